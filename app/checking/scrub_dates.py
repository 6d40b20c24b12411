"""Scrub of dates and numbers: two forms of a date, days that are none, words and figures that differ."""

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from app.checking.facts import Facts, Said, Span
from app.checking.rules import Rule
from app.checking.telling import finding
from app.language.dates import MONTHS, WEEKDAYS, month_at
from app.language.numbers import number
from app.model.finding import Finding
from app.model.provision import Kind

_DAYS = {name.casefold(): at for at, name in enumerate(WEEKDAYS)}
_MONTH = "|".join(MONTHS)
_WEEKDAY = rf"(?:(?P<weekday>{'|'.join(WEEKDAYS)}),?\s+)?"
_FORMS = {
    "month_first": re.compile(
        rf"{_WEEKDAY}\b(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b"
    ),
    "day_first": re.compile(
        rf"{_WEEKDAY}\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH}),?\s+(?P<year>\d{{4}})\b"
    ),
    "figures": re.compile(r"(?<![\d/.-])(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})(?!\d|[/.-]\d)"),
    "iso": re.compile(r"(?<![\d/.-])(?P<year>(?:19|20)\d{2})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d|[/.-]\d)"),
}
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)\b")
_ANY = re.compile(r"\d{4}")
_BESIDE = re.compile(r"[(\[]\s*\d|\d\s*[(\[]")
_JAPANESE = re.compile(r"(?P<year>(?:19|20)\d{2})年\s?(?P<month>\d{1,2})月\s?(?P<day>\d{1,2})日")
_BOTH = re.compile(
    r"\b(?P<words>[A-Za-z]+(?:[-\s][A-Za-z]+){0,5}?)\s*[(\[]\s*(?P<figures>\d{1,4})\s*[)\]]"
    r"|\b(?P<first>\d{1,4})\s*[(\[]\s*(?P<then>[A-Za-z]+(?:[-\s][A-Za-z]+){0,5})\s*[)\]]"
)
_TWO = 2
_DECEMBER = 12


def forms_mixed(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the dates that are written in another form than most of the text's; of equals the later form."""
    found = [each for facts in version for each in facts.noted("dates", _dates)]
    counted = Counter(form for form, _, _ in found)
    if len(counted) < _TWO:
        return
    usual = counted.most_common(1)[0][0]
    for form, said, span in found:
        if form != usual:
            yield finding(rule, said, span)


def _dates(facts: Facts) -> tuple[tuple[str, Said, Span], ...]:
    """Return the dates of a provision, each with its form; those in titles of other instruments are not its own."""
    if facts.provision.kind in {Kind.SIGNATURE, Kind.NOTE}:
        return ()
    return tuple(
        (_as_written(form, match[0]), said, span)
        for said in facts.words
        if said.english and _ANY.search(said.plain)
        for form, span, match in _found(said.plain)
        if not any(first <= span[0] < last for first, last in said.titles)
    )


def _as_written(form: str, words: str) -> str:
    """Return a form with what sets it apart: “13 May, 2013”, “13th May 2013” and “May 13 2013” are others."""
    comma = "," in words.rpartition(" ")[0][-1:] if form in {"day_first", "month_first"} else False
    return f"{form}{' comma' if comma else ''}{' ordinal' if _ORDINAL.search(words) else ''}"


def _found(plain: str) -> Iterator[tuple[str, Span, re.Match[str]]]:
    for form, pattern in _FORMS.items():
        for match in pattern.finditer(plain):
            yield form, match.span(), match
    for match in _JAPANESE.finditer(plain):
        yield "japanese", match.span(), match


def impossible(said: Said, _rule: Rule) -> Iterator[Span]:
    """Yield the days that no calendar has."""
    if _ANY.search(said.plain):
        for form, span, match in _found(said.plain):
            if _day(form, match) is None:
                yield span


def weekday(said: Said, _rule: Rule) -> Iterator[Span]:
    """Yield the dates whose day of the week is another."""
    if not _ANY.search(said.plain):
        return
    for form, span, match in _found(said.plain):
        named = match.groupdict().get("weekday")
        day = _day(form, match)
        if named and day and day.weekday() != _DAYS[named.casefold()]:
            yield span


def _day(form: str, match: re.Match[str]) -> date | None:
    year, day, month = int(match["year"]), int(match["day"]), match["month"]
    at = int(month) if month.isdigit() else month_at(month)
    if form == "figures" and at > _DECEMBER >= day:
        day, at = at, day  # as the United States write it
    if not 1 <= at <= _DECEMBER or not 1 <= day <= monthrange(year, at)[1]:
        return None
    return date(year, at, day)


def number_words(said: Said, _rule: Rule) -> Iterator[Span]:
    """Yield the amounts whose words and figures say different numbers: "sixty (90) days"."""
    if not _BESIDE.search(said.plain):
        return
    for match in _BOTH.finditer(said.plain):
        words, figures = match["words"] or match["then"], match["figures"] or match["first"]
        told = _in_words(words)
        if told is not None and told[0] != int(figures):
            yield match.start() + (told[1] if match["words"] else 0), match.end()


def _in_words(words: str) -> tuple[int, int] | None:
    """Return the number that the last of some words say, and where they begin; None where they say none."""
    for each in re.finditer(r"[A-Za-z]+", words):
        value = number(words[each.start() :])
        if value is not None and not re.match(r"(?:and|a|the)\b", words[each.start() :], re.IGNORECASE):
            return value, each.start()
    return None


def note(facts: Facts) -> object:
    """Return what of a provision matters to the forms of dates: its dates."""
    return tuple((form, span) for form, _, span in facts.noted("dates", _dates))
