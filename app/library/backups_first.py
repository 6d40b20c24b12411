"""A library of an older version is copied before its tables are changed."""

from contextlib import closing
from pathlib import Path

from app.errors import BackupFailed, LibraryUnusable
from app.library.backups import back_up
from app.library.cipher import Key
from app.library.connections import connect, database_errors
from app.library.schema import APPLICATION_ID, LAST_STEP, steps_taken


def back_up_before_an_upgrade(path: Path, key: Key | None = None) -> None:
    """Copy a library that is about to be brought up to this version; raise LibraryUnusable where that cannot be.

    What is no library, or cannot be opened, is left to those who open it.
    """
    if _is_older(path, key):
        try:
            back_up(path, "update", key)
        except BackupFailed as error:
            why = f"it is of an older version, and before it is changed no copy could be made: {error.why}"
            raise LibraryUnusable(str(path), why) from error


def _is_older(path: Path, key: Key | None) -> bool:
    try:
        if not path.stat().st_size:
            return False
        with closing(connect(path, key, isolation_level=None)) as connection:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                return False
            taken = steps_taken(connection)
    except OSError:
        return False
    except database_errors():
        return False
    return bool(taken) and LAST_STEP not in taken
