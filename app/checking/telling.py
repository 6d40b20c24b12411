"""Telling: from a rule and a place to a finding."""

from collections.abc import Iterable

from app.checking.country_names import right_name
from app.checking.facts import Said, Span
from app.checking.rules import Rule
from app.model.finding import Finding, Replacement


def finding(rule: Rule, said: Said, span: Span, fix: Iterable[Replacement] = (), **slots: str) -> Finding:
    """Return the finding of a rule at a place; ``slots`` fill its message beside {words}."""
    words = said.plain[span[0] : span[1]]
    fixes = tuple(fix) or mended(rule, said, span)
    told = {"words": " ".join(words.split()), "other": fixes[0].words if fixes else "", **slots}
    message, suggestion = rule.message, rule.suggestion
    for name, value in told.items():
        message, suggestion = message.replace(f"{{{name}}}", value), suggestion.replace(f"{{{name}}}", value)
    return Finding(
        rule.slug, said.at, message, span[0], span[1], rule.severity, suggestion, rule.source,
        fixes, words, said.heading,
    )  # fmt: skip


def mended(rule: Rule, said: Said, span: Span) -> tuple[Replacement, ...]:
    """Return the first mend of a rule that fits at a place, its words in capitals where those there are."""
    for mend in rule.mends:
        match = mend.when.match(said.plain, span[0])
        if match and match.end() <= span[1]:
            return (Replacement(match.start(), match.end(), _as_set(match[0], match.expand(mend.words))),)
    if rule.check == "country_misspelled":
        words = said.plain[span[0] : span[1]]
        return (Replacement(*span, _as_set(words, right_name(words))),)
    if rule.check == "misspelled":
        words = said.plain[span[0] : span[1]]
        return (Replacement(*span, _as_set(words, dict(rule.pairs)[words.casefold()])),)
    return ()


def _as_set(words: str, written: str) -> str:
    """Return words in capitals where those that they take the place of are."""
    if words.isupper() and len(words.strip()) > 1:
        return written.upper()
    return written[:1].upper() + written[1:] if words[:1].isupper() else written
