"""The left list of the compare page: switches for the weights, and the changes to step through."""

from collections.abc import Sequence
from time import monotonic

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextCharFormat
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.export.piece import Piece
from app.ui.compare_folds import Difference, Shown
from app.ui.compare_rows import Row
from app.ui.looks import Looks
from app.ui.models.changes import ChangesModel, Line
from app.ui.widgets.columns_layout import mark_format
from app.ui.widgets.weight_disc import draw_weight
from app.ui.widgets.weight_switches import WeightSwitches

Index = QModelIndex | QPersistentModelIndex
_ROW, _BAND, _PADDING, _BAR, _DOT = 51, 24, 16, 3, 9
_WEIGHTY, _FONTS = 3, (500, 400, 500, 600)
_PAUSE = 1.0
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class ChangeDelegate(QStyledItemDelegate):
    """Paints bands and changes; the words on one line, with their marks."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Bands are lower than changes."""
        line: Line = index.data(ChangesModel.LINE)
        return QSize(0, _ROW if line.difference else _BAND)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        painter.save()
        line: Line = index.data(ChangesModel.LINE)
        place = option.rect
        if line.difference is None:
            self._band(painter, place, line.kind)
        else:
            self._change(painter, place, line, option.state)
        painter.restore()

    def _band(self, painter: QPainter, place: QRect, words: str) -> None:
        theme = self._looks.theme
        painter.fillRect(place, QColor(theme.desk))
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), QColor(theme.line))
        font = self._looks.ui(11, 600)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink3))
        room = place.adjusted(_PADDING, 0, -_PADDING, 0)
        painter.drawText(room, _LEFT, _short(font, words, room.width()))

    def _change(self, painter: QPainter, place: QRect, line: Line, state: QStyle.StateFlag) -> None:
        theme = self._looks.theme
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(place, QColor(theme.tint if chosen else theme.hover if hovered else theme.panel))
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), QColor(theme.line))
        if chosen:
            painter.fillRect(QRect(place.left(), place.top(), _BAR, place.height()), QColor(theme.accent))
        room = place.adjusted(_PADDING, 6, -_PADDING, -6)
        self._head(painter, QRect(room.left(), room.top(), room.width(), 18), line)
        self._words(painter, QRect(room.left(), room.top() + 18, room.width(), 20), line.pieces)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(place.adjusted(1, 1, -1, -2))

    def _head(self, painter: QPainter, room: QRect, line: Line) -> None:
        theme = self._looks.theme
        left = room.left()
        if line.weight:
            draw_weight(painter, QPointF(left + _DOT / 2, room.center().y() + 0.5), line.weight, theme)
            left += _DOT + 6
        figures = self._looks.figures(12)
        painter.setFont(figures)
        painter.setPen(QColor(theme.ink2))
        painter.drawText(room, _RIGHT, line.places)
        font = self._looks.ui(12, _FONTS[line.weight])
        painter.setFont(font)
        painter.setPen(QColor(theme.seal if line.weight == _WEIGHTY else theme.ink))
        width = room.right() - left - QFontMetrics(figures).horizontalAdvance(line.places) - 8
        painter.drawText(QRect(left, room.top(), width, room.height()), _LEFT, _short(font, line.kind, width))

    def _words(self, painter: QPainter, room: QRect, pieces: Sequence[Piece]) -> None:
        x = room.left()
        for piece in pieces:
            made = mark_format(piece, self._looks.theme)
            font = self._font(made)
            metrics = QFontMetrics(font)
            text = _short(font, piece.text, room.right() - x)
            width = metrics.horizontalAdvance(text)
            lead = metrics.horizontalAdvance(text[: len(text) - len(text.lstrip())])
            place = QRect(x + lead, room.top(), metrics.horizontalAdvance(text.strip()), room.height())
            if made.hasProperty(QTextCharFormat.Property.BackgroundBrush):
                painter.fillRect(place.adjusted(0, 1, 0, -1), made.background())
            plain = QColor(self._looks.theme.ink)
            painter.setPen(made.foreground().color() if piece.mark in {"added", "removed"} else plain)
            painter.setFont(font)
            painter.drawText(place.adjusted(0, 0, 2, 0), _LEFT, text.strip())
            x += width
            if text != piece.text or x >= room.right():
                return

    def _font(self, made: QTextCharFormat) -> QFont:
        font = self._looks.serif(14)
        font.setStrikeOut(made.fontStrikeOut())
        font.setUnderline(made.underlineStyle() == QTextCharFormat.UnderlineStyle.SingleUnderline)
        return font


class ChangeView(QListView):
    """A list in which typing finds any word, not only the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed, self._at = "", 0.0

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Go to the next line that has what was typed within a second."""
        now = monotonic()
        self._typed = search if now - self._at > _PAUSE else self._typed + search
        self._at = now
        start = self.currentIndex().row() + (len(self._typed) == 1)
        count = self.model().rowCount()
        for step in range(count):
            index = self.model().index((start + step) % count, 0)
            selectable = index.flags() & Qt.ItemFlag.ItemIsSelectable
            if selectable and self._typed.casefold() in str(index.data()).casefold():
                self.setCurrentIndex(index)
                return


class ChangeList(QFrame):
    """Switches and list. ``chosen`` carries the row of the change that the user went to, ``filtered`` what is shown."""

    chosen = Signal(int)
    opened = Signal(int)
    filtered = Signal(object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.model = ChangesModel(self)
        self.view = ChangeView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(ChangeDelegate(looks, self.view))
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("Changes"))
        self.view.selectionModel().currentChanged.connect(self._went)
        self.view.activated.connect(self._activated)
        self.switches = WeightSwitches(looks)
        self.switches.changed.connect(self.filtered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.switches)
        column.addWidget(self.view, 1)
        self.setMinimumWidth(280)
        looks.changed.connect(self.view.viewport().update)

    @property
    def shown(self) -> Shown:
        """Which changes are shown."""
        return self.switches.shown

    def put(self, rows: Sequence[Row], found: Sequence[Difference]) -> None:
        """Show the differences that the switches let through."""
        self.switches.offer(found)
        self.model.put(rows, found, self.shown)

    def point(self, row: int) -> None:
        """Mark the change that has this row; none when no change has it."""
        index = self.model.index_of(row)
        self.view.selectionModel().blockSignals(True)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
        else:
            self.view.selectionModel().clear()
        self.view.selectionModel().blockSignals(False)
        self.view.viewport().update()

    def _went(self, index: QModelIndex) -> None:
        if index.isValid():
            difference = self.model.line(index).difference
            if difference:
                self.chosen.emit(difference.row)

    def _activated(self, index: QModelIndex) -> None:
        difference = self.model.line(index).difference
        if difference:
            self.opened.emit(difference.row)


def _short(font: QFont, words: str, width: int) -> str:
    return QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, width)
