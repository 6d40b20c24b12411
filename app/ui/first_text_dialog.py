"""Beginning a draft with the file that the other side sent first: what is in it, and who sent it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from app.errors import PasswordNeeded, WrongPassword
from app.ingest.result import Reading
from app.jobs import importing
from app.jobs.desks import KeptDesk, begin_from_reading
from app.model.draft import Version
from app.model.ids import new_id
from app.model.instrument import Side
from app.model.proposals import Stamp
from app.ui.context import Context
from app.ui.hand_over_dialog import passphrase
from app.ui.job_dialog import JobDialog
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label

_WIDTH = 520


class FirstTextDialog(JobDialog):
    """Reads a file and begins a draft with it; ``begun`` gives the draft's id."""

    begun = Signal(str)

    def __init__(self, context: Context, path: Path, stamp: Stamp, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setMinimumWidth(_WIDTH)
        self.setWindowTitle(self.tr("Begin with a file of the other side"))
        self._path, self._stamp = path, stamp
        self._reading: Reading | None = None
        self.title = label(path.name, "serif", wrap=True)
        self.about = label("", "meta", wrap=True)
        self.word = passphrase("word", self.tr("Password"))
        self.word.hide()
        self.word.line.textChanged.connect(self._typed)
        self._senders = QWidget()
        self._senders.hide()
        self.sides: tuple[tuple[Side, QRadioButton], ...] = ()
        self.begin = Button(context.looks, self.tr("Begin"), "primary")
        self.begin.setDefault(True)
        self.begin.clicked.connect(self._go_on)
        parts = (self.title, self.about, self.word, self._senders, self.said)
        frame(self, parts, (self.leave, self.begin))
        self.read()

    def read(self, password: str = "") -> None:
        """Read the file, its tracked changes taken as accepted."""
        path, worker = self._path, self.context.worker
        self.begin.setEnabled(False)
        self.say(self.tr("Reading {name} …").format(name=path.name))
        self.run(lambda progress: importing.read(path, progress, password=password, worker=worker), self._read)

    def failed(self, error: Exception) -> None:
        """Ask for the password, or say what went wrong."""
        if not isinstance(error, PasswordNeeded | WrongPassword):
            super().failed(error)
            return
        self.say("")
        wrong = isinstance(error, WrongPassword)
        self.about.setText(self.tr("{name} is protected with a password.").format(name=self._path.name))
        self.word.show()
        self.word.set_fault(self.tr("This is not the right one. Try again: capitals count.") if wrong else "")
        self.word.line.setFocus()
        self.grow()

    def _typed(self, words: str) -> None:
        self.begin.setEnabled(bool(words))

    def _read(self, reading: Reading) -> None:
        self._reading = reading
        particulars = reading.instrument.particulars
        self.word.hide()
        self.title.setText(particulars.title or self._path.name)
        self.about.setText(
            self.tr("It becomes the draft, and {name} is kept with it as they sent it.").format(name=self._path.name)
        )
        self._ask_who(particulars.sides)
        self.begin.setEnabled(True)
        self.begin.setFocus()
        self.say("")

    def _ask_who(self, sides: tuple[Side, ...]) -> None:
        named = tuple(side for side in sides if side.country)
        group = QButtonGroup(self._senders)
        column = QVBoxLayout(self._senders)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Who sent it?"), "strong"))
        self.sides = tuple((side, QRadioButton(side.country)) for side in named)
        for _, button in self.sides:
            group.addButton(button)
            column.addWidget(button)
        if self.sides:
            self.sides[-1][1].setChecked(True)
        self._senders.setVisible(bool(self.sides))

    def _go_on(self) -> None:
        reading, library = self._reading, self.context.library
        if reading is None:
            self.read(self.word.line.text())
            return
        sender = next((side.id for side, button in self.sides if button.isChecked()), "")
        version = Version(new_id(), self.tr("Their first text"), 0, self._stamp, received=sender)
        self.begin.setEnabled(False)
        self.run(lambda _progress: begin_from_reading(library, reading, version), self._begun)

    def _begun(self, desk: KeptDesk) -> None:
        self.accept()
        self.begun.emit(desk.draft.id)
