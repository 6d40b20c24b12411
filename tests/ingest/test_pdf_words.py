"""Words that a line's end broke: whole again, with their hyphen or without, as the file's own words tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ingest.pdf_words import mended


def whole(*lines):
    return " ".join(filter(None, mended([(line, at > 0) for at, line in enumerate(lines)])))


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ("technical coopera-", "tion in all", "technical cooperation in all"),
        ("a non-", "binding text", "a non-binding text"),
        ("the Indo-", "Pacific", "the Indo-Pacific"),
        ("COVID-", "19 was over", "COVID-19 was over"),
        ("pre-", "and post-project", "pre- and post-project"),
        ("and/", "or the other", "and/or the other"),
        ("fields—", "including trade", "fields—including trade"),
        ("2024–", "2026 and later", "2024–2026 and later"),
        ("Between –", "and there", "Between – and there"),
        ("a tech\u00ad", "nology", "a technology"),
        ("De\u2010", "velopment of it", "Development of it"),
        ("an item -", "and so on", "an item - and so on"),
    ],
)
def test_two_lines(first, second, wanted):
    assert whole(first, second) == wanted


def test_a_sign_of_its_own_for_breaks_leaves_the_plain_hyphen_alone():
    assert whole("coopera\u2010", "tion on an as-", "needed basis") == "cooperation on an as-needed basis"


def test_the_same_sign_within_lines_is_a_hyphen():
    assert whole("as\u2010needed and non\u2010", "binding") == "as\u2010needed and non\u2010binding"


def test_a_line_that_begins_a_paragraph_takes_no_word_away():
    assert mended([("a broken-", True), ("Word", False)]) == ["a broken-", "Word"]


def test_a_line_of_one_broken_word_is_empty():
    assert mended([("a coopera-", True), ("tion", True), ("of all", True)]) == ["a cooperation", "", "of all"]


@given(st.lists(st.tuples(st.text("ab -/\u2010\u00ad–1", max_size=12), st.booleans()), max_size=8))
def test_no_letter_is_lost(lines):
    made = mended(lines)
    assert len(made) == len(lines)
    for sign in "ab1/–":
        assert "".join(made).count(sign) == "".join(text for text, _ in lines).count(sign)
