"""One window for one library: a second start hands on what it was asked for, and the first window comes forward.

The first window listens at a socket in the user's own folder, which nobody else may enter: another user neither hears
what is handed on nor stands in the way. Windows has pipes by name instead, of this user by name and by right.
"""

import ctypes
import hashlib
import json
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app.ui.asked import SOCKET, Asked, socket_folder

_CONNECT = 500  # milliseconds: who listens is there at once
_PATIENCE = 6000  # milliseconds for an answer: the first window may have something in hand
_MOST = 1_000_000
_ANY = -1


def name_of(library: Path) -> str:
    """Return under what name the window of this user on a library listens on this computer."""
    who = os.environ.get("USERNAME", "") if sys.platform == "win32" else str(os.getuid())
    said = hashlib.sha256(f"{who}\n{library.resolve()}".encode(errors="surrogateescape")).hexdigest()[:16]
    name = f"{SOCKET}{said}"
    folder = None if sys.platform == "win32" else socket_folder()
    return str(folder / name) if folder else name


def handed_on(asked: Asked, name: str) -> bool:
    """Give what was asked for to a window that is open; False when there is none, or it does not answer."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_CONNECT):
        return False
    _let_it_come_forward()
    said = {"files": [str(path.resolve()) for path in asked.files], "compare": asked.compare}
    socket.write(json.dumps(said).encode() + b"\n")
    socket.waitForBytesWritten(_PATIENCE)
    taken = socket.waitForReadyRead(_PATIENCE)
    socket.disconnectFromServer()
    return taken


class Door(QObject):
    """Listens for further starts; ``asked`` says what they were asked for."""

    asked = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._come)
        if not _answers(name):  # else listening would take the name from a window that lives
            QLocalServer.removeServer(name)  # left by a window that was ended
            self._server.listen(name)

    @property
    def listens(self) -> bool:
        """Whether further starts come here; not where another window on this library does not answer but lives."""
        return self._server.isListening()

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _come(self) -> None:
        while socket := self._server.nextPendingConnection():
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(self._read)
            if socket.bytesAvailable():
                self._hear(socket)

    def _read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        """Read one line; what is no such line is left alone."""
        if not socket.canReadLine():
            if socket.bytesAvailable() > _MOST:
                socket.abort()
            return
        asked = _asked(bytes(socket.readLine(_MOST).data()))
        socket.write(b"ok\n")
        socket.flush()
        if asked is not None:
            self.asked.emit(asked)


def _asked(raw: bytes) -> Asked | None:
    try:
        said = json.loads(raw)
        files = tuple(Path(each) for each in said["files"] if isinstance(each, str))
        return Asked(files, bool(said["compare"]))
    except (ValueError, TypeError, KeyError):
        return None


def _answers(name: str) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(name)
    there = socket.waitForConnected(_CONNECT)
    socket.abort()
    return there


def _let_it_come_forward() -> None:
    """Pass the right to come before other windows on to the first window: Windows gives it to the last start only."""
    if sys.platform == "win32":
        user: Any = getattr(ctypes, "windll").user32  # noqa: B009 - there is none elsewhere
        user.AllowSetForegroundWindow(_ANY)
