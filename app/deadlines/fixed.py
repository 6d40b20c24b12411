"""Days that a text names, whole ("31 March 2030") or as the end of a span ("the end of the third quarter of 2027")."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.deadlines.relative import fiscal, months_of, relative
from app.deadlines.rules import form
from app.language.dates import dated, month_at

_YEAR = re.compile(r"(?:19|20)\d\d|thousand", re.IGNORECASE)
"""What stands in every day and span that is named: most sentences have no year, and need no closer look."""


@dataclass(frozen=True, slots=True)
class Named:
    """A day or ``span`` (a month, a quarter, a half, a year, its end) that a text names, where it stands."""

    first: date
    last: date
    start: int
    end: int
    span: bool = False


def named(words: str, year: int | None = None) -> tuple[Named, ...]:
    """Return the days and spans of a text in its order: whole days, months, quarters, halves and years.

    With the ``year`` of signature those too that are named by it ("by the end of next year").
    """
    told = [Named(*each, span=True) for each in relative(words, year)] if year and "year" in words.lower() else []
    if not _YEAR.search(words):
        return tuple(told)
    found = [*_ranges(words), *_of_the_year(words)]
    for each in dated(words):
        _put(found, Named(each.on, each.on, each.start, each.end))
    for span in (*(Named(*each, span=True) for each in fiscal(words)), *_spans(words), *told):
        _put(found, span)
    return tuple(sorted(found, key=lambda each: each.start))


def _put(found: list[Named], other: Named) -> None:
    """Add a day or a span, unless one that was read before stands in the same words."""
    if not any(each.start < other.end and other.start < each.end for each in found):
        found.append(other)


def _ranges(words: str) -> Iterator[Named]:
    """Yield the days that follow one another, by the first and the last: "12-14 February 2027"."""
    for match in form("forms", "day_range").finditer(words):
        month = month_at(match["month"] or match["early"])
        earlier = month_at(match["other"]) if match["other"] else month
        first, last = (int(re.sub(r"\D", "", each)) for each in _ends(match))
        try:
            begins, ends = date(int(match["year"]), earlier, first), date(int(match["year"]), month, last)
        except ValueError:
            continue
        if begins < ends:
            yield Named(begins, ends, match.start(), match.end())


def _of_the_year(words: str) -> Iterator[Named]:
    """Yield the days whose year is called one: "June 30 of the year 1945"."""
    for match in form("forms", "day_of_the_year").finditer(words) if "year" in words or "day of" in words else ():
        month = month_at(match["month"] or match["early"])
        try:
            on = date(int(match["year"]), month, int(match["day"] or match["first"]))
        except ValueError:
            continue
        yield Named(on, on, match.start(), match.end())


def _ends(match: re.Match[str]) -> tuple[str, str]:
    return (match["first"] or match["begin"], match["last"] or match["finish"])


def _spans(words: str) -> Iterator[Named]:
    for match in form("forms", "span").finditer(words):
        months = months_of(match["part"], match["month"])
        if months is None:
            continue
        year = int(match["year"])
        end = date(year, months[1], monthrange(year, months[1])[1])
        start = end if match["end"] else date(year, months[0], 1)
        yield Named(start, end, match.start(), match.end(), span=True)
