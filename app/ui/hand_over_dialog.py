"""Handing a negotiation over to a colleague as one file, and opening one that was handed over."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from app.errors import PasswordNeeded, WrongPassword
from app.jobs import handing
from app.jobs.handing import Handed
from app.library.receiving import Received
from app.progress import Progress
from app.ui.context import Context
from app.ui.job_dialog import JobDialog
from app.ui.terms import counted
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.fields import LineField, Spec
from app.ui.widgets.labels import label

_WIDTH = 520
_UNFIT = str.maketrans(dict.fromkeys('<>:"/\\|?*', " "))


class HandOverDialog(JobDialog):
    """Says what is in the file that a colleague gets, takes a passphrase, and writes it. Flush the draft before."""

    written = Signal(object)

    def __init__(self, context: Context, draft_id: str, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setMinimumWidth(_WIDTH)
        self.setWindowTitle(self.tr("Hand over"))
        self._draft = draft_id
        library = context.library
        listing = next(each.listing for each in library.shelf() if each.id == draft_id)
        self._title = listing.title
        what = self.tr(
            "One file for a colleague: the draft with its whole history, its versions ({versions}), the files sent and "
            "received ({files}), and where its words come from."
        ).format(versions=len(library.versions(draft_id)), files=len(library.files(draft_id)))
        inside = self.tr(
            "Internal notes, reasons and fall-backs are in it. It is for your own side: never send it to the other."
        )
        self.word = passphrase("word", self.tr("Passphrase, if the file is to be sealed"))
        self.again = passphrase("again", self.tr("The same once more"))
        for field in (self.word, self.again):
            field.line.textChanged.connect(self._typed)
        lost = label(self.tr("Without the passphrase nobody can open the file, and it is kept nowhere."), "small", True)
        self.save = Button(context.looks, self.tr("Save…"), "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._ask)
        body = (label(listing.title, "serif", True), label(what, "meta", True), label(inside, "doubt", True))
        frame(self, (*body, self.word, self.again, lost, self.said), (self.leave, self.save))
        self.say("")
        self._typed()

    def write(self, path: Path) -> None:
        """Write the file."""
        library, draft, word = self.context.library, self._draft, self.word.line.text()
        self.save.setEnabled(False)
        self.say(self.tr("Writing {name} …").format(name=path.name))

        def work(progress: Progress) -> Path:
            handing.hand_over(library, draft, path, word, progress)
            return path

        self.run(work, self._written)

    def failed(self, error: Exception) -> None:
        """Say what went wrong, and let it be tried again."""
        self._typed()
        super().failed(error)

    def _ask(self) -> None:
        name = " ".join(self._title.translate(_UNFIT).split())[:80] or self.tr("Negotiation")
        start = str(Path(self.context.settings.folder) / f"{name}.paraph")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Hand over"), start, self.tr("Negotiations (*.paraph)"))
        if chosen:
            path = Path(chosen)
            self.write(path if path.suffix.casefold() == ".paraph" else path.with_name(f"{path.name}.paraph"))

    def _typed(self) -> None:
        word, again = self.word.line.text(), self.again.line.text()
        self.again.setVisible(bool(word))
        self.again.set_fault(self.tr("This is not the same.") if again and again != word else "")
        self.save.setEnabled(word == again or not word)
        self.grow()

    def _written(self, path: Path) -> None:
        self.leave.setText(self.tr("Close"))
        self.say(self.tr("Saved as {name}.").format(name=path.name))
        self._typed()
        self.written.emit(path)


class TakeInDialog(JobDialog):
    """Shows what is in a file that was handed over, and puts it into the library; ``taken`` gives the draft's id.

    Where the draft is there already, one says whether it gives way or both are kept. Ask ``read`` for the file.
    """

    taken = Signal(str)

    def __init__(self, context: Context, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setMinimumWidth(_WIDTH)
        self.setWindowTitle(self.tr("Open a negotiation"))
        self._path = path
        self._handed: Handed | None = None
        self.title = label(path.name, "serif", wrap=True)
        self.about = label("", "meta", wrap=True)
        self.word = passphrase("word", self.tr("Passphrase"))
        self.word.hide()
        self.word.line.textChanged.connect(self._typed)
        self.clash = self._clash()
        self.open_it = Button(context.looks, self.tr("Open"), "primary")
        self.open_it.setDefault(True)
        self.open_it.clicked.connect(self._go_on)
        parts = (self.title, self.about, self.word, self.clash, self.said)
        frame(self, parts, (self.leave, self.open_it))
        self.read()

    def read(self, word: str = "") -> None:
        """Read the file, with a passphrase where it is sealed."""
        path = self._path
        self.open_it.setEnabled(False)
        self.say(self.tr("Reading {name} …").format(name=path.name))
        worker = self.context.worker
        self.run(lambda progress: handing.look_into(path, word, progress, worker=worker), self._read)

    def failed(self, error: Exception) -> None:
        """Ask for the passphrase, or say what went wrong."""
        if not isinstance(error, PasswordNeeded | WrongPassword):
            super().failed(error)
            return
        self.say("")
        self.about.setText(self.tr("The file is sealed. Whoever handed it over knows the passphrase."))
        self.word.show()
        wrong = isinstance(error, WrongPassword)
        self.word.set_fault(self.tr("This is not the right one. Try again: capitals count.") if wrong else "")
        self.open_it.setEnabled(wrong)
        self.word.line.selectAll()
        self.word.line.setFocus()
        self.grow()

    def _clash(self) -> QWidget:
        holder = QWidget()
        self.both = QRadioButton(self.tr("Keep both: this one becomes a draft of its own"))
        self.instead = QRadioButton(self.tr("Replace the draft here, with its history, by this one"))
        self.both.setChecked(True)
        group = QButtonGroup(holder)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("This draft is in your library already."), "strong", wrap=True))
        for button in (self.both, self.instead):
            group.addButton(button)
            column.addWidget(button)
        holder.hide()
        return holder

    def _typed(self) -> None:
        self.open_it.setEnabled(bool(self.word.line.text()))

    def _read(self, handed: Handed) -> None:
        self._handed = handed
        self.word.hide()
        self.title.setText(handed.title or self._path.name)
        self.about.setText(_contents(handed.received))
        self.clash.setVisible(self.context.library.holds(handed.id))
        self.open_it.setEnabled(True)
        self.open_it.setFocus()
        self.say("")

    def _go_on(self) -> None:
        handed, library = self._handed, self.context.library
        if handed is None:
            self.read(self.word.line.text())
            return
        how: handing.How = "replace" if self.instead.isChecked() else "both"
        self.open_it.setEnabled(False)
        self.run(lambda _progress: handing.take_in(library, handed, how), self._taken)

    def _taken(self, draft_id: str) -> None:
        self.accept()
        self.taken.emit(draft_id)


def _contents(received: Received) -> str:
    tr = QCoreApplication.translate
    parts = (
        ", ".join(received.listing.sides),
        counted(len(received.versions), tr("HandedOver", "1 version"), tr("HandedOver", "{n} versions")),
        counted(
            len(received.files),
            tr("HandedOver", "1 file sent or received"),
            tr("HandedOver", "{n} files sent or received"),
        ),
    )
    return " · ".join(part for part in parts if part)


def passphrase(key: str, title: str) -> LineField:
    """Return a masked field."""
    field = LineField(Spec(key, "line", title))
    field.line.setEchoMode(QLineEdit.EchoMode.Password)
    return field
