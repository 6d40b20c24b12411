"""A wording in the library: its letter and how many texts have it, its words around what differs, who accepted it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.ui.looks import Looks
from app.ui.widgets.labels import label
from app.ui.widgets.taken_row import TakenRow


class WordingRow(TakenRow):
    """One wording; ``taken`` when it is clicked, or Enter or Space is pressed on it. ``shown`` is marked by a bar."""

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
        super().__init__(looks)
        self._shown = shown
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

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw ground, bar, hairline and ring."""
        theme, painter = self.looks.theme, QPainter(self)
        self.ground(painter)
        if self._shown:
            painter.fillRect(0, 6, 3, self.height() - 12, QColor(theme.accent))
        painter.setPen(QColor(theme.line))
        painter.drawLine(16, self.height() - 1, self.width() - 17, self.height() - 1)
        self.ring(painter)
        painter.end()
