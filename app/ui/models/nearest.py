"""The clauses most like the one that is read."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.library import nearest
from app.library.values import Clause, Hit
from app.ui.models.clauses import place_of

Index = QModelIndex | QPersistentModelIndex
HIT = Qt.ItemDataRole.UserRole + 1


def like_kinds(clause: Clause, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Return the hits that are of the same part of an instrument as a clause."""
    kinds = nearest.like_kinds(clause.kind)
    return tuple(hit for hit in hits if hit.clause.kind in kinds)


class NearestModel(QAbstractListModel):
    """Holds hits whose score is a likeness."""

    def __init__(self) -> None:
        super().__init__()
        self._hits: tuple[Hit, ...] = ()

    def show(self, hits: Sequence[Hit]) -> None:
        """Take new hits, the likest first."""
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    def hit(self, row: int) -> Hit:
        """Return a row's value."""
        return self._hits[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and shape
        """Count the rows."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the clause's words, or the whole value for ``HIT``."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.clause.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{percent(hit)}, {place_of(hit)}: {hit.clause.text}"
        return hit if role == HIT else None


def percent(hit: Hit) -> str:
    """Return a likeness as a whole number: "92 %"."""
    return f"{round(hit.score * 100)} %"
