"""Local findings: what rules find in one provision, by its own words and what stands around it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from app.checking import scrub_dates, scrub_signs, wording_checks
from app.checking.facts import Facts, Said, Span
from app.checking.rules import Rule
from app.checking.telling import finding
from app.model.finding import Finding

Check = Callable[[Said, Rule], Iterable[Span]]

_SPANS: Mapping[str, Check] = {
    "own_title": wording_checks.own_title,
    "bare_present": wording_checks.bare_present,
    "brackets": scrub_signs.brackets,
    "quotes": scrub_signs.quotes,
    "stop_stray": scrub_signs.stop_stray,
    "date_impossible": scrub_dates.impossible,
    "date_weekday": scrub_dates.weekday,
    "number_words": scrub_dates.number_words,
}
"""Checks of one string, by the names that rules give them."""
_FACTS: Mapping[str, Callable[[Facts, Rule], Iterable[Finding]]] = {"articles": wording_checks.articles}
"""Checks of one provision."""


def is_local(rule: Rule) -> bool:
    """Tell whether a rule looks at one provision at a time."""
    return bool(rule.pattern) or rule.check in _SPANS or rule.check in _FACTS


def local(facts: Facts, rules: Sequence[Rule]) -> list[Finding]:
    """Return what rules find in one provision, in the order of its words."""
    found = [each for rule in rules if rule.check in _FACTS for each in _FACTS[rule.check](facts, rule)]
    for said in facts.words:
        for rule in rules:
            found += [finding(rule, said, span) for span in _found_by(rule, said)]
    return sorted(found, key=lambda each: (not each.heading, each.start))


def first_only(found: Iterable[Finding], rules: Iterable[Rule]) -> Iterator[Finding]:
    """Leave of the rules that report once all findings but the first."""
    once = {rule.slug for rule in rules if rule.once}
    seen: set[str] = set()
    for each in found:
        if each.rule not in seen:
            yield each
        if each.rule in once:
            seen.add(each.rule)


def _found_by(rule: Rule, said: Said) -> Iterator[Span]:
    """Yield where a rule finds something in a string, context and exceptions seen to."""
    if rule.pattern:
        for each in rule.needs:
            if not any(piece in said.low for piece in each):
                return
        if not _holds(rule, said):
            return
        spans: Iterable[Span] = (match.span() for match in rule.compiled.finditer(said.plain))
    elif rule.check in _SPANS and _holds(rule, said):
        spans = _SPANS[rule.check](said, rule)
    else:
        return
    for span in spans:
        if not _excepted(rule, said, span):
            yield span
            if rule.once:
                return


def _holds(rule: Rule, said: Said) -> bool:
    """Tell whether a rule holds for a string of this kind, language and topic."""
    if rule.language not in {"any", said.language}:
        return False
    if (rule.kinds and said.kind.value not in rule.kinds) or said.kind.value in rule.not_kinds:
        return False
    if said.heading and not rule.headings:
        return False
    if said.facts.around.type in rule.not_types:
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
