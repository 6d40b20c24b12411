"""Composition: makes the parts, opens the window, catches what nobody caught."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from app.errors import LibraryUnusable
from app.jobs import importing
from app.library.store import Library
from app.paths import library_file, resources
from app.ui import language
from app.ui.context import Context
from app.ui.first import Asked, Door, handed_on, name_of
from app.ui.house import House
from app.ui.looks import Looks
from app.ui.messages import Messages
from app.ui.runner import Answer, Job, Runner
from app.ui.settings_keeper import SettingsKeeper
from app.worker import Worker

_SWITCH = 0.0005
"""Seconds after which a busy background thread lets the window's go first; Python's own 5 ms can be felt in typing."""


class Catcher(QObject):
    """Brings what nobody caught, on whatever thread, to one slot on the window's thread."""

    caught = Signal(object)

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Be Python's hook for uncaught errors."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            QCoreApplication.quit()
            return
        self.caught.emit(error)

    def on_thread(self, said: threading.ExceptHookArgs) -> None:
        """Be the hook for threads."""
        if said.exc_value is not None:
            self.caught.emit(said.exc_value)


def open_window(files: tuple[Path, ...] = (), *, compare: bool = False) -> int:
    """Open the window and return the exit status when it is closed: 1 when the library cannot be used.

    ``files`` are opened in it, or with ``compare`` compared. Where a window of this library is open already, that one
    comes forward and takes them.
    """
    sys.setswitchinterval(_SWITCH)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)  # noqa: S101 - tells the type: this program makes no other kind
    application.setApplicationName("Paraph")
    application.setWindowIcon(QIcon(str(resources() / "icons" / "paraph.svg")))
    keeper = SettingsKeeper()
    language.install(application, keeper.value.language)
    looks = Looks(application, keeper.value.theme)
    path = library_file()
    asked = Asked(files, compare)
    if handed_on(asked, name_of(path)):
        return 0
    first = not path.exists()
    try:
        library = Library.open(path)
    except LibraryUnusable as error:
        say_unusable(error)
        return 1
    worker = Worker()
    context = Context(library, keeper, Runner(), looks, Messages(), worker)
    try:
        return _live(application, context, asked, first=first)
    finally:
        context.runner.shut_down()
        context.elbow.shut_down()
        worker.close()
        library.close()


def _live(application: QApplication, context: Context, asked: Asked, *, first: bool) -> int:
    front = Front(application, context)
    door = Door(name_of(context.library.path))
    door.asked.connect(front.come_forward)
    if asked.files:
        front.take(asked)
    catcher = Catcher()
    catcher.caught.connect(front.report)
    with_hooks = _Hooks(catcher)
    if first:
        add_starter(context, front.reload)
    try:
        return int(application.exec())
    finally:
        door.close()
        front.house.rest()
        with_hooks.take_back()
        front.take_down()


class Front(QObject):
    """Holds the window that is open; when another language is chosen, it is built anew where it was."""

    def __init__(self, application: QApplication, context: Context) -> None:
        super().__init__()
        self._application, self._context = application, context
        self.house = self._open()

    def report(self, error: BaseException) -> None:
        """Show a fault over the window that is open."""
        self.house.report(error)

    def reload(self) -> None:
        """Show what is new in the library."""
        self.house.library.reload()

    def take(self, asked: Asked) -> None:
        """Open files, or compare them."""
        if asked.compare:
            self.house.compare_files(asked.files)
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

    def _open(self) -> House:
        house = House(self._context)
        house.language_chosen.connect(self._turn, Qt.ConnectionType.QueuedConnection)
        house.window.show()
        house.remind()
        return house

    def take_down(self) -> None:
        """Let the window go: what it is connected to holds it otherwise."""
        self.house.window.deleteLater()
        self.house.deleteLater()

    def _turn(self) -> None:
        """Speak the language that was chosen, unless the window has something to finish first."""
        former = self.house
        where = former.whereabouts()
        self._application.setQuitOnLastWindowClosed(False)
        closed = former.window.close()
        if closed:
            language.install(self._application, self._context.settings.value.language)
            self.house = self._open()
            self.house.go_back_to(where)
            former.deleteLater()
            former.window.deleteLater()
        self._application.setQuitOnLastWindowClosed(True)


class _Hooks:
    """Python's hooks for uncaught errors, set to a catcher and given back at the end."""

    def __init__(self, catcher: Catcher) -> None:
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook, threading.excepthook = catcher, catcher.on_thread

    def take_back(self) -> None:
        """Set the hooks that were there before."""
        sys.excepthook, threading.excepthook = self._before


def add_starter(context: Context, done: Callable[[], None]) -> Job:
    """Put the texts that come with the program into a new library, in the background."""
    job = Job(lambda progress: importing.add_starter(context.library, progress))
    Answer(job, lambda _added: done(), context.messages.report)
    context.runner.start(job)
    return job


def say_unusable(error: LibraryUnusable) -> None:
    """Say that the library cannot be used, and what to do."""
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(QCoreApplication.applicationName())
    box.setText(QCoreApplication.translate("Start", "The library cannot be used: {why}.").format(why=error.why))
    box.setInformativeText(
        QCoreApplication.translate(
            "Start",
            "It is the file {path}. Close other programs that use it, or see that the disk is there and not full, "
            "then start Paraph again. If the file is damaged, put a copy in its place, or move it away: Paraph then "
            "begins a new library.",
        ).format(path=Path(error.path))
    )
    box.addButton(QCoreApplication.translate("Start", "Close"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
