"""Days that Japanese words name: when a text takes effect, until when it lasts, by when something is due."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import MAXYEAR, date
from typing import Any

from app.deadlines.japanese_words import kind_of, made
from app.deadlines.relative import japanese_relative
from app.deadlines.rules import form
from app.deadlines.yearly import month_day
from app.language.japanese import ERAS, dated_spans, numeral
from app.model.due import Bound, TimeKind, TimeTerm
from app.model.provision import Provision

_PARTS = {"前半": 6, "上半期": 6, "上期": 6, "後半": 12, "下半期": 12, "下期": 12}
_FIRST_YEAR = 1868
"""Years before are none that an instrument names: 五年 is a period."""
_YEAR = 12
_LEAD = 6
"""Signs that may stand between a day and the period counted from it: "から更に"."""

_YEARLY: dict[str, Any] = {"bound": "until", "anchor": "fixed"}


def days_in(provision: Provision, words: str, start: int, end: int) -> Iterator[TimeTerm]:
    """Yield the days that a sentence names: when it takes effect, until when it lasts, by when something is due."""
    for match in form("japanese", "day").finditer(words, start, end):
        before, after = words[start : match.start()], words[match.end() : end]
        day = _named(match)
        if day is None or form("japanese", "in_brackets").match(after) or not _is_to_come(match, before, after):
            continue
        bound: Bound = "until" if match["until"] else "on"
        kind = _kind_of_day(match, before, after)
        yield made(provision, match.start(), match.end(), kind, bound=bound, anchor="fixed", on=day)


def _is_to_come(match: re.Match[str], before: str, after: str) -> bool:
    """Tell whether a day lies ahead: until it something holds, a line of a schedule has it, or a verb says so."""
    if not match["until"] and form("japanese", "never_before").search(before):
        return False
    if match["fiscal"] and after.startswith(("から", "より")):
        return False
    if match["until"] and form("japanese", "for_span").match(after):
        return True
    if _is_told(after, whole=bool(match["day"])):
        return False
    if _is_alone(match, after):
        return bool(form("japanese", "milestone").match(before))
    bare = match["bare"] is not None and not match["until"]
    return not bare or bool(form("japanese", "to_come").match(after))


def _is_alone(match: re.Match[str], after: str) -> bool:
    """Tell whether a day ends its line, with no verb."""
    return not match["until"] and not after.strip(" \u3000。")


def _kind_of_day(match: re.Match[str], before: str, after: str) -> TimeKind:
    bare = match["bare"] is not None or _is_alone(match, after)
    if not match["until"]:
        then = form("japanese", "then").match(after) or form("japanese", "from_then").match(after)
        soon = bare or after.rstrip("。").endswith(("こと", "ものとする"))
        return "operative" if then else kind_of(after) or ("deadline" if soon else "date")
    lasts = any(form("japanese", name).search(after) for name in ("force", "extended", "ceases"))
    if lasts or form("japanese", "for_span").match(after) or form("japanese", "validity").search(before):
        return "duration"
    return kind_of(after) or "deadline"


def relative_in(provision: Provision, words: str, at: int, year: int) -> Iterator[TimeTerm]:
    """Yield what is to be done in the year of signature or the next: 年内に, 来年前半に."""
    for day, match in japanese_relative(words, year):
        after = words[match.end() :]
        if form("japanese", "to_come").match(after) and not _is_told(after):
            kind = kind_of(after) or "deadline"
            yield made(provision, at + match.start(), at + match.end(), kind, bound="until", anchor="fixed", on=day)


def limits_in(provision: Provision, words: str, start: int, end: int, found: list[TimeTerm]) -> Iterator[TimeTerm]:
    """Yield the days without a year by which something is due, where nothing that was ``found`` stands there."""
    for match in form("japanese", "limit").finditer(words, start, end):
        falls = month_day(numeral(match["month"]) or 0, numeral(match["day"]) if match["day"] else None)
        known = any(term.yearly or (term.start < match.end() and match.start() < term.end) for term in found)
        if falls and not known and not form("japanese", "past_end").search(words[match.end() : end]):
            kind = kind_of(words[match.end() : end]) or "deadline"
            yield made(
                provision,
                match.start(),
                match.end(),
                "deadline" if kind == "meeting" else kind,
                **_YEARLY,
                yearly=falls,
            )


def _is_told(after: str, *, whole: bool = False) -> bool:
    """Tell whether the words after a day make it one of the past, the beginning of a range, or an estimate.

    Of a ``whole`` date the last verb tells that, even where it is one of deciding.
    """
    if any(form("japanese", name).match(after) for name in ("past", "since", "range", "same", "told_as_known")):
        return True
    ended = form("japanese", "ended" if whole and after.startswith("に") else "past_end")
    return bool(ended.search(after)) and not form("japanese", "to_come").match(after)


def _named(match: re.Match[str]) -> date | None:
    year = numeral(match["year"])
    if year is None:
        return None
    year += ERAS.get(match["era"] or "", 2000 if re.match(r"[0０][0-9０-９]", match["year"]) else 0)
    if not _FIRST_YEAR <= year < MAXYEAR:
        return None
    if match["fiscal"]:
        return date(year + 1, 3, 31)
    month = numeral(match["month"]) if match["month"] else _month_of(match["part"])
    try:
        last = monthrange(year, month or 0)[1]
        return date(year, month or 0, (numeral(match["day"]) or 0) if match["day"] else last)
    except (ValueError, IndexError):
        return None


def _month_of(part: str | None) -> int:
    """Return the last month of a part of the year: 前半, 第二四半期; of the whole year where there is none."""
    quarter = numeral(part[1]) if part and part.startswith("第") else None
    return 3 * quarter if quarter else _PARTS.get(part or "", _YEAR)


def day_before(said: str) -> date | None:
    """Return the day from which a period is counted, where the words before it name one; of a month its first day."""
    day = next(reversed(dated_spans(said)), None) if said else None
    if day:
        return day[2] if len(said) - day[1] <= _LEAD else None
    month = list(form("japanese", "day").finditer(said))
    if not month or not month[-1]["month"] or len(said) - month[-1].end() > _LEAD:
        return None
    named = _named(month[-1])
    return named.replace(day=1) if named else None
