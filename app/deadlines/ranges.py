"""Periods that stand two at a time, years that are counted, and spans that lie ahead."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.deadlines.rules import form
from app.deadlines.sentence import NEAR, Sentence
from app.deadlines.telling import deed_before, is_told
from app.language.durations import Duration, Unit
from app.language.numbers import number
from app.model.due import TimeTerm

_CLAUSE = 250
"""Letters after a period in which the deed may stand that is to be done in it."""


def years_told(words: str) -> Iterator[Duration]:
    """Yield the years that are counted: "within the third year of its operation", "on its fifth anniversary"."""
    counted = list(form("forms", "nth_year").finditer(words)) if "year" in words else []
    counted += form("forms", "anniversary").finditer(words) if "annivers" in words else ()
    for match in counted:
        which, nth = ("other", "nth2") if match.groupdict().get("nth2") else ("period", "nth")
        amount = number(re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", match[nth]))
        if amount:
            yield Duration(amount, "year", match.start(which), match.end(which))
    for match in form("forms", "day_after").finditer(words) if "the day" in words else ():
        yield Duration(1, "day", match.start("period"), match.end("period"))
    ones = [*form("forms", "next_one").finditer(words)] if " the " in words else []
    ones += form("forms", "week_after").finditer(words) if "fter" in words or "following" in words else ()
    for match in ones:
        unit: Unit = {"y": "year", "m": "month", "w": "week"}[match["period"].split()[-1][0].casefold()]  # type: ignore[assignment]
        yield Duration(1, unit, match.start("period"), match.end("period"))


def least_of(sentence: Sentence, read: Sequence[tuple[Duration, TimeTerm | None]]) -> Iterator[TimeTerm]:
    """Yield the shorter of two periods between which something is to be done: "between 30 and 60 days after"."""
    for at, (period, term) in enumerate(read):
        if term is None:
            continue
        before = sentence.words[max(0, period.start - NEAR) : period.start]
        lead = form("forms", "least").search(before)
        amount = number(lead["number"]) if lead else None
        if lead and amount and amount < period.amount:
            start = sentence.start + period.start - len(before) + lead.start("number")
            yield _from(sentence, term, start, amount=amount, unit=term.unit)
        elif at and read[at - 1][1] is None:
            other = read[at - 1][0]
            if form("forms", "and_most").fullmatch(sentence.words[other.end : period.start]):
                yield _from(sentence, term, sentence.start + other.start, amount=other.amount, unit=other.unit)


def is_coming(words: str, period: Duration) -> bool:
    """Tell whether a period is one that lies ahead, with something to be done in it."""
    near = max(0, period.start - NEAR)
    opens = form("telling", "ahead").search(words, near, period.start)
    if form("telling", "nth").match(words, period.start):
        opens = opens or form("telling", "ahead_nth").search(words, near, period.start)
    if not opens or is_told(words, opens.start(), period.end):
        return False
    after = words[period.end : period.end + _CLAUSE]
    return deed_before(words, opens.start()) is not None or bool(form("telling", "deed_after").match(after))


def is_counted_from(often: TimeTerm, found: list[TimeTerm]) -> bool:
    """Tell whether what comes back is that from which a period is counted: "30 days after the end of each quarter"."""
    if often.bound != "every":
        return False
    periods = (each for each in found if each.anchor == "event" and each.bound != "every")
    return any(each.start < often.end <= each.end for each in periods)


def is_told_within(day: TimeTerm, found: list[TimeTerm]) -> bool:
    """Tell whether a day is that from which a period is counted: "six months before 31 May 2030" is one term."""
    if day.amount is not None or day.on is None:
        return False
    counted = (each for each in found if each.amount is not None and each.on and each.bound != "every")
    return any(each.start <= day.start < each.end for each in counted)


def as_meant(words: str, period: Duration) -> Duration:
    """Return a period without the word after it that it is read with, and the lesser of two: "two to three months"."""
    period = _without_preposition(words, period)
    lesser = form("forms", "lesser").search(words, max(0, period.start - NEAR), period.start)
    amount = number(lesser["number"]) if lesser else None
    if lesser is None or not amount or amount >= period.amount:
        return period
    return Duration(amount, period.unit, lesser.start("number"), period.end)


def _without_preposition(words: str, period: Duration) -> Duration:
    tail = re.search(
        r"\s+(?:after|following|subsequent\s+to|from|(?:that|which)\s+follows|next\s+\w+)$",
        words[period.start : period.end],
        re.IGNORECASE,
    )
    return Duration(period.amount, period.unit, period.start, period.start + tail.start()) if tail else period


def _from(sentence: Sentence, term: TimeTerm, start: int, **more: object) -> TimeTerm:
    """Return a term with another amount, its words from another place on."""
    text = sentence.provision.text.plain[start : term.end]
    bound = "before" if term.bound == "before" else "after"
    return replace(term, text=text, start=start, bound=bound, **more)  # type: ignore[arg-type]
