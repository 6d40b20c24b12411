"""The strip between source and tree: an elbow from the lines of a provision to its row."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app.ui.looks import Looks

WIDTH = 52


@dataclass(frozen=True, slots=True)
class Link:
    """An elbow: heights of its two ends in the strip's pixels; ``doubtful`` ones in the bracket's colour."""

    left: int
    right: int
    doubtful: bool = False


class LinkStrip(QWidget):
    """Draws what ``links`` gives whenever it is updated."""

    def __init__(self, looks: Looks, links: Callable[[], tuple[Link, ...]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks, self._links = looks, links
        self.setFixedWidth(WIDTH)
        looks.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground, the hairlines and the elbows."""
        theme = self._looks.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.desk))
        painter.setPen(QColor(theme.line))
        painter.drawLine(0, 0, 0, self.height())
        painter.drawLine(WIDTH - 1, 0, WIDTH - 1, self.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for link in self._links():
            painter.setPen(QPen(QColor(theme.bracket_line if link.doubtful else theme.accent), 1.5))
            points = [(0, link.left), (16, link.left), (36, link.right), (WIDTH, link.right)]
            painter.drawPolyline(QPolygonF([QPointF(x, y + 0.5) for x, y in points]))
        painter.end()
