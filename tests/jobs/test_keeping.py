"""What happens at a desk is written whole, in its order, and never over what another window wrote."""

import sqlite3
from contextlib import closing
from threading import Thread

import pytest

from app.errors import DraftElsewhere, LibraryUnusable
from app.jobs.desks import KeptDesk, open_desk
from app.jobs.keeping import Writer
from app.library.desks import STATE_EVERY
from app.library.store import Library
from app.model.draft import Step
from app.negotiating.desk import Desk
from tests.desks import draft, kept_desk, typed


@pytest.fixture
def library(tmp_path):
    library = Library.open(tmp_path / "library.paraph")
    yield library
    library.close()


def _type(desk, words, join="p"):
    desk.do(typed(desk.draft, words), join=join)


def test_what_was_typed_in_one_go_is_one_step_of_the_log(library):
    desk = kept_desk(library)
    writer = Writer(library, desk)
    for number in range(5):
        _type(desk, "word" * number + "s")
    assert writer.behind
    assert writer.write()
    assert not writer.behind
    assert not writer.write()
    _type(desk, "more")
    desk.undo()
    desk.redo()
    writer.write()
    log = library.log(desk.draft.id)[1]
    assert [(each.way, each.joined) for each in log] == [("do", False), ("do", True), ("undo", False), ("redo", False)]
    assert library.kept(desk.draft.id).draft == desk.draft
    writer.leave()
    again = open_desk(library, desk.draft.id)
    again.undo()
    assert again.draft == desk.opened
    assert not again.can_undo


def test_what_could_not_be_written_is_written_later(library, monkeypatch):
    desk = kept_desk(library)
    writer = Writer(library, desk)
    real = library.append

    def refuse(*_args, **_more):
        raise LibraryUnusable("library.paraph", "the disk is full")

    monkeypatch.setattr(library, "append", refuse)
    for number in range(3):
        _type(desk, f"Words {number}", join="")
        with pytest.raises(LibraryUnusable):
            writer.write()
    monkeypatch.setattr(library, "append", real)
    assert writer.write()
    assert library.kept(desk.draft.id).draft == desk.draft
    assert library.count(desk.draft.id) == 3


def _refusing(library, monkeypatch):
    def refuse(*_args, **_more):
        raise LibraryUnusable("library.paraph", "the disk is full")

    monkeypatch.setattr(library, "append", refuse)


def test_what_could_not_be_written_before_the_end_comes_back(library, monkeypatch):
    desk = kept_desk(library)
    writer = Writer(library, desk)
    _type(desk, "Kept")
    writer.write()
    with monkeypatch.context() as patched:
        _refusing(library, patched)
        _type(desk, "Typed while the disk was full", join="")
        assert not writer.safe
        with pytest.raises(LibraryUnusable):
            writer.write()
        assert writer.safe
        _type(desk, "And more", join="")
        assert not writer.safe
        with pytest.raises(LibraryUnusable):
            writer.leave()
        assert writer.safe
    assert library.count(desk.draft.id) == 1
    again = open_desk(library, desk.draft.id)
    assert again.draft == desk.draft
    assert again.steps == 3
    assert open_desk(library, desk.draft.id).draft == desk.draft
    assert not list(library.path.parent.glob("*unsaved*"))


def test_a_full_disk_loses_nothing(library):
    desk = kept_desk(library)
    writer = Writer(library, desk)
    connection = library._connections._writer
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    _type(desk, "words " * 20_000)
    with pytest.raises(LibraryUnusable, match="the disk is full"):
        writer.write()
    assert writer.safe
    with closing(sqlite3.connect(library.path)) as behind:
        assert behind.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.execute("PRAGMA max_page_count = 1000000")
    writer.write()
    assert library.kept(desk.draft.id).draft == desk.draft


def test_what_was_laid_by_is_taken_away_when_it_was_written(library, monkeypatch):
    desk = kept_desk(library)
    writer = Writer(library, desk)
    with monkeypatch.context() as patched:
        _refusing(library, patched)
        _type(desk, "Words")
        with pytest.raises(LibraryUnusable):
            writer.write()
        assert list(library.path.parent.glob("*unsaved*"))
    writer.write()
    assert not list(library.path.parent.glob("*unsaved*"))


def test_what_was_laid_by_is_left_to_the_window_that_goes_on(library, monkeypatch):
    desk = kept_desk(library)
    writer = Writer(library, desk)
    with monkeypatch.context() as patched:
        _refusing(library, patched)
        _type(desk, "Words")
        with pytest.raises(LibraryUnusable):
            writer.write()
    assert open_desk(library, desk.draft.id).draft == desk.opened
    writer.write()
    assert open_desk(library, desk.draft.id).draft == desk.draft


def test_what_was_laid_by_becomes_a_draft_of_its_own_where_the_draft_has_gone_on(library):
    desk = kept_desk(library)
    first = Writer(library, desk)
    other = open_desk(library, desk.draft.id)
    second = Writer(library, other)
    _type(other, "There")
    with pytest.raises(DraftElsewhere):
        second.leave()
    assert second.safe
    _type(desk, "Here")
    first.leave()
    assert open_desk(library, desk.draft.id).draft == desk.draft
    titles = {each.listing.title: each.id for each in library.shelf()}
    assert library.kept(titles["Memorandum of Cooperation 2"]).draft.provisions == other.draft.provisions
    open_desk(library, desk.draft.id)
    assert len(library.shelf()) == 2


def test_what_was_laid_by_and_cannot_be_read_stays_where_it_is(library):
    desk = kept_desk(library)
    broken = library.path.with_name(f"library.paraph-unsaved-{desk.draft.id}.json")
    for words in ("{", "{}", '{"draft": "x", "after": 0, "log": []}', '{"draft": 1, "after": "x", "log": [1]}'):
        broken.write_text(words, encoding="utf-8")
        assert open_desk(library, desk.draft.id).draft == desk.draft
        assert broken.exists()


def test_two_threads_write_everything_once_in_its_order(library):
    desk = kept_desk(library)
    writer = Writer(library, desk)
    stop = []

    def write():
        while not stop:
            writer.write()

    threads = [Thread(target=write) for _ in range(2)]
    for thread in threads:
        thread.start()
    for number in range(200):
        _type(desk, f"Words {number}", join="")
    stop.append(True)
    for thread in threads:
        thread.join()
    writer.write()
    assert library.count(desk.draft.id) == 200
    assert library.kept(desk.draft.id).draft == desk.draft


def test_the_whole_draft_is_kept_now_and_then_and_makes_the_same(library):
    desk = kept_desk(library)
    writer = Writer(library, desk)
    for number in range(3 * STATE_EVERY):
        _type(desk, f"Words {number}", join="")
        if number % 50 == 0:
            writer.write()
    writer.leave()
    with closing(sqlite3.connect(library.path)) as behind:
        states = behind.execute("SELECT at FROM state_of_draft ORDER BY at").fetchall()
    assert len(states) == 3
    assert states[0] == (0,)
    assert library.kept(desk.draft.id).draft == desk.draft


def test_a_second_window_is_told_and_writes_nothing(library):
    desk = kept_desk(library)
    first = Writer(library, desk)
    other = open_desk(library, desk.draft.id)
    second = Writer(library, other)
    assert first.elsewhere is None
    assert second.elsewhere
    assert second.elsewhere.holder == first.holder
    _type(other, "There")
    with pytest.raises(DraftElsewhere):
        second.write()
    assert second.behind
    _type(desk, "Here")
    first.leave()
    second.still_there()
    assert second.elsewhere is None
    with pytest.raises(DraftElsewhere):
        second.write()
    assert library.kept(desk.draft.id).draft == desk.draft


def test_who_takes_a_draft_over_is_told_whether_it_is_as_it_was_shown(library):
    desk = kept_desk(library)
    first = Writer(library, desk)
    same, moved = (Writer(library, open_desk(library, desk.draft.id)) for _ in range(2))
    assert same.take_over()
    _type(desk, "Here")
    with pytest.raises(DraftElsewhere):
        first.write()
    other = open_desk(library, desk.draft.id)
    third = Writer(library, other)
    third.take_over()
    _type(other, "There")
    third.write()
    assert not moved.take_over()


def test_a_desk_where_something_happened_before_anybody_noted_it_is_refused(library):
    desk = kept_desk(library)
    _type(desk, "Words")
    with pytest.raises(ValueError, match="before"):
        Writer(library, desk)


def test_a_desk_that_was_made_by_hand_is_written_from_where_the_log_stands(library):
    one = draft()
    library.begin(one, "Draft")
    step = typed(one, "First")
    library.append(one.id, [(step, "do")])
    desk = Desk(library.kept(one.id).draft)
    writer = Writer(library, desk)
    _type(desk, "Second")
    writer.write()
    assert library.kept(one.id).draft == desk.draft


def test_the_shelf_speaks_of_the_draft_as_it_was_left(library):
    desk = kept_desk(library)
    writer = Writer(library, desk)
    _type(desk, "Within [180 days][90 days] of notice.")
    writer.leave()
    listing = library.shelf()[0].listing
    assert (listing.title, listing.brackets, listing.words) == ("Memorandum of Cooperation", 1, 17)


def test_an_empty_step_is_not_written(library):
    desk = kept_desk(library)
    writer = Writer(library, desk)
    desk.do(Step((), "nothing"))
    assert not writer.write()
    assert isinstance(desk, KeptDesk)
