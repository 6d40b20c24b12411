"""Is a library's file sound? Asked of copies before they count, of the library in the background, and in doubt.

Three things are looked at: the pages (SQLite's own check), the rows (``health_sums``), and what we know of our files.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.errors import LibraryDamaged, LibraryUnusable
from app.library.cipher import Key
from app.library.connections import connect, database_errors, said_plainly
from app.library.health_sums import changed_derived, changed_rows, schema_is_as_written
from app.library.schema import APPLICATION_ID
from app.progress import Progress, quiet

_NO_LIBRARY = "it is not a library of Paraph"
_COUNTED = (
    "instrument", "source", "edit", "provenance", "doubt", "draft", "negotiation", "state_of_draft", "step", "version",
    "paper", "sending", "origin", "clause_note", "dates_known", "reported", "background", "glossary",
    "judgement",
)  # fmt: skip
_LATEST = (
    "SELECT added FROM instrument ORDER BY rowid DESC LIMIT 1",
    "SELECT made FROM edit ORDER BY seq DESC LIMIT 1",
    "SELECT made FROM provenance ORDER BY seq DESC LIMIT 1",
    "SELECT max(changed) FROM negotiation",
    "SELECT max(changed) FROM draft",
    "SELECT max(changed) FROM clause_note",
    "SELECT max(kept) FROM reported",
    "SELECT max(made) FROM judgement",
)
_FIRST_FAULTS = 20
_OF_THE_FILE = (
    "decode to UTF-8",
    "user-defined function raised",
    "unsupported file format",
    "no such table",
    "malformed",
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a library holds: rows by table, how often it has been changed (0 in old ones), and when it last was.

    ``identity`` is the library's own number, the same in its copies; 0 in old ones.
    """

    rows: tuple[tuple[str, int], ...]
    changes: int
    identity: int
    changed: datetime | None

    @property
    def instruments(self) -> int:
        """How many texts it holds."""
        return dict(self.rows).get("instrument", 0)

    @property
    def drafts(self) -> int:
        """How many drafts it holds, those that were put away as well."""
        rows = dict(self.rows)
        return rows.get("negotiation", 0) + rows.get("draft", 0)


@dataclass(frozen=True, slots=True)
class Faults:
    """What is wrong with a file: what SQLite says of its pages, and the rows (table, key) that are not as written."""

    pages: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything is wrong."""
        return bool(self.pages or self.rows)


def facts_of(connection: sqlite3.Connection) -> Facts:
    """Return what a library holds, also one of an older version; raise sqlite3.DatabaseError."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    rows = tuple(
        (table, int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]))  # noqa: S608 - names from above
        for table in _COUNTED
        if table in tables
    )
    state = dict(connection.execute("SELECT name, value FROM state").fetchall()) if "state" in tables else {}
    latest: list[datetime] = []
    for asked in _LATEST:
        with suppress(sqlite3.OperationalError, ValueError, TypeError):
            row = connection.execute(asked).fetchone()
            latest += [datetime.fromisoformat(row[0]).astimezone()] if row and row[0] else []
    return Facts(rows, state.get("changes", 0), state.get("identity", 0), max(latest, default=None))


def facts_in(path: Path, key: Key | None = None) -> Facts:
    """Return what the library in a file holds; raise LibraryUnusable."""
    if not path.is_file():
        raise LibraryUnusable(str(path), "there is no such file")
    with said_plainly(path), closing(connect(path, key)) as connection:
        connection.execute("PRAGMA query_only = on")
        return facts_of(connection)


def faults_in(connection: sqlite3.Connection, progress: Progress = quiet, *, quick: bool = False) -> Faults:
    """Return what is wrong with a library that is open; ``quick`` leaves the indexes out, and the sums."""
    pages: list[str] = []
    rows: list[tuple[str, str]] = []
    try:
        if not schema_is_as_written(connection):
            pages.append("the description of the tables is not as it was written")
        check = "quick_check" if quick else "integrity_check"
        pages += [said for (said,) in connection.execute(f"PRAGMA {check}({_FIRST_FAULTS})") if said != "ok"]
        progress(1, 2, "")
        if not quick and not pages:
            pages += [f"{row[0]} refers to nothing" for row in connection.execute("PRAGMA foreign_key_check")]
            if _has_sums(connection):
                rows += changed_rows(connection, progress)
                rows += changed_derived(connection, progress)
    except UnicodeDecodeError as error:
        pages.append(f"words are none ({error})")
    except database_errors() as error:
        if not is_damage(error):
            raise
        pages.append(str(error))
    return Faults(tuple(pages), tuple(rows))


def is_damage(error: Exception) -> bool:
    """Tell whether an error of SQLite is one of the file, not of the disk, of a lock, or of our own."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB} or any(part in str(error) for part in _OF_THE_FILE)


def see_that_it_is_sound(
    path: Path, key: Key | None = None, progress: Progress = quiet, expected: Facts | None = None
) -> Facts:
    """Check a whole file that nobody writes: raise LibraryDamaged, or LibraryUnusable when it is none of ours.

    With ``expected`` it must hold just that.
    """
    with said_plainly(path), closing(connect(path, key)) as connection:
        connection.execute("PRAGMA query_only = on")
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise LibraryUnusable(str(path), _NO_LIBRARY)
        faults = faults_in(connection, progress)
        if faults:
            raise LibraryDamaged(str(path), tuple(said(faults)))
        facts = facts_of(connection)
    if expected not in {None, facts}:
        raise LibraryDamaged(str(path), ("it does not hold what the library held",))
    return facts


def said(faults: Faults) -> Iterator[str]:
    """Yield what is wrong, in clauses for a report."""
    yield from faults.pages
    yield from (
        f"a row of “{table}” is not as it was written ({key.replace(chr(31), ', ')})" for table, key in faults.rows
    )


def _has_sums(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'seal'").fetchone() is not None
