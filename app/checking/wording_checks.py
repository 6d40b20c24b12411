"""Checks of wording that no pattern tells: the title of the text itself, articles, the bare present."""

import re
from collections.abc import Iterator
from functools import cache

from app.checking.facts import Facts, Said, Span
from app.checking.rules import Rule
from app.model.finding import Finding
from app.model.provision import Kind

_SUBJECT = (
    r"(?:^|[.;:]\s+|,\s+|\band\s+|\b(?:understood|agreed|decided|confirmed|determined)\s+that\s+)"
    r"(?:the\s+|both\s+|each\s+|all\s+|either\s+)*"
)
_SIDES = (
    r"(?:(?<=[Bb]oth )(?:sides|governments|ministries|participants|countries)"
    r"|Participants?|Sides?|Signatories|Governments|Ministries|Partners)"
)
_THINKS = (
    r"\s+(?:(?:the|their|a|an|this|that|these|note|in|into|common|following|same|shared|mutual|strong|joint)\s+){0,4}"
    r"(?:intentions?|intent|aims?|objectives?|goals?|views?|understandings?|recognition|vision|interests?|desire|belief"
    r"|commitments?|values|principles|concerns?|note|mind|account|expectations?|hope|wish|ambitions?)\b"
)
"""What the sides have in mind: to share, hold or take it is nothing that they do."""
_ARTICLE = re.compile(
    r"\s*Art(?:icle|\.)?\s*[-–—.:]?\s*\d+|\s*Article\s+[-–—]?\s*(?:[IVXLC]+\b|\d|(?:the\s+)?(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+(?:st|nd|rd|th))\b)",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"\b(?:Memorandum|Framework|Arrangement|Joint\s+(?:Statement|Declaration|Communiqu)|Statement|Aide|Letter|Record|"
    r"Declaration|Roadmap|Partnership|Action\s+Plan|Note|Minutes|Programme|Program|Compact|Terms\s+of\s+Reference)",
    re.IGNORECASE,
)


def own_title(said: Said, rule: Rule) -> Iterator[Span]:
    """Yield the word in the text's own title that says what it is."""
    if said.kind is not Kind.TITLE:
        return
    own = _titles(rule.words).search(said.plain)
    other = _NAMES.search(said.plain)
    if own and (other is None or own.start() <= other.start()):
        yield own.span()


def bare_present(said: Said, rule: Rule) -> Iterator[Span]:
    """Yield the verbs in the bare present that have a side as their subject."""
    if said.heading or said.kind is Kind.TITLE:
        return
    for match in _bare(rule.words).finditer(said.plain):
        yield match.span("verb")


def articles(facts: Facts, rule: Rule) -> Iterator[Finding]:
    """Yield the provision that is labelled as an article."""
    provision = facts.provision
    if facts.around.language.startswith("en") and _ARTICLE.match(provision.label):
        yield Finding(
            rule.slug, provision.id, rule.message, 0, 0, rule.severity, rule.suggestion, rule.source,
            passage=provision.label, heading=provision.heading is not None,
        )  # fmt: skip


@cache
def _titles(words: tuple[str, ...]) -> re.Pattern[str]:
    spaced = "|".join(r"\s+".join(word.split()) for word in words)
    return re.compile(rf"\b(?:{spaced})\b", re.IGNORECASE)


@cache
def _bare(words: tuple[str, ...]) -> re.Pattern[str]:
    verbs = "|".join(rf"{word}(?:e?s)?" for word in words)
    adverb = r"(?:(?:also|jointly|mutually|regularly|hereby|further)\s+)?"
    return re.compile(rf"(?i:{_SUBJECT})(?-i:{_SIDES})\s+{adverb}(?P<verb>(?-i:{verbs}))\b(?!\s+of\b)(?!{_THINKS})")
