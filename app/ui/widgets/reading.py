"""The reading pane: what an instrument is and where it comes from, and its text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.library.values import Entry, Hit
from app.model.instrument import Instrument, Source
from app.ui.looks import Looks
from app.ui.models.facets import without_country
from app.ui.models.proposals import authors, changes, summary
from app.ui.terms import checked_words, counted, language_name, long_date, short_date, type_names
from app.ui.widgets.buttons import Button
from app.ui.widgets.instrument_view import InstrumentView, Passage
from app.ui.widgets.labels import hairline, label
from app.ui.widgets.version_switch import VersionSwitch

_SHA = 8
_WIDEST = 170


class ProvenanceStrip(QFrame):
    """Signed, place, source, file, signed copy: a label above each value, hairlines between."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)

    def show_values(self, values: tuple[tuple[str, str, str], ...], last: QWidget | None = None) -> None:
        """Show (label, value, tooltip) triples, and ``last`` after them."""
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for at, (name, value, tooltip) in enumerate(values):
            if at:
                self._row.addWidget(hairline(vertical=True))
            self._row.addWidget(_pair(name, value, tooltip))
        if last:
            self._row.addWidget(last)
        self._row.addStretch(1)


class Reading(QWidget):
    """Title, kind and participants, provenance, what is still open, and the whole instrument."""

    check_asked = Signal()
    doubts_asked = Signal()
    remarks_asked = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.view = InstrumentView(looks)
        self._looks = looks
        self._instrument: Instrument | None = None
        head = QFrame()
        head.setObjectName("panel")
        head.setProperty("part", "head")
        column = QVBoxLayout(head)
        column.setContentsMargins(26, 12, 20, 10)
        column.setSpacing(2)
        self._title, self._kind, self._strip = (
            label("", "heading", wrap=True),
            label("", "meta", wrap=True),
            ProvenanceStrip(),
        )
        for part in (self._title, self._kind, self._strip):
            column.addWidget(part)
        column.insertSpacing(2, 6)
        column.addLayout(self._make_open(looks))
        paper = QFrame()
        paper.setObjectName("paper")
        inner = QVBoxLayout(paper)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(hairline())
        whole.addWidget(paper, 1)
        self.setFocusProxy(self.view)

    def _make_open(self, looks: Looks) -> QHBoxLayout:
        """Make the line for what is not settled yet: proposals, doubts; and the switch of languages."""
        self._proposals, self._doubts = Button(looks, "", "link"), Button(looks, "", "link")
        self._proposals.clicked.connect(self.remarks_asked)
        self._doubts.clicked.connect(self.doubts_asked)
        self._versions = VersionSwitch()
        self._versions.chosen.connect(self._show_version)
        row = QHBoxLayout()
        row.setContentsMargins(-2, 2, 0, 0)  # a link's word stands 2 pixels inside its button
        row.setSpacing(14)
        for part in (self._proposals, self._doubts):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._versions)
        return row

    def show_instrument(self, entry: Entry, instrument: Instrument, source: Source, doubts: int = 0) -> None:
        """Show an instrument of the library; ``doubts`` counts the spots nobody has looked at."""
        self._instrument = instrument
        self._title.setText(entry.short_title or entry.title)
        names = dict(type_names())
        kind = names.get(entry.instrument_type, names["other"])
        said = (kind, _participants(instrument), self._languages(instrument))
        self._kind.setText(" · ".join(part for part in said if part))
        self._kind.setToolTip(entry.title)
        self.show_source(source)
        found = instrument.proposals
        self._proposals.setText(summary(changes(found), len(authors(found))))
        self._proposals.setVisible(bool(found))
        one, many = self.tr("1 doubtful spot to look at"), self.tr("{n} doubtful spots to look at")
        self._doubts.setText(counted(doubts, one, many))
        self._doubts.setVisible(bool(doubts))
        self._versions.show_versions(instrument.versions)
        self.view.show_instrument(instrument)

    def show_source(self, source: Source) -> None:
        """Show where the text comes from, and whether it was checked."""
        if self._instrument:
            self._strip.show_values(self._provenance(self._instrument, source), self._check(source))

    def open_at(self, passage: Passage, others: tuple[Passage, ...] = ()) -> None:
        """Tint a passage, in the language version that holds it."""
        for number, version in enumerate(self._instrument.versions if self._instrument else ()):
            if number != self.view.version and any(each.id == passage.provision_id for each in version.provisions):
                self._show_version(number)
        self.view.open_at(passage, others)

    def _show_version(self, number: int) -> None:
        if self._instrument:
            self._versions.show_versions(self._instrument.versions, number)
            self.view.show_instrument(self._instrument, number)

    def _provenance(self, instrument: Instrument, source: Source) -> tuple[tuple[str, str, str], ...]:
        known, missing = instrument.particulars, self.tr("not stated")
        got = " · ".join(part for part in (source.retrieved_from, long_date(source.retrieved_on)) if part)
        short = self.fontMetrics().elidedText(got, Qt.TextElideMode.ElideMiddle, _WIDEST)
        return (
            (self.tr("Signed"), long_date(known.signed_on) or missing, ""),
            (self.tr("Place"), known.place or missing, ""),
            (self.tr("Source"), short or self.tr("not known"), "\n".join(filter(None, (got, source.name)))),
            (
                self.tr("File"),
                f"{source.sha256[:_SHA]}…",
                f"{source.name}\nSHA-256 {source.sha256}\n{source.importer}",
            ),
        )

    def _check(self, source: Source) -> QWidget:
        """Return the pair that says whether the text was checked, with the way to say so."""
        checked = source.checked
        words = f"{checked.by}, {short_date(checked.on)}" if checked else self.tr("not checked yet")
        ask = Button(self._looks, self.tr("Change…") if checked else self.tr("Check…"), "link")
        ask.setToolTip(checked_words(checked))
        ask.clicked.connect(self.check_asked)
        ask.setProperty("slim", True)
        ask.setFixedHeight(18)
        value = label(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST), "value")
        if not checked:
            value.setProperty("role", "doubt")
        pair = _pair(self.tr("Signed copy"), "", checked_words(checked), value)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(hairline(vertical=True))
        row.addSpacing(8)
        row.addWidget(pair)
        row.addWidget(ask, 0, Qt.AlignmentFlag.AlignBottom)
        return whole

    def _languages(self, instrument: Instrument) -> str:
        known = instrument.particulars
        languages = ", ".join(language_name(tag) for tag in known.languages)
        originals = self.tr("{count} originals").format(count=known.originals) if known.originals else ""
        return ", ".join(part for part in (languages, originals) if part)


def _participants(instrument: Instrument) -> str:
    """Return who takes part: the office that acts, and its country where its name does not say it."""
    said = []
    for one in instrument.particulars.participants:
        country = instrument.particulars.country(one.side)
        office = without_country(one.represented_by or one.short or one.name, country)
        said.append(f"{office}, {country}" if country and country not in office else office)
    return " – ".join(said)


def _pair(name: str, value: str, tooltip: str, made: QLabel | None = None) -> QWidget:
    pair = QWidget()
    column = QVBoxLayout(pair)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    words = made or label(value, "value")
    column.addWidget(label(name, "small"))
    column.addWidget(words)
    pair.setToolTip(tooltip)
    pair.setAccessibleName(f"{name}: {words.text()}")
    return pair


def passage_of(hit: Hit) -> Passage:
    """Return the clause of a hit as a passage of its instrument, with the words that were found."""
    clause = hit.clause
    found = tuple((clause.start + start, clause.start + end) for start, end in hit.spans)
    return Passage(clause.provision_id, clause.start, clause.end, found)
