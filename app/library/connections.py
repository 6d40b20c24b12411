"""The library's three connections, open as long as the library is: one writes, one reads, one looks things up.

The third is for what must answer while a person types: a long list that is being read, or facets that are counted,
hold the reader, and whoever asks next waits for them.

``connect`` is the one way in which any part of the program opens a library or a copy of one.
"""

import os
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

from app.errors import LibraryDamaged, LibraryLocked, LibraryUnusable, WrongPassphrase
from app.library.cipher import Key, clear_away, is_encrypted, sqlcipher
from app.library.health_mark import Marker, mark_in
from app.library.health_sums import teach
from app.library.rarity import Rarity
from app.library.schema import APPLICATION_ID, is_current, migrations, unknown_steps

CARE = "FULL"
"""SQLite waits until what is kept is on the disk."""
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


def connect(
    path: Path,
    key: Key | None = None,
    *,
    isolation_level: str | None = "",
    any_thread: bool = False,
    read_only: bool = False,
) -> sqlite3.Connection:
    """Open one connection to a library or a copy of one, an encrypted one with its key; raise NoCipher.

    One that is ``read_only`` changes nothing, not even by closing: a log beside the file stays.

    With a key it is SQLCipher's, which has the same methods, and errors of its own (see ``database_errors``). Nothing
    is read yet: a wrong key shows at the first question. What SQLite lays aside while it sorts stays in memory.
    """
    options: dict[str, Any] = {
        "timeout": _PATIENCE,
        "isolation_level": isolation_level,
        "check_same_thread": not any_thread,
    }
    connection: sqlite3.Connection
    name = str(path)
    if read_only:
        name, options["uri"] = f"{path.absolute().as_uri()}?mode=ro", True
    if key is None:
        connection = sqlite3.connect(name, **options)
    else:
        connection = sqlcipher().connect(name, **options)
        connection.execute("PRAGMA cipher_log_level = NONE")  # else it writes to the terminal
        connection.execute(f'PRAGMA key = "{key.pragma}"')
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def database_errors() -> tuple[type[Exception], ...]:
    """Return the errors of SQLite, and those of SQLCipher where it is in use: the latter are not the former."""
    loaded = sys.modules.get("sqlcipher3.dbapi2")
    return (sqlite3.Error, loaded.Error) if loaded else (sqlite3.Error,)


@contextmanager
def said_plainly(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a file that cannot be used into LibraryUnusable; faults of our own stay as they are."""
    try:
        yield
    except database_errors() as error:
        if "decode to UTF-8" in str(error):  # a byte of a text is not what was written
            raise LibraryDamaged(str(path), (str(error),)) from error
        code = getattr(error, "sqlite_errorcode", None)
        why = _REASONS.get(code & 0xFF) if isinstance(code, int) else None
        if why is None:
            raise
        raise LibraryUnusable(str(path), why) from error


class Connections:
    """One writer and two readers on one file; a transaction of each holds its lock, so any thread may ask."""

    def __init__(self, path: Path, key: Key | None = None) -> None:
        """Open the file, or make it; raise LibraryUnusable, and of it LibraryLocked and WrongPassphrase; NoCipher."""
        self.path, self.key = path, key
        self._writer_lock, self._reader_lock, self._looker_lock = (threading.RLock() for _ in range(3))
        self._turns, self._urgent = threading.Condition(), 0
        self._still = threading.RLock()
        self.rarity = Rarity()
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryUnusable(str(path), "its folder cannot be made; choose another place") from error
        self._open()

    def close(self) -> None:
        """Close all; the file is then whole by itself, without a log beside it."""
        with self._all_locks():
            self._close()

    def turn(self, key: Key | None, remake: Callable[[Path, Key | None, Key | None], None]) -> None:
        """Close the file, let ``remake`` put it under another key (None: plain) in its place, and open it again.

        Who asks meanwhile waits. When ``remake`` raises, the file is as it was and is opened as before.
        """
        with self._still, self._all_locks():
            self._close()
            try:
                remake(self.path, self.key, key)
                self.key = key
            finally:
                self._open()

    @contextmanager
    def kept_still(self) -> Iterator[Key | None]:
        """Yield the key of the file, put under no other one meanwhile: for who has a connection of their own.

        SQLite's locks do not help: those of a plain file and of SQLCipher do not see each other within one process.
        """
        with self._still:
            yield self.key

    @contextmanager
    def _all_locks(self) -> Iterator[None]:
        with self._looker_lock, self._reader_lock, self._writer_lock:
            yield

    def _open(self) -> None:
        path, key = self.path, self.key
        _make_private(path)
        _see_whether_it_opens(path, key)
        with ExitStack() as undone, said_plainly(path):
            before = _identity(path)
            self._writer = _open_writer(path, key)
            undone.callback(self._writer.close)
            self._reader = _open_reader(path, key)
            undone.callback(self._reader.close)
            self._looker = _open_reader(path, key)
            if before not in {None, _identity(path)}:  # it was encrypted or restored by another program just now
                self._looker.close()
                raise LibraryUnusable(str(path), _REASONS[sqlite3.SQLITE_BUSY])
            undone.pop_all()
            self._marker = Marker(path)
            self._marker.note(mark_in(self._reader))
        clear_away(path)

    def _close(self) -> None:
        self._marker.close()
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
                mark = mark_in(self._writer)
                self._writer.execute("COMMIT")
            except BaseException:
                self._writer.rollback()
                raise
            self._marker.note(mark)

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


def _make_private(path: Path) -> None:
    """Make an empty file where there is none, for this user alone; what SQLite lays beside it has the same rights."""
    with suppress(OSError):  # why it cannot be made is said when it is opened
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _see_whether_it_opens(path: Path, key: Key | None) -> None:
    """Ask for the passphrase where it is wanted, and look whether it is the right one, before anything is written."""
    with said_plainly(path):
        looker = connect(path, key)
        try:
            looker.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except database_errors() as error:
            if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_NOTADB:
                _say_what_key_is_wanted(path, key, error)
            raise
        finally:
            looker.close()


def _say_what_key_is_wanted(path: Path, key: Key | None, error: Exception) -> None:
    """Say so where a file is no database with the key, or without one, that was given, and it is the key's fault."""
    encrypted = is_encrypted(path)
    if encrypted:
        raise (WrongPassphrase if key else LibraryLocked)(str(path)) from error
    if key:
        raise LibraryUnusable(str(path), "it is not encrypted, and a passphrase was given") from error


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another that was put in its place; None where there is none."""
    with suppress(OSError):
        stat = path.stat()
        return stat.st_dev, stat.st_ino
    return None


def _open_reader(path: Path, key: Key | None) -> sqlite3.Connection:
    reader = connect(path, key, isolation_level=None, any_thread=True)
    reader.execute(f"PRAGMA cache_size = {_PAGES}")
    reader.execute("PRAGMA query_only = on")
    return reader


def _open_writer(path: Path, key: Key | None) -> sqlite3.Connection:
    writer = connect(path, key, any_thread=True)
    try:
        _prepare(writer, path)
    except BaseException:
        writer.close()
        raise
    return writer


def _prepare(writer: sqlite3.Connection, path: Path) -> None:
    """Look before anything is written: a file that is not ours, or from a newer version, stays as it is."""
    _refuse_strangers(writer, path)
    teach(writer)
    writer.execute("PRAGMA journal_mode = WAL")
    writer.execute(f"PRAGMA synchronous = {CARE}")
    writer.execute("PRAGMA foreign_keys = on")
    if is_current(writer):
        writer.execute("BEGIN IMMEDIATE")  # may it be written? Nothing is, and a full disk hinders nobody from reading
        try:
            writer.execute("UPDATE state SET value = value WHERE name = 'version'")
        finally:
            writer.rollback()
        return
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
