import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.drafting.voice import revoice
from app.language import countries
from app.model.instrument import Participant, Particulars, Side
from app.paths import resources
from tests.drafting.material import DEEP_SEA, TECHNOLOGY, particulars
from tests.thinned import examples

TWO = particulars("Australia", "Viet Nam")
NORTH = particulars("Netherlands", "United Kingdom")
THREE = particulars("Australia", "Netherlands", "Viet Nam")
TURNED = replace(DEEP_SEA, sides=DEEP_SEA.sides[::-1])


@pytest.mark.parametrize(
    ("text", "to", "wanted"),
    [
        ("Japan intends to fund it.", TWO, "Australia intends to fund it."),
        ("The United States intends to fund it.", TWO, "Viet Nam intends to fund it."),
        ("Japan intends to fund it.", NORTH, "The Netherlands intends to fund it."),
        ("the laws of Japan apply", NORTH, "the laws of the Netherlands apply"),
        ("the United States’ rules and Japan’s rules", NORTH, "the United Kingdom’s rules and the Netherlands’ rules"),
        ("the U.S. and Japan's ports", NORTH, "the Netherlands and the United Kingdom's ports"),
        ("between Japan and the United States.", TWO, "between Australia and Viet Nam."),
        ("between the United States and Japan.", TWO, "between Australia and Viet Nam."),
        ("of either Japan or the United States", THREE, "of any of Australia, the Netherlands or Viet Nam"),
        ("both Japan and the United States", THREE, "Australia, the Netherlands and Viet Nam"),
        ("U.S. and Japanese industry", TWO, "Australian and Vietnamese industry"),
        ("a Japanese ship and an American ship", TWO, "an Australian ship and a Vietnamese ship"),
        ("U.S. industry", NORTH, "British industry"),
        ("a Japan-U.S. Working Group", TWO, "an Australia-Viet Nam Working Group"),
        ("Both Participants and the other Participant", THREE, "All Participants and the other Participants"),
        ("Either Participant may end bilateral work.", THREE, "Any Participant may end trilateral work."),
        ("led by METI", TWO, "led by the Government of Australia"),
        ("the Ministry of Economy, Trade and Industry (METI)", TWO, "the Government of Australia"),
        ("Japan's Ministry of Economy, Trade, and Industry of Japan acts", TWO, "The Government of Australia acts"),
        ("the United States Department of Commerce", TWO, "the Government of Viet Nam"),
        ("the Department of State's view", TWO, "[an agency]'s view"),
        ("the U.S. Department of State", TWO, "[an agency of Viet Nam]"),
        ("METI and NOAA meet", TWO, "The Government of Australia and [an agency] meet"),
        (
            "Japan: Cabinet Office; Ministry of Defense (MOD); and others",
            TWO,
            "Australia: [agencies of Australia]; and others",
        ),
        ("across North America and Asia", TWO, "across North America and Asia"),
        ("Meetings are held in Tokyo.", TWO, "Meetings are held in [place]."),
        ("Canada and Japan", TWO, "Canada and Australia"),
        ("Japan, or the United States, may end it.", TWO, "Australia, or Viet Nam, may end it."),
        ("Neither Japan nor the United States pays.", THREE, "None of Australia, the Netherlands and Viet Nam pays."),
        ("the Japan side and Americans", TWO, "the Australian side and nationals of Viet Nam"),
        ("the Japan–United States Security Consultative Committee meets", TWO, "[a joint body] meets"),
        (
            "the International Energy Agency and the World Bank",
            TWO,
            "the International Energy Agency and the World Bank",
        ),
        ("with RIKEN and the OECD", TWO, "with [RIKEN] and the OECD"),
        ("SIGNED on quantum technology (QIST)", TWO, "SIGNED on quantum technology (QIST)"),
        ("in the Japanese and English languages", TWO, "in the [language] and English languages"),
        ("JAPAN and the UNITED STATES", TWO, "AUSTRALIA and VIET NAM"),
        (
            "under the existing Agreement between Japan and the United States of America on Cooperation in Science; existing"  # noqa: ISC004
            " agreements between Japan and the United States",
            TWO,
            "under [an existing agreement]; existing agreements between Australia and Viet Nam",
        ),
        ("on Deep-Sea Mineral Resource Development", TWO, "on Ocean Data"),
        ("FOR THE DEPARTMENT OF COMMERCE OF THE UNITED STATES OF AMERICA:", TWO, "FOR THE GOVERNMENT OF VIET NAM:"),
    ],
)
def test_names_answer_by_role(text, to, wanted):
    assert revoice(text, DEEP_SEA, to) == wanted


def test_a_side_in_both_answers_itself_whatever_its_place():
    draft = particulars("United States", "Fiji")
    assert revoice("Japan thanks the United States.", DEEP_SEA, draft) == "Fiji thanks the United States."
    assert revoice("the U.S. Department of State", DEEP_SEA, draft) == "the U.S. Department of State"
    assert revoice("Japan's Cabinet Office", DEEP_SEA, draft) == "[an agency of Fiji]"


def test_the_order_of_names_is_that_of_the_draft():
    assert revoice("of Japan and the United States", DEEP_SEA, TURNED) == "of the United States and Japan"
    assert revoice("U.S. and Japanese rules", DEEP_SEA, TURNED) == "U.S. and Japanese rules"
    assert (
        revoice("Japan intends to pay the United States.", DEEP_SEA, TURNED)
        == "Japan intends to pay the United States."
    )


def test_fewer_sides_lose_what_has_no_role():
    old = particulars("Japan", "Australia", "Fiji")
    assert revoice("of Japan, Australia and Fiji", old, NORTH) == "of the Netherlands and the United Kingdom"
    assert revoice("All Participants but Fiji", old, NORTH) == "Both Participants but [further side]"


def test_own_names_follow_the_draft():
    text = 'This Memorandum of Cooperation (hereinafter "MOC") binds no Participant. The Participants read this MOC.'
    framework = particulars("Fiji", "Samoa", kind="framework", name="Sides")
    assert revoice(text, DEEP_SEA, framework) == "This Framework binds no Side. The Sides read this Framework."


def test_an_office_without_counterpart_is_left_out_of_the_chapeau():
    text = (
        "The Government of the United States of America, represented by the Office of Science and Technology Policy, and"
        " the Government of Japan, represented by the Cabinet Office of Japan (the “Participants”);"
    )
    assert revoice(text, TECHNOLOGY, TWO) == (
        "The Government of Australia, and the Government of Viet Nam (the “Participants”);"
    )
    acting = replace(TWO, participants=(replace(TWO.participants[0], represented_by="CSIRO"), TWO.participants[1]))
    assert "The Government of Australia, represented by CSIRO, and the Government of Viet Nam (" in revoice(
        text, TECHNOLOGY, acting
    )


def test_acronyms_of_the_draft_stand_where_the_precedent_has_its_own():
    named = Participant("Au", "Department of Industry of Australia", short="DISR")
    to = replace(TWO, participants=(named, TWO.participants[1]))
    assert revoice("led by METI", DEEP_SEA, to) == "led by DISR"
    text = "led by Japan's Ministry of Economy, Trade and Industry (METI)"
    assert revoice(text, DEEP_SEA, to) == "led by the Department of Industry of Australia (DISR)"


def test_sides_that_no_list_knows():
    old = particulars("Ruritania", "Japan")
    assert revoice("Ruritania’s laws and Japan", old, TWO) == "Australia’s laws and Viet Nam"
    assert revoice("Japan's laws", DEEP_SEA, particulars("Ruritania", "Strelsau")) == "Ruritania's laws"


@pytest.mark.parametrize(
    ("name", "old"), [("deep-sea-minerals-moc-2026", DEEP_SEA), ("technology-prosperity-moc-2025", TECHNOLOGY)]
)
@pytest.mark.parametrize("to", [TWO, NORTH, THREE])
def test_whole_texts_keep_no_name_of_their_sides(name, old, to):
    text = (resources() / "signed" / f"{name}.txt").read_text(encoding="utf-8")
    for paragraph in text.split("\n\n"):
        line = " ".join(paragraph.split())
        said = revoice(line, old, to)
        assert not {m.country.name for m in countries.find(said) if "North America" not in said} & {
            "Japan",
            "United States",
        }
        assert not re.search(
            r"METI|NOAA|MOFA|Commerce of|Cabinet Office|Science Foundation|the the |\x01|\x02|\x03", said
        )


@pytest.mark.parametrize(
    ("old", "stem", "whole_names"),
    [
        (DEEP_SEA, "deep-sea-minerals-moc-2026", ("Ministry of Economy", "Department of Commerce")),
        (TECHNOLOGY, "technology-prosperity-moc-2025", ()),
    ],
)
def test_the_same_sides_keep_their_words(old, stem, whole_names):
    """Only an office that leads is given its whole name."""
    text = (resources() / "signed" / f"{stem}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if "hereinafter" not in line and line == line.strip() and not any(name in line for name in whole_names):
            assert sorted(re.findall(r"\w+", revoice(line, old, old))) == sorted(re.findall(r"\w+", line))


SOUP_WORDS = (
    "Japan|the|The|United States|U.S.|Japan's|and|or|,|.|both|either|a|METI|Ministry of Commerce|Department|Agency|(|)|-"
    "|日本|MOC|Participants|[|]|\x01|1|\x02"
)
SOUP = st.lists(st.sampled_from(SOUP_WORDS.split("|")), max_size=14).map(" ".join)


@settings(max_examples=examples(30, 80), deadline=None)
@given(SOUP, st.sampled_from([TWO, NORTH, THREE, DEEP_SEA, TURNED, Particulars()]))
def test_any_words_are_taken(text, to):
    said = revoice(text, DEEP_SEA, to)
    assert not set(said) & set("\x01\x02\x03")
    if to in {TWO, NORTH, THREE}:
        assert not re.search(r"Japan|United States|U\.S\.|METI", said)


def test_a_precedent_without_sides_keeps_its_names():
    nobody = Particulars(sides=(Side("x", ""),))
    assert revoice("Japan and Fiji", nobody, TWO) == "Japan and Fiji"
