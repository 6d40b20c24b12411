"""The second count of a PDF file's words: words whole over lines and pages, footnote signs, and what is lost."""

from hypothesis import given
from hypothesis import strategies as st

from app.ingest.pdf_proof import prove

WORDS = st.lists(st.text("abcdefgh", min_size=2, max_size=7), min_size=1, max_size=30)


def test_a_word_that_the_reading_lost_is_told_with_its_page():
    proof = prove(["One two", "three four four"], "One two\f\nthree four")
    assert proof.missing == ("four",)
    assert proof.remarks == (("missing_words", "Words of page 2 were not read: four."),)


def test_a_word_read_twice_is_told():
    proof = prove(["One two"], "One two two")
    assert proof.missing == ()
    assert proof.remarks == (("words_twice", "Words were read that no page holds: two."),)


def test_words_run_together_are_told():
    assert prove(["the Participants met"], "theParticipants met").missing == ("the", "Participants")


def test_words_that_a_line_s_end_broke_are_whole():
    assert prove(["technical coopera-\r\ntion"], "technical cooperation") == prove(["a"], "a")
    assert prove(["technical co\ufffeoperation"], "technical co-operation") == prove(["a"], "a")
    assert prove(["technical coopera\ufffetion"], "technical cooperation") == prove(["a"], "a")
    assert prove(["the coopera-\r\n2", "Head\r\ntion"], "the cooperation\n2\f\nHead") == prove(["a"], "a")
    assert prove(["Bio\u2010\r\ntechno\u2010\r\nlogy"], "Biotechnology") == prove(["a"], "a")
    assert prove(["a tech\u00adnology"], "a technology") == prove(["a"], "a")


def test_only_a_broken_word_may_be_whole():
    assert prove(["technical coopera tion"], "technical cooperation").missing == ("coopera", "tion")


def test_signs_of_footnotes_are_no_words():
    source = ["The Participants1 meet 2 in person\r\n1 Travel\r\n2 Food"]
    text = "The Participants meet in person\n1 Travel\n2 Food"
    assert prove(source, text, frozenset({"1", "2"})) == prove(["a"], "a")
    assert prove(source, text, frozenset({"1"})).missing == ("2",)


def test_raised_signs_stand_at_their_word():
    assert prove(["x 2 and 131 I"], "x2 and 131I") == prove(["a"], "a")


def test_ligatures_are_the_letters_they_join():
    assert prove(["the o\ufb03ce"], "the office") == prove(["a"], "a")


@given(WORDS, st.data())
def test_any_word_left_out_is_missing(words, data):
    at = data.draw(st.integers(0, len(words) - 1))
    rest = words[:at] + words[at + 1 :]
    assert prove([" ".join(words)], " ".join(rest)).missing == (words[at],)
    assert prove([" ".join(words)], " ".join(reversed(words))) == prove(["a"], "a")
