"""A backup put in the place of the library, or into another file; what there was is kept first, as it is.

However it ends, the file under the library's name is the old one or the restored one, each whole.
"""

import os
import secrets
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from app.errors import BackupFailed, Cancelled, LibraryInUse, LibraryUnusable, UnwritableFile
from app.library.backups import back_up
from app.library.backups_place import folder_of
from app.library.cipher import Key
from app.library.connections import connect, database_errors
from app.library.disk import to_the_disk
from app.library.health import Facts, see_that_it_is_sound
from app.library.health_mark import forget
from app.paths import private
from app.progress import Progress, quiet
from app.temporary import beside

_LOGS = ("-wal", "-shm", "-journal")
_LAST_DAMAGED = 2


def restore(
    backup: Path, library: Path, key: Key | None = None, present: Key | None = None, progress: Progress = quiet
) -> Facts:
    """Put a copy in the place of a library, once it is seen to be sound, and return what it holds.

    What is there is backed up first; where it is too damaged for that, its files are laid beside the backups as they
    are. ``key`` is the copy's, ``present`` that of the library. Raises LibraryDamaged when the copy is, LibraryInUse
    when a window has the library open, BackupFailed, UnwritableFile; the library is as it was then.
    """
    facts = see_that_it_is_sound(backup, key, progress)
    try:
        with _copied_beside(backup, library) as part:
            if library.exists():
                _keep_what_is_there(library, present, progress)
            put_in_place(part, library)
    except OSError as error:
        raise UnwritableFile(library.name, (error.strerror or "the disk refused it").lower()) from error
    return facts


def copy_out(backup: Path, target: Path, key: Key | None = None, progress: Progress = quiet) -> Facts:
    """Write a copy into a file of its own, once it is seen to be sound; raise UnwritableFile when there is one."""
    facts = see_that_it_is_sound(backup, key, progress)
    if target.exists():
        raise UnwritableFile(target.name, "there is a file of this name already")
    try:
        with _copied_beside(backup, target) as part:
            put_in_place(part, target)
    except OSError as error:
        raise UnwritableFile(target.name, (error.strerror or "the disk refused it").lower()) from error
    return facts


def lay_aside(library: Path) -> Path:
    """Copy the files of a damaged library, as they are, beside its backups; return the copy. Raise BackupFailed.

    The last two that were laid aside stay.
    """
    folder = folder_of(library)
    try:
        private(folder)
        numbers = sorted(int(each.name.split("-")[1]) for each in folder.glob("damaged-*-*") if each.is_dir())
        place = folder / f"damaged-{(numbers or [0])[-1] + 1:06}-{secrets.token_hex(4)}"
        place.mkdir(mode=0o700)
        for suffix in ("", *_LOGS):
            path = library.with_name(library.name + suffix)
            if path.is_file():
                shutil.copyfile(path, place / path.name)
                to_the_disk(place / path.name)
        to_the_disk(place)
        to_the_disk(folder)
        for each in sorted(folder.glob("damaged-*-*"))[:-_LAST_DAMAGED]:
            shutil.rmtree(each, ignore_errors=True)
    except (OSError, ValueError) as error:
        raise BackupFailed(str(folder), f"the damaged file could not be laid aside ({error})") from error
    return place / library.name


def close_off(library: Path, key: Key | None = None) -> None:
    """See that nobody has a library open, and write its log into it; raise LibraryInUse, sqlite3.Error of others."""
    try:
        with closing(connect(library, key, isolation_level=None)) as connection:
            connection.execute("PRAGMA busy_timeout = 300")
            mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
            if mode != "delete":
                raise LibraryInUse(str(library))
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
    except database_errors() as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            raise LibraryInUse(str(library)) from error
        raise


def _keep_what_is_there(library: Path, key: Key | None, progress: Progress) -> None:
    """Back up the present library, or lay its files aside; with a log first: who opens the file may spoil that."""
    logs = any(library.with_name(library.name + suffix).exists() for suffix in _LOGS)
    aside = lay_aside(library) if logs else None
    try:
        close_off(library, key)
        if library.stat().st_size:
            back_up(library, "restore", key, progress)
    except (LibraryInUse, Cancelled):
        _drop(aside)
        raise
    except (LibraryUnusable, BackupFailed):  # damaged, or of another key: it is kept as it is
        aside or lay_aside(library)
    except database_errors():
        aside or lay_aside(library)
    else:
        _drop(aside)


def _drop(aside: Path | None) -> None:
    if aside:
        shutil.rmtree(aside.parent, ignore_errors=True)


@contextmanager
def _copied_beside(backup: Path, target: Path) -> Iterator[Path]:
    """Copy a file to where it can take the place of another in one stroke, for the user alone; raise OSError."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with beside(target) as part:
        with part.open("wb") as out, backup.open("rb") as data:
            shutil.copyfileobj(data, out, 1 << 20)
            out.flush()
            os.fsync(out.fileno())
        yield part


def put_in_place(part: Path, library: Path) -> None:
    """Put a file in a library's place, and forget that. A log of it would be read into the new one: it goes first."""
    for suffix in _LOGS:
        library.with_name(library.name + suffix).unlink(missing_ok=True)
    to_the_disk(library.parent)
    forget(library)
    part.replace(library)
    to_the_disk(library.parent)
