"""A provision held against its closest wording: names, brackets, blanks, and words that are being typed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.jobs import departures
from app.jobs.departures import (
    Departure,
    Ground,
    Part,
    held_against,
    looked_up,
    marked,
    remarked,
    said,
    some_looked_up,
    voiced,
)
from app.library.store import Library
from app.model.comparison import Hunk
from app.model.provision import Kind
from app.model.text import Mark, MarkKind, Text
from tests.jobs.departing import HIT, NOTICE, OURS, WORDS, after, counted, paragraph
from tests.library.samples import deep_sea, source, technology
from tests.trees import PARTICULARS, instrument


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    made = Library.open(tmp_path_factory.mktemp("departures") / "library.paraph")
    made.add(deep_sea(), source(b"deep sea"), b"deep sea")
    made.add(technology(), source(b"technology"), b"technology")
    yield made
    made.close()


def test_a_provision_departs_from_its_closest_wording(library):
    found = looked_up(library, Ground(OURS), paragraph(NOTICE.replace("may", "shall")))
    assert found.hits[0].clause.topics == ("discontinuation",)
    assert after(found) == NOTICE.replace("may", "shall")
    assert (found.why[0].kind, found.why[0].weight, found.why[0].after) == ("modality", 3, "shall")
    assert found.weight == 3


def test_nothing_near_is_no_precedent(library):
    found = looked_up(library, Ground(OURS), paragraph("The weather was fine and the band played on."))
    assert (found.hits, found.hunks, found.why, found.weight) == ((), (), (), 0)


@pytest.mark.parametrize("kind", [Kind.TITLE, Kind.SIGNATURE, Kind.CELL])
def test_no_precedent_is_looked_for_where_the_answers_say_all(library, kind):
    assert looked_up(library, Ground(OURS), paragraph(NOTICE, kind=kind)) is None


@pytest.mark.parametrize("words", ["", "  ", "\u2028"])
def test_an_empty_provision_has_none(library, words):
    assert looked_up(library, Ground(OURS), paragraph(words)) is None


def test_only_like_parts_answer_each_other(library):
    found = looked_up(library, Ground(OURS), paragraph(NOTICE, kind=Kind.RECITAL))
    assert found.hits == ()


def test_a_clause_about_something_else_must_be_much_more_alike(library):
    words = "Either Participant may fund this MOC by providing written budgets to the office."
    assert looked_up(library, Ground(OURS), paragraph(words, ("discontinuation", 0, len(words)))).hits
    assert not looked_up(library, Ground(OURS), paragraph(words, ("funding", 0, len(words)))).hits


def test_the_draft_itself_does_not_count(library):
    hit = library.search("providing")[0].clause
    found = looked_up(library, Ground(OURS, hit.instrument_id), paragraph(hit.text))
    assert all(each.clause.instrument_id != hit.instrument_id for each in found.hits)


def test_names_in_the_same_role_are_no_departure():
    hunks, why = held_against(
        "The Government of Norway intends to inform the Government of Chile.",
        Text("The Government of Norway intends to inform the Government of Chile."),
        OURS,
    )
    assert [hunk.op for hunk in hunks] == ["equal"]
    assert why == ()


def test_a_precedent_is_voiced_for_the_participants(tmp_path):
    with_names = replace(PARTICULARS, title="Memorandum of Cooperation on Fish between Japan and the United States")
    library = Library.open(tmp_path / "library.paraph")
    library.add(
        instrument("paragraph: The Government of Japan intends to inform the United States every autumn.", with_names),
        source(b"x"),
        b"x",
    )
    clause = library.clauses()[0]
    assert voiced(library, Ground(OURS), clause) == "The Government of Norway intends to inform Chile every autumn."
    same = "The Government of Norway intends to inform Chile every autumn."
    assert counted(looked_up(library, Ground(OURS), paragraph(same)).hunks) == []
    other = "The Government of Chile intends to inform Norway every autumn."
    assert looked_up(library, Ground(OURS), paragraph(other)).weight == 3
    assert voiced(library, Ground(with_names), clause) == clause.text
    library.close()


def test_between_the_same_participants_only_the_subject_is_another(tmp_path):
    fish = replace(PARTICULARS, title="Memorandum of Cooperation on Fish Stocks between Japan and the United States")
    ships = replace(fish, title="Memorandum of Cooperation on Ships between Japan and the United States")
    library = Library.open(tmp_path / "library.paraph")
    words = "U.S. and Japanese experts meet on Fish Stocks (hereinafter “the Stocks”)."
    library.add(instrument(f"paragraph: {words}", fish), source(b"x"), b"x")
    clause = library.clauses()[0]
    assert voiced(library, Ground(fish), clause) == words
    assert voiced(library, Ground(ships), clause) == words.replace("Fish Stocks", "Ships")
    library.close()


def test_a_definition_stays_where_the_draft_defines_too(tmp_path):
    theirs = replace(PARTICULARS, title="Memorandum of Cooperation on Fish between Japan and the United States")
    library = Library.open(tmp_path / "library.paraph")
    words = "This Memorandum of Cooperation (hereinafter “MOC”) binds nobody in Japan."
    library.add(instrument(f"paragraph: {words}", theirs), source(b"x"), b"x")
    clause = library.clauses()[0]
    ours = words.replace("Japan", "Norway")
    assert voiced(library, Ground(OURS), clause, ours) == ours
    assert voiced(library, Ground(OURS), clause) == "This MOC binds nobody in Norway."
    library.close()


def test_a_blank_of_the_re_voicing_is_answered_by_any_name():
    wording = "[an agency of Norway] intends to lead the work with [an agency of Chile]."
    text = "The Water Board intends to lead the work with the Forest Office."
    hunks, _ = held_against(wording, Text(text), OURS)
    assert counted(hunks) == []
    assert "".join(hunk.before for hunk in hunks) == wording
    assert "".join(hunk.after for hunk in hunks) == text
    assert ("role",) in [hunk.reasons for hunk in hunks]


def test_a_blank_of_the_draft_is_still_to_be_filled():
    hunks, why = held_against("Signed at Tokyo on 19 March 2026.", Text("Signed at [place] on [date]."), OURS)
    assert counted(hunks) == []
    assert why == ()


def test_words_in_brackets_are_held_against_it_by_the_first_alternative():
    words = "It ends [JP: 180 days][US: 90 days] after notice."
    assert said(Text(words)) == "It ends 180 days after notice."
    hunks, why = held_against("It ends 180 days after notice.", Text(words), OURS)
    assert "".join(hunk.after for hunk in hunks) == words
    assert counted(hunks) == []
    assert [hunk.reasons for hunk in hunks if hunk.after.startswith("[")] == [("bracket",)]
    assert why == ()
    hunks, why = held_against("It ends 60 days after notice.", Text(words), OURS)
    assert "".join(hunk.after for hunk in hunks) == words
    assert why[0].kind == "period"


def test_sentences_that_hold_several_topics_have_each_its_own_precedent(library):
    second = "Nothing in this MOC commits the Participants to any expenditure of funds."
    words = f"{NOTICE}  {second}"
    at = len(NOTICE) + 2
    provision = paragraph(words, ("discontinuation", 0, len(NOTICE)), ("funding", at, len(words)))
    found = looked_up(library, Ground(OURS), provision)
    assert after(found) == words
    assert [(part.start, part.end, part.hit.clause.topics) for part in found.parts] == [
        (0, len(NOTICE), ("discontinuation",)),
        (at, len(words), ("funding",)),
    ]


def test_sentences_of_one_topic_have_each_their_own_precedent_where_these_are_nearer(library):
    second = "Nothing in this MOC commits the Participants to the expenditure of funds."
    words = f"{NOTICE} {second}"
    provision = paragraph(words, ("discontinuation", 0, len(words)))
    found = looked_up(library, Ground(OURS), provision)
    assert found.apart
    assert [part.hit.clause.text for part in found.parts][1] == second
    assert after(found) == words
    assert found.weight <= 1
    now = remarked(OURS, replace(provision, text=Text(words.replace("may", "shall"))), found)
    assert now.apart
    assert [part.hit for part in now.parts] == [part.hit for part in found.parts]
    assert (now.weight, after(now)) == (3, words.replace("may", "shall"))


def test_a_whole_that_is_like_one_clause_is_not_taken_apart(library):
    assert not looked_up(library, Ground(OURS), paragraph(NOTICE)).apart
    other = "Whales sing. Cedars grow. Nobody signs."
    assert not looked_up(library, Ground(OURS), paragraph(other)).apart


def test_a_sentence_without_precedent_beside_one_that_has_it_is_new(library):
    other = "Whales sing differently each winter near the cape."
    words = f"{NOTICE} {other}"
    at = len(NOTICE) + 1
    found = looked_up(
        library, Ground(OURS), paragraph(words, ("discontinuation", 0, len(NOTICE)), ("purpose", at, len(words)))
    )
    assert found.hunks[-1] == replace(found.hunks[-1], op="insert", before="", after=other)
    assert "sentence" in [reason.kind for reason in found.why]


# ---- while somebody types


def test_a_key_is_marked_at_once(library):
    provision = paragraph(NOTICE)
    known = looked_up(library, Ground(OURS), provision)
    typed = replace(provision, text=Text(NOTICE.replace("may", "must")))
    now = remarked(OURS, typed, known)
    assert after(now) == typed.text.plain
    assert now.weight == 3
    assert now.hits == known.hits
    assert remarked(OURS, typed, now) is now


def test_nothing_is_marked_where_nothing_is_known():
    known = Departure("p1", (), ())
    assert remarked(OURS, paragraph("Anything at all."), known) is known


def test_an_emptied_provision_departs_in_nothing(library):
    known = looked_up(library, Ground(OURS), paragraph(NOTICE))
    assert remarked(OURS, paragraph(""), known).hunks == ()


def test_a_very_long_provision_is_marked_without_comparing(library):
    known = looked_up(library, Ground(OURS), paragraph(NOTICE))
    words = NOTICE[:30] + "whatever " * 6000 + NOTICE[30:]
    now = remarked(OURS, paragraph(words), known)
    assert after(now) == words
    assert any(hunk.op == "insert" and "whatever" in hunk.after for hunk in now.hunks)


def test_words_without_end_are_not_compared(library):
    words = f"{NOTICE} " + "whales and cedars " * 3000
    found = looked_up(library, Ground(OURS), paragraph(words, ("discontinuation", 0, len(words))))
    assert after(found) == (words if found.hits else "")
    hunks, why = held_against(NOTICE, Text(words), OURS)
    assert [(hunk.op, hunk.after) for hunk in hunks] == [("replace", words)]
    assert why[0].weight == 1


def test_a_piece_of_the_work_takes_at_least_one(library):
    provisions = [paragraph(NOTICE), paragraph(""), paragraph(NOTICE)]
    assert len(some_looked_up(library, Ground(OURS), provisions, 0)) == 1
    assert len(some_looked_up(library, Ground(OURS), provisions, 60)) == 3


@given(WORDS, WORDS)
def test_the_hunks_give_both_texts_back(wording, words):
    hunks, _ = held_against(wording, Text(words), OURS)
    assert "".join(hunk.before for hunk in hunks) == wording
    assert "".join(hunk.after for hunk in hunks) == words


@given(WORDS, WORDS, WORDS)
def test_typing_on_gives_the_words_that_stand_there(wording, words, later):
    part = Part(0, len(words), HIT, wording)
    known = marked(OURS, paragraph(words), (part,), (HIT,))
    now = remarked(OURS, paragraph(later), known)
    assert after(now) in ({later} if later.strip() else {later, ""})


@given(st.text("ab [", max_size=30), st.text("ab [", max_size=30))
def test_long_words_that_are_typed_are_told_by_where_they_stand(words, later):
    hunks = (Hunk("equal", words[:4], words[:4]), Hunk("insert", "", words[4:9]), Hunk("replace", "x", words[9:]))
    assert "".join(hunk.after for hunk in departures._typed(hunks, later)) == later


def test_a_mark_in_the_words_changes_nothing():
    words = "It ends [JP: 180 days][US: 90 days]."
    mark = Mark(8, 35, MarkKind.BRACKET, "b1")
    assert said(Text(words, (mark,))) == "It ends 180 days."
