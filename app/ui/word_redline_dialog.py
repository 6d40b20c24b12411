"""The redline of two Word files: tracked changes written into the earlier one, with the proof that they are exact."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.errors import UserError
from app.progress import Progress
from app.ui.context import Context
from app.ui.runner import Answer, Job
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.file_row import FileRow
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.redlining.redline import Redlined

_WIDTH = 620
_LIST = 96


class WordRedlineDialog(QDialog):
    """Names two Word files and writes the redline; says what was proven, and what Word has no mark for."""

    def __init__(
        self, context: Context, parent: QWidget | None = None, before: Path | None = None, after: Path | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._folder = context, Path()
        self._job: Job | None = None
        self.setWindowTitle(self.tr("Redline Word files"))
        self.setMinimumWidth(_WIDTH)
        looks, folder = context.looks, context.settings.value.last_folder
        self.before = FileRow(looks, self.tr("Earlier file"), folder)
        self.after = FileRow(looks, self.tr("Later file"), folder)
        self._make_options()
        self._make_answer()
        about = self.tr(
            "The changes are written into the earlier file, which keeps its layout. Accepting all of them gives the "
            "later file, rejecting all the earlier one: this is proven before anything is saved."
        )
        buttons = (self.folder, self._close, self.save)
        frame(self, (label(about, "meta", wrap=True), self._form(), self.said, self.more), buttons)
        for row, path in ((self.before, before), (self.after, after)):
            row.changed.connect(self._ready)
            row.put(path)
        self._ready()

    def _make_options(self) -> None:
        self.author = QLineEdit(self._context.settings.value.author)
        self.author.setAccessibleName(self.tr("Author"))
        self.author.setPlaceholderText(self.tr("Who made the changes"))
        self.incoming = QComboBox()
        self.incoming.setAccessibleName(self.tr("Marks that are there"))
        for key, words in (
            ("accepted", self.tr("Taken as accepted")),
            ("rejected", self.tr("Taken as rejected")),
            ("keep", self.tr("Kept under their authors, ours added")),
        ):
            self.incoming.addItem(words, key)
        self.words_only = QCheckBox(self.tr("Words and structure only: the earlier file keeps its formatting"))

    def _make_answer(self) -> None:
        looks = self._context.looks
        self.said = label("", "strong", wrap=True)
        self.more = QPlainTextEdit()
        self.more.setReadOnly(True)
        self.more.setFixedHeight(_LIST)
        self.more.setAccessibleName(self.tr("What the marks do not show"))
        self.more.hide()
        self.save = Button(looks, self.tr("Save redline…"), "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._save_asked)
        self.folder = Button(looks, self.tr("Open folder"), "quiet")
        self.folder.clicked.connect(self._open_folder)
        self.folder.hide()
        self._close = Button(looks, self.tr("Close"), "quiet")
        self._close.clicked.connect(self.reject)

    def _form(self) -> QWidget:
        holder = QWidget()
        form = QFormLayout(holder)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.addRow(label(self.tr("Earlier file")), self.before)
        form.addRow(label(self.tr("Later file")), self.after)
        form.addRow(label(self.tr("Author")), self.author)
        form.addRow(label(self.tr("Marks that are there")), self.incoming)
        form.addRow(label(""), self.words_only)
        return holder

    def _ready(self) -> None:
        """Let the redline be saved once both files are named."""
        self.save.setEnabled(self._job is None and bool(self.before.path and self.after.path))
        self._say("")

    def _save_asked(self) -> None:
        before, after = self.before.path, self.after.path
        if not before or not after:
            return
        suggested = before.with_name(f"{after.stem}-redline.docx")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save redline"), str(suggested), self.tr("Word (*.docx)"))
        if name:
            self.write(Path(name) if Path(name).suffix else Path(f"{name}.docx"))

    def write(self, out: Path) -> None:
        """Write the redline of the files that are named."""
        before, after = self.before.path, self.after.path
        if not before or not after or self._job:
            return
        author = self.author.text().strip()
        self._context.settings.change(author=author, last_folder=str(out.parent))
        policy, words_only = self.incoming.currentData(), self.words_only.isChecked()

        def work(progress: Progress) -> "Redlined":
            from app.jobs import redlining  # noqa: PLC0415 - late: lxml takes a quarter of a second

            when = datetime.now().astimezone()
            wanted = redlining.order(before, after, author or "Paraph", when, policy, words_only=words_only)
            return redlining.redline_files(before, after, out, wanted, progress)

        self._job = Job(work)
        Answer(self._job, partial(self._written, out), self._failed)
        self._job.cancelled.connect(self._stopped)
        self.save.setEnabled(False)
        self._say(self.tr("Comparing the two files …"))
        self._context.runner.start(self._job)

    def _written(self, out: Path, made: "Redlined") -> None:
        self._job = None
        self._ready()
        marks = sum(made.counts.values())
        proven = self.tr("Proven: accepting all gives the later file, rejecting all the earlier one.")
        counted = self.tr("{n} marks.").format(n=marks) if marks else self.tr("The two files say the same: no marks.")
        incoming = self._incoming_words(made.incoming)
        told = [self.tr("Saved as {name}.").format(name=out.name), counted, proven, incoming]
        self._say(" ".join(filter(None, told)), made.not_tracked)
        self._folder = out.parent
        self.folder.show()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _incoming_words(self, policy: str) -> str:
        words = {
            "accepted": self.tr("Tracked changes that were there are taken as accepted."),
            "rejected": self.tr("Tracked changes that were there are taken as rejected."),
            "keep": self.tr("Tracked changes that were there stay under their authors."),
        }
        return words.get(policy, "")

    def _failed(self, error: Exception) -> None:
        self._job = None
        self._ready()
        if isinstance(error, UserError):
            self._say(str(error), fault=True)
        else:
            self._context.messages.report(error)

    def _stopped(self) -> None:
        self._job = None
        self._ready()

    def _say(self, words: str, untracked: tuple[str, ...] = (), *, fault: bool = False) -> None:
        theme = self._context.looks.theme
        self.said.setStyleSheet(f"color: {theme.seal}" if fault else "")
        self.said.setText(words)
        self.said.setVisible(bool(words))
        lead = self.tr("Word has no mark for this, so the redline does not show it:")
        self.more.setPlainText("\n".join((lead, *untracked)) if untracked else "")
        self.more.setVisible(bool(untracked))
        layout = self.layout()
        if layout:  # a wrapped line does not make its window higher by itself
            layout.activate()
            self.resize(self.width(), max(layout.totalHeightForWidth(self.width()), self.sizeHint().height()))

    def done(self, result: int) -> None:
        """Close; a redline that is being made is given up."""
        if self._job:
            self._job.cancel()
        super().done(result)
