"""Dates as instruments write them."""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used

import re
from datetime import date

from app.ingest.rules import pattern
from app.language.numbers import ORDINALS, number

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH = rf"(?P<month>{'|'.join(rf'{name[:3]}(?:{name[3:]}|t)?' if len(name) > 3 else name for name in _MONTHS)})\.?"
_ORDINALS = (
    *(word for word, value in ORDINALS.items() if 1 <= value <= 30),
    *(f"twenty-{word}" for word, value in ORDINALS.items() if 1 <= value <= 9),
    "thirty-first",
)
_DAY = rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?|{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"
_YEAR = r"(?:the\s+year\s+(?:of\s+)?)?(?P<year>(?:19|20)\d{2}|two\s+thousand(?:\s+and)?(?:\s+[a-z]+(?:-[a-z]+)?)?)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_MONTH}\s+{_DAY}\s*,?\s+{_YEAR}\b",
        rf"\b{_DAY}\s*(?:day\s+)?(?:of\s+)?{_MONTH}\s*,?\s*(?:in\s+|of\s+)?{_YEAR}\b",
        r"\b(?P<year>(?:19|20)\d{2})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})\b",
        r"\b(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>(?:19|20)\d{2})\b",
        r"(?P<year>(?:19|20)\d{2})\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日",
    )
)
_PLACE_FIRST = re.compile(r"^(?:[A-Z][\w .'’-]{2,30},\s*){1,3}?(?=\d|[A-Z]\w+ \d)")


def is_date_line(words: str, *, place: bool = True) -> bool:
    """Whether words are a date and nothing else, or with ``place`` a date after the place."""
    date_line = pattern("front", "date_line")
    return bool(date_line.match(words) or (place and date_line.match(_PLACE_FIRST.sub("", words))))


def dates_in(text: str) -> tuple[date, ...]:
    """Return the whole dates that a text gives, in its order; a date that cannot be is left out."""
    found: dict[int, date] = {}
    for form in _FORMS:
        for match in form.finditer(text):
            value = _date(match["year"], match["month"], match["day"])
            if value is not None and not any(abs(match.start() - at) < 4 for at in found):
                found[match.start()] = value
    return tuple(found[at] for at in sorted(found))


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(_year(year), _month(month), _day(day))
    except ValueError:
        return None


def _year(year: str) -> int:
    if year.isdigit():
        return int(year)
    words = re.sub(r"^two\s+thousand(?:\s+and)?\s*", "", year.casefold())
    value = number(words) if words else 0
    if value is None or value >= 100:
        raise ValueError(year)
    return 2000 + value


def _month(month: str) -> int:
    if month.isdigit():
        return int(month)
    return [name[:3] for name in _MONTHS].index(month[:3].casefold()) + 1


def _day(day: str) -> int:
    digits = re.match(r"\d+", day)
    value = int(digits[0]) if digits else number(day)
    if value is None:
        raise ValueError(day)
    return value
