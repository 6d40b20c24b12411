"""How a draft is to be handled: usual markings, or one's own words."""

from PySide6.QtWidgets import QComboBox, QDialog, QWidget

from app.ui.looks import Looks
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label

MARKINGS = (
    "NEGOTIATION – RESTRICTED",
    "DRAFT",
    "DRAFT – NOT AGREED",
    "FOR OFFICIAL USE ONLY",
    "CONFIDENTIAL",
    "取扱注意",
)
"""Usual markings; they stand in the file, in its language, so they are not translated."""

_WIDTH, _MOST = 460, 80


class MarkingBox(QComboBox):
    """Usual markings to choose from, or one's own words; ``marking`` is what stands in it, empty for none."""

    def __init__(self, marking: str) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(self.tr("Marking"))
        self.addItem(self.tr("No marking"), userData="")
        for words in MARKINGS:
            self.addItem(words, userData=words)
        self.setEditText(marking)
        line = self.lineEdit()
        if line:
            line.setMaxLength(_MOST)
            line.setPlaceholderText(self.tr("No marking"))
        self.activated.connect(self._taken)

    @property
    def marking(self) -> str:
        """What was answered."""
        return " ".join(self.currentText().split())

    def _taken(self, at: int) -> None:
        """Put what was chosen into the field: of "no marking" nothing."""
        self.setEditText(self.itemData(at) or "")


class HandlingDialog(QDialog):
    """Asks for the marking; ``marking`` is the answer, empty for none."""

    def __init__(self, looks: Looks, marking: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Handling marking"))
        self.setMinimumWidth(_WIDTH)
        self.box = MarkingBox(marking)
        line = self.box.lineEdit()
        if line:
            line.returnPressed.connect(self.accept)
        leave = Button(looks, self.tr("Cancel"), "quiet")
        leave.clicked.connect(self.reject)
        take = Button(looks, self.tr("Mark the draft"), "primary")
        take.setDefault(True)
        take.clicked.connect(self.accept)
        what = self.tr(
            "It stands beside the title on the screen, at the table, and on every file that is made of this draft: on "
            "every page, in workbooks, on web pages and in the data of formats without pages. Take it away before a "
            "text is printed for signing."
        )
        parts = (label(self.tr("Handling marking"), "heading"), label(what, "meta", wrap=True), self.box)
        frame(self, parts, (leave, take))

    @property
    def marking(self) -> str:
        """What was answered."""
        return self.box.marking
