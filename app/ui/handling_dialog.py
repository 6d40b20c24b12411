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


class HandlingDialog(QDialog):
    """Asks for the marking; ``marking`` is the answer, empty for none."""

    def __init__(self, looks: Looks, marking: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Handling marking"))
        self.setMinimumWidth(_WIDTH)
        self.box = QComboBox()
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setAccessibleName(self.tr("Marking"))
        self.box.addItem(self.tr("No marking"), userData="")
        for words in MARKINGS:
            self.box.addItem(words, userData=words)
        self.box.setEditText(marking)
        line = self.box.lineEdit()
        if line:
            line.setMaxLength(_MOST)
            line.setPlaceholderText(self.tr("No marking"))
            line.returnPressed.connect(self.accept)
        self.box.activated.connect(self._taken)
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
        frame(
            self,
            (label(self.tr("Handling marking"), "heading"), label(what, "meta", wrap=True), self.box),
            (leave, take),
        )

    @property
    def marking(self) -> str:
        """What was answered."""
        return " ".join(self.box.currentText().split())

    def _taken(self, at: int) -> None:
        """Put what was chosen into the field: of "no marking" nothing."""
        self.box.setEditText(self.box.itemData(at) or "")
