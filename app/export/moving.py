"""What moved in a redline: blocks that stand elsewhere now, in runs that are one move each, with all that they hold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.comparing.remembered import compared
from app.export.aligning import Aligned
from app.export.layout import Block, Key, Paragraph
from app.export.tracking import is_rewritten
from app.model.comparison import Comparison
from app.model.instrument import Instrument, LanguageVersion
from app.model.provision import Provisions, parent_of

_STAYING = frozenset({"kept", "reworded", "split", "merged"})
_MOVED = frozenset({"moved", "moved_reworded"})


@dataclass(frozen=True, slots=True)
class Answers:
    """Which provision after answers which before: ``staying`` in its place, and ``moved`` away from it."""

    staying: dict[str, str]
    moved: dict[str, str]


@dataclass(frozen=True, slots=True)
class Moved:
    """One end of a move: the index of what answers it, the move's name, and whether the move begins and ends here."""

    other: int
    name: str
    opens: bool
    closes: bool


def answers(before: Instrument, after: Instrument) -> Answers:
    """Return who answers whom, in every language; what a moved provision takes along has moved with it.

    Where a provision has another holder but stands in its place among those that stay, it stays: a paragraph that
    becomes an item of the one before it.
    """
    first = _of_version(compared(before, after), before.provisions, after.provisions)
    staying, moved = dict(first.staying), dict(first.moved)
    for old, new in zip(before.versions[1:], after.versions[1:], strict=False):
        further = _told(old, new, first)
        if len(further) * 2 < min(len(old.provisions), len(new.provisions)):
            alone = compared(replace(before, versions=(old,)), replace(after, versions=(new,)))
            found = _of_version(alone, old.provisions, new.provisions)
            staying |= found.staying
            moved |= found.moved
        staying |= further
    return Answers(staying, moved)


def _told(old: LanguageVersion, new: LanguageVersion, first: Answers) -> dict[str, str]:
    """Return who answers whom in a further language: the same provision, or those of the same one of the first."""
    there = {each.id for each in new.provisions}
    by_first = {each.answers: each.id for each in new.provisions if each.answers}
    found: dict[str, str] = {}
    for each in old.provisions:
        ours = each.answers or ""
        other = each.id if each.id in there else by_first.get(first.staying.get(ours) or first.moved.get(ours, ""))
        if other:
            found[each.id] = other
    return found


def _of_version(comparison: Comparison, before: Provisions, after: Provisions) -> Answers:
    pairs = {
        change.before[0]: (change.after[0], change.kind)
        for change in comparison.changes
        if change.kind in _STAYING | _MOVED and change.before and change.after
    }
    here = {each.id: at for at, each in enumerate(after)}
    staying: dict[int, int] = {}
    moved: dict[int, int] = {}
    for at, each in enumerate(before):
        if each.id not in pairs:
            continue
        other, kind = here[pairs[each.id][0]], pairs[each.id][1]
        above, place = parent_of(before, at), parent_of(after, other)
        carried = above in moved and moved[above] == place
        (moved if carried or kind in _MOVED else staying)[at] = other
    for at, other in tuple(moved.items()):
        if all((one < at) == (its < other) for one, its in staying.items()):
            staying[at] = moved.pop(at)
    return Answers(*({before[at].id: after[other].id for at, other in each.items()} for each in (staying, moved)))


def moves(
    before: Sequence[Block], after: Sequence[Block], aligned: Sequence[Aligned], found: Answers
) -> tuple[dict[int, Moved], dict[int, Moved]]:
    """Return the ends of all moves, by the index of the block: those before from where it moved, those after to where.

    Blocks that follow each other at both ends are one move. What was written anew on its way has not moved.
    """
    gone = {one: at for at, (one, other) in enumerate(aligned) if one is not None and other is None}
    come = {other: at for at, (one, other) in enumerate(aligned) if other is not None and one is None}
    keys = {after[at].key: at for at in come}
    away: dict[int, Moved] = {}
    here: dict[int, Moved] = {}
    pairs = [
        (one, other) for one in sorted(gone) if (other := _counterpart(before[one], after, keys, found)) is not None
    ]
    for number, run in enumerate(_runs(pairs, gone, come), 1):
        for one, other in run:
            ends = (one, other) == run[0], (one, other) == run[-1]
            away[one] = Moved(other, f"move{number}", *ends)
            here[other] = Moved(one, f"move{number}", *ends)
    return away, here


def _counterpart(block: Block, after: Sequence[Block], keys: dict[Key, int], found: Answers) -> int | None:
    provision = found.moved.get(block.key.provision) or found.staying.get(block.key.provision)
    if provision is None or not isinstance(block, Paragraph):
        return None
    at = keys.get(Key(block.key.version, provision, block.key.part))
    other = None if at is None else after[at]
    return at if isinstance(other, Paragraph) and not is_rewritten(block, other) else None


def _runs(
    pairs: Sequence[tuple[int, int]], gone: dict[int, int], come: dict[int, int]
) -> Iterator[list[tuple[int, int]]]:
    run: list[tuple[int, int]] = []
    for one, other in pairs:
        last = run[-1] if run else None
        if last and (gone[one] != gone[last[0]] + 1 or come[other] != come[last[1]] + 1):
            yield run
            run = []
        run.append((one, other))
    if run:
        yield run
