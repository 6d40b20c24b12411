"""The list of changes as a model: a band for each group, and a row for each difference that is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.export.piece import Piece
from app.ui.compare_folds import Difference, Shown, snippet
from app.ui.compare_rows import Row
from app.ui.compare_weights import WeightWords
from app.ui.compare_words import CompareWords

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list: a band (``difference`` is None), or a change with its place and its words."""

    kind: str
    difference: Difference | None = None
    places: str = ""
    pieces: tuple[Piece, ...] = ()
    weight: int = 0
    spoken: str = ""
    """The line for a screen reader, with its marks said."""

    @property
    def text(self) -> str:
        """All words of the line, to be found and to be read aloud."""
        words = "".join(piece.text for piece in self.pieces)
        return ", ".join(part for part in (self.kind, self.places, words) if part)


class ChangesModel(QAbstractListModel):
    """Lines of the changes that are shown; LINE gives the value itself."""

    LINE = int(Qt.ItemDataRole.UserRole)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words, self._weights = CompareWords(self), WeightWords(self)
        self._lines: tuple[Line, ...] = ()

    def put(self, rows: Sequence[Row], found: Sequence[Difference], shown: Shown) -> None:
        """Show those of the differences that ``shown`` lets through."""
        lines: list[Line] = []
        band = ""
        for difference in found:
            row = rows[difference.row]
            if not shown.lets(row):
                continue
            group = self._words.group(row.group)
            if group != band:
                lines.append(Line(group))
                band = group
            lines.append(self._line(row, difference))
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def line(self, index: Index) -> Line:
        """Return the line at an index."""
        return self._lines[index.row()]

    def index_of(self, row: int) -> QModelIndex:
        """Return the index of the change that has this row of the comparison; an invalid one when it has none."""
        for number, line in enumerate(self._lines):
            if line.difference and row in {line.difference.row, line.difference.other}:
                return self.index(number)
        return QModelIndex()

    def shown(self) -> tuple[Difference, ...]:
        """Return the differences in the list, in order."""
        return tuple(line.difference for line in self._lines if line.difference)

    def _line(self, row: Row, difference: Difference) -> Line:
        return Line(
            headline := self._weights.headline(row, self._words.kind(row)),
            difference,
            self._words.places(row),
            snippet(row.both),
            row.weight,
            self._words.spoken(row, self._weights.spoken(row, headline)),
        )

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a line, or its words."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == self.LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken or line.text
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Bands cannot be chosen."""
        if index.isValid() and self._lines[index.row()].difference is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)
