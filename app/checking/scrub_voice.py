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
_PIECES = ("our", "we ", "us ")
Place = tuple[Said, Span]


def first_person(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield "we" and "our", save in a text that speaks so throughout: more often than it names who takes part.

    ``words`` of the rule are the names that those who take part have together.
    """
    if version and version[0].around.type in rule.not_types:
        return
    places: list[Place] = []
    for facts in version:
        if facts.provision.kind.value not in rule.not_kinds:
            places += facts.noted("first person", _voices)
    we = sum(said.plain[slice(*span)].lower() == "we" for said, span in places)
    if not we or we <= _named(version, rule):
        for said, span in places:
            yield finding(rule, said, span)


def _voices(facts: Facts) -> tuple[Place, ...]:
    return tuple(
        (said, match.span())
        for said in facts.words
        if any(piece in said.low for piece in _PIECES) and said.english
        for match in _OWN.finditer(said.plain)
        if not any(start <= match.start() < end for start, end in said.quoted)
    )


def _named(version: Sequence[Facts], rule: Rule) -> int:
    """Return how often a text names who takes part."""
    names = _names(rule.words)
    return sum(len(names.findall(said.plain)) for facts in version for said in facts.words if not said.heading)


@cache
def _names(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b")


def note(facts: Facts) -> object:
    """Return what of a provision matters to who speaks: its first persons, and how often it names who takes part."""
    own = tuple(match.span() for said in facts.words for match in _OWN.finditer(said.plain))
    return facts.provision.kind if own else "", own, capitals(facts)
