"""The signing line: place, date, number and languages go into the wording that is there."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.drafting.signing_line import SigningLine, edits, is_known, month_first, written

FULL = SigningLine("Tokyo", date(2026, 11, 3), 2, ("en", "ja"))
INK = SigningLine("", "blank", 3, ("en",))
AUTHENTIC = "both texts being equally authentic"
EQUAL = "both texts being equally valid"


def said(line, language, was):
    for start, end, words in reversed(edits(line, language, was)):
        was = was[:start] + words + was[end:]
    return was


ENGLISH = {
    "SIGNED on March 19, 2026, in duplicate, in the English language.": (
        f"SIGNED at Tokyo on November 3, 2026, in duplicate, in the English and Japanese languages, {EQUAL}.",
        "SIGNED at ____________ on the ____ day of ____________ 20__, in triplicate, in the English language.",
    ),
    "Signed at [place] on [date], in triplicate, each in the English, French and Japanese languages, all texts being "
    "equally valid.": (
        f"Signed at Tokyo on 3 November 2026, in duplicate, each in the English and Japanese languages, {EQUAL}.",
        "Signed at ____________ on the ____ day of ____________ 20__, in triplicate, in the English language.",
    ),
    "Done at Washington, D.C., this 19th day of March, 2026, in two originals, in the English language.": (
        f"Done at Tokyo, this 3rd day of November, 2026, in duplicate, in the English and Japanese languages, {EQUAL}.",
        "Done at ____________, this ____ day of ____________ 20__, in triplicate, in the English language.",
    ),
    "Signed at ____ on ____ day of ____ 2026 in two copies in the English and Japanese languages, both texts being "
    "equally authentic.": (
        f"Signed at Tokyo on the 3rd day of November 2026 in duplicate in the English and Japanese languages, {AUTHENTIC}.",
        "Signed at ____________ on the ____ day of ____________ 20__ in triplicate in the English language.",
    ),
    "Signed in London on 3 May 2024 in two identical copies, each in the English language.": (
        f"Signed in Tokyo on 3 November 2026 in duplicate, each in the English and Japanese languages, {EQUAL}.",
        "Signed in ____________ on the ____ day of ____________ 20__ in triplicate, in the English language.",
    ),
    "Signed.": (
        f"Signed at Tokyo on 3 November 2026, in duplicate, in the English and Japanese languages, {EQUAL}.",
        "Signed at ____________ on the ____ day of ____________ 20__, in triplicate, in the English language.",
    ),
}
JAPANESE = {
    "2025年10月28日に東京で、英語により本書二通に署名した。": (
        "2026年11月3日に東京で、等しく有効である英語及び日本語により本書二通に署名した。",
        "____年__月__日に__________で、英語により本書三通に署名した。",
    ),
    "二千二十五年十月二十八日にワシントンにおいて、ひとしく正文である日本語及び英語により本書二通を作成し、署名した。": (
        "二千二十六年十一月三日に東京において、ひとしく正文である英語及び日本語により本書二通を作成し、署名した。",
        "____年__月__日に__________において、英語により本書三通を作成し、署名した。",
    ),
    "令和７年１０月２８日に東京で署名した。": (
        "令和８年１１月３日に東京で署名した。",
        "____年__月__日に__________で署名した。",
    ),
    "": (
        "2026年11月3日に東京で、等しく有効である英語及び日本語により、本書二通に署名した。",
        "____年__月__日に__________で、英語により、本書三通に署名した。",
    ),
}


@pytest.mark.parametrize("was", ENGLISH)
def test_english_lines(was):
    assert (said(FULL, "en-GB", was), said(INK, "en", was)) == ENGLISH[was]


@pytest.mark.parametrize("was", JAPANESE)
def test_japanese_lines(was):
    assert (said(FULL, "ja", was), said(INK, "ja-JP", was)) == JAPANESE[was]


@pytest.mark.parametrize(("language", "was"), [("en", each) for each in ENGLISH] + [("ja", each) for each in JAPANESE])
@pytest.mark.parametrize("line", [FULL, INK, replace(FULL, languages=("fr", "en", "ja"), originals=5)])
def test_what_is_said_already_is_left_as_it_is(language, was, line):
    once = said(line, language, was)
    assert edits(line, language, once) == ()
    assert edits(SigningLine(), language, once) == ()


@pytest.mark.parametrize("place", ["Washington, D.C.", "New York", "St. Petersburg", "Rio de Janeiro"])
def test_any_place_can_be_written_over(place):
    line = "Signed at Tokyo on October 28, 2025, in duplicate, in the English language."
    other = said(SigningLine(place), "en", line)
    assert other == line.replace("Tokyo", place)
    assert said(SigningLine("Tokyo"), "en", other) == line


def test_a_place_has_its_name_in_the_language_of_the_text():
    line = "2025年10月28日に東京で、英語により本書二通に署名した。"
    assert "日にワシントンで" in said(SigningLine("Washington, D.C."), "ja", line)
    assert "日に札幌で" in said(SigningLine("Sapporo", places=(("ja", "札幌"),)), "ja", line)


def test_what_is_no_signing_line_is_written_anew():
    assert said(FULL, "en", "The sides will sign.") == written(FULL, "en")
    assert (
        written(SigningLine("Tokyo", date(2026, 11, 3), american=True), "en") == "Signed at Tokyo on November 3, 2026."
    )


def test_how_dates_are_written_is_told_by_those_that_are_there():
    assert month_first("on March 19, 2026 and 3 May 2020 and May 4, 2020") is True
    assert month_first("19 March 2026") is False
    assert month_first("in March") is None


def test_only_some_languages_can_be_written():
    assert is_known("en")
    assert is_known("ja-JP")
    assert not is_known("fr")


@given(st.text(max_size=60) | st.sampled_from([*ENGLISH, *JAPANESE]), st.sampled_from(["en", "ja"]))
def test_any_words_can_be_written_over(was, language):
    for line in (FULL, INK):
        found = edits(line, language, was)
        assert all(0 <= start <= end <= len(was) for start, end, _ in found)
        assert all(one[1] <= other[0] for one, other in pairwise(found))
