"""The foot of the reading pane: wordings of the clause in other texts, and the clauses most like it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from app.library.values import Clause, Hit
from app.ui.looks import Looks
from app.ui.models.wordings import Wording
from app.ui.terms import figure
from app.ui.widgets.buttons import ActionButton
from app.ui.widgets.labels import hairline, label
from app.ui.widgets.nearest_view import NearestView
from app.ui.widgets.wordings_view import WordingsView


class NearestFoot(QFrame):
    """Two lists side by side; sends ``opened`` with a clause's id. ``actions`` stand under the wordings."""

    opened = Signal(str)

    def __init__(self, looks: Looks, actions: Sequence[QAction]) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.wordings, self.nearest = WordingsView(looks), NearestView(looks)
        self._texts, self._count = label("", "small"), label("", "small")
        self._no_wording = _nothing(self.tr("No other text words it."))
        self._no_near = _nothing(self.tr("No clause is near this one."))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = _column(self.tr("Wordings of this clause"), self._texts, self.wordings, self._no_wording)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 0, 20, 0)
        foot.setSpacing(20)
        for action in actions:
            foot.addWidget(ActionButton(looks, action, "link", hint=action.shortcut().toString()))
        foot.addStretch(1)
        left.addLayout(foot)
        row.addLayout(left, 1)
        row.addWidget(hairline(vertical=True))
        row.addLayout(_column(self.tr("Most like this"), self._count, self.nearest, self._no_near), 1)
        self.wordings.opened.connect(self.opened)
        self.nearest.opened.connect(self.opened)

    def wait(self) -> None:
        """Show nothing until it is known."""
        for each in (self.nearest, self.wordings, self._no_near, self._no_wording):
            each.hide()
        self._count.clear()
        self._texts.clear()

    def show_hits(self, hits: tuple[Hit, ...], wordings: tuple[Wording, ...]) -> None:
        """Show likenesses and wordings, or say that there is none."""
        for view, nothing, there in (
            (self.nearest, self._no_near, bool(hits)),
            (self.wordings, self._no_wording, bool(wordings)),
        ):
            view.setVisible(there)
            nothing.setVisible(not there)
        self.nearest.show_hits(hits)
        self.wordings.show_wordings(wordings)
        self._count.setText(self._in_texts(tuple(hit.clause for hit in hits)))
        self._texts.setText(self._in_texts(tuple(wording.hit.clause for wording in wordings)))

    def _in_texts(self, clauses: tuple[Clause, ...]) -> str:
        count = len({clause.instrument_id for clause in clauses})
        if not count:
            return ""
        if all(clause.signed_on for clause in clauses):
            return (
                self.tr("in 1 signed text")
                if count == 1
                else self.tr("in {count} signed texts").format(count=figure(count))
            )
        return self.tr("in 1 text") if count == 1 else self.tr("in {count} texts").format(count=figure(count))


def _column(title: str, count: QLabel, view: QListView, nothing: QWidget) -> QVBoxLayout:
    head = QHBoxLayout()
    head.setContentsMargins(20, 10, 20, 2)
    head.addWidget(label(title, "label"))
    head.addStretch(1)
    head.addWidget(count)
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 6)
    column.setSpacing(0)
    column.addLayout(head)
    body = QWidget()  # holds the room while neither is shown: the head would move down into it
    within = QVBoxLayout(body)
    within.setContentsMargins(0, 0, 0, 0)
    within.addWidget(view)
    within.addWidget(nothing)
    column.addWidget(body, 1)
    return column


def _nothing(words: str) -> QLabel:
    made = label(words, "serif-small", wrap=True)
    made.setContentsMargins(20, 8, 20, 0)
    made.setAlignment(Qt.AlignmentFlag.AlignTop)
    return made
