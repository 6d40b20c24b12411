"""Dates that signed texts create: of one text, of all in the library, and what follows when notice is given."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from app.deadlines.days import due, dues, times
from app.deadlines.holidays import Calendar, calendar_of
from app.deadlines.terms import terms_of
from app.jobs.opening import clauses_in
from app.library.store import Library
from app.model.due import NOTHING_KNOWN, Due, Known, TimeTerm, key_of
from app.model.instrument import Instrument, Particulars
from app.model.reported import Reported
from app.progress import Progress, quiet


@dataclass(frozen=True, slots=True)
class Dates:
    """An instrument with its dues in the order of the text; ``reported`` where its signed text is not at hand."""

    id: str
    particulars: Particulars
    known: Known
    dues: tuple[Due, ...]
    reported: bool = False

    @property
    def in_force(self) -> date | None:
        """The day on which it became operative, where that is known."""
        return next(
            (each.on for each in self.dues if each.term.kind == "operative" and each.on), self.known.operative_on
        )

    @property
    def ends(self) -> date | None:
        """The day on which it ends by its own words; None where they give none."""
        return next((each.on for each in self.dues if each.term.kind == "duration" and each.on), None)


def calendars_of(particulars: Particulars) -> tuple[Calendar, ...]:
    """Return the calendars of the capitals of all sides."""
    return tuple(calendar_of(side.country) for side in particulars.sides if side.country)


def dates_of(instrument: Instrument, since: date, known: Known = NOTHING_KNOWN) -> Dates:
    """Return the dates of one instrument; ``known`` goes before what its particulars say."""
    terms = terms_of(instrument, clauses_in(instrument).operative)
    return _dated(instrument.id, instrument.particulars, terms, known, since)


def dates_of_reported(reported: Reported, since: date, known: Known = NOTHING_KNOWN) -> Dates:
    """Return the dates of an instrument that is only reported; its start counts as signature and as operative."""
    start = known.operative_on or reported.particulars.signed_on
    given = replace(known, operative_on=start) if start else known
    terms = tuple(each.term for each in reported.duties)
    return replace(_dated(reported.id, reported.particulars, terms, given, since), reported=True)


def dates_in_library(library: Library, since: date, progress: Progress = quiet) -> tuple[Dates, ...]:
    """Return the dates of all instruments of the library, and of those that are only reported."""
    entries = library.instruments()
    found = []
    for done, entry in enumerate(entries):
        progress(done, len(entries), entry.short_title or entry.title)
        found.append(dates_of(library.instrument(entry.id), since, library.known_dates(entry.id)))
    reported = (each for each in library.reported() if not each.instrument)
    found += [dates_of_reported(each, since, library.known_dates(each.id)) for each in reported]
    return tuple(found)


def if_notice(dates: Dates, delivered: date) -> tuple[Due, ...]:
    """Return what follows if notice of discontinuation is delivered on a day: every term of notice, with its day."""
    needs = ("delivery", "receipt", "notice")
    known = replace(dates.known, days=(*dates.known.days, *((need, delivered) for need in needs)))
    calendars = calendars_of(dates.particulars)
    noticed = (each.term for each in dates.dues if each.term.kind == "notice")
    return tuple(due(_from_notice(term), known, calendars) for term in noticed)


def repeats(dates: Dates, one: Due, until: date) -> tuple[date, ...]:
    """Return the days on which a due comes back, up to ``until``; its one day where it does not come back."""
    if one.term.bound != "every" or one.base is None:
        return (one.on,) if one.on and one.on <= until else ()
    return times(one.term, one.base, until, calendars_of(dates.particulars))


def answered(known: Known, term: TimeTerm, day: date | None = None, *, working: bool | None = None) -> Known:
    """Return what is known with an answer about one term: what it is counted from, or what kind of days it counts."""
    key = key_of(term)
    if day is not None:
        known = replace(known, days=(*_without(known.days, key), (key, day)))
    if working is not None:
        others = (
            tuple(each for each in known.working if each != key),
            tuple(each for each in known.calendar if each != key),
        )
        known = replace(
            known,
            working=(*others[0], *((key,) if working else ())),
            calendar=(*others[1], *(() if working else (key,))),
        )
    return known


def _without(days: Iterable[tuple[str, date]], key: str) -> tuple[tuple[str, date], ...]:
    return tuple(each for each in days if each[0] != key)


def _from_notice(term: TimeTerm) -> TimeTerm:
    """Return a term of notice as one that runs from the notice: "30 days' notice" runs to the end."""
    return replace(term, bound="on", anchor="notice") if term.bound == "before" else term


def _dated(
    instrument_id: str, particulars: Particulars, terms: tuple[TimeTerm, ...], known: Known, since: date
) -> Dates:
    given = known if known.signed_on else replace(known, signed_on=particulars.signed_on)
    found = dues(terms, given, calendars_of(particulars), since)
    return Dates(instrument_id, particulars, given, found)
