"""Words: what was deleted, inserted and replaced between two texts, as hunks that give both texts back exactly."""

from collections.abc import Sequence
from dataclasses import replace

from app.comparing.names import Naming
from app.comparing.rules import stop_words
from app.comparing.units import Matches, Unit, between, folded, match, op_of, plain, settle, thin, verbatim
from app.language.tokens import is_word
from app.model.comparison import Hunk


def exact(before: str, after: str) -> tuple[Hunk, ...]:
    """Return whole-word hunks; nothing is folded: case, quotes and no-break spaces are differences.

    They mark the least that can be read: words such as "of the" that survive between two changes go with them.
    """
    if before == after or not before or not after:
        return plain(before, after)
    old, new = verbatim(before), verbatim(after)
    matches = thin(match(old, new), old, new, _is_weak)
    return render(before, after, (old, new), settle(matches, old, new), None)


def words(before: str, after: str, naming: Naming | None = None) -> tuple[Hunk, ...]:
    """Return readable hunks; with ``naming``, names of sides are told from words.

    Hunks that are ``equal`` do not differ in a letter, save for reason "alternat".
    """
    if before == after or not before or not after:
        return plain(before, after)
    old, new = folded(before), folded(after)
    if naming is not None:
        old, new = naming.mark(before, after, old, new)
    matches = naming.match(old, new) if naming is not None else match(old, new)
    matches = settle(thin(matches, old, new, _is_weak), old, new)
    hunks = _bridged(render(before, after, (old, new), matches, naming))
    return _flagged(hunks, *naming.displaced(old, new, matches)) if naming is not None else hunks


def render(
    before: str, after: str, units: tuple[Sequence[Unit], Sequence[Unit]], matches: Matches, naming: Naming | None
) -> tuple[Hunk, ...]:
    """Return the hunks that ``matches`` of the units of two texts stand for."""
    old, new = units
    hunks: list[Hunk] = []
    i, j = 0, 0
    for p, q in matches:
        one, other = old[p], new[q]
        hunks += between(before[i : one.start], after[j : other.start])
        hunks += _matched(one, other, naming)
        i, j = one.end, other.end
    hunks += between(before[i:], after[j:])
    return joined(hunks)


def _matched(one: Unit, other: Unit, naming: Naming | None) -> Sequence[Hunk]:
    if one.text == other.text or naming is None or not one.kind:
        return plain(one.text, other.text)
    return naming.judge(one, other) or words(one.text, other.text)


def joined(hunks: Sequence[Hunk]) -> tuple[Hunk, ...]:
    """Return ``hunks`` with neighbours of one sort as one."""
    merged: list[Hunk] = []
    for hunk in hunks:
        last = merged[-1] if merged else None
        if last and not last.reasons and not hunk.reasons and (last.op == "equal") == (hunk.op == "equal"):
            before, after = last.before + hunk.before, last.after + hunk.after
            merged[-1] = Hunk("equal" if hunk.op == "equal" else op_of(before, after), before, after)
        else:
            merged.append(hunk)
    return tuple(merged)


def _bridged(hunks: Sequence[Hunk]) -> tuple[Hunk, ...]:
    """Make one of two replacements that only white space parts ("MEMORANDUM OF" → "Memorandum of")."""
    found: list[Hunk] = []
    for hunk in hunks:
        apart = len(found) > 1 and found[-1].op == "equal" and found[-1].before.isspace()
        if apart and _is_plain_replacement(found[-2]) and _is_plain_replacement(hunk):
            space, left = found.pop(), found.pop()
            before, after = left.before + space.before + hunk.before, left.after + space.after + hunk.after
            found.append(Hunk("replace", before, after))
        else:
            found.append(hunk)
    return tuple(found)


def _is_plain_replacement(hunk: Hunk) -> bool:
    return hunk.op == "replace" and not hunk.reasons


def _flagged(hunks: tuple[Hunk, ...], ours: Sequence[Unit], theirs: Sequence[Unit]) -> tuple[Hunk, ...]:
    """Say of the hunks that hold these names that one side's name has gone and another's has come."""
    if not ours and not theirs:
        return hunks
    found: list[Hunk] = []
    i, j = 0, 0
    for hunk in hunks:
        gone = any(i <= unit.start < i + len(hunk.before) for unit in ours)
        come = any(j <= unit.start < j + len(hunk.after) for unit in theirs)
        named = hunk.op != "equal" and not hunk.reasons and (gone or come)
        found.append(replace(hunk, reasons=("name",)) if named else hunk)
        i, j = i + len(hunk.before), j + len(hunk.after)
    return tuple(found)


def _is_weak(unit: Unit) -> bool:
    return not unit.kind and (unit.key in stop_words() or not is_word(unit.text))
