"""A button that stands in a form where a field would: its words at the left, cut where they are too long."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

from app.ui.looks import Looks
from app.ui.widgets.buttons import Button

_PADDING, _HEIGHT = 11, 30


class RowButton(Button):
    """Says what is chosen, and asks when it is pressed."""

    def __init__(self, looks: Looks) -> None:
        super().__init__(looks, "")

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the form gives room for."""
        return QSize(120, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the button empty by the style, then its words."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setPen(QColor(self._colour()))
        painter.setFont(self._word_font())
        place = QRect(_PADDING, 0, self.width() - 2 * _PADDING, self.height())
        said = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said)
