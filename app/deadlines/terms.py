"""Terms of time: every period, day and rule of an instrument, with its exact words and what it is counted from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from app.deadlines import japanese
from app.deadlines.begins import Beginning, beginnings, subject_of, verb_before
from app.deadlines.fixed import Named, named
from app.deadlines.rules import choices, chosen, form, forms, plain, table
from app.language.durations import Duration, Recurrence, durations, recurrences
from app.language.sentences import sentences
from app.model.due import Anchor, Bound, Rolls, TimeKind, TimeTerm, TimeUnit
from app.model.instrument import Instrument
from app.model.provision import Provision
from app.model.terms import Operative

_NEAR, _AROUND = 80, 160
_LATEST = frozenset({"by", "before", "no later than", "not later than", "at the latest by"})
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
    taken = any(each.kind == "operative" for each in found)
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
        yield from _in_sentence(_Sentence(provision, start, words[start:end]))


def _in_sentence(sentence: _Sentence) -> Iterator[TimeTerm]:
    found = list(_days(sentence))
    often = _named_once(sentence.words, recurrences(sentence.words))
    for period in durations(sentence.words):
        if not any(each.start < period.end and period.start < each.end for each in often):
            term = _period(sentence, _without_preposition(sentence.words, period))
            found += [term] if term else []
    for beginning in beginnings(sentence.words):
        term = _beginning(sentence, beginning, found)
        found += [term] if term else []
    earlier = sorted(found, key=lambda each: each.start)
    found += [term for each in often if (term := _recurring(sentence, each, earlier))]
    yield from found


def _named_once(words: str, often: tuple[Recurrence, ...]) -> tuple[Recurrence, ...]:
    """Return what comes back, without what says the same again in parentheses: "biannually (twice a year)"."""
    kept: list[Recurrence] = []
    for each in often:
        if kept and re.fullmatch(r"\s*[,(]\s*(?:i\.e\.,?\s*|that is,?\s*)?", words[kept[-1].end : each.start]):
            end = each.end + (words[each.end : each.end + 1] == ")")
            kept[-1] = Recurrence(kept[-1].months, kept[-1].start, end)
        else:
            kept.append(each)
    return tuple(kept)


def _without_preposition(words: str, period: Duration) -> Duration:
    """Return a period without the word after it that "the thirtieth day after" is read with."""
    tail = re.search(r"\s+(?:after|following|from)$", words[period.start : period.end], re.IGNORECASE)
    return Duration(period.amount, period.unit, period.start, period.start + tail.start()) if tail else period


def _beginning(sentence: _Sentence, begins: Beginning, found: list[TimeTerm]) -> TimeTerm | None:
    """Return when the instrument becomes operative, where no period and no day say it."""
    first, last = sentence.start + begins.start, sentence.start + begins.end
    if begins.subject != "instrument" or any(
        each.kind in {"operative", "notice"} and each.start < last and first < each.end for each in found
    ):
        return None
    return sentence.term(begins.start, begins.end, "operative", anchor=begins.anchor, anchor_text=begins.said)


# ---- what comes back


def _recurring(sentence: _Sentence, often: Recurrence, earlier: list[TimeTerm]) -> TimeTerm | None:
    words = sentence.words
    if form("never", "recurring_after").search(words[often.end :]) or not form("forms", "duty").search(words):
        return None
    if form("forms", "renewal").search(sentence.before(often.start, _AROUND)):
        return None
    kind = _kind(sentence, often.start, often.end) or "periodic"
    start, stop = _words_of(sentence, often, kind)
    anchor, said, end = _anchor_after(words, often.end)
    counted = {"anchor": anchor or "none", "anchor_text": said, "on": None}
    base = [each for each in earlier if each.end <= sentence.start + often.start]
    if base and re.match(r"\s*thereafter\b", words[often.end :], re.IGNORECASE):
        end = often.end + re.match(r"\s*thereafter", words[often.end :], re.IGNORECASE).end()  # type: ignore[union-attr]
        counted = _after(base[-1], often.months)
    amount, unit = (often.months // 12, "year") if often.months % 12 == 0 else (often.months, "month")
    return sentence.term(start, end or stop, kind, amount=amount, unit=unit, bound="every", **counted)


def _words_of(sentence: _Sentence, often: Recurrence, kind: TimeKind) -> tuple[int, int]:
    """Return where the words begin and end that say what comes back: "meet twice a year", "annual industry forum"."""
    near = sentence.before(often.start)
    at = often.start - len(near)
    by = form("forms", "yearly_by").search(near)
    if by:
        return at + by.start(), often.end
    verb = _last_of(kind, near)
    return (often.start, _phrase_end(sentence.words, often.end)) if verb is None else (at + verb, often.end)


def _after(first: TimeTerm, months: int) -> dict[str, Any]:
    """Return what "thereafter" is counted from: the day that is named, or what the first time is counted from."""
    if first.on is not None:
        return {"anchor": "fixed", "anchor_text": first.text, "on": first.on}
    size = {"year": 12, "month": 1}.get(first.unit or "", 0) * (first.amount or 0)
    if size == months:
        return {"anchor": first.anchor, "anchor_text": first.anchor_text, "on": None}
    return {"anchor": "event", "anchor_text": first.text, "on": None}


def _kind(sentence: _Sentence, start: int, end: int) -> TimeKind | None:
    """Return what kind of duty the words near a period speak of: those of its own clause, before it first."""
    before, after = sentence.before(start, _AROUND), sentence.words[end : end + _AROUND]
    breaks = [match.end() for match in form("forms", "breaks").finditer(before)]
    stop = form("forms", "breaks").search(after)
    for part in (before[breaks[-1] if breaks else 0 :], after[: stop.start()] if stop else after):
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
        _taking_effect(sentence, period)
        or _notice(sentence, period, before, after)
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


def _taking_effect(sentence: _Sentence, period: Duration) -> TimeTerm | None:
    """Return a period after which the instrument, its end or a change of it takes effect."""
    verb = verb_before(sentence.before(period.start, _AROUND))
    anchor, said, end = _anchor_after(sentence.words, period.end)
    if verb is None or anchor is None:
        return None
    subject = subject_of(sentence.words[: period.start - len(verb[0])])
    if not subject:
        return None
    kind: TimeKind = {"instrument": "operative", "end": "notice", "change": "deadline"}[subject]  # type: ignore[assignment]
    return _termed(sentence, period, kind, end - period.end, bound="on", anchor=anchor, anchor_text=said)


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
    if re.search(r"terminat|discontinu|withdraw|denounc|denunc", said, re.IGNORECASE):
        anchor = "event"
    notice = form("forms", "notice_before").search(before)
    kind: TimeKind = "notice" if notice and anchor in {"event", "none", "notice"} else "deadline"
    if kind == "notice" and anchor == "none":
        anchor = "notice"
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
    if anchor == "expiry":
        return None
    if anchor is None and subject_of(before) == "instrument" and form("begins", "upon").search(before):
        anchor = "operative"
    elif anchor is None:
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
    kind = _duty(sentence, Duration(period.amount, period.unit, period.start, end))
    others = sentence.words[: period.start] + sentence.words[end:]
    if kind == "deadline" and anchor != "expiry" and not within and form("forms", "takes_end").search(others):
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
    opens = form("forms", "opens").search(sentence.before(period.start)) or form("forms", "within").search(
        sentence.before(period.start)
    )
    start = period.start - (len(opens[0]) if opens else 0)
    unit: TimeUnit = period.unit
    if form("forms", "working").search(words[period.start : period.end]):
        unit = "working_day"
    before = words[:start]
    month = form("forms", "rolls").search(words[: period.start])
    rolls: Rolls = ""
    if month and period.unit == "month":
        rolls = "month_end" if month["which"].casefold() in {"last", "final"} else "month_start"
    falls = bool(form("forms", "fallback").search(before)) or bool(form("forms", "otherwise").search(words))
    return sentence.term(
        start, period.end + further, kind, amount=period.amount, unit=unit, fallback=falls and kind == "notice",
        **{"rolls": rolls, "bound": "on", "anchor": "none", **more},
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
    for day in named(sentence.words):
        before = sentence.before(day.start)
        word = form("forms", "date_before").search(before)
        if word and _is_ours(sentence, day, before, word):
            yield _day(sentence, day, " ".join(word["word"].casefold().split()), day.start - len(word[0]))


def _is_ours(sentence: _Sentence, day: Named, before: str, word: re.Match[str]) -> bool:
    """Tell whether a day is one of the instrument's duties, not the date of something else."""
    if day.span:
        if word["word"].casefold() in {"on", "since", "to", "through"}:
            return False
        if form("forms", "span_never").search(before[: word.start()]) and not _begins(sentence, word, day):
            return False
        if form("forms", "span_after").match(sentence.words[day.end :]):
            return False
    return _begins(sentence, word, day) or not form("forms", "date_never").search(
        before[: word.start() + len(word["word"])]
    )


def _begins(sentence: _Sentence, word: re.Match[str], day: Named) -> bool:
    at = day.start - len(word[0])
    verb = verb_before(sentence.before(at, _AROUND) + " ")
    return bool(verb) and subject_of(sentence.words[:at]) == "instrument"


def _day(sentence: _Sentence, day: Named, word: str, start: int) -> TimeTerm:
    before = sentence.before(start, _AROUND)
    lasting = bool(form("forms", "lasting").search(before)) and bool(form("forms", "subject").search(before))
    until = word in {"until", "till", "to", "through", "up to"} or "expires" in word or "ends" in word
    verb = verb_before(before + " ")
    named_kind = _kind(sentence, start, day.end)
    if until and lasting and named_kind is None:
        kind: TimeKind = "duration"
    elif verb and not until and subject_of(before) == "instrument":
        kind = "operative"
    elif named_kind in {"review", "meeting", "report"}:
        kind = named_kind
    else:
        kind = "date" if word == "on" else "deadline"
    bound: Bound = "until" if until or kind in {"deadline", "report"} or word in _LATEST else "on"
    on = day.first if kind == "operative" or word in {"from", "as from", "as of", "before", "beginning"} else day.last
    return sentence.term(start, day.end, kind, bound=bound, anchor="fixed", on=on)
