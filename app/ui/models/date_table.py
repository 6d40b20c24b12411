"""The table of dates as a model: exact words, instrument, counted from, date, needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.jobs.dating import asked_now
from app.model.due import key_of
from app.ui.models.date_rows import DateRow, RowId, by_date
from app.ui.models.due_words import (
    asked_words,
    counted_words,
    day_words,
    distance_words,
    kind_words,
    spoken_words,
    unbroken,
    waiting_words,
)
from app.ui.terms import short_date

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a cell; ``look`` is "", "strong", "quiet", "doubt" or "asked"."""

    words: str
    look: str = ""


class DateTableModel(QAbstractTableModel):
    """A cell's lines by LINES, its row by ROW. Sorts by any column, by date at first."""

    LINES = int(Qt.ItemDataRole.UserRole)
    ROW = LINES + 1
    WORDS, INSTRUMENT, COUNTED, DATE, NEEDS = range(5)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[DateRow] = []
        self._today = date.min
        self._column, self._order = self.DATE, Qt.SortOrder.AscendingOrder

    @property
    def rows(self) -> tuple[DateRow, ...]:
        """All rows in the order that is shown."""
        return tuple(self._all)

    def put(self, rows: Sequence[DateRow], today: date) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._all, self._today = list(rows), today
        self._arrange()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        self.beginResetModel()
        self._column, self._order = column, order
        self._arrange()
        self.endResetModel()

    def find(self, row_id: RowId | None) -> QModelIndex:
        """Return where a row stands; an invalid index when it is not there."""
        at = next((at for at, row in enumerate(self._all) if row.id == row_id), -1)
        return self.index(at, 0) if at >= 0 else QModelIndex()

    def row(self, index: Index) -> DateRow | None:
        """Return the row at an index."""
        return self._all[index.row()] if index.isValid() and index.row() < len(self._all) else None

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._all)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return five."""
        return 0 if parent.isValid() else 5

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's lines, or all of its words for who listens."""
        row = self.row(index)
        if row is None:
            return None
        if role == self.ROW:
            return row
        if role == self.LINES:
            return self.lines(row, index.column())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return spoken_words(" ".join(line.words for line in self.lines(row, index.column())))
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what stands above a column."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (
            self.tr("Exact words"), self.tr("Instrument"), self.tr("Counted from"), self.tr("Date"), self.tr("Needs"),
        )  # fmt: skip
        return heads[section]

    def lines(self, row: DateRow, column: int) -> tuple[Line, ...]:
        """Return the lines of a cell."""
        if column == self.WORDS:
            return Line(row.term.text), Line(kind_words(row.term.kind), "quiet")
        if column == self.INSTRUMENT:
            return (Line(self._place(row), "quiet"),)
        if column == self.COUNTED:
            return (Line(counted_words(row.shown if row.why != "signature" else row.one), "quiet"),)
        return self._date(row) if column == self.DATE else self._needs(row)

    def _place(self, row: DateRow) -> str:
        if row.dates.reported:
            return self.tr("{title} · reported – not a signed text").format(title=row.title)
        if row.term.rule:
            return self.tr("{title} · a national rule, not in the text").format(title=row.title)
        place = row.dates.place(row.term.provision_id)
        return self.tr("{title} ·\u00a0{place}").format(title=row.title, place=place) if place else row.title

    def _date(self, row: DateRow) -> tuple[Line, ...]:
        if row.on is None:
            return Line("–", "strong"), Line(waiting_words(row.one) or self.tr("not known yet"), "quiet")
        if row.done:
            return Line(day_words(row.on), "quiet"), Line(self.tr("✓ done"), "quiet")
        return Line(day_words(row.on), "strong"), Line(self._beside(row, row.on), "quiet")

    def _beside(self, row: DateRow, day: date) -> str:
        if row.why == "signature":
            return self.tr("if from signature")
        if row.why == "notice" and row.shown.base:
            return self.tr("if delivered {day}").format(day=unbroken(short_date(row.shown.base)))
        return distance_words(day, self._today)

    def _needs(self, row: DateRow) -> tuple[Line, ...]:
        if row.done:
            return (Line(self.tr("nothing"), "quiet"),)
        lines = [Line(asked_words(need), "asked") for need in asked_now(row.one)]
        lines += [Line(words, "doubt" if doubtful else "quiet") for words, doubtful in row.doubts_of_day]
        lines += [Line(words, "quiet") for words in self._answered(row)]
        if row.dates.reported:
            lines.append(Line(self.tr("Signed text"), "asked"))
        return tuple(lines) or (Line(self.tr("nothing"), "quiet"),)

    def _answered(self, row: DateRow) -> tuple[str, ...]:
        """Return what a person said of the days that a term counts; from when it counts stands beside it."""
        key, known = key_of(row.term), row.dates.known
        said = (
            (known.working, self.tr("Working days, as answered")),
            (known.calendar, self.tr("Calendar days, as answered")),
        )
        return tuple(words for keys, words in said if key in keys)

    def _arrange(self) -> None:
        self._all.sort(key=by_date)
        if self._column != self.DATE:
            self._all.sort(key=lambda row: self._sorted_by(row).casefold())
        if self._order == Qt.SortOrder.DescendingOrder:
            self._all.reverse()

    def _sorted_by(self, row: DateRow) -> str:
        if self._column == self.NEEDS:
            return "0" if row.open else "1" if any(doubtful for _, doubtful in row.doubts) else "2"
        return " ".join(line.words for line in self.lines(row, self._column))
