"""Where a counter-proposal, or an edit, is typed at the table: in type that the room can read."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.looks import Looks
from app.ui.widgets.labels import label

_SIZE, _LINES = 26, 3


class ProjectorEntry(QFrame):
    """A field, and above it whose words these are; ``done`` gives them, ``left`` says that nobody wants them."""

    done = Signal(str)
    left = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("band")
        self._looks = looks
        self._who = label("", "result")
        self._about = label("", "lead")
        self.edit = QPlainTextEdit()
        self.edit.setFont(looks.serif(_SIZE))
        self.edit.document().setDefaultFont(looks.serif(_SIZE))
        self.edit.setStyleSheet("")
        self.edit.setFixedHeight(_LINES * round(_SIZE * 1.5) + 14)
        self.edit.setTabChangesFocus(True)
        self.edit.installEventFilter(self)
        self._fault = label("", "fault")
        self._fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 12, 40, 14)
        column.setSpacing(6)
        for part in (self._who, self._about, self.edit, self._fault):
            column.addWidget(part)
        self.hide()

    def ask(self, who: str, about: str, words: str) -> None:
        """Ask for words: whose they are, what they stand for, and what is there to begin with."""
        self._who.setText(who)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self._fault.hide()
        self.edit.setAccessibleName(who)
        self.edit.setAccessibleDescription(about)
        self.edit.setPlainText(words)
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)
        self.show()
        self.edit.setFocus()

    def refuse(self, why: str) -> None:
        """Say why the words cannot be taken; they stay."""
        self._fault.setText(why)
        self._fault.show()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter takes the words, with Shift it breaks the line; Esc leaves them."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.done.emit(self.edit.toPlainText().strip())
            return True
        return False
