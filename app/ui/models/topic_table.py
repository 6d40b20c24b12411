"""The table of a topic as a model: a column for each instrument, a row for each provision."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.export.piece import Piece
from app.library.clauses import short_title
from app.model.instrument import Instrument
from app.model.reported import Reported
from app.model.table import TableCell, TopicTable
from app.ui.compare_folds import plain
from app.ui.compare_rows import both_versions
from app.ui.models.reported_words import not_signed
from app.ui.terms import short_date

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class TopicTableModel(QAbstractTableModel):
    """Cells by CELL (a TableCell or None); the words with their marks are plain text in the display role."""

    CELL = int(Qt.ItemDataRole.UserRole)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = TopicTable("", (), 0, ())
        self._instruments: tuple[Instrument, ...] = ()
        self._reported: tuple[Reported, ...] = ()

    @property
    def table(self) -> TopicTable:
        """The table that is shown."""
        return self._table

    def put(self, table: TopicTable, instruments: tuple[Instrument, ...], reported: tuple[Reported, ...] = ()) -> None:
        """Show a table; ``instruments`` are its columns, those behind them, without words, are only ``reported``."""
        self.beginResetModel()
        self._table, self._instruments, self._reported = table, instruments, reported
        self.endResetModel()

    def cell(self, index: Index) -> TableCell | None:
        """Return the cell at an index; None where the instrument says nothing there."""
        return None if self.only_reported(index.column()) else self._table.rows[index.row()][index.column()]

    def only_reported(self, column: int) -> bool:
        """Tell whether a column is of an instrument whose signed text is not at hand."""
        return column >= len(self._instruments)

    def nothing(self, column: int) -> str:
        """Return what stands in a cell without words."""
        return self.tr("No signed text is at hand") if self.only_reported(column) else self.tr("Nothing on this")

    def head(self, column: int) -> tuple[str, str]:
        """Return the two lines above a column: the subject, then date and countries."""
        if self.only_reported(column):
            known = self._reported[column - len(self._instruments)].particulars
            return short_title(known.title) or known.title, not_signed()
        particulars = self._instruments[column].particulars
        countries = ", ".join(side.country for side in particulars.sides if side.country)
        signed = short_date(particulars.signed_on) or self.tr("not signed")
        title = short_title(particulars.title) or self.tr("Untitled")
        return title, " · ".join(part for part in (signed, countries) if part)

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many instruments there are."""
        return 0 if parent.isValid() else len(self._instruments) + len(self._reported)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell, or its words."""
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role == self.CELL:
            return cell
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{cell.label} {plain(pieces_of(cell))}".strip() if cell else self.nothing(index.column())
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what stands above a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(self.head(section))
        return None

    def as_text(self) -> str:
        """Return the whole table with tabs between the columns, to be pasted into Word or a sheet."""
        heads = [", ".join(self.head(column)) for column in range(self.columnCount())]
        lines = ["\t".join(heads)]
        more = [""] * len(self._reported)
        lines.extend(
            "\t".join([*(f"{cell.label} {cell.text}".strip() if cell else "" for cell in row), *more])
            for row in self._table.rows
        )
        return "\n".join(lines)


def pieces_of(cell: TableCell) -> tuple[Piece, ...]:
    """Return the words of a cell with the marks of how they differ; unmarked where they are held against nothing."""
    return tuple(both_versions(cell.hunks)) if cell.hunks else (Piece(cell.text),)
