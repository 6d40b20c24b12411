"""Numbers in words: what is spelled comes back as its value, and other words are no number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.numbers import CARDINALS, ORDINALS, number
from tests.language.spelled import words


@given(st.integers(1, 999))
def test_words_are_numbers(value):
    assert number(words(value)) == value
    assert number(words(value, " ", " ").upper()) == value
    assert number(str(value)) == value


@pytest.mark.parametrize(
    ("spelled", "value"),
    [("twelfth", 12), ("twentieth", 20), ("thirty-first", 31), ("ninetieth", 90), ("one hundred and eightieth", 180)],
)
def test_ordinals_are_numbers(spelled, value):
    assert number(spelled) == value


@pytest.mark.parametrize("spelled", ["", "a", "and", "several", "twenty-odd", "½", "1.5"])
def test_other_words_are_none(spelled):
    assert number(spelled) is None


def test_a_cardinal_and_its_ordinal_have_one_value():
    assert list(CARDINALS.values()) == list(ORDINALS.values())
    assert all(word == words(value) for word, value in CARDINALS.items())
