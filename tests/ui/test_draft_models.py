"""Drafts without a screen: state, faults, outline, spots."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.jobs import drafting
from app.jobs.comparing import Departure
from app.jobs.precedents import closest_instrument
from app.library.values import Clause, Hit
from app.model.comparison import Hunk
from app.model.provision import Kind
from app.model.text import MarkKind, whole
from app.ui.models.draft_state import (
    DraftState,
    faults,
    open_questions,
    restored,
    short_title,
    stored,
    taken_from,
)
from app.ui.models.outline import AS_PRECEDENT, DEPARTS, NEW, OutlineModel, outline_rows, said
from tests.trees import instrument

PLAIN = st.recursive(
    st.text(max_size=8) | st.integers(0, 99) | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(max_size=6), PLAIN, max_size=4), st.dictionaries(st.text(), st.text(), max_size=3))
def test_what_is_stored_is_restored(answers, choices):
    assert restored(*stored(DraftState(answers, choices))) == DraftState(answers, choices)


def test_days_are_stored_as_iso_and_damage_counts_as_no_answer():
    assert restored(*stored(DraftState({"on": date(2026, 3, 19)}))).answers == {"on": "2026-03-19"}
    assert restored("[1", "null") == DraftState({}, {})


def test_a_choice_is_made_and_taken_back():
    state = DraftState().choosing("funding", "abc.1")
    assert state.choices == {"funding": "abc.1"}
    assert state.choosing("funding", "").choices == {}


@pytest.fixture(scope="module")
def template():
    return drafting.template_named("sectoral")


def test_a_fault_names_the_question_in_a_sentence(template):
    found = faults(template, {"subject": ""})
    assert [fault.key for fault in found] == ["subject"]
    assert found[0].sentence.endswith(".")
    assert found[0].title in found[0].sentence
    assert faults(template, {}) == ()


def test_what_nobody_answered_is_open(template):
    keys = [question.key for question in open_questions(template, {})]
    assert keys
    first = keys[0]
    assert first not in [question.key for question in open_questions(template, {first: "x"})]


def test_a_draft_is_called_by_its_subject(template):
    assert short_title(template, {"subject": " Hydrogen "}) == "Hydrogen"
    assert short_title(template, {}) == template.title


NOTATION = """
title: Memorandum
chapeau: The Participants
recital: Noting one,
recital: Noting two,
section I. | Purpose
  paragraph: Stem without a number. {purpose}
section II. | Meetings
  paragraph 1. || Meetings are held. {meetings}
    item a || An item.
  paragraph 2. || They are in person. {meetings}
closing: The foregoing.
signing: Signed.
signature: For one
"""


def departure(provision, *hunks, hits=1):
    clause = Clause("c", "i1", "p", 0, 1, Kind.PARAGRAPH, "en", "", "", ("meetings",), "x", "t", "t", None, "", ())
    return Departure(provision.id, (Hit(clause, 0.9),) * hits, tuple(hunks))


def test_the_outline_has_parts_sections_and_numbered_paragraphs(qtmodeltester, qapp):
    made = instrument(NOTATION)
    rows = outline_rows(made, {})
    assert [(row.label, row.words, row.depth) for row in rows] == [
        ("", "Title and chapeau", 0),
        ("", "Recitals", 0),
        ("I", "Purpose", 0),
        ("II", "Meetings", 0),
        ("1", "Meetings are held.", 1),
        ("2", "They are in person.", 1),
        ("", "Closing formula", 0),
        ("", "Signature", 0),
    ]
    model = OutlineModel()
    model.show(rows)
    qtmodeltester.check(model)
    held = [model.row_of(provision.id) for provision in made.provisions]
    assert held == [0, 0, 1, 1, 2, 2, 3, 4, 4, 5, 6, 7, 7]
    assert model.row_of("nothing") == -1


def test_marks_say_how_a_provision_stands_to_precedent_and_a_section_shows_the_heaviest():
    made = instrument(NOTATION)
    one, two = made.provisions[7], made.provisions[9]
    departures = {
        one.id: departure(one, Hunk("equal", "a", "a")),
        two.id: departure(two, Hunk("replace", "a", "b")),
        made.provisions[5].id: departure(made.provisions[5], hits=0),
    }
    marks = {row.words: row.mark for row in outline_rows(made, departures)}
    assert marks["Meetings are held."] == AS_PRECEDENT
    assert marks["They are in person."] == DEPARTS
    assert marks["Meetings"] == DEPARTS
    assert marks["Purpose"] == NEW
    assert all(said(row) or not row.mark for row in outline_rows(made, departures))


def test_words_taken_from_a_clause_are_known_by_their_origin():
    made = instrument("paragraph: x").provisions[0]
    assert taken_from(made) == ""
    assert taken_from(replace(made, text=whole("x", MarkKind.ORIGIN, "clause:abc.2"))) == "abc.2"


def test_the_closest_instrument_is_the_one_most_provisions_follow():
    made = instrument("paragraph: x\nparagraph: y")
    found = tuple(departure(provision) for provision in made.provisions)
    assert closest_instrument(each.hits for each in found) == "i1"
    assert closest_instrument(()) == ""
