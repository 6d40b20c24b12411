"""One window for one library: a second start hands on what it was asked for, and the first window comes forward."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 2000  # milliseconds for an answer: the first window may have something in hand
_MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class Asked:
    """What a start was asked for: files to open, or with ``compare`` to compare."""

    files: tuple[Path, ...] = ()
    compare: bool = False


def name_of(library: Path) -> str:
    """Return under what name the window of a library listens on this computer."""
    return f"paraph-{hashlib.sha256(str(library.resolve()).encode()).hexdigest()[:16]}"


def handed_on(asked: Asked, name: str) -> bool:
    """Give what was asked for to a window that is open; False when there is none."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_PATIENCE):
        return False
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
        if not self._server.listen(name):
            QLocalServer.removeServer(name)  # left by a window that was ended
            self._server.listen(name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _come(self) -> None:
        while socket := self._server.nextPendingConnection():
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
