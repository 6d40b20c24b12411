"""Looks the open draft through after each pause of typing: its terms, and the parts that it lacks."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.jobs.drafted_terms import TermsSheet, drafted_terms
from app.jobs.gaps import missing
from app.model.draft import Draft, Put, Step
from app.progress import Progress
from app.ui.open_draft import OpenDraft
from app.ui.runner import Answer, Job

_TERMS, _MISSING = 500, 1500
"""Milliseconds without a step before each is looked up: what was typed is saved first."""


class DraftWatch(QObject):
    """Sends ``termed`` with a TermsSheet and ``missed`` with a tuple of Missing, each after they are known anew."""

    termed = Signal(object)
    missed = Signal(object)

    def __init__(self, open_draft: OpenDraft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = open_draft
        self.sheet = TermsSheet()
        self._jobs: dict[str, Job] = {}
        self._timers = (self._timer(_TERMS, self._look_at_terms), self._timer(_MISSING, self._look_for_gaps))
        open_draft.stepped.connect(self._stepped)
        self.look()

    def look(self) -> None:
        """Look all through anew soon: the draft was opened, or the library changed."""
        for timer in self._timers:
            timer.start()

    def close(self) -> None:
        """Look no more."""
        self._draft.stepped.disconnect(self._stepped)
        for timer in self._timers:
            timer.stop()
        for job in self._jobs.values():
            job.cancel()

    def _timer(self, wait: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(then)
        return timer

    def _stepped(self, step: Step) -> None:
        if all(isinstance(change, Put) for change in step.changes):
            return
        for job in self._jobs.values():
            job.cancel()
        self.look()

    def _look_at_terms(self) -> None:
        self._run("terms", drafted_terms, self._terms_known)

    def _look_for_gaps(self) -> None:
        library = self._draft.context.library
        self._run("missing", lambda draft, progress: missing(draft, library, progress), self.missed.emit)

    def _terms_known(self, sheet: TermsSheet) -> None:
        self.sheet = sheet
        self.termed.emit(sheet)

    def _run(self, name: str, work: Callable[[Draft, Progress], object], done: Callable[[Any], None]) -> None:
        draft = self._draft.draft
        job = self._jobs[name] = Job(lambda progress: work(draft, progress), self)
        Answer(job, done, self._draft.context.messages.report)
        self._draft.context.elbow.start(job)
