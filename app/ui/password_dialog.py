"""Asks for the password of a file; it is used once and kept nowhere."""

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from app.ui.looks import Looks
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.fields import LineField, Spec
from app.ui.widgets.labels import label


class PasswordDialog(QDialog):
    """One masked field; ``wrong`` when another password was tried before."""

    def __init__(self, looks: Looks, name: str, wrong: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Password"))
        self.setMinimumWidth(420)
        self.field = LineField(Spec("password", "line", self.tr("Password")))
        self.field.line.setEchoMode(QLineEdit.EchoMode.Password)
        if wrong:
            self.field.set_fault(self.tr("This is not the right one. Try again: capitals count."))
        self.open_it = Button(looks, self.tr("Open"), "primary")
        self.open_it.setDefault(True)
        self.open_it.setEnabled(False)
        leave = Button(looks, self.tr("Cancel"), "quiet")
        self.open_it.clicked.connect(self.accept)
        leave.clicked.connect(self.reject)
        self.field.line.textChanged.connect(self._typed)
        said = label(self.tr("{name} is protected with a password.").format(name=name), "strong", wrap=True)
        kept = label(self.tr("The password is used to read this file, and is not stored."), "meta", wrap=True)
        frame(self, (said, kept, self.field), (leave, self.open_it))
        self.field.line.setFocus()

    @property
    def password(self) -> str:
        """What was typed, spaces and all."""
        return self.field.line.text()

    def _typed(self, words: str) -> None:
        self.open_it.setEnabled(bool(words))
        self.field.set_fault("")
