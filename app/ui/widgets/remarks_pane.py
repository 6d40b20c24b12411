"""Comments on the draft, ours and theirs: added on a selection, answered, settled; internal until they are let out."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.draft import Remark, Step
from app.negotiating import remarks
from app.negotiating.fields import words_of
from app.ui.looks import Looks
from app.ui.models.places import Place, places
from app.ui.open_draft import OpenDraft, Spot
from app.ui.terms import counted
from app.ui.widgets.buttons import Button
from app.ui.widgets.fields import Spec, TextField
from app.ui.widgets.labels import label
from app.ui.widgets.remark_card import RemarkCard
from app.ui.widgets.wrap_row import WrapRow

_SETTLE = 150
"""Milliseconds after typing before the list is made anew."""


class RemarkList(QWidget):
    """Lists the threads of a draft, settled ones last; ``counted`` says how many are open, ``shown`` a card to see."""

    counted = Signal(int)
    shown = Signal(object)

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self.setProperty("kind", "scrolled")
        self.open_draft: OpenDraft | None = None
        self._cards: list[RemarkCard] = []
        self._spot = Spot("")
        self.setAccessibleName(self.tr("Comments"))
        self._count = label("", "strong")
        self._add = Button(looks, self.tr("Comment…"), "link", hint="Ctrl+Shift+M")
        self._add.clicked.connect(self.ask)
        inside = self.tr("Internal until you let it out.")
        self.field = TextField(Spec("remark", "text", self.tr("On the selected words"), help=inside))
        self._keep = Button(looks, self.tr("Comment"))
        self._keep.clicked.connect(self.say)
        self._none = label(self.tr("No comments. Select words and press Ctrl+Shift+M."), "hint", wrap=True)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE)
        self._settle.timeout.connect(self.refresh)
        self._list = self._arrange()

    # ---- what it shows

    def hold(self, open_draft: OpenDraft) -> None:
        """List the comments of a draft from now on."""
        self.release()
        self.open_draft = open_draft
        open_draft.stepped.connect(self._stepped)
        self.refresh()

    def release(self) -> None:
        """List nothing, and listen no more."""
        held, self.open_draft = self.open_draft, None
        self._settle.stop()
        self._fold()
        if held is not None:
            held.stepped.disconnect(self._stepped)
            self._show(())

    @property
    def cards(self) -> tuple[RemarkCard, ...]:
        """The threads shown."""
        return tuple(self._cards)

    def refresh(self) -> None:
        """List the comments as they are now."""
        self._settle.stop()
        if self.open_draft is None:
            return
        found = remarks.threads(self.open_draft.draft)
        still = [each for each in found if not each[0].settled]
        self._show((*still, *(each for each in found if each[0].settled)))
        tr = self.tr
        self._count.setText(counted(len(still), tr("1 comment open"), tr("{n} comments open")) if found else "")
        self._none.setVisible(not found and not self.field.isVisibleTo(self))
        self.counted.emit(len(still))

    def _show(self, threads: tuple[tuple[Remark, ...], ...]) -> None:
        typing = next((card for card in self._cards if card.field.isVisible()), None)
        known = {card.exchange: card for card in self._cards}
        where = places(self.open_draft.draft) if self.open_draft and threads else {}
        for card in self._cards:
            self._list.removeWidget(card)
        self._cards = []
        for thread in threads:
            card = known.pop(thread) if thread in known else self._card(thread, where)
            self._cards.append(card)
            self._list.addWidget(card)
        for card in known.values():
            card.hide()
            card.deleteLater()
        if typing in self._cards:
            typing.field.setFocus()

    def _card(self, thread: tuple[Remark, ...], where: dict[str, Place]) -> RemarkCard:
        first = thread[0]
        place = where.get(first.provision, Place("", self.tr("No longer in the draft")))
        card = RemarkCard(self._looks, thread, place, self._words(first))
        card.said.connect(partial(self._answer, first))
        card.reworded.connect(self._reword)
        card.asked.connect(partial(self._ask, first))
        card.turned.connect(partial(self._turn, card))
        card.gone_to.connect(partial(self._go, first))
        return card

    def _words(self, remark: Remark) -> str:
        """Return the words that a remark stands on; empty for a whole provision."""
        draft = self.open_draft.draft if self.open_draft else None
        provision = next((each for each in draft.provisions if each.id == remark.provision), None) if draft else None
        if provision is None:
            return ""
        plain = words_of(provision).plain
        on = plain[remark.start : remark.end]
        return f"“{on}”" if on.strip() and on != plain else ""

    # ---- what can be done

    def ask(self) -> None:
        """Ask for a comment on the words that are selected."""
        if self.open_draft is None:
            return
        self._spot = self.open_draft.spot
        self._none.hide()
        for part in (self.field, self._keep):
            part.show()
        self.field.edit.fit()
        self.field.edit.setFocus()

    def say(self) -> None:
        """Keep the comment that was typed."""
        if self.open_draft is None:
            return
        spot = self._spot
        span = (spot.start, spot.end) if spot.start != spot.end else self._whole(spot.provision)
        draft, stamp = self.open_draft.draft, self.open_draft.stamp()
        step = remarks.added(draft, spot.provision, span, self.field.value(), stamp)
        if step is not None:
            self._fold()
            self.open_draft.do(step, self)

    def _whole(self, provision_id: str) -> tuple[int, int]:
        draft = self.open_draft.draft if self.open_draft else None
        found = next((each for each in draft.provisions if each.id == provision_id), None) if draft else None
        return (0, len(words_of(found).plain)) if found else (0, 0)

    def _fold(self) -> None:
        self.field.set_value("")
        for part in (self.field, self._keep):
            part.hide()

    def _answer(self, remark: Remark, words: str) -> None:
        if self.open_draft is not None:
            self._do(remarks.answered(self.open_draft.draft, self._now(remark), words, self.open_draft.stamp()))

    def _reword(self, remark_id: str, words: str) -> None:
        found = self._found(remark_id)
        if self.open_draft is not None and found is not None:
            self._do(remarks.reworded(found, words, self.open_draft.stamp()))

    def _ask(self, remark: Remark, what: str) -> None:
        if self.open_draft is None:
            return
        draft, stamp, now = self.open_draft.draft, self.open_draft.stamp(), self._now(remark)
        if what.startswith("remove "):
            found = self._found(what.partition(" ")[2])
            self._do(remarks.taken_back(draft, found, stamp) if found else None)
        elif what in {"inside", "outside"}:
            self._do(remarks.kept_inside(draft, now, stamp, internal=what == "inside"))
        else:
            self._do(remarks.settled(now, stamp, on=what == "settle"))

    def _do(self, step: Step | None) -> None:
        if self.open_draft is not None and step is not None:
            self.open_draft.do(step, self)

    def _now(self, remark: Remark) -> Remark:
        return self._found(remark.id) or remark

    def _found(self, remark_id: str) -> Remark | None:
        known = self.open_draft.draft.remarks if self.open_draft else ()
        return next((each for each in known if each.id == remark_id), None)

    # ---- going about

    def _turn(self, card: RemarkCard, by: int) -> None:
        at = self._cards.index(card) + by
        if 0 <= at < len(self._cards):
            self._cards[at].setFocus()
            self.shown.emit(self._cards[at])

    def _go(self, remark: Remark) -> None:
        now = self._now(remark)
        if self.open_draft is not None:
            self.open_draft.go(Spot(now.provision, now.start, now.end))

    def _stepped(self, step: Step) -> None:
        if step.what == "typed":
            self._settle.start()
        else:
            self.refresh()

    def _arrange(self) -> QVBoxLayout:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 16)
        column.setSpacing(0)
        head = WrapRow(gap=12)
        head.setContentsMargins(16, 4, 16, 4)
        head.addWidget(self._count)
        head.addWidget(self._add)
        column.addLayout(head)
        asked = QVBoxLayout()
        asked.setContentsMargins(16, 4, 16, 8)
        asked.setSpacing(6)
        asked.addWidget(self.field)
        keep = QHBoxLayout()
        keep.addWidget(self._keep)
        keep.addStretch(1)
        asked.addLayout(keep)
        asked.addWidget(self._none)
        column.addLayout(asked)
        held = QVBoxLayout()
        held.setSpacing(0)
        column.addLayout(held)
        column.addStretch(1)
        for part in (self.field, self._keep):
            part.hide()
        return held
