"""The table of a topic, and families of instruments."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.comparing.families import family
from app.comparing.table import passages, topic_table
from app.model.instrument import Instrument
from app.model.provision import TopicSpan
from tests.trees import instrument

NOTICE = "discontinuation"
ENDS = "Either Participant may discontinue this Memorandum by giving {days} days' written notice."
AFTER = "Ongoing activities are carried to their end."
OTHER = "The Participants meet once a year."


def speaking(*texts: str) -> Instrument:
    """Return an instrument whose paragraphs these are; sentences about notice and what follows have the topic."""
    made = instrument("section I: | General\n" + "\n".join(f"  paragraph: {text}" for text in texts))
    version = made.versions[0]

    def told(provision):
        plain = provision.text.plain
        spans = [
            TopicSpan(NOTICE, plain.index(sentence), plain.index(sentence) + len(sentence))
            for sentence in (ENDS.format(days=180), ENDS.format(days=90), ENDS.format(days=60), AFTER)
            if sentence in plain
        ]
        return replace(provision, topics=tuple(spans))

    return replace(made, versions=(replace(version, provisions=tuple(map(told, version.provisions))),))


def test_a_row_holds_what_answers_and_says_how_it_differs():
    old, new = speaking(ENDS.format(days=180), AFTER), speaking(OTHER, ENDS.format(days=90), AFTER)
    table = topic_table(NOTICE, [old, new])
    assert [[cell.text for cell in row] for row in table.rows] == [
        [ENDS.format(days=180), ENDS.format(days=90)],
        [AFTER, AFTER],
    ]
    first, second = table.rows
    assert [(h.before, h.after) for h in first[1].hunks if h.op != "equal"] == [("180", "90")]
    assert (first[1].why[0].kind, first[1].weight) == ("period", 3)
    assert not first[0].hunks
    assert second[1].weight == 0


def test_only_the_sentences_on_the_topic_are_taken_and_neighbours_stay_together():
    whole = f"{OTHER} {ENDS.format(days=90)} {AFTER} {OTHER}"
    (cell,) = passages(speaking(whole), NOTICE)
    assert cell.text == f"{ENDS.format(days=90)} {AFTER}"


def test_what_one_says_in_two_paragraphs_and_another_in_one_is_one_row():
    two, one = speaking(ENDS.format(days=180), AFTER), speaking(f"{ENDS.format(days=90)} {AFTER}")
    for instruments, against in (([two, one], 0), ([one, two], 0), ([two, one], 1)):
        (row,) = topic_table(NOTICE, instruments, against).rows
        assert {AFTER in cell.text and "discontinue" in cell.text for cell in row} == {True}
        told = row[1 - against].why
        assert [reason.kind for reason in told] == ["period"]


def test_what_only_another_says_gets_a_row_of_its_own_in_its_place():
    base, other = speaking(ENDS.format(days=180)), speaking(ENDS.format(days=60), AFTER)
    table = topic_table(NOTICE, [other, base], against=1)
    assert [(row[0] and row[0].text, row[1] and row[1].text) for row in table.rows] == [
        (ENDS.format(days=60), ENDS.format(days=180)),
        (AFTER, None),
    ]
    assert not table.rows[1][0].hunks


def test_who_says_nothing_has_empty_cells():
    table = topic_table(NOTICE, [speaking(ENDS.format(days=90)), speaking(OTHER)])
    assert [cell is None for cell in table.rows[0]] == [False, True]


def test_there_is_no_table_of_what_nobody_says():
    assert topic_table("funding", [speaking(OTHER)]).rows == ()


@given(
    st.lists(
        st.lists(st.sampled_from([ENDS.format(days=180), ENDS.format(days=90), AFTER, OTHER]), max_size=4),
        min_size=1,
        max_size=4,
    ),
    st.data(),
)
def test_every_passage_stands_once_in_its_column_in_any_table(texts, data):
    instruments = [speaking(*each) if each else speaking(OTHER) for each in texts]
    against = data.draw(st.integers(0, len(instruments) - 1))
    table = topic_table(NOTICE, instruments, against)
    for at, it in enumerate(instruments):
        words = " ".join(row[at].text for row in table.rows if row[at]).split()
        assert sorted(words) == sorted(" ".join(cell.text for cell in passages(it, NOTICE)).split())
    mine = " ".join(row[against].text for row in table.rows if row[against])
    assert mine == " ".join(cell.text for cell in passages(instruments[against], NOTICE))
    for row in table.rows:
        for at, cell in enumerate(row):
            if cell and cell.hunks:
                assert at != against
                assert "".join(hunk.after for hunk in cell.hunks) == cell.text
                assert "".join(hunk.before for hunk in cell.hunks) == row[against].text


SUBJECTS = [
    ("Deep-Sea Mineral Resource Development", "memorandum_of_cooperation"),
    ("Japan-Australia Technology Prosperity Deal", "memorandum_of_cooperation"),
    ("Technology Prosperity Deal with the Republic of Korea", "memorandum_of_understanding"),
    ("Fisheries Control", "memorandum_of_cooperation"),
]


@pytest.mark.parametrize(("mine", "found"), [(0, (0,)), (1, (1, 2)), (2, (1, 2)), (3, (3,))])
def test_a_family_is_of_one_subject_whatever_the_countries(mine, found):
    assert family(SUBJECTS, mine) == found
