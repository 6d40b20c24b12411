"""The draft on paper: labels, page numbers, brackets; with or without the marks of the desk. Any printer, or a PDF."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from app.jobs.departures import Departure
from app.model.draft import Draft
from app.model.labels import labels
from app.ui.looks import SANS, SERIF
from app.ui.models.desk_lines import Line, lines_of
from app.ui.models.desk_looks import Look, Span
from app.ui.models.desk_marks import Beside, Marks, differences_of, marks_of
from app.ui.models.desk_words import shown, words_of
from app.ui.theme import LIGHT
from app.ui.widgets.desk_ink import Ink, made
from app.ui.widgets.weight_disc import draw_weight

_SIZE, _FOOT, _MARGIN = 11, 28, 26
"""Points: the size of type, the room for the page's number, the room for bars beside the text."""
_PLAIN = frozenset({Look.BOLD, Look.ITALIC, Look.BREAK})
_INCH = 72
_WIDEST, _EDGE = 455, 50
"""Points: the widest column of text that is read with ease, and the least white above and below on the paper."""
_TOGETHER = 2
"""Lines of a paragraph that stand at least before and after a page's end."""


@dataclass(slots=True)
class _Block:
    """A provision laid out; the layout's lines stand below each other from 0."""

    line: Line
    layout: QTextLayout
    marks: Marks
    keeps: bool


@dataclass(frozen=True, slots=True)
class _Part:
    """Lines ``first`` to ``last`` of a block, from ``top`` of the page on."""

    block: _Block
    first: int
    last: int
    top: float


def print_draft(draft: Draft, departures: Mapping[str, Departure], printer: QPagedPaintDevice, *, marks: bool) -> int:
    """Print a draft and return how many pages that took.

    With ``marks``, what departs from precedent and what is offered is marked and the words that are missing are set in,
    struck; brackets stand in the text both ways. Margins are the printer's, or wider ones where it has hardly any.
    """
    room = _room_on(printer)
    blocks = tuple(_blocks(draft, departures, room.width(), marks=marks))
    pages = _paged(blocks, room.height() - _FOOT)
    painter = QPainter(printer)
    try:
        scale = painter.device().logicalDpiX() / _INCH
        painter.scale(scale, scale)
        for number, page in enumerate(pages):
            if number:
                printer.newPage()
            painter.save()
            painter.translate(room.topLeft())
            _paint(painter, page, room.width())
            _number(painter, number + 1, len(pages), QRectF(0, room.height() - _FOOT, room.width(), _FOOT))
            painter.restore()
    finally:
        painter.end()
    return len(pages)


def _room_on(printer: QPagedPaintDevice) -> QRectF:
    """Return where the text stands, counted in points from the corner of what can be printed on."""
    place, margins = printer.pageLayout().paintRectPoints(), printer.pageLayout().marginsPoints()
    width = min(float(place.width()) - _MARGIN, _WIDEST)
    left = max(float(_MARGIN), (place.width() - width) / 2)
    above, below = max(0, _EDGE - margins.top()), max(0, _EDGE - margins.bottom())
    return QRectF(left, above, width, place.height() - above - below)


# ---- laying out


def _blocks(draft: Draft, departures: Mapping[str, Departure], width: float, *, marks: bool) -> Iterator[_Block]:
    provisions = draft.provisions
    beside = Beside()
    beside.take_records(draft)
    if marks:
        for provision in provisions:
            departure = departures.get(provision.id)
            known = differences_of(departure, provision) if departure else None
            if known:
                beside.differences[provision.id] = known
    else:
        beside.offers, beside.remarks = {}, {}
    printed = labels(draft.instrument, scheme=draft.setting.scheme)
    for provision, line in zip(provisions, lines_of(provisions, printed, _SIZE, _room), strict=True):
        found = marks_of(provision, beside)
        plain, spans = _set_in(words_of(provision).plain, found, marks=marks)
        layout = _laid(shown(plain), spans, line, width)
        yield _Block(line, layout, found if marks else Marks(), line.strong)


def _set_in(plain: str, found: Marks, *, marks: bool) -> tuple[str, list[Span]]:
    """Return the words as they are printed, with those set in that do not stand in the text, and what is marked."""
    if not marks:
        return plain, [span for span in found.spans if span.look in _PLAIN]
    spans = list(found.spans)
    for wedge in sorted(found.wedges, key=lambda each: each.at, reverse=True):
        words = " ".join(wedge.words.split())
        before = plain[wedge.at - 1 : wedge.at]
        gap = "" if not before or before.isspace() else " "
        words = f"{gap}{words}" + ("" if plain[wedge.at : wedge.at + 1].isspace() else " ")
        plain = plain[: wedge.at] + words + plain[wedge.at :]
        spans = [_after(span, wedge.at, len(words)) for span in spans]
        start = wedge.at + len(gap)
        look = Look.ADDED if wedge.offered else Look.STRUCK
        spans.append(Span(start, start + len(words.strip()), look))
    return plain, spans


def _after(span: Span, at: int, length: int) -> Span:
    if span.end <= at:
        return span
    return replace(span, start=span.start + (length if span.start >= at else 0), end=span.end + length)


def _laid(plain: str, spans: Sequence[Span], line: Line, width: float) -> QTextLayout:
    layout = QTextLayout(plain, _font(line.size, strong=line.strong))
    option = QTextOption(Qt.AlignmentFlag.AlignHCenter if line.centred else Qt.AlignmentFlag.AlignLeft)
    option.setUseDesignMetrics(True)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([Ink.laid(plain, span.start, span.end, _style(span.look)) for span in spans])
    layout.beginLayout()
    top, left = 0.0, line.indent + line.hang
    while True:
        row = layout.createLine()
        if not row.isValid():
            break
        row.setLineWidth(max(width - left, width / 3))
        row.setPosition(QPointF(left, top + line.height * 4 / 5 - row.ascent()))
        top += line.height
    layout.endLayout()
    return layout


def _style(look: Look) -> QTextCharFormat:
    return made(look, LIGHT, _SIZE)


def _font(size: int, *, strong: bool = False, families: tuple[str, ...] = SERIF) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in ("liga", "clig"):
        font.setFeature(QFont.Tag(feature), 0)  # letters joined into one sign cannot be searched for in a PDF
    return font


def _room(label: str, strong: bool) -> int:
    return round(QFontMetricsF(_font(_SIZE, strong=strong)).horizontalAdvance(label))


# ---- pages


def _paged(blocks: Sequence[_Block], height: float) -> list[list[_Part]]:
    """Return what stands on each page: a heading stays with what follows, one line of a paragraph is never alone."""
    pages: list[list[_Part]] = [[]]
    top = 0.0
    for at, block in enumerate(blocks):
        top += block.line.above if pages[-1] else 0
        first, count = 0, max(1, block.layout.lineCount())
        needs = block.line.height * min(count, _TOGETHER) + _needed(blocks, at)
        if pages[-1] and top + needs > height:
            pages.append([])
            top = 0.0
        while first < count:
            fits = max(1, int((height - top) // block.line.height))
            last = _until(first, count, fits, begun=bool(pages[-1]))
            if last > first:
                pages[-1].append(_Part(block, first, last, top))
                top += (last - first) * block.line.height
            first = last
            if first < count:
                pages.append([])
                top = 0.0
    return pages


def _needed(blocks: Sequence[_Block], at: int) -> float:
    """Return the room that must follow a heading: the beginning of what it heads."""
    if not blocks[at].keeps or at + 1 >= len(blocks):
        return 0.0
    below = blocks[at + 1]
    return below.line.above + below.line.height * _TOGETHER


def _until(first: int, count: int, fits: int, *, begun: bool) -> int:
    """Return up to which line a page holds a paragraph: no single line goes over to the next."""
    if first + fits >= count:
        return count
    last = first + fits
    if count - last < _TOGETHER:
        last = count - _TOGETHER
    return last if last > first or begun else first + fits


# ---- painting


def _paint(painter: QPainter, parts: Sequence[_Part], width: float) -> None:
    for part in parts:
        block, line = part.block, part.block.line
        start = part.top - part.first * line.height
        if part.first == 0 and line.label:
            painter.setFont(_font(line.size, strong=line.strong))
            painter.setPen(QColor(LIGHT.ink))
            painter.drawText(QPointF(line.indent, part.top + line.height * 4 / 5), line.label)
        painter.setPen(QColor(LIGHT.ink))
        painter.save()
        bottom = part.top + (part.last - part.first) * line.height
        painter.setClipRect(QRectF(-1, part.top - 1, width + 2, bottom - part.top + 2))
        block.layout.draw(painter, QPointF(0, start))
        painter.restore()
        _beside(painter, part, bottom)


def _beside(painter: QPainter, part: _Part, bottom: float) -> None:
    marks, line = part.block.marks, part.block.line
    colours = {"seal": LIGHT.seal, "bracket": LIGHT.bracket_line, "added": LIGHT.added, "removed": LIGHT.removed}
    if marks.bar:
        painter.fillRect(QRectF(-12, part.top + 1, 2, bottom - part.top - 2), QColor(colours[marks.bar]))
    if part.first == 0:
        painter.save()
        painter.translate(-21, part.top + line.height / 2)
        painter.scale(0.75, 0.75)
        draw_weight(painter, QPointF(0, 0), marks.weight, LIGHT)
        painter.restore()


def _number(painter: QPainter, number: int, count: int, place: QRectF) -> None:
    painter.setFont(_font(9, families=SANS))
    painter.setPen(QColor(LIGHT.ink2))
    said = QCoreApplication.translate("DeskPrint", "{number} / {count}").format(number=number, count=count)
    painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, said)
