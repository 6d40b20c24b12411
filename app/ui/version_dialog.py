"""Keep the text as it is, with a name: for ourselves, or because it goes to the other side."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import UnreadableFile
from app.ingest.files import bytes_of
from app.jobs import rounds
from app.model.draft import Version
from app.model.ids import new_id
from app.negotiating.alternat import keeper_of
from app.progress import Progress
from app.ui.context import Context
from app.ui.job_dialog import JobDialog
from app.ui.models.carrying import said
from app.ui.models.versions import proposed_name, side_name
from app.ui.open_draft import OpenDraft
from app.ui.send_dialog import SendDialog
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.fields import ChoiceField, LineField, Spec, TextField
from app.ui.widgets.file_row import FileRow
from app.ui.widgets.labels import label

_WIDTH = 480


class VersionDialog(JobDialog):
    """Names the present state; ``kept`` gives the Version. ``file`` is one that went out, where it is known."""

    kept = Signal(object)

    def __init__(
        self, context: Context, open_draft: OpenDraft, parent: QWidget | None = None, file: Path | None = None
    ) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Keep version"))
        self.setMinimumWidth(_WIDTH)
        self._open = open_draft
        self._versions = context.library.versions(open_draft.draft.id)
        ids = [each.id for each in open_draft.draft.instrument.particulars.sides]
        going = tuple((key, self.tr("to {side}").format(side=side_name(open_draft.draft, key))) for key in ids)
        self.to = ChoiceField(
            Spec("to", "choice", self.tr("It goes"), options=(("", self.tr("nowhere: kept for ourselves")), *going))
        )
        self.name = LineField(Spec("name", "line", self.tr("Name")))
        self.note = TextField(Spec("note", "text", self.tr("Note"), help=self.tr("Internal: never leaves.")))
        self._ask_for_file()
        self._why = label(
            self.tr("Everything is saved by itself. A version is for going back, comparing and clearing."), "hint", True
        )
        self.act = Button(context.looks, self.tr("Keep"), "primary")
        self.act.setDefault(True)
        self.act.clicked.connect(self.keep)
        self.to.edited.connect(self._proposed)
        of_file = (self._file_name, self.file, self.original, self.carries, self.check)
        frame(self, (self._why, self.to, self.name, self.note, *of_file, self.said), (self.leave, self.act))
        self._own = ""
        self.to.set_value(self._other_side() if file else "")
        self._proposed()
        self.file.put(file)
        self.name.setFocus()
        self.name.line.selectAll()
        self.note.edit.fit()
        self.grow()

    def _ask_for_file(self) -> None:
        looks, folder = self.context.looks, self.context.settings.folder
        self._file_name = label(self.tr("The file that went out, if you have it"), "meta")
        self.file = FileRow(looks, self.tr("The file that went out"), folder)
        self.file.changed.connect(self._look)
        draft = self._open.draft
        sides = draft.instrument.particulars.sides
        whose = tuple((side.id, self.tr("{country} named first").format(country=side.country)) for side in sides)
        self.original = ChoiceField(Spec("original", "choice", self.tr("Which original it is"), options=whose))
        self.original.set_value(keeper_of(draft) or (sides[0].id if sides else ""))
        self.carries = label("", "meta", wrap=True)
        self.check = Button(looks, self.tr("Look into it, and clean it…"), "link")
        self.check.clicked.connect(self._check_file)

    def keep(self) -> None:
        """Keep the version."""
        name = self.name.value()
        if not name:
            self.name.set_fault(self.tr("Give it a name, such as the day and who gets it."))
            self.grow()
            return
        version = Version(new_id(), name, 0, self._open.stamp(), sent_to=self.to.value() or "", note=self.note.value())
        library, draft, path = self.context.library, self._open.draft, self.file.path if self.to.value() else None
        worker, original = self.context.worker, self.original.value() or ""
        self.act.setEnabled(False)

        def work(_progress: Progress) -> Version:
            file = (path.name, bytes_of(path)) if path else None
            return rounds.kept(library, draft, version, file, original=original, worker=worker)

        self.run(work, self._kept)

    def failed(self, error: Exception) -> None:
        """Say what went wrong, and let it be tried again."""
        self.act.setEnabled(True)
        super().failed(error)

    def _kept(self, version: Version) -> None:
        self.kept.emit(version)
        self.accept()

    def _look(self) -> None:
        """Say what the file carries that is to be kept as sent; one that cannot be read is kept all the same."""
        path, worker = self.file.path, self.context.worker
        self.carries.setText("")
        self._proposed()
        if path is None or self.busy:
            return

        def work(_progress: Progress) -> str:
            from app.jobs.sanitising import inspect_file  # noqa: PLC0415 - late: lxml takes a quarter of a second

            try:
                return said(inspect_file(path, worker=worker))
            except UnreadableFile:
                return ""

        self.run(work, partial(self._looked, path))

    def _looked(self, path: Path, words: str) -> None:
        if path != self.file.path:
            self._look()
            return
        self.carries.setText(words)
        self._proposed()

    def _check_file(self) -> None:
        dialog = SendDialog(self.context, self, self.file.path)
        dialog.written.connect(self.file.put)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _other_side(self) -> str:
        draft = self._open.draft
        others = [each.id for each in draft.instrument.particulars.sides if each.id != draft.setting.keeper]
        return others[-1] if others else ""

    def _proposed(self) -> None:
        """Propose a name for where it goes, unless somebody has typed one."""
        side = self.to.value() or ""
        for part in (self._file_name, self.file):
            part.setVisible(bool(side))
        self.original.setVisible(bool(side) and self.file.path is not None)
        known = bool(side) and bool(self.carries.text())
        self.carries.setVisible(known)
        self.check.setVisible(known)
        if self.name.value() in {"", self._own}:
            at = self._open.stamp().at
            self._own = (
                proposed_name(self._open.draft, self._versions, side, at) if at else side_name(self._open.draft, side)
            )
            self.name.set_value(self._own)
        self.grow()
