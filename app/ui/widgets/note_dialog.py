"""The note on a wording: why it is as it is, when not to use it, what to fall back on."""

from PySide6.QtWidgets import QDialog, QWidget

from app.library.notes import ClauseNote
from app.ui.looks import Looks
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.fields import Spec, TextField
from app.ui.widgets.labels import label


class NoteDialog(QDialog):
    """Three fields; ``note`` is what they say. All empty takes the note away."""

    def __init__(self, looks: Looks, words: str, note: ClauseNote | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Note on this wording"))
        self.setMinimumWidth(480)
        shown = label(words, "serif-small", wrap=True)
        self.why = TextField(Spec("why", "text", self.tr("Why this wording")))
        self.avoid = TextField(Spec("avoid", "text", self.tr("When not to use it")))
        self.fallback = TextField(Spec("fallback", "text", self.tr("Wording to fall back on")))
        known = note or ClauseNote()
        for field, said in ((self.why, known.why), (self.avoid, known.avoid), (self.fallback, known.fallback)):
            field.set_value(said)
        kept = label(
            self.tr("Kept in the library for these words, in whatever text they stand. Never exported."),
            "hint",
            wrap=True,
        )
        save = Button(looks, self.tr("Keep the note"), "primary")
        save.setObjectName("keep")
        save.setDefault(True)
        save.clicked.connect(self.accept)
        leave = Button(looks, self.tr("Cancel"), "quiet")
        leave.clicked.connect(self.reject)
        frame(self, (shown, self.why, self.avoid, self.fallback, kept), (leave, save))
        self.why.edit.setFocus()

    def note(self, author: str) -> ClauseNote:
        """Return what the fields say, written by ``author``."""
        return ClauseNote(self.why.value(), self.avoid.value(), self.fallback.value(), author)
