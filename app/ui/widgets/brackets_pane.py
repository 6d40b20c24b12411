"""The inspector's tab Brackets: every open group in the order of the text, each settled with one click."""

from collections import defaultdict

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.model.draft import Step
from app.negotiating.brackets import OpenBracket, kept_all, open_brackets, resolved, taken
from app.ui.looks import Looks
from app.ui.models.bracket_words import Asked, Task, counts_words
from app.ui.models.places import places
from app.ui.open_draft import OpenDraft, Spot
from app.ui.widgets.bracket_card import BracketCard, Shown, shown
from app.ui.widgets.buttons import Button, with_key
from app.ui.widgets.labels import label

_SETTLE = 150
"""Milliseconds after typing before the list is made anew."""


class BracketsPane(QScrollArea):
    """Lists the open brackets of a draft; ``counted`` gives how many are open and how many were resolved.

    ``asked`` gives what is to be asked of a person, an Asked (bracket_dialog.attend).
    """

    counted = Signal(int, int)
    asked = Signal(object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self.open_draft: OpenDraft | None = None
        self._found: tuple[OpenBracket, ...] = ()
        self._cards: list[BracketCard] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(self.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Brackets"))
        self._open, self._done = label("", "strong"), label("", "")
        self._next = Button(looks, self.tr("Next"), "link", hint="F9")
        self._next.setToolTip(with_key(self.tr("Next open bracket"), "F9"))
        self._next.clicked.connect(self.next)
        self._none = _Nothing(looks)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE)
        self._settle.timeout.connect(self.refresh)
        self._column = self._arrange()

    # ---- what it shows

    def hold(self, open_draft: OpenDraft) -> None:
        """List the brackets of a draft from now on."""
        self.release()
        self.open_draft = open_draft
        open_draft.stepped.connect(self._stepped)
        open_draft.went.connect(self._went)
        self.refresh()

    def release(self) -> None:
        """List nothing, and listen no more."""
        held, self.open_draft = self.open_draft, None
        self._settle.stop()
        if held is not None:
            held.stepped.disconnect(self._stepped)
            held.went.disconnect(self._went)
            self._found = ()
            self._show([])

    @property
    def cards(self) -> tuple[BracketCard, ...]:
        """The groups shown, in the order of the text."""
        return tuple(self._cards)

    def next(self) -> None:
        """Go to the open bracket after the caret, from the last one to the first."""
        self._turn(1)

    def previous(self) -> None:
        """Go to the open bracket before the caret, from the first one to the last."""
        self._turn(-1)

    def refresh(self) -> None:
        """Know what is open now, and list it where it can be seen; cards that would show the same stay."""
        self._settle.stop()
        if self.open_draft is None:
            return
        self._found = open_brackets(self.open_draft.draft)
        settled = len(resolved(self.open_draft.draft))
        if self.isVisible():
            self._list()
        found = len(self._found)
        self._open.setText(counts_words(found, settled)[0])
        self._done.setText(counts_words(found, settled)[1] if settled else "")
        self._next.setVisible(bool(found))
        self._none.setVisible(not found)
        self.counted.emit(found, settled)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """List what became open meanwhile."""
        super().showEvent(event)
        self._list()

    def _list(self) -> None:
        if self.open_draft is None:
            return
        where = places(self.open_draft.draft) if self._found else {}
        self._show([(held, shown(held, where[held.provision.id])) for held in self._found])
        self._went(self.open_draft.spot)

    def _show(self, wanted: list[tuple[OpenBracket, Shown]]) -> None:
        kept: dict[Shown, list[BracketCard]] = defaultdict(list)
        for card in self._cards:
            self._column.removeWidget(card)
            kept[card.what].append(card)
        self._cards = []
        for held, what in wanted:
            card = kept[what].pop(0) if kept[what] else self._card(held, what)
            card.held = held
            self._cards.append(card)
            self._column.insertWidget(self._column.count() - 1, card)
            card.show()
        for left in kept.values():
            for card in left:
                card.hide()
                card.deleteLater()

    def _card(self, held: OpenBracket, what: Shown) -> BracketCard:
        card = BracketCard(self._looks, held, what)
        card.taken.connect(lambda number: self._take(card, number))
        card.worded.connect(lambda words: self._take(card, words))
        card.asked.connect(lambda name: self._ask(card, name))
        return card

    def _arrange(self) -> QVBoxLayout:
        page = QWidget()
        page.setProperty("kind", "scrolled")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 6, 0, 16)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 16, 4)
        head.setSpacing(0)
        head.addWidget(self._open)
        head.addWidget(self._done)
        head.addStretch(1)
        head.addWidget(self._next)
        column.addLayout(head)
        column.addWidget(self._none)
        column.addStretch(1)
        self.setWidget(page)
        return column

    # ---- what happens

    def _stepped(self, step: Step) -> None:
        if step.what == "typed":
            self._settle.start()
        else:
            self.refresh()

    def _went(self, spot: Spot) -> None:
        inner: BracketCard | None = None
        for card in self._cards:
            group = card.held.group
            if card.held.provision.id == spot.provision and group.start <= spot.start <= group.end:
                inner = card
        for card in self._cards:
            card.make_current(card is inner)
        if inner is not None and self.isVisible() and not self.hasFocus():
            self.ensureWidgetVisible(inner, 0, 8)

    def _turn(self, by: int) -> None:
        if self.open_draft is None:
            return
        self._fresh()
        order = {each.id: at for at, each in enumerate(self.open_draft.draft.provisions)}
        spot = self.open_draft.spot
        here = (order.get(spot.provision, 0), spot.start)
        starts = [(held.at, held.group.start) for held in self._found]
        if not starts:
            return
        if by > 0:
            at = next((at for at, start in enumerate(starts) if start > here), 0)
        else:
            at = next((at for at in range(len(starts) - 1, -1, -1) if starts[at] < here), len(starts) - 1)
        self._go(self._found[at])

    def _go(self, held: OpenBracket) -> None:
        if self.open_draft is not None:
            self.open_draft.go(Spot(held.provision.id, held.group.start, held.group.end))

    def _take(self, card: BracketCard, choice: int | str) -> None:
        if self.open_draft is None or not self._fresh(card):
            return
        at = self._cards.index(card)
        held = card.held
        alternatives = (*held.group.alternatives, None)
        chosen = alternatives[choice] if isinstance(choice, int) else choice
        self.open_draft.do(taken(self.open_draft.draft, held.at, held.group, chosen, self.open_draft.stamp()), self)
        if self._cards:
            self._cards[min(at, len(self._cards) - 1)].rows[0].setFocus()

    def _ask(self, card: BracketCard, name: str) -> None:
        if self.open_draft is None or not self._fresh(card):
            return
        held = card.held
        if name == "go":
            self._go(held)
        elif name == "keep":
            self.open_draft.do(kept_all(self.open_draft.draft, held.at, held.group, self.open_draft.stamp()), self)
        else:
            task: Task = "change" if name.isdigit() else "add" if name == "add" else "tell"
            self.asked.emit(Asked(task, held, int(name) if name.isdigit() else 0))

    def _fresh(self, card: BracketCard | None = None) -> bool:
        """Let the list be that of the text now, though somebody has typed; tell whether a card is still in it."""
        if self._settle.isActive():
            self.refresh()
        return card is None or card in self._cards


class _Nothing(QWidget):
    """What stands where nothing is open."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        column.addWidget(label(self.tr("No open brackets."), "serif"))
        how = self.tr(
            "Select words and press Ctrl+Shift+B, or type [JP: …][US: …]. Each alternative can then be taken here."
        )
        column.addWidget(label(how, "hint", wrap=True))
        looks.changed.connect(self.update)
