"""What came back against what was sent: the changes that nobody marked, and those that the marks show."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from app.progress import Progress
from app.ui.context import Context
from app.ui.terms import counted
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label
from app.ui.word_pair_dialog import WordPairDialog

if TYPE_CHECKING:
    from app.redlining.listing import Marked
    from app.redlining.undisclosed import Returned

_LIST = 240
_KIND_WIDTH, _WHO_WIDTH, _PLACE_WIDTH = 120, 110, 300
_HEIGHT = 24


class ReturnedDialog(WordPairDialog):
    """Lists what was not marked first; saves it as tracked changes in the file that was sent."""

    def __init__(
        self, context: Context, parent: QWidget | None = None, sent: Path | None = None, back: Path | None = None
    ) -> None:
        super().__init__(context, parent, (self.tr("Sent"), self.tr("Came back")), self.tr("Check"))
        self.setWindowTitle(self.tr("Check for changes that are not marked"))
        self.setMinimumWidth(760)
        self._found: Returned | None = None
        self.act.clicked.connect(self.check)
        self.list = QTreeWidget()
        self.list.setHeaderLabels([self.tr("Change"), self.tr("Words"), self.tr("Who"), self.tr("Where")])
        self.list.setMinimumHeight(_LIST)
        self.list.setAccessibleName(self.tr("Changes"))
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, _KIND_WIDTH), (2, _WHO_WIDTH), (3, _PLACE_WIDTH)):
            self.list.setColumnWidth(column, width)
        self.list.header().setStretchLastSection(False)
        self.save = Button(context.looks, self.tr("Save as a redline…"), "quiet")
        self.save.clicked.connect(self._save_asked)
        self.copy = Button(context.looks, self.tr("Copy list"), "quiet")
        self.copy.clicked.connect(self._copy)
        about = self.tr(
            "All marks in the file that came back are rejected; what then differs from the file that was sent was "
            "changed without a mark."
        )
        parts = (label(about, "meta", wrap=True), self.form(), self.said, self.list)
        frame(self, parts, (self.copy, self.save, self.close_it, self.act))
        self.name_files(sent, back)

    def check(self) -> None:
        """Hold the two files against each other."""
        sent, back, worker = self.before.path, self.after.path, self.context.worker
        if not sent or not back or self.busy:
            return

        def work(progress: Progress) -> "Returned":
            from app.jobs.returned import check  # noqa: PLC0415 - late: lxml takes a quarter of a second

            return check(sent, back, None, progress, worker=worker)

        self.start(work, self._checked, self.tr("Checking {name} …").format(name=back.name))

    def forget(self) -> None:
        """Take away what came of other files."""
        self._found = None
        for part in (self.list, self.save, self.copy):
            part.hide()
        super().forget()

    def _checked(self, found: "Returned") -> None:
        self._found = found
        self.list.clear()
        self._add(self.tr("Not marked"), found.undisclosed)
        self._add(self.tr("Our marks that are gone"), found.gone)
        self._add(self.tr("Marked"), found.disclosed)
        if found.not_tracked:
            group = self._group(self.tr("Different, and without a mark in Word"), len(found.not_tracked))
            for words in found.not_tracked:
                group.addChild(QTreeWidgetItem(["", words]))
        self.list.expandAll()
        self.list.setVisible(self.list.topLevelItemCount() > 0)
        self.copy.setVisible(self.list.isVisible())
        self.save.setVisible(bool(found.undisclosed))
        self.say(self._sentence(found), fault=not found.is_clean)

    def _sentence(self, found: "Returned") -> str:
        if found.is_clean:
            return self.tr("Every change is marked. Nothing else differs from what was sent.")
        hidden = len(found.undisclosed) + len(found.gone)
        return counted(hidden, self.tr("1 change is not marked."), self.tr("{n} changes are not marked."))

    def _add(self, name: str, marks: tuple["Marked", ...]) -> None:
        if not marks:
            return
        group = self._group(name, len(marks))
        for mark in marks:
            item = QTreeWidgetItem([self._kind(mark.kind), mark.words.strip(), mark.author, mark.place])
            item.setSizeHint(0, QSize(0, _HEIGHT))
            item.setToolTip(1, mark.words)
            item.setToolTip(3, mark.place)
            group.addChild(item)

    def _group(self, name: str, number: int) -> QTreeWidgetItem:
        group = QTreeWidgetItem([f"{name}  {number}"])
        group.setFont(0, self.context.looks.ui(13, 600))
        group.setSizeHint(0, QSize(0, _HEIGHT))
        self.list.addTopLevelItem(group)
        group.setFirstColumnSpanned(True)
        return group

    def _kind(self, kind: str) -> str:
        return {
            "insertion": self.tr("Added"),
            "deletion": self.tr("Removed"),
            "moved here": self.tr("Moved here"),
            "moved away": self.tr("Moved away"),
            "format": self.tr("Format"),
        }[kind]

    def _copy(self) -> None:
        lines: list[str] = []
        for group in (self.list.topLevelItem(at) for at in range(self.list.topLevelItemCount())):
            items = [group.child(n) for n in range(group.childCount())] if group else []
            lines += [group.text(0)] if group else []
            lines += ["\t".join(item.text(column) for column in range(4)) for item in items if item]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _save_asked(self) -> None:
        sent = self.before.path
        if not sent or not self._found:
            return
        suggested = sent.with_name(f"{sent.stem}-not-marked.docx")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save redline"), str(suggested), self.tr("Word (*.docx)"))
        if name:
            self.write(Path(name) if Path(name).suffix else Path(f"{name}.docx"))

    def write(self, out: Path) -> None:
        """Write the file that was sent with what was not marked as tracked changes."""
        found = self._found
        if not found:
            return

        def work(_progress: Progress) -> None:
            from app.export.files import write_whole  # noqa: PLC0415 - late

            write_whole(out, found.data)

        self.start(work, partial(self._saved, out, found), self.tr("Saving {name} …").format(name=out.name))

    def _saved(self, out: Path, found: "Returned", _result: object) -> None:
        self._checked(found)
        self.say(self.tr("Saved as {name}. {said}").format(name=out.name, said=self._sentence(found)))
