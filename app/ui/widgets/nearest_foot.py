"""The foot of the reading pane: what can be done with the clause, and which clauses are most like it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.library.values import Hit
from app.ui.looks import Looks
from app.ui.widgets.buttons import ActionButton
from app.ui.widgets.labels import label
from app.ui.widgets.nearest_view import NearestView


class NearestFoot(QFrame):
    """A head with the clause's commands above the list of likenesses."""

    def __init__(self, looks: Looks, actions: Sequence[QAction]) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.view = NearestView(looks)
        self._count = label("", "small")
        self._none = label(self.tr("No clause is near this one."), "serif-small", wrap=True)
        self._none.setContentsMargins(20, 10, 20, 0)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.setContentsMargins(20, 8, 20, 2)
        head.setSpacing(12)
        head.addWidget(label(self.tr("Most like this"), "label"))
        head.addWidget(self._count)
        head.addStretch(1)
        for action in actions:
            head.addWidget(ActionButton(looks, action, "link", hint=action.shortcut().toString()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(self._none, 1)

    def show_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show likenesses, or say that there is none."""
        self.view.show_hits(hits)
        self.view.setVisible(bool(hits))
        self._none.setVisible(not hits)
        texts = len({hit.clause.instrument_id for hit in hits})
        words = self.tr("in 1 signed text") if texts == 1 else self.tr("in {count} signed texts").format(count=texts)
        self._count.setText(words if hits else "")
