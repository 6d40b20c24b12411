"""Holds both languages of the open draft together whenever one changes, off the window's thread."""

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.jobs.conformity import Held, of_text, wordbook
from app.model.finding import Finding
from app.ui.models.conformity import left_as_it_is, still_open
from app.ui.open_draft import OpenDraft
from app.ui.runner import Answer, Job

_PAUSE = 350
"""Milliseconds after a step before both languages are held together again."""


class ConformityWatch(QObject):
    """Keeps ``findings`` that are open, and those that were ``left``; ``changed`` when they are others."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.findings: tuple[Finding, ...] = ()
        self.left: tuple[Any, ...] = ()
        self._held: OpenDraft | None = None
        self._job: Job | None = None
        self._again = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self.look)

    def hold(self, open_draft: OpenDraft) -> None:
        """Follow a draft."""
        self.release()
        self._held = open_draft
        open_draft.stepped.connect(self._stepped)
        self._soon.start()

    def release(self) -> None:
        """Follow no draft any more."""
        if self._held is not None:
            self._held.stepped.disconnect(self._stepped)
        self._held = None
        self._soon.stop()
        self._say((), ())

    def look(self) -> None:
        """Hold both languages together now."""
        held = self._held
        if held is None:
            return
        if len(held.draft.instrument.versions) < 2:  # noqa: PLR2004 - one language
            self._say((), ())
            return
        if self._job is not None:
            self._again = True
            return
        draft, library = held.draft, getattr(held.context, "library", None)
        words = wordbook(library.glossary()) if library is not None else ()
        runner = getattr(held.context, "elbow", None)
        if runner is None:
            self._found(of_text(draft, "", words))
            return
        self._job = Job(lambda _progress: of_text(draft, "", words))
        Answer(self._job, self._found, self._failed)
        runner.start(self._job)

    def _stepped(self, *_: object) -> None:
        self._soon.start()

    def _found(self, found: Held) -> None:
        self._job = None
        if self._held is not None:
            there = {each.id for each in self._held.draft.provisions}
            known = tuple(each for each in found.findings if each.at in there and each.rule != "only_first")
            self._say(still_open(known, self._held.draft), left_as_it_is(known, self._held.draft))
        if self._again:
            self._again = False
            self._soon.start()

    def _failed(self, _error: Exception) -> None:
        self._job = None

    def _say(self, findings: tuple[Finding, ...], left: tuple[Any, ...]) -> None:
        if (findings, left) != (self.findings, self.left):
            self.findings, self.left = findings, left
            self.changed.emit()
