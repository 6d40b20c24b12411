"""The card of a precedent: whose text it is of, where and when that was signed, and its words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from app.library.values import Clause
from app.ui.looks import Looks
from app.ui.models.precedent_words import signed_at
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label


class PrecedentCard(QFrame):
    """Shows a clause; ``clause_opened`` and ``instrument_opened`` give an id when its title or its place is clicked."""

    clause_opened = Signal(str)
    instrument_opened = Signal(str)

    def __init__(self, looks: Looks, clause: Clause, likeness: float | None) -> None:
        super().__init__()
        self._looks = looks
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(15, 9, 12, 12)
        self._column.setSpacing(2)
        head = QHBoxLayout()
        title = label(clause.short_title, "strong", wrap=True)
        head.addWidget(title, 1)
        if likeness is not None:
            alike = label(self.tr("{hundredths} % alike").format(hundredths=round(likeness * 100)), "meta")
            head.addWidget(alike, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        if signed_at(clause):
            self._column.addWidget(label(signed_at(clause), "meta", wrap=True))
        self._clause = clause
        self.setAccessibleName(clause.short_title)
        looks.changed.connect(self.update)

    def add_words(self, rich: str, spoken: str, voiced: bool) -> None:
        """Show the words, as rich text and as a screen reader says them; ``voiced`` when names were replaced."""
        shown = QLabel(f'<p style="line-height:22px; margin:0">{rich}</p>')
        shown.setTextFormat(Qt.TextFormat.RichText)
        shown.setFont(self._looks.serif(15))
        shown.setWordWrap(True)
        shown.setProperty("role", "clause")
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown.setAccessibleName(spoken)
        shown.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._column.addSpacing(5)
        self._column.addWidget(shown)
        if voiced:
            self._column.addSpacing(3)
            self._column.addWidget(label(self.tr("In the names of this draft’s participants."), "hint", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(10)
        for words, name, slot in (
            (self.tr("Open the clause"), "open_clause", self._open_clause),
            (self.tr("Whole text"), "open_instrument", self._open_instrument),
        ):
            button = Button(self._looks, words, "link")
            button.setObjectName(name)
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addStretch(1)
        self._column.addLayout(row)

    def _open_clause(self) -> None:
        self.clause_opened.emit(self._clause.id)

    def _open_instrument(self) -> None:
        self.instrument_opened.emit(self._clause.instrument_id)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw paper, hairline and the accent bar."""
        theme, painter = self._looks.theme, QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.paper))
        painter.setPen(QColor(theme.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.fillRect(0, 0, 3, self.height(), QColor(theme.accent))
        painter.end()
