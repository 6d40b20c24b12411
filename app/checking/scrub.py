"""Scrub: what a legal scrub of the last text catches, whatever the practice."""

from app.checking.check import check
from app.checking.profiles import DEFAULT, profile
from app.model.finding import Finding
from app.model.instrument import Instrument


def scrub(instrument: Instrument, practice: str = DEFAULT) -> tuple[Finding, ...]:
    """Return what the rules of the scrub find in an instrument, in the order of the text."""
    rules = profile(practice)
    wanted = {rule.slug for rule in rules.scrub}
    return tuple(each for each in check(instrument, rules).findings if each.rule in wanted)
