"""National rules of reporting, beside the dates that a text creates: resources/rules/reporting.toml.

They are reminded of, and marked as no words of the text; whether one applies is left to the person.
"""

import tomllib
from dataclasses import replace
from datetime import date
from functools import cache

from app.deadlines.days import due
from app.jobs.dating import Dates, calendars_of
from app.model.due import TimeTerm
from app.paths import resources


def with_rules(dates: Dates, since: date) -> Dates:
    """Return the dates of a text with those of the rules of its sides' countries; a reported text has none."""
    if dates.reported or any(each.term.rule for each in dates.dues):
        return dates
    countries = {side.country for side in dates.particulars.sides}
    terms = tuple(term for country, term in _rules() if country in countries)
    calendars = calendars_of(dates.particulars)
    further = tuple(due(term, dates.known, calendars, since) for term in terms)
    return replace(dates, dues=(*dates.dues, *further))


@cache
def _rules() -> tuple[tuple[str, TimeTerm], ...]:
    found = tomllib.loads((resources() / "rules" / "reporting.toml").read_text(encoding="utf-8"))["rule"]
    return tuple((each["country"], _term(each)) for each in found if each["mark"] == "S")


def _term(said: dict[str, str | int]) -> TimeTerm:
    words, source = str(said["words"]), str(said["source"])
    return TimeTerm(
        words,
        "",
        0,
        len(words),
        "report",
        int(said["amount"]),
        said["unit"],  # type: ignore[arg-type]
        "within",
        said["anchor"],  # type: ignore[arg-type]
        rule=source,
    )
