"""The list of an outline's rows, as Qt asks for it: what each shows, and how one is dragged."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.ui.models.outline_rows import OutlineRow, said

ROW = Qt.ItemDataRole.UserRole + 1
"""The role that gives an OutlineRow."""
MIME = "application/x-paraph-provision"
_NOWHERE = QModelIndex()


class OutlineList(QAbstractListModel):
    """Rows; ``dropped`` gives the provision that was dragged and the one it is to stand before, empty for the end."""

    dropped = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[OutlineRow, ...] = ()
        self._row_of: dict[str, int] = {}

    @property
    def rows(self) -> tuple[OutlineRow, ...]:
        """The rows shown."""
        return self._rows

    def show(self, rows: tuple[OutlineRow, ...]) -> None:
        """Show ``rows``; rows that stay keep their place."""
        before, now = ([row.provision_id for row in each] for each in (self._rows, rows))
        first, last = _same_ends(before, now)
        if first < len(before) - last:
            self.beginRemoveRows(_NOWHERE, first, len(before) - last - 1)
            self._rows = self._rows[:first] + self._rows[len(before) - last :]
            self.endRemoveRows()
        if first < len(now) - last:
            self.beginInsertRows(_NOWHERE, first, len(now) - last - 1)
            self._take(rows)
            self.endInsertRows()
        self._take(rows)
        if rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def _take(self, rows: tuple[OutlineRow, ...]) -> None:
        self._rows = rows
        self._row_of = {each: at for at, row in enumerate(rows) for each in (row.provision_id, *row.held)}

    def row_of(self, provision_id: str) -> int:
        """Return the row of a provision, -1 when it has none."""
        return self._row_of.get(provision_id, -1)

    def goal_of(self, row: int) -> str:
        """Return the provision that a row leads to: below a heading whose words have no row, those words."""
        here = self._rows[row]
        after = self._rows[row + 1].depth if row + 1 < len(self._rows) else 0
        return here.held[0] if here.headed and here.held and after == 0 else here.provision_id

    def put(self, changed: dict[int, OutlineRow]) -> None:
        """Put other rows in the place of some."""
        rows = list(self._rows)
        for at, row in changed.items():
            rows[at] = row
        self._rows = tuple(rows)
        for at in changed:
            self.dataChanged.emit(self.index(at), self.index(at))

    # ---- what Qt asks

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(part for part in (row.label, row.words, said(row)) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return said(row) or None
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let provisions be dragged, and dropped between rows only."""
        flags = super().flags(index)
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        return flags if self._rows[index.row()].group else flags | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        """Say that a provision is moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        """Return what is carried: the id of a provision."""
        return [MIME]

    def mimeData(self, indexes: Any) -> QMimeData:  # noqa: N802 - Qt's name
        """Return the provision that is dragged."""
        data = QMimeData()
        data.setData(MIME, self._rows[indexes[0].row()].provision_id.encode())
        return data

    def dropMimeData(  # noqa: N802 - Qt's name
        self,
        data: QMimeData,
        _action: Qt.DropAction,
        row: int,
        _column: int,
        parent: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Say where the provision was let go; the draft moves it, and the rows follow."""
        if not data.hasFormat(MIME):
            return False
        at = row if row >= 0 else parent.row() if parent.isValid() else len(self._rows)
        before = self._rows[at].provision_id if at < len(self._rows) else ""
        self.dropped.emit(bytes(data.data(MIME).data()).decode(), before)
        return False


def _same_ends(before: list[str], now: list[str]) -> tuple[int, int]:
    """Return how many rows are the same at the beginning, and how many at the end."""
    most = min(len(before), len(now))
    first = next((at for at in range(most) if before[at] != now[at]), most)
    last = next((at for at in range(most - first) if before[-1 - at] != now[-1 - at]), most - first)
    return first, last
