"""Which block of one layout answers which of another, in an order that both keep."""

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher

from app.export.layout import Block, Key, Paragraph, Row, Table
from app.model.comparison import Comparison

Aligned = tuple[int | None, int | None]
"""Indices into the two sequences; one is None where there is no counterpart."""

_ANSWERING = frozenset({"kept", "reworded", "split", "merged"})


def answers(comparison: Comparison) -> dict[str, str]:
    """Return which provision after answers which before; what was moved answers nothing: it goes and comes."""
    return {
        change.before[0]: change.after[0]
        for change in comparison.changes
        if change.kind in _ANSWERING and change.before and change.after
    }


def align(before: Sequence[Block], after: Sequence[Block], pairs: dict[str, str]) -> Iterator[Aligned]:
    """Yield all blocks of both: pairs, and between them what was dropped, then what was added.

    Blocks that answer each other by ``pairs`` hold the rest; between two of these, equal blocks answer each other.
    """
    places = {block.key: at for at, block in enumerate(after)}
    found = []
    for at, block in enumerate(before):
        other = places.get(_counterpart(block.key, pairs))
        if other is not None and isinstance(block, Table) == isinstance(after[other], Table):
            found.append((at, other))
    anchors = [*_rising(found), (len(before), len(after))]
    start = (0, 0)
    for anchor in anchors:
        yield from _between(before, after, start, anchor)
        if anchor[0] < len(before):
            yield anchor
        start = (anchor[0] + 1, anchor[1] + 1)


def _counterpart(key: Key, pairs: dict[str, str]) -> Key:
    return Key(key.version, pairs.get(key.provision, ""), key.part)


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs that rises on both sides; the pairs come sorted by their first."""
    ends: list[int] = []
    lasts: list[int] = []
    previous: list[int] = []
    for at, (_, second) in enumerate(pairs):
        place = bisect_left(ends, second)
        previous.append(lasts[place - 1] if place else -1)
        ends[place : place + 1] = [second]
        lasts[place : place + 1] = [at]
    run = []
    at = lasts[-1] if lasts else -1
    while at >= 0:
        run.append(pairs[at])
        at = previous[at]
    return run[::-1]


def _between(
    before: Sequence[Block], after: Sequence[Block], start: tuple[int, int], end: tuple[int, int]
) -> Iterator[Aligned]:
    left = [_sign(block) for block in before[start[0] : end[0]]]
    right = [_sign(block) for block in after[start[1] : end[1]]]
    for one, other in matched(left, right):
        yield (None if one is None else one + start[0], None if other is None else other + start[1])


def _sign(block: Block) -> Hashable:
    """Return what two blocks must share to answer each other unasked."""
    if isinstance(block, Paragraph):
        return (block.style, block.text.plain)
    return ("table", block.ruled)


def matched(left: Sequence[Hashable], right: Sequence[Hashable]) -> Iterator[Aligned]:
    """Yield the alignment of two sequences by equality, the dropped before the added."""
    for op, i1, i2, j1, j2 in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if op == "equal":
            yield from zip(range(i1, i2), range(j1, j2), strict=True)
        else:
            yield from ((at, None) for at in range(i1, i2))
            yield from ((None, at) for at in range(j1, j2))


def align_rows(before: Sequence[Row], after: Sequence[Row]) -> Iterator[Aligned]:
    """Yield all rows of two tables: equal ones answer each other, between them those of as many cells in turn."""
    pending: tuple[list[int], list[int]] = ([], [])
    for one, other in matched([_row_sign(row) for row in before], [_row_sign(row) for row in after]):
        if one is not None and other is not None:
            yield from _in_turn(before, after, *pending)
            pending = ([], [])
            yield one, other
        elif one is not None:
            pending[0].append(one)
        elif other is not None:
            pending[1].append(other)
    yield from _in_turn(before, after, *pending)


def _in_turn(
    before: Sequence[Row], after: Sequence[Row], dropped: Sequence[int], added: Sequence[int]
) -> Iterator[Aligned]:
    for place in range(max(len(dropped), len(added))):
        one = dropped[place] if place < len(dropped) else None
        other = added[place] if place < len(added) else None
        if one is not None and other is not None and _shape(before[one]) != _shape(after[other]):
            yield one, None
            yield None, other
        else:
            yield one, other


def _shape(row: Row) -> tuple[int, ...]:
    return tuple(len(cell) for cell in row.cells)


def _row_sign(row: Row) -> Hashable:
    return tuple(tuple(paragraph.text.plain for paragraph in cell) for cell in row.cells)
