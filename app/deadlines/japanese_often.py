"""What comes back, in Japanese: 毎年二回, 年に一度, 隔週, 一年おきに, 四半期ごと."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from app.deadlines.japanese_words import kind_of, made
from app.deadlines.rules import form, table
from app.deadlines.yearly import japanese_day_of_year
from app.language.japanese import numeral
from app.model.due import TimeTerm, TimeUnit
from app.model.provision import Provision

_YEAR = 12
_SPANS = {"半年": 6, "四半期": 3, "半期": 6, "学期": 6, "月": 1, "年": 12}
_MOST = 12
"""More than so many times a year are a number of other things."""


@dataclass(frozen=True, slots=True)
class _Often:
    """How often something comes back, and where that stands."""

    amount: int
    unit: TimeUnit
    start: int
    end: int


def often_in(provision: Provision, words: str, start: int, end: int, found: list[TimeTerm]) -> Iterator[TimeTerm]:
    """Yield what a sentence says to come back, but for what another term that was ``found`` stands for."""
    last = start
    for each in _often(words, start, end):
        taken = any(term.start < each.end and each.start < term.end and term.bound == "every" for term in found)
        if each.start < last or taken or form("japanese", "yearly_told").match(words[each.end : end]):
            continue
        last = each.end
        more: dict[str, Any] = {"amount": each.amount, "unit": each.unit, "bound": "every"}
        year = (each.amount, each.unit) == (1, "year")
        falls = japanese_day_of_year(words[each.start : end]) if year else ""
        more |= {"anchor": "fixed", "yearly": falls} if falls else {}
        yield made(provision, each.start, each.end, kind_of(words[start:end]) or "periodic", **more)


def _often(words: str, start: int, end: int) -> list[_Often]:
    found = [*_counted(words, start, end)]
    for match in form("japanese", "yearly").finditer(words, start, end):
        turns: dict[str, int] = table("japanese_turns")
        months = next((value for word, value in turns.items() if match[0].startswith(word)), _YEAR)
        found.append(_months(months, match))
    for match in form("japanese", "weekly").finditer(words, start, end):
        amount = 2 if match[0].startswith("隔") else 1
        found.append(_Often(amount, "week", match.start(), match.end()))
    return sorted(found, key=lambda each: (each.start, -each.end))


def _counted(words: str, start: int, end: int) -> Iterator[_Often]:
    """Yield what comes back so many times in a span: 年に二回, 毎年少なくとも二回, 三箇月に一回, 一年おきに."""
    for match in form("japanese", "times").finditer(words, start, end):
        times, spans = numeral(match["times"]) or 1, numeral(match["number"]) if match["number"] else 1
        months = _SPANS[match["span"].lstrip("箇か個カヶケヵ毎")] * (spans or 1) // times
        if 0 < times <= _MOST and months:
            yield _months(months, match)
    for match in form("japanese", "every_other").finditer(words, start, end):
        amount = numeral(match["number"]) or 0
        size = 2 if amount == 1 else amount
        if size:
            yield _months(size * (_YEAR if "年" in match["unit"] else 1), match)


def _months(months: int, match: re.Match[str]) -> _Often:
    years = months % _YEAR == 0
    return _Often(months // _YEAR if years else months, "year" if years else "month", match.start(), match.end())
