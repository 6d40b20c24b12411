"""The start: a window that can be typed into as soon as it is there, while all that will stand in it is loaded."""

import os
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.paths import library_file, resources
from app.ui import language
from app.ui.asked import Asked, may_be_open
from app.ui.looks import STYLE, Looks
from app.ui.program import Program
from app.ui.settings_keeper import SettingsKeeper
from app.ui.window import Window, fit_screen

_SWITCH = 0.0005
"""Seconds after which a busy background thread lets the window's go first; Python's own 5 ms can be felt in typing."""
_PLAIN = b"SQLite format 3\0"
"""How a library begins that opens without a question."""
_PARTS = (
    "app.log",
    "app.library.values",
    "app.library.clauses",
    "app.library.store",
    "app.ui.core_words",
    "app.ui.pages.base",
    "app.ui.first",
    "app.ui.widgets.facet_view",
    "app.ui.widgets.clause_list",
    "app.ui.widgets.reading",
    "app.ui.pages.library",
    "app.ui.opening",
)
"""What all else comes with, in steps that nobody notices in typing; the last would load what is missing here."""
_SOON = 10
"""Milliseconds after the window was painted."""
_UNSEEN = 300
"""Milliseconds after which the rest is loaded although nothing of the window was painted: it is behind another."""


def open_window(files: tuple[Path, ...] = (), *, compare: bool = False) -> int:
    """Open the window and return the exit status when it is closed: 1 when the library cannot be used.

    ``files`` are opened in it, or with ``compare`` compared. Where a window of this library is open already, that one
    comes forward and takes them.
    """
    sys.setswitchinterval(_SWITCH)
    began = monotonic()
    application = QApplication.instance() or Program([*sys.argv[:1], *STYLE])
    assert isinstance(application, QApplication)  # noqa: S101 - tells the type: this program makes no other kind
    application.setApplicationName("Paraph")
    application.setWindowIcon(QIcon(str(resources() / "icons" / "paraph.svg")))
    asked = Asked(files, compare)
    if may_be_open() and _handed_on(asked):
        return 0
    try:
        return _begun(application, asked, began)
    except Exception as error:
        from app import log  # noqa: PLC0415 - late: the window does not wait for it

        log.fault(error)
        if sys.stderr is None:  # a program without a terminal, which would end without a word
            _say_broken(log.log_file())
        raise


def _begun(application: QApplication, asked: Asked, began: float) -> int:
    keeper = SettingsKeeper()
    language.install(application, keeper.value.language)
    looks = Looks(application, keeper.value.theme, whole=False)
    window, heard = None, [asked]
    if isinstance(application, Program):
        application.asked.connect(heard.append)
    if _opens_plainly(library_file()):
        window = Window(looks, keeper)
        fit_screen(window)
        window.show()
        _tell(window)
        if not _rest_comes(window):
            return 0
    if isinstance(application, Program):
        application.asked.disconnect(heard.append)
    from app.ui.opening import Run, begun  # noqa: PLC0415 - late: by now the window is there

    looks.complete()
    return begun(Run(application, keeper, looks, window, began), heard[-1])


def _handed_on(asked: Asked) -> bool:
    from app.ui.first import handed_on, name_of  # noqa: PLC0415 - late: it takes Qt's part for networks

    return handed_on(asked, name_of(library_file()))


def _opens_plainly(library: Path) -> bool:
    """Tell whether nothing is to be asked before the library is opened: it is there, and not encrypted."""
    with suppress(OSError), library.open("rb") as file:
        return file.read(len(_PLAIN)) == _PLAIN
    return False


class _Rest(QObject):
    """Loads the rest of the program, a part whenever the window has nothing to do; sends ``ended``.

    Another thread would not let the window go first: both wait for one interpreter.
    """

    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.left = list(_PARTS)
        self.fault: Exception | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._load)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._timer.start)

    def start(self) -> None:
        """Begin in a moment: what was pressed before there was a window is answered first."""
        if self.left and not self._timer.isActive():
            self._soon.start()

    def _load(self) -> None:
        try:
            import_module(self.left.pop(0))
        except Exception as error:  # noqa: BLE001 - it is raised where somebody catches it
            self.fault, self.left = error, []
        if not self.left:
            self._timer.stop()
            self.ended.emit()


def _rest_comes(window: Window) -> bool:
    """Load the rest of the program while the window answers; False when it was closed meanwhile.

    It begins once the window was painted, and waits for the end of a composition of an input method, which would be
    cut short.
    """
    rest, loop, threshold = _Rest(), QEventLoop(), window.threshold
    assert threshold is not None  # noqa: S101 - the window is new
    threshold.painted.connect(rest.start)
    QTimer.singleShot(_UNSEEN, rest, rest.start)
    for end in (rest.ended, threshold.composed, threshold.left):
        end.connect(loop.quit)
    while window.isVisible() and (threshold.composing or rest.left):
        loop.exec()
    if rest.fault:
        raise rest.fault
    if not window.isVisible():
        window.deleteLater()
        return False
    return True


def _tell(window: Window) -> None:
    if (told := os.environ.get("PARAPH_TELL_START")) and window.threshold:
        from app.ui.started import tell_typed  # noqa: PLC0415 - late: for benchmarks/start.py alone

        tell_typed(window, window.threshold.field, Path(told))


def _say_broken(noted: Path) -> None:
    """Say that the program does not start, and where it is noted."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - late: seldom, one hopes

    what = QCoreApplication.translate("Start", "Paraph could not start.")
    where = QCoreApplication.translate("Start", "What went wrong is noted in {path}. The library is as it was.")
    QMessageBox.critical(None, QCoreApplication.applicationName(), f"{what}\n\n{where.format(path=noted)}")
