'''What all pages have: a header with actions, notices, a bar while a job runs, counters, and remembered panes.

A page is written like this::

    class DraftPage(Page):
        """Says what the page is for."""

        clause_opened = Signal(str)                      # what others may connect: past tense, one typed value

        def __init__(self, context: Context) -> None:
            super().__init__(context, "draft")           # the name under which its splitters are remembered
            self.set_title(self.tr("Draft"), self.tr("no draft yet"))
            self.add_action(self.tr("Compare"), "compare", self._compare)
            self.add_action(self.tr("Export…"), "export", self._export, key="Ctrl+E", outlined=True)  # the last
            self.add_command(self.tr("Next departure"), self._next, key="F8")   # key and palette, no button
            self._outline, self._desk = QTreeView(), QTextEdit()
            self.set_body(self.split("panes", (self._outline, self._desk), (228, 800), stretch=1))
            self.set_panes((self._outline, self._desk))  # F6 goes through them

        def shown(self) -> None:                         # each time the page comes to the front
            ...                                          # reload when self.context.library.version has changed

        def look(self) -> None:                          # the theme has changed: icons, documents, formats again
            ...

        def find_here(self) -> None:                          # Ctrl+F
            self._field.setFocus()

        def _export(self) -> None:
            path = ...
            self.run(lambda progress: export_clean(self._draft, path, progress=progress), self._exported, "Saving …")

        def _exported(self, _result: object) -> None:    # on the window's thread; errors become notices by themselves
            self.notify(Note("Saved.", "What it is.", level="done"))

Use ``label``, ``Button``, ``SegmentedSwitch``, ``SearchField``, ``EmptyState`` of app.ui.widgets; the object names
``panel``, ``paper``, ``desk``, ``band``, ``card``, ``foot`` give a QFrame its ground. Colours come only from
``context.looks.theme``.
'''

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from app.errors import UserError
from app.ui.context import Context
from app.ui.counter import Counter
from app.ui.messages import Note
from app.ui.runner import Answer, Job, Work
from app.ui.widgets.busy import BusyBar
from app.ui.widgets.buttons import ActionButton
from app.ui.widgets.labels import CutLabel
from app.ui.widgets.notice import Notice, NoticeStrip
from app.ui.widgets.splits import split

MOST_ACTIONS = 5
_TITLE = 120
"""Pixels of a title that are always shown: a draft may have a long name."""


class PageHeader(QFrame):
    """Title and what is said beside it on the left, actions on the right."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setFixedHeight(48)
        self._looks = context.looks
        self.title, self.said = CutLabel("page", _TITLE), CutLabel("meta")
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(12)
        self.left, self.right = QHBoxLayout(), QHBoxLayout()
        self.left.setSpacing(12)
        self.right.setSpacing(10)
        self.left.addWidget(self.title)
        self.left.addWidget(self.said, 1)
        row.addLayout(self.left, 1)
        row.addLayout(self.right)

    def add(self, action: QAction, icon: str, outlined: bool) -> None:
        """Show an action; only the outlined one shows its key."""
        hint = action.shortcut().toString() if outlined else ""
        self.right.addWidget(ActionButton(self._looks, action, "" if outlined else "quiet", icon, hint))


class Page(QWidget):
    """A place of the window; see the module's text for how one is written."""

    title_changed = Signal(str)
    status_changed = Signal()

    def __init__(self, context: Context, name: str) -> None:
        super().__init__()
        self.context = context
        self.title = ""
        self.counters: tuple[Counter, ...] = ()
        self.hints: tuple[str, ...] = ()
        self.panes: tuple[QWidget, ...] = ()
        self._name = name
        self._commands: list[tuple[QAction, str]] = []
        self.heading = ""
        self.headings: dict[QAction, str] = {}
        self._buttons = 0
        self.header = PageHeader(context)
        self.notices = NoticeStrip(context.looks)
        self.busy = BusyBar(context.looks)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in (self.header, self.busy, self.notices):
            self._column.addWidget(part)
        context.looks.changed.connect(self.look)

    # ---- for the page that is written

    def set_title(self, title: str, said: str = "") -> None:
        """Name the page, or what it holds, and say one thing beside it."""
        self.title = title
        self.header.title.setText(title)
        self.header.said.setText(said)
        self.title_changed.emit(title)

    def add_action(
        self, text: str, icon: str, slot: Callable[[], object], key: str = "", outlined: bool = False
    ) -> QAction:
        """Add a button to the header (at most five, the outlined one last), to the keys and to the palette."""
        self._buttons += 1
        assert self._buttons <= MOST_ACTIONS, "a header holds at most five actions"  # noqa: S101 - a rule of the design
        action = self.add_command(text, slot, key, icon)
        self.header.add(action, icon, outlined)
        return action

    def add_command(self, text: str, slot: Callable[[], object], key: str = "", icon: str = "command") -> QAction:
        """Add something that the page does, reached by its key and by the palette."""
        action = QAction(text, self)
        if key:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: slot())  # noqa: PLW0108 - drops the signal's own value
        self.addAction(action)
        self._commands.append((action, icon))
        self.headings[action] = self.heading
        return action

    def set_body(self, body: QWidget) -> None:
        """Put the page's own part below header and notices."""
        self._column.addWidget(body, 1)

    def split(
        self, name: str, parts: Sequence[QWidget], sizes: Sequence[int], stretch: int = -1, vertical: bool = False
    ) -> QSplitter:
        """Return panes beside (or below) each other with sizes that are remembered; part ``stretch`` takes the rest."""
        return split(self.context.settings, f"{self._name}.{name}", parts, sizes, stretch, vertical)

    def set_panes(self, panes: Sequence[QWidget]) -> None:
        """Name the widgets that F6 goes through, in reading order."""
        self.panes = tuple(panes)

    def set_status(self, counters: Sequence[Counter], hints: Sequence[str] = ()) -> None:
        """Set the counters at the left of the status line and the (at most two) key hints at its right."""
        self.counters, self.hints = tuple(counters), tuple(hints)
        self.status_changed.emit()

    def notify(self, note: Note, *acts: Callable[[], None] | None) -> Notice:
        """Show a notice under the header; ``acts`` run for its actions (without one the first shows the details)."""
        return self.notices.add(note, *acts)

    def fail(self, error: Exception) -> None:
        """Say an error: a notice for what a person can put right, the report dialog for anything else."""
        if isinstance(error, UserError):
            self.notify(self.context.messages.of(error))
        else:
            self.context.messages.report(error)

    def run(self, work: Work, done: Callable[[Any], None], sentence: str) -> Job:
        """Run ``work`` in the background; ``done`` gets its result on the window's thread, ``fail`` its error."""
        job = Job(work)
        Answer(job, done, self.fail)
        self.busy.follow(job, sentence)
        self.context.runner.start(job)
        return job

    # ---- hooks

    def shown(self) -> None:
        """Come to the front; reload what the library changed meanwhile."""

    def look(self) -> None:
        """Take the new theme: what the style sheet does not reach."""

    def find_here(self) -> None:
        """Go to the field that searches this page."""

    def commands(self) -> tuple[tuple[QAction, str], ...]:
        """Return what the page can do now, each with the name of its icon."""
        return tuple(self._commands)


def grouped(page: Page) -> tuple[tuple[str, tuple[tuple[QAction, str], ...]], ...]:
    """Return a page's commands under their headings: ``heading`` is that of all that are added while it is set."""
    found: dict[str, list[tuple[QAction, str]]] = {}
    for action, icon in page.commands():
        found.setdefault(page.headings.get(action, ""), []).append((action, icon))
    return tuple((heading, tuple(commands)) for heading, commands in found.items())
