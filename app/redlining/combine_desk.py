"""What combining marked copies shares: numbers of marks and whose they are, and what is to be told of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from app.redlining.combine_atoms import MOVE, Who
from app.redlining.marks import make
from app.redlining.names import ID
from app.word.xml import Element, w


@dataclass(frozen=True, slots=True)
class Proposed:
    """What one copy makes of a place: whose it is, when, in which file, and how the place reads then."""

    author: str
    date: str
    copy: str
    words: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place of which the copies make different things, as they say it; ``base`` is how it reads without marks."""

    kind: Literal["words", "format"]
    place: str
    base: str
    proposals: tuple[Proposed, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """What several proposed alike and is marked once, under the first of them."""

    place: str
    words: str
    authors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gone:
    """A mark of BASE that a copy (its number) holds no more, by the words that it is on; "" where it is on none."""

    copy: int
    words: str
    place: str


@dataclass(slots=True)
class Mark:
    """A mark to be written; ``sources`` are the copies that it comes from, 0 is BASE."""

    who: Who
    sources: set[int]


@dataclass(slots=True)
class Desk:
    """Numbers marks, notes of each which copies it is from, and gathers what is to be told."""

    names: tuple[str, ...]
    last: int
    silent: frozenset[str] = frozenset()
    owners: dict[str, set[int]] = field(default_factory=dict)
    bookmarks: dict[tuple[int, str], str] = field(default_factory=dict)
    places: dict[Element, str] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)
    shared: list[Shared] = field(default_factory=list)
    gone: list[Gone] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    changed: bool = False

    def number(self, sources: set[int]) -> str:
        """Return a number that nothing else has, for a mark from these copies."""
        self.last += 1
        self.owners[str(self.last)] = sources
        self.changed = True
        return str(self.last)

    def touch(self) -> None:
        """Note that something was written that is no mark."""
        self.last += 1
        self.changed = True

    def made(self, mark: Mark) -> Element:
        """Return a mark."""
        element = make(mark.who.tag)
        element.set(ID, self.number(mark.sources))
        element.set(w("author"), mark.who.author)
        if mark.who.date:
            element.set(w("date"), mark.who.date)
        if mark.who.move:
            element.set(MOVE, mark.who.move)
        return element

    def is_of(self, element: Element, copy: int) -> bool:
        """Tell whether a mark comes from a copy; those of BASE that were not touched are in all."""
        owners = self.owners.get(element.get(ID, ""))
        return owners is None or copy in owners

    def place_of(self, element: Element | None) -> str:
        """Return where something stands in BASE, in words."""
        here = element
        while here is not None and here not in self.places:
            here = here.getparent()
        return "the end" if here is None else self.places[here]

    def leave(self, copy: int, place: str, why: str) -> None:
        """Note what of a copy could not be merged."""
        self.left.append(f"{self.name(copy)}: {place}: {why}")

    def lose(self, copy: int, words: str, place: str) -> None:
        """Note a mark of BASE that a copy holds no more."""
        self.gone.append(Gone(copy, words.strip("\n"), place))

    def name(self, copy: int) -> str:
        """Return the name of a copy's file."""
        return self.names[copy]


def authors_of(marks: Iterable[Who]) -> str:
    """Return the names of those who made marks, each once."""
    return ", ".join(dict.fromkeys(mark.author for mark in marks if mark.author)) or "unknown"
