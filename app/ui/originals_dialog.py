"""Both originals of a draft beside each other, the check that they are the same, and a Word file for each."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.errors import UserError
from app.jobs.dressing import name_words
from app.model.draft import Draft
from app.model.text import Text
from app.negotiating.outgoing import KEEP, REFUSE, Outgoing
from app.progress import Progress
from app.ui.context import Context
from app.ui.export_options import short
from app.ui.messages import Note
from app.ui.models.offsets import to_qt
from app.ui.parents import Notifies
from app.ui.runner import Answer, Job
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.jobs.originals import Beside, Originals

_SIZE = (1000, 640)
_MOST_SAID = 4


class OriginalsDialog(QDialog):
    """Shows two originals; with more sides the draft's own beside the one that is chosen."""

    def __init__(self, context: Context, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._draft = context, draft
        self._page = parent if isinstance(parent, Notifies) else None
        self._made: Originals | None = None
        self._jobs: set[Job] = set()
        self._closed = False
        self.setWindowTitle(self.tr("Both originals – {title}").format(title=short(draft)))
        self.resize(*_SIZE)
        self.result_line = label(self.tr("Checking …"), "strong", wrap=True)
        self.found = label("", "doubt", wrap=True)
        self.found.hide()
        self.pages = QTextEdit()
        self.pages.setReadOnly(True)
        self.pages.setUndoRedoEnabled(False)
        self.pages.setAccessibleName(self.tr("Both originals beside each other"))
        self._make_options()
        self.save = Button(context.looks, self.tr("Save all originals…"), "primary", hint=self.tr("Enter"))
        self.save.setDefault(True)
        self.save.setEnabled(False)
        self.save.clicked.connect(self._save_asked)
        leave = Button(context.looks, self.tr("Cancel"), "quiet")
        leave.clicked.connect(self.reject)
        self._arrange(leave)
        context.looks.changed.connect(self._show)
        self._check()

    def _make_options(self) -> None:
        self.only = QCheckBox(self.tr("Only what differs"))
        self.only.setChecked(True)
        self.only.toggled.connect(self._show)
        self.other = QComboBox()
        self.other.setAccessibleName(self.tr("Original shown at the right"))
        self.other.currentIndexChanged.connect(self._show)
        self.brackets = QComboBox()
        self.brackets.setAccessibleName(self.tr("Brackets"))
        self.brackets.addItem(self.tr("Keep brackets, with owners"), KEEP)
        self.brackets.addItem(self.tr("No bracket may be open"), REFUSE)
        self._options = QWidget()
        row = QHBoxLayout(self._options)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.only)
        row.addStretch(1)
        row.addWidget(self.other)
        row.addWidget(self.brackets)

    def _arrange(self, leave: QWidget) -> None:
        body = QVBoxLayout()
        body.setContentsMargins(20, 16, 20, 16)
        body.setSpacing(10)
        for part in (self.result_line, self.found, self._options):
            body.addWidget(part)
        body.addWidget(self.pages, 1)
        foot = QFrame()
        foot.setObjectName("foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 10, 16, 10)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(body, 1)
        whole.addWidget(foot)

    # ---- the check

    def _check(self) -> None:
        draft = self._draft

        def work(progress: Progress) -> object:
            from app.jobs.originals import originals_of  # noqa: PLC0415 - late: loads the comparison
            from app.negotiating.outgoing import outgoing  # noqa: PLC0415 - late: as above

            return originals_of(outgoing(draft, Outgoing()), progress)

        self._run(work, self._checked)

    def _checked(self, made: "Originals") -> None:
        self._made = made
        self.other.blockSignals(True)
        for original in made.originals[1:]:
            words = self.tr("{country} named first").format(country=original.country)
            self.other.addItem(words, original.side)
        self.other.blockSignals(False)
        self.other.setVisible(len(made.originals) > 2)  # noqa: PLR2004 - with two sides there is nothing to choose
        self.save.setEnabled(bool(made.originals))
        self.result_line.setText(self._result(made))
        said = [each.message for each in (*made.differences, *made.orders)]
        more = len(said) - _MOST_SAID
        rest = [self.tr("{n} more.").format(n=more)] if more > 0 else []
        self.found.setText("\n".join((*said[:_MOST_SAID], *rest)))
        self.found.setVisible(bool(said))
        self._show()

    def _result(self, made: "Originals") -> str:
        if len(made.originals) < 2:  # noqa: PLR2004 - one side
            return self.tr("The draft names one side: there is one original.")
        if made.differences:
            return self.tr(
                "The originals differ in more than the order of names. Look at these places before you save."
            )
        if made.orders:
            return self.tr("The originals have the same words. The order of names is to be looked at:")
        return self.tr("The originals are the same but for the order of names, and each names its keeper first.")

    # ---- showing

    def _show(self) -> None:
        made = self._made
        if made is None or len(made.originals) < 2:  # noqa: PLR2004 - one side
            return
        from app.jobs.originals import beside  # noqa: PLC0415 - late: loaded by now

        right = made.originals[1 + max(self.other.currentIndex(), 0)]
        rows = beside(made.originals[0].instrument, right.instrument)
        shown = [row for row in rows if not (self.only.isChecked() and row.same)]
        heads = tuple(
            self.tr("{country} keeps this original").format(country=each.country) for each in (made.originals[0], right)
        )
        self._write(heads, shown)

    def _write(self, heads: tuple[str, ...], rows: "list[Beside]") -> None:
        document = self.pages.document()
        document.clear()
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setCellPadding(8)
        shape.setCellSpacing(0)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        half = QTextLength(QTextLength.Type.PercentageLength, 50)
        shape.setColumnWidthConstraints([half, half])
        shape.setHeaderRowCount(1)
        table = cursor.insertTable(len(rows) + 1, 2, shape)
        for column, words in enumerate(heads):
            table.cellAt(0, column).firstCursorPosition().insertText(words, self._look(12, 600, sans=True))
            for number, row in enumerate(rows, 1):
                cell = table.cellAt(number, column).firstCursorPosition()
                self._words(cell, row.labels[column], row.words[column])
        cursor.endEditBlock()
        self.pages.moveCursor(QTextCursor.MoveOperation.Start)

    def _words(self, cursor: QTextCursor, printed: str, text: Text) -> None:
        if printed:
            cursor.insertText(f"{printed} ", self._look(15, 400))
        start = cursor.position()
        cursor.insertText(text.plain.replace("\n", "\u2028"), self._look(15, 400))
        for mark in text.marks:
            cursor.setPosition(start + to_qt(text.plain, mark.start))
            cursor.setPosition(start + to_qt(text.plain, mark.end), QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setBackground(QColor(self._context.looks.theme.moved_tint))
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            look.setUnderlineColor(QColor(self._context.looks.theme.moved))
            look.setProperty(int(QTextFormat.Property.UserProperty.value), True)
            cursor.mergeCharFormat(look)

    def _look(self, size: int, weight: int, *, sans: bool = False) -> QTextCharFormat:
        looks, made = self._context.looks, QTextCharFormat()
        made.setFont(looks.ui(size, weight) if sans else looks.serif(size, weight))
        made.setForeground(QColor(looks.theme.ink2 if sans else looks.theme.ink))
        return made

    # ---- saving

    def _save_asked(self) -> None:
        folder = self.ask_for_folder(Path(self._context.settings.folder))
        if folder is None or self._made is None:
            return
        self._context.settings.change(last_folder=str(folder))
        files = tuple((each.side, free_name(folder, self._stem(each.country))) for each in self._made.originals)
        draft, choice = self._draft, Outgoing(brackets=self.brackets.currentData())
        chosen = self._context.settings.value
        self.save.setEnabled(False)

        def work(progress: Progress) -> object:
            from app.export.dress import Dress  # noqa: PLC0415 - late: as below
            from app.jobs import exporting  # noqa: PLC0415 - late: loads the writers

            return exporting.export_originals(
                draft, files, choice, Dress(chosen.paper, marking=chosen.marking), progress
            )

        self._run(work, lambda _made: self._saved(folder, tuple(path.name for _, path in files)))

    def ask_for_folder(self, suggested: Path) -> Path | None:
        """Ask where the files go; None when the user thinks better of it."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Save all originals in"), str(suggested))
        return Path(name) if name else None

    def _stem(self, country: str) -> str:
        words = [*name_words(short(self._draft)), *name_words(country)]
        return "-".join(words).lower() or "original"

    def _saved(self, folder: Path, names: tuple[str, ...]) -> None:
        if self._page:
            what = self.tr("Saved as {names}.").format(names=", ".join(names))
            note = Note(what, self.result_line.text(), action=self.tr("Open folder"))
            self._page.notify(note, partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(folder))))
        self.accept()

    # ---- jobs

    def _run(self, work: Callable[[Progress], object], done: Callable[..., None]) -> None:
        job = Job(work)
        Answer(job, lambda result: None if self._closed else done(result), self._failed)
        for end in (job.succeeded, job.failed, job.cancelled):
            end.connect(self._ended)
        self._jobs.add(job)
        self._context.runner.start(job)

    def _failed(self, error: Exception) -> None:
        if self._closed:
            return
        self.save.setEnabled(self._made is not None)
        if isinstance(error, UserError):
            note = self._context.messages.of(error)
            self.result_line.setText(" ".join(filter(None, (note.what, note.why, note.stands))))
        else:
            self._context.messages.report(error)

    def _ended(self, _result: object = None) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._jobs.discard(job)
        if self._closed and not self._jobs:
            self.deleteLater()

    def done(self, result: int) -> None:
        """Close; the dialog goes when its last job has ended."""
        super().done(result)
        self._closed = True
        for job in tuple(self._jobs):
            job.cancel()
        if not self._jobs:
            self.deleteLater()


def free_name(folder: Path, stem: str) -> Path:
    """Return a Word file's path in a folder that no file has yet."""
    path, number = folder / f"{stem}.docx", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}.docx"
    return path
