"""Dates that signed texts create: of one text, of all in the library, and what follows when notice is given."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from app.deadlines.days import before_end, due, dues, times
from app.deadlines.holidays import Calendar, calendar_of
from app.deadlines.terms import terms_of, with_operative
from app.errors import NotInLibrary
from app.jobs.opening import clauses_in
from app.library.clauses import label_at
from app.library.store import Library
from app.library.values import Entry
from app.model.due import NOTHING_KNOWN, Due, Known, Need, TermsRead, TimeTerm, key_of, timed
from app.model.instrument import Instrument, Particulars
from app.model.reported import Reported
from app.paths import resources
from app.progress import Progress, quiet

_READ = 2
"""Grows when terms of time are read in another way: what the library keeps of them is then read again."""
_RULES = ("dates.toml", "clauses.toml", "clauses.ja.toml")
_TOGETHER = 20
EVENTS: tuple[Need, ...] = ("delivery", "receipt", "notice", "request", "event")
"""What may never happen: as long as it has not, its day is asked of nobody."""


@dataclass(frozen=True, slots=True)
class Dates:
    """An instrument with its dues in the order of the text; ``reported`` where its signed text is not at hand.

    ``places`` are the numbers on the way to each provision that says something of time ("V.1"), by its id.
    """

    id: str
    particulars: Particulars
    known: Known
    dues: tuple[Due, ...]
    reported: bool = False
    places: tuple[tuple[str, str], ...] = ()

    def place(self, provision_id: str) -> str:
        """Return the numbers on the way to a provision; empty where it has none."""
        return next((place for known, place in self.places if known == provision_id), "")

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
    return _of_read(instrument.id, terms_read(instrument), known, since)


def terms_read(instrument: Instrument) -> TermsRead:
    """Return what an instrument says of time; it takes a moment, so the library keeps it."""
    terms = terms_of(instrument)
    if not any(each.kind == "operative" for each in terms):  # looking for clauses takes longer than all the rest
        terms = with_operative(instrument, terms, clauses_in(instrument).operative)
    order = {each.id: at for at, each in enumerate(instrument.provisions)}
    wanted = dict.fromkeys(each.provision_id for each in terms)
    places = ((each, label_at(instrument.provisions, order[each])) for each in wanted if each in order)
    return TermsRead(instrument.particulars, terms, tuple((each, place) for each, place in places if place))


def again(dates: Dates, known: Known, since: date) -> Dates:
    """Return the dates of the same text with other answers; ``known`` is what the library keeps of them."""
    terms = tuple(each.term for each in dates.dues)
    if dates.reported:
        return replace(_of_reported(dates.id, dates.particulars, terms, known, since), places=dates.places)
    return _of_read(dates.id, TermsRead(dates.particulars, terms, dates.places), known, since)


def dates_of_reported(reported: Reported, since: date, known: Known = NOTHING_KNOWN) -> Dates:
    """Return the dates of an instrument that is only reported; its start counts as signature and as operative."""
    terms = tuple(each.term for each in reported.duties if timed(each.term))
    return _of_reported(reported.id, reported.particulars, terms, known, since)


def dates_in_library(library: Library, since: date, progress: Progress = quiet) -> tuple[Dates, ...]:
    """Return the dates of all instruments of the library, and of those that are only reported.

    What was read of a text is kept in the library, so that each text is read once.
    """
    entries, answers = library.instruments(), library.all_known_dates()
    read, _ = _terms_in(library, entries, len(entries), progress)
    of_texts = (each.id for each in entries if each.id in read)
    found = [_of_read(each, read[each], answers.get(each, NOTHING_KNOWN), since) for each in of_texts]
    reported = (each for each in library.reported() if not each.instrument)
    found += [dates_of_reported(each, since, answers.get(each.id, NOTHING_KNOWN)) for each in reported]
    return tuple(found)


def read_some(library: Library, most: int) -> bool:
    """Read at most so many texts that were not read yet, and keep what they say of time; tell whether some are left.

    For what goes on in the background a little at a time, so that nothing waits for it long.
    """
    return _terms_in(library, library.instruments(), most, quiet)[1]


def _terms_in(
    library: Library, entries: tuple[Entry, ...], most: int, progress: Progress
) -> tuple[dict[str, TermsRead], bool]:
    """Return what the texts say of time, by their ids, and whether some are left that were not read."""
    read = library.terms_read(_rules())
    unread = [entry for entry in entries if entry.id not in read]
    fresh: list[tuple[str, int, TermsRead]] = []
    for done, entry in enumerate(unread[:most]):
        progress(done, len(unread), entry.short_title or entry.title)
        edits = library.last_edit(entry.id)
        try:
            read[entry.id] = terms_read(library.instrument(entry.id))
        except NotInLibrary:  # removed meanwhile
            continue
        fresh.append((entry.id, edits, read[entry.id]))
        if len(fresh) == _TOGETHER:
            library.keep_terms_read(_rules(), fresh)
            fresh = []
    if fresh:
        library.keep_terms_read(_rules(), fresh)
    return read, len(unread) > most


@cache
def _rules() -> str:
    """Return what tells the rules by which terms are read."""
    digest = hashlib.sha256()
    for name in _RULES:
        digest.update((resources() / "rules" / name).read_bytes())
    return f"{_READ}-{digest.hexdigest()[:16]}"


def if_notice(dates: Dates, delivered: date) -> tuple[Due, ...]:
    """Return what follows if notice of discontinuation is delivered on a day: every term of notice, with its day."""
    noticed = tuple(each.term for each in dates.dues if each.term.kind == "notice")
    given = {"delivery", "receipt", "notice", *map(key_of, noticed)}
    days = (*((need, delivered) for need in given), *(each for each in dates.known.days if each[0] not in given))
    calendars = calendars_of(dates.particulars)
    return tuple(due(_from_notice(term), replace(dates.known, days=days), calendars) for term in noticed)


def supposed(dates: Dates, one: Due, since: date) -> Due | None:
    """Return a due as it is if it counts from signature, where the text does not say from when; None otherwise."""
    signed = dates.known.signed_on
    if one.on is not None or "base" not in one.needs or signed is None:
        return None
    known, calendars = answered(dates.known, one.term, signed), calendars_of(dates.particulars)
    return before_end(due(one.term, known, calendars, since), _last_day(dates))


def repeats(dates: Dates, one: Due, until: date) -> tuple[date, ...]:
    """Return the days on which a due comes back, up to ``until``; its one day where it does not come back.

    Nothing comes back after the day on which a text ends by its own words, unless it is renewed.
    """
    if one.term.bound != "every" or one.base is None:
        return (one.on,) if one.on and one.on <= until else ()
    ends = _last_day(dates)
    until = min(until, ends) if ends else until
    return times(one.term, one.base, until, calendars_of(dates.particulars))


def _last_day(dates: Dates) -> date | None:
    """Return the day after which nothing comes back; None where a text may be renewed, or does not end."""
    return None if any(each.term.kind == "renewal" for each in dates.dues) else dates.ends


def answered(
    known: Known,
    term: TimeTerm,
    day: date | None = None,
    *,
    working: bool | None = None,
    by_delivery: bool | None = None,
) -> Known:
    """Return what is known with an answer about one term: from when it is counted, in which days, from which of both.

    ``by_delivery``: whether it runs from the delivery of a notice, or from its date.
    """
    key = key_of(term)
    if day is not None:
        known = replace(known, days=(*_without(known.days, key), (key, day)))
    if working is not None:
        known = replace(
            known,
            working=_with(known.working, key, chosen=working),
            calendar=_with(known.calendar, key, chosen=not working),
        )
    if by_delivery is not None:
        known = replace(
            known,
            by_delivery=_with(known.by_delivery, key, chosen=by_delivery),
            by_date=_with(known.by_date, key, chosen=not by_delivery),
        )
    return known


def questions(dates: Dates, term: TimeTerm, since: date) -> tuple[Need, ...]:
    """Return what a person can say of a term, said already or not: what its text and the particulars leave open."""
    unanswered = again(dates, NOTHING_KNOWN, since)
    return next((each.needs for each in unanswered.dues if each.term == term), ())


def said_day(known: Known, term: TimeTerm, need: Need, day: date) -> Known:
    """Return what is known with a day for a need: of signature, of becoming operative and of notice for all terms."""
    if need == "signature":
        return replace(known, signed_on=day)
    if need == "operative":
        return replace(known, operative_on=day)
    if need in {"delivery", "notice"}:
        return replace(known, days=(*_without(known.days, need), (need, day)))
    return answered(known, term, day)


def told_day(known: Known, term: TimeTerm, need: Need) -> date | None:
    """Return the day that a person gave for a need of a term; ``known`` is what the library keeps."""
    own = known.day(key_of(term))
    if own is not None:
        return own
    return {"signature": known.signed_on, "operative": known.operative_on}.get(need, known.day(need))


def forgotten(known: Known, term: TimeTerm, needs: Iterable[Need]) -> Known:
    """Return what is known without what was answered about a term."""
    key, asked = key_of(term), set(needs)
    if "start" in asked:
        asked.add("delivery")
    return replace(
        known,
        signed_on=None if "signature" in asked else known.signed_on,
        operative_on=None if "operative" in asked else known.operative_on,
        days=tuple(each for each in known.days if each[0] != key and each[0] not in asked),
        working=_with(known.working, key, chosen=False),
        calendar=_with(known.calendar, key, chosen=False),
        by_delivery=_with(known.by_delivery, key, chosen=False),
        by_date=_with(known.by_date, key, chosen=False),
    )


def is_done(known: Known, term: TimeTerm, day: date | None) -> bool:
    """Tell whether what fell due on a day was done."""
    return day is not None and _deed(term, day) in known.done


def ticked(known: Known, term: TimeTerm, day: date, *, done: bool) -> Known:
    """Return what is known with what fell due on a day as done, or as not done."""
    deed = _deed(term, day)
    others = tuple(each for each in known.done if each != deed)
    return replace(known, done=(*others, deed) if done else others)


def _deed(term: TimeTerm, day: date) -> str:
    return f"{key_of(term)}@{day.isoformat()}"


def waits(one: Due) -> bool:
    """Tell whether a due waits only for something that may never happen: then nothing is asked of anybody."""
    return bool(one.needs) and all(need in EVENTS for need in one.needs)


def asked_now(one: Due) -> tuple[Need, ...]:
    """Return what a person can say today: what a text leaves open, but not the day of what may never happen."""
    return tuple(need for need in one.needs if need not in EVENTS)


def _with(keys: tuple[str, ...], key: str, *, chosen: bool) -> tuple[str, ...]:
    """Return keys with one more, or without it."""
    others = tuple(each for each in keys if each != key)
    return (*others, key) if chosen else others


def _without(days: Iterable[tuple[str, date]], key: str) -> tuple[tuple[str, date], ...]:
    return tuple(each for each in days if each[0] != key)


def _from_notice(term: TimeTerm) -> TimeTerm:
    """Return a term of notice as one that runs from the notice: "30 days' notice" runs to the end."""
    return replace(term, bound="on", anchor="notice") if term.bound == "before" else term


def _of_read(instrument_id: str, read: TermsRead, known: Known, since: date) -> Dates:
    return replace(_dated(instrument_id, read.particulars, read.terms, known, since), places=read.places)


def _of_reported(
    reported_id: str, particulars: Particulars, terms: tuple[TimeTerm, ...], known: Known, since: date
) -> Dates:
    start = known.operative_on or particulars.signed_on
    given = replace(known, operative_on=start) if start else known
    return replace(_dated(reported_id, particulars, terms, given, since), reported=True)


def _dated(
    instrument_id: str, particulars: Particulars, terms: tuple[TimeTerm, ...], known: Known, since: date
) -> Dates:
    given = known if known.signed_on else replace(known, signed_on=particulars.signed_on)
    found = dues(terms, given, calendars_of(particulars), since)
    return Dates(instrument_id, particulars, given, found)
