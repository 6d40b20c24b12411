"""Recall of what is only suggested: one thing that wants another planted at a time into texts that have neither."""

import random
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from app.checking.check import check
from app.checking.stale import Carried, stale
from app.ingest.reading import read_file
from app.jobs.suggesting import order_findings
from app.language.countries import named
from app.model.provision import Kind, Provision
from app.model.text import Text
from tests.checking.texts import DEEP_SEA, TECHNOLOGY, signed

DATA = Path(__file__).parents[1] / "data"
NAMES = (
    "annex-before-signing", "both-sides-partnership", "lettered-sections-through", "numbered-through",
    "several-ministries", "three-columns", "uk-korea-offshore-wind", "vietnam-japan-sides",
)  # fmt: skip
BODY = {Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM, Kind.CLOSING}
PLANTS = {
    "without_review_base": [
        "The {all} intend to review this Memorandum every two years.",
        "This document will be reviewed by the {all} every three years.",
        "The {all} will conduct a review of progress every five (5) years.",
    ],
    "without_chair": [
        "The {all} intend to establish a Joint Working Group on data.",
        "The {all} will set up a steering committee of officials.",
        "A joint committee is established for this purpose.",
    ],
    "without_meetings": [
        "The {all} will create a task force on standards.",
        "The {all} intend to form a technical working group.",
    ],
    "without_way_out": [
        "It will be automatically renewed for periods of one year.",
        "The validity is extended automatically for two years at a time.",
    ],
    "without_renewal": [
        "This Memorandum will remain in effect for three years.",
        "The cooperation continues for a period of five (5) years.",
    ],
    "without_afterwards": [
        "Each of the {all} will keep such data confidential.",
        "They should not disclose information that was shared without prior consent.",
        "Information so received is to be treated as confidential.",
    ],
    "without_equal_languages": [
        "Done in duplicate in the English and Spanish languages.",
        "Signed in two copies, in the French and English languages.",
    ],
    "without_body": ["The Joint Committee will draw up a plan.", "The Working Group is expected to draw up a plan."],
}
DUTIES = (
    "{one} intends to pay for the vessels.", "{one} will supply the samples.", "{one} should train the inspectors.",
    "{one} is expected to insure the cargo.", "In addition, {one} shall refund the fees.",
)  # fmt: skip
CARRIED = (
    "Netscape Navigator",
    "ISO 14001:2015",
    "Harbour Dues Act 1998",
    "Mr. Piet Jansen",
    "Kingdom of Tonga",
    "3 May 1997",
)


@cache
def texts():
    return (
        signed(DEEP_SEA),
        signed(TECHNOLOGY),
        *(read_file(DATA / "made" / f"{each}.txt").instrument for each in NAMES),
    )


def planted(whole, words, chosen, without=()):
    """Return an instrument with a paragraph of its own somewhere in its body, provisions that answer it left out."""
    version = whole.versions[0]
    kept = [each for each in version.provisions if not any(word in each.words.casefold() for word in without)]
    places = [at for at, each in enumerate(kept) if each.kind in BODY] or [len(kept)]
    at = chosen.choice(places)
    level = kept[at].level if at < len(kept) else 0
    new = Provision("planted", Kind.PARAGRAPH, level, Text(words))
    return replace(whole, versions=(replace(version, provisions=(*kept[: at + 1], new, *kept[at + 1 :])),))


ANSWERS = {
    "without_review_base": ("review",),
    "without_chair": ("chair", "lead", "led by", "head", "coordinat", "committee", "group", "presid"),
    "without_meetings": ("meet", "session", "conven", "held", "consult", "dialogue", "committee", "group"),
    "without_way_out": ("terminat", "discontinu", "withdr", "unless", "cease"),
    "without_renewal": ("renew", "exten", "prolong", "further", "successive", "additional", "remain", "continu"),
    "without_afterwards": ("terminat", "discontinu", "confiden", "disclos", "expir", "information", "after"),
    "without_equal_languages": ("language", "english", "equal", "prevail", "authentic"),
    "without_body": ("group", "committee", "task force"),
}


@pytest.mark.long
@pytest.mark.parametrize("rule", PLANTS)
def test_companions_that_are_not_there_are_asked_for(rule):
    chosen = random.Random(rule)
    found = total = 0
    for _ in range(4):
        for whole in texts():
            for words in PLANTS[rule]:
                everybody = whole.particulars.collective_name or "Participants"
                faulty = planted(whole, words.format(all=everybody), chosen, ANSWERS[rule])
                total += 1
                found += any(each.rule == rule and each.at == "planted" for each in check(faulty, "us").findings)
    assert total >= 80
    assert found >= 0.95 * total


@pytest.mark.long
def test_duties_of_one_side_are_told():
    chosen = random.Random("one")
    found = total = 0
    for whole in (each for each in texts() if len(each.particulars.sides) > 1):
        for side in whole.particulars.sides:
            country = named(side.country)
            name = f"{country.article} {country.name}".strip()
            for words in DUTIES:
                said = words.format(one=name)
                faulty = planted(whole, said[0].upper() + said[1:], chosen)
                total += 1
                found += any(each.rule == "one_sided" and each.at == "planted" for each in check(faulty, "us").findings)
    assert total >= 60
    assert found >= 0.95 * total


@pytest.mark.long
def test_names_that_were_carried_are_told():
    chosen = random.Random("stale")
    found = total = 0
    for whole in texts():
        places = [each for each in whole.provisions if each.kind in BODY and len(each.text.plain.split()) > 6]
        for name in CARRIED:
            provision = chosen.choice(places)
            words = provision.text.plain.split(" ")
            at = next(at for at in range(2, len(words)) if words[at].islower() and words[at].isalpha())
            said = " ".join((*words[:at], "with", name, *words[at:]))
            provisions = tuple(
                replace(each, text=Text(said)) if each is provision else each for each in whole.provisions
            )
            made = replace(whole, versions=(replace(whole.versions[0], provisions=provisions),))
            total += 1
            told = stale(made, (Carried(provision.id, 0, len(said), "a precedent"),))
            found += any(name.split()[0] in each.passage or name in each.passage for each in told)
    assert total >= 60
    assert found >= 0.95 * total


@pytest.mark.long
def test_rows_of_names_in_the_other_order_are_told():
    chosen = random.Random("order")
    found = total = 0
    for whole in (each for each in texts() if len(each.particulars.sides) == 2):
        first, second = (named(each.country) for each in whole.particulars.sides)
        names = [f"{each.article} {each.name}".strip() for each in (first, second)]
        for words in (
            "Officials of {0} and {1} meet.",
            "Laws of both {0} and {1} apply.",
            "It is open to {0} and {1}.",
        ):
            wrong = [planted(whole, words.format(*row), chosen) for row in (names, names[::-1])]
            told = [sum(each.at == "planted" for each in order_findings(made)) for made in wrong]
            total += 1
            found += sorted(told) == [0, 1]
    assert total >= 20
    assert found >= 0.95 * total
