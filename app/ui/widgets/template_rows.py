"""Rows of the lists of templates: room round the words, a bar for the chosen one, headings that cannot be chosen."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.looks import Looks

Index = QModelIndex | QPersistentModelIndex
_LEFT, _ABOVE, _ICON, _BAR = 14, 6, 18, 3
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class RowDelegate(QStyledItemDelegate):
    """Paints a row of words: the first line in ink, those after it smaller and quieter."""

    def __init__(self, looks: Looks, view: QListWidget, above: int = _ABOVE) -> None:
        super().__init__(view)
        self._looks, self._view, self._above = looks, view, above

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the height that the words ask at the width of the list."""
        height = sum(self._box(font, words, index).height() for font, _, words in self._lines(index))
        more = 8 if self._heading(index) and index.row() else 0
        return QSize(0, height + 2 * self._above + more)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, bar, sign and words."""
        theme, place = self._looks.theme, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and not self._heading(index)
        painter.save()
        if chosen or hovered:
            painter.fillRect(place, QColor(theme.tint if chosen else theme.hover))
        if chosen:
            painter.fillRect(QRect(place.left(), place.top(), _BAR, place.height()), QColor(theme.accent))
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            icon.paint(painter, QRect(place.left() + _LEFT, place.top() + self._above, _ICON, _ICON))
        top = place.bottom() - self.sizeHint(option, index).height() + self._above + 1
        top += 8 if self._heading(index) and index.row() else 0
        for font, colour, words in self._lines(index):
            box = self._box(font, words, index)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(QRect(place.left() + self._left(index), top, box.width(), box.height()), _WRAP, words)
            top += box.height()
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
            painter.drawRect(place.adjusted(1, 1, -2, -2))
        painter.restore()

    def _lines(self, index: Index) -> list[tuple[QFont, str, str]]:
        theme, looks = self._looks.theme, self._looks
        first, *more = str(index.data(Qt.ItemDataRole.DisplayRole) or "").split("\n")
        if self._heading(index):
            return [(looks.ui(11, 600), theme.ink3, first)]
        return [(looks.ui(13), theme.ink, first), *((looks.ui(12), theme.ink2, words) for words in more)]

    def _box(self, font: QFont, words: str, index: Index) -> QRect:
        width = max(self._view.viewport().width() - self._left(index) - 10, 60)
        wrap = int(Qt.TextFlag.TextWordWrap)
        box = QFontMetrics(font).boundingRect(QRect(0, 0, width, 10_000), wrap, words)
        return QRect(0, 0, width, box.height() + 1)

    @staticmethod
    def _left(index: Index) -> int:
        return _LEFT + (_ICON + 8 if isinstance(index.data(Qt.ItemDataRole.DecorationRole), QIcon) else 0)

    @staticmethod
    def _heading(index: Index) -> bool:
        return not index.flags() & Qt.ItemFlag.ItemIsSelectable


def dress(view: QListWidget, looks: Looks, above: int = _ABOVE) -> None:
    """Let a list paint its rows so, and lay them out anew when its width changes."""
    view.setItemDelegate(RowDelegate(looks, view, above))
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
    view.setResizeMode(QListWidget.ResizeMode.Adjust)
    view.setMouseTracking(True)
