"""A row that a click, Enter or Space takes and the arrows leave; it shows where the pointer and the keys are."""

from typing import ClassVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from app.ui.looks import Looks

_TAKES = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class TakenRow(QWidget):
    """What such rows have in common; each draws itself, by ``over`` and ``ground`` and ``ring``.

    ``by_click`` is False where a click anywhere would take too much: then a button in it does.
    """

    taken = Signal()
    by_click: ClassVar[bool] = True

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.looks, self.over = looks, False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        looks.changed.connect(self.update)

    def ground(self, painter: QPainter) -> None:
        """Draw what shows that the pointer is over it."""
        if self.over:
            painter.fillRect(self.rect(), QColor(self.looks.theme.hover))

    def ring(self, painter: QPainter) -> None:
        """Draw what shows that it has the keys."""
        if self.hasFocus():
            painter.setPen(QColor(self.looks.theme.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take the click, so that its release comes here too."""
        event.setAccepted(self.by_click)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take the row."""
        within = event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint())
        if self.by_click and within:
            self.taken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take the row; the arrows go to its neighbours."""
        key = event.key()
        if key in _TAKES:
            self.taken.emit()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Show that the row can be taken."""
        self._hover(over=True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Go back to rest."""
        self._hover(over=False)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ring."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Take the ring away."""
        self.update()
        super().focusOutEvent(event)

    def _hover(self, *, over: bool) -> None:
        self.over = over
        self.update()
