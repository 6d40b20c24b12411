"""The window that is open: built anew in another language, closed for another library, brought forward by a start."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QToolButton

from app.paths import place_is_set
from app.ui import language
from app.ui.asked import Asked
from app.ui.backup_watch import BackupWatch, add_backup_commands
from app.ui.context import Context
from app.ui.house import House
from app.ui.messages import Note
from app.ui.window import Window, fit_screen

if TYPE_CHECKING:
    from app.ui.first_place import Elsewhere
    from app.ui.restore_dialog import Restoring

ENCRYPT, CLEAR = "command.encrypt", "command.clear-clipboard"
_LIBRARY = ".paraph"
PLACE, TOUR, LOOK_OVER, REPORT = "command.place", "command.tour", "command.look-over", "command.report"
"""Names of commands that dialogs find at the window."""


class Front(QObject):
    """Holds the window that is open; when another language is chosen, it is built anew where it was.

    ``elsewhere`` is what the window was closed for, when it is to be opened again on another library.
    """

    def __init__(self, application: QApplication, context: Context, window: Window | None = None) -> None:
        """Take the ``window`` that is shown already, if there is one."""
        super().__init__()
        self._application, self._context = application, context
        self.elsewhere: Elsewhere | Restoring | None = None
        self.house = self._open(window)
        self._backups = BackupWatch(context, self._say)

    def report(self, error: BaseException) -> None:
        """Show a fault over the window that is open."""
        self.house.report(error)

    def take(self, asked: Asked) -> None:
        """Open files, or compare them."""
        if asked.compare:
            self.house.compare_files(asked.files)
        elif (
            len(asked.files) == 1 and asked.files[0].suffix.casefold() == _LIBRARY and self._is_library(asked.files[0])
        ):
            self._offer_library(asked.files[0])
        elif asked.files:
            self.house.review(asked.files)

    def come_forward(self, asked: Asked) -> None:
        """Show the window before all others, and open what another start was asked for."""
        window = self.house.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        self.take(asked)

    def _say(self, note: Note) -> None:
        self.house.window.page.notify(note)

    def take_down(self) -> None:
        """Let the window go: what it is connected to holds it otherwise, and it may ask the library no more."""
        self._backups.close()
        self.house.window.blockSignals(True)
        self.house.window.deleteLater()
        self.house.deleteLater()

    def end(self) -> None:
        """End without a question, as when one logs off: what was typed is written, and the draft let go."""
        try:
            if self.house.window.pages.has("draft"):
                self.house.draft.leave(lose=True)
            self._context.settings.save()
        finally:
            self._application.exit()

    def offer_tour(self) -> None:
        """Offer the tour on the page that is open, once: it can be taken at any time from Help."""
        say = QCoreApplication.translate
        what = say("Front", "Two minutes show what Paraph does, on the texts that it comes with.")
        page = self.house.window.page

        def begin() -> None:
            page.notices.drop(offer)
            self.show_around()

        offer = page.notify(Note(what, action=say("Front", "Show me around")), begin)

    def show_around(self) -> None:
        """Begin the tour, or go on with it."""
        from app.ui.first_tour import show_around  # noqa: PLC0415 - late: taken once or twice in a life

        show_around(self.house)

    def _open(self, window: Window | None = None) -> House:
        house = House(self._context, window)
        house.language_chosen.connect(self._turn, Qt.ConnectionType.QueuedConnection)
        self._add_commands(house)
        if window is None:
            fit_screen(house.window)
        house.window.show()
        house.remind()
        return house

    def _add_commands(self, house: House) -> None:
        say, window = QCoreApplication.translate, house.window
        for name, words, slot in (
            (TOUR, say("Front", "Show me around"), self.show_around),
            (PLACE, say("Front", "Where the library is…"), self._choose_place),
            (ENCRYPT, say("Front", "Encrypt the library or change its passphrase…"), self._encrypt),
            (CLEAR, say("Front", "Clear the clipboard"), self._clear_clipboard),
            (LOOK_OVER, say("Front", "Look this installation over…"), self._look_over),
            (REPORT, say("Front", "Copy a diagnostic report…"), self._copy_report),
        ):
            action: QAction = window.add_command(words, slot, icon="help" if name == TOUR else "command")
            action.setObjectName(name)
        add_backup_commands(house, self._show_backups)
        _leave_last(house)

    def _turn(self) -> None:
        """Speak the language that was chosen, unless the window has something to finish first."""
        former = self.house
        where = former.whereabouts()
        self._application.setQuitOnLastWindowClosed(False)
        closed = former.window.close()
        if closed:
            former.rest()
            language.install(self._application, self._context.settings.value.language)
            self.house = self._open()
            self.house.go_back_to(where)
            former.deleteLater()
            former.window.deleteLater()
        self._application.setQuitOnLastWindowClosed(True)

    def _is_library(self, path: Path) -> bool:
        """Tell libraries from negotiations, which end alike; the one that is open is not to be opened beside."""
        from app.library.outside import is_library  # noqa: PLC0415 - late: seldom

        try:
            return path.samefile(self._context.library.path) or is_library(path)
        except OSError:
            return False

    def _offer_library(self, path: Path) -> None:
        """Offer to work on another library that was opened from its folder."""
        if path.samefile(self._context.library.path):
            return
        what = QCoreApplication.translate("Front", "{name} is a library.").format(name=path.name)
        note = Note(what, action="" if place_is_set() else QCoreApplication.translate("Front", "Work on it"))

        def leave() -> None:
            from app.ui.first_place import Elsewhere  # noqa: PLC0415 - late: seldom

            self._leave(Elsewhere(path))

        self.house.window.page.notify(note, leave)

    def _choose_place(self) -> None:
        from app.ui.first_place import PlaceDialog  # noqa: PLC0415 - late: seldom

        dialog = PlaceDialog(self._context.looks, self._context.library.path, self.house.window)
        dialog.chosen.connect(self._leave, Qt.ConnectionType.QueuedConnection)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_backups(self) -> None:
        from app.ui.restore_dialog import RestoreDialog  # noqa: PLC0415 - late: seldom

        dialog = RestoreDialog(self._context, self.house.window)
        dialog.chosen.connect(self._leave, Qt.ConnectionType.QueuedConnection)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _encrypt(self) -> None:
        from app.ui.encrypt_dialog import EncryptDialog  # noqa: PLC0415 - late: seldom

        dialog = EncryptDialog(self._context, self.house.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _clear_clipboard(self) -> None:
        from app.ui.safety_settings import clear_clipboard  # noqa: PLC0415 - late: seldom

        clear_clipboard()
        self.house.window.page.notify(Note(QCoreApplication.translate("Front", "The clipboard is empty.")))

    def _leave(self, elsewhere: "Elsewhere | Restoring") -> None:
        """Close the window for another library, or a backup of this one, unless it has something to finish first."""
        self._application.setQuitOnLastWindowClosed(False)  # else what follows would be asked to quit as well
        if self.house.window.close():
            self.elsewhere = elsewhere
            self._application.exit()
        self._application.setQuitOnLastWindowClosed(True)

    def _look_over(self) -> None:
        from app.ui.doctor_dialog import DoctorDialog  # noqa: PLC0415 - late: seldom

        dialog = DoctorDialog(self._context, self.house.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _copy_report(self) -> None:
        from app.ui.report_dialog import DiagnosticDialog  # noqa: PLC0415 - late: seldom

        dialog = DiagnosticDialog(self._context, self.house.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _leave_last(house: House) -> None:
    """Let the mark's menu end with leaving the program."""
    mark = house.window.findChild(QToolButton, "mark")
    menu = mark.menu() if mark else None
    leave = [action for action in menu.actions() if action.shortcut() == QKeySequence("Ctrl+Q")] if menu else []
    if menu and leave:
        menu.removeAction(leave[0])
        menu.addSeparator()
        menu.addAction(leave[0])
