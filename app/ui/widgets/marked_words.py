"""Words in a cell with a tint and a wavy line under those that a finding is on."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from app.ui.theme import Theme

Span = tuple[int, int]


def draw_marked(painter: QPainter, room: QRect, words: str, font: QFont, theme: Theme, spans: Sequence[Span]) -> None:
    """Draw words into a rectangle; ``spans`` are start and length in Qt's units."""
    layout = QTextLayout(words.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room.width())
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    painter.save()
    painter.setClipRect(room.adjusted(-2, -2, 2, 4))
    painter.setPen(QColor(theme.ink))
    layout.draw(painter, QPointF(room.topLeft()), [_marked(theme, *span) for span in spans])
    painter.restore()


def _marked(theme: Theme, start: int, length: int) -> QTextLayout.FormatRange:
    made, look = QTextLayout.FormatRange(), QTextCharFormat()
    look.setBackground(QColor(theme.bracket_tint))
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    look.setUnderlineColor(QColor(theme.bracket_line))
    made.start, made.length, made.format = start, length, look
    return made
