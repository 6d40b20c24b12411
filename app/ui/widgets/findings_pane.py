"""The inspector's tab Findings: what should be looked at, each fixed, or left with a reason that is kept."""

from collections import defaultdict

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.model.draft import Ignored, Put, Step
from app.model.edits import OutOfStep
from app.negotiating.brackets import wording
from app.ui.looks import Looks
from app.ui.models.findings import Told, in_order, leaving, minding, parted
from app.ui.models.places import places
from app.ui.open_draft import OpenDraft, Spot
from app.ui.terms import counted
from app.ui.widgets.buttons import Button, with_key
from app.ui.widgets.finding_card import FindingCard
from app.ui.widgets.labels import label

_BRIEF = 40
_Key = tuple[Told, str, str]


class FindingsPane(QScrollArea):
    """Shows findings by ``show_findings``; several sources are kept apart by their names.

    ``counted`` gives how many are open, ``told`` the open findings (for the sheet and the outline).
    """

    counted = Signal(int)
    told = Signal(object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._draft: OpenDraft | None = None
        self._sources: dict[str, tuple[Told, ...]] = {}
        self._found: tuple[Told, ...] = ()
        self._ignored: tuple[tuple[Told, Ignored], ...] = ()
        self._cards: dict[FindingCard, _Key] = {}
        self._left: list[QWidget] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(self.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Findings"))
        self._count = label("", "strong")
        self._next = Button(looks, self.tr("Next"), "link", hint="F7")
        self._next.setToolTip(with_key(self.tr("Next finding"), "F7"))
        self._next.clicked.connect(self.next)
        self._more = Button(looks, "", "link")
        self._more.clicked.connect(self._turn_left)
        self._shows_left = False
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

    def refresh(self) -> None:
        """Know what is open now, and list it where it can be seen; cards that would show the same stay."""
        if self._draft is None:
            return
        every = in_order((each for source in self._sources.values() for each in source), self._draft.draft)
        self._found, self._ignored = parted(every, self._draft.draft)
        if self.isVisible():
            self._list()
        found = len(self._found)
        one, many = self.tr("1 finding"), self.tr("{n} findings")
        self._count.setText(counted(found, one, many) if found else self.tr("Nothing found."))
        self._next.setVisible(bool(found))
        self.counted.emit(found)
        self.told.emit(tuple(each.finding for each in self._found))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """List what was found meanwhile."""
        super().showEvent(event)
        self._list()

    def _list(self) -> None:
        if self._draft is None:
            return
        draft = self._draft.draft
        where = places(draft) if self._found else {}
        words = {each.id: wording(each).plain for each in draft.provisions} if self._found else {}
        there = [each for each in self._found if each.finding.at in words]
        self._show([(each, where[each.finding.at].short, words[each.finding.at]) for each in there])
        self._show_left(self._ignored)
        self._went(self._draft.spot)

    def next(self) -> None:
        """Go to the finding after the caret, from the last one to the first."""
        self._turn(1)

    def previous(self) -> None:
        """Go to the finding before the caret, from the first one to the last."""
        self._turn(-1)

    def fix(self) -> None:
        """Fix what was found where the caret stands."""
        told = next((each for each in self._found if each.fix is not None and self._is_here(each)), None)
        if told is not None:
            self._fix(told)

    def _show(self, wanted: list[_Key]) -> None:
        kept: dict[_Key, list[FindingCard]] = defaultdict(list)
        for card, key in self._cards.items():
            self._column.removeWidget(card)
            kept[key].append(card)
        self._cards = {}
        for at, key in enumerate(wanted):
            card = kept[key].pop(0) if kept[key] else self._card(key)
            self._cards[card] = key
            self._column.insertWidget(at + 1, card)
            card.show()
        for left in kept.values():
            for card in left:
                card.hide()
                card.deleteLater()

    def _card(self, key: _Key) -> FindingCard:
        told, place, words = key
        card = FindingCard(self._looks, told, place, words)
        card.fixed.connect(lambda: self._fix(told))
        card.gone.connect(lambda: self._go(told))
        card.left.connect(lambda why: self._leave(told, why))
        return card

    def _show_left(self, ignored: tuple[tuple[Told, Ignored], ...]) -> None:
        for row in self._left:
            row.hide()
            row.deleteLater()
        self._left = []
        one, many = self.tr("1 left as it is"), self.tr("{n} left as they are")
        self._more.setText(counted(len(ignored), one, many))
        self._more.setVisible(bool(ignored))
        if self._shows_left:
            for told, record in ignored:
                row = self._left_row(told, record)
                self._left.append(row)
                self._column.insertWidget(self._column.count() - 1, row)
                row.show()

    def _left_row(self, told: Told, record: Ignored) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(16, 6, 16, 8)
        column.setSpacing(2)
        head = QHBoxLayout()
        said = self.tr("{title}: “{words}”").format(title=told.title, words=record.passage[:_BRIEF])
        head.addWidget(label(said, "meta", wrap=True), 1)
        again = Button(self._looks, self.tr("Look again"), "link")
        again.clicked.connect(lambda: self._draft.do(minding(record), self) if self._draft else None)
        head.addWidget(again)
        column.addLayout(head)
        if record.why:
            column.addWidget(label(record.why, "hint", wrap=True))
        return holder

    def _turn_left(self) -> None:
        self._shows_left = not self._shows_left
        self.refresh()

    def _arrange(self) -> QVBoxLayout:
        page = QWidget()
        page.setProperty("kind", "scrolled")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 6, 0, 16)
        column.setSpacing(0)
        holder = QWidget()
        head = QHBoxLayout(holder)
        head.setContentsMargins(16, 4, 16, 4)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._next)
        column.addWidget(holder)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(14, 8, 16, 0)
        row.addWidget(self._more)
        row.addStretch(1)
        column.addWidget(foot)
        column.addStretch(1)
        self._more.hide()
        self._next.hide()
        self.setWidget(page)
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
        shown: FindingCard | None = None
        for card in self._cards:
            here = self._is_here(card.told)
            card.make_current(here)
            shown = shown or (card if here else None)
        if shown is not None and self.isVisible() and not self.isAncestorOf(self.focusWidget() or self):
            self.ensureWidgetVisible(shown, 0, 8)

    def _turn(self, by: int) -> None:
        if self._draft is None or not self._found:
            return
        order = {each.id: at for at, each in enumerate(self._draft.draft.provisions)}
        here = (order.get(self._draft.spot.provision, 0), self._draft.spot.start)
        starts = [(order.get(each.finding.at, 0), each.finding.start) for each in self._found]
        if by > 0:
            at = next((at for at, start in enumerate(starts) if start > here), 0)
        else:
            at = next((at for at in range(len(starts) - 1, -1, -1) if starts[at] < here), len(starts) - 1)
        self._go(self._found[at])

    def _go(self, told: Told) -> None:
        if self._draft is not None:
            self._draft.go(Spot(told.finding.at, told.finding.start, told.finding.end))

    def _fix(self, told: Told) -> None:
        if self._draft is None:
            return
        try:
            self._draft.do(told.fix, self)
        except OutOfStep:
            return  # the words have changed meanwhile: what is found in them now comes soon
        self._sources = {name: tuple(each for each in found if each != told) for name, found in self._sources.items()}
        self.refresh()

    def _leave(self, told: Told, why: str) -> None:
        if self._draft is not None:
            self._draft.do(leaving(told, self._draft.draft, why, self._draft.stamp()), self)
