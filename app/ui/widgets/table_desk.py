"""The table of a topic with what chooses it: the topic, the instruments, which one the others are held against."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.language.topics import all_topics
from app.library.values import Entry
from app.model.instrument import Instrument
from app.model.reported import Reported
from app.model.table import TopicTable
from app.ui.looks import Looks
from app.ui.terms import counted, short_date
from app.ui.terms import topic_name as title
from app.ui.widgets.buttons import Button
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.labels import label, unkeyed
from app.ui.widgets.topic_table import TopicTableView

_BAR = 38
FIRST_TOPIC = "discontinuation"


@dataclass(frozen=True, slots=True)
class TableAsk:
    """What is asked for: a topic, the ids of the instruments (none: all that speak of it), and whom to hold against."""

    topic: str = FIRST_TOPIC
    ids: tuple[str, ...] = ()
    against: str = ""


class TableDesk(QWidget):
    """``asked`` carries a TableAsk; ``family_asked`` and ``opened`` the id of an instrument."""

    asked = Signal(object)
    family_asked = Signal(str)
    opened = Signal(str)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ask = TableAsk()
        self._entries: Sequence[Entry] = ()
        self._instruments: tuple[Instrument, ...] = ()
        self.topic = ChoiceBox()
        self.topic.setAccessibleName(self.tr("Topic"))
        for slug in all_topics():
            self.topic.addItem(title(slug), slug)
        self.topic.setCurrentIndex(self.topic.findData(FIRST_TOPIC))
        self.topic.activated.connect(self._topic_chosen)
        self.which = Button(looks, self.tr("Instruments…"))
        self.which.clicked.connect(self._open_menu)
        self.said = label("", "meta")
        self.said.setMinimumWidth(80)  # a long title does not widen the window
        self.view = TopicTableView(looks)
        self.view.against_chosen.connect(self._hold_against)
        self.view.cell_opened.connect(self._opened)
        self._empty = EmptyState(
            looks,
            self.tr("Nobody speaks of this"),
            self.tr("No instrument that is chosen has a provision on this topic. Choose another topic or instruments."),
        )
        self._body = QStackedWidget()
        self._body.addWidget(self.view)
        self._body.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self._body, 1)

    def put(
        self,
        table: TopicTable,
        instruments: tuple[Instrument, ...],
        entries: Sequence[Entry],
        reported: tuple[Reported, ...] = (),
    ) -> None:
        """Show a table; ``entries`` may be chosen, ``reported`` are of the family without a signed text."""
        self._entries, self._instruments = entries, instruments
        self.view.table_model.put(table, instruments, reported)
        self.view.fit()
        self._body.setCurrentIndex(0 if table.rows else 1)
        rows = counted(len(table.rows), self.tr("1 provision"), self.tr("{n} provisions"))
        texts = counted(len(instruments), self.tr("1 instrument"), self.tr("{n} instruments"))
        said = self.tr("{rows} in {texts}.")
        if len(instruments) > 1:
            said = self.tr("{rows} in {texts}, held against {title}. Click another head to change that.")
        title = self.view.table_model.head(table.against)[0] if instruments else ""
        self.said.setText(said.format(rows=rows, texts=texts, title=title))
        if len(instruments) > 1:
            self.view.scrollTo(self.view.table_model.index(0, table.against))

    def choose(self, ids: tuple[str, ...]) -> None:
        """Ask for these instruments; for none, all that speak of the topic."""
        self._asking(replace(self.ask, ids=ids))

    def menu(self) -> QMenu:
        """Return the menu of instruments: all, or each one; and the families of those in the table."""
        menu = QMenu(self)
        menu.addAction(self.tr("All that speak of it"), partial(self.choose, ()))
        menu.addSeparator()
        shown = {it.id for it in self._instruments}
        for entry in self._entries:
            action = QAction(unkeyed(_named(entry)), menu)
            action.setCheckable(True)
            action.setChecked(entry.id in shown)
            action.toggled.connect(partial(self._toggled, entry.id))
            menu.addAction(action)
        family = menu.addMenu(self.tr("The programme of"))
        for entry in self._entries:
            family.addAction(unkeyed(_named(entry)), partial(self.family_asked.emit, entry.id))
        return menu

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("header")
        bar.setMinimumHeight(_BAR)
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 4, 16, 4)
        row.setSpacing(10)
        row.addWidget(label(self.tr("Topic"), "meta"))
        row.addWidget(self.topic)
        row.addWidget(self.which)
        row.addWidget(self.said)
        row.addStretch(1)
        return bar

    def _open_menu(self) -> None:
        self.menu().popup(self.which.mapToGlobal(self.which.rect().bottomLeft()))

    def _topic_chosen(self) -> None:
        self._asking(replace(self.ask, topic=str(self.topic.currentData())))

    def _hold_against(self, column: int) -> None:
        if not self.view.table_model.only_reported(column):
            self._asking(replace(self.ask, against=self._instruments[column].id))

    def _toggled(self, instrument: str, on: bool) -> None:
        ids = [it.id for it in self._instruments if it.id != instrument]
        self.choose((*ids, instrument) if on else tuple(ids))

    def _asking(self, ask: TableAsk) -> None:
        self.ask = ask
        self.asked.emit(ask)

    def _opened(self, index: QModelIndex) -> None:
        if not self.view.table_model.only_reported(index.column()):
            self.opened.emit(self._instruments[index.column()].id)


def _named(entry: Entry) -> str:
    signed = short_date(entry.signed_on)
    return f"{entry.short_title} ({signed})" if signed else entry.short_title
