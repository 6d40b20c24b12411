"""An instrument as Markdown (CommonMark, with the tables of GitHub): to be read as it stands, and read back.

What is read back as it was written: kind, level, label, heading and words of every provision that has a label or words,
bold and italic, line breaks, every language version; of tables those that are rows of as many cells each. Not kept:
ids, empty provisions, tables of another shape (their words stand as paragraphs), an empty heading.

Title, section and sub-heading are headings; items are lists. Where the form does not say what a paragraph is, a comment
before it does, for it and for those after it of the same form. Numbers are words, so that nothing counts them anew.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from app.export.carried import carried, pieces
from app.ingest.ours_markdown import HEADED, HEADING_END, LABEL_END, Form, Spot
from app.model.instrument import Instrument, LanguageVersion
from app.model.labels import labels
from app.model.provision import Kind, Provision, Provisions, children_of, end_of
from app.model.text import Text

_SIGNS = re.compile(
    r"[\\`*]|_+|\](?=[(:])|\[(?=\^)|<(?=[A-Za-z/!?])|&(?=#?\w+;)|~(?=~)|\t|\x7f|[\u2002\u2003]", re.ASCII
)
_ENTITIES = {"&": "&amp;", "\t": "&#9;", "\x7f": "&#127;", LABEL_END: "&ensp;", HEADING_END: "&emsp;"}
_OPENING = re.compile(r"(?:#{1,6}|[-+]|\d{1,9}(?P<after>[.)]))(?=[ \t]|$)|>|\||=+[ \t]*$|-{2,}[ \t]*$|(?:- *){2,}$")
_EDGES = re.compile(r"^ +| +$")
_LEAST_RULE = 3


def markdown_text(instrument: Instrument) -> str:
    """Return the text of every language version; ends with a line break."""
    return "\n".join(_version(instrument, version) for version in instrument.versions)


def _version(instrument: Instrument, version: LanguageVersion) -> str:
    writer = _Writer(version.provisions, labels(instrument, version.provisions))
    at = 0
    while at < len(version.provisions):
        at = writer.put(at)
    return "\n".join((f"<!-- {version.language} {version.role}, by Paraph -->\n", *writer.out))


@dataclass(slots=True)
class _Writer:
    """Writes the provisions of a version in their order; ``spot`` is what a reader knows by then."""

    provisions: Provisions
    labels: Sequence[str]
    out: list[str] = field(default_factory=list)
    spot: Spot = field(default_factory=Spot)
    titled: bool = False

    def put(self, at: int) -> int:
        """Write a provision; return where the next one begins."""
        provision = self.provisions[at]
        if provision.kind is Kind.TABLE and _is_regular(self.provisions, at):
            return self._table(at)
        words = _line(self._parts(at))
        if not words:
            return at + 1
        form = self._form(provision)
        self._hint(form, provision.kind, provision.level)
        if form in {"h1", "h2", "h3"}:
            flat = words.replace("\\\n", "<br>")
            self.out.append(f"{'#' * int(form[1])} {flat}\n")
            if form != "h1" and provision.text.plain:
                self.out.append(f"<!-- text -->\n{_line([(provision.text, '')])}\n")
        else:
            inset = {"item": "  ", "subitem": "    "}.get(form, "")
            lead = f"{inset[2:]}- " if inset else ""
            self.out.append(lead + words.replace("\n", f"\n{inset}") + "\n")
        self.spot = self.spot.then(form, provision.kind, provision.level)
        return at + 1

    def _form(self, provision: Provision) -> Form:
        heading = provision.heading is not None and bool(provision.heading.plain)
        if provision.kind is Kind.TITLE and not self.titled:
            self.titled = True
            return "h1"
        if provision.kind in HEADED and heading:
            return "h3" if provision.kind is Kind.SUBHEADING else "h2"
        if provision.kind is Kind.ITEM:
            return "item"
        if provision.kind is Kind.SUBITEM:
            return "subitem" if self.spot.form in {"item", "subitem"} else "item"
        return "paragraph"

    def _hint(self, form: Form, kind: Kind, level: int) -> None:
        """Say what comes next where a reader would not know it."""
        if self.spot.expected(form) == (kind, level):
            return
        said = "" if self.spot.level_of(kind) == level else f", level {level}"
        self.out.append(f"<!-- {kind}{said} -->")

    def _parts(self, at: int) -> list[tuple[Text, str]]:
        """Return label, heading and text of a provision, each with the sign that ends it; not the text of a headed."""
        provision = self.provisions[at]
        parts = [(Text(self.labels[at]), LABEL_END)] if self.labels[at] else []
        heading = provision.heading if provision.heading and provision.heading.plain else None
        headed = provision.kind in HEADED and heading is not None
        if heading is not None:
            parts.append((heading, "" if headed else HEADING_END))
        if provision.text.plain and not headed:
            parts.append((provision.text, ""))
        return [(text, sign) for text, sign in parts if carried(text).plain]

    def _table(self, at: int) -> int:
        provision, words = self.provisions[at], _line(self._parts(at))
        if words:
            self._hint("paragraph", provision.kind, provision.level)
            self.out.append(f"{words}\n\n<!-- rows -->")
        else:
            self._hint("table", provision.kind, provision.level)
        self.spot = self.spot.then("table", provision.kind, provision.level)
        for number, row in enumerate(children_of(self.provisions, at)):
            cells = [_cell(self._parts(cell)) for cell in children_of(self.provisions, row)]
            self.out.append(f"| {' | '.join(cells)} |")
            if number == 0:
                self.out.append(f"|{' --- |' * len(cells)}")
        self.out.append("")
        return end_of(self.provisions, at)


def _is_regular(provisions: Provisions, at: int) -> bool:
    """Tell whether a table is rows of as many cells each, and nothing else."""
    rows = tuple(children_of(provisions, at))
    cells = [tuple(children_of(provisions, row)) for row in rows]
    kinds = {provisions[cell].kind for row in cells for cell in row}
    return (
        all(provisions[row].kind is Kind.ROW and not (provisions[row].words or provisions[row].label) for row in rows)
        and kinds == {Kind.CELL}
        and len({len(row) for row in cells}) == 1
        and end_of(provisions, at) == at + 1 + len(rows) + sum(map(len, cells))
    )


def _cell(parts: list[tuple[Text, str]]) -> str:
    return _line(parts).replace("\\\n", "<br>").replace("\\|", "|").replace("|", "\\|")


def _line(parts: list[tuple[Text, str]]) -> str:
    """Return words as Markdown: a break is a backslash at the end of a line, or ``<br>`` beside an empty one."""
    signs = "".join("".join(_marked(text)) + sign for text, sign in parts)
    lines = signs.split("\n")
    out = [_opened(lines[0])]
    for before, line in pairwise(lines):
        out.append(f"\\\n{_opened(line)}" if before and line else f"<br>{_edged(line)}")
    return "".join(out)


def _opened(line: str) -> str:
    """Return a line whose beginning is no markup, and whose spaces at either end are kept."""
    line = _edged(line)
    found = _OPENING.match(line)
    if not found:
        return line
    at = found.start("after") if found["after"] else 0
    return f"{line[:at]}\\{line[at:]}"


def _edged(line: str) -> str:
    return _EDGES.sub(lambda found: "&#32;" * len(found[0]), line)


def _marked(text: Text) -> Iterator[str]:
    """Yield words with stars where these are sure to be read as marks, and tags elsewhere."""
    runs = list(pieces(text))
    for at, run in enumerate(runs):
        words = _escaped(run.plain, at == 0 or runs[at - 1].plain.endswith("\n"))
        if not (run.bold or run.italic):
            yield words
            continue
        beside = any(each.bold or each.italic for each in (*runs[at - 1 : at], *runs[at + 1 : at + 2]))
        if beside or "\n" in run.plain or not (run.plain[0].isalnum() and run.plain[-1].isalnum()):
            yield _tagged(words, bold=run.bold, italic=run.italic)
        else:
            stars = "*" * (2 * run.bold + run.italic)
            yield f"{stars}{words}{stars}"


def _tagged(words: str, *, bold: bool, italic: bool) -> str:
    words = f"<i>{words}</i>" if italic else words
    return f"<b>{words}</b>" if bold else words


def _escaped(plain: str, first: bool) -> str:
    """Return words in which no sign is markup; rules to sign on stay as they are."""

    def sign(found: re.Match[str]) -> str:
        words = found[0]
        if words[0] != "_":
            return _ENTITIES.get(words, f"\\{words}")
        start, end = found.span()
        apart = (plain[end : end + 1] or " ").isspace() and (plain[start - 1 : start] or " ").isspace()
        if len(words) < _LEAST_RULE or not apart:
            return "\\_" * len(words)
        opens = (start == 0 and first) or plain[start - 1 : start] == "\n"
        return f"\\{words}" if opens else words

    return _SIGNS.sub(sign, plain)
