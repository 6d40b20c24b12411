"""Paints the rows of a comparison: grounds, words, edges, bands, gutter and elbows."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QPolygonF, QTextCharFormat, QTextLayout

from app.ui.compare_folds import Fold, weight
from app.ui.compare_rows import Row
from app.ui.looks import Looks
from app.ui.widgets.columns_layout import BAND, LINE, PADDING, REASON, Columns, Laid, LaidRow
from app.ui.widgets.weight_disc import draw_weight

_EDGE = 3
_DOT = 9
_LANES = (14, 22, 30, 8)
_ABOVE = 7
_VERTICAL = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class Selected:
    """A run of letters of one laid part, in UTF-16 offsets."""

    row: int
    laid: Laid
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class State:
    """How a row stands: the current one, with the focus, with its reason, with selected letters."""

    current: bool = False
    focused: bool = False
    reason: tuple[str, str] = ("", "")
    note: str = ""
    selected: Selected | None = None


class RowPainter:
    """Paints rows and bands of one view in the looks in force."""

    def __init__(self, looks: Looks, columns: Columns) -> None:
        self._looks, self._columns = looks, columns

    def row(self, painter: QPainter, row: Row, laid: LaidRow, top: int, state: State) -> None:
        """Paint a row whose upper edge is at ``top``."""
        self._ground(painter, row, laid, top, state)
        self._note(painter, row, top, state)
        for text in laid.texts:
            self._text(painter, text, top, state)
        self._edges(painter, row, laid, top)
        if row.kind != "kept":
            draw_weight(
                painter, QPointF(self._gutter_middle(), top + _ABOVE + LINE / 2), weight(row), self._looks.theme
            )
        if state.current:
            self._reason(painter, row, top + laid.height, state)
            self._frame(painter, top, laid.height + REASON, state)

    def _ground(self, painter: QPainter, row: Row, laid: LaidRow, top: int, state: State) -> None:
        theme = self._looks.theme
        ground = theme.now if state.current else theme.paper
        height = laid.height + (REASON if state.current else 0)
        painter.fillRect(0, top, self._columns.width, height, QColor(ground))
        if self._columns.mode == "one":
            return
        for cell, (start, width) in ((row.before, self._columns.left), (row.after, self._columns.right)):
            if cell is None:
                painter.fillRect(start, top, width, laid.height, QColor(theme.void))
        left, width = self._columns.left
        gutter = QRect(left + width, top, self._columns.right[0] - left - width, laid.height)
        painter.fillRect(gutter, QColor(theme.panel))
        painter.setPen(QColor(theme.line))
        painter.drawLine(gutter.topLeft(), gutter.bottomLeft())
        painter.drawLine(gutter.topRight(), gutter.bottomRight())

    def _note(self, painter: QPainter, row: Row, top: int, state: State) -> None:
        """Say in the empty cell where the words went, or that they were dropped or added."""
        if not state.note:
            return
        theme = self._looks.theme
        painter.setFont(self._looks.ui(11, 500))
        painter.setPen(QColor(theme.moved if row.away else theme.added if row.after else theme.removed))
        side = "before" if row.after else "after"
        x = self._columns.text_start("after" if self._columns.mode == "one" else side)  # type: ignore[arg-type]
        painter.drawText(QRect(x, top + _ABOVE, self._columns.width - x, LINE - 4), _VERTICAL, state.note)

    def _text(self, painter: QPainter, text: Laid, top: int, state: State) -> None:
        theme = self._looks.theme
        painter.setPen(QColor(theme.ink))
        origin = QPointF(text.x, top + text.y)
        if text.label and text.label_font:
            painter.setFont(text.label_font)
            painter.drawText(QRect(text.label_x, int(origin.y()), text.x, LINE), _VERTICAL, text.label)
        chosen = state.selected
        ranges = [_range(chosen, theme.hit, theme.ink)] if chosen and chosen.laid is text else []
        text.layout.draw(painter, origin, ranges)

    def _edges(self, painter: QPainter, row: Row, laid: LaidRow, top: int) -> None:
        theme = self._looks.theme
        side = "before" if row.before else "after"
        x = self._columns.text_start(side) - PADDING  # type: ignore[arg-type]
        if row.away:
            pen = QPen(QColor(theme.moved), _EDGE, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([1, 1])
            painter.setPen(pen)
            painter.drawLine(QLineF(x + _EDGE / 2, top, x + _EDGE / 2, top + laid.height))
        elif row.kind in {"added", "dropped"}:
            colour = theme.added if row.kind == "added" else theme.removed
            painter.fillRect(x, top, _EDGE, laid.height, QColor(colour))

    def _gutter_middle(self) -> float:
        left, width = self._columns.left
        if self._columns.mode == "one":
            return max(self._columns.text_start("after") - PADDING / 2, 10)
        return (left + width + self._columns.right[0]) / 2

    def _reason(self, painter: QPainter, row: Row, top: int, state: State) -> None:
        theme = self._looks.theme
        x = self._columns.text_start("before")
        if row.kind != "kept":
            draw_weight(painter, QPointF(x + _DOT / 2, top + REASON / 2), weight(row), theme)
            x += _DOT + 8
        lead, words = state.reason
        strong = self._looks.ui(12, 600)
        painter.setFont(strong)
        painter.setPen(QColor(theme.ink))
        painter.drawText(QRect(x, top, self._columns.width, REASON), _VERTICAL, f"{lead}:")
        x += QFontMetrics(strong).horizontalAdvance(f"{lead}:") + 6
        font = self._looks.ui(12)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink2))
        room = self._columns.width - x - PADDING
        short = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(x, top, room, REASON), _VERTICAL, short)

    def _frame(self, painter: QPainter, top: int, height: int, state: State) -> None:
        thick = 2 if state.focused else 1
        accent = QColor(self._looks.theme.accent)
        painter.fillRect(0, top, self._columns.width, thick, accent)
        painter.fillRect(0, top + height - thick, self._columns.width, thick, accent)

    def band(self, painter: QPainter, fold: Fold, words: str, top: int, state: State) -> None:
        """Paint the band of a fold."""
        theme = self._looks.theme
        place = QRect(0, top, self._columns.width, BAND)
        painter.fillRect(place, QColor(theme.tint if state.current else theme.desk))
        painter.fillRect(0, top, place.width(), 1, QColor(theme.line))
        painter.fillRect(0, top + BAND - 1, place.width(), 1, QColor(theme.line))
        icon = self._looks.icon("chevron-down" if fold.open else "chevron-right", theme.ink2, 15)
        icon.paint(painter, QRect(PADDING, top + 7, 15, 15))
        font = self._looks.ui(12)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink2))
        room = QRect(PADDING + 23, top, place.width() - 2 * PADDING - 23, BAND)
        painter.drawText(
            room, _VERTICAL, QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        )
        if state.current and state.focused:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(place.adjusted(1, 1, -1, -1))
        elif state.current:
            painter.fillRect(0, top, _EDGE, BAND, QColor(theme.accent))

    def elbows(self, painter: QPainter, moves: Iterable[tuple[int, int]]) -> None:
        """Paint the dotted elbow of each move: where it starts and ends."""
        if self._columns.mode == "one":
            return
        left = self._columns.left[1]
        right = self._columns.right[0]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, (start, end) in enumerate(moves):
            self._elbow(painter, QPointF(left, start), QPointF(right - 2, end), left + _LANES[number % len(_LANES)])
        painter.restore()

    def _elbow(self, painter: QPainter, start: QPointF, end: QPointF, lane: float) -> None:
        colour = QColor(self._looks.theme.moved)
        pen = QPen(colour, 2, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1.5, 1])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path = QPainterPath(start)
        path.lineTo(lane, start.y())
        path.lineTo(lane, end.y())
        path.lineTo(end.x() - 5, end.y())
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        tip = QPolygonF([end, QPointF(end.x() - 7, end.y() - 4), QPointF(end.x() - 7, end.y() + 4)])
        painter.drawPolygon(tip)

    def under(self, painter: QPainter, top: int, height: int) -> None:
        """Paint what lies below the last row."""
        painter.fillRect(QRectF(0, top, self._columns.width, height), QColor(self._looks.theme.desk))


def _range(chosen: Selected, ground: str, ink: str) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start, span.length = chosen.start, chosen.end - chosen.start
    made = QTextCharFormat()
    made.setBackground(QColor(ground))
    made.setForeground(QColor(ink))
    span.format = made
    return span
