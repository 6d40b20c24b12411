"""What the dialogs on two Word files share: the files, one job at a time, and what came of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QFormLayout, QWidget

from app.errors import UserError
from app.ui.context import Context
from app.ui.runner import Answer, Job, Work
from app.ui.widgets.buttons import Button
from app.ui.widgets.file_row import FileRow
from app.ui.widgets.labels import label

_WIDTH = 640


class WordPairDialog(QDialog):
    """Two files and a button ``act``, which can be pressed once both are there; ``said`` is what came of it."""

    def __init__(self, context: Context, parent: QWidget | None, names: tuple[str, str], act: str) -> None:
        super().__init__(parent)
        self.context = context
        self._job: Job | None = None
        self.setMinimumWidth(_WIDTH)
        folder = context.settings.folder
        self.before, self.after = (FileRow(context.looks, name, folder) for name in names)
        self.said = label("", "strong", wrap=True)
        self.act = Button(context.looks, act, "primary")
        self.act.setDefault(True)
        self.close_it = Button(context.looks, self.tr("Close"), "quiet")
        self.close_it.clicked.connect(self.reject)
        self._names = names

    @property
    def busy(self) -> bool:
        """Whether a job runs."""
        return self._job is not None

    def form(self, *more: tuple[str, QWidget]) -> QWidget:
        """Return the two files, and what is put below them, each with its name."""
        holder = QWidget()
        form = QFormLayout(holder)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        for name, control in (*zip(self._names, (self.before, self.after), strict=True), *more):
            form.addRow(label(name), control)
        return holder

    def name_files(self, before: Path | None, after: Path | None) -> None:
        """Name the files to begin with."""
        for row, path in ((self.before, before), (self.after, after)):
            row.changed.connect(self._ready)
            row.put(path)
        self._ready()

    def start(self, work: Work, done: Callable[[Any], None], sentence: str) -> None:
        """Run ``work`` in the background and say so; an error is said in the dialog."""
        self._job = job = Job(work)
        Answer(job, lambda result: self._ended(done, result), self._failed)
        job.cancelled.connect(self._stopped)
        self.act.setEnabled(False)
        self.say(sentence)
        self.context.runner.start(job)

    def say(self, words: str, *, fault: bool = False) -> None:
        """Say one thing below the files."""
        self.said.setStyleSheet(f"color: {self.context.looks.theme.seal}" if fault else "")
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self.grow()

    def grow(self) -> None:
        """Make room for what has come: a wrapped line does not make its window higher by itself."""
        layout = self.layout()
        if layout:
            layout.activate()
            self.resize(self.width(), max(layout.totalHeightForWidth(self.width()), self.sizeHint().height()))

    def forget(self) -> None:
        """Take away what came of other files."""
        self.say("")

    def done(self, result: int) -> None:
        """Close; what is being made is given up."""
        if self._job:
            self._job.cancel()
        super().done(result)

    def _ready(self) -> None:
        self.act.setEnabled(self._job is None and bool(self.before.path and self.after.path))
        self.forget()

    def _ended(self, done: Callable[[Any], None], result: object) -> None:
        self._job = None
        self._ready()
        done(result)

    def _failed(self, error: Exception) -> None:
        self._job = None
        self._ready()
        if isinstance(error, UserError):
            self.say(str(error), fault=True)
        else:
            self.context.messages.report(error)

    def _stopped(self) -> None:
        self._job = None
        self._ready()
