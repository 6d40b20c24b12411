"""Days that the text names: "by the end of 2027", "until 31 March 2030"."""

import re
from collections.abc import Iterator
from datetime import date
from typing import cast

from app.deadlines.begins import subject_of, verb_before
from app.deadlines.fixed import Named, named
from app.deadlines.rules import chosen, form
from app.deadlines.sentence import AROUND, Sentence, kind_near
from app.deadlines.telling import clause_before, deed_after, deed_before, is_told, lies_ahead
from app.deadlines.whose_days import (
    EFFECT,
    ENDS,
    FROM,
    LATEST,
    SINCE,
    UNTIL,
    begins_at,
    ends_itself,
    gives_effect,
    is_ours,
    is_part_of_a_name,
    word_of,
)
from app.model.due import Bound, TimeKind, TimeTerm

_SINCE = SINCE | {"beginning", "starting", "commencing"}
_SIGNS = " ,.;:()0123456789abcdefghi"


def days_in(sentence: Sentence) -> Iterator[TimeTerm]:
    """Yield the days that a sentence names, and what is due on them; dates of other texts are none."""
    last: TimeTerm | None = None
    before: Named | None = None
    years = tuple(_years(sentence))
    yield from years
    for day in named(sentence.words, sentence.year):
        if any(each.start < sentence.start + day.end and sentence.start + day.start < each.end for each in years):
            continue
        within = sentence.words[: day.start].casefold().endswith("within ")
        if day.span and not within and form("telling", "named").fullmatch(sentence.words, day.start, day.end):
            continue
        term = _read(sentence, day) or _in_a_schedule(sentence, day) or _as_a_target(sentence, day)
        if term is None and last is not None:
            term = _and_then(sentence, day, last)
        if term and before and not last:
            yield from _beginning_of(sentence, before, day, term)
        if term:
            yield term
        last, before = term, day


def _beginning_of(sentence: Sentence, first: Named, last: Named, term: TimeTerm) -> Iterator[TimeTerm]:
    """Yield the day on which a text begins that lasts from one day to another."""
    words = sentence.words
    if term.kind != "duration" or first.span or last.span:
        return
    if not form("forms", "range_between").fullmatch(words, first.end, last.start):
        return
    if form("forms", "whole_term").search(clause_before(words, first.start)):
        yield sentence.term(first.start, first.end, "operative", bound="on", anchor="fixed", on=first.first)


def _read(sentence: Sentence, day: Named) -> TimeTerm | None:
    """Return what is due on a day by the word before it, or by what is to happen then."""
    before = sentence.before(day.start)
    word = form("forms", "date_before").search(before)
    if word and word["word"].casefold() == "between" and (day.span or day.first == day.last):
        return None
    if day.span and form("forms", "meeting_named").match(sentence.words[day.end :]):
        return sentence.term(day.start, day.end, "meeting", bound="within", anchor="fixed", on=day.last)
    if word and not is_part_of_a_name(sentence, day, word) and is_ours(sentence, day, before, word):
        return _day(sentence, day, word_of(day, word), day.start - len(word[0]))
    if not day.span and form("telling", "opens_after").search(before):
        return _from_then(sentence, day)
    return None if word else _without_a_word(sentence, day, before)


def _without_a_word(sentence: Sentence, day: Named, before: str) -> TimeTerm | None:
    """Return what is due on a day that no word goes before: "will take effect May 3, 2027", "scheduled for 2027"."""
    if not day.span and begins_at(sentence, day.start):
        return sentence.term(day.start, day.end, "operative", bound="on", anchor="fixed", on=day.first)
    if day.span or form("telling", "scheduled").search(before):
        return _in_time_to_come(sentence, day, before)
    return None


def _from_then(sentence: Sentence, day: Named) -> TimeTerm | None:
    """Return a day after which something holds, where it opens its clause."""
    after = sentence.words[day.end :]
    if not form("telling", "will_be").match(after) or form("telling", "done_then").match(after):
        return None
    return sentence.term(day.start, day.end, "operative", bound="on", anchor="fixed", on=day.first)


def _years(sentence: Sentence) -> Iterator[TimeTerm]:
    """Yield years that are named one by one or as a range, where something is to hold or to be done in them."""
    words = sentence.words
    for match in form("forms", "years").finditer(words) if form("forms", "year").search(words) else ():
        before = words[: match.start()]
        called = match["word"].casefold() == "for" and form("forms", "years_named").search(before)
        if called or form("forms", "years_told").match(words[match.end() :]):
            continue
        clause = clause_before(words, match.start())
        holds = subject_of(clause) == "instrument" and form("forms", "holds").search(f"{clause}{match['word']}")
        holds_itself = match["word"].casefold() in {"covers", "spans"}
        told = is_told(words, match.start(), match.end()) or form("forms", "covers").search(match[0])
        if not told and (holds or holds_itself or lies_ahead(words, match.start(), match.end())):
            on = date(int(match["last"]), 12, 31)
            yield sentence.term(match.start(), match.end(), "duration", bound="until", anchor="fixed", on=on)


def _and_then(sentence: Sentence, day: Named, last: TimeTerm) -> TimeTerm | None:
    """Return a day that is named together with the one before it: "on 1 October 2027 and 1 March 2028"."""
    between = sentence.words[last.end - sentence.start : day.start]
    if last.kind in {"operative", "duration"} or not re.fullmatch(r",?\s*(?:and|or|,)\s+(?:the )?", between):
        return None
    on = day.first if last.bound == "before" else day.last
    return sentence.term(day.start, day.end, last.kind, bound=last.bound, anchor="fixed", on=on)


def _in_time_to_come(sentence: Sentence, day: Named, before: str) -> TimeTerm | None:
    """Return what is to happen within a span: "the next meeting will be held in the second half of 2027"."""
    scheduled = form("telling", "scheduled").search(before)
    opens = scheduled or form("telling", "opens").search(before)
    if opens is None and form("telling", "orders").match(sentence.words):
        opens = re.search(r"\(\s*$", before)
    if not opens or form("forms", "span_after").match(sentence.words[day.end :]):
        return None
    start = day.start - len(opens[0])
    words = sentence.words
    deed = None if scheduled else deed_before(words, start) or deed_after(words, start, day.end)
    if deed is None and form("forms", "paid").search(words[:start]):
        return sentence.term(start, day.end, "deadline", bound="within", anchor="fixed", on=day.last)
    if not scheduled and deed is None:
        return None
    clause = clause_before(words, start)
    would = re.search(r"\bwould\b", clause, re.IGNORECASE)
    if not would and subject_of(clause) == "instrument" and verb_before(clause + " "):
        return sentence.term(start, day.end, "operative", bound="on", anchor="fixed", on=day.last)
    kind = kind_near(sentence, start, day.end)
    if kind is None:
        kind = "meeting" if form("telling", "holding").search(deed[0] if deed else opens[0]) else "deadline"
    if deed and form("telling", "hosting").search(deed[0]) and kind != "meeting":
        return None
    return sentence.term(start, day.end, kind, bound="within", anchor="fixed", on=day.last)


def _as_a_target(sentence: Sentence, day: Named) -> TimeTerm | None:
    """Return a day or a year that is set to be the one by which something is to be done."""
    before, after = sentence.before(day.start), sentence.words[day.end :]
    if not form("forms", "as_target").search(before) or not form("forms", "as_target_after").match(after):
        return None
    return sentence.term(day.start, day.end, "deadline", bound="until", anchor="fixed", on=day.last)


def _in_a_schedule(sentence: Sentence, day: Named) -> TimeTerm | None:
    """Return a line of a schedule, which has no verb: "Completion of the hull: December 2028"."""
    words = sentence.words
    if not form("telling", "schedule").match(words[: day.start]):
        return None
    if not form("telling", "schedule_after").match(words[day.end :]):
        return None
    named_kind = kind_near(sentence, day.start, day.end) or chosen("kinds", "values", words[: day.start])
    kind = cast("TimeKind", named_kind or "deadline")
    return sentence.term(day.start, day.end, kind, bound="until", anchor="fixed", on=day.last)


def _day(sentence: Sentence, day: Named, word: str, start: int) -> TimeTerm:
    before = sentence.before(start, AROUND)
    ends = word in ENDS or (word.endswith(" on") and word != "on")
    lasting = (ends or bool(form("forms", "lasting").search(before))) and bool(form("forms", "subject").search(before))
    if form("forms", "date_begins").match(word):
        return sentence.term(start, day.end, "operative", bound="on", anchor="fixed", on=day.first)
    if word.startswith("next meeting"):
        return sentence.term(start, day.end, "meeting", bound="on", anchor="fixed", on=day.last)
    until = word in UNTIL or ends or word.startswith("between")
    if form("forms", "date_of_end").match(word):
        return sentence.term(start, day.end, "duration", bound="until", anchor="fixed", on=day.last)
    runs = form("forms", "stays").search(before) or form("forms", "from_day").search(before)
    stays = word in UNTIL | ENDS and (runs or form("forms", "goes_on").search(before))
    if word in LATEST | {"on", "at"} and ends_itself(before):
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
        kind = "date" if word == "on" or word in FROM else "deadline"
    bound: Bound = "until" if until or kind in {"deadline", "report"} or word in LATEST else "on"
    on = day.first if kind == "operative" or word in {"from", "as from", "as of", "before", "beginning"} else day.last
    return sentence.term(start, day.end, kind, bound=bound, anchor="fixed", on=on)


def _takes_effect(sentence: Sentence, day: Named, start: int, word: str) -> bool:
    """Tell whether a text takes effect on a day, or those who made it do something from then on."""
    before = sentence.before(start, AROUND)
    subject = subject_of(before)
    if subject == "instrument" and (verb_before(before + " ") or gives_effect(before, word)):
        return True
    if not subject and form("begins", "in_force").search(before):
        return True
    if word.startswith(EFFECT) and subject in {"instrument", ""}:
        return True
    return _is_done_from(sentence, day, start, word) or _opens(sentence, day, start, word)


def _is_done_from(sentence: Sentence, day: Named, start: int, word: str) -> bool:
    """Tell whether something is to be done or to hold from a whole day on, or begins on it."""
    words = sentence.words
    if day.span:
        return False
    if word == "on":
        begins = form("telling", "begins_on").search(words[: day.start])
        return bool(begins) and not is_told(words, day.start, day.end)
    again = re.search(r"\b(?:each|every)\s+(?:year|month|quarter),?\s*$", words[:start], re.IGNORECASE)
    if word not in _SINCE or again or not lies_ahead(words, start, day.end):
        return False
    return not form("forms", "counts_from").search(sentence.before(start, AROUND))


def _opens(sentence: Sentence, day: Named, start: int, word: str) -> bool:
    """Tell whether a day opens what those who made a text do from then on."""
    if word not in FROM or clause_before(sentence.words, start).strip(_SIGNS):
        return False
    after = sentence.words[day.end :]
    will = word in _SINCE and form("telling", "will_be").match(after)
    if will and not form("telling", "done_then").match(after):
        return True
    return bool(form("begins", "from_then").match(after))
