"""A field to search with."""

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.looks import Looks

_PAUSE = 150
"""Milliseconds without a key before the search is asked: fast typing asks once."""


class SearchField(QLineEdit):
    """Sends ``searched`` with the trimmed words shortly after the last key, at once on Enter or when cleared."""

    searched = Signal(str)

    def __init__(self, looks: Looks, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setObjectName("search")
        self.setFixedHeight(32)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._ask)
        self._glass = self.addAction(looks.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._glass.setText(self.tr("Search"))
        self._clear = QAction(self.tr("Clear"), self)
        self._clear.triggered.connect(self._cleared)
        self._clear.setVisible(False)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(self._typed)
        self.returnPressed.connect(self._ask)
        looks.changed.connect(self._look)
        self._look()

    def search(self, words: str) -> None:
        """Search for words at once, as if they had been typed."""
        self.setText(words)
        self._ask()

    def _typed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._timer.start()

    def _cleared(self) -> None:
        self.search("")

    def _ask(self) -> None:
        self._timer.stop()
        self.searched.emit(self.text().strip())

    def _look(self) -> None:
        self._glass.setIcon(self._looks.icon("search"))
        self._clear.setIcon(self._looks.icon("close", size=15))


def clause_field(looks: Looks) -> SearchField:
    """Return the field over the list of clauses; the window has it before there is a list."""
    return SearchField(looks, QCoreApplication.translate("ClauseList", "Search: words, “exact phrase”, begin*"))
