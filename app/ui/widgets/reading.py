"""The reading pane: what an instrument is and where it comes from, and its text."""

from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.library.values import Entry
from app.model.instrument import Instrument, Source
from app.ui.looks import Looks
from app.ui.models.facets import without_country
from app.ui.terms import long_date, type_names
from app.ui.widgets.instrument_view import InstrumentView
from app.ui.widgets.labels import hairline, label

_SHA = 8


class ProvenanceStrip(QFrame):
    """Signed, place, languages, source, file: a label above each value, hairlines between."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)

    def show_values(self, values: tuple[tuple[str, str, str], ...]) -> None:
        """Show (label, value, tooltip) triples."""
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for at, (name, value, tooltip) in enumerate(values):
            if at:
                self._row.addWidget(hairline(vertical=True))
            self._row.addWidget(_pair(name, value, tooltip))
        self._row.addStretch(1)


class Reading(QWidget):
    """Title, kind and participants, provenance, and the whole instrument."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.view = InstrumentView(looks)
        self._shown = ""
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

    def show_instrument(self, entry: Entry, instrument: Instrument, source: Source) -> None:
        """Show an instrument of the library."""
        self._title.setText(entry.short_title or entry.title)
        names = dict(type_names())
        kind = names.get(entry.instrument_type, names["other"])
        self._kind.setText(" · ".join(part for part in (kind, _participants(instrument)) if part))
        self._kind.setToolTip(entry.title)
        self._strip.show_values(self._provenance(instrument, source))
        self.view.show_instrument(instrument)

    def _provenance(self, instrument: Instrument, source: Source) -> tuple[tuple[str, str, str], ...]:
        known, missing = instrument.particulars, self.tr("not stated")
        got = " · ".join(part for part in (source.retrieved_from, _read_on(source.retrieved_on)) if part)
        languages = ", ".join(_language(tag) for tag in known.languages)
        originals = self.tr("{count} originals").format(count=known.originals) if known.originals else ""
        return (
            (self.tr("Signed"), long_date(known.signed_on) or missing, ""),
            (self.tr("Place"), known.place or missing, ""),
            (self.tr("Text"), ", ".join(part for part in (languages, originals) if part) or missing, ""),
            (self.tr("Source"), got or self.tr("not known"), source.name),
            (self.tr("File"), f"{source.sha256[:_SHA]}…", f"{source.name}\nSHA-256 {source.sha256}"),
        )


def _participants(instrument: Instrument) -> str:
    """Return who takes part: the office that acts, and its country where its name does not say it."""
    said = []
    for one in instrument.particulars.participants:
        country = instrument.particulars.country(one.side)
        office = without_country(one.represented_by or one.short or one.name, country)
        said.append(f"{office}, {country}" if country and country not in office else office)
    return " – ".join(said)


def _read_on(day: date | None) -> str:
    return long_date(day)


def _language(tag: str) -> str:
    name = QLocale.languageToString(QLocale(tag).language())
    return tag if name == "C" else name


def _pair(name: str, value: str, tooltip: str) -> QWidget:
    pair = QWidget()
    column = QVBoxLayout(pair)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    words: QLabel = label(value, "value")
    column.addWidget(label(name, "small"))
    column.addWidget(words)
    pair.setToolTip(tooltip)
    pair.setAccessibleName(f"{name}: {value}")
    return pair
