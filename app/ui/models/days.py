"""Dates as people type them."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from app.language.dates import MONTHS

_SHAPES = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
    re.compile(r"(?P<day>\d{1,2})\.? +(?P<month>[a-z]{3,})\.?,? +(?P<year>\d{4})"),
    re.compile(r"(?P<month>[a-z]{3,})\.? +(?P<day>\d{1,2}),? +(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})年 ?(?P<month>\d{1,2})月 ?(?P<day>\d{1,2})日"),
)


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed as a day: the day, or None and, where it is a day that does not exist, that month's length."""

    day: date | None = None
    month: str = ""
    length: int = 0


def read_day(text: str) -> Typed:
    """Read "2026-03-19", "19 March 2026", "Mar 19, 2026", "2026年3月19日"."""
    match = next((m for shape in _SHAPES if (m := shape.fullmatch(text.strip().casefold()))), None)
    month = _month(match["month"]) if match else 0
    if match is None or not month:
        return Typed()
    year, day = int(match["year"]), int(match["day"])
    if not year:
        return Typed()
    length = monthrange(year, month)[1]
    if not 1 <= day <= length:
        return Typed(None, MONTHS[month - 1], length)
    return Typed(date(year, month, day))


def _month(word: str) -> int:
    if word.isdigit():
        return int(word) if 1 <= int(word) <= len(MONTHS) else 0
    return next((at for at, name in enumerate(MONTHS, 1) if name.casefold().startswith(word)), 0)
