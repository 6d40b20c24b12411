"""What takes effect, and when: the instrument itself, its end, or a change of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, cast

from app.deadlines.rules import chosen, form
from app.model.due import Anchor

Subject = Literal["instrument", "end", "change", ""]
_NEAR, _FAR = 200, 600
_LEAST = 20
"""Letters in which nothing can be said to take effect upon something."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """That something takes effect, and upon what: where those words stand in the sentence."""

    subject: Subject
    anchor: Anchor
    said: str
    start: int
    end: int


def subject_of(before: str) -> Subject:
    """Return what the words before a verb of taking effect speak of: what is named last counts."""
    found: Subject = ""
    for part in (before[-_NEAR:], before[-_FAR:]):
        for match in form("begins", "subjects").finditer(form("begins", "aside").sub(" ", part)):
            found = cast("Subject", match.lastgroup)
        if found:
            break
    return found


def verb_before(before: str) -> re.Match[str] | None:
    """Return the verb of taking effect that a period or a day belongs to; None when another word stands between."""
    found: re.Match[str] | None = form("begins", "directly").search(before)
    return found


def beginnings(words: str) -> Iterator[Beginning]:
    """Yield what takes effect upon something that the sentence names without a period or a day."""
    yield from _once_done(words)
    yield from _called(words)
    match = form("begins", "upon").search(words)
    while match:
        found = _begun(words, match)
        if found:
            yield found
        rest = found.end if found else match.end()
        match = form("begins", "upon").search(words, rest) if rest < len(words) - _LEAST else None


def _begun(words: str, match: re.Match[str]) -> Beginning | None:
    """Return what takes effect by a verb, and upon what; None of what was, or what follows its own beginning."""
    if form("begins", "begun").match(match[0]):
        return None
    before = words[: match.start()]
    subject = subject_of(before) or subject_of(before[:_NEAR])
    upon = "today" if match["today"] else "what"
    stop = form("begins", "stops").search(match[upon])
    said = (match[upon][: stop.start()] if stop else match[upon]).rstrip(" ,.;")
    if not before.strip():
        subject = subject_of(words[match.start(upon) + len(said) :])
    anchor = cast("Anchor", chosen("anchors", "values", said) or _of_today(words, said) or "condition")
    if anchor == "operative":
        return None
    return Beginning(subject, anchor, said, match.start(), match.start(upon) + len(said))


def _called(words: str) -> Iterator[Beginning]:
    """Yield the day of taking effect that a sentence calls by its name: "the effective date is that of signature"."""
    for name in ("day_of", "day_named") if "date" in words or "day" in words else ():
        for match in form("begins", name).finditer(words):
            anchor = cast("Anchor", chosen("anchors", "values", match["what"]) or "condition")
            if anchor != "operative":
                yield Beginning("instrument", anchor, match["what"].rstrip(" ,"), match.start(), match.end())
            return


def _of_today(words: str, said: str) -> str:
    """Return what "this date" is: that of a letter, or of the signature of a text; empty of anything else."""
    if not form("begins", "this_date").fullmatch(said):
        return ""
    return "event" if form("begins", "letters").search(words) else "signature"


def _once_done(words: str) -> Iterator[Beginning]:
    """Yield what takes effect once something is done that is named before: "as soon as all have given notice"."""
    lead = form("begins", "lead").match(words)
    if lead is None:
        return
    subject = subject_of(words[lead.end("what") : lead.end()]) or subject_of(lead["what"])
    anchor = cast("Anchor", chosen("anchors", "values", lead["what"]) or "condition")
    if anchor != "operative":
        yield Beginning(subject, anchor, lead["what"].rstrip(" ,"), lead.start("what"), lead.end())
