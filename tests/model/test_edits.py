from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model import edits
from app.model.codec import decode, encode
from app.model.instrument import Instrument
from app.model.provision import Kind, TopicSpan, children_of, end_of, parent_of
from app.model.text import Mark, MarkKind, Text
from tests.trees import instrument

TREE = """
title: Memorandum of Cooperation
section I. | Purpose
  paragraph: The purpose is this. And that.
  item - | Space | Recognizing space.
    subitem (a) | | Deep.
section II. | Funding
  paragraph: Nothing commits funds. {funding}
"""


def operations(provisions):
    last = len(provisions) - 1
    at = st.integers(0, last)
    return st.one_of(
        st.builds(lambda i, k: edits.retyped(provisions, i, k), at, st.sampled_from(Kind)),
        st.builds(
            lambda i, t: edits.retopiced(provisions, i, (TopicSpan(t, 0, 1),)),
            at,
            st.sampled_from(["review", "funding"]),
        ),
        st.builds(lambda i, by: edits.shifted(provisions, i, by), at, st.sampled_from([1, -1])),
        st.builds(lambda i: edits.joined(provisions, i), at),
        st.builds(lambda i, o: edits.split(provisions, i, o), at, st.integers(0, 30)),
    )


@given(st.data())
def test_inverting_an_edit_undoes_it(data):
    start = now = instrument(TREE)
    done = []
    for _ in range(data.draw(st.integers(1, 8))):
        edit = data.draw(operations(now.provisions))
        if edit is not None:
            done.append(edit)
            now = edits.apply(edit, now)
    assert edits.apply_all(tuple(edits.invert(edit) for edit in reversed(done)), now) == start
    assert decode(tuple[edits.Edit, ...], encode(tuple(done))) == tuple(done)


@given(st.integers(0, 6), st.integers(0, 30))
def test_joining_what_was_split_gives_the_words_back(at, offset):
    start = instrument(TREE)
    words = start.provisions[at].text.plain
    edit = edits.split(start.provisions, at, offset)
    if edit and " " in words[offset - 1 : offset + 1]:
        apart = edits.apply(edit, start)
        assert (
            edits.apply(edits.joined(apart.provisions, at), apart).provisions[at].text.plain
            == start.provisions[at].text.plain
        )


def test_an_edit_for_another_state_is_refused():
    start = instrument(TREE)
    edit = edits.retyped(start.provisions, 0, Kind.NOTE)
    with pytest.raises(edits.OutOfStep):
        edits.apply(edit, edits.apply(edit, start))
    with pytest.raises(edits.OutOfStep):
        edits.apply(edits.Restate(replace(start.particulars, title="x"), start.particulars), start)


def test_joining_keeps_the_second_heading_as_words():
    start = instrument("paragraph: One.\nitem - | Two | Three.")
    whole = edits.apply(edits.joined(start.provisions, 0), start).provisions[0]
    assert whole.text.plain == "One. Two Three."


def test_the_tree_is_derived_from_levels():
    tree = instrument(TREE).provisions
    assert list(children_of(tree, None)) == [0, 1, 5]
    assert list(children_of(tree, 1)) == [2, 3]
    assert parent_of(tree, 4) == 3
    assert parent_of(tree, 1) is None
    assert end_of(tree, 1) == 5


def test_an_instrument_survives_the_codec():
    start = instrument(TREE)
    assert decode(Instrument, encode(start)) == start


def test_marks_follow_their_words():
    text = Text("one two three", (Mark(4, 7, MarkKind.ITALIC),))
    assert text.cut(5, 13) == Text("wo three", (Mark(0, 2, MarkKind.ITALIC),))
    assert Text("zero").then(text, " ").marks == (Mark(9, 12, MarkKind.ITALIC),)
    with pytest.raises(ValueError, match="outside"):
        Text("a", (Mark(0, 2, MarkKind.BOLD),))
