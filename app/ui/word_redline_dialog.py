"""The redline of two Word files: tracked changes written into the earlier one, with the proof that they are exact."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from app.progress import Progress
from app.ui.context import Context
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label
from app.ui.word_pair_dialog import WordPairDialog

if TYPE_CHECKING:
    from app.redlining.redline import Redlined

_LIST = 96


class WordRedlineDialog(WordPairDialog):
    """Writes the redline; says what was proven, and what Word has no mark for."""

    def __init__(
        self, context: Context, parent: QWidget | None = None, before: Path | None = None, after: Path | None = None
    ) -> None:
        names = self.tr("Earlier file"), self.tr("Later file")
        super().__init__(context, parent, names, self.tr("Save redline…"))
        self.setWindowTitle(self.tr("Redline Word files"))
        self._folder = Path()
        self._make_options()
        self.act.clicked.connect(self._save_asked)
        self.more = QPlainTextEdit()
        self.more.setReadOnly(True)
        self.more.setFixedHeight(_LIST)
        self.more.setAccessibleName(self.tr("What the marks do not show"))
        self.folder = Button(context.looks, self.tr("Open folder"), "quiet")
        self.folder.clicked.connect(self._open_folder)
        about = self.tr(
            "The changes are written into the earlier file, which keeps its layout. Accepting all of them gives the "
            "later file, rejecting all the earlier one: this is proven before anything is saved."
        )
        rows = (
            (self.tr("Author"), self.author),
            (self.tr("Marks that are there"), self.incoming),
            ("", self.words_only),
        )
        parts = (label(about, "meta", wrap=True), self.form(*rows), self.said, self.more)
        frame(self, parts, (self.folder, self.close_it, self.act))
        self.name_files(before, after)

    def _make_options(self) -> None:
        self.author = QLineEdit(self.context.settings.value.author)
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
        if not before or not after or self.busy:
            return
        author = self.author.text().strip()
        self.context.settings.change(author=author, last_folder=str(out.parent))
        policy, words_only = self.incoming.currentData(), self.words_only.isChecked()

        def work(progress: Progress) -> "Redlined":
            from app.jobs import redlining  # noqa: PLC0415 - late: lxml takes a quarter of a second

            when = datetime.now().astimezone()
            wanted = redlining.order(before, after, author or "Paraph", when, policy, words_only=words_only)
            return redlining.redline_files(before, after, out, wanted, progress)

        self.start(work, partial(self._written, out), self.tr("Comparing the two files …"))

    def _written(self, out: Path, made: "Redlined") -> None:
        marks = sum(made.counts.values())
        proven = self.tr("Proven: accepting all gives the later file, rejecting all the earlier one.")
        counted = self.tr("{n} marks.").format(n=marks) if marks else self.tr("The two files say the same: no marks.")
        told = [self.tr("Saved as {name}.").format(name=out.name), counted, proven, self._incoming_words(made.incoming)]
        lead = self.tr("Word has no mark for this, so the redline does not show it:")
        self.more.setPlainText("\n".join((lead, *made.not_tracked)))
        self.more.setVisible(bool(made.not_tracked))
        self._folder = out.parent
        self.folder.show()
        self.say(" ".join(filter(None, told)))

    def forget(self) -> None:
        """Take away what came of other files."""
        self.more.hide()
        self.folder.hide()
        super().forget()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _incoming_words(self, policy: str) -> str:
        words = {
            "accepted": self.tr("Tracked changes that were there are taken as accepted."),
            "rejected": self.tr("Tracked changes that were there are taken as rejected."),
            "keep": self.tr("Tracked changes that were there stay under their authors."),
        }
        return words.get(policy, "")
