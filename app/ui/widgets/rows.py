"""What delegates share: the ground of a row and words with some of them marked."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.ui.models.offsets import to_qt
from app.ui.theme import Theme

BAR = 3


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Fill a row: selected tint with a bar, hover, and the focus ring; it stays selected without focus."""
    state = option.state
    rect = option.rect
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(theme.tint))
        painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), QColor(theme.accent))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(theme.hover))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.drawRect(rect.adjusted(1, 1, -1, -1))


def spans_format(text: str, start: int, end: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    """Return a format over code points ``start`` to ``end`` of ``text``."""
    made = QTextLayout.FormatRange()
    made.start = to_qt(text, start)
    made.length = to_qt(text, end) - made.start
    made.format = form
    return made


def lay_out(
    text: str, font: QFont, width: int, height: int, formats: Sequence[QTextLayout.FormatRange] = ()
) -> QTextLayout:
    """Return ``text`` set in lines of ``width``, each ``height`` pixels below the one before."""
    layout = QTextLayout(text, font)
    layout.setFormats(list(formats))
    layout.setCacheEnabled(True)
    layout.beginLayout()
    top = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top + (height - line.height()) / 2))
        top += height
    layout.endLayout()
    return layout


def bold(weight: int = 600) -> QTextCharFormat:
    """Return a format of this weight and nothing else."""
    form = QTextCharFormat()
    form.setFontWeight(weight)
    return form
