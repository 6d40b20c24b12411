"""A redline: one document in our layout with native tracked changes.

Accepting all gives the clean text of ``after``, rejecting all that of ``before``: words, labels, styles and tables.
Labels are counted by Word. A paragraph that counts in the same list in both is simply renumbered; one that counts
otherwise has its old properties beside the new (w:pPrChange). Lists that are alike are one list, so that this is rare.
A provision that stands elsewhere now is moved with all that it holds; words that changed on its way are marked as such.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.export import ooxml, tracking
from app.export.aligning import Aligned, align, align_rows
from app.export.comments import NO_COMMENTS, Anchor, Comments, anchors, annotated, stamped
from app.export.dress import PLAIN, Dress
from app.export.files import write_whole
from app.export.layout import Block, Layout, Paragraph, Row, Table, lay_out
from app.export.listings import together
from app.export.moving import Moved, answers, moves
from app.export.ooxml import Element, make
from app.export.package import Document, package, title_of, width_of
from app.export.tracking import Numbers, Tracker
from app.model.instrument import Instrument

_NOBODY = "Paraph"  # Word wants a name at every change


@dataclass(frozen=True, slots=True)
class _Writer:
    tracker: Tracker
    numbers: Numbers
    width: int
    anchors: Mapping[int, tuple[Anchor, ...]]
    away: Mapping[int, Moved]
    here: Mapping[int, Moved]


def write_redline(
    before: Instrument, after: Instrument, path: Path, author: str, when: datetime, dress: Dress = PLAIN
) -> None:
    """Write ``after`` with every difference from ``before`` tracked; raise UnwritableFile."""
    write_whole(path, redline_bytes(before, after, author, when, dress))


def redline_bytes(
    before: Instrument,
    after: Instrument,
    author: str,
    when: datetime,
    dress: Dress = PLAIN,
    comments: Comments = NO_COMMENTS,
) -> bytes:
    """Return the Word file that ``write_redline`` writes, with comments on the text ``after``."""
    old, new = (lay_out(each, participles=dress.participles) for each in (before, after))
    found = answers(before, after)
    aligned = tuple(align(old.blocks, new.blocks, found.staying))
    away, here = moves(old.blocks, new.blocks, aligned, found)
    pairs = (*aligned, *((one, each.other) for one, each in away.items()))
    numbers = together(old.listings, new.listings, _shared(old, new, pairs))
    tracker = Tracker(ooxml.safe(author).strip() or _NOBODY, stamped(when))
    counted = Numbers(numbers.before, numbers.after)
    writer = _Writer(tracker, counted, width_of(dress), anchors(new.blocks, comments), away, here)
    blocks = tuple(_apart(tracker, _written(writer, old.blocks, new.blocks, aligned)))
    language = after.versions[0].language
    return package(Document(blocks, numbers.listings, title_of(after), language, dress, comments))


def _shared(old: Layout, new: Layout, aligned: Iterable[Aligned]) -> Iterator[tuple[int, int]]:
    """Yield the lists, before and after, of every numbered paragraph that both texts have."""
    for one, other in aligned:
        if one is None or other is None:
            continue
        left, right = old.blocks[one], new.blocks[other]
        if isinstance(left, Paragraph) and isinstance(right, Paragraph) and left.number and right.number:
            yield left.number.listing, right.number.listing


def _written(
    writer: _Writer, before: Sequence[Block], after: Sequence[Block], aligned: Sequence[Aligned]
) -> Iterator[Element]:
    for at, (one, other) in enumerate(aligned):
        then_added = at + 1 < len(aligned) and aligned[at + 1][0] is None
        left = None if one is None else before[one]
        right = None if other is None else after[other]
        if isinstance(left, Table) or isinstance(right, Table):
            yield _table(writer, left, right)
        elif left is not None and right is not None and tracking.is_rewritten(left, right):
            yield tracking.dropped(writer.tracker, left, writer.numbers)
            yield _paragraph(writer, None, right)
        elif one in writer.away or other in writer.here:
            yield from _moved(writer, before, after, (one, other))
        else:
            yield _paragraph(writer, left, right, then_added=then_added)


def _moved(writer: _Writer, before: Sequence[Block], after: Sequence[Block], at: Aligned) -> Iterator[Element]:
    """Yield one end of a move, with the signs of its range where it is the first or last of it."""
    one, other = at
    way = tracking.FROM if other is None else tracking.TO
    end = writer.away[one] if one is not None else writer.here[other or 0]
    old, new = (before[one], after[end.other]) if one is not None else (before[end.other], after[other or 0])
    if not (isinstance(old, Paragraph) and isinstance(new, Paragraph)):
        raise TypeError("only paragraphs move")
    if end.opens:
        yield writer.tracker.range_start(way, end.name)
    made = tracking.moved(writer.tracker, way, (old, new), writer.numbers)
    yield made if way == tracking.FROM else annotated(made, writer.anchors.get(id(new), ()))
    if end.closes:
        yield writer.tracker.range_end(way, end.name)


def _paragraph(
    writer: _Writer, left: Paragraph | None, right: Paragraph | None, *, then_added: bool = False
) -> Element:
    if right is None:
        if left is None:
            raise ValueError("neither text has this paragraph")
        return tracking.dropped(writer.tracker, left, writer.numbers)
    if left is None:
        made = tracking.added(writer.tracker, right, writer.numbers)
    else:
        made = tracking.kept(writer.tracker, left, right, writer.numbers, then_added=then_added)
    return annotated(made, writer.anchors.get(id(right), ()))


def _table(writer: _Writer, left: Block | None, right: Block | None) -> Element:
    """Return a table with the rows of both."""
    old = left.rows if isinstance(left, Table) else ()
    new = right.rows if isinstance(right, Table) else ()
    shown = right if isinstance(right, Table) else left
    shares = [len(row.cells) for row in (*old, *new)]
    ruled = isinstance(shown, Table) and shown.ruled
    element, edges = ooxml.table_frame(writer.width, shares, ruled=ruled)
    for one, other in align_rows(old, new):
        before = None if one is None else old[one]
        after = None if other is None else new[other]
        element.append(_row(writer, before, after, edges))
    return element


def _row(writer: _Writer, before: Row | None, after: Row | None, edges: Sequence[int]) -> Element:
    cells = (after or before or Row(())).cells
    change = None
    if before is None or after is None:
        change = writer.tracker.change("ins" if before is None else "del")
    row = make("tr", ooxml.row_properties(change))
    for at, cell in enumerate(cells):
        old = before.cells[at] if before else (None,) * len(cell)
        new = after.cells[at] if after else (None,) * len(cell)
        pairs = zip(old, new, strict=True)
        properties = ooxml.cell_properties(edges, at, len(cells))
        row.append(make("tc", properties, *(_paragraph(writer, left, right) for left, right in pairs)))
    return row


def _apart(tracker: Tracker, blocks: Iterable[Element]) -> Iterator[Element]:
    """Yield the blocks with something between two tables, which Word would join else."""
    table = ooxml.w("tbl")
    last = None
    for block in blocks:
        if last is not None and last.tag == block.tag == table:
            yield tracking.phantom(tracker)
        yield block
        last = block
