"""A concordance: which clause answers which in two or more instruments."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.comparing.compare import compare
from app.export.dress import Dress
from app.export.handling import handled
from app.jobs.columns import places_of, text_of
from app.language.folding import squeeze
from app.library.clauses import short_title
from app.model.concordance import Answering, Concordance, ConcordanceRow
from app.model.draft import Draft
from app.model.instrument import Instrument
from app.model.provision import Kind, Provision
from app.negotiating.fields import HEADED
from app.negotiating.printed import printed
from app.progress import Progress, quiet

_LEFT_OUT = frozenset({Kind.TITLE, Kind.SIGNATURE, Kind.TABLE, Kind.ROW, Kind.CELL, Kind.NOTE})
_FIRST_WORDS = 90  # letters


@dataclass(slots=True)
class _Row:
    """Provisions that answer each other, by the number of their instrument."""

    cells: dict[int, list[Provision]] = field(default_factory=dict)

    @property
    def first(self) -> Provision:
        """The first provision of the first instrument that has one."""
        return self.cells[min(self.cells)][0]


def concordance_of(texts: Sequence[Instrument | Draft], progress: Progress = quiet) -> Concordance:
    """Return which provisions of two or more texts answer each other.

    The rows follow the first text; what it has not stands where the text that has it has it.
    """
    instruments = [printed(each) if isinstance(each, Draft) else each for each in texts]
    builder = _Builder(instruments)
    total = len(instruments) * (len(instruments) - 1) // 2
    for number in range(1, len(instruments)):
        for earlier in range(number):
            progress(number * (number - 1) // 2 + earlier, total, instruments[number].particulars.title)
            builder.answer(earlier, number)
        builder.place(number)
    drafts = [each if isinstance(each, Draft) else Draft(each.id, each) for each in texts]
    places = [places_of(each) for each in drafts]
    rows = tuple(_told(row, places) for row in builder.rows)
    return Concordance(tuple(map(_headed, instruments)), rows)


def concordance_data(made: Concordance, suffix: str, dress: Dress, language: str) -> bytes:
    """Return a concordance as the kind of file that a suffix names: a page, a workbook, else a Word file."""
    from app.export import concordance as export  # noqa: PLC0415 - late: loads the writers when they are wanted

    if suffix.lower() == ".html":
        return handled(export.concordance_html(made, language), ".html", dress.marking)
    if suffix.lower() == ".xlsx":
        return export.concordance_workbook(made, dress, language)
    return export.concordance_bytes(made, dress, language)


class _Builder:
    """The rows, one instrument after the other put in."""

    def __init__(self, instruments: Sequence[Instrument]) -> None:
        self._instruments = instruments
        self.rows: list[_Row] = []
        self._row_of: list[dict[str, _Row]] = [{} for _ in instruments]
        if instruments:
            self.place(0)

    def answer(self, earlier: int, number: int) -> None:
        """Put what answers provisions of an earlier instrument beside these, where it stands nowhere yet."""
        here = {each.id: each for each in self._instruments[number].provisions}
        known, mine = self._row_of[earlier], self._row_of[number]
        for change in compare(self._instruments[earlier], self._instruments[number]).changes:
            row = next((known[each] for each in change.before if each in known), None)
            new = [here[each] for each in change.after if each not in mine and _counts(here[each])]
            if row is None or not new:
                continue
            row.cells.setdefault(number, []).extend(new)
            mine.update({each.id: row for each in new})

    def place(self, number: int) -> None:
        """Put what answers nothing in, each after the row of the provision before it."""
        mine = self._row_of[number]
        last: _Row | None = None
        for each in self._instruments[number].provisions:
            if not _counts(each):
                continue
            if each.id not in mine:
                row = _Row({number: [each]})
                at = 0 if last is None and number else len(self.rows)
                at = at if last is None else next(n for n, one in enumerate(self.rows) if one is last) + 1
                self.rows.insert(at, row)
                mine[each.id] = row
            last = mine[each.id]


def _counts(provision: Provision) -> bool:
    return provision.kind not in _LEFT_OUT and bool(text_of(provision).plain.strip())


def _told(row: _Row, places: Sequence[dict[str, str]]) -> ConcordanceRow:
    topics = (topic for at in sorted(row.cells) for each in row.cells[at] for topic in each.topic_names)
    cells = tuple(tuple(_cell(each, places[at]) for each in row.cells.get(at, ())) for at in range(len(places)))
    return ConcordanceRow(next(topics, ""), cells, row.first.kind in HEADED)


def _cell(provision: Provision, places: dict[str, str]) -> Answering:
    return Answering(provision.id, places.get(provision.id, ""), first_words(squeeze(text_of(provision).plain)))


def first_words(words: str) -> str:
    """Return the beginning of words, cut between two of them; Japanese between two letters."""
    if len(words) <= _FIRST_WORDS:
        return words
    cut = words[:_FIRST_WORDS]
    at = cut.rfind(" ")
    return f"{cut[:at] if at > _FIRST_WORDS // 2 else cut}…"


def _headed(instrument: Instrument) -> tuple[str, str, str]:
    particulars = instrument.particulars
    title = short_title(particulars.title) or particulars.title
    return instrument.id, title, ", ".join(_facts(instrument))


def _facts(instrument: Instrument) -> Iterator[str]:
    particulars = instrument.particulars
    countries = "–".join(side.country for side in particulars.sides if side.country)
    if countries:
        yield countries
    if particulars.signed_on:
        yield particulars.signed_on.isoformat()
    elif particulars.status == "draft":
        yield "draft"
