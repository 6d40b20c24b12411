"""Each side's original: what is turned round, what is not, and that there and back is the same."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.language.naming import sides_of
from app.language.turning import turned
from app.model.draft import Draft, Remark, Setting
from app.model.instrument import Participant, Particulars, Side, Signatory
from app.model.text import Mark, MarkKind, Text
from app.negotiating.alternat import checked, keeper_of, kept_by, original_for
from tests.trees import PARTICULARS, instrument

WITH_OFFICES = replace(
    PARTICULARS,
    participants=(
        Participant("jp", "Ministry of Economy, Trade and Industry of Japan", "", "METI"),
        Participant("us", "Department of Commerce of the United States of America", "", "DOC"),
    ),
    signatories=(
        Signatory("jp", "AKAZAWA Ryosei", "Minister"),
        Signatory("us", "Howard Lutnick", "Secretary of Commerce"),
    ),
)
DEEP_SEA = """
title: MEMORANDUM OF COOPERATION Regarding Deep-Sea Mineral Resource Development Between the Ministry of Economy, Trade, and Industry of Japan and the Department of Commerce of the United States of America
chapeau: The Ministry of Economy, Trade and Industry of Japan, and the Department of Commerce of the United States of America (hereinafter referred to collectively as the “Participants”);
recital: Recognizing that the United States is the global leader; that Japan has conducted the world’s first test;
link: Have reached the following understandings:
section | Establishment of the Japan-U.S. Working Group |
  paragraph: Participants intend to establish a Japan-U.S. Working Group, led by Japan's Ministry of Economy, Trade and Industry (METI) and the United States' National Oceanic and Atmospheric Administration (NOAA). METI and NOAA may invite others.
  item: Japan: Cabinet Office; Ministry of Foreign Affairs (MOFA).
  item: United States: Department of Commerce; Department of State (DOS).
section | Legal Character |
  paragraph: It creates no rights under the laws of either Japan or the United States.
closing: The foregoing represents the recognition reached between the Participants.
signature: FOR THE MINISTRY OF ECONOMY TRADE AND INDUSTRY OF JAPAN: BY: _____ AKAZAWA Ryosei Minister
signature: FOR THE DEPARTMENT OF COMMERCE OF THE UNITED STATES OF AMERICA: BY: _____ Howard Lutnick Secretary of Commerce
"""


def draft(notation, particulars=WITH_OFFICES, keeper="jp", records=()):
    return Draft(
        "d", instrument(notation, replace(particulars, status="draft")), Setting(keeper=keeper), records=records
    )


def turn(words, particulars=WITH_OFFICES, *, free=False, by=1):
    return turned(words, sides_of(particulars), by, free=free).text


@pytest.mark.parametrize(("free", "words", "wanted"), [
    (False, "Japan and the United States intend to meet.", "The United States and Japan intend to meet."),
    (False, "relations between Japan and the United States", "relations between the United States and Japan"),
    (False, "the Japan-U.S. Working Group", "the U.S.-Japan Working Group"),
    (False, "the Japan–United States Alliance", "the United States–Japan Alliance"),
    (False, "U.S. and Japanese industry", "Japanese and U.S. industry"),
    (False, "an American and Japanese team", "a Japanese and American team"),
    (False, "the Japanese side and the U.S. delegation", "the U.S. delegation and the Japanese side"),
    (False, "under Japan’s and the United States’ laws", "under the United States’ and Japan’s laws"),
    (False, "on Japan and the United States’ shared goals", "on the United States and Japan’s shared goals"),
    (False, "laws of Japan and of the United States", "laws of the United States and of Japan"),
    (False, "METI and DOC may meet", "DOC and METI may meet"),
    (False, "a partnership between the U.S. National Science Foundation and Japan's Ministry of Internal Affairs and Communications.",
     "a partnership between Japan's Ministry of Internal Affairs and Communications and the U.S. National Science Foundation."),
    (False, "between the U.S. Center for AI Standards and Innovation and the Japan AI Safety Institute towards",
     "between the Japan AI Safety Institute and the U.S. Center for AI Standards and Innovation towards"),
    (True, "MEMORANDUM BETWEEN THE GOVERNMENT OF JAPAN AND THE GOVERNMENT OF THE UNITED STATES OF AMERICA ON SPACE",
     "MEMORANDUM BETWEEN THE GOVERNMENT OF THE UNITED STATES OF AMERICA AND THE GOVERNMENT OF JAPAN ON SPACE"),
    (True, "The Government of the United States of America, represented by the Office of Science and Technology Policy, and the Government of Japan, represented by the Cabinet Office of Japan for the purposes of Science and Technology Policy (hereinafter referred to collectively as the “Participants”);",
     "The Government of Japan, represented by the Cabinet Office of Japan for the purposes of Science and Technology Policy, and the Government of the United States of America, represented by the Office of Science and Technology Policy (hereinafter referred to collectively as the “Participants”);"),
    (True, "The Ministry of Foreign Affairs of Japan and the Ministry of Defense of Japan, and the Department of State of the United States of America,",
     "The Department of State of the United States of America, and the Ministry of Foreign Affairs of Japan and the Ministry of Defense of Japan,"),
    (True, "The Government of Japan (hereinafter referred to as “Japan”) and the Government of the United States of America (hereinafter referred to as “the United States”),",
     "The Government of the United States of America (hereinafter referred to as “the United States”) and the Government of Japan (hereinafter referred to as “Japan”),"),
    (True, "The Government of Japan (hereinafter “the Japanese side”) and the Government of the United States of America (hereinafter “the U.S. side”), hereinafter referred to as the “Participants”,",
     "The Government of the United States of America (hereinafter “the U.S. side”) and the Government of Japan (hereinafter “the Japanese side”), hereinafter referred to as the “Participants”,"),
    (True, "The Government of Japan, acting through the Ministry of Economy, Trade and Industry (METI), and the Government of the United States of America, acting through the Department of Commerce (DOC) (hereinafter collectively referred to as the “Participants”);",
     "The Government of the United States of America, acting through the Department of Commerce (DOC), and the Government of Japan, acting through the Ministry of Economy, Trade and Industry (METI) (hereinafter collectively referred to as the “Participants”);"),
    (True, "日本国政府及びアメリカ合衆国政府（以下「参加者」という。）は、", "アメリカ合衆国政府及び日本国政府（以下「参加者」という。）は、"),
    (True, "日本国経済産業省とアメリカ合衆国商務省との間の協力覚書", "アメリカ合衆国商務省と日本国経済産業省との間の協力覚書"),
    (False, "この覚書は、日本国又は米国の国内法の下で権利を設けない。", "この覚書は、米国又は日本国の国内法の下で権利を設けない。"),
    (True, "The Ministry of Finance of Japan (“MOF”) and the Department of the Treasury of the United States of America (“Treasury”),",
     "The Department of the Treasury of the United States of America (“Treasury”) and the Ministry of Finance of Japan (“MOF”),"),
])  # fmt: skip
def test_a_row_of_names_is_turned(free, words, wanted):
    assert turn(words, free=free) == wanted
    assert turn(wanted, free=free) == words


@pytest.mark.parametrize("words", [
    "Japan intends to provide and the United States to receive the samples.",
    "Japan intends to fund it and the United States intends to build it.",
    "Samples are held by Japan and the United States intends to return them.",
    "Japan and the United States intend to pay 60 and 40 per cent respectively.",
    "Japan, the United States and Australia intend to meet.",
    "Japan and the United States Department of State",
    "Japan: Cabinet Office. United States: NOAA.",
    "[JP: 180 days][US: 90 days]",
    "[JP: Japan][US: the United States] intends to host.",
    "Japan, acting through JOGMEC, should provide data and the United States should provide vessels.",
    "Notice is given by Japan to the United States.", "Talks (with Japan) and the United States continue.",
    "experts from Japan, the United States, or third countries",
    "日本国は資料を提供し、アメリカ合衆国は船舶を提供する。", "日本国がアメリカ合衆国と協議する。", "日米作業部会",
    "日本国、アメリカ合衆国及びオーストラリアは", "", "Japan", "\n", "the the and and",
])  # fmt: skip
def test_an_order_that_says_something_stays(words):
    assert turn(words) == words


def test_the_deep_sea_text_as_the_other_side_keeps_it():
    ours = draft(DEEP_SEA)
    theirs = kept_by(ours, "us")
    said = [provision.words for provision in theirs.provisions]
    assert said[0].endswith(
        "Between the Department of Commerce of the United States of America and the Ministry of Economy, Trade, and Industry of Japan"
    )
    assert said[1] == (
        "The Department of Commerce of the United States of America, and the Ministry of Economy, Trade and Industry of Japan "
        "(hereinafter referred to collectively as the “Participants”);"
    )
    assert said[2] == ours.provisions[2].words
    assert said[4] == "Establishment of the U.S.-Japan Working Group"
    assert (
        "establish a U.S.-Japan Working Group, led by the United States' National Oceanic and Atmospheric Administration (NOAA) and Japan's Ministry of Economy, Trade and Industry (METI). NOAA and METI may"
        in said[5]
    )
    assert said[6:8] == [provision.words for provision in ours.provisions[6:8]]
    assert "either the United States or Japan" in said[9]
    assert [words[:12] for words in said[-2:]] == ["FOR THE DEPA", "FOR THE MINI"]
    assert [side.id for side in theirs.instrument.particulars.sides] == ["us", "jp"]
    assert [each.side for each in theirs.instrument.particulars.signatories] == ["us", "jp"]
    assert checked(ours) == checked(theirs) == ()
    assert original_for(theirs, "jp") == ours.instrument


def test_the_title_of_another_instrument_stands_as_it_was_signed():
    words = "Japan and the United States recall the Agreement between the Government of the United States and the Government of Japan on Fishing, signed in 1999."
    assert checked(draft(f"paragraph: {words}")) == ()
    own = "Japan and the United States call this the Memorandum. The United States and Japan made this Memorandum between the United States and Japan."
    assert [each.start for each in checked(draft(f"paragraph: {own}"))] == [
        own.index("The "),
        own.index("the United States and Japan."),
    ]


def test_a_wrong_order_is_said_in_each_original():
    ours = draft(
        "paragraph: The United States and Japan intend to meet. Japan and the United States agree.\nsignature: For the United States:\nsignature: For Japan:"
    )
    first, second = checked(ours)
    assert (first.rule, first.start, first.end) == ("order_of_names", 0, 27)
    assert first.message == "“The United States and Japan” names the United States first: this original is Japan’s."
    assert second.rule == "order_of_names"
    assert len(checked(kept_by(ours, "us"))) == 2


def test_the_keeper_that_nobody_set_is_the_side_named_first():
    assert keeper_of(draft("title: Memorandum between the United States and Japan", keeper="")) == "us"
    assert keeper_of(draft("paragraph: No names.", keeper="")) == "jp"


def test_a_side_that_is_not_known_changes_nothing():
    ours = draft(DEEP_SEA)
    assert original_for(ours, "fr") == ours.instrument
    assert original_for(ours, "jp") is ours.instrument


def test_remarks_and_marks_stay_on_their_words():
    one = draft("paragraph: Talks between Japan and the United States begin.")
    (provision,) = one.provisions
    text = Text(
        provision.text.plain,
        (Mark(14, 19, MarkKind.ITALIC), Mark(14, 41, MarkKind.BOLD), Mark(24, 41, MarkKind.REFERENCE, "x")),
    )
    held = replace(one.instrument.versions[0], provisions=(replace(provision, text=text),))
    one = replace(
        one,
        instrument=replace(one.instrument, versions=(held,)),
        records=(Remark("a", provision.id, "Who?", 14, 19), Remark("b", provision.id, "When?", 42, 47)),
    )
    other = kept_by(one, "us")
    words = other.provisions[0].text
    assert words.plain == "Talks between the United States and Japan begin."
    assert {(words.plain[mark.start : mark.end], mark.kind) for mark in words.marks} == {
        ("Japan", MarkKind.ITALIC), ("the United States and Japan", MarkKind.BOLD), ("the United States", MarkKind.REFERENCE),
    }  # fmt: skip
    assert [words.plain[each.start : each.end] for each in other.remarks] == ["Japan", "begin"]
    assert kept_by(other, "jp") == one


THREE = Particulars(
    sides=(Side("jp", "Japan"), Side("us", "United States"), Side("au", "Australia")),
    participants=(Participant("jp", "Government of Japan"), Participant("us", "Government of the United States of America"), Participant("au", "Government of Australia")),
)  # fmt: skip


def between(one, other):
    return Particulars(sides=(Side("a", one), Side("b", other)))


@pytest.mark.parametrize(("one", "other", "words", "wanted"), [
    ("Netherlands", "United States", "prosperity of the Netherlands and the United States and their peoples", "prosperity of the United States and the Netherlands and their peoples"),
    ("Chile", "Netherlands", "the industries of Chile and the Netherlands need, from mining", "the industries of the Netherlands and Chile need, from mining"),
    ("Republic of Korea", "India", "the Government of the Republic of Korea and the Government of the Republic of India", "the Government of the Republic of India and the Government of the Republic of Korea"),
    ("United Kingdom", "Japan", "UK-Japan cooperation between the United Kingdom of Great Britain and Northern Ireland and Japan", "Japan-UK cooperation between Japan and the United Kingdom of Great Britain and Northern Ireland"),
    ("European Union", "Japan", "that the EU and Japan may invite others", "that Japan and the EU may invite others"),
    ("New Zealand", "Australia", "New Zealand and Australian companies", "Australian and New Zealand companies"),
    ("Bolivia", "Viet Nam", "a Bolivian or Viet Nam official", "a Viet Nam or Bolivian official"),
    ("Freedonia", "Japan", "Freedonia and Japan intend to meet.", "Japan and Freedonia intend to meet."),
])  # fmt: skip
def test_any_two_countries(one, other, words, wanted):
    assert turn(words, between(one, other), free=words.startswith("the Gov")) == wanted
    assert turn(wanted, between(one, other), free=words.startswith("the Gov")) == words


def test_three_sides_go_round():
    assert turn("日本国、アメリカ合衆国及びオーストラリアは", THREE) == "アメリカ合衆国、オーストラリア及び日本国は"
    words = "Japan, the United States and Australia intend to meet in Tokyo."
    assert turn(words, THREE, by=1) == "The United States, Australia and Japan intend to meet in Tokyo."
    assert turn(words, THREE, by=2) == "Australia, Japan and the United States intend to meet in Tokyo."
    assert turn("Japan and Australia intend to meet.", THREE) == "Japan and Australia intend to meet."
    chapeau = (
        "The Government of Japan; the Government of the United States of America; and the Government of Australia,"
    )
    assert (
        turn(chapeau, THREE, free=True)
        == "The Government of the United States of America; the Government of Australia; and the Government of Japan,"
    )
    ours = draft(
        f"chapeau: {chapeau}\nsignature: For Japan:\nsignature: For the United States:\nsignature: For Australia:",
        THREE,
    )
    theirs = kept_by(ours, "au")
    assert [each.words for each in theirs.provisions[1:]] == ["For Australia:", "For Japan:", "For the United States:"]
    assert checked(ours) == checked(theirs) == ()
    assert kept_by(theirs, "jp") == ours


COUNTRIES = ("Japan", "United States", "United Kingdom", "Netherlands", "Republic of Korea", "India", "Freedonia")
JOINS = (" and ", ", and ", " or ", "-", ", ", " to ", " intends to fund and ", " / ", "; and ", " and of ")
AROUND = ("", "between ", "The laws of ", "a ", "an ", "Noting that ", "by ", "[JP: ", "the ", ". ")
AFTER = (
    " intend to meet.",
    "",
    "’s laws",
    " (hereinafter the “Participants”);",
    " respectively.",
    " Working Group",
    "]",
    " intends to go.",
    " Department of State",
)


@st.composite
def sentences(draw, sides):
    def name():
        country = draw(st.sampled_from((*sides, "Australia")))
        shape = draw(
            st.sampled_from((
                "{}",
                "the {}",
                "The {}",
                "the Government of {}",
                "{}’s",
                "{}'s Ministry of Trade (MOT)",
                "the Ministry of Trade, Industry and Energy of {}",
                "{}, represented by the Office of Trade,",
            ))
        )
        return shape.format(country)

    out = ""
    for _ in range(draw(st.integers(1, 3))):
        out += draw(st.sampled_from(AROUND)) + name()
        for _ in range(draw(st.integers(0, 3))):
            out += draw(st.sampled_from(JOINS)) + name()
        out += draw(st.sampled_from(AFTER)) + draw(st.sampled_from(("", " ", "\n")))
    return out


@st.composite
def drafts(draw):
    sides = draw(st.lists(st.sampled_from(COUNTRIES), min_size=2, max_size=3, unique=True))
    particulars = Particulars(
        sides=tuple(Side(f"s{at}", country) for at, country in enumerate(sides)),
        participants=tuple(
            Participant(f"s{at}", f"Ministry of Trade of {country}") for at, country in enumerate(sides)
        ),
        title=draw(sentences(sides)),
    )
    lines = [
        f"{kind}: {draw(sentences(sides))}".replace("\n", " ")
        for kind in ("title", "chapeau", "recital", "paragraph", "item")
    ]
    blocks = draw(st.permutations([f"signature: For {country}: ____" for country in sides]))
    return draft("\n".join([*lines, *blocks]), particulars, keeper=draw(st.sampled_from(["s0", "s1"])))


@given(drafts(), st.data())
@settings(max_examples=25)
def test_there_and_back_is_the_same_draft(one, data):
    side = data.draw(st.sampled_from([each.id for each in one.instrument.particulars.sides]))
    other = kept_by(one, side)
    assert kept_by(other, one.setting.keeper) == one
    for before, after in zip(one.provisions, other.provisions, strict=True):
        if before.kind != "signature":
            assert len(before.words.split()) == len(after.words.split())
    assert sorted(each.id for each in one.provisions) == sorted(each.id for each in other.provisions)


@given(st.text(max_size=60), st.integers(0, 2))
def test_any_words_are_turned_there_and_back(words, by):
    assert turn(turn(words, THREE, by=by), THREE, by=(3 - by) % 3) == words
