"""The inspector's tab Findings: what should be looked at, each fixed, or left with a reason that is kept."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.jobs.desks import held_to
from app.model.draft import Ignored, Put, Step
from app.model.edits import OutOfStep
from app.negotiating.brackets import wording
from app.ui.looks import Looks
from app.ui.models.findings import Told, alike, in_order, leaving, mending, minding, parted
from app.ui.models.places import Place, places
from app.ui.open_draft import OpenDraft, Spot
from app.ui.rule_watch import Ruled
from app.ui.terms import counted
from app.ui.widgets.asking_sayings import ask_sayings
from app.ui.widgets.buttons import Button
from app.ui.widgets.finding_card import FindingCard
from app.ui.widgets.findings_head import FindingsHead, weights_word
from app.ui.widgets.labels import hairline, label
from app.ui.widgets.left_row import LeftRow

_FIRST = 20
"""Cards that are made at first, and with each wish for more."""
_Key = tuple[Told, str, str, int]


class FindingsPane(QFrame):
    """Shows findings by ``show_findings``; several sources are kept apart by their names.

    ``counted`` gives how many are open, ``told`` the open findings (for the sheet and the outline). ``pair_asked``
    wants two profiles held beside each other; ``clause_opened`` gives the id of a clause of the library; ``entered``
    says that the words of a finding were gone to, where one wants to type.
    """

    counted = Signal(int)
    told = Signal(object)
    pair_asked = Signal()
    clause_opened = Signal(str)
    entered = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._draft: OpenDraft | None = None
        self._sources: dict[str, tuple[Told, ...]] = {}
        self._found: tuple[Told, ...] = ()
        self._ignored: tuple[tuple[Told, Ignored], ...] = ()
        self._cards: dict[FindingCard, _Key] = {}
        self._gone_to: Told | None = None
        self._left: list[QWidget] = []
        self._heads: list[QWidget] = []
        self._most = _FIRST
        self._places: Mapping[str, Place] = {}
        self.setAccessibleName(self.tr("Findings"))
        self.head = FindingsHead(looks)
        self.head.chosen.connect(self._choose)
        self.head.filtered.connect(self._filter)
        self.head.next_asked.connect(self.next)
        self.head.pair_asked.connect(self.pair_asked)
        self._further = Button(looks, "", "link")
        self._further.clicked.connect(self._show_further)
        self._more = Button(looks, "", "link")
        self._more.clicked.connect(self._turn_left)
        self._shows_left = False
        self._scroll = QScrollArea()
        self._column = self._arrange()

    # ---- what it shows

    def hold(self, open_draft: OpenDraft) -> None:
        """Show the findings of a draft from now on."""
        self.release()
        self._draft = open_draft
        open_draft.stepped.connect(self._stepped)
        open_draft.went.connect(self._went)
        self.refresh()

    def release(self) -> None:
        """Show nothing, and listen no more."""
        held, self._draft = self._draft, None
        self._sources.clear()
        self._found, self._ignored = (), ()
        if held is not None:
            held.stepped.disconnect(self._stepped)
            held.went.disconnect(self._went)
        self._show([])
        self._show_left(())

    def show_findings(self, source: str, told: tuple[Told, ...]) -> None:
        """Show what one source found, in the place of what it found before."""
        if self._draft is not None and self._sources.get(source, ()) != told:
            self._sources[source] = told
            self.refresh()

    @property
    def cards(self) -> tuple[FindingCard, ...]:
        """The open findings shown, in the order of the text."""
        return tuple(self._cards)

    def show_ruled(self, ruled: Ruled) -> None:
        """Show what the rules of a profile found."""
        self.head.offer(ruled.choices, ruled.profile)
        self.head.say_fault("")
        self._places = ruled.places
        self.show_findings("rules", ruled.told)
        self._count()

    def show_fault(self, sentence: str) -> None:
        """Say that the rules of the profile cannot be used; what they found before goes."""
        self.head.say_fault(sentence)
        self.show_findings("rules", ())

    def refresh(self) -> None:
        """Know what is open now, and list it where it can be seen; cards that would show the same stay."""
        if self._draft is None:
            return
        every = in_order((each for source in self._sources.values() for each in source), self._draft.draft)
        self._found, self._ignored = parted(every, self._draft.draft)
        if self.isVisible():
            self._list()
        self._count()
        self.counted.emit(len(self._found))
        self.told.emit(tuple(each.finding for each in self._found))

    @property
    def listed(self) -> tuple[Told, ...]:
        """The open findings that pass the choice of weights and families, in the order of the text."""
        return tuple(each for each in self._found if self.head.passes(each))

    def _count(self) -> None:
        self.head.show_counts(self._found, len(self.listed))

    def _filter(self) -> None:
        self._most = _FIRST
        self._list()
        self._count()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """List what was found meanwhile, what stands at the caret in sight."""
        super().showEvent(event)
        self._list()
        QTimer.singleShot(0, self, self._reveal)

    def _list(self) -> None:
        if self._draft is None:
            return
        draft = self._draft.draft
        listed = self._ranked()
        further = (each for each in listed[self._most :] if each == self._gone_to)
        shown = [*listed[: self._most], *further]
        if any(each.finding.at not in self._places for each in shown):
            self._places = places(draft)
        where = self._places
        words = {each.id: wording(each).plain for each in draft.provisions} if shown else {}
        kinds = Counter(each.finding.rule for each in self._found if each.finding.fix)
        self._show([
            (
                each,
                where[each.finding.at].short,
                words[each.finding.at],
                1 if each.fix else max(1, kinds[each.finding.rule]),
            )
            for each in shown
            if each.finding.at in words
        ])
        one, many = self.tr("Show 1 more"), self.tr("Show {n} more")
        self._further.setText(counted(min(len(listed) - len(shown), _FIRST), one, many))
        self._further.setVisible(len(listed) > len(shown))
        self._show_left(self._ignored)
        self._mark()

    def _show_further(self) -> None:
        self._most += _FIRST
        self._list()

    def next(self) -> None:
        """Go to the finding after the caret, from the last one to the first."""
        self._turn(1)

    def previous(self) -> None:
        """Go to the finding before the caret, from the first one to the last."""
        self._turn(-1)

    @property
    def here(self) -> tuple[Told, ...]:
        """The open findings on the words where the caret stands, in the order of the text."""
        return tuple(each for each in self._found if self._is_here(each))

    def fix(self, *, every: bool = False) -> bool:
        """Fix what was found at the caret, or ``every`` one that its rule found; tell whether there was a fix."""
        told = next((each for each in self.here if each.fixable), None)
        return told is not None and self._mend(alike(told, self._found) if every else (told,))

    def ask_why(self) -> None:
        """Ask why what was found where the caret stands is to stay."""
        for told in self.here[:1]:
            self._make_room_for(told)
            card = next((each for each in self._cards if each.told == told), None)
            if card is not None:
                card.ask_why()
                QTimer.singleShot(0, self, self._reveal)

    def _show(self, wanted: list[_Key]) -> None:
        if wanted == list(self._cards.values()):
            return
        kept: dict[_Key, list[FindingCard]] = defaultdict(list)
        for card, key in self._cards.items():
            kept[key].append(card)
        self._drop(self._heads)
        self._cards, self._heads = {}, []
        column, weight = [], 0
        for key in wanted:
            if key[0].weight != weight:
                weight = key[0].weight
                self._heads.append(self._weight_head(weight))
                column.append(self._heads[-1])
            card = kept[key].pop(0) if kept[key] else self._card(key)
            self._cards[card] = key
            column.append(card)
        self._drop([card for left in kept.values() for card in left])
        self._put(column)

    def _put(self, column: list[QWidget]) -> None:
        """Put widgets below each other; what stands in its place already is not touched."""
        for at, each in enumerate(column):
            there = self._column.itemAt(at)
            if there is None or there.widget() is not each:
                self._column.insertWidget(at, each)
                each.show()

    def _drop(self, widgets: Sequence[QWidget]) -> None:
        for each in widgets:
            each.hide()
            self._column.removeWidget(each)
            each.deleteLater()

    def _weight_head(self, weight: int) -> QWidget:
        made = label(weights_word(weight), "label")
        made.setContentsMargins(16, 10, 16, 0)
        return made

    def _card(self, key: _Key) -> FindingCard:
        told, *_ = key
        card = FindingCard(self._looks, *key)
        card.fixed.connect(lambda: self._mend((told,)))
        card.all_fixed.connect(lambda: self._mend(alike(told, self._found)))
        card.gone.connect(lambda: self._go(told))
        card.left.connect(lambda why: self._leave(told, why))
        card.asked.connect(lambda: self._ask(card))
        card.opened.connect(self.clause_opened)
        return card

    def _ask(self, card: FindingCard) -> None:
        """Look up in the background how signed texts say what a finding suggests."""
        held, finding = self._draft, card.told.finding
        provision = next((each for each in held.draft.provisions if each.id == finding.at), None) if held else None
        if held is None or provision is None:
            return
        ask_sayings(held.context, card, provision, held.draft.instrument.id)

    def _show_left(self, ignored: tuple[tuple[Told, Ignored], ...]) -> None:
        self._drop(self._left)
        self._left = []
        one, many = self.tr("1 left as it is"), self.tr("{n} left as they are")
        self._more.setText(counted(len(ignored), one, many))
        self._more.setVisible(bool(ignored))
        if self._shows_left:
            for told, record in ignored:
                row = LeftRow(self._looks, told, record)
                row.minded.connect(self._mind)
                self._left.append(row)
                self._column.insertWidget(self._column.count() - 1, row)
                row.show()

    def _mind(self, record: Ignored) -> None:
        if self._draft is not None:
            self._draft.do(minding(record), self)

    def _turn_left(self) -> None:
        self._shows_left = not self._shows_left
        self.refresh()

    def _arrange(self) -> QVBoxLayout:
        page = QWidget()
        page.setProperty("kind", "scrolled")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(0)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(14, 8, 16, 0)
        row.addWidget(self._further)
        row.addWidget(self._more)
        row.addStretch(1)
        column.addWidget(foot)
        column.addStretch(1)
        self._further.hide()
        self._more.hide()
        scroll = self._scroll
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(scroll)
        scroll.setAccessibleName(self.tr("Findings"))
        scroll.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(hairline())
        whole.addWidget(scroll, 1)
        return column

    # ---- what happens

    def _stepped(self, step: Step) -> None:
        if any(isinstance(change, Put) for change in step.changes):
            self.refresh()

    def _is_here(self, told: Told) -> bool:
        finding = told.finding
        if self._draft is None:
            return False
        spot = self._draft.spot
        return spot.provision == finding.at and finding.start <= spot.start <= finding.end

    def _went(self, _spot: Spot) -> None:
        """Mark what stands at the caret and bring it to sight; not while a reason is being written."""
        shown = self._mark()
        if shown is not None and self.isVisible() and not isinstance(QApplication.focusWidget(), QLineEdit):
            QTimer.singleShot(0, self, self._reveal)  # cards just made get their places first

    def _mark(self) -> FindingCard | None:
        shown: FindingCard | None = None
        for card in self._cards:
            here = self._is_here(card.told)
            card.make_current(here)
            shown = shown or (card if here else None)
        return shown

    def _reveal(self) -> None:
        for shown in [card for card in self._cards if self._is_here(card.told)][:1]:
            self._scroll.ensureWidgetVisible(shown, 0, 8)

    def _turn(self, by: int) -> None:
        listed = self.listed
        if self._draft is None or not listed:
            return
        order = {each.id: at for at, each in enumerate(self._draft.draft.provisions)}
        here = (order.get(self._draft.spot.provision, 0), self._draft.spot.start)
        starts = [(order.get(each.finding.at, 0), each.finding.start) for each in listed]
        if by > 0:
            at = next((at for at, start in enumerate(starts) if start > here), 0)
        else:
            at = next((at for at in range(len(starts) - 1, -1, -1) if starts[at] < here), len(starts) - 1)
        self._go(listed[at])

    def _go(self, told: Told) -> None:
        if self._draft is not None:
            self._make_room_for(told)
            self._draft.go(Spot(told.finding.at, told.finding.start, told.finding.end))
            self.entered.emit()

    def _make_room_for(self, told: Told) -> None:
        """List one of them too that stands far down: to make hundreds of cards for it would take long."""
        self._gone_to = told
        if self.isVisible() and told not in {key[0] for key in self._cards.values()}:
            self._list()

    def _ranked(self) -> list[Told]:
        return sorted(self.listed, key=lambda each: -each.weight)

    def _mend(self, mended: Sequence[Told]) -> bool:
        if self._draft is None:
            return False
        try:
            self._draft.do(mending(mended, self._draft.draft), self)
        except OutOfStep:
            return True  # the words have changed meanwhile: what is found in them now comes soon
        gone = set(mended)
        self._sources = {
            name: tuple(each for each in found if each not in gone) for name, found in self._sources.items()
        }
        self.refresh()
        return True

    def _choose(self, name: str) -> None:
        if self._draft is not None:
            self._draft.do(held_to(self._draft.draft, name), self)

    def _leave(self, told: Told, why: str) -> None:
        if self._draft is not None:
            self._draft.do(leaving(told, self._draft.draft, why, self._draft.stamp()), self)
