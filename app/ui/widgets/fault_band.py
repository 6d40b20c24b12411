"""A band over the sheet: what is wrong with an answer, and the way to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.looks import Looks
from app.ui.models.draft_state import Fault
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label


class FaultBand(QFrame):
    """Says the first fault and that the text is the last good one; ``asked`` gives the key of its question."""

    asked = Signal(str)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("band")
        self._key = ""
        self._said = label("", "doubt")
        go = Button(looks, self.tr("Go to the answer"), "link")
        go.clicked.connect(lambda: self.asked.emit(self._key))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 16, 4)
        row.addWidget(self._said)
        row.addWidget(go)
        row.addStretch(1)
        self.hide()

    def show_faults(self, faults: tuple[Fault, ...]) -> None:
        """Show the first of the faults; without any the band goes."""
        self.setVisible(bool(faults))
        if faults:
            self._key = faults[0].key
            said = self.tr("{fault} The text is the last one that could be made.")
            self._said.setText(said.format(fault=faults[0].sentence))
