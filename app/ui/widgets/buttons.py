"""Buttons: one class for all kinds, with an icon before the word and the key in a quiet hand after it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from app.ui.looks import Looks
from app.ui.widgets.tips import shown_key, tip, with_key

__all__ = ["ActionButton", "Button", "shown_key", "tip", "with_key"]

_PADDING, _GAP, _ICON = 12, 8, 18


class Button(QPushButton):
    """A button of a ``kind``: ``primary`` (one a page), ``quiet``, ``link``, or the outlined one (empty).

    ``hint`` is the key shown after the word; ``icon`` the name of a drawing.
    """

    def __init__(self, looks: Looks, text: str, kind: str = "", icon: str = "", hint: str = "") -> None:
        super().__init__(text)
        self._looks, self._kind, self._icon, self._hint = looks, kind, icon, hint
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        looks.changed.connect(self.update)

    def show_hint(self, hint: str) -> None:
        """Show another key after the word, or none."""
        if hint != self._hint:
            self._hint = hint
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give room for icon, word and key."""
        padding = 2 if self._kind == "link" else _PADDING
        height = 24 if self._kind == "link" else 34 if self._kind == "primary" else 30
        return QSize(self._content() + 2 * padding, height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Say that a button is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the button empty by the style, then its parts."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        left = (self.width() - self._content()) // 2
        colour = self._colour()
        if self._icon:
            place = QRect(left, (self.height() - _ICON) // 2, _ICON, _ICON)
            self._looks.icon(self._icon, colour).paint(painter, place)
            left += _ICON + _GAP
        painter.setPen(QColor(colour))
        painter.setFont(self._word_font())
        width = painter.fontMetrics().horizontalAdvance(self.text())
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(left, 0, width + 2, self.height()), middle, self.text())
        if self._hint:
            painter.setFont(self._looks.ui(11))
            painter.setPen(QColor(colour if self._kind == "primary" else self._looks.theme.ink3))
            painter.drawText(QRect(left + width + _GAP + 2, 0, self.width(), self.height()), middle, self._hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Enter press the button as the space bar does: outside a dialog Qt leaves it to the desktop's theme."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not _modified(event):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def _content(self) -> int:
        width = self._metrics(self._word_font(), self.text())
        if self._icon:
            width += _ICON + (_GAP if self.text() else 0)
        if self._hint:
            width += self._metrics(self._looks.ui(11), self._hint) + _GAP + 2
        return width

    def _word_font(self) -> QFont:
        return self._looks.ui(13, 600 if self._kind == "primary" else 400)

    @staticmethod
    def _metrics(font: QFont, text: str) -> int:
        return QFontMetrics(font).horizontalAdvance(text)

    def _colour(self) -> str:
        theme = self._looks.theme
        if not self.isEnabled():
            return theme.ink3
        return {"primary": theme.fill_text, "quiet": theme.ink2, "link": theme.accent}.get(self._kind, theme.ink)


class ActionButton(Button):
    """A button that shows an action: its word, whether it can be used now, and why."""

    def __init__(self, looks: Looks, action: QAction, kind: str = "quiet", icon: str = "", hint: str = "") -> None:
        super().__init__(looks, action.text(), kind, icon, hint)
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        action = self._action
        self.setText(action.text())
        self.setEnabled(action.isEnabled())
        if self.parent() or not action.isVisible():  # shown before it stands anywhere it would be a window of its own
            self.setVisible(action.isVisible())
        self.setToolTip(tip(action))
        self.setAccessibleName(action.text())
        self.updateGeometry()


def _modified(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
