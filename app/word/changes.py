"""How a text with tracked changes is read, and what is known of them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

Changes = Literal["accepted", "rejected", "negotiated"]

INTO, OUT_OF = frozenset({"ins", "moveTo"}), frozenset({"del", "moveFrom"})


@dataclass(frozen=True, slots=True)
class Tracking:
    """The names of what is not there: ``gone`` of elements, ``marks`` of paragraph marks, and of rows and cells."""

    gone: frozenset[str]
    kept: frozenset[str]
    marks: tuple[str, ...]
    row: str
    cell: str


def tracking(changes: Changes) -> Tracking:
    """Return what is not there when all changes are accepted, or rejected; as negotiated, all words are there."""
    if changes == "accepted":
        return Tracking(OUT_OF, INTO, ("del", "moveFrom"), "trPr/del", "tcPr/cellDel")
    gone, kept = (INTO, OUT_OF) if changes == "rejected" else (frozenset[str](), INTO | OUT_OF)
    return Tracking(gone, kept, ("ins", "moveTo"), "trPr/ins", "tcPr/cellIns")


@dataclass(frozen=True, slots=True)
class Change:
    """One tracked change: ``kind`` is its element ("ins", "moveFrom"), ``date`` as the file writes it (ISO).

    ``move`` is the name that the two halves of a move share.
    """

    kind: str
    author: str = ""
    date: str = ""
    move: str = ""

    @property
    def proposes(self) -> bool:
        """Whether it puts words in: they are no part of the text with all changes rejected."""
        return self.kind in INTO


@dataclass(frozen=True, slots=True)
class Tracked:
    """The tracked changes of a file: how many of words, paragraphs, rows and cells, by whom, the first and last date.

    ``formatting`` counts the changes of how words are set, which change no word.
    """

    count: int = 0
    authors: tuple[str, ...] = ()
    first: datetime | None = None
    last: datetime | None = None
    formatting: int = 0


NOT_TRACKED = Tracked()


def moment(date: str) -> datetime | None:
    """Return a date as Word writes it ("2026-03-19T10:30:00Z"); None where it is none."""
    try:
        found = datetime.fromisoformat(date)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
