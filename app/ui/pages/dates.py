"""The dates page: a timeline of all texts, a table of every date they create, and what a notice would bring."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.jobs.dating import Dates, ticked
from app.jobs.duties import events_of
from app.model.due import Known
from app.ui.context import Context
from app.ui.counter import Counter
from app.ui.date_filter import DateFilter
from app.ui.dates_files import DatesFiles, events_after_notice
from app.ui.dates_memory import DatesMemory
from app.ui.dates_places import clause_of
from app.ui.dates_reported import open_reported, reported_commands
from app.ui.dates_stock import DatesStock, today
from app.ui.dates_words import holiday_counters, summary_words
from app.ui.due_dialog import DueDialog
from app.ui.language import spoken
from app.ui.messages import Note
from app.ui.models.date_rows import DateRow, RowId, WhatIf, title_of
from app.ui.models.days import read_day
from app.ui.models.timeline import Span
from app.ui.pages.base import Page
from app.ui.reported_arrivals import tell_arrivals
from app.ui.runner import Job
from app.ui.saved_note import saved_note
from app.ui.terms import counted
from app.ui.widgets.buttons import Button
from app.ui.widgets.date_table import DateTable
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.labels import label
from app.ui.widgets.notice_calculator import NoticeCalculator
from app.ui.widgets.switch import SegmentedSwitch
from app.ui.widgets.timeline import Timeline

_TIMELINE, _BELOW, _TABLE, _CALCULATOR = 320, 390, 970, 332
_WIDE = 1080
_YES, _NO = "yes", "no"


class DatesPage(Page):
    """Shows what falls due and when. ``clause_opened`` names a clause, ``import_requested`` asks for a text."""

    clause_opened = Signal(str)
    instrument_opened = Signal(str)
    import_requested = Signal()

    def __init__(self, context: Context, clock: Callable[[], date] = today, *, stock: DatesStock | None = None) -> None:
        super().__init__(context, "dates")
        self.stock = stock or DatesStock(context.library, clock)
        self.memory = DatesMemory(context.settings)
        self._files = DatesFiles(self, context.settings, self._written, self.fail)
        self._rows: tuple[DateRow, ...] = ()
        self._texts: frozenset[str] = frozenset()
        self._told: set[str] = set()
        self._current: RowId | None = None
        self._job: Job | None = None
        self.set_title(self.tr("Dates"))
        self._make_header()
        self._make_body()
        self._recall()
        self.stock.changed.connect(self._show)

    # ---- parts

    def _make_header(self) -> None:
        spans = (("year", self.tr("Year")), ("years", self.tr("Three years")), ("all", self.tr("All")))
        self.span = SegmentedSwitch(spans)
        self.span.choose("years")
        self.span.chosen.connect(self._span_chosen)
        self.reported = QCheckBox(self.tr("Reported texts"))
        self.reported.setToolTip(self.tr("Show texts that are only reported, too"))
        self.reported.setChecked(True)
        self.reported.toggled.connect(self._filtered)
        self.header.right.addWidget(self.span)
        self.header.right.addWidget(self.reported)
        self.files = (
            self.add_action(self.tr("Table…"), "table", self._save_table),
            self.add_action(self.tr("Calendar file…"), "calendar", self._save_calendar, key="Ctrl+E", outlined=True),
        )
        self.add_command(self.tr("Answer a question"), self.answer, key="F2", icon="edit")
        self.add_command(self.tr("Done, or not done"), self.tick, key="Ctrl+D", icon="check")
        self.add_command(self.tr("Open in the library"), self._open_current, icon="library")
        self.add_command(self.tr("If notice is delivered on …"), self._ask_notice, icon="calendar")
        self.add_command(self.tr("Choose instruments…"), self.choose_texts, icon="list")
        self.add_command(self.tr("Open questions only"), self._toggle_open, icon="list")
        reported_commands(self)

    def _make_body(self) -> None:
        looks = self.context.looks
        self.timeline, self.table, self.calculator = Timeline(looks), DateTable(looks), NoticeCalculator(looks)
        self.timeline.row_chosen.connect(self._chosen_in_picture)
        self.timeline.opened.connect(self.open_row)
        self.table.row_chosen.connect(self._chosen_in_table)
        self.table.opened.connect(self.open_row)
        self.calculator.asked.connect(self._asked)
        self.calculator.calendar_asked.connect(self._save_notice)
        below = self.split("below", (self._listed(), self.calculator), (_TABLE, _CALCULATOR), stretch=0)
        both = self.split("panes", (self.timeline, below), (_TIMELINE, _BELOW), stretch=1, vertical=True)
        both.setStretchFactor(0, 2)  # of a high window the picture has its share
        both.setStretchFactor(1, 3)
        self._empty = EmptyState(
            looks, self.tr("No dates yet"), self.tr("Deadlines, reviews and notices of signed texts stand here.")
        )
        bring = Button(looks, self.tr("Import a text…"), "primary")
        bring.clicked.connect(self.import_requested)
        self._empty.add_buttons((bring,))
        self._body = QStackedWidget()
        self._body.addWidget(QWidget())
        self._body.addWidget(self._empty)
        self._body.addWidget(both)
        self.set_body(self._body)
        self.set_panes((self.timeline, self.table, self.calculator.day.line))

    def _listed(self) -> QWidget:
        """Return the table with what stands above it."""
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._strip())
        self._nothing = label("", "serif", wrap=True)
        self._nothing.setContentsMargins(20, 16, 20, 16)
        self._nothing.hide()
        column.addWidget(self._nothing)
        column.addWidget(self.table, 1)
        return left

    def _strip(self) -> QFrame:
        strip = QFrame()
        strip.setObjectName("panel")
        row = QHBoxLayout(strip)
        row.setContentsMargins(18, 3, 12, 3)
        row.setSpacing(16)
        self.texts = Button(self.context.looks, self.tr("All instruments"), "link")
        self.texts.clicked.connect(self.choose_texts)
        self.open_only = QCheckBox(self.tr("Open questions only"))
        self.open_only.toggled.connect(self._filtered)
        row.addWidget(self.texts)
        row.addWidget(self.open_only)
        row.addStretch(1)
        self.tick_button = Button(self.context.looks, self.tr("Mark as done"), "link")
        self.tick_button.setToolTip(self.tr("What is done is kept, and no one is reminded of it (Ctrl+D)"))
        self.tick_button.clicked.connect(self.tick)
        row.addWidget(self.tick_button)
        return strip

    def _recall(self) -> None:
        """Show all as it was shown last."""
        memory = self.memory
        self.span.choose(memory.said("span", "years"))
        self.timeline.set_span(cast("Span", self.span.key))
        for box, option, otherwise in ((self.reported, "reported", _YES), (self.open_only, "open", _NO)):
            box.blockSignals(True)
            box.setChecked(memory.said(option, otherwise) == _YES)
            box.blockSignals(False)
        self.table.sort_by(memory.said("sort"))
        self.table.horizontalHeader().sortIndicatorChanged.connect(lambda *_: memory.keep(sort=self.table.sorted_by))
        self.calculator.day.put(read_day(memory.said("notice")).day)

    # ---- reading

    def shown(self) -> None:
        """Read the dates when texts, reported ones, or the day have changed; what is known stays meanwhile."""
        if self.stock.stale and self._job is None:
            self._job = self.run(self.stock.work, self._read, self.tr("Reading the dates of all texts"))
            self._job.failed.connect(self._ended)
            self._job.cancelled.connect(self._cancelled)
        elif self.stock.known and not self._body.currentIndex():  # read before this page was made
            self._show()

    def _read(self, read: object) -> None:
        self._job = None
        self.stock.take(read)  # type: ignore[arg-type]
        tell_arrivals(self.context, self, self.notify, self._told, self.shown)

    def _ended(self, _error: object = None) -> None:
        self._job = None

    def _cancelled(self) -> None:
        self._job = None
        note = Note(self.tr("Not all texts were read."), self.tr("What was read is kept."), action=self.tr("Go on"))

        def go_on() -> None:
            self.notices.drop(notice)
            self.shown()

        notice = self.notify(note, go_on)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the header to its buttons where it is narrow; the status line counts, too."""
        self.header.said.setVisible(event.size().width() >= _WIDE)
        super().resizeEvent(event)

    # ---- showing

    def _found(self) -> tuple[Dates, ...]:
        """Return the texts that are chosen."""
        shown = (each for each in self.stock.found if self.reported.isChecked() or not each.reported)
        return tuple(each for each in shown if not self._texts or each.id in self._texts)

    def _show(self) -> None:
        found = self._found()
        self._texts &= frozenset(each.id for each in self.stock.found)
        self.calculator.put(found, self.stock.day)
        self._show_rows()
        first, there = not self._body.currentIndex(), any(each.dues for each in self.stock.found)
        self._body.setCurrentIndex(1 + there)
        if first and there:
            self.table.setFocus()
        for action in self.files:
            action.setEnabled(self._body.currentIndex() > 1)

    def _show_rows(self) -> None:
        found, day = self._found(), self.stock.day
        every = self.stock.rows(found, self.calculator.what_if)
        rows = tuple(row for row in every if row.open) if self.open_only.isChecked() else every
        self._rows = rows
        self.timeline.put(found, rows, day)
        self.table.put(rows, day)
        self._nothing.setText(self.tr("No question is open.") if self.open_only.isChecked() else self.tr("No dates."))
        self._nothing.setVisible(not rows)
        self.table.setVisible(bool(rows))
        if not any(row.id == self._current for row in rows):
            self._current = self._first(rows)
        self.table.point(self._current)
        self.timeline.point(self._current)
        self._say_tick()
        self._say(found, every)

    def _first(self, rows: tuple[DateRow, ...]) -> RowId | None:
        """Return the row that is next: the first whose day is not past, in the order of the table."""
        ordered = self.table.table.rows
        coming = (row.id for row in ordered if row.on and row.on >= self.stock.day)
        return next(coming, rows[0].id if rows else None)

    def _say(self, found: tuple[Dates, ...], rows: tuple[DateRow, ...]) -> None:
        said = summary_words(found, rows, self.stock.day)
        self.set_title(self.tr("Dates"), said if rows else "")
        chosen = self.tr("{n} of {all} instruments").format(n=len(self._texts), all=len(self.stock.found))
        self.texts.setText(chosen if self._texts else self.tr("All instruments"))
        self.texts.updateGeometry()
        terms = counted(len(self._rows), self.tr("1 term"), self.tr("{n} terms"))
        hints = self.tr("F2 answer a question"), self.tr("Ctrl+D done"), self.tr("Enter open in library")
        self.set_status((Counter(terms), *holiday_counters(found)), hints)

    # ---- choosing

    def _span_chosen(self, span: str) -> None:
        self.timeline.set_span(cast("Span", span))
        self.memory.keep(span=span)

    def _filtered(self) -> None:
        self.memory.keep(
            reported=_YES if self.reported.isChecked() else _NO, open=_YES if self.open_only.isChecked() else _NO
        )
        self._show()

    def _toggle_open(self) -> None:
        self.open_only.toggle()

    def choose_texts(self) -> None:
        """Ask which texts are shown."""
        texts = [(each.id, title_of(each.particulars.title)) for each in self.stock.found if each.dues]
        dialog = DateFilter(self.context.looks, texts, self._texts, self)
        dialog.accepted.connect(lambda: self.show_texts(dialog.chosen))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_texts(self, ids: frozenset[str]) -> None:
        """Show the dates of these texts only; of all without any."""
        self._texts = ids
        self._show()

    def show_row(self, row_id: RowId) -> None:
        """Go to a row, whatever is filtered now."""
        self._current = row_id
        if not any(row.id == row_id for row in self._rows):
            self._texts = frozenset()
            self.open_only.setChecked(False)
            self._show()
        self.table.point(row_id)
        self.timeline.point(row_id)
        self._say_tick()
        self.table.setFocus()

    def _chosen_in_picture(self, row_id: RowId) -> None:
        self._current = row_id
        self.table.point(row_id)
        self._say_tick()

    def _chosen_in_table(self, row_id: RowId) -> None:
        self._current = row_id
        self._say_tick()
        self.timeline.point(row_id)

    def _asked(self, what_if: WhatIf | None) -> None:
        self.memory.keep(notice=what_if[1].isoformat() if what_if else "")
        self._show_rows()
        noticed = next((row for row in self._rows if row.why == "notice"), None)
        if noticed:  # the picture shows what follows
            self._current = noticed.id
            self.table.point(noticed.id)
            self.timeline.point(noticed.id)
            self._say_tick()

    def _ask_notice(self) -> None:
        row = self.table.row
        if row:
            self.calculator.choose(row.dates.id)
        self.calculator.day.setFocus()
        self.calculator.day.line.selectAll()

    def find_here(self) -> None:
        """Choose texts: the list has a field."""
        self.choose_texts()

    # ---- doing

    def _open_current(self) -> None:
        row = self.table.row
        if row:
            self.open_row(row)

    def open_row(self, row: DateRow) -> None:
        """Show the provision of a row in the library; of what is only reported, who tells it."""
        if row.dates.reported:
            open_reported(self, row.dates.id)
            return
        clause = clause_of(self.context.library, row.term)
        if clause:
            self.clause_opened.emit(clause)
        else:
            self.instrument_opened.emit(row.dates.id)

    def answer(self) -> None:
        """Ask what the current row leaves open."""
        row = self.table.row
        if row is None:
            return
        dialog = DueDialog(self.context.looks, row, self.stock.answers(row.dates.id), self.stock.day, self)
        if not dialog.needs:
            dialog.deleteLater()
            self.notify(Note(self.tr("Nothing is open here: the text says it all.")))
            return
        dialog.kept.connect(lambda known: self._answered(row, known))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _answered(self, row: DateRow, known: Known) -> None:
        self._current = row.id
        self.stock.keep(row.dates.id, known)

    def tick(self) -> None:
        """Mark the current row as done, or as not done; it can be taken back."""
        row = self.table.row
        if row is None or row.on is None or row.why:
            self.notify(Note(self.tr("Only what has a date can be done.")))
            return
        self._keep_tick(row, not row.done)
        said = self.tr("Not done: {words}") if row.done else self.tr("Done: {words}")

        def undo() -> None:
            self.notices.drop(notice)
            self._keep_tick(row, row.done)

        notice = self.notify(Note(said.format(words=row.term.text), action=self.tr("Undo")), undo)

    def _keep_tick(self, row: DateRow, done: bool) -> None:
        known = self.stock.answers(row.dates.id)
        assert row.on is not None  # noqa: S101 - tells the type: only what has a day is done
        self._answered(row, ticked(known, row.term, row.on, done=done))

    def _say_tick(self) -> None:
        row = self.table.row
        if row:
            self.calculator.follow(row.dates.id)
        self.tick_button.setText(self.tr("Mark as not done") if row and row.done else self.tr("Mark as done"))
        self.tick_button.setEnabled(row is not None and row.on is not None and not row.why)
        self.tick_button.updateGeometry()

    def _written(self, path: Path) -> None:
        note, acts = saved_note(path)
        self.notify(note, *acts)

    def _save_calendar(self) -> None:
        self._files.calendar(events_of(self._found(), self.stock.day, spoken()), self.tr("Dates"))

    def _save_table(self) -> None:
        self._files.table(self._found(), self.tr("Dates"), spoken())

    def _save_notice(self, rows: tuple[DateRow, ...]) -> None:
        self._files.calendar(events_after_notice(rows, spoken()), self.tr("Discontinuation"))
