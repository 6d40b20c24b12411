"""The compare page: two texts beside each other, the list of changes, and the way through them."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.model.instrument import Instrument
from app.ui.combine_dialog import CombineDialog
from app.ui.compare_choice import CompareChoice
from app.ui.compare_clip import clip
from app.ui.compare_folds import WEIGHTS, items
from app.ui.compare_rows import Side
from app.ui.compare_table import CompareTable
from app.ui.compare_texts import Compared, compare_texts, position
from app.ui.compare_words import CompareWords
from app.ui.concordance_dialog import ConcordanceDialog
from app.ui.context import Context
from app.ui.counter import Counter
from app.ui.export_dialog import ExportDialog
from app.ui.messages import Note
from app.ui.pages.base import Page
from app.ui.returned_dialog import ReturnedDialog
from app.ui.runner import Job
from app.ui.widgets.buttons import Button
from app.ui.widgets.change_list import ChangeList
from app.ui.widgets.counts_strip import CountsStrip
from app.ui.widgets.empty import EmptyState, files_in
from app.ui.widgets.notice import Notice
from app.ui.widgets.switch import SegmentedSwitch
from app.ui.widgets.two_columns import TwoColumns
from app.ui.word_redline_dialog import WordRedlineDialog

_LIST, _COLUMNS = 304, 998
_TABLE, _COPY = 2, 2
"""Where the table stands in the body, and Copy among the actions."""


class ComparePage(Page):
    """Compares any two texts: chosen here, dropped as files, or given by ``compare``."""

    instrument_opened = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(context, "compare")
        self._words = CompareWords(self)
        self._texts: dict[Side, Instrument | None] = {"before": None, "after": None}
        self._latest: Callable[[Instrument], Instrument | None] = lambda _text: None
        self._stale: Notice | None = None
        self._compared: Compared | None = None
        self._opened: frozenset[int] = frozenset()
        self._job: Job | None = None
        self.set_title(self.tr("Compare"))
        modes = (("side", self.tr("Side by side")), ("one", self.tr("One text")), ("table", self.tr("Table")))
        self._mode = SegmentedSwitch(modes)
        self._mode.chosen.connect(self._switch_mode)
        self.header.right.addWidget(self._mode)
        self._actions = (
            self.add_action(self.tr("Previous"), "previous", self._previous, key="Shift+F8"),
            self.add_action(self.tr("Next"), "next", self._next, key="F8"),
            self.add_action(self.tr("Copy"), "copy", self._copy),
            self.add_action(self.tr("Redline to Word…"), "export", self._export, key="Ctrl+E", outlined=True),
        )
        self.add_command(self.tr("Redline Word files…"), self._redline_files, key="Ctrl+Shift+E", icon="export")
        self.add_command(self.tr("Check for changes that are not marked…"), self._check_returned, icon="compare")
        self.add_command(self.tr("Combine marked copies…"), self._combine_copies, icon="merge")
        self.add_command(self.tr("Concordance…"), self._concordance, icon="columns")
        self._swap_action = self.add_command(self.tr("Exchange the two texts"), self._swap, icon="swap")
        self._choice = CompareChoice(context, self.busy, self.fail, self)
        self._choice.opened.connect(self._opened_text)
        self._choice.marks_compared.connect(self._marks_compared)
        self.add_command(self.tr("Compare what a file's marks change…"), self._choice.ask_for_marks, icon="compare")
        self._make_body()
        self._add_commands()
        self.busy.cancelled.connect(self._cancelled)
        self.setAcceptDrops(True)
        self._show_state()

    def compare(self, before: Instrument, after: Instrument) -> None:
        """Compare two texts and show what changed from the first to the second."""
        self._drop_stale()
        self._texts = {"before": before, "after": after}
        self._compare()

    def follow(self, latest: Callable[[Instrument], Instrument | None]) -> None:
        """Ask ``latest`` for a text as it is now, each time the page comes to the front; None: as it was."""
        self._latest = latest

    def shown(self) -> None:
        """Say that a draft has changed since it was compared; nothing moves by itself."""
        newer = {side: now for side, text in self._texts.items() if text and (now := self._latest(text))}
        self._drop_stale()
        if newer:
            note = Note(self.tr("The draft has changed since."), action=self.tr("Compare again"))
            self._stale = self.notify(note, lambda: self._compare_again(newer))

    def _compare_again(self, newer: Mapping[Side, Instrument]) -> None:
        self._drop_stale()
        self._texts = {**self._texts, **newer}
        self._compare()

    def _drop_stale(self) -> None:
        stale, self._stale = self._stale, None
        if stale:
            self.notices.drop(stale)

    # --- parts

    def _make_body(self) -> None:
        looks = self.context.looks
        self._empty = EmptyState(
            looks,
            self.tr("Compare two texts"),
            self.tr("Choose an earlier and a later text, or drop two files here."),
            drops=True,
        )
        self._empty.dropped.connect(self.take_files)
        self._choose = {
            "before": Button(looks, self.tr("Earlier text…"), "primary"),
            "after": Button(looks, self.tr("Later text…")),
        }
        self._choose["before"].clicked.connect(lambda: self._choice.ask("before", self._choose["before"]))
        self._choose["after"].clicked.connect(lambda: self._choice.ask("after", self._choose["after"]))
        self._empty.add_buttons(tuple(self._choose.values()))
        self._empty.add_hint(self.tr("Texts and drafts of the library; Word, PDF, OpenDocument, web and text files."))
        self._empty.add_hint(self.tr("Redline Word files: Ctrl+Shift+E. Table of a topic, and all else: Ctrl+K."))
        self._body = QStackedWidget()
        self._body.addWidget(self._empty)
        self._body.addWidget(self._desk())
        self._table = CompareTable(self.context, self.run, self)
        self._table.laid_out.connect(self._show_state)
        self._table.desk.opened.connect(self.instrument_opened)
        self._body.addWidget(self._table.desk)
        self.set_body(self._body)

    def _desk(self) -> QWidget:
        self._list = ChangeList(self.context.looks)
        self._list.chosen.connect(self._go_to)
        self._list.opened.connect(self._open_row)
        self._list.filtered.connect(self._show_items)
        both = TwoColumns(self.context.looks)
        self._heads, self._columns = both.heads, both.view
        self._heads.asked.connect(self._ask_head)
        self._heads.swapped.connect(self._swap)
        self._columns.current_changed.connect(self._current_changed)
        self._columns.fold_toggled.connect(self._toggle)
        self._columns.row_opened.connect(self._open_row)
        panes = self.split("panes", (self._list, both), (_LIST, _COLUMNS), stretch=1)
        self._strip = CountsStrip(self.context.looks)
        self._strip.weight_asked.connect(self._list.switches.only)
        desk = QWidget()
        column = QVBoxLayout(desk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._strip)
        column.addWidget(panes, 1)
        self.set_panes((self._list.view, self._columns))
        return desk

    def _add_commands(self) -> None:
        names = {3: self.tr("Weighty"), 2: self.tr("Substance"), 1: self.tr("Light")}
        for number, weight in enumerate(WEIGHTS, 1):
            text = self.tr("Show or hide: {weight}").format(weight=names[weight])
            self.add_command(text, partial(self._list.switches.toggle, weight), key=str(number))
        self.add_command(self.tr("Show all changes"), self._list.switches.show_all)
        self.add_command(self.tr("Choose the earlier text…"), lambda: self._ask_head("before"))
        self.add_command(self.tr("Choose the later text…"), lambda: self._ask_head("after"))
        self.add_command(self.tr("Table of a topic"), self.show_table)
        self.add_command(self.tr("Copy all changes as a table"), self._copy_table, key="Ctrl+Shift+C")
        self.add_command(self.tr("Open all bands"), self._open_all)
        self.add_command(self.tr("Close all bands"), self._close_all)

    # --- choosing

    def _ask_head(self, side: Side) -> None:
        head = {"before": self._heads.before, "after": self._heads.after}[side]
        self._choice.ask(side, head if self._body.currentIndex() else self._choose[side])

    def _opened_text(self, side: Side, text: Instrument) -> None:
        self._texts[side] = text
        self._compare()

    def take_files(self, paths: tuple[Path, ...]) -> None:
        """Take two files as earlier and later text, one for the side that is still empty."""
        if len(paths) > 1:
            self._choice.open_file(paths[0], "before")
            self._choice.open_file(paths[1], "after")
        elif paths:
            self._choice.open_file(paths[0], "before" if self._texts["before"] is None else "after")

    def _swap(self) -> None:
        self._texts = {"before": self._texts["after"], "after": self._texts["before"]}
        self._choice.swap()
        self._compare()

    # --- comparing

    def _compare(self) -> None:
        before, after = self._texts["before"], self._texts["after"]
        if self._job:
            self._job.cancel()
            self._job = None
        if before is None or after is None:
            self._show_state()
            return
        self._job = self.run(
            lambda progress: compare_texts(before, after, progress), self._done, self.tr("Comparing the two texts")
        )

    def _done(self, compared: Compared) -> None:
        self._job = None
        if (compared.before, compared.after) != (self._texts["before"], self._texts["after"]):
            return
        self._compared, self._opened = compared, frozenset()
        self._show_items()
        self._show_state()
        self._columns.setFocus()
        if compared.differences:
            self._go_to(compared.differences[0].row)

    def _marks_compared(self, compared: Compared) -> None:
        self._texts = {"before": compared.before, "after": compared.after}
        self._done(compared)

    def _cancelled(self) -> None:
        """Go back to the texts that are shown."""
        self._job = None
        if self._compared:
            self._texts = {"before": self._compared.before, "after": self._compared.after}

    def _show_state(self) -> None:
        """Show the comparison, or what is still wanted."""
        compared = self._compared
        table = self._mode.key == "table"
        for action in (*self._actions, self._swap_action):
            action.setVisible(compared is not None and not table)
        self._actions[_COPY].setVisible(compared is not None or table)
        self._body.setCurrentIndex(_TABLE if table else int(compared is not None))
        if table:
            self.set_status((), (self.tr("Ctrl+C copy"), self.tr("Enter open in library")))
            return
        if compared is None:
            self._show_choice()
            return
        self._heads.before.put(*self._words.head(compared.before))
        self._heads.after.put(*self._words.head(compared.after))
        title = self.tr("{before}, {after}")
        titles = [self._words.head(text)[0] for text in (compared.before, compared.after)]
        self.title = title.format(before=titles[0], after=titles[1])
        self.title_changed.emit(self.title)
        self._strip.put(compared.rows, compared.differences)

    def _show_choice(self) -> None:
        words: dict[Side, str] = {"before": self.tr("Earlier text…"), "after": self.tr("Later text…")}
        for side, text in self._texts.items():
            self._choose[side].setText(self._words.head(text)[0] if text else words[side])
            self._choose[side].updateGeometry()
        self.set_status((), (self.tr("Ctrl+K all commands"),))

    def find_here(self) -> None:
        """Go to the list: typing there finds any word of a change."""
        if self._compared:
            self._list.view.setFocus()

    # --- reading

    def _show_items(self) -> None:
        if self._compared:
            rows = self._compared.rows
            self._list.put(rows, self._compared.differences)
            self._columns.put(rows, items(rows, self._list.shown, self._opened))
            self._list.point(self._columns.current_row)
            self._show_status()

    def _toggle(self, first: int) -> None:
        self._opened ^= {first}
        self._show_items()

    def _open_all(self) -> None:
        if self._compared:
            self._opened = frozenset(range(len(self._compared.rows)))
            self._show_items()

    def _close_all(self) -> None:
        self._opened = frozenset()
        self._show_items()

    def _switch_mode(self, mode: str) -> None:
        if mode == "table":
            self._table.lay_out(self._table.desk.ask)
        self._columns.set_mode("one" if mode == "one" else "side")
        self._show_state()

    def show_table(self) -> None:
        """Lay side by side what the instruments of the library say on one topic."""
        self._mode.choose("table")
        self._switch_mode("table")

    def _go_to(self, row: int) -> None:
        item = self._columns.item_of(row)
        self._columns.set_current(item)
        self._columns.reveal(item)

    def _next(self) -> None:
        self._step(1)

    def _previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        """Go to the next or previous change that is shown; round the ends."""
        shown = [found.row for found in self._list.model.shown()]
        if not shown:
            return
        here = self._columns.current_row
        if by > 0:
            target = next((row for row in shown if row > here), shown[0])
        else:
            target = next((row for row in reversed(shown) if row < here), shown[-1])
        self._go_to(target)

    def _current_changed(self, _item: int) -> None:
        self._list.point(self._columns.current_row)
        self._show_status()

    def _show_status(self) -> None:
        if not self._compared:
            return
        number, hidden = position(self._compared, self._columns.current_row, self._list.shown)
        counters = []
        if number:
            said = self.tr("Change {n} of {all}").format(n=number, all=len(self._compared.differences))
            counters.append(Counter(said, str(number)))
        if hidden:
            counters.append(Counter(self.tr("{n} changes not shown").format(n=hidden), str(hidden)))
        self.set_status(counters, (self.tr("F8 next"), self.tr("Enter open in library")))

    def _copy(self) -> None:
        (self._table.desk.view if self._mode.key == "table" else self._columns).copy()

    def _copy_table(self) -> None:
        if self._compared:
            QGuiApplication.clipboard().setMimeData(clip(self._compared))
            self.notify(Note(self.tr("Copied. Paste it into Word or a sheet."), level="done"))

    def _open_row(self, row: int) -> None:
        """Open the instrument of a row in the library, the later text's, else the earlier's; or the file it is from."""
        if not self._compared:
            return
        shown = self._compared.rows[row]
        texts = [self._compared.after] if shown.after else []
        texts += [self._compared.before] if shown.before else []
        known = next((found for text in texts if (found := self.context.library.resolve(text.id))), None)
        if known:
            self.instrument_opened.emit(known)
        elif path := self._choice.files.get("after" if shown.after else "before"):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        else:
            self.notify(Note(self.tr("This text is not in the library."), self.tr("Import it to open it there.")))

    def _redline_files(self) -> None:
        WordRedlineDialog(self.context, self, *self._choice.word_files).open()

    def _check_returned(self) -> None:
        ReturnedDialog(self.context, self, *self._choice.word_files).open()

    def _combine_copies(self) -> None:
        CombineDialog(self.context, self, self._choice.word_files[0]).open()

    def _concordance(self) -> None:
        shown = (self._compared.before.id, self._compared.after.id) if self._compared else ()
        ConcordanceDialog(self.context, self.context.library.instruments(), self, shown).open()

    def _export(self) -> None:
        if self._compared:
            entries = self.context.library.instruments()
            dialog = ExportDialog(self.context, self._compared.after, entries, self, before=self._compared.before)
            dialog.open()

    # --- Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Put one file on the side where it is let go, two on both."""
        paths = files_in(event.mimeData())
        event.acceptProposedAction()
        if len(paths) == 1 and self._compared:
            right = event.position().x() > self._columns.mapTo(self, QPoint(self._columns.width() // 2, 0)).x()
            self._choice.open_file(paths[0], "after" if right else "before")
        else:
            self.take_files(paths)
