"""A library put under another key, or under none: made anew beside the old one, proven equal, then put in its place.

However it ends (a full disk, a plug that is pulled), the file under the library's name is the old one or the new one,
each whole. The old one is held so that nobody else writes it meanwhile.
"""

import os
import secrets
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from app.errors import LibraryUnusable
from app.library.cipher import PART, Key, clear_away, sqlcipher
from app.library.connections import connect, said_plainly
from app.library.disk import to_the_disk
from app.progress import Progress, quiet

_ROWS = 500
_PATIENCE = 5.0
_WIPED = 1 << 20


def remake(path: Path, key: Key | None, new: Key | None, progress: Progress = quiet) -> None:
    """Put the library at ``path`` under the key ``new`` in its place; None stands for a plain file, on both sides.

    Nobody may have it open, this process neither. Raises LibraryUnusable, NoCipher, Cancelled; it is as it was then.
    The plain bytes of a file that is encrypted are overwritten where the system allows it; what a disk keeps of
    them all the same, docs/encryption.md says.
    """
    sqlcipher()
    path = path.resolve()
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}{PART}")
    try:
        with said_plainly(path), _held(path, key) as old:
            clear_away(path)
            os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            _copy(old, part, new)
            _prove(old, part, new, progress)
            to_the_disk(part)
            if os.name == "nt":  # what is open there cannot be replaced; who opened it meanwhile makes that fail
                old.close()
            with _last_hold(path, wipe=key is None) as wipe:
                part.replace(path)
                to_the_disk(path.parent)
                old.close()
                wipe()
    except OSError as error:
        raise LibraryUnusable(str(path), f"it could not be replaced, and is as it was ({error.strerror})") from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


@contextmanager
def _held(path: Path, key: Key | None) -> Iterator[sqlite3.Connection]:
    """Yield a connection of SQLCipher to the old file, which nobody else can write until it is closed."""
    with closing(_opened(path, key)) as old:
        old.execute("PRAGMA locking_mode = EXCLUSIVE")
        old.execute("PRAGMA journal_mode = DELETE")  # refused while anybody else has it open; the log is then empty
        old.execute("BEGIN EXCLUSIVE")
        old.execute("COMMIT")  # the lock stays until the connection is closed
        yield old


def _opened(path: Path, key: Key | None) -> sqlite3.Connection:
    """Return a connection of SQLCipher, which alone can copy from plain to encrypted, also to a plain file."""
    if key:
        return connect(path, key, isolation_level=None)
    made: sqlite3.Connection = sqlcipher().connect(str(path), timeout=_PATIENCE, isolation_level=None)
    made.execute("PRAGMA cipher_log_level = NONE")
    made.execute("PRAGMA temp_store = MEMORY")
    return made


def _copy(old: sqlite3.Connection, part: Path, new: Key | None) -> None:
    old.execute("ATTACH ? AS other KEY ?", (str(part), new.pragma if new else ""))
    for careless in ("journal_mode", "synchronous"):  # nobody reads it before it was proven and is on the disk
        old.execute(f"PRAGMA other.{careless} = OFF")
    old.execute("SELECT sqlcipher_export('other')")
    for name in ("application_id", "user_version"):
        (value,) = old.execute(f"PRAGMA main.{name}").fetchone()
        old.execute(f"PRAGMA other.{name} = {int(value)}")
    old.execute("DETACH other")


def _prove(old: sqlite3.Connection, part: Path, new: Key | None, progress: Progress) -> None:
    """Read the new file with its key alone, and hold every row against the old one's; raise LibraryUnusable."""
    with closing(_opened(part, new)) as made:
        sound = made.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        if new:
            sound = sound and not made.execute("PRAGMA cipher_integrity_check").fetchall()
        tables = _tables(old)
        same = sound and _shape(old) == _shape(made)
        for done, table in enumerate(tables):
            progress(done, len(tables), "")
            same = same and _same_rows(old, made, table)
    if not same:
        raise LibraryUnusable(str(part), "the new file did not hold what the old one holds; the old one is as it was")


def _shape(connection: sqlite3.Connection) -> tuple[object, ...]:
    """Return all that a file says of itself besides its rows."""
    said = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY 1, 2, 3").fetchall()
    numbers = [connection.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")]
    return said, numbers


def _tables(connection: sqlite3.Connection) -> list[str]:
    """Return the tables that hold rows; those of an index by words keep theirs in tables of their own."""
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0 ORDER BY name")
    return [name for (name,) in rows]


def _same_rows(old: sqlite3.Connection, made: sqlite3.Connection, table: str) -> bool:
    asked = 'SELECT * FROM "{}" NOT INDEXED'.format(table.replace('"', '""'))  # noqa: S608 - a name from the file
    one, other = old.execute(asked), made.execute(asked)
    while True:
        rows = one.fetchmany(_ROWS)
        if rows != other.fetchmany(_ROWS):
            return False
        if not rows:
            return True


@contextmanager
def _last_hold(path: Path, *, wipe: bool) -> Iterator[Callable[[], None]]:
    """Yield what overwrites the file that is at ``path`` now, when another has taken its place; nothing on Windows."""
    if not wipe or os.name == "nt":
        yield lambda: None
        return
    handle = os.open(path, os.O_WRONLY)
    try:
        yield lambda: _overwrite(handle)
    finally:
        os.close(handle)


def _overwrite(handle: int) -> None:
    """Write zeros over a file; that it cannot be done is no fault, the file is gone by its name already."""
    with suppress(OSError):
        left = os.fstat(handle).st_size
        while left > 0:
            left -= os.write(handle, bytes(min(_WIPED, left)))
        os.fsync(handle)
