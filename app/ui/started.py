"""Tells when the window can be used, for the benchmark of the start; nothing of it is loaded otherwise."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

LETTER = "a"
_STILL = 5
"""Milliseconds between two looks whether the letter has come."""


def tell_typed(window: QWidget, field: QLineEdit, told: Path, then: Callable[[], object] = lambda: None) -> None:
    """Type a letter into ``window`` once it was painted, and write down when ``field`` shows it; then call ``then``.

    The letter is sent to the window, as the system sends keys, and goes where the keyboard is in it. The window can
    be used when the letter stands in the field and was painted there. What is written is the system's monotonic time
    and the processor's for this process, in nanoseconds.
    """
    _Typist(window, field, told, then)


def tell_library(window: QWidget, field: QLineEdit, told: Path) -> None:
    """Write down when the page in ``window`` was painted with all that was to be done, and leave the program.

    By then ``field``, which is on the page, must still hold what was typed; its words are written down too.
    """
    _Teller(window, field, told)


class _Typist(QObject):
    def __init__(self, window: QWidget, field: QLineEdit, told: Path, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._field, self._told, self._then = window, field, told, then
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._type)
        window.installEventFilter(self)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Wait for the painting of the window, then for that of the field with the letter in it."""
        if event.type() == QEvent.Type.Paint:
            if watched is self._window:
                self._timer.start()
            elif LETTER in self._field.text():
                self._field.removeEventFilter(self)
                QTimer.singleShot(0, self, self._note)
        return False

    def _type(self) -> None:
        handle = self._window.windowHandle()
        if handle is None or not handle.isExposed():
            return
        self._window.removeEventFilter(self)
        none = Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.postEvent(handle, QKeyEvent(kind, Qt.Key.Key_A, none, LETTER))

    def _note(self) -> None:
        _write(self._told, "typed")
        self._then()


class _Teller(QObject):
    def __init__(self, window: QWidget, field: QLineEdit, told: Path) -> None:
        super().__init__(window)
        self._window, self._field, self._told = window, field, told
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
        if not self._told.exists():  # the letter is on its way
            self._timer.start(_STILL)
            return
        _write(self._told, "library", self._field.text())
        QCoreApplication.exit(0)


def _write(told: Path, what: str, words: str = "") -> None:
    with told.open("a", encoding="utf-8") as file:
        file.write(f"{what} {time.clock_gettime_ns(time.CLOCK_MONOTONIC)} {time.process_time_ns()} {words}\n")
