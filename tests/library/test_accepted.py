import threading
from dataclasses import replace
from datetime import date

import pytest

from app.errors import NotInLibrary
from app.library import nearest
from app.library.accepted import Place
from app.library.nearest import Sought, like_kinds
from app.library.notes import ClauseNote
from app.library.rarity import Rarity, learn
from app.model.edits import Restate
from app.model.provision import Kind
from tests.library.samples import ON_DEEP_SEA, source
from tests.trees import instrument


def test_particulars_are_read_without_the_text(stocked):
    for entry in stocked.instruments():
        assert stocked.particulars(entry.id) == stocked.instrument(entry.id).particulars
    with pytest.raises(NotInLibrary):
        stocked.particulars("nowhere")


def test_particulars_are_the_corrected_ones(stocked):
    known = stocked.instruments()[0].id
    before = stocked.particulars(known)
    for title in ("Once", "Twice"):
        now = stocked.particulars(known)
        stocked.correct(known, (Restate(now, replace(now, title=title)),))
    assert stocked.particulars(known) == replace(before, title="Twice")


def test_the_stamp_tells_new_texts_from_kept_notes(stocked):
    before = stocked.texts_stamp
    stocked.keep_note("any words", ClauseNote("why"))
    assert stocked.texts_stamp == before
    added = stocked.add(instrument("paragraph: More."), source(b"x"), b"x").id
    after = stocked.texts_stamp
    assert after != before
    stocked.remove(added)
    assert stocked.texts_stamp != after


def test_clauses_of_a_single_place_answer_it_though_their_words_do_not(stocked):
    particulars = replace(ON_DEEP_SEA, signed_on=date(2020, 1, 1), title="On reviews")
    stocked.add(instrument("paragraph: It is looked at yearly. {funding}", particulars), source(b"x"), b"x")
    near = stocked.search('"expenditure of funds"')[0].clause.id
    answers = stocked.answers(Place((near,), ("funding",), like_kinds(Kind.PARAGRAPH)))
    assert {each.clause.topics for each in answers.accepted} == {("funding",)}
    assert len(answers.accepted) == 2
    assert answers.used >= 1


def test_a_topic_with_several_clauses_in_a_text_is_no_place(stocked):
    many = "\n".join(f"paragraph: Area {number} of work. {{areas_of_cooperation}}" for number in range(5))
    particulars = replace(ON_DEEP_SEA, title="On areas")
    stocked.add(instrument(many, particulars), source(b"x"), b"x")
    near = stocked.search("seabed")[0].clause.id
    answers = stocked.answers(Place((near,), ("areas_of_cooperation",), like_kinds(Kind.ITEM)))
    assert [each.clause.id for each in answers.accepted] == [near]


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_answers_its_like(kind):
    like = like_kinds(kind)
    assert kind in like
    assert all(kind in like_kinds(each) for each in like)


def test_a_signature_block_is_no_precedent_of_a_title():
    assert not set(like_kinds(Kind.TITLE)) & set(like_kinds(Kind.SIGNATURE))
    assert Kind.RECITAL not in like_kinds(Kind.PARAGRAPH)
    assert Kind.ITEM in like_kinds(Kind.PARAGRAPH)


def test_looking_up_finds_only_the_kinds_that_are_asked_for(stocked):
    text = stocked.search("seabed")[0].clause.text
    assert stocked.look_up(Sought(text, kinds=like_kinds(Kind.ITEM)))
    assert stocked.look_up(Sought(text, kinds=like_kinds(Kind.RECITAL))) == ()


def test_a_word_that_comes_later_is_counted(stocked):
    rarity = Rarity()
    with stocked._connections.looking() as connection:
        counts = rarity.counts(connection)
        learn(counts, connection, ["notice", "xylophone"])
        assert (counts.of("notice"), counts.of("xylophone"), counts.of("never asked")) == (2, 0, 0)
    stocked.add(instrument("paragraph: A xylophone."), source(b"x"), b"x")
    with stocked._connections.looking() as connection:
        counts = rarity.counts(connection)
        learn(counts, connection, ["xylophone"])
        assert counts.of("xylophone") == 1


def test_common_words_find_something_too(library, monkeypatch):
    monkeypatch.setattr(nearest, "_READ", 40)
    many = "\n".join("paragraph: The Participants intend to cooperate on whales." for _ in range(60))
    library.add(instrument(many), source(b"x"), b"x")
    hits = library.look_up(Sought("The Participants intend to cooperate on whales whales."))
    assert hits[0].score > 0.9


def test_look_ups_do_not_wait_for_the_reader(stocked):
    done = threading.Event()

    def look():
        stocked.look_up(Sought("written notice of discontinuation of this MOC"))
        stocked.search("notice")
        done.set()

    with stocked._connections.reading():
        thread = threading.Thread(target=look)
        thread.start()
        assert done.wait(10)
        thread.join()
