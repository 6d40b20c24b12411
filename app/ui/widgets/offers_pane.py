"""The inspector's tab Their changes: what came back, unmarked changes first, each decided by one key."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QToolButton, QVBoxLayout, QWidget

from app.jobs.offered import Weighed, weighed
from app.model.draft import Draft, Offer, Step
from app.negotiating import offers as deciding
from app.progress import Progress
from app.ui.looks import Looks
from app.ui.models.offers import Group, OfferRow, authors, counts, counts_words, offer_rows
from app.ui.open_draft import OpenDraft, Spot
from app.ui.runner import Job
from app.ui.widgets.buttons import Button
from app.ui.widgets.labels import hairline, label, unkeyed
from app.ui.widgets.offer_card import OfferCard
from app.ui.widgets.remarks_pane import RemarkList

_SETTLE = 150
"""Milliseconds after typing before the list is made anew."""
_MOST, _AHEAD = 20, 300
"""Cards that are made at a time, and pixels before the end at which the next ones are."""
_PIECE = 3
"""Offers that are weighed at a time: saving waits on the same thread."""


class OffersPane(QScrollArea):
    """Lists a draft's offers; ``counted`` gives how many are open, and how many of these nobody marked.

    ``asked`` is sent where a person wants to take an answer in; ``said`` brings a sentence for the notice strip.
    """

    counted = Signal(int, int)
    asked = Signal()
    said = Signal(str)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self.open_draft: OpenDraft | None = None
        self._cards: list[OfferCard] = []
        self._weighed: dict[str, Weighed] = {}
        self._job: Job | None = None
        self._with_decided, self._most = False, _MOST
        self._set_frame()
        self._count = label("", "strong", wrap=True)
        self._all = QToolButton()
        self._all.setText(self.tr("All…"))
        self._all.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._all.setMenu(QMenu(self._all))
        self._all.menu().aboutToShow.connect(self._offer_all)
        self._decided = Button(looks, "", "link")
        self._decided.clicked.connect(self._turn_decided)
        self._more = Button(looks, "", "link")
        self._more.clicked.connect(self.show_more)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._none = _Nothing(looks)
        self._none.act.clicked.connect(self.asked)
        self._heads = {group: label(words, "label") for group, words in self._head_words().items()}
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE)
        self._settle.timeout.connect(self.refresh)
        self.remarks = RemarkList(looks)
        self.remarks.shown.connect(self._see)
        self._list = self._arrange()

    # ---- what it shows

    def hold(self, open_draft: OpenDraft) -> None:
        """List the offers of a draft from now on."""
        self.release()
        self.open_draft = open_draft
        open_draft.stepped.connect(self._stepped)
        self.remarks.hold(open_draft)
        self.refresh()

    def release(self) -> None:
        """List nothing, and listen no more."""
        held, self.open_draft = self.open_draft, None
        self._settle.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._weighed, self._most = {}, _MOST
        self.remarks.release()
        if held is not None:
            held.stepped.disconnect(self._stepped)
            self._show(())

    @property
    def cards(self) -> tuple[OfferCard, ...]:
        """The offers shown, in their order."""
        return tuple(self._cards)

    def refresh(self) -> None:
        """List the offers as they are now; cards that would show the same stay."""
        self._settle.stop()
        if self.open_draft is None:
            return
        rows = offer_rows(self.open_draft.draft)
        found = counts(rows)
        self._count.setText(counts_words(found))
        still = sum(found[group] for group in ("unmarked", "marked", "signs"))
        self._all.setVisible(bool(still))
        self._count.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self._say_decided(found["decided"])
        self._show([row for row in rows if row.group != "decided" or self._with_decided])
        self.counted.emit(still, found["unmarked"])
        self._weigh()

    def _show(self, rows: Sequence[OfferRow]) -> None:
        kept: dict[OfferRow, list[OfferCard]] = defaultdict(list)
        for card in self._cards:
            kept[card.row].append(card)
        self._cards = []
        wanted: list[QWidget] = []
        group: Group | None = None
        for row in rows[: self._most]:
            if row.group != group:
                group = row.group
                wanted.append(self._heads[group])
            card = kept[row].pop() if kept[row] else self._card(row)
            card.weigh(self._weighed.get(row.id, Weighed()))
            self._cards.append(card)
            wanted.append(card)
        for left in kept.values():
            for card in left:
                self._list.removeWidget(card)
                card.hide()
                card.deleteLater()
        self._place(wanted)
        hidden = len(rows) - len(self._cards)
        self._more.setVisible(hidden > 0)
        self._more.setText(self.tr("Show {n} more").format(n=hidden))
        self._more.updateGeometry()

    def _place(self, wanted: Sequence[QWidget]) -> None:
        """Put heads and cards in their order; what stands where it should is left alone."""
        for head in self._heads.values():
            if head not in wanted:
                self._list.removeWidget(head)
                head.hide()
        for at, widget in enumerate(wanted):
            item = self._list.itemAt(at)
            if item is None or item.widget() is not widget:
                self._list.removeWidget(widget)
                self._list.insertWidget(at, widget)
                widget.show()

    def show_more(self) -> None:
        """Show the next ones too: a long list is made piece by piece."""
        if self._more.isVisibleTo(self):
            self._most += _MOST
            self.refresh()

    def _scrolled(self, value: int) -> None:
        if value and value > self.verticalScrollBar().maximum() - _AHEAD:
            self.show_more()

    def _card(self, row: OfferRow) -> OfferCard:
        card = OfferCard(self._looks, row)
        card.decided.connect(partial(self._decide, card))
        card.countered.connect(partial(self._counter, card))
        card.turned.connect(partial(self._turn, card))
        card.gone_to.connect(partial(self._go, card))
        return card

    # ---- weights, looked up beside

    def _weigh(self) -> None:
        if self.open_draft is None or self._job is not None:
            return
        draft = self.open_draft.draft
        known = {each.id: each for each in draft.offers if each.id not in self._weighed}
        wanted = tuple(known[card.row.id] for card in self._cards if card.row.id in known)[:_PIECE]
        if not wanted:
            return

        def work(progress: Progress) -> Mapping[str, Weighed]:
            return weighed(draft, wanted, progress)

        self._job = Job(work, self)
        self._job.succeeded.connect(self._weighed_all)
        self._job.failed.connect(self._not_weighed)
        self.open_draft.context.elbow.start(self._job)

    def _weighed_all(self, found: Mapping[str, Weighed]) -> None:
        if self.sender() is not self._job:
            return
        self._job = None
        self._weighed.update(found)
        for card in self._cards:
            if card.row.id in found:
                card.weigh(found[card.row.id])
        self._weigh()

    def _not_weighed(self, _error: Exception) -> None:
        self._job = None

    # ---- deciding

    def _decide(self, card: OfferCard, way: str) -> None:
        ways = {"accepted": deciding.accepted, "rejected": deciding.rejected, "bracketed": deciding.bracketed}
        offer = self._offer(card)
        if self.open_draft is None or offer is None:
            return
        step = ways[way](self.open_draft.draft, offer, self.open_draft.stamp())
        self._do(card, step)

    def _counter(self, card: OfferCard, words: str) -> None:
        offer = self._offer(card)
        if self.open_draft is not None and offer is not None:
            self._do(card, deciding.countered(self.open_draft.draft, offer, words, self.open_draft.stamp()))

    def _do(self, card: OfferCard, step: Step | None) -> None:
        if self.open_draft is None:
            return
        if step is None:
            self.said.emit(self.tr("This cannot be put in brackets where it stands. Accept it, reject it, or type it."))
            return
        at = self._cards.index(card)
        self.open_draft.do(step, self)
        self._focus(at)

    def _focus(self, at: int) -> None:
        still = [number for number, card in enumerate(self._cards) if card.open]
        if not still:
            return
        after = next((number for number in still if number >= at), still[-1])
        self._cards[after].setFocus()
        self.ensureWidgetVisible(self._cards[after], 0, 8)

    def _all_of(self, found: Iterable[Offer], way: str) -> None:
        if self.open_draft is None:
            return
        act = deciding.all_accepted if way == "accepted" else deciding.all_rejected
        self.open_draft.do(act(self.open_draft.draft, tuple(found), self.open_draft.stamp()), self)

    def _offer_all(self) -> None:
        """Fill the menu with what can be decided together now."""
        menu = self._all.menu()
        menu.clear()
        if self.open_draft is None:
            return
        draft = self.open_draft.draft
        still = deciding.open_offers(draft)
        here = deciding.within(draft, still, self._section(draft))
        choices = [
            (self.tr("Accept all"), self.tr("Reject all"), still),
            (self.tr("Accept all that is not marked"), self.tr("Reject all that is not marked"),
             tuple(each for each in still if not each.marked)),
            (self.tr("Accept all in this section"), self.tr("Reject all in this section"), here),
        ]  # fmt: skip
        for who in authors(still):
            own = tuple(each for each in still if each.marked and each.proposal.stamp.author == who)
            accept, reject = self.tr("Accept all by {author}"), self.tr("Reject all by {author}")
            choices.append((accept.format(author=unkeyed(who)), reject.format(author=unkeyed(who)), own))
        for accept, reject, found in choices:
            if found:
                menu.addAction(accept).triggered.connect(partial(self._all_of, found, "accepted"))
                menu.addAction(reject).triggered.connect(partial(self._all_of, found, "rejected"))
                menu.addSeparator()

    def _section(self, draft: Draft) -> str:
        """Return the section that the caret stands in."""
        if self.open_draft is None:
            return ""
        found = ""
        for each in draft.provisions:
            found = each.id if each.level == 0 else found
            if each.id == self.open_draft.spot.provision:
                return found
        return ""

    # ---- going about

    def _turn(self, card: OfferCard, by: int) -> None:
        at = self._cards.index(card) + by
        if at == len(self._cards):
            self.show_more()
        if 0 <= at < len(self._cards):
            self._cards[at].setFocus()
            self.ensureWidgetVisible(self._cards[at], 0, 8)
            self._go(self._cards[at])

    def _see(self, card: QWidget) -> None:
        self.ensureWidgetVisible(card, 0, 8)

    def _go(self, card: OfferCard) -> None:
        if self.open_draft is not None and card.row.provision:
            self.open_draft.go(Spot(card.row.provision, *card.row.spot))

    def _offer(self, card: OfferCard) -> Offer | None:
        if self._settle.isActive():
            self.refresh()
        if self.open_draft is None or card not in self._cards:
            return None
        return next((each for each in self.open_draft.draft.offers if each.id == card.row.id), None)

    def _stepped(self, step: Step) -> None:
        if step.what == "typed":
            self._settle.start()
        else:
            self.refresh()

    def _turn_decided(self) -> None:
        self._with_decided = not self._with_decided
        self.refresh()

    def _say_decided(self, number: int) -> None:
        self._decided.setVisible(bool(number))
        said = self.tr("Hide what is decided") if self._with_decided else self.tr("Show {n} decided").format(n=number)
        self._decided.setText(said)
        self._decided.updateGeometry()

    # ---- arranging

    def _set_frame(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(self.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Their changes"))

    def _head_words(self) -> dict[Group, str]:
        return {
            "unmarked": self.tr("Changed without a mark"),
            "marked": self.tr("Marked in their file"),
            "signs": self.tr("Only spaces, quotes and dashes, not marked"),
            "decided": self.tr("Decided"),
        }

    def _arrange(self) -> QVBoxLayout:
        page = QWidget()
        page.setProperty("kind", "scrolled")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 6, 0, 16)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 16, 4)
        head.addWidget(self._count, 1)
        head.addWidget(self._all)
        column.addLayout(head)
        column.addWidget(self._none)
        held = QVBoxLayout()
        held.setSpacing(0)
        column.addLayout(held)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 0)
        foot.addWidget(self._more)
        foot.addWidget(self._decided)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addSpacing(16)
        column.addWidget(hairline())
        column.addWidget(self.remarks)
        column.addStretch(1)
        for head_label in self._heads.values():
            head_label.setContentsMargins(16, 12, 16, 2)
            head_label.setParent(page)
            head_label.hide()
        self.setWidget(page)
        return held


class _Nothing(QWidget):
    """What stands where nothing came back yet."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(label(self.tr("No answer yet."), "serif"))
        how = self.tr("Take in the file that came back. What they changed without marking it is listed first.")
        column.addWidget(label(how, "hint", wrap=True))
        self.act = Button(looks, self.tr("Their answer…"))
        row = QHBoxLayout()
        row.addWidget(self.act)
        row.addStretch(1)
        column.addLayout(row)
