"""The glossary of the library: how words are said in another language, edited, taken in and out, and learnt."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from app.errors import UserError
from app.jobs.glossary import merged, proposals, read_glossary, write_glossary
from app.library.dating import GlossaryEntry
from app.model.draft import Draft
from app.model.instrument import Instrument
from app.ui.context import Context
from app.ui.job_dialog import JobDialog
from app.ui.terms import counted
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import label

_WIDTH, _HEIGHT = 860, 320
_LANGUAGE, _WORDS, _OTHER, _OTHER_WORDS, _NOTE = range(5)
_TICK = int(Qt.ItemDataRole.CheckStateRole)


class GlossaryDialog(JobDialog):
    """A table of pairs; what ``text`` proposes is ticked by a person before it is kept."""

    def __init__(self, context: Context, text: Instrument | Draft | None = None, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Glossary"))
        self.setMinimumWidth(_WIDTH)
        self._text = text
        hint = label(
            self.tr("How words are said in another language here. The check of both languages uses it."), "meta"
        )
        self.table = QTableWidget(0, 5)
        self.table.setAccessibleName(self.tr("Glossary"))
        self.table.setMinimumHeight(_HEIGHT)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        heads = (
            self.tr("Language"),
            self.tr("Words"),
            self.tr("Other language"),
            self.tr("Other words"),
            self.tr("Note"),
        )
        self.table.setHorizontalHeaderLabels(heads)
        for column in (_WORDS, _OTHER_WORDS, _NOTE):
            self.table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.keep = Button(context.looks, self.tr("Keep the glossary"), "primary")
        self.keep.clicked.connect(self._keep)
        frame(self, (hint, self._buttons(), self.table, self.said), (self.leave, self.keep))
        self.show_entries(context.library.glossary())
        self.table.setFocus()

    def _buttons(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        actions: tuple[tuple[str, str, Callable[[], None]], ...] = (
            (self.tr("Add"), "", self.add),
            (self.tr("Remove"), "remove", self.remove),
            (self.tr("Take in a table…"), "import", self._ask_import),
            (self.tr("Save as a table…"), "save", self._ask_export),
        )
        for words, icon, slot in actions:
            button = Button(self.context.looks, words, "quiet", icon)
            button.clicked.connect(slot)
            row.addWidget(button)
        self.learn = Button(self.context.looks, self.tr("Learn from this text"), "quiet")
        self.learn.clicked.connect(self.propose)
        self.learn.setVisible(self._text is not None)
        row.addWidget(self.learn)
        row.addStretch(1)
        return holder

    def entries(self) -> tuple[GlossaryEntry, ...]:
        """Return the rows that are whole, and ticked where they were only proposed."""
        made = []
        for row in range(self.table.rowCount()):
            cells = [self._cell(row, column) for column in range(5)]
            first = self.table.item(row, _WORDS)
            proposed = first is not None and first.data(_TICK) is not None
            if all(cells[:4]) and not (proposed and first and first.checkState() != Qt.CheckState.Checked):
                made.append(GlossaryEntry(*cells))
        return merged((), made)

    def show_entries(self, entries: tuple[GlossaryEntry, ...]) -> None:
        """Show these rows."""
        self.table.setRowCount(0)
        for each in entries:
            self._append(each)

    def add(self) -> None:
        """Add an empty row, and write in it."""
        self._append(GlossaryEntry("en", "", "ja", ""))
        row = self.table.rowCount() - 1
        self.table.setCurrentCell(row, _WORDS)
        item = self.table.item(row, _WORDS)
        if item:
            self.table.editItem(item)

    def remove(self) -> None:
        """Take the chosen rows out."""
        for row in sorted({index.row() for index in self.table.selectedIndexes()}, reverse=True):
            self.table.removeRow(row)

    def propose(self) -> None:
        """Add what the text proposes, to be ticked."""
        text = self._text
        instrument = text.instrument if isinstance(text, Draft) else text
        if instrument is None or len(instrument.versions) < 2:  # noqa: PLR2004 - one language
            self.say(self.tr("This text is in one language."))
            return
        first, other = instrument.versions[:2]
        found = proposals(first, other, self.entries(), by_answers=isinstance(text, Draft))
        for each in found:
            self._append(each, proposed=True)
        one, more = (
            self.tr("1 pair was found. Tick what is to be kept."),
            self.tr("{n} pairs were found. Tick what is to be kept."),
        )
        self.say(counted(len(found), one, more) if found else self.tr("Nothing new was found in this text."))
        if found:
            self.table.scrollToBottom()

    def take_in(self, path: Path) -> None:
        """Add what a table has."""
        try:
            read = read_glossary(path)
        except UserError as error:
            self.failed(error)
            return
        self.show_entries(merged(self.entries(), read))
        self.say(counted(len(read), self.tr("1 entry was read."), self.tr("{n} entries were read.")))

    def write(self, path: Path) -> None:
        """Write the rows as a table."""
        try:
            write_glossary(self.entries(), path, self.context.settings.value.marking)
        except UserError as error:
            self.failed(error)
            return
        self.say(self.tr("{name} was saved.").format(name=path.name))

    def _append(self, entry: GlossaryEntry, *, proposed: bool = False) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        cells = (entry.language, entry.words, entry.other_language, entry.other_words, entry.note)
        for column, words in enumerate(cells):
            item = QTableWidgetItem(words)
            if proposed and column == _WORDS:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked)
            self.table.setItem(row, column, item)

    def _cell(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item else ""

    def _ask_import(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Take in a table"), self._folder(), self._kinds())
        if chosen:
            self.take_in(Path(chosen))

    def _ask_export(self) -> None:
        suggested = str(Path(self._folder()) / "glossary.xlsx")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as a table"), suggested, self._kinds())
        if chosen:
            self.write(Path(chosen))

    def _folder(self) -> str:
        return self.context.settings.folder

    def _kinds(self) -> str:
        return self.tr("Tables (*.xlsx *.csv)")

    def _keep(self) -> None:
        try:
            self.context.library.keep_glossary(self.entries())
        except UserError as error:
            self.failed(error)
            return
        self.accept()


def show_glossary(context: Context, text: Instrument | Draft | None, parent: QWidget) -> None:
    """Open the glossary."""
    dialog = GlossaryDialog(context, text, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
