"""Keeps the open draft on the disk: every step within a third of a second, whatever else runs."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import DraftElsewhere, UserError
from app.jobs.keeping import Writer
from app.library.values import Lease
from app.ui.open_draft import OpenDraft
from app.ui.runner import Answer, Job, Runner

_SOON = 150
"""Milliseconds after a step before it is written, with what else happened meanwhile."""

_AGAIN, _AGAIN_AT_MOST = 500, 5_000
"""Milliseconds after a failure before the next try; the wait doubles with every failure."""

_BEAT = 30_000
"""Milliseconds after which the window says again that it writes this draft."""


class Keeping(QObject):
    """Writes what happens at the desk of an open draft, on a thread of its own; made as soon as the draft is opened.

    ``saved`` says when all was on the disk; ``failed`` brings the error, once for each reason: what was typed is kept,
    and it is tried again until it can be written. ``left`` is sent when another window has taken the draft.
    """

    saved = Signal(object)
    failed = Signal(object)
    left = Signal(object)

    def __init__(self, open_draft: OpenDraft) -> None:
        super().__init__(open_draft)
        self._writer = Writer(open_draft.context.library, open_draft.desk)
        # Not the context's: a look-up that takes a second must not make the drafter wait for it.
        self._runner = Runner(self)
        self._job: Job | None = None
        self._said = ""
        self._closed = False
        self._soon = self._timer(_SOON)
        self._soon.timeout.connect(self._start)
        self._again = self._timer(_AGAIN)
        self._again.timeout.connect(self._start)
        self._beat = self._timer(_BEAT)
        self._beat.setSingleShot(False)
        self._beat.timeout.connect(self._look)
        self._beat.start()
        open_draft.stepped.connect(self._stepped)

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        return timer

    @property
    def elsewhere(self) -> Lease | None:
        """Who else writes this draft now; while it is so, nothing is written here."""
        return self._writer.elsewhere

    @property
    def behind(self) -> bool:
        """Whether something is not on the disk yet."""
        return self._writer.behind

    def take_over(self) -> bool:
        """Write here from now on, not in the other window; False when that one wrote more: then open the draft anew."""
        return self._writer.take_over()

    def flush(self) -> bool:
        """Write now what is not written yet, and wait for it; return whether all is on the disk."""
        self._soon.stop()
        try:
            wrote = self._writer.write()
        except Exception as error:  # noqa: BLE001 - the edge of the draft: whatever went wrong, it is tried again
            self._failed(error)
            return False
        if wrote:
            self._saved()
        return True

    def close(self) -> bool:
        """Write the rest, and let others write the draft; return whether all is on the disk.

        While the library cannot be written that is a file beside it, from which it comes back. When not even that can
        be, everything goes on: the draft must not be left yet.
        """
        if self._closed:
            return True
        if not self.flush() and not self._writer.safe:
            return False
        return self.abandon()

    def abandon(self) -> bool:
        """Stop writing, whether all is on the disk or not; return whether it is, in the library or beside it."""
        if self._closed:
            return self._writer.safe
        self._closed = True
        for timer in (self._soon, self._again, self._beat):
            timer.stop()
        self._runner.shut_down()
        self._writer.forget()
        try:
            self._writer.leave()
        except Exception as error:  # noqa: BLE001 - as above
            self.failed.emit(error)
        return self._writer.safe

    def _stepped(self, _step: object, _way: str, _origin: object) -> None:
        if not self._soon.isActive() and not self._again.isActive() and not self._closed:
            self._soon.start()

    def _start(self) -> None:
        """Write in the background; what happens meanwhile is written right after."""
        if self._job is None and not self._closed:
            self._job = Job(lambda _progress: self._writer.write())
            Answer(self._job, self._done, self._not_done)
            self._runner.start(self._job)

    def _done(self, wrote: bool) -> None:
        self._job = None
        if self._closed:
            return
        if wrote:
            self._saved()
        if self.behind:
            self._soon.start()

    def _not_done(self, error: Exception) -> None:
        self._job = None
        self._failed(error)

    def _saved(self) -> None:
        self._said = ""
        self._again.stop()
        self._again.setInterval(_AGAIN)
        self.saved.emit(datetime.now().astimezone())

    def _failed(self, error: Exception) -> None:
        if self._closed:
            return
        if isinstance(error, DraftElsewhere):
            self._look()
        elif isinstance(error, UserError):
            self._again.start()
            self._again.setInterval(min(2 * self._again.interval(), _AGAIN_AT_MOST))
        if str(error) != self._said:
            self._said = str(error)
            self.failed.emit(error)

    def _look(self) -> None:
        """Say that this window is still there, and see whether another one has the draft."""
        before = self.elsewhere
        job = Job(lambda _progress: self._writer.still_there())
        Answer(job, lambda _none: self._looked(before), lambda _error: None)
        self._runner.start(job)

    def _looked(self, before: Lease | None) -> None:
        if self._closed:
            return
        if self.elsewhere and before is None:
            self.left.emit(self.elsewhere)
        elif before and self.elsewhere is None and self.behind:
            self._soon.start()
