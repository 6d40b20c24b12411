"""Composition: makes the parts, opens the window, catches what nobody caught."""

import gc
import os
import platform
import sys
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSysInfo, Signal, qVersion
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from app import log
from app.errors import LibraryBehind, LibraryDamaged, LibraryLocked, LibraryUnusable, NoCipher
from app.library.store import Library
from app.paths import keep_place, library_file, place_is_set, portable_folder, resources
from app.ui import language
from app.ui.context import Context
from app.ui.core_words import core_inside, core_said
from app.ui.ending import Ending
from app.ui.first import Asked, Door, First, handed_on, name_of
from app.ui.first_back import bring_back
from app.ui.front import Front
from app.ui.looks import Looks
from app.ui.messages import Messages, Note
from app.ui.runner import Runner
from app.ui.safety_settings import clear_traces_at_close
from app.ui.settings_keeper import SettingsKeeper
from app.worker import Worker

if TYPE_CHECKING:
    from app.ui.first_place import Elsewhere
    from app.ui.restore_dialog import Restoring

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


_OTHER = QMessageBox.ButtonRole.ActionRole


class Program(QApplication):
    """The application; ``asked`` carries files that macOS hands it while it runs: dropped on its icon, opened."""

    asked = Signal(object)

    def event(self, event: QEvent) -> bool:
        """Take files; all else is as ever. Only what is meant for the application itself comes here."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.asked.emit(Asked((Path(event.file()),)))
            return True
        return super().event(event)


def open_window(files: tuple[Path, ...] = (), *, compare: bool = False) -> int:
    """Open the window and return the exit status when it is closed: 1 when the library cannot be used.

    ``files`` are opened in it, or with ``compare`` compared. Where a window of this library is open already, that one
    comes forward and takes them.
    """
    sys.setswitchinterval(_SWITCH)
    began = monotonic()
    application = QApplication.instance() or Program(sys.argv[:1])
    assert isinstance(application, QApplication)  # noqa: S101 - tells the type: this program makes no other kind
    application.setApplicationName("Paraph")
    application.setWindowIcon(QIcon(str(resources() / "icons" / "paraph.svg")))
    asked = Asked(files, compare)
    if handed_on(asked, name_of(library_file())):
        return 0
    try:
        return _begun(application, asked, began)
    except Exception as error:
        log.fault(error)
        if sys.stderr is None:  # a program without a terminal, which would end without a word
            _say_broken()
        raise


def _begun(application: QApplication, asked: Asked, began: float) -> int:
    fell = log.native_fault()
    watch = log.Watch()
    keeper = SettingsKeeper()
    language.install(application, keeper.value.language)
    looks = Looks(application, keeper.value.theme)
    first = _first(application, looks, keeper)
    status = 0
    if first:
        status = _Run(application, keeper, looks, began).through(asked, first, fell=fell)
        log.note("end", status=status, seconds=monotonic() - began)
    watch.end()
    return status


class _Run:
    """One window after another, until one is closed for good."""

    def __init__(self, application: QApplication, keeper: SettingsKeeper, looks: Looks, began: float) -> None:
        self.application, self.keeper, self.looks, self.began = application, keeper, looks, began

    def through(self, asked: Asked, first: First, *, fell: bool) -> int:
        """Open a window on the library, and another one when it is closed for another library."""
        former: Path | None = None
        said: Note | None = None
        while True:
            if not first.new and not library_file().exists() and not self._found():
                return 0
            heard: list[Asked] = []
            try:
                library = opened(library_file(), unlocked=partial(self._unlocked, heard.append))
            except (LibraryDamaged, LibraryBehind) as error:
                again, said = self._rescued(error)
                if not again:
                    return 1
                continue
            asked = heard[-1] if heard and heard[-1].files else asked
            if library is None:
                if former is None:
                    return 1
                keep_place(former)  # the other library cannot be used, which was said: back to the one before it
                former = said = None
                continue
            window = _Sitting(self, library, first)
            status = window.live(asked, said, fell=fell)
            if window.elsewhere is None:
                return status
            from app.ui.first_moving import go_elsewhere  # noqa: PLC0415 - late: seldom

            former = library.path
            said = go_elsewhere(self.looks, former, window.elsewhere, library.key)
            asked, first, fell = Asked(), First(), False

    def _found(self) -> bool:
        from app.ui.first_missing import found  # noqa: PLC0415 - late: seldom

        return found(self.looks)

    def _rescued(self, error: LibraryDamaged | LibraryBehind) -> tuple[bool, Note | None]:
        from app.ui.restoring import rescue  # noqa: PLC0415 - late: seldom, one hopes

        return rescue(self.looks, error)

    def _unlocked(self, heard: Callable[[Asked], None], path: Path) -> Library | None:
        from app.ui.unlock_dialog import unlock  # noqa: PLC0415 - late: an encrypted library's alone

        return unlock(path, self.looks, self.keeper, heard)


class _Sitting:
    """One library while its window is open."""

    def __init__(self, run: _Run, library: Library, first: First) -> None:
        self._run, self._library, self._first = run, library, first
        self._worker = Worker()
        self._context = Context(library, run.keeper, Runner(), run.looks, Messages(), self._worker)
        self.elsewhere: Elsewhere | Restoring | None = None

    def live(self, asked: Asked, said: Note | None, *, fell: bool) -> int:
        """Show the window until it is closed; return the exit status."""
        context = self._context
        try:
            return self._show(asked, said, fell=fell)
        finally:
            context.runner.shut_down()
            context.elbow.shut_down()
            self._worker.close()
            self._library.close()

    def _show(self, asked: Asked, said: Note | None, *, fell: bool) -> int:
        run, context = self._run, self._context
        front = Front(run.application, context)
        door = Door(name_of(context.library.path))
        door.asked.connect(front.come_forward)
        if isinstance(run.application, Program):
            run.application.asked.connect(front.take)
        with_hooks = _Hooks(front.report)
        ending = Ending(front.end)
        _note_start()
        size = context.library.path.stat().st_size
        log.note(
            "ready", seconds=monotonic() - run.began, size=size, encrypted=bool(self._library.key), door=door.listens
        )
        self._greet(front, asked, said, fell=fell)
        if told := os.environ.get("PARAPH_TELL_START"):
            from app.ui.started import tell  # noqa: PLC0415 - late: for benchmarks/start.py alone

            tell(front.house.window, Path(told))
        gc.enable()  # __main__ put it off
        try:
            status = int(run.application.exec())
            context.settings.change(returned="")
            return status
        finally:
            clear_traces_at_close(context.settings)
            self.elsewhere = front.elsewhere
            if isinstance(run.application, Program):
                run.application.asked.disconnect(front.take)
            door.close()
            front.house.rest()
            ending.take_back()
            with_hooks.take_back()
            front.take_down()

    def _greet(self, front: Front, asked: Asked, said: Note | None, *, fell: bool) -> None:
        """Say and open what is there to be said and opened at the start."""
        bring_back(front.house, fell)
        if said:
            front.house.window.page.notify(said)
        if asked.files:
            front.take(asked)
        tour = front.show_around if self._first.tour else front.offer_tour if self._first.new else None
        if self._first.starter:
            bring_starter(front, tour)
        elif tour:
            tour()


class _Hooks:
    """Python's hooks for uncaught errors: all are noted, and shown on the window's thread; given back at the end."""

    def __init__(self, shown: Callable[[BaseException], None]) -> None:
        self._before = sys.excepthook, threading.excepthook
        self._catcher = Catcher()
        self._catcher.caught.connect(shown)
        sys.excepthook, threading.excepthook = self._catcher, self._catcher.on_thread

    def take_back(self) -> None:
        """Set the hooks that were there before."""
        sys.excepthook, threading.excepthook = self._before


def opened(path: Path, *, unlocked: Callable[[Path], Library | None]) -> Library | None:
    """Open the library, an encrypted one by ``unlocked``, or say why it cannot be used and return None."""
    try:
        return _open(path, unlocked)
    except (LibraryDamaged, LibraryBehind) as error:
        log.note("failed", kind=log.kind_of(error))
        raise
    except (LibraryUnusable, NoCipher) as error:
        log.note("failed", kind=log.kind_of(error))
        return opened(library_file(), unlocked=unlocked) if say_unusable(error) else None


def _open(path: Path, unlocked: Callable[[Path], Library | None]) -> Library | None:
    try:
        return Library.open(path)
    except LibraryLocked:
        return unlocked(path)


def bring_starter(front: Front, then: Callable[[], None] | None = None) -> None:
    """Put the texts that come with the program into a new library, in the background; ``then`` comes after them."""
    from app.jobs import importing  # noqa: PLC0415 - late: the readers

    page = front.house.library

    def done(_added: object) -> None:
        page.reload()
        if then:
            then()

    work = partial(importing.add_starter, front.house.context.library)
    page.run(work, done, QCoreApplication.translate("Start", "Reading the signed texts …"))


def say_unusable(error: LibraryUnusable | NoCipher) -> bool:
    """Say that the library cannot be used, and what to do; tell whether it, or another one, is to be tried."""
    say = QCoreApplication.translate
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(QCoreApplication.applicationName())
    close = box.addButton(say("Start", "Close"), QMessageBox.ButtonRole.RejectRole)
    if isinstance(error, NoCipher):
        box.setText(core_said(str(error)))
        box.exec()
        return False
    box.setText(say("Start", "The library cannot be used: {why}.").format(why=core_inside(error.why)))
    box.setInformativeText(say("Start", "It is the file {path}. Nothing was changed in it.").format(path=error.path))
    other = None if place_is_set() else box.addButton(say("Start", "Open another library…"), _OTHER)
    again = box.addButton(say("Start", "Try again"), QMessageBox.ButtonRole.AcceptRole)
    box.setEscapeButton(close)
    box.exec()
    if other and box.clickedButton() is other:
        from app.ui.restoring import choose_another  # noqa: PLC0415 - late: seldom

        return choose_another()
    return box.clickedButton() is again


def _say_broken() -> None:
    """Say that the program does not start, and where it is noted."""
    what = QCoreApplication.translate("Start", "Paraph could not start.")
    where = QCoreApplication.translate("Start", "What went wrong is noted in {path}. The library is as it was.")
    QMessageBox.critical(None, QCoreApplication.applicationName(), f"{what}\n\n{where.format(path=log.log_file())}")


def _first(application: QApplication, looks: Looks, keeper: SettingsKeeper) -> First | None:
    """Ask what is to be asked where there is no library yet; None when the person leaves."""
    if library_file().exists():
        return First()
    from app.ui.first_run import first_of  # noqa: PLC0415 - late: once in a life

    return first_of(application, looks, keeper)


def _note_start() -> None:
    """Note what runs, once the window is there."""
    from app.jobs.diagnosing import own_version  # noqa: PLC0415 - late: looking a version up takes a while

    log.note(
        "start",
        paraph=own_version(),
        python=log.version(platform.python_version()),
        qt=log.version(qVersion()),
        system=log.version(f"{QSysInfo.prettyProductName()} {QSysInfo.currentCpuArchitecture()}"),
        frozen=bool(getattr(sys, "frozen", False)),
        portable=portable_folder() is not None,
    )
