"""May a library be opened? Looked at before anything is written, since opening a damaged file may spoil it further.

A file that is no longer whole is never opened as if it were: one that is cut, empty or overwritten, whose log is gone,
cut or another's, or that has come less far than was noted after its last change. What takes long on a large file
(all pages, every row) is left to the check in the background (jobs/backing_up.py); after an end without a close, and
for files of usual size, the pages are looked at here.
"""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from app.errors import LibraryBehind, LibraryDamaged, LibraryUnusable
from app.library.backups import backups
from app.library.cipher import Key, is_encrypted
from app.library.connections import connect, database_errors
from app.library.health_mark import mark_in, noted
from app.library.health_sums import schema_is_as_written
from app.library.schema import APPLICATION_ID

_QUICKLY, _AFTER_A_CRASH = 32_000_000, 500_000_000
"""Bytes up to which the pages of a library are looked at whenever it is opened, and when it was not closed."""

_OURS = {"instrument", "source", "edit", "state"}


def see_that_it_may_be_opened(path: Path, key: Key | None = None) -> None:
    """Raise LibraryDamaged or LibraryBehind where a file should not be opened as it is; it stays untouched.

    What is no library of ours, or needs another key, is left to those who open it.
    """
    log, size = _size(path.with_name(f"{path.name}-wal")), _size(path)
    if path.is_dir() or (size is None and not log):
        return
    if not size:
        raise LibraryDamaged(
            str(path), ("the file is gone; its log is there" if size is None else "the file is empty",)
        )
    beside = [path.with_name(path.name + suffix) for suffix in ("-wal", "-shm")]
    made = [each for each in beside if not each.exists()]
    try:
        with closing(connect(path, key, isolation_level=None, read_only=True)) as connection:
            connection.text_factory = _text
            _look(path, connection, size, log or 0)
    except LibraryUnusable:
        _take_away(made)
        raise
    except UnicodeDecodeError as error:
        _take_away(made)
        raise LibraryDamaged(str(path), ("the description of its tables is not as it was written",)) from error
    except database_errors() as error:
        _take_away(made)
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        spoilt = code == sqlite3.SQLITE_CORRUPT or "unsupported file format" in str(error)
        if spoilt or (code == sqlite3.SQLITE_NOTADB and _was_ours(path, key)):
            raise LibraryDamaged(str(path), (str(error),)) from error


def _text(data: bytes) -> str:
    return data.decode("utf-8", "backslashreplace")


def _take_away(made: list[Path]) -> None:
    """Remove what looking at a file has laid beside it, where it held nothing before: it stays as it was found."""
    for each in made:
        with suppress(OSError):
            if each.name.endswith("-shm") or not each.stat().st_size:
                each.unlink(missing_ok=True)


def _look(path: Path, connection: sqlite3.Connection, size: int, log: int) -> None:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        if tables >= _OURS or (not tables and _was_ours(path, None)):
            raise LibraryDamaged(str(path), ("the beginning of the file is not as it was written",))
        return
    if not tables:  # one that was just begun
        return
    if not tables >= _OURS:
        raise LibraryDamaged(str(path), ("tables are missing",))
    if not schema_is_as_written(connection):
        raise LibraryDamaged(str(path), ("the description of its tables is not as it was written",))
    _look_at_pages(path, connection, size, log)
    _look_at_mark(path, connection, log)


def _look_at_pages(path: Path, connection: sqlite3.Connection, size: int, log: int) -> None:
    said = connection.execute("PRAGMA page_count").fetchone()[0] * _page(connection)
    if not log and size < said:
        raise LibraryDamaged(str(path), (f"the file ends after {size} of {said} bytes",))
    if size <= (_AFTER_A_CRASH if log else _QUICKLY):
        faults = [row[0] for row in connection.execute("PRAGMA quick_check(20)") if row[0] != "ok"]
        if faults:
            raise LibraryDamaged(str(path), tuple(faults))


def _look_at_mark(path: Path, connection: sqlite3.Connection, log: int) -> None:
    before, now = noted(path), mark_in(connection)
    if not before or not now:
        return
    if before.identity != now.identity:
        if log:
            raise LibraryDamaged(str(path), ("the log beside it is that of another library",))
    elif now.changes < before.changes:
        raise LibraryBehind(str(path), before.changes - now.changes)


def _was_ours(path: Path, key: Key | None) -> bool:
    """Tell whether a library of ours was at a place, though the file there does not say so itself."""
    return key is None and not is_encrypted(path) and (noted(path) is not None or bool(backups(path)))


def _page(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA page_size").fetchone()[0])


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise LibraryUnusable(str(path), "its disk or folder does not answer; see whether it is connected") from error
