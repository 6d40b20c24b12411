"""An open draft: answers and choices with their past, assembled again at each change, saved by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.drafting.templates import Template
from app.jobs import comparing, drafting
from app.jobs.comparing import Departure
from app.library.values import StoredDraft
from app.model.ids import new_id
from app.model.instrument import Instrument
from app.ui.context import Context
from app.ui.models import draft_state
from app.ui.models.draft_state import DraftState, Fault
from app.ui.models.history import History
from app.ui.runner import Answer, Job

_PAUSE, _SAVE = 150, 800
"""Milliseconds after the last change before the draft is assembled, and before it is saved."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a draft is kept under: its id and the name somebody gave it (empty: named by its subject)."""

    id: str
    name: str = ""


class DraftSession(QObject):
    """Holds one draft; the latest change wins, and the last good text stays while answers are faulty."""

    changed = Signal()
    assembled = Signal(object)
    compared = Signal(object)
    faulted = Signal(object)
    failed = Signal(object)
    saved = Signal(object)

    def __init__(self, context: Context, template: Template, draft: StoredDraft | None = None) -> None:
        super().__init__()
        self.context, self.template = context, template
        state = draft_state.restored(draft.answers, draft.choices) if draft else DraftState()
        answers = {question.key: question.default for question in template.questions} | dict(state.answers)
        asked = {question.key for question in template.questions}
        state = DraftState({key: value for key, value in answers.items() if key in asked}, state.choices)
        self.known = Known(draft.id if draft else new_id())
        if draft and draft.title != draft_state.short_title(template, state.answers):
            self.known = replace(self.known, name=draft.title)
        self._history: History[DraftState] = History(state)
        self._last_key = ""
        self._dirty = False
        self.instrument: Instrument | None = None
        self.departures: Mapping[str, Departure] = {}
        self.saved_at: datetime | None = draft.changed if draft else None
        self._assembling: Job | None = None
        self._comparing: Job | None = None
        self._pause = self._timer(_PAUSE, self.assemble)
        self._save = self._timer(_SAVE, self.save)

    def _timer(self, interval: int, slot: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(slot)
        return timer

    # ---- what it holds

    @property
    def state(self) -> DraftState:
        """Answers and choices now."""
        return self._history.present

    @property
    def title(self) -> str:
        """What the draft is called."""
        return self.known.name or draft_state.short_title(self.template, self.state.answers)

    @property
    def can_undo(self) -> bool:
        """Whether a change can be taken back."""
        return bool(self._history.past)

    @property
    def can_redo(self) -> bool:
        """Whether a change that was taken back can be made again."""
        return bool(self._history.future)

    def faults(self) -> tuple[Fault, ...]:
        """Return what is wrong with the answers now."""
        return draft_state.faults(self.template, self.state.answers)

    # ---- changes

    def answer(self, key: str, value: Any) -> None:
        """Answer a question; going on in the same field stays one step of undo."""
        state = replace(self.state, answers={**self.state.answers, key: value})
        self._go(self._history.then(state, same_step=key == self._last_key))
        self._last_key = key

    def choose(self, topic: str, clause_id: str) -> None:
        """Take the words of a clause for a topic; the template's own for an empty id."""
        self._last_key = ""
        self._go(self._history.then(self.state.choosing(topic, clause_id)))

    def rename(self, name: str) -> None:
        """Give the draft a name; an empty one goes back to its subject."""
        self.known = replace(self.known, name=name.strip())
        self._dirty = True
        self.save()
        self.changed.emit()

    def undo(self) -> None:
        """Take the last change back."""
        self._last_key = ""
        self._go(self._history.undone())

    def redo(self) -> None:
        """Make the change that was taken back again."""
        self._last_key = ""
        self._go(self._history.redone())

    def _go(self, history: History[DraftState]) -> None:
        if history is self._history:
            return
        self._history, self._dirty = history, True
        self._pause.start()
        self._save.start()
        self.changed.emit()

    # ---- the background

    def assemble(self) -> None:
        """Assemble the draft as it is now; with faulty answers say so and keep the last good text."""
        self._pause.stop()
        for job in (self._assembling, self._comparing):
            if job:
                job.cancel()
        wrong = self.faults()
        self.faulted.emit(wrong)
        if wrong:
            return
        library, template, state = self.context.library, self.template, self.state
        job = Job(lambda progress: drafting.assemble(library, template, state.answers, state.choices, progress))
        self._assembling = job
        Answer(job, lambda made: self._made(job, made), lambda error: self._failed(job, error))
        self.context.runner.start(job)

    def _made(self, job: Job, instrument: Instrument) -> None:
        if job is not self._assembling:
            return
        before = (
            {provision.id: provision.text.plain for provision in self.instrument.provisions} if self.instrument else {}
        )
        same = {provision.id for provision in instrument.provisions if before.get(provision.id) == provision.text.plain}
        self.departures = {at: departure for at, departure in self.departures.items() if at in same}
        self.instrument = instrument
        self.assembled.emit(instrument)
        library = self.context.library
        look = Job(lambda progress: comparing.compare_with_precedents(library, instrument, progress=progress))
        self._comparing = look
        Answer(look, lambda found: self._found(look, found), lambda error: self._failed(look, error))
        self.context.runner.start(look)

    def _found(self, job: Job, departures: tuple[Departure, ...]) -> None:
        if job is self._comparing:
            self.departures = {departure.provision_id: departure for departure in departures}
            self.compared.emit(departures)

    def _failed(self, job: Job, error: Exception) -> None:
        if job in {self._assembling, self._comparing}:
            self.failed.emit(error)

    # ---- keeping

    def save(self) -> None:
        """Keep the draft in the library, if anything changed since."""
        self._save.stop()
        if not self._dirty:
            return
        answers, choices = draft_state.stored(self.state)
        now = datetime.now().astimezone()
        self.context.library.save_draft(
            StoredDraft(self.known.id, self.template.name, answers, choices, self.title, now)
        )
        self._dirty, self.saved_at = False, now
        self.saved.emit(now)

    def close(self) -> None:
        """Save what is not saved yet and stop what runs for this draft."""
        for timer in (self._pause, self._save):
            timer.stop()
        for job in (self._assembling, self._comparing):
            if job:
                job.cancel()
        self._assembling = self._comparing = None
        self.save()
