"""Changed properties made the present ones, or the former ones again."""

from collections.abc import Callable
from typing import Literal

from app.word.xml import Element, tag_of, w

_CHANGES = (
    *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange"),
    "tblGridChange",
)
# What a change of properties does not speak of, by the element that holds them: it stays as it is.
_BEFORE = {
    "rPr": frozenset({"ins", "del", "moveFrom", "moveTo"}),
    "sectPr": frozenset({"headerReference", "footerReference"}),
}
_AFTER = {
    "pPr": frozenset({"rPr", "sectPr"}),
    "trPr": frozenset({"ins", "del"}),
    "tcPr": frozenset({"cellIns", "cellDel", "cellMerge"}),
}
_HOLDERS = frozenset({"rPr", "pPr", "trPr", "tcPr", "numPr", "tblPrEx"})


def settle(root: Element, choice: Literal["accepted", "rejected"], mine: Callable[[Element], bool]) -> None:
    """Settle all changes of properties under ``root``, and of numbers."""
    for change in list(root.iter(*map(w, _CHANGES))):
        owner = change.getparent()
        if owner is None or not mine(change):
            continue
        if choice == "rejected":
            _restore(owner, change)
        drop(change)
        drop_empty(owner)
    _settle_numbers(root, choice, mine)


def _settle_numbers(root: Element, choice: str, mine: Callable[[Element], bool]) -> None:
    """Settle numbers put on a paragraph; what an older Word wrote of a changed number is dropped."""
    for change in [*root.iter(w("numberingChange"))]:
        if mine(change):
            drop(change)
    for mark in [*root.iter(w("ins"))]:
        numbers = mark.getparent()
        if numbers is not None and tag_of(numbers) == "numPr" and mine(mark):
            above = numbers.getparent()
            drop(numbers if choice == "rejected" else mark)
            if above is not None:
                drop_empty(above)


def _restore(owner: Element, change: Element) -> None:
    """Put the former properties in the place of the present ones."""
    same = next((inner for inner in change if tag_of(inner) == tag_of(owner)), None)
    former = [] if same is None else list(same)
    first, last = _BEFORE.get(tag_of(owner), frozenset()), _AFTER.get(tag_of(owner), frozenset())
    begin = [child for child in owner if tag_of(child) in first]
    end = [child for child in owner if tag_of(child) in last]
    skipped = first | last
    owner[:] = [*begin, *(child for child in former if tag_of(child) not in skipped), *end]


def drop(element: Element) -> None:
    """Remove an element from its parent."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def drop_empty(properties: Element) -> None:
    """Remove properties that say nothing any more, and those around them."""
    here: Element | None = properties
    while here is not None and tag_of(here) in _HOLDERS and len(here) == 0:
        above = here.getparent()
        drop(here)
        here = above


def unwrap(element: Element) -> None:
    """Put what an element holds in its place."""
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        parent[at : at + 1] = list(element)


def unwrap_control(control: Element) -> None:
    """Put what a content control, or custom XML, holds in its place."""
    if tag_of(control) == "sdt":
        content = control.find(w("sdtContent"))
        control[:] = [] if content is None else list(content)
    else:
        control[:] = [child for child in control if tag_of(child) != "customXmlPr"]
    unwrap(control)
