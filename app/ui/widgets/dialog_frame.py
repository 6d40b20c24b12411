"""How a small dialog is laid out: its parts, and a foot with the buttons at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget


def frame(dialog: QDialog, parts: Sequence[QWidget], buttons: Sequence[QWidget]) -> None:
    """Lay a dialog out; the primary button comes last."""
    body = QVBoxLayout()
    body.setContentsMargins(20, 16, 20, 16)
    body.setSpacing(12)
    for part in parts:
        link = part.property("kind") == "link"  # words like others: they begin where these do
        body.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft if link else Qt.AlignmentFlag(0))
    body.addStretch(1)
    foot = QFrame()
    foot.setObjectName("foot")
    row = QHBoxLayout(foot)
    row.setContentsMargins(20, 10, 16, 10)
    row.setSpacing(8)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addLayout(body, 1)
    whole.addWidget(foot)
