"""A text that pages cut is parted as the one that went out; what was changed stays changed."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.jobs.recut import recut
from app.model.sheet import Sheet

lines_ = st.lists(
    st.lists(st.sampled_from(["one", "two", "three", "four", "five", "six"]), min_size=1, max_size=9), max_size=8
)


def sheet(*lines: str) -> Sheet:
    return Sheet(tuple(lines), (0,) * len(lines))


@given(lines_, lines_)
def test_no_word_is_lost_or_changes_its_place(one, other) -> None:
    theirs = sheet(*(" ".join(each) for each in one))
    cut = recut(theirs, sheet(*(" ".join(each) for each in other)))
    assert " ".join(cut.lines).split() == " ".join(theirs.lines).split()
    assert all(cut.lines)


@given(lines_, st.lists(st.integers(0, 60), max_size=6))
def test_the_same_words_are_parted_in_the_same_way(lines, cuts) -> None:
    base = sheet(*(" ".join(each) for each in lines))
    words = " ".join(base.lines).split()
    places = sorted({0, len(words), *(each for each in cuts if each < len(words))})
    parts = (" ".join(words[a:b]) for a, b in pairwise(places))
    assert recut(sheet(*filter(None, parts)), base).lines == base.lines


def test_a_changed_word_beside_the_end_of_a_page_s_line_is_the_only_change() -> None:
    base = sheet("FOR THE MINISTRY OF ECONOMY TRADE AND INDUSTRY OF JAPAN: BY:", "Done at Tokyo.")
    theirs = sheet("FOR THE MINISTRY OF ECONOMY", "COMMERCE AND INDUSTRY OF JAPAN:", "BY:", "Done at Tokyo.")
    wanted = ("FOR THE MINISTRY OF ECONOMY COMMERCE AND INDUSTRY OF JAPAN: BY:", "Done at Tokyo.")
    assert recut(theirs, base).lines == wanted


def test_a_paragraph_that_is_new_stands_by_itself() -> None:
    base = sheet("Funding is shared by both.", "Reports are public.")
    theirs = sheet("Funding is shared", "by both.", "Notice is given in writing.", "Reports are public.")
    assert recut(theirs, base).lines == (base.lines[0], "Notice is given in writing.", base.lines[1])
