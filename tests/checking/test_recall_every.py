"""Recall of every rule: each has faults of its own that are planted one at a time, and found at their place."""

import random

import pytest

from app.checking.check import check
from app.checking.profiles import profile, profile_names
from tests.checking import test_recall, test_recall_offered
from tests.checking.planting import JAPANESE, SAID
from tests.checking.planting_edits import EDITS, PRACTICE, planted

OTHERWISE = {
    "letters_swapped",
    "recital_capitals",
    "sign_in_word",
    "stop_in_name",
    "quote_crossed",
    "one_sided",
    "stale",
}
"""Planted in test_recall_signs and test_recall_offered."""
HERE = (*SAID, *EDITS, *JAPANESE, "ja_stop_missing")
FEW = {
    "heading_narrow",
    "list_and",
    "list_and_early",
    "list_marks",
    "letter_wrong",
    "numbering",
    "recital_ends",
    "reference_unit",
    "stop_missing",
}


def test_every_rule_has_faults_that_are_planted():
    every = {
        rule.slug
        for name in profile_names()
        for rule in (*profile(name).wording, *profile(name).scrub, *profile(name).offered)
    }
    assert every - {*HERE, *test_recall.PLANTS, *test_recall_offered.PLANTS} - OTHERWISE == set()


def missed(rule, rounds):
    """Return how many faults of a rule were planted, and the words of those that were not found."""
    practice, chosen = PRACTICE.get(rule, "us"), random.Random(rule)
    total, left, known = 0, [], {}
    for _ in range(rounds):
        for whole, faulty, at in planted(rule, chosen):
            if id(whole) not in known:
                known[id(whole)] = [each for each in check(whole, practice).findings if each.rule == rule]
            found = [each for each in check(faulty, practice).findings if each.rule == rule]
            if any(each.at == at for each in known[id(whole)]):
                continue
            total += 1
            if all(each.at != at for each in found) and len(found) <= len(known[id(whole)]):
                left.append(next(each.words for each in faulty.versions[0].provisions if each.id == at)[-150:])
    return total, left


@pytest.mark.long
@pytest.mark.parametrize("rule", HERE)
def test_faults_of_every_rule_are_found_one_at_a_time(rule):
    total, left = missed(rule, 6 if rule in FEW else 3)
    assert total >= (3 if rule in FEW else 9)
    assert len(left) <= 0.05 * total, (total, left)
