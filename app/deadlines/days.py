"""The day on which a term falls: counted as the text says, with what is missing and what is doubtful.

Months are counted by the calendar: from 31 August six months end on the last day of February. A period of days leaves
out the day from which it is counted. Nothing is converted: 180 days are not six months.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from app.deadlines.holidays import Calendar
from app.deadlines.yearly import next_of
from app.model.due import Anchor, Doubt, Due, Known, Need, Rolls, TimeTerm, TimeUnit, key_of

_NEEDS: dict[Anchor, Need] = {
    "signature": "signature", "last_signature": "signature", "operative": "operative", "delivery": "delivery",
    "receipt": "receipt", "notice": "notice", "request": "request", "dispatch": "notice", "deposit": "event",
    "expiry": "expiry", "event": "event", "condition": "operative", "none": "base",
}  # fmt: skip
_DATED = re.compile(r"\bdate[ds]?\b|日", re.IGNORECASE)
"""What a text that counts from the date of a notice, not from its delivery, says."""
_MONTH = 30
_YEAR = 12
_SHORT = 30
"""Days below which it matters whether they are calendar or working days: a text that does not say has to be asked."""
_MOST = 400
_HOURS = 24
_LONGEST: dict[TimeUnit, int] = {"hour": 1, "day": 1, "working_day": 31, "week": 7, "month": 31, "year": 366}
"""Days that a unit has at most: nothing that comes back is skipped when so many are gone over at once."""


def dues(terms: Sequence[TimeTerm], known: Known, calendars: Sequence[Calendar], since: date) -> tuple[Due, ...]:
    """Return each term with its day; of what comes back, the first on or after ``since``."""
    known = _with_operative(terms, known)
    expiry = _expiry(terms, known)
    ends = None if any(term.kind == "renewal" for term in terms) else expiry
    return tuple(before_end(due(term, known, calendars, since, expiry), ends) for term in terms)


def before_end(one: Due, ends: date | None) -> Due:
    """Return a due with a doubt where it comes back after the day on which the text ends by its own words."""
    if ends is None or one.on is None or one.on <= ends or one.term.bound != "every":
        return one
    return replace(one, doubts=(*one.doubts, Doubt("after_end", on=ends)))


def due(
    term: TimeTerm,
    known: Known,
    calendars: Sequence[Calendar] = (),
    since: date | None = None,
    expiry: date | None = None,
) -> Due:
    """Return a term with its day, counted from what is ``known``; ``expiry`` is when the instrument ends."""
    if term.on is not None and term.amount is None:
        return Due(term, term.on, None, (), tuple(_falls(term.on, calendars)))
    if term.yearly:
        return _yearly(term, known, calendars, since)
    found = _counted(term, known, calendars, since, expiry)
    key = key_of(term)
    if key in known.by_delivery or key in known.by_date:
        found = replace(found, by_delivery=key in known.by_delivery)
    return found


def _counted(
    term: TimeTerm, known: Known, calendars: Sequence[Calendar], since: date | None, expiry: date | None
) -> Due:
    """Return a term whose day is counted from another one."""
    base, needs = _base(term, known, expiry)
    if term.amount is None or term.unit is None:
        return Due(term, base, base, needs, tuple(_falls(base, calendars)) if base else ())
    needs = (*needs, *_of_days(term, known), *_of_start(term, known))
    if base is None:
        return Due(term, None, None, needs, tuple(_without_a_day(term)))
    unit: TimeUnit = "working_day" if key_of(term) in known.working else term.unit
    sign = -1 if term.bound == "before" else 1
    day = rolled(later(base, sign * term.amount, unit, calendars), term.rolls)
    if term.bound == "every" and since is not None:
        day = _next(base, term.amount, unit, since, calendars)
    told = (Doubt("rule", term.rule),) if term.rule else ()
    doubts = (*_falls(day, calendars), *_counting(term, base, day, unit), *told)
    return Due(term, day, base, needs, doubts)


def _yearly(term: TimeTerm, known: Known, calendars: Sequence[Calendar], since: date | None) -> Due:
    """Return the next of the days of the year that a text names; the first comes after it becomes operative."""
    start = known.operative_on or known.signed_on
    first = max((day for day in (start, since) if day is not None), default=None)
    if first is None:
        return Due(term)
    day = next_of(term.yearly, first)
    return Due(term, day, _months_later(day, -_YEAR), (), tuple(_falls(day, calendars)))


def later(base: date, amount: int, unit: TimeUnit, calendars: Sequence[Calendar] = ()) -> date:
    """Return the day ``amount`` units after ``base`` (before it when negative).

    Hours end on the day on which they are over at the latest: the hour they are counted from is not
    known. Working days leave out weekends and holidays of all ``calendars``.
    """
    if unit == "working_day":
        return _working(base, amount, calendars)
    if unit == "hour":
        return base + timedelta(days=-(-abs(amount) // _HOURS) * (1 if amount >= 0 else -1))
    if unit in {"day", "week"}:
        return base + timedelta(days=amount * (7 if unit == "week" else 1))
    return _months_later(base, amount * (12 if unit == "year" else 1))


def rolled(day: date, rolls: Rolls) -> date:
    """Return the first or the last day of a day's month where a text means that; else the day itself."""
    if rolls == "month_start":
        return day.replace(day=1)
    if rolls == "month_end":
        return day.replace(day=monthrange(day.year, day.month)[1])
    return day


def _months_later(base: date, months: int) -> date:
    year, month = divmod(base.year * 12 + base.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise ValueError(f"year {year} is out of range")
    return date(year, month + 1, min(base.day, monthrange(year, month + 1)[1]))


def times(term: TimeTerm, base: date, until: date, calendars: Sequence[Calendar] = ()) -> tuple[date, ...]:
    """Return the days on which something comes back, after ``base`` and up to ``until``."""
    found: list[date] = []
    if term.amount and term.unit:
        for count in range(1, _MOST):
            day = later(base, term.amount * count, term.unit, calendars)
            if day > until:
                break
            found.append(day)
    return tuple(found)


def _next(base: date, amount: int, unit: TimeUnit, since: date, calendars: Sequence[Calendar]) -> date:
    count = max(1, (since - base).days // (amount * _LONGEST[unit]))
    day = later(base, amount * count, unit, calendars)
    while day < since:
        count += 1
        day = later(base, amount * count, unit, calendars)
    return day


def _working(base: date, amount: int, calendars: Sequence[Calendar]) -> date:
    step = timedelta(days=1 if amount >= 0 else -1)
    day, left = base, abs(amount)
    while left:
        day += step
        if not any(each.off(day) for each in calendars):
            left -= 1
    return day


# ---- what is counted from


def _base(term: TimeTerm, known: Known, expiry: date | None) -> tuple[date | None, tuple[Need, ...]]:
    given = known.day(key_of(term))
    if given is not None:
        return given, ()
    anchor = term.anchor
    if term.on is not None:
        return term.on, ()
    if anchor in {"signature", "last_signature"}:
        found = known.signed_on
    elif anchor == "operative":
        found = known.operative_on
    elif anchor == "expiry":
        found = expiry
    else:
        found = None
    need = _NEEDS.get(anchor, "event")
    if need == "notice" and key_of(term) in known.by_delivery:
        need = "delivery"
    if found is None and need != "base":
        found = known.day(need)
    return found, () if found is not None else (need,)


def _of_days(term: TimeTerm, known: Known) -> tuple[Need, ...]:
    """Return the question whether days are working days: short periods of days alone leave it open."""
    if term.rule:
        return ()
    asked = term.unit == "day" and term.amount is not None and term.amount < _SHORT
    return ("days",) if asked and key_of(term) not in {*known.working, *known.calendar} else ()


def _of_start(term: TimeTerm, known: Known) -> tuple[Need, ...]:
    """Return the question whether the delivery or the date of a notice counts, where the text names neither."""
    silent = term.anchor == "notice" and term.kind != "operative" and not _DATED.search(term.anchor_text)
    return ("start",) if silent and key_of(term) not in {*known.by_delivery, *known.by_date} else ()


def _with_operative(terms: Sequence[TimeTerm], known: Known) -> Known:
    """Return what is known, with the operative date where the text and the day of signature give it."""
    if known.operative_on is not None:
        return known
    for term in terms:
        if term.kind == "operative" and term.amount is not None:
            day = due(term, known).on
            if day is not None:
                return replace(known, operative_on=day)
        elif term.kind == "operative":
            day = term.on or (known.signed_on if term.anchor in {"signature", "last_signature"} else None)
            day = day or known.day(key_of(term)) or known.day("operative")
            if day is not None:
                return replace(known, operative_on=day)
    return known


def _expiry(terms: Sequence[TimeTerm], known: Known) -> date | None:
    """Return when the instrument ends, where a term says so and its beginning is known."""
    for term in terms:
        if term.kind == "duration":
            found = due(term, known)
            if found.on is not None:
                return found.on
    return known.day("expiry")


# ---- doubts


def _falls(day: date, calendars: Sequence[Calendar]) -> Iterator[Doubt]:
    for calendar in calendars:
        if calendar.weekend(day):
            yield Doubt("weekend", "", calendar.country, day)
        elif name := calendar.holiday(day):
            yield Doubt("holiday", name, calendar.country, day)


def _without_a_day(term: TimeTerm) -> Iterator[Doubt]:
    """Yield what can be said before anybody knows from when a term is counted."""
    amount = term.amount or 0
    if term.unit == "day" and amount and amount % _MONTH == 0:
        yield Doubt("not_months", str(amount // _MONTH))
    if term.rule:
        yield Doubt("rule", term.rule)


def _counting(term: TimeTerm, base: date, day: date, unit: TimeUnit) -> Iterator[Doubt]:
    if term.fallback:
        yield Doubt("unless_determined")
    amount = term.amount or 0
    if unit == "day" and amount and amount % _MONTH == 0:
        months = amount // _MONTH
        other = _months_later(base, -months if term.bound == "before" else months)
        if other != day:
            yield Doubt("not_months", str(months), "", other)
    if unit in {"month", "year"} and day.day != base.day and not term.rolls:
        yield Doubt("month_end", "", "", day)
