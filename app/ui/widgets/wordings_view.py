"""The foot of the reading pane, left: how other signed texts word this clause."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.looks import Looks
from app.ui.models.wordings import WORDING, Wording, WordingModel
from app.ui.theme import Theme
from app.ui.widgets.rows import lay_out, paint_ground, spans_format

Index = QModelIndex | QPersistentModelIndex
_LEFT, _TOP, _META, _LINE, _BOTTOM = 20, 6, 20, 20, 8


class WordingsView(QListView):
    """Lists wordings; sends ``opened`` with the clause's id for a click or Enter."""

    opened = Signal(str)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._wordings = WordingModel()
        self.setModel(self._wordings)
        self.setItemDelegate(_Wordings(looks, self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Wordings of this clause"))
        self.activated.connect(self._opened)
        self.clicked.connect(self._opened)
        looks.changed.connect(self.scheduleDelayedItemsLayout)

    def show_wordings(self, wordings: tuple[Wording, ...]) -> None:
        """Show new wordings."""
        self._wordings.show(wordings)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Break the lines anew."""
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def _opened(self, index: QModelIndex) -> None:
        self.opened.emit(self._wordings.wording(index.row()).hit.clause.id)


class _Wordings(QStyledItemDelegate):
    """Draws who accepted a wording and when, and below it the words that differ."""

    def __init__(self, looks: Looks, view: WordingsView) -> None:
        super().__init__(view)
        self._looks, self._view = looks, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Give a row the room of its lines."""
        lines = self._lay(index.data(WORDING)).lineCount()
        return QSize(100, _TOP + _META + lines * _LINE + _BOTTOM)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        wording: Wording = index.data(WORDING)
        theme, rect = self._looks.theme, option.rect
        painter.save()
        paint_ground(painter, option, theme)
        if index.row():
            painter.setPen(QColor(theme.line))
            painter.drawLine(rect.left() + _LEFT, rect.top(), rect.right() - _LEFT, rect.top())
        meta = QRect(rect.left() + _LEFT, rect.top() + _TOP, rect.width() - 2 * _LEFT, 16)
        painter.setFont(self._looks.ui(12))
        painter.setPen(QColor(theme.ink2))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        rest = f" · {wording.year}" if wording.year else ""
        room = meta.width() - painter.fontMetrics().horizontalAdvance(rest)
        owners = painter.fontMetrics().elidedText(wording.owners, Qt.TextElideMode.ElideRight, room)
        painter.drawText(meta, middle, owners + rest)
        painter.setPen(QColor(theme.ink))
        self._lay(wording).draw(painter, QPointF(rect.left() + _LEFT, rect.top() + _TOP + _META))
        painter.restore()

    def _lay(self, wording: Wording) -> QTextLayout:
        theme = self._looks.theme
        forms = {"delete": removed_format(theme), "insert": added_format(theme)}
        text = "".join(piece.text for piece in wording.pieces)
        formats, at = [], 0
        for piece in wording.pieces:
            if piece.op in forms:
                formats.append(spans_format(text, at, at + len(piece.text), forms[piece.op]))
            at += len(piece.text)
        return lay_out(text, self._looks.serif(14), max(80, self._view.viewport().width() - 2 * _LEFT), _LINE, formats)


def added_format(theme: Theme) -> QTextCharFormat:
    """Return the mark of words added: their colour on its tint, underlined."""
    form = QTextCharFormat()
    form.setForeground(QColor(theme.added))
    form.setBackground(QColor(theme.added_tint))
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    form.setUnderlineColor(QColor(theme.added))
    return form


def removed_format(theme: Theme) -> QTextCharFormat:
    """Return the mark of words removed: their colour on its tint, struck."""
    form = QTextCharFormat()
    form.setForeground(QColor(theme.removed))
    form.setBackground(QColor(theme.removed_tint))
    form.setFontStrikeOut(True)
    return form
