"""Dues in words, and as rows and events: what it is, what it is counted from, what is open, what is doubtful.

The words are data, by language: resources/rules/duties.toml. A language that is not there is said in English.
"""

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import groupby
from typing import Any

from app.deadlines.holidays import holiday_in
from app.export.calendar import Event
from app.jobs.dating import Dates, is_done, repeats
from app.language.countries import named
from app.language.dates import day_said
from app.language.said_names import name_in
from app.library.clauses import short_title
from app.model.due import Doubt, Due, TimeKind, key_of
from app.paths import resources

_YEARS = 10


def kind_title(kind: TimeKind, language: str = "en") -> str:
    """Return a kind of duty in words."""
    return str(_words(language)["kinds"][kind])


def counted_from(one: Due, language: str = "en") -> str:
    """Return what a due is counted from, and the day where it is known."""
    words = _words(language)
    said = str(words["anchors"][one.term.anchor]) or one.term.anchor_text
    if one.by_delivery is not None:
        said = str(words["by_delivery" if one.by_delivery else "by_date"])
    if not one.base or one.term.anchor == "fixed":
        return said
    slot = "chosen" if one.term.anchor == "none" else "counted"
    return str(words[slot]).format(what=said, day=_day(one.base, language))


def need_sentences(one: Due, language: str = "en") -> tuple[str, ...]:
    """Return what has to be answered before there is a day, or before it is sure."""
    return tuple(_words(language)["needs"][need] for need in one.needs)


def doubt_sentences(one: Due, language: str = "en") -> tuple[str, ...]:
    """Return what has to be looked at beside the day."""
    return tuple(_doubts(one, language))


def event_of(dates: Dates, one: Due, day: date, language: str = "en") -> Event:
    """Return a due as an event of a calendar; what was done on that day says so and has no sign.

    Its title names what the instrument is about, its notes the whole title. What is only reported is marked in both.
    """
    words = _words(language)
    title = short_title(dates.particulars.title) or _title(dates)
    mark = (str(words["not_signed"]),) if dates.reported else ()
    counts = str(words["counts"]).format(what=counted_from(one, language))
    counted = (counts,) if one.base and one.term.anchor != "fixed" else ()
    return Event(
        day,
        kind_title(one.term.kind, language),
        str(words["reported_title"]).format(title=title) if dates.reported else title,
        one.term.text,
        (*mark, _title(dates), *counted, *doubt_sentences(one, language), *need_sentences(one, language)),
        done=str(words["done_title"]) if is_done(dates.known, one.term, day) else "",
        key=f"{dates.id}:{one.term.kind}:{key_of(one.term)}",
    )


def events_of(found: tuple[Dates, ...], since: date, language: str = "en") -> tuple[Event, ...]:
    """Return an event for every day on or after ``since``; of what comes back, those of ten years."""
    until = date(since.year + _YEARS, since.month, 1)
    made = [
        event_of(dates, each, day, language)
        for dates in found
        for each in dates.dues
        for day in repeats(dates, each, until)
        if day >= since
    ]
    return tuple(sorted(made, key=lambda event: (event.on, event.instrument)))


def rows_of(found: tuple[Dates, ...], language: str = "en") -> tuple[tuple[str, ...], ...]:
    """Return the table of all dues, with its head."""
    words = _words(language)
    space = str(words["space"])
    rows = [
        (
            _title(dates),
            str(words["reported" if dates.reported else "yes"]),
            each.term.text,
            kind_title(each.term.kind, language),
            counted_from(each, language),
            each.on.isoformat() if each.on else "",
            space.join(need_sentences(each, language)),
            space.join(doubt_sentences(each, language)),
            str(words["done"]) if is_done(dates.known, each.term, each.on) else "",
        )
        for dates in found
        for each in dates.dues
    ]
    return (tuple(words["head"]), *rows)


def _title(dates: Dates) -> str:
    return dates.particulars.title.replace("\n", " ")


def _doubts(one: Due, language: str) -> Iterator[str]:
    words = _words(language)
    for kind, group in groupby(one.doubts, key=lambda each: each.kind):
        doubts = tuple(group)
        if kind == "weekend":
            yield _weekend(one, doubts, language)
        elif kind == "holiday":
            yield from (
                str(words["holiday"]).format(name=_holiday(each, language), country=_country(each.country, language))
                for each in doubts
            )
        elif kind == "not_months":
            yield _not_months(one, doubts[0], language)
        elif kind in words:
            day = _day(doubts[0].on, language) if doubts[0].on else ""
            yield str(words[kind]).format(source=doubts[0].words, day=day)


def _weekend(one: Due, doubts: tuple[Doubt, ...], language: str) -> str:
    words = _words(language)
    countries = str(words["join"]).join(_country(each.country, language) for each in doubts)
    day = str(words["weekdays"][one.on.weekday()]) if one.on else ""
    return str(words["weekend"]).format(day=day, countries=countries)


def _not_months(one: Due, doubt: Doubt, language: str) -> str:
    words = _words(language)
    months = str(words["one_month"]) if doubt.words == "1" else str(words["months"]).format(n=doubt.words)
    said = str(words["not_months"]).format(days=one.term.amount, months=months)
    if not doubt.on:
        return said
    would = str(words["would"]).format(months=months.capitalize(), day=_day(doubt.on, language))
    return f"{said}{words['space']}{would}"


def _holiday(doubt: Doubt, language: str) -> str:
    return holiday_in(language, doubt.country, doubt.on, doubt.words) if doubt.on else doubt.words


def _country(country: str, language: str) -> str:
    """Return a country as a sentence has it: the United States."""
    known, said = named(country), name_in(language, "countries", country)
    return f"{known.article} {said}" if said == country and known and known.article else said


def _day(day: date, language: str) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if language == "ja" else day_said(day)


@cache
def _all() -> dict[str, Any]:
    return tomllib.loads((resources() / "rules" / "duties.toml").read_text(encoding="utf-8"))


def _words(language: str) -> dict[str, Any]:
    words: dict[str, Any] = _all().get(language.partition("-")[0].partition("_")[0]) or _all()["en"]
    return words
