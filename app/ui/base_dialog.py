"""The ministry's own Word file: which it is, and which of its styles stands for each of ours."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QFileDialog, QFormLayout, QFrame, QHBoxLayout, QScrollArea, QWidget

from app.errors import UserError
from app.export.base_styles import OURS, styles_of, suggest_styles
from app.export.dress import BaseFile
from app.ingest.files import bytes_of
from app.settings import Settings
from app.ui.context import Context
from app.ui.job_dialog import JobDialog
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label

_WIDTH, _ROWS = 560, 380


def base_of(settings: Settings) -> BaseFile | None:
    """Return the file that Word files are made in, None for our own; raise UnreadableFile when it cannot be read."""
    if not settings.base_file:
        return None
    path = Path(settings.base_file)
    return BaseFile(bytes_of(path), settings.base_styles, path.name)


def style_names() -> dict[str, str]:
    """Return what each of our styles is called on screen, by its id."""
    tr = QCoreApplication.translate
    return {
        "Title": tr("BaseDialog", "Title"),
        "Subtitle": tr("BaseDialog", "Further lines of the title"),
        "Chapeau": tr("BaseDialog", "Chapeau"),
        "Recital": tr("BaseDialog", "Recital"),
        "LinkPhrase": tr("BaseDialog", "Link phrase"),
        "Section": tr("BaseDialog", "Section heading"),
        "Heading2": tr("BaseDialog", "Sub-heading"),
        "BodyText": tr("BaseDialog", "Paragraph without a number"),
        "Numbered1": tr("BaseDialog", "Numbered paragraph"),
        "Numbered2": tr("BaseDialog", "Item"),
        "Numbered3": tr("BaseDialog", "Sub-item"),
        "ClosingFormula": tr("BaseDialog", "Closing formula"),
        "SigningLine": tr("BaseDialog", "Signing line"),
        "AnnexHeading": tr("BaseDialog", "Heading of an annex"),
        "NoteText": tr("BaseDialog", "Note"),
        "TableText": tr("BaseDialog", "Text in tables"),
    }


class BaseDialog(JobDialog):
    """Chooses the file and maps its styles; both are remembered in the settings when it is accepted."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Your ministry’s Word file"))
        self.setMinimumWidth(_WIDTH)
        self._path: Path | None = None
        what = self.tr("Its page, letterhead and styles are used for the Word files that you export; its text is not.")
        self.file = label(self.tr("No file is chosen."), "strong", wrap=True)
        self.choose = Button(context.looks, self.tr("Choose a file…"))
        self.choose.clicked.connect(self._choose_asked)
        self.none = Button(context.looks, self.tr("Use none"), "quiet")
        self.none.clicked.connect(self._none_asked)
        self.act = Button(context.looks, self.tr("Use this file"), "primary")
        self.act.setDefault(True)
        self.act.setEnabled(False)
        self.act.clicked.connect(self.accept)
        self.boxes = {own: QComboBox() for own in OURS}
        self.rows = self._rows()
        frame(self, (label(what, "hint", True), self._head(), self.rows, self.said), (self.none, self.leave, self.act))
        known = context.settings.value
        self.none.setVisible(bool(known.base_file))
        if known.base_file:
            self.put(Path(known.base_file), dict(known.base_styles))

    def put(self, path: Path, chosen: dict[str, str] | None = None) -> None:
        """Show a file's styles, those chosen before or else those suggested.

        What is wrong with a file is said; the one before it stays then.
        """
        try:
            data = bytes_of(path)
            names = styles_of(data, path.name)
            suggested = {own: theirs for own, theirs, _ in suggest_styles(data, path.name)}
        except UserError as error:
            self.failed(error)
            return
        self._path = path
        self.say("")
        self.file.setText(path.name)
        self.file.setToolTip(str(path))
        for own, box in self.boxes.items():
            box.clear()
            box.addItem(self.tr("Paraph’s own style"), userData="")
            for identity, name in names:
                box.addItem(name, userData=identity)
            wanted = suggested[own] if chosen is None else chosen.get(own, "")
            box.setCurrentIndex(max(box.findData(wanted), 0))
        self.rows.show()
        self.act.setEnabled(True)
        self.grow()

    @property
    def mapping(self) -> tuple[tuple[str, str], ...]:
        """Our style ids, each with the file's; those that stay as in files of ours are left out."""
        return tuple((own, str(box.currentData())) for own, box in self.boxes.items() if box.currentData())

    def accept(self) -> None:
        """Remember the file and the mapping."""
        if self._path is not None:
            self.context.settings.change(base_file=str(self._path), base_styles=self.mapping)
            super().accept()

    def _head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.file, 1)
        row.addWidget(self.choose)
        return head

    def _rows(self) -> QScrollArea:
        inside = QWidget()
        form = QFormLayout(inside)
        form.setContentsMargins(0, 4, 12, 4)
        form.setVerticalSpacing(6)
        names = style_names()
        for own, box in self.boxes.items():
            box.setAccessibleName(names[own])
            box.setMinimumWidth(_WIDTH // 2)
            form.addRow(label(names[own]), box)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setMinimumHeight(_ROWS)
        area.hide()
        return area

    def _choose_asked(self) -> None:
        folder = self.context.settings.folder
        kinds = self.tr("Word files (*.docx *.dotx *.docm *.dotm)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose your ministry’s Word file"), folder, kinds)
        if name:
            self.put(Path(name))

    def _none_asked(self) -> None:
        self.context.settings.change(base_file="", base_styles=())
        super().accept()
