"""Holding two sheets of one text against each other: which lines answer each other, and every letter that differs."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise

from app.comparing.align import Pairing, align
from app.comparing.units import increasing
from app.comparing.words import exact
from app.language.folding import fold
from app.model.comparison import Hunk
from app.model.provision import Kind, Provision, Provisions
from app.model.sheet import Pair, Sheet
from app.model.text import Text

_REWRITTEN = 0.3  # share of words from which a line that stands where another stood is that one, rewritten

_SHORT = 6  # words of a line that is the one in whose place it stands even where it shares none with it
_BULLET = re.compile(r"[•▪◦●○■‣∙·–—*-]\s+")


def held(before: Sheet, after: Sheet, known: Sequence[Pairing] = ()) -> tuple[Pair, ...]:
    """Return how the lines of two sheets answer each other, every line in one pair.

    ``known`` are lines that are said to answer each other; the others are paired by their words.
    """
    taken = {at for each in known for at in each.before}, {at for each in known for at in each.after}
    ours = [at for at in range(len(before.lines)) if at not in taken[0]]
    theirs = [at for at in range(len(after.lines)) if at not in taken[1]]
    found = list(known)
    if [before.lines[at] for at in ours] == [after.lines[at] for at in theirs]:
        found += [Pairing((one,), (other,)) for one, other in zip(ours, theirs, strict=True)]
    else:
        aligned = _answering(
            before, after, align(_provisions(before, ours), _provisions(after, theirs)), (ours, theirs)
        )
        found += [
            Pairing(tuple(ours[at] for at in each.before), tuple(theirs[at] for at in each.after), each.moved)
            for each in aligned
        ]
    return tuple(_pair(before, after, each) for each in _in_order([one for each in found for one in _together(each)]))


def other_lines(before: Sheet, after: Sheet) -> tuple[Pairing, ...]:
    """Return what the sheets have in the same letters and part into other lines.

    A title that stands in several lines in a Word file is one line of the draft, and so is a block to sign.
    """
    if [*before.lines] == [*after.lines]:
        return ()
    ours, theirs = _letters(before), _letters(after)
    turned = (Pairing(each.after, each.before) for each in _runs(theirs, ours))
    return (*_runs(ours, theirs), *turned)


def _letters(sheet: Sheet) -> list[str]:
    """Return the letters of each line, those of the first line's label left out."""
    return ["".join(line[lead:].split()) for line, lead in zip(sheet.lines, sheet.leads, strict=True)]


def _runs(parts: Sequence[str], wholes: Sequence[str]) -> Iterator[Pairing]:
    """Yield the runs of several parts that are one whole, each part and each whole once, in the order of the parts."""
    left = sorted((whole, at) for at, whole in enumerate(wholes))
    at = 0
    while at < len(parts):
        end, whole = _run(parts, at, left)
        if whole is not None:
            left.remove((wholes[whole], whole))
            yield Pairing(tuple(range(at, end)), (whole,))
        at = end


def _run(parts: Sequence[str], at: int, left: Sequence[tuple[str, int]]) -> tuple[int, int | None]:
    """Return where the run that begins at a part ends, and the whole that it is; None where it is none."""
    for place in range(bisect_left(left, (parts[at], -1)), len(left)):
        whole, number = left[place]
        if not whole.startswith(parts[at]) or whole == parts[at]:
            break
        end, length = at, 0
        while end < len(parts) and length < len(whole) and whole.startswith(parts[end], length):
            length += len(parts[end])
            end += 1
        if length == len(whole):
            return end, number
    return at + 1, None


def _in_order(pairings: Sequence[Pairing]) -> list[Pairing]:
    """Return the pairings; of those that stay in their place, what stands across others has moved."""
    staying = sorted((each for each in pairings if each.before and each.after and not each.moved), key=_place)
    kept = {staying[at] for at in increasing([each.before[0] for each in staying])}
    crossing = set(staying) - kept
    return [replace(each, moved=True) if each in crossing else each for each in pairings]


def _place(pairing: Pairing) -> int:
    return pairing.after[0]


def _answering(
    before: Sheet, after: Sheet, pairings: Sequence[Pairing], lines: tuple[Sequence[int], Sequence[int]]
) -> list[Pairing]:
    """Return the pairings, a line that went paired with the one that stands in its place where they share words.

    So a line that was rewritten is one change, not one that went and one that came; so is a short one, as a cell of a
    table has it, of which nothing is left, where the lines above and below are the same.
    """
    firm = {each.before[-1]: each.after[-1] for each in pairings if each.before and each.after and not each.moved}
    gone = [each.before[0] for each in pairings if not each.after]
    come = {each.after[0] for each in pairings if not each.before}
    found: dict[int, int] = {}
    for one in gone:
        above = firm.get(one - 1, found.get(one - 1, -1 if one == 0 else None))
        if above is None or above + 1 not in come:
            continue
        words = before.lines[lines[0][one]].split(), after.lines[lines[1][above + 1]].split()
        between = firm.get(one + 1) == above + 2 and max(map(len, words)) <= _SHORT
        if between or SequenceMatcher(None, *words, autojunk=False).ratio() >= _REWRITTEN:
            found[one] = above + 1
            come.discard(above + 1)
    kept = [each for each in pairings if not (_alone(each.before, found) or _alone(each.after, found.values()))]
    return [*kept, *(Pairing((one,), (other,)) for one, other in found.items())]


def _alone(lines: tuple[int, ...], found: Iterable[int]) -> bool:
    return bool(lines) and lines[0] in set(found)


def _provisions(sheet: Sheet, lines: Sequence[int]) -> Provisions:
    return tuple(Provision(str(at), Kind.PARAGRAPH, text=Text(sheet.lines[at][sheet.leads[at] :])) for at in lines)


def _together(pairing: Pairing) -> Iterator[Pairing]:
    """Yield the pairing, lines that stand apart from the others of their side by themselves."""
    before, after = _first_run(pairing.before), _first_run(pairing.after)
    yield Pairing(before, after, pairing.moved)
    yield from (Pairing((each,), ()) for each in pairing.before if each not in before)
    yield from (Pairing((), (each,)) for each in pairing.after if each not in after)


def _first_run(lines: tuple[int, ...]) -> tuple[int, ...]:
    ordered = sorted(lines)
    for at, (one, other) in enumerate(pairwise(ordered)):
        if other != one + 1:
            return tuple(ordered[: at + 1])
    return tuple(ordered)


def _pair(before: Sheet, after: Sheet, pairing: Pairing) -> Pair:
    ours, theirs = _words(before, pairing.before), _words(after, pairing.after)
    if not pairing.before or not pairing.after:
        return Pair(pairing.before, pairing.after)
    lead, other = _leads(before, after, pairing)
    label = exact(ours[:lead], theirs[:other]) if lead or other else ()
    return Pair(pairing.before, pairing.after, label, _hunks(ours[lead:], theirs[other:]), pairing.moved)


def _words(sheet: Sheet, lines: Sequence[int]) -> str:
    return "\n".join(sheet.lines[at] for at in lines)


def _leads(before: Sheet, after: Sheet, pairing: Pairing) -> tuple[int, int]:
    """Return how many letters of either are a label; one that is typed on one side alone is known by the other's."""
    one, other = before.leads[pairing.before[0]], after.leads[pairing.after[0]]
    ours, theirs = before.lines[pairing.before[0]], after.lines[pairing.after[0]]
    if one and not other and fold(theirs[:one]) == fold(ours[:one]):
        return one, one
    if other and not one and fold(ours[:other]) == fold(theirs[:other]):
        return other, other
    typed = _BULLET.match(theirs) if one and not other and _BULLET.match(ours) else None
    return one, typed.end() if typed else other


def _hunks(before: str, after: str) -> tuple[Hunk, ...]:
    """Return the hunks between two texts; line breaks are told from spaces."""
    return exact(before, after)
