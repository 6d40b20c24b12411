"""Copies marked by other hands than this program's: raw marks of several people, nested, in Word's layout."""

from collections import Counter

import pytest

from app.word.package import open_package
from app.word.reviewing import comments_of
from tests.redlining.reviewed import review
from tests.redlining.test_combine import combined, says


def assert_all_there(seed):
    base, *copies = review(seed, 1 + seed % 3, marks_of_its_own=seed % 2 == 0)
    made = combined(base, *copies)  # raises where BASE would change
    assert says(made.data, "rejected") == says(base, "rejected")
    assert not made.silent  # all is marked, and no mark of BASE is lost
    if not any(each.kind == "format" for each in made.conflicts):
        assert not made.left_out
    assert not made.not_tracked  # comments and bookmarks are there too
    held = {each for copy in (base, *copies) for each in told(copy, "negotiated", 2)}
    assert set(told(made.data, "negotiated", 2)) == held
    assert set(told(base, "rejected")) <= set(told(made.data, "rejected"))  # BASE's own stay on their words
    if len(copies) == 1:
        assert says(made.data) == says(copies[0])
        there = {each[:2]: Counter(each[2]) for each in told(made.data, "accepted")}
        for *each, words in told(copies[0], "accepted"):  # words may come to stand among those of a comment
            assert Counter(words) <= there[tuple(each)]


def told(data, changes, most=3):
    """Return who says what in comments, and on which words."""
    found = comments_of(open_package("x.docx", data), changes)
    return [(each.author, each.text, each.anchored)[:most] for each in found]


@pytest.mark.parametrize("seed", range(6))
def test_copies_of_reviewers_are_all_there(seed):
    assert_all_there(seed)


@pytest.mark.long
@pytest.mark.parametrize("hundred", range(1, 6))
def test_many_copies_of_reviewers_are_all_there(hundred):
    for seed in range(100 * hundred, 100 * hundred + 100):
        assert_all_there(seed)
