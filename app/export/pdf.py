"""Pages by Qt: a PDF that reads as the Word file prints, and the same pages for a printer and the screen.

This module and its neighbours ``pdf_*`` alone of all that writes files know Qt, and of Qt only what draws; they work
without a screen. Qt writes no structure tags: the accessible copy is the Word file, or the page for a browser.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from PySide6.QtCore import QBuffer, QMarginsF, QPointF, QRectF, QSizeF, Qt, QUuid
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from app.export.comments import NO_COMMENTS, Comments
from app.export.dress import PLAIN, Dress
from app.export.ooxml import safe
from app.export.package import title_of
from app.export.pages import Blocks, Leaf, Preview, Said, Sign, Stand, clean, redline
from app.export.pdf_boxes import Box, Page, Placed, paged
from app.export.pdf_setting import INK, QUIET, UNIT, font_of, set_leaf, set_row
from app.export.piece import Piece
from app.export.styles import Sheet, Style, Wear, wear_of
from app.model.instrument import Instrument
from app.progress import quiet

_DATES = re.compile(rb"(Date \(D:|:(?:Create|Modify|Metadata)Date=\")([0-9TZ:+'-]+)")
_SINCE = (b"20000101000000Z", b"2000-01-01T00:00:00+00:00")
_ID = "{00000000-0000-4000-8000-000000000000}"  # so that equal pages are equal files
_SMALL = 16  # half-points of the numbers in the margin
_NUMBERS_OFF = 28.3  # so far before the text, as in the Word file
_BETWEEN = " · "
_SAID = Style(font="Inter", size=20, after=120, left=400, first=-400)
_ABOVE_COMMENTS = 480
_POINT = 2  # half-points


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages that are set: paint them with ``paint``. ``wear`` has their size; ``count`` says how many there are."""

    pages: tuple[Page, ...]
    wear: Wear
    dress: Dress
    counted: str

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.pages)

    @property
    def size(self) -> QSizeF:
        """The size of a page in points."""
        return QSizeF(self.wear.sheet.width, self.wear.sheet.height) / 20

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page (from 1), a point a unit, from the origin on."""
        painter.save()
        painter.scale(1 / _POINT, 1 / _POINT)
        sheet = self.wear.sheet
        lines = 0
        for placed in self.pages[number - 1]:
            x, y = sheet.left / UNIT, sheet.top / UNIT + placed.top
            placed.box.paint(painter, x, y, placed.line)
            if self.dress.line_numbers and placed.box.numbered:
                lines += 1
                _number_line(painter, lines, placed, QPointF(x, y))
        _outside(painter, self, number)
        painter.restore()


def pdf_bytes(instrument: Instrument, dress: Dress = PLAIN, comments: Comments = NO_COMMENTS) -> bytes:
    """Return the instrument as a PDF file; equal instruments give equal bytes on one machine.

    The file says its title and language, and neither author nor machine.
    """
    pages = set_pages(
        clean(instrument, quiet, comments, participles=dress.participles), dress, instrument.versions[0].language
    )
    return pdf_of(pages, title_of(instrument))


def redline_pdf_bytes(
    before: Instrument, after: Instrument, dress: Dress = PLAIN, comments: Comments = NO_COMMENTS
) -> bytes:
    """Return what differs from an earlier text as a PDF file: words added underlined, words removed struck."""
    pages = set_pages(redline(before, after, quiet, comments), dress, after.versions[0].language)
    return pdf_of(pages, title_of(after))


def set_pages(preview: Preview, dress: Dress = PLAIN, language: str = "en", sheet: Sheet | None = None) -> Pages:
    """Return a preview's lines set on pages; on those of ``sheet`` instead of the dress's, where it is given."""
    application()
    wear = wear_of(dress)
    wear = replace(wear, sheet=sheet) if sheet else wear
    width = (wear.sheet.width - wear.sheet.left - wear.sheet.right) / UNIT
    height = (wear.sheet.height - wear.sheet.top - wear.sheet.bottom) / UNIT
    boxes = (*_boxes(preview.lines, wear, width, height), *_said(preview.comments, wear, width))
    counted = "Page {n} of {all}" if language.split("-", 1)[0] == "en" else "{n} / {all}"
    return Pages(paged(boxes, height), wear, dress, counted)


def pdf_of(pages: Pages, title: str) -> bytes:
    """Return pages as a PDF file; its title is ``title``."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setAuthor("")
    writer.setCreator("Paraph")
    writer.setDocumentId(QUuid(_ID))
    writer.setPageLayout(layout_of(pages))
    print_pages(writer, pages)
    return _DATES.sub(_undated, bytes(buffer.data().data()))


def _undated(found: re.Match[bytes]) -> bytes:
    """Return a date of the file as one date for all files, in as many bytes: when it was made is nobody's business."""
    fixed = _SINCE[found[1].endswith(b'"')]
    return found[1] + fixed[: len(found[2])].ljust(len(found[2]))


def print_pages(device: QPagedPaintDevice, pages: Pages, wanted: range | None = None) -> None:
    """Print pages, all of them or those in ``wanted`` (from 1); their numbers count all."""
    painter = QPainter(device)
    resolution = device.logicalDpiX() / 72
    painter.scale(resolution, resolution)
    numbers = [number for number in wanted or range(1, pages.count + 1) if 1 <= number <= pages.count]
    for at, number in enumerate(numbers):
        if at:
            device.newPage()
        pages.paint(painter, number)
    painter.end()


def layout_of(pages: Pages) -> QPageLayout:
    """Return the paper of pages, without margins: they bring their own."""
    size = QPageSize(pages.size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


@cache
def application() -> QGuiApplication:
    """Return the running Qt application, or one that needs no screen."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    screenless = [] if sys.platform == "win32" else ["-platform", "offscreen"]
    return QGuiApplication(["paraph", *screenless])


def _boxes(lines: Iterable[Leaf | Blocks], wear: Wear, width: float, height: float) -> Iterator[Box]:
    for line in lines:
        if isinstance(line, Blocks):
            yield from set_row(line, wear, width, height)
        else:
            yield set_leaf(line, wear, width)


def _said(comments: Iterable[Said], wear: Wear, width: float) -> Iterator[Box]:
    """Yield the comments below the text; Word shows them beside it."""
    worn = replace(wear, styles={**wear.styles, "Said": _SAID})
    for at, said in enumerate(comments):
        stand = Stand(before=_ABOVE_COMMENTS if at == 0 else 0, left=_SAID.left * (2 if said.answers else 1))
        who = ", ".join(filter(None, (said.author, f"{said.at:%Y-%m-%d}" if said.at else "")))
        pieces = (Sign(said.number), Piece("\t"), Piece(f"{who} ", bold=True), Piece(said.words))
        yield replace(set_leaf(Leaf("Said", "", pieces, stand), worn, width), numbered=False)


def _number_line(painter: QPainter, number: int, placed: Placed, at: QPointF) -> None:
    font = font_of(Style(size=_SMALL))
    painter.setFont(font)
    painter.setPen(QColor(QUIET))
    height = placed.box.heights[placed.line]
    place = QRectF(0, at.y(), at.x() - _NUMBERS_OFF, height)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom), str(number))


def _outside(painter: QPainter, pages: Pages, number: int) -> None:
    """Write what runs along, as the Word file has it: marking, short title and date above, page and marking below."""
    sheet, dress = pages.wear.sheet, pages.dress
    left, width = sheet.left / UNIT, (sheet.width - sheet.left - sheet.right) / UNIT
    title = dress.head if number > 1 else ""
    right = _BETWEEN.join(filter(None, (dress.dated, dress.original)))
    counted = pages.counted.format(n=number, all=pages.count)
    y = sheet.head / UNIT
    for name, words in (("Marking", ("", dress.marking, "")), ("Header", (title, "", right))):
        if any(words):
            y += _running(painter, pages.wear.style(name), words, QRectF(left, y, width, 0))
    lines = (("Footer", ("", counted, "")), *((("Marking", ("", dress.marking, "")),) if dress.marking else ()))
    y = (sheet.height - sheet.foot) / UNIT
    y -= sum(_line_height(pages.wear.style(name)) for name, _ in lines)
    for name, words in lines:
        y += _running(painter, pages.wear.style(name), words, QRectF(left, y, width, 0))


def _running(painter: QPainter, style: Style, words: tuple[str, str, str], line: QRectF) -> float:
    """Write a running line, its words on the left, in the middle and on the right; return its height."""
    painter.setFont(font_of(style))
    painter.setPen(QColor(INK))
    metrics = QFontMetricsF(painter.font())
    height = _line_height(style)
    room = line.width() - sum(metrics.horizontalAdvance(each) for each in words[1:]) - style.size
    left = metrics.elidedText(words[0], Qt.TextElideMode.ElideRight, room)
    sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight)
    place = QRectF(line.left(), line.top(), line.width(), height)
    for each, side in zip((left, *words[1:]), sides, strict=True):
        if each:
            painter.drawText(place, int(side | Qt.AlignmentFlag.AlignTop), " ".join(safe(each).split()))
    return height


def _line_height(style: Style) -> float:
    return QFontMetricsF(font_of(style)).lineSpacing()
