"""A row that can be taken: a line in semibold, a sentence, and what must be known before."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.ui.looks import Looks
from app.ui.widgets.labels import label


class _Elided(QLabel):
    """A line that ends in … where there is no room for all of it."""

    def __init__(self, words: str, role: str) -> None:
        super().__init__(words)
        self._words = words
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width()))


class ChoiceRow(QWidget):
    """One choice; click, Enter and Space take it."""

    taken = Signal()

    def __init__(
        self, looks: Looks, title: str, sentence: str = "", notice: str = "", aside: str = "", serif: bool = False
    ) -> None:
        super().__init__()
        self._looks, self._over = looks, False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(". ".join(part for part in (title, sentence, notice) if part))
        head = QHBoxLayout()
        head.setSpacing(12)
        name = _Elided(title, "serif-small" if serif else "strong")
        head.addWidget(name, 1)
        self.tail = head
        if aside:
            head.addWidget(label(aside, "hint"))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 11, 12, 11)
        column.setSpacing(3)
        column.addLayout(head)
        for words, role in ((sentence, "meta"), (notice, "doubt")):
            if words:
                line = (
                    _Elided(words, "meta") if serif else label(words, "meta" if role == "meta" else "doubt", wrap=True)
                )
                column.addWidget(line)
        looks.changed.connect(self.update)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take the row."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.taken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take the row; the arrows go to its neighbours."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.taken.emit()
        elif key == Qt.Key.Key_Down:
            self.focusNextChild()
        elif key == Qt.Key.Key_Up:
            self.focusPreviousChild()
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

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw ground, hairline and ring."""
        theme, painter = self._looks.theme, QPainter(self)
        if self._over:
            painter.fillRect(self.rect(), QColor(theme.hover))
        painter.setPen(QColor(theme.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self.hasFocus():
            painter.setPen(QColor(theme.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    def _hover(self, *, over: bool) -> None:
        self._over = over
        self.update()
