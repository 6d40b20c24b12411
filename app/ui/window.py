"""The window: a rail, pages, a status line, and the keys that hold everywhere. It arranges and decides nothing.

It can be shown before there is a library, and typed into: what this module imports is what a start waits for.
"""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.ui.looks import Looks
from app.ui.settings_keeper import SettingsKeeper
from app.ui.status import StatusLine
from app.ui.threshold import Threshold
from app.ui.widgets.rail import Rail
from app.ui.widgets.tips import shown_key

if TYPE_CHECKING:
    from app.ui.models.commands import Entry
    from app.ui.pages.base import Page
    from app.ui.palette import Groups, Palette

_SIZE = (1366, 768)
_SMALLEST = (960, 560)
_STATE = "window"
_FRAME = 32
"""Pixels of height that a system's frame takes at the least."""


class Place(NamedTuple):
    """A page of the window: its ``name``, and what makes it when somebody first goes there.

    A page that is not on the rail shows the place ``under`` as the one where the user is.
    """

    name: str
    make: "Callable[[], Page]"
    under: str = ""


class Pages(QStackedWidget):
    """The pages that were made so far; sends ``made`` with each that is."""

    made = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._make: dict[str, Callable[[], Page]] = {}
        self._pages: dict[str, Page] = {}

    @property
    def front(self) -> "Page":
        """The page in front."""
        return self._pages[self.name]

    @property
    def name(self) -> str:
        """The name of the page in front."""
        return next(name for name, page in self._pages.items() if page is self.currentWidget())

    def has(self, name: str) -> bool:
        """Tell whether a page was made already."""
        return name in self._pages

    def of(self, name: str) -> "Page":
        """Return a page; the first time it is made."""
        if name not in self._pages:
            page = self._pages[name] = self._make[name]()
            self.addWidget(page)
            self.made.emit(page)
        return self._pages[name]

    def know(self, places: Sequence[Place]) -> None:
        """Learn how pages are made."""
        self._make = {place.name: place.make for place in places}


class Window(QMainWindow):
    """Arranges the pages, and stands on its threshold until ``furnish`` says which there are.

    Sends ``files_dropped`` with the paths of files let go over it, ``came_back`` when it is active again.
    """

    files_dropped = Signal(object)
    came_back = Signal()

    def __init__(self, looks: Looks, settings: SettingsKeeper) -> None:
        super().__init__()
        self._looks, self._settings = looks, settings
        self._under: dict[str, str] = {}
        self._commands: list[tuple[QAction, str]] = []
        self._finder: Callable[[str], Groups] | None = None
        self._guards: dict[str, Callable[[], bool]] = {}
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        self.pages = Pages()
        self.pages.made.connect(self._follow)
        self._status = StatusLine(looks)
        self.threshold: Threshold | None = Threshold(looks, settings)
        self._arrange(self.threshold)
        self._restore()

    def furnish(self, places: Sequence[Place]) -> None:
        """Say which pages there are; the first that is gone to takes the threshold's place."""
        self._under = {place.name: place.under or place.name for place in places}
        self.pages.know(places)
        self._keys()
        if self.threshold:
            self.threshold.pause()

    @property
    def page(self) -> "Page":
        """The page in front."""
        return self.pages.front

    @property
    def where(self) -> str:
        """The name of the page in front."""
        return self.pages.name

    def go(self, name: str) -> None:
        """Bring a page to the front."""
        if self.threshold and not self._under:
            self.threshold.hold(partial(self.go, name))
            return
        page = self.pages.of(name)
        self.pages.setCurrentWidget(page)
        self._rail.select(self._under[name])
        page.shown()
        self._retitle()
        self._recount()
        self._come_in()
        focused = QApplication.focusWidget()
        if focused is None or not focused.isVisible() or self._rail.isAncestorOf(focused):
            self._next_pane(1)

    def add_command(self, text: str, slot: Callable[[], object], key: str = "", icon: str = "command") -> QAction:
        """Add something that can be done everywhere, reached by its key, the palette and the mark's menu."""
        action = self._at_foot.get(text) or QAction(text, self)
        if key:
            action.setShortcut(key)
        action.triggered.connect(lambda: slot())  # noqa: PLW0108 - drops the signal's own value
        self.addAction(action)
        self._commands.append((action, icon))
        self._rail.menu.addAction(action)
        return action

    def set_finder(self, finder: "Callable[[str], Groups]") -> None:
        """Let the palette also find what ``finder`` answers: groups of rows for the words typed."""
        self._finder = finder

    def guard(self, name: str, may_close: Callable[[], bool]) -> None:
        """Ask ``may_close`` before the window closes; when it may not, the place ``name`` comes to the front."""
        self._guards[name] = may_close

    def commands(self) -> tuple[QAction, ...]:
        """Return what can be done everywhere."""
        return tuple(action for action, _ in self._commands)

    def open_palette(self, typed: str = "") -> None:
        """Show all commands."""
        self._palette.open(typed)

    def _arrange(self, threshold: Threshold) -> None:
        self._words = places_on_rail()
        tips = [f"{word}  Ctrl+{number}" for number, word in enumerate(self._words.values(), 1)]
        self._rail = Rail(self._looks, list(zip(self._words, self._words.values(), tips, strict=True)))
        self._rail.chosen.connect(self.go)
        self._rail.select("library")
        self._at_foot: dict[str, QAction] = {}
        for icon, (words, key) in at_foot().items():
            self._put_at_foot(icon, words, key)
        self._middle, right = QWidget(), QWidget()
        column = QVBoxLayout(right)
        row = QHBoxLayout(self._middle)
        for layout in (column, row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self.pages.addWidget(threshold)
        column.addWidget(self.pages, 1)
        column.addWidget(self._status)
        row.addWidget(self._rail)
        row.addWidget(right, 1)
        self.setCentralWidget(self._middle)
        self.setWindowTitle(_titled(self._words["library"]))
        threshold.field.setFocus()

    def _put_at_foot(self, icon: str, words: str, key: str) -> None:
        action = self._at_foot[words] = QAction(words, self)
        action.triggered.connect(lambda: self._wait_for(action))
        self._rail.add_at_foot(action, icon, key)

    @cached_property
    def _palette(self) -> "Palette":
        from app.ui.palette import Palette  # noqa: PLC0415 - late: once it is asked for

        return Palette(self._looks, self._found, self._middle)

    def _come_in(self) -> None:
        """Leave the threshold: the page stands in its place, and what was pressed there is done."""
        threshold, self.threshold = self.threshold, None
        if threshold is None:
            return
        self.pages.removeWidget(threshold)
        threshold.go_on()

    def _wait_for(self, action: QAction) -> None:
        if self.threshold:
            self.threshold.hold(action.trigger)

    def _keys(self) -> None:
        for number, (name, word) in enumerate(self._words.items(), 1):
            words = self.tr("Go to {place}").format(place=word)
            self.add_command(words, partial(self.go, name), f"Ctrl+{number}", name)
        self._rail.menu.addSeparator()
        self.add_command(self.tr("All commands"), self.open_palette, "Ctrl+K", "search")
        self.add_command(self.tr("Find on this page"), self._find, "Ctrl+F", "search")
        self.add_command(self.tr("Next pane"), partial(self._next_pane, 1), "F6", "columns")
        self.add_command(self.tr("Previous pane"), partial(self._next_pane, -1), "Shift+F6", "columns")
        menu = self.add_command(self.tr("Menu"), self._open_menu, "F10", "list")
        self._rail.menu.removeAction(menu)
        self._rail.menu.addSeparator()

    def _open_menu(self) -> None:
        self._rail.mark.showMenu()

    def _find(self) -> None:
        self.page.find_here()

    def _next_pane(self, step: int) -> None:
        panes = [pane for pane in self.page.panes if pane.isVisibleTo(self) and pane.isEnabled()]
        if not panes:
            return
        focused = QApplication.focusWidget()
        here = [at for at, pane in enumerate(panes) if focused is pane or (focused and pane.isAncestorOf(focused))]
        at = (here[0] + step) % len(panes) if here else 0
        panes[at].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _found(self, typed: str) -> "Groups":
        from app.ui.models.commands import matching  # noqa: PLC0415 - late: with the palette
        from app.ui.pages.base import grouped  # noqa: PLC0415 - late: see above

        here = [(heading or self.page.title, _entries(commands)) for heading, commands in grouped(self.page)]
        groups = [*here, (self.tr("Everywhere"), _entries(self._commands))]
        if not typed:
            return groups
        commands = [entry for _, entries in groups for entry in entries]
        more = self._finder(typed) if self._finder else ()
        return ((self.tr("Commands"), matching(commands, typed)), *more)

    def _follow(self, page: "Page") -> None:
        page.title_changed.connect(self._retitle)
        page.status_changed.connect(self._recount)

    def _retitle(self, _title: str = "") -> None:
        self.setWindowTitle(_titled(self.page.title))

    def _recount(self) -> None:
        self._status.show_page(self.page)

    def _restore(self) -> None:
        known: QByteArray = self._settings.pane(_STATE)
        if known.isEmpty() or not self.restoreGeometry(known):
            self.resize(*_SIZE)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say that the user has come back from another program."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.came_back.emit()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the window's size and place, unless a page has something to finish first."""
        for name, may_close in self._guards.items():
            if not may_close():
                self.go(name)
                event.ignore()
                return
        self._settings.keep_pane(_STATE, self.saveGeometry())
        self._settings.save()
        super().closeEvent(event)
        if self.threshold:
            self.threshold.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the palette in the middle."""
        super().resizeEvent(event)
        palette = vars(self).get("_palette")
        if palette and palette.isVisible():
            palette.place()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files."""
        from app.ui.widgets.empty import files_in  # noqa: PLC0415 - late: once something is dragged here

        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Send the paths of the files; what another program took back meanwhile is none."""
        from app.ui.widgets.empty import files_in  # noqa: PLC0415 - late: as above

        files = files_in(event.mimeData())
        if not files:
            return
        event.acceptProposedAction()
        send = partial(self.files_dropped.emit, files)
        if self.threshold:
            self.threshold.hold(send)
        else:
            send()


def fit_screen(window: QWidget) -> None:
    """Let a window fill a screen that has no room for it and its frame: its status line would lie below."""
    room = window.screen().availableSize()
    if window.width() > room.width() or window.height() + _FRAME > room.height():
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def places_on_rail() -> dict[str, str]:
    """Return the names of the places on the rail, which are those of their icons, with their words."""
    say = QCoreApplication.translate
    return {
        "library": say("House", "Library"),
        "draft": say("House", "Draft"),
        "compare": say("House", "Compare"),
        "dates": say("House", "Dates"),
    }


def at_foot() -> dict[str, tuple[str, str]]:
    """Return the icons at the foot of the rail, each with the words and the key of a command that is added later."""
    say = QCoreApplication.translate
    return {"settings": (say("House", "Settings…"), "Ctrl+,"), "help": (say("House", "Help"), "F1")}


def _titled(page: str) -> str:
    return QCoreApplication.translate("Window", "{name} – Paraph").format(name=page)


def _entries(commands: Sequence[tuple[QAction, str]]) -> "list[Entry]":
    """Return the rows of what can be done now."""
    from app.ui.models.commands import Entry  # noqa: PLC0415 - late: with the palette

    return [
        Entry(action.text(), icon, shown_key(action.shortcut().toString()), action.trigger)
        for action, icon in commands
        if action.isEnabled() and action.isVisible()
    ]
