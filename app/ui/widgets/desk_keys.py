"""Which keys do what on the desk, and what comes and goes by clipboard and mouse."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QKeySequence

from app.model.text import MarkKind
from app.ui import desk_clipboard
from app.ui.models import desk_edits
from app.ui.models.desk_edits import Caret, Chain
from app.ui.widgets.desk_typing import DeskTyping

Key = QKeySequence.StandardKey
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_FORTH = (Key.DeleteEndOfWord, Key.DeleteEndOfLine, Key.DeleteCompleteLine)
_OTHERS = (Key.DeleteEndOfLine, Key.DeleteCompleteLine, Key.Find, Key.Replace, Key.Open, Key.Save, Key.Print)


class DeskKeys(DeskTyping):
    """The sheet's keys, clipboard and drops."""

    def event(self, event: QEvent) -> bool:
        """Leave to the window the shortcuts that a text field would take for itself."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if any(event.matches(key) for key in _OTHERS):
                event.ignore()
                return False
            if event.matches(Key.Bold) or event.matches(Key.Italic):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Do what a key says; what is typed within a provision Qt puts in, and the text tells of it."""
        if self.open_draft is None:
            event.ignore()
        elif self._desk_key(event) or self._structure_key(event) or self._delete_key(event):
            event.accept()
        else:
            held = event.modifiers() & (_CONTROL | _ALT)
            if event.text().strip("\r\n\t") and held in {_NONE, _CONTROL | _ALT}:  # both are AltGr
                self.clear_across()
            super().keyPressEvent(event)

    def _desk_key(self, event: QKeyEvent) -> bool:
        assert self.open_draft is not None  # noqa: S101 - the caller asked
        desk = self.open_draft.desk
        again = event.key() == Qt.Key.Key_Z and event.modifiers() == _CONTROL | _SHIFT
        works: tuple[tuple[bool, Callable[[], object]], ...] = (
            (event.matches(Key.Undo), desk.undo),
            (event.matches(Key.Redo) or again or _is(event, Qt.Key.Key_Y, _CONTROL), desk.redo),
            (event.matches(Key.Cut), self.cut_out),
            (event.matches(Key.Bold), lambda: self.dress(MarkKind.BOLD)),
            (event.matches(Key.Italic), lambda: self.dress(MarkKind.ITALIC)),
        )
        return _first(works)

    def _structure_key(self, event: QKeyEvent) -> bool:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        works: tuple[tuple[bool, Callable[[], object]], ...] = (
            (enter and plain, self.enter),
            (_is(event, Qt.Key.Key_Tab, _NONE), lambda: self.shift(deeper=True)),
            (_is(event, Qt.Key.Key_Backtab, _SHIFT), lambda: self.shift(deeper=False)),
            (_is(event, Qt.Key.Key_Up, _ALT), lambda: self.move_by(-1)),
            (_is(event, Qt.Key.Key_Down, _ALT), lambda: self.move_by(1)),
        )
        if enter and event.modifiers() & _SHIFT and not event.modifiers() & _CONTROL:
            self.clear_across()
            return False
        return _first(works)

    def _delete_key(self, event: QKeyEvent) -> bool:
        """Take away across provisions; within one, Qt does."""
        back = event.key() == Qt.Key.Key_Backspace or event.matches(Key.DeleteStartOfWord)
        forth = event.key() == Qt.Key.Key_Delete or any(event.matches(key) for key in _FORTH)
        if not self.text.rows or not (back or forth):
            return False
        cursor, reach = self.textCursor(), self.reach()
        if cursor.hasSelection():
            if reach.first == reach.last:
                return False
            self.cut_selection()
        elif back and cursor.atBlockStart():
            self.perform(lambda chain: desk_edits.backspaced(chain, reach.first))
        elif not back and cursor.atBlockEnd():
            self.perform(lambda chain: desk_edits.deleted(chain, reach.first))
        else:
            return False
        return True

    # ---- clipboard and dropping

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """Return what is selected, with numbers, levels and marks."""
        if self.open_draft is None or not self.textCursor().hasSelection():
            return QMimeData()
        reach = self.reach()
        labels = [self.line_at(at).label for at in range(reach.first, reach.last + 1)]
        return desk_clipboard.put(desk_edits.copied(self.open_draft.draft, reach), labels)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        """Take words, but no files."""
        return desk_clipboard.can_take(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Put in what the clipboard holds, in place of what is selected, as provisions of the draft."""
        piece = desk_clipboard.take(source) if desk_clipboard.can_take(source) else None
        if piece is None or self.open_draft is None:
            return
        reach, selected = self.reach(), self.textCursor().hasSelection()

        def work(chain: Chain) -> Caret:
            at, offset = reach.first, reach.start
            if selected:
                caret = desk_edits.cut(chain, reach)
                found = [place for place, each in enumerate(chain.draft.provisions) if each.id == caret.provision]
                at, offset = (found[0], caret.offset) if found else (0, 0)
            return desk_edits.pasted(chain, at, offset, piece)

        self.perform(work, "pasted")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Leave files to the window."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        """Leave files to the window."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Put dropped words in where they fall; words of this sheet move there."""
        if event.mimeData().hasUrls() or not self.canInsertFromMimeData(event.mimeData()):
            event.ignore()
            return
        target = self.cursorForPosition(event.position().toPoint())
        own = event.source() in {self, self.viewport()}
        cursor = self.textCursor()
        if own and cursor.selectionStart() <= target.position() <= cursor.selectionEnd():
            event.ignore()
            return
        if own and event.dropAction() == Qt.DropAction.MoveAction:
            self.cut_selection()
            event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.setTextCursor(target)
        self.insertFromMimeData(event.mimeData())


def _is(event: QKeyEvent, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
    return event.key() == key and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == modifiers


def _first(works: tuple[tuple[bool, Callable[[], object]], ...]) -> bool:
    """Do the first that holds; tell whether one did."""
    for holds, work in works:
        if holds:
            work()
            return True
    return False
