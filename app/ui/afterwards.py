"""What is done once the window is there: parts of the program that it did not need for itself are loaded."""

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from app.progress import Progress
from app.ui.runner import Answer, Job, Runner

_PAUSE = 400
"""Milliseconds after the window is there: what a person begins with goes first."""
NEXT = (
    "app.ui.draft_desk",
    "app.ui.pages.draft",
    "app.ui.pages.compare",
    "app.ui.pages.importing",
    "app.ui.pages.batch",
    "app.ui.dates_reminder",
    "app.ui.pages.dates",
    "app.ui.pages.templates",
    "app.ui.finder",
)
"""In the order in which people go to them, the largest in two."""


class After(QObject):
    """Loads the other pages on a background thread, one at a time, and calls ``then`` when all are there."""

    def __init__(self, runner: Runner, then: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner, self._then = runner, then
        self._left = list(NEXT)
        self._resting = False
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> None:
        """Begin in a moment."""
        self._timer.start()

    def rest(self) -> None:
        """Begin nothing more."""
        self._resting = True

    def _go_on(self, _loaded: object = None) -> None:
        if self._resting:
            return
        if not self._left:
            self._then()
            return
        name = self._left.pop(0)

        def load(_progress: Progress) -> None:
            import_module(name)

        job = Job(load)
        Answer(job, self._go_on, self._go_on)
        self._runner.start(job)
