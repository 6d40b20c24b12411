"""Tells when the window can be used, for the benchmark of the start; nothing of it is loaded otherwise."""

import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


def tell(window: QWidget, told: Path) -> None:
    """Write the system's monotonic time into ``told`` once ``window`` can be used, and leave the program.

    It can be used when it is shown, everything in it was painted, and the event loop has nothing left to do: what a
    person would press or type is answered from then on.
    """
    _Teller(window, told)


class _Teller(QObject):
    def __init__(self, window: QWidget, told: Path) -> None:
        super().__init__(window)
        self._window, self._told = window, told
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._answer)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Wait for the painting of the window; what is asked for in it comes before the timer."""
        if event.type() == QEvent.Type.Paint:
            self._timer.start()
        return False

    def _answer(self) -> None:
        handle = self._window.windowHandle()
        if handle is None or not handle.isExposed():
            return
        self._told.write_text(str(time.clock_gettime_ns(time.CLOCK_MONOTONIC)), encoding="ascii")
        QCoreApplication.exit(0)
