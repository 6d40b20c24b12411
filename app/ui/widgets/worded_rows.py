"""Rows of words that take the lines they need, with differences underlined and struck."""

from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QPainter, QPalette, QTextDocument, QTextOption
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget

from app.model.comparison import Hunk
from app.ui.looks import Looks

HUNKS = int(Qt.ItemDataRole.UserRole) + 7
"""The role of the hunks that lead to an item's words, where they are shown with their differences."""
_ABOVE, _LEAST = 5, 30
_TICK = 24
_MOST_LINES = 6

Index = QModelIndex | QPersistentModelIndex


def wrap_rows(view: QTreeWidget, looks: Looks) -> None:
    """Let the rows of a list take the lines that their words need, and a line stand between two rows."""
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(False)
    view.setItemDelegate(WordedRows(view, looks))
    view.header().sectionResized.connect(lambda *_: view.scheduleDelayedItemsLayout())
    view.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)


class WordedRows(QStyledItemDelegate):
    """Draws words in as many lines as there is need of, six at most."""

    def __init__(self, view: QTreeWidget, looks: Looks) -> None:
        super().__init__(view)
        self._view, self._looks = view, looks

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw what a row stands on and its tick, then the words and the line below."""
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        own.text = ""
        widget = own.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, widget)
        place = option.rect
        left = self._left(index)
        document = self._document(index, place.width() - left - _ABOVE)
        painter.save()
        painter.translate(place.left() + left, place.top() + _ABOVE)
        painter.setClipRect(QRectF(0, 0, place.width() - left, place.height() - 2 * _ABOVE))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(self._looks.theme.ink))
        document.documentLayout().draw(painter, context)
        painter.restore()
        painter.setPen(QColor(self._looks.theme.line))
        painter.drawLine(place.bottomLeft(), place.bottomRight())

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Give room for the lines, six at most."""
        width = self._view.columnWidth(index.column())
        document = self._document(index, width - self._left(index) - _ABOVE)
        line = self._looks.ui(13).pixelSize() * 3 // 2
        height = min(int(document.size().height()) + 1, _MOST_LINES * line)
        return QSize(width, max(_LEAST, height + 2 * _ABOVE + 1))

    def _left(self, index: Index) -> int:
        return _TICK if index.data(Qt.ItemDataRole.CheckStateRole) is not None else _ABOVE

    def _document(self, index: Index, width: int) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        font = index.data(Qt.ItemDataRole.FontRole) or self._looks.ui(13)
        document.setDefaultFont(font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        hunks = index.data(HUNKS)
        if hunks:
            document.setHtml("".join(map(self._html, hunks)))
        else:
            document.setPlainText(str(index.data() or ""))
        document.setTextWidth(max(width, 1))
        return document

    def _html(self, hunk: Hunk) -> str:
        theme = self._looks.theme
        if hunk.op == "equal":
            return _words(hunk.after)
        gone = f'<s style="color:{theme.removed}">{_words(hunk.before)}</s>' if hunk.before else ""
        come = f'<u style="color:{theme.added}">{_words(hunk.after)}</u>' if hunk.after else ""
        return gone + come


def _words(words: str) -> str:
    return escape(words).replace("\n", "<br>")
