"""Durations: amounts of time as instruments write them, in figures, in words, or both ("5 (five) years")."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeVar

from app.language.numbers import CARDINALS, ORDINALS, figure, number

Unit = Literal["hour", "day", "week", "month", "year"]
"""Hours are told by ``hours`` alone."""

_JOIN = r"(?:\s*[-‐‑–]\s*|\s+)"
_WORD = "|".join(sorted((*CARDINALS, "hundred"), key=len, reverse=True))
_WORDS = rf"(?:(?:a\s+)?hundred|{_WORD})(?:{_JOIN}(?:and\s+)?(?:{_WORD})){{0,6}}"
_FIGURES = r"\d{1,4}"
_NUMBER = rf"(?:{_FIGURES}|{_WORDS})"
_AGAIN = rf"(?:\s*[-‐‑–]?\s*[(\[]\s*(?P<again>{_NUMBER})\s*[)\]])?"
_KIND = (
    r"(?:(?:further|additional|more|full|complete|whole|consecutive|successive|calendar|working|business|banking"
    r"|office|clear|natural|running|official|academic|fiscal|financial|school)[-\s]+(?:\(\w+\)\s+)?)*"
)
_UNIT = r"(?P<unit>days?|weeks?|months?|years?|yrs?)['’]?\b"
_AMOUNT = (
    rf"(?<![\w.,$€£/])(?P<number>{_NUMBER}){_AGAIN}\]?(?:\s*[-‐‑–]\s*|\s+)?(?P<half>and[-\s]+a[-\s]+half[-\s]+)?{_KIND}"
)
_DURATION = re.compile(_AMOUNT + _UNIT, re.IGNORECASE)
_HOURS = re.compile(r"(?!\d{4})" + _AMOUNT + r"(?P<unit>hours?)['’]?\b", re.IGNORECASE)
_HALF = re.compile(r"\bhalf(?:\s+an?)?(?:\s+|-)year\b", re.IGNORECASE)
_FORTNIGHT = re.compile(r"\b(?:a|one|another)\s+fortnight\b", re.IGNORECASE)
_YEAR_AND = re.compile(r"\b(?:a|one)\s+year\s+and\s+a\s+half\b", re.IGNORECASE)
_POINT_FIVE = re.compile(r"(?<![\d.,])(?P<years>\d{1,2})\.5(?:\s|-)+years?\b", re.IGNORECASE)
_NAMED_SPANS: tuple[tuple[str, re.Pattern[str], int, Unit], ...] = (
    ("half", _HALF, 6, "month"),
    ("fortnight", _FORTNIGHT, 2, "week"),
    ("half", _YEAR_AND, 18, "month"),
)
_SINGLE = re.compile(rf"\b(?:an?|another)\s+{_KIND}(?P<unit>day|week|month|year)['’]?(?!-)\b", re.IGNORECASE)
_ORDINAL = "|".join(sorted((*ORDINALS, "hundredth"), key=len, reverse=True))
_NTH = re.compile(
    rf"\b(?P<nth>\d{{1,3}}(?:st|nd|rd|th)|(?:(?:{_WORDS}){_JOIN}(?:and\s+)?)?(?:{_ORDINAL}))"
    rf"(?:\s*\(\s*\w+(?:[- ]\w+)*\s*\))?\s+{_KIND}(?P<unit>day|month|year)"
    r",?\s+(?:after|following|subsequent\s+to|from|(?:that|which)\s+follows|next\s+(?:after|following))\b",
    re.IGNORECASE,
)

_ADVERBS = {
    "annually": 12, "yearly": 12, "annual": 12, "biennially": 24, "biennial": 24, "triennially": 36, "triennial": 36,
    "quarterly": 3, "monthly": 1, "semi-annually": 6, "semiannually": 6, "semi-annual": 6, "half-yearly": 6,
    "half yearly": 6, "bimonthly": 2, "bi-monthly": 2,
    "biannually": 6, "biannual": 6, "bi-annually": 6, "bi-annual": 6, "bi-yearly": 24, "bienially": 24,
}  # fmt: skip
_NAMED = r"(?:(?:financial|fiscal|academic|school|budget(?:ary)?|contract|project|crop|marketing)\s+)?"
_EACH = re.compile(
    rf"\b(?:every|each)\s+(?:(?:following|succeeding|subsequent)\s+)?(?:(?P<other>other|second|third|fourth|fifth)\s+"
    rf"|(?P<number>{_NUMBER}){_AGAIN}(?:(?:\s*[-‐‑–]\s*|\s+(?:to|or)\s+)(?:{_NUMBER}))?[-\s]+)?{_KIND}{_NAMED}"
    r"(?P<unit>weeks?|months?|quarters?|half[-\s]?years?|years?|semesters?|trimesters?|spring|summer|autumn|winter|anniversary"
    r"|fall(?!\s+(?:in|of)\b))['’]?\b",
    re.IGNORECASE,
)
_COUNT = (
    r"(?P<often>once(?:\s+or\s+twice)?|twice|one(?:\s+(?:to|or)\s+two)?\s+times?"
    r"|(?:two|three|four|five|six|[2-6])(?:\s*\(\s*[2-6]\s*\))?\s+times)(?:\s*\(\s*\w+\s*\))?"
)
_TIMES = re.compile(
    rf"\b{_COUNT}(?:\s*/\s*|\s+(?:(?:in|during|within|over)\s+)?(?:(?:an?|each|every|any|per)\s+(?:period\s+of\s+)?)?)"
    rf"(?:(?P<number>{_NUMBER}){_AGAIN}[-\s]+)?{_KIND}{_NAMED}(?P<unit>months?|quarters?|half[-\s]?years?|years?|annum|semesters?)\b",
    re.IGNORECASE,
)
_TIMES_LY = re.compile(rf"\b{_COUNT}[-\s]+(?:a[-\s]+)?(?P<unit>yearly|annually|monthly|quarterly)\b", re.IGNORECASE)
_ADVERB = re.compile(rf"\b(?:{'|'.join(sorted(_ADVERBS, key=len, reverse=True))})\b", re.IGNORECASE)
_INTERVALS = re.compile(
    r"\bintervals\s+(?:of\s+)?(?:(?:not|no)\s+(?:more|longer|less)\s+than\s+|at\s+(?:least|most)\s+|not\s+exceeding\s+)?$",
    re.IGNORECASE,
)
_YEARLY = re.compile(
    rf"\b(?P<number>{_NUMBER})[-\s]+(?P<unit>year|month)(?:ly\b|\s+intervals\b)"
    r"|\b(?:(?:in|on|during|every)\s+)?(?P<other>alternate)\s+(?P<every>months?|years?)\b"
    r"|\b(?:from\s+)?(?P<each>year)[-\s](?:to|by)[-\s]year\b",
    re.IGNORECASE,
)
_ONCE = re.compile(r"\b(?:once|twice|times|(?:end|beginning|start) of)\s+$", re.IGNORECASE)
_BEFORE = 200  # signs before an amount in which what goes before it may stand
_SPANS = ("day", "week", "month", "year", "fortnight", "yr")
_SEASONS = ("spring", "summer", "autumn", "winter", "fall", "semester", "trimester", "anniversar")
_TURNS = (
    "week",
    "month",
    "quarter",
    "year",
    "annual",
    "annum",
    "ennial",
    "enial",
    *_SEASONS,
)  # one stands in all that comes back
_MOST = 1500  # more is a year ("2025 years of age"), not an amount
_UNITS = {"semester": 6, "trimester": 3} | dict.fromkeys(
    ("spring", "summer", "autumn", "winter", "fall", "anniversary"), 12
)
_NTHS = {"other": 2, "second": 2, "third": 3, "fourth": 4, "fifth": 5}


@dataclass(frozen=True, slots=True)
class Duration:
    """An amount of time, where it stands in the text (``start``, ``end``)."""

    amount: int
    unit: Unit
    start: int
    end: int

    @property
    def days(self) -> int | None:
        """The amount in days; None for months and years, whose days are not the same everywhere."""
        return {"day": self.amount, "week": 7 * self.amount}.get(self.unit)

    @property
    def months(self) -> int | None:
        """The amount in months; None for days and weeks: 180 days are not six months."""
        return {"month": self.amount, "year": 12 * self.amount}.get(self.unit)


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How often something comes back ("every two years"), in months, where it stands in the text."""

    months: int
    start: int
    end: int


_Spanned = TypeVar("_Spanned", Duration, Recurrence)


def durations(text: str) -> tuple[Duration, ...]:
    """Return the amounts of time in a text, in its order, "the thirtieth day after" too.

    Of alternatives in brackets that nobody has chosen between ("[90][180] days") none is returned.
    """
    return _apart(_durations(text)) if _names(text, _SPANS) else ()


def _durations(text: str) -> Iterable[Duration]:
    """Return the amounts of time in a text, those too that overlap."""
    found: dict[int, Duration] = {}
    for match in _DURATION.finditer(text):
        amount = number(match["number"])
        if amount is None or amount > _MOST or _bracketed(text, match):
            continue
        found[match.start()] = _duration(match, amount, half=bool(match["half"]))
    for match in _NTH.finditer(text):
        nth = match["nth"].casefold()
        amount = figure(re.sub(r"\D", "", nth)) if nth[0].isdigit() else number(nth)
        if amount:
            found[match.start()] = _duration(match, amount)
    found |= {each.start: each for each in _named_spans(text)}
    for match in _SINGLE.finditer(text):
        if not _ONCE.search(text, max(0, match.start() - _BEFORE), match.start()):
            found.setdefault(match.start(), _duration(match, 1))
    return found.values()


def _named_spans(text: str) -> Iterable[Duration]:
    """Yield the spans that have names or halves of their own: half a year, a fortnight, 2.5 years."""
    low = text.lower()
    for needle, pattern, amount, unit in _NAMED_SPANS:
        if needle in low:
            yield from (Duration(amount, unit, each.start(), each.end()) for each in pattern.finditer(text))
    for each in _POINT_FIVE.finditer(text) if ".5" in low else ():
        yield Duration(12 * int(each["years"]) + 6, "month", each.start(), each.end())


def hours(text: str) -> tuple[Duration, ...]:
    """Return the amounts of time in hours, in the order of the text: "within 72 hours"."""
    if "hour" not in text.lower():
        return ()
    found = ((number(match["number"]), match) for match in _HOURS.finditer(text) if not _bracketed(text, match))
    return _apart([_duration(match, amount) for amount, match in found if amount and amount <= _MOST])


def _names(text: str, words: tuple[str, ...]) -> bool:
    """Tell whether a text has one of the words: most sentences say nothing of time, and need no closer look."""
    low = text.lower()
    return any(word in low for word in words)


def recurrences(text: str) -> tuple[Recurrence, ...]:
    """Return how often things are to come back, in the order of the text: "annually", "every other year"."""
    if not _names(text, _TURNS):
        return ()
    found: dict[int, Recurrence] = {}
    for match in _EACH.finditer(text):
        amount = _NTHS[match["other"].casefold()] if match["other"] else number(match["number"] or "1")
        _put(found, match, (amount or 0) * _months(match["unit"]))
    for match in (*_TIMES.finditer(text), *_TIMES_LY.finditer(text)):
        months = (number(match.groupdict().get("number") or "1") or 0) * _months(match["unit"])
        _put(found, match, months // _often(match))
    for match in _YEARLY.finditer(text):
        amount = 2 if match["other"] else number(match["number"] or "1")
        _put(found, match, (amount or 0) * _months(match["unit"] or match["every"] or match["each"]))
    for duration in durations(text):
        before = _INTERVALS.search(text, max(0, duration.start - _BEFORE), duration.start)
        if before and duration.months:
            found[before.start()] = Recurrence(duration.months, before.start(), duration.end)
    for match in _ADVERB.finditer(text):
        _put(found, match, _ADVERBS[match[0].casefold()])
    return _apart(found.values())


def _put(found: dict[int, Recurrence], match: re.Match[str], months: int) -> None:
    if months > 0:
        found[match.start()] = Recurrence(months, match.start(), match.end())


def _often(match: re.Match[str]) -> int:
    said = match["often"].casefold()
    return {"once": 1, "twice": 2}.get(said.split()[0]) or number(re.split(r"[\s(]", said)[0]) or 1


def _months(unit: str) -> int:
    named = _UNITS.get(unit.casefold().removesuffix("s"))
    return named or {"m": 1, "q": 3, "h": 6, "y": 12, "a": 12}.get(unit[0].casefold(), 0)


def _duration(match: re.Match[str], amount: int, *, half: bool = False) -> Duration:
    unit: Unit = {"h": "hour", "d": "day", "w": "week", "m": "month", "y": "year"}[match["unit"][0].casefold()]  # type: ignore[assignment]
    if half and unit == "year":
        return Duration(12 * amount + 6, "month", match.start(), match.end())
    return Duration(amount, unit, match.start(), match.end())


def _bracketed(text: str, match: re.Match[str]) -> bool:
    """Tell whether the number is one of several alternatives in brackets."""
    before = text[max(0, match.start() - 24) : match.start()]
    return bool(re.search(r"\][ /]*(?:or )?\[\s*$|\d\]?\s*[/|]\s*\[?$", before, re.IGNORECASE))


def _apart(found: Iterable[_Spanned]) -> tuple[_Spanned, ...]:
    """Return the first and longest of those that overlap, in order."""
    kept: list[_Spanned] = []
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return tuple(kept)
