"""The list of saved drafts: title, sides and template; at the right what is open, and when it was changed last."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.looks import Looks
from app.ui.models.shelf import ROW, Row, ShelfModel

Index = QModelIndex | QPersistentModelIndex
_HEIGHT, _PAD, _LEFT, _GAP, _CHIP, _MORE = 62, 11, 14, 12, 6, 36
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_BESIDE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class DraftList(QListView):
    """Shows drafts. Enter and a click take one, Delete removes it; the menu, behind the dots, has the rest."""

    taken = Signal(str)
    removed = Signal(str)
    copied = Signal(str)
    handed_over = Signal(str)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self.shelf = ShelfModel(self)
        self.setModel(self.shelf)
        self.setItemDelegate(_Delegate(looks, self))
        self.setAccessibleName(self.tr("Saved drafts"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setStyleSheet("QListView { background: palette(base); }")
        looks.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take Enter and Delete."""
        index, key = self.currentIndex(), event.key()
        if index.isValid() and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take(index)
        elif index.isValid() and key == Qt.Key.Key_Delete:
            self.removed.emit(_row(index).id)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take the draft that was clicked, or show its menu where the dots are."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            if place.x() >= self.visualRect(index).right() - _MORE:
                self._show_menu(index, place)
            else:
                self._take(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Show what can be done with a draft, also when the key for it is pressed."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self._show_menu(index, self.visualRect(index).center() if by_key else event.pos())

    def _show_menu(self, index: Index, place: QPoint) -> None:
        menu = self.menu(index)
        menu.exec(self.viewport().mapToGlobal(place))
        menu.deleteLater()

    def menu(self, index: Index) -> QMenu:
        """Return the menu of a row."""
        identity, menu = _row(index).id, QMenu(self)
        for words, signal in (
            (self.tr("Open"), self.taken),
            (self.tr("Make a copy"), self.copied),
            (self.tr("Hand over…"), self.handed_over),
            (self.tr("Remove"), self.removed),
        ):
            menu.addAction(words).triggered.connect(lambda _on=False, signal=signal: signal.emit(identity))
        return menu

    def _take(self, index: Index) -> None:
        self.taken.emit(_row(index).id)


class _Delegate(QStyledItemDelegate):
    def __init__(self, looks: Looks, parent: DraftList) -> None:
        super().__init__(parent)
        self._looks = looks

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, row, place = self._looks.theme, _row(index), option.rect
        view = self.parent()
        focused = isinstance(view, DraftList) and view.hasFocus()
        current = bool(option.state & QStyle.StateFlag.State_Selected) and focused
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.fillRect(place, QColor(theme.tint if current else theme.hover if over else theme.paper))
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), QColor(theme.line))
        if current:
            painter.fillRect(QRect(place.left(), place.top(), 3, place.height()), QColor(theme.accent))
        first = QRect(place.left() + _LEFT, place.top() + _PAD, place.width() - _LEFT - _MORE, 20)
        second = first.translated(0, 22)
        if over or current:
            self._dots(painter, place)
        first.setRight(self._right(painter, first, row.changed, self._looks.figures(12), theme.ink3))
        self._line(painter, first, row.title, self._looks.serif(15), theme.ink)
        if row.open:
            second.setRight(self._chip(painter, second, row.open))
        if row.status:
            second.setRight(self._right(painter, second, row.status, self._looks.ui(12, 600), theme.accent))
        self._line(painter, second, row.sides, self._looks.ui(12), theme.ink2)
        painter.restore()

    def _dots(self, painter: QPainter, place: QRect) -> None:
        """Paint the three dots where a row's menu is."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._looks.theme.ink2))
        for number in (-1, 0, 1):
            middle = QPointF(place.right() - _MORE / 2 + 1, place.center().y() + 0.5 + 5 * number)
            painter.drawEllipse(middle, 1.5, 1.5)

    @staticmethod
    def _line(painter: QPainter, room: QRect, words: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(room, _BESIDE, QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width()))

    @staticmethod
    def _right(painter: QPainter, room: QRect, words: str, font: QFont, colour: str) -> int:
        """Paint words at the right end, and return where the room before them ends."""
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(room, _RIGHT, words)
        return room.right() - QFontMetrics(font).horizontalAdvance(words) - _GAP

    def _chip(self, painter: QPainter, room: QRect, words: str) -> int:
        theme, font = self._looks.theme, self._looks.ui(12)
        width = QFontMetrics(font).horizontalAdvance(words) + 2 * _CHIP
        chip = QRect(room.right() - width + 1, room.top(), width, room.height())
        painter.fillRect(chip, QColor(theme.bracket_tint))
        painter.setFont(font)
        painter.setPen(QColor(theme.bracket))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
        return chip.left() - _GAP


def _row(index: Index) -> Row:
    row: Row = index.data(ROW)
    return row
