"""The page of many files: each is read and kept, or refused, and what became of it stands in a list at once."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import WrongPassword
from app.jobs.batch import Outcome, Piece, gather, import_piece
from app.ui.context import Context
from app.ui.counter import Counter
from app.ui.messages import Note
from app.ui.models.batch import Done, Show, counts, entry, passes, report, sentence
from app.ui.models.entries import Entry
from app.ui.pages.base import Page
from app.ui.password_dialog import PasswordDialog
from app.ui.reported_arrivals import tell_arrivals
from app.ui.reported_list import register_reported
from app.ui.runner import Answer, Job
from app.ui.saving import save_bytes
from app.ui.terms import short_name
from app.ui.widgets.entry_list import EntryList
from app.ui.widgets.labels import label
from app.ui.widgets.outcome_card import OutcomeCard
from app.ui.widgets.switch import SegmentedSwitch

_FLUSH = 120
"""Milliseconds between two looks at what was read meanwhile: the list grows in handfuls, and the window stays quick."""


class BatchPage(Page):
    """Imports files one job after the other, so that other jobs of the window come in between."""

    review_requested = Signal(str)
    """Carries the id of an instrument."""
    more_requested = Signal()
    left = Signal(str)
    """Carries a sentence: the import goes on while another page is in front."""
    ended = Signal(str)
    """Carries the sentence of what became of the files, when the last one was read behind another page."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "batch")
        self._done: list[Done] = []
        self._queue: list[tuple[int, Piece, str]] = []
        self._total = self._count = self._shown = 0
        self._show: Show = "all"
        self._job: Job | None = None
        self._reviewed = -1
        self._timer = QTimer(self)
        self._timer.setInterval(_FLUSH)
        self._timer.timeout.connect(self._flush)
        self.set_title(self.tr("Import"))
        self._lead, self._rest = label("", "strong"), label("", "meta")
        self.switch = SegmentedSwitch((
            ("all", self.tr("All")),
            ("look", self.tr("To look at")),
            ("refused", self.tr("Not read")),
        ))
        self.list = EntryList(context.looks, self.tr("Files"), marked=True, lines=1)
        self.card = OutcomeCard(context.looks)
        self._arrange()
        self._add_commands()
        self._connect()

    def _arrange(self) -> None:
        strip = QFrame()
        strip.setObjectName("header")
        strip.setFixedHeight(40)
        row = QHBoxLayout(strip)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(10)
        row.addWidget(self._lead)
        row.addWidget(self._rest)
        row.addStretch(1)
        row.addWidget(self.switch)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        self.card.setMinimumWidth(280)
        self.list.setMinimumWidth(420)
        column.addWidget(self.split("panes", (self.list, self.card), (880, 420), stretch=0), 1)
        self.set_body(body)
        self.set_panes((self.list, self.card))

    def _add_commands(self) -> None:
        self._rest_action = self.add_action(self.tr("Read the rest"), "next", self._go_on)
        self._rest_action.setVisible(False)
        self.add_action(self.tr("Copy report"), "copy", self._copy, "Ctrl+Shift+C")
        self.add_action(self.tr("Save report…"), "save", self._save, "Ctrl+S")
        self.add_action(self.tr("Import more…"), "import", self.more_requested.emit, outlined=True)
        self.add_command(self.tr("Stop the import"), self.stop, icon="close")
        self.add_command(self.tr("Next text to look at, or refused"), self._next_open, "F8", "next")

    def _connect(self) -> None:
        self.switch.chosen.connect(self._filter)
        self.list.went.connect(self._went)
        self.list.taken.connect(self._taken)
        self.list.dropped.connect(lambda _entry: self._act("remove"))
        self.card.asked.connect(self._act)
        self.busy.cancelled.connect(self.stop)

    # ---- what others ask

    @property
    def running(self) -> bool:
        """Whether files are being read."""
        return self._job is not None

    @property
    def files(self) -> tuple[Done, ...]:
        """The files that are dealt with, in their order."""
        return tuple(self._done)

    def begin(self, paths: tuple[Path, ...]) -> None:
        """Import all that ``paths`` name, after what is under way; a batch that has ended makes room."""
        self.list.setFocus()
        if not self.running and not self._queue:
            self._done, self._total, self._count, self._shown = [], 0, 0, 0
            self._show_all()
        worker = self.context.worker
        job = Job(lambda progress: gather(paths, progress, worker=worker))
        Answer(job, lambda pieces: self._gathered(job, pieces), self._broke)
        job.cancelled.connect(self._stopped)
        self.busy.start(self.tr("Looking for texts …"))
        self._timer.start()
        if self._job is None:
            self._job = job
        self.context.runner.start(job)
        self._say()

    def stop(self) -> None:
        """Stop reading; what was read stays, the rest can be read later."""
        if self._job:
            self._job.cancel()

    def shown(self) -> None:
        """Count the doubts of the text again that was looked through meanwhile."""
        number, self._reviewed = self._reviewed, -1
        if number >= 0 and self._done[number].outcome.id:
            done = self._done[number]
            left = sum(not doubt.looked for doubt in self.context.library.doubts(done.outcome.id))
            self._put(number, replace(done, outcome=replace(done.outcome, doubts=left, missing=0)))

    # ---- one file after the other

    def _gathered(self, job: Job, pieces: tuple[Piece, ...]) -> None:
        self._queue += [(self._count + at, piece, "") for at, piece in enumerate(pieces)]
        self._count += len(pieces)
        self._total += len(pieces)
        if not pieces and not self._queue:
            self.notify(Note(self.tr("There is no text in it."), self.tr("Nothing was imported."), level="doubt"))
        if self._job is job or self._job is None:  # else the file that is being read goes on to the next one
            self._next()

    def _next(self) -> None:
        self._job = None
        if not self._queue:
            self._end()
            return
        number, piece, password = self._queue.pop(0)
        library, worker = self.context.library, self.context.worker
        job = Job(lambda progress: import_piece(library, piece, progress, password=password, worker=worker))
        Answer(job, lambda outcome: self._was_done(number, piece, outcome), self._broke)
        job.cancelled.connect(lambda: self._put_back(number, piece, password))
        self._job = job
        said = self.tr("Reading {at} of {total}: {name}")
        done = self._total - len(self._queue) - 1
        self.busy.report(done, self._total, said.format(at=done + 1, total=self._total, name=_short(piece.name)))
        self.context.runner.start(job)

    def _was_done(self, number: int, piece: Piece, outcome: Outcome) -> None:
        self._keep(number, Done(piece, outcome))
        self._next()

    def _keep(self, number: int, done: Done) -> None:
        if number < len(self._done):
            self._put(number, done)
        else:
            self._done.append(done)

    def _put_back(self, number: int, piece: Piece, password: str) -> None:
        self._queue.insert(0, (number, piece, password))
        self._stopped()

    def _stopped(self) -> None:
        self._job = None
        for number, piece, _ in self._queue:
            self._keep(number, Done(piece, Outcome(piece.name, "not done", place=piece.place)))
        self._queue = []
        self._end()

    def _broke(self, error: Exception) -> None:
        """End: the library cannot be written, or a fault of the program."""
        self._stopped()
        self.fail(error)

    def _end(self) -> None:
        self.busy.stop()
        self._timer.stop()
        self._flush()
        tell_arrivals(self.context, self, self.notify)
        if not self.isVisible() and self._done:
            self.ended.emit(sentence(counts(self._done)))

    def _go_on(self) -> None:
        """Read what was not done."""
        rest = [(at, done.piece, "") for at, done in enumerate(self._done) if done.outcome.state == "not done"]
        self._again([each for each in rest if not self._done[each[0]].removed])

    def _again(self, queue: list[tuple[int, Piece, str]]) -> None:
        if queue and not self.running:
            self._queue, self._total = queue, len(queue)
            self.busy.start(self.tr("Reading …"))
            self._timer.start()
            self._next()

    # ---- the list

    def _flush(self) -> None:
        """Show what was read since the last look."""
        fresh = [(at, self._done[at]) for at in range(self._shown, len(self._done))]
        self._shown = len(self._done)
        had = self.list.current() is not None
        self.list.entries.append([entry(at, done) for at, done in fresh if passes(done, self._show)])
        if fresh and not had:
            self.list.select(0)
        self._say()

    def _put(self, number: int, done: Done) -> None:
        self._done[number] = done
        row = next((at for at, each in enumerate(self.list.entries.entries) if each.ref == number), -1)
        if row >= 0:
            self.list.entries.put(row, entry(number, done))
        self._say()

    def _filter(self, key: str) -> None:
        self._show = key  # type: ignore[assignment]
        self._show_all()

    def _show_all(self) -> None:
        self._flush()
        rows = [entry(at, done) for at, done in enumerate(self._done) if passes(done, self._show)]
        self.list.entries.show(rows)
        self.list.select(0)
        self._say()

    def _next_open(self) -> None:
        """Go to the next row with something to do about."""
        rows = self.list.entries.entries
        start = self.list.currentIndex().row() + 1
        order = [*range(start, len(rows)), *range(start)]
        self.list.select(next((at for at in order if rows[at].mark in {"doubt", "failed"}), max(start - 1, 0)))

    def _current(self) -> int:
        entry_ = self.list.current()
        number = entry_.ref if entry_ and isinstance(entry_.ref, int) else -1
        return number if number < len(self._done) else -1  # a row of the batch before

    def _went(self, _entry: Entry) -> None:
        self._say()

    def _taken(self, _entry: Entry) -> None:
        done = self._done[self._current()]
        self._act("review" if not done.not_there else "password" if done.wants_password else "again")

    # ---- what can be done about one

    def _act(self, name: str) -> None:
        number = self._current()
        if number < 0:
            return
        done = self._done[number]
        if name == "review" and not done.not_there:
            self._reviewed = number
            self.review_requested.emit(done.outcome.id)
        elif name == "remove" and done.outcome.state == "read" and not done.removed:
            library, identity = self.context.library, done.outcome.id
            self.run(lambda _: library.remove(identity), lambda _: self._was_removed(number), self.tr("Removing …"))
        elif name == "password" and done.wants_password:
            self._ask_password(number)
        elif name == "again" and done.not_there:
            self._again([(number, done.piece, "")])
        elif name == "keep":
            self._again([(number, replace(done.piece, anyway=True), "")])
        elif name == "background":
            register_reported(self.context, self, done.piece.path)

    def _was_removed(self, number: int) -> None:
        self._put(number, replace(self._done[number], removed=True))

    def _ask_password(self, number: int) -> None:
        """Ask for the password of a file; it is tried on the others that ask for one, too."""
        if self.running:
            return
        outcome = self._done[number].outcome
        wrong = isinstance(outcome.error, WrongPassword)
        dialog = PasswordDialog(self.context.looks, _short(outcome.name), wrong, self.window())
        dialog.finished.connect(lambda result: self._password_given(dialog, number, result))
        dialog.open()

    def _password_given(self, dialog: PasswordDialog, number: int, result: int) -> None:
        dialog.deleteLater()
        if result != QDialog.DialogCode.Accepted:
            return
        others = [at for at, done in enumerate(self._done) if done.wants_password and at != number]
        self._again([(at, self._done[at].piece, dialog.password) for at in (number, *others)])

    # ---- the report

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(report(self._done))

    def _save(self) -> None:
        folder = self.context.settings.folder
        name = str(Path(folder) / self.tr("Import report.txt"))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the report"), name, self.tr("Text (*.txt)"))
        if chosen:
            marking = self.context.settings.value.marking
            data = "\n\n".join(filter(None, (marking, report(self._done)))).encode()
            self.run(lambda _: save_bytes(data, Path(chosen)), self._saved, self.tr("Saving …"))

    def _saved(self, path: Path) -> None:
        self.notify(Note(self.tr("Saved as {name}.").format(name=path.name)))

    # ---- what is said

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that files are still being read when another page comes to the front."""
        super().hideEvent(event)
        if self.running and not event.spontaneous():
            self.left.emit(
                self.tr("Files are being read: {at} of {total}.").format(at=len(self._done), total=self._total)
            )

    def _say(self) -> None:
        found = counts(self._done)
        files = max(self._total, len(self._done))  # one that is tried again is not alone
        self.set_title(self.tr("Import"), self.tr("{n} files").format(n=files) if files > 1 else "")
        self._lead.setText(sentence(found) if self._done else self.tr("Nothing is read yet."))
        look = self.tr("1 to look at") if found.look == 1 else self.tr("{n} to look at").format(n=found.look)
        self._rest.setText(look if found.look else "")
        for key, word, number in (
            ("all", self.tr("All"), len(self._done)),
            ("look", self.tr("To look at"), found.look),
            ("refused", self.tr("Not read"), found.refused + found.not_done),
        ):
            self.switch.button(key).setText(f"{word}  {number}")
        self._rest_action.setVisible(bool(found.not_done) and not self.running)
        at = self._current()
        self.card.show_done(self._done[at] if at >= 0 else None, not self.running)
        counters = [Counter(sentence(found))] if self._done else []
        self.set_status(counters, (self.tr("F8 next to look at"), self.tr("Enter opens it")))


def _short(name: str) -> str:
    return short_name(name.rpartition("/")[2])
