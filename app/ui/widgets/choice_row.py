"""A row that can be taken: a line in semibold, a sentence, and what must be known before."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from app.ui.looks import Looks
from app.ui.widgets.labels import label
from app.ui.widgets.taken_row import TakenRow


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


class ChoiceRow(TakenRow):
    """One choice; click, Enter and Space take it."""

    def __init__(
        self, looks: Looks, title: str, sentence: str = "", notice: str = "", aside: str = "", serif: bool = False
    ) -> None:
        super().__init__(looks)
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

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw ground, hairline and ring."""
        theme, painter = self.looks.theme, QPainter(self)
        self.ground(painter)
        painter.setPen(QColor(theme.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        self.ring(painter)
        painter.end()
