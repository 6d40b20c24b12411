"""Numbers, periods, dates: what they say, however they are written ("six months", "6 months"; "19 March 2026")."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from app.comparing.weightrules import weight_rules
from app.language.folding import fold
from app.language.numbers import CARDINALS

Found = tuple[int, int, str, str, float]
"""Start, end, kind, key, and the value by which two may be ordered."""
_LARGEST = 1e30


def find_measures(text: str) -> Iterator[Found]:
    """Yield the dates, periods and numbers in ``text``; one may stand inside another that comes first."""
    yield from _dates(text)
    yield from _fractions(text)
    yield from _periods(text)
    for match in _number_pattern().finditer(text):
        value = _value(match["number"])
        mark = fold(match["mark"] or match["sign"] or "").strip()
        mark = mark.replace("per cent", "%").replace("percent", "%")
        yield match.start(), match.end(), "number", f"{value:g} {mark}", value


def _rules() -> Mapping[str, Any]:
    rules: Mapping[str, Any] = weight_rules()["number"]
    return rules


@cache
def _number_words() -> str:
    words = "|".join((*CARDINALS, *_rules()["scales"]))
    return rf"(?:{words})(?:(?:[\s-]+(?:and\s+)?)(?:{words}))*\b"


@cache
def _figures() -> str:
    return rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|\b{_number_words()})"


@cache
def _number_pattern() -> re.Pattern[str]:
    times = "|".join(word for word in _rules()["times"] if word != "once")
    return re.compile(
        rf"(?<![\w.§-])(?P<sign>[$€£¥])?\s?(?P<number>{_figures()}|(?:{times})\b|once(?=\s+(?:a|per|every|each|in)\b))"
        rf"(?:\s*\(\d+\))?(?![A-Za-z\d])(?P<mark>\s?(?:%|percent\b|per\s+cent\b))?"
        r"(?!\s+(?:another|or\s+more)\b)",
        re.IGNORECASE,
    )


@cache
def _period_pattern() -> re.Pattern[str]:
    units = "|".join(_rules()["units"])
    return re.compile(
        rf"(?<![\w.-])(?P<number>{_figures()})(?:\s*\(\d+\))?[\s-]+"
        rf"(?P<sort>(?:calendar|working|business|consecutive)[\s-]+)?(?P<unit>{units})s?\b",
        re.IGNORECASE,
    )


@cache
def _rhythms() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rf"\b(?:{words})\b", re.IGNORECASE), key) for words, key in _rules()["rhythms"].items())


def _periods(text: str) -> Iterator[Found]:
    for match in _period_pattern().finditer(text):
        value, unit = _value(match["number"]), match["unit"].lower()
        sort = fold(match["sort"] or "").strip(" -")
        yield match.start(), match.end(), "period", f"{value:g} {sort} {unit}", value * _rules()["days"][unit]
    for pattern, key in _rhythms():
        number, unit = key.split(" ")
        for match in pattern.finditer(text):
            days = float(number) * _rules()["days"][unit]
            yield match.start(), match.end(), "period", f"{number}  {unit}", days
    yield from _single(text)


def _single(text: str) -> Iterator[Found]:
    """Yield the periods of one that are not counted: "within a month"."""
    for match in _single_pattern().finditer(text):
        unit = match["unit"].lower()
        yield match.start("period"), match.end(), "period", f"1  {unit}", _rules()["days"][unit]


@cache
def _single_pattern() -> re.Pattern[str]:
    units, before = "|".join(_rules()["units"]), "|".join(_rules()["before_single"])
    return re.compile(rf"\b(?:{before})\s+(?P<period>an?\s+(?P<unit>{units}))\b", re.IGNORECASE)


def _fractions(text: str) -> Iterator[Found]:
    """Yield fractions in words ("two-thirds"), so that a quarter of something is no quarter of a year."""
    for match in _fraction_pattern().finditer(text):
        value = _value(match["number"]) / _rules()["parts"][(match["part"] or match["loose"]).lower()]
        yield match.start(), match.end(), "number", f"{value:g} ", value


@cache
def _fraction_pattern() -> re.Pattern[str]:
    parts = "|".join(_rules()["parts"])
    return re.compile(
        rf"\b(?P<number>{_number_words()})(?:-(?P<part>{parts})s?\b|\s(?P<loose>{parts})s?(?=\s+of\b))", re.IGNORECASE
    )


def _value(words: str) -> float:
    """Return what a number says, in figures or in words ("one hundred and eighty")."""
    plain = words.casefold().replace(",", "")
    if plain[:1].isdigit():
        return float(plain)
    if plain in _rules()["times"]:
        return float(_rules()["times"][plain])
    total, current = 0.0, 0.0
    for word in re.findall(r"[a-z]+", plain):
        if word in _rules()["scales"]:
            scale = _rules()["scales"][word]
            current = min(max(current, 1) * float(scale), _LARGEST)
            if scale > _rules()["scales"]["hundred"]:
                total, current = total + current, 0.0
        else:
            current += CARDINALS.get(word, 0)
    return total + current


@cache
def _date_patterns() -> tuple[re.Pattern[str], ...]:
    rules = weight_rules()["date"]
    names = [
        *rules["months"],
        *(month.upper() for month in rules["months"]),
        *(rf"{short}\b\.?" for short in rules["short"]),
    ]
    month = rf"(?P<month>{'|'.join(names)})"
    day, year = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>(?:19|20)\d{2})"
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"\b{day}(?:\s+day\s+of)?\s+{month}(?:,?\s+{year})?(?!\w)",
            rf"\b{month}\s+{day}(?!\d)(?:,?\s+{year})?(?!\w)",
            rf"\b{month},?\s+{year}(?!\w)",
            rf"(?<![\w-]){year}-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])",
            r"\b(?P<month>(?!Ma[ry])(?:" + "|".join(rules["months"]) + r"))\b",
            r"(?<=\bin )(?P<month>March|May)\b|(?<=\bby )(?P<other>March|May)\b",
            rf"(?<![\w$€£¥.,/-])(?:(?:FY\s?|fiscal year )?{year})(?![\w%/])(?!-\d)(?!,\d)",
        )
    )


def _dates(text: str) -> Iterator[Found]:
    for pattern in _date_patterns():
        for match in pattern.finditer(text):
            parts = match.groupdict()
            month = _month(parts.get("month") or parts.get("other") or "")
            year, day = int(parts.get("year") or 0), int(parts.get("day") or 0)
            yield match.start(), match.end(), "date", f"{year}-{month}-{day}", year * 372.0 + month * 31 + day


def _month(name: str) -> int:
    if name.isdigit():
        return int(name)
    known = [month[:3].lower() for month in weight_rules()["date"]["months"]]
    return known.index(name[:3].lower()) + 1 if name else 0
