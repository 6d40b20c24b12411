"""Dragging a provision by its number: a line shows where it will fall, with all that it holds."""

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication

from app.model.provision import end_of
from app.ui.models.desk_lines import LEFT
from app.ui.widgets.desk_view import DeskView

_NEAR, _STEP, _TICK = 36, 18, 40
"""Pixels from the edge where the text begins to scroll, how far it does at once, and how often in milliseconds."""


class DeskDrag(QObject):
    """Knows which provision is held, and between which ones it would fall."""

    def __init__(self, view: DeskView) -> None:
        super().__init__(view)
        self._view = view
        self._from: int | None = None
        self._start = QPoint()
        self._point = QPoint()
        self.before: int | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._scroll)

    @property
    def going(self) -> bool:
        """Whether a provision is being dragged."""
        return self.before is not None

    def over_number(self, point: QPoint) -> int | None:
        """Return the provision whose number, or the place where one would stand, is under a point."""
        view = self._view
        at, _ = view.spot_at(point)
        if at >= len(view.text.rows):
            return None
        line, box = view.line_at(at), view.box(view.text.block(at))
        right = LEFT + line.indent + (line.hang or -2)
        left = LEFT + line.indent - (0 if line.hang else 22)
        inside = left <= point.x() < right and box.top() <= point.y() <= box.bottom()
        return at if inside and not line.centred else None

    def press(self, point: QPoint) -> bool:
        """Take hold of the provision whose number is under a point; tell whether there is one."""
        self._from, self._start = self.over_number(point), point
        return self._from is not None

    def move(self, point: QPoint) -> bool:
        """Go on to a point; tell whether a provision is held."""
        if self._from is None:
            return False
        if not self.going and (point - self._start).manhattanLength() < QApplication.startDragDistance():
            return True
        self._point = point
        self.before = self._gap(point)
        self._timer.start()
        self._view.viewport().update()
        return True

    def drop(self) -> tuple[int, int] | None:
        """Let go; return which provision goes before which, None where nothing moves."""
        held, before = self._from, self.before
        self.cancel()
        if held is None or before is None:
            return None
        return None if held <= before <= end_of(self._view.text.provisions, held) else (held, before)

    def cancel(self) -> None:
        """Let go, and leave everything where it is."""
        self._from = self.before = None
        self._timer.stop()
        self._view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Paint the line where the provision will fall."""
        if self.before is None:
            return
        view = self._view
        last = len(view.text.rows) - 1
        at = min(self.before, last)
        box = view.box(view.text.block(at))
        y = box.top() - view.line_at(at).above / 2 if self.before <= last else box.bottom() + 6
        line = QRect(LEFT - 8, int(y) - 1, view.viewport().width() - LEFT - 32, 2)
        painter.fillRect(line, QColor(view.looks.theme.accent))
        painter.fillRect(QRect(line.left() - 3, line.top() - 3, 3, 8), QColor(view.looks.theme.accent))

    def _gap(self, point: QPoint) -> int:
        view = self._view
        at, _ = view.spot_at(QPoint(LEFT + 4, point.y()))
        box = view.box(view.text.block(at))
        return at + int(point.y() > box.center().y())

    def _scroll(self) -> None:
        bar, height = self._view.verticalScrollBar(), self._view.viewport().height()
        if Qt.MouseButton.LeftButton not in QApplication.mouseButtons():
            return
        if self._point.y() < _NEAR:
            bar.setValue(bar.value() - _STEP)
        elif self._point.y() > height - _NEAR:
            bar.setValue(bar.value() + _STEP)
        else:
            return
        self.before = self._gap(self._point)
        self._view.viewport().update()
