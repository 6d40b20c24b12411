"""Where a finding stands: its place holds the words that it names, in every text, for every practice."""

import pytest

from app.checking.profiles import profile, profile_names
from app.cli.checking import shape
from app.jobs.checking import check_text
from tests.checking.planting import english, japanese

PRACTICES = ("us", "uk", "germany", "australia_nz")
ASKED = {"rule", "severity", "provision_id", "span", "message", "suggestion", "source"}


def wrong(whole, practice):
    """Return the findings as printed whose place does not hold their words, or that say too little."""
    provisions = {each.id: each for version in whole.versions for each in version.provisions}
    left = []
    for each in map(shape, check_text(whole, practice)):
        provision = provisions[each["provision_id"]]
        words = (provision.heading.plain if provision.heading else "") if each["heading"] else provision.text.plain
        start, end = each["span"]
        there = " ".join(words[start:end].split())
        of_label = (start, end) == (0, 0) and each["passage"] == provision.label != ""
        fits = 0 <= start < end <= len(words) and there == " ".join(each["passage"].split())
        inside = all(0 <= fix["span"][0] <= fix["span"][1] <= len(words) for fix in each["fix"])
        says = (
            each["message"].strip() and each["suggestion"].strip() and "{" not in each["message"] + each["suggestion"]
        )
        if not (each.keys() >= ASKED and (fits or of_label) and inside and says):
            left.append(each)
    return left


@pytest.mark.parametrize(("practice", "first"), [(each, at % 2) for at, each in enumerate(PRACTICES)])
def test_a_finding_stands_on_the_words_that_it_names(practice, first):
    """Each text is read by two of the practices: half of them by each."""
    texts = (*english()[first:5:2], *japanese()[first::2])
    assert [each for whole in texts for each in wrong(whole, practice)] == []


@pytest.mark.long
@pytest.mark.parametrize("practice", profile_names())
def test_a_finding_stands_on_the_words_that_it_names_in_every_text(practice):
    assert [each for whole in (*english(), *japanese()) for each in wrong(whole, practice)] == []


@pytest.mark.parametrize("name", profile_names())
def test_each_rule_says_what_it_found_and_what_to_do(name):
    made = profile(name)
    for rule in (*made.wording, *made.scrub, *made.offered):
        assert rule.message.strip().endswith((".", "?")) or rule.message.endswith("}"), rule.slug
        assert rule.suggestion.strip().endswith((".", "。")), rule.slug
        assert bool(rule.source) == (rule.mark in {"S", "M"}), rule.slug
