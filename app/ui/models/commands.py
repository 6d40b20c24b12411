"""The rows of the palette: what can be done, and what can be gone to, in groups."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: its words, an icon, a quiet word at the right (a key, a date), and what it does; without it, a heading."""

    text: str
    icon: str = ""
    hint: str = ""
    run: Callable[[], object] | None = None
    found: tuple[tuple[int, int], ...] = ()


class CommandModel(QAbstractListModel):
    """Holds the rows that answer to what is typed."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Entry, ...] = ()

    def show(self, groups: Sequence[tuple[str, Sequence[Entry]]]) -> None:
        """Take these groups, each with its heading; empty ones are left out."""
        self.beginResetModel()
        rows: list[Entry] = []
        for heading, entries in groups:
            if entries:
                rows += (Entry(heading), *entries)
        self._rows = tuple(rows)
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        """Return a row's value."""
        return self._rows[row]

    def next_choice(self, row: int, step: int) -> int:
        """Return the next row in direction ``step`` that does something, round the ends; -1 when there is none."""
        count = len(self._rows)
        for distance in range(1, count + 1):
            at = (row + step * distance) % count
            if self._rows[at].run:
                return at
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and shape
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words, or the whole value for ``ENTRY``."""
        if not index.isValid():
            return None
        entry = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.text}, {entry.hint}" if entry.hint else entry.text
        return entry if role == ENTRY else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let headings be passed over."""
        if index.isValid() and self._rows[index.row()].run:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags


def matching(entries: Sequence[Entry], typed: str) -> tuple[Entry, ...]:
    """Return the entries whose words hold every word typed; those that begin with the first word come first."""
    words = typed.casefold().split()
    found = []
    for entry in entries:
        folded = entry.text.casefold()
        places = [folded.find(word) for word in words]
        if all(place >= 0 for place in places) and len(folded) == len(entry.text):
            spans = tuple(sorted((place, place + len(word)) for place, word in zip(places, words, strict=True)))
            rank = min((_rank(folded, place) for place in places), default=0)
            found.append((rank, Entry(entry.text, entry.icon, entry.hint, entry.run, spans)))
    return tuple(entry for _, entry in sorted(found, key=lambda pair: pair[0]))


def _rank(text: str, place: int) -> int:
    """Order a find: at the beginning, at the beginning of a word, inside a word."""
    if place == 0:
        return 0
    return 2 if text[place - 1].isalnum() else 1
