"""Which blocks of two texts answer each other."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from app.redlining.block import FLOOR_IN_PLACE, Block, alike, worth
from app.redlining.pairing import likest

_MOST_CELLS = 2_500


def align(before: Sequence[Block], after: Sequence[Block]) -> list[tuple[int, int]]:
    """Return the pairs of blocks that answer each other, in their order."""
    pairs = sorted(_Aligner(before, after).pairs(0, len(before), 0, len(after)))
    found = []
    for (i, j), (next_i, next_j) in pairwise([(-1, -1), *pairs, (len(before), len(after))]):
        lone = next_i - i == 2 and next_j - j == 2  # noqa: PLR2004 (one block on either side)
        if lone and _in_place(before[i + 1], after[j + 1]):
            found.append((i + 1, j + 1))
        if next_i < len(before):
            found.append((next_i, next_j))
    return found


def _in_place(one: Block, other: Block) -> bool:
    """Tell whether two blocks that stand alone between the same neighbours answer each other; one may be empty."""
    if one.kind != other.kind:
        return False
    return one.kind != "p" or (not one.weight) != (not other.weight) or alike(one, other) >= FLOOR_IN_PLACE


class _Aligner:
    """Aligns by what is equal first, then by likeness in what is left between."""

    def __init__(self, before: Sequence[Block], after: Sequence[Block]) -> None:
        self._before, self._after = before, after

    def pairs(self, i: int, i_end: int, j: int, j_end: int) -> Iterator[tuple[int, int]]:
        """Yield the pairs between two places on either side."""
        before, after = self._before, self._after
        while i < i_end and j < j_end and before[i].print == after[j].print:
            yield i, j
            i, j = i + 1, j + 1
        while i < i_end and j < j_end and before[i_end - 1].print == after[j_end - 1].print:
            i_end, j_end = i_end - 1, j_end - 1
            yield i_end, j_end
        if i == i_end or j == j_end:
            return
        anchors = self._anchors(i, i_end, j, j_end)
        if not anchors:
            pairs = likest(self._before[i:i_end], self._after[j:j_end])
            yield from ((i + one, j + other) for one, other in pairs)
            return
        yield from anchors
        for (one, other), (next_one, next_other) in pairwise([(i - 1, j - 1), *anchors, (i_end, j_end)]):
            yield from self.pairs(one + 1, next_one, other + 1, next_other)

    def _anchors(self, i: int, i_end: int, j: int, j_end: int) -> list[tuple[int, int]]:
        """Return equal blocks to hold on to: those that stand once on either side, else the longest sequence."""
        old = _once(self._before[i:i_end], i)
        new = _once(self._after[j:j_end], j)
        found = _rising([(at, new[text]) for text, at in old.items() if text in new], self._before)
        if found or (i_end - i) * (j_end - j) <= _MOST_CELLS:
            return found
        ids: dict[str, int] = {}
        one = [ids.setdefault(block.print, len(ids)) for block in self._before[i:i_end]]
        other = [ids.setdefault(block.print, len(ids)) for block in self._after[j:j_end]]
        return [
            (i + op.src_start + step, j + op.dest_start + step)
            for op in LCSseq.opcodes(one, other)
            if op.tag == "equal"
            for step in range(op.src_end - op.src_start)
        ] or self._likely(i, i_end, j, j_end)

    def _likely(self, i: int, i_end: int, j: int, j_end: int) -> list[tuple[int, int]]:
        """Return the likest pairs by rare words, where there is too much to try every pair."""
        standing: dict[str, list[int]] = {}
        for at in range(j, j_end):
            for word in self._after[at].words:
                standing.setdefault(word, []).append(at)
        found = []
        for at in range(i, i_end):
            rare = sorted((word for word in self._before[at].words if word in standing), key=lambda w: len(standing[w]))
            near = {other for word in rare[:6] for other in standing[word][:20]}
            best = max(near, key=lambda other: worth(self._before[at], self._after[other]), default=None)
            if best is not None and worth(self._before[at], self._after[best]) > 0:
                found.append((at, best))
        return _rising(found, self._before)


def _once(blocks: Sequence[Block], first: int) -> dict[str, int]:
    """Return where each block stands that stands there once and is not empty."""
    places: dict[str, int] = {}
    for at, block in enumerate(blocks, first):
        places[block.print] = -1 if block.print in places else at
    return {text: at for text, at in places.items() if at >= 0 and not blocks[at - first].empty}


def _rising(pairs: Iterable[tuple[int, int]], weights: Sequence[Block]) -> list[tuple[int, int]]:
    """Return the pairs that rise on both sides and hold the most together."""
    ordered = sorted(pairs)
    if all(one[1] < other[1] for one, other in pairwise(ordered)):
        return ordered
    ranks = {other: at for at, other in enumerate(sorted({other for _, other in ordered}), 1)}
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(ranks) + 1)  # a tree of the heaviest run up to each rank
    above: list[int] = []
    for at, (one, other) in enumerate(ordered):
        weight, last = _heaviest(best, ranks[other] - 1)
        above.append(last)
        weight += weights[one].weight + 1
        rank = ranks[other]
        while rank < len(best):
            best[rank] = max(best[rank], (weight, at))
            rank += rank & -rank
    found = []
    at = _heaviest(best, len(ranks))[1]
    while at >= 0:
        found.append(ordered[at])
        at = above[at]
    return found[::-1]


def _heaviest(best: Sequence[tuple[float, int]], rank: int) -> tuple[float, int]:
    found = (0.0, -1)
    while rank:
        found = max(found, best[rank])
        rank -= rank & -rank
    return found
