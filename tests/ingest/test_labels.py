import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest import labels


@pytest.mark.parametrize(
    ("text", "printed", "number", "rest"),
    [
        ("I: Areas", "I:", "I", "Areas"),
        ("IV. Legal Character", "IV.", "IV", "Legal Character"),
        ("1. Participants", "1.", "1", "Participants"),
        ("1.1 The Sides", "1.1", "1.1", "The Sides"),
        ("2.3.1. The Sides", "2.3.1.", "2.3.1", "The Sides"),
        ("3-1. Meetings", "3-1.", "3-1", "Meetings"),
        ("(a) hydrogen", "(a)", "a", "hydrogen"),
        ("a) hydrogen", "a)", "a", "hydrogen"),
        ("(iv) hydrogen", "(iv)", "iv", "hydrogen"),
        ("Section 1. Purpose", "Section 1.", "1", "Purpose"),
        ("SECTION II - AREAS", "SECTION II", "II", "AREAS"),
        ("Article 3", "Article 3", "3", ""),
        ("Article (3)", "Article (3)", "3", ""),
        ("Article (3): Purpose", "Article (3):", "3", "Purpose"),
        ("ARTICLE ( IV ) PURPOSE", "ARTICLE ( IV )", "IV", "PURPOSE"),
        ("Paragraph 1 – Objectives", "Paragraph 1", "1", "Objectives"),
        ("Section One: Aims", "Section One:", "One", "Aims"),
        ("First Article", "First Article", "First", ""),
        ("① The Participants", "①", "1", "The Participants"),
        ("- Space", "-", "", "Space"),
        ("• Space", "•", "", "Space"),
    ],
)
def test_a_label_and_what_follows_it(text, printed, number, rest):
    label = labels.read(text)
    assert (label.printed, label.number, text[label.end :]) == (printed, number, rest)


@pytest.mark.parametrize(
    "text",
    [
        "U.S. agencies", "180 days after", "2026. The", "Section 3 of the Act", "Article (1) of this Memorandum", "Article (2) applies", "Paragraph (a) above", "Articles of faith", "Paragraph 1, the first",
        "Japan: Ministry", "10.5 percent", "e.g. this", "Part of it", "a lot", "I have", "-5 degrees", "", "Part-time work",
    ],
)  # fmt: skip
def test_words_that_only_look_like_a_label(text):
    assert labels.read(text) is None


def test_a_letter_may_be_a_roman_number():
    assert {reading.system for reading in labels.read("(i) x").readings} == {"roman-lower", "letter-lower"}
    assert {reading.system for reading in labels.read("(b) x").readings} == {"letter-lower"}


@given(st.integers(1, 399))
def test_roman_numbers(value):
    signs = [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")]
    number, left = "", value
    for worth, sign in signs:
        while left >= worth:
            number, left = number + sign, left - worth
    assert labels.roman(number) == value


@given(st.text(max_size=60))
def test_any_text_has_a_label_inside_it_or_none(text):
    label = labels.read(text)
    assert label is None or (0 <= label.end <= len(text) and label.readings and label.printed in text)
