"""The middle pane of the library: a field, a switch, and the clauses found."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QMenu, QToolButton, QVBoxLayout

from app.library.values import Hit
from app.ui.looks import Looks
from app.ui.models.asking import Answer, Order
from app.ui.models.clauses import ClauseModel, Row
from app.ui.widgets.buttons import Button
from app.ui.widgets.clause_delegate import ClauseDelegate
from app.ui.widgets.labels import label
from app.ui.widgets.search import SearchField, clause_field
from app.ui.widgets.switch import SegmentedSwitch


class HitView(QListView):
    """The list itself; sends ``entered`` when the user wants to read the clause."""

    entered = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Clauses"))
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self._delegate = ClauseDelegate(looks, self)
        self.setItemDelegate(self._delegate)
        looks.changed.connect(self.set_again)

    def set_again(self) -> None:
        """Set all rows again: the words, the theme or the width are others."""
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Break the lines anew."""
        if event.size().width() != event.oldSize().width():
            self.set_again()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Enter go on to the text."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
            return
        super().keyPressEvent(event)


class ClauseList(QFrame):
    """Sends ``asked`` when words, switch or order change, and ``hit_opened`` when the current clause changes.

    ``everything_asked``: the choice of facets is to be taken back.
    """

    asked = Signal()
    everything_asked = Signal()
    hit_opened = Signal(object)

    def __init__(self, looks: Looks, field: SearchField | None = None) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.order: Order = "newest"
        self.field = field or clause_field(looks)
        self.field.searched.connect(self._ask)
        self.field.installEventFilter(self)
        self.switch = SegmentedSwitch((("exact", self.tr("Exact words")), ("related", self.tr("Related"))))
        self.switch.choose("related")
        self.switch.chosen.connect(self._ask)
        self.view = HitView(looks)
        self._model = ClauseModel()
        self.view.setModel(self._model)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self._strong, self._words = label("", "value"), label("", "meta")
        self._strong.setProperty("role", "strong-small")
        self._order = QToolButton()
        self._said = label(self.tr("No clause with these words."), "serif", wrap=True)
        self._other = Button(looks, self.tr("Search related words"), "link")
        self._all = Button(looks, self.tr("Search the whole library"), "link")
        self._nothing = self._make_nothing()
        self._arrange()

    @property
    def hit(self) -> Hit | None:
        """The clause that is current."""
        return self._model.hit(self.view.currentIndex())

    @property
    def hits(self) -> tuple[Hit, ...]:
        """All clauses of the list."""
        return self._model.hits

    def show_answer(self, answer: Answer, chosen: bool = False, more: bool = False) -> None:
        """Show what was found; the current clause stays when it is there, else the first is taken.

        ``chosen``: only what the facets choose was searched. ``more``: rows may be added, and
        that there is none is not said yet.
        """
        before = self.hit
        self.view.set_again()
        self._model.show(answer.rows, answer.grouped)
        self._strong.setText(answer.head.strong)
        self._words.setText(answer.head.words)
        self._words.setToolTip(answer.head.words)
        self._nothing.setVisible(not answer.rows and not more)
        here = self.tr("No clause with these words in what is chosen at the left.")
        self._said.setText(here if chosen else self.tr("No clause with these words."))
        self._all.setVisible(chosen)
        self._other.setVisible(self.switch.key == "exact" and bool(self.field.text().strip()))
        self.view.setVisible(bool(answer.rows))
        index = self._model.find(before.clause.id) if before else QModelIndex()
        if not index.isValid() and self.hits:
            index = self._model.find(self.hits[0].clause.id)
        if index.isValid():
            self._select(index)
        else:
            self.hit_opened.emit(None)

    def add(self, rows: Sequence[Row]) -> None:
        """Show more rows under those that there are; say so when there is none at all."""
        self._model.add(rows)
        self.view.setVisible(bool(self.hits))
        self._nothing.setVisible(not self.hits)
        if self.hits and not self.view.currentIndex().isValid():
            self._select(self._model.find(self.hits[0].clause.id))

    def select(self, clause_id: str) -> bool:
        """Go to a clause; return whether it is in the list."""
        index = self._model.find(clause_id)
        if index.isValid():
            self._select(index)
        return index.isValid()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the arrow down go from the field into the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self.view.setFocus()
            return True
        return False

    def _select(self, index: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if self.view.currentIndex() == index:
            self._current_changed(index, index)
        self.view.selectionModel().setCurrentIndex(index, flags)
        self.view.scrollTo(index)

    def _arrange(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(16, 12, 16, 10)
        top.setSpacing(9)
        top.addWidget(self.field)
        row = QHBoxLayout()
        row.addWidget(self.switch)
        row.addStretch(1)
        row.addWidget(label(self.tr("“…” for an exact phrase"), "small"))
        top.addLayout(row)
        band = QFrame()
        band.setObjectName("band")
        band.setFixedHeight(29)
        line = QHBoxLayout(band)
        line.setContentsMargins(18, 0, 8, 0)
        line.setSpacing(4)
        line.addWidget(self._strong)
        line.addWidget(self._words, 1)
        line.addWidget(self._order)
        self._fill_order()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(band)
        column.addWidget(self.view, 1)
        column.addWidget(self._nothing, 1)
        self.setFocusProxy(self.field)

    def _fill_order(self) -> None:
        menu = QMenu(self._order)
        group = QActionGroup(menu)
        words: dict[Order, str] = {
            "newest": self.tr("Newest first"),
            "oldest": self.tr("Oldest first"),
            "best": self.tr("Best first"),
        }
        for key, word in words.items():
            action = QAction(word, group)
            action.setCheckable(True)
            action.setChecked(key == self.order)
            action.setData(key)
            menu.addAction(action)
        group.triggered.connect(self._order_chosen)
        self._order.setMenu(menu)
        self._order.setText(words[self.order] + "  ▾")
        self._order.setProperty("kind", "small")
        self._order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._order.setAccessibleName(self.tr("Order"))

    def _order_chosen(self, action: QAction) -> None:
        self.order = action.data()
        self._order.setText(action.text() + "  ▾")
        self.asked.emit()

    def _make_nothing(self) -> QFrame:
        frame = QFrame()
        column = QVBoxLayout(frame)
        column.setContentsMargins(18, 28, 18, 0)
        column.setSpacing(8)
        column.addWidget(self._said)
        for button, slot in ((self._other, self._relate), (self._all, self.everything_asked)):
            button.clicked.connect(slot)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        frame.hide()
        return frame

    def _relate(self) -> None:
        self.switch.choose("related")
        self.asked.emit()

    def _ask(self, _value: str = "") -> None:
        self.asked.emit()

    def _current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        if (hit := self._model.hit(index)) is not None:
            self.hit_opened.emit(hit)
