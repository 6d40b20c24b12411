"""Run jobs off the window's thread: the only module that knows about threads."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Signal

from app import log
from app.errors import Cancelled
from app.progress import Progress

Work = Callable[[Progress], object]

_SLOW = 2.0
"""Seconds above which a job is noted in the log."""


class Job(QObject):
    """A piece of work. Exactly one of its last three signals is sent; slots of a QObject get it on their own thread."""

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(Exception)
    cancelled = Signal()

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = Event()
        self.is_heard = True
        """Whether anybody still waits for its end; an end that is on its way is told to nobody when nobody does."""

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._stop.set()

    def report(self, done: int, total: int, label: str = "") -> None:
        """Pass progress on, or stop the work."""
        if self._stop.is_set():
            raise Cancelled
        self.progressed.emit(done, total, label)

    def execute(self) -> None:
        """Do the work; called on the background thread."""
        began = monotonic()
        try:
            self.report(0, 0)
            result = self._work(self.report)
        except Cancelled:
            self.cancelled.emit()
        except Exception as error:  # noqa: BLE001 - the edge of the job: the window decides what is said
            log.note("failed", job=log.named(self._work), kind=log.kind_of(error), seconds=monotonic() - began)
            self.failed.emit(error)
        else:
            seconds = monotonic() - began
            if seconds > _SLOW:
                log.note("slow", job=log.named(self._work), seconds=seconds)
            self.succeeded.emit(result)


class Answer(QObject):
    """Hands a job's end to plain functions, on the thread that made this object."""

    def __init__(self, job: Job, done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        super().__init__(job)
        self._job, self._done, self._failed = job, done, failed
        job.succeeded.connect(self._succeed)
        job.failed.connect(self._fail)

    def _succeed(self, result: object) -> None:
        if self._job.is_heard:
            self._done(result)

    def _fail(self, error: Exception) -> None:
        if self._job.is_heard:
            self._failed(error)


class Runner(QObject):
    """Runs one job after another on one background thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        self._jobs: set[Job] = set()
        self._shut = False

    def start(self, job: Job) -> None:
        """Queue ``job``. Connect its signals first: a quick job's result is lost otherwise.

        Once all is shut down nothing is begun: a question that was still to be put is nobody's any more.
        """
        if self._shut:
            return
        self._jobs.add(job)
        job.succeeded.connect(self._ended)
        job.failed.connect(self._ended)
        job.cancelled.connect(self._ended)
        self._thread.submit(job.execute)

    @property
    def busy(self) -> bool:
        """Whether a job runs or waits."""
        return bool(self._jobs)

    def shut_down(self) -> None:
        """Cancel what runs or waits, and wait for it; no answer that was still on its way is told any more.

        Who hears an answer asks on, and what there was to ask is closed by then.
        """
        self._shut = True
        for job in tuple(self._jobs):
            job.cancel()
        self._thread.shutdown(wait=True, cancel_futures=True)
        for job in self._jobs:
            job.is_heard = False
        self._jobs.clear()

    def _ended(self, _result: object = None) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._jobs.discard(job)
