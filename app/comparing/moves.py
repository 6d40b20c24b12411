"""Moves: which provisions stand in another order now; as few as explain the change."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from app.comparing.sides import Side
from app.comparing.units import increasing
from app.model.provision import Kind

_MOST = 400  # siblings up to which the shorter ones are called moved, not the longer
_TIE = 1e-6


def moved(before: Side, after: Side, pairs: Mapping[int, int]) -> set[int]:
    """Return the indices in ``before`` of provisions whose order among their siblings, or whose holder, has changed.

    What is carried along by its holder is not moved itself, nor is what an inserted heading now stands above. The
    order of signature blocks means nothing.
    """
    families: dict[tuple[int, int], list[int]] = defaultdict(list)
    strangers: list[int] = []
    for one, other in sorted(pairs.items()):
        home, place = before.parents[one], after.parents[other]
        if before.provisions[one].kind is Kind.SIGNATURE:
            continue
        if home == place == -1 or pairs.get(home, -1) == place != -1:
            families[home, place].append(one)
        else:
            strangers.append(one)
    found = {one for family in families.values() for one in _out_of_order(before, family, pairs)}
    if strangers:
        found |= _rehoused(before, after, pairs, strangers)
    return found


def _out_of_order(side: Side, family: Sequence[int], pairs: Mapping[int, int]) -> set[int]:
    places = [pairs[one] for one in family]
    if places == sorted(places):
        return set()
    if len(family) > _MOST:
        kept = set(increasing(places))
    else:
        kept = _heaviest(places, [1 + _TIE * sum(side.sizes[one : side.ends[one]]) for one in family])
    return {one for at, one in enumerate(family) if at not in kept}


def _heaviest(places: Sequence[int], weights: Sequence[float]) -> set[int]:
    """Return the indices of the increasing subsequence of ``places`` that weighs most."""
    total: list[float] = []
    previous: list[int] = []
    for at, place in enumerate(places):
        best = max((p for p in range(at) if places[p] < place), key=total.__getitem__, default=-1)
        previous.append(best)
        total.append(weights[at] + (total[best] if best >= 0 else 0))
    at = max(range(len(total)), key=total.__getitem__)
    kept = set()
    while at >= 0:
        kept.add(at)
        at = previous[at]
    return kept


def _rehoused(before: Side, after: Side, pairs: Mapping[int, int], strangers: Sequence[int]) -> set[int]:
    """Return those of ``strangers`` whose holders both live on elsewhere, or that left the order of the whole text."""
    ordered = sorted(pairs)
    kept = increasing([pairs[one] for one in ordered])
    in_order = {ordered[at] for at in kept}
    taken = set(pairs.values())
    found = set()
    for one in strangers:
        home, place = before.parents[one], after.parents[pairs[one]]
        lives_on = (home == -1 or home in pairs) and (place == -1 or place in taken)
        if lives_on or one not in in_order:
            found.add(one)
    return found
