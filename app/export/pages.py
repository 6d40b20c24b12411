"""What stands on an exported page, in lines: what is printed, made a PDF and shown before it is written. No Qt."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from app.export.aligning import align, answers
from app.export.comments import NO_COMMENTS, Comments
from app.export.hunks import tracked
from app.export.layout import Block, Layout, Paragraph, Table, lay_out, sections_in
from app.export.numbering import HOUSE, Listing
from app.export.ooxml import STEP, hanging, section_hang, w
from app.export.piece import Piece
from app.model.instrument import Instrument
from app.model.labels import labels
from app.model.text import EMPTY, Mark, MarkKind, Text
from app.negotiating.bracket_text import groups, walked
from app.progress import Progress

_LOOKS = {"RunInHeading": MarkKind.BOLD, "Participle": MarkKind.ITALIC}


@dataclass(frozen=True, slots=True)
class Sign:
    """Where the words of a comment end: its number among the comments of the file, from 1."""

    number: int


@dataclass(frozen=True, slots=True)
class Said:
    """A comment below the pages: its number, who said it and when, the words; ``answers`` where it is a reply."""

    number: int
    author: str
    at: datetime | None
    words: str
    answers: bool = False


@dataclass(frozen=True, slots=True)
class Stand:
    """How a paragraph departs from its style: lengths are in twips, those that are None the style's own.

    ``spaced`` says that a space follows the label, and no column of its own; ``language`` is a BCP 47 tag;
    ``beside`` as in the layout.
    """

    left: int | None = None
    hang: int | None = None
    spaced: bool = False
    before: int | None = None
    after: int | None = None
    keep_next: bool = False
    new_page: bool = False
    language: str = ""
    beside: int = 0


AS_STYLED = Stand()


@dataclass(frozen=True, slots=True)
class Leaf:
    """A paragraph of the page: the exporter's style, its label, and words under their marks."""

    style: str
    label: str
    pieces: tuple[Piece | Sign, ...]
    stand: Stand = AS_STYLED

    @property
    def changes(self) -> int:
        """How many tracked changes it carries; words removed and words put in their place are one."""
        count, last = 0, ""
        for piece in self.pieces:
            if isinstance(piece, Sign):
                continue
            if piece.mark not in {"", last} and not (piece.mark == "added" and last == "removed"):
                count += 1
            last = piece.mark
        return count


@dataclass(frozen=True, slots=True)
class Blocks:
    """Cells that stand side by side, each with its paragraphs."""

    cells: tuple[tuple[Leaf, ...], ...]
    ruled: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """The lines of all pages, how many tracked changes and open brackets they carry, and the comments."""

    lines: tuple[Leaf | Blocks, ...]
    changes: int = 0
    brackets: int = 0
    comments: tuple[Said, ...] = ()


def clean(
    instrument: Instrument, progress: Progress, comments: Comments = NO_COMMENTS, *, participles: bool = True
) -> Preview:
    """Return what a clean file holds; ``participles`` as in the layout."""
    progress(0, 1, "")
    layout = lay_out(instrument, participles=participles)
    laid = _Laid(_labels(instrument), comments, _stands(layout))
    lines = tuple(line for block in layout.blocks for line in _lines(block, block, laid))
    return Preview(lines, 0, _brackets(instrument), _said(comments))


def redline(before: Instrument, after: Instrument, progress: Progress, comments: Comments = NO_COMMENTS) -> Preview:
    """Return what a redline holds."""
    from app.comparing.remembered import compared  # noqa: PLC0415 - loads the engine when it is first wanted

    progress(0, 2, "")
    pairs = answers(compared(before, after))
    progress(1, 2, "")
    was, now = lay_out(before), lay_out(after)
    old, new = was.blocks, now.blocks
    laid = _Laid(_labels(before) | _labels(after), comments, _stands(was) | _stands(now))
    lines: list[Leaf | Blocks] = []
    for one, other in align(old, new, pairs):
        lines += _lines(None if one is None else old[one], None if other is None else new[other], laid)
    changes = sum(leaf.changes for line in lines for leaf in _leaves(line))
    return Preview(tuple(lines), changes, _brackets(after), _said(comments))


@dataclass(frozen=True, slots=True)
class _Laid:
    """What every line needs: labels by provision, the comments that go along, and how numbered paragraphs stand."""

    labels: dict[str, str]
    comments: Comments
    stands: dict[int, Stand]

    def ends(self, text: Text) -> dict[int, tuple[int, ...]]:
        """Return the numbers of the comments that end at each place of a text."""
        found: dict[int, tuple[int, ...]] = {}
        for mark in text.marks:
            number = self.comments.number(mark.to) if mark.kind is MarkKind.REMARK else None
            if number is not None:
                found[mark.end] = (*found.get(mark.end, ()), number + 1)
        return found


def _brackets(instrument: Instrument) -> int:
    texts = (text for each in instrument.provisions for text in (each.heading, each.text) if text)
    return sum(1 for text in texts for _ in walked(groups(text)))


def _said(comments: Comments) -> tuple[Said, ...]:
    return tuple(
        Said(number, each.stamp.author, each.stamp.at, each.words, bool(each.answers))
        for number, each in enumerate(comments.remarks, 1)
    )


def _labels(instrument: Instrument) -> dict[str, str]:
    return {
        provision.id: label
        for version in instrument.versions
        for provision, label in zip(version.provisions, labels(instrument, version.provisions), strict=True)
    }


def _stands(layout: Layout) -> dict[int, Stand]:
    """Return how each paragraph stands, by its ``id()``; the indents of numbers are those of the Word file's lists."""
    found = {}
    sections = sections_in(layout)
    for block in layout.blocks:
        paragraphs = (
            (block,) if isinstance(block, Paragraph) else (each for row in block.rows for c in row.cells for each in c)
        )
        found.update({id(paragraph): _stand(paragraph, layout.listings, sections) for paragraph in paragraphs})
    return found


def _stand(paragraph: Paragraph, listings: Sequence[Listing], sections: int) -> Stand:
    stand = Stand(
        before=paragraph.space_before or None,
        after=paragraph.space_after or None,
        keep_next=paragraph.keep_next,
        new_page=paragraph.new_page,
        language=paragraph.language,
        beside=paragraph.beside,
    )
    number = paragraph.number
    if number is None:
        return stand
    listing = listings[number.listing]
    level = listing.level(number.depth)
    if level is None or (number.listing == 0 and listing == HOUSE):
        hang = STEP if number.depth else section_hang(sections)
        return replace(stand, left=max(number.depth * STEP, hang), hang=hang)
    suffix, indent = hanging(number.depth, level)
    left, hang = (int(indent.get(w(name)) or 0) for name in ("left", "hanging"))
    return replace(stand, left=left, hang=hang, spaced=suffix == "space")


def _leaves(line: Leaf | Blocks) -> Iterator[Leaf]:
    if isinstance(line, Leaf):
        yield line
    else:
        yield from (leaf for cell in line.cells for leaf in cell)


def words_of(preview: Preview) -> Iterator[str]:
    """Yield the words of each paragraph."""
    for line in preview.lines:
        for leaf in _leaves(line):
            yield "".join(piece.text for piece in leaf.pieces if isinstance(piece, Piece))


def _lines(before: Block | None, after: Block | None, laid: _Laid) -> Iterator[Leaf | Blocks]:
    if isinstance(before, Table) or isinstance(after, Table):
        yield from _rows(before, after, laid)
        return
    leaf = _leaf(before, after, laid)
    if leaf.pieces or leaf.label:
        yield leaf


def _rows(before: Block | None, after: Block | None, laid: _Laid) -> Iterator[Blocks]:
    old = before.rows if isinstance(before, Table) else ()
    new = after.rows if isinstance(after, Table) else ()
    ruled = any(each.ruled for each in (before, after) if isinstance(each, Table))
    for at in range(max(len(old), len(new))):
        left = old[at].cells if at < len(old) else ()
        right = new[at].cells if at < len(new) else ()
        yield Blocks(tuple(_cell(left, right, number, laid) for number in range(max(len(left), len(right)))), ruled)


def _cell(
    left: Sequence[tuple[Paragraph, ...]], right: Sequence[tuple[Paragraph, ...]], at: int, laid: _Laid
) -> tuple[Leaf, ...]:
    old = left[at] if at < len(left) else ()
    new = right[at] if at < len(right) else ()
    pairs = [
        (old[number] if number < len(old) else None, new[number] if number < len(new) else None)
        for number in range(max(len(old), len(new)))
    ]
    return tuple(_leaf(one, other, laid) for one, other in pairs)


def _leaf(before: Paragraph | None, after: Paragraph | None, laid: _Laid) -> Leaf:
    shown = after or before
    assert shown is not None  # noqa: S101 - there is at least one side
    label = laid.labels.get(shown.key.provision, "") if shown.number else ""
    old, new = _looked(before), _looked(after)
    pieces = _plain(new) if before is after else _marked(old, new)
    stand = laid.stands.get(id(shown), AS_STYLED)
    return Leaf(shown.style, label, tuple(_signed(pieces, laid.ends(new))), stand)


def _looked(paragraph: Paragraph | None) -> Text:
    """Return a paragraph's words with the house's own looks as marks."""
    if paragraph is None:
        return EMPTY
    looks = (Mark(each.start, each.end, _LOOKS[each.style]) for each in paragraph.looks if each.style in _LOOKS)
    return Text(paragraph.text.plain, (*paragraph.text.marks, *looks))


def _signed(pieces: Iterable[Piece], ends: dict[int, tuple[int, ...]]) -> Iterator[Piece | Sign]:
    """Yield pieces, cut where the words of a comment end, and the comments' numbers there."""
    at, left = 0, dict(ends)
    for piece in pieces:
        start = 0
        if piece.mark != "removed":
            for end in sorted(end for end in left if at < end <= at + len(piece.text)):
                yield replace(piece, text=piece.text[start : end - at])
                yield from (Sign(number) for number in left.pop(end))
                start = end - at
            at += len(piece.text)
        if piece.text[start:]:
            yield replace(piece, text=piece.text[start:])
    yield from (Sign(number) for numbers in left.values() for number in numbers)


def _marked(old: Text, new: Text) -> Iterator[Piece]:
    at = to = 0
    for hunk in tracked(old.plain, new.plain):
        gone, come = old.cut(at, at + len(hunk.before)), new.cut(to, to + len(hunk.after))
        at, to = at + len(hunk.before), to + len(hunk.after)
        if hunk.before == hunk.after:
            yield from _plain(come)
            continue
        yield from (replace(piece, mark="removed") for piece in _plain(gone))
        yield from (replace(piece, mark="added") for piece in _plain(come))


def _plain(text: Text) -> Iterator[Piece]:
    """Yield the words of a text, cut where bold or italic begins or ends."""
    marks = [mark for mark in text.marks if mark.kind in {MarkKind.BOLD, MarkKind.ITALIC}]
    cuts = sorted({0, len(text.plain), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    for start, end in pairwise(cuts):
        kinds = {mark.kind for mark in marks if mark.start <= start and end <= mark.end}
        yield Piece(text.plain[start:end], bold=MarkKind.BOLD in kinds, italic=MarkKind.ITALIC in kinds)
