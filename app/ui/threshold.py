"""What the window shows before the library stands in it: where all will be, with the field that can be typed into.

What is pressed, clicked and dropped there waits and is done when the library is there, in the same order; what is
typed into the field stays in it, for the field is the library's own.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.looks import Looks
from app.ui.settings_keeper import SettingsKeeper
from app.ui.widgets.labels import label
from app.ui.widgets.search import clause_field
from app.ui.widgets.splits import LIBRARY_NARROW, library_panes

Key, Modifier = Qt.Key, Qt.KeyboardModifier
_OF_FIELD = frozenset({
    Key.Key_A, Key.Key_C, Key.Key_V, Key.Key_X, Key.Key_Y, Key.Key_Z, Key.Key_Left, Key.Key_Right, Key.Key_Home,
    Key.Key_End, Key.Key_Backspace, Key.Key_Delete, Key.Key_Insert,
})  # fmt: skip
"""Keys that a field knows with Ctrl."""
_LEADING_OUT = frozenset({
    Key.Key_Escape, Key.Key_Tab, Key.Key_Backtab, Key.Key_Up, Key.Key_Down, Key.Key_PageUp, Key.Key_PageDown,
})  # fmt: skip


class Threshold(QWidget):
    """The library's page without a library.

    Sends ``painted`` when it can be seen, ``composed`` when an input method has nothing in hand any more, ``left`` when
    the window was closed.
    """

    painted = Signal()
    composed = Signal()
    left = Signal()

    def __init__(self, looks: Looks, settings: SettingsKeeper) -> None:
        super().__init__()
        self.field = clause_field(looks)
        self.field.installEventFilter(self)
        self.composing = False
        self._held: list[Callable[[], object]] = []
        self._stood = (False, 0, 0, 0)
        header = QFrame()
        header.setObjectName("header")
        header.setFixedHeight(48)
        row = QHBoxLayout(header)
        row.setContentsMargins(20, 0, 16, 0)
        row.addWidget(label(QCoreApplication.translate("LibraryPage", "Library"), "page"))
        self._left, middle, right = QFrame(), QFrame(), QFrame()
        for pane, ground in ((self._left, "panel"), (middle, "panel"), (right, "paper")):
            pane.setObjectName(ground)
        above = QVBoxLayout(middle)
        above.setContentsMargins(16, 12, 16, 10)
        above.addWidget(self.field)
        above.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(library_panes(settings, (self._left, middle, right)), 1)
        self.setFocusProxy(self.field)

    def hold(self, wish: Callable[[], object]) -> None:
        """Do this once the library is there."""
        self._held.append(wish)

    def pause(self) -> None:
        """Note how the field stands: in a moment it is the library's."""
        field = self.field
        self._stood = (field.hasFocus(), field.cursorPosition(), field.selectionStart(), len(field.selectedText()))

    def go_on(self) -> None:
        """Let the field stand as it did, and do what was held, one after another, each after what the last brought."""
        focused, at, start, length = self._stood
        self.setFocusProxy(None)  # type: ignore[arg-type]  # else the field loses the keyboard when this goes
        if focused and self.field.isVisible():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)  # any other reason selects what was typed
            self.field.setCursorPosition(at)
            if length:
                self.field.setSelection(start, length)
        QTimer.singleShot(0, self._do_next)

    def _do_next(self) -> None:
        if not self._held:
            self.field.removeEventFilter(self)
            self.deleteLater()
            return
        QTimer.singleShot(0, self._do_next)  # before it is done: it may open a dialog, which the next key is for
        self._held.pop(0)()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hold a key that is not the field's own, and all that are pressed after it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if self._held or _leads_out(event):
                self.hold(partial(_press, self.window(), event.keyCombination(), event.text()))
                return True
        elif isinstance(event, QInputMethodEvent):
            before, self.composing = self.composing, bool(event.preeditString())
            if before and not self.composing:
                self.composed.emit()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Say that it can be seen."""
        super().paintEvent(event)
        self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Be as wide as the library will be."""
        super().resizeEvent(event)
        self._left.setVisible(event.size().width() >= LIBRARY_NARROW)


def _leads_out(event: QKeyEvent) -> bool:
    """Tell whether a key is a command of the window rather than something to type."""
    key, modifiers = event.key(), event.modifiers()
    if key in _LEADING_OUT or Key.Key_F1 <= key <= Key.Key_F35:
        return True
    if not modifiers & Modifier.ControlModifier or modifiers & Modifier.AltModifier:  # AltGr is both on Windows
        return False
    return key not in _OF_FIELD and not Key.Key_Shift <= key <= Key.Key_ScrollLock


def _press(window: QWidget, keys: QKeyCombination, text: str) -> None:
    """Press keys once more: what they stand for is done, or they go where the keyboard is."""
    from PySide6.QtGui import QKeySequence  # noqa: PLC0415 - late: Qt's part for keys is large, and seldom wanted here

    for action in window.findChildren(QAction):
        owner = action.parent()
        seen = isinstance(owner, QWidget) and owner.isVisible() and action.isEnabled()
        if seen and action.shortcut() == QKeySequence(keys):
            action.trigger()
            return
    event = QKeyEvent(QEvent.Type.KeyPress, keys.key(), keys.keyboardModifiers(), text)
    QApplication.sendEvent(QApplication.focusWidget() or window, event)
