"""What a treaty lawyer looks for beside shall and party: each wording found, and what looks like it left alone."""

import pytest

from app.checking.profiles import profile
from app.checking.wording import wording
from app.model.provision import Kind
from tests.checking.texts import instrument, paragraph, told

FOUND = [
    ("party", "Each Contracting Government appoints an expert."),
    ("party", "It is open to the other Contracting States."),
    ("enter_into_force", "This Memorandum ceases to be in force after five years."),
    ("enter_into_force", "The Sides intend to bring it into force in spring."),
    ("undertake", "Each Participant guarantees that its samples are clean."),
    ("undertake", "The Participants hereby covenant to keep the records."),
    ("right", "A Participant is entitled to inspect the samples."),
    ("obligation", "Each Side is under a duty to report."),
    ("obligation", "The Sides are legally obliged to report."),
    ("binding", "The decisions of the committee bind the Participants."),
    ("binding", "Its decisions are final and will be binding."),
    ("ratify", "It is open for accession by other ministries."),
    ("ratify", "It begins once both have completed their respective internal procedures."),
    ("in_witness", "The undersigned have exchanged their full powers."),
    ("in_witness", "The undersigned have hereunto set their hands."),
    ("done_at", "Concluded at Oslo on 3 May 2027."),
    ("agreement_word", "The plan may be changed by mutual written agreement."),
    ("agreement_word", "It is extended by agreement between the Participants."),
    ("agreement_word", "This Memorandum constitutes an agreement on research."),
    ("liability", "The receiving side is liable for any loss."),
    ("liability", "Each Participant indemnifies the other."),
    ("liability", "The sender holds the receiver harmless."),
    ("breach", "A breach of this Memorandum is notified at once."),
    ("breach", "Any violation of this Arrangement ends the exchange."),
    ("breach", "The sender keeps its legal remedies."),
    ("breach", "A Side that fails to fulfil its obligations leaves."),
    ("comply", "The institutes comply with the provisions of this Arrangement."),
    ("governing_law", "This Memorandum is governed by international law."),
    ("governing_law", "It is construed in accordance with the laws of England."),
    ("governing_law", "Differences are referred to arbitration in Geneva."),
    ("governing_law", "Differences are settled by the International Court of Justice."),
    ("registration", "Japan intends to register it with the Secretariat of the United Nations."),
    ("registration", "It is deposited under Article 102 of the Charter."),
    ("provisional_application", "It is applied provisionally from signature."),
    ("territory", "It extends to the territories for whose international relations the side is responsible."),
    ("integral_part", "The Annexes form an integral part of this Memorandum."),
    ("hereby", "A commission is hereby established."),
    ("contract_clause", "This is the entire agreement and supersedes all prior letters."),
    ("enter_into_force", "This Memorandum is valid and in force for five years."),
    ("party", "The Signatory States keep a list."),
    ("liability", "Each Participant waives all claims for loss."),
    ("liability", "Experts enjoy privileges and immunities."),
    ("liability", "The host assumes full responsibility for any damage."),
    ("binding", "This Memorandum is legally enforceable."),
    ("binding", "The plan has legal effect."),
    ("agreement_word", "Upon agreement, the plan is changed."),
    ("terms_and_conditions", "The terms and conditions hereof are kept."),
    ("governing_law", "The laws of Norway shall govern this text."),
    ("contract_clause", "It takes precedence over all other texts."),
    ("ratify", "It is open for signature by other ministries."),
    ("contract_clause", "The Sides are excused by force majeure."),
]


@pytest.mark.parametrize(("rule", "words"), FOUND)
@pytest.mark.parametrize("practice", ["us", "uk", "japan", "australia_nz", "germany", "house"])
def test_it_is_found_in_every_practice(practice, rule, words):
    made = instrument((Kind.PARAGRAPH, words))
    found = [each for each in wording(made, practice) if each.rule == rule]
    assert found
    assert all(words[each.start : each.end] == each.passage for each in found)
    assert all(each.suggestion for each in found)


def test_required_is_watched_by_the_united_states_alone():
    words = "The Participants are required to report."
    assert told(wording(paragraph(words), "us")) == [("required_to", "Participants are required to")]
    assert told(wording(paragraph(words), "uk")) == []
    for said in ("The Participants have to report.", "The Sides are to report.", "Reports are mandatory."):
        assert [rule for rule, _ in told(wording(paragraph(said), "us"))] == ["required_to"]
    by_law = "The Participants are required to publish it by their laws."
    assert told(wording(paragraph(by_law), "us")) == []


FINE = [
    "They await the early entry into force and the full application of the Clean Rivers Treaty.",
    "Projects are executed on the basis of plans of 2024, and contracts are concluded in Oslo in May 2024.",
    "Works that are being done at the institutes are shared.",
    "The Ambassador Extraordinary and Plenipotentiary of Japan opens the fair.",
    "Data are passed to duly authorized officials alone.",
    "The Sides report any data breach, and breaches of security, to each other.",
    "This Memorandum is not governed by international law and is not for registration with the United Nations.",
    "Differences are resolved by consultation and will not be referred to any court, tribunal or arbitration.",
    "Neither Participant is liable for loss, and no Side indemnifies the other.",
    "The Sides exchange views on arbitration, on product liability and on the law of contracts.",
    "Officers comply with the laws of the host, and the visits are subject to the laws of Norway.",
    "Research is an integral part of the strategy.",
    "The region forms an integral part of the market.",
    "The company is registered in Tokyo with the Ministry.",
    "The Trade Agreement and the Agreement between Fiji and Chile on fish remain as they are.",
    "It creates no obligations, no rights, and no party to it is bound to perform.",
    "Each Side has a strong sense of duty.",
    "They hereby record their intent to meet.",
    "The Convention was opened for signature at Oslo in 1997; the laws in force in Chile govern each visit.",
    "The Participants have the plan to meet, and are the first to do so; the aim is to be open.",
    "Neither Side waives its claims, and nothing in it has legal effect.",
    "They are in agreement with the report, and the plan has a lasting effect.",
    "Projects in the territory of Japan are listed.",
]


@pytest.mark.parametrize("words", FINE)
def test_what_looks_like_it_is_left_alone(words):
    rules = {rule for rule, _ in FOUND} | {"required_to"}
    assert [each for each in told(wording(paragraph(words), "us")) if each[0] in rules - {"party"}] == []


JAPANESE = [
    ("ja_party", "各締約国は、情報を交換する。"),
    ("ja_treaty", "この協定は、署名の日に開始する。"),
    ("ja_treaty", "両政府は、次のとおり協定した。"),
    ("ja_treaty", "本文書は、批准されなければならない。"),
    ("ja_must", "双方は、毎年報告しなければならない。"),
    ("ja_must", "双方は、報告の義務を負う。"),
    ("ja_binding", "本覚書は、双方に対し拘束力を有する。"),
]


@pytest.mark.parametrize(("rule", "words"), JAPANESE)
def test_words_of_a_treaty_are_found_in_japanese(rule, words):
    found = [each for each in wording(paragraph(words, language="ja"), "japan") if each.rule == rule]
    assert [words[each.start : each.end] for each in found] == [each.passage for each in found] != []


@pytest.mark.parametrize(
    "words",
    [
        "本覚書は、法的拘束力を有するものではない。",
        "本覚書は、法的拘束力を有する文書ではなく、双方は、協力する。",
        "双方は、義務を負うことを意図していません。",
        "双方は、いかなる義務を負うものではない。",
        "双方は、生物多様性条約の締約国会議に協力する意図を有する。",
        "本覚書は、日本国とチリとの間の協定に影響を与えない。",
    ],
)
def test_what_says_no_in_japanese_is_left_alone(words):
    assert told(wording(paragraph(words, language="ja"), "japan")) == []


def test_articles_are_known_however_they_are_written():
    for label in ("ARTICLE - 1", "Article One", "Art. 2", "Article IV", "ARTICLE FIRST"):
        found = wording(instrument((Kind.SECTION, label, "Scope")), "us")
        assert [each.rule for each in found] == ["articles"], label


def test_every_rule_of_wording_is_in_a_practice():
    names = ("us", "uk", "japan", "australia_nz", "germany", "house")
    used = {rule.slug for name in names for rule in profile(name).wording}
    assert {rule for rule, _ in FOUND} <= used
