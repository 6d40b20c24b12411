"""What reading gives: values that the worker process hands over, without what it takes to make them."""

from dataclasses import dataclass
from typing import Literal

from app.model.finding import Finding
from app.model.instrument import Instrument, Source
from app.word.changes import NOT_TRACKED, Tracked

Sort = Literal["heading", "paragraph", "item", "table", "row", "cell", "note"]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many words the source has, how many stand in the tree, how many were set aside, and which are missing.

    ``set_aside`` are the lines that were set aside, as they stand in the source.
    """

    source_words: int
    tree_words: int
    set_aside_words: int
    missing: tuple[str, ...]
    set_aside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: nothing is stored yet; ``tracked`` tells of the file's tracked changes, however they were read."""

    instrument: Instrument
    source: Source
    data: bytes
    findings: tuple[Finding, ...]
    coverage: Coverage
    tracked: Tracked = NOT_TRACKED


@dataclass(frozen=True, slots=True)
class PlainLine:
    """A paragraph, or a table, row or cell that holds what follows at deeper levels.

    ``level`` counts from 0: what stands under a heading is one deeper than it, items by the level of their list.
    ``label`` is what the file counts by itself, not part of ``text``; ``style`` the file's own name of the style;
    ``page`` counts from 1, None where the file has no pages of its own.
    """

    level: int
    label: str
    text: str
    style: str
    kind: Sort
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Plain:
    """A document, and the proof that no word is lost: those of the file, those in the lines, the rest by themselves."""

    name: str
    lines: tuple[PlainLine, ...]
    source_words: int
    tree_words: int
    set_aside: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
