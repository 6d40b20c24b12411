"""A table for the room that came back: which of its columns is read, what it changes, and how that is taken in."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from app.ingest.files import bytes_of
from app.jobs.columns_back import ColumnsBack, Filled, Unplaced, proposed, returned, taken
from app.model.columns import ColumnKind
from app.model.draft import Draft
from app.progress import Progress
from app.ui.context import Context
from app.ui.job_dialog import JobDialog
from app.ui.open_draft import OpenDraft
from app.ui.terms import counted
from app.ui.widgets.busy import BusyBar
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.empty import files_in
from app.ui.widgets.fields import ChoiceField, Spec
from app.ui.widgets.file_row import FileRow
from app.ui.widgets.labels import label
from app.ui.widgets.worded_rows import HUNKS, wrap_rows

_WIDTH, _LIST = 860, 280
_PLACE_WIDTH, _WAS_WIDTH = 96, 330
_VERSIONS = 6  # the latest, in which words that were sent are known again
_SHOWN = 400  # letters of a row


@dataclass(frozen=True, slots=True)
class _Came:
    """A file that came back, and the versions of the draft that it may have been made of."""

    name: str
    data: bytes
    earlier: tuple[Draft, ...]


class ColumnsBackDialog(JobDialog):
    """Choose the file or drop it; what is ticked is taken into the text as one step, or put beside it as proposals.

    ``taken_in`` gives the ColumnsBack that was taken; ``put_beside`` says that it stands beside the text.
    """

    taken_in = Signal(object)
    put_beside = Signal()

    def __init__(
        self, context: Context, open_draft: OpenDraft, parent: QWidget | None = None, file: Path | None = None
    ) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Take in a table"))
        self.setMinimumWidth(_WIDTH)
        self.setAcceptDrops(True)
        self._open = open_draft
        self._came: _Came | None = None
        self.found: ColumnsBack | None = None
        kinds = self.tr("Tables ({kinds})").format(kinds="*.docx *.docm *.xlsx *.xlsm")
        name = self.tr("The table that came back")
        self.file = FileRow(context.looks, name, context.settings.folder, kinds)
        self.column = ChoiceField(Spec("column", "choice", self.tr("Take in from"), options=self._columns()))
        self.busy_bar = BusyBar(context.looks)
        self.busy_bar.cancelled.connect(self._give_up)
        self.list = self._list()
        self.more = label("", "meta", wrap=True)
        self.beside = Button(context.looks, self.tr("Put beside the text"), "")
        self.beside.setToolTip(self.tr("Each change is a proposal, to be accepted or rejected."))
        self.act = Button(context.looks, self.tr("Take into the text"), "primary")
        self.act.setDefault(True)
        self.act.clicked.connect(self.take)
        self.beside.clicked.connect(self.propose)
        self.file.changed.connect(self._read)
        self.column.edited.connect(self._hold)
        parts = (label(name, "meta"), self.file, self.column, self.busy_bar, self.said, self.list, self.more)
        frame(self, parts, (self.leave, self.beside, self.act))
        self._show()
        self.file.put(file)
        self.grow()

    def _columns(self) -> tuple[tuple[str, str], ...]:
        return (
            ("", self.tr("the first column that was filled in")), ("compromise", self.tr("Compromise")),
            ("ours", self.tr("Our text")), ("theirs", self.tr("Their text")),
        )  # fmt: skip

    def _list(self) -> QTreeWidget:
        made = QTreeWidget()
        wrap_rows(made, self.context.looks)
        made.setHeaderLabels([self.tr("Where"), self.tr("Reads now"), self.tr("Is to read")])
        made.setMinimumHeight(_LIST)
        made.setAccessibleName(self.tr("What the table changes"))
        made.header().setStretchLastSection(False)
        made.header().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, _PLACE_WIDTH), (1, _WAS_WIDTH)):
            made.setColumnWidth(column, width)
        made.itemChanged.connect(self._ticked)
        return made

    # ---- reading

    def _read(self) -> None:
        self._give_up()
        self._came = self.found = None
        self.say("")
        self._show()
        path = self.file.path
        if path is None:
            return
        library, draft_id = self.context.library, self._open.draft.id

        def work(_progress: Progress) -> _Came:
            versions = library.versions(draft_id)[-_VERSIONS:]
            return _Came(path.name, bytes_of(path), tuple(library.draft_at(draft_id, each.id) for each in versions))

        self.busy_bar.follow(self.run(work, self._arrived), self.tr("Reading {name} …").format(name=path.name))

    def _arrived(self, came: _Came) -> None:
        self._came = came
        self._hold()

    def _hold(self) -> None:
        """Hold the column that is chosen against the draft."""
        self._give_up()
        came, draft, worker = self._came, self._open.draft, self.context.worker
        column: ColumnKind | None = self.column.value() or None
        if came is None:
            return

        def work(_progress: Progress) -> ColumnsBack:
            return returned(draft, came.data, came.name, column, came.earlier, worker)

        self.busy_bar.follow(self.run(work, self._held), self.tr("Holding it against the text …"))

    def _held(self, found: ColumnsBack) -> None:
        self.found = found
        self.column.set_value(found.column)
        self._show()

    # ---- showing

    def _show(self) -> None:
        self.busy_bar.stop()
        found = self.found
        self.column.setVisible(found is not None)
        self.list.blockSignals(True)
        self.list.clear()
        for row in found.rows if found else ():
            self._row(row)
        for lost in found.unplaced if found else ():
            self._lost(lost)
        self.list.blockSignals(False)
        self.list.setVisible(self.list.topLevelItemCount() > 0)
        if found:
            self.say(self._sentence(found))
        self.more.setText(self._further(found) if found else "")
        self.more.setVisible(bool(self.more.text()))
        self._ticked()
        self.grow()

    def _row(self, row: Filled) -> None:
        place = row.place or (self.tr("new") if not row.provision else "")
        item = QTreeWidgetItem([place, _short(row.before), _short(row.after) or self.tr("(taken out)")])
        item.setCheckState(0, Qt.CheckState.Checked)
        item.setData(0, Qt.ItemDataRole.UserRole, row)
        for column, words in ((1, row.before), (2, row.after)):
            item.setToolTip(column, words)
        item.setData(2, HUNKS, row.hunks if row.after else ())
        self.list.addTopLevelItem(item)

    def _lost(self, lost: Unplaced) -> None:
        why = {
            "no_place": self.tr("Not placed: no provision of the draft answers this row."),
            "meets": self.tr("Not placed: the draft has changed in the same words since."),
            "no_words": self.tr("Not placed: it has no words."),
        }[lost.why]
        item = QTreeWidgetItem([lost.label, why, _short(lost.words)])
        item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
        item.setToolTip(2, lost.words)
        self.list.addTopLevelItem(item)

    def _sentence(self, found: ColumnsBack) -> str:
        if not found.rows and not found.unplaced:
            return self.tr("The table changes nothing: it reads as the draft does.")
        one, many = self.tr("1 provision is to read otherwise."), self.tr("{n} provisions are to read otherwise.")
        return counted(len(found.rows), one, many)

    def _further(self, found: ColumnsBack) -> str:
        told = []
        names = dict(self._columns())
        if found.others:
            others = ", ".join(names[each] for each in found.others)
            told.append(self.tr("Words were changed in another column too: {others}.").format(others=others))
        if found.missing:
            gone = ", ".join(found.missing)
            told.append(
                self.tr("No row is about {places} any more; nothing is taken out for that.").format(places=gone)
            )
        return " ".join(told)

    def _ticked(self) -> None:
        chosen = bool(self._chosen())
        self.act.setEnabled(chosen and not self.busy)
        self.beside.setEnabled(chosen and not self.busy)

    # ---- taking

    def _chosen(self) -> Sequence[Filled]:
        items = (self.list.topLevelItem(at) for at in range(self.list.topLevelItemCount()))
        ticked = (each for each in items if each and each.checkState(0) == Qt.CheckState.Checked)
        return [row for each in ticked if isinstance(row := each.data(0, Qt.ItemDataRole.UserRole), Filled)]

    def take(self) -> None:
        """Take what is ticked into the text, as one step."""
        self._open.do(taken(self._open.draft, self._chosen(), self._open.stamp()), self)
        self._done()

    def propose(self) -> None:
        """Put what is ticked beside the text."""
        self._open.do(proposed(self._chosen(), self._open.stamp()), self)
        self.put_beside.emit()
        self._done()

    def _done(self) -> None:
        self.taken_in.emit(self.found)
        self.accept()

    # ---- a job

    def failed(self, error: Exception) -> None:
        """Say what went wrong, and let another file be chosen."""
        self.found = None
        self._show()
        super().failed(error)

    def _give_up(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.busy_bar.stop()

    # ---- Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take a file."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Read the file that was let go."""
        event.acceptProposedAction()
        self.file.put(files_in(event.mimeData())[0])


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _SHOWN else f"{plain[: _SHOWN - 1]}…"
