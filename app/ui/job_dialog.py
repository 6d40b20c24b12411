"""What the dialogs of a round share: one job at a time, and a line that says what came of it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from app.errors import UserError
from app.ui.context import Context
from app.ui.runner import Answer, Job, Work
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label


class JobDialog(QDialog):
    """``said`` is what came of a job; ``leave`` closes the dialog and gives up what still runs."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._job: Job | None = None
        self.said = label("", "strong", wrap=True)
        self.said.hide()
        self.leave = Button(context.looks, self.tr("Cancel"), "quiet")
        self.leave.clicked.connect(self.reject)

    @property
    def busy(self) -> bool:
        """Whether a job runs."""
        return self._job is not None

    def say(self, words: str, *, fault: bool = False) -> None:
        """Say one thing."""
        self.said.setStyleSheet(f"color: {self.context.looks.theme.seal}" if fault else "")
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self.grow()

    def grow(self) -> None:
        """Make room for what has come, and give back what is no longer needed."""
        layout = self.layout()
        if layout:
            layout.activate()
            self.resize(self.width(), max(layout.totalHeightForWidth(self.width()), self.minimumSizeHint().height()))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the height that the parts ask once they are laid out."""
        super().showEvent(event)
        self.grow()

    def run(self, work: Work, done: Callable[[Any], None]) -> Job:
        """Run ``work`` in the background, then ``done`` with what it gave; an error is said in the dialog."""
        self._job = job = Job(work)
        Answer(job, partial(self._ended, job, done), partial(self._went_wrong, job))
        self.context.runner.start(job)
        return job

    def done(self, result: int) -> None:
        """Close; what still runs is given up."""
        if self._job:
            self._job.cancel()
            self._job = None
        super().done(result)

    def failed(self, error: Exception) -> None:
        """Say what went wrong."""
        if isinstance(error, UserError):
            note = self.context.messages.of(error)
            self.say(" ".join(filter(None, (note.what, note.why, note.stands))), fault=True)
        else:
            self.say("")
            self.context.messages.report(error)

    def _ended(self, job: Job, done: Callable[[Any], None], result: object) -> None:
        if job is self._job:
            self._job = None
            done(result)

    def _went_wrong(self, job: Job, error: Exception) -> None:
        if job is self._job:
            self._job = None
            self.failed(error)
