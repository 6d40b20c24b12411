"""Which texts the dates are shown of: a list to tick, with a field to find one among many."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from app.ui.looks import Looks
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label
from app.ui.widgets.search import SearchField

_ID = int(Qt.ItemDataRole.UserRole)
_SIZE = (420, 460)


class DateFilter(QDialog):
    """Ticks some of ``texts`` (id and title); ``chosen`` are the ids that are ticked, none for all of them."""

    def __init__(
        self, looks: Looks, texts: Sequence[tuple[str, str]], ticked: frozenset[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Instruments"))
        self.resize(*_SIZE)
        self._field = SearchField(looks, self.tr("Find an instrument"))
        self._field.searched.connect(self._find)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Instruments"))
        for identity, title in texts:
            item = QListWidgetItem(title)
            item.setData(_ID, identity)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if identity in ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setSpacing(3)
        self.list.setMinimumHeight(_SIZE[1] - 170)
        self.list.itemActivated.connect(self._toggle)
        every = Button(looks, self.tr("Show all"), "quiet")
        every.clicked.connect(self._every)
        leave = Button(looks, self.tr("Cancel"), "quiet")
        leave.clicked.connect(self.reject)
        take = Button(looks, self.tr("Show"), "primary")
        take.clicked.connect(self.accept)
        said = label(self.tr("Tick those whose dates are shown. Without a tick all are."), "hint", wrap=True)
        frame(self, (said, self._field, self.list), (every, leave, take))

    @property
    def chosen(self) -> frozenset[str]:
        """The ids that are ticked."""
        items = (self.list.item(at) for at in range(self.list.count()))
        return frozenset(str(item.data(_ID)) for item in items if item.checkState() == Qt.CheckState.Checked)

    def _find(self) -> None:
        words = self._field.text().casefold().split()
        for at in range(self.list.count()):
            item = self.list.item(at)
            item.setHidden(not all(word in item.text().casefold() for word in words))

    @staticmethod
    def _toggle(item: QListWidgetItem) -> None:
        ticked = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _every(self) -> None:
        for at in range(self.list.count()):
            self.list.item(at).setCheckState(Qt.CheckState.Unchecked)
        self.accept()
