"""Days that come back each year and are named without one: "by 31 January each year", "毎年三月末まで"."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from app.deadlines.rules import form
from app.language.dates import MONTHS, month_at
from app.language.japanese import numeral

_LEAP = 2028
"""A year that has all the days that a year can have."""
_LAST_MONTH = 12
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]}|t)?" if name[3:] else name for name in MONTHS)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_NAMED = re.compile(
    r"\b(?P<word>by|on|before|until|(?:no|not) later than|(?:no|not) later than by|on or before|prior to"
    r"|at the latest(?: by| on)?)\s+(?:the end of\s+)?(?:the\s+)?"
    rf"(?:(?P<day>{_DAY})(?:\s+day)?\s+(?:of\s+)?(?P<month>{_MONTH})|(?P<first>{_MONTH})\.?\s+(?P<second>{_DAY})"
    rf"|(?P<whole>{_MONTH}))\b(?!,?\s+\d{{4}})",
    re.IGNORECASE,
)
_YEARS_END = re.compile(r"\bthe end of (?:each|every) (?:calendar )?year\b", re.IGNORECASE)


def day_of_year(words: str) -> str:
    """Return the month and day ("01-31") on which English words say that something falls each year; empty without."""
    for named in _NAMED.finditer(words):
        if not form("recurs", "of_one_year").match(words[named.end() :]):
            return _falls(named)
    return month_day(_LAST_MONTH, None) if _YEARS_END.search(words) else ""


def limits(words: str) -> Iterator[tuple[str, int, int]]:
    """Yield the days without a year by which something is due ("no later than 1 October"), and where they stand."""
    for named in _NAMED.finditer(words):
        after = words[named.end() :]
        due = named["word"].casefold() != "on" or form("recurs", "of_one_year").match(after)
        if (
            due
            and named["whole"] is None
            and not form("recurs", "yearly_after").match(after)
            and (falls := _falls(named))
        ):
            yield falls, named.start(), named.end()


def _falls(named: re.Match[str]) -> str:
    month = month_at(named["month"] or named["first"] or named["whole"])
    said = re.sub(r"\D", "", named["day"] or named["second"] or "")
    return month_day(month, int(said) if said else None)


def japanese_day_of_year(words: str) -> str:
    """Return the same of Japanese words: 毎年二月一日までに, 毎年三月末, 毎年末; a fiscal year ends on 31 March."""
    named = form("japanese", "day_of_year").search(words)
    if not named:
        return ""
    if named["fiscal"]:
        return month_day(3, None)
    month = numeral(named["month"]) if named["month"] else _LAST_MONTH
    day = numeral(named["day"]) if named["day"] else None
    return month_day(month or 0, day)


def next_of(yearly: str, since: date) -> date:
    """Return the first such day on or after another; 29 February falls on the 28th in other years."""
    month, day = (int(part) for part in yearly.split("-"))
    for year in (since.year, since.year + 1):
        found = date(year, month, min(day, monthrange(year, month)[1]))
        if found >= since:
            break
    return found


def month_day(month: int, day: int | None) -> str:
    """Return a month and its day, its last one without a day, as "01-31"; empty of what is none."""
    try:
        return date(_LEAP, month, monthrange(_LEAP, month)[1] if day is None else day).isoformat()[5:]
    except (ValueError, IndexError):
        return ""
