"""Rows of what answers each other, put right by what they hold: words that seem lost and stand in the row beside.

What one version says in a provision of its own, the other may say at the end of the one before, or at the beginning of
the one after. It is not missing there, and what it says is not too much here.
"""

import math
from collections.abc import Iterator, Sequence

from app.checking.conformity_checks import of_pair
from app.checking.conformity_pairs import Pair, Row, joined_rows, pairs, surely_alike, tag, together
from app.checking.conformity_reads import read_together
from app.model.instrument import LanguageVersion
from app.model.provision import Kind, Provision
from app.progress import Progress, quiet

_FRONT = frozenset({Kind.TITLE, Kind.CHAPEAU, Kind.LINK})
_FIELD = frozenset({"en", "ja"})
_KIN = frozenset({"en", "fr", "es", "it", "pt"})
"""Languages of which many words are kin, so that their likeness tells whether two texts are the same instrument."""

_COMMAS = (",", "、", "，")
_SMALL = 0.35
"""How long something may be of what stands beside it, to be part of it without making it fit better."""


def held_rows(
    first: LanguageVersion, other: LanguageVersion, *, kept: bool = False, progress: Progress = quiet
) -> tuple[Pair, ...]:
    """Return the provisions of two versions beside each other; ``kept``: see ``pairs``."""
    found = pairs(first, other, kept=kept, progress=progress)
    return found if kept else settled(found, tag(first), tag(other))


def settled(rows: Sequence[Pair], first: str, second: str) -> tuple[Pair, ...]:
    """Return the rows, those that stand alone joined to one beside them where that settles what differs there."""
    groups = list(together(rows))
    at = 0
    while at < len(groups):
        alone = not (groups[at].ours and groups[at].theirs)
        beside = next((k for k in _beside(groups, at) if _settles(groups[at], groups[k], k < at, first, second)), None)
        if alone and beside is not None:
            low = min(at, beside)
            groups[low : low + 2] = [_with(groups[low], groups[low + 1])]
            at = low
        at += 1
    return tuple(pair for row in groups for pair in joined_rows(row.ours, row.theirs))


def kinship(rows: Sequence[Pair], first: str, second: str) -> float | None:
    """Return how much of two versions surely says the same, from 0 to 1; None for languages where that is not told."""
    if not ({first, second} <= _FIELD or {first, second} <= _KIN):
        return None
    whole = told = 0.0
    for row in together(rows):
        reads = [read_together(each, tag_) for each, tag_ in ((row.ours, first), (row.theirs, second)) if each]
        length = sum(each.length for each in reads)
        whole += length
        told += length * (len(reads) > 1 and surely_alike(reads[0], reads[-1]))
    return told / whole if whole else None


def _beside(groups: Sequence[Row], at: int) -> Iterator[int]:
    if groups[at].ours and groups[at].theirs:
        return
    for k in (at - 1, at + 1):
        if 0 <= k < len(groups) and groups[k].ours and groups[k].theirs:
            yield k


def _with(before: Row, after: Row) -> Row:
    return Row((*before.ours, *after.ours), (*before.theirs, *after.theirs))


def _settles(alone: Row, beside: Row, after: bool, first: str, second: str) -> bool:
    """Tell whether a row is better with what stands alone beside it: fewer findings, and no worse a length."""
    both = _with(beside, alone) if after else _with(alone, beside)
    if _swallowed(alone, beside, after=after):
        return True
    told = of_pair(beside.ours, beside.theirs, first, second)
    if not told or len(of_pair(both.ours, both.theirs, first, second)) >= len(told):
        return False
    own = alone.ours or alone.theirs
    there = beside.ours if alone.ours else beside.theirs
    lengths = read_together(own, first).length, read_together(there, first).length
    small = lengths[0] < _SMALL * lengths[1] and all(each.kind in _FRONT for each in own)
    return small or _apart(both, first, second) < _apart(beside, first, second)


def _apart(row: Row, first: str, second: str) -> float:
    return abs(math.log(read_together(row.ours, first).length / read_together(row.theirs, second).length))


def _swallowed(alone: Row, beside: Row, *, after: bool) -> bool:
    """Tell whether a title of the other version, ending in a comma, holds the names of the sides as well."""
    own = alone.ours or alone.theirs
    there: Sequence[Provision] = beside.theirs if alone.ours else beside.ours
    titled = there[-1].kind is Kind.TITLE and there[-1].words.rstrip().endswith(_COMMAS)
    return after and titled and all(each.kind is Kind.CHAPEAU for each in own)
