"""The export dialog: what is written, against what, on which paper; the pages as they will be."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Literal, Protocol, runtime_checkable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.errors import UserError
from app.library.clauses import short_title
from app.library.values import Entry
from app.model.instrument import Instrument
from app.progress import Progress
from app.settings import Paper
from app.ui import export_preview
from app.ui.context import Context
from app.ui.export_preview import Preview
from app.ui.messages import Note
from app.ui.runner import Answer, Job, Work
from app.ui.widgets.buttons import Button
from app.ui.widgets.kind_row import KindRow
from app.ui.widgets.labels import label
from app.ui.widgets.page_preview import PagePreview

Kind = Literal["clean", "redline"]
_SIZE = (900, 596)  # and the system's title bar
_LEFT, _FOOT, _NAMES = 308, 64, 68
_GIVEN = ""
"""The entry of "Against" that stands for a text that was given, not one of the library."""


@runtime_checkable
class Notifies(Protocol):
    """A page: something that shows notices."""

    def notify(self, note: Note, act: Callable[[], None] | None = None) -> None:
        """Show a notice; ``act`` runs for its action."""


class ExportDialog(QDialog):
    """Writes an instrument as a clean text, or as a redline against one of ``against`` or the text ``before``.

    What was saved is said by a notice on the page that is the parent.
    """

    def __init__(
        self,
        context: Context,
        instrument: Instrument,
        against: tuple[Entry, ...],
        parent: QWidget | None = None,
        before: Instrument | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._instrument, self._before = context, instrument, before
        self._page = parent if isinstance(parent, Notifies) else None
        self._against = tuple(entry for entry in against if entry.id != instrument.id)
        self._jobs: set[Job] = set()
        self._shown: Job | None = None
        self._changes: int | None = None
        self._closed = False
        self.setWindowTitle(self.tr("Export – {title}").format(title=_short(instrument)))
        self.setFixedSize(*_SIZE)
        self._preview = PagePreview(context.looks)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._left())
        body.addWidget(self._preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(self._foot())
        self._choose("redline" if self._can_redline else "clean")

    @property
    def kind(self) -> Kind:
        """What is to be written."""
        return "redline" if self._kinds["redline"].isChecked() else "clean"

    @property
    def paper(self) -> Paper:
        """The paper that is chosen."""
        return "letter" if self._paper.currentData() == "letter" else "a4"

    @property
    def _can_redline(self) -> bool:
        return bool(self._against or self._before)

    # --- parts

    def _left(self) -> QWidget:
        left = QFrame()
        left.setObjectName("panel")
        left.setFixedWidth(_LEFT)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 8, 0, 12)
        column.setSpacing(0)
        looks = self._context.looks
        self._kinds: dict[Kind, KindRow] = {
            "clean": KindRow(looks, self.tr("Clean text"), self.tr("Word, ready for signature")),
            "redline": KindRow(looks, self.tr("Redline"), self.tr("Word, tracked changes against a precedent")),
        }
        group = QButtonGroup(self)
        for row in self._kinds.values():
            group.addButton(row)
            column.addWidget(row)
        if not self._can_redline:
            self._kinds["redline"].setEnabled(False)
            self._kinds["redline"].setToolTip(self.tr("There is no text to mark changes against."))
        group.buttonToggled.connect(self._kind_toggled)
        column.addStretch(1)
        line = QFrame()
        line.setObjectName("hairline")
        line.setFixedHeight(1)
        column.addWidget(line)
        column.addLayout(self._options())
        return left

    def _options(self) -> QLayout:
        settings = self._context.settings.value
        self._other, self._paper, self._author = QComboBox(), QComboBox(), QLineEdit(settings.author)
        if self._before:
            self._other.addItem(_short(self._before) or self.tr("Earlier text"), _GIVEN)
        for entry in self._against:
            if not self._before or entry.id != self._before.id:
                self._other.addItem(entry.short_title or entry.title, entry.id)
        self._paper.addItem(self.tr("A4"), userData="a4")
        self._paper.addItem(self.tr("Letter"), userData="letter")
        self._paper.setCurrentIndex(self._paper.findData(settings.paper))
        self._author.setPlaceholderText(self.tr("Who made the changes"))
        self._other.currentIndexChanged.connect(self._show_preview)
        self._paper.currentIndexChanged.connect(self._show_preview)
        grid = QGridLayout()
        grid.setContentsMargins(16, 10, 16, 0)
        grid.setVerticalSpacing(6)
        rows = ((self.tr("Against"), self._other), (self.tr("Paper"), self._paper), (self.tr("Author"), self._author))
        for number, (words, control) in enumerate(rows):
            name = label(words, "meta")
            name.setFixedWidth(_NAMES - 12)
            name.setBuddy(control)
            control.setAccessibleName(words)
            control.setMinimumWidth(0)
            grid.addWidget(name, number, 0)
            grid.addWidget(control, number, 1)
        grid.setColumnStretch(1, 1)
        self._other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return grid

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setObjectName("foot")
        foot.setFixedHeight(_FOOT)
        self._mark = QLabel()
        self._carries, self._without = label("", "strong"), label("", "meta")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self._carries)
        words.addWidget(self._without)
        words.addStretch(1)
        cancel = Button(self._context.looks, self.tr("Cancel"), "quiet")
        cancel.clicked.connect(self.reject)
        self._save = Button(self._context.looks, self.tr("Save Word file…"), "primary", hint=self.tr("Enter"))
        self._save.setDefault(True)
        self._save.clicked.connect(self._save_asked)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self._mark)
        row.addLayout(words, 1)
        row.addWidget(cancel)
        row.addWidget(self._save)
        return foot

    # --- showing

    def _choose(self, kind: Kind) -> None:
        if self._kinds[kind].isChecked():
            self._show_preview()
        self._kinds[kind].setChecked(True)
        self._kinds[kind].setFocus()

    def _kind_toggled(self, _row: object, checked: bool) -> None:
        if checked:
            self._show_preview()

    def _show_preview(self) -> None:
        """Make the pages in the background; what was asked before is forgotten."""
        redline = self.kind == "redline"
        self._other.setEnabled(redline)
        self._author.setEnabled(redline)
        self._changes = None
        if self._shown:
            self._shown.cancel()
        instrument, other = self._instrument, self._other_text()
        self._shown = self._run(
            lambda progress: (
                export_preview.redline(other(), instrument, progress)
                if redline
                else export_preview.clean(instrument, progress)
            ),
            self._previewed,
        )
        self._say()

    def _other_text(self) -> Any:
        """Return a function that gives the text to mark changes against."""
        chosen, library, before = self._other.currentData(), self._context.library, self._before
        if chosen == _GIVEN and before:
            return lambda: before
        return lambda: library.instrument(chosen)

    def _previewed(self, preview: Preview) -> None:
        self._changes = preview.changes
        self._preview.put(preview, self.paper)
        self._say()

    def _say(self, fault: Note | None = None) -> None:
        """Say what the file carries and what it does not, or why it could not be saved."""
        theme = self._context.looks.theme
        icon = self._context.looks.icon("warning" if fault else "info", theme.seal if fault else theme.ink2)
        self._mark.setPixmap(icon.pixmap(18, 18))
        for line in (self._carries, self._without):
            line.setStyleSheet(f"color: {theme.seal}" if fault else "")
        if fault:
            self._carries.setText(fault.what)
            self._without.setText(" ".join(part for part in (fault.why, fault.stands) if part))
        elif self.kind == "clean":
            self._carries.setText(self.tr("Carries the text alone."))
            self._without.setText(self.tr("No tracked changes, no comments, no notes, no hidden text, no names."))
        else:
            self._carries.setText(self._carried())
            self._without.setText(self.tr("No comments, no notes, no hidden text, no names but the author."))

    def _carried(self) -> str:
        if self._changes is None:
            return self.tr("Counting the changes …")
        if self._changes == 1:
            return self.tr("Carries 1 tracked change.")
        return self.tr("Carries {n} tracked changes.").format(n=self._changes)

    # --- saving

    def _save_asked(self) -> None:
        path = self.ask_for_path(self._suggested())
        if path is None:
            return
        chosen = {"paper": self.paper, "last_folder": str(path.parent)}
        if self.kind == "redline":
            chosen["author"] = self._author.text().strip()
        self._context.settings.change(**chosen)
        self._save.setMinimumWidth(self._save.width())
        self._save.setText(self.tr("Saving …"))
        self._save.setEnabled(False)
        self._run(self._writing(path), lambda _result: self._saved(path))

    def ask_for_path(self, suggested: Path) -> Path | None:
        """Ask where to save; None when the user thinks better of it."""
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save Word file"), str(suggested), self.tr("Word (*.docx)"))
        if not name:
            return None
        return Path(name) if name.lower().endswith(".docx") else Path(f"{name}.docx")

    def _suggested(self) -> Path:
        words = re.findall(r"\w+", _short(self._instrument))
        name = "-".join(words[:8]).lower() or "paraph"
        end = "-redline.docx" if self.kind == "redline" else ".docx"
        return Path(self._context.settings.value.last_folder or Path.home()) / f"{name}{end}"

    def _writing(self, path: Path) -> Work:
        instrument, other, author, paper = self._instrument, self._other_text(), self._author.text().strip(), self.paper
        redline = self.kind == "redline"

        def work(progress: Progress) -> None:
            from app.jobs import exporting  # noqa: PLC0415 - loads the writers when they are first wanted

            if redline:
                exporting.export_redline(other(), instrument, path, author, paper, progress)
            else:
                exporting.export_clean(instrument, path, paper, progress)

        return work

    def _saved(self, path: Path) -> None:
        if self._page:
            what = self.tr("Saved as {name}.").format(name=path.name)
            said = self._carries.text() if self.kind == "redline" else ""
            note = Note(what, said, action=self.tr("Open folder"))
            self._page.notify(note, partial(_open_folder, path.parent))
        self.accept()

    # --- jobs

    def _run(self, work: Work, done: Any) -> Job:
        job = Job(work)
        Answer(job, lambda result: self._answered(job, done, result), self._failed)
        for end in (job.succeeded, job.failed, job.cancelled):
            end.connect(self._ended)
        self._jobs.add(job)
        self._context.runner.start(job)
        return job

    def _answered(self, job: Job, done: Any, result: object) -> None:
        if self._closed:
            return
        if done != self._previewed or job is self._shown:
            done(result)

    def _failed(self, error: Exception) -> None:
        self._save.setText(self.tr("Save Word file…"))
        self._save.setEnabled(True)
        if isinstance(error, UserError):
            self._say(self._context.messages.of(error))
        else:
            self._context.messages.report(error)

    def _ended(self, _result: object = None) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._jobs.discard(job)
        if not self._jobs and self._closed:
            self.deleteLater()

    def done(self, result: int) -> None:
        """Close; the dialog goes when its last job has ended."""
        super().done(result)
        self._closed = True
        for job in tuple(self._jobs):
            job.cancel()
        if not self._jobs:
            self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Close as Cancel does."""
        self.reject()
        event.accept()


def _short(instrument: Instrument) -> str:
    return short_title(instrument.particulars.title) or instrument.particulars.title


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
