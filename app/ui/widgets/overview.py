"""A narrow strip beside the columns: where the changes are, and which part is in view."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.ui.compare_rows import Row
from app.ui.theme import Theme
from app.ui.widgets.columns_canvas import ColumnsCanvas

_WIDTH, _MARK, _HIGH = 18, 9, 3
_WEIGHTY, _SUBSTANCE = 3, 2


class Overview(QWidget):
    """Marks of all changes; a click or a drag scrolls there. The columns' keys do the same, so it takes no focus."""

    def __init__(self, columns: ColumnsCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self.setFixedWidth(_WIDTH)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setToolTip(self.tr("Where the changes are. Click to go there."))
        self.setAccessibleName(self.tr("Overview of the changes"))
        columns.settled.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw marks and the frame of what is in view."""
        theme = self._columns.looks.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.desk))
        painter.fillRect(0, 0, 1, self.height(), QColor(theme.line))
        left = (self.width() - _MARK) // 2 + 1
        for share, row in self._columns.marks():
            high = _HIGH + int(row.weight == _WEIGHTY)
            painter.fillRect(left, int(share * self.height()), _MARK, high, QColor(_colour(row, theme)))
        bar = self._columns.verticalScrollBar()
        if bar.maximum() > 0:
            whole = bar.maximum() + bar.pageStep()
            top = bar.value() * self.height() // whole
            high = max(bar.pageStep() * self.height() // whole, 12)
            painter.setPen(QPen(QColor(theme.edge), 1))
            painter.drawRect(QRect(2, top, self.width() - 4, min(high, self.height() - top - 1)))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the place."""
        self._go(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().y())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll the columns."""
        bar = self._columns.verticalScrollBar()
        bar.setValue(bar.value() - event.angleDelta().y())

    def _go(self, y: float) -> None:
        bar = self._columns.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        bar.setValue(round(y / max(self.height(), 1) * whole - bar.pageStep() / 2))


def _colour(row: Row, theme: Theme) -> str:
    if row.weight == _WEIGHTY:
        return theme.seal_fill
    if row.away:
        return theme.moved
    return theme.ink2 if row.weight == _SUBSTANCE else theme.edge
