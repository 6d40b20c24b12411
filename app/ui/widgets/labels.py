"""Labels by their role in the type scale; sizes and colours stand in the style sheet."""

from typing import Literal

from PySide6.QtCore import Qt
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
