"""Weekends and public holidays of a capital."""

import warnings
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from app.deadlines.rules import table
from app.language.countries import code_of

_OTHERS = {"UK": "GB"}
"""Codes of ours that are not those of ISO 3166."""
_WEEKEND = frozenset({5, 6})


@dataclass(frozen=True)
class Calendar:
    """The days off in a country's capital; without a calendar only Saturday and Sunday are known."""

    country: str
    _days: Any = field(default=None, repr=False, compare=False)

    @property
    def known(self) -> bool:
        """Whether its holidays are known."""
        return self._days is not None

    def weekend(self, day: date) -> bool:
        """Tell whether a day is of the weekend there."""
        return day.weekday() in (self._days.weekend if self._days is not None else _WEEKEND)

    def holiday(self, day: date) -> str:
        """Return the name of a public holiday in English; empty when it is none, or of a year nobody knows yet."""
        if self._days is None or not self._days.start_year <= day.year <= self._days.end_year:
            return ""
        return str(self._days.get(day, ""))

    def off(self, day: date) -> bool:
        """Tell whether nobody works there on a day."""
        return self.weekend(day) or bool(self.holiday(day))


@cache
def calendar_of(country: str) -> Calendar:
    """Return the calendar of a country's capital, by the country's short English name."""
    return Calendar(country, _days_of(country, "en_US"))


def holiday_in(language: str, country: str, day: date, english: str) -> str:
    """Return the name of a holiday in a language, where its country's calendar has it; else the ``english`` one."""
    known = _days_of(country, language)
    if known is None or language not in known.supported_languages:
        return english
    return str(known.get(day, "")) or english


@cache
def _days_of(country: str, language: str) -> Any:
    """Return the holidays of a country's capital, None where they are not known."""
    import holidays  # noqa: PLC0415 - late: tables of all countries

    warnings.filterwarnings("ignore", message="Requested Holidays are available only", category=UserWarning)
    code = code_of(country)
    code = _OTHERS.get(code, code)
    try:
        return holidays.country_holidays(code, subdiv=table("capitals").get(code), language=language)
    except NotImplementedError:
        return None
