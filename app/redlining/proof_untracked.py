"""What Word has no mark for: said when it changed, and never lost."""

from collections.abc import Iterator
from typing import Any

from app.redlining.canon import Canon
from app.redlining.canon_values import Value, words
from app.redlining.proof_differences import Difference

_SHORT = 60
_CONTROL = "content control"


def not_tracked(before: Canon, after: Canon) -> tuple[str, ...]:
    """Return in words what differs between two files that tracked changes cannot show."""
    return (
        *_styles(before, after),
        *_lists(before, after),
        *_sides("bookmark", _named(before.bookmarks), _named(after.bookmarks)),
        *_sides("comment", _said_all(before.comments), _said_all(after.comments)),
        *_sides(_CONTROL, _said_all(before.controls), _said_all(after.controls)),
        *_margins(before, after),
        *(("document settings are different",) if before.settings != after.settings else ()),
        *_others(before, after),
    )


def _named(names: frozenset[str]) -> dict[object, str]:
    return {name: f"'{name}'" for name in sorted(names)}


def _said_all(values: frozenset[Value]) -> dict[object, str]:
    return {value: f"({said})" if (said := " ".join(words(value))[:_SHORT].strip()) else "" for value in values}


def _sides(kind: str, before: dict[object, str], after: dict[object, str]) -> Iterator[str]:
    for value, said in after.items():
        if value not in before:
            yield f"{kind} added: {said}"
    for value, said in before.items():
        if value not in after:
            yield f"{kind} removed: {said}"


def _styles(before: Canon, after: Canon) -> Iterator[str]:
    if before.settled == after.settled:
        return
    old, new = before.styles.definitions(before.numbers), after.styles.definitions(after.numbers)
    for name in old.keys() & new.keys():
        if old[name] != new[name]:
            yield f"style '{name}' is defined differently" if name else "the defaults of all styles are different"


def _lists(before: Canon, after: Canon) -> Iterator[str]:
    if before.settled == after.settled:
        return
    known = before.numbers.definitions()
    for name, said in after.numbers.used().items():
        if said[0] not in known:
            yield f"the definition of {' '.join(map(str, name))} is new or different"


def _margins(before: Canon, after: Canon) -> Iterator[str]:
    for at, kind, page in sorted(before.margins.keys() ^ after.margins.keys()):
        way = "added" if (at, kind, page) in after.margins else "removed"
        yield f"{kind} of section {at} ({page} pages) {way}"


def _others(before: Canon, after: Canon) -> Iterator[str]:
    for name in sorted({*before.others, *after.others}):
        if before.others.get(name) != after.others.get(name):
            yield f"{name} is different"


def dropped(accepted: Canon, before: Canon, after: Canon) -> Iterator[str]:
    """Yield in words what both texts have and is not there once all is accepted: controls, bookmarks of no use."""
    for name in sorted((before.bookmarks & after.bookmarks) - accepted.bookmarks - after.referred):
        yield f"bookmark not kept: '{name}'"
    for control in (before.controls & after.controls) - accepted.controls:
        yield f"{_CONTROL} not kept: ({_said(control)})"


def lost(found: Canon, before: Canon, after: Canon, *, accepted: bool = False) -> Iterator[Difference]:
    """Yield what is neither as before nor as after.

    With all rejected all that was there before is there, with all ``accepted`` what both texts have (but for controls,
    and bookmarks that nothing refers to: ``dropped`` tells which are gone); what neither has must not be there.
    """
    way = "accepted" if accepted else "rejected"
    kinds = (
        ("bookmark", found.bookmarks, before.bookmarks, after.bookmarks),
        ("comment", found.comments, before.comments, after.comments),
        (_CONTROL, found.controls, before.controls, after.controls),
    )
    for kind, there, old, new in kinds:
        needed = old if not accepted else _needed(kind, old & new, after)
        for missing in needed - there:
            yield Difference(kind, f"{way}: {kind} {_said(missing)}", "there", "missing")
        for strange in there - (old | new):
            yield Difference(kind, f"{way}: {kind} {_said(strange)}", "not there", "there")
    if found.settings not in {before.settings, after.settings}:
        yield Difference("settings", f"{way}: document settings", "as before or as after", "something else")
    for name, said in found.others.items():
        if said not in {before.others.get(name), after.others.get(name)}:
            yield Difference(name, f"{way}: {name}", "as before or as after", "something else")


def _needed(kind: str, both: frozenset[Any], after: Canon) -> frozenset[Any]:
    """Return which of what both texts have must be there once all is accepted."""
    if kind == _CONTROL:
        return frozenset()
    return both & after.referred if kind == "bookmark" else both


def _said(value: object) -> str:
    return " ".join(words(value))[:_SHORT]
