"""Sums of the rows that cannot be made anew: a byte that the disk has changed is found, and not taken for somebody's.

SQLite notices a page that is no page; a letter changed within a text it cannot notice. So every row of ``SUMMED`` has
a sum, written by triggers in the same transaction, and files are known by their SHA-256 already. The sums guard
against accidents of disk and memory, not against a person who means to forge: nothing here is secret.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from app.progress import Progress, quiet

FUNCTION = "paraph_sum"
"""What the triggers call; every connection that writes must know it."""

Sealed = tuple[str, tuple[str, ...], tuple[str, ...]]
_SUMMED_FIRST: tuple[Sealed, ...] = (
    ("instrument", ("id",), ("as_read", "added")),
    (
        "source",
        ("instrument",),
        ("sha256", "name", "text", "importer", "retrieved_from", "retrieved_on"),
    ),
    ("edit", ("seq",), ("instrument", "edit", "made")),
    (
        "provenance",
        ("seq",),
        ("instrument", "retrieved_from", "retrieved_on", "checked_by", "checked_on", "made"),
    ),
    ("doubt", ("instrument", "number"), ("finding", "looked")),
    ("draft", ("id",), ("template", "answers", "choices", "title", "changed", "removed")),
    ("negotiation", ("id",), ("title", "template", "status", "sides", "brackets", "words", "begun", "removed")),
    ("state_of_draft", ("draft", "at"), ("state",)),
    ("step", ("draft", "seq"), ("way", "joined", "step")),
    ("version", ("draft", "id"), ("number", "version", "state")),
    ("sending", ("seq",), ("draft", "file", "sha256")),
    ("origin", ("draft", "clause"), ("origin",)),
    ("clause_note", ("wording",), ("why", "avoid", "fallback", "author", "changed")),
    ("dates_known", ("instrument",), ("known",)),
    ("reported", ("id",), ("reported", "kept")),
    ("glossary", ("language", "words", "other_language", "other_words"), ("note",)),
)
"""Migration 0009 is made of it: it stays as it is."""
JUDGEMENT: Sealed = (
    "judgement",
    ("instrument", "rule", "place", "beside", "digest"),
    ("difference", "why", "author", "made"),
)
"""Migration 0011 is made of it: it stays as it is."""
SUMMED = (*_SUMMED_FIRST, JUDGEMENT)
"""Tables, their keys, and the columns whose bytes are summed; an older library has fewer of them."""

_STAYS = {"instrument", "source", "edit", "provenance", "step", "version", "sending"}
"""Tables whose rows no statement may change: other triggers refuse it."""

FILES = (("source", "instrument"), ("paper", "sha256"), ("background", "sha256"))
"""Tables whose column ``data`` is known by its SHA-256, and what names a row of them."""

DERIVED = "derived"
_DERIVED = (
    "SELECT * FROM entry WHERE instrument = ?",
    "SELECT country, office FROM participant WHERE instrument = ? ORDER BY rowid",
    "SELECT * FROM clause WHERE instrument = ? ORDER BY rowid",
    """SELECT c.id, t.topic FROM clause c JOIN clause_topic t ON t.clause = c.rowid
        WHERE c.instrument = ? ORDER BY c.rowid, t.topic""",
)
_OFTEN = 50


def summed(*values: Any) -> bytes:
    """Return the sum of some values of a row: of their kinds, lengths and bytes."""
    digest = hashlib.blake2b(digest_size=8)
    for value in values:
        data = value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
        digest.update(f"{type(value).__name__}:{len(data)}:".encode())
        digest.update(data)
    return digest.digest()


def teach(connection: sqlite3.Connection) -> None:
    """Let a connection know the sum, so that it may write; also for one of sqlcipher3."""
    connection.create_function(FUNCTION, -1, summed, deterministic=True)


def statements() -> Iterator[str]:
    """Yield what makes the table of sums and the triggers that keep it; the sums of what is there come last."""
    columns_of_seal = "tbl TEXT NOT NULL, key TEXT NOT NULL, sum BLOB NOT NULL, PRIMARY KEY (tbl, key)"
    yield f"CREATE TABLE seal ({columns_of_seal}) WITHOUT ROWID"
    yield "INSERT INTO state VALUES ('changes', 1), ('identity', abs(random() >> 1))"
    for each in _SUMMED_FIRST:
        yield from statements_for(each)


def statements_for(sealed: Sealed) -> Iterator[str]:
    """Yield the triggers that keep the sums of a table, and the sums of what is there."""
    table, keys, columns = sealed
    gone = f"DELETE FROM seal WHERE tbl = '{table}' AND key = {_key('old', keys)};"  # noqa: S608 - names from above
    new = f"INSERT OR REPLACE INTO seal VALUES ('{table}', {_key('new', keys)}, {_sum('new', keys, columns)});"  # noqa: S608
    counted = "UPDATE state SET value = value + 1 WHERE name = 'changes';"
    yield f"CREATE TRIGGER {table}_sum_new AFTER INSERT ON {table} BEGIN {new} {counted} END"
    if table not in _STAYS:
        when = f"AFTER UPDATE OF {', '.join((*keys, *columns))} ON {table}"
        yield f"CREATE TRIGGER {table}_sum_other {when} BEGIN {gone} {new} {counted} END"
    yield f"CREATE TRIGGER {table}_sum_gone AFTER DELETE ON {table} BEGIN {gone} {counted} END"
    yield f"INSERT INTO seal SELECT '{table}', {_key('t', keys)}, {_sum('t', keys, columns)} FROM {table} t"  # noqa: S608


def changed_rows(connection: sqlite3.Connection, progress: Progress = quiet) -> Iterator[tuple[str, str]]:
    """Yield (table, key) of the rows whose words are not those that were written, and of those that have vanished.

    Raises sqlite3.DatabaseError where the file is too damaged to be read.
    """
    teach(connection)
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    total = len(SUMMED) + len(FILES)
    for number, (table, keys, columns) in enumerate(SUMMED):
        if table not in tables and table == JUDGEMENT[0]:  # an older library
            continue
        key = _key("t", keys)
        asked = f"""SELECT {key}, s.sum IS {_sum("t", keys, columns)} FROM {table} t
            LEFT JOIN seal s ON s.tbl = '{table}' AND s.key = {key}"""  # noqa: S608 - names from above
        there = set()
        for name, same in _slowly(connection.execute(asked), partial(progress, number, total, table)):
            there.add(name)
            if not same:
                yield table, str(name)
        sealed = connection.execute("SELECT key FROM seal WHERE tbl = ?", (table,))
        yield from ((table, str(name)) for (name,) in sealed if name not in there)
    for number, (table, key) in enumerate(FILES, start=len(SUMMED)):
        for name, sha256, data in connection.execute(f"SELECT {key}, sha256, data FROM {table}"):  # noqa: S608
            progress(number, total, table)
            if hashlib.sha256(data).hexdigest() != sha256:
                yield table, str(name)


def seal_schema(connection: sqlite3.Connection) -> None:
    """Sum the description of the tables, once a step has changed it; before there are sums, nothing happens."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'seal'").fetchone():
        connection.execute("INSERT OR REPLACE INTO seal VALUES ('schema', '', ?)", (_sum_of_schema(connection),))


def schema_is_as_written(connection: sqlite3.Connection) -> bool:
    """Tell whether the tables are described as they were; True also where there is no sum of it."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'seal'").fetchone():
        return True
    row = connection.execute("SELECT sum FROM seal WHERE tbl = 'schema'").fetchone()
    return row is None or row[0] == _sum_of_schema(connection)


def _sum_of_schema(connection: sqlite3.Connection) -> bytes:
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name")
    return summed(*(value for row in rows for value in row))


def seal_derived(connection: sqlite3.Connection, instrument: str) -> None:
    """Sum what was derived from a text: it is what lists, search and precedents show."""
    row = (DERIVED, instrument, _sum_of_derived(connection, instrument))
    connection.execute("INSERT OR REPLACE INTO seal VALUES (?, ?, ?)", row)


def changed_derived(connection: sqlite3.Connection, progress: Progress = quiet) -> Iterator[tuple[str, str]]:
    """Yield ("derived", id) of the texts of which what was derived is not as it was: it can be derived again."""
    asked = "SELECT i.id, s.sum FROM instrument i JOIN seal s ON s.tbl = ? AND s.key = i.id"
    rows = connection.execute(asked, (DERIVED,)).fetchall()
    for number, (instrument, known) in enumerate(rows):
        progress(number, len(rows), DERIVED)
        if _sum_of_derived(connection, instrument) != known:
            yield DERIVED, instrument


def _sum_of_derived(connection: sqlite3.Connection, instrument: str) -> bytes:
    digest = hashlib.blake2b(digest_size=8)
    for asked in _DERIVED:
        for row in connection.execute(asked, (instrument,)):
            digest.update(summed(*row))
    return digest.digest()


def sum_of(table: str, values: dict[str, Any]) -> tuple[str, bytes] | None:
    """Return the key and the sum of a row by its columns; None for a table that has none."""
    found = next(((keys, columns) for name, keys, columns in SUMMED if name == table), None)
    if found is None:
        return None
    keys, columns = found
    return chr(31).join(str(values[key]) for key in keys), summed(*(values[each] for each in (*keys, *columns)))


def _slowly(rows: Iterator[Any], tick: Callable[[], None]) -> Iterator[Any]:
    for number, row in enumerate(rows):
        if number % _OFTEN == 0:
            tick()
        yield row


def _key(row: str, keys: Sequence[str]) -> str:
    return (
        " || char(31) || ".join(f"{row}.{key}" for key in keys) if len(keys) > 1 else f"CAST({row}.{keys[0]} AS TEXT)"
    )


def _sum(row: str, keys: Sequence[str], columns: Sequence[str]) -> str:
    return f"{FUNCTION}({', '.join(f'{row}.{each}' for each in (*keys, *columns))})"
