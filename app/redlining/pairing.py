"""The pairing of a few blocks that is worth most: one for one, one for several, several for one."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.redlining.block import Block, shared, worth

_MOST_CELLS = 40_000
_PART = 0.6  # of a paragraph's words that the other must have for it to be a part of that
_MOST_PARTS = 6


@dataclass(frozen=True, slots=True)
class _Step:
    """The best that can be had up to a place, and the blocks that its last group holds on either side."""

    value: float
    old: int
    new: int


def likest(before: Sequence[Block], after: Sequence[Block]) -> list[tuple[int, int]]:
    """Return the pairs that are worth most together, in order; of a group of several, its likest pair.

    There are none where there is too much that is not alike.
    """
    if len(before) * len(after) > _MOST_CELLS:
        return []
    table: list[list[_Step]] = [[_Step(0.0, 0, 0)] * (len(after) + 1)]
    for at in range(len(before)):
        row = [_Step(0.0, 1, 0)]
        table.append(row)
        for column in range(len(after)):
            row.append(_best(table, before[: at + 1], after[: column + 1]))  # noqa: PERF401 - each needs the last
    return _traced(table, before, after)


def _best(table: list[list[_Step]], before: Sequence[Block], after: Sequence[Block]) -> _Step:
    """Return the best step to the end of these blocks."""
    at, column = len(before), len(after)
    left, above = table[at - 1][column], table[at][column - 1]
    best = _Step(left.value, 1, 0) if left.value >= above.value else _Step(above.value, 0, 1)
    one, other = before[-1], after[-1]
    value = worth(one, other)
    if value > 0 and table[at - 1][column - 1].value + value > best.value:
        best = _Step(table[at - 1][column - 1].value + value, 1, 1)
    if one.kind == other.kind == "p" and one.print != other.print:
        for old, new, value in (*_parts(one, after, split=True), *_parts(other, before, split=False)):
            whole = table[at - old][column - new].value + value
            if whole > best.value:
                best = _Step(whole, old, new)
    return best


def _parts(whole: Block, blocks: Sequence[Block], *, split: bool) -> list[tuple[int, int, float]]:
    """Return what it is worth to take the last blocks together for a whole: how many on either side, and the worth."""
    found: list[tuple[int, int, float]] = []
    words: dict[str, int] = {}
    weight = 0.0
    for count in range(1, min(_MOST_PARTS, len(blocks)) + 1):
        part = blocks[-count]
        if part.kind != "p" or shared(part.words, whole.words) < _PART * part.weight:
            break
        for word, often in part.words.items():
            words[word] = words.get(word, 0) + often
        weight += part.weight
        value = shared(words, whole.words)
        if count > 1 and part.weight and blocks[-1].weight and value >= _PART * max(weight, whole.weight):
            found.append((1, count, value) if split else (count, 1, value))
    return found


def _traced(table: list[list[_Step]], before: Sequence[Block], after: Sequence[Block]) -> list[tuple[int, int]]:
    found = []
    at, column = len(before), len(after)
    while at and column:
        step = table[at][column]
        if step.old and step.new:
            group = [(i, j) for i in range(at - step.old, at) for j in range(column - step.new, column)]
            found.append(max(group, key=lambda pair: shared(before[pair[0]].words, after[pair[1]].words)))
        at, column = at - step.old, column - step.new
    return found[::-1]
