"""Terms of time in Japanese."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import MAXYEAR, date
from typing import Any, cast

from app.deadlines.relative import japanese_relative
from app.deadlines.rules import choices, form, table
from app.deadlines.sentence import parts_of
from app.deadlines.yearly import japanese_day_of_year
from app.language.japanese import ERAS, dated_spans, numeral, periods
from app.model.due import Anchor, Bound, TimeKind, TimeTerm, TimeUnit
from app.model.provision import Provision

_NEAR, _SOON, _YEAR = 60, 12, 12
_COMMAS = str.maketrans(",，", "、、")
_LEAD = 6
"""Signs that may stand between a day and the period counted from it: "から更に"."""
_SPANS = {"半年": 6, "四半期": 3, "月": 1, "年": 12}
_PARTS = {"前半": 6, "上半期": 6, "後半": 12, "下半期": 12}
_RAREST = 240
"""Months beyond which nothing comes back: 百年に一度 is no duty."""
_LONGEST_NAME = 60
"""Signs of a name in quotation marks: what is quoted at more length may be a text."""
_FIRST_YEAR = 1868
"""Years before are none that an instrument names: 五年 is a period."""


def terms_in(provision: Provision, year: int | None = None) -> Iterator[TimeTerm]:
    """Yield the terms of a provision, sentence by sentence; ``year`` is that of signature, for 年内 and 来年."""
    words = provision.text.plain.translate(_COMMAS)
    for start, end in parts_of(words):
        found = [*_days(provision, words, start, end)]
        for amount, unit, first, last in _periods(words[start:end]):
            term = _term(provision, words[start:end], start, (amount, unit, first, last))
            found += [term] if term else []
        counted = {term.on for term in found if term.amount is not None}
        found = [term for term in found if term.amount is not None or term.on not in counted]
        found += _relative(provision, words[start:end], start, year) if year else ()
        yield from found
        if not any(term.kind == "operative" for term in found):
            yield from _beginning(provision, words, start, end)
        yearly = form("japanese", "yearly").search(words, start, end)
        if yearly and not form("japanese", "yearly_told").match(words[yearly.end() : end]):
            months = _months(yearly)
            size, unit_ = (months // 12, "year") if months % 12 == 0 else (months, "month")
            kind = _kind(words[start:end]) or "periodic"
            made: dict[str, Any] = {"amount": size, "unit": unit_, "bound": "every"}
            falls = japanese_day_of_year(words[yearly.start() : end]) if months == _YEAR else ""
            made |= {"anchor": "fixed", "yearly": falls} if falls else {}
            yield _made(provision, yearly.start(), yearly.end(), kind, **made)


def _months(yearly: re.Match[str]) -> int:
    """Return how many months lie between what comes back: 毎年, 隔年, 四半期に一度, 年に二回."""
    if yearly["span"]:
        return max(1, _SPANS[yearly["span"]] // (numeral(yearly["times"]) or 1))
    turns: dict[str, int] = table("japanese_turns")
    return next((value for word, value in turns.items() if yearly[0].startswith(word)), _YEAR)


def _beginning(provision: Provision, words: str, start: int, end: int) -> Iterator[TimeTerm]:
    """Yield when the text takes effect, where a sentence names what it takes effect upon."""
    begins = form("japanese", "begins").search(words, start, end)
    if not begins or form("japanese", "begins_never").search(begins["what"]):
        return
    clause = begins["what"].rpartition("、")[2]
    said = next((part for part in (clause, begins["what"]) if _upon(part)), "")
    if said:
        first = begins.start("what") + len(begins["what"]) - len(said)
        yield _made(provision, first, begins.end(), "operative", anchor=_upon(said), anchor_text=said)


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


def _days(provision: Provision, words: str, start: int, end: int) -> Iterator[TimeTerm]:
    """Yield the days that a sentence names: when it takes effect, until when it lasts, by when something is due."""
    for match in form("japanese", "day").finditer(words, start, end):
        before, after = words[start : match.start()], words[match.end() : end]
        day = _named(match)
        if day is None or form("japanese", "in_brackets").match(after) or not _is_to_come(match, before, after):
            continue
        bound: Bound = "until" if match["until"] else "on"
        kind = _kind_of_day(match, before, after)
        yield _made(provision, match.start(), match.end(), kind, bound=bound, anchor="fixed", on=day)


def _is_to_come(match: re.Match[str], before: str, after: str) -> bool:
    """Tell whether a day lies ahead: until it something holds, a line of a schedule has it, or a verb says so."""
    if not match["until"] and form("japanese", "never_before").search(before):
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
        return "operative" if then else _kind(after) or ("deadline" if soon else "date")
    lasts = any(form("japanese", name).search(after) for name in ("force", "extended", "ceases"))
    if lasts or form("japanese", "for_span").match(after) or form("japanese", "validity").search(before):
        return "duration"
    return _kind(after) or "deadline"


def _relative(provision: Provision, words: str, at: int, year: int) -> Iterator[TimeTerm]:
    """Yield what is to be done in the year of signature or the next: 年内に, 来年前半に."""
    for day, match in japanese_relative(words, year):
        after = words[match.end() :]
        if form("japanese", "to_come").match(after) and not _is_told(after):
            kind = _kind(after) or "deadline"
            yield _made(provision, at + match.start(), at + match.end(), kind, bound="until", anchor="fixed", on=day)


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


def _term(provision: Provision, words: str, at: int, period: tuple[int, str, int, int]) -> TimeTerm | None:
    amount, unit, start, end = period
    if _is_no_period(words, amount, start, end):
        return None
    if _is_ahead(words[:start], words[end:]):
        return _ahead(provision, words, at, period)
    size, named = (amount // 12, "year") if unit == "month" and "年" in words[start:end] else (amount, unit)
    base = max(0, start - _NEAR)
    after = words[end:]
    anchor, lead = _anchor(words[base:start])
    since = base + lead
    ends = bool(form("japanese", "end").search(words))
    said = words[since:start].strip("、 ") if anchor != "none" else ""
    rest = start if form("japanese", "validity").search(said) else since
    meant = _meant(words[:rest] + words[end:], after, anchor, ends=ends)
    if meant is None:
        return None
    if meant[0] == "duration" and form("japanese", "more").search(words[:start]):
        meant = ("renewal", "for", "expiry")
    kind, bound, anchor = meant
    if bound == "every":
        since = start
    if anchor in {"operative", "none"} and said and not form("japanese", "counted").search(said):
        said = ""
    on = _day_before(said)
    tail = re.match(r"(?:以内|後|前|ごと|間|を経過した(?:日|時)?)", after)
    last = at + end + (len(tail[0]) if tail else 0)
    counted = {"bound": bound, "anchor": "fixed" if on else anchor, "anchor_text": said, "on": on}
    return _made(provision, at + since, last, kind, amount=size, unit=cast("TimeUnit", named), **counted)


def _day_before(said: str) -> date | None:
    """Return the day from which a period is counted, where the words before it name one; of a month its first day."""
    day = next(reversed(dated_spans(said)), None) if said else None
    if day:
        return day[2] if len(said) - day[1] <= _LEAD else None
    month = list(form("japanese", "day").finditer(said))
    if not month or not month[-1]["month"] or len(said) - month[-1].end() > _LEAD:
        return None
    named = _named(month[-1])
    return named.replace(day=1) if named else None


def _is_no_period(words: str, amount: int, start: int, end: int) -> bool:
    """Tell whether a period is the day on which a range ends, one that is over, a stay, or a manner of speaking."""
    before, after = words[:start], words[end:]
    opens = before.rfind("「")
    if opens > before.rfind("」") and 0 < words.find("」", end) - opens < _LONGEST_NAME:
        return True
    if form("japanese", "to_day").search(before) and after.startswith("まで"):
        return True
    if form("japanese", "gone").match(after) or form("japanese", "stay").search(before):
        return True
    return bool(form("japanese", "every").match(after)) and amount > _RAREST


def _is_ahead(before: str, after: str) -> bool:
    """Tell whether a period lies ahead, and something is to be done in it: 今後五年間で, 2028年までの三年間に."""
    if not form("japanese", "ahead").search(before) or not form("japanese", "ahead_after").match(after):
        return False
    return "までの" not in before[-_LEAD:] or not form("japanese", "past_end").search(after)


def _ahead(provision: Provision, words: str, at: int, period: tuple[int, str, int, int]) -> TimeTerm:
    """Return a span to come in which something is to be done: 今後五年間で."""
    amount, unit, start, end = period
    years = unit == "month" and "年" in words[start:end]
    size, named = (amount // _YEAR, "year") if years else (amount, unit)
    kind = _kind(words[end:]) or "deadline"
    return _made(
        provision, at + start, at + end, kind, amount=size, unit=cast("TimeUnit", named), bound="within", anchor="none"
    )


def _meant(words: str, after: str, anchor: Anchor, *, ends: bool) -> tuple[TimeKind, Bound, Anchor] | None:
    """Return what a period means by the words after it: its kind, its bound, what it is counted from."""
    each = form("japanese", "again").match(after)
    if each or form("japanese", "every").match(after):
        again = each or form("japanese", "renewal").search(after[:_SOON])
        return ("renewal", "for", "expiry") if again else (_kind(words) or "periodic", "every", anchor)
    if form("japanese", "before").match(after):
        return _before(after, anchor, ends=ends)
    if form("japanese", "within").match(after):
        own = after.partition("、")[0]
        return _kind(own) or (None if own.endswith("し") else _kind(words)) or "deadline", "within", anchor
    clause = after.partition("、")[0]
    valid = form("japanese", "validity").search(words) and form("japanese", "lasting").match(clause)
    if (valid or _lasts(clause)) and not form("japanese", "renewal").search(clause):
        kind: TimeKind = "deadline" if anchor == "expiry" else "duration"
        return kind, "for", anchor if anchor != "none" else "operative"
    more = form("japanese", "renewal").search(after[:_NEAR]) and not form("japanese", "of_what").match(after)
    if more:
        return "renewal", "for", "expiry"
    return _later(words, after, anchor, ends=ends)


def _before(after: str, anchor: Anchor, *, ends: bool) -> tuple[TimeKind, Bound, Anchor]:
    """Return what has to be done so long before something: notice is given, or a draft is sent."""
    noticed = ends or form("japanese", "noticed").match(after)
    if anchor == "expiry":
        return "deadline", "before", anchor
    if noticed:
        return "notice", "before", "notice" if anchor == "none" else anchor
    return _kind(after) or "deadline", "before", "event" if anchor == "none" else anchor


def _later(words: str, after: str, anchor: Anchor, *, ends: bool) -> tuple[TimeKind, Bound, Anchor] | None:
    if anchor == "expiry" and not form("japanese", "after").match(after):
        return "deadline", "for", anchor
    if anchor != "none" and not ends and form("japanese", "taking_effect").match(after):
        return "operative", "on", anchor
    if anchor != "none" and (form("japanese", "after").match(after) or ends) and not _lasts(after):
        return ("notice" if ends else _kind(words) or "deadline"), "on", anchor
    if _lasts(after):
        return "duration", "for", anchor if anchor != "none" else "operative"
    if anchor == "none" and after.startswith("後に") and (kind := _kind(words)):
        return kind, "on", anchor
    return None


def _lasts(after: str) -> bool:
    if form("japanese", "taking_effect").match(after):
        return False
    return bool(form("japanese", "lasting").match(after)) and bool(form("japanese", "force").search(after))


def _anchor(before: str) -> tuple[Anchor, int]:
    """Return what a period is counted from, and where those words begin before it."""
    clause = form("japanese", "counted").search(before)
    said = clause[0] if clause else ""
    offset = len(before) - len(said)
    for value, pattern in choices("japanese", "anchors"):
        if said and pattern.search(said):
            return cast("Anchor", value), offset
    if said and not form("japanese", "vaguely").match(said):
        return "event", offset
    return "none", len(before)


def _kind(words: str) -> TimeKind | None:
    kinds: tuple[TimeKind, ...] = ("review", "meeting", "report")
    for kind in kinds:
        if form("japanese", kind).search(words):
            return kind
    return None


def _made(provision: Provision, start: int, end: int, kind: TimeKind, **more: Any) -> TimeTerm:
    return TimeTerm(provision.text.plain[start:end], provision.id, start, end, kind, **more)
