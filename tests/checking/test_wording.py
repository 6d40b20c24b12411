"""Wording in profiles: nothing false on the signed texts, everything that is planted, context seen to."""

import random

import pytest

from app.checking.profiles import profile, profile_names
from app.checking.wording import passes, wording
from app.model.provision import Kind
from tests.checking.texts import DEEP_SEA, TECHNOLOGY, instrument, paragraph, signed, told, with_words

PLANTED = {"shall": "shall", "must": "must", "agree": "agree", "party": "party", "enter into force": "enter_into_force"}


@pytest.mark.parametrize("name", [DEEP_SEA, TECHNOLOGY])
@pytest.mark.parametrize("practice", ["us", "japan", "australia_nz", "germany", "house"])
def test_the_signed_texts_pass(name, practice):
    assert wording(signed(name), practice) == ()


def test_practices_differ():
    assert told(wording(signed(DEEP_SEA), "uk")) == [("should", "should"), ("should", "should")]
    both = paragraph("The Participants will meet and should report.")
    assert passes(both, ("us", "uk", "japan")) == {"p0": ("japan",)}
    assert passes(paragraph("The Participants will meet."), ("us", "uk")) == {"p0": ("uk",)}
    assert passes(paragraph("The Participants should meet."), ("us", "uk")) == {"p0": ("us",)}


def missed(name, positions):
    """Return the words that are not found where they are planted; ``positions`` chooses among the gaps of a text."""
    whole = signed(name)
    left = []
    for at, provision in enumerate(whole.provisions):
        for text, heading in ((provision.heading, True), (provision.text, False)):
            words = text.plain.split(" ") if text and text.plain else []
            for planted, rule in PLANTED.items():
                for gap in positions(len(words) + 1) if words else ():
                    said = " ".join([*words[:gap], planted, *words[gap:]])
                    one = with_words(whole, at, said, heading=heading)
                    around = one.provisions[max(0, at - 1) : at + 2]
                    version = type(one.versions[0])("en", "original", around)
                    found = wording(type(one)("i", one.particulars, (version,)), "us")
                    if (rule, provision.id) not in {(each.rule, each.at) for each in found}:
                        left.append((planted, said))
    return left


@pytest.mark.parametrize("name", [DEEP_SEA, TECHNOLOGY])
def test_treaty_words_are_found_wherever_they_are_planted(name):
    chosen = random.Random(3)
    assert missed(name, lambda gaps: [chosen.randrange(gaps)]) == []


@pytest.mark.long
@pytest.mark.parametrize("name", [DEEP_SEA, TECHNOLOGY])
def test_treaty_words_are_found_at_every_place(name):
    assert missed(name, range) == []


TREATY = (
    (Kind.TITLE, "Agreement between the Government of A and the Government of B on Fisheries"),
    (Kind.CHAPEAU, "The Government of A and the Government of B (hereinafter “the Parties”),"),
    (Kind.LINK, "Have agreed as follows:"),
    (Kind.SECTION, "Article 1", "Scope"),
    (Kind.PARAGRAPH, "Each Party shall undertake to comply with this Agreement, which is legally binding."),
    (Kind.SECTION, "Article 2", "Entry into Force"),
    (Kind.PARAGRAPH, "This Agreement shall enter into force upon ratification, and may be terminated or amended."),
    (Kind.SIGNING, "In witness whereof the undersigned, being duly authorised, have signed. Done at X, both texts being equally authentic."),
)  # fmt: skip


def test_a_treaty_fails_in_each_of_its_parts():
    found = wording(instrument(*TREATY), "us")
    rules = {"own_title", "party", "agree", "articles", "shall", "this_agreement", "binding", "enter_into_force"}
    assert rules | {"ratify", "terminate", "amend", "in_witness", "done_at", "authentic", "undertake"} == {
        e.rule for e in found
    }
    assert len(found) > 15
    assert all(each.source for each in found if each.severity == "error")


FINE = [
    "Nothing affects existing agreements between the Participants or the rights of third parties.",
    "It does not affect obligations of a State that is a party to the Convention on the Law of the Sea.",
    "Nothing in this Memorandum affects any treaty to which either country is a party.",
    "They recall the Paris Agreement, its States Parties and the Conference of the Parties.",
    "The Participants recall the Agreement of 1988, which entered into force on 20 June 1988.",
    "They note the entry into force of the Convention on Biological Diversity.",
    "This Memorandum is not legally binding and creates no rights or obligations.",
    "Training is a must.",
    "The private sector has the political will to invest.",
    "The Government said: “Each State shall cooperate with all others in good faith and at once.”",
    "Legislation as amended, and any dispute before the WTO Dispute Settlement Body, are not affected.",
    "The right-hand column gives the terms and conditions of each grant.",
    "Employment contracts are terminated under domestic law.",
    "The activities are undertaken together.",
]


@pytest.mark.parametrize("words", FINE)
def test_context_is_seen_to(words):
    assert told(wording(paragraph(words), "us")) == []
    assert told(wording(paragraph(words), "australia_nz")) == []


FOUND = [
    ("us", "Each Participant will bear its costs.", "will", "will", "intends to"),
    ("us", "The Participants shall meet.", "shall", "shall", "intend to"),
    ("us", "A date mutually agreed by them.", "agree", "agreed", "determined"),
    ("us", "It enters into force on signature.", "enter_into_force", "enters into force", "becomes operative"),
    ("us", "The Participants commit to fund it.", "commit", "Participants commit to", None),
    ("us", "The terms of this Memorandum apply.", "terms_and_conditions", "terms of this Memorandum", None),
    ("us", "Any dispute on the interpretation of it is settled.", "disputes", "dispute", None),
    ("uk", "They should meet.", "should", "should", "will"),
    ("australia_nz", "Each Side undertakes to pay.", "undertake", "undertakes to", None),
    ("australia_nz", "Each Side has the right to leave.", "right", "has the right to", None),
    ("australia_nz", "It is an obligation of each Side.", "obligation", "obligation", None),
    ("germany", "The Participants establish a committee.", "bare_present", "establish", None),
]


@pytest.mark.parametrize(("practice", "words", "rule", "passage", "written"), FOUND)
def test_each_rule_finds_its_words_and_mends_what_is_safe(practice, words, rule, passage, written):
    found = [each for each in wording(paragraph(words), practice) if each.rule == rule]
    assert [each.passage for each in found] == [passage]
    assert [each.words for each in found[0].fix] == ([written] if written else [])
    assert words[found[0].start : found[0].end] == passage


def test_a_title_is_the_texts_own_or_anothers():
    memorandum = "Memorandum of Understanding under the Agreement on Science"
    assert wording(instrument((Kind.TITLE, memorandum)), "us") == ()
    assert told(wording(instrument((Kind.TITLE, memorandum)), "australia_nz")) == [("mou_title", memorandum[:27])]


def test_no_english_rule_reads_japanese():
    words = "両国政府は、shall 及び must という語を用いない。"
    assert wording(paragraph(words, language="ja"), "us") == ()


@pytest.mark.parametrize("name", profile_names())
def test_only_what_was_read_or_measured_names_a_source(name):
    for rule in (*profile(name).wording, *profile(name).scrub):
        assert bool(rule.source) == (rule.mark in {"S", "M"})
        assert rule.suggestion
