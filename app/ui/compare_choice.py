"""Choosing the two texts of the compare page: from the library, the drafts, or a file, its password asked for."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app.errors import PasswordNeeded, WrongPassword
from app.model.instrument import Instrument
from app.ui.compare_rows import Side
from app.ui.compare_texts import Compared, compare_marks, open_text
from app.ui.context import Context
from app.ui.password_dialog import PasswordDialog
from app.ui.runner import Answer, Job
from app.ui.widgets.busy import BusyBar
from app.ui.widgets.file_row import WORD_FILES
from app.ui.widgets.text_chooser import TextChooser, TextRef, texts_of

Failed = Callable[[Exception], None]


class CompareChoice(QObject):
    """Reads what is chosen; ``opened`` carries the side and the Instrument; ``files`` are where texts came from.

    ``marks_compared`` carries a Compared: a file before and after its own tracked changes.
    """

    opened = Signal(str, object)
    marks_compared = Signal(object)

    def __init__(self, context: Context, busy: BusyBar, failed: Failed, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._busy, self._failed, self._parent = context, busy, failed, parent
        self._asked: Side = "before"
        self.files: dict[Side, Path] = {}
        self.chooser = TextChooser(context.looks, parent)
        self.chooser.chosen.connect(self._chosen)
        self.chooser.file_wanted.connect(self._ask_for_file)

    @property
    def word_files(self) -> tuple[Path | None, Path | None]:
        """The Word files that the texts came from; None for a side whose text came from elsewhere."""
        word = {side: path for side, path in self.files.items() if f"*{path.suffix.lower()}" in WORD_FILES.split()}
        return word.get("before"), word.get("after")

    def ask(self, side: Side, below: QWidget) -> None:
        """Offer texts for a side, below a widget."""
        self._asked = side
        place = below.mapToGlobal(QPoint(0, below.height() + 2))
        self.chooser.open_at(place, texts_of(self._context.library, self.tr("Draft")))

    def open_file(self, path: Path, side: Side) -> None:
        """Read a file as the text of a side."""
        self.files[side] = path
        self.open(TextRef("file", str(path), path.name), side)

    def open(self, ref: TextRef, side: Side, password: str = "") -> None:
        """Read a text for a side."""
        if ref.kind != "file":
            self.files.pop(side, None)
        library, worker = self._context.library, self._context.worker
        job = Job(lambda progress: open_text(library, ref, progress, password=password, worker=worker))
        Answer(job, partial(self._read, side), partial(self._refused, ref, side))
        self._busy.follow(job, self.tr("Reading {name}").format(name=ref.title))
        self._context.runner.start(job)

    def swap(self) -> None:
        """Exchange the files of the two sides."""
        others: dict[Side, Side] = {"before": "after", "after": "before"}
        self.files = {others[side]: path for side, path in self.files.items()}

    def _chosen(self, ref: TextRef) -> None:
        self.open(ref, self._asked)

    def _ask_for_file(self) -> None:
        folder = self._context.settings.folder
        kinds = self.tr(
            "Texts (*.docx *.docm *.dotx *.dotm *.odt *.akn *.xml *.pdf *.html *.htm *.mht *.mhtml *.md *.txt)"
        )
        name, _ = QFileDialog.getOpenFileName(self._parent, self.tr("Open a text"), folder, kinds)
        if name:
            self._context.settings.change(last_folder=str(Path(name).parent))
            self.open_file(Path(name), self._asked)

    def ask_for_marks(self) -> None:
        """Ask for a Word file and compare what its tracked changes make of it."""
        folder = self._context.settings.folder
        kinds = self.tr("Word files ({kinds})").format(kinds=WORD_FILES)
        name, _ = QFileDialog.getOpenFileName(self._parent, self.tr("Open a file with tracked changes"), folder, kinds)
        if name:
            self._context.settings.change(last_folder=str(Path(name).parent))
            self.compare_marks(Path(name))

    def compare_marks(self, path: Path) -> None:
        """Compare a Word file before and after its own tracked changes."""
        worker = self._context.worker
        job = Job(lambda progress: compare_marks(path, progress, worker=worker))
        Answer(job, partial(self._marks, path), self._failed)
        self._busy.follow(job, self.tr("Reading {name}").format(name=path.name))
        self._context.runner.start(job)

    def _marks(self, path: Path, compared: Compared) -> None:
        self.files = {"before": path, "after": path}
        self.marks_compared.emit(compared)

    def _read(self, side: Side, text: Instrument) -> None:
        self.opened.emit(side, text)

    def _refused(self, ref: TextRef, side: Side, error: Exception) -> None:
        if not isinstance(error, PasswordNeeded | WrongPassword):
            self._failed(error)
            return
        wrong = isinstance(error, WrongPassword)
        dialog = PasswordDialog(self._context.looks, ref.title, wrong, self._parent.window())
        dialog.finished.connect(partial(self._answered, dialog, ref, side))
        dialog.open()

    def _answered(self, dialog: PasswordDialog, ref: TextRef, side: Side, result: int) -> None:
        dialog.deleteLater()
        if result == QDialog.DialogCode.Accepted:
            self.open(ref, side, dialog.password)
