"""The timeline: mouse and keys over the painted lanes; it shares the current row with the table."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from app.ui.models.timeline import Mark, beside, nearest
from app.ui.widgets.timeline_canvas import NAMES, TimelineCanvas

Key = Qt.Key


class Timeline(TimelineCanvas):
    """Sends ``row_chosen`` with a row's id, ``opened`` with a DateRow."""

    row_chosen = Signal(object)
    opened = Signal(object)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the mark, or the text whose name is clicked."""
        mark = self._mark_at(event.position())
        lane = self._lane_at(event.position().y())
        if mark:
            self._choose(mark)
        elif event.position().x() < NAMES and 0 <= lane < len(self._lanes):
            rows = [row for row in self._rows if row.dates.id == self._lanes[lane].dates.id]
            self._current, self._on = rows[0].id, None
            self.row_chosen.emit(rows[0].id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open the provision."""
        mark = self._mark_at(event.position())
        if mark:
            self.opened.emit(mark.row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show that a mark can be clicked."""
        over = self._mark_at(event.position())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Say in a tooltip what a mark is, with the words of the text."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(QPointF(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def _tip(self, place: QPointF) -> str:
        """Return the words of a mark, or the whole title of the text whose name it is."""
        mark, lane = self._mark_at(place), self._lane_at(place.y())
        if mark:
            return self.words_of(mark)
        if place.x() >= NAMES or not 0 <= lane < len(self._lanes):
            return ""
        shown = self._lanes[lane]
        return f"{shown.title}\n{self.said_of(shown)}"

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go along a lane with the left and right keys, to other lanes with up and down; Enter opens the provision."""
        steps = {Key.Key_Left: -1, Key.Key_Right: 1}
        lanes_ = {Key.Key_Up: -1, Key.Key_Down: 1}
        key = Key(event.key())
        if key in steps and 0 <= self._lane < len(self._lanes):
            mark = beside(self._lanes[self._lane].marks, self._current, self._on, steps[key])
        elif key in lanes_ and self._lanes:
            mark = self._in_lane(lanes_[key])
        elif key in {Key.Key_Return, Key.Key_Enter}:
            self.open_current()
            return
        else:
            super().keyPressEvent(event)
            return
        if mark:
            self._choose(mark)

    def open_current(self) -> None:
        """Open the provision of the current row."""
        row = next((row for row in self._rows if row.id == self._current), None)
        if row:
            self.opened.emit(row)

    def _in_lane(self, step: int) -> Mark | None:
        """Return the nearest mark of the next lane that has some."""
        at = self._lane + step
        while 0 <= at < len(self._lanes):
            if self._lanes[at].marks:
                return nearest(self._lanes[at].marks, self._on or self._today)
            at += step
        return None

    def _choose(self, mark: Mark) -> None:
        self._current, self._on = mark.row.id, mark.on
        self.point(mark.row.id)
        self.row_chosen.emit(mark.row.id)
