"""Terms of time in Japanese."""

import re
from collections.abc import Iterator
from typing import cast

from app.deadlines.japanese_days import day_before, days_in, limits_in, relative_in
from app.deadlines.japanese_lines import lines_in
from app.deadlines.japanese_often import often_in
from app.deadlines.japanese_words import as_today, kind_of, made
from app.deadlines.rules import choices, form
from app.deadlines.sentence import parts_of
from app.language.japanese import numeral, periods
from app.model.due import Anchor, Bound, TimeKind, TimeTerm, TimeUnit
from app.model.provision import Provision

_NEAR, _SOON, _YEAR = 60, 12, 12
_COMMAS = str.maketrans(",，", "、、")
_LEAD = 6
"""Signs in which a span stands that another word limits: までの三年間."""
_RAREST = 240
"""Months beyond which nothing comes back: 百年に一度 is no duty."""
_LONGEST_NAME = 60
"""Signs of a name in quotation marks: what is quoted at more length may be a text."""


_Meaning = tuple[TimeKind, Bound, Anchor]
"""The kind of a term, its bound, and what it is counted from."""


def terms_in(provision: Provision, year: int | None = None) -> Iterator[TimeTerm]:
    """Yield the terms of a provision, sentence by sentence; ``year`` is that of signature, for 年内 and 来年."""
    words = as_today(provision.text.plain.translate(_COMMAS))
    for start, end in parts_of(words):
        found = [*days_in(provision, words, start, end)]
        for amount, unit, first, last in _periods(words[start:end]):
            term = _term(provision, words[start:end], start, (amount, unit, first, last))
            found += [term] if term else []
        known = {term.on for term in found}
        found += [term for term in lines_in(provision, words, start, end) if term.on not in known]
        counted = [term for term in found if term.amount is not None]
        found = [term for term in found if term.amount is not None or not _is_counted_from(term, counted)]
        found += relative_in(provision, words[start:end], start, year) if year else ()
        yield from found
        if not any(term.kind == "operative" for term in found):
            yield from _beginning(provision, words, start, end)
        often = [*often_in(provision, words, start, end, found)]
        yield from often
        yield from limits_in(provision, words, start, end, [*found, *often])


def _is_counted_from(day: TimeTerm, counted: list[TimeTerm]) -> bool:
    """Tell whether a day is that from which a period is counted, as the same day or in the same words."""
    return any(day.on == term.on or (term.on and term.start <= day.start < term.end) for term in counted)


def _beginning(provision: Provision, words: str, start: int, end: int) -> Iterator[TimeTerm]:
    """Yield when the text takes effect, where a sentence names what it takes effect upon."""
    begins = form("japanese", "begins").search(words, start, end) or _begun_otherwise(words, start, end)
    if not begins or form("japanese", "begins_never").search(begins["what"]):
        return
    clause = begins["what"].rpartition("、")[2]
    said = next((part for part in (clause, begins["what"]) if _upon(part)), "")
    if said:
        first = begins.start("what") + len(begins["what"]) - len(said)
        yield made(provision, first, begins.end(), "operative", anchor=_upon(said), anchor_text=said)


def _begun_otherwise(words: str, start: int, end: int) -> re.Match[str] | None:
    """Return how a text begins in words that others begin with too, where it is a text that does, or its day."""
    day = form("japanese", "begins_day").search(words, start, end) if "日は" in words else None
    if day:
        return day
    old = form("japanese", "begins_old").search(words, start, end) if "す" in words or "せらる" in words else None
    if old:
        return old
    whose = form("japanese", "begins_whose").search(words, start, end)
    weak = form("japanese", "begins_weak").search(words, start, end) if whose else None
    return weak if weak and form("japanese", "begins_whose").search(weak["what"]) else None


def _upon(words: str) -> Anchor | None:
    """Return what words name as that from which something is counted."""
    value = next((value for value, pattern in choices("japanese", "anchors") if pattern.search(words)), None)
    if value is None and form("japanese", "conditions").search(words):
        return "condition"
    return cast("Anchor", value) if value not in {"operative", None} else None


def _periods(words: str) -> Iterator[tuple[int, str, int, int]]:
    """Yield the periods of a sentence; those in working days under a unit of their own."""
    working = [match for match in form("japanese", "working").finditer(words) if numeral(match["number"])]
    for amount, unit, start, end in periods(words):
        if not any(each.start() < end and start < each.end() for each in working):
            weeks = "週" in words[start:end]
            yield (amount // 7, "week", start, end) if weeks else (amount, unit, start, end)
    for unit, found in (("working_day", working), ("hour", form("japanese", "hours").finditer(words))):
        for match in found:
            yield numeral(match["number"]) or 0, unit, match.start(), match.end()


def _term(provision: Provision, words: str, at: int, period: tuple[int, str, int, int]) -> TimeTerm | None:
    amount, unit, start, end = period
    if _is_no_period(words, amount, start, end):
        return None
    if _is_ahead(words[:start], words[end:]):
        return _ahead(provision, words, at, period)
    size, named = _as_said(amount, unit, words[start:end])
    base = max(0, start - _NEAR)
    after = words[end:]
    anchor, lead = _anchor(words[base:start], after)
    since = base + lead
    ends = bool(form("japanese", "end").search(words))
    said = words[since:start].strip("、 ") if anchor != "none" else ""
    rest = start if form("japanese", "validity").search(said) else since
    meant = _meant(words[:rest] + words[end:], after, anchor, ends=ends) or _otherwise(words, start, end, anchor)
    if meant is None:
        return None
    kind, bound, anchor = _of_what(meant, words[:start])
    if bound == "every":
        since = start
    if anchor in {"operative", "none"} and said and not form("japanese", "counted").search(said):
        said = ""
    on = day_before(said)
    tail = re.match(r"(?:以内|後|前|ごと|間|を経過した(?:日|時)?)", after)
    last = at + end + (len(tail[0]) if tail else 0)
    counted = {"bound": bound, "anchor": "fixed" if on else anchor, "anchor_text": said, "on": on}
    return made(provision, at + since, last, kind, amount=size, unit=cast("TimeUnit", named), **counted)


def _of_what(meant: _Meaning, before: str) -> _Meaning:
    """Return what a period means with what stands before it: a renewal, what outlives a text, what is not its own."""
    if meant[0] == "duration" and form("japanese", "more").search(before):
        return "renewal", "for", "expiry"
    if meant[0] == "duration" and form("japanese", "outlives").search(before):
        return "deadline", "for", "expiry"
    if meant[0] == "operative" and form("japanese", "others").search(before):
        return "deadline", "on", meant[2]
    return meant


def _otherwise(words: str, start: int, end: int, anchor: Anchor) -> _Meaning | None:
    """Return what a period means that no wording is known for, where nothing says that it is none.

    A sentence whose last verb is not of the past tells of what is to come: 三年間開示しない.
    """
    before, after = words[:start], words[end:]
    if form("japanese", "past_end").search(after) or form("japanese", "contents").search(before):
        return None
    if form("japanese", "contents_after").match(after) or not after.strip("間。 "):
        return None
    spanned = words[start:end].endswith("間") and not form("japanese", "for_never").match(after)
    return _of_what_follows(after, anchor, spanned=spanned)


def _of_what_follows(after: str, anchor: Anchor, *, spanned: bool) -> _Meaning | None:
    """Return what a period means by the words after it alone."""
    if form("japanese", "ends_in").match(after) or (anchor != "none" and form("japanese", "is_so").match(after)):
        return "duration", "for", anchor if anchor != "none" else "operative"
    if form("japanese", "nth").match(after):
        return kind_of(after) or "deadline", "on", anchor
    if spanned or form("japanese", "for").match(after):
        return "duration", "for", anchor
    goal = anchor == "none" and form("japanese", "in_goal").match(after)
    if goal or (anchor != "none" and form("japanese", "in").match(after)):
        return kind_of(after) or "deadline", "within", anchor
    return None


def _is_no_period(words: str, amount: int, start: int, end: int) -> bool:
    """Tell whether a period is the day on which a range ends, one that is over, a stay, or a manner of speaking."""
    before, after = words[:start], words[end:]
    opens = before.rfind("「")
    if opens > before.rfind("」") and 0 < words.find("」", end) - opens < _LONGEST_NAME:
        return True
    if form("japanese", "to_day").search(before) and after.startswith("まで"):
        return True
    if form("japanese", "aside").search(before) and form("japanese", "past_end").search(after):
        return True
    if form("japanese", "gone").match(after) or form("japanese", "stay").search(before):
        return True
    return bool(form("japanese", "every").match(after)) and amount > _RAREST


def _as_said(amount: int, unit: str, said: str) -> tuple[int, str]:
    """Return an amount in years where words say years: 三年, but not 半年 nor 一年半."""
    years = unit == "month" and "年" in said and amount % _YEAR == 0
    return (amount // _YEAR, "year") if years else (amount, unit)


def _is_ahead(before: str, after: str) -> bool:
    """Tell whether a period lies ahead, and something is to be done in it: 今後五年間で, 2028年までの三年間に."""
    if not form("japanese", "ahead").search(before) or not form("japanese", "ahead_after").match(after):
        return False
    return "までの" not in before[-_LEAD:] or not form("japanese", "past_end").search(after)


def _ahead(provision: Provision, words: str, at: int, period: tuple[int, str, int, int]) -> TimeTerm:
    """Return a span to come in which something is to be done: 今後五年間で."""
    amount, unit, start, end = period
    size, named = _as_said(amount, unit, words[start:end])
    kind = kind_of(words[end:]) or "deadline"
    return made(
        provision, at + start, at + end, kind, amount=size, unit=cast("TimeUnit", named), bound="within", anchor="none"
    )


def _meant(words: str, after: str, anchor: Anchor, *, ends: bool) -> _Meaning | None:
    """Return what a period means by the words after it: its kind, its bound, what it is counted from."""
    each = form("japanese", "again").match(after)
    if each or form("japanese", "every").match(after):
        again = each or form("japanese", "renewal").search(after[:_SOON])
        return ("renewal", "for", "expiry") if again else (kind_of(words) or "periodic", "every", anchor)
    if form("japanese", "before").match(after):
        return _before(after, anchor, ends=ends)
    if form("japanese", "within").match(after):
        return _within(words, after, anchor)
    clause = after.partition("、")[0]
    valid = form("japanese", "validity").search(words) and form("japanese", "lasting").match(clause)
    if (valid or _lasts(clause)) and not form("japanese", "renewal").search(clause):
        kind: TimeKind = "deadline" if anchor == "expiry" else "duration"
        return kind, "for", anchor if anchor != "none" else "operative"
    more = form("japanese", "renewal").search(after[:_NEAR]) and not form("japanese", "of_what").match(after)
    if more:
        return "renewal", "for", "expiry"
    return _later(words, after, anchor, ends=ends)


def _within(words: str, after: str, anchor: Anchor) -> _Meaning | None:
    """Return what has to be done within a period; None of what was done in it."""
    if form("japanese", "past_end").search(after):
        return None
    own = after.partition("、")[0]
    return kind_of(own) or (None if own.endswith("し") else kind_of(words)) or "deadline", "within", anchor


def _before(after: str, anchor: Anchor, *, ends: bool) -> _Meaning:
    """Return what has to be done so long before something: notice is given, or a draft is sent."""
    noticed = ends or form("japanese", "noticed").match(after)
    if anchor == "expiry":
        return "deadline", "before", anchor
    if noticed:
        return "notice", "before", "notice" if anchor == "none" else anchor
    return kind_of(after) or "deadline", "before", "event" if anchor == "none" else anchor


def _later(words: str, after: str, anchor: Anchor, *, ends: bool) -> _Meaning | None:
    if anchor == "expiry" and not form("japanese", "after").match(after):
        return "deadline", "for", anchor
    if anchor != "none" and not ends and form("japanese", "taking_effect").match(after):
        return "operative", "on", anchor
    if anchor != "none" and (form("japanese", "after").match(after) or ends) and not _lasts(after):
        return ("notice" if ends else kind_of(words) or "deadline"), "on", anchor
    if _lasts(after):
        return "duration", "for", anchor if anchor != "none" else "operative"
    if anchor == "none" and form("japanese", "then_due").match(after) and (kind := kind_of(words)):
        return kind, "on", anchor
    return None


def _lasts(after: str) -> bool:
    if form("japanese", "taking_effect").match(after):
        return False
    return bool(form("japanese", "lasting").match(after)) and bool(form("japanese", "force").search(after))


def _anchor(before: str, after: str) -> tuple[Anchor, int]:
    """Return what a period is counted from, and where those words begin before it."""
    clause = form("japanese", "counted").search(before)
    if clause is None and after.startswith(("後", "前", "以内")):
        clause = form("japanese", "after_what").search(before)
    said = clause[0] if clause else ""
    offset = len(before) - len(said)
    for value, pattern in choices("japanese", "anchors"):
        if said and pattern.search(said):
            return cast("Anchor", value), offset
    if said and not form("japanese", "vaguely").match(said):
        return "event", offset
    return "none", len(before)
