"""Properties that changed, with the old ones beside them: w:rPrChange and its like, in the order of the schema."""

from collections.abc import Iterable
from copy import deepcopy

from app.redlining.likeness import properties_said
from app.redlining.marks import Marks, make
from app.redlining.names import MARKS, PAST, PPR, RPR, SECT_PR, TBL_GRID
from app.word.xml import Element, w

_OF_PARAGRAPHS = frozenset({RPR, SECT_PR})
_OF_SECTIONS = frozenset({w("headerReference"), w("footerReference")})
_OF_ROWS = frozenset({w("ins"), w("del")})
_OF_CELLS = frozenset({w("cellIns"), w("cellDel"), w("cellMerge")})
_APART = {
    PPR: _OF_PARAGRAPHS,
    SECT_PR: _OF_SECTIONS,
    w("trPr"): _OF_ROWS,
    w("tcPr"): _OF_CELLS,
    RPR: MARKS,
}


def differ(before: Element | None, after: Element | None, tag: str) -> bool:
    """Tell whether two sets of properties say different things, what is marked otherwise left out."""
    apart = _APART.get(tag, frozenset())
    return properties_said(before, apart) != properties_said(after, apart)


def tracked(marks: Marks, tag: str, before: Element | None, after: Element | None) -> Element | None:
    """Return AFTER's properties with BEFORE's as the past; BEFORE's own, or None, where both say the same."""
    if not differ(before, after, tag):
        return None if before is None else _loose(deepcopy(before))
    made = _copy(tag, before, after)
    past = _past(marks, tag)
    old = make(tag)
    apart = _APART.get(tag, frozenset())
    old.extend(deepcopy(each) for each in _children(before) if each.tag not in apart)
    past.append(old)
    made.append(past)
    return made


def _past(marks: Marks, tag: str) -> Element:
    if tag != TBL_GRID:
        return marks.mark(f"{tag}Change", "formatting")
    past = make(f"{tag}Change")
    past.set(w("id"), marks.number())
    marks.counts["formatting"] += 1
    return past


def _copy(tag: str, before: Element | None, after: Element | None) -> Element:
    """Return AFTER's properties; what is not tracked among them as BEFORE has it."""
    made = make(tag)
    for key, value in () if before is None else before.attrib.items():
        made.set(key, value)
    if tag == SECT_PR:
        made.extend(deepcopy(each) for each in _children(before) if each.tag in _OF_SECTIONS)
        made.extend(deepcopy(each) for each in _children(after) if each.tag not in _OF_SECTIONS)
    else:
        held = before if tag == RPR and before is not None else ()
        made.extend(deepcopy(each) for each in held if each.tag in MARKS)
        made.extend(deepcopy(each) for each in _children(after) if tag != RPR or each.tag not in MARKS)
    return made


def _loose(element: Element) -> Element:
    """Return an element without what follows it in the file."""
    element.tail = None
    return element


def _children(properties: Element | None) -> Iterable[Element]:
    """Return the properties themselves, no marks of changes of them."""
    return () if properties is None else [each for each in properties if each.tag not in PAST]


def plain(tag: str, properties: Element | None) -> Element | None:
    """Return a copy of properties without their past; None of none."""
    if properties is None or not len(properties):
        return None
    made = make(tag)
    for key, value in properties.attrib.items():
        made.set(key, value)
    made.extend(deepcopy(each) for each in _children(properties))
    return made


def paragraph_properties(marks: Marks, status: str, before: Element | None, after: Element | None) -> Element | None:
    """Return w:pPr of a paragraph whose mark is kept ("="), deleted ("-", "from") or inserted ("+", "to").

    ``before`` and ``after`` are the paragraph's properties (w:pPr) in either file. Of a mark that only one file has,
    the other's properties are those that the words before it have there: whichever mark of two joined paragraphs
    a program lets win, the outcome is the same.
    """
    old, new = (None if each is None else each.find(RPR) for each in (before, after))
    sections = (None if each is None else each.find(SECT_PR) for each in (before, after))
    old_section, new_section = sections
    letters: Element | None
    if status == "=":
        letters = tracked(marks, RPR, old, new)
        section = tracked(marks, SECT_PR, old_section, new_section)
    else:
        foreign = status in {"+", "to"}
        own, own_section = (new, new_section) if foreign else (old, old_section)
        letters = plain(RPR, own) if foreign or own is None else _loose(deepcopy(own))
        letters = letters if status == "held" else _marked(marks, status, letters)
        section = plain(SECT_PR, own_section) if foreign or own_section is None else _loose(deepcopy(own_section))
    made = tracked(marks, PPR, before, after)
    made = make(PPR) if made is None else made
    _put(made, letters, section)
    return made if len(made) else None


def _marked(marks: Marks, status: str, letters: Element | None) -> Element:
    """Return the properties of a paragraph's mark with that of its change, behind marks that are there."""
    made = make(RPR) if letters is None else letters
    made.insert(_after_marks(made), marks.of(status))
    return made


def _after_marks(letters: Element) -> int:
    """Return the place behind the marks that stand at the head of a paragraph mark's properties."""
    return sum(1 for each in letters if each.tag in MARKS)


def _put(made: Element, letters: Element | None, section: Element | None) -> None:
    """Give a paragraph's properties those of its mark and of its section, before their past."""
    for each in [each for each in made if each.tag in _OF_PARAGRAPHS]:
        made.remove(each)
    past = [each for each in made if each.tag in PAST]
    at = len(made) - len(past)
    for inner in (letters, section):
        if inner is not None and len(inner):
            made.insert(at, inner)
            at += 1
