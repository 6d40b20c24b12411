"""Three texts of one provision made one: what the template made, what it makes now, and what the drafter made of it."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from app.language.tokens import is_word, tokenize


@dataclass(frozen=True, slots=True)
class Replacement:
    """That ``[start:end]`` of the drafter's words becomes ``[from_:to]`` of the new ones; all count letters."""

    start: int
    end: int
    from_: int
    to: int


@dataclass(frozen=True, slots=True)
class _Hunk:
    """That tokens ``[start:end]`` of the common text became ``new``, from token ``at`` of its own text on."""

    start: int
    end: int
    at: int
    new: tuple[str, ...]


def merged(base: str, ours: str, theirs: str) -> tuple[Replacement, ...] | None:
    """Return what to replace in ``ours`` so that the changes from ``base`` to ``theirs`` are in it, the last first.

    Changes that both made alike count once. None when two changes meet: no word that both left stands between them.
    """
    common, mine, new = tokenize(base), tokenize(ours), tokenize(theirs)
    own, others = _hunks(common, mine), _hunks(common, new)
    pending = [hunk for hunk in others if not any(_alike(hunk, each) for each in own)]
    alone = [hunk for hunk in own if not any(_alike(hunk, each) for each in others)]
    if any(_meet(hunk, each, common) for hunk in pending for each in alone):
        return None
    starts, offsets = _starts(mine), _starts(new)
    found = []
    for hunk in reversed(pending):
        shift = sum(len(each.new) - (each.end - each.start) for each in own if each.end <= hunk.start)
        first, last = hunk.start + shift, hunk.end + shift
        replacement = Replacement(starts[first], starts[last], offsets[hunk.at], offsets[hunk.at + len(hunk.new)])
        found.append(replacement)
    return tuple(found)


def _hunks(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[_Hunk, ...]:
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return tuple(_Hunk(a, b, c, after[c:d]) for op, a, b, c, d in codes if op != "equal")


def _alike(one: _Hunk, other: _Hunk) -> bool:
    return (one.start, one.end, one.new) == (other.start, other.end, other.new)


def _meet(one: _Hunk, other: _Hunk, common: tuple[str, ...]) -> bool:
    """Tell whether no word that both left stands between two changes."""
    first, second = (one, other) if (one.start, one.end) <= (other.start, other.end) else (other, one)
    return second.start < first.end or not any(is_word(token) for token in common[first.end : second.start])


def _starts(tokens: tuple[str, ...]) -> list[int]:
    """Return where each token begins, and where the last ends."""
    starts = [0]
    for token in tokens:
        starts.append(starts[-1] + len(token))
    return starts
