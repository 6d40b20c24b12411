"""Alignment: which provisions of two texts answer each other, whatever their numbers."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from app.comparing.assign import assign
from app.comparing.moves import moved
from app.comparing.sides import FUNCTIONAL, Scores, Side, Unnamed, side_of
from app.comparing.splits import extended
from app.comparing.units import Unit, match
from app.model.provision import Kind, Provisions

CLOSE = 0.6  # surely the same provision
FLOOR = 0.34  # under answering provisions: below, there is no counterpart
_HOLDER_FLOOR = 0.45  # sections share the words of the trade anyway
FAR_FLOOR = 0.5  # elsewhere in the text
_UNMISTAKABLE = 4  # words from which an equal text is the same wherever it stands
_ALL_CELLS = 6_000
_RARE, _TERMS = 25, 5


@dataclass(frozen=True, slots=True)
class Pairing:
    """Provisions that answer each other, by index: one and one, one and several (split), several and one (merged).

    One side is empty where there is no counterpart. ``moved`` says that the order of the text has changed.
    """

    before: tuple[int, ...]
    after: tuple[int, ...]
    moved: bool = False


def align(
    before: Provisions,
    after: Provisions,
    signers: tuple[Mapping[int, str], Mapping[int, str]] = ({}, {}),
    unnamed: tuple[Unnamed, Unnamed] = (str, str),
) -> tuple[Pairing, ...]:
    """Return all pairings, every provision in one.

    ``signers`` give the side of each signature block by index; ``unnamed`` take the names of sides out of a text.
    """
    ours, theirs = side_of(before), side_of(after)
    pairs = _Aligner(ours, theirs, Scores(ours, theirs, unnamed)).align(signers)
    groups = extended(ours, theirs, pairs)
    strangers = moved(ours, theirs, pairs)
    found = [Pairing(one, other, not strangers.isdisjoint(one)) for one, other in groups]
    taken = {at for pairing in found for at in pairing.before}, {at for pairing in found for at in pairing.after}
    found += [Pairing((at,), ()) for at in range(len(before)) if at not in taken[0]]
    found += [Pairing((), (at,)) for at in range(len(after)) if at not in taken[1]]
    return tuple(found)


class _Aligner:
    """The pairs made so far, by index, and the steps that make more: the surest first."""

    def __init__(self, before: Side, after: Side, scores: Scores) -> None:
        self._before, self._after = before, after
        self._scores = scores
        self._pairs: dict[int, int] = {}
        self._taken: set[int] = set()

    def align(self, signers: tuple[Mapping[int, str], Mapping[int, str]]) -> dict[int, int]:
        self._pair_signatures(*signers)
        self._pair_unmistakable()
        self._pair_below_answering(self._pair_structure)
        self._pair_equal_elsewhere()
        for floor, far_floor in ((CLOSE, CLOSE), (FLOOR, FAR_FLOOR)):
            known = -1
            while known < len(self._pairs):
                known = len(self._pairs)
                self._pair_below_answering(partial(self._pair_alike, floor))
                self._pair_alike_elsewhere(far_floor)
        return self._pairs

    def _pair(self, one: int, other: int) -> None:
        self._pairs[one] = other
        self._taken.add(other)

    def _free(self, side: Side, indices: Sequence[int] | range) -> list[int]:
        taken = self._pairs if side is self._before else self._taken
        return [at for at in indices if at not in taken]

    def _pair_signatures(self, ours: Mapping[int, str], theirs: Mapping[int, str]) -> None:
        for one, country in ours.items():
            same = [other for other, its in theirs.items() if its == country and other not in self._taken]
            if same and country:
                self._pair(one, same[0])
        rest = zip(self._free(self._before, list(ours)), self._free(self._after, list(theirs)), strict=False)
        for one, other in list(rest):
            self._pair(one, other)

    def _pair_unmistakable(self) -> None:
        """Pair texts that stand once in either, word for word, wherever they stand."""
        for one, other in self._equal(range(len(self._before.keys)), range(len(self._after.keys)), _UNMISTAKABLE):
            self._pair(one, other)

    def _equal(self, ours: Sequence[int], theirs: Sequence[int], least: int) -> Iterator[tuple[int, int]]:
        """Yield running texts that are equal and stand once in either list."""
        keys, others = self._before.keys, self._after.keys
        free = [at for at in self._free(self._before, ours) if self._before.groups[at] != "holder"]
        its = self._free(self._after, theirs)
        count, counter = Counter(keys[at] for at in free), Counter(others[at] for at in its)
        places = {others[at]: at for at in its}
        for at in free:
            if count[keys[at]] == 1 and counter[keys[at]] == 1 and self._before.sizes[at] >= least:
                yield at, places[keys[at]]

    def _pair_below_answering(self, pair: Callable[[int, int], None]) -> None:
        """Apply ``pair`` to every two provisions that answer each other and hold others, from the top down."""
        queue = [(-1, -1)]
        while queue:
            one, other = queue.pop()
            ours, theirs = self._before.children.get(one, ()), self._after.children.get(other, ())
            if not ours or not theirs:
                continue
            pair(one, other)
            holding = [at for at in ours if at in self._pairs and self._before.ends[at] > at + 1]
            queue += [(at, self._pairs[at]) for at in holding]

    def _pair_structure(self, one: int, other: int) -> None:
        """Pair what its function tells, then equal texts in their order, then what holds others."""
        ours = self._free(self._before, self._before.children[one])
        theirs = self._free(self._after, self._after.children[other])
        for kind in FUNCTIONAL:
            self._pair_functional(kind, ours, theirs)
        self._pair_in_order(ours, theirs)
        self._assign(self._holders(self._before, ours), self._holders(self._after, theirs), _HOLDER_FLOOR)

    def _holders(self, side: Side, indices: Sequence[int]) -> list[int]:
        return [at for at in self._free(side, indices) if side.groups[at] == "holder"]

    def _pair_functional(self, kind: Kind, ours: Sequence[int], theirs: Sequence[int]) -> None:
        own = [at for at in self._free(self._before, ours) if self._before.provisions[at].kind is kind]
        its = [at for at in self._free(self._after, theirs) if self._after.provisions[at].kind is kind]
        if len(own) == len(its) or kind is Kind.TITLE:
            for one, other in zip(own, its, strict=False):
                self._pair(one, other)
        else:
            self._assign(own, its, 0.0)

    def _pair_in_order(self, ours: Sequence[int], theirs: Sequence[int]) -> None:
        own, its = self._free(self._before, ours), self._free(self._after, theirs)
        for i, j in match(_units(self._before, own), _units(self._after, its)):
            self._pair(own[i], its[j])

    def _pair_equal_elsewhere(self) -> None:
        ours, theirs = range(len(self._before.keys)), range(len(self._after.keys))
        for one, other in list(self._equal(ours, theirs, 1)):
            self._pair(one, other)

    def _pair_alike(self, floor: float, one: int, other: int) -> None:
        ours, theirs = self._before.children[one], self._after.children[other]
        self._pair_in_order(ours, theirs)
        self._assign(self._free(self._before, ours), self._free(self._after, theirs), floor)

    def _assign(self, ours: Sequence[int], theirs: Sequence[int], floor: float) -> None:
        for group in {self._before.groups[at] for at in ours}:
            own = [at for at in ours if self._before.groups[at] == group]
            its = [at for at in theirs if self._after.groups[at] == group]
            if len(own) * len(its) > _ALL_CELLS:
                self._pair_rare(own, its, floor)
                continue
            worth = [[self._scores.siblings(one, other) - floor for other in its] for one in own]
            for row, column in assign(worth):
                self._pair(own[row], its[column])

    def _pair_alike_elsewhere(self, floor: float) -> None:
        ours = self._free(self._before, range(len(self._before.keys)))
        theirs = self._free(self._after, range(len(self._after.keys)))
        self._pair_rare(ours, theirs, floor)

    def _pair_rare(self, ours: Sequence[int], theirs: Sequence[int], floor: float) -> None:
        """Pair the most alike first; only provisions that share a rare word are looked at when there are many."""
        scored = sorted(
            (-score, one, other)
            for one, other in self._candidates(ours, theirs)
            if (score := self._scores.alike(one, other)) >= floor
        )
        for _, one, other in scored:
            if one not in self._pairs and other not in self._taken:
                self._pair(one, other)

    def _candidates(self, ours: Sequence[int], theirs: Sequence[int]) -> Iterator[tuple[int, int]]:
        if len(ours) * len(theirs) <= _ALL_CELLS:
            yield from ((one, other) for one in ours for other in theirs)
            return
        own = {at: self._scores.vector(0, at) for at in ours}
        its = {at: self._scores.vector(1, at) for at in theirs}
        holding: dict[str, list[int]] = defaultdict(list)
        for at in theirs:
            for term in its[at]:
                holding[term].append(at)
        for one in ours:
            rare = [term for term in own[one] if 0 < len(holding.get(term, ())) <= _RARE]
            rare.sort(key=lambda term: len(holding[term]))
            yield from ((one, other) for other in {at for term in rare[:_TERMS] for at in holding[term]})


def _units(side: Side, indices: Sequence[int]) -> list[Unit]:
    """Return provisions as units of comparison; what holds others is equal when all that it holds is."""
    found = []
    for at in indices:
        key = side.keys[at]
        if side.groups[at] == "holder":
            key = "\0".join(side.keys[at : side.ends[at]])
        found.append(Unit(0, "", key))
    return found
