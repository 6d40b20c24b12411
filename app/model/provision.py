"""Provisions: the nodes of an instrument, held flat, in the order of the text, each with its level.

The tree is derived from the levels: a provision holds those that follow it as long as their level is greater. So one
operation, replacing a run of provisions (edits.Splice), carries typing, splitting, joining, moving and undoing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.model.text import EMPTY, Text


class Kind(StrEnum):
    """What a provision is in the anatomy of an instrument."""

    TITLE = "title"
    CHAPEAU = "chapeau"
    RECITAL = "recital"
    LINK = "link"
    SECTION = "section"
    SUBHEADING = "subheading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    SUBITEM = "subitem"
    CLOSING = "closing"
    SIGNING = "signing"
    SIGNATURE = "signature"
    ANNEX = "annex"
    NOTE = "note"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand in a source: ``start`` and ``end`` are offsets into its kept text; ``page`` counts from 1."""

    start: int
    end: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class TopicSpan:
    """The topic of ``text.plain[start:end]``: a slug of resources/rules/topics.toml."""

    topic: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Provision:
    """A unit of an instrument's text.

    ``text`` holds its own words: no label, heading, or words of the provisions below it. ``label`` is what is printed
    before it in a signed text ("I:"); drafts leave it empty, their numbering computes it. ``number`` is the label
    normalised ("I", "2", "a"). ``places`` are several when a page break split the provision. ``answers`` is the id of
    the same provision in the first language version, None in that version itself.
    """

    id: str
    kind: Kind
    level: int = 0
    text: Text = EMPTY
    heading: Text | None = None
    label: str = ""
    number: str = ""
    topics: tuple[TopicSpan, ...] = ()
    places: tuple[Place, ...] = ()
    answers: str | None = None

    @property
    def topic_names(self) -> tuple[str, ...]:
        """The topics, each once, in the order of the text."""
        return tuple(dict.fromkeys(span.topic for span in self.topics))

    @property
    def words(self) -> str:
        """Heading and text as one string, a space between: what is compared and searched."""
        heading = self.heading.plain if self.heading else ""
        return f"{heading} {self.text.plain}" if heading and self.text.plain else heading or self.text.plain


Provisions = tuple[Provision, ...]


def end_of(provisions: Sequence[Provision], at: int) -> int:
    """Return the index after provision ``at`` and all that it holds."""
    end = at + 1
    while end < len(provisions) and provisions[end].level > provisions[at].level:
        end += 1
    return end


def parent_of(provisions: Sequence[Provision], at: int) -> int | None:
    """Return the index of the provision that holds provision ``at``; None at the top."""
    level = provisions[at].level
    return next((index for index in range(at - 1, -1, -1) if provisions[index].level < level), None)


def children_of(provisions: Sequence[Provision], at: int | None) -> Iterator[int]:
    """Yield the indices of the provisions directly below ``at``; of the top ones when ``at`` is None."""
    index, end = (0, len(provisions)) if at is None else (at + 1, end_of(provisions, at))
    while index < end:
        yield index
        index = end_of(provisions, index)


def index_of(provisions: Sequence[Provision], provision_id: str) -> int:
    """Return the index of the provision with this id; raise KeyError when there is none."""
    for index, provision in enumerate(provisions):
        if provision.id == provision_id:
            return index
    raise KeyError(provision_id)
