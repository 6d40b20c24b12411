"""The outline of a draft as a list: label, words, state mark at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.looks import Looks
from app.ui.models.outline import AS_PRECEDENT, ROW, OutlineModel, OutlineRow

_HEIGHTS = (26, 24)


class OutlineView(QListView):
    """Shows an outline; ``chosen`` gives the id of the provision that the user went to."""

    chosen = Signal(str)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looks = looks
        self.outline = OutlineModel(self)
        self.setModel(self.outline)
        self.setItemDelegate(_Row(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Outline"))
        self.selectionModel().currentChanged.connect(self._went)
        looks.changed.connect(self.viewport().update)

    def select(self, provision_id: str) -> None:
        """Select the row of a provision, without telling anybody."""
        row = self.outline.row_of(provision_id)
        self.selectionModel().blockSignals(True)
        if row >= 0:
            self.setCurrentIndex(self.outline.index(row))
            self.scrollTo(self.outline.index(row))
        else:
            self.clearSelection()
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def _went(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.outline.goal_of(index.row()))


class _Row(QStyledItemDelegate):
    def __init__(self, view: OutlineView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(  # noqa: N802 - Qt's name
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row: OutlineRow = index.data(ROW)
        return QSize(0, _HEIGHTS[min(row.depth, 1)])

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        looks, theme = self._view.looks, self._view.looks.theme
        row: OutlineRow = index.data(ROW)
        box, state = QRect(option.rect), option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(theme.tint if selected else theme.hover))
        if selected:
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(theme.accent))
        middle = Qt.AlignmentFlag.AlignVCenter
        indent = 44 if row.depth == 0 else 57
        painter.setFont(looks.figures(12))
        painter.setPen(QColor(theme.ink2))
        painter.drawText(
            box.adjusted(4, 0, indent - 8 - box.width(), 0), middle | Qt.AlignmentFlag.AlignRight, row.label
        )
        painter.setPen(QColor(theme.ink3 if row.mark == AS_PRECEDENT else theme.ink2))
        painter.setFont(looks.ui(12, 600))
        painter.drawText(box.adjusted(0, 0, -14, 0), middle | Qt.AlignmentFlag.AlignRight, row.mark)
        self._write(painter, box, row, indent)
        if selected and self._view.hasFocus():
            painter.setPen(QColor(theme.accent))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
            painter.drawRect(box.adjusted(1, 1, -2, -2))

    def _write(self, painter: QPainter, box: QRect, row: OutlineRow, indent: int) -> None:
        looks, theme = self._view.looks, self._view.looks.theme
        middle, right = Qt.AlignmentFlag.AlignVCenter, 34
        if row.taken:
            painter.setFont(looks.ui(11))
            painter.setPen(QColor(theme.accent))
            painter.drawText(box.adjusted(0, 0, -right, 0), middle | Qt.AlignmentFlag.AlignRight, self.tr("taken"))
            right += 38
        painter.setFont(looks.ui(13 if row.depth == 0 else 12))
        painter.setPen(QColor(theme.ink if row.depth == 0 else theme.ink2))
        place = box.adjusted(indent, 0, -right, 0)
        words = QFontMetrics(painter.font()).elidedText(row.words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, words)
