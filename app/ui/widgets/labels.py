"""Labels by their role in the type scale; sizes and colours stand in the style sheet."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel

Role = Literal[
    "page", "result", "question", "empty", "heading", "serif", "serif-small", "strong", "meta", "hint", "value",
    "small", "label", "doubt", "fault", "lead", "stands", "strong-small", "",
]  # fmt: skip


def label(text: str = "", role: Role = "", wrap: bool = False) -> QLabel:
    """Return a label of plain text in a role; ``wrap`` lets it take several lines."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


class CutLabel(QLabel):
    """A line of plain text in a role that is cut with "…" where there is no room, down to ``least`` pixels."""

    def __init__(self, role: Role, least: int = 0) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self._least = least

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for little."""
        whole = super().sizeHint()
        return QSize(min(whole.width(), self._least), whole.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what there is room for; the rest is told by the mouse."""
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip("" if shown == self.text() else self.text())
        flags = int(self.alignment()) | int(Qt.TextFlag.TextSingleLine)
        painter = QPainter(self)
        role = self.foregroundRole()
        self.style().drawItemText(painter, room, flags, self.palette(), self.isEnabled(), shown, role)
        painter.end()


def unkeyed(words: str) -> str:
    """Return words for a menu or a button, where "&" marks a key and a tab parts off a shortcut, as they are."""
    return " ".join(words.replace("&", "&&").split())


def hairline(vertical: bool = False) -> QFrame:
    """Return a line of one pixel between two things."""
    made = QFrame()
    made.setObjectName("hairline")
    if vertical:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made
