"""Marked copies of one text made one file: the copies, and what they propose of the same words."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from app.errors import UserError
from app.progress import Progress
from app.ui.context import Context
from app.ui.runner import Answer, Job
from app.ui.terms import counted
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.empty import files_in
from app.ui.widgets.file_row import WORD_FILES, FileRow
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.redlining.combine import Combined

_WIDTH, _COPIES, _LIST, _HEIGHT = 760, 96, 220, 24
_WHO_WIDTH, _PLACE_WIDTH = 220, 280


class CombineDialog(QDialog):
    """Writes one file with the marks of all copies; lists where they conflict and what nobody marked."""

    def __init__(self, context: Context, parent: QWidget | None = None, base: Path | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._job: Job | None = None
        self.setWindowTitle(self.tr("Combine marked copies"))
        self.setMinimumWidth(_WIDTH)
        self.setAcceptDrops(True)
        self.base = FileRow(context.looks, self.tr("The text that was sent out"), context.settings.folder)
        self.base.changed.connect(self._ready)
        self._make_lists()
        self.said = label("", "strong", wrap=True)
        self.act = Button(context.looks, self.tr("Save combined file…"), "primary")
        self.act.setDefault(True)
        self.act.clicked.connect(self._save_asked)
        self.close_it = Button(context.looks, self.tr("Close"), "quiet")
        self.close_it.clicked.connect(self.reject)
        self.copy = Button(context.looks, self.tr("Copy list"), "quiet")
        self.copy.clicked.connect(self._copy)
        about = self.tr(
            "The tracked changes of all copies come into the text that was sent out, each under its author. Where two "
            "propose different things, both stand side by side. What a copy changed without a mark gets one."
        )
        parts = (
            label(about, "meta", wrap=True),
            label(self.tr("The text that was sent out")),
            self.base,
            self._copies_head(),
            self.copies,
            self.said,
            self.list,
        )
        frame(self, parts, (self.copy, self.close_it, self.act))
        self.base.put(base)
        self._ready()

    def _make_lists(self) -> None:
        self.copies = QListWidget()
        self.copies.setFixedHeight(_COPIES)
        self.copies.setAccessibleName(self.tr("Marked copies"))
        self.copies.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.copies.itemSelectionChanged.connect(self._ready)
        self.add = Button(self.context.looks, self.tr("Add copies…"))
        self.add.clicked.connect(self._choose)
        self.take_away = Button(self.context.looks, self.tr("Take away"), "quiet")
        self.take_away.clicked.connect(self._take_away)
        self.list = QTreeWidget()
        self.list.setHeaderLabels([self.tr("Who"), self.tr("Words"), self.tr("Where")])
        self.list.setMinimumHeight(_LIST)
        self.list.setAccessibleName(self.tr("Conflicts and what was not marked"))
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, _WHO_WIDTH), (2, _PLACE_WIDTH)):
            self.list.setColumnWidth(column, width)

    def _copies_head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(self.tr("The marked copies, in the order in which their proposals are to stand")), 1)
        row.addWidget(self.take_away)
        row.addWidget(self.add)
        return head

    @property
    def paths(self) -> list[Path]:
        """The copies, in their order."""
        return [Path(self.copies.item(at).data(Qt.ItemDataRole.UserRole)) for at in range(self.copies.count())]

    def put(self, *paths: Path) -> None:
        """Add copies; one that is there already is not added again."""
        for path in paths:
            if path not in self.paths:
                self.copies.addItem(path.name)
                item = self.copies.item(self.copies.count() - 1)
                item.setData(Qt.ItemDataRole.UserRole, str(path))
                item.setToolTip(str(path))
        self._ready()

    def write(self, out: Path) -> None:
        """Combine the copies that are named into a file."""
        base, copies, worker = self.base.path, self.paths, self.context.worker
        if not base or not copies or self._job:
            return
        self.context.settings.change(last_folder=str(out.parent))

        def work(progress: Progress) -> "Combined":
            from app.jobs.combining import combine_files  # noqa: PLC0415 - late: lxml takes a quarter of a second

            return combine_files(base, copies, out, progress, worker=worker)

        self._job = job = Job(work)
        Answer(job, partial(self._written, out), self._failed)
        job.cancelled.connect(self._stopped)
        self._ready()
        self._say(self.tr("Combining the copies …"))
        self.context.runner.start(job)

    def done(self, result: int) -> None:
        """Close; what is being made is given up."""
        if self._job:
            self._job.cancel()
        super().done(result)

    # --- What came of it

    def _written(self, out: Path, made: "Combined") -> None:
        self._stopped()
        self.list.clear()
        for conflict in made.conflicts:
            group = self._group(self.tr("Conflict"), conflict.base, conflict.place)
            for each in conflict.proposals:
                self._row(group, f"{each.author} ({each.copy})", each.words or self.tr("(taken out)"), "")
        self._told(
            self.tr("Proposed alike"), [(" · ".join(each.authors), each.words, each.place) for each in made.shared]
        )
        self._told(self.tr("Changed without a mark"), [(each.copy, each.words, each.place) for each in made.silent])
        self._told(self.tr("Not in the combined file"), [("", each, "") for each in made.left_out])
        self._told(self.tr("Different, and without a mark in Word"), [("", each, "") for each in made.not_tracked])
        self.list.expandAll()
        self.list.setVisible(self.list.topLevelItemCount() > 0)
        self.copy.setVisible(self.list.isVisible())
        self._say(self._sentence(out, made), fault=not made.merged)

    def _sentence(self, out: Path, made: "Combined") -> str:
        who = ", ".join(f"{name} {count}" for name, count in sorted(made.authors.items()))
        marks = self.tr("Marks: {who}.").format(who=who) if who else self.tr("Nobody marked anything.")
        conflicts = counted(len(made.conflicts), self.tr("1 conflict."), self.tr("{n} conflicts."))
        told = [self.tr("Saved as {name}.").format(name=out.name), marks, conflicts]
        if not made.merged:
            told.append(self.tr("Not all of the copies is in it: see the list."))
        return " ".join(told)

    def _told(self, name: str, rows: list[tuple[str, str, str]]) -> None:
        if rows:
            group = self._group(f"{name}  {len(rows)}", "", "")
            for row in rows:
                self._row(group, *row)

    def _group(self, name: str, words: str, place: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem([name, words, place])
        group.setFont(0, self.context.looks.ui(13, 600))
        group.setSizeHint(0, QSize(0, _HEIGHT))
        group.setToolTip(2, place)
        self.list.addTopLevelItem(group)
        return group

    def _row(self, group: QTreeWidgetItem, who: str, words: str, place: str) -> None:
        row = QTreeWidgetItem([who, words.strip(), place])
        row.setSizeHint(0, QSize(0, _HEIGHT))
        for column, said in ((0, who), (1, words), (2, place)):
            row.setToolTip(column, said)
        group.addChild(row)

    def _copy(self) -> None:
        lines: list[str] = []
        for group in (self.list.topLevelItem(at) for at in range(self.list.topLevelItemCount())):
            rows: list[Any] = [group, *(group.child(n) for n in range(group.childCount()))] if group else []
            lines += ["\t".join(row.text(column) for column in range(3)).strip("\t") for row in rows]
        QGuiApplication.clipboard().setText("\n".join(lines))

    # --- Files

    def _ready(self) -> None:
        idle = self._job is None
        self.act.setEnabled(idle and bool(self.base.path and self.copies.count()))
        self.take_away.setEnabled(idle and bool(self.copies.selectedItems()))
        if idle:
            for part in (self.list, self.copy, self.said):
                part.hide()

    def _choose(self) -> None:
        folder = str(self.base.path.parent) if self.base.path else self.context.settings.folder
        kinds = self.tr("Word files ({kinds})").format(kinds=WORD_FILES)
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Marked copies"), folder, kinds)
        self.put(*map(Path, names))

    def _take_away(self) -> None:
        for item in self.copies.selectedItems():
            self.copies.takeItem(self.copies.row(item))
        self._ready()

    def _save_asked(self) -> None:
        base = self.base.path
        if not base:
            return
        suggested = base.with_name(f"{base.stem}-combined.docx")
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save combined file"), str(suggested), self.tr("Word (*.docx)")
        )
        if name:
            self.write(Path(name) if Path(name).suffix else Path(f"{name}.docx"))

    # --- One job at a time

    def _say(self, words: str, *, fault: bool = False) -> None:
        self.said.setStyleSheet(f"color: {self.context.looks.theme.seal}" if fault else "")
        self.said.setText(words)
        self.said.setVisible(bool(words))
        layout = self.layout()
        if layout:
            layout.activate()
            self.resize(self.width(), max(layout.totalHeightForWidth(self.width()), self.sizeHint().height()))

    def _failed(self, error: Exception) -> None:
        self._stopped()
        if isinstance(error, UserError):
            self._say(str(error), fault=True)
        else:
            self.context.messages.report(error)

    def _stopped(self) -> None:
        self._job = None
        self._ready()

    # --- Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Add the files that were let go as copies."""
        event.acceptProposedAction()
        self.put(*files_in(event.mimeData()))
