"""The list of clauses: hits under bands that say what they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.library.values import Hit
from app.ui.terms import short_date

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
GROUPED = Qt.ItemDataRole.UserRole + 2
"""Whether the rows stand under bands that name their instruments."""
_BATCH = 30
"""Rows that are laid out at once: more than any screen shows."""


@dataclass(frozen=True, slots=True)
class Band:
    """A line between groups: ``strong`` in semibold ("4 clauses"), then ``words``."""

    strong: str
    words: str = ""


Row = Band | Hit


class ClauseModel(QAbstractListModel):
    """Holds bands and hits, and shows them to the view a batch at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        self._shown = 0
        self._grouped = False

    def show(self, rows: Sequence[Row], grouped: bool = False) -> None:
        """Take new rows; ``grouped`` when each instrument has a band."""
        self.beginResetModel()
        self._grouped = grouped
        self._rows = tuple(rows)
        self._shown = min(_BATCH, len(self._rows))
        self.endResetModel()

    def add(self, rows: Sequence[Row]) -> None:
        """Take rows that stand under those that there are."""
        whole = self._shown == len(self._rows)
        self._rows += tuple(rows)
        if whole:
            self.fetchMore(QModelIndex())

    def row(self, row: int) -> Row:
        """Return a row's value."""
        return self._rows[row]

    def hit(self, index: Index) -> Hit | None:
        """Return the hit at an index; None for a band or nothing."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Hit) else None

    def find(self, clause_id: str) -> QModelIndex:
        """Return the index of a clause, made visible when need be; an invalid one when it is not in the list."""
        for at, row in enumerate(self._rows):
            if isinstance(row, Hit) and row.clause.id == clause_id:
                while self._shown <= at:
                    self.fetchMore(QModelIndex())
                return self.index(at)
        return QModelIndex()

    @property
    def hits(self) -> tuple[Hit, ...]:
        """All hits, in their order."""
        return tuple(row for row in self._rows if isinstance(row, Hit))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and shape
        """Count the rows that are shown so far."""
        return 0 if parent.isValid() else self._shown

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Say whether there is more."""
        return not parent.isValid() and self._shown < len(self._rows)

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Show the next batch."""
        more = min(_BATCH, len(self._rows) - self._shown)
        if parent.isValid() or more <= 0:
            return
        self.beginInsertRows(QModelIndex(), self._shown, self._shown + more - 1)
        self._shown += more
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the clause's words, or the whole value for ``ROW``."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in {ROW, GROUPED}:
            return row if role == ROW else self._grouped
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.strong} {row.words}" if isinstance(row, Band) else row.clause.text
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, Hit):
            return f"{place_of(row)}: {row.clause.text}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let bands be passed over."""
        if index.isValid() and isinstance(self._rows[index.row()], Hit):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.NoItemFlags


def place_of(hit: Hit) -> str:
    """Return where a clause stands, as its list shows it: "V Deep-Sea Mineral Resources · 19 Mar 2026"."""
    clause = hit.clause
    said = f"{clause.label} {clause.short_title}".strip()
    day = short_date(clause.signed_on)
    return f"{said} · {day}" if day else said
