"""What the tab Precedent shows of one place: departures, the card, the other wordings, the note."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.jobs.precedents import Precedents
from app.ui.looks import Looks
from app.ui.models.precedent_words import Card, Shown, excerpt, lacking, lacking_spoken, owners
from app.ui.terms import counted
from app.ui.widgets.buttons import Button, with_key
from app.ui.widgets.departure_rows import DepartureRows
from app.ui.widgets.labels import label
from app.ui.widgets.precedent_card import PrecedentCard
from app.ui.widgets.wording_row import WordingRow

_LETTERS = "ABCDEFGHIJ"
_NEXT = "Alt+PgDn"
_NARROW, _ROOMY = 292, 340
"""Widths from which the key fits into the first button, and beside the second."""
_MOST, _OWNERS = 5, 2
"""Reasons, and owners of a wording, that are shown; how many more there are is said."""
_SIDE = 16


def _column(widget: QWidget, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(*margins)
    column.setSpacing(8)
    return column


class PrecedentPage(QWidget):
    """Made anew whenever something changes; says what a person asks for, and does nothing itself."""

    used = Signal()
    stepped = Signal(int)
    picked = Signal(int)
    given_back = Signal()
    note_asked = Signal()
    words_asked = Signal(object)
    place_asked = Signal(int)
    """Carries an offset of the provision's text."""
    clause_opened = Signal(str)
    instrument_opened = Signal(str)

    def __init__(self, looks: Looks, shown: Shown | None, width: int) -> None:
        super().__init__()
        self._looks, self._width = looks, width
        self.setProperty("kind", "scrolled")
        self._shown, self._upper = shown, QWidget()
        whole = _column(self, (0, 14, 0, 20))
        whole.addWidget(self._upper)
        self._column = _column(self._upper)
        if shown:
            self._fill_upper(shown)
            self._column = whole
            if shown.card and shown.found:
                self._wordings(shown.found, shown.at)
                self._note(shown)
        whole.addStretch(1)

    def refresh(self, shown: Shown | None, width: int) -> bool:
        """Show what has changed while somebody types; False where more than that is other now."""
        before = self._shown
        if shown is None or before is None or width != self._width:
            return False
        if shown.found is not before.found or shown.at != before.at or not (shown.card and before.card):
            return False
        if shown != before:
            upper = QWidget()
            self._column, self._shown = _column(upper), shown
            self._fill_upper(shown)
            layout = self.layout()
            if layout:
                layout.replaceWidget(self._upper, upper)
            self._upper.hide()
            self._upper.deleteLater()
            self._upper = upper
        return True

    def take_focus(self) -> None:
        """Put the focus on the button that uses the wording, where there is one."""
        use = self.findChild(Button, "use")
        (use or self).setFocus()

    def _fill_upper(self, shown: Shown) -> None:
        self._head(shown)
        if shown.card:
            self._departures(shown)
            self._card(shown.card, shown.found)
            self._buttons(shown)
        elif shown.known:
            self._add(label(self.tr("No precedent"), "meta"))
        self._heavier(shown.heavier)

    def _heavier(self, at: int | None) -> None:
        """Say which sentence the mark beside the provision is of, where it is not the one that is shown."""
        if at is not None:
            self._add(label(self.tr("Another sentence of this provision departs more."), "meta", wrap=True))
            self._link(self.tr("Show that sentence"), "heavier").clicked.connect(lambda: self.place_asked.emit(at))

    def _head(self, shown: Shown) -> None:
        row = self._row(0)
        row.addWidget(label(shown.place, "strong", wrap=True), 1)
        if shown.card:
            count = counted(max(1, len(shown.why)), self.tr("1 departure"), self.tr("{n} departures"))
            said = count if shown.departs else self.tr("as precedent")
            row.addWidget(label(said, "meta"), 0, Qt.AlignmentFlag.AlignTop)

    def _departures(self, shown: Shown) -> None:
        if not shown.why:
            return
        rows = DepartureRows(self._looks, shown.why[:_MOST])
        rows.chosen.connect(self.words_asked)
        self._add(rows)
        if len(shown.why) > _MOST:
            self._add(label(self._more(len(shown.why) - _MOST), "hint"))

    def _card(self, shown: Card, found: Precedents | None) -> None:
        said = self.tr("Closest precedent") if shown.closest else self.tr("Another wording")
        if found and found.signed:
            said = self.tr("{precedent} · in {used} of {signed} signed texts").format(
                precedent=said, used=found.used, signed=found.signed
            )
        self._column.addSpacing(4)
        self._add(label(said, "label", wrap=True))
        card = PrecedentCard(self._looks, shown.clause, shown.likeness)
        rich = lacking(shown.hunks, shown.words, self._looks.theme)
        card.add_words(rich, lacking_spoken(shown.hunks), shown.words != shown.clause.text)
        card.clause_opened.connect(self.clause_opened)
        card.instrument_opened.connect(self.instrument_opened)
        self._add(card)

    def _buttons(self, shown: Shown) -> None:
        row = self._row(4)
        row.setSpacing(4)
        key = "Ctrl+Enter" if self._width >= _NARROW else ""
        use = Button(self._looks, self.tr("Use this wording"), "primary", hint=key)
        use.setObjectName("use")
        use.setToolTip(with_key(self.tr("Use this wording"), "Ctrl+Enter"))
        use.clicked.connect(self.used)
        row.addWidget(use)
        if shown.found and len(shown.found.variants) > 1:
            onward = Button(self._looks, self.tr("Next"), "quiet", hint=_NEXT if self._width >= _ROOMY else "")
            onward.setObjectName("next")
            onward.setToolTip(with_key(self.tr("Next wording"), _NEXT))
            onward.clicked.connect(self._onward)
            row.addWidget(onward)
        row.addStretch(1)
        if shown.template:
            self._link(self.tr("Back to the template’s wording"), "back").clicked.connect(self.given_back)

    def _onward(self) -> None:
        self.stepped.emit(1)

    def _wordings(self, found: Precedents, at: int) -> None:
        self._column.addSpacing(6)
        texts = counted(found.signed, self.tr("1 signed text"), self.tr("{n} signed texts"))
        self._add(label(self.tr("Wordings in your library · {texts}").format(texts=texts), "label", wrap=True))
        rows = QVBoxLayout()
        rows.setSpacing(0)
        for number, variant in enumerate(found.variants):
            count = self.tr("{used} of {signed}").format(used=variant.texts, signed=found.signed)
            names, rest = owners(variant.accepted, _OWNERS)
            lines = (*names, *((self._more(rest),) if rest else ()))
            head = (_LETTERS[number], count if variant.texts else "")
            words = excerpt(variant.hunks, variant.voiced)
            row = WordingRow(self._looks, head, words, lines, shown=number == at)
            row.taken.connect(lambda number=number: self.picked.emit(number))
            rows.addWidget(row)
        self._column.addLayout(rows)

    def _note(self, shown: Shown) -> None:
        note = shown.found.variants[shown.at].note if shown.found and shown.found.variants else None
        if note:
            self._add(label(self.tr("Internal note"), "label"))
            for said, words in (
                ("{words}", note.why),
                (self.tr("Not to be used: {words}"), note.avoid),
                (self.tr("Fall-back: {words}"), note.fallback),
            ):
                if words:
                    self._add(label(said.format(words=words), "meta", wrap=True))
            self._add(label(self.tr("Never exported."), "hint"))
        self._link(self.tr("Edit the note…") if note else self.tr("Add a note…"), "note").clicked.connect(
            self.note_asked
        )

    # ---- laying out

    def _more(self, number: int) -> str:
        return counted(number, self.tr("and 1 more"), self.tr("and {n} more"))

    def _row(self, above: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(_SIDE, above, _SIDE, 0)
        self._column.addLayout(row)
        return row

    def _add(self, widget: QWidget) -> None:
        self._row(0).addWidget(widget)

    def _link(self, words: str, name: str) -> Button:
        link = Button(self._looks, words, "link")
        link.setObjectName(name)
        row = self._row(0)
        row.setContentsMargins(_SIDE - 2, 0, _SIDE, 0)
        row.addWidget(link)
        row.addStretch(1)
        return link
