"""What was found in a text that is only read: cards by weight, of which each leads to its words."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui.looks import Looks
from app.ui.models.findings import Told
from app.ui.terms import counted
from app.ui.widgets.buttons import Button
from app.ui.widgets.finding_card import FindingCard
from app.ui.widgets.findings_head import FindingsHead, weights_word
from app.ui.widgets.labels import hairline, label

_FIRST = 40
"""Cards that are made at first, and with each wish for more."""


class FoundList(QFrame):
    """Lists findings under ``head``; ``gone`` gives the Told whose words are to be shown, ``asked`` a card."""

    gone = Signal(object)
    asked = Signal(object)
    listed_anew = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self._found: tuple[Told, ...] = ()
        self._places: Mapping[str, str] = {}
        self._words: Mapping[tuple[str, bool], str] = {}
        self._most, self._at = _FIRST, -1
        self.cards: list[FindingCard] = []
        self.head = FindingsHead(looks)
        self.head.filtered.connect(self._filter)
        self.head.next_asked.connect(lambda: self.step(1))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Findings"))
        self.setFocusProxy(self._scroll)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(hairline())
        whole.addWidget(self._scroll, 1)

    def show_found(
        self, told: Sequence[Told], places: Mapping[str, str], words: Mapping[tuple[str, bool], str]
    ) -> None:
        """List findings; ``places`` and ``words`` are of their provisions, headings apart by True."""
        self._found, self._places, self._words = tuple(told), places, words
        self._filter()

    @property
    def listed(self) -> tuple[Told, ...]:
        """What is listed, in the order of the text."""
        return tuple(each for each in self._found if self.head.passes(each))

    def step(self, by: int) -> None:
        """Go to the next finding in the text, or the one before (-1), round the end."""
        listed = self.listed
        if listed:
            self._at = (self._at + by) % len(listed) if self._at >= 0 or by > 0 else len(listed) - 1
            self.go(listed[self._at])

    def go(self, told: Told) -> None:
        """Ask for the words of a finding, and mark its card."""
        listed = self.listed
        self._at = next((at for at, each in enumerate(listed) if each is told), -1)
        ranked = self._ranked()
        rank = next((at for at, each in enumerate(ranked) if each is told), 0)
        if rank >= self._most:
            self._most = rank + _FIRST
            self._list()
        for card in self.cards:
            card.make_current(card.told is told)
            if card.told is told:
                self._scroll.ensureWidgetVisible(card, 0, 8)
        self.gone.emit(told)

    # ---- the list

    def _ranked(self) -> list[Told]:
        return sorted(self.listed, key=lambda each: -each.weight)

    def _filter(self) -> None:
        self._most, self._at = _FIRST, -1
        self._list()
        self.head.show_counts(self._found, len(self.listed))
        self.listed_anew.emit()

    def _list(self) -> None:
        page = QWidget()
        page.setProperty("kind", "scrolled")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(0)
        self.cards = []
        ranked, weight = self._ranked(), 0
        for told in ranked[: self._most]:
            if told.weight != weight:
                weight = told.weight
                head = label(weights_word(weight), "label")
                head.setContentsMargins(16, 10, 16, 0)
                column.addWidget(head)
            self.cards.append(self._card(told))
            column.addWidget(self.cards[-1])
        rest = len(ranked) - self._most
        if rest > 0:
            one, many = self.tr("Show 1 more"), self.tr("Show {n} more")
            further = Button(self._looks, counted(min(rest, _FIRST), one, many), "link")
            further.clicked.connect(self._show_further)
            column.addWidget(further, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._scroll.setWidget(page)

    def _show_further(self) -> None:
        self._most += _FIRST
        self._list()

    def _card(self, told: Told) -> FindingCard:
        finding = told.finding
        words = self._words.get((finding.at, finding.heading), "")
        card = FindingCard(self._looks, told, self._places.get(finding.at, ""), words, 0)
        card.gone.connect(lambda: self.go(told))
        card.asked.connect(lambda: self.asked.emit(card))
        return card
