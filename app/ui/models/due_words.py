"""Dues in the window's words: what it is, its day, what it is counted from, what is asked, what is doubtful."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from app.deadlines.holidays import holiday_in
from app.language.countries import named
from app.language.said_names import name_in
from app.model.due import Anchor, Doubt, Due, Need, TimeKind
from app.ui.language import spoken
from app.ui.terms import counted, long_date, short_date

_KINDS: dict[TimeKind, Any] = {
    "operative": QT_TRANSLATE_NOOP("DueKind", "Becomes operative"),
    "review": QT_TRANSLATE_NOOP("DueKind", "Review"),
    "meeting": QT_TRANSLATE_NOOP("DueKind", "Meeting"),
    "report": QT_TRANSLATE_NOOP("DueKind", "Report"),
    "notice": QT_TRANSLATE_NOOP("DueKind", "Discontinuation"),
    "duration": QT_TRANSLATE_NOOP("DueKind", "End"),
    "renewal": QT_TRANSLATE_NOOP("DueKind", "Renewal"),
    "deadline": QT_TRANSLATE_NOOP("DueKind", "Deadline"),
    "periodic": QT_TRANSLATE_NOOP("DueKind", "Comes back"),
    "date": QT_TRANSLATE_NOOP("DueKind", "Day in the text"),
}
_ANCHORS: dict[Anchor, Any] = {
    "signature": QT_TRANSLATE_NOOP("DueAnchor", "signature"),
    "last_signature": QT_TRANSLATE_NOOP("DueAnchor", "the last signature"),
    "operative": QT_TRANSLATE_NOOP("DueAnchor", "the operative date"),
    "delivery": QT_TRANSLATE_NOOP("DueAnchor", "delivery of notice"),
    "receipt": QT_TRANSLATE_NOOP("DueAnchor", "receipt"),
    "notice": QT_TRANSLATE_NOOP("DueAnchor", "notice"),
    "request": QT_TRANSLATE_NOOP("DueAnchor", "a request"),
    "dispatch": QT_TRANSLATE_NOOP("DueAnchor", "dispatch"),
    "deposit": QT_TRANSLATE_NOOP("DueAnchor", "deposit"),
    "expiry": QT_TRANSLATE_NOOP("DueAnchor", "its end"),
    "event": QT_TRANSLATE_NOOP("DueAnchor", "an event"),
    "fixed": QT_TRANSLATE_NOOP("DueAnchor", "the text itself"),
    "condition": QT_TRANSLATE_NOOP("DueAnchor", "a condition"),
    "none": QT_TRANSLATE_NOOP("DueAnchor", "not stated"),
}
_ASKED: dict[Need, Any] = {
    "signature": QT_TRANSLATE_NOOP("DueNeed", "Day of signature"),
    "operative": QT_TRANSLATE_NOOP("DueNeed", "Operative date"),
    "base": QT_TRANSLATE_NOOP("DueNeed", "Choose base date"),
    "expiry": QT_TRANSLATE_NOOP("DueNeed", "Day of its end"),
    "days": QT_TRANSLATE_NOOP("DueNeed", "Calendar or working days?"),
    "start": QT_TRANSLATE_NOOP("DueNeed", "Delivery or date of notice?"),
    "delivery": QT_TRANSLATE_NOOP("DueNeed", "Day of delivery"),
    "receipt": QT_TRANSLATE_NOOP("DueNeed", "Day of receipt"),
    "notice": QT_TRANSLATE_NOOP("DueNeed", "Day of notice"),
    "request": QT_TRANSLATE_NOOP("DueNeed", "Day of the request"),
    "event": QT_TRANSLATE_NOOP("DueNeed", "Day of what it is counted from"),
}
_WAITING: dict[Need, Any] = {
    "delivery": QT_TRANSLATE_NOOP("DueWaiting", "no notice given"),
    "notice": QT_TRANSLATE_NOOP("DueWaiting", "no notice given"),
    "receipt": QT_TRANSLATE_NOOP("DueWaiting", "nothing received yet"),
    "request": QT_TRANSLATE_NOOP("DueWaiting", "no request made"),
    "event": QT_TRANSLATE_NOOP("DueWaiting", "has not happened yet"),
}


def kind_words(kind: TimeKind) -> str:
    """Return a kind of duty in a word or two."""
    return QCoreApplication.translate("DueKind", _KINDS[kind])


def counted_words(one: Due) -> str:
    """Return what a due is counted from, and the day where it is known."""
    tr = QCoreApplication.translate
    term = one.term
    said = term.anchor_text if term.anchor == "event" and term.anchor_text else tr("DueAnchor", _ANCHORS[term.anchor])
    if one.by_delivery is not None:
        said = tr("DueAnchor", "delivery of notice") if one.by_delivery else tr("DueAnchor", "the date of the notice")
    if one.base is None or term.anchor == "fixed":
        return said
    if term.anchor == "none":
        return tr("Due", "as answered: {day}").format(day=unbroken(short_date(one.base)))
    return tr("Due", "{what}, {day}").format(what=said, day=unbroken(short_date(one.base)))


def asked_words(need: Need) -> str:
    """Return what a person is asked for, in a few words."""
    return QCoreApplication.translate("DueNeed", _ASKED[need])


def waiting_words(one: Due) -> str:
    """Return what a due without a day waits for; empty where it waits for nothing."""
    need = next((each for each in one.needs if each in _WAITING), None)
    return QCoreApplication.translate("DueWaiting", _WAITING[need]) if need else ""


def period_words(one: Due) -> str:
    """Return a period of notice in a word or two: "180 days from delivery"; empty where there is none."""
    tr = QCoreApplication.translate
    said = {
        "hour": (tr("Due", "1 hour from delivery"), tr("Due", "{n} hours from delivery")),
        "day": (tr("Due", "1 day from delivery"), tr("Due", "{n} days from delivery")),
        "working_day": (tr("Due", "1 working day from delivery"), tr("Due", "{n} working days from delivery")),
        "week": (tr("Due", "1 week from delivery"), tr("Due", "{n} weeks from delivery")),
        "month": (tr("Due", "1 month from delivery"), tr("Due", "{n} months from delivery")),
        "year": (tr("Due", "1 year from delivery"), tr("Due", "{n} years from delivery")),
    }
    term = one.term
    return counted(term.amount, *said[term.unit]) if term.amount and term.unit else ""


def day_words(day: date) -> str:
    """Return a day as a table has it, with its weekday: Sun 19 Mar 2028."""
    return _said(day, QCoreApplication.translate("Dates", "ddd d MMM yyyy"))


def whole_day(day: date) -> str:
    """Return a day as a result has it: Sunday, 19 March 2028."""
    return _said(day, QCoreApplication.translate("Dates", "dddd, d MMMM yyyy"))


def unbroken(words: str) -> str:
    """Return words that stay on one line; Japanese, which may be broken anywhere, gets joiners that nobody sees."""
    whole = words.replace(" ", "\u00a0")
    return whole if whole.isascii() or not any(sign in whole for sign in "年月日") else _JOINER.join(whole)


def spoken_words(words: str) -> str:
    """Return words without the joiners, for who listens or copies."""
    return words.replace(_JOINER, "")


_JOINER = "\u2060"


def weekday(day: date) -> str:
    """Return the name of the day of the week."""
    return _said(day, "dddd")


def brief_day(day: date, today: date) -> str:
    """Return a day as a picture has it: without its year where that is this year's."""
    tr = QCoreApplication.translate
    return _said(day, tr("Dates", "d MMM") if day.year == today.year else tr("Dates", "d MMM yyyy"))


def distance_words(day: date, today: date) -> str:
    """Return how far a day is: "in 25 days", "today", "3 days ago"; of more than two years in years."""
    tr = QCoreApplication.translate
    days = (day - today).days
    if days == 0:
        return tr("Dates", "today")
    if abs(days) >= _FAR:
        years = abs(days) // _YEAR
        said = tr("Dates", "in {n} years") if days > 0 else tr("Dates", "{n} years ago")
        return said.format(n=years)
    if days > 0:
        return counted(days, tr("Dates", "tomorrow"), tr("Dates", "in {n} days"))
    return counted(-days, tr("Dates", "yesterday"), tr("Dates", "{n} days ago"))


_YEAR, _FAR = 365, 730


def doubt_words(one: Due, capitals: int) -> tuple[tuple[str, bool], ...]:
    """Return what is to be looked at beside a day, each with whether it is in doubt; ``capitals`` of the instrument."""
    return tuple(_doubts(one, capitals))


def _doubts(one: Due, capitals: int) -> Iterator[tuple[str, bool]]:
    for kind, group in groupby(one.doubts, key=lambda each: each.kind):
        doubts = tuple(group)
        if kind == "weekend":
            yield _weekend(one, doubts, capitals), True
        elif kind == "holiday":
            for each in doubts:
                said = QCoreApplication.translate("Due", "A holiday in {country}: {name}.")
                yield said.format(country=country_words(each.country), name=_holiday(each)), True
        elif kind == "not_months":
            yield _not_months(one, doubts[0]), one.on is not None
        elif words := _whole_doubt(doubts[0]):
            yield words


def start_words(one: Due) -> str:
    """Return what a supposed delivery leaves in doubt; empty where the text or a person says from when notice runs."""
    tr = QCoreApplication.translate
    if "start" in one.needs:
        return tr("Due", "The text does not say whether delivery or the date of notice counts: here it is delivery.")
    if one.by_delivery is False:
        return tr("Due", "It runs from the date of the notice: here that is the day of its delivery.")
    return ""


def _whole_doubt(doubt: Doubt) -> tuple[str, bool] | None:
    """Return a doubt that is one sentence, with whether the day is in doubt."""
    tr = QCoreApplication.translate
    if doubt.kind == "month_end":
        return tr("Due", "The month is shorter: its last day is taken."), True
    if doubt.kind == "after_end" and doubt.on:
        return tr("Due", "The text ends on {day} by its own words.").format(day=long_date(doubt.on)), True
    if doubt.kind == "unless_determined":
        return tr("Due", "Unless the participants determine another date."), False
    if doubt.kind == "rule":
        said = tr("Due", "{source}: whether it applies is not decided here.")
        return said.format(source=doubt.words), False
    return None


def _weekend(one: Due, doubts: tuple[Doubt, ...], capitals: int) -> str:
    tr = QCoreApplication.translate
    day = weekday(one.on) if one.on else ""
    if len(doubts) == capitals > 1:
        both = tr("Due", "A {day} in both capitals.") if capitals == _BOTH else tr("Due", "A {day} in all capitals.")
        return both.format(day=day)
    names = tr("Due", " and ").join(country_words(each.country) for each in doubts)
    return tr("Due", "A {day} in {country}.").format(day=day, country=names)


_BOTH = 2


def _not_months(one: Due, doubt: Doubt) -> str:
    tr = QCoreApplication.translate
    months = int(doubt.words)
    one_month = months == 1
    said = tr("Due", "{days} days are not one month.") if one_month else tr("Due", "{days} days are not {n} months.")
    first = said.format(days=QLocale().toString(one.term.amount or 0), n=months)
    if not doubt.on:
        return first
    would = tr("Due", "One month would end on {day}.") if one_month else tr("Due", "{n} months would end on {day}.")
    second = would.format(day=long_date(doubt.on), n=months)
    return tr("Due", "{first} {second}").format(first=first, second=second)


def country_words(country: str) -> str:
    """Return a country as a sentence has it: the United States."""
    known, said = named(country), name_in(spoken(), "countries", country)
    return f"{known.article} {known.name}" if said == country and known and known.article else said


def _holiday(doubt: Doubt) -> str:
    return holiday_in(spoken(), doubt.country, doubt.on, doubt.words) if doubt.on else doubt.words


def _said(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)
