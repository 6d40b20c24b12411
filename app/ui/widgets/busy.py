"""A bar, a sentence with numbers, and Cancel, for what takes longer than a moment."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from app.ui.looks import Looks
from app.ui.runner import Job
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label

_AFTER = 300
"""Milliseconds before anything is shown: what is quicker needs no word."""


class BusyBar(QFrame):
    """Shows how far a job is; ``follow`` a job, or ``start``, ``report`` and ``stop`` by hand.

    ``stop`` is the word of its button where another one says Cancel already.
    """

    cancelled = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None, stop: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(170)
        self._said = label("", "meta")
        self._cancel = Button(looks, stop or self.tr("Cancel"), "quiet")
        self._cancel.clicked.connect(self._stop_asked)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER)
        self._timer.timeout.connect(self.show)
        self._job: Job | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 3, 16, 3)
        row.setSpacing(10)
        row.addWidget(self._bar)
        row.addWidget(self._said)
        row.addWidget(self._cancel)
        row.addStretch(1)
        self.hide()

    def follow(self, job: Job, sentence: str) -> None:
        """Show this job until it ends; call it before the job is started."""
        self._job = job
        job.progressed.connect(self.report)
        for end in (job.succeeded, job.failed, job.cancelled):
            end.connect(self._ended)
        self.start(sentence)

    def start(self, sentence: str) -> None:
        """Begin: the bar appears when 300 ms have passed."""
        self._said.setText(sentence)
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        self._timer.start()

    def report(self, done: int, total: int, sentence: str = "") -> None:
        """Say how far it is; an empty sentence leaves the one that stands."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if sentence:
            self._said.setText(sentence)

    def stop(self) -> None:
        """End: the bar goes at once."""
        self._timer.stop()
        self._job = None
        self.hide()

    def _ended(self, _result: object = None) -> None:
        if self.sender() is self._job:
            self.stop()

    def _stop_asked(self) -> None:
        self._cancel.setEnabled(False)
        if self._job:
            self._job.cancel()
        self.cancelled.emit()
