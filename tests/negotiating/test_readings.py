from hypothesis import given
from hypothesis import strategies as st

from app.model.text import Text
from app.negotiating.bracket_text import groups
from app.negotiating.readings import how_many, reading


def test_each_reading_takes_one_alternative_of_each_group():
    text = Text("ends [JP: 180 days][US: 90 days] after [the][ ] notice")
    assert how_many(text) == 2
    assert reading(text, 0).plain == "ends 180 days after the notice"
    assert reading(text, 1).plain == "ends 90 days after   notice"


def test_words_come_before_nothing_and_the_last_stands_for_what_a_group_has_not():
    text = Text("[US: ][JP: always] and [JP: a][US: b][EU: c]")
    assert how_many(text) == 3
    assert [reading(text, which).plain for which in range(3)] == ["always and a", " and b", " and c"]


def test_nested_groups_are_read_too():
    text = Text("[JP: in [two][US: three] years][US: never]")
    assert [reading(text, which).plain for which in range(2)] == ["in two years", "never"]


_PIECES = st.lists(st.sampled_from(["word ", "[JP: a]", "[US: ]", "[JP: b [x][US: y] c]", "[1]", "[date]", "[", "]"]))


@given(_PIECES.map("".join), st.integers(0, 3))
def test_every_letter_of_a_reading_leads_back_to_itself(words, which):
    made = reading(Text(words), which)
    assert "".join(words[made.back(at)] for at in range(len(made.plain))) == made.plain
    assert all(made.forth(made.back(at)) == at for at in range(len(made.plain)))
    assert made.back_end(len(made.plain)) <= len(words)


@given(_PIECES.map("".join))
def test_a_reading_of_text_without_strays_has_no_groups(words):
    made = reading(Text(words)).plain
    assert len(groups(Text(made))) <= len(groups(Text(words)))
