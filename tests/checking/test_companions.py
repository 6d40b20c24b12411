"""What a provision wants beside it is asked for where it is nowhere, and not where the text has it."""

import pytest

from app.checking.check import check
from app.checking.companions import answered
from app.checking.facts import facts_of
from app.checking.rules import shipped
from app.model.provision import Kind
from tests.checking.texts import DEEP_SEA, TECHNOLOGY, instrument, signed, told

P = Kind.PARAGRAPH
REVIEW = "The Participants intend to review this MOC every two years."
ENDS = "Either Participant may discontinue this MOC by written notice. It becomes operative upon signature."
CASES = {
    "without_review_base": (
        REVIEW,
        "The Participants intend to review this MOC every two years from the date of signature.",
    ),
    "without_work_under_way": (
        f"The Participants intend to carry out joint projects. {ENDS}",
        f"The Participants intend to carry out joint projects. {ENDS} Ongoing projects continue until completed.",
    ),
    "without_chair": (
        "The Participants intend to establish a Joint Working Group.",
        "The Participants intend to establish a Joint Working Group, co-chaired by both.",
    ),
    "without_meetings": (
        "The Participants intend to establish a Joint Working Group.",
        "The Participants intend to establish a Joint Working Group. It is expected to meet once a year.",
    ),
    "without_written_notice": (
        "Either Side may terminate this MOC by giving notice to the other.",
        "Either Side may terminate this MOC by giving notice to the other in writing.",
    ),
    "without_notice_count": (
        "Either Side may discontinue this MOC with ninety days’ written notice.",
        "Either Side may discontinue this MOC with ninety days’ written notice. It ends 90 days after receipt.",
    ),
    "without_renewal": (
        "This MOC is intended to remain in effect for five years.",
        "This MOC is intended to remain in effect for five years and may be extended.",
    ),
    "without_way_out": (
        "This MOC is automatically renewed for periods of one year.",
        "This MOC is automatically renewed for periods of one year, unless a Side objects.",
    ),
    "without_body": (
        "The Joint Committee is expected to meet once a year.",
        "A Joint Committee is expected to be set up. The Joint Committee is expected to meet once a year.",
    ),
    "without_costs": (
        f"The Participants intend to meet once a year. {ENDS}",
        f"The Participants intend to meet once a year. Each bears its own costs. {ENDS}",
    ),
    "without_afterwards": (
        "Each Participant intends to keep such information confidential.",
        "Each Participant intends to keep such information confidential, also after discontinuation of this MOC.",
    ),
    "without_equal_languages": (
        "Signed at Tokyo, in duplicate, in the Japanese and English languages.",
        "Signed at Tokyo, in duplicate, in the Japanese and English languages, both texts being equally valid.",
    ),
    "without_operative": (
        "Either Participant may discontinue this MOC by written notice.",
        ENDS,
    ),
}


def asked(rule, words, language="en"):
    return told(check(instrument((P, words), language=language), "us").findings, rule)


@pytest.mark.parametrize("rule", CASES)
def test_a_companion_is_asked_for_and_found(rule):
    without, with_it = CASES[rule]
    assert len(asked(rule, without)) == 1
    assert asked(rule, with_it) == []


@pytest.mark.parametrize(
    ("rule", "without", "with_it"),
    [
        (
            "without_review_base_ja",
            "両者は、この覚書を二年ごとに見直す。",
            "両者は、署名の日から二年ごとにこの覚書を見直す。",
        ),
        ("without_renewal_ja", "この覚書は、五年間効力を有する。", "この覚書は、五年間効力を有し、延長できる。"),
        (
            "without_work_under_way_ja",
            "いずれの側も通告により終了できる。",
            "いずれの側も通告により終了できる。実施中の活動は続ける。",
        ),
    ],
)
def test_companions_in_japanese(rule, without, with_it):
    assert len(asked(rule, without, "ja")) == 1
    assert asked(rule, with_it, "ja") == []


def test_a_quotation_and_a_recital_ask_for_nothing():
    quoted = "The Convention says “Either Party may review this Convention every two years without further steps”."
    assert asked("without_review_base", quoted) == []
    assert told(check(instrument((Kind.RECITAL, REVIEW)), "us").findings, "without_review_base") == []


def test_of_the_signed_texts_only_what_they_lack_is_asked():
    rules = {each.slug for each in shipped("companions")}
    found = {name: told(check(signed(name), "us").findings, *rules) for name in (DEEP_SEA, TECHNOLOGY)}
    assert {rule for rule, _ in found[DEEP_SEA]} == {"without_review_base", "without_work_under_way"}
    assert {rule for rule, _ in found[TECHNOLOGY]} == {"without_work_under_way"}


def test_whether_a_text_answers_is_told():
    rule = next(each for each in shipped("companions") if each.slug == "without_review_base")
    assert answered(facts_of(signed(DEEP_SEA))[0], rule) is False
    assert answered(facts_of(signed(TECHNOLOGY))[0], rule) is None
    assert answered(facts_of(instrument((P, CASES["without_review_base"][1])))[0], rule) is True
