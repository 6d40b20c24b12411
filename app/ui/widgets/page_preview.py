"""Pages set for reading on the screen: white in both themes."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from app.export.pages import Preview, words_of
from app.export.pdf import Pages
from app.settings import Paper
from app.ui.looks import Looks
from app.ui.widgets.page_print import pages_on_screen

RATIO = {"a4": 297 / 210, "letter": 11 / 8.5}
_MARGIN, _GAP, _TOP = 37, 20, 20
_PAPER = "#FFFFFF"


class PagePreview(QAbstractScrollArea):
    """Shows a preview page by page, in type of one size however narrow the pages are."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._preview = Preview(())
        self._paper: Paper = "a4"
        self._pages: Pages | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(48)
        self.setAccessibleName(self.tr("Preview of the pages"))

    def put(self, preview: Preview, paper: Paper) -> None:
        """Show these lines on this paper."""
        self._preview, self._paper = preview, paper
        self._write()

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self._pages.count if self._pages else 0

    @property
    def words(self) -> str:
        """The words on the pages; empty before anything was shown."""
        return "\n".join(words_of(self._preview))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Set the pages anew for the width."""
        super().resizeEvent(event)
        self._write()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802 - Qt's name
        """Paint what came into view."""
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the pages in view, and which one it is."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self._looks.theme.desk))
        if not self._preview.lines:
            return
        page = self._page_size()
        for number in range(self.pages):
            place = QRectF(_MARGIN, self._top(number), page.width(), page.height())
            if place.top() < self.viewport().height() and place.bottom() > 0:
                self._paint_page(painter, number, place)
        self._badge(painter)

    def _paint_page(self, painter: QPainter, number: int, place: QRectF) -> None:
        painter.fillRect(place, QColor(_PAPER))
        painter.setPen(QColor(self._looks.theme.line))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        if self._pages is None:
            return
        painter.save()
        painter.setClipRect(place)
        painter.translate(place.topLeft())
        scale = place.width() / self._pages.size.width()
        painter.scale(scale, scale)
        self._pages.paint(painter, number + 1)
        painter.restore()

    def _badge(self, painter: QPainter) -> None:
        theme = self._looks.theme
        here = min(
            int((self.verticalScrollBar().value() + self.viewport().height() / 2) // self._stride()), self.pages - 1
        )
        words = self.tr("Preview page {n} of {all}").format(n=here + 1, all=self.pages)
        painter.setFont(self._looks.ui(12))
        width = painter.fontMetrics().horizontalAdvance(words) + 20
        place = QRectF(self.viewport().width() - width - 13, self.viewport().height() - 35, width, 25)
        painter.fillRect(place, QColor(theme.paper))
        painter.setPen(QColor(theme.line))
        painter.drawRect(place)
        painter.setPen(QColor(theme.ink2))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _page_size(self) -> QSizeF:
        width = max(self.viewport().width() - 2 * _MARGIN, 200)
        return QSizeF(width, round(width * RATIO[self._paper]))

    def _stride(self) -> float:
        return self._page_size().height() + _GAP

    def _top(self, number: int) -> float:
        return _TOP + number * self._stride() - self.verticalScrollBar().value()

    def _write(self) -> None:
        self._pages = pages_on_screen(self._preview, self._page_size())
        whole = self.pages * self._stride() + _TOP
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setRange(0, max(round(whole - self.viewport().height()), 0))
        self.viewport().update()
