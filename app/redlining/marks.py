"""The marks of changes: who, when, and a number of its own for each."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime

from lxml import etree

from app.redlining.names import DEL, ID, INS, MOVE_FROM, MOVE_TO, NAME
from app.word.xml import Element, W, w

_COUNTED = {"+": "insertions", "-": "deletions"}
_KINDS = {"+": INS, "-": DEL, "from": MOVE_FROM, "to": MOVE_TO}


def stamp(when: datetime) -> str:
    """Return a time as Word writes it; one that knows its zone in universal time."""
    return f"{when.astimezone(UTC) if when.tzinfo else when:%Y-%m-%dT%H:%M:%SZ}"


def make(tag: str) -> Element:
    """Return an element of WordprocessingML, by its whole name."""
    return etree.Element(tag, nsmap={"w": W})


@dataclass(slots=True)
class Marks:
    """Makes marks of one author at one time, and counts them by their kind; ``taken`` are names of other moves."""

    author: str
    when: str
    last: int
    first: int
    taken: frozenset[str] = frozenset()
    counts: Counter[str] = field(default_factory=Counter)
    moves: int = 0
    open: dict[str, str] = field(default_factory=dict)

    def number(self) -> str:
        """Return a number that nothing else has."""
        self.last += 1
        return str(self.last)

    def mark(self, tag: str, counted: str = "") -> Element:
        """Return an element that says who made a change and when."""
        element = make(tag)
        element.set(ID, self.number())
        element.set(w("author"), self.author)
        element.set(w("date"), self.when)
        if counted:
            self.counts[counted] += 1
        return element

    def made(self, element: Element) -> bool:
        """Tell whether a mark is one of ours."""
        return int(element.get(ID, "0")) > self.first and element.get(w("author"), self.author) == self.author

    def of(self, status: str) -> Element:
        """Return the mark of an insertion ("+"), a deletion ("-"), or either end of a move ("from", "to")."""
        return self.mark(_KINDS[status], _COUNTED.get(status, ""))

    def range_start(self, status: str, name: str) -> Element:
        """Return the beginning of a move's either end ("from", "to")."""
        element = self.mark(w("moveFromRangeStart" if status == "from" else "moveToRangeStart"))
        element.set(NAME, name)
        self.open[status] = element.get(ID, "")
        return element

    def range_end(self, status: str) -> Element:
        """Return the end of the range that was begun last."""
        element = make(w("moveFromRangeEnd" if status == "from" else "moveToRangeEnd"))
        element.set(ID, self.open[status])
        return element

    def move_name(self) -> str:
        """Return a name for a move, the same at both its ends."""
        self.moves += 1
        while f"paraph{self.moves}" in self.taken:
            self.moves += 1
        self.counts["moves"] += 1
        return f"paraph{self.moves}"
