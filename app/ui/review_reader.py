"""Reads one file for the review: in the background, with its comments, asking for a password where it takes one."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QWidget

from app.errors import NotAnInstrument, PasswordNeeded, WrongPassword
from app.ingest.apart import comments_apart
from app.ingest.files import WORD
from app.ingest.result import Reading
from app.jobs import importing
from app.jobs.reviewing import Remark, remarks_on
from app.jobs.twins import twin_of
from app.library.store import Library
from app.model.instrument import Source
from app.progress import Progress
from app.ui.context import Context
from app.ui.messages import Note
from app.ui.password_dialog import PasswordDialog
from app.ui.runner import Answer, Job
from app.ui.terms import short_name
from app.ui.widgets.busy import BusyBar
from app.word.changes import Changes
from app.word.comments import Comment
from app.worker import Worker


@dataclass(frozen=True, slots=True)
class Fresh:
    """A file that was read: nothing of it is stored yet. ``changes`` says how its tracked changes were read.

    ``twin`` is the title of the text of the library that has its very words, from another file; empty without one.
    """

    reading: Reading
    remarks: tuple[Remark, ...] = ()
    changes: Changes = "accepted"
    twin: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to read, and how."""

    path: Path
    changes: Changes = "accepted"
    password: str = ""


class ReviewReader(QWidget):
    """Exactly one of its signals answers each ``start``: dialogs open over this widget's window."""

    read = Signal(object)
    known = Signal(str)
    """Carries the name of a file that the library has already."""
    failed = Signal(object)
    stopped = Signal()
    remarked = Signal(object)
    """Carries the comments of a stored text's file; nothing is sent for files that cannot hold any."""

    def __init__(self, context: Context, busy: BusyBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._busy = context, busy
        self._job: Job | None = None
        self._looking: Job | None = None
        self._wanted: Wanted | None = None
        self.no_instrument: Path | None = None  # the file that was last refused as none
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether a file is being read, or its password asked for."""
        return self._wanted is not None

    def start(self, wanted: Wanted) -> None:
        """Read a file."""
        library, worker = self._context.library, self._context.worker
        self._begin(wanted, Job(lambda progress: _read_new(library, wanted, worker, progress)))

    def again(self, fresh: Fresh, changes: Changes) -> None:
        """Read the same bytes with tracked changes read in another way."""
        worker, source = self._context.worker, fresh.reading.source
        job = Job(lambda progress: _read_again(fresh, changes, worker, progress))
        self._begin(Wanted(Path(source.name), changes), job)

    def look_for_remarks(self, stored: str, source: Source) -> None:
        """Read the comments of a stored text's file, beside everything else."""
        if Path(source.name).suffix.casefold() in WORD:
            library, worker = self._context.library, self._context.worker
            job = Job(lambda progress: _stored_remarks(library, stored, worker, progress))
            Answer(job, lambda found: self._remarked(job, found), self._context.messages.report)
            self._looking = job
            self._context.runner.start(job)

    def _remarked(self, job: Job, found: tuple[Remark, ...]) -> None:
        if job is self._looking:  # else another text is under review by now
            self.remarked.emit(found)

    def cancel(self) -> None:
        """Stop reading."""
        if self._job:
            self._job.cancel()

    def _begin(self, wanted: Wanted, job: Job) -> None:
        self._wanted, self._job, self._looking = wanted, job, None
        Answer(job, self._read, self._failed)
        job.cancelled.connect(self._cancelled)
        self._busy.follow(job, self.tr("Reading {name}").format(name=short_name(wanted.path.name)))
        self._context.runner.start(job)

    def _read(self, found: Fresh | str) -> None:
        self._wanted = self._job = None
        if isinstance(found, str):
            self.known.emit(found)
        else:
            self.read.emit(found)

    def _cancelled(self) -> None:
        self._wanted = self._job = None
        self.stopped.emit()

    def _failed(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, PasswordNeeded | WrongPassword):
            self._ask(wrong=isinstance(error, WrongPassword))
            return
        self.no_instrument = self._wanted.path if self._wanted and isinstance(error, NotAnInstrument) else None
        self._wanted = None
        self.failed.emit(error)

    def _ask(self, *, wrong: bool) -> None:
        assert self._wanted is not None  # noqa: S101 - set as long as a file is read
        dialog = PasswordDialog(self._context.looks, self._wanted.path.name, wrong, self.window())
        dialog.finished.connect(lambda result: self._answered(dialog, result))
        dialog.open()

    def _answered(self, dialog: PasswordDialog, result: int) -> None:
        dialog.deleteLater()
        if result == QDialog.DialogCode.Accepted and self._wanted:
            self.start(Wanted(self._wanted.path, self._wanted.changes, dialog.password))
        else:
            self._cancelled()


def _read_new(library: Library, wanted: Wanted, worker: Worker | None, progress: Progress) -> Fresh | str:
    """Read a file; return its name alone when the library has the very same file already."""
    reading = importing.read(wanted.path, progress, changes=wanted.changes, password=wanted.password, worker=worker)
    if library.holder(reading.source.sha256):
        return reading.source.name
    fresh, twin = _marked(reading, wanted.changes, worker, progress), twin_of(library, reading.instrument)
    return replace(fresh, twin=library.instrument(twin).particulars.title) if twin else fresh


def twin_note(fresh: Fresh) -> Note:
    """Say that the library has the words of a file already, from another one: it may be left, or kept beside it."""
    say = QCoreApplication.translate
    what = say("ReviewReader", "These words are already in the library as “{title}”, read from another file.")
    stands = say("ReviewReader", "Leave it, or add it to the library: then it stands there as a text of its own.")
    return Note(what.format(title=fresh.twin), stands=stands, level="doubt", action=say("ReviewReader", "Leave it"))


def _read_again(fresh: Fresh, changes: Changes, worker: Worker | None, progress: Progress) -> Fresh:
    source = fresh.reading.source
    reading = importing.read_data(source.name, fresh.reading.data, progress, changes=changes, worker=worker)
    return _marked(reading, changes, worker, progress)


def _marked(reading: Reading, changes: Changes, worker: Worker | None, progress: Progress) -> Fresh:
    """Return a reading with the comments of its file."""
    name = reading.source.name
    if Path(name).suffix.casefold() not in WORD:
        return Fresh(reading, (), changes)
    found = _comments(name, reading.data, changes, worker, progress)
    return Fresh(reading, remarks_on(reading.instrument, found), changes)


def _stored_remarks(library: Library, stored: str, worker: Worker | None, progress: Progress) -> tuple[Remark, ...]:
    instrument, name = library.instrument(stored), library.source(stored).name
    changes: Changes = "negotiated" if instrument.proposals else "accepted"
    return remarks_on(instrument, _comments(name, library.data(stored), changes, worker, progress))


def _comments(
    name: str, data: bytes, changes: Changes, worker: Worker | None, progress: Progress
) -> tuple[Comment, ...]:
    def waiting(_done: int, _total: int, _label: str = "") -> None:
        progress(0, 0, "")

    how: Changes = "rejected" if changes == "negotiated" else changes
    if worker:
        return worker.call(comments_apart, name, data, progress=waiting, about=name, changes=how)
    return comments_apart(name, data, changes=how)
