"""Bookmarks that references of AFTER point to and BEFORE lacks: brought over, or a reference would lead nowhere."""

import re
from collections.abc import Iterable

from app.redlining.marks import Marks
from app.redlining.names import ID, INSTR, NAME, SIMPLE_FIELD
from app.word.xml import Element, w

_START, _END = w("bookmarkStart"), w("bookmarkEnd")
_NAME = re.compile(r"\w+")


def needed(marks: Marks, before: Element, after: Element) -> frozenset[Element]:
    """Return the beginnings and ends of these bookmarks in AFTER, with numbers that nothing else has."""
    known = {each.get(NAME) for each in before.iter(_START)}
    fresh = [each for each in after.iter(_START) if each.get(NAME) not in known]
    if not fresh:
        return frozenset()
    wanted = _referred(after)
    ends = {each.get(ID): each for each in after.iter(_END)}
    found: list[Element] = []
    for start in fresh:
        end = ends.get(start.get(ID))
        if start.get(NAME) in wanted and end is not None:
            number = marks.number()
            for each in (start, end):
                each.set(ID, number)
            found.extend((start, end))
    return frozenset(found)


def _referred(root: Element) -> set[str]:
    """Return all words that a reference could mean a bookmark by."""
    found = {each.get(w("anchor"), "") for each in root.iter(w("hyperlink"))}
    codes = [
        *(each.text or "" for each in root.iter(INSTR)),
        *(each.get(w("instr"), "") for each in root.iter(SIMPLE_FIELD)),
    ]
    for code in codes:
        found.update(_NAME.findall(code))
    return found


def holds(paragraph: Element, brought: frozenset[Element]) -> bool:
    """Tell whether a bookmark that is brought over begins or ends in a paragraph."""
    return bool(brought) and any(each in brought for each in paragraph.iter(_START, _END))


def drop_halves(root: Element, brought: Iterable[Element]) -> None:
    """Take out bookmarks of which only one end came to stand in the text."""
    numbers = {each.get(ID) for each in brought}
    if not numbers:
        return
    ends: dict[str | None, list[Element]] = {}
    for each in root.iter(_START, _END):
        if each.get(ID) in numbers:
            ends.setdefault(each.get(ID), []).append(each)
    for found in ends.values():
        for each in found if len(found) == 1 else ():
            parent = each.getparent()
            if parent is not None:
                parent.remove(each)
