"""What a row or table that a copy put in says, all its marks accepted: alike of two copies it is one proposal."""

from copy import deepcopy
from itertools import pairwise

from app.redlining.likeness import said
from app.redlining.marks import make
from app.redlining.names import ID, NOTE_REFERENCES, TBL, TC, TR
from app.redlining.resolve import resolve_part
from app.word.xml import Element, w

NOTE_WORDS = "words-of-note"
NOTE_AUTHOR, NOTE_DATE = "author-of-note", "date-of-note"
"""What is written beside a reference in memory: the words of its note, and who put it in, when."""
_AROUND = {TC: (w("body"), TBL, TR), TR: (w("body"), TBL), TBL: (w("body"),)}


def whole_said(element: Element) -> str:
    """Return all that a table, row or cell says with its marks accepted, its formatting and notes too."""
    outer = [make(tag) for tag in _AROUND[str(element.tag)]]
    for above, below in pairwise(outer):
        above.append(below)
    outer[-1].append(deepcopy(element))
    resolve_part(outer[0], "accepted")
    for reference in outer[0].iter(*NOTE_REFERENCES):  # its number says nothing, the words of its note do
        for name in (ID, NOTE_AUTHOR, NOTE_DATE):
            reference.attrib.pop(name, "")
    for properties in outer[0].iter(w("sdtPr")):
        for identity in properties.findall(ID):
            properties.remove(identity)
    return said(outer[0])
