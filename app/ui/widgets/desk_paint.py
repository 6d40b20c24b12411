"""What the desk paints besides letters: band, numbers, bars, discs, missing words, remarks."""

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF, QTextBlock

from app.ui.models.desk_lines import LEFT, Line
from app.ui.models.desk_marks import Gap, Marks, Wedge
from app.ui.widgets.desk_text import Row
from app.ui.widgets.desk_view import GAP_LEFT, GAP_RIGHT, DeskView, unit_of
from app.ui.widgets.weight_disc import draw_weight

BAR, DISC = 56, 39
_WIDE = 3
REMARK = 28
"""How far the mark of a remark stands from the sheet's right edge, in pixels."""
_WEDGE, _HIGH = 4.0, 6.0


def paint_ground(view: DeskView, painter: QPainter, area: QRect) -> None:
    """Paint paper and hairlines, and the band of the current provision."""
    theme, room = view.looks.theme, view.viewport()
    painter.fillRect(area, QColor(theme.paper))
    at = view.text.index(view.current)
    if at is not None:
        box = view.box(view.text.block(at))
        painter.fillRect(QRectF(1, box.top() - 5, room.width() - 2, box.height() + 10), QColor(theme.now))
    painter.setPen(QColor(theme.line))
    painter.drawLine(0, 0, 0, room.height())
    painter.drawLine(room.width() - 1, 0, room.width() - 1, room.height())


def paint_empty(view: DeskView, painter: QPainter) -> None:
    """Say what to do where nothing is written yet."""
    painter.setFont(view.ink.serif())
    painter.setPen(QColor(view.looks.theme.ink3))
    said = QCoreApplication.translate("DeskSheet", "Write here, or paste a text.")
    painter.drawText(QPointF(LEFT + 4, view.baseline(view.text.block(0))), said)


def paint_rows(view: DeskView, painter: QPainter, area: QRect) -> None:
    """Paint numbers, bars and marks of the provisions within ``area``."""
    for at in view.visible():
        if at >= len(view.text.rows):
            return
        block = view.text.block(at)
        box = view.box(block)
        if box.bottom() + 6 < area.top() or box.top() - 6 > area.bottom():
            continue
        row = view.text.rows[at]
        now = row.provision.id == view.current
        marks = view.marks_at(at)
        _number(view, painter, block, view.line_at(at), now=now)
        _margin(view, painter, box, marks, view.line_at(at))
        _wedges(view, painter, block, row)
        if marks.remarks:
            _remark(view, painter, block, marks)


def _number(view: DeskView, painter: QPainter, block: QTextBlock, line: Line, *, now: bool) -> None:
    if not line.label:
        return
    theme = view.looks.theme
    painter.setFont(view.looks.serif(line.size, 600 if line.strong or now else 400))
    painter.setPen(QColor(theme.accent if now else theme.ink))
    painter.drawText(QPointF(LEFT + line.indent, view.baseline(block)), line.label)


def _margin(view: DeskView, painter: QPainter, box: QRectF, marks: Marks, line: Line) -> None:
    theme = view.looks.theme
    colours = {
        "seal": theme.seal,
        "bracket": theme.bracket_line,
        "added": theme.added,
        "removed": theme.removed,
    }
    if marks.bar:
        painter.fillRect(QRectF(BAR, box.top() + 2, _WIDE, box.height() - 4), QColor(colours[marks.bar]))
    draw_weight(painter, QPointF(DISC, box.top() + line.height / 2 + 0.5), marks.weight, theme)


def paint_gaps(view: DeskView, painter: QPainter, area: QRect) -> None:
    """Paint the words that are opened within lines, over the letters before them: these may be struck or underlined."""
    for at in view.visible():
        row = view.text.rows[at] if at < len(view.text.rows) else None
        if row is None:
            return
        block = view.text.block(at)
        if row.gaps and view.box(block).toRect().intersects(area):
            for gap in row.gaps:
                _open(view, painter, block, gap, row.gaps)


def _wedges(view: DeskView, painter: QPainter, block: QTextBlock, row: Row) -> None:
    opened = {id(gap.wedge) for gap in row.gaps}
    for wedge in row.marks.wedges if row.marks else ():
        if id(wedge) not in opened:
            x, line = view.place(block, len(block.text()[: wedge.at].rstrip()) if wedge.at else 0)
            _wedge(view, painter, QPointF(x + 1, line.top() - 1 if wedge.offered else line.bottom() - 2), wedge)


def _wedge(view: DeskView, painter: QPainter, foot: QPointF, wedge: Wedge) -> None:
    """Paint the sign of words that do not stand here: from below what is missing, from above what is offered."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    theme = view.looks.theme
    painter.setBrush(QColor(theme.added if wedge.offered else theme.removed))
    left, right = foot - QPointF(_WEDGE, 0), foot + QPointF(_WEDGE, 0)
    painter.drawPolygon(QPolygonF([left, right, foot + QPointF(0, _HIGH if wedge.offered else -_HIGH)]))
    painter.restore()


def _open(view: DeskView, painter: QPainter, block: QTextBlock, gap: Gap, gaps: tuple[Gap, ...]) -> None:
    """Paint words that do not stand in the text into the gap that a letter leaves after itself."""
    theme = view.looks.theme
    _, line = view.place(block, gap.anchor)
    right = _right_of(view, block, gap, gaps) - gap.right
    words = gap.wedge.words.strip()
    font = view.ink.serif()
    wide = QFontMetricsF(font).horizontalAdvance(words)
    left = right - GAP_RIGHT - wide
    top, base = line.top(), line.top() + _ascent(block, gap.anchor)
    now = view.text.index(view.current) == block.blockNumber()
    paper = QRectF(left - GAP_LEFT, top, right - left + GAP_LEFT, line.height())
    painter.fillRect(paper, QColor(theme.now if now else theme.paper))
    ground = QRectF(left - 1, top, wide + 2, line.height())
    painter.fillRect(ground, QColor(theme.added_tint if gap.wedge.offered else theme.removed_tint))
    if gap.wedge.offered:
        font.setUnderline(True)
    else:
        font.setStrikeOut(True)
    painter.setFont(font)
    painter.setPen(QColor(theme.added if gap.wedge.offered else theme.removed))
    painter.drawText(QPointF(left, base), words)


def _right_of(view: DeskView, block: QTextBlock, gap: Gap, gaps: tuple[Gap, ...]) -> float:
    """Return where the gap after its letter ends; at the end of a line too."""
    x, line = view.place(block, gap.anchor)
    after, other = view.place(block, gap.anchor + 1)
    if other.top() == line.top():
        return after
    font = QFontMetricsF(view.ink.serif())
    letter = block.text()[gap.anchor : gap.anchor + 1]
    total = sum(each.width for each in gaps if each.anchor == gap.anchor)
    return x + font.horizontalAdvance(letter) + total


def _ascent(block: QTextBlock, offset: int) -> float:
    layout = block.layout()
    line = layout.lineForTextPosition(unit_of(block, offset))
    return line.ascent() if line.isValid() else 0.0


def _remark(view: DeskView, painter: QPainter, block: QTextBlock, marks: Marks) -> None:
    """Paint a small balloon in the margin at the line of the first remark."""
    theme = view.looks.theme
    _, line = view.place(block, marks.remarks[0].start)
    left = view.viewport().width() - REMARK
    body = QRectF(left, line.center().y() - 6, 12, 9)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.ink2), 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(body, 2, 2)
    painter.drawPolyline(
        QPolygonF([
            QPointF(left + 3, body.bottom()),
            QPointF(left + 3, body.bottom() + 3.5),
            QPointF(left + 6.5, body.bottom()),
        ])
    )
    if len(marks.remarks) > 1:
        painter.setFont(view.looks.ui(9, 600))
        painter.setPen(QColor(theme.ink2))
        painter.drawText(body, Qt.AlignmentFlag.AlignCenter, str(len(marks.remarks)))
    painter.restore()
