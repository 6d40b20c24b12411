"""Files of our own making, read back: provisions as the file says them, with their places in a text kept of them.

Nothing is recognised here: the reader of each format tells what every part is, by what the exporter wrote beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.ingest import labels
from app.ingest.lines import Line
from app.model.instrument import LanguageVersion, Particulars
from app.model.provision import Kind, Place, Provision
from app.model.text import Mark, MarkKind, Text

_STYLES = {Kind.TITLE: "Title", Kind.SECTION: "Heading 1", Kind.ANNEX: "Heading 1", Kind.SUBHEADING: "Heading 2",
           Kind.NOTE: "footnote text"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Own:
    """What a file of ours says; ``particulars`` are None where its format has no room for them."""

    versions: tuple[LanguageVersion, ...]
    particulars: Particulars | None = None

    @property
    def words(self) -> str:
        """All its words, labels included."""
        found = (f"{each.label} {each.words}" for version in self.versions for each in version.provisions)
        return "\n".join(found)


@dataclass(frozen=True, slots=True)
class Placed:
    """What a file of ours says, its text as kept, and the lines of it for whoever recognises more in them."""

    text: str
    lines: tuple[Line, ...]
    versions: tuple[LanguageVersion, ...]


def placed(own: Own) -> Placed:
    """Return the text of a file of ours, a provision after the other, and the provisions with their places in it."""
    text: list[str] = []
    lines: list[Line] = []
    versions = []
    at = 0
    for version in own.versions:
        made = []
        for provision in version.provisions:
            words = " ".join(part for part in (provision.label, provision.words) if part)
            if words:
                place = Place(at, at + len(words))
                lines += _lines(provision, words, at)
                text.append(words)
                at += len(words) + 1
                provision = replace(provision, places=(place,))  # noqa: PLW2901 (the same, placed)
            made.append(provision)
        versions.append(replace(version, provisions=tuple(made)))
    return Placed("\n".join(text), tuple(lines), tuple(versions))


def _lines(provision: Provision, words: str, at: int) -> list[Line]:
    lead = len(provision.label) + 1 if provision.label and provision.words else 0
    made = []
    start = at + lead
    for number, piece in enumerate(words[lead:].split("\n")):
        label = provision.label if number == 0 and lead else ""
        made.append(Line(piece, start, start + len(piece), (), label, _STYLES.get(provision.kind, ""), whole=True))
        start += len(piece) + 1
    return made


def number_of(label: str) -> str:
    """Return the number of a printed label ("I" of "I."); empty when there is none."""
    return labels.bare(label).number if label.strip() else ""


def marked(pieces: Sequence[tuple[str, bool, bool]]) -> Text:
    """Return the text of pieces of words, each with whether it is bold and italic."""
    plain = "".join(piece[0] for piece in pieces)
    marks: list[Mark] = []
    for look, kind in ((1, MarkKind.BOLD), (2, MarkKind.ITALIC)):
        at, begun = 0, None
        for piece in (*pieces, ("", False, False)):
            if piece[look] and begun is None and piece[0]:
                begun = at
            elif not piece[look] and begun is not None and (piece[0] or at == len(plain)):
                marks.append(Mark(begun, at, kind))
                begun = None
            at += len(piece[0])
    return Text(plain, tuple(sorted(marks, key=lambda mark: (mark.start, mark.end, mark.kind))))
