"""The table of a topic on the screen: heads that stay, words set in type with their marks."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from app.model.table import TableCell
from app.ui.compare_folds import apart
from app.ui.looks import Looks
from app.ui.models.topic_table import TopicTableModel, pieces_of
from app.ui.widgets.columns_layout import LINE, SIZE, set_in_type
from app.ui.widgets.weight_disc import draw_weight

Index = QModelIndex | QPersistentModelIndex
_PADDING, _HEAD, _NARROWEST, _DISC = 14, 50, 260, 16
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class CellDelegate(QStyledItemDelegate):
    """Paints a cell: its label, its words with their marks, the disc of its weight."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks

    def height(self, cell: TableCell | None, width: int) -> int:
        """Return how high a cell is in a column of this width."""
        return (self._set(cell, width)[1] if cell else LINE) + 2 * _PADDING

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the words at the column's width."""
        return QSize(option.rect.width(), self.height(index.data(TopicTableModel.CELL), option.rect.width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        theme, place = self._looks.theme, option.rect
        cell: TableCell | None = index.data(TopicTableModel.CELL)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        ground = theme.now if chosen else theme.paper if cell else theme.void
        painter.fillRect(place, QColor(ground))
        painter.fillRect(QRect(place.right(), place.top(), 1, place.height()), QColor(theme.line))
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), QColor(theme.line))
        if cell:
            self._words(painter, place, cell)
        else:
            painter.setFont(self._looks.ui(12))
            painter.setPen(QColor(theme.ink3))
            painter.drawText(place.adjusted(_PADDING, _PADDING, 0, 0), 0, index.data())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.drawRect(place.adjusted(0, 0, -2, -2))
        painter.restore()

    def _words(self, painter: QPainter, place: QRect, cell: TableCell) -> None:
        layout, _, indent = self._set(cell, place.width())
        left, top = place.left() + _PADDING, place.top() + _PADDING
        painter.setPen(QColor(self._looks.theme.ink))
        if cell.label:
            painter.setFont(self._looks.serif(SIZE))
            painter.drawText(QRect(left, top, place.width(), LINE), _LEFT, cell.label)
        layout.draw(painter, QPointF(left + indent, top))
        draw_weight(painter, QPointF(place.right() - _DISC / 2 - 4, top + LINE / 2), cell.weight, self._looks.theme)

    def _set(self, cell: TableCell, width: int) -> tuple[QTextLayout, int, int]:
        """Return the words set in type, their height, and how far their label sets them in."""
        font = self._looks.serif(SIZE)
        indent = QFontMetrics(font).horizontalAdvance(cell.label) + 8 if cell.label else 0
        room = max(width - 2 * _PADDING - _DISC - indent, 80)
        layout, height = set_in_type(apart(pieces_of(cell)), font, self._looks.theme, room)
        return layout, height, indent


class TopicHeader(QHeaderView):
    """Title over date and countries; the column that the others are held against says so."""

    def __init__(self, looks: Looks, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._looks = looks
        self.setSectionsClickable(True)
        self.setFixedHeight(_HEAD)
        self.setMinimumSectionSize(_NARROWEST)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:  # noqa: N802 - Qt's name
        """Paint a head."""
        model = self.model()
        if not isinstance(model, TopicTableModel):
            return
        theme = self._looks.theme
        chosen = model.table.against == logical_index
        painter.fillRect(rect, QColor(theme.tint if chosen else theme.desk))
        painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), QColor(theme.line))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.line))
        title, said = model.head(logical_index)
        said = self.tr("{said} · the others are held against it").format(said=said) if chosen else said
        lines = ((self._looks.ui(13, 600), theme.ink, 8, title), (self._looks.ui(12), theme.ink2, 27, said))
        for font, colour, top, words in lines:
            room = QRect(rect.left() + _PADDING, rect.top() + top, rect.width() - 2 * _PADDING, 18)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            short = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, _LEFT, short)


class TopicTableView(QTableView):
    """``against_chosen`` carries the column whose head was clicked, ``cell_opened`` an index."""

    against_chosen = Signal(int)
    cell_opened = Signal(QModelIndex)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = CellDelegate(looks, self)
        self.table_model = TopicTableModel(self)
        self.setModel(self.table_model)
        self.setItemDelegate(self._cells)
        self.setHorizontalHeader(TopicHeader(looks, self))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Table of the topic"))
        self.horizontalHeader().sectionClicked.connect(self.against_chosen)
        self.horizontalHeader().sectionResized.connect(self._widths_changed)
        self.activated.connect(self.cell_opened)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._fit_rows)
        looks.changed.connect(self._fit_rows)

    def fit(self) -> None:
        """Share the width among the columns, none narrower than can be read."""
        count = self.table_model.columnCount()
        if count:
            width = max(self.viewport().width() // count, _NARROWEST)
            for column in range(count):
                self.setColumnWidth(column, width)
            self._fit_rows()

    def copy(self) -> None:
        """Copy the cells that are selected, else the whole table, with tabs between the columns."""
        chosen = sorted(self.selectedIndexes(), key=lambda index: (index.row(), index.column()))
        if len(chosen) <= 1:
            QGuiApplication.clipboard().setText(self.table_model.as_text())
            return
        rows: dict[int, list[str]] = {}
        for index in chosen:
            rows.setdefault(index.row(), []).append(str(index.data()))
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in rows.values()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copy on Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def _widths_changed(self) -> None:
        self._later.start(0)

    def _fit_rows(self) -> None:
        model = self.table_model
        for row in range(model.rowCount()):
            cells = (
                self._cells.height(model.cell(model.index(row, column)), self.columnWidth(column))
                for column in range(model.columnCount())
            )
            self.setRowHeight(row, max(cells, default=LINE))
