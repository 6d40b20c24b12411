import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.library.phrases import _whole_words
from tests.library.samples import source
from tests.trees import instrument


def quoted(uses):
    return [use.clause.text[use.start : use.end] for use in uses]


def test_who_used_a_phrase_is_found_whatever_its_case_and_quotes(stocked):
    uses = stocked.phrase('WRITTEN   "notice"')
    assert (uses.texts, uses.all) == (2, 2)
    assert quoted(uses.exact) == ["written “notice", "written notice"]
    assert [use.clause.signed_on.year for use in uses.exact] == [2026, 2025]


def test_the_texts_are_counted_each_once(stocked):
    stocked.add(instrument("paragraph: As they see fit.\nparagraph: As they see fit."), source(b"x"), b"x")
    uses = stocked.phrase("as they see fit")
    assert (len(uses.exact), uses.texts, uses.all) == (2, 1, 3)


def test_names_in_a_phrase_do_not_count(stocked):
    stocked.add(instrument("paragraph: Trade between Kenya and Peru grows fast."), source(b"x"), b"x")
    uses = stocked.phrase("trade between Norway and Chile grows")
    assert quoted(uses.exact) == ["Trade between Kenya and Peru grows"]
    assert quoted(stocked.phrase("trade between Norway and Chile").exact) == ["Trade between Kenya and Peru"]


def test_a_name_alone_is_looked_for_itself(stocked):
    stocked.add(instrument("paragraph: Kenya lends ships."), source(b"x"), b"x")
    assert quoted(stocked.phrase("Kenya").exact) == ["Kenya"]


def test_participant_is_a_word_and_no_name(stocked):
    assert quoted(stocked.phrase("either participant may").exact) == ["Either Participant may"] * 2


def test_what_comes_near_follows_the_likest_first(stocked):
    uses = stocked.phrase("may discontinue this MOC by giving written notice")
    assert uses.exact == ()
    assert uses.texts == 0
    assert [use.likeness for use in uses.near] == sorted((use.likeness for use in uses.near), reverse=True)
    assert "discontinue this MOC by" in quoted(uses.near)[0]


def test_nobody_has_used_it(stocked):
    uses = stocked.phrase("whales sing differently each winter")
    assert (uses.exact, uses.near, uses.texts, uses.all) == ((), (), 0, 2)


def test_the_draft_itself_does_not_count(stocked):
    known = stocked.instruments()[0]
    assert stocked.phrase("written notice", exclude=known.id).all == 1


def test_japanese_phrases_are_found(stocked):
    assert quoted(stocked.phrase("協力覚書").exact) == ["協力覚書"]
    assert stocked.phrase("存在しない語句").texts == 0


@pytest.mark.parametrize("words", ["", " ", "...", "\0", '"', "“”", "*", "a" * 50_000, "the " * 5000, "[", "\ud800"])
def test_no_words_raise(stocked, words):
    stocked.phrase(words)


@given(st.text("ab 力-", min_size=1, max_size=12), st.integers(0, 11), st.integers(0, 12))
def test_a_span_is_never_turned_about(key, start, end):
    start, end = min(start, len(key)), min(max(start, end), len(key))
    first, last = _whole_words(key, start, end)
    assert 0 <= first <= last <= len(key)


def test_many_texts_are_sought_to_the_letter_at_once(stocked):
    clause = stocked.search("written notice")[0].clause
    found = stocked.to_the_letter([clause.text, clause.text.upper(), "Nothing like it.", ""])
    assert set(found) == {clause.text, clause.text.upper()}
    assert {each.text.casefold() for each in found.values()} == {clause.text.casefold()}
    own = stocked.to_the_letter([clause.text], exclude=clause.instrument_id)
    assert all(each.instrument_id != clause.instrument_id for each in own.values())
