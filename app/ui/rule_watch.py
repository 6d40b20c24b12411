"""Holds the open draft to the rules of its profile as one types: what changed is checked again in the background."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from app.checking.profiles import DEFAULT, profile
from app.errors import UserError
from app.jobs.checking import DraftChecked, check_draft
from app.jobs.stale import stale_in_draft
from app.model.draft import Draft, Put, Reset, Step
from app.model.provision import Provision
from app.ui.models.findings import Told, of_rules
from app.ui.models.places import Place, places
from app.ui.models.profile_choice import profile_choices
from app.ui.open_draft import OpenDraft
from app.ui.runner import Answer, Job

_PAUSE, _LONGEST = 150, 1200
"""Milliseconds without a step before the draft is checked, and of steps after which it is checked all the same."""
_PIECE, _REST = 250, 25
"""Provisions that the library is asked about at once, and milliseconds in between: saving goes before."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the rules of a profile found; ``choices`` are the profiles that there are, by name and title.

    ``places`` are where the provisions stood, by their ids.
    """

    told: tuple[Told, ...]
    profile: str
    choices: tuple[tuple[str, str], ...]
    places: Mapping[str, Place]


@dataclass(frozen=True, slots=True)
class _Found:
    draft: Draft
    checked: DraftChecked
    ruled: Ruled


class RuleWatch(QObject):
    """Sends ``ruled`` with a Ruled whenever it is known anew, and ``faulted`` with a sentence where rules are wrong."""

    ruled = Signal(object)
    faulted = Signal(str)

    def __init__(self, open_draft: OpenDraft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = open_draft
        self._checked: DraftChecked | None = None
        self._job: Job | None = None
        self._closed = False
        self._cold: list[Provision] | None = None
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(_REST)
        self._asking.timeout.connect(self._ask_library)
        self._since = QElapsedTimer()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look)
        self._held_to = self.practice
        open_draft.stepped.connect(self._stepped)
        self.look()

    @property
    def practice(self) -> str:
        """The name of the profile that the draft is held to."""
        return self._open.draft.setting.profile or DEFAULT

    @property
    def busy(self) -> bool:
        """Whether the draft is still to be checked."""
        return self._pause.isActive() or self._asking.isActive() or self._job is not None

    def look(self) -> None:
        """Check soon, and ask the library about every provision: it may have changed."""
        self._cold = None
        self._pause.start()

    def close(self) -> None:
        """Check no more."""
        self._closed = True
        self._open.stepped.disconnect(self._stepped)
        self._pause.stop()
        self._asking.stop()
        if self._job:
            self._job.cancel()

    def _stepped(self, step: Step) -> None:
        if all(isinstance(change, Put | Reset) for change in step.changes):
            if self.practice != self._held_to:
                self._held_to = self.practice
                self._look()
            return
        if not self._since.isValid():
            self._since.start()
        if self._since.elapsed() < _LONGEST:
            self._pause.start()
        elif not self._pause.isActive():
            self._look()

    def _look(self) -> None:
        self._since.invalidate()
        if self._job is not None:
            self._pause.start()  # one at a time: each goes on from what the one before has read
            return
        draft, practice, before = self._open.draft, self.practice, self._checked
        library = self._open.context.library if self._cold == [] else None

        def work(_progress: object) -> _Found:
            rules = profile(practice)
            checked = check_draft(draft, practice, before, library)
            wording = frozenset(rule.slug for rule in rules.wording)
            told = of_rules(checked.findings, draft, wording)
            return _Found(draft, checked, Ruled(told, practice, profile_choices(), places(draft)))

        self._job = job = Job(work)
        Answer(job, self._know, self._fail)
        job.cancelled.connect(self._ended)
        self._open.context.elbow.start(job)

    def _ended(self) -> None:
        self._job = None

    def _know(self, found: _Found) -> None:
        self._job = None
        if self._closed:
            return
        self._checked = found.checked
        same = self._open.draft.instrument is found.draft.instrument and self.practice == found.ruled.profile
        if same:
            self.ruled.emit(found.ruled)
        elif not self._pause.isActive():
            self._pause.start()
        if self._cold is None:
            self._cold = list(self._open.draft.provisions)
        if self._cold:
            self._asking.start()

    def _ask_library(self) -> None:
        """Ask the library about the next provisions, a few at a time; it remembers. Then all is checked with it."""
        if self._job is not None or not self._cold:
            return
        if self._pause.isActive():
            self._asking.start()  # while one types, nothing is asked
            return
        piece, self._cold = self._cold[:_PIECE], self._cold[_PIECE:]
        draft, library = self._open.draft, self._open.context.library
        version = replace(draft.instrument.versions[0], provisions=tuple(piece))
        asked = replace(draft, instrument=replace(draft.instrument, versions=(version,)))
        self._job = job = Job(lambda progress: stale_in_draft(asked, library, None, progress))
        Answer(job, lambda _found: self._asked(), self._fail)
        job.cancelled.connect(self._ended)
        self._open.context.elbow.start(job)

    def _asked(self) -> None:
        self._job = None
        if self._closed:
            return
        if self._cold:
            self._asking.start()
        elif not self._pause.isActive():
            self._look()

    def _fail(self, error: Exception) -> None:
        self._job = None
        if self._closed:
            return
        if isinstance(error, UserError):
            note = self._open.context.messages.of(error)
            self.faulted.emit(" ".join(part for part in (note.what, note.why, note.stands) if part))
        else:
            self._open.context.messages.report(error)
