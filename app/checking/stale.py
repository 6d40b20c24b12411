"""Stale text: names, laws, standards and dates in words that were carried from elsewhere and are not a draft's own."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from app.checking.facts import Facts, Span, facts_of
from app.checking.rules import Rule, read_rules
from app.checking.scrub_terms import given
from app.checking.telling import finding
from app.language.countries import named
from app.language.dates import MONTHS, day_said
from app.model.finding import Finding
from app.model.instrument import Instrument
from app.paths import resources

_PROPER = r"[A-Z][\w&’'./+-]*[\w+]|[A-Z](?!\w)"
_INNER = (
    r"(?:\s+(?:of|for|on|and|de|du|la|des|del|da)(?:\s+the)?\s+|"
    r"\s*,\s+(?=[A-Z][\w’'-]+(?:,|\s+and\s+)[^.;]{0,40}\bof\b)|\s+)"
)
_RUN = re.compile(rf"(?<![\w’'])(?:{_PROPER})(?:{_INNER}(?:{_PROPER}))*")
_JOINT = re.compile(r"\s+and\s+the\s+|\s+and\s+(?=[A-Z][a-z]+['’]s\s)")
_MATTER = re.compile(r"\b(?P<country>[A-Z][\w’'-]+)\s+(?:on|for)\s+(?:the\s+)?(?=[A-Z])")
"""A side and what it concluded something on: "… and the Government of Japan on Fisheries"."""
_WORD = re.compile(r"[A-Za-z][\w&’'./+-]*[\w+]|[A-Za-z]|\d+")
_LOUD = re.compile(r"[A-Z].*[A-Z]|[A-Z].*\d|\d.*[A-Z]")
_DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{'|'.join(MONTHS)})(?:\s+\d{{1,2}}(?:st|nd|rd|th)?\b)?(?:,?\s+\d{{4}})?\b"
    r"|\b(?:19|20)\d{2}\b|(?:令和|平成)?[0-9０-９元]{1,4}年[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日)?"
)
_SENTENCE = re.compile(r"(?:^|[.;:?!]\s+|[“\"(•–—-]\s*|\n\s*)$")


@dataclass(frozen=True, slots=True)
class Carried:
    """Words that were carried from elsewhere: ``where`` says in words from which clause or template."""

    at: str
    start: int
    end: int
    where: str
    heading: bool = False


def stale(
    instrument: Instrument,
    carried: Sequence[Carried],
    known: Iterable[str] = (),
    read: Mapping[str, Facts] | None = None,
) -> tuple[Finding, ...]:
    """Return the names in carried words that are not the text's own, each where it stands first.

    Its own are the names of its participants, sides, signatories and title, what it defines, what stands in words that
    nobody carried, and ``known``: words that a person gave as answers. ``read`` are facts of provisions known before.
    """
    rule = _rules()[0]
    facts = [each for version in facts_of(instrument, read) for each in version]
    spans: dict[tuple[str, bool], list[Carried]] = {}
    for words in carried:
        spans.setdefault((words.at, words.heading), []).append(words)
    own = _own(instrument, facts, spans, known)
    found: list[Finding] = []
    seen: set[str] = set()
    for said in (said for each in facts for said in each.words if (said.at, said.heading) in spans):
        for span in _names(said.plain):
            name = said.plain[span[0] : span[1]]
            source = _source(spans[said.at, said.heading], span)
            if source and name.casefold() not in seen and not _is_own(name, own):
                seen.add(name.casefold())
                found.append(finding(rule, said, span, where=source))
    return tuple(found)


def named_in(plain: str, own: frozenset[str] = frozenset()) -> tuple[Span, ...]:
    """Return where words name somebody or something by a proper name, a number of a law, or a date."""
    return tuple(span for span in _names(plain) if not _is_own(plain[span[0] : span[1]], own))


def _source(those: Sequence[Carried], span: Span) -> str:
    return next((each.where for each in those if each.start <= span[0] and span[1] <= each.end), "")


@lru_cache(maxsize=8192)
def _names(plain: str) -> tuple[Span, ...]:
    """Return the proper names, laws, standards and dates of a string, in order and apart."""
    taken: list[Span] = []
    for pattern in (*_patterns(), _DATE):
        taken += [match.span() for match in pattern.finditer(plain)]
    taken += [span for match in _RUN.finditer(plain) for span in _of_run(plain, match.span())]
    apart: list[Span] = []
    for start, end in sorted(taken, key=lambda span: (span[0], -span[1])):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return tuple(apart)


def _of_run(plain: str, span: Span) -> Iterator[Span]:
    """Yield what is a name of a row of words in capitals: not its first word where that only begins a sentence."""
    start = span[0]
    matters = (match for match in _MATTER.finditer(plain, *span) if named(match["country"]) is not None)
    joints = sorted((*_JOINT.finditer(plain, *span), *matters), key=lambda match: match.start())
    for match in (*joints, None):
        yield from _of_name(plain, (start, _cut(match) if match else span[1]))
        start = match.end() if match else start


def _cut(match: re.Match[str]) -> int:
    """Return where a name ends before what parts it from the next: behind a country that it ends in."""
    return match.end("country") if "country" in match.re.groupindex else match.start()


def _of_name(plain: str, span: Span) -> Iterator[Span]:
    start, end = span
    words = list(re.finditer(_PROPER, plain[start:end]))
    begins = bool(_SENTENCE.search(plain, 0, start)) if start else True
    if begins and len(words) == 1 and not _LOUD.search(words[0][0]) and named(words[0][0]) is None:
        return
    while words and words[0][0].casefold() in _SMALL:
        words = words[1:]
    if words and any(word[0].casefold() not in _common() for word in words):
        yield start + words[0].start(), start + words[-1].end()


_SMALL = frozenset({
    "the",
    "a",
    "an",
    "this",
    "these",
    "each",
    "either",
    "both",
    "any",
    "all",
    "under",
    "in",
    "of",
    "to",
})


def _is_own(words: str, own: frozenset[str]) -> bool:
    """Tell whether every word of a name that says something is common or the text's own."""
    return all(
        _stem(word) in own
        or _stem(word) in _common()
        or ("-" in word and all(_stem(part) in own or part.islower() for part in word.split("-")))
        for word in _parts(words)
    )


def _parts(words: str) -> list[str]:
    return _WORD.findall(words)


def _stem(word: str) -> str:
    return word.casefold().removesuffix("’s").removesuffix("'s").rstrip(".")


def _own(
    instrument: Instrument,
    facts: Sequence[Facts],
    spans: dict[tuple[str, bool], list[Carried]],
    known: Iterable[str],
) -> frozenset[str]:
    """Return the words of all names that are the text's own."""
    given_names = (each.term for one in facts for each in given(one))
    return frozenset(
        _stem(word)
        for words in (*_particulars(instrument), *known, *given_names, *_free(facts, spans))
        for word in _parts(words)
    )


def _particulars(instrument: Instrument) -> Iterator[str]:
    text = instrument.particulars
    yield from (text.title, text.collective_name, text.place)
    if text.signed_on:
        yield day_said(text.signed_on)
    for participant in text.participants:
        yield from (participant.name, participant.represented_by, participant.short)
    for signatory in text.signatories:
        yield from (signatory.name, signatory.post)
    for side in text.sides:
        country = named(side.country)
        yield side.country
        if country:
            yield from (*country.names, *country.adjectives, *country.capitals)


def _free(facts: Sequence[Facts], spans: dict[tuple[str, bool], list[Carried]]) -> Iterator[str]:
    """Yield the names in words that nobody carried: somebody wrote them for this text."""
    for each in facts:
        for said in each.words:
            held = spans.get((said.at, said.heading), ())
            for start, end in _names(said.plain):
                if not any(one.start <= start and end <= one.end for one in held):
                    yield said.plain[start:end]


@cache
def _rules() -> tuple[Rule, dict[str, Any]]:
    rules, rest = read_rules(resources() / "rules" / "stale.toml")
    return rules[0], dict(rest)


@cache
def _common() -> frozenset[str]:
    return frozenset((*_rules()[1]["common"], "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    rest = _rules()[1]
    person = rf"{rest['persons']}(?:{_PROPER})(?:\s+(?:{_PROPER}))*"
    return (
        re.compile(rest["standards"]),
        re.compile(rest["laws"]),
        re.compile(person),
    )
