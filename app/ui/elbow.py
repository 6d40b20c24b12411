"""Precedent at the drafter's elbow: looks every provision of the open draft up, again where its words change.

What is known of a provision is held against its words again at every step, at once; looking up its precedents waits
until the typing pauses, and is done in small pieces on the look-ups' own thread.
"""

from contextlib import suppress
from itertools import islice

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from app.errors import LibraryUnusable
from app.jobs.departures import Departure, remarked, some_looked_up
from app.jobs.precedents import ground_of
from app.jobs.precedents_kept import recalled, remember
from app.model.draft import Draft, Rewrite, Step
from app.model.edits import Restate
from app.model.provision import Provision
from app.progress import Progress
from app.ui.open_draft import OpenDraft, Spot, touched
from app.ui.runner import Answer, Job

_PAUSE = 150
"""Milliseconds after the last step before provisions are looked up."""
_LONGEST = 1000
"""Milliseconds of typing without a pause after which a piece is looked up all the same."""
_PIECE = 0.04
"""Seconds of a piece of work."""
_AHEAD = 12
"""Provisions that a piece is given; it takes as many as there is time for."""
_AT_ONCE = 12
"""Provisions that are held against their precedents within a step; a replacement everywhere changes hundreds."""
_REST = 10_000
"""Milliseconds without anything to look up after which what is known is kept for the next time."""
_WATCH = 2000
"""Milliseconds between two looks at whether the library has other texts; they are used once it rests so long."""


def remark(draft: Draft, provision: Provision, departure: Departure) -> Departure:
    """Hold a provision against the wordings that are known of it: a few milliseconds, nothing is looked up."""
    return remarked(draft.instrument.particulars, provision, departure)


class Elbow(QObject):
    """Keeps the departures of an open draft; ``settled`` when all is looked up, ``failed`` brings an error."""

    settled = Signal()
    failed = Signal(object)

    def __init__(self, open_draft: OpenDraft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = open_draft
        self._waiting: dict[str, None] = {}
        self._visible: tuple[str, ...] = ()
        self._job: Job | None = None
        self._asking: Job | None = None
        self._stamp = self._seen = ""
        self._closed = False
        self._recalling = self._anew = False
        self._since = QElapsedTimer()
        self._pause = self._timer(_PAUSE, self._go_on)
        self._rest = self._timer(_REST, self._keep)
        self._watch = self._timer(_WATCH, self._ask_library)
        self._watch.setSingleShot(False)
        self._watch.start()
        open_draft.stepped.connect(self._stepped)
        open_draft.went.connect(self._went)
        self._ask_library()
        self.look_at_all()

    def _timer(self, milliseconds: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    @property
    def busy(self) -> bool:
        """Whether provisions wait to be looked up."""
        return bool(self._waiting) or self._job is not None

    def look_first(self, ids: tuple[str, ...]) -> None:
        """Look these provisions up before others: the sheet shows them."""
        self._visible = ids

    def look_at_all(self) -> None:
        """Look every provision up again, as far as what was kept of it does not hold."""
        self._recalling = True
        self._wait(tuple(provision.id for provision in self._open.draft.provisions))
        self._go_on()

    def close(self) -> None:
        """Look nothing up any more."""
        if self._closed:
            return
        self._closed = True
        for timer in (self._pause, self._watch, self._rest):
            timer.stop()
        for job in (self._job, self._asking):
            if job:
                job.cancel()
        self._job = self._asking = None
        self._waiting.clear()
        self._open.stepped.disconnect(self._stepped)
        self._open.went.disconnect(self._went)

    # ---- the draft changes

    def _stepped(self, step: Step, _way: str, _origin: object) -> None:
        draft, known = self._open.draft, self._open.departures
        by_id = {provision.id: provision for provision in draft.provisions}
        gone = [each for each in known if each not in by_id]
        if gone:
            self._open.forget(gone)
        if any(isinstance(change, Restate | Rewrite) for change in step.changes):
            self._wait(tuple(by_id))
        ids = [each for each in touched(step) if each in by_id]
        anew: dict[str, Departure] = {}
        for each in ids:
            before = known.get(each)
            now = remark(draft, by_id[each], before) if before and len(anew) < _AT_ONCE else None
            if before is None or now is not before:
                self._wait((each,))
            if now is not None and now is not before:
                anew[each] = now
        if anew:
            self._open.found(anew)
        self._later()

    def _went(self, _spot: Spot) -> None:
        if self._waiting and not self._pause.isActive():
            self._go_on()

    def _wait(self, ids: tuple[str, ...]) -> None:
        self._waiting.update(dict.fromkeys(ids))

    def _later(self) -> None:
        if not self._waiting:
            return
        if not self._since.isValid():
            self._since.start()
        if self._since.elapsed() < _LONGEST:
            self._pause.start()
        elif not self._pause.isActive():
            self._go_on()

    # ---- looking up

    def _go_on(self) -> None:
        """Look the next provisions up: the current one, those on the screen, then those nearest to it."""
        self._since.invalidate()
        if self._job is not None:
            return
        self._rest.stop()
        chosen = self._next()
        if not chosen:
            self._waiting.clear()
            self._rest.start()
            self.settled.emit()
            return
        library, draft = self._open.context.library, self._open.draft
        ground = ground_of(draft)
        if self._recalling:
            job = Job(lambda progress: recalled(library, draft, progress))
        else:
            self._anew = True
            job = Job(lambda progress: some_looked_up(library, ground, chosen, _PIECE, progress))
        self._recalling = False
        Answer(job, lambda found: self._found(job, found), lambda error: self._fail(job, error))
        self._job = job
        self._open.context.elbow.start(job)

    def _next(self) -> list[Provision]:
        provisions, here = self._open.draft.provisions, self._open.spot.provision
        by_id = {provision.id: (at, provision) for at, provision in enumerate(provisions)}
        middle = by_id[here][0] if here in by_id else 0
        waiting = sorted((abs(by_id[each][0] - middle), each) for each in self._waiting if each in by_id)
        first = [each for each in (here, *self._visible) if each in self._waiting and each in by_id]
        chosen = dict.fromkeys((*first, *(each for _, each in waiting)))
        return [by_id[each][1] for each in islice(chosen, _AHEAD)]

    def _found(self, job: Job, found: tuple[tuple[Provision, Departure | None], ...]) -> None:
        if job is not self._job:
            return
        self._job = None
        draft = self._open.draft
        by_id = {provision.id: provision for provision in draft.provisions}
        anew: dict[str, Departure] = {}
        without: list[str] = []
        for was, departure in found:
            now = by_id.get(was.id)
            same = now is not None and (now.text, now.kind) == (was.text, was.kind)
            if now is None or same:
                self._waiting.pop(was.id, None)
            if departure is None:
                without.append(was.id)
            elif now is not None:
                anew[was.id] = departure if same else remark(draft, now, departure)
        self._open.forget(without)
        if anew:
            self._open.found(anew)
        if not self._pause.isActive():
            self._go_on()

    def _fail(self, job: Job, error: Exception) -> None:
        if job is self._job:
            self._job = None
            self._waiting.clear()
            self.failed.emit(error)

    def _keep(self) -> None:
        """Keep what was looked up since it was kept; where it cannot be written, it is looked up the next time."""
        if not self._anew:
            return
        self._anew = False
        library, draft, known = self._open.context.library, self._open.draft, dict(self._open.departures)

        def work(progress: Progress) -> None:
            with suppress(LibraryUnusable):
                remember(library, draft, known, progress)

        self._open.context.elbow.start(Job(work))

    # ---- the library changes

    def _ask_library(self) -> None:
        if self._asking is not None or self._job is not None:
            return
        library = self._open.context.library
        job = Job(lambda _progress: library.texts_stamp)
        Answer(job, lambda stamp: self._asked(job, stamp), lambda error: self._unanswered(job, error))
        self._asking = job
        self._open.context.elbow.start(job)

    def _asked(self, job: Job, stamp: str) -> None:
        if job is not self._asking:
            return
        self._asking = None
        if not self._stamp:
            self._stamp = stamp
        elif stamp != self._stamp and stamp == self._seen:
            self._stamp = stamp
            self.look_at_all()
        self._seen = stamp

    def _unanswered(self, job: Job, error: Exception) -> None:
        if job is self._asking:
            self._asking = None
            self.failed.emit(error)
