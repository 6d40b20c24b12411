"""Whether a day that is named is one of the text's own: not the date of another text, nor one that is gone by."""

import re

from app.deadlines.begins import subject_of, verb_before
from app.deadlines.fixed import Named
from app.deadlines.rules import form
from app.deadlines.sentence import AROUND, NEAR, Sentence
from app.deadlines.telling import clause_before, is_told, lies_ahead

_SAME = {"-": "to", "on or about": "on", "on or around": "on"}
LATEST = frozenset({
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

UNTIL = frozenset({"until", "till", "to", "through", "up to"})
FROM = frozenset({
    "from",
    "as from",
    "as of",
    "with effect from",
    "effective",
    "beginning",
    "starting",
    "commencing",
    "on and after",
})
SINCE = frozenset({"from", "as from", "as of", "with effect from", "on and after"})
ENDS = frozenset({"end", "ends", "ending"})
EFFECT = ("with effect from", "effective")


def word_of(day: Named, word: re.Match[str]) -> str:
    """Return the word that a day stands after; days that follow one another are those on which something is."""
    said = " ".join(word["word"].casefold().split())
    said = "not beyond" if said.endswith("beyond") else _SAME.get(said, said)
    return "on" if said in {"from", "between"} and day.first != day.last and not day.span else said


def is_ours(sentence: Sentence, day: Named, before: str, word: re.Match[str]) -> bool:
    """Tell whether a day is one of the instrument's duties, not the date of something else."""
    said, earlier = word_of(day, word), before[: word.start()]
    if word["word"].strip() == "-":
        return not day.span and bool(form("forms", "range_start").search(earlier))
    return _is_called_ours(sentence, day, said, earlier, word) or (
        not _is_gone_by(sentence, day, said, earlier) and _is_meant(sentence, day, before, word)
    )


def _is_called_ours(sentence: Sentence, day: Named, said: str, earlier: str, word: re.Match[str]) -> bool:
    """Tell whether the word before a day makes it one of the text's: its beginning, its end, a day called a limit."""
    if form("forms", "date_is").search(said):
        return not is_told(sentence.words, day.start, day.end)
    return (
        said.endswith(" on") or begins_at(sentence, day.start - len(word[0])) or (said == "on" and ends_itself(earlier))
    )


def _is_meant(sentence: Sentence, day: Named, before: str, word: re.Match[str]) -> bool:
    said, earlier = word_of(day, word), before[: word.start()]
    if said in UNTIL and (_runs(earlier) or _is_done_in(sentence, day, earlier) or _goes_on(sentence, day, said)):
        return True
    if said.startswith("between") or (said == "to" and form("forms", "first_of_span").search(earlier)):
        done = said.startswith("between") and form("forms", "between_done").search(earlier)
        return not done and bool(form("forms", "coming").search(sentence.words[: day.start]))
    if _is_of_something_else(sentence, day, said, earlier):
        return False
    end = word.start() + len(word["word"])
    dated = not said.startswith(EFFECT) and form("forms", "date_never").search(before[:end])
    brought = form("begins", "brought").search(earlier) and lies_ahead(sentence.words, day.start, day.end)
    return not dated or bool(brought) or gives_effect(sentence.before(day.start - len(word[0]), AROUND), said)


def is_part_of_a_name(sentence: Sentence, day: Named, word: re.Match[str]) -> bool:
    """Tell whether a day names a meeting or a text, is when those met who speak, or is of what a report tells of.

    The first day of a range is none either.
    """
    said = word_of(day, word)
    if said in FROM and form("forms", "range_goes_on").match(sentence.words[day.end :]):
        return not begins_at(sentence, day.start - len(word[0]))
    if not day.span and said not in FROM and form("forms", "of_a_name").match(sentence.words[day.end :]):
        return True
    before = sentence.words[: day.start]
    if said == "to" and form("forms", "back_to").search(before):
        return True
    if said == "as of" and form("forms", "balance").search(before[: -len(word[0])]):
        return True
    if said == "on" and form("forms", "assembled").match(before):
        return True
    return bool(form("forms", "covers").search(before))


def _is_of_something_else(sentence: Sentence, day: Named, said: str, earlier: str) -> bool:
    """Tell whether a day is that from which a period is counted, or a year that is part of a name."""
    if said in FROM and re.search(r"(?<!each )(?<!every )\b(?:years?|months?)\s*$", earlier, re.IGNORECASE):
        return True
    if not day.span or said.startswith("between"):
        return False
    at = max(0, day.start - NEAR) + len(earlier)
    if said in FROM and not lies_ahead(sentence.words, at, day.end) and not gives_effect(earlier, said):
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


def _goes_on(sentence: Sentence, day: Named, said: str) -> bool:
    """Tell whether something is to go on until a day, whatever it is: "is expected to last until 2031"."""
    clause = clause_before(sentence.words, day.start)
    ranges = said == "to" and not re.search(r"\bruns?\s+(?:on\s+)?to\s+(?:the\s+)?$", clause, re.IGNORECASE)
    if ranges or form("forms", "until_never").match(sentence.words[day.end :]):
        return False
    if is_told(sentence.words, day.start, day.end) or form("forms", "span_never").search(clause):
        return False
    return bool(form("forms", "runs_until").search(clause)) or lies_ahead(sentence.words, day.start, day.end)


def _is_gone_by(sentence: Sentence, day: Named, said: str, earlier: str) -> bool:
    """Tell whether a day is one of the past: "was completed by March 2022", "updated on 5 March 2024"."""
    done = said in LATEST | FROM | {"on", "until"} and form("forms", "done_by").search(earlier)
    ran = said in UNTIL | SINCE and form("forms", "lasted").search(clause_before(sentence.words, day.start))
    if done or ran:
        return True
    if said == "effective" and form("telling", "done_then").match(sentence.words[day.end :]):
        return True
    if said in LATEST | FROM:
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
    since = " ".join(sentence.words[at : day.start].casefold().split()) in SINCE
    opens = opens or (since and not lies_ahead(sentence.words, at, day.end))
    return opens and bool(form("telling", "done_then").match(sentence.words[day.end :]))


def _is_a_limit(sentence: Sentence, day: Named, said: str, earlier: str) -> bool:
    """Tell whether a month or a year is when something is due, not a name ("the 2030 Agenda") or a time gone by."""
    if said not in LATEST and form("forms", "span_named").search(earlier):
        return False
    if said == "through" and day.first == day.last and lies_ahead(sentence.words, day.start, day.end):
        return True
    never = form("forms", "span_never").search(earlier) and not form("forms", "own_goal").search(earlier)
    if said in {"on", "since", "to", "through"} or never:
        return False
    return not form("forms", "span_after").match(sentence.words[day.end :])


def begins_at(sentence: Sentence, at: int) -> bool:
    """Tell whether a text takes effect on what stands at a place of a sentence, by the verb before it."""
    verb = verb_before(sentence.before(at, AROUND).rstrip() + " ")
    return bool(verb and not form("begins", "begun").match(verb[0])) and subject_of(sentence.words[:at]) == "instrument"


def ends_itself(before: str) -> bool:
    """Tell whether a day is that on which the text itself ends: "this Memorandum will expire by"."""
    return subject_of(before) == "instrument" and bool(form("forms", "ends_before").search(before))


def gives_effect(before: str, word: str) -> bool:
    """Tell whether a text is given effect from a day on, wherever in the clause it says so."""
    return word in FROM and bool(form("begins", "given_effect").search(before))
