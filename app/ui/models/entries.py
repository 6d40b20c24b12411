"""Rows of a quiet list: words, what is known of them, and bands that part the rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
Mark = Literal["", "done", "doubt", "failed"]
ENTRY = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: ``words`` with ``meta`` above them and ``aside`` at the right; a ``band`` is a heading between rows.

    ``ref`` is what the row stands for; ``lead`` stands in semibold before the meta line; ``plain`` words are none of
    an instrument and stand in the type of the program.
    """

    words: str
    meta: str = ""
    lead: str = ""
    aside: str = ""
    mark: Mark = ""
    band: bool = False
    plain: bool = False
    ref: object = None


class EntryModel(QAbstractListModel):
    """Holds entries; more can be added at the end without moving what is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The rows."""
        return tuple(self._entries)

    def show(self, entries: Sequence[Entry]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def append(self, entries: Sequence[Entry]) -> None:
        """Add rows at the end."""
        if entries:
            self.beginInsertRows(QModelIndex(), len(self._entries), len(self._entries) + len(entries) - 1)
            self._entries += entries
            self.endInsertRows()

    def put(self, row: int, entry: Entry) -> None:
        """Put another entry in the place of a row."""
        self._entries[row] = entry
        self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Count the rows."""
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let bands be passed over."""
        if index.isValid() and self._entries[index.row()].band:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words, or the whole entry for ``ENTRY``."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (entry.lead, entry.words, entry.meta, entry.aside) if part)
        return entry if role == ENTRY else None
