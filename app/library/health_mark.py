"""How far a library had come, noted outside of it after every change: so that changes that have vanished are missed.

A file whose log was lost or cut, or in whose place an older copy was put, is sound in itself. The mark knows better. It
is written without waiting for the disk, after the change itself is on it: so it never claims more than was kept. It
holds two numbers and no word of the library.
"""

import os
import sqlite3
import struct
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.library.backups_place import folder_of
from app.paths import private

_FORM = struct.Struct("<8sqq")
_SIGN = b"PARHMARK"
_NAME = "mark"
_ASKED = "SELECT name, value FROM state WHERE name IN ('identity', 'changes')"


@dataclass(frozen=True, slots=True)
class Mark:
    """A library's own number, and how often it had been changed."""

    identity: int
    changes: int


class Marker:
    """Notes after each change how far a library has come; where that cannot be written, nothing is said."""

    def __init__(self, library: Path) -> None:
        self._handle = -1
        with suppress(OSError):
            path = private(folder_of(library)) / _NAME
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)

    def note(self, mark: Mark | None) -> None:
        """Note how far the library has come."""
        if self._handle >= 0 and mark:
            with suppress(OSError):
                os.lseek(self._handle, 0, os.SEEK_SET)
                os.write(self._handle, _FORM.pack(_SIGN, mark.identity, mark.changes))

    def close(self) -> None:
        """Note nothing more."""
        if self._handle >= 0:
            with suppress(OSError):
                os.close(self._handle)
            self._handle = -1


def mark_in(connection: sqlite3.Connection) -> Mark | None:
    """Return how far a library has come by itself; None for one of an older version."""
    found = dict(connection.execute(_ASKED).fetchall())
    return Mark(found["identity"], found["changes"]) if len(found) == 2 else None  # noqa: PLR2004 - both


def noted(library: Path) -> Mark | None:
    """Return what was noted of the library at a place; None where nothing was, or it cannot be read."""
    with suppress(OSError, struct.error):
        sign, identity, changes = _FORM.unpack((folder_of(library) / _NAME).read_bytes())
        if sign == _SIGN:
            return Mark(identity, changes)
    return None


def forget(library: Path) -> None:
    """Forget how far the library at a place had come: another is put there on purpose."""
    with suppress(OSError):
        (folder_of(library) / _NAME).unlink(missing_ok=True)
