"""The rail at the left: the mark with the application's menu, the places, settings and help."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QButtonGroup, QMenu, QToolButton, QVBoxLayout, QWidget

from app.paths import resources
from app.ui.looks import Looks
from app.ui.widgets.tips import with_key

_WIDTH, _PLACE, _MARK = 64, 54, 40


class Rail(QWidget):
    """Sends ``chosen`` with the name of a place; ``menu`` hangs on the mark."""

    chosen = Signal(str)

    def __init__(self, looks: Looks, places: Sequence[tuple[str, str, str]]) -> None:
        """Take the places: (name, word, tooltip)."""
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(_WIDTH)
        self.menu = QMenu(self)
        self._looks = looks
        self._places: dict[str, QToolButton] = {}
        self._foot: list[tuple[QToolButton, str]] = []
        self._group = QButtonGroup(self)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 4)
        column.setSpacing(0)
        self.mark = self._make_mark()
        column.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        for name, word, tooltip in places:
            column.addWidget(self._place(name, word, tooltip))
        column.addStretch(1)
        looks.changed.connect(self._look)
        self._look()

    def select(self, name: str) -> None:
        """Show where the user is; a page without a place leaves the place it was called from."""
        if name in self._places:
            self._places[name].setChecked(True)
        self._look()

    def _make_mark(self) -> QToolButton:
        mark = QToolButton()
        mark.setObjectName("mark")
        mark.setIcon(QIcon(str(resources() / "icons" / "paraph.svg")))
        mark.setIconSize(QSize(30, 30))
        mark.setFixedSize(_WIDTH - 1, _MARK)
        mark.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        mark.setMenu(self.menu)
        mark.setToolTip(self.tr("Menu  F10"))
        mark.setAccessibleName(self.tr("Menu"))
        return mark

    def _place(self, name: str, word: str, tooltip: str) -> QToolButton:
        button = QToolButton()
        button.setText(word)
        button.setToolTip(tooltip)
        button.setAccessibleName(word)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(20, 20))
        button.setFixedSize(_WIDTH - 1, _PLACE)
        button.clicked.connect(lambda: self.chosen.emit(name))
        self._group.addButton(button)
        self._places[name] = button
        return button

    def add_at_foot(self, action: QAction, icon: str, key: str) -> None:
        """Show an action as an icon at the foot."""
        button = QToolButton()
        button.setToolTip(with_key(action.text(), key))
        button.setAccessibleName(action.text())
        button.setIconSize(QSize(20, 20))
        button.setFixedSize(_WIDTH - 1, 44)
        button.clicked.connect(action.trigger)
        self._foot.append((button, icon))
        self._column.addWidget(button)
        self._look()

    def _look(self) -> None:
        theme = self._looks.theme
        for name, button in self._places.items():
            button.setIcon(self._looks.icon(name, theme.accent if button.isChecked() else theme.ink2, 20))
        for button, icon in self._foot:
            button.setIcon(self._looks.icon(icon, theme.ink2, 20))
