"""One open template: what is typed is kept by itself, looked over and tried a moment later, and saved when asked."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.drafting.checking import Look
from app.drafting.own import Texts
from app.errors import UserError
from app.jobs import templating
from app.jobs.templating import Opened
from app.ui.context import Context
from app.ui.runner import Answer, Job
from app.worker import Worker

_PAUSE, _KEEP = 200, 300
"""Milliseconds after the last key before a template is tried, and before what was typed is kept."""


class TemplateDesk(QObject):
    """Holds the template that is edited; ``looked`` gives a Look, ``failed`` an error, ``kept`` says it is written."""

    looked = Signal(object)
    failed = Signal(object)
    kept = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._worker: Worker | None = None
        self._job: Job | None = None
        self.opened: Opened | None = None
        self.answers: Mapping[str, Any] = {}
        self._try = self._timer(_PAUSE, self.look)
        self._keep = self._timer(_KEEP, self._write)

    def _timer(self, interval: int, slot: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(slot)
        return timer

    @property
    def dirty(self) -> bool:
        """Whether something was typed that the template's files do not have."""
        return self.opened is not None and self.opened.texts != self.opened.saved

    def open(self, name: str) -> Opened:
        """Open a template; what was typed in the one before is kept. Raise TemplateFault."""
        self.keep()
        self.opened, self.answers = templating.opened(name), {}
        self.look()
        return self.opened

    def close(self) -> None:
        """Keep what was typed, and let the process go in which templates are tried."""
        self.keep()
        self._try.stop()
        self.opened = None
        worker, self._worker = self._worker, None
        if self._job:
            self._job.cancel()
        if worker:
            ending = Job(lambda _progress: worker.close())
            self._context.elbow.start(ending)

    def type(self, texts: Texts) -> None:
        """Take what the template says now."""
        if self.opened and self.opened.own and texts != self.opened.texts:
            self.opened = replace(self.opened, texts=texts)
            self._keep.start()
            self._try.start()

    def answer(self, key: str, value: Any) -> None:
        """Take an example answer."""
        self.answers = {**self.answers, key: value}
        self._try.start()

    def keep(self) -> None:
        """Keep what was typed and is not saved."""
        if self._keep.isActive():
            self._keep.stop()
            self._write()

    def _write(self) -> None:
        try:
            if self.opened and self.dirty:
                templating.keep(self.opened.name, self.opened.texts)
            elif self.opened:
                templating.let_go(self.opened.name)
        except UserError as error:
            self.failed.emit(error)
        else:
            self.kept.emit()

    def save(self) -> None:
        """Save the template; raise UnwritableFile."""
        if self.opened and self.opened.own:
            templating.save(self.opened.name, self.opened.texts)
            self._keep.stop()
            self.opened = replace(self.opened, saved=self.opened.texts)

    def back(self) -> Opened | None:
        """Go back to the template as it was saved."""
        if self.opened:
            self._keep.stop()
            templating.let_go(self.opened.name)
            self.opened = replace(self.opened, texts=self.opened.saved)
            self.look()
        return self.opened

    def look(self) -> None:
        """Look the template over and try it, in a process of its own; the latest request wins."""
        self._try.stop()
        if self.opened is None:
            return
        if self._job:
            self._job.cancel()
        if self._worker is None and self._context.worker is not None:
            self._worker = templating.preview_worker()
        name, texts, answers, worker = self.opened.name, self.opened.texts, self.answers, self._worker
        job = Job(lambda _progress: templating.look(name, texts, answers, worker))
        self._job = job
        Answer(job, lambda found: self._looked(job, found), lambda error: self._failed(job, error))
        self._context.elbow.start(job)

    def _looked(self, job: Job, found: Look) -> None:
        if job is self._job and self.opened is not None:
            self._job = None
            self.looked.emit(found)

    def _failed(self, job: Job, error: Exception) -> None:
        if job is self._job:
            self._job = None
            self.failed.emit(error)
