"""The library's three connections, open as long as the library is: one writes, one reads, one looks things up.

The third is for what must answer while a person types: a long list that is being read, or facets that are counted,
hold the reader, and whoever asks next waits for them.
"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import LibraryUnusable
from app.library.rarity import Rarity
from app.library.schema import APPLICATION_ID, migrations, unknown_steps

_PATIENCE = 5.0
_PAGES = -16_000
"""Kibibytes of the file that a reader keeps in memory: the indexes of 100,000 clauses do not fit into SQLite's own."""
_REASONS = {
    sqlite3.SQLITE_BUSY: "another program is using it; close that program, then try again",
    sqlite3.SQLITE_LOCKED: "another program is using it; close that program, then try again",
    sqlite3.SQLITE_NOTADB: "it is not a library of Paraph, or damaged; it stays as it is",
    sqlite3.SQLITE_CORRUPT: "the file is damaged; keep it, and open a copy that was saved earlier",
    sqlite3.SQLITE_READONLY: "it cannot be written to; move it to a folder of your own, or allow writing",
    sqlite3.SQLITE_FULL: "the disk is full; nothing was changed, make room, then try again",
    sqlite3.SQLITE_IOERR: "the disk does not answer; nothing was changed, see whether it is still connected",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened; see that its folder exists and may be written to",
    sqlite3.SQLITE_PERM: "access is denied; see that you may write to it",
}


@contextmanager
def said_plainly(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a file that cannot be used into LibraryUnusable; faults of our own stay as they are."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        why = _REASONS.get(code & 0xFF) if isinstance(code, int) else None
        if why is None:
            raise
        raise LibraryUnusable(str(path), why) from error


class Connections:
    """One writer and two readers on one file; a transaction of each holds its lock, so any thread may ask."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it; raise LibraryUnusable."""
        self.path = path
        self._writer_lock, self._reader_lock, self._looker_lock = (threading.RLock() for _ in range(3))
        self._turns, self._urgent = threading.Condition(), 0
        self.rarity = Rarity()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryUnusable(str(path), "its folder cannot be made; choose another place") from error
        with said_plainly(path):
            self._writer = _open_writer(path)
            self._reader, self._looker = _open_reader(path), _open_reader(path)

    def close(self) -> None:
        """Close all; the file is then whole by itself, without a log beside it."""
        with self._looker_lock, self._reader_lock, self._writer_lock:
            self._looker.close()
            self._reader.close()
            self._writer.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Yield the reader; all that is read within sees the same state of the library."""
        with self._reader_lock, said_plainly(self.path), _snapshot(self._reader) as connection:
            yield connection

    @contextmanager
    def looking(self) -> Iterator[sqlite3.Connection]:
        """Yield the second reader, in the same way: for short questions that nobody should wait with."""
        with self._looker_lock, said_plainly(self.path), _snapshot(self._looker) as connection:
            yield connection

    @contextmanager
    def writing(self, *, urgent: bool = False, quietly: bool = False) -> Iterator[sqlite3.Connection]:
        """Yield the writer in a transaction that is kept whole or not at all; the library's version grows with it.

        Who is ``urgent`` goes before the others that wait: what is typed before the texts of an import. ``quietly``
        leaves the version: no text of the library is another then, and nobody needs to look again.
        """
        with self._turn(urgent=urgent), said_plainly(self.path):
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                if not quietly:
                    self._writer.execute("UPDATE state SET value = value + 1 WHERE name = 'version'")
                self._writer.execute("COMMIT")
            except BaseException:
                self._writer.rollback()
                raise

    @contextmanager
    def _turn(self, *, urgent: bool) -> Iterator[None]:
        with self._turns:
            self._turns.wait_for(lambda: urgent or not self._urgent)
            self._urgent += urgent
        with self._writer_lock:
            with self._turns:
                self._urgent -= urgent
                self._turns.notify_all()
            yield


@contextmanager
def _snapshot(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Yield a reader that sees one state of the library, also where it is asked within a question."""
    if connection.in_transaction:
        yield connection
        return
    connection.execute("BEGIN")
    try:
        yield connection
    finally:
        connection.rollback()


def _open_reader(path: Path) -> sqlite3.Connection:
    reader = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    reader.execute(f"PRAGMA cache_size = {_PAGES}")
    reader.execute("PRAGMA query_only = on")
    return reader


def _open_writer(path: Path) -> sqlite3.Connection:
    writer = sqlite3.connect(path, timeout=_PATIENCE, check_same_thread=False)
    try:
        _prepare(writer, path)
    except BaseException:
        writer.close()
        raise
    return writer


def _prepare(writer: sqlite3.Connection, path: Path) -> None:
    """Look before anything is written: a file that is not ours, or from a newer version, stays as it is."""
    _refuse_strangers(writer, path)
    writer.execute("PRAGMA journal_mode = WAL")
    writer.execute("PRAGMA synchronous = FULL")
    writer.execute("PRAGMA foreign_keys = on")
    import sqlite_utils  # noqa: PLC0415 (0.17 s, wanted only when a library is opened)

    db = sqlite_utils.Database(writer, execute_plugins=False)
    writer.execute("BEGIN IMMEDIATE")
    try:
        writer.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations().apply(db)
        writer.execute("COMMIT")
    except BaseException:
        writer.rollback()
        raise


def _refuse_strangers(writer: sqlite3.Connection, path: Path) -> None:
    tables = writer.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    mark = writer.execute("PRAGMA application_id").fetchone()[0]
    if tables and mark != APPLICATION_ID:
        raise LibraryUnusable(str(path), "it is a file of another program; it stays as it is")
    if unknown_steps(writer):
        raise LibraryUnusable(str(path), "it was made by a newer version of Paraph; open it with that version")
