"""The import page: what was recognised stands beside its source, and can be put right before anything is stored."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.errors import UserError
from app.jobs import importing
from app.library.values import Added
from app.model.instrument import Source
from app.ui.context import Context
from app.ui.messages import Note
from app.ui.models.corrections import Corrections
from app.ui.pages.base import Page
from app.ui.provenance_dialog import ProvenanceDialog
from app.ui.reported_arrivals import tell_arrivals
from app.ui.review_reader import Fresh, ReviewReader, Wanted, twin_note
from app.ui.review_work import Queue, Work, may_be_lost, of_reading, of_stored
from app.ui.runner import Answer, Job
from app.ui.terms import counted, short_name
from app.ui.widgets.buttons import Button, with_key
from app.ui.widgets.changes_bar import ChangesBar
from app.ui.widgets.labels import label
from app.ui.widgets.review_desk import TABS, ReviewDesk
from app.ui.widgets.review_foot import ReviewFoot
from app.ui.widgets.switch import SegmentedSwitch


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
        self._queue = Queue()
        self._fresh: Fresh | None = None
        self._stored = ""
        self._source: Source | None = None
        self._job: Job | None = None
        self.set_title(self.tr("Import"))
        self.desk = ReviewDesk(
            context.looks, lambda left, right: self.split("panes", (left, right), (620, 682), stretch=1)
        )
        self.foot = ReviewFoot(context.looks)
        self.changes = ChangesBar(context.looks)
        self.reader = ReviewReader(context, self.busy, self)
        words = (self.tr("Tree"), self.tr("Particulars"), self.tr("Set aside"), self.tr("Notes"))
        self._switch = SegmentedSwitch(tuple(zip(TABS, words, strict=True)))
        self._step = label("", "meta")
        self._arrange()
        self._add_commands()
        self._connect()
        self._wait()

    def _connect(self) -> None:
        self.desk.changed.connect(self._say)
        self.desk.tab_asked.connect(self._show_tab)
        self.desk.card.asked.connect(self._ask_provenance)
        self.foot.confirmed.connect(self.confirm)
        self.foot.cancelled.connect(self.cancel)
        self.changes.chosen.connect(self._read_changes)
        self._switch.chosen.connect(self.desk.show_tab)
        self.reader.read.connect(self._read)
        self.reader.remarked.connect(self.desk.show_comments)
        self.reader.known.connect(self._already)
        self.reader.failed.connect(self._refuse)
        self.reader.stopped.connect(self._stopped)

    def _arrange(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.changes)
        column.addWidget(self.desk, 1)
        column.addWidget(self.foot)
        self.set_body(body)
        self.set_panes((self.desk.source, self.desk.tree, self.desk.aside, self.desk.remarks))
        self.header.right.addWidget(self._switch)
        previous, following = self.tr("Previous doubtful spot"), self.tr("Next doubtful spot")
        for part in (self._stepper(previous, "Shift+F8", -1), self._step, self._stepper(following, "F8", 1)):
            self.header.right.addWidget(part)
        self.header.right.addWidget(label("F8", "small"))

    def _stepper(self, name: str, key: str, by: int) -> Button:
        button = Button(self.context.looks, "", "quiet", icon="chevron-up" if by < 0 else "chevron-down")
        button.setAccessibleName(name)
        button.setToolTip(with_key(name, key))
        button.clicked.connect(lambda: self._to_doubt(by))
        return button

    def _add_commands(self) -> None:
        for text, slot, key in (
            (self.tr("Next doubtful spot"), lambda: self._to_doubt(1), "F8"),
            (self.tr("Previous doubtful spot"), lambda: self._to_doubt(-1), "Shift+F8"),
            (self.tr("Undo the last correction"), self._undo, "Ctrl+Z"),
            (self.tr("Make the correction again"), self._redo, "Ctrl+Y"),
            (self.tr("Add to library"), self.confirm, "Ctrl+Return"),
            (self.tr("Show the tree"), lambda: self._show_tab(TABS[0]), "Alt+1"),
            (self.tr("Show the particulars"), lambda: self._show_tab(TABS[1]), "Alt+2"),
            (self.tr("Show what is set aside"), lambda: self._show_tab(TABS[2]), "Alt+3"),
            (self.tr("Show comments and tracked changes"), lambda: self._show_tab(TABS[3]), "Alt+4"),
            (self.tr("Source and signed copy…"), self._ask_provenance, ""),
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
        self._queue = self._queue.and_more(paths)
        if not self._taken:
            self._next()
        self._say()

    def correct(self, instrument_id: str) -> None:
        """Open a text of the library again; corrections are kept above its source, which stays as it is."""
        if self._is_taken():
            return
        try:
            work = of_stored(self.context.library, instrument_id)
            self._begin(work)
            self.reader.look_for_remarks(instrument_id, work.source)
        except UserError as error:
            self.fail(error)

    @property
    def corrections(self) -> Corrections | None:
        """What is under review, with its corrections; None while nothing is."""
        return self.desk.corrections if self._fresh or self._stored else None

    @property
    def _taken(self) -> bool:
        return bool(self._fresh or self._stored or self._job or self.reader.busy)

    # ---- reading

    def _next(self) -> None:
        self._fresh, self._stored, self._source = None, "", None
        self.notices.clear()
        self._wait()
        if not self._queue.waiting:
            self._queue = Queue()
            self.finished.emit()
            return
        path = self._queue.waiting[0]
        self._queue = self._queue.gone_on()
        self.set_title(self.tr("Import"), short_name(path.name))
        self.reader.start(Wanted(path))

    def _stopped(self) -> None:
        if self._fresh:  # it was read in another way: what stood before stays
            self._show_changes()
            self.desk.setEnabled(True)
            self._say()
        else:
            self._next()

    def _refuse(self, error: Exception) -> None:
        if self._fresh:
            self._stopped()
            self.fail(error)
            return
        if isinstance(error, UserError):
            self.refused.emit(self.context.messages.of(error))
        else:
            self.context.messages.report(error)
        self._next()

    def _read(self, fresh: Fresh) -> None:
        if self._fresh:
            self._keep_other_reading()
        self._begin(of_reading(fresh, self._source))
        if fresh.twin:
            self.notify(twin_note(fresh), self.cancel)

    def _begin(self, work: Work) -> None:
        self._fresh, self._stored, self._source = work.fresh, work.stored, work.source
        self.desk.setEnabled(True)
        self._show_tab(TABS[0])
        remarks = work.fresh.remarks if work.fresh else ()
        self.desk.begin(Corrections(work.matter, work.review, self), remarks)
        self.desk.card.show_source(work.source)
        self.foot.name(self.tr("Save corrections") if self._stored else self.tr("Add to library"))
        self._show_changes()
        self._say()

    def _wait(self) -> None:
        self.changes.hide()
        self.desk.setEnabled(False)
        self.foot.clear()

    # ---- tracked changes, and where the text comes from

    def _show_changes(self) -> None:
        self.changes.setVisible(self._fresh is not None)
        if self._fresh:
            self.changes.show_changes(self._fresh.reading.tracked, self._fresh.changes)

    def _read_changes(self, key: str) -> None:
        if self._fresh and not self.reader.busy and key != self._fresh.changes:
            self.desk.setEnabled(False)
            self.foot.add.setEnabled(False)
            self.reader.again(self._fresh, key)  # type: ignore[arg-type]

    def _keep_other_reading(self) -> None:
        """Corrections belong to one reading; say how to come back to them."""
        if (work := self._work()) is None or not work.review.edits:
            return
        what = self.tr("The corrections made so far belong to the other reading.")
        note = Note(what, action=self.tr("Go back to it"))

        def go_back() -> None:
            self.notices.drop(notice)
            self._begin(work)

        notice = self.notify(note, go_back)

    def _ask_provenance(self) -> None:
        if self._source is None:
            return
        dialog = ProvenanceDialog(self.context.looks, self._source, self.context.settings.value.author, self)
        dialog.finished.connect(lambda result: self._provenance_said(dialog, result))
        dialog.open()

    def _provenance_said(self, dialog: ProvenanceDialog, result: int) -> None:
        dialog.deleteLater()
        if result != QDialog.DialogCode.Accepted or self._source is None:
            return
        said = dialog.provenance
        if self._stored:
            try:
                self.context.library.state(self._stored, said)
            except UserError as error:
                self.fail(error)
                return
        self._source = replace(
            self._source, retrieved_from=said.retrieved_from, retrieved_on=said.retrieved_on, checked=said.checked
        )
        self.desk.card.show_source(self._source)

    # ---- the end of a review

    def confirm(self) -> None:
        """Store the text with its corrections, unless a word is missing."""
        corrections = self.corrections
        if corrections is None or self._job or self.reader.busy or not self.foot.add.isEnabled():
            return
        edits, looked, library = corrections.review.edits, corrections.review.answered, self.context.library
        stored = self._stored
        if self._fresh and self._source:
            reading = replace(self._fresh.reading, source=self._source)
            job = Job(lambda progress: importing.add(library, reading, edits, progress, looked))
            Answer(job, self._was_added, self._not_added)
        else:
            job = Job(lambda _: library.correct(stored, edits, looked))
            Answer(job, self._was_corrected, self._not_added)
        self.foot.name(self.tr("Saving …"))
        self.foot.add.setEnabled(False)
        self._job = job
        self.busy.follow(job, self.tr("Adding {name}").format(name=corrections.matter.name))
        self.context.runner.start(job)

    def cancel(self) -> None:
        """Leave this text as it is: nothing is stored; the next one follows. Corrections can be taken up again."""
        if self.reader.busy:
            self.reader.cancel()
        elif self._job:
            self._job.cancel()
        else:
            self._offer_again()
            self._next()

    def _work(self) -> Work | None:
        corrections = self.corrections
        if corrections is None or self._source is None:
            return None
        return Work(self._fresh, self._stored, self._source, corrections.matter, corrections.review)

    def _offer_again(self) -> None:
        if (work := self._work()) is None or not work.review.edits:
            return
        what = self.tr("{name}: nothing was stored.").format(name=work.matter.name)
        why = self.tr("The corrections made to it can be taken up again until Paraph is closed.")
        self.put_by.emit(Note(what, why, action=self.tr("Go on with it")), lambda: self._take_up(work))

    def _take_up(self, work: Work) -> None:
        if not self._is_taken():
            self._begin(work)

    def _is_taken(self) -> bool:
        """Whether another text is under review; says so."""
        if not self._taken:
            return False
        what = self.tr("Another text is under review.")
        self.notify(Note(what, self.tr("Add it or cancel it first, then correct the other one.")))
        return True

    def may_close(self) -> bool:
        """Ask before corrections are lost."""
        return (work := self._work()) is None or not work.review.edits or may_be_lost(work, self)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that a review waits when another page comes to the front."""
        super().hideEvent(event)
        if self.corrections and not event.spontaneous():
            self.left.emit(self.corrections.matter.name)

    def _was_added(self, added: Added) -> None:
        self._job = None
        if added.new:
            self.added.emit(added.id)
            tell_arrivals(self.context, self.window(), self.put_by.emit)
            self._next()
        else:
            self._already(self.desk.corrections.matter.name if self.desk.corrections else "")

    def _already(self, name: str) -> None:
        what = self.tr("{name} is already in the library.").format(name=name)
        self.refused.emit(Note(what, self.tr("It is the same file."), self.tr("The library is unchanged.")))
        self._next()

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

    def _show_tab(self, key: str) -> None:
        if not self._switch.button(key).isHidden():
            self._switch.choose(key)
            self.desk.show_tab(key)

    def _to_doubt(self, by: int) -> None:
        self._show_tab(TABS[0])
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
        place, queue = self.tr("{number} of {total}"), self._queue
        place = place.format(number=queue.number, total=queue.total) if queue.total > 1 else ""
        self.set_title(self.tr("Import"), " · ".join(part for part in (short_name(matter.name), place) if part))
        doubts = corrections.doubts()
        looked = sum(at in review.answered for at in doubts)
        counts = corrections.outside.figures
        self.foot.show_figures(counts, len(doubts), looked)
        number = corrections.doubt_number
        said = self.tr("Doubtful {number} of {total}").format(number=number, total=len(doubts))
        spots = counted(len(doubts), self.tr("1 doubtful spot"), self.tr("{n} doubtful spots"))
        self._step.setText(said if number else spots)
        self._switch.button(TABS[2]).setText(f"{self.tr('Set aside')}  {counts.aside + counts.missing}")
        remarks = self.desk.remark_count
        self._switch.button(TABS[3]).setText(f"{self.tr('Notes')}  {remarks}")
        self._switch.button(TABS[3]).setVisible(bool(remarks))
        done = self.tr("Ctrl+Enter save corrections") if self._stored else self.tr("Ctrl+Enter add to library")
        self.set_status((), (self.tr("F8 next doubtful spot"), done))
