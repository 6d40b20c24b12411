"""Periods that stand two at a time, years that are counted, and spans that lie ahead."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.deadlines.rules import form
from app.deadlines.sentence import NEAR, Sentence
from app.deadlines.telling import deed_before, is_told
from app.language.durations import Duration
from app.language.numbers import number
from app.model.due import TimeTerm

_CLAUSE = 250
"""Letters after a period in which the deed may stand that is to be done in it."""


def years_told(words: str) -> Iterator[Duration]:
    """Yield the years that are counted: "within the third year of its operation", "in its fifth year"."""
    for match in form("forms", "nth_year").finditer(words) if "year" in words else ():
        amount = number(re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", match["nth"]))
        if amount:
            yield Duration(amount, "year", match.start("period"), match.end("period"))


def least_of(sentence: Sentence, read: Sequence[tuple[Duration, TimeTerm | None]]) -> Iterator[TimeTerm]:
    """Yield the shorter of two periods between which something is to be done: "between 30 and 60 days after"."""
    for at, (period, term) in enumerate(read):
        if term is None:
            continue
        before = sentence.words[max(0, period.start - NEAR) : period.start]
        lead = form("forms", "least").search(before)
        amount = number(lead["number"]) if lead else None
        if lead and amount and amount < period.amount:
            start = sentence.start + period.start - len(before) + lead.start("number")
            yield _from(sentence, term, start, amount=amount, unit=term.unit)
        elif at and read[at - 1][1] is None:
            other = read[at - 1][0]
            if form("forms", "and_most").fullmatch(sentence.words[other.end : period.start]):
                yield _from(sentence, term, sentence.start + other.start, amount=other.amount, unit=other.unit)


def is_coming(words: str, period: Duration) -> bool:
    """Tell whether a period is one that lies ahead, with something to be done in it."""
    opens = form("telling", "ahead").search(words, max(0, period.start - NEAR), period.start)
    if not opens or is_told(words, opens.start(), period.end):
        return False
    after = words[period.end : period.end + _CLAUSE]
    return deed_before(words, opens.start()) is not None or bool(form("telling", "deed_after").match(after))


def _from(sentence: Sentence, term: TimeTerm, start: int, **more: object) -> TimeTerm:
    """Return a term with another amount, its words from another place on."""
    text = sentence.provision.text.plain[start : term.end]
    bound = "before" if term.bound == "before" else "after"
    return replace(term, text=text, start=start, bound=bound, **more)  # type: ignore[arg-type]
