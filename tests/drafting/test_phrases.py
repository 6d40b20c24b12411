from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.drafting import phrases


def test_lists():
    assert phrases.and_list([]) == ""
    assert phrases.and_list(["A"]) == "A"
    assert phrases.and_list(["A", "B"]) == "A and B"
    assert phrases.or_list(["A", "B", "C"]) == "A, B or C"
    assert phrases.and_list(["Trade, Industry", "B"]) == "Trade, Industry, and B"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Japan", "Japan"),
        ("United States", "the United States"),
        ("Netherlands", "the Netherlands"),
        ("Republic of Korea", "the Republic of Korea"),
        ("Viet Nam", "Viet Nam"),
        ("Ministry of Energy of Chile", "the Ministry of Energy of Chile"),
        ("Geoscience Australia", "Geoscience Australia"),
        ("Cabinet Office", "the Cabinet Office"),
        ("NASA", "NASA"),
        ("the Office", "the Office"),
        ("", ""),
    ],
)
def test_articles(name, wanted):
    assert phrases.the(name) == wanted
    assert phrases.bare(wanted) in {name, phrases.bare(name)}


def test_possessives():
    assert phrases.possessive("Japan") == "Japan’s"
    assert phrases.possessive("the United States") == "the United States’"
    assert phrases.possessive("Cyprus") == "Cyprus’s"


def test_numbers():
    assert [phrases.in_words(n) for n in (0, 2, 12, 13)] == ["zero", "two", "twelve", "13"]
    assert [phrases.ordinal(n) for n in (1, 12, 13, 21, 22, 23, 111)] == [
        "first", "twelfth", "13th", "21st", "22nd", "23rd", "111th",
    ]  # fmt: skip
    assert phrases.counted(1, "day") == "1 day"
    assert phrases.counted(180, "day") == "180 days"
    assert phrases.spelled(6, "month") == "six months"
    assert phrases.every(1, "year") == "every year"
    assert phrases.every(2, "year") == "every two years"
    assert [phrases.plural(word) for word in ("country", "day", "branch")] == ["countries", "days", "branches"]
    assert [phrases.copies(n) for n in (2, 3, 5)] == ["in duplicate", "in triplicate", "in five originals"]


def test_dates():
    assert phrases.long_date(date(2027, 3, 9)) == "9 March 2027"
    assert phrases.long_date(date(2027, 3, 9), american=True) == "March 9, 2027"
    assert phrases.long_date("") == "[date]"


def test_initials_and_stops():
    assert phrases.running("Critical Minerals and AI in Viet Nam") == "critical minerals and AI in Viet Nam"
    assert phrases.small("Sharing data") == "sharing data"
    assert phrases.small("AI models") == "AI models"
    assert phrases.small("Japan’s data") == "Japan’s data"
    assert phrases.sentence("sharing data;") == "Sharing data."
    assert phrases.sentence("what next?") == "What next?"
    assert phrases.phrase("sharing data;.") == "sharing data"


def test_languages():
    assert phrases.language_tag("Japanese") == "ja"
    assert phrases.language_tag("pt-BR") == "pt-BR"
    assert phrases.language_tag("Klingon") == ""
    assert phrases.language_name("vi") == "Vietnamese"


@given(st.text(max_size=30))
def test_any_words_are_taken(text):
    for make in (phrases.the, phrases.bare, phrases.possessive, phrases.capital, phrases.small, phrases.phrase):
        assert isinstance(make(text), str)
    assert phrases.running(text).casefold() == text.casefold() or text.casefold() != text.lower()
    assert phrases.sentence(text) == "" or phrases.sentence(text)[-1:] != ";"
