"""About the counterpart: what is known of the practice of the countries of a draft, each fact with its source."""

from collections.abc import Iterable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.checking.counterparts import Card, begin_own, card_of, own_file, untold
from app.checking.profiles import profile
from app.errors import UserError
from app.ui.core_words import core_said
from app.ui.looks import Looks
from app.ui.models.counterparts import kind_words, source_words
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialog_frame import frame
from app.ui.widgets.labels import hairline, label

_WIDTH, _LEAST, _HEIGHT, _MARGINS, _AIR = 620, 120, 440, 60, 16


class CounterpartDialog(QDialog):
    """Shows the cards of some countries; ``cards`` are those of which something is known."""

    def __init__(self, looks: Looks, countries: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About the counterpart"))
        self.setMinimumWidth(_WIDTH)
        self.cards: list[Card] = []
        page = QWidget()
        page.setProperty("kind", "scrolled")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(6)
        for country in dict.fromkeys(each for each in countries if each):
            self._add(country)
        if not self._column.count():
            said = self.tr("This draft names no country yet. Name the sides under Answers.")
            self._column.addWidget(label(said, "meta", wrap=True))
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(page)
        area.setAccessibleName(self.tr("What is known"))
        room = self._column.totalHeightForWidth(_WIDTH - _MARGINS)
        area.setMinimumHeight(min(max(room + _AIR, _LEAST), _HEIGHT))
        own = self.tr("Your own facts go into {file}.").format(file=own_file())
        self.own = Button(looks, self.tr("Write your own facts…"))
        self.own.clicked.connect(self._write_own)
        self.fault = label("", "fault", wrap=True)
        self.fault.hide()
        close = Button(looks, self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        frame(self, (area, label(own, "hint", wrap=True), self.fault), (self.own, close))

    def _add(self, country: str) -> None:
        if self._column.count():
            self._column.addWidget(hairline())
        self._column.addWidget(label(country, "strong"))
        try:
            card = card_of(country)
        except UserError as error:
            self._column.addWidget(label(core_said(str(error)), "doubt", wrap=True))
            return
        if card is None or not card.facts:
            self._column.addWidget(label(self.tr("Nothing is known of its practice."), "meta", wrap=True))
            return
        self.cards.append(card)
        for fact in card.facts:
            self._column.addSpacing(6)
            self._column.addWidget(label(kind_words(fact.kind), "meta"))
            self._column.addWidget(label(core_said(fact.says), "doubt" if fact.warning else "", wrap=True))
            self._column.addWidget(label(source_words(fact), "hint", wrap=True))
        missing = untold(card)
        if missing:
            self._column.addSpacing(6)
            kinds = self.tr(", ").join(kind_words(each) for each in missing)
            self._column.addWidget(
                label(self.tr("Nothing is known of: {kinds}.").format(kinds=kinds), "meta", wrap=True)
            )
        if card.profile:
            self._column.addSpacing(6)
            fits = self.tr("Wording to check with: {profile}").format(profile=core_said(profile(card.profile).title))
            self._column.addWidget(label(fits, "stands", wrap=True))

    def _write_own(self) -> None:
        """Open a ministry's own file in the editor of the system; it is begun where there is none."""
        try:
            file = begin_own()
        except UserError as error:
            said = core_said(str(error))
        else:
            opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
            said = "" if opened else self.tr("No program opens {file}: open it in any editor.").format(file=file)
        self.fault.setText(said)
        self.fault.setVisible(bool(said))


def show_counterpart(looks: Looks, countries: Iterable[str], parent: QWidget) -> None:
    """Open the cards of some countries."""
    dialog = CounterpartDialog(looks, countries, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
