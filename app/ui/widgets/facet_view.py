"""The facets at the left of the library: what to choose clauses by."""

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from app.library.values import Facets, Filter
from app.ui.looks import Looks
from app.ui.models.facets import COUNT, FIELD, FOLDED, VALUE, FacetModel
from app.ui.terms import figure
from app.ui.widgets.rows import paint_ground

Index = QModelIndex | QPersistentModelIndex
_ROW, _GROUP, _LEFT, _INDENT, _RIGHT = 25, 36, 29, 16, 15


class FacetView(QTreeView):
    """Lists topics, participants and years; sends ``chosen`` with the Filter when the choice changes."""

    chosen = Signal(object)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._facets = FacetModel()
        self.setModel(self._facets)
        self.setItemDelegate(_Facets(looks, self))
        self.setAccessibleName(self.tr("Choose by topic, participant, year"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.selectionModel().selectionChanged.connect(self._selected)

    def show_facets(self, facets: Facets, wanted: Filter) -> None:
        """Show new counts and keep the choice."""
        selection, current = self.selectionModel(), self.currentIndex()
        here = (current.data(FIELD), current.data(VALUE))
        folded = [row for row in range(self._facets.rowCount()) if not self.isExpanded(self._facets.index(row, 0))]
        top = self.verticalScrollBar().value()
        selection.blockSignals(True)
        self._facets.show(facets)
        self.expandAll()
        for row in folded:
            self.collapse(self._facets.index(row, 0))
        for index in self._facets.rows_of(wanted):
            selection.select(index, QItemSelectionModel.SelectionFlag.Select)
        if current.isValid():
            selection.setCurrentIndex(self._facets.row_of(*here), QItemSelectionModel.SelectionFlag.NoUpdate)
        selection.blockSignals(False)
        self.verticalScrollBar().setValue(top)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take a choice back by clicking it once more; fold a group by clicking it."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and not index.parent().isValid():
            self.setExpanded(index, not self.isExpanded(index))
            return
        chosen = self.selectionModel().selectedIndexes()
        if chosen == [index] and not event.modifiers():
            self.clearSelection()
            return
        super().mousePressEvent(event)

    def _selected(self, _new: QItemSelection, _old: QItemSelection) -> None:
        self.chosen.emit(self._facets.wanted(self.selectionModel().selectedIndexes()))


class _Facets(QStyledItemDelegate):
    """Draws a facet: words left, count right in a quiet hand; groups in small semibold with a chevron."""

    def __init__(self, looks: Looks, view: FacetView) -> None:
        super().__init__(view)
        self._looks, self._view = looks, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Give groups some air above."""
        return QSize(100, _ROW if index.parent().isValid() else _GROUP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        painter.save()
        if index.parent().isValid():
            self._paint_row(painter, option, index)
        else:
            self._paint_group(painter, option.rect, index)
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRect, index: Index) -> None:
        theme = self._looks.theme
        rect = rect.adjusted(0, 8, 0, 0)
        expanded = self._view.isExpanded(self._view.model().index(index.row(), 0))
        chevron = self._looks.icon("chevron-down" if expanded else "chevron-right", theme.ink3, 12)
        chevron.paint(painter, QRect(11, rect.center().y() - 5, 12, 12))
        painter.setFont(self._looks.ui(11, 600))
        painter.setPen(QColor(theme.ink3))
        painter.drawText(rect.adjusted(_LEFT, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, str(index.data()))

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = self._looks.theme, option.rect
        option.rect = rect
        paint_ground(painter, option, theme)
        nested = index.parent().parent().isValid()
        quiet = nested or index.data(FIELD) == FOLDED
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._looks.figures(12))
        painter.setPen(QColor(theme.ink3))
        count = "" if index.data(COUNT) is None else figure(index.data(COUNT))
        painter.drawText(rect.adjusted(0, 0, -_RIGHT, 0), middle | Qt.AlignmentFlag.AlignRight, count)
        taken = painter.fontMetrics().horizontalAdvance(count) + 8 if count else 0
        room = rect.adjusted(_LEFT + (_INDENT if nested else 0), 0, -_RIGHT - taken, 0)
        painter.setFont(self._looks.ui(13))
        painter.setPen(QColor(theme.ink2 if quiet else theme.ink))
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, words)
