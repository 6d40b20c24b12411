"""Pages on paper: a preview set in 12 points, with the title and the date above and "Page 1 of 3" below."""

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from app.settings import Paper
from app.ui.export_preview import Preview
from app.ui.looks import Looks
from app.ui.theme import LIGHT
from app.ui.widgets.page_text import HEAD, SIDE, PageText

_POINTS = {"a4": (595.0, 842.0), "letter": (612.0, 792.0)}
_SIZES = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
_SCALE = 12 / 13
"""The type has 13 pixels at scale 1; on paper a pixel of the layout is a point."""
_SIDE_TO_PAPER = 72.0
_SMALL = 9
_MOST_TITLE = 90


@dataclass(frozen=True, slots=True)
class Margins:
    """What stands outside the text: the title and the date at the head, and how the pages are counted at the foot."""

    title: str
    date: str
    page: str = "{n} / {all}"


def page_count(looks: Looks, preview: Preview, paper: Paper) -> int:
    """Return how many pages a preview fills on paper."""
    document = QTextDocument()
    set_for_paper(looks, document, preview, paper)
    return document.pageCount()


def print_pages(
    device: QPagedPaintDevice,
    looks: Looks,
    preview: Preview,
    paper: Paper,
    margins: Margins,
    pages: range | None = None,
) -> None:
    """Print pages, all of them or those in ``pages`` (from 1); their numbers count all."""
    document = QTextDocument()
    set_for_paper(looks, document, preview, paper)
    count = document.pageCount()
    wanted = [number for number in (pages or range(1, count + 1)) if 1 <= number <= count]
    painter = QPainter(device)
    resolution = device.logicalDpiX() / 72
    painter.scale(resolution, resolution)
    for at, number in enumerate(wanted):
        if at:
            device.newPage()
        paint_page(painter, looks, document, paper, number, margins)
    painter.end()


def paint_page(
    painter: QPainter, looks: Looks, document: QTextDocument, paper: Paper, number: int, margins: Margins
) -> None:
    """Paint a page (from 1) with what stands outside its text, a point a unit; the page begins at the origin."""
    size = points_of(paper)
    _page(painter, looks, document, number, size)
    _outside(painter, looks, QRectF(0, 0, size.width(), size.height()), margins, (number, document.pageCount()))


def points_of(paper: Paper) -> QSizeF:
    """Return the size of a sheet of paper in points."""
    return QSizeF(*_POINTS[paper])


def pdf_of(looks: Looks, preview: Preview, paper: Paper, margins: Margins) -> bytes:
    """Return the pages as a PDF file, which says its title and no name."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(margins.title)
    writer.setPageLayout(layout_of(paper))
    print_pages(writer, looks, preview, paper, margins)
    return bytes(buffer.data().data())


def layout_of(paper: Paper) -> QPageLayout:
    """Return the paper upright, without margins: the pages bring their own."""
    layout = QPageLayout(QPageSize(_SIZES[paper]), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def set_for_paper(looks: Looks, document: QTextDocument, preview: Preview, paper: Paper) -> None:
    """Fill a document with a preview's lines as they stand on paper."""
    width, height = _POINTS[paper]
    setter = PageText(looks, _SCALE)
    inner = QSizeF(width - 2 * (_SIDE_TO_PAPER - SIDE * _SCALE), height - 2 * (_SIDE_TO_PAPER - HEAD * _SCALE))
    setter.write(document, preview, inner)


def _page(painter: QPainter, looks: Looks, document: QTextDocument, number: int, paper: QSizeF) -> None:
    page = document.pageSize()
    painter.save()
    painter.translate((paper.width() - page.width()) / 2, (paper.height() - page.height()) / 2)
    painter.setClipRect(QRectF(0, 0, page.width(), page.height()))
    painter.translate(0, -(number - 1) * page.height())
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.ink))
    context.clip = QRectF(0, (number - 1) * page.height(), page.width(), page.height())
    document.documentLayout().draw(painter, context)
    PageText(looks, _SCALE).bars(painter, document)
    painter.restore()


def _outside(painter: QPainter, looks: Looks, paper: QRectF, margins: Margins, at: tuple[int, int]) -> None:
    """Write title, date and number of the page outside the text."""
    painter.setFont(looks.ui(_SMALL))
    painter.setPen(QColor(LIGHT.ink2))
    inside = paper.adjusted(_SIDE_TO_PAPER, 36, -_SIDE_TO_PAPER, -36)
    title = margins.title if len(margins.title) <= _MOST_TITLE else f"{margins.title[:_MOST_TITLE].rstrip()}…"
    top = Qt.AlignmentFlag.AlignTop
    painter.drawText(inside, int(top | Qt.AlignmentFlag.AlignLeft), title)
    painter.drawText(inside, int(top | Qt.AlignmentFlag.AlignRight), margins.date)
    words = margins.page.format(n=at[0], all=at[1])
    painter.drawText(inside, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter), words)
