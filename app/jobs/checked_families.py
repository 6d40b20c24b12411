"""Families of findings: what a rule belongs to, by its slug, for programs that read them."""

from typing import Literal

from app.checking.rules import shipped

Family = Literal["wording", "scrub", "gaps", "symmetry", "stale", "alternat"]
_OF_DRAFTS = frozenset({
    "bracket",
    "bracket_across",
    "blank",
    "open_bracket",
    "bracket_in_further_language",
    "reference_to_nothing",
    "reference_to_what_is_gone",
})


def family_of(rule: str) -> Family:
    """Return the family of a rule; one of a ministry's own is of wording, unless it asks for a companion."""
    if rule.startswith("order_"):
        return "alternat"
    if rule == "stale":
        return "stale"
    if rule == "one_sided":
        return "symmetry"
    if rule.startswith(("gap_", "without_")) or rule in {each.slug for each in shipped("companions")}:
        return "gaps"
    scrub = rule in _OF_DRAFTS or rule in {each.slug for each in shipped("scrub")}
    return "scrub" if scrub else "wording"
