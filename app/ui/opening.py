"""Composition: opens the library, makes the parts, and lives with the window; catches what nobody caught."""

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

from PySide6.QtCore import QCoreApplication, QObject, QSysInfo, Signal, qVersion
from PySide6.QtWidgets import QApplication, QMessageBox

from app import log, temporary
from app.errors import LibraryBehind, LibraryDamaged, LibraryLocked, LibraryUnusable, NoCipher
from app.library.store import Library
from app.paths import keep_place, library_file, place_is_set, portable_folder
from app.ui.asked import Asked, First
from app.ui.context import Context
from app.ui.core_words import core_inside, core_said
from app.ui.ending import Ending
from app.ui.first import Door, name_of
from app.ui.first_back import bring_back
from app.ui.front import Front
from app.ui.looks import Looks
from app.ui.messages import Messages, Note
from app.ui.program import Program
from app.ui.runner import Runner
from app.ui.safety_settings import clear_traces_at_close
from app.ui.settings_keeper import SettingsKeeper
from app.ui.window import Window
from app.worker import Worker

if TYPE_CHECKING:
    from app.ui.first_place import Elsewhere
    from app.ui.restore_dialog import Restoring


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


def begun(run: "Run", asked: Asked) -> int:
    """Open one window after another until one is closed for good; return the exit status."""
    temporary.begin()
    fell = log.native_fault()
    watch = log.Watch()
    first = _first(run.application, run.looks, run.keeper)
    status = 0
    if first:
        status = run.through(asked, first, fell=fell)
        log.note("end", status=status, seconds=monotonic() - run.began)
    watch.end()
    return status


def _first(application: QApplication, looks: Looks, keeper: SettingsKeeper) -> First | None:
    """Ask what is to be asked where there is no library yet; None when the person leaves."""
    if library_file().exists():
        return First()
    from app.ui.first_run import first_of  # noqa: PLC0415 - late: once in a life

    return first_of(application, looks, keeper)


class Run:
    """One window after another, until one is closed for good; the first may be shown already."""

    def __init__(
        self, application: QApplication, keeper: SettingsKeeper, looks: Looks, window: Window | None, began: float
    ) -> None:
        self.application, self.keeper, self.looks, self.began = application, keeper, looks, began
        self._window = window

    def take_window(self) -> Window | None:
        """Return the window that is shown already, once."""
        window, self._window = self._window, None
        return window

    def put_away(self) -> None:
        """Take the window away: something is to be said before there can be one."""
        if window := self.take_window():
            window.hide()
            window.deleteLater()

    def through(self, asked: Asked, first: First, *, fell: bool) -> int:
        """Open a window on the library, and another one when it is closed for another library."""
        former: Path | None = None
        said: Note | None = None
        while True:
            if not first.new and not library_file().exists() and not self._found():
                return 0
            heard: list[Asked] = []
            try:
                library = opened(library_file(), unlocked=partial(self._unlocked, heard.append), before=self.put_away)
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
        self.put_away()
        from app.ui.first_missing import found  # noqa: PLC0415 - late: seldom

        return found(self.looks)

    def _rescued(self, error: LibraryDamaged | LibraryBehind) -> tuple[bool, Note | None]:
        self.put_away()
        from app.ui.restoring import rescue  # noqa: PLC0415 - late: seldom, one hopes

        return rescue(self.looks, error)

    def _unlocked(self, heard: Callable[[Asked], None], path: Path) -> Library | None:
        self.put_away()
        from app.ui.unlock_dialog import unlock  # noqa: PLC0415 - late: an encrypted library's alone

        return unlock(path, self.looks, self.keeper, heard)


class _Sitting:
    """One library while its window is open."""

    def __init__(self, run: Run, library: Library, first: First) -> None:
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
        front = Front(run.application, context, run.take_window())
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
            from app.ui.started import tell_library  # noqa: PLC0415 - late: for benchmarks/start.py alone

            tell_library(front.house.window, front.house.library.field, Path(told))
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


def opened(
    path: Path, *, unlocked: Callable[[Path], Library | None], before: Callable[[], None] = lambda: None
) -> Library | None:
    """Open the library, an encrypted one by ``unlocked``, or say why it cannot be used and return None.

    ``before`` is called before anything is said.
    """
    try:
        return _open(path, unlocked)
    except (LibraryDamaged, LibraryBehind) as error:
        log.note("failed", kind=log.kind_of(error))
        raise
    except (LibraryUnusable, NoCipher) as error:
        log.note("failed", kind=log.kind_of(error))
        before()
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
