"""When the library is not where a person put it: its disk is connected, or another library is used."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog

from app.library.outside import is_library
from app.paths import keep_place, kept_place, library_file, own_library
from app.ui.looks import Looks
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label

_WIDTH = 620


def is_missing() -> bool:
    """Tell whether the library was put elsewhere and is not there: none is begun in its stead then."""
    library = library_file()
    return library == kept_place() and not library.exists()


def found(looks: Looks) -> bool:
    """Ask until the library is there, or another one is taken; False when the person leaves."""
    while is_missing():
        dialog = MissingDialog(looks, library_file())
        going_on = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if not going_on:
            return False
        if library_file() == own_library():
            return True
    return True


class MissingDialog(QDialog):
    """Says where the library was, and lets it be looked for again; what is chosen instead is kept."""

    def __init__(self, looks: Looks, library: Path) -> None:
        super().__init__()
        self._library = library
        self.setWindowTitle(self.tr("Paraph"))
        self.setMinimumWidth(_WIDTH)
        self.said = label("", "doubt", wrap=True)
        self.said.hide()
        self.leave = Button(looks, self.tr("Leave"), "quiet")
        self.own = Button(looks, self.tr("Use my own folder"), "quiet")
        self.another = Button(looks, self.tr("Open another library…"))
        self.again = Button(looks, self.tr("Try again"), "primary")
        self.again.setDefault(True)
        self.leave.clicked.connect(self.reject)
        self.own.clicked.connect(self.use_own)
        self.another.clicked.connect(self._ask)
        self.again.clicked.connect(self.try_again)
        what = self.tr("The library is not where it was: {path}").format(path=library)
        why = self.tr(
            "Connect the disk or the share that it lies on, then try again. Nothing is begun in its stead: when it is "
            "back, all is as it was. In your own folder Paraph uses the library that is there, or begins a new one."
        )
        head = label(self.tr("The library is missing"), "heading")
        buttons = (self.leave, self.own, self.another, self.again)
        frame(self, (head, label(what, wrap=True), label(why, "meta", wrap=True), self.said), buttons)
        self.again.setFocus()

    def try_again(self) -> None:
        """See whether it is there now."""
        if self._library.exists():
            self.accept()
        else:
            self._say(self.tr("It is still not there."))

    def use_own(self) -> None:
        """Use the person's own folder from now on."""
        keep_place(own_library())
        self.accept()

    def take(self, path: Path) -> None:
        """Use another library from now on; a file that is none is refused."""
        if is_library(path):
            keep_place(path)
            self.accept()
        else:
            self._say(self.tr("{name} is not a library of Paraph. It stays as it is.").format(name=path.name))

    def _ask(self) -> None:
        kinds = self.tr("Libraries (*.paraph);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Open a library"), str(Path.home()), kinds)
        if chosen:
            self.take(Path(chosen))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.show()
        self.adjustSize()
