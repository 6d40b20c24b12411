"""The two panes of a review: a head of 36 pixels above a body."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.widgets.labels import hairline, label


def pane_head(title: str, said: QLabel, right: Sequence[QWidget] = (), left: int = 20) -> QFrame:
    """Return a head: what the pane is, what is said of it, and what stands at its right."""
    head = QFrame()
    head.setFixedHeight(36)
    head.setObjectName("panehead")
    row = QHBoxLayout(head)
    row.setContentsMargins(left, 0, 16, 0)
    row.setSpacing(8)
    row.addWidget(label(title, "strong"))
    row.addWidget(said)
    row.addStretch(1)
    for part in right:
        row.addWidget(part)
    return head


def pane(ground: str, head: QFrame, body: QWidget) -> QFrame:
    """Return a pane: its head, a hairline, its body."""
    whole = QFrame()
    whole.setObjectName(ground)
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(head)
    column.addWidget(hairline())
    column.addWidget(body, 1)
    return whole
