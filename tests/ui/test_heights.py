from hypothesis import given
from hypothesis import strategies as st

from app.ui.widgets.heights import Heights


def test_nothing_has_no_height_and_no_row():
    heights = Heights()
    assert (len(heights), heights.total, heights.at(0)) == (0, 0, -1)


@given(st.lists(st.integers(1, 90), min_size=1, max_size=40), st.data())
def test_places_follow_from_heights(guesses, data):
    heights = Heights(guesses)
    for index in data.draw(st.lists(st.integers(0, len(guesses) - 1), max_size=20)):
        old, new = heights.height(index), data.draw(st.integers(1, 200))
        assert heights.put(index, new) == new - old
        assert heights.known(index)
    assert heights.total == sum(heights.height(index) for index in range(len(guesses)))
    y = data.draw(st.integers(0, heights.total - 1))
    row = heights.at(y)
    assert heights.top(row) <= y < heights.top(row) + heights.height(row)


def test_outside_it_is_the_first_or_the_last():
    heights = Heights([10, 10])
    assert (heights.at(-5), heights.at(500)) == (0, 1)
