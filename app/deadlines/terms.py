"""Terms of time: every period, day and rule of an instrument, with its exact words and what it is counted from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from app.deadlines import japanese
from app.deadlines.rules import choices, chosen, form, forms, plain, table
from app.language.dates import Dated, dated
from app.language.durations import Duration, Recurrence, durations, recurrences
from app.language.sentences import sentences
from app.model.due import Anchor, Bound, TimeKind, TimeTerm, TimeUnit
from app.model.instrument import Instrument
from app.model.provision import Provision
from app.model.terms import Operative

_NEAR, _AROUND = 80, 160
_OPERATIVE: dict[str, tuple[Bound, Anchor]] = {
    "on_signature": ("on", "signature"), "last_signature": ("on", "last_signature"), "notification": ("on", "notice"),
    "date": ("on", "fixed"), "condition": ("on", "condition"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence: its provision, where it begins there, its words made plain, of the same length."""

    provision: Provision
    start: int
    words: str

    def before(self, at: int, near: int = _NEAR) -> str:
        return self.words[max(0, at - near) : at]

    def term(self, start: int, end: int, kind: TimeKind, **more: object) -> TimeTerm:
        first, last = self.start + start, self.start + end
        text = self.provision.text.plain[first:last].rstrip(" ,.;")
        return TimeTerm(text, self.provision.id, first, first + len(text), kind, **more)  # type: ignore[arg-type]


def terms_of(instrument: Instrument, operative: Operative | None = None) -> tuple[TimeTerm, ...]:
    """Return the terms of time in the first language, in the order of the text.

    ``operative`` is the clause that makes the instrument operative, where one is known: it is a term too. What history
    says ("for many years") and what belongs to something else (a two-year course) is none.
    """
    tongue = instrument.versions[0].language.partition("-")[0]
    never = set(table("never")["kinds"])
    found: list[TimeTerm] = []
    for provision in instrument.provisions:
        if provision.kind.value in never:
            continue
        if tongue == "ja":
            found += japanese.terms_in(provision)
        elif tongue == "en":
            found += _in_provision(provision)
    found += _operative(instrument, operative, found)
    order = {each.id: at for at, each in enumerate(instrument.provisions)}
    return tuple(sorted(found, key=lambda each: (order[each.provision_id], each.start)))


def _operative(instrument: Instrument, clause: Operative | None, found: list[TimeTerm]) -> Iterator[TimeTerm]:
    if clause is None:
        return
    bound, anchor = _OPERATIVE[clause.rule]
    taken = any(
        each.kind == "operative"
        and each.provision_id == clause.provision_id
        and clause.start <= each.start < clause.end
        for each in found
    )
    if not taken and any(each.id == clause.provision_id for each in instrument.provisions):
        yield TimeTerm(
            clause.text,
            clause.provision_id,
            clause.start,
            clause.end,
            "operative",
            None,
            None,
            bound,
            anchor,
            "",
            clause.on,
        )


def _in_provision(provision: Provision) -> Iterator[TimeTerm]:
    words = plain(provision.text.plain)
    for start, end in sentences(words):
        sentence = _Sentence(provision, start, words[start:end])
        taken: list[tuple[int, int]] = []
        for often in recurrences(sentence.words):
            term = _recurring(sentence, often)
            taken.append((often.start, often.end))
            if term:
                yield term
        for period in durations(sentence.words):
            if any(first < period.end and period.start < last for first, last in taken):
                continue
            if term := _period(sentence, period):
                yield term
        yield from _days(sentence)


# ---- what comes back


def _recurring(sentence: _Sentence, often: Recurrence) -> TimeTerm | None:
    words = sentence.words
    if form("never", "recurring_after").search(words[often.end :]) or not form("forms", "duty").search(words):
        return None
    if form("forms", "renewal").search(sentence.before(often.start, _AROUND)):
        return None
    kind = _kind(sentence, often.start, often.end) or "periodic"
    verb = _last_of(kind, sentence.before(often.start))
    start = often.start - len(sentence.before(often.start)) + verb if verb is not None else often.start
    stop = _phrase_end(words, often.end) if verb is None else often.end
    anchor, said, end = _anchor_after(words, often.end)
    amount, unit = (often.months // 12, "year") if often.months % 12 == 0 else (often.months, "month")
    return sentence.term(
        start, end or stop, kind, amount=amount, unit=unit, bound="every", anchor=anchor or "none", anchor_text=said
    )


def _kind(sentence: _Sentence, start: int, end: int) -> TimeKind | None:
    """Return what kind of duty the words near a period speak of: those just before it first, then those after."""
    for part in (sentence.before(start), sentence.words[end : end + _NEAR], sentence.words):
        found = chosen("kinds", "values", part)
        if found:
            return cast("TimeKind", found)
    return None


def _last_of(kind: str, words: str) -> int | None:
    """Return where the last word of a kind begins; None when there is none."""
    pattern = dict(choices("kinds", "values")).get(kind)
    starts = [match.start() for match in pattern.finditer(words)] if pattern else []
    return starts[-1] if starts else None


def _phrase_end(words: str, end: int) -> int:
    """Return where the words end that a recurrence before its noun belongs to ("annual industry forum")."""
    stop = re.compile(r"[,.;:]|\b(?:to|and|or|in|at|on|for|by|with|which|that)\b").search(words, end + 1)
    return stop.start() if stop else len(words)


# ---- periods


def _period(sentence: _Sentence, period: Duration) -> TimeTerm | None:
    before, after = sentence.before(period.start, _AROUND), sentence.words[period.end :]
    if _is_none_of_ours(before, after):
        return None
    return (
        _notice(sentence, period, before, after)
        or _lasting(sentence, period, before)
        or _counted(sentence, period, before)
        or _within(sentence, period, before, after)
    )


def _is_none_of_ours(before: str, after: str) -> bool:
    if any(each.search(after) for each in forms("never", "after")):
        return True
    if form("never", "not_before").search(before):
        return False
    return any(each.search(before) for each in forms("never", "before"))


def _notice(sentence: _Sentence, period: Duration, before: str, after: str) -> TimeTerm | None:
    """Return a period of notice: "six months' written notice", "by notice in writing sixty days in advance"."""
    direct = form("forms", "notice_after").match(after)
    if direct:
        return _termed(sentence, period, "notice", direct.end(), anchor="notice")
    advance = form("forms", "advance").match(after)
    if not advance:
        return None
    what = form("forms", "advance_what").match(after)
    said = _cut(what["what"]) if what else ""
    end = what.start("what") + len(said) if what else advance.end()
    anchor = cast("Anchor", chosen("anchors", "values", said) or ("event" if said else "none"))
    if form("forms", "takes_end").search(said) and anchor in {"event", "none"}:
        anchor = "event"
    notice = form("forms", "notice_before").search(before)
    kind: TimeKind = "notice" if notice and anchor in {"event", "none", "notice"} else "deadline"
    return _termed(sentence, period, kind, end, bound="before", anchor=anchor, anchor_text=said)


def _lasting(sentence: _Sentence, period: Duration, before: str) -> TimeTerm | None:
    """Return how long the instrument lasts, or is renewed for; nothing for what lasts within it."""
    opens = form("forms", "lasting_before").search(before)
    if not opens:
        return None
    if form("forms", "renewal").search(before[-_NEAR:]) or form("forms", "renewal").search(opens[0]):
        return _termed(sentence, period, "renewal", 0, bound="for", anchor="expiry")
    lasting, subject = form("forms", "lasting").search(before), form("forms", "subject").search(before)
    if not lasting or not subject:
        return None
    if _kind_near(before) or form("forms", "notice_before").search(before[-_NEAR:]):
        return None
    anchor, said, end = _anchor_after(sentence.words, period.end)
    if anchor is None:
        anchor, said = _anchor_before(before)
    length = end - period.end if end else 0
    return _termed(sentence, period, "duration", length, bound="for", anchor=anchor or "operative", anchor_text=said)


def _kind_near(before: str) -> bool:
    """Tell whether the verb next to a period is one of reviewing or reporting: then nothing lasts so long."""
    return bool(re.search(r"\b(?:review|reviewed|evaluated?|assess(?:ed)?)\b[^.;,]{0,30}$", before, re.IGNORECASE))


def _counted(sentence: _Sentence, period: Duration, before: str) -> TimeTerm | None:
    """Return a period after something that is named: "180 days after the date on which notice is delivered"."""
    anchor, said, end = _anchor_after(sentence.words, period.end)
    if anchor is None or not end:
        return None
    within = form("forms", "within").search(before)
    kind = _duty(sentence, period)
    if kind == "deadline" and not within and form("forms", "takes_end").search(sentence.words):
        kind = "notice"
    bound: Bound = "within" if within else "on" if kind in {"notice", "review"} else "after"
    return _termed(sentence, period, kind, end - period.end, bound=bound, anchor=anchor, anchor_text=said)


def _within(sentence: _Sentence, period: Duration, before: str, after: str) -> TimeTerm | None:
    """Return a period whose beginning stands elsewhere in the sentence, or nowhere."""
    within = form("forms", "within").search(before)
    later = re.search(r"\bafter\s+(?:a period of )?$", before, re.IGNORECASE)
    if not within and not later:
        return None
    if not form("forms", "duty").search(sentence.words):
        return None
    anchor, said = _anchor_before(before)
    if anchor is None:
        lead = form("anchors", "leads").search(after)
        value = chosen("anchors", "values", lead["what"]) if lead else ""
        anchor, said = (cast("Anchor", value), _cut(lead["what"])) if lead and value else ("none", "")
    return _termed(
        sentence,
        period,
        _duty(sentence, period),
        0,
        bound="within" if within else "on",
        anchor=anchor,
        anchor_text=said,
    )


def _duty(sentence: _Sentence, period: Duration) -> TimeKind:
    kind = _kind(sentence, period.start, period.end)
    return kind if kind in {"review", "meeting", "report"} else "deadline"


def _termed(sentence: _Sentence, period: Duration, kind: TimeKind, further: int, **more: Any) -> TimeTerm:
    """Return a term from the word that opens the period to ``further`` letters after it."""
    words = sentence.words
    opens = form("forms", "within").search(sentence.before(period.start))
    start = period.start - (len(opens[0]) if opens else 0)
    unit: TimeUnit = period.unit
    if form("forms", "working").search(words[period.start : period.end]):
        unit = "working_day"
    before = words[:start]
    falls = bool(form("forms", "fallback").search(before)) or bool(form("forms", "otherwise").search(words))
    return sentence.term(
        start, period.end + further, kind, amount=period.amount, unit=unit, fallback=falls and kind == "notice",
        **{"bound": "on", "anchor": "none", **more},
    )  # fmt: skip


def _anchor_after(words: str, at: int) -> tuple[Anchor | None, str, int]:
    """Return what is counted from, its words, and where they end, when the words at ``at`` say so."""
    follows = form("anchors", "follows").match(words[at:])
    if not follows:
        return None, "", 0
    said = _cut(follows["what"])
    value = chosen("anchors", "values", said)
    end = at + follows.start("what") + len(said)
    return cast("Anchor", value or "event"), said, end


def _anchor_before(before: str) -> tuple[Anchor | None, str]:
    """Return what is counted from where it stands before the period ("Upon receipt of a request, within ten days")."""
    for match in reversed(list(form("anchors", "leads").finditer(before))):
        value = chosen("anchors", "values", match["what"])
        if value:
            return cast("Anchor", value), _cut(match["what"])
    return None, ""


def _cut(said: str) -> str:
    """Return the words of what is counted from, without what goes on after them."""
    stop = form("anchors", "cuts").search(said)
    return (said[: stop.start()] if stop else said).rstrip(" ,.;")


# ---- days that the text names


def _days(sentence: _Sentence) -> Iterator[TimeTerm]:
    for day in dated(sentence.words):
        before = sentence.before(day.start)
        word = form("forms", "date_before").search(before)
        if word and not form("forms", "date_never").search(before[: word.start() + len(word["word"])]):
            yield _day(sentence, day, word["word"].casefold(), day.start - len(word[0]))


def _day(sentence: _Sentence, day: Dated, word: str, start: int) -> TimeTerm:
    before = sentence.before(start, _AROUND)
    lasting = bool(form("forms", "lasting").search(before)) and bool(form("forms", "subject").search(before))
    until = word in {"until", "till", "to", "through", "up to"} or "expires" in word or "ends" in word
    if until and lasting:
        kind: TimeKind = "duration"
    elif word in {"on", "as of", "as from", "from", "effective"} and re.search(
        r"\b(?:effect|force|operative|operation|commenc\w*|effective)\b", before, re.IGNORECASE
    ):
        kind = "operative"
    else:
        named = _kind(sentence, day.start, day.end)
        kind = named if named in {"review", "meeting", "report"} else "deadline" if word != "on" else "date"
    bound: Bound = "until" if until or kind == "deadline" else "on"
    return sentence.term(start, day.end, kind, bound=bound, anchor="fixed", on=day.on)
