"""What a library keeps, told once: the tables and columns that no other can give back, and those that are made anew.

The open file of a whole library (docs/library-file.md), salvage and their tests are made of this; a table that stands
in neither list fails a test.
"""

import json
import zlib
from dataclasses import dataclass
from typing import Any, Literal

Form = Literal["text", "number", "json", "ascii", "packed", "file"]
"""How a column is kept: JSON text with its letters as they are or escaped, packed JSON, bytes known by their hash."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column and its form; ``empty`` ones may hold nothing."""

    name: str
    form: Form = "text"
    empty: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table that is kept: ``order`` are the columns that tell its rows apart, ``where`` says which are kept."""

    name: str
    columns: tuple[Column, ...]
    order: tuple[str, ...]
    where: str = ""

    @property
    def files(self) -> bool:
        """Whether its rows are files, known by their SHA-256."""
        return any(column.form == "file" for column in self.columns)


def _table(name: str, columns: str, order: str, where: str = "") -> Table:
    """Make a table from ``"name:form?"`` words; the question mark says that a column may be empty."""
    made = []
    for word in columns.split():
        called, _, form = word.rstrip("?").partition(":")
        made.append(Column(called, form or "text", word.endswith("?")))  # type: ignore[arg-type]
    return Table(name, tuple(made), tuple(order.split()), where)


KEPT = (
    _table("instrument", "id as_read:ascii added", "id"),
    _table("source", "instrument sha256 name text importer retrieved_from retrieved_on? data:file", "instrument"),
    _table("edit", "seq:number instrument edit:ascii made", "seq"),
    _table(
        "provenance",
        "seq:number instrument retrieved_from retrieved_on? checked_by checked_on? made",
        "seq",
    ),
    _table("doubt", "instrument number:number finding:ascii looked?", "instrument number"),
    _table("draft", "id template answers choices title changed removed?", "id"),
    _table(
        "negotiation",
        "id title template status sides:json brackets:number words:number begun changed removed?",
        "id",
    ),
    # A later state is what the first one and the steps make.
    _table("state_of_draft", "draft at:number state:packed", "draft at", "at = 0"),
    _table("step", "draft seq:number way joined:number step:json", "draft seq"),
    _table("version", "draft id number:number version:json state:packed", "draft id"),
    _table("paper", "sha256 data:file", "sha256"),
    _table("sending", "seq:number draft file:json sha256", "seq"),
    _table("origin", "draft clause origin:json", "draft clause"),
    _table("clause_note", "wording why avoid fallback author changed", "wording"),
    _table("dates_known", "instrument known:json", "instrument"),
    _table("reported", "id reported:json kept", "id"),
    _table("background", "sha256 data:file", "sha256"),
    _table(
        "glossary",
        "language words other_language other_words note",
        "language words other_language other_words",
    ),
    _table(
        "judgement",
        "instrument rule place beside digest difference why author made",
        "instrument rule place beside digest",
    ),
)
"""In an order in which each row finds the rows that it refers to."""

MADE_ANEW = {
    "state": "counters of this file",
    "entry": "derived from the texts",
    "participant": "derived from the texts",
    "clause": "derived from the texts",
    "clause_topic": "derived from the texts",
    "words": "an index of the clauses",
    "words_row": "an index of the clauses",
    "letters": "an index of the clauses",
    "dates_read": "read from the texts, and again when rules change",
    "precedents_kept": "looked up again when they are not there",
    "seal": "sums of the rows",
    "lease": "who writes a draft at this moment",
    "_sqlite_migrations": "how this file came to have its tables",
}
"""Tables that are not written out, and why nothing is lost by it."""


def json_of(column: Column, value: Any) -> Any:
    """Return a value as the open file tells it; raise ValueError, or zlib.error, when it is not in its form.

    JSON text that would not be written again to the letter is told as the string that it is.
    """
    if value is None or column.form in {"text", "number"}:
        return value
    if column.form == "packed":
        return json.loads(zlib.decompress(value))
    found = json.loads(value)
    return found if isinstance(found, dict | list) and _written(column, found) == value else value


def kept_of(column: Column, value: Any) -> Any:
    """Return a value as the library keeps it; raise ValueError when it is not in the column's form."""
    if value is None:
        if not column.empty:
            raise ValueError(f"{column.name} is empty")
        return None
    if column.form == "number":
        if type(value) is not int or not -(2**63) <= value < 2**63:
            raise ValueError(f"{column.name} is no number")
        return value
    if column.form == "packed":
        return zlib.compress(json.dumps(value, ensure_ascii=False).encode(), 1)
    if isinstance(value, str):
        return value
    if column.form in {"json", "ascii"} and isinstance(value, dict | list):
        return _written(column, value)
    raise ValueError(f"{column.name} is not in its form")


def _written(column: Column, value: Any) -> str:
    return json.dumps(value, ensure_ascii=column.form == "ascii")
