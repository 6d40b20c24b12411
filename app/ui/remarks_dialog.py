"""The tracked changes that a stored text keeps: a list beside the text, each with who and when."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.model.instrument import Instrument
from app.ui.looks import Looks
from app.ui.models import remarks
from app.ui.models.entries import Entry
from app.ui.widgets.entry_list import EntryList


class RemarksDialog(QDialog):
    """Lists proposals; ``went`` gives the id of the provision that one stands in."""

    went = Signal(str)

    def __init__(self, looks: Looks, instrument: Instrument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tracked changes"))
        self.resize(460, 520)
        self.list = EntryList(looks, self.tr("Tracked changes"))
        self.list.entries.show(remarks.rows(instrument, ()))
        self.list.went.connect(self._went)
        self.list.taken.connect(self._went)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)

    def _went(self, entry: Entry) -> None:
        self.went.emit(str(entry.ref))
