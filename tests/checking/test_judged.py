"""What the rules told of real instruments when they were first read: each judgement names its rule and its reason."""

import tomllib
from pathlib import Path

import pytest

from app.checking.profiles import profile, profile_names

JUDGED = tomllib.loads((Path(__file__).parents[1] / "data" / "judged-findings.toml").read_text("utf-8"))["batch"]
OF_OTHERS = {"order_of_names"}


@pytest.mark.parametrize("batch", JUDGED, ids=lambda batch: batch["name"])
def test_each_judgement_names_a_rule_and_a_reason(batch):
    rules = {rule.slug for name in profile_names() for rule in _rules(name)} | OF_OTHERS
    assert {each["rule"] for each in batch["finding"]} <= rules
    assert {each["judged"] for each in batch["finding"]} <= {"true", "false", "own", "cut"}
    assert all(each["why"] for each in batch["finding"])
    assert batch["texts"]


def _rules(name):
    made = profile(name)
    return (*made.wording, *made.scrub, *made.offered)
