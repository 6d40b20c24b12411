"""What can be learnt of a library without opening it as one: nothing in it is changed, and no table made anew."""

import os
import socket
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from app.library.cipher import Key, is_encrypted
from app.library.connections import connect, said_plainly
from app.library.health import Facts, Faults, facts_of, faults_in
from app.library.leases import runs
from app.library.schema import APPLICATION_ID, unknown_steps
from app.progress import Progress, quiet

_HEAD = b"SQLite format 3\x00"
_MARK_AT = 68
"""Where the number of the program stands in a file of SQLite."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen: whether the file is ours and not from a newer version, what it holds, its faults, leases left."""

    ours: bool
    newer: bool
    facts: Facts | None = None
    faults: Faults | None = None
    leases: int = 0


def is_library(path: Path) -> bool:
    """Tell whether a file that this process does not have open is a library, or an encrypted one, by its beginning."""
    with suppress(OSError), path.open("rb") as file:
        head = file.read(100)
        mark = int.from_bytes(head[_MARK_AT : _MARK_AT + 4], "big")
        return (head.startswith(_HEAD) and mark == APPLICATION_ID) or is_encrypted(path)
    return False


def seen_in(path: Path, key: Key | None = None, progress: Progress = quiet, *, quick: bool = False) -> Seen:
    """Look through a library that others may have open; raise LibraryUnusable when it cannot be read."""
    with said_plainly(path), closing(connect(path, key)) as connection:
        connection.execute("PRAGMA query_only = on")
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        mark = connection.execute("PRAGMA application_id").fetchone()[0]
        if tables and mark != APPLICATION_ID:
            return Seen(ours=False, newer=False)
        if unknown_steps(connection):
            return Seen(ours=True, newer=True)
        faults = faults_in(connection, progress, quick=quick)
        if faults:
            return Seen(ours=True, newer=False, faults=faults)
        held = _leases(connection)
        return Seen(ours=True, newer=False, facts=facts_of(connection), leases=held)


def _leases(connection: sqlite3.Connection) -> int:
    """Return how many drafts are held by windows of this machine that have ended."""
    there = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'lease'").fetchone()[0]
    if not there:
        return 0
    rows = connection.execute("SELECT pid FROM lease WHERE host = ?", (socket.gethostname(),)).fetchall()
    return sum(pid != os.getpid() and not runs(pid) for (pid,) in rows)
