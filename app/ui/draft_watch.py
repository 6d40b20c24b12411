"""Looks the open draft through after each pause of typing: its terms, what is wrong in it, the parts that it lacks."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.jobs.draft_checks import Checked, draft_checks
from app.jobs.drafted_terms import TermsSheet, drafted_terms
from app.jobs.gaps import missing
from app.model.draft import Draft, Put, Step
from app.progress import Progress
from app.ui.models.findings import of_checks, of_order, of_terms
from app.ui.models.places import places
from app.ui.open_draft import OpenDraft
from app.ui.rule_watch import RuleWatch
from app.ui.runner import Answer, Job
from app.ui.widgets.findings_pane import FindingsPane
from app.ui.widgets.missing_card import MissingCard
from app.ui.widgets.terms_card import TermsCard

_SOON, _LATER = 500, 1500
"""Milliseconds without a step before each is looked up: what was typed is saved first."""


class DraftWatch(QObject):
    """Sends what is known anew: ``termed`` a TermsSheet, ``checked`` a Checked, ``missed`` a tuple of Missing."""

    termed = Signal(object)
    checked = Signal(object)
    missed = Signal(object)

    def __init__(self, open_draft: OpenDraft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.open_draft = open_draft
        self.sheet = TermsSheet()
        self._jobs: dict[str, Job] = {}
        self._closed = False
        self._timers = (self._timer(_SOON, self._look_soon), self._timer(_LATER, self._look_for_gaps))
        open_draft.stepped.connect(self._stepped)
        self.look()

    def look(self) -> None:
        """Look all through anew soon: the draft was opened, or the library changed."""
        for timer in self._timers:
            timer.start()

    def close(self) -> None:
        """Look no more."""
        self._closed = True
        self.open_draft.stepped.disconnect(self._stepped)
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

    def _look_soon(self) -> None:
        self._run("checks", draft_checks, self.checked.emit)
        self._run("terms", drafted_terms, self._terms_known)

    def _look_for_gaps(self) -> None:
        library = self.open_draft.context.library
        self._run("missing", lambda draft, progress: missing(draft, library, progress), self.missed.emit)

    def _terms_known(self, sheet: TermsSheet) -> None:
        self.sheet = sheet
        self.termed.emit(sheet)

    def _run(self, name: str, work: Callable[[Draft, Progress], object], done: Callable[[Any], None]) -> None:
        draft = self.open_draft.draft

        def known(found: Any) -> None:
            if not self._closed and self.open_draft.draft.instrument is draft.instrument:
                done(found)

        job = self._jobs[name] = Job(lambda progress: work(draft, progress))
        Answer(job, known, self._failed)
        self.open_draft.context.elbow.start(job)

    def _failed(self, error: Exception) -> None:
        if not self._closed:
            self.open_draft.context.messages.report(error)


def show_rules_in(watch: RuleWatch, findings: FindingsPane) -> None:
    """Let the list of findings show what the rules of the draft's profile find."""
    watch.ruled.connect(findings.show_ruled)
    watch.faulted.connect(findings.show_fault)


def show_in(watch: DraftWatch, terms: TermsCard, missing_card: MissingCard, findings: FindingsPane) -> None:
    """Let the cards and the list of findings show what a watch finds; all of them hold its draft already."""

    def checked(found: Checked) -> None:
        findings.show_findings("checks", of_checks(found, watch.open_draft.draft))
        findings.show_findings("order", of_order(found.order))

    def termed(sheet: TermsSheet) -> None:
        terms.show_sheet(sheet)
        findings.show_findings("terms", of_terms(sheet, places(watch.open_draft.draft)))

    watch.checked.connect(checked)
    watch.termed.connect(termed)
    watch.missed.connect(missing_card.show_missing)
