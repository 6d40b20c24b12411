from hypothesis import given
from hypothesis import strategies as st

from app.model.draft import stepped
from app.negotiating.bracket_spans import Across, across, each_bracketed
from app.negotiating.brackets import open_brackets
from tests.negotiating.test_brackets import draft


def texts(made):
    return [each.text.plain for each in made.provisions]


def test_brackets_over_several_provisions_become_one_in_each():
    made = draft("First [US: one,", "two,", "and three] after.")
    assert across(made) == (Across(0, 6, 2, 9),)
    made = stepped(each_bracketed(made, across(made)[0]), made)
    assert texts(made) == ["First [US: one,]", "[US: two,]", "[US: and three] after."]
    assert [held.record.id == held.group.id for held in open_brackets(made)] == [True] * 3
    assert not across(made)


def test_nobodys_brackets_and_those_that_close_at_once():
    made = draft("[one", "two]", "[three]", "four]")
    assert across(made) == (Across(0, 0, 1, 3),)
    made = stepped(each_bracketed(made, across(made)[0]), made)
    assert texts(made) == ["[one]", "[two]", "[three]", "four]"]


def test_brackets_within_others_are_left_until_those_are_whole():
    made = draft("[JP: one", "two [US: three", "four]", "five]")
    (outer,) = across(made)
    assert (outer.first, outer.last) == (0, 3)


_PIECES = st.lists(
    st.lists(st.sampled_from(["word ", "[", "]", "[JP: ", "[US: x]"]), max_size=5), min_size=1, max_size=5
)


@given(_PIECES)
def test_words_stay_whatever_is_made_whole(pieces):
    made = draft(*("".join(each) for each in pieces))
    before = "".join(texts(made)).count("word")
    for _ in range(4):
        spans = across(made)
        step = each_bracketed(made, spans[0]) if spans else None
        if step is None:
            break
        made = stepped(step, made)
    assert "".join(texts(made)).count("word") == before
