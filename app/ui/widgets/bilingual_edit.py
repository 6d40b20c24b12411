"""A field for the words of a provision in the second language."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui.looks import Looks

_PAST = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class WordsEdit(QPlainTextEdit):
    """Sends ``worded`` with the words as they are typed; a composition counts only when it is committed.

    It has no past of its own: undo and redo are the draft's.
    """

    worded = Signal(str)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._known = ""
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFont(looks.serif(15))
        self.textChanged.connect(self._changed)
        looks.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFont(self._looks.serif(15))

    def show_words(self, words: str) -> None:
        """Show words; the caret stays where it is as far as it can."""
        self._known = words
        if words == self.toPlainText():
            return
        at = self.textCursor().position()
        self.setPlainText(words)
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the draft."""
        past = isinstance(event, QKeyEvent) and any(event.matches(key) for key in _PAST)
        if past and event.type() in {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}:
            event.ignore()
            return False
        return super().event(event)

    def _changed(self) -> None:
        words = self.toPlainText()
        if words != self._known:
            self._known = words
            self.worded.emit(words)
