"""Terms of time in Japanese."""

import re
from collections.abc import Iterator
from typing import Any, cast

from app.deadlines.rules import choices, form
from app.language.japanese import periods
from app.language.sentences import sentences
from app.model.due import Anchor, Bound, TimeKind, TimeTerm, TimeUnit
from app.model.provision import Provision

_NEAR = 60
_YEARLY = {"毎年": 12, "年次": 12, "毎月": 1, "四半期ごと": 3, "隔年": 24}


def terms_in(provision: Provision) -> Iterator[TimeTerm]:
    """Yield the terms of a provision, sentence by sentence."""
    words = provision.text.plain
    for start, end in sentences(words):
        for amount, unit, first, last in periods(words[start:end]):
            term = _term(provision, words[start:end], start, (amount, unit, first, last))
            if term:
                yield term
        yearly = form("japanese", "yearly").search(words, start, end)
        if yearly:
            months = next((value for word, value in _YEARLY.items() if yearly[0].startswith(word)), 12)
            size, unit_ = (months // 12, "year") if months % 12 == 0 else (months, "month")
            kind = _kind(words[start:end]) or "periodic"
            made = {"amount": size, "unit": unit_, "bound": "every"}
            yield _made(provision, yearly.start(), yearly.end(), kind, **made)


def _term(provision: Provision, words: str, at: int, period: tuple[int, str, int, int]) -> TimeTerm | None:
    amount, unit, start, end = period
    size, named = (amount // 12, "year") if unit == "month" and "年" in words[start:end] else (amount, unit)
    base = max(0, start - _NEAR)
    after = words[end:]
    anchor, lead = _anchor(words[base:start])
    since = base + lead
    ends = bool(form("japanese", "end").search(words))
    kind: TimeKind
    bound: Bound
    if form("japanese", "every").match(after):
        kind, bound, since = _kind(words) or "periodic", "every", start
    elif form("japanese", "before").match(after):
        kind, bound = ("deadline" if anchor == "expiry" else "notice"), "before"
    elif form("japanese", "within").match(after):
        kind, bound = _kind(words) or "deadline", "within"
    elif form("japanese", "renewal").search(after[:_NEAR]):
        kind, bound, anchor = "renewal", "for", "expiry"
    elif anchor != "none" and (form("japanese", "after").match(after) or ends) and not _lasts(after):
        kind, bound = ("notice" if ends else _kind(words) or "deadline"), "on"
    elif _lasts(after):
        kind, bound = "duration", "for"
        anchor = anchor if anchor != "none" else "operative"
    else:
        return None
    tail = re.match(r"(?:以内|後|前|ごと|間|を経過した(?:日|時)?)", after)
    last = at + end + (len(tail[0]) if tail else 0)
    return _made(
        provision, at + since, last, kind, amount=size, unit=cast("TimeUnit", named), bound=bound, anchor=anchor
    )


def _lasts(after: str) -> bool:
    return bool(form("japanese", "lasting").match(after)) and bool(form("japanese", "force").search(after))


def _anchor(before: str) -> tuple[Anchor, int]:
    """Return what a period is counted from, and where those words begin before it."""
    clause = re.search(r"[^、。]*(?:から|より|の日の?|の日後|後)\s*(?:起算して)?$", before)
    said = clause[0] if clause else ""
    offset = len(before) - len(said)
    for value, pattern in choices("japanese", "anchors"):
        if said and pattern.search(said):
            return cast("Anchor", value), offset
    return "none", len(before)


def _kind(words: str) -> TimeKind | None:
    kinds: tuple[TimeKind, ...] = ("review", "meeting", "report")
    for kind in kinds:
        if form("japanese", kind).search(words):
            return kind
    return None


def _made(provision: Provision, start: int, end: int, kind: TimeKind, **more: Any) -> TimeTerm:
    return TimeTerm(provision.text.plain[start:end], provision.id, start, end, kind, **more)
