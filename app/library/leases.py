"""Who writes a draft now: one window at a time, on whatever machine; what a dead one left is taken over."""

import ctypes
import os
import socket
import sys
from datetime import UTC, datetime, timedelta
from typing import Any

from app.library.connections import Connections
from app.library.desks import count_of
from app.library.values import Lease

_SILENT = timedelta(seconds=90)
"""A window says twice a minute that it is there; one that was silent for so long is taken to be gone."""

_SEE = 0x00100000  # SYNCHRONIZE: enough to see whether a process has ended
_RUNS = 0x102  # WAIT_TIMEOUT: it has not
_ASKED = "SELECT holder, pid, host, taken, seen FROM lease WHERE draft = ?"


class Leases:
    """The part of the library that lets one window at a time write a draft."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def take(self, draft_id: str, holder: str, *, over: bool = False) -> Lease | None:
        """Take a draft to write it; None when it was had, else who has it. ``over`` takes it from whoever has it.

        Who has it and asks again says that it is still there. Raises NotInLibrary.
        """
        now = datetime.now(UTC)
        with self._connections.writing(urgent=True, quietly=True) as connection:
            count_of(connection, draft_id)
            row = connection.execute(_ASKED, (draft_id,)).fetchone()
            held = _lease(row) if row else None
            if held and held.holder != holder and not over and not _gone(held, now):
                return held
            taken = held.taken if held and held.holder == holder else now
            mine = (draft_id, holder, os.getpid(), socket.gethostname(), taken.isoformat(), now.isoformat())
            connection.execute("INSERT OR REPLACE INTO lease VALUES (?, ?, ?, ?, ?, ?)", mine)
        return None

    def writer_of(self, draft_id: str) -> Lease | None:
        """Return who writes a draft now; None when nobody does."""
        with self._connections.reading() as connection:
            row = connection.execute(_ASKED, (draft_id,)).fetchone()
        held = _lease(row) if row else None
        return None if held is None or _gone(held, datetime.now(UTC)) else held

    def leave(self, draft_id: str, holder: str) -> None:
        """Let others write a draft; nothing happens when ``holder`` does not have it."""
        with self._connections.writing(urgent=True, quietly=True) as connection:
            connection.execute("DELETE FROM lease WHERE draft = ? AND holder = ?", (draft_id, holder))

    def left_behind(self) -> tuple[str, ...]:
        """Return the drafts that a window of this machine had when it was ended, and let others write them.

        To be asked before this process takes a draft: a lease in the name of its own id is then of another's.
        """
        with self._connections.reading() as connection:
            asked = "SELECT draft, pid FROM lease WHERE host = ? ORDER BY seen DESC"
            held = connection.execute(asked, (socket.gethostname(),)).fetchall()
        left = tuple(draft for draft, pid in held if pid == os.getpid() or not runs(pid))
        if left:
            with self._connections.writing(urgent=True, quietly=True) as connection:
                connection.executemany("DELETE FROM lease WHERE draft = ?", [(draft,) for draft in left])
        return left


def _lease(row: tuple[str, int, str, str, str]) -> Lease:
    holder, pid, host, taken, seen = row
    return Lease(holder, pid, host, datetime.fromisoformat(taken), datetime.fromisoformat(seen))


def _gone(lease: Lease, now: datetime) -> bool:
    if abs(now - lease.seen) > _SILENT:
        return True
    return lease.host == socket.gethostname() and not runs(lease.pid)


def runs(pid: int) -> bool:
    """Tell whether a process of this machine runs; in doubt it does."""
    if sys.platform == "win32":
        return _runs_on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _runs_on_windows(pid: int) -> bool:
    """Ask Windows: a signal would end the process there."""
    kernel: Any = getattr(ctypes, "windll").kernel32  # noqa: B009 - there is none elsewhere
    handle = kernel.OpenProcess(_SEE, False, pid)
    if not handle:
        return False
    runs = kernel.WaitForSingleObject(handle, 0) == _RUNS
    kernel.CloseHandle(handle)
    return bool(runs)
