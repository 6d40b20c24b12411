"""Asks in the background, and hears the answer to the last question only."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from app.ui.runner import Job, Runner, Work

_PAUSE = 60
"""Milliseconds; typing and a held arrow key are quicker."""


class Latest(QObject):
    """One question at a time, on a runner: a new one takes the place of the one before, whose answer nobody gets.

    A question is put when no other has come for some milliseconds: who holds a key down asks once.
    """

    def __init__(
        self, runner: Runner, done: Callable[[Any], None], failed: Callable[[Exception], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._runner, self._done, self._failed = runner, done, failed
        self._job: Job | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._put)

    @property
    def busy(self) -> bool:
        """Whether an answer is waited for."""
        return self._job is not None

    def ask(self, work: Work) -> None:
        """Ask; the answer comes on the thread of the window."""
        self.drop()
        self._job = Job(work)
        self._pause.start()

    def drop(self) -> None:
        """Wait for no answer any more."""
        self._pause.stop()
        if self._job:
            self._job.cancel()
        self._job = None

    def _put(self) -> None:
        if self._job:
            _Ear(self._job, self)
            self._runner.start(self._job)

    def heard(self, job: Job, result: object) -> None:
        """Take the answer to a question, if it was the last one."""
        if job is self._job:
            self._job = None
            self._done(result)

    def missed(self, job: Job, error: Exception) -> None:
        """Take what stood in the way of an answer."""
        if job is self._job:
            self._job = None
            self._failed(error)


class _Ear(QObject):
    """Hears one job. It goes with who asked: an answer that comes after a window was closed reaches nobody."""

    def __init__(self, job: Job, latest: Latest) -> None:
        super().__init__(latest)
        self._job, self._latest = job, latest
        job.succeeded.connect(self._succeed)
        job.failed.connect(self._fail)
        job.cancelled.connect(self.deleteLater)

    def _succeed(self, result: object) -> None:
        if self._job.is_heard:
            self._latest.heard(self._job, result)
        self.deleteLater()

    def _fail(self, error: Exception) -> None:
        if self._job.is_heard:
            self._latest.missed(self._job, error)
        self.deleteLater()
