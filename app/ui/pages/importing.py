"""The import page: what was recognised stands beside its source, and can be put right before anything is stored."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QMessageBox, QSplitter, QToolButton, QVBoxLayout, QWidget

from app.errors import UserError
from app.ingest.reading import Reading
from app.jobs import importing
from app.library.store import Library
from app.library.values import Added
from app.progress import Progress
from app.ui.context import Context
from app.ui.messages import Note
from app.ui.models.corrections import Corrections
from app.ui.models.review import Matter, Review, figures, passages
from app.ui.pages.base import Page
from app.ui.runner import Answer, Job
from app.ui.terms import counted
from app.ui.widgets.buttons import Button, with_key
from app.ui.widgets.labels import label
from app.ui.widgets.review_desk import TABS, ReviewDesk
from app.ui.widgets.review_foot import ReviewFoot
from app.ui.widgets.switch import SegmentedSwitch


@dataclass(frozen=True, slots=True)
class _Queue:
    """The files of one import: how many there were, and which still wait."""

    waiting: tuple[Path, ...] = ()
    total: int = 0

    @property
    def number(self) -> int:
        return self.total - len(self.waiting)


def _read_new(library: Library, path: Path, progress: Progress) -> Reading | str:
    """Read a file; return its name alone when the library has the very same file already."""
    reading = importing.read(path, progress)
    known = any(library.source(entry.id).sha256 == reading.source.sha256 for entry in library.instruments())
    return reading.source.name if known else reading


class ImportPage(Page):
    """Reviews one text after another; ``added`` gives the id, ``refused`` the notice for the library page."""

    added = Signal(str)
    refused = Signal(object)
    finished = Signal()
    left = Signal(str)
    """Carries the name of the text whose review goes on later; the page is not in front any more."""
    put_by = Signal(object, object)
    """Carries a notice for the library page, and what takes the cancelled review up again."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "import")
        self._queue = _Queue()
        self._reading: Reading | None = None
        self._stored = ""
        self._job: Job | None = None
        self.set_title(self.tr("Import"))
        self.desk = ReviewDesk(context.looks, self._split)
        self.foot = ReviewFoot(context.looks)
        self._switch = SegmentedSwitch(
            tuple(zip(TABS, (self.tr("Tree"), self.tr("Particulars"), self.tr("Set aside")), strict=True))
        )
        self._step = label("", "meta")
        self._arrange()
        self._add_commands()
        self.desk.changed.connect(self._say)
        self.foot.confirmed.connect(self.confirm)
        self.foot.cancelled.connect(self.cancel)
        self._switch.chosen.connect(self.desk.show_tab)
        self._wait()

    def _split(self, left: QWidget, right: QWidget) -> QSplitter:
        return self.split("panes", (left, right), (620, 682), stretch=1)

    def _arrange(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.desk, 1)
        column.addWidget(self.foot)
        self.set_body(body)
        self.set_panes((self.desk.source, self.desk.tree))
        self.header.right.addWidget(self._switch)
        for sign, name, by in (("previous", self.tr("Previous doubtful spot"), -1), ("next", self.tr("Next"), 1)):
            button = Button(self.context.looks, "", "quiet", icon="chevron-up" if by < 0 else "chevron-down")
            button.setObjectName(sign)
            button.setAccessibleName(name)
            button.setToolTip(with_key(name, "Shift+F8" if by < 0 else "F8"))
            button.clicked.connect(lambda _=False, by=by: self._to_doubt(by))
            self.header.right.addWidget(button)
            if by < 0:
                self.header.right.addWidget(self._step)
        self.header.right.addWidget(label("F8", "small"))

    def _add_commands(self) -> None:
        for text, slot, key in (
            (self.tr("Next doubtful spot"), lambda: self._to_doubt(1), "F8"),
            (self.tr("Previous doubtful spot"), lambda: self._to_doubt(-1), "Shift+F8"),
            (self.tr("Undo the last correction"), self._undo, "Ctrl+Z"),
            (self.tr("Make the correction again"), self._redo, "Ctrl+Y"),
            (self.tr("Add to library"), self.confirm, "Ctrl+Return"),
        ):
            self.add_command(text, slot, key)
        for text, name in (
            (self.tr("Merge with the next provision"), "merge"),
            (self.tr("Split the provision…"), "split"),
            (self.tr("Demote the provision"), "demote"),
            (self.tr("Promote the provision"), "promote"),
            (self.tr("Kind of the provision…"), "kind"),
            (self.tr("Topics of the sentences…"), "topic"),
            (self.tr("Set the provision aside"), "aside"),
        ):
            self.add_command(text, self._corrector(name))

    def _corrector(self, name: str) -> Callable[[], None]:
        return lambda: self.desk.correct(name)

    # ---- what others ask

    def review(self, paths: tuple[Path, ...]) -> None:
        """Read the files and review one after another; files that wait already come first."""
        waiting = (*self._queue.waiting, *paths)
        self._queue = _Queue(waiting, self._queue.total + len(paths))
        if self._job is None and self._reading is None and not self._stored:
            self._next()
        self._say()

    def correct(self, instrument_id: str) -> None:
        """Open a text of the library again; corrections are kept above its source, which stays as it is."""
        if self._is_taken():
            return
        library = self.context.library
        source, instrument = library.source(instrument_id), library.instrument(instrument_id)
        self._reading, self._stored = None, instrument_id
        self._begin(Matter(source.name, source), Review(instrument))

    @property
    def corrections(self) -> Corrections | None:
        """What is under review, with its corrections; None while nothing is."""
        return self.desk.corrections if self._reading or self._stored else None

    # ---- reading

    def _next(self) -> None:
        self._reading, self._stored = None, ""
        if not self._queue.waiting:
            self._queue = _Queue()
            self._wait()
            self.finished.emit()
            return
        path, *rest = self._queue.waiting
        self._queue = replace(self._queue, waiting=tuple(rest))
        self._wait()
        self.set_title(self.tr("Import"), path.name)
        library = self.context.library
        job = Job(lambda progress: _read_new(library, path, progress))
        Answer(job, self._read, self._refuse)
        job.cancelled.connect(self._stopped)
        self._start(job, self.tr("Reading {name}").format(name=path.name))

    def _start(self, job: Job, sentence: str) -> None:
        self._job = job
        self.busy.follow(job, sentence)
        self.context.runner.start(job)

    def _stopped(self) -> None:
        self._job = None
        self._next()

    def _refuse(self, error: Exception) -> None:
        self._job = None
        self._tell(error)
        self._next()

    def _tell(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.refused.emit(self.context.messages.of(error))
        else:
            self.context.messages.report(error)

    def _read(self, reading: Reading | str) -> None:
        self._job = None
        if isinstance(reading, str):
            self._already(reading)
            self._next()
            return
        self._reading = reading
        coverage = reading.coverage
        matter = Matter(
            reading.source.name,
            reading.source,
            reading.findings,
            passages(reading.source.text, reading.instrument.provisions, coverage.missing),
            coverage.source_words,
            coverage.set_aside_words,
        )
        self._begin(matter, Review(reading.instrument))

    def _begin(self, matter: Matter, review: Review) -> None:
        self.desk.setEnabled(True)
        self._switch.choose(TABS[0])
        self.desk.show_tab(TABS[0])
        self.desk.begin(Corrections(matter, review, self))
        self.foot.name(self.tr("Save corrections") if self._stored else self.tr("Add to library"))
        self._say()

    def _wait(self) -> None:
        self.desk.setEnabled(False)
        self.foot.add.setEnabled(False)

    # ---- the end of a review

    def confirm(self) -> None:
        """Store the text with its corrections, unless a word is missing."""
        corrections = self.corrections
        if corrections is None or self._job or not self.foot.add.isEnabled():
            return
        edits, library = corrections.review.edits, self.context.library
        reading, stored = self._reading, self._stored
        if reading:
            job = Job(lambda progress: importing.add(library, reading, edits, progress))
            Answer(job, self._was_added, self._not_added)
        else:
            job = Job(lambda _: library.correct(stored, edits))
            Answer(job, self._was_corrected, self._not_added)
        self.foot.name(self.tr("Saving …"))
        self.foot.add.setEnabled(False)
        self._start(job, self.tr("Adding {name}").format(name=corrections.matter.name))

    def cancel(self) -> None:
        """Leave this text as it is: nothing is stored; the next one follows. Corrections can be taken up again."""
        if self._job:
            self._job.cancel()
            return
        self._offer_again()
        self._next()

    def _offer_again(self) -> None:
        corrections = self.corrections
        if corrections is None or not corrections.review.edits:
            return
        kept = self._reading, self._stored, corrections.matter, corrections.review
        what = self.tr("{name}: nothing was stored.").format(name=corrections.matter.name)
        why = self.tr("The corrections made to it can be taken up again until Paraph is closed.")
        self.put_by.emit(Note(what, why, action=self.tr("Go on with it")), lambda: self._take_up(*kept))

    def _take_up(self, reading: Reading | None, stored: str, matter: Matter, review: Review) -> None:
        if self._is_taken():
            return
        self._reading, self._stored = reading, stored
        self._begin(matter, review)

    def _is_taken(self) -> bool:
        """Whether another text is under review; says so."""
        if not (self._reading or self._stored or self._job):
            return False
        what = self.tr("Another text is under review.")
        self.notify(Note(what, self.tr("Add it or cancel it first, then correct the other one.")))
        return True

    def may_close(self) -> bool:
        """Ask before corrections are lost."""
        corrections = self.corrections
        if corrections is None or not corrections.review.edits:
            return True
        count = len(corrections.review.edits)
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle(self.tr("Review"))
        box.setText(self.tr("{name} is not in the library yet.").format(name=corrections.matter.name))
        if self._stored:
            box.setText(self.tr("The corrections to {name} are not stored yet.").format(name=corrections.matter.name))
        lost = counted(count, self.tr("1 correction is lost."), self.tr("{n} corrections are lost."))
        box.setInformativeText(self.tr("When Paraph is closed now, {lost}").format(lost=lost))
        leave = box.addButton(self.tr("Close Paraph"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("Go on with the review"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.exec()
        box.deleteLater()
        return box.clickedButton() is leave

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that a review waits when another page comes to the front."""
        super().hideEvent(event)
        if self.corrections and not event.spontaneous():
            self.left.emit(self.corrections.matter.name)

    def _was_added(self, added: Added) -> None:
        self._job = None
        name = self.desk.corrections.matter.name if self.desk.corrections else ""
        if added.new:
            self.added.emit(added.id)
        else:
            self._already(name)
        self._next()

    def _already(self, name: str) -> None:
        what = self.tr("{name} is already in the library.").format(name=name)
        self.refused.emit(Note(what, self.tr("It is the same file."), self.tr("The library is unchanged.")))

    def _was_corrected(self, _result: Any) -> None:
        self._job = None
        self.added.emit(self._stored)
        self._next()

    def _not_added(self, error: Exception) -> None:
        self._job = None
        self.foot.name(self.tr("Save corrections") if self._stored else self.tr("Add to library"))
        self._say()
        self.fail(error)

    # ---- what is said

    def _to_doubt(self, by: int) -> None:
        self._switch.choose(TABS[0])
        self.desk.show_tab(TABS[0])
        self.desk.step_doubt(by)

    def _undo(self) -> None:
        if self.corrections:
            self.corrections.undo()

    def _redo(self) -> None:
        if self.corrections:
            self.corrections.redo()

    def _say(self) -> None:
        corrections = self.corrections
        if corrections is None:
            return
        matter, review = corrections.matter, corrections.review
        place = ""
        if self._queue.total > 1:
            place = self.tr("{number} of {total}").format(number=self._queue.number, total=self._queue.total)
        self.set_title(self.tr("Import"), " · ".join(part for part in (matter.name, place) if part))
        doubts = corrections.doubts()
        looked = sum(at in review.answered for at in doubts)
        counts = figures(matter, review)
        self.foot.show_figures(counts, len(doubts), looked)
        number = corrections.doubt_number
        said = self.tr("Doubtful {number} of {total}").format(number=number, total=len(doubts))
        spots = counted(len(doubts), self.tr("1 doubtful spot"), self.tr("{n} doubtful spots"))
        self._step.setText(said if number else spots)
        tab = self._switch.findChildren(QToolButton)[-1]
        tab.setText(f"{self.tr('Set aside')}  {counts.aside}")
        done = self.tr("Ctrl+Enter save corrections") if self._stored else self.tr("Ctrl+Enter add to library")
        self.set_status((), (self.tr("F8 next doubtful spot"), done))
