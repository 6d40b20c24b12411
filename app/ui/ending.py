"""Asked to end from outside, as when one logs off: what was typed is written, and the program ends as when closed."""

import signal
import socket
import sys
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier

_SIGNALS = ("SIGTERM", "SIGHUP")


class Ending(QObject):
    """Calls ``end`` on the window's thread when the system asks the program to end; until ``take_back`` is called.

    Windows asks no program by a signal, but the windows themselves, which Qt closes.
    """

    def __init__(self, end: Callable[[], None]) -> None:
        super().__init__()
        self._end = end
        self._before: dict[int, object] = {}
        self._heard, self._told = socket.socketpair()
        self._heard.setblocking(False)
        self._told.setblocking(False)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._asked)
        if sys.platform != "win32":
            # Python runs its handlers between its own instructions only, of which an idle window makes none.
            self._woken = signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
            for name in _SIGNALS:
                number = getattr(signal, name)
                self._before[number] = signal.signal(number, _heard)

    def _asked(self) -> None:
        try:
            numbers = self._heard.recv(64)
        except BlockingIOError:
            return
        if any(number in self._before for number in numbers):
            self._end()

    def take_back(self) -> None:
        """Hear no more."""
        self._notifier.setEnabled(False)
        if self._before:
            signal.set_wakeup_fd(self._woken)
        for number, before in self._before.items():
            signal.signal(number, before)  # type: ignore[arg-type]
        self._heard.close()
        self._told.close()


def _heard(_number: int, _frame: FrameType | None) -> None:
    """Do nothing here: the window's thread is told by the socket."""
