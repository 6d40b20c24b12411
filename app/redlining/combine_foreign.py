"""What comes into BASE's package from a copy: with numbers of its own, and without what would clash there."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field

from app.redlining.combine_atoms import NOTE_AUTHOR, NOTE_DATE, NOTE_WORDS, Who
from app.redlining.combine_desk import Desk
from app.redlining.names import ANCHORS, ID, INS, NAME, NOTE_REFERENCES, RELATIONS
from app.redlining.translate import AWAY
from app.word.xml import Element, tag_of, w

_MARKS = tuple(
    w(name)
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange"),
        *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange"),
        "tblGridChange",
    )
)
_RELATION = f"{{{RELATIONS}}}id"
_MARGINS = (w("headerReference"), w("footerReference"))
_PARAGRAPH_IDS = tuple(
    f"{{http://schemas.microsoft.com/office/word/2010/wordml}}{name}" for name in ("paraId", "textId")
)
_STARTS = {w("moveFromRangeStart"), w("moveToRangeStart")}


@dataclass(slots=True)
class Foreign:
    """Brings elements of one copy; ``note`` gives a note of it a number in BASE, ``margin`` a header or footer."""

    desk: Desk
    copy: int
    note: Callable[[str, str, set[int], Who], str]
    margin: Callable[[Element, str], None]
    names: dict[str, str]
    ranges: dict[str, str] = field(default_factory=dict)
    own_names: dict[str, str] = field(default_factory=dict)

    def welcome(self, element: Element, sources: set[int], *, ranges: bool = False) -> Element:
        """Return a copy of an element that can stand in BASE; ``ranges`` keeps the ranges of moves within it."""
        made = deepcopy(element)
        made.tail = None
        self._settle_anchors(made, ranges)
        for mark in made.iter(*_MARKS):
            mark.set(ID, self.desk.number(sources))
        _without_ids(made)
        for reference in made.iter(*NOTE_REFERENCES):
            kind = NOTE_REFERENCES[str(reference.tag)]
            by = Who(INS, reference.get(NOTE_AUTHOR, ""), reference.get(NOTE_DATE, ""))
            reference.set(ID, self.note(kind, reference.get(ID, ""), sources, by))
            for name in (NOTE_WORDS, NOTE_AUTHOR, NOTE_DATE):
                reference.attrib.pop(name, "")
        for reference in made.iter(*_MARGINS):
            named = reference.get(_RELATION) or ""
            if named.startswith(AWAY):
                self.margin(reference, named.removeprefix(AWAY))
        return made

    def _settle_anchors(self, made: Element, ranges: bool) -> None:
        """Take out what has no width, but for the ranges of moves where they are to stay."""
        for anchor in list(made.iter(*ANCHORS)):
            above = anchor.getparent()
            if above is not None and ranges and "move" in tag_of(anchor):
                self._number_range(anchor)
            elif above is not None:
                above.remove(anchor)

    def range_end(self, element: Element) -> Element:
        """Return either end of the range of a move."""
        made = deepcopy(element)
        made.tail = None
        self._number_range(made)
        return made

    def _number_range(self, element: Element) -> None:
        old = element.get(ID, "")
        key = f"{tag_of(element)[:8]}{old}"
        if element.tag not in _STARTS:
            element.set(ID, self.ranges.get(key) or self.desk.number({self.copy}))
            return
        number = self.desk.number({self.copy})
        self.ranges[key] = number
        element.set(ID, number)
        element.set(NAME, self._name(element.get(NAME, "")))

    def _name(self, name: str) -> str:
        """Return a name for a move that no other copy uses."""
        if name not in self.own_names:
            made, nth = name, 1
            while made in self.names:
                made, nth = f"{name}-{nth}", nth + 1
            self.names[made] = name
            self.own_names[name] = made
        return self.own_names[name]


def _without_ids(made: Element) -> None:
    """Take away numbers that may stand in a file once only."""
    for properties in made.iter(w("sdtPr")):
        for identity in properties.findall(ID):
            properties.remove(identity)
    for paragraph in made.iter(w("p"), w("tr")):
        for name in _PARAGRAPH_IDS:
            paragraph.attrib.pop(name, "")
