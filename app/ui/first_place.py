"""Where the library is: what is said of a folder, and choosing another place for it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app.jobs.placing import Place, place_of, size_of
from app.library.outside import is_library
from app.paths import place_is_set
from app.ui.looks import Looks
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label

LIBRARY = "library.paraph"
_WIDTH = 560


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another library to work on: with ``move`` the one that is open is carried there first."""

    path: Path
    move: bool = False


def said_of(place: Place) -> str:
    """Return in plain words what is to be feared of a place; empty for a good one."""
    say = QCoreApplication.translate
    if place.kind == "network":
        return say(
            "Place",
            "This folder is on another computer. A library can be damaged when the network breaks off while Paraph "
            "writes. Choose a folder on this computer; copies may lie on the network.",
        )
    if place.kind == "synchronised":
        return say(
            "Place",
            "{name} copies this folder to other computers, also while Paraph writes, and can damage the library so. "
            "Choose a folder that is not synchronised.",
        ).format(name=place.by)
    if place.kind == "removable":
        return say(
            "Place",
            "This disk can be taken out. Close Paraph before you take it out, or the library can be damaged.",
        )
    return ""


class PlaceDialog(QDialog):
    """Says where the library is, and lets it be moved or another one be opened; ``chosen`` carries an Elsewhere."""

    chosen = Signal(object)

    def __init__(self, looks: Looks, library: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._folder: Path | None = None
        self.setWindowTitle(self.tr("Where the library is"))
        self.setMinimumWidth(_WIDTH)
        self.here = label(str(library), "value", wrap=True)
        self.here.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.said = label("", "meta", wrap=True)
        self.fear = label(said_of(place_of(library.parent)), "doubt", wrap=True)
        self.another = Button(looks, self.tr("Open another library…"), "quiet")
        self.folder = Button(looks, self.tr("Choose another folder…"))
        self.move_it = Button(looks, self.tr("Move the library"), "primary")
        self.close_it = Button(looks, self.tr("Close"), "quiet")
        self.another.clicked.connect(self._ask_for_library)
        self.folder.clicked.connect(self._ask_for_folder)
        self.move_it.clicked.connect(self._move)
        self.close_it.clicked.connect(self.reject)
        parts = (label(self.tr("Library"), "heading"), self.here, label(self._size(), "meta"), self.said, self.fear)
        frame(self, parts, (self.close_it, self.another, self.folder, self.move_it))
        self._follow()
        self.folder.setFocus()

    def take_folder(self, folder: Path) -> None:
        """Take the folder into which the library is to be moved."""
        self._folder = folder
        self._follow()

    def take_library(self, path: Path) -> None:
        """Take another library; a file that is none is refused."""
        if path.exists() and path.samefile(self._library):  # not to be opened beside: closing it gives up its locks
            self._refuse(self.tr("This is the library that is open."))
        elif is_library(path):
            self.accept()
            self.chosen.emit(Elsewhere(path))
        else:
            self._refuse(self.tr("{name} is not a library of Paraph. It stays as it is.").format(name=path.name))

    def _follow(self) -> None:
        """Say what will happen, and what is to be feared."""
        if place_is_set():
            self.said.setText(
                self.tr("Its place is set from outside, by the variable PARAPH_LIBRARY; it is changed there.")
            )
            for button in (self.another, self.folder):
                button.setEnabled(False)
        elif self._folder:
            self.said.setText(
                self.tr(
                    "It will be copied to {path}, the copy is checked, and Paraph goes on there. "
                    "The file that is used now stays until you remove it."
                ).format(path=self._folder / LIBRARY)
            )
            self.fear.setText(self._fault(self._folder) or said_of(place_of(self._folder)))
        else:
            self.said.setText(self.tr("It can be moved to another folder, or another library can be opened."))
        self.move_it.setVisible(self._folder is not None)
        self.move_it.setEnabled(self._folder is not None and not self._fault(self._folder))
        self.move_it.setDefault(self.move_it.isVisibleTo(self))
        self.fear.setVisible(bool(self.fear.text()))
        self.adjustSize()

    def _fault(self, folder: Path) -> str:
        if (folder / LIBRARY).exists():
            return self.tr("There is a library in this folder already. Choose another folder, or open that library.")
        return ""

    def _refuse(self, why: str) -> None:
        self.fear.setText(why)
        self.fear.setVisible(True)
        self.adjustSize()

    def _move(self) -> None:
        if self._folder:
            self.accept()
            self.chosen.emit(Elsewhere(self._folder / LIBRARY, move=True))

    def _ask_for_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Move the library"), str(self._library.parent))
        if chosen:
            self.take_folder(Path(chosen))

    def _ask_for_library(self) -> None:
        kinds = self.tr("Libraries (*.paraph);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Open a library"), str(self._library.parent), kinds)
        if chosen:
            self.take_library(Path(chosen))

    def _size(self) -> str:
        size = size_of(self._library)
        return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
