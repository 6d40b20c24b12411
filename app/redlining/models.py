"""Which paragraph of BEFORE a new one is to look like, where BEFORE's formatting stays."""

from collections.abc import Sequence

from app.redlining.emit import Line
from app.redlining.likeness import properties_said
from app.redlining.names import PPR, RPR, SECT_PR, R
from app.word.xml import Element, value

_APART = frozenset({RPR, SECT_PR})


def give_models(lines: Sequence[Line]) -> None:
    """Give new lines a model: the nearest paragraph whose answer in AFTER looks as the new one does, else the last.

    A heading that is new so takes the look of BEFORE's headings, an item that of its items.
    """
    roles: dict[str, list[tuple[int, Element]]] = {}
    for at, line in enumerate(lines):
        if line.own is not None and line.after is not None and line.status == "=":
            for role in _roles(line.after):
                roles.setdefault(role, []).append((at, line.own))
    last = next((line.own for line in lines if line.own is not None), None)
    for at, line in enumerate(lines):
        if line.own is not None:
            last = line.own
        elif line.after is not None:
            near = next((roles[role] for role in _roles(line.after) if role in roles), [])
            line.model = min(near, key=lambda each: abs(each[0] - at))[1] if near else last


def _roles(paragraph: Element) -> tuple[str, ...]:
    """Return what a paragraph is for, by its look: all of it, its properties, its style and level."""
    properties = paragraph.find(PPR)
    said = properties_said(properties, _APART)
    run = paragraph.find(R)
    look = "" if run is None else properties_said(run.find(RPR))
    roles = (f"all {said} {look}", f"properties {said}")
    style = value(properties, "pStyle")
    return roles if style is None else (*roles, f"style {style} {value(properties, 'numPr/ilvl')}")
