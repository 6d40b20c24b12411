"""Spans named by the year in which a text is signed, or by whose fiscal year it is: "by the end of next year"."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from app.deadlines.rules import form, table
from app.language.dates import month_at

_LAST, _HALF = 12, 6
Span = tuple[date, date, int, int]
"""First and last day, and where the words of a span begin and end."""


def months_of(part: str | None, month: str | None = None) -> tuple[int, int] | None:
    """Return the first and the last month of a part of a year, or of a month; None of a part that is not known."""
    if month:
        return month_at(month), month_at(month)
    if not part:
        return 1, _LAST
    known: dict[str, list[int]] = table("year_parts")
    found = known.get(re.sub(r"[\s-]+", " ", part.casefold()).strip().removesuffix(" of"))
    return (found[0], found[1]) if found else None


def relative(words: str, year: int) -> Iterator[Span]:
    """Yield the spans that are named by the year of signature: this year, the first half of next year."""
    for match in form("relative", "years").finditer(words):
        which = (match["which"] or "").casefold()
        named = year if not which or which.endswith(("this", "current")) else year + 1
        months = months_of(match["part"], match["month"])
        if months:
            yield _span(named, months, match, ends=bool(match["end"]) or not which)


def fiscal(words: str) -> Iterator[Span]:
    """Yield the fiscal years of a country that is named; of others nobody knows when they end."""
    for match in form("relative", "fiscal").finditer(words):
        last: int = table("fiscal_ends")[(match["whose"] or match["letters"])[0].casefold()]
        ends = int(match["year"]) + (last < _HALF)
        first = date(ends - 1, last + 1, 1)
        closes = date(ends, last, monthrange(ends, last)[1])
        yield (closes if match["end"] else first, closes, match.start(), match.end())


def japanese_relative(words: str, year: int) -> Iterator[tuple[date, re.Match[str]]]:
    """Yield the last days of 年内, 本年中, 来年前半, each with its match."""
    for match in form("relative", "japanese").finditer(words):
        named = year + 1 if match["next"] else year
        early = (match["part"] or "").startswith(("前", "上"))
        month = int(match["month"]) if match["month"] else _HALF if early else _LAST
        yield date(named, month, monthrange(named, month)[1]), match


def _span(year: int, months: tuple[int, int], match: re.Match[str], *, ends: bool) -> Span:
    last = date(year, months[1], monthrange(year, months[1])[1])
    return (last if ends else date(year, months[0], 1), last, match.start(), match.end())
