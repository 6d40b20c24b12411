"""Reminders when the window opens: one notice for what falls due soon, until it is put away."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.ui.dates_memory import DatesMemory
from app.ui.dates_stock import DatesStock
from app.ui.messages import Note
from app.ui.models.date_rows import DateRow, RowId, rows_of, soon
from app.ui.models.due_words import day_words, distance_words, kind_words
from app.ui.runner import Answer, Job, Runner
from app.ui.widgets.notice import Notice

DAYS = 14
"""Days before a date on which a person is reminded of it."""
Say = Callable[[Note, Callable[[], None]], Notice]


class DatesReminder(QObject):
    """Says by ``say`` what falls due within two weeks; ``show`` brings a row of the dates page to the front."""

    def __init__(
        self,
        stock: DatesStock,
        memory: DatesMemory,
        say: Say,
        show: Callable[[RowId], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stock, self._memory, self._say, self._show = stock, memory, say, show

    def look(self, runner: Runner) -> None:
        """Read the dates, a few texts at a time so that other jobs go between, and remind of them."""
        job = Job(self._stock.read_some)
        Answer(job, partial(self._go_on, runner), _let_be)
        runner.start(job)

    def remind(self) -> Notice | None:
        """Say what falls due soon and was not put away; None where there is nothing."""
        today = self._stock.day
        rows = soon(rows_of(self._stock.found, today), today, DAYS)
        due = [row for row in rows if row.term.kind != "operative" and not self._memory.seen(row.key)]
        if not due:
            return None
        first = due[0]
        notice = self._say(self._note(first, len(due) - 1), partial(self._go, due))
        notice.closed.connect(partial(self._seen, due))
        return notice

    def _go_on(self, runner: Runner, left: bool) -> None:
        if not isValid(self):  # the window was built anew in another language
            return
        if left:
            self.look(runner)
            return
        job = Job(self._stock.work)
        Answer(job, self._read, _let_be)
        runner.start(job)

    def _read(self, read: object) -> None:
        if not isValid(self):
            return
        self._stock.take(read)  # type: ignore[arg-type]
        self.remind()

    def _note(self, row: DateRow, further: int) -> Note:
        assert row.on is not None  # noqa: S101 - tells the type: rows that are soon have a day
        what = self.tr("{duty}: {day}, {distance}.").format(
            duty=kind_words(row.term.kind), day=day_words(row.on), distance=distance_words(row.on, self._stock.day)
        )
        why = self.tr("{title}: “{words}”").format(title=row.name, words=row.term.text)
        more = "" if not further else self.tr("One more date lies within {days} days.").format(days=DAYS)
        if further > 1:
            more = self.tr("{n} more dates lie within {days} days.").format(n=further, days=DAYS)
        return Note(what, why, more, level="doubt", action=self.tr("Show"))

    def _go(self, rows: list[DateRow]) -> None:
        self._show(rows[0].id)

    def _seen(self, rows: list[DateRow]) -> None:
        for row in rows:
            if row.on:
                self._memory.see(row.key, row.on)


def _let_be(_error: Exception) -> None:
    """Say nothing: the page itself says what is wrong when it is opened."""
