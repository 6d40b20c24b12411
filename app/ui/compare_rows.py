"""A comparison as rows: what stands beside what, in the order in which two texts are read together. No Qt in here.

A row holds the words of either side cut into pieces, each with its mark. A paragraph that was compared sentence by
sentence gives a row a sentence. Moved text gives two rows, one at either place, which know each other.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from app.export.piece import Piece, PieceMark
from app.model.comparison import Change, ChangeKind, Comparison, Hunk, Reason, Sentence
from app.model.instrument import Instrument
from app.model.proposals import Stamp
from app.model.provision import Kind, Provision
from app.ui.compare_spots import Group, Outline, Spot, outline

Side = Literal["before", "after"]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Part:
    """The words of one provision, or of one sentence of it."""

    provision: str
    kind: Kind
    label: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The words without label."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Cell:
    """One side of a row; several parts where provisions were split or merged."""

    parts: tuple[Part, ...]
    spot: Spot


@dataclass(frozen=True, slots=True)
class Row:
    """What stands side by side. A side is None where it has no counterpart at this place.

    ``change`` is the index in the comparison; ``both`` the two versions in one text; ``partner`` the row of the other
    end of a move and ``away`` its place; ``by`` who proposed the change, where that is known.
    """

    kind: ChangeKind
    change: int
    before: Cell | None
    after: Cell | None
    both: tuple[Piece, ...]
    group: Group
    sentence: bool = False
    partner: int | None = None
    away: Spot | None = None
    topics_added: tuple[str, ...] = ()
    topics_dropped: tuple[str, ...] = ()
    why: tuple[Reason, ...] = ()
    by: tuple[Stamp, ...] = ()

    @property
    def cell(self) -> Cell:
        """The later side where there is one, else the earlier."""
        cell = self.after or self.before
        assert cell is not None  # noqa: S101 - a row without any side is never made
        return cell

    @property
    def is_heading(self) -> bool:
        """Whether the row only announces the rows below it."""
        return self.cell.parts[0].kind in {Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX}

    @property
    def name_replaced(self) -> bool:
        """Whether a side's name gave way to another's: the greatest weight there is."""
        return any(piece.name for piece in self.both)

    @property
    def weight(self) -> int:
        """The weight of its heaviest reason: 3 weighty, 2 of substance, 1 light, 0 where nothing weighs."""
        return 3 if self.name_replaced else max((reason.weight for reason in self.why), default=0)


@dataclass(frozen=True, slots=True)
class _Block:
    """Rows that stay together, with the places of their provisions on either side."""

    before: int | None
    after: int | None
    rows: tuple[Row, ...]


def rows_of(comparison: Comparison, before: Instrument, after: Instrument) -> tuple[Row, ...]:
    """Return the rows of a comparison, in the order in which both texts are read together."""
    maker = _Maker(outline(before), outline(after))
    blocks = [block for index, change in enumerate(comparison.changes) for block in maker.blocks(index, change)]
    return _partnered([row for block in _merged(blocks) for row in block.rows])


class _Maker:
    """Makes blocks of rows out of changes, with both outlines at hand."""

    def __init__(self, before: Outline, after: Outline) -> None:
        self._outlines: dict[Side, Outline] = {"before": before, "after": after}

    def blocks(self, index: int, change: Change) -> Iterator[_Block]:
        places = self._place("before", change.before), self._place("after", change.after)
        whole = self._row(index, change, change.hunks, (0, _END), (0, _END))
        if _is_moved(change.kind):
            first, last = self._ends(whole)
            yield _Block(places[0], None, (first,))
            yield _Block(None, places[1], (last,))
        elif len(change.sentences) > 1:
            yield _Block(*places, tuple(self._sentence_rows(index, change)))
        else:
            yield _Block(*places, (whole,))

    def _place(self, side: Side, ids: Sequence[str]) -> int | None:
        return min((self._outlines[side].at[provision] for provision in ids), default=None)

    def _row(self, index: int, change: Change, hunks: Sequence[Hunk], before: Span, after: Span) -> Row:
        cells = self._cell("before", change, hunks, before), self._cell("after", change, hunks, after)
        return Row(
            kind=change.kind,
            change=index,
            before=cells[0],
            after=cells[1],
            both=tuple(both_versions(hunks, moved=_is_moved(change.kind))),
            group=self._group(change),
            topics_added=change.topics_added,
            topics_dropped=change.topics_dropped,
            why=change.why,
        )

    def _group(self, change: Change) -> Group:
        if change.after:
            return self._outlines["after"].groups[change.after[0]]
        return self._outlines["before"].groups[change.before[0]]

    def _cell(self, side: Side, change: Change, hunks: Sequence[Hunk], span: Span) -> Cell | None:
        ids = change.before if side == "before" else change.after
        known = self._outlines[side]
        pieces = tuple(_pieces(hunks, side, _is_moved(change.kind)))
        labelled = [(known.provision(provision), known.labels[provision]) for provision in ids]
        parts = tuple(_parts(pieces, labelled, span[0]))
        return Cell(parts, known.spots[parts[0].provision]) if parts else None

    def _sentence_rows(self, index: int, change: Change) -> Iterator[Row]:
        spans = _stretched(change)
        leads = tuple(min((start for start, _ in side.values()), default=_END) for side in spans)
        if lead := _cut(change.hunks, (0, leads[0]), (0, leads[1])):
            row = self._row(index, change, lead, (0, leads[0]), (0, leads[1]))
            yield replace(row, kind=_kind_of(lead), topics_added=(), topics_dropped=(), why=())
        blocks: list[_Block] = []
        for number, sentence in enumerate(change.sentences):
            blocks += self._sentence_blocks(index, change, sentence, (spans[0].get(number), spans[1].get(number)))
        yield from (row for block in _merged(blocks) for row in block.rows)

    def _sentence_blocks(
        self, index: int, change: Change, sentence: Sentence, spans: tuple[Span | None, Span | None]
    ) -> Iterator[_Block]:
        before, after = spans[0] or _NOWHERE, spans[1] or _NOWHERE
        rest = _cut(change.hunks, _rest(before, sentence.before), _rest(after, sentence.after))
        hunks = (*sentence.hunks, *rest)
        kind = _sentence_kind(sentence)
        row = self._row(index, replace(change, kind=kind), hunks, before, after)
        row = replace(
            self._counted(change, sentence, row),
            sentence=True,
            topics_added=self._topics("after", change.after, change.topics_added, after),
            topics_dropped=self._topics("before", change.before, change.topics_dropped, before),
            why=sentence.why,
        )
        starts = spans[0] and spans[0][0], spans[1] and spans[1][0]
        if sentence.moved and row.before and row.after:
            first, last = self._ends(row)
            yield _Block(starts[0], None, (first,))
            yield _Block(None, starts[1], (last,))
        else:
            yield _Block(*starts, (row,))

    def _topics(self, side: Side, ids: Sequence[str], topics: Sequence[str], span: Span) -> tuple[str, ...]:
        """Return those of the topics that sit on this sentence."""
        found: set[str] = set()
        begin = 0
        for provision in (self._outlines[side].provision(one) for one in ids):
            start = begin + len(provision.words) - len(provision.text.plain)
            found |= {t.topic for t in provision.topics if t.start + start < span[1] and t.end + start > span[0]}
            begin += len(provision.words) + 1
        return tuple(topic for topic in topics if topic in found)

    def _ends(self, row: Row) -> tuple[Row, Row]:
        assert row.before and row.after  # noqa: S101, PT018 - moved text stands on both sides
        return replace(row, after=None, away=row.after.spot), replace(row, before=None, away=row.before.spot)

    @staticmethod
    def _counted(change: Change, sentence: Sentence, row: Row) -> Row:
        """Say in the spots which sentence of its provision this is."""
        befores = sorted(s.before for s in change.sentences if s.before)
        afters = sorted(s.after for s in change.sentences if s.after)
        if row.before and sentence.before:
            spot = replace(row.before.spot, sentence=befores.index(sentence.before) + 1)
            row = replace(row, before=replace(row.before, spot=spot))
        if row.after and sentence.after:
            spot = replace(row.after.spot, sentence=afters.index(sentence.after) + 1)
            row = replace(row, after=replace(row.after, spot=spot))
        return row


_END = 1 << 60
_NOWHERE: Span = (_END, _END)


def _is_moved(kind: ChangeKind) -> bool:
    return kind in {"moved", "moved_reworded"}


def _kind_of(hunks: Iterable[Hunk]) -> ChangeKind:
    return "kept" if all(hunk.op == "equal" for hunk in hunks) else "reworded"


def _sentence_kind(sentence: Sentence) -> ChangeKind:
    if sentence.before is None:
        return "added"
    if sentence.after is None:
        return "dropped"
    if sentence.moved:
        return "moved" if _kind_of(sentence.hunks) == "kept" else "moved_reworded"
    return _kind_of(sentence.hunks)


def _merged(blocks: Sequence[_Block]) -> Iterator[_Block]:
    """Yield blocks so that both sides are read in their order; what left stands before what came in its place."""
    pairs = sorted((b for b in blocks if b.before is not None and b.after is not None), key=lambda b: b.after or 0)
    left = sorted((b for b in blocks if b.after is None), key=lambda b: b.before or 0)
    came = sorted((b for b in blocks if b.before is None), key=lambda b: b.after or 0)
    for pair in pairs:
        while left and (left[0].before or 0) < (pair.before or 0):
            yield left.pop(0)
        while came and (came[0].after or 0) < (pair.after or 0):
            yield came.pop(0)
        yield pair
    yield from left
    yield from came


def _partnered(rows: list[Row]) -> tuple[Row, ...]:
    """Tell the two rows of each move of one another."""
    waiting: dict[tuple[int, Spot, Spot], int] = {}
    for index, row in enumerate(rows):
        if row.away is None:
            continue
        here = row.cell.spot
        key = (row.change, here, row.away) if row.before else (row.change, row.away, here)
        if key in waiting:
            other = waiting.pop(key)
            rows[other], rows[index] = replace(rows[other], partner=index), replace(row, partner=other)
        else:
            waiting[key] = index
    return tuple(rows)


def _stretched(change: Change) -> tuple[dict[int, Span], dict[int, Span]]:
    """Let each sentence reach to the next one on its side, so that no word falls between two rows."""
    sides: list[dict[int, Span]] = []
    for spans in (
        {n: s.before for n, s in enumerate(change.sentences) if s.before},
        {n: s.after for n, s in enumerate(change.sentences) if s.after},
    ):
        order = sorted(spans, key=lambda n, spans=spans: spans[n])  # type: ignore[misc]
        ends = [spans[n][0] for n in order[1:]] + [_END]
        sides.append({n: (spans[n][0], end) for n, end in zip(order, ends, strict=True)})
    return sides[0], sides[1]


def _rest(stretched: Span, own: Span | None) -> Span:
    return (own[1], stretched[1]) if own else _NOWHERE


def _cut(hunks: Sequence[Hunk], before: Span, after: Span) -> tuple[Hunk, ...]:
    """Return what of the hunks lies in the two spans; nothing when that is white space."""
    kept, at, to = [], 0, 0
    for hunk in hunks:
        first = hunk.before[max(before[0] - at, 0) : max(before[1] - at, 0)]
        second = hunk.after[max(after[0] - to, 0) : max(after[1] - to, 0)]
        at, to = at + len(hunk.before), to + len(hunk.after)
        if first or second:
            kept.append(Hunk(_op(hunk, first, second), first, second, hunk.reasons))
    return tuple(kept) if any((hunk.before + hunk.after).strip() for hunk in kept) else ()


def _op(hunk: Hunk, before: str, after: str) -> Literal["equal", "delete", "insert", "replace"]:
    if before and after:
        return hunk.op
    return "delete" if before else "insert"


def _pieces(hunks: Iterable[Hunk], side: Side, moved: bool) -> Iterator[Piece]:
    for hunk in hunks:
        text, other = (hunk.before, hunk.after) if side == "before" else (hunk.after, hunk.before)
        if text:
            yield Piece(text, _mark(hunk, side, moved), other=other * (text != other), name="name" in hunk.reasons)


def _mark(hunk: Hunk, side: Side, moved: bool) -> PieceMark:
    if "role" in hunk.reasons:
        return "matched"
    if hunk.op != "equal":
        return "removed" if side == "before" else "added"
    if "alternat" in hunk.reasons:
        return "order"
    return "moved" if moved else ""


def both_versions(hunks: Iterable[Hunk], *, moved: bool = False) -> Iterator[Piece]:
    """Yield both versions in one text: what was removed before what was added."""
    for hunk in hunks:
        mark = _mark(hunk, "after", moved)
        if mark in {"added", "removed"} or not hunk.after:
            yield from _pieces((hunk,), "before", moved)
        if hunk.after:
            yield from _pieces((hunk,), "after", moved)


def _parts(pieces: Iterable[Piece], provisions: Sequence[tuple[Provision, str]], start: int) -> Iterator[Part]:
    """Deal the pieces out to the provisions with their labels; ``start`` is where they begin in the words joined."""
    cuts = _Cutter(pieces, start)
    begin = 0
    for provision, label in provisions:
        heading = len(provision.heading.plain) if provision.heading else 0
        head = tuple(replace(piece, bold=True) for piece in cuts.until(begin + heading))
        end = begin + len(provision.words)
        body = _trimmed(head + tuple(cuts.until(end)))
        if body:
            yield Part(provision.id, provision.kind, label if start <= begin else "", body)
        tuple(cuts.until(end + 1))  # the space between two provisions
        begin = end + 1


class _Cutter:
    """Gives pieces up to a place, cutting the one that reaches beyond it."""

    def __init__(self, pieces: Iterable[Piece], at: int) -> None:
        self._pieces = list(pieces)
        self._at = at

    def until(self, end: int) -> Iterator[Piece]:
        while self._pieces and self._at < end:
            piece = self._pieces.pop(0)
            room = end - self._at
            if len(piece.text) > room:
                self._pieces.insert(0, replace(piece, text=piece.text[room:]))
                piece = replace(piece, text=piece.text[:room])
            self._at += len(piece.text)
            yield piece


def _trimmed(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Take white space off both ends: a row shows words."""
    kept = list(pieces)
    while kept and not kept[0].text.strip():
        kept.pop(0)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return tuple(kept)
