"""The window: a rail, pages, a status line, and the keys that hold everywhere. It arranges and decides nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.ui.context import Context
from app.ui.models.commands import Entry, matching
from app.ui.pages.base import Page, grouped
from app.ui.palette import Groups, Palette
from app.ui.status import StatusLine
from app.ui.widgets.buttons import shown_key
from app.ui.widgets.empty import files_in
from app.ui.widgets.rail import Rail

_SIZE = (1366, 768)
_SMALLEST = (960, 560)
_STATE = "window"


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the window: its ``name`` (of its icon, too), the ``word`` on the rail, empty when it is not there.

    It is made when somebody first goes there: the window is there sooner. A page without a word shows the place
    ``under`` as the one where the user is.
    """

    name: str
    make: Callable[[], Page]
    word: str = ""
    under: str = ""


class Pages(QStackedWidget):
    """The pages that were made so far; sends ``made`` with each that is."""

    made = Signal(object)

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        self._make = {place.name: place.make for place in places}
        self._pages: dict[str, Page] = {}

    @property
    def front(self) -> Page:
        """The page in front."""
        return self._pages[self.name]

    @property
    def name(self) -> str:
        """The name of the page in front."""
        return next(name for name, page in self._pages.items() if page is self.currentWidget())

    def has(self, name: str) -> bool:
        """Tell whether a page was made already."""
        return name in self._pages

    def of(self, name: str) -> Page:
        """Return a page; the first time it is made."""
        if name not in self._pages:
            page = self._pages[name] = self._make[name]()
            self.addWidget(page)
            self.made.emit(page)
        return self._pages[name]


class Window(QMainWindow):
    """Arranges the pages.

    Sends ``files_dropped`` with the paths of files let go over it, ``came_back`` when it is active again.
    """

    files_dropped = Signal(object)
    came_back = Signal()

    def __init__(self, context: Context, places: Sequence[Place]) -> None:
        super().__init__()
        self._context = context
        self._places = {place.name: place for place in places}
        self._on_rail = [place for place in places if place.word]
        self._commands: list[tuple[QAction, str]] = []
        self._finder: Callable[[str], Groups] | None = None
        self._guards: dict[str, Callable[[], bool]] = {}
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        self.pages = Pages(places)
        self.pages.made.connect(self._follow)
        self._status = StatusLine(context.looks)
        self._arrange()
        self._keys()
        self._restore()

    @property
    def page(self) -> Page:
        """The page in front."""
        return self.pages.front

    @property
    def where(self) -> str:
        """The name of the page in front."""
        return self.pages.name

    def go(self, name: str) -> None:
        """Bring a page to the front."""
        page = self.pages.of(name)
        self.pages.setCurrentWidget(page)
        self._rail.select(self._places[name].under or name)
        page.shown()
        self._retitle()
        self._recount()
        focused = QApplication.focusWidget()
        if focused is None or not focused.isVisible() or self._rail.isAncestorOf(focused):
            self._next_pane(1)

    def add_command(self, text: str, slot: Callable[[], object], key: str = "", icon: str = "command") -> QAction:
        """Add something that can be done everywhere, reached by its key, the palette and the mark's menu."""
        action = QAction(text, self)
        if key:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: slot())  # noqa: PLW0108 - drops the signal's own value
        self.addAction(action)
        self._commands.append((action, icon))
        self._rail.menu.addAction(action)
        return action

    def set_finder(self, finder: Callable[[str], Groups]) -> None:
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

    def _arrange(self) -> None:
        self._rail = Rail(self._context.looks, self._words())
        self._rail.chosen.connect(self.go)
        middle, right = QWidget(), QWidget()
        column = QVBoxLayout(right)
        row = QHBoxLayout(middle)
        for layout in (column, row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        column.addWidget(self.pages, 1)
        column.addWidget(self._status)
        row.addWidget(self._rail)
        row.addWidget(right, 1)
        self.setCentralWidget(middle)
        self._palette = Palette(self._context.looks, self._found, middle)

    def _words(self) -> list[tuple[str, str, str]]:
        return [
            (place.name, place.word, f"{place.word}  Ctrl+{number}") for number, place in enumerate(self._on_rail, 1)
        ]

    def _keys(self) -> None:
        for number, place in enumerate(self._on_rail, 1):
            self.add_command(
                self.tr("Go to {place}").format(place=place.word),
                partial(self.go, place.name),
                f"Ctrl+{number}",
                place.name,
            )
        self._rail.menu.addSeparator()
        self.add_command(self.tr("All commands"), self.open_palette, "Ctrl+K", "search")
        self.add_command(self.tr("Find on this page"), self._find, "Ctrl+F", "search")
        self.add_command(self.tr("Next pane"), partial(self._next_pane, 1), "F6", "columns")
        self.add_command(self.tr("Previous pane"), partial(self._next_pane, -1), "Shift+F6", "columns")
        menu = self.add_command(self.tr("Menu"), self._open_menu, "F10", "list")
        self._rail.menu.removeAction(menu)
        self._rail.menu.addSeparator()

    def add_at_foot(self, action: QAction, icon: str) -> None:
        """Show a command at the foot of the rail, too."""
        self._rail.add_at_foot(action, icon)

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

    def _found(self, typed: str) -> Groups:
        here = [(heading or self.page.title, _entries(commands)) for heading, commands in grouped(self.page)]
        groups = [*here, (self.tr("Everywhere"), _entries(self._commands))]
        if not typed:
            return groups
        commands = [entry for _, entries in groups for entry in entries]
        more = self._finder(typed) if self._finder else ()
        return ((self.tr("Commands"), matching(commands, typed)), *more)

    def _follow(self, page: Page) -> None:
        page.title_changed.connect(self._retitle)
        page.status_changed.connect(self._recount)

    def _retitle(self, _title: str = "") -> None:
        self.setWindowTitle(self.tr("{name} – Paraph").format(name=self.page.title))

    def _recount(self) -> None:
        self._status.show_page(self.page)

    def _restore(self) -> None:
        known: QByteArray = self._context.settings.pane(_STATE)
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
        self._context.settings.keep_pane(_STATE, self.saveGeometry())
        self._context.settings.save()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the palette in the middle."""
        super().resizeEvent(event)
        if self._palette.isVisible():
            self._palette.place()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Send the paths of the files."""
        event.acceptProposedAction()
        self.files_dropped.emit(files_in(event.mimeData()))


def _entries(commands: Sequence[tuple[QAction, str]]) -> list[Entry]:
    """Return the rows of what can be done now."""
    return [
        Entry(action.text(), icon, shown_key(action.shortcut().toString()), action.trigger)
        for action, icon in commands
        if action.isEnabled() and action.isVisible()
    ]
