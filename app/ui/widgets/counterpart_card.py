"""A quiet card below a country's field: what is known of its practice, what is to be watched first."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.checking.counterparts import Card, Fact, card_of
from app.errors import RuleFault
from app.ui.core_words import core_said
from app.ui.models.counterparts import kind_words, source_words
from app.ui.widgets.labels import label

_MOST = 3


class CounterpartCard(QWidget):
    """Shows the card of a country; nothing where nothing is known of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card: Card | None = None
        self._country = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    def show_country(self, country: str) -> None:
        """Show what is known of a country; of no country nothing."""
        if country == self._country:
            return
        self._country = country
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        try:
            self.card = card_of(country) if country.strip() else None
        except RuleFault as error:
            self.card = None
            self._column.addWidget(label(core_said(str(error)), "doubt", wrap=True))
            self.show()
            return
        facts = self.card.facts[:_MOST] if self.card else ()
        for fact in facts:
            self._add(fact)
        self.setAccessibleName(" ".join(core_said(fact.says) for fact in facts))
        self.setVisible(bool(facts))

    def _add(self, fact: Fact) -> None:
        said = label(
            f"{kind_words(fact.kind)} – {core_said(fact.says)}", "doubt" if fact.warning else "meta", wrap=True
        )
        self._column.addWidget(said)
        self._column.addWidget(label(source_words(fact), "small", wrap=True))
