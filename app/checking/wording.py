"""Wording: rules that are patterns, held to every provision in its context."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from app.checking.facts import Facts, Said
from app.checking.profiles import Profile, profile
from app.checking.rules import Rule
from app.model.finding import Finding, Replacement
from app.model.instrument import Instrument
from app.model.provision import Kind

Span = tuple[int, int]
Check = Callable[[Said, Rule], Iterable[Span]]

_SUBJECT = r"(?:^|[.;:]\s+|,\s+|\b(?:and|that|if|where|when)\s+)(?:the\s+|both\s+|each\s+|all\s+|either\s+)*"
_SIDES = r"(?:Participants?|Sides?|Signatories|Governments|Ministries|Partners)"
_ARTICLE = re.compile(r"\s*Art(?:icle|\.)?\s*\d+|\s*Article\s+[IVXLC\d]", re.IGNORECASE)
_NAMES = re.compile(
    r"\b(?:Memorandum|Framework|Arrangement|Joint\s+(?:Statement|Declaration|Communiqu)|Statement|Aide|Letter|Record|"
    r"Declaration|Roadmap|Partnership|Action\s+Plan|Note|Minutes|Programme|Program|Compact|Terms\s+of\s+Reference)",
    re.IGNORECASE,
)


def found_by(rule: Rule, said: Said) -> Iterator[Span]:
    """Yield where a rule finds something in a string, context and exceptions seen to."""
    if not _holds(rule, said):
        return
    if rule.pattern:
        if not all(any(piece in said.low for piece in each) for each in rule.needs):
            return
        spans: Iterable[Span] = (match.span() for match in rule.compiled.finditer(said.plain))
    else:
        spans = CHECKS[rule.check](said, rule) if rule.check in CHECKS else ()
    for span in spans:
        if not _excepted(rule, said, span):
            yield span
            if rule.once:
                return


def finding(rule: Rule, said: Said, span: Span, **slots: str) -> Finding:
    """Return the finding of a rule at a place; ``slots`` fill its message beside {words}."""
    words = said.plain[span[0] : span[1]]
    message = rule.message.replace("{words}", " ".join(words.split()))
    for name, value in slots.items():
        message = message.replace(f"{{{name}}}", value)
    return Finding(
        rule.slug, said.at, message, span[0], span[1], rule.severity, rule.suggestion, rule.source,
        _mended(rule, said, span), words, said.heading,
    )  # fmt: skip


def wording(instrument: Instrument, practice: Profile | str) -> tuple[Finding, ...]:
    """Return what the rules of wording of a profile find in an instrument, in the order of the text."""
    from app.checking.facts import facts_of  # noqa: PLC0415

    rules = (profile(practice) if isinstance(practice, str) else practice).wording
    found = [each for version in facts_of(instrument) for facts in version for each in local(facts, rules)]
    return tuple(first_only(found, rules))


def local(facts: Facts, rules: Sequence[Rule]) -> list[Finding]:
    """Return what rules find in one provision, in the order of its words."""
    found = [finding(rule, said, span) for said in facts.words for rule in rules for span in found_by(rule, said)]
    if "articles" in (rule.check for rule in rules):
        found += [_articles(facts, rule) for rule in rules if rule.check == "articles" and _is_article(facts)]
    return sorted(found, key=lambda each: (not each.heading, each.start))


def first_only(found: Iterable[Finding], rules: Iterable[Rule]) -> Iterator[Finding]:
    """Leave of the rules that report once all findings but the first."""
    once = {rule.slug for rule in rules if rule.once}
    seen: set[str] = set()
    for each in found:
        if each.rule in seen:
            continue
        if each.rule in once:
            seen.add(each.rule)
        yield each


def passes(instrument: Instrument, profiles: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return for each provision with words the profiles that it passes: no finding but notes in it."""
    failed = {name: {each.at for each in wording(instrument, name)} for name in profiles}
    return {
        provision.id: tuple(name for name in profiles if provision.id not in failed[name])
        for version in instrument.versions
        for provision in version.provisions
        if provision.words.strip()
    }


def _holds(rule: Rule, said: Said) -> bool:
    """Tell whether a rule holds for a string of this kind, language and topic."""
    if rule.language != "any" and rule.language != said.language:
        return False
    if (rule.kinds and said.kind.value not in rule.kinds) or said.kind.value in rule.not_kinds:
        return False
    if said.heading and not rule.headings:
        return False
    topics = said.facts.provision.topic_names if rule.topics or rule.not_topics else ()
    if rule.topics and not set(topics) & set(rule.topics):
        return False
    return not (rule.not_topics and set(topics) & set(rule.not_topics))


def _excepted(rule: Rule, said: Said, span: Span) -> bool:
    """Tell whether a place is an exception: by its context, or by a pattern that covers it."""
    start, end = span
    for name in rule.outside:
        if name == "negated":
            if said.negated(start):
                return True
        elif any(first <= start and end <= last for first, last in _spans(name, said)):
            return True
    return any(
        match.start() <= start and end <= match.end() for each in rule.exceptions for match in each.finditer(said.plain)
    )


def _spans(name: str, said: Said) -> tuple[Span, ...]:
    return {"quotation": said.quotations, "title": said.titles, "definition": said.definitions}[name]


def _mended(rule: Rule, said: Said, span: Span) -> tuple[Replacement, ...]:
    for mend in rule.mends:
        match = mend.when.match(said.plain, span[0])
        if match and match.end() <= span[1]:
            words = said.plain[match.start() : match.end()]
            written = mend.words.upper() if words.isupper() else mend.words
            if words[:1].isupper() and not words.isupper():
                written = written[:1].upper() + written[1:]
            return (Replacement(match.start(), match.end(), written),)
    return ()


# ---- checks of wording that no pattern tells


def _own_title(said: Said, rule: Rule) -> Iterator[Span]:
    """The word in the text's own title that says what it is."""
    if said.kind is not Kind.TITLE:
        return
    own = _titles(rule.words).search(said.plain)
    other = _NAMES.search(said.plain)
    if own and (other is None or own.start() <= other.start()):
        yield own.span()


def _bare_present(said: Said, rule: Rule) -> Iterator[Span]:
    """A side as the subject of a verb in the bare present."""
    if said.heading or said.kind is Kind.TITLE:
        return
    for match in _bare(rule.words).finditer(said.plain):
        yield match.span("verb")


@cache
def _titles(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(word.replace(' ', chr(92) + 's+') for word in words)})\b", re.IGNORECASE)


@cache
def _bare(words: tuple[str, ...]) -> re.Pattern[str]:
    verbs = "|".join(rf"{word}(?:e?s)?" for word in words)
    adverb = r"(?:(?:also|jointly|mutually|regularly|hereby|further)\s+)?"
    return re.compile(rf"(?i:{_SUBJECT})(?-i:{_SIDES})\s+{adverb}(?P<verb>(?-i:{verbs}))\b(?!\s+of\b)")


def _is_article(facts: Facts) -> bool:
    return facts.around.language.startswith("en") and bool(_ARTICLE.match(facts.provision.label))


def _articles(facts: Facts, rule: Rule) -> Finding:
    provision = facts.provision
    return Finding(
        rule.slug, provision.id, rule.message, 0, 0, rule.severity, rule.suggestion, rule.source,
        passage=provision.label, heading=provision.heading is not None,
    )  # fmt: skip


CHECKS: dict[str, Check] = {
    "own_title": _own_title, "bare_present": _bare_present,
}  # fmt: skip
"""Checks of one string, by the names that rules give them."""
