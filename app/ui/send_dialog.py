"""Before a file leaves: what it carries besides its words, and the file without it."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QTreeWidget, QTreeWidgetItem, QWidget

from app.progress import Progress
from app.ui.context import Context
from app.ui.job_dialog import JobDialog
from app.ui.models.carried_words import carried_rows
from app.ui.models.carrying import said_apart
from app.ui.models.sent_words import known_words
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.empty import files_in
from app.ui.widgets.fields import ChoiceField, LineField, Spec
from app.ui.widgets.file_row import WORD_FILES, FileRow
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.jobs.sanitising import Cleaned
    from app.word.traces import Carried

_WIDTH, _LIST, _HEIGHT = 680, 300, 24
_WORD = frozenset({".docx", ".docm", ".dotx", ".dotm"})


class SendDialog(JobDialog):
    """Says what a file carries as soon as it is named; ``written`` gives the path of a cleaned one."""

    written = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None, path: Path | None = None) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Check a file before sending"))
        self.setMinimumWidth(_WIDTH)
        self.setAcceptDrops(True)
        kinds = self.tr("Texts ({kinds})").format(kinds=f"{WORD_FILES} *.odt *.pdf")
        self.file = FileRow(context.looks, self.tr("The file that is to leave"), context.settings.folder, kinds)
        self.known = label("", "meta", wrap=True)
        self.without = label("", "meta", wrap=True)
        self.list = self._tree()
        options = (
            ("", self.tr("Say what becomes of them")),
            ("keep", self.tr("Kept: it is meant as a redline")),
            ("accept", self.tr("Accepted")),
            ("reject", self.tr("Rejected")),
        )
        self.changes = ChoiceField(Spec("changes", "choice", self.tr("Tracked changes"), options=options))
        self.author = LineField(Spec("author", "line", self.tr("Name at the changes that are kept")))
        self.clean_it = Button(context.looks, self.tr("Clean for the other side…"), "primary")
        self.clean_it.setDefault(True)
        self.clean_it.clicked.connect(self._clean_asked)
        self.leave.setText(self.tr("Close"))
        frame(
            self,
            (self.file, self.known, self.said, self.without, self.list, self.changes, self.author),
            (self.leave, self.clean_it),
        )
        self.file.changed.connect(self.look)
        self.changes.edited.connect(self._chosen)
        self.author.set_value(context.settings.value.author)
        self._forget()
        self.file.put(path)

    # ---- looking

    def look(self) -> None:
        """Look into the file that is named."""
        self._forget()
        path, worker, library = self.file.path, self.context.worker, self.context.library
        if path is None or self.busy:
            return

        def work(_progress: Progress) -> "tuple[tuple[Carried, ...], str]":
            from app.ingest.files import bytes_of  # noqa: PLC0415 - late, as below
            from app.jobs import sanitising, sending  # noqa: PLC0415 - late: lxml takes a quarter of a second

            found = sanitising.inspect_file(path, worker=worker)
            record = sending.recognised(library, bytes_of(path), path.name, worker=worker)
            return found, known_words(library, record) if record else ""

        self.say(self.tr("Looking into {name} …").format(name=path.name))
        self.run(work, partial(self._looked, path))

    def _looked(self, path: Path, given: "tuple[tuple[Carried, ...], str]") -> None:
        if path != self.file.path:
            self.look()
            return
        found, known = given
        carries, without = said_apart(found)
        nothing = self.tr("It carries nothing but the words that are seen.")
        other = self.tr("It carries what no page shows.")
        self.say(carries or (other if found else nothing), fault=bool(found))
        self._put(self.without, without)
        self._put(self.known, known)
        self._fill(found)
        marked = any(each.kind == "change" for each in found)
        is_word = path.suffix.lower() in _WORD
        self.changes.setVisible(marked and is_word)
        self._chosen()
        self.clean_it.setVisible(is_word and bool(found))
        if found and not is_word:
            self._put(self.without, self.tr("Only Word files can be cleaned here: make it anew from the Word file."))
        self.grow()

    def _chosen(self) -> None:
        """Ask for a name where changes stay, and wait until it is said what becomes of them."""
        self.author.setVisible(not self.changes.isHidden() and self.changes.value() == "keep")
        self.clean_it.setEnabled(self.changes.isHidden() or bool(self.changes.value()))
        self.grow()

    # ---- cleaning

    def _clean_asked(self) -> None:
        path = self.file.path
        if path is None:
            return
        suggested = path.with_name(self.tr("{name} (clean)").format(name=path.stem) + ".docx")
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the clean file"), str(suggested), self.tr("Word (*.docx)")
        )
        if name:
            self.clean(Path(name) if Path(name).suffix else Path(f"{name}.docx"))

    def clean(self, out: Path) -> None:
        """Write the file without what it carries; the file itself stays as it is."""
        from app.jobs import sanitising  # noqa: PLC0415 - late: lxml takes a quarter of a second

        path, worker = self.file.path, self.context.worker
        if path is None or self.busy:
            return
        changes: Any = "" if self.changes.isHidden() else self.changes.value() or ""
        author = "" if self.author.isHidden() else self.author.value().strip()
        choice = sanitising.Choice(changes, author)

        def work(progress: Progress) -> "Cleaned":
            return sanitising.clean_file(path, choice, out, progress, worker=worker)

        self.clean_it.setEnabled(False)
        self.say(self.tr("Cleaning {name} …").format(name=path.name))
        self.run(work, partial(self._cleaned, out))

    def _cleaned(self, out: Path, made: "Cleaned") -> None:
        nothing = self.tr("Saved as {name}. It was read back: its words are the same, and nothing else is left in it.")
        some = self.tr("Saved as {name}. It was read back: its words are the same. Look at what is left in it.")
        self.say((some if made.left else nothing).format(name=out.name), fault=bool(made.left))
        for part in (self.known, self.without, self.changes, self.author, self.clean_it):
            part.hide()
        self.list.clear()
        self._add(self.tr("Left in it"), made.left)
        self._add(self.tr("Kept, as you said"), made.kept)
        self._add(self.tr("Taken out"), made.removed)
        self._show_list()
        self.written.emit(out)

    def failed(self, error: Exception) -> None:
        """Say what went wrong, and let it be tried again."""
        self._chosen()
        super().failed(error)

    # ---- the list

    def _fill(self, found: "tuple[Carried, ...]") -> None:
        self.list.clear()
        for name, rows in carried_rows(found):
            group = self._item(name, strong=True)
            self.list.addTopLevelItem(group)
            for row in rows:
                item = self._item(row.words, row.stays, row.examples)
                group.addChild(item)
            group.setExpanded(True)
        self._show_list()

    def _add(self, name: str, found: "tuple[Carried, ...]") -> None:
        if not found:
            return
        group = self._item(name, strong=True)
        self.list.addTopLevelItem(group)
        for row in (row for _, rows in carried_rows(found) for row in rows):
            group.addChild(self._item(row.words, "" if row.kind == "change" else row.stays, row.examples))
        group.setExpanded(True)

    def _item(
        self, words: str, beside: str = "", examples: tuple[str, ...] = (), *, strong: bool = False
    ) -> QTreeWidgetItem:
        item = QTreeWidgetItem([words, beside or ", ".join(examples)])
        item.setToolTip(0, words)
        item.setToolTip(1, beside or "\n".join(examples))
        if strong:
            item.setFont(0, self.context.looks.ui(13, 600))
        for each in examples:
            item.addChild(QTreeWidgetItem(["", each]))
        item.setSizeHint(0, QSize(0, _HEIGHT))
        return item

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setHeaderLabels([self.tr("What it carries"), self.tr("Examples")])
        tree.setAccessibleName(self.tr("What it carries"))
        tree.setMinimumHeight(_LIST)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        tree.setColumnWidth(0, _WIDTH // 2)
        return tree

    def _show_list(self) -> None:
        self.list.setVisible(self.list.topLevelItemCount() > 0)
        self.grow()

    def _put(self, part: "QWidget", words: str) -> None:
        part.setText(words)  # type: ignore[attr-defined]
        part.setVisible(bool(words))

    def _forget(self) -> None:
        for part in (self.known, self.without, self.list, self.changes, self.author, self.clean_it):
            part.hide()
        self.say("")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take a file."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Look into the file that was let go."""
        event.acceptProposedAction()
        self.file.put(files_in(event.mimeData())[0])
