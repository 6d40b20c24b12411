"""The window with its pages: connects what one asks of another. What only dialogs need is imported with them."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from app import log
from app.library.values import Clause
from app.model.draft import Draft
from app.model.instrument import Instrument
from app.ui import language, rooms
from app.ui.afterwards import After
from app.ui.context import Context
from app.ui.messages import Note
from app.ui.pages.base import grouped
from app.ui.pages.library import LibraryPage
from app.ui.rooms import Rooms
from app.ui.widgets.notice import Notice
from app.ui.window import Place, Window

if TYPE_CHECKING:
    from app.ui.dates_reminder import DatesReminder
    from app.ui.dates_stock import DatesStock
    from app.ui.models.date_rows import RowId
    from app.ui.pages.batch import BatchPage
    from app.ui.pages.compare import ComparePage
    from app.ui.pages.dates import DatesPage
    from app.ui.pages.draft import DraftPage
    from app.ui.pages.importing import ImportPage
    from app.ui.pages.templates import TemplatesPage
    from app.ui.palette import Groups

_HANDED = ".paraph"


class House(Rooms):
    """The window with its pages; keeps them alive. ``language_chosen`` asks for all of it in another language."""

    language_chosen = Signal()

    def __init__(self, context: Context, window: Window | None = None) -> None:
        super().__init__()
        self.context = context
        self._reporting = False
        self._waiting: Notice | None = None
        self._of_batch: Notice | None = None
        self._from_batch = False
        self._compared: tuple[str, Instrument] | None = None
        self.window = window or Window(context.looks, context.settings)
        self.window.furnish(self._places())
        self._after = After(context.elbow, self._look_for_dates, self)
        self._add_commands()
        self.context.messages.reported.connect(self.report)
        self.window.files_dropped.connect(self.review)
        self.window.go("library")

    def _places(self) -> tuple[Place, ...]:
        new = partial(rooms.making, self.context)
        there = self.window.threshold
        library = new(lambda context: LibraryPage(context, there.field if there else None), self._join_library)
        dates = new(lambda context: rooms.new_dates(context, self._stock), self._join_dates)
        return (
            Place("library", library),
            Place("draft", new(rooms.new_draft, self._join_draft)),
            Place("compare", new(rooms.new_compare, self._join_compare)),
            Place("dates", dates),
            Place("import", new(rooms.new_importing, self._join_importing), "library"),
            Place("batch", new(rooms.new_batch, self._join_batch), "library"),
            Place("templates", new(rooms.new_templates, self._join_templates), "draft"),
        )

    @cached_property
    def reminder(self) -> "DatesReminder":
        """What looks for dates that fall due soon."""
        from app.ui.dates_memory import DatesMemory  # noqa: PLC0415 - late: what reads dates is large
        from app.ui.dates_reminder import DatesReminder  # noqa: PLC0415 - late: see above

        memory = DatesMemory(self.context.settings)
        return DatesReminder(self._stock, memory, self._say_here, self._show_date, self)

    @cached_property
    def _stock(self) -> "DatesStock":
        return rooms.new_stock(self.context)

    # ---- what one page asks of another

    def _join_library(self, page: LibraryPage) -> None:
        self.window.came_back.connect(page.look_again)
        page.import_requested.connect(self.review)
        page.use_in_draft_requested.connect(self._use_in_draft)
        page.compare_requested.connect(self._compare_two)
        page.correct_requested.connect(self._correct)

    def _join_draft(self, page: "DraftPage") -> None:
        self.window.guard("draft", page.leave)
        page.compare_requested.connect(self._compare_draft)
        page.export_requested.connect(self._export)
        page.print_requested.connect(self._print)
        page.start.templates_wanted.connect(lambda: self.window.go("templates"))
        page.instrument_opened.connect(self.open_instrument)
        page.clause_opened.connect(self.open_clause)

    def _join_compare(self, page: "ComparePage") -> None:
        page.follow(self._latest)
        page.instrument_opened.connect(self.open_instrument)

    def _join_dates(self, page: "DatesPage") -> None:
        page.instrument_opened.connect(self.open_instrument)
        page.clause_opened.connect(self.open_clause)
        page.import_requested.connect(self.ask_for_files)

    def _join_importing(self, page: "ImportPage") -> None:
        self.window.guard("import", page.may_close)
        page.added.connect(self._added)
        page.refused.connect(self._refused)
        page.finished.connect(self._finished)
        page.left.connect(self._review_waits)
        page.put_by.connect(self._review_put_by)

    def _join_batch(self, page: "BatchPage") -> None:
        page.review_requested.connect(self._review_of_batch)
        page.more_requested.connect(self.ask_for_files)
        page.left.connect(self._batch_goes_on)
        page.ended.connect(self._batch_ended)

    def _join_templates(self, page: "TemplatesPage") -> None:
        page.left.connect(lambda: self.window.go("draft"))
        page.draft_requested.connect(self._begin_draft)

    # ---- what can be done everywhere

    def _add_commands(self) -> None:
        window = self.window
        window.add_command(self.tr("Import a text…"), self.ask_for_files, "Ctrl+O", "import")
        window.add_command(self.tr("Import a folder…"), self.ask_for_folder, "Ctrl+Shift+O", "import")
        window.add_command(self.tr("Check a file before sending…"), self.check_file, icon="export")
        self._go_on = window.add_command(self.tr("Go on with the review"), self._back_to_review, icon="import")
        self._go_on.setVisible(False)
        window.add_command(self.tr("Templates"), lambda: window.go("templates"), icon="draft")
        window.add_command(self.tr("Search the library"), self._search, "Ctrl+Shift+F", "search")
        window.add_command(self.tr("Settings…"), self._settings, "Ctrl+,", "settings")
        window.add_command(self.tr("Help"), self._help, "F1", "help")
        window.add_command(self.tr("Leave Paraph"), window.close, "Ctrl+Q", "close")
        window.set_finder(self._found)

    def review(self, paths: tuple[Path, ...]) -> None:
        """Show one file on the import page, import many at once; without any, ask for them."""
        if not paths:
            self.ask_for_files()
            return
        self.context.settings.change(last_folder=str(paths[0].parent))
        if len(paths) == 1 and paths[0].suffix.casefold() == _HANDED:
            self.window.go("draft")
            self.draft.beginnings.take_in(paths[0])
            return
        if len(paths) == 1 and paths[0].suffix.casefold() != ".zip" and not paths[0].is_dir():
            self._back_to_review()
            self.importing.review(paths)
        else:
            self._show_batch()
            self.batch.begin(paths)

    def compare_files(self, paths: tuple[Path, ...]) -> None:
        """Show files on the compare page: one as the earlier text, two beside each other."""
        self.window.go("compare")
        self.compare.take_files(paths)

    def ask_for_files(self) -> None:
        """Let the user name files to import."""
        kinds = self.tr(
            "Texts (*.docx *.docm *.dotx *.dotm *.odt *.akn *.xml *.pdf *.html *.htm *.mht *.mhtml "
            "*.md *.txt *.zip);;All files (*)"
        )
        folder = self.context.settings.folder
        chosen, _ = QFileDialog.getOpenFileNames(self.window, self.tr("Import signed texts"), folder, kinds)
        if chosen:
            self.review(tuple(Path(name) for name in chosen))

    def ask_for_folder(self) -> None:
        """Let the user name a folder whose texts are imported."""
        folder = self.context.settings.folder
        chosen = QFileDialog.getExistingDirectory(self.window, self.tr("Import a folder"), folder)
        if chosen:
            self.review((Path(chosen),))

    def open_instrument(self, instrument_id: str) -> None:
        """Show an instrument on the library page."""
        self.window.go("library")
        self.library.open_instrument(instrument_id)

    def open_clause(self, clause_id: str) -> None:
        """Show a clause on the library page."""
        self.window.go("library")
        self.library.open_clause(clause_id)

    def remind(self) -> None:
        """Load what is used next, then look for dates that fall due soon and say so on the page that is open."""
        self._after.start()

    def rest(self) -> None:
        """Begin nothing more: the window is closed."""
        self._after.rest()

    def _look_for_dates(self) -> None:
        self.reminder.look(self.context.runner)

    def _say_here(self, note: Note, act: Callable[[], None]) -> Notice:
        return self.window.page.notify(note, act)

    def _show_date(self, row_id: "RowId") -> None:
        self.window.go("dates")
        self.dates.show_row(row_id)

    def whereabouts(self) -> tuple[str, str]:
        """Return the page in front and the draft that is open, to go back to."""
        return self.window.where, self.draft.draft_id if self.window.pages.has("draft") else ""

    def go_back_to(self, where: tuple[str, str]) -> None:
        """Show the page and open the draft that ``whereabouts`` gave."""
        place, draft_id = where
        if draft_id:
            self.draft.reopen(draft_id)
        self.window.go(place if place in {"library", "draft", "compare", "dates"} else "library")

    def report(self, error: BaseException) -> None:
        """Note a fault and show it; while one is shown, others are only noted."""
        log.fault(error)
        if self._reporting:
            return
        from app.ui.report_dialog import ReportDialog, report_of  # noqa: PLC0415 - late: seldom

        self._reporting = True
        dialog = ReportDialog(self.context.looks, report_of(error), self.window)
        dialog.exec()
        dialog.deleteLater()
        self._reporting = False

    def _added(self, instrument_id: str) -> None:
        self.library.reload()
        self.library.open_instrument(instrument_id)

    def _refused(self, note: Note) -> None:
        """Say why a file was refused; what is no instrument may tell of one."""
        path, context = self.importing.reader.no_instrument, self.context
        if path is None:
            self.library.notify(note)
            return
        note = replace(note, further=(self.tr("Keep as background of a reported instrument…"),))

        def keep() -> None:
            from app.ui.reported_list import register_reported  # noqa: PLC0415 - late: seldom

            register_reported(context, self.library, path)

        self.library.notify(note, None, keep)

    def _finished(self) -> None:
        back, self._from_batch = self._from_batch, False
        self.window.go("batch" if back else "library")

    # ---- many files

    def _show_batch(self) -> None:
        notice, self._of_batch = self._of_batch, None
        if notice:
            self.library.notices.drop(notice)
        self.window.go("batch")

    def _review_of_batch(self, instrument_id: str) -> None:
        self._from_batch = True
        self._correct(instrument_id)

    def _batch_goes_on(self, sentence: str) -> None:
        self._say_of_batch(Note(sentence, self.tr("What is read can be found at once."), action=self.tr("Show")))

    def _batch_ended(self, sentence: str) -> None:
        self.library.look_again()
        self._say_of_batch(Note(self.tr("The import has ended."), sentence, action=self.tr("Show")))

    def _say_of_batch(self, note: Note) -> None:
        if self._of_batch:
            self.library.notices.drop(self._of_batch)
        self._of_batch = self.library.notify(note, self._show_batch)

    def _review_waits(self, name: str) -> None:
        """Say on the library page that a review goes on; without this nothing would lead back to it."""
        what = self.tr("{name} is under review.").format(name=name)
        note = Note(what, self.tr("It is not stored yet."), action=self.tr("Go on"))
        self._drop_waiting()
        self._waiting = self.library.notify(note, self._back_to_review)
        self._go_on.setVisible(True)

    def _back_to_review(self) -> None:
        self._drop_waiting()
        self.window.go("import")

    def _drop_waiting(self) -> None:
        self._go_on.setVisible(False)
        waiting, self._waiting = self._waiting, None
        if waiting:
            self.library.notices.drop(waiting)

    def _review_put_by(self, note: Note, take_up: Callable[[], None]) -> None:
        def again() -> None:
            self.library.notices.drop(notice)
            self._back_to_review()
            take_up()

        notice = self.library.notify(note, again)

    def _correct(self, instrument_id: str) -> None:
        self._back_to_review()
        self.importing.correct(instrument_id)

    def _use_in_draft(self, clause: Clause) -> None:
        self.window.go("draft")
        self.draft.use_clause(clause.id)

    def _compare_two(self, ids: tuple[str, str]) -> None:
        library = self.context.library
        self._show_comparison(library.instrument(ids[0]), library.instrument(ids[1]))

    def _compare_draft(self, before: Instrument, after: Instrument) -> None:
        self._compared = (self.draft.draft_id, after) if self.draft.draft_id else None
        self._show_comparison(before, after)

    def _latest(self, text: Instrument) -> Instrument | None:
        """Return the draft that was compared as ``text``, when it is open and another by now."""
        if self._compared is None or not self.draft.draft_id or self.draft.draft_id != self._compared[0]:
            return None
        same = text.id == self._compared[1].id and text.particulars.status == "draft"
        return self.draft.instrument if same and self.draft.instrument != text else None

    def _show_comparison(self, before: Instrument, after: Instrument) -> None:
        self.window.go("compare")
        self.compare.compare(before, after)

    def _export(self, draft: Draft) -> None:
        from app.ui.export_dialog import ExportDialog  # noqa: PLC0415 - late: it writes every kind of file

        dialog = ExportDialog(self.context, draft, self.context.library.instruments(), self.draft)
        dialog.saved.connect(self.draft.rounds.sent)
        dialog.open()

    def _print(self, draft: Draft) -> None:
        from app.ui.print_dialog import PrintDialog  # noqa: PLC0415 - late: see above

        dialog = PrintDialog(self.context, draft, self.context.library.instruments(), self.draft)
        dialog.saved.connect(self._pdf_saved)
        dialog.open()

    def _pdf_saved(self, path: Path) -> None:
        self.draft.notify(Note(self.tr("Saved as {name}.").format(name=path.name)))

    def _begin_draft(self, template: str) -> None:
        self.window.go("draft")
        self.draft.begin(template)

    def _found(self, typed: str) -> "Groups":
        from app.ui.finder import Finder  # noqa: PLC0415 - late: once something is looked for

        return Finder(self.context.library, self.open_instrument, self.open_clause)(typed)

    def _search(self) -> None:
        self.window.go("library")
        self.library.find_here()

    def check_file(self) -> None:
        """Say what a file carries before it leaves."""
        from app.ui.send_dialog import SendDialog  # noqa: PLC0415 - late: it reads Word files

        dialog = SendDialog(self.context, self.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _settings(self) -> None:
        from app.ui.settings_dialog import SettingsDialog  # noqa: PLC0415 - late: seldom

        dialog = SettingsDialog(self.context, self.window)
        dialog.exec()
        dialog.deleteLater()
        if language.chosen(self.context.settings.value.language) != language.spoken():
            self.language_chosen.emit()

    def _help(self) -> None:
        from app.ui.help_dialog import HelpDialog  # noqa: PLC0415 - late: seldom

        window = self.window
        page = window.page
        here = [(heading or page.title, [action for action, _ in found]) for heading, found in grouped(page)]
        groups = (*here, (self.tr("Everywhere"), window.commands()))
        dialog = HelpDialog(self.context.looks, groups, window)
        dialog.exec()
        dialog.deleteLater()
