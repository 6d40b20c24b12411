"""Splits and mergers: a provision whose words now stand in several, and several whose words now stand in one."""

from collections.abc import Mapping, Sequence
from itertools import islice

from app.comparing.rules import stop_words
from app.comparing.sides import Side
from app.comparing.units import Unit, folded, match
from app.language.tokens import is_word

_FOUND_AGAIN = 0.6  # share of a part's telling words that must stand in the whole
_LEAST_WORDS = 3
_REACH = 2  # one beside it may have moved there
_RUNNING = frozenset({"body", "recital", "closing", "chapeau"})

Group = tuple[tuple[int, ...], tuple[int, ...]]


def extended(before: Side, after: Side, pairs: Mapping[int, int]) -> list[Group]:
    """Return ``pairs`` as groups of indices, joined by the neighbours without counterpart that are part of them."""
    groups: dict[int, Group] = {one: ((one,), (other,)) for one, other in pairs.items()}
    splits = _absorbed(before, after, {other: one for one, other in pairs.items()}, set())
    for one, parts in splits.items():
        groups[one] = ((one,), tuple(parts))
    free = {one: other for one, other in pairs.items() if one not in splits}
    for other, parts in _absorbed(after, before, free, set(splits)).items():
        for part in parts:
            groups.pop(part, None)
        groups[parts[0]] = (tuple(parts), (other,))
    return [groups[one] for one in sorted(groups)]


def _absorbed(whole: Side, parted: Side, answers: Mapping[int, int], busy: set[int]) -> dict[int, list[int]]:
    """Return, by index in ``whole``, the neighbours in ``parted`` that its words were spread over.

    ``answers`` leads from ``parted`` to ``whole``; ``busy`` are indices in ``parted`` that are spread themselves.
    """
    found: dict[int, list[int]] = {}
    owner = dict(answers)
    free = (at for at in range(len(parted.words)) if at not in owner and at not in busy)
    waiting = [at for at in free if parted.groups[at] in _RUNNING]
    grown = True
    while grown and waiting:
        grown = False
        for at in list(waiting):
            for beside in _neighbours(owner, at, len(parted.words)):
                one = owner[beside]
                parts = found.get(one) or [beside]
                if whole.groups[one] in _RUNNING and _belongs(whole, one, parted, parts, at):
                    found[one] = sorted([*parts, at])
                    owner[at] = one
                    waiting.remove(at)
                    grown = True
                    break
    return found


def _neighbours(owner: Mapping[int, int], at: int, count: int) -> list[int]:
    """Return the nearest provisions on either side that have a counterpart, past others that have none."""
    left = islice((beside for beside in range(at - 1, -1, -1) if beside in owner), _REACH)
    right = islice((beside for beside in range(at + 1, count) if beside in owner), _REACH)
    return [*left, *right]


def _belongs(whole: Side, one: int, parted: Side, parts: Sequence[int], extra: int) -> bool:
    """Tell whether provision ``extra``, beside ``parts``, holds words of provision ``one`` that these do not."""
    if whole.groups[one] != parted.groups[extra]:
        return False
    telling = [unit.key for unit in folded(parted.words[extra]) if _tells(unit)]
    known = {unit.key for unit in folded(whole.words[one])}
    least = _FOUND_AGAIN * len(telling)
    if len(telling) < _LEAST_WORDS or sum(key in known for key in telling) < least:
        return False
    gain = _common(whole.words[one], parted, sorted([*parts, extra])) - _common(whole.words[one], parted, parts)
    return gain >= least


def _common(text: str, side: Side, parts: Sequence[int]) -> int:
    units = folded(text)
    joined = folded(" ".join(side.words[at] for at in parts))
    return sum(_tells(units[i]) for i, _ in match(units, joined))


def _tells(unit: Unit) -> bool:
    return is_word(unit.text) and unit.key not in stop_words()
