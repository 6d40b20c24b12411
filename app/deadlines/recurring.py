"""What comes back: "meet twice a year", "an annual dialogue", "and every three years thereafter"."""

import re
from collections.abc import Iterator
from typing import Any, cast

from app.deadlines.rules import chosen, form
from app.deadlines.sentence import AROUND, Sentence, anchor_after, kind_near, last_of
from app.deadlines.telling import clause_before, is_told, lies_ahead
from app.deadlines.yearly import day_of_year, limits
from app.language.durations import Recurrence
from app.language.numbers import number
from app.model.due import TimeKind, TimeTerm

_YEAR = 12
_WORD = 24
"""Letters in which the word before what comes back stands."""


def apart(often: tuple[Recurrence, ...]) -> tuple[Recurrence, ...]:
    """Return the first and longest of those that overlap, in their order."""
    kept: list[Recurrence] = []
    for each in sorted(often, key=lambda one: (one.start, -one.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return tuple(kept)


def named_once(words: str, often: tuple[Recurrence, ...]) -> tuple[Recurrence, ...]:
    """Return what comes back, without what says the same again in parentheses: "biannually (twice a year)"."""
    kept: list[Recurrence] = []
    for each in often:
        if kept and re.fullmatch(r"\s*[,(]\s*(?:i\.e\.,?\s*|that is,?\s*)?", words[kept[-1].end : each.start]):
            end = each.end + (words[each.end : each.end + 1] == ")")
            kept[-1] = Recurrence(kept[-1].months, kept[-1].start, end)
        else:
            kept.append(each)
    return tuple(kept)


def recurring(sentence: Sentence, often: Recurrence, earlier: list[TimeTerm]) -> TimeTerm | None:
    """Return what comes back as a term; ``earlier`` are those of the sentence, for "thereafter"."""
    words = sentence.words
    before = sentence.before(often.start, AROUND)
    if form("forms", "renewal").search(before) and form("forms", "subject").search(before):
        return _renewed(sentence, often)
    if form("recurs", "year_to_year").fullmatch(words, often.start, often.end):
        return _renewed(sentence, often)
    given = form("recurs", "contributions").match(words[often.end :]) and is_given_yearly(words, often.start, often.end)
    none = form("never", "recurring_after").search(words[often.end :]) and not given
    duty = form("forms", "duty").search(f"{sentence.stem} {words}") or form("recurs", "item").match(words)
    if none or not duty:
        return None
    adjective = form("recurs", "adjective").match(words, often.start)
    if adjective and _is_named_or_told(words, often):
        return None
    itself = adjective["what"] if adjective else words[often.start : often.end]
    kind = cast("TimeKind", chosen("kinds", "values", itself))
    figures = form("recurs", "figures").search(clause_before(words, often.start))
    if not kind and figures and not is_given_yearly(words, often.start, often.end):
        return None
    kind = kind or _verb_before(words, often.start) or kind_near(sentence, often.start, often.end) or "periodic"
    start, stop = _words_of(sentence, often, kind)
    counted, end = _counted(sentence, often, earlier, falls="" if adjective else day_of_year(words))
    years = often.months % 12 == 0 and not form("recurs", "months").search(words[often.start : often.end])
    amount, unit = (often.months // 12, "year") if years else (often.months, "month")
    return sentence.term(start, end or stop, kind, amount=amount, unit=unit, bound="every", **counted)


def without_named_again(found: list[TimeTerm]) -> Iterator[TimeTerm]:
    """Yield what comes back, without what only names again what is told: "annual reports by 1 March every year"."""
    for each in found:
        named = each.kind != "periodic" and form("recurs", "adjective").match(each.text)
        if not named or not any(
            other is not each and (other.amount, other.unit, other.kind) == (each.amount, each.unit, each.kind)
            for other in found
        ):
            yield each


def _counted(sentence: Sentence, often: Recurrence, earlier: list[TimeTerm], falls: str) -> tuple[dict[str, Any], int]:
    """Return what something comes back from, and where those words end: "every year after signature", "thereafter"."""
    words, after = sentence.words, sentence.words[often.end :]
    anchor, said, end = anchor_after(words, often.end)
    between = form("recurs", "span_after").match(after)
    if anchor == "event" and (between or re.match(r"\s*(?:of|on|upon)\b", after, re.IGNORECASE)):
        anchor, said, end = None, "", 0
    again = re.match(r"\s*(?:thereafter|after that|from then on|afterwards)\b", after, re.IGNORECASE)
    counted: dict[str, Any] = {"anchor": anchor or "none", "anchor_text": said, "on": None}
    if again:
        counted = {"anchor": "none", "anchor_text": "", "on": None}
    base = [each for each in earlier if each.end <= sentence.start + often.start]
    if base and again:
        end = often.end + again.end()
        counted = _after(base[-1], often.months)
    if often.months == _YEAR and falls:
        counted = {"anchor": "fixed", "anchor_text": "", "on": None, "yearly": falls}
    return counted, end


def _verb_before(words: str, at: int) -> TimeKind | None:
    """Return the kind that the word right before what comes back tells: "and report annually"."""
    near = re.search(r"[\w-]+\s+$", words[max(0, at - _WORD) : at])
    return cast("TimeKind", chosen("kinds", "values", near[0])) if near else None


def seldom(words: str) -> tuple[Recurrence, ...]:
    """Return what is to be done so often: "two expert meetings per year"."""
    found: list[Recurrence] = []
    if not form("recurs", "turns").search(words) and not form("recurs", "every_month").search(words):
        return ()
    for match in form("recurs", "per").finditer(words):
        unit = (match["unit"] or match["adverb"])[0].casefold()
        months = {"m": 1, "q": 3}.get(unit, _YEAR) // (number(match["often"]) or 1)
        found.append(Recurrence(max(1, months), match.start(), match.end()))
    found += [Recurrence(_YEAR, match.start(), match.end()) for match in form("recurs", "every_month").finditer(words)]
    yearly = re.search(r"\b(?:per|an?|each|any)\s+(?:\w+\s+)?(?:year|annum)\b", words, re.IGNORECASE)
    for match in form("recurs", "per_year").finditer(words) if yearly else ():
        if is_given_yearly(words, match.start(), match.end()):
            found.append(Recurrence(_YEAR, match.start("per"), match.end("per")))
    return tuple(found)


def due_yearly(sentence: Sentence, found: list[TimeTerm]) -> Iterator[TimeTerm]:
    """Yield the days without a year by which something is due, where nothing that was ``found`` falls on them."""
    words = sentence.words
    for falls, start, end in limits(words):
        first, last = sentence.start + start, sentence.start + end
        known = any(each.yearly == falls or (each.start < last and first < each.end) for each in found)
        named_so = any(
            each.search(words[:start]) for each in (form("forms", "notice_before"), form("recurs", "yearly_done"))
        )
        ahead = named_so or lies_ahead(words, start, end)
        if not known and ahead:
            yield sentence.term(start, end, "deadline", bound="until", anchor="fixed", yearly=falls)


def is_given_yearly(words: str, start: int, end: int) -> bool:
    """Tell whether so much is to be given, sent or received each year: "will contribute 50,000 dollars a year"."""
    clause = clause_before(words, start)
    if form("recurs", "estimates").search(clause):
        return False
    return bool(form("recurs", "gives").search(clause) or form("recurs", "gives_after").match(words[end:]))


def _is_named_or_told(words: str, often: Recurrence) -> bool:
    """Tell whether an adjective is part of a name ("the Tenth Annual Meeting"), or of what only is praised or was."""
    if form("recurs", "of_a_year").search(words[: often.start]):
        return True
    if form("recurs", "where").search(words[: often.start]):
        return True
    if form("recurs", "acronym").search(words[: often.start]):
        return True
    if words[often.start].isupper() and form("recurs", "named").search(words[: often.start]):
        return True
    return is_told(words, often.start, often.end)


def weekly(sentence: Sentence) -> Iterator[TimeTerm]:
    """Yield what comes back in weeks: "every two weeks", "weekly calls"."""
    if not form("recurs", "weeks").search(sentence.words):
        return
    for match in form("forms", "weekly").finditer(sentence.words):
        amount = 2 if match["other"] or match["two"] else number(match["amount"] or "1")
        if form("never", "recurring_after").match(sentence.words[match.end() :]):
            continue
        if amount and form("forms", "duty").search(f"{sentence.stem} {sentence.words}"):
            kind = kind_near(sentence, match.start(), match.end()) or "periodic"
            yield sentence.term(match.start(), match.end(), kind, amount=amount, unit="week", bound="every")


def _renewed(sentence: Sentence, often: Recurrence) -> TimeTerm | None:
    """Return how long an instrument is renewed for, each time: "tacitly renewed on a yearly basis"."""
    before = sentence.before(often.start, AROUND)
    goes_on = form("recurs", "year_to_year").fullmatch(sentence.words, often.start, often.end)
    goes_on = goes_on and form("forms", "stays").search(before)
    if not (goes_on or form("forms", "renewed_often").search(before)) or not form("forms", "subject").search(before):
        return None
    amount, unit = (often.months // 12, "year") if often.months % 12 == 0 else (often.months, "month")
    return sentence.term(often.start, often.end, "renewal", amount=amount, unit=unit, bound="for", anchor="expiry")


def _words_of(sentence: Sentence, often: Recurrence, kind: TimeKind) -> tuple[int, int]:
    """Return where the words begin and end that say what comes back: "meet twice a year", "annual industry forum"."""
    near = sentence.before(often.start)
    at = often.start - len(near)
    by = form("forms", "yearly_by").search(near)
    if by:
        return at + by.start(), often.end
    verb = last_of(kind, near)
    return (often.start, _phrase_end(sentence.words, often.end)) if verb is None else (at + verb, often.end)


def _after(first: TimeTerm, months: int) -> dict[str, Any]:
    """Return what "thereafter" is counted from: the day that is named, or what the first time is counted from."""
    if first.on is not None:
        return {"anchor": "fixed", "anchor_text": first.text, "on": first.on}
    size = {"year": 12, "month": 1}.get(first.unit or "", 0) * (first.amount or 0)
    if size == months:
        return {"anchor": first.anchor, "anchor_text": first.anchor_text, "on": None}
    return {"anchor": "event", "anchor_text": first.text, "on": None}


def _phrase_end(words: str, end: int) -> int:
    """Return where the words end that a recurrence before its noun belongs to ("annual industry forum")."""
    stop = form("recurs", "phrase_ends").search(words, end + 1)
    return stop.start() if stop else len(words)
