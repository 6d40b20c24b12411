"""The export dialog: what is written, against what, on which paper; the pages as they will be."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Literal, Protocol, runtime_checkable

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QButtonGroup, QDialog, QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.errors import UserError
from app.export.dress import Dress
from app.jobs.kinds import Order, kind_named
from app.library.values import Entry
from app.model.draft import Draft
from app.negotiating.outgoing import Outgoing
from app.progress import Progress
from app.settings import Paper
from app.ui import export_preview
from app.ui.context import Context
from app.ui.export_options import ExportOptions, Text, short
from app.ui.export_preview import Preview
from app.ui.messages import Note
from app.ui.runner import Answer, Job, Work
from app.ui.terms import counted
from app.ui.widgets.buttons import Button
from app.ui.widgets.kind_row import KindRow
from app.ui.widgets.labels import hairline, label
from app.ui.widgets.page_preview import PagePreview
from app.ui.widgets.page_print import Margins

Kind = Literal["clean", "redline"]
_SIZE = (900, 596)  # and the system's title bar
_LEFT, _FOOT = 308, 64


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the dialog is asked for now."""

    text: Text
    other: Callable[[], Text] | None
    choice: Outgoing
    paper: Paper
    author: str


@runtime_checkable
class Notifies(Protocol):
    """A page: something that shows notices."""

    def notify(self, note: Note, act: Callable[[], None] | None = None) -> None:
        """Show a notice; ``act`` runs for its action."""


class ExportDialog(QDialog):
    """Writes an instrument, or a draft as it leaves the desk: clean, or as a redline.

    The redline is against one of ``against``, a version of the draft, or the text ``before``. What was saved is said by
    a notice on the page that is the parent; of a draft by ``saved`` alone, with the path.
    """

    saved = Signal(object)

    def __init__(
        self,
        context: Context,
        text: Text,
        against: tuple[Entry, ...],
        parent: QWidget | None = None,
        before: Text | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._text = context, text
        self._page = parent if isinstance(parent, Notifies) else None
        self._jobs: set[Job] = set()
        self._shown: Job | None = None
        self._seen: Preview | None = None
        self._closed = False
        self.setWindowTitle(self.title())
        self.setFixedSize(*_SIZE)
        self.options = ExportOptions(context, text, against, before)
        self._preview = PagePreview(context.looks, margins=self.margins())
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._left())
        body.addWidget(self._preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(self._foot())
        self.options.changed.connect(self._show_preview)
        self._choose("redline" if self.options.can_redline else "clean")

    def title(self) -> str:
        """Return the title of the window."""
        return self.tr("Export – {title}").format(title=short(self._text))

    def kinds(self) -> dict[Kind, tuple[str, str]]:
        """Return what can be written, each with what it means."""
        return {
            "clean": (self.tr("Clean text"), self.tr("Word, ready for signature")),
            "redline": (self.tr("Redline"), self.tr("Word, tracked changes against another text")),
        }

    def margins(self) -> Margins | None:
        """Return what stands outside the text where the pages are printed here; Word sets its own."""
        return None

    def verb(self) -> str:
        """Return what the button says."""
        return self.tr("Save Word file…")

    @property
    def kind(self) -> Kind:
        """What is to be written."""
        return "redline" if self._kinds["redline"].isChecked() else "clean"

    @property
    def paper(self) -> Paper:
        """The paper that is chosen."""
        return self.options.chosen_paper

    # --- parts

    def _left(self) -> QWidget:
        left = QFrame()
        left.setObjectName("panel")
        left.setFixedWidth(_LEFT)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 8, 0, 12)
        column.setSpacing(0)
        looks = self._context.looks
        self._kinds: dict[Kind, KindRow] = {kind: KindRow(looks, *words) for kind, words in self.kinds().items()}
        group = QButtonGroup(self)
        for row in self._kinds.values():
            group.addButton(row)
            column.addWidget(row)
        if not self.options.can_redline:
            self._kinds["redline"].setEnabled(False)
            self._kinds["redline"].setToolTip(self.tr("There is no text to mark changes against."))
        group.buttonToggled.connect(self._kind_toggled)
        column.addStretch(1)
        column.addWidget(hairline())
        column.addWidget(self.options)
        return left

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
        self._save = Button(self._context.looks, self.verb(), "primary", hint=self.tr("Enter"))
        self._save.setDefault(True)
        self._save.clicked.connect(self.act)
        self.foot_row = row = QHBoxLayout(foot)
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
        self.options.show_for(redline=self.kind == "redline")
        self._seen = None
        if self._shown:
            self._shown.cancel()
        wanted = self._wanted()
        self._shown = self._run(lambda progress: _previewed(wanted, progress), self._previewed)
        self._save.setEnabled(True)
        self._say()

    def _wanted(self) -> _Wanted:
        options = self.options
        other = options.other_text() if self.kind == "redline" else None
        return _Wanted(self._text, other, options.choice, options.chosen_paper, options.author.text().strip())

    def _previewed(self, preview: Preview) -> None:
        self._seen = preview
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
        else:
            self._carries.setText(self._carried())
            self._without.setText(self._not_carried())

    def _carried(self) -> str:
        """Say in sentences what the file carries."""
        seen, redline = self._seen, self.kind == "redline"
        if seen is None:
            return self.tr("Counting the changes …") if redline else self.tr("Making the pages …")
        said = []
        if redline:
            one, many = self.tr("Carries 1 tracked change."), self.tr("Carries {n} tracked changes.")
            said.append(counted(seen.changes, one, many))
        if seen.brackets:
            said.append(counted(seen.brackets, self.tr("1 open bracket."), self.tr("{n} open brackets.")))
        if seen.comments:
            said.append(counted(len(seen.comments), self.tr("1 comment."), self.tr("{n} comments.")))
        return " ".join(said) or self.tr("Carries the text alone.")

    def _not_carried(self) -> str:
        comments = bool(self._seen and self._seen.comments)
        if self.kind == "clean":
            if comments:
                return self.tr("No tracked changes, no notes, no hidden text, no names but those of the comments.")
            return self.tr("No tracked changes, no comments, no notes, no hidden text, no names.")
        if comments:
            return self.tr("No notes, no hidden text, no names but the author and those of the comments.")
        return self.tr("No comments, no notes, no hidden text, no names but the author.")

    # --- saving

    def act(self) -> None:
        """Ask for a file, and write it."""
        path = self.ask_for_path(self._suggested())
        if path is None:
            return
        chosen = {"paper": self.paper, "last_folder": str(path.parent)}
        if self.kind == "redline":
            chosen["author"] = self.options.author.text().strip()
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
        words = re.findall(r"\w+", short(self._text))
        name = "-".join(words[:8]).lower() or "paraph"
        end = "-redline.docx" if self.kind == "redline" else ".docx"
        return Path(self._context.settings.value.last_folder or Path.home()) / f"{name}{end}"

    def _writing(self, path: Path) -> Work:
        wanted = self._wanted()
        return lambda progress: _write(wanted, path, progress)

    def _saved(self, path: Path) -> None:
        self.saved.emit(path)
        if self._page and not isinstance(self._text, Draft):
            what = self.tr("Saved as {name}.").format(name=path.name)
            said = self._carries.text() if self.kind == "redline" or self.options.choice.remarks else ""
            note = Note(what, said, action=self.tr("Open folder"))
            self._page.notify(note, partial(_open_folder, path.parent))
        self.accept()

    # --- jobs

    def _run(self, work: Work, done: Any) -> Job:
        job = Job(work)
        Answer(job, lambda result: self._answered(job, done, result), lambda error: self._failed(job, error))
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

    def _failed(self, job: Job, error: Exception) -> None:
        if self._closed:
            return
        self._save.setText(self.verb())
        self._save.setEnabled(job is not self._shown)
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


def _previewed(wanted: _Wanted, progress: Progress) -> Preview:
    from app.jobs import exporting  # noqa: PLC0415 - loads the writers when they are first wanted

    text = wanted.text
    left = exporting.leaving(text, wanted.choice) if isinstance(text, Draft) else exporting.Leaving(text)
    if wanted.other is None:
        return export_preview.clean(left.instrument, progress, left.comments)
    was = exporting.earlier(wanted.other(), wanted.choice)
    return export_preview.redline(was, left.instrument, progress, left.comments)


def _write(wanted: _Wanted, path: Path, progress: Progress) -> None:
    from app.jobs import exporting  # noqa: PLC0415 - loads the writers when they are first wanted

    other = wanted.other() if wanted.other else None
    order = Order(wanted.text, wanted.choice, other, Dress(wanted.paper), wanted.author)
    exporting.export(kind_named("redline" if other else "clean"), order, path, progress)


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
