"""Three texts of one provision: changes that are apart come together, those that meet do not."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.negotiating.merging import merged

WORDS = st.lists(
    st.sampled_from([
        "the",
        "Participants",
        "intend",
        "to",
        "meet",
        "once",
        "a",
        "year",
        ",",
        "in",
        "Tokyo",
        ".",
        "両国",
        "は",
        "協力",
    ]),
    max_size=12,
).map(" ".join)


def put_together(base, ours, theirs):
    found = merged(base, ours, theirs)
    if found is None:
        return None
    for each in found:
        ours = ours[: each.start] + theirs[each.from_ : each.to] + ours[each.end :]
    return ours


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "both"),
    [
        ("meet every year in Tokyo", "meet every two years in Tokyo", "meet every year in Osaka", "meet every two years in Osaka"),
        ("meet every year", "meet every year, as needed", "may meet every year", "may meet every year, as needed"),
        ("one two three four", "one three four", "one two three four five", "one three four five"),
        ("a b c d e", "a X c d e", "a X c d Y", "a X c d Y"),
        ("within 90 days", "within 180 days", "within 60 days", None),
        ("within 90 days", "within 90 working days", "within 60 days", None),
        ("meet in Tokyo every year", "meet every year", "meet in Osaka every year", None),
    ],
)  # fmt: skip
def test_changes_apart_are_both_in_the_text(base, ours, theirs, both):
    assert put_together(base, ours, theirs) == both


@given(WORDS, WORDS)
def test_what_one_alone_changed_is_taken(base, other):
    assert put_together(base, base, other) == other
    assert put_together(base, other, base) == other
    assert put_together(base, other, other) == other


@example("the the the the", "the the the Participants", "the the Participants Participants")
@given(WORDS, WORDS, WORDS)
def test_who_is_asked_first_makes_no_difference(base, one, other):
    assert put_together(base, one, other) == put_together(base, other, one)
