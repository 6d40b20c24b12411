"""The lists of two layouts brought together, so that what counts alike counts in one list."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.export.numbering import Level, Listing


@dataclass(frozen=True, slots=True)
class Together:
    """``before`` and ``after`` give each listing of a layout its w:numId; ``listings`` are all but the house's."""

    before: tuple[int, ...]
    after: tuple[int, ...]
    listings: tuple[tuple[int, Listing], ...]


def together(before: Sequence[Listing], after: Sequence[Listing], shared: Iterable[tuple[int, int]]) -> Together:
    """Return the w:numId of every listing of both.

    ``shared`` are the listings (before, after) of the paragraphs that answer each other: where they contradict
    nowhere, the two that share most become one. A list is never joined with two of the same side: its count would
    run on through both.
    """
    of_after = list(range(1, len(after) + 1))
    of_before = {0: 1}
    taken = {0}
    merged = dict(enumerate(after))
    for (one, other), _ in Counter(shared).most_common():
        if one in of_before or other in taken:
            continue
        union = _union(before[one], after[other])
        if union is not None:
            of_before[one], merged[other] = of_after[other], union
            taken.add(other)
    listings = [(of_after[at], listing) for at, listing in merged.items() if at]
    for at, listing in enumerate(before):
        if at not in of_before:
            of_before[at] = len(after) + 1 + sum(number > len(after) for number in of_before.values())
            listings.append((of_before[at], listing))
    numbers = tuple(of_before[at] for at in range(len(before)))
    return Together(numbers, tuple(of_after), tuple(sorted(listings, key=lambda pair: pair[0])))


def _union(one: Listing, other: Listing) -> Listing | None:
    """Return the list with the levels of both; None when they differ in a level that both use."""
    levels: dict[int, Level] = dict(one.levels)
    for depth, level in other.levels:
        if levels.setdefault(depth, level) != level:
            return None
    return Listing(tuple(sorted(levels.items())))
