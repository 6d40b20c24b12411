"""A switch of two or three words of which one holds."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QToolButton, QWidget


class SegmentedSwitch(QFrame):
    """Shows ``(key, word)`` pairs side by side; sends ``chosen`` with the key when the user takes another."""

    chosen = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("switch")
        self.setFixedHeight(26)
        self._keys: dict[QAbstractButton, str] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)  # the border takes its pixel already
        row.setSpacing(0)
        for key, word in options:
            button = QToolButton()
            button.setText(word)
            button.setCheckable(True)
            button.setFixedHeight(24)
            button.setAccessibleName(word)
            self._group.addButton(button)
            self._keys[button] = key
            row.addWidget(button)
        next(iter(self._keys)).setChecked(True)
        self._group.buttonClicked.connect(self._clicked)

    @property
    def key(self) -> str:
        """The key of the word that holds."""
        return next(key for button, key in self._keys.items() if button.isChecked())

    def choose(self, key: str) -> None:
        """Let another word hold, without sending anything."""
        for button, known in self._keys.items():
            if known == key:
                button.setChecked(True)

    def button(self, key: str) -> QAbstractButton:
        """Return the button of one word."""
        return next(button for button, known in self._keys.items() if known == key)

    def _clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(self._keys[button])
