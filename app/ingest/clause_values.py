"""The values of clauses: periods, days and rules, read from the words of a clause."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypedDict, cast

from app.ingest.clause_rules import choices, form, forms, plain, word
from app.language.dates import dates_in
from app.language.durations import Duration, durations, recurrences
from app.language.sentences import sentences
from app.model.terms import CountedFrom, OperativeRule

_NEAR = 120


class Notice(TypedDict, total=False):
    """The values of a discontinuation."""

    notice_days: int | None
    notice_months: int | None
    counted_from: CountedFrom | None
    fallback: str


def notice(text: str) -> Notice:
    """Return the period of notice that a text gives; nothing when it gives none."""
    for start, end in sentences(text):
        words = plain(text[start:end]).rstrip(" .")
        found = _first(words, _is_notice)
        if found:
            return {
                "notice_days": found.days,
                "notice_months": found.months,
                "counted_from": _counted_from(words, found),
                "fallback": _fallback(words, text[start:end], found),
            }
    return {}


def review(text: str) -> tuple[int | None, str]:
    """Return after how many months a text has its review (None when not said), and the words that say when."""
    words = plain(text)
    at = form("review", "word").search(words)
    middle = at.start() if at else 0
    often = sorted(recurrences(words), key=lambda each: abs(each.start - middle))
    if often:
        return often[0].months, text[often[0].start : often[0].end]
    for duration in durations(words):
        before = form("review", "before").search(words, max(0, duration.start - _NEAR), duration.start)
        after = form("review", "after").search(words[duration.end :])
        if duration.months and (before or after):
            return duration.months, text[before.start() if before else duration.start : duration.end]
    vague = form("review", "vague").search(words)
    return None, text[vague.start() : vague.end()] if vague else ""


def operative(text: str) -> tuple[OperativeRule, date | None]:
    """Return what makes an instrument operative, and the day when the text names it."""
    words = plain(text)
    verb = word("effect").search(words)
    lead, tail = (words[: verb.start()], words[verb.start() :]) if verb else ("", words)
    cut = form("operative", "cut").search(tail)
    for part in (tail[: cut.start()] if cut else tail, lead):
        for rule, pattern in choices("operative", "rules"):
            if pattern.search(part):
                days = dates_in(part) if rule == "date" else ()
                return cast("OperativeRule", rule), days[0] if days else None
    return "condition", None


def duration(text: str) -> tuple[int | None, str]:
    """Return how many months an instrument lasts, or until when; (None, "") when the text does not say."""
    words = plain(text)
    months = _first(words, _is_term)
    endless = form("duration", "indefinite").search(words)
    if endless and months and endless.start() < months.start:
        months = None  # a later period is that of something else
    if months and (months.months or months.days):
        return months.months, "" if months.months else text[months.start : months.end]
    for name in ("until", "indefinite", "unless", "span"):
        match = form("duration", name).search(words)
        if match:
            days = dates_in(match["until"])
            return None, days[0].isoformat() if days else text[match.start("until") : match.end("until")].strip(" ,")
    day = _last_day(words)
    return None, day.isoformat() if day else ""


def _first(words: str, fits: Callable[[str, Duration], bool]) -> Duration | None:
    return next((each for each in durations(words) if fits(words, each)), None)


def _is_notice(words: str, period: Duration) -> bool:
    before, after = words[max(0, period.start - _NEAR) : period.start], words[period.end :]
    if form("notice", "not_after").search(after):
        return False
    return bool(form("notice", "after").search(after) or form("notice", "before").search(before))


def _is_term(words: str, period: Duration) -> bool:
    before, after = words[max(0, period.start - _NEAR) : period.start], words[period.end :]
    if form("duration", "not_before").search(before) or form("duration", "not_after").search(after):
        return False
    return bool(form("duration", "before").search(before) or form("duration", "after").search(after))


def _counted_from(words: str, period: Duration) -> CountedFrom | None:
    after = words[period.end :]
    direct = form("notice", "direct").search(after)
    if direct:
        return "notice" if direct["word"].casefold() == "notice" else "notification"
    for part in (after, words[: period.start]):
        for value, pattern in choices("notice", "counted"):
            if pattern.search(part):
                return cast("CountedFrom", value)
    return None


def _fallback(words: str, text: str, period: Duration) -> str:
    """Return the words of the period where it holds only failing a date that the participants determine."""
    for pattern in forms("notice", "fallback"):
        match = pattern.search(words)
        if match and match.start("words") <= period.start < match.end("words"):
            said = words[: period.start]
            if form("notice", "date").search(said):
                return text[match.start("words") : match.end("words")].strip().rstrip(".")
    unless = form("notice", "unless").search(words, period.end)
    return text[period.start : unless.start()].strip(" ,.") if unless else ""


def _last_day(words: str) -> date | None:
    ends = [match.end() for match in form("duration", "last").finditer(words)]
    found: Sequence[date] = dates_in(words[ends[0] :]) if ends else ()
    return found[0] if found else None
