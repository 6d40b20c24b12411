"""Finding words in a draft, and putting others in their place."""

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.model.draft import Draft, Remark, stepped, undone
from app.model.text import MarkKind
from app.negotiating import structure
from app.negotiating.desk_form import in_desk_form
from app.negotiating.fields import words_of
from app.negotiating.searching import folded, found, rewording
from tests.trees import PARTICULARS, instrument

TEXT = """
title: Sea and “sea-bed”
section I. | The Sea |
  paragraph: The  sea is the Participants’ sea; overseas it is 海と海.
"""


def replaced_all(draft, words, new, **how):
    places = found(draft, words, **how)
    return rewording(draft, ((each.provision, each.start, each.end, new) for each in places), "replaced")


def begun(text=TEXT):
    return Draft("d", in_desk_form(instrument(text, replace(PARTICULARS, status="signed"))))


def said(draft, places):
    words = {each.id: words_of(each).plain for each in draft.provisions}
    return [words[each.provision][each.start : each.end] for each in places]


@pytest.mark.parametrize(
    ("words", "more", "places"),
    [
        ("sea", {}, ["Sea", "sea", "Sea", "sea", "sea", "sea"]),
        ("sea", {"whole_words": True}, ["Sea", "sea", "Sea", "sea", "sea"]),
        ("Sea", {"case": True}, ["Sea", "Sea"]),
        ('"sea-bed"', {}, ["“sea-bed”"]),
        ("sea‑bed", {}, ["sea-bed"]),
        ("the sea", {}, ["The Sea", "The  sea"]),
        ("Participants'", {}, ["Participants’"]),
        ("海", {"whole_words": True}, ["海", "海"]),
        ("ｓｅａ", {"whole_words": True}, ["Sea", "sea", "Sea", "sea", "sea"]),
        ("lake", {}, []),
        ("  ", {}, []),
        ("", {}, []),
    ],
)
def test_words_are_found_however_they_are_spelled(words, more, places):
    draft = begun()
    assert said(draft, found(draft, words, **more)) == places


def test_headings_say_that_they_are():
    assert [each.heading for each in found(begun(), "the sea")] == [True, False]


def test_all_are_replaced_in_one_step_and_the_rest_stays_where_it_is():
    draft = begun()
    last = draft.provisions[2]
    at = last.text.plain.index("overseas")
    draft = replace(draft, records=(Remark("r", last.id, "?", at, at + 8),))
    step = replaced_all(draft, "sea", "ocean", whole_words=True)
    now = stepped(step, draft)
    assert [words_of(each).plain for each in now.provisions] == [
        "ocean and “ocean-bed”", "The ocean", "The  ocean is the Participants’ ocean; overseas it is 海と海.",
    ]  # fmt: skip
    remark = now.remarks[0]
    assert now.provisions[2].text.plain[remark.start : remark.end] == "overseas"
    assert stepped(undone(step), now) == draft
    assert replaced_all(draft, "lake", "pond") is None


def test_looks_stay_on_the_words_round_about():
    draft = begun("paragraph: one sea two")
    draft = stepped(structure.marked(draft, 0, 8, 11, MarkKind.BOLD, True), draft)
    now = stepped(replaced_all(draft, "sea", ""), draft)
    mark = now.provisions[0].text.marks[0]
    assert now.provisions[0].text.plain[mark.start : mark.end] == "two"


@given(st.text(alphabet="aA ß\u00a0ﬁ½“”-–海\n\t’", max_size=12))
def test_every_letter_of_a_key_stands_for_one_of_the_text(text):
    key, places = folded(text)
    assert len(key) == len(places)
    assert list(places) == sorted(places)
    assert all(0 <= place < len(text) for place in places)


@example("AaA", "aA", "")
@given(
    st.text(alphabet="abAB ", max_size=20),
    st.text(alphabet="abAB", min_size=1, max_size=3),
    st.sampled_from(["", "x", "ab"]),
)
def test_replacing_plain_words_is_what_it_says(text, words, new):
    made = begun("paragraph: x")
    draft = stepped(structure.typed(made, 0, 0, 1, text) or structure.typed(made, 0, 1, 1, "y"), made)
    before = draft.provisions[0].text.plain
    step = replaced_all(draft, words, new, case=True)
    after = stepped(step, draft).provisions[0].text.plain if step else before
    assert after == before.replace(words, new)
