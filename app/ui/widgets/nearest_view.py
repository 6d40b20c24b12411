"""The foot of the reading pane: which clauses are most like this one."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from app.library.values import Hit
from app.ui.looks import Looks
from app.ui.models.nearest import HIT, NearestModel, percent
from app.ui.widgets.rows import paint_ground

Index = QModelIndex | QPersistentModelIndex
_ROW, _LEFT, _FIGURE = 48, 20, 40


class NearestView(QListView):
    """Lists likenesses; sends ``opened`` with the clause's id for a click or Enter."""

    opened = Signal(str)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._hits = NearestModel()
        self.setModel(self._hits)
        self.setItemDelegate(_Nearest(looks, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Most like this"))
        self.activated.connect(self._opened)
        self.clicked.connect(self._opened)

    def show_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show new hits."""
        self._hits.show(hits)

    def current(self) -> Hit | None:
        """Return the hit under the keyboard."""
        index = self.currentIndex()
        return self._hits.hit(index.row()) if index.isValid() else None

    def _opened(self, index: QModelIndex) -> None:
        self.opened.emit(self._hits.hit(index.row()).clause.id)


class _Nearest(QStyledItemDelegate):
    """Draws a likeness, the clause's words on one line, and below where it stands."""

    def __init__(self, looks: Looks, view: NearestView) -> None:
        super().__init__(view)
        self._looks = looks

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Give every row the same room."""
        return QSize(100, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        hit: Hit = index.data(HIT)
        theme, rect = self._looks.theme, option.rect
        painter.save()
        paint_ground(painter, option, theme)
        if index.row():
            painter.setPen(QColor(theme.line))
            painter.drawLine(rect.left() + _LEFT, rect.top(), rect.right() - _LEFT, rect.top())
        upper = QRect(rect.left() + _LEFT, rect.top() + 5, rect.width() - 2 * _LEFT, 20)
        painter.setFont(self._looks.figures(12))
        painter.setPen(QColor(theme.ink))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(upper, middle, percent(hit))
        upper.setLeft(upper.left() + _FIGURE)
        painter.setFont(self._looks.serif(14))
        words = painter.fontMetrics().elidedText(hit.clause.text, Qt.TextElideMode.ElideRight, upper.width())
        painter.drawText(upper, middle, words)
        lower = upper.translated(0, 19)
        painter.setFont(self._looks.ui(12))
        painter.setPen(QColor(theme.ink2))
        place = " · ".join(part for part in (hit.clause.short_title, hit.clause.label) if part)
        place = painter.fontMetrics().elidedText(place, Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, middle, place)
        painter.restore()
