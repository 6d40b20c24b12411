"""The table of dates on the screen: words of the text in serif, days in bold, doubts in their colour and in words."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from app.ui.looks import Looks
from app.ui.models.date_rows import DateRow, RowId
from app.ui.models.date_table import DateTableModel, Line
from app.ui.widgets.rows import BAR, lay_out

Index = QModelIndex | QPersistentModelIndex
_TOP, _LEFT, _RIGHT, _FIRST, _HEAD = 9, 12, 8, 20, 30
_SERIF, _SANS = 20, 18
_WIDTHS, _LEAST = (284, 178, 134, 156), 220
"""Pixels of the first four columns, and what is left for the last, where there is room."""
_NARROW, _NEEDED = (186, 124, 104, 134), 136
"""The same in a window that has none: every column stays in sight, and its words break into more lines."""
_GUESS = 58


class DateDelegate(QStyledItemDelegate):
    """Paints a cell's lines, each broken where it must be; nothing is cut."""

    def __init__(self, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        self._looks = looks
        self._set: dict[tuple[str, str, bool, int], QTextLayout] = {}

    def forget(self) -> None:
        """Set all words again: the theme or the widths are others."""
        self._set.clear()

    def height(self, lines: tuple[Line, ...], serif: bool, width: int) -> int:
        """Return how high a cell is in a column of this width."""
        return 2 * _TOP + sum(self._height(line, serif, width) for line in lines)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of the lines at the column's width."""
        lines, row = index.data(DateTableModel.LINES), index.data(DateTableModel.ROW)
        serif = index.column() == DateTableModel.WORDS and row.quoted
        return QSize(option.rect.width(), self.height(lines, serif, _room(index.column(), option.rect.width())))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell; its ground belongs to the whole row."""
        lines, row = index.data(DateTableModel.LINES), index.data(DateTableModel.ROW)
        if lines is None:
            return
        theme, place, column = self._looks.theme, option.rect, index.column()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(place, QColor(theme.tint if chosen else theme.paper))
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), QColor(theme.line))
        if chosen and column == 0:
            painter.fillRect(QRect(place.left(), place.top(), BAR, place.height()), QColor(theme.accent))
        serif = column == DateTableModel.WORDS and row.quoted
        width, top = _room(column, place.width()), place.top() + _TOP
        for line in lines:
            painter.setPen(QColor(self._colour(line)))
            left = place.left() + (_FIRST if column == 0 else _LEFT)
            self._laid(line, serif, width).draw(painter, QPointF(left, top))
            top += self._height(line, serif, width)
        self._ring(painter, option, index)
        painter.restore()

    def _ring(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw this cell's part of the ring round the row that the keys work on."""
        view = option.widget
        if not isinstance(view, QTableView) or not view.hasFocus() or view.currentIndex().row() != index.row():
            return
        place, colour = option.rect, QColor(self._looks.theme.accent)
        painter.fillRect(QRect(place.left(), place.top(), place.width(), 2), colour)
        painter.fillRect(QRect(place.left(), place.bottom() - 1, place.width(), 2), colour)
        if index.column() == 0:
            painter.fillRect(QRect(place.left(), place.top(), 2, place.height()), colour)
        if index.column() == DateTableModel.NEEDS:
            painter.fillRect(QRect(place.right() - 1, place.top(), 2, place.height()), colour)

    def _colour(self, line: Line) -> str:
        theme = self._looks.theme
        return {"quiet": theme.ink2, "doubt": theme.bracket, "asked": theme.bracket}.get(line.look, theme.ink)

    def _font(self, line: Line, serif: bool) -> QFont:
        if serif and not line.look:
            return self._looks.serif(15)
        if line.look == "strong":
            return self._looks.figures(12, 600)
        return self._looks.figures(12, 500) if line.look == "asked" else self._looks.figures(12)

    def _laid(self, line: Line, serif: bool, width: int) -> QTextLayout:
        key = (line.words, line.look, serif, width)
        if key not in self._set:
            self._set[key] = lay_out(line.words, self._font(line, serif), width, _step(line, serif))
        return self._set[key]

    def _height(self, line: Line, serif: bool, width: int) -> int:
        return self._laid(line, serif, width).lineCount() * _step(line, serif)


def _step(line: Line, serif: bool) -> int:
    """Return how far lines are apart: words of the text are larger than what is said of them."""
    return _SERIF if serif and not line.look else _SANS


def _room(column: int, width: int) -> int:
    """Return how wide the words of a cell may be."""
    return max(width - _RIGHT - (_FIRST if column == 0 else _LEFT), 40)


def _widths(room: int) -> tuple[int, ...]:
    """Return the widths of all columns but the last, which takes what is left of ``room``."""
    least, usual = sum(_NARROW) + _NEEDED, sum(_WIDTHS) + _LEAST
    if room < usual:
        share = max(room - least, 0) / (usual - least)
        return tuple(round(low + (high - low) * share) for low, high in zip(_NARROW, _WIDTHS, strict=True))
    spare = room - usual
    return (_WIDTHS[0] + spare * 2 // 5, _WIDTHS[1] + min(spare // 5, _WIDTHS[1]), *_WIDTHS[2:])


class DateTable(QTableView):
    """Sends ``row_chosen`` with a row's id when another is current, ``opened`` and ``answer_asked`` with a DateRow."""

    row_chosen = Signal(object)
    opened = Signal(object)
    answer_asked = Signal(object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self.table = DateTableModel(self)
        self.setModel(self.table)
        self._cells = DateDelegate(looks, self)
        self.setItemDelegate(self._cells)
        self.setShowGrid(False)
        self.setObjectName("paper")
        self.setAccessibleName(self.tr("Dates"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_GUESS)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._fit_all)
        self._head()
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.activated.connect(self._activate)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._fit())
        self._fitted: set[int] = set()
        self.table.modelReset.connect(self._fit_all)
        looks.changed.connect(self._relook)
        self._relook()

    def _head(self) -> None:
        head = self.horizontalHeader()
        head.setFixedHeight(_HEAD)
        padded = "QHeaderView::section {{ padding-left: {0}px; }} QHeaderView::section:first {{ padding-left: {1}px; }}"
        head.setStyleSheet(padded.format(_LEFT, _FIRST))
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        head.setStretchLastSection(True)
        head.setMinimumSectionSize(70)
        head.setHighlightSections(False)
        head.setSortIndicatorShown(True)
        head.setSortIndicator(DateTableModel.DATE, Qt.SortOrder.AscendingOrder)
        head.setSectionsClickable(True)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)
        head.sortIndicatorChanged.connect(self._sort)
        head.sectionResized.connect(lambda *_: self._later.start(0))

    @property
    def row(self) -> DateRow | None:
        """The row that is current."""
        return self.table.row(self.currentIndex())

    @property
    def sorted_by(self) -> str:
        """The column that it is sorted by and the way, to be remembered."""
        head = self.horizontalHeader()
        down = head.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        return f"{head.sortIndicatorSection()}{'-' if down else ''}"

    def sort_by(self, remembered: str) -> None:
        """Sort as ``sorted_by`` said; what is none of it leaves the order of the days."""
        column = remembered.rstrip("-")
        if column.isdecimal() and int(column) < self.table.columnCount():
            down = Qt.SortOrder.DescendingOrder if remembered.endswith("-") else Qt.SortOrder.AscendingOrder
            self.horizontalHeader().setSortIndicator(int(column), down)

    def put(self, rows: Sequence[DateRow], today: date) -> None:
        """Show these rows; the current one is chosen by ``point``."""
        self.table.put(rows, today)

    def point(self, row_id: RowId | None) -> None:
        """Make a row the current one and show it; nothing is sent."""
        index = self.table.find(row_id)
        chosen = self.selectionModel()
        if index.isValid() and index.row() != self.currentIndex().row():
            self.blockSignals(True)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            chosen.setCurrentIndex(index, flags)
            self.blockSignals(False)
            self.viewport().update()
        if index.isValid():
            self.scrollTo(index)
            self._fit()
            self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the exact words what is left over, and break the lines anew."""
        former = QRect(self.viewport().rect().topLeft(), event.oldSize())
        seen = former.contains(self.visualRect(self.currentIndex()).center())
        super().resizeEvent(event)
        if seen:  # a notice above takes room away
            self._later.start(0)
        if event.size().width() != event.oldSize().width():
            for column, width in enumerate(_widths(event.size().width())):
                self.setColumnWidth(column, width)
            self._later.start(0)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ring round the whole row."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open on Enter; go to the first row and the last on Home and End."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._activate(self.currentIndex())
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and self.table.rows:
            ends = self.table.rows[0 if key == Qt.Key.Key_Home else -1]
            self.point(ends.id)
            self.row_chosen.emit(ends.id)
        else:
            super().keyPressEvent(event)

    def _activate(self, index: QModelIndex) -> None:
        row = self.table.row(index)
        if row:
            self.opened.emit(row)

    def _moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = self.table.row(index)
        if row:
            self.row_chosen.emit(row.id)

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        row = self.row
        self.table.sort(column, order)
        if row:
            self.point(row.id)

    def _relook(self) -> None:
        self._cells.forget()
        self.viewport().update()

    def _fit_all(self) -> None:
        self._cells.forget()
        self._fitted.clear()
        self._fit()
        self.scrollTo(self.currentIndex())

    def _fit(self) -> None:
        """Give the rows in view the height of their words; the others keep a guess until they come into view."""
        row = max(self.rowAt(0), 0)
        while row < self.table.rowCount() and self.rowViewportPosition(row) < self.viewport().height():
            if row not in self._fitted:
                self._fitted.add(row)
                self.setRowHeight(row, self._height(row))
            row += 1
        self.updateGeometries()  # else one could not scroll to what is lower now

    def _height(self, row: int) -> int:
        known = self.table.row(self.table.index(row, 0))
        if known is None:
            return _SANS + 2 * _TOP
        heights = (
            self._cells.height(
                self.table.lines(known, column),
                column == DateTableModel.WORDS and not known.dates.reported,
                _room(column, self.columnWidth(column)),
            )
            for column in range(self.table.columnCount())
        )
        return max(heights)
