"""Telling: from a rule and a place to a finding."""

from collections.abc import Iterable

from app.checking.facts import Said, Span
from app.checking.rules import Rule
from app.model.finding import Finding, Replacement


def finding(rule: Rule, said: Said, span: Span, fix: Iterable[Replacement] = (), **slots: str) -> Finding:
    """Return the finding of a rule at a place; ``slots`` fill its message beside {words}."""
    words = said.plain[span[0] : span[1]]
    told = {"words": " ".join(words.split()), **slots}
    message, suggestion = rule.message, rule.suggestion
    for name, value in told.items():
        message, suggestion = message.replace(f"{{{name}}}", value), suggestion.replace(f"{{{name}}}", value)
    return Finding(
        rule.slug, said.at, message, span[0], span[1], rule.severity, suggestion, rule.source,
        tuple(fix) or mended(rule, said, span), words, said.heading,
    )  # fmt: skip


def mended(rule: Rule, said: Said, span: Span) -> tuple[Replacement, ...]:
    """Return the first mend of a rule that fits at a place, its words in capitals where those there are."""
    for mend in rule.mends:
        match = mend.when.match(said.plain, span[0])
        if match and match.end() <= span[1]:
            written = match.expand(mend.words)
            if match[0].isupper() and len(match[0]) > 1:
                written = written.upper()
            elif match[0][:1].isupper():
                written = written[:1].upper() + written[1:]
            return (Replacement(match.start(), match.end(), written),)
    return ()
