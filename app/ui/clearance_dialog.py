"""Note who in the capital cleared a version, and on what conditions."""

from PySide6.QtWidgets import QCompleter, QDialog, QWidget

from app.model.draft import Version
from app.negotiating import clearing
from app.ui.looks import Looks
from app.ui.open_draft import OpenDraft
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.fields import LineField, Spec, TextField
from app.ui.widgets.labels import label

_WIDTH = 440


class ClearanceDialog(QDialog):
    """Asks for the office; on OK the step is made in the open draft."""

    def __init__(self, looks: Looks, open_draft: OpenDraft, version: Version, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Clearance"))
        self.setMinimumWidth(_WIDTH)
        self._open, self._version = open_draft, version
        self.office = LineField(
            Spec(
                "office",
                "line",
                self.tr("Office or person"),
                help=self.tr("As your capital says it: “Treaties Division”."),
            )
        )
        known = sorted({each.office for each in open_draft.draft.clearances})
        self.office.line.setCompleter(QCompleter(known, self.office.line))
        self.words = TextField(Spec("words", "text", self.tr("Conditions"), help=self.tr("Internal: never leaves.")))
        act = Button(looks, self.tr("Note it"), "primary")
        act.setDefault(True)
        act.clicked.connect(self.note)
        leave = Button(looks, self.tr("Cancel"), "quiet")
        leave.clicked.connect(self.reject)
        what = self.tr("Cleared: {version}. What changes after it is shown in amber.").format(version=version.name)
        frame(self, (label(what, "meta", True), self.office, self.words), (leave, act))
        self.office.setFocus()
        self.words.edit.fit()

    def note(self) -> None:
        """Note the clearance."""
        stamp = self._open.stamp()
        step = clearing.cleared(self.office.value(), self._version.id, self.words.value(), stamp)
        if step is None:
            self.office.set_fault(self.tr("Say who cleared it."))
            return
        self._open.do(step, self)
        self.accept()
