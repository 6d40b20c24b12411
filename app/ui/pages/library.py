"""The library page: facets, the clauses found, and the instrument that holds them."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.errors import UserError
from app.library.values import EVERYTHING, Clause, Entry, Filter, Hit
from app.model.instrument import Instrument, Source
from app.ui.context import Context
from app.ui.counter import Counter
from app.ui.library_dialogs import ask_provenance, check_wording, may_remove, more_commands
from app.ui.library_finder import LibraryFinder
from app.ui.messages import Note
from app.ui.models.asking import counted
from app.ui.models.quoting import quote
from app.ui.pages.base import Page
from app.ui.saving import save_bytes
from app.ui.terms import figure, short_date
from app.ui.widgets.buttons import Button
from app.ui.widgets.clause_list import ClauseList
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.facet_view import FacetView
from app.ui.widgets.instrument_view import Passage
from app.ui.widgets.labels import unkeyed
from app.ui.widgets.nearest_foot import NearestFoot
from app.ui.widgets.reading import Reading, passage_of
from app.ui.widgets.search import SearchField
from app.ui.widgets.splits import LIBRARY_NARROW, library_panes


class LibraryPage(Page):
    """Browse, search, read; what is done elsewhere is asked for by signals."""

    use_in_draft_requested = Signal(object)
    """Carries a Clause."""
    compare_requested = Signal(object)
    """Carries the ids of two instruments, the earlier one first."""
    import_requested = Signal(object)
    """Carries the paths of files; without one they are still to be asked for."""
    correct_requested = Signal(str)
    """Carries the id of an instrument."""

    def __init__(self, context: Context, field: SearchField | None = None) -> None:
        """Take the ``field`` in which words may stand already: the window has one before it has this page."""
        super().__init__(context, "library")
        self._version = -1
        self._wanted: Filter = EVERYTHING
        self._entries: dict[str, Entry] = {}
        self._entry: Entry | None = None
        self._instrument: Instrument | None = None
        self._clause: Clause | None = None
        self._folded: bool | None = None
        self._of_clause: list[QAction] = []
        self._of_instrument: list[QAction] = []
        self._add_actions()
        self._facets = FacetView(context.looks)
        self._list = ClauseList(context.looks, field)
        self._reading = Reading(context.looks)
        self._foot = NearestFoot(context.looks, (*self._of_clause[:1], self._of_instrument[0]))
        self._finder = LibraryFinder(context, (self._facets, self._list, self._foot), self.fail, self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_panes())
        self.set_title(self.tr("Library"))
        self.set_body(self._stack)
        self._connect()

    @property
    def field(self) -> SearchField:
        """The field over the list."""
        return self._list.field

    # ---- hooks

    def shown(self) -> None:
        """Reload when the library has changed meanwhile."""
        if self.context.library.version != self._version:
            self.reload()

    def look_again(self) -> None:
        """Say that another program changed the library, without moving anything."""
        if self.isVisible() and self._version >= 0 and self.context.library.version != self._version:
            self._version = self.context.library.version
            self.notify(Note(self.tr("The library changed."), action=self.tr("Show")), self._show_change)

    def _show_change(self) -> None:
        self.notices.clear()
        self.reload()

    def find_here(self) -> None:
        """Go to the field."""
        self._list.field.setFocus()
        self._list.field.selectAll()

    def reload(self) -> None:
        """Read everything again; the clause that is read stays."""
        library = self.context.library
        self._version = library.version
        self._entries = {entry.id: entry for entry in library.instruments()}
        self._entry = None
        self._show_panes()
        for action in (*self._of_clause, *self._of_instrument):
            action.setVisible(bool(self._entries))
        clauses = sum(entry.clauses for entry in self._entries.values())
        one, signed = len(self._entries) == 1, all(entry.signed_on for entry in self._entries.values())
        count = figure(len(self._entries))
        texts = self.tr("1 signed text") if one else self.tr("{count} signed texts").format(count=count)
        if not signed:  # a draft may stand in the library, too
            texts = self.tr("1 text") if one else self.tr("{count} texts").format(count=count)
        self.set_title(self.tr("Library"), f"{texts} · {counted(clauses)}" if self._entries else "")
        if self._entries:
            self._ask()
        else:
            self._opened(None)

    def _show_panes(self) -> None:
        if self._entries:
            self.set_panes((
                self._list.field,
                self._list.view,
                self._reading.view,
                self._foot.wordings,
                self._foot.nearest,
                self._facets,
            ))
        else:
            if self._stack.count() == 1:
                self._stack.addWidget(self._make_empty())
            self.set_panes((self._starter, self._own))
        empty = self._stack.currentIndex() == 1
        self._stack.setCurrentIndex(0 if self._entries else 1)
        if self._entries and empty:
            self._list.field.setFocus()

    def open_clause(self, clause_id: str) -> None:
        """Show a clause in its instrument, also one that the list does not hold."""
        if self._list.select(clause_id):
            return
        try:
            clause = self.context.library.clause(clause_id)
        except UserError as error:
            self.fail(error)
            return
        self._opened(Hit(clause, 0.0))

    def open_instrument(self, instrument_id: str) -> None:
        """Show an instrument from its beginning; all choices and words are taken back."""
        self._list.field.clear()
        self._wanted = EVERYTHING
        self._ask()
        first = self.context.library.first_clause(instrument_id)
        if first:
            self.open_clause(first.id)
            self._list.view.setFocus()

    def search(self, words: str) -> None:
        """Search for words, as if they had been typed."""
        self._list.field.search(words)

    # ---- arrangement

    def _add_actions(self) -> None:
        clause, instrument = self._of_clause, self._of_instrument
        clause.append(self.add_command(self.tr("Use in a draft…"), self._use, "Ctrl+D", "draft"))
        instrument.append(self.add_command(self.tr("Compare this text…"), self._compare, icon="compare"))
        instrument.append(self.add_command(self.tr("Check this text…"), self._check_wording, "F7", "check"))
        self.add_command(self.tr("Check a file…"), lambda: check_wording(self.context, self, self.open_clause))
        instrument.append(self.add_action(self.tr("Correct…"), "edit", self._correct))
        instrument.append(self.add_action(self.tr("Save original…"), "save", self._save_original))
        instrument.append(self.add_action(self.tr("Export…"), "export", self._export, "Ctrl+E"))
        clause.append(self.add_action(self.tr("Copy with source"), "copy", self._copy, "Ctrl+Shift+C"))
        bring = Button(self.context.looks, self.tr("Import…"), "", "import", "Ctrl+O")
        bring.clicked.connect(lambda: self.import_requested.emit(()))
        self.header.right.addWidget(bring)
        instrument.append(self.add_command(self.tr("Source and signed copy…"), self._check, icon="check"))
        instrument.append(self.add_command(self.tr("Remove this text…"), self._remove, icon="remove"))
        instrument.append(more_commands(self, lambda: self._instrument))
        self.add_command(self.tr("Fold the facets away, or back"), self._fold, "Shift+F4", "columns")
        self.add_command(self.tr("Back to the list"), self._back, "Esc", "list")

    def _make_panes(self) -> QSplitter:
        left = QFrame()
        left.setObjectName("panel")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 8)
        column.addWidget(self._facets)
        self._left = left
        read = self.split("reading", (self._reading, self._foot), (452, 212), stretch=0, vertical=True)
        self._foot.setMinimumHeight(80)
        return library_panes(self.context.settings, (left, self._list, read))

    def _make_empty(self) -> QWidget:
        from app.ui.models.starter import starter_rows  # noqa: PLC0415 - late: seldom seen, and it reads texts

        looks = self.context.looks
        rows = starter_rows()
        empty = EmptyState(
            looks,
            self.tr("No signed texts yet"),
            self.tr("Drop signed texts here, or start with the two that come with Paraph."),
            drops=True,
        )
        empty.add_rows(rows)
        self._starter = Button(looks, self.tr("Add these two"), "primary")
        self._starter.clicked.connect(self._add_starter)
        self._own = Button(looks, self.tr("Import your own…"))
        self._own.clicked.connect(lambda: self.import_requested.emit(()))
        empty.add_buttons((self._starter, self._own))
        empty.add_hint(self.tr("Word, PDF, OpenDocument, web pages and plain text. Everything stays on this computer."))
        empty.dropped.connect(self.import_requested)
        return empty

    def _connect(self) -> None:
        self._facets.chosen.connect(self._choose)
        self._list.asked.connect(self._ask)
        self._list.everything_asked.connect(lambda: self._choose(EVERYTHING))
        self._list.hit_opened.connect(self._opened)
        self._list.view.entered.connect(self._reading.view.setFocus)
        self._foot.opened.connect(self.open_clause)
        self._reading.check_asked.connect(self._check)
        self._finder.added.connect(self._count)
        self._reading.doubts_asked.connect(self._correct)
        self._reading.remarks_asked.connect(self._show_changes)
        for view in (self._list.view, self._reading.view):
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            view.customContextMenuRequested.connect(partial(self._menu, view))

    # ---- what happens

    def _choose(self, wanted: Filter) -> None:
        self._wanted = wanted
        self._ask()

    def _ask(self) -> None:
        self._finder.find(self._wanted, self._version)

    def _opened(self, hit: Hit | None) -> None:
        """Read a hit; when nothing was found, what is read stays."""
        if hit:
            self._clause = hit.clause
            self._read(hit)
        elif not self._entries:
            self._clause = None
        for action in self._of_clause:
            action.setEnabled(self._clause is not None)
        for action in self._of_instrument:
            action.setEnabled(self._entry is not None)
        self._count()

    def _read(self, hit: Hit) -> None:
        library, clause = self.context.library, hit.clause
        try:
            if self._entry is None or self._entry.id != clause.instrument_id:
                self._instrument = library.instrument(clause.instrument_id)
                self._entry = self._entries[clause.instrument_id]
                doubts = sum(not doubt.looked for doubt in library.doubts(clause.instrument_id))
                source = library.source(clause.instrument_id)
                self._reading.show_instrument(self._entry, self._instrument, source, doubts)
        except UserError as error:
            self.fail(error)
            return
        same = (other for other in self._list.hits if other.clause.instrument_id == clause.instrument_id)
        others = tuple(passage_of(other) for other in same if other.spans and other.clause.id != clause.id)
        self._reading.open_at(passage_of(hit), others)
        if self._instrument:
            self._finder.look_round(clause, self._instrument)

    def _count(self) -> None:
        hits = self._list.hits
        name = self.context.library.path.name if self._entries else self.tr("New library")
        counters = [Counter(name)]
        at = next((at for at, hit in enumerate(hits, 1) if self._clause and hit.clause.id == self._clause.id), 0)
        if at:
            said = self.tr("{at} of {count} clauses").format(at=figure(at), count=figure(len(hits)))
            counters.append(Counter(said, figure(at), go=self._list.view.setFocus))
        keys = (self.tr("Enter opens in context"), self.tr("Ctrl+K all commands"))
        self.set_status(counters, keys if self._entries else keys[1:])

    def _use(self) -> None:
        if self._clause:
            self.use_in_draft_requested.emit(self._clause)

    def _compare(self) -> None:
        """Compare with the other text; with several, let the user take one of them."""
        others = [entry for entry in self._entries.values() if self._entry and entry.id != self._entry.id]
        if len(others) == 1:
            self._compare_with(others[0])
        elif others:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            for entry in others:
                day = short_date(entry.signed_on)
                action = menu.addAction(unkeyed(" · ".join(part for part in (entry.short_title, day) if part)))
                action.triggered.connect(partial(self._compare_with, entry))
            menu.popup(self._foot.mapToGlobal(self._foot.rect().center()))

    def _compare_with(self, other: Entry, _checked: bool = False) -> None:
        if self._entry:
            pair = sorted((self._entry, other), key=lambda entry: entry.signed_on or date.min)
            self.compare_requested.emit((pair[0].id, pair[1].id))

    def _correct(self) -> None:
        if self._entry:
            self.correct_requested.emit(self._entry.id)

    def _check(self) -> None:
        """Ask where the text was got, and who checked it against the signed copy."""
        if self._entry:
            ask_provenance(self.context, self, self._entry.id, self._checked, self.fail)

    def _check_wording(self) -> None:
        if self._entry and self._instrument:
            check_wording(self.context, self, self.open_clause, self._instrument, self._entry.short_title)

    def _checked(self, source: Source) -> None:
        self._version = self.context.library.version
        self._reading.show_source(source)

    def _show_changes(self) -> None:
        """List the tracked changes that the text keeps; going to one shows it in the text."""
        if self._instrument is None:
            return
        from app.ui.remarks_dialog import RemarksDialog  # noqa: PLC0415 - late: seldom

        dialog = RemarksDialog(self.context.looks, self._instrument, self)
        dialog.went.connect(lambda provision: self._reading.open_at(Passage(provision, 0, 0)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _copy(self) -> None:
        if self._clause:
            QGuiApplication.clipboard().setText(quote(self._clause))

    def _export(self) -> None:
        if self._instrument:
            from app.ui.export_dialog import ExportDialog  # noqa: PLC0415 - late: it writes every kind of file

            ExportDialog(self.context, self._instrument, self.context.library.instruments(), self).open()

    def _save_original(self) -> None:
        if self._entry is None:
            return
        library, folder = self.context.library, self.context.settings.folder
        source = library.source(self._entry.id)
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the file as it was imported"), str(Path(folder) / source.name)
        )
        if chosen:
            data = library.data(self._entry.id)
            self.run(lambda _progress: save_bytes(data, Path(chosen)), self._saved, self.tr("Saving …"))

    def _saved(self, path: Path) -> None:
        self.context.settings.change(last_folder=str(path.parent))
        self.notify(Note(self.tr("Saved as {name}.").format(name=path.name), self.tr("It is the file as imported.")))

    def _remove(self) -> None:
        if self._entry and may_remove(self, self._entry.short_title):
            self.remove(self._entry.id)

    def remove(self, instrument_id: str) -> None:
        """Remove an instrument without asking."""
        library = self.context.library
        self.run(lambda _progress: library.remove(instrument_id), self._changed, self.tr("Removing …"))

    def _add_starter(self) -> None:
        from app.jobs import importing  # noqa: PLC0415 - late: the readers

        library = self.context.library
        work = partial(importing.add_starter, library)
        self.run(work, self._changed, self.tr("Reading the signed texts …"))

    def _changed(self, _result: object) -> None:
        self.reload()

    def _menu(self, view: QWidget, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([*self._of_clause, *self._of_instrument])
        menu.popup(view.mapToGlobal(place))

    def _back(self) -> None:
        self._list.view.setFocus()

    def _fold(self) -> None:
        self._folded = self._left.isVisible()
        self._left.setVisible(not self._folded)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fold the facets away where there is no room for three panes."""
        super().resizeEvent(event)
        if self._folded is None:
            self._left.setVisible(event.size().width() >= LIBRARY_NARROW)
