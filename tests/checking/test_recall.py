"""Recall: one fault of one rule at a time, planted by a seeded script into instruments of other hands."""

import random
import re
from pathlib import Path

import pytest

from app.checking.check import check
from app.ingest.reading import read_file
from app.model.provision import Kind
from tests.checking.texts import DEEP_SEA, TECHNOLOGY, signed, with_words

DATA = Path(__file__).parents[1] / "data"
BODY = {Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM, Kind.CLOSING}
NAMES = (
    "annex-before-signing", "both-sides-partnership", "lettered-sections-through", "numbered-through",
    "several-ministries", "three-columns", "uk-korea-offshore-wind", "vietnam-japan-sides",
)  # fmt: skip
PLANTS = {
    "shall": lambda words, at: (*words[:at], "shall", *words[at:]),
    "must": lambda words, at: (*words[:at], "must", *words[at:]),
    "agree": lambda words, at: (*words[:at], "agreed", *words[at:]),
    "party": lambda words, at: (*words[:at], "party", *words[at:]),
    "enter_into_force": lambda words, at: (*words[:at], "enter into force", *words[at:]),
    "will": lambda words, at: (*words[:at], "will", *words[at:]),
    "doubled_word": lambda words, at: (*words[: at + 1], *words[at:]),
    "brackets": lambda words, at: (*words[:at], f"({words[at]}", *words[at + 1 :]),
    "quotes": lambda words, at: (*words[:at], f"“{words[at]}", *words[at + 1 :]),
    "open_bracket": lambda words, at: (*words[:at], "[to be settled]", *words[at:]),
    "placeholder": lambda words, at: (*words[:at], "TBD", *words[at:]),
    "space_doubled": lambda words, at: (*words[:at], f" {words[at]}", *words[at + 1 :]),
    "date_impossible": lambda words, at: (*words[:at], "on 31 April 2026", *words[at:]),
    "number_words": lambda words, at: (*words[:at], "thirty (60) days", *words[at:]),
    "acronym_undefined": lambda words, at: (*words[:at], "the QXZV body", *words[at:]),
    "our": lambda words, at: (*words[:at], "our", *words[at:]),
    "not_nor": lambda words, at: (*words[:at], "does not create nor imply", *words[at:]),
    "article_wrong": lambda words, at: (*words[:at], "an participant", *words[at:]),
    "term_unused": lambda words, at: (*words[:at], "(hereinafter the “Quarry Board”)", *words[at:]),
    "acronym_unused": lambda words, at: (*words[:at], "the Quarry Board (QXB)", *words[at:]),
}


def planted(rule, whole, chosen):
    """Return an instrument with one fault of a rule, and the id of its provision; None where it has no room."""
    places = [
        at
        for at, each in enumerate(whole.provisions)
        if each.kind in BODY and len(each.text.plain.split()) > 4 and each.text.plain[:1].isalpha()
    ]
    if not places:
        return None
    at = chosen.choice(places)
    words = whole.provisions[at].text.plain.split(" ")
    gaps = [
        gap for gap in range(1, len(words) - 1) if re.fullmatch(r"[a-z]{2,}", words[gap]) and words[gap - 1].isalpha()
    ]
    if not gaps:
        return None
    return with_words(whole, at, " ".join(PLANTS[rule](words, chosen.choice(gaps)))), whole.provisions[at].id


@pytest.mark.long
@pytest.mark.parametrize("rule", PLANTS)
def test_faults_are_found_one_rule_at_a_time(rule):
    chosen = random.Random(rule)
    texts = [
        signed(DEEP_SEA),
        signed(TECHNOLOGY),
        *(read_file(DATA / "made" / f"{each}.txt").instrument for each in NAMES),
    ]
    found = total = 0
    for _ in range(8):
        for whole in texts:
            made = planted(rule, whole, chosen)
            if made is None:
                continue
            faulty, at = made
            before = sum(each.rule == rule for each in check(whole, "us").findings)
            after = [each for each in check(faulty, "us").findings if each.rule == rule]
            total += 1
            found += len(after) > before and any(each.at == at for each in after)
    assert total > 60
    assert found >= 0.95 * total
