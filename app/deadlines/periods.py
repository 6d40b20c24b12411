"""What a period means: how long a text lasts, its notice, its renewal, or by when something is to be done."""

import re
from typing import Any, cast

from app.deadlines.around import has_an_end, is_given, is_its_own_end, is_none_of_ours, lasts, strictly
from app.deadlines.begins import subject_of, verb_before
from app.deadlines.fixed import named
from app.deadlines.otherwise import is_due_in, is_notice, lasts_for
from app.deadlines.ranges import is_coming
from app.deadlines.rules import chosen, form, forms
from app.deadlines.sentence import (
    AROUND,
    NEAR,
    Sentence,
    anchor_after,
    anchor_before,
    kind_near,
    own_clause,
    without_rest,
)
from app.deadlines.telling import clause_before, lies_ahead
from app.language.durations import Duration
from app.model.due import Anchor, Bound, Rolls, TimeKind, TimeTerm, TimeUnit

_LEAD = 12
"""Letters that may stand before a day from which something is counted: "from the date of"."""
_EFFECT: dict[str, TimeKind] = {"instrument": "operative", "end": "notice", "change": "deadline"}
"""What a period is after which the text itself, its end or a change of it takes effect."""


def read(sentence: Sentence, period: Duration) -> TimeTerm | None:
    """Return what a period of a sentence means; None of one that is none of its terms."""
    before, after = sentence.before(period.start, AROUND), sentence.words[period.end :]
    if any(each.search(after) for each in forms("never", "after")):
        return None
    if is_none_of_ours(before, after) or (period.unit == "hour" and not has_an_end(before, after)):
        return _coming(sentence, period)
    return (
        _taking_effect(sentence, period)
        or _notice(sentence, period, before, after)
        or _extension(sentence, period)
        or _lasting(sentence, period, before)
        or _counted(sentence, period, before)
        or _within(sentence, period, before, after)
        or _coming(sentence, period)
    )


def _taking_effect(sentence: Sentence, period: Duration) -> TimeTerm | None:
    """Return a period after which the instrument, its end or a change of it takes effect."""
    verb = verb_before(sentence.before(period.start, AROUND))
    anchor, said, end = anchor_after(sentence.words, period.end)
    if verb is None or anchor is None:
        return None
    subject = subject_of(sentence.words[: period.start - len(verb[0])]) or subject_of(verb[0])
    if not subject:
        return None
    return _termed(sentence, period, _EFFECT[subject], end - period.end, bound="on", anchor=anchor, anchor_text=said)


def _notice(sentence: Sentence, period: Duration, before: str, after: str) -> TimeTerm | None:
    """Return a period of notice: "six months' written notice", "by notice in writing sixty days in advance"."""
    direct = form("forms", "notice_after").match(after)
    bare = form("forms", "notice_bare").search(before) and not after.strip(" .;")
    if direct or bare or form("forms", "notice_of").search(before):
        return _termed(sentence, period, "notice", direct.end() if direct else 0, anchor="notice")
    later = form("forms", "later_after").match(after)
    if later and form("forms", "takes_end").search(before) and not form("forms", "no_notice").search(before):
        return _termed(sentence, period, "notice", later.end(), anchor="notice")
    advance = form("forms", "advance").match(after)
    if not advance:
        return None
    what = form("forms", "advance_what").match(after)
    said = without_rest(what["what"]) if what else ""
    end = what.start("what") + len(said) if what else advance.end()
    anchor = cast("Anchor", chosen("anchors", "values", said) or ("event" if said else "none"))
    if form("forms", "end_named").search(said) and not is_its_own_end(sentence, said):
        anchor = "event"
    if form("anchors", "intent").match(said):
        anchor = "notice"
    ends = form("forms", "takes_end").search(f"{sentence.stem} {sentence.words}")
    ends = ends or form("forms", "notice_named").search(before)
    notice = (ends and form("forms", "notice_before").search(before)) or form("forms", "ended_before").search(before)
    kind: TimeKind = "notice" if notice and anchor in {"event", "none", "notice"} else "deadline"
    if not notice:
        kind = _duty(sentence, Duration(period.amount, period.unit, period.start, period.end + end))
    if kind == "notice" and anchor == "none":
        anchor = "notice"
    return _termed(sentence, period, kind, end, bound="before", anchor=anchor, anchor_text=said)


def _lasting(sentence: Sentence, period: Duration, before: str) -> TimeTerm | None:
    """Return how long the instrument lasts, or is renewed for; nothing for what lasts within it."""
    opens = form("forms", "lasting_before").search(before)
    if not opens or form("forms", "within_more").search(before):
        return None
    if form("forms", "outlives").search(sentence.words[: period.start]):
        return _termed(sentence, period, "deadline", 0, bound="for", anchor="expiry")
    by = bool(re.match(r"by\b", opens[0], re.IGNORECASE))
    if _is_more(sentence, period, before, opens[0]) and (not by or _is_lengthened(before)):
        survives = anchor_after(sentence.words, period.end)[0] == "expiry"
        return None if survives and not form("forms", "renewal").search(before) else _renewed(sentence, period)
    if by or not (lasts(before) or form("forms", "cooperates").search(sentence.words[: period.start])):
        return None
    anchor, said, end = anchor_after(sentence.words, period.end)
    until = form("forms", "until").search(before)
    if anchor == "expiry" or (anchor and (until or form("forms", "ceases").search(before))):
        return None
    if anchor is None and not (subject_of(before) == "instrument" and form("begins", "upon").search(before)):
        anchor, said = anchor_before(own_clause(before[: until.start()] if until else before))
    length = end - period.end if end else 0
    return _termed(sentence, period, "duration", length, bound="for", anchor=anchor or "operative", anchor_text=said)


def _is_lengthened(before: str) -> bool:
    """Tell whether it is a text, or how long it is valid, that something makes longer."""
    return subject_of(before) == "instrument" or bool(form("forms", "validity").search(before))


def _renewed(sentence: Sentence, period: Duration) -> TimeTerm | None:
    """Return how long a text is renewed for: from its expiry on, or from a day that is named; None of the past."""
    if form("forms", "more_then").search(sentence.before(period.start, AROUND)):
        return None
    term = _termed(sentence, period, "renewal", 0, bound="for", anchor="expiry")
    anchor, said, end = anchor_after(sentence.words, period.end)
    dated = _termed(sentence, period, "renewal", end - period.end, bound="for", anchor=anchor, anchor_text=said)
    return dated if dated.on else term


def _extension(sentence: Sentence, period: Duration) -> TimeTerm | None:
    """Return the length of an extension that is named by it: "with subsequent five-year extensions"."""
    counted = form("forms", "terms_more").search(sentence.before(period.start))
    named_by = counted or form("forms", "extensions_after").match(sentence.words, period.end)
    return _renewed(sentence, period) if named_by else None


def _is_more(sentence: Sentence, period: Duration, before: str, opens: str) -> bool:
    """Tell whether a period comes after one that is over: "renewed for", "for a further", "one year at a time"."""
    after = sentence.words[period.end :]
    if form("forms", "more_itself").match(sentence.words[period.start : period.end]):
        return True
    said = form("forms", "renewal").search(before[-NEAR:]) or form("forms", "more_before").search(before)
    return bool(said or form("forms", "renewal").search(opens) or form("forms", "more_after").search(after))


def _counted(sentence: Sentence, period: Duration, before: str) -> TimeTerm | None:
    """Return a period after something that is named: "180 days after the date on which notice is delivered"."""
    anchor, said, end = anchor_after(sentence.words, period.end)
    told = anchor == "event" and _was(sentence, period)
    if anchor is None or not end or told or form("telling", "made_within").search(before):
        return None
    within = form("forms", "within").search(before)
    kind = _duty(sentence, Duration(period.amount, period.unit, period.start, end))
    others = form("forms", "ended").sub("", sentence.words[: period.start] or sentence.words[end:])
    ends = form("forms", "takes_end").search(others) and not form("forms", "any_time").search(before)
    if kind == "deadline" and anchor != "expiry" and not within and ends:
        kind = "duration" if _ends_itself(before, anchor) else "notice"
    ended = not within and form("forms", "ends_by_notice").search(sentence.words, period.end, end + NEAR)
    if kind == "deadline" and (ended or (form("forms", "until").search(before) and _is_of_notice(anchor, said))):
        kind = "notice"
    bound: Bound = "within" if within else "on" if kind in {"notice", "review"} else "after"
    if kind == "deadline" and _opens_a_beginning(sentence, period, end):
        kind, bound = "operative", "on"
    return _termed(sentence, period, kind, end - period.end, bound=bound, anchor=anchor, anchor_text=said)


def _is_of_notice(anchor: Anchor, said: str) -> bool:
    """Tell whether a period is counted from a notice, or from the receipt of one that ends a text."""
    return anchor == "notice" or (anchor in {"receipt", "delivery"} and bool(form("forms", "of_notice").search(said)))


def _opens_a_beginning(sentence: Sentence, period: Duration, end: int) -> bool:
    """Tell whether a period opens the sentence that says what takes effect after it."""
    if sentence.words[: period.start].strip(" ,.;:()0123456789"):
        return False
    begins = form("begins", "then_begins").match(sentence.words[end:])
    return begins is not None and subject_of(begins[0]) == "instrument"


def _was(sentence: Sentence, period: Duration) -> bool:
    """Tell whether a period tells how long after something a thing of the past happened."""
    if form("forms", "modal").search(f"{sentence.stem} {sentence.words}"):
        return False
    return bool(form("telling", "was").search(sentence.words[: period.start]))


def _ends_itself(before: str, anchor: Anchor) -> bool:
    """Tell whether a text ends so long after its own beginning: "will end five years after signature"."""
    begins = anchor in {"operative", "signature", "last_signature"}
    return begins and subject_of(before) == "instrument" and bool(form("forms", "ceases").search(before))


def _within(sentence: Sentence, period: Duration, before: str, after: str) -> TimeTerm | None:
    """Return a period whose beginning stands elsewhere in the sentence, or nowhere."""
    within = form("forms", "within").search(before)
    later = re.search(r"\bafter\s+(?:a period of )?$", before, re.IGNORECASE)
    if not within and not later:
        return None
    if within and form("telling", "vague").match(within[0]) and not _is_ahead(sentence, period):
        return None
    done = form("telling", "done_within").match(clause_before(sentence.words, period.start))
    if done or form("telling", "made_within").search(before):
        return None
    duty = form("forms", "duty").search(f"{sentence.stem} {sentence.words}") or strictly(before)
    if not duty and not _is_ahead(sentence, period):
        return None
    kind = _duty(sentence, period)
    if not within and kind == "deadline" and not form("forms", "takes_end").search(before):
        return None
    anchor, said = anchor_before(before)
    if anchor is None:
        stop = form("forms", "breaks").search(after)
        lead = form("anchors", "leads").search(after[: stop.start()] if stop else after)
        value = chosen("anchors", "values", lead["what"]) if lead else ""
        anchor, said = (cast("Anchor", value), without_rest(lead["what"])) if lead and value else ("none", "")
    if anchor == "none" and within and "further" in within[0].casefold():
        anchor = "event"
    return _termed(
        sentence,
        period,
        kind,
        0,
        bound="within" if within else "on",
        anchor=anchor,
        anchor_text=said,
    )


def _coming(sentence: Sentence, period: Duration) -> TimeTerm | None:
    """Return a period in or for which something is to be done: "over the next five years", "kept for ten years"."""
    before, after = sentence.words[: period.start], sentence.words[period.end :]
    spans = form("forms", "named_span").search(before) and form("forms", "named_span_after").match(after)
    if is_given(before, after):
        return _termed(sentence, period, _duty(sentence, period), 0, bound="within", anchor="none")
    if spans or form("forms", "does_for").search(before):
        return _termed(sentence, period, "duration", 0, bound="for", anchor="none")
    if form("forms", "later_after").match(after) and _is_ahead(sentence, period):
        return _termed(sentence, period, _duty(sentence, period), 0, bound="on", anchor="event")
    return _otherwise(sentence, period)


def _otherwise(sentence: Sentence, period: Duration) -> TimeTerm | None:
    """Return what a period is that no wording is known for, where nothing says that it is none."""
    before = sentence.words[: period.start]
    if period.unit == "hour":
        return None
    if form("otherwise", "term_and").search(before):
        return _termed(sentence, period, "deadline", 0, bound="for", anchor="expiry")
    if is_notice(sentence, period):
        return _termed(sentence, period, "notice", 0, anchor="notice")
    if _is_prolonged(sentence, period, before):
        return _renewed(sentence, period)
    return _lasting_otherwise(sentence, period, before)


def _is_prolonged(sentence: Sentence, period: Duration, before: str) -> bool:
    """Tell whether something is made longer by so much, or to so much."""
    if subject_of(before) == "instrument" and form("otherwise", "extended").search(before[-NEAR:]):
        return True
    return bool(form("otherwise", "extended_by").search(before[-AROUND:])) and _is_ahead(sentence, period)


def _lasting_otherwise(sentence: Sentence, period: Duration, before: str) -> TimeTerm | None:
    lasting = lasts_for(sentence, period)
    ours = lasting and subject_of(before) == "instrument"
    if not ours and (is_coming(sentence.words, period) or is_due_in(sentence, period)):
        return _termed(sentence, period, _duty(sentence, period), 0, bound="within", anchor="none")
    if lasting:
        return _termed(sentence, period, "duration", 0, bound="for", anchor="operative" if ours else "none")
    return None


def _is_ahead(sentence: Sentence, period: Duration) -> bool:
    """Tell whether something is to be done in a period, where "in" alone does not say so."""
    if form("forms", "modal").search(sentence.stem):
        return True
    return lies_ahead(sentence.words, period.start, period.end)


def _duty(sentence: Sentence, period: Duration) -> TimeKind:
    kind = kind_near(sentence, period.start, period.end)
    if kind in {"meeting", "report"} and _is_other_duty(sentence.words[: period.start], kind):
        return "deadline"
    return kind if kind in {"review", "meeting", "report"} else "deadline"


def _is_other_duty(before: str, kind: TimeKind) -> bool:
    """Tell whether a meeting or a report is only named: what is sent before it, or where it has led to nothing."""
    sent = form("forms", "sent").search(before)
    words = sent[0].casefold() if sent else ""
    if sent and (kind == "meeting" or "report" not in words or words.startswith("comment")):
        return True
    return bool(form("forms", "led_to_nothing").search(before))


def _termed(sentence: Sentence, period: Duration, kind: TimeKind, further: int, **more: Any) -> TimeTerm:
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
    if more.get("anchor") == "event" and (day := next(iter(named(more.get("anchor_text", ""))), None)):
        more |= {"anchor": "fixed", "on": day.first} if day.start <= _LEAD else {}
    falls = bool(form("forms", "fallback").search(before)) or bool(form("forms", "otherwise").search(words))
    return sentence.term(
        start, period.end + further, kind, amount=period.amount, unit=unit, fallback=falls and kind == "notice",
        **{"rolls": rolls, "bound": "on", "anchor": "none", **more},
    )  # fmt: skip
