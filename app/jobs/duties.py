"""Dues in words, and as rows and events: what it is, what it is counted from, what is open, what is doubtful."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from app.export.calendar import Event
from app.jobs.dating import Dates, repeats
from app.language.dates import WEEKDAYS, day_said
from app.model.due import Anchor, Doubt, Due, Need, TimeKind

_YEARS = 10
_KINDS: dict[TimeKind, str] = {
    "operative": "Becomes operative", "review": "Review", "meeting": "Meeting", "report": "Report",
    "notice": "Discontinuation takes effect", "duration": "Ends", "renewal": "Renewal", "deadline": "Deadline",
    "periodic": "Comes back", "date": "Day named in the text",
}  # fmt: skip
_ANCHORS: dict[Anchor, str] = {
    "signature": "signature", "last_signature": "the last signature", "operative": "the operative date",
    "delivery": "delivery of notice", "receipt": "receipt", "notice": "notice", "request": "a request",
    "dispatch": "dispatch", "deposit": "deposit", "expiry": "its end", "event": "", "fixed": "the text itself",
    "condition": "a condition", "none": "not stated",
}  # fmt: skip
_NEEDS: dict[Need, str] = {
    "signature": "The day of signature is not known.",
    "operative": "The operative date is not known.",
    "base": "The text does not say from when this is counted: choose a base date.",
    "delivery": "It is counted from the delivery of notice: no notice is given.",
    "receipt": "It is counted from a receipt: its day is not known.",
    "notice": "It is counted from notice: no notice is given.",
    "request": "It is counted from a request: its day is not known.",
    "event": "It is counted from something whose day is not known.",
    "expiry": "When the instrument ends is not known.",
    "days": "The text does not say whether calendar days or working days are meant.",
}


def kind_title(kind: TimeKind) -> str:
    """Return a kind of duty in words."""
    return _KINDS[kind]


def counted_from(one: Due) -> str:
    """Return what a due is counted from, and the day where it is known."""
    said = _ANCHORS[one.term.anchor] or one.term.anchor_text
    return f"{said}, {day_said(one.base)}" if one.base and one.term.anchor != "fixed" else said


def need_sentences(one: Due) -> tuple[str, ...]:
    """Return what has to be answered before there is a day, or before it is sure."""
    return tuple(_NEEDS[need] for need in one.needs)


def doubt_sentences(one: Due) -> tuple[str, ...]:
    """Return what has to be looked at beside the day."""
    return tuple(_doubts(one))


def events_of(found: tuple[Dates, ...], since: date) -> tuple[Event, ...]:
    """Return an event for every day on or after ``since``; of what comes back, those of ten years."""
    until = date(since.year + _YEARS, since.month, 1)
    made = []
    for dates in found:
        for each in dates.dues:
            for day in repeats(dates, each, until):
                if day >= since:
                    notes = (*doubt_sentences(each), *need_sentences(each))
                    title = dates.particulars.title.replace("\n", " ")
                    said = counted_from(each)
                    made.append(Event(day, kind_title(each.term.kind), title, each.term.text, said, notes))
    return tuple(sorted(made, key=lambda event: (event.on, event.instrument)))


def rows_of(found: tuple[Dates, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the table of all dues, with its head."""
    head = ("Instrument", "Signed text", "Exact words", "Duty", "Counted from", "Date", "Open", "To be looked at")
    rows = [
        (
            dates.particulars.title.replace("\n", " "),
            "no, reported" if dates.reported else "yes",
            each.term.text,
            kind_title(each.term.kind),
            counted_from(each),
            each.on.isoformat() if each.on else "",
            " ".join(need_sentences(each)),
            " ".join(doubt_sentences(each)),
        )
        for dates in found
        for each in dates.dues
    ]
    return (head, *rows)


def _doubts(one: Due) -> Iterator[str]:
    for kind, group in groupby(one.doubts, key=lambda each: each.kind):
        doubts = tuple(group)
        if kind == "weekend":
            yield _weekend(one, doubts)
        elif kind == "holiday":
            for each in doubts:
                yield f"{each.words} in {each.country}."
        elif kind == "not_months":
            yield _not_months(one, doubts[0])
        elif kind == "month_end":
            yield "The month is shorter: the last day of it is taken."
        elif kind == "unless_determined":
            yield "Unless the participants determine another date."


def _weekend(one: Due, doubts: tuple[Doubt, ...]) -> str:
    countries = " and ".join(each.country for each in doubts)
    return f"A {WEEKDAYS[one.on.weekday()]} in {countries}." if one.on else f"A weekend in {countries}."


def _not_months(one: Due, doubt: Doubt) -> str:
    months = "one month" if doubt.words == "1" else f"{doubt.words} months"
    would = f" {months.capitalize()} would end on {day_said(doubt.on)}." if doubt.on else ""
    return f"{one.term.amount} days are not {months}.{would}"
