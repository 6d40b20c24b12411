"""Pages of a file as they will be, one below the other: white in both themes."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from app.export.pdf import Pages
from app.ui.looks import Looks

_MARGIN, _GAP, _TOP = 20, 20, 20
_PAPER = "#FFFFFF"


class PagesView(QAbstractScrollArea):
    """Shows pages that were set for paper, as wide as there is room for; it stays where it was when they change."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._pages: Pages | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(48)
        self.setAccessibleName(self.tr("Preview of the pages"))

    def put(self, pages: Pages | None) -> None:
        """Show these pages; none leave the ground empty."""
        self._pages = pages
        self._measure()
        self.setAccessibleDescription(self.tr("{n} pages").format(n=self.pages) if pages else "")

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self._pages.count if self._pages else 0

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Make the pages as wide as there is room for."""
        super().resizeEvent(event)
        self._measure()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802 - Qt's name
        """Paint what came into view."""
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the pages in view, and which one it is."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), QColor(self._looks.theme.desk))
        if self._pages is None:
            return
        size = self._size()
        for number in range(self.pages):
            place = QRectF(_MARGIN, self._top(number), size.width(), size.height())
            if place.top() < self.viewport().height() and place.bottom() > 0:
                self._paint_page(painter, number, place)
        self._badge(painter)

    def _paint_page(self, painter: QPainter, number: int, place: QRectF) -> None:
        if self._pages is None:
            return
        painter.fillRect(place, QColor(_PAPER))
        painter.setPen(QColor(self._looks.theme.line))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.save()
        painter.setClipRect(place)
        painter.translate(place.topLeft())
        scale = place.width() / self._pages.size.width()
        painter.scale(scale, scale)
        self._pages.paint(painter, number + 1)
        painter.restore()

    def _badge(self, painter: QPainter) -> None:
        theme = self._looks.theme
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        here = min(int(middle // self._stride()), self.pages - 1)
        words = self.tr("Page {n} of {all}").format(n=here + 1, all=self.pages)
        painter.setFont(self._looks.ui(12))
        width = painter.fontMetrics().horizontalAdvance(words) + 20
        place = QRectF(self.viewport().width() - width - 13, self.viewport().height() - 35, width, 25)
        painter.fillRect(place, QColor(theme.paper))
        painter.setPen(QColor(theme.line))
        painter.drawRect(place)
        painter.setPen(QColor(theme.ink2))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _size(self) -> QSizeF:
        width = max(self.viewport().width() - 2 * _MARGIN, 200)
        ratio = self._pages.size.height() / self._pages.size.width() if self._pages else 1.0
        return QSizeF(width, round(width * ratio))

    def _stride(self) -> float:
        return self._size().height() + _GAP

    def _top(self, number: int) -> float:
        return _TOP + number * self._stride() - self.verticalScrollBar().value()

    def _measure(self) -> None:
        whole = self.pages * self._stride() + _TOP
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setRange(0, max(round(whole - self.viewport().height()), 0))
        self.viewport().update()
