"""Help: what can be done on this page, each with its key."""

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.looks import Looks
from app.ui.widgets.buttons import Button, shown_key
from app.ui.widgets.labels import hairline, label

_FURTHER = ("command.tour", "command.look-over", "command.report")
"""Names of the window's commands that help beyond the keys."""


class HelpDialog(QDialog):
    """Lists commands with their keys, which the palette runs, and leads to what else helps."""

    def __init__(
        self, looks: Looks, groups: Sequence[tuple[str, Sequence[QAction]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        found = (parent.findChild(QAction, name) for name in _FURTHER) if parent else ()
        further = [action for action in found if action]
        self.setWindowTitle(self.tr("Help"))
        self.resize(520, 560)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(_listed(groups))
        close = Button(looks, self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        more = QHBoxLayout()
        more.setSpacing(16)
        for action in further:
            button = Button(looks, action.text(), "link")
            button.clicked.connect(self.accept)
            button.clicked.connect(action.trigger)
            more.addWidget(button)
        more.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Ctrl+K finds and runs every command. F6 goes from pane to pane."), "hint"), 1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Keys"), "heading"))
        column.addWidget(area, 1)
        column.addLayout(more)
        column.addLayout(row)


def _listed(groups: Sequence[tuple[str, Sequence[QAction]]]) -> QWidget:
    holder = QWidget()
    holder.setProperty("kind", "scrolled")
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 12, 0)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    for heading, actions in groups:
        at = grid.rowCount()
        title = label(heading, "label")
        title.setContentsMargins(0, 10 if at > 1 else 0, 0, 0)
        grid.addWidget(title, at, 0)
        grid.addWidget(hairline(), at + 1, 0, 1, 2)
        for action in actions:
            at = grid.rowCount()
            grid.addWidget(label(action.text()), at, 0)
            key = shown_key(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
            grid.addWidget(label(key, "meta"), at, 1)
    grid.setRowStretch(grid.rowCount(), 1)
    return holder
