"""A table for the room: one draft in two, three or four columns, a row for each provision."""

from dataclasses import dataclass
from hashlib import blake2b
from typing import Literal

from app.model.comparison import Hunk
from app.model.text import EMPTY, Text

ColumnKind = Literal["ours", "theirs", "precedent", "compromise"]
INTERNAL: frozenset[ColumnKind] = frozenset({"precedent", "compromise"})
"""Columns that never leave."""
FILLED: tuple[ColumnKind, ...] = ("compromise", "ours", "theirs")
"""Columns whose words may come back, the one that counts first."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it is, the words above it, and a smaller line below these."""

    kind: ColumnKind
    head: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class ColumnCell:
    """The words of a provision in one column.

    ``hunks`` lead to them from the words of the first column; there are none in that column, nor where it has no words
    in this row. ``label`` is the provision's place where the column calls it by another number, ``note`` where the
    words come from. ``above`` says that they stand in a row above, with those of another provision.
    """

    text: Text = EMPTY
    label: str = ""
    note: str = ""
    hunks: tuple[Hunk, ...] = ()
    above: bool = False


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """A row: ``key`` is the id of the draft's provision, empty where the draft has none; ``label`` is its place.

    There is a cell for each column, None where it says nothing. ``headed`` says that it is a heading.
    """

    key: str
    label: str
    cells: tuple[ColumnCell | None, ...]
    headed: bool = False


@dataclass(frozen=True, slots=True)
class ColumnTable:
    """The whole: ``language`` is a BCP 47 tag, ``inside`` says that it has what must not leave."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[ColumnRow, ...]
    language: str = "en"
    inside: bool = False


def row_key(provision: str) -> str:
    """Return the name under which a row of a file keeps which provision it is: letters, digits and "_", 27 of them."""
    return f"_pr{_digest(provision)}"


def cell_key(row: str, kind: str, words: str) -> str:
    """Return the name by which a cell's words are known again in a file: 27 signs; white space does not count.

    ``row`` is the row's key.
    """
    return f"_pc{_digest(row, kind, ' '.join(words.split()))}"


def column_key(kind: str) -> str:
    """Return the name under which a file keeps what a column is."""
    return f"_pcol_{kind}"


def head_key(kind: str, head: str) -> str:
    """Return the name under which a workbook keeps what a column is, by the words above it."""
    return f"{column_key(kind)}:{_digest(' '.join(head.split()))}"


def _digest(*parts: str) -> str:
    whole = "\0".join(parts).encode("utf-8", "surrogatepass")
    return blake2b(whole, digest_size=12).hexdigest()
