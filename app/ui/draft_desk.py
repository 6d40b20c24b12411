"""The three panes of an open draft: outline, sheet, inspector."""

from collections.abc import Mapping
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSplitter, QTabWidget, QVBoxLayout, QWidget

from app.drafting.templates import Template
from app.ui.context import Context
from app.ui.models.draft_state import Fault
from app.ui.widgets.answers_form import AnswersForm
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import hairline, label
from app.ui.widgets.outline_view import OutlineView
from app.ui.widgets.precedent_pane import PrecedentPane
from app.ui.widgets.sheet import Sheet

OUTLINE, INSPECTOR = 228, 332


class Host(Protocol):
    """What the desk needs of its page; ``header`` has a ``title`` label and a row ``left``."""

    context: Context
    header: Any

    def split(self, name: str, parts: Any, sizes: Any, stretch: int = -1, vertical: bool = False) -> QSplitter:
        """Return panes beside each other, their sizes remembered."""


class DraftDesk(QWidget):
    """Arranges outline, sheet and inspector; ``named`` gives the name that the drafter typed."""

    named = Signal(str)

    def __init__(self, page: Host) -> None:
        super().__init__()
        looks = page.context.looks
        self._header = page.header
        self.outline = OutlineView(looks)
        self.sheet = Sheet(looks)
        self.form = AnswersForm()
        self.precedent = PrecedentPane(looks)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.precedent, self.tr("Precedent"))
        self.tabs.addTab(self.form, self.tr("Answers"))
        self._wrong = label("", "doubt")
        self._go = Button(looks, self.tr("Go to the answer"), "link")
        self._first_fault = ""
        self._go.clicked.connect(lambda: self.go_to_answer(self._first_fault))
        self._name = _NameField()
        self._name.setFixedWidth(300)
        self._name.hide()
        self._name.done.connect(self._name_typed)
        page.header.left.insertWidget(1, self._name)
        self._left = _panel(_head(self.tr("Outline")), self.outline)
        self._right = _panel(self.tabs)
        self._arrange(page)

    def _arrange(self, page: Host) -> None:
        band = QFrame()
        band.setObjectName("band")
        row = QHBoxLayout(band)
        row.setContentsMargins(20, 4, 16, 4)
        row.addWidget(self._wrong)
        row.addWidget(self._go)
        row.addStretch(1)
        self._band = band
        band.hide()
        middle = QFrame()
        middle.setObjectName("desk")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(band)
        column.addWidget(self.sheet, 1)
        self._left.setMinimumWidth(160)
        self._right.setMinimumWidth(280)
        middle.setMinimumWidth(420)
        rest = 1302 - OUTLINE - INSPECTOR
        splitter = page.split("panes", (self._left, middle, self._right), (OUTLINE, rest, INSPECTOR), stretch=1)
        self.panes = (self.outline, self.sheet, self.tabs)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)

    def begin(self, template: Template, answers: Mapping[str, Any]) -> None:
        """Show the questions of a template with answers; the text follows."""
        self.form.ask(template)
        self.form.show_answers(answers)
        self.show_faults(())

    def show_faults(self, faults: tuple[Fault, ...]) -> None:
        """Say what is wrong below its field, and that the text on the sheet is the last good one."""
        self.form.show_faults(faults)
        self._band.setVisible(bool(faults))
        if faults:
            self._first_fault = faults[0].key
            shown = self.sheet.instrument is not None
            after = self.tr("The text is the last one that could be made.") if shown else ""
            self._wrong.setText(f"{faults[0].sentence} {after}".strip())

    def go_to_answer(self, key: str) -> None:
        """Bring the field of a question to the front."""
        self._right.show()
        self.tabs.setCurrentWidget(self.form)
        self.form.go_to(key)

    def fold_inspector(self) -> None:
        """Fold the right pane away, or bring it back."""
        self._right.setVisible(self._right.isHidden())

    def fold_outline(self) -> None:
        """Fold the left pane away, or bring it back."""
        self._left.setVisible(self._left.isHidden())

    def ask_name(self) -> None:
        """Let the drafter type a name where the title stands."""
        if not self.isVisible():
            return
        self._name.setText(self._header.title.text())
        self._header.title.hide()
        self._name.show()
        self._name.selectAll()
        self._name.setFocus()

    def _name_typed(self, name: str) -> None:
        self._name.hide()
        self._header.title.show()
        self.sheet.setFocus()
        if name:
            self.named.emit(name)


class _NameField(QLineEdit):
    done = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Name of the draft"))
        self.editingFinished.connect(self._finished)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.blockSignals(True)
            self.clear()
            self.blockSignals(False)
            self.done.emit("")
        else:
            super().keyPressEvent(event)

    def _finished(self) -> None:
        if not self.isHidden():
            self.done.emit(self.text().strip())


def _head(title: str) -> QWidget:
    head = QWidget()
    head.setFixedHeight(37)
    row = QHBoxLayout(head)
    row.setContentsMargins(14, 0, 14, 0)
    row.addWidget(label(title, "strong"))
    return head


def _panel(*parts: QWidget) -> QFrame:
    panel = QFrame()
    panel.setObjectName("panel")
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for at, part in enumerate(parts):
        if at:
            column.addWidget(hairline())
        column.addWidget(part, int(at == len(parts) - 1))
    return panel
