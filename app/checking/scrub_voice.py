"""Scrub of voice: the first person in a text that names its participants."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from app.checking.facts import Facts, Said, Span
from app.checking.rules import Rule
from app.checking.scrub_terms import note as capitals
from app.checking.telling import finding
from app.model.finding import Finding

_OWN = re.compile(r"\b(?:our|ours|we|us)\b|\bOur\b(?!\s+(?:Lady|Planet|World))|\bWe\b")
_PIECES = ("our", "we", "us ")
Place = tuple[Said, Span]


def first_person(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield "we" and "our", save in a text that speaks so throughout: more often than it names who takes part.

    ``words`` of the rule are the names that those who take part have together.
    """
    if version and version[0].around.type in rule.not_types:
        return
    places: list[Place] = []
    we = named = 0
    for facts in version:
        if facts.provision.kind.value in rule.not_kinds:
            continue
        own, those = facts.noted("first person", lambda each: _voices(each, rule))
        we += sum(said.plain[slice(*span)].lower() == "we" for said, span in own)
        named += those
        places += own
    if we <= named:
        for said, span in places:
            yield finding(rule, said, span)


def _voices(facts: Facts, rule: Rule) -> tuple[tuple[Place, ...], int]:
    english = [said for said in facts.words if said.english]
    places = tuple(
        (said, match.span())
        for said in english
        if any(piece in said.low for piece in _PIECES)
        for match in _OWN.finditer(said.plain)
        if not any(start <= match.start() < end for start, end in said.quoted)
    )
    return places, sum(len(_names(rule.words).findall(said.plain)) for said in english if not said.heading)


@cache
def _names(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b")


def note(facts: Facts) -> object:
    """Return what of a provision matters to who speaks: its first persons, and how often it names who takes part."""
    own = tuple(match.span() for said in facts.words for match in _OWN.finditer(said.plain))
    return facts.provision.kind if own else "", own, capitals(facts)
