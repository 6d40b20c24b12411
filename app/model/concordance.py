"""Which clause answers which in several instruments."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answering:
    """A provision in a concordance: its id, its place by the numbers of its text, and its words, shortened."""

    provision: str
    place: str
    words: str


@dataclass(frozen=True, slots=True)
class ConcordanceRow:
    """Provisions that answer each other: for each instrument those that do, several where one became several.

    ``topic`` is a slug of resources/rules/topics.toml, empty where none is known. ``headed`` says that they are
    headings.
    """

    topic: str
    cells: tuple[tuple[Answering, ...], ...]
    headed: bool = False


@dataclass(frozen=True, slots=True)
class Concordance:
    """Columns by instrument (id, title, and a line of date and place), rows by provision."""

    instruments: tuple[tuple[str, str, str], ...]
    rows: tuple[ConcordanceRow, ...]
