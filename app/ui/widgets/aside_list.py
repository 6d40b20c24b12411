"""What of a source stands outside the tree: missing passages, and what was set aside. Each can be put back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.model.provision import Place
from app.ui.looks import Looks
from app.ui.models.entries import Entry
from app.ui.models.review import Matter, Outside, count
from app.ui.terms import counted
from app.ui.widgets.buttons import Button
from app.ui.widgets.entry_list import EntryList
from app.ui.widgets.labels import label


class AsideList(QWidget):
    """Lists passages with what can be done, a Place of the source or the number of an unread passage each.

    ``taken`` asks to put one into the tree, ``put_aside`` to set one aside, ``shown`` to see one in the source.
    """

    taken = Signal(object)
    put_aside = Signal(object)
    shown = Signal(object)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.list = EntryList(looks, self.tr("Words outside the tree"))
        self.list.taken.connect(self._take)
        self.list.dropped.connect(self._leave)
        self.list.went.connect(self._went)
        self.take = Button(looks, self.tr("Put back into the tree"), hint=self.tr("Enter"))
        self.leave = Button(looks, self.tr("Set aside"), "quiet", hint="Del")
        self.take.clicked.connect(lambda: self._take(self.list.current()))
        self.leave.clicked.connect(lambda: self._leave(self.list.current()))
        nothing = label(self.tr("Nothing is set aside: every word stands in the tree."), "meta", wrap=True)
        nothing.setContentsMargins(16, 16, 16, 16)
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(nothing)
        column.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self._make_foot())
        self.setFocusProxy(self.list)

    def _make_foot(self) -> QFrame:
        self._foot = QFrame()
        self._foot.setObjectName("band")
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(self.take)
        row.addWidget(self.leave)
        row.addStretch(1)
        return self._foot

    def show_outside(self, matter: Matter, outside: Outside) -> None:
        """List what stands outside the tree now; the place in the list stays."""
        rows = self._rows(matter, outside)
        at = self.list.currentIndex().row()
        self.list.entries.show(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        self._foot.setVisible(bool(rows))
        self.list.select(max(at, 0))
        self._say_buttons()

    def _rows(self, matter: Matter, outside: Outside) -> list[Entry]:
        text = matter.source.text
        lost = [self._row(text[place.start : place.end], place) for place in outside.missing]
        lost += [self._row(matter.unread[at], at) for at in outside.unread]
        kept = [self._row(text[place.start : place.end], place) for place in outside.aside]
        rows: list[Entry] = []
        if lost:
            said = self.tr("each must stand in the tree or be set aside")
            rows += [Entry(self.tr("Missing in the tree"), said, band=True), *lost]
        if kept:
            said = self.tr("words of the source that are no part of the text")
            rows += [Entry(self.tr("Set aside"), said, band=True), *kept]
        return rows

    def _row(self, words: str, ref: Place | int) -> Entry:
        page = ref.page if isinstance(ref, Place) else None
        where = self.tr("Page {page}").format(page=page) if page else ""
        number = counted(count(words), self.tr("1 word"), self.tr("{n} words"))
        return Entry(words, where, aside=number, ref=ref)

    def _is_missing(self, entry: Entry) -> bool:
        rows = self.list.entries.entries
        bands = [row.words for row in rows[: rows.index(entry)] if row.band]
        return bands[-1:] == [self.tr("Missing in the tree")]

    def _say_buttons(self) -> None:
        entry = self.list.current()
        missing = entry is not None and self._is_missing(entry)
        self.take.setText(self.tr("Put into the tree") if missing else self.tr("Put back into the tree"))
        self.take.updateGeometry()
        self.take.setEnabled(entry is not None)
        self.leave.setVisible(missing)

    def _went(self, entry: Entry) -> None:
        self._say_buttons()
        self.shown.emit(entry.ref)

    def _take(self, entry: Entry | None) -> None:
        if entry:
            self.taken.emit(entry.ref)

    def _leave(self, entry: Entry | None) -> None:
        if entry and self._is_missing(entry):
            self.put_aside.emit(entry.ref)
