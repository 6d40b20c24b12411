"""Dates as instruments write them, in English and in any form of figures, each with its place."""

import re
from dataclasses import dataclass
from datetime import date

from app.language.numbers import ORDINALS, number

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""Months and days in English whatever the system's language: Python's own follow it once a window is there."""
_SHORTENED = (rf"{name[:3]}(?:{name[3:]}|t)?" if name[3:] else name for name in MONTHS)
_MONTH = rf"(?P<month>{'|'.join(_SHORTENED)})\.?"
_TEENS, _TWENTIES = 30, 9
_ORDINALS = (
    *(word for word, value in ORDINALS.items() if 1 <= value <= _TEENS),
    *(f"twenty-{word}" for word, value in ORDINALS.items() if 1 <= value <= _TWENTIES),
    "thirty-first",
)
_DAY = rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?|{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"
_YEAR = r"(?:the\s+year\s+(?:of\s+)?)?(?P<year>(?:19|20)\d{2}|two\s+thousand(?:\s+and)?(?:\s+[a-z]+(?:-[a-z]+)?)?)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_MONTH}\s+{_DAY}\s*(?:,\s*|\s)(?:of\s+)?{_YEAR}\b",
        rf"\b{_DAY}\s*(?:day\s+)?(?:of\s+)?{_MONTH}\s*,?\s*(?:in\s+|of\s+)?{_YEAR}\b",
        r"\b(?P<year>(?:19|20)\d{2})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})\b",
        r"\b(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>(?:19|20)\d{2})\b",
        r"(?<![\d-])(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>(?:19|20)\d{2})\b(?!-)",
        r"(?P<year>(?:19|20)\d{2})\s*年\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日",
    )
)
_SAME = 4  # letters within which two forms have read the same date
_CENTURY = 100


@dataclass(frozen=True, slots=True)
class Dated:
    """A whole date, and where it stands in the text."""

    on: date
    start: int
    end: int


def dated(text: str) -> tuple[Dated, ...]:
    """Return the whole dates that a text gives, in its order; a date that cannot be is left out."""
    found: dict[int, Dated] = {}
    for form in _FORMS:
        for match in form.finditer(text):
            value = _date(match["year"], match["month"], match["day"])
            if value is not None and not any(abs(match.start() - at) < _SAME for at in found):
                found[match.start()] = Dated(value, match.start(), match.end())
    return tuple(found[at] for at in sorted(found))


def day_said(day: date) -> str:
    """Return a day as a sentence has it: 19 March 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def month_at(name: str) -> int:
    """Return the number of a month by its name or the beginning of it, three letters at least; raise ValueError."""
    return [known[:3].casefold() for known in MONTHS].index(name[:3].casefold()) + 1


def dates_in(text: str) -> tuple[date, ...]:
    """Return the whole dates that a text gives, in its order."""
    return tuple(each.on for each in dated(text))


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
    if value is None or value >= _CENTURY:
        raise ValueError(year)
    return 2000 + value


def _month(month: str) -> int:
    return int(month) if month.isdigit() else month_at(month)


def _day(day: str) -> int:
    digits = re.match(r"\d+", day)
    value = int(digits[0]) if digits else number(day)
    if value is None:
        raise ValueError(day)
    return value
