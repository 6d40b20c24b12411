"""Lines of Japanese forms that name a day: 発効日：2027年4月1日, 提出期限は2027年6月30日とする."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import cast

from app.deadlines.japanese_words import made
from app.deadlines.rules import choices, form
from app.language.japanese import ERAS, numeral
from app.model.due import TimeKind, TimeTerm
from app.model.provision import Provision

_FROM = ("から", "より")
"""What makes a day the one from which something is counted."""


def lines_in(provision: Provision, words: str, start: int, end: int) -> Iterator[TimeTerm]:
    """Yield the days of a line by the name that stands before them; of a range both its ends."""
    line = form("japanese", "line").match(words, start, end)
    if not line:
        return
    kind = next((value for value, each in choices("japanese", "line_names") if each.search(line["name"])), "")
    days = [*_days(words, line.end(), end)] if kind else []
    if line["is"] and days and not form("japanese", "line_ends").match(words[days[-1][3] : end]):
        return
    if len(days) > 1 and kind in {"term", "duration"}:
        if days[0][0] == days[0][1]:
            yield _made(provision, days[0], "operative")
        yield _made(provision, days[1], "duration")
    elif kind != "term":
        yield from (
            _made(provision, day, cast("TimeKind", kind)) for day in days if not words.startswith(_FROM, day[3])
        )


def _made(provision: Provision, day: tuple[date, date, int, int], kind: TimeKind) -> TimeTerm:
    first, last, start, end = day
    begins = kind == "operative"
    return made(
        provision, start, end, kind, bound="on" if begins else "until", anchor="fixed", on=first if begins else last
    )


def _days(words: str, start: int, end: int) -> Iterator[tuple[date, date, int, int]]:
    for match in form("japanese", "line_day").finditer(words, start, end):
        found = _day(match)
        if found:
            yield *found, match.start(), match.end()


def _day(match: re.Match[str]) -> tuple[date, date] | None:
    """Return the first and the last day that a match names: of a month its first and its last."""
    year, month = numeral(match["year"]), numeral(match["month"])
    day = numeral(match["day"]) if match["day"] else None
    if not year or not month:
        return None
    year += ERAS.get(match["era"] or "", 0)
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    except (ValueError, OverflowError, IndexError):
        return None
