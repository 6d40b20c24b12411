"""What is typed at the table, and the brackets that it becomes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.draft import stepped
from app.negotiating.at_table import differing, edited, proposed, proposed_for
from app.negotiating.bracket_text import groups
from tests.desks import draft

_ONE = "paragraph: Either side may discontinue it after 180 days."


@pytest.mark.parametrize(("typed", "wanted"), [
    ("Either side should discontinue it after 180 days.", "Either side [may][US: should] discontinue it after 180 days."),
    ("Either side may discontinue it after 180 working days.", "Either side may discontinue it after 180 [US: working ]days."),
    ("Either side may discontinue it.", "Either side may discontinue it[ after 180 days][US: ]."),
])  # fmt: skip
def test_what_differs_stands_in_brackets(typed, wanted):
    one = draft(_ONE)
    said = stepped(proposed(one, 0, "US", typed), one).provisions[0].text.plain
    assert said.replace("it [after 180 days]", "it[ after 180 days]") == wanted


def test_nothing_new_and_stray_brackets_are_no_step():
    one = draft(_ONE)
    plain = one.provisions[0].text.plain
    assert proposed(one, 0, "US", plain) is None
    assert proposed(one, 0, "US", plain.replace("may", "[may")) is None
    assert edited(one, 0, plain) is None
    assert proposed_for(one, 0, (12, 15), "US", "]") is None


def test_an_alternative_is_put_beside_a_group_or_a_selection():
    one = draft("paragraph: after [JP: 180 days][US: 90 days].")
    (group,) = groups(one.provisions[0].text)
    said = stepped(proposed_for(one, 0, group, "US", "120 days"), one).provisions[0].text.plain
    assert said == "after [JP: 180 days][US: 90 days][US bis: 120 days]."
    two = draft(_ONE)
    said = stepped(proposed_for(two, 0, (12, 15), "US", "should"), two).provisions[0].text.plain
    assert said == "Either side [may][US: should] discontinue it after 180 days."


@given(st.text("ab [].é\U0001f6f0", max_size=20), st.text("ab [].é\U0001f6f0", max_size=20))
def test_what_differs_put_in_gives_what_was_typed(before, after):
    start, end, new = differing(before, after)
    assert before[:start] + new + before[end:] == after
    one = draft("paragraph: x")
    once = stepped(step, one) if (step := edited(one, 0, before)) else one
    twice = stepped(step, once) if (step := edited(once, 0, after)) else once
    assert twice.provisions[0].text.plain == after
