"""What became of one file of a batch, in full, and what can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.errors import NotAnInstrument
from app.ui.looks import Looks
from app.ui.messages import sentence
from app.ui.models.batch import Done, state_words, why_words
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import hairline, label


class OutcomeCard(QFrame):
    """Shows a file; ``asked`` gives review, password, again, keep, background or remove."""

    asked = Signal(str)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.setObjectName("paper")
        self._title = label("", "heading", wrap=True)
        self._state = label("", "strong", wrap=True)
        self._why = label("", "", wrap=True)
        self._place = label("", "meta", wrap=True)
        for part in (self._title, self._why, self._place):
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = {
            "review": Button(looks, self.tr("Look through it"), hint=self.tr("Enter")),
            "password": Button(looks, self.tr("Give the password…"), hint=self.tr("Enter")),
            "again": Button(looks, self.tr("Try again"), hint=self.tr("Enter")),
            "keep": Button(looks, self.tr("Keep it as a text of its own")),
            "background": Button(looks, self.tr("Keep as background of a reported instrument…"), "quiet"),
            "remove": Button(looks, self.tr("Remove from the library"), "quiet", hint="Del"),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        parts: tuple[QWidget, ...] = (self._title, self._state, self._why, hairline(), self._place)
        for each in parts:
            column.addWidget(each)
        column.addSpacing(6)
        for name, button in self._buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_done(self, done: Done | None, idle: bool) -> None:
        """Show a file, or nothing; while others are read (not ``idle``) none is tried again."""
        for part in (self._title, self._state, self._why, self._place):
            part.setVisible(done is not None)
        for button in self._buttons.values():
            button.hide()
        if done is None:
            return
        outcome = done.outcome
        self._title.setText(outcome.title if not done.not_there else outcome.name.rpartition("/")[2])
        self._state.setText(state_words(done))
        why = self._why_said(done)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self._place.setText(_breakable(outcome.place or outcome.name))
        self._buttons["review"].setVisible(not done.not_there)
        self._buttons["remove"].setVisible(not done.not_there and outcome.state == "read")
        self._buttons["password"].setVisible(done.wants_password)
        self._buttons["again"].setVisible(done.not_there and not done.wants_password)
        self._buttons["keep"].setVisible(outcome.state == "same words")
        told_of = isinstance(outcome.error, NotAnInstrument) and not done.piece.inside
        self._buttons["background"].setVisible(told_of)
        for name in ("password", "again", "keep"):
            self._buttons[name].setEnabled(idle)

    @staticmethod
    def _why_said(done: Done) -> str:
        """Say why, each reason of a text that is no instrument on a line of its own."""
        if isinstance(done.outcome.error, NotAnInstrument) and not done.removed:
            return "\n".join(sentence(reason) for reason in done.outcome.reasons)
        return why_words(done) if done.not_there or done.outcome.state == "same words" else ""


def _breakable(path: str) -> str:
    """Let a long path break after its folders."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")
