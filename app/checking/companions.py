"""Companions: what a provision wants beside it (a review, a base date), asked for where the text has it nowhere."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache

from app.checking.facts import Facts, Said, Span
from app.checking.rules import Rule, shipped
from app.checking.telling import finding
from app.language.sieve import Sieve
from app.model.finding import Finding
from app.model.provision import Kind

_ASKED = frozenset({
    Kind.PARAGRAPH,
    Kind.ITEM,
    Kind.SUBITEM,
    Kind.CLOSING,
    Kind.SIGNING,
    Kind.LINK,
})
Places = tuple[tuple[Said, Span], ...]
_MOST = 160
"""Letters of a place that are shown at most."""


def asked(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield the places where a rule asks for a companion that the text has not; a signed text may well do without."""
    near = _near(version, rule)
    if not near or not _needed(version, rule) or _has(version, rule, "wants"):
        return
    for facts in near:
        for said, span in _where(facts, rule):
            if not _beside(said, span, rule):
                yield finding(rule, said, span)
                if rule.once:
                    return


def note(facts: Facts) -> object:
    """Return what of a provision matters to companions: all its words, and what it is."""
    return facts.provision.kind, tuple(said.plain for said in facts.words)


def note_for(rule: Rule) -> Callable[[Facts], object]:
    """Return what of a provision matters to a rule: of those that ship, what they ask and what answers them."""
    return _note_known if rule in _shipped() else note


def _note_known(facts: Facts) -> object:
    return facts.noted("companion note", _known)


def _known(facts: Facts) -> object:
    asks = facts.noted("asked", _slugs)
    answers = frozenset(
        slug for said in facts.words if said.language for slug in _all_answering(said.language).found(said.plain)
    )
    return facts.provision.kind, asks, answers, note(facts) if asks else ()


def answered(version: Sequence[Facts], rule: Rule) -> bool | None:
    """Tell whether a text has what a rule asks for; None where the rule has nothing to ask of it."""
    asking = _asking(version, rule)
    if not asking or not _needed(version, rule):
        return None
    return _has(version, rule, "wants") or all(_beside(*place, rule) for _, at in asking for place in at)


def _asking(version: Sequence[Facts], rule: Rule) -> list[tuple[Facts, Places]]:
    """Return the provisions that make a rule ask, with where they do."""
    places = ((facts, _where(facts, rule)) for facts in _near(version, rule))
    return [(facts, at) for facts, at in places if at]


def _near(version: Sequence[Facts], rule: Rule) -> Sequence[Facts]:
    """Return the provisions that may make a rule ask: of one that ships, those that have its wording."""
    if rule not in _shipped():
        return version
    return [facts for facts in version if rule.slug in facts.noted("asked", _slugs)]


def _where(facts: Facts, rule: Rule) -> Places:
    """Return where a provision makes a rule ask, worked out once."""
    return facts.noted(f"asks {rule.slug}", lambda each: _asks(each, rule))


def _needed(version: Sequence[Facts], rule: Rule) -> bool:
    return not rule.given or _has(version, rule, "given")


def _has(version: Sequence[Facts], rule: Rule, part: str) -> bool:
    return any(facts.noted(f"{part} {rule.slug}", lambda each: _holds(each, rule, part)) for facts in version)


def _holds(facts: Facts, rule: Rule, part: str) -> bool:
    """Tell whether a provision has wording of a part of a rule."""
    return any(_sieve(rule, part).found(said.plain) for said in facts.words if said.language == rule.language)


def _beside(said: Said, span: Span, rule: Rule) -> bool:
    """Tell whether a sentence itself answers what it makes a rule ask."""
    start, end = said.sentence(span[0])
    return bool(_sieve(rule, "here").found(said.plain[start:end]))


def _asks(facts: Facts, rule: Rule) -> Places:
    """Return where a provision has wording that makes a rule ask."""
    fit = (said for said in facts.words if said.language == rule.language and _may_ask(said, rule))
    return tuple((said, span) for said in fit for span in _places(said, rule))


def _slugs(facts: Facts) -> frozenset[str]:
    """Return the rules that ship whose wording a provision has: found in one go."""
    if facts.provision.kind not in _ASKED:
        return frozenset()
    found = (_all_asking(said.language).found(said.plain) for said in facts.words if said.language and not said.heading)
    return frozenset(slug for those in found for slug in those)


@cache
def _shipped() -> frozenset[Rule]:
    return frozenset(rule for rule in shipped("companions") if rule.when)


@cache
def _all_asking(language: str) -> Sieve[str]:
    rules = (rule for rule in _shipped() if rule.language == language)
    return Sieve((rule.slug, written) for rule in rules for written in rule.when)


def _may_ask(said: Said, rule: Rule) -> bool:
    kind = said.kind
    fits = not rule.kinds or kind.value in rule.kinds
    return fits and kind in _ASKED and not said.heading and said.facts.around.type not in rule.not_types


def _places(said: Said, rule: Rule) -> Iterator[Span]:
    """Yield where a rule asks, one place a sentence, outside of what somebody else says."""
    seen: set[Span] = set()
    for pattern in _patterns(rule):
        for match in pattern.finditer(said.plain):
            sentence = said.sentence(match.start())
            quoted = any(start <= match.start() < end for start, end in said.quotations)
            if sentence not in seen and not quoted:
                seen.add(sentence)
                yield match.start(), min(match.end(), match.start() + _MOST)


@cache
def _all_answering(language: str) -> Sieve[tuple[str, str]]:
    parts = ("given", "wants")
    rules = [rule for rule in _shipped() if rule.language == language]
    return Sieve(((rule.slug, part), each) for rule in rules for part in parts for each in getattr(rule, part))


@lru_cache(maxsize=512)
def _sieve(rule: Rule, part: str) -> Sieve[str]:
    return Sieve((part, written) for written in getattr(rule, part))


@lru_cache(maxsize=256)
def _patterns(rule: Rule) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(each, re.IGNORECASE) for each in rule.when)
