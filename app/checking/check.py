"""Check: all rules of a profile held to an instrument, what did not change since the last time not looked at again."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.checking import (
    scrub_dates,
    scrub_japanese,
    scrub_lists,
    scrub_names,
    scrub_references,
    scrub_signs,
    scrub_spelling,
    scrub_terms,
)
from app.checking.facts import Facts, facts_of
from app.checking.local import first_only, is_local, local
from app.checking.profiles import Profile, profile
from app.checking.rules import Rule
from app.model.finding import Finding
from app.model.instrument import Instrument

Whole = Callable[[Sequence[Facts], Rule], Iterable[Finding]]

WHOLE: Mapping[str, Whole] = {
    "term_unused": scrub_terms.unused,
    "acronym_unused": scrub_terms.acronym_unused,
    "term_twice": scrub_terms.twice,
    "term_undefined": scrub_terms.undefined,
    "acronym_undefined": scrub_terms.acronym_undefined,
    "name_variants": scrub_names.variants,
    "the_participants": scrub_names.the_participants,
    "stem_colon": scrub_lists.stem_colon,
    "list_and": scrub_lists.list_and,
    "list_and_early": scrub_lists.list_and_early,
    "list_marks": scrub_lists.list_marks,
    "numbering": scrub_lists.numbering,
    "quotes_mixed": scrub_signs.quotes_mixed,
    "recital_stop": scrub_signs.recital_stop,
    "recital_ends": scrub_signs.recital_ends,
    "stop_missing": scrub_signs.stop_missing,
    "spelling_mixed": scrub_spelling.mixed,
    "endings_mixed": scrub_spelling.endings,
    "hyphens_mixed": scrub_spelling.hyphens,
    "date_forms": scrub_dates.forms_mixed,
    "reference_nowhere": scrub_references.nowhere,
    "heading_narrow": scrub_references.heading_narrow,
    "ja_term_unused": scrub_japanese.unused,
    "ja_term_twice": scrub_japanese.twice,
    "ja_widths": scrub_japanese.widths,
    "ja_stop_missing": scrub_japanese.stop_missing,
}
"""Checks of a whole language version, by the names that rules give them."""


@dataclass(frozen=True)
class Checked:
    """What was found, in the order of the text; the rest is kept for the next time."""

    findings: tuple[Finding, ...] = ()
    profile: Profile | None = None
    facts: Mapping[str, Facts] = field(default_factory=dict)
    own: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)


def check(instrument: Instrument, practice: Profile | str, before: Checked | None = None) -> Checked:
    """Return what all rules of a profile find in an instrument.

    ``before`` is what was returned for an earlier state of it: provisions that stand as they did are not read again.
    """
    rules = profile(practice) if isinstance(practice, str) else practice
    kept = before if before is not None and before.profile is rules else None
    versions = tuple(tuple(_kept(kept, facts) for facts in version) for version in facts_of(instrument))
    all_rules = (*rules.wording, *rules.scrub)
    looking = tuple(rule for rule in all_rules if is_local(rule))
    own = {
        facts.provision.id: kept.own[facts.provision.id]
        if kept and kept.facts.get(facts.provision.id) is facts
        else tuple(local(facts, looking))
        for version in versions
        for facts in version
    }
    found = [each for those in own.values() for each in those]
    found += [each for version in versions for rule in rules.scrub for each in _whole(version, rule)]
    order = {facts.provision.id: at for at, facts in enumerate(facts for version in versions for facts in version)}
    found.sort(key=lambda each: (order[each.at], not each.heading, each.start, each.rule))
    facts = {facts.provision.id: facts for version in versions for facts in version}
    return Checked(tuple(first_only(_one_each(found), all_rules)), rules, facts, own)


def _kept(before: Checked | None, facts: Facts) -> Facts:
    """Return the facts that were worked out before, where a provision stands as it did."""
    known = before.facts.get(facts.provision.id) if before else None
    return known if known is not None and known.key == facts.key else facts


def _whole(version: Sequence[Facts], rule: Rule) -> Iterable[Finding]:
    return WHOLE[rule.check](version, rule) if rule.check in WHOLE else ()


def _one_each(found: Sequence[Finding]) -> Iterator[Finding]:
    """Leave out what one rule says twice of one place."""
    seen: set[tuple[str, str, int, int, bool]] = set()
    for each in found:
        key = (each.rule, each.at, each.start, each.end, each.heading)
        if key not in seen:
            seen.add(key)
            yield each
