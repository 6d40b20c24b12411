"""A wording in the library: its letter and how many texts have it, its words around what differs, who accepted it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.looks import Looks
from app.ui.widgets.labels import label


class WordingRow(QWidget):
    """One wording; ``taken`` when it is clicked, or Enter or Space is pressed on it. ``shown`` is marked by a bar."""

    taken = Signal()

    def __init__(
        self,
        looks: Looks,
        head: tuple[str, str],
        words: str,
        owners: Sequence[str],
        *,
        shown: bool = False,
        spoken: str = "",
    ) -> None:
        """``head`` stands left and right in the first line; ``words`` are rich text where ``spoken`` has them plain."""
        super().__init__()
        self._looks, self._over, self._shown = looks, False, shown
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        said = ". ".join(part for part in (*head, spoken or words, *owners) if part)
        self.setAccessibleName(f"{said}. {self.tr('shown')}" if shown else said)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 9, 16, 10)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.addWidget(label(head[0], "strong-small"), 1)
        row.addWidget(label(head[1], "meta"))
        column.addLayout(row)
        shown_words = label(words, "serif-small", wrap=True)
        if spoken:
            shown_words.setTextFormat(Qt.TextFormat.RichText)
        column.addWidget(shown_words)
        for line in owners:
            column.addWidget(label(line, "meta", wrap=True))
        looks.changed.connect(self.update)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take the click, so that its release comes here too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take the row."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.taken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take the row; the arrows go to its neighbours."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Show that it can be taken."""
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
        """Draw ground, bar, hairline and ring."""
        theme, painter = self._looks.theme, QPainter(self)
        if self._over:
            painter.fillRect(self.rect(), QColor(theme.hover))
        if self._shown:
            painter.fillRect(0, 6, 3, self.height() - 12, QColor(theme.accent))
        painter.setPen(QColor(theme.line))
        painter.drawLine(16, self.height() - 1, self.width() - 17, self.height() - 1)
        if self.hasFocus():
            painter.setPen(QColor(theme.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    def _hover(self, *, over: bool) -> None:
        self._over = over
        self.update()
