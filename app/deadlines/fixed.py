"""Days that a text names, whole ("31 March 2030") or as the end of a span ("the end of the third quarter of 2027")."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.deadlines.rules import form
from app.language.dates import dated, month_at

_PARTS = {
    "first quarter": 3, "second quarter": 6, "third quarter": 9, "fourth quarter": 12, "last quarter": 12,
    "last half": 12, "latter half": 12,
    "first half": 6, "second half": 12, "middle": 6, "mid": 6, "q1": 3, "q2": 6, "q3": 9, "q4": 12,
}  # fmt: skip
_YEAR = re.compile(r"(?:19|20)\d\d|thousand", re.IGNORECASE)
"""What stands in every day and span that is named: most sentences have no year, and need no closer look."""
_ORDINALS = (("1st", "first"), ("2nd", "second"), ("3rd", "third"), ("4th", "fourth"))
_SPANS = {"quarter": 3, "q": 3, "half": 6, "mi": 6}


@dataclass(frozen=True, slots=True)
class Named:
    """A day or ``span`` (a month, a quarter, a half, a year, its end) that a text names, where it stands."""

    first: date
    last: date
    start: int
    end: int
    span: bool = False


def named(words: str) -> tuple[Named, ...]:
    """Return the days and spans of a text in its order: whole days, months, quarters, halves and years."""
    if not _YEAR.search(words):
        return ()
    ranges = list(_ranges(words))
    whole = [
        Named(each.on, each.on, each.start, each.end)
        for each in dated(words)
        if not any(each.start < other.end and other.start < each.end for other in ranges)
    ]
    whole += ranges
    spans = [
        each for each in _spans(words) if not any(each.start < other.end and other.start < each.end for other in whole)
    ]
    return tuple(sorted((*whole, *spans), key=lambda each: each.start))


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


def _ends(match: re.Match[str]) -> tuple[str, str]:
    return (match["first"] or match["begin"], match["last"] or match["finish"])


def _spans(words: str) -> Iterator[Named]:
    for match in form("forms", "span").finditer(words):
        year = int(match["year"])
        if match["month"]:
            month = month_at(match["month"])
            first, last = month, month
        elif match["part"]:
            part = re.sub(r"[\s-]+", " ", match["part"].casefold()).strip()
            part = (
                part.replace("1st", "first").replace("2nd", "second").replace("3rd", "third").replace("4th", "fourth")
            )
            if part not in _PARTS:
                continue
            last = _PARTS[part]
            first = last + 1 - next(size for name, size in _SPANS.items() if name in part)
        else:
            first, last = 1, 12
        end = date(year, last, monthrange(year, last)[1])
        start = end if match["end"] else date(year, first, 1)
        yield Named(start, end, match.start(), match.end(), span=True)
