"""A choice with two lines: what it is, and what that means."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from app.ui.looks import Looks

_HEIGHT, _PADDING, _RING = 46, 16, 15
_VERTICAL = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class KindRow(QAbstractButton):
    """A radio button as a row of a list."""

    def __init__(self, looks: Looks, title: str, said: str) -> None:
        super().__init__()
        self._looks, self._said = looks, said
        self.setText(title)
        self.setCheckable(True)
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(title)
        self.setAccessibleDescription(said)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the list."""
        return QSize(300, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ring and both lines."""
        theme = self._looks.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = (
            theme.tint if self.isChecked() else theme.hover if self.underMouse() and self.isEnabled() else theme.panel
        )
        painter.fillRect(self.rect(), QColor(ground))
        middle = QPointF(_PADDING + _RING / 2 + 0.5, 17.5)
        painter.setPen(QPen(QColor(theme.accent if self.isChecked() else theme.edge), 1))
        painter.setBrush(QColor(theme.paper))
        painter.drawEllipse(middle, _RING / 2, _RING / 2)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(middle, 4, 4)
        left = _PADDING + _RING + 11
        room = self.width() - left - 8
        painter.setPen(QColor(theme.ink if self.isEnabled() else theme.ink3))
        painter.setFont(self._looks.ui(13, 500))
        painter.drawText(QRect(left, 8, room, 18), _VERTICAL, self.text())
        painter.setPen(QColor(theme.ink2 if self.isEnabled() else theme.ink3))
        painter.setFont(self._looks.ui(12))
        painter.drawText(QRect(left, 26, room, 16), _VERTICAL, self._said)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
