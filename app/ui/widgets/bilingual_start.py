"""Where a draft gets its second language: which one, what it is, and whether its words come out of a file."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.language.languages import languages
from app.ui.looks import Looks
from app.ui.models.bilingual_rows import role_words
from app.ui.terms import language_name
from app.ui.widgets.buttons import Button
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.labels import label
from app.ui.widgets.switch import SegmentedSwitch

_FIRST = ("ja", "en")


class BilingualStart(QWidget):
    """Asks for a second language; ``begun`` gives tag and role, ``file_wanted`` the role."""

    begun = Signal(str, str)
    file_wanted = Signal(str)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = ChoiceBox()
        self.box.setAccessibleName(self.tr("Second language"))
        self.box.setMaximumWidth(320)
        self.role = SegmentedSwitch([(role, role_words(role)) for role in ("translation", "original")])
        self._begin = Button(looks, self.tr("Begin with empty rows"), "primary")
        self._begin.clicked.connect(lambda: self.begun.emit(self.box.currentData(), self.role.key))
        self._file = Button(looks, self.tr("Take the words from a file…"))
        self._file.clicked.connect(lambda: self.file_wanted.emit(self.role.key))
        buttons, roles = QHBoxLayout(), QHBoxLayout()
        buttons.setSpacing(10)
        for part in (self._begin, self._file):
            buttons.addWidget(part)
        buttons.addStretch(1)
        roles.addWidget(self.role)
        roles.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(12)
        column.addWidget(label(self.tr("This draft is in one language"), "empty"))
        said = self.tr("A second one stands beside it, provision by provision. What changes on one side is marked.")
        column.addWidget(label(said, "meta", wrap=True))
        column.addSpacing(8)
        column.addWidget(label(self.tr("Second language"), "meta"))
        column.addWidget(self.box)
        column.addLayout(roles)
        column.addSpacing(8)
        column.addLayout(buttons)
        column.addStretch(1)

    def offer(self, there: Sequence[str]) -> None:
        """Offer the languages that are not there yet; Japanese and English first."""
        self.box.clear()
        spoken = {tag.partition("-")[0] for tag in there}
        tags = sorted({tag for tag in languages().values() if tag.partition("-")[0] not in spoken}, key=language_name)
        for tag in (*(tag for tag in _FIRST if tag in tags), *(tag for tag in tags if tag not in _FIRST)):
            self.box.addItem(language_name(tag), tag)
