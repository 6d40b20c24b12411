"""Pages of a file as they will be, one below the other: white in both themes."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from app.export.pdf import Pages
from app.ui.looks import Looks

_MARGIN, _GAP, _TOP = 20, 20, 20
_PAPER = "#FFFFFF"


class PagesView(QAbstractScrollArea):
    """Shows the pages of a file, or of several, as wide as there is room for.

    It stays where it was when they change.
    """

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._files: tuple[Pages, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(48)
        self.setAccessibleName(self.tr("Preview of the pages"))

    def put(self, files: tuple[Pages, ...]) -> None:
        """Show these pages; none leave the ground empty."""
        self._files = files
        self._measure()
        self.setAccessibleDescription(self.tr("{n} pages").format(n=self.pages) if files else "")

    @property
    def pages(self) -> int:
        """How many pages there are, of all files."""
        return sum(pages.count for pages in self._files)

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
        top = float(_TOP - self.verticalScrollBar().value())
        here: tuple[float, int, int, int] | None = None
        for file, pages in enumerate(self._files, 1):
            size = self._size(pages)
            for number in range(1, pages.count + 1):
                place = QRectF(_MARGIN, top, size.width(), size.height())
                if place.top() < self.viewport().height() and place.bottom() > 0:
                    self._paint_page(painter, pages, number, place)
                away = abs(place.center().y() - self.viewport().height() / 2)
                here = min(here or (away, number, pages.count, file), (away, number, pages.count, file))
                top = place.bottom() + _GAP
        if here:
            self._badge(painter, *here[1:])
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._looks.theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def _paint_page(self, painter: QPainter, pages: Pages, number: int, place: QRectF) -> None:
        painter.fillRect(place, QColor(_PAPER))
        painter.setPen(QColor(self._looks.theme.line))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.save()
        painter.setClipRect(place)
        painter.translate(place.topLeft())
        scale = place.width() / pages.size.width()
        painter.scale(scale, scale)
        pages.paint(painter, number)
        painter.restore()

    def where(self, here: int, count: int, file: int = 1) -> str:
        """Say which page of which file this is."""
        if len(self._files) > 1:
            form = self.tr("File {file} of {files}, page {n} of {all}")
            return form.format(file=file, files=len(self._files), n=here, all=count)
        return self.tr("Page {n} of {all}").format(n=here, all=count)

    def _badge(self, painter: QPainter, here: int, count: int, file: int) -> None:
        theme = self._looks.theme
        words = self.where(here, count, file)
        painter.setFont(self._looks.ui(12))
        width = painter.fontMetrics().horizontalAdvance(words) + 20
        place = QRectF(self.viewport().width() - width - 13, self.viewport().height() - 35, width, 25)
        painter.fillRect(place, QColor(theme.paper))
        painter.setPen(QColor(theme.line))
        painter.drawRect(place)
        painter.setPen(QColor(theme.ink2))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _size(self, pages: Pages) -> QSizeF:
        width = max(self.viewport().width() - 2 * _MARGIN, 200)
        return QSizeF(width, round(width * pages.size.height() / pages.size.width()))

    def _measure(self) -> None:
        whole = _TOP + sum(pages.count * (self._size(pages).height() + _GAP) for pages in self._files)
        self.verticalScrollBar().setPageStep(self.viewport().height())
        self.verticalScrollBar().setRange(0, max(round(whole - self.viewport().height()), 0))
        self.viewport().update()
