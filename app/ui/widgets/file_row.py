"""One line to name a file: chosen, typed, or dropped on it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from app.ui.looks import Looks
from app.ui.widgets.buttons import Button
from app.ui.widgets.empty import files_in

WORD_FILES = "*.docx *.docm *.dotx *.dotm"


class FileRow(QWidget):
    """A field and a button. ``changed`` carries nothing: ``path`` says what stands there."""

    changed = Signal()

    def __init__(self, looks: Looks, name: str, folder: str = "", kinds: str = "") -> None:
        """``kinds`` are the files to choose from, as a file dialog names them; Word files where it is empty."""
        super().__init__()
        self._kinds = kinds
        self._name, self._folder = name, folder
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        hint = self.tr("Choose a file, or drop it here") if kinds else self.tr("Choose a Word file, or drop it here")
        self.field.setPlaceholderText(hint)
        self.field.setMinimumWidth(330)
        self.field.textChanged.connect(self.changed)
        self.button = Button(looks, self.tr("Choose…"))
        self.button.setAccessibleName(self.tr("Choose: {name}").format(name=name))
        self.button.clicked.connect(self._choose)
        self.setAcceptDrops(True)
        self.field.setAcceptDrops(False)
        self.setMinimumHeight(self.button.sizeHint().height())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)

    @property
    def path(self) -> Path | None:
        """The file that is named; None where it is not there."""
        words = self.field.text().strip()
        return Path(words) if words and Path(words).is_file() else None

    def put(self, path: Path | None) -> None:
        """Name a file."""
        self.field.setText(str(path) if path else "")

    def _choose(self) -> None:
        start = str(self.path.parent) if self.path else self._folder
        kinds = self._kinds or self.tr("Word files ({kinds})").format(kinds=WORD_FILES)
        name, _ = QFileDialog.getOpenFileName(self, self._name, start, kinds)
        if name:
            self.put(Path(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take a file."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Name the file that was let go."""
        event.acceptProposedAction()
        self.put(files_in(event.mimeData())[0])
