"""Answers become text: the template is assembled anew in the background, and what changed comes in as one step."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.drafting.templates import Template
from app.jobs import drafting
from app.model.draft import Reset, Setting, Step
from app.model.edits import Restate
from app.model.instrument import Instrument
from app.negotiating.remade import remade
from app.ui.models import draft_state
from app.ui.models.draft_state import DraftState, Fault
from app.ui.open_draft import OpenDraft
from app.ui.runner import Answer, Job

_PAUSE = 150
"""Milliseconds after the last change of an answer before the text is made again."""


class Answering(QObject):
    """Keeps text and answers of an open draft together; while an answer is faulty the last good text stays.

    ``answered`` is sent when answers changed, by hand or by undo; ``faulted`` with what is wrong with them; ``kept``
    with the ids of provisions whose words the drafter had changed, and that therefore stay as they are.
    """

    answered = Signal()
    faulted = Signal(object)
    failed = Signal(object)
    kept = Signal(object)

    def __init__(self, open_draft: OpenDraft, template: Template) -> None:
        super().__init__(open_draft)
        self.template = template
        self._open = open_draft
        self._made_of = self._setting
        self._job: Job | None = None
        self._key = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.assemble)
        open_draft.stepped.connect(self._stepped)

    @property
    def state(self) -> DraftState:
        """Answers and choices now, each question with its default where nobody answered it."""
        setting = self._setting
        kept = draft_state.restored(setting.answers, setting.choices)
        asked = {question.key: question.default for question in self.template.questions}
        return DraftState(asked | {key: kept.answers[key] for key in asked if key in kept.answers}, kept.choices)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with the answers now."""
        return draft_state.faults(self.template, self.state.answers)

    @property
    def _setting(self) -> Setting:
        return self._open.draft.setting

    def answer(self, key: str, value: Any) -> None:
        """Answer a question; going on in the same field stays one step of undo."""
        self._set(replace(self.state, answers={**self.state.answers, key: value}), f"answer:{key}")

    def _set(self, state: DraftState, join: str) -> None:
        answers, choices = draft_state.stored(state)
        was = self._setting
        self._key = join
        self._open.do(Step((Reset(was, replace(was, answers=answers, choices=choices)),), "answered"), self, join)

    def _stepped(self, step: Step, way: str, origin: object) -> None:
        if not any(isinstance(change, Reset) for change in step.changes):
            return
        self.answered.emit()
        self.faulted.emit(self.faults)
        if way != "do":
            self._pause.stop()
            self._made_of = self._setting
        elif origin is self:
            self._pause.start()

    def assemble(self) -> None:
        """Make the text of the answers as they are now; the latest wins."""
        self._pause.stop()
        if self._job:
            self._job.cancel()
        if self.faults:
            return
        setting = self._setting
        if (setting.answers, setting.choices) == (self._made_of.answers, self._made_of.choices):
            return
        library, template, state = self._open.context.library, self.template, self.state
        job = Job(lambda progress: drafting.assemble(library, template, state.answers, state.choices, progress))
        self._job = job
        Answer(job, lambda made: self._made(job, setting, made), self.failed.emit)
        self._open.context.elbow.start(job)

    def _made(self, job: Job, setting: Setting, anew: Instrument) -> None:
        if job is not self._job or self._setting != setting:
            return
        draft = self._open.draft
        step, kept = remade(draft, anew)
        told = Restate(draft.instrument.particulars, _told(draft.instrument, anew))
        changes = (*(step.changes if step else ()), *((told,) if told.old != told.new else ()))
        self._made_of = setting
        self._open.do(Step(changes, "answered"), "text of answers", self._key)
        if kept:
            self.kept.emit(kept)

    def close(self) -> None:
        """Stop what runs."""
        self._pause.stop()
        if self._job:
            self._job.cancel()


def _told(now: Instrument, anew: Instrument) -> Any:
    """Return the particulars that answers give, with the stage that the draft has reached."""
    return replace(anew.particulars, status=now.particulars.status)
