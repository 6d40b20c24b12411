"""What is wrong with a template, below its editor: a row for each fault, which goes to its line."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.drafting.checking import Blemish
from app.ui.core_words import core_said
from app.ui.looks import Looks
from app.ui.messages import sentence
from app.ui.widgets.template_rows import dress

_ROWS, _MOST = 3, 190


class TemplateFaults(QListWidget):
    """Lists the faults; ``chosen`` gives the one to go to."""

    chosen = Signal(object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self.setAccessibleName(self.tr("What is wrong"))
        dress(self, looks)
        self.itemActivated.connect(self._taken)
        self.itemClicked.connect(self._taken)
        looks.changed.connect(self._restyle)
        self.hide()

    def show_faults(self, faults: Sequence[Blemish]) -> None:
        """Show what is wrong; nothing is shown when all is well."""
        kept = self.currentRow()
        self.clear()
        for fault in faults:
            item = QListWidgetItem(self._said(fault))
            item.setData(Qt.ItemDataRole.UserRole, fault)
            self.addItem(item)
        self._restyle()
        self.setCurrentRow(min(max(kept, 0), self.count() - 1))
        self.setVisible(bool(faults))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit again: another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """Take the height of the first rows, so that none is cut."""
        height = sum(self.sizeHintForRow(row) for row in range(min(self.count(), _ROWS)))
        self.setFixedHeight(min(height, _MOST) + 2)

    def step(self, by: int) -> None:
        """Go to the next fault, or the one before."""
        if self.count():
            self.setCurrentRow((self.currentRow() + by) % self.count())
            self._taken(self.currentItem())

    def _taken(self, item: QListWidgetItem | None) -> None:
        if item:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _said(self, fault: Blemish) -> str:
        where = {
            ("text", True): self.tr("Line {line}: {why}"),
            ("text", False): self.tr("Text: {why}"),
            ("head", True): self.tr("Questions, line {line}: {why}"),
            ("head", False): self.tr("Questions: {why}"),
        }[fault.part, bool(fault.line)]
        said = where.format(line=fault.line, why=sentence(fault.why))
        return f"{said}\n{core_said(fault.advice)}" if fault.advice else said

    def _restyle(self) -> None:
        icon = self._looks.icon("warning", self._looks.theme.seal)
        for row in range(self.count()):
            self.item(row).setIcon(icon)
