"""What comes into BASE's package from a copy: with numbers of its own, and without what would clash there."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass

from app.redlining.combine_atoms import Who
from app.redlining.combine_carried import BOOKMARKS, CARRIED
from app.redlining.combine_desk import Desk
from app.redlining.combine_said import NOTE_AUTHOR, NOTE_DATE, NOTE_WORDS
from app.redlining.names import ANCHORS, ID, INS, NOTE_REFERENCES, RELATIONS
from app.redlining.translate import AWAY
from app.word.xml import Element, w

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


@dataclass(slots=True)
class Foreign:
    """Brings elements of one copy; ``note`` gives a note of it a number in BASE, ``margin`` a header or footer."""

    desk: Desk
    copy: int
    note: Callable[[str, str, set[int], Who], str]
    margin: Callable[[Element, str], None]
    comment: Callable[[str], str]

    def welcome(self, element: Element, sources: set[int]) -> Element:
        """Return a copy of an element that can stand in BASE; of what has no width, with new comments and bookmarks."""
        made = deepcopy(element)
        made.tail = None
        self._settle_anchors(made)
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

    def _settle_anchors(self, made: Element) -> None:
        for anchor in list(made.iter(*ANCHORS)):
            above = anchor.getparent()
            if CARRIED in anchor.attrib:
                self._number(anchor)
            elif above is not None:
                above.remove(anchor)

    def carried(self, anchor: Element) -> Element:
        """Return an end of a new comment or bookmark."""
        made = deepcopy(anchor)
        made.tail = None
        self._number(made)
        return made

    def _number(self, anchor: Element) -> None:
        del anchor.attrib[CARRIED]
        identity = anchor.get(ID, "")
        if anchor.tag not in BOOKMARKS:
            anchor.set(ID, self.comment(identity))
            self.desk.touch()
            return
        key = self.copy, identity
        if key not in self.desk.bookmarks:
            self.desk.bookmarks[key] = self.desk.number({self.copy})
        anchor.set(ID, self.desk.bookmarks[key])


def _without_ids(made: Element) -> None:
    """Take away numbers that may stand in a file once only."""
    for properties in made.iter(w("sdtPr")):
        for identity in properties.findall(ID):
            properties.remove(identity)
    for paragraph in made.iter(w("p"), w("tr")):
        for name in _PARAGRAPH_IDS:
            paragraph.attrib.pop(name, "")
