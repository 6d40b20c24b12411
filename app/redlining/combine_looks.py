"""Changed formatting of copies: the first change of a thing is taken over, another of the same thing is told."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass

from app.redlining.combine_atoms import Atom
from app.redlining.combine_desk import Conflict, Desk, Proposed
from app.redlining.likeness import properties_said
from app.redlining.marks import make
from app.redlining.names import MARKS, PPR, RPR, SECT_PR
from app.word.xml import Element, child, tag_of, w

_APART: Mapping[str, frozenset[str]] = {
    PPR: frozenset({RPR, SECT_PR}),
    RPR: MARKS,
    SECT_PR: frozenset({w("headerReference"), w("footerReference")}),
    w("trPr"): frozenset({w("ins"), w("del")}),
    w("tcPr"): frozenset({w("cellIns"), w("cellDel"), w("cellMerge")}),
}
_AT_HEAD = frozenset({RPR, SECT_PR})
_SHORT = 60


@dataclass(slots=True)
class Look:
    """Properties of a copy that hold a tracked change of theirs."""

    element: Element
    copy: int
    sources: set[int]
    past: bool = False

    @property
    def change(self) -> Element | None:
        """Return the mark of the change."""
        return past_of(self.element)


def past_of(properties: Element | None) -> Element | None:
    """Return the mark of a change of properties; None of none."""
    return None if properties is None else child(properties, f"{tag_of(properties)}Change")


def looks_of(ours: Atom, theirs: Atom, copy: int) -> dict[str, Look]:
    """Return which properties of an atom a copy changed with a mark, by their names."""
    found = {}
    for tag, (one, other) in _both(ours, theirs).items():
        look = look_between(one, other, tag, copy)
        if look is not None:
            found[tag] = look
    return found


def lost_looks(ours: Atom, theirs: Atom) -> list[str]:
    """Return the words of what BASE has a change of formatting of, and a copy has none."""
    found = [one for one, other in _both(ours, theirs).values() if past_of(one) is not None and past_of(other) is None]
    holder = ours.what if ours.kind == "end" else ours.run
    return ["" if isinstance(holder, str) or holder is None else words_of(holder)[:_SHORT] for _ in found]


def words_of(element: Element) -> str:
    """Return the words of something, those that are taken out too."""
    return "".join(each.text or "" for each in element.iter(w("t"), w("delText")))


def look_between(one: Element | None, other: Element | None, tag: str, copy: int) -> Look | None:
    """Return the properties of a copy when it changed those of BASE with a mark that BASE has not."""
    if past_of(other) is None or other is None:
        return None
    if past_of(one) is not None and said_of(one, tag) == said_of(other, tag):
        return None
    return Look(other, copy, {copy}, past=past_of(one) is not None)


def said_of(properties: Element | None, tag: str) -> str:
    """Return what properties say, without what stands among them for other reasons."""
    return properties_said(properties, _APART.get(tag, frozenset()))


def _both(ours: Atom, theirs: Atom) -> dict[str, tuple[Element | None, Element | None]]:
    if ours.kind == "end":
        paths = {PPR: "pPr", RPR: "pPr/rPr", SECT_PR: "pPr/sectPr"}
        return {tag: (child(ours.what, path), child(theirs.what, path)) for tag, path in paths.items()}  # type: ignore[arg-type]
    if ours.run is None or theirs.run is None:
        return {}
    return {RPR: (ours.run.find(RPR), theirs.run.find(RPR))}


def taken_over(desk: Desk, looks: dict[str, Look], tag: str, look: Look, atom: Atom) -> None:
    """Note a changed look; where there is one already that says otherwise, tell of both."""
    first = looks.get(tag)
    if first is None and not look.past:
        looks[tag] = Look(look.element, look.copy, set(look.sources))
    elif first is not None and said_of(first.element, tag) == said_of(look.element, tag):
        first.sources.add(look.copy)
    else:
        paragraph = atom.what if atom.kind == "end" else atom.run
        differ(desk, (None if isinstance(paragraph, str) else paragraph), first, look)


def differ(desk: Desk, where: Element | None, first: Look | None, look: Look) -> None:
    """Tell of two changes of the formatting of one thing; the first, or BASE's, stands."""
    words = "" if where is None else words_of(where)
    proposals = tuple(_proposed(desk, each) for each in (first, look) if each is not None)
    conflict = Conflict("format", desk.place_of(where), words[:_SHORT], proposals)
    if conflict not in desk.conflicts:
        desk.conflicts.append(conflict)


def _proposed(desk: Desk, look: Look) -> Proposed:
    change = look.change
    author, date = ("", "") if change is None else (change.get(w("author"), ""), change.get(w("date"), ""))
    said = ", ".join(
        f"{tag_of(each)} {each.get(w('val'))}" if each.get(w("val")) else tag_of(each)
        for each in look.element
        if each is not change and each.tag not in _AT_HEAD
    )
    return Proposed(author, date, desk.name(look.copy), said or "no formatting of its own")


def adopted(desk: Desk, tag: str, own: Element | None, look: Look) -> Element:
    """Return the properties of a copy with their change, in the place of BASE's; marks among BASE's stay."""
    apart = _APART.get(tag, frozenset())
    made = make(tag)
    for key, value in {} if own is None else own.attrib.items():
        made.set(key, value)
    held = [deepcopy(each) for each in (() if own is None else own) if each.tag in apart]
    fresh = [deepcopy(each) for each in look.element if each.tag not in apart]
    change = next((each for each in fresh if each.tag == w(f"{tag_of(made)}Change")), None)
    fresh = [each for each in fresh if each is not change]
    if tag in _AT_HEAD:
        made.extend([*held, *fresh])
    else:
        made.extend([*fresh, *held])
    if change is not None:
        change.set(w("id"), desk.number(look.sources))
        made.append(change)
    return made


def look_said(atom: Atom) -> str:
    """Return how an atom that a copy put in looks."""
    if atom.kind == "end" and not isinstance(atom.what, str):
        return said_of(atom.what.find(PPR), PPR)
    return "" if atom.run is None else said_of(atom.run.find(RPR), RPR)
