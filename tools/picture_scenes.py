"""What ``tools/pictures.py`` and ``tools/handbook.py`` show: each brings the window into a state to be grabbed."""

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QDialog, QSplitter, QWidget

from app.errors import NotAnInstrument
from app.progress import quiet
from app.ui.help_dialog import HelpDialog
from app.ui.house import House
from app.ui.open_draft import Spot
from app.ui.pages.base import grouped
from app.ui.password_dialog import PasswordDialog
from app.ui.projector import Projector
from app.ui.provenance_dialog import ProvenanceDialog
from app.ui.settings_dialog import SettingsDialog
from tests.ui.full_draft import full_draft
from tests.ui.negotiated import negotiated
from tests.ui.test_date_models import reported
from tools import picture_files

DAY = date(2026, 4, 1)
"""The day on which the dates are shown."""
QUIET, PATIENCE = 250, 20_000


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's name and what brings the page into the state that it shows; a dialog is grabbed instead."""

    name: str
    prepare: Callable[[House], QWidget | None]


def wait(milliseconds: int = QUIET) -> None:
    """Let Qt work."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(house: House) -> None:
    """Wait until no job runs any more and what it brought is drawn."""
    waited = 0
    wait()
    while house.context.runner.busy and waited < PATIENCE:
        wait()
        waited += QUIET
    wait()


def library(house: House) -> None:
    """Show a search."""
    house.window.go("library")
    house.library.notices.clear()
    house.library.search("notice")
    house.library.find_here()
    house.library._list.field.deselect()  # noqa: SLF001


def browse(house: House) -> None:
    """Show the library as it opens."""
    house.window.go("library")
    house.library.search("")


def notice(house: House) -> None:
    """Show a refusal."""
    library(house)
    reasons = ("no participants are named", "no provisions", "no signing line")
    house.library.fail(NotAnInstrument("003_c45156588753a962.txt", reasons))


def nothing(house: House) -> None:
    """Show a search without a result."""
    house.window.go("library")
    house.library.notices.clear()
    house.library.search("zeppelin")


def palette(house: House) -> None:
    """Show the palette over the library."""
    library(house)
    house.window.open_palette("co")


def review(house: House) -> None:
    """Show the import review of a signed text."""
    house.window.go("library")
    house.library.search("")
    if house.importing.corrections:
        house.importing._next()  # noqa: SLF001
    house.library.correct_requested.emit(house.context.library.instruments()[0].id)


def batch(house: House) -> None:
    """Show a folder that was imported."""
    house.review((picture_files.folder(Path(tempfile.mkdtemp(dir=os.environ["PARAPH_HOME"]))),))
    while house.batch.running:
        wait()
    house.batch._next_open()  # noqa: SLF001


def _negotiated(house: House) -> None:
    """Bring a Word file with tracked changes under review."""
    if house.importing.corrections:
        house.importing._next()  # noqa: SLF001
    path = Path(tempfile.mkdtemp(dir=os.environ["PARAPH_HOME"])) / "recycling, fourth round.docx"
    path.write_bytes(negotiated())
    house.review((path,))
    settle(house)


def tracked(house: House) -> None:
    """Show tracked changes as negotiated."""
    _negotiated(house)
    house.importing.changes.switch.button("negotiated").click()


def notes(house: House) -> None:
    """Show comments and tracked changes of the file."""
    tracked(house)
    settle(house)
    house.importing._show_tab("remarks")  # noqa: SLF001
    house.importing.desk.remarks.select(0)


def particulars(house: House) -> None:
    """Show the particulars and the source's card."""
    review(house)
    house.importing._show_tab("particulars")  # noqa: SLF001


def aside(house: House) -> None:
    """Show what was set aside of a web page."""
    house.importing._next()  # noqa: SLF001
    where = picture_files.folder(Path(tempfile.mkdtemp(dir=os.environ["PARAPH_HOME"])))
    house.review((where / "technology.html",))
    settle(house)
    house.importing._show_tab("aside")  # noqa: SLF001


def stored(house: House) -> None:
    """Show a stored text with proposals, and doubts to look at."""
    tracked(house)
    settle(house)
    house.importing.confirm()
    settle(house)


def password(house: House) -> QWidget | None:
    """Show the question for a password."""
    dialog = PasswordDialog(house.context.looks, "framework (signed).pdf", True, house.window)
    dialog.show()
    return dialog


def signed_copy(house: House) -> QWidget | None:
    """Show the form of a source."""
    library = house.context.library
    source = library.source(library.instruments()[0].id)
    dialog = ProvenanceDialog(house.context.looks, source, "K. Yamada", house.window)
    dialog.show()
    return dialog


def draft_start(house: House) -> None:
    """Show the templates."""
    house.window.go("draft")
    house.draft.show_start()


def _full(house: House) -> None:
    """Open the draft with something in every pane; it is made once."""
    house.window.go("draft")
    if not house.context.library.shelf():
        full_draft(house.context.library)
    if not house.draft.draft_id:
        house.draft.reopen(house.context.library.shelf()[0].id)
    house.draft.notices.clear()
    opened = house.draft.sitting.open_draft
    held = next(each for each in opened.draft.provisions if "discontinue this" in each.text.plain)
    opened.go(Spot(held.id, 0, 0))
    settle(house)


def _pane(name: str) -> Callable[[House], None]:
    """Return what shows a pane of the desk."""

    def show(house: House) -> None:
        _full(house)
        house.draft.desk.show_tab(getattr(house.draft.desk, name))

    return show


def _dialog(text: str) -> Callable[[House], QWidget | None]:
    """Return what opens the dialog of a command."""

    def show(house: House) -> QWidget | None:
        _full(house)
        next(action for action, _ in house.draft.commands() if action.text() == text).trigger()
        return next((each for each in house.window.findChildren(QDialog) if each.isVisible()), None)

    return show


def narrow(house: House) -> None:
    """Show the desk with its panes as narrow as they can be."""
    _pane("offers")(house)
    house.draft.desk.findChild(QSplitter).setSizes([160, 2000, 272])


def languages(house: House) -> None:
    """Show both languages."""
    _full(house)
    house.draft.show_languages()


def leave_languages(house: House) -> None:
    """Show the palette over the desk."""
    house.draft.languages.left.emit()
    _full(house)
    house.window.open_palette("")


def help_(house: House) -> QWidget | None:
    """Show the help of the desk."""
    _full(house)
    page = house.window.page
    groups = [(heading or page.title, [action for action, _ in found]) for heading, found in grouped(page)]
    dialog = HelpDialog(house.context.looks, groups, house.window)
    dialog.open()
    return dialog


def projector(house: House) -> QWidget | None:
    """Show a provision for the room."""
    _full(house)
    shown = Projector(house.draft.sitting.open_draft, house.draft)
    shown.resize(1366, 768)
    shown.show()
    return shown


def templates(house: House) -> None:
    """Show the templates page."""
    house.window.go("templates")


def compare_start(house: House) -> None:
    """Show the compare page before texts are chosen."""
    house.window.go("compare")


def compare(house: House) -> None:
    """Show the comparison of the two signed texts."""
    after, before = house.context.library.instruments()
    house.library.compare_requested.emit((before.id, after.id))


def table(house: House) -> None:
    """Show what the signed texts say on one topic."""
    compare(house)
    settle(house)
    house.compare.show_table()


def dates(house: House) -> None:
    """Show the dates as they are on a day, with what would follow from a notice."""
    house.dates.stock.clock = lambda: DAY
    if not house.context.library.reported():
        house.context.library.keep_reported(reported())
    house.window.go("dates")
    settle(house)
    page = house.dates
    page.notices.clear()
    deep_sea = next(each for each in page.stock.found if "Deep-Sea" in each.particulars.title)
    page.calculator.choose(deep_sea.id)
    page.calculator.day.line.setText("")
    page.calculator.day.line.setFocus()
    page.calculator.day._take(date(2026, 6, 1))  # noqa: SLF001
    page.show_row((deep_sea.id, next(at for at, each in enumerate(deep_sea.dues) if each.term.kind == "review")))


def dates_answer(house: House) -> QWidget | None:
    """Ask from when a review is counted."""
    dates(house)
    house.dates.answer()
    return next((each for each in house.dates.findChildren(QDialog) if each.isVisible()), None)


def dates_filter(house: House) -> QWidget | None:
    """Choose texts whose dates are shown."""
    dates(house)
    house.dates.choose_texts()
    return next((each for each in house.dates.findChildren(QDialog) if each.isVisible()), None)


def dates_reminder(house: House) -> None:
    """Remind of what falls due soon, on the page that is open."""
    dates(house)
    browse(house)
    house.dates.stock.clock = lambda: date(2026, 4, 20)
    house.dates.stock.take(house.dates.stock.work(quiet))
    house.reminder.remind()


def export(house: House) -> QWidget | None:
    """Show the export dialog over the comparison."""
    compare(house)
    settle(house)
    for action, _ in house.compare.commands():
        if action.shortcut().toString() == "Ctrl+E":
            action.trigger()
    return house.window.findChild(QDialog)


def settings(house: House) -> QWidget | None:
    """Show the settings."""
    house.window.go("library")
    dialog = SettingsDialog(house.context, house.window)
    dialog.show()
    return dialog


PICTURES = (
    Picture("library", library),
    Picture("browse", browse),
    Picture("notice", notice),
    Picture("nothing", nothing),
    Picture("palette", palette),
    Picture("import", review),
    Picture("particulars", particulars),
    Picture("aside", aside),
    Picture("tracked", tracked),
    Picture("notes", notes),
    Picture("stored", stored),
    Picture("batch", batch),
    Picture("password", password),
    Picture("signed-copy", signed_copy),
    Picture("draft-start", draft_start),
    Picture("draft", _pane("precedent")),
    Picture("draft-answers", _pane("form")),
    Picture("draft-findings", _pane("findings")),
    Picture("draft-brackets", _pane("brackets")),
    Picture("draft-changes", _pane("offers")),
    Picture("draft-language", _pane("second")),
    Picture("draft-versions", _pane("versions")),
    Picture("draft-narrow", narrow),
    Picture("draft-bracket", _dialog("Bracket the whole provision…")),
    Picture("draft-version", _dialog("Keep version…")),
    Picture("draft-answer", _dialog("Their answer…")),
    Picture("draft-sign", _dialog("Sign…")),
    Picture("draft-hand-over", _dialog("Hand over…")),
    Picture("draft-phrase", _dialog("Who has accepted this phrase before?")),
    Picture("originals", _dialog("Both originals…")),
    Picture("print", _dialog("Print…")),
    Picture("projector", projector),
    Picture("help", help_),
    Picture("languages", languages),
    Picture("draft-palette", leave_languages),
    Picture("drafts", draft_start),
    Picture("templates", templates),
    Picture("compare-start", compare_start),
    Picture("compare", compare),
    Picture("table", table),
    Picture("dates", dates),
    Picture("dates-answer", dates_answer),
    Picture("dates-filter", dates_filter),
    Picture("dates-reminder", dates_reminder),
    Picture("export", export),
    Picture("settings", settings),
)
