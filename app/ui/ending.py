"""Asked to end from outside, as when one logs off: what was typed is written, and the program ends as when closed."""

import os
import signal
import sys
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier

_SIGNALS = ("SIGTERM", "SIGHUP")


class Ending(QObject):
    """Calls ``end`` on the window's thread when the system asks the program to end; until ``take_back`` is called.

    Windows sends programs no signal: it asks their windows, which Qt closes.
    """

    def __init__(self, end: Callable[[], None]) -> None:
        super().__init__()
        self._end = end
        self._before: dict[int, object] = {}
        self._pipe: tuple[int, ...] = ()
        if sys.platform != "win32":
            self._listen()

    def _listen(self) -> None:
        """Have a signal's number written into a pipe: Python runs handlers between its own instructions alone.

        An idle window makes none of these, but Qt hears of the pipe.
        """
        self._pipe = os.pipe()
        for end in self._pipe:
            os.set_blocking(end, False)
        self._notifier = QSocketNotifier(self._pipe[0], QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._asked)
        self._woken = signal.set_wakeup_fd(self._pipe[1], warn_on_full_buffer=False)
        for name in _SIGNALS:
            number = getattr(signal, name)
            self._before[number] = signal.signal(number, _heard)

    def _asked(self) -> None:
        numbers = os.read(self._pipe[0], 64)
        if any(number in self._before for number in numbers):
            self._end()

    def take_back(self) -> None:
        """Hear no more."""
        if not self._pipe:
            return
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._woken)
        for number, before in self._before.items():
            signal.signal(number, before)  # type: ignore[arg-type]
        for end in self._pipe:
            os.close(end)
        self._pipe = ()


def _heard(_number: int, _frame: FrameType | None) -> None:
    """Do nothing here: the window's thread is told by the pipe."""
