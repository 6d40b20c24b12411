"""Days that the text names: "by the end of 2027", "until 31 March 2030"."""

import re
from collections.abc import Iterator

from app.deadlines.begins import subject_of, verb_before
from app.deadlines.fixed import Named, named
from app.deadlines.rules import form
from app.deadlines.sentence import AROUND, NEAR, Sentence, kind_near
from app.deadlines.telling import clause_before, deed_after, deed_before, is_told, lies_ahead
from app.model.due import Bound, TimeKind, TimeTerm

_LATEST = frozenset({
    "within",
    "by",
    "before",
    "prior to",
    "on or before",
    "no later than",
    "not later than",
    "not beyond",
    "at the latest by",
})

_UNTIL = frozenset({"until", "till", "to", "through", "up to"})
_FROM = frozenset({"from", "as from", "as of", "with effect from", "effective", "beginning", "starting", "commencing"})
_SIGNS = " ,.;:()0123456789abcdefghi"
_ENDS = frozenset({"end", "ends", "ending"})
_EFFECT = ("with effect from", "effective")


def days_in(sentence: Sentence) -> Iterator[TimeTerm]:
    """Yield the days that a sentence names, and what is due on them; dates of other texts are none."""
    last: TimeTerm | None = None
    for day in named(sentence.words, sentence.year):
        if day.span and form("telling", "named").fullmatch(sentence.words, day.start, day.end):
            continue
        before = sentence.before(day.start)
        word = form("forms", "date_before").search(before)
        term: TimeTerm | None = None
        if word and not _is_part_of_a_name(sentence, day, word) and _is_ours(sentence, day, before, word):
            term = _day(sentence, day, _said(day, word), day.start - len(word[0]))
        elif not word and (day.span or form("telling", "scheduled").search(before)):
            term = _in_time_to_come(sentence, day, before)
        term = term or _in_a_schedule(sentence, day)
        if term is None and last is not None:
            term = _and_then(sentence, day, last)
        if term:
            yield term
        last = term


def _and_then(sentence: Sentence, day: Named, last: TimeTerm) -> TimeTerm | None:
    """Return a day that is named together with the one before it: "on 1 October 2027 and 1 March 2028"."""
    between = sentence.words[last.end - sentence.start : day.start]
    if last.kind in {"operative", "duration"} or not re.fullmatch(r",?\s*(?:and|or|,)\s+(?:the )?", between):
        return None
    on = day.first if last.bound == "before" else day.last
    return sentence.term(day.start, day.end, last.kind, bound=last.bound, anchor="fixed", on=on)


def _said(day: Named, word: re.Match[str]) -> str:
    """Return the word that a day stands after; days that follow one another are those on which something is."""
    said = " ".join(word["word"].casefold().split())
    return "on" if said == "from" and day.first != day.last and not day.span else said


def _in_time_to_come(sentence: Sentence, day: Named, before: str) -> TimeTerm | None:
    """Return what is to happen within a span: "the next meeting will be held in the second half of 2027"."""
    scheduled = form("telling", "scheduled").search(before)
    opens = scheduled or form("telling", "opens").search(before)
    if not opens or form("forms", "span_after").match(sentence.words[day.end :]):
        return None
    start = day.start - len(opens[0])
    words = sentence.words
    deed = None if scheduled else deed_before(words, start) or deed_after(words, start, day.end)
    if deed is None and form("forms", "paid").search(words[:start]):
        return sentence.term(start, day.end, "deadline", bound="within", anchor="fixed", on=day.last)
    if not scheduled and deed is None:
        return None
    kind = kind_near(sentence, start, day.end)
    if kind is None:
        kind = "meeting" if form("telling", "holding").search(deed[0] if deed else opens[0]) else "deadline"
    if deed and form("telling", "hosting").search(deed[0]) and kind != "meeting":
        return None
    return sentence.term(start, day.end, kind, bound="within", anchor="fixed", on=day.last)


def _in_a_schedule(sentence: Sentence, day: Named) -> TimeTerm | None:
    """Return a line of a schedule, which has no verb: "Completion of the hull: December 2028"."""
    words = sentence.words
    if not form("telling", "schedule").match(words[: day.start]):
        return None
    if not form("telling", "schedule_after").match(words[day.end :]):
        return None
    kind = kind_near(sentence, day.start, day.end) or "deadline"
    return sentence.term(day.start, day.end, kind, bound="until", anchor="fixed", on=day.last)


def _is_ours(sentence: Sentence, day: Named, before: str, word: re.Match[str]) -> bool:
    """Tell whether a day is one of the instrument's duties, not the date of something else."""
    said, earlier = _said(day, word), before[: word.start()]
    if said.endswith(" on") or _begins(sentence, word, day) or (said == "on" and _ends(earlier)):
        return True
    if _is_gone_by(sentence, day, said, earlier):
        return False
    if said in _UNTIL and (_runs(earlier) or _is_done_in(sentence, day, earlier)):
        return True
    if said.startswith("between") or (said == "to" and form("forms", "first_of_span").search(earlier)):
        return bool(form("forms", "coming").search(sentence.words[: day.start]))
    if _is_of_something_else(sentence, day, said, earlier):
        return False
    end = word.start() + len(word["word"])
    dated = not said.startswith(_EFFECT) and form("forms", "date_never").search(before[:end])
    brought = form("begins", "brought").search(earlier) and lies_ahead(sentence.words, day.start, day.end)
    return not dated or bool(brought) or _gives_effect(sentence.before(day.start - len(word[0]), AROUND), said)


def _is_part_of_a_name(sentence: Sentence, day: Named, word: re.Match[str]) -> bool:
    """Tell whether a day names a meeting or a text, is when those met who speak, or is of what a report tells of.

    The first day of a range is none either.
    """
    said = _said(day, word)
    if said in _FROM and form("forms", "range_goes_on").match(sentence.words[day.end :]):
        return not _begins(sentence, word, day)
    if not day.span and said not in _FROM and form("forms", "of_a_name").match(sentence.words[day.end :]):
        return True
    before = sentence.words[: day.start]
    if said == "to" and form("forms", "back_to").search(before):
        return True
    if said == "on" and form("forms", "assembled").match(before):
        return True
    return bool(form("forms", "covers").search(before))


def _is_of_something_else(sentence: Sentence, day: Named, said: str, earlier: str) -> bool:
    """Tell whether a day is that from which a period is counted, or a year that is part of a name."""
    if said in _FROM and re.search(r"\b(?:years?|months?)\s*$", earlier, re.IGNORECASE):
        return True
    if not day.span or said.startswith("between"):
        return False
    at = max(0, day.start - NEAR) + len(earlier)
    if said in _FROM and not lies_ahead(sentence.words, at, day.end) and not _gives_effect(earlier, said):
        return True
    return not _is_a_limit(sentence, day, said, earlier)


def _runs(earlier: str) -> bool:
    """Tell whether something stays in force until a day, is extended to it, or runs to it from another day."""
    if form("forms", "stays").search(earlier):
        return True
    return bool(form("forms", "from_day").search(earlier) and form("forms", "runs").search(earlier))


def _is_done_in(sentence: Sentence, day: Named, earlier: str) -> bool:
    """Tell whether something is to be done in years that are named: "will contribute for the years 2027 to 2029"."""
    spans = form("forms", "season").search(earlier) and form("forms", "from_day").search(earlier)
    return bool(spans) and lies_ahead(sentence.words, day.start, day.end)


def _is_gone_by(sentence: Sentence, day: Named, said: str, earlier: str) -> bool:
    """Tell whether a day is one of the past: "was completed by March 2022", "updated on 5 March 2024"."""
    if said in _LATEST | _FROM | {"on", "until"} and form("forms", "done_by").search(earlier):
        return True
    if said == "effective" and form("telling", "done_then").match(sentence.words[day.end :]):
        return True
    if said in _LATEST | _FROM:
        return _is_estimate_or_done(sentence, day, earlier)
    if said != "on":
        return False
    after = sentence.words[day.end :]
    if form("forms", "past").search(earlier) or form("forms", "met_then").match(after):
        return True
    return is_told(sentence.words, day.start, day.end) or not form("forms", "modal").search(sentence.words)


def _is_estimate_or_done(sentence: Sentence, day: Named, earlier: str) -> bool:
    """Tell whether a limit is that of an estimate, or opens what had been done by then."""
    if form("telling", "projected").search(earlier):
        return True
    at = max(0, day.start - NEAR) + len(earlier)
    opens = not clause_before(sentence.words, at).strip(' ,.;"()')
    return opens and bool(form("telling", "done_then").match(sentence.words[day.end :]))


def _is_a_limit(sentence: Sentence, day: Named, said: str, earlier: str) -> bool:
    """Tell whether a month or a year is when something is due, not a name ("the 2030 Agenda") or a time gone by."""
    if said not in _LATEST and form("forms", "span_named").search(earlier):
        return False
    if said == "through" and day.first == day.last and lies_ahead(sentence.words, day.start, day.end):
        return True
    if said in {"on", "since", "to", "through"} or form("forms", "span_never").search(earlier):
        return False
    return not form("forms", "span_after").match(sentence.words[day.end :])


def _begins(sentence: Sentence, word: re.Match[str], day: Named) -> bool:
    at = day.start - len(word[0])
    verb = verb_before(sentence.before(at, AROUND) + " ")
    return bool(verb and not form("begins", "begun").match(verb[0])) and subject_of(sentence.words[:at]) == "instrument"


def _ends(before: str) -> bool:
    """Tell whether a day is that on which the text itself ends: "this Memorandum will expire by"."""
    return subject_of(before) == "instrument" and bool(form("forms", "ends_before").search(before))


def _gives_effect(before: str, word: str) -> bool:
    """Tell whether a text is given effect from a day on, wherever in the clause it says so."""
    return word in _FROM and bool(form("begins", "given_effect").search(before))


def _day(sentence: Sentence, day: Named, word: str, start: int) -> TimeTerm:
    before = sentence.before(start, AROUND)
    ends = word in _ENDS or (word.endswith(" on") and word != "on")
    lasting = (ends or bool(form("forms", "lasting").search(before))) and bool(form("forms", "subject").search(before))
    until = word in _UNTIL or ends or word.startswith("between")
    runs = form("forms", "stays").search(before) or form("forms", "from_day").search(before)
    stays = word in _UNTIL | _ENDS and runs
    if word in _LATEST | {"on", "at"} and _ends(before):
        return sentence.term(start, day.end, "duration", bound="until", anchor="fixed", on=day.last)
    opened = until and form("forms", "open_until").search(sentence.words[:start])
    season = until and (word.startswith("between the ") or form("forms", "season").search(before))
    named_kind = None if opened else kind_near(sentence, start, day.end)
    if not opened and (stays or season or (until and lasting and named_kind is None)):
        kind: TimeKind = "duration"
    elif not until and _takes_effect(sentence, day, start, word):
        kind = "operative"
    elif named_kind in {"review", "meeting", "report"}:
        kind = named_kind
    else:
        kind = "date" if word == "on" or word in _FROM else "deadline"
    bound: Bound = "until" if until or kind in {"deadline", "report"} or word in _LATEST else "on"
    on = day.first if kind == "operative" or word in {"from", "as from", "as of", "before", "beginning"} else day.last
    return sentence.term(start, day.end, kind, bound=bound, anchor="fixed", on=on)


def _takes_effect(sentence: Sentence, day: Named, start: int, word: str) -> bool:
    """Tell whether a text takes effect on a day, or those who made it do something from then on."""
    before = sentence.before(start, AROUND)
    subject = subject_of(before)
    if subject == "instrument" and (verb_before(before + " ") or _gives_effect(before, word)):
        return True
    if word.startswith(_EFFECT) and subject in {"instrument", ""}:
        return True
    opens = word in _FROM and not clause_before(sentence.words, start).strip(_SIGNS)
    return opens and bool(form("begins", "from_then").match(sentence.words[day.end :]))
