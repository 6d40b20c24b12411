"""Every step is on the disk within 300 ms, and nothing typed is lost while that cannot be."""

import sqlite3
from contextlib import closing
from threading import Event

import pytest
from shiboken6 import delete, isValid

from app.errors import DraftElsewhere, LibraryUnusable
from app.jobs import keeping as keeping_jobs
from app.jobs.desks import open_desk
from app.ui import keeping as keeping_of
from app.ui.keeping import Keeping
from app.ui.open_draft import OpenDraft
from app.ui.runner import Job
from tests.desks import kept_desk, typed


@pytest.fixture
def opened(context):
    """Return a function that opens a draft as a window does; all are closed in the end."""
    made = []

    def open_one(draft_id=""):
        desk = open_desk(context.library, draft_id) if draft_id else kept_desk(context.library)
        open_draft = OpenDraft(context, desk)
        keeping = Keeping(open_draft)
        made.append((open_draft, keeping))
        return open_draft, keeping

    yield open_one
    for open_draft, keeping in made:
        keeping.abandon()
        open_draft.close()
        open_draft.deleteLater()


def _type(open_draft, words):
    open_draft.do(typed(open_draft.draft, words), join="p")


def _kept(open_draft):
    return open_draft.context.library.kept(open_draft.draft.id).draft


def test_what_is_typed_is_written_by_itself(opened, qtbot):
    open_draft, keeping = opened()
    with qtbot.waitSignal(keeping.saved, timeout=15000) as saved:
        _type(open_draft, "Words")
    assert saved.args[0].tzinfo
    assert _kept(open_draft) == open_draft.draft
    assert not keeping.behind
    with qtbot.waitSignal(keeping.saved, timeout=15000):
        open_draft.desk.undo()
    assert _kept(open_draft) == open_draft.draft


def test_it_is_written_while_the_threads_of_the_window_are_busy(opened, context, qtbot):
    open_draft, keeping = opened()
    stop = Event()
    jobs = [Job(lambda _progress: stop.wait(60)) for _ in range(2)]
    context.runner.start(jobs[0])
    context.elbow.start(jobs[1])
    try:
        with qtbot.waitSignal(keeping.saved, timeout=15000):
            _type(open_draft, "Words")
    finally:
        stop.set()
    assert _kept(open_draft) == open_draft.draft


def test_flush_writes_at_once(opened, qtbot):
    open_draft, keeping = opened()
    _type(open_draft, "Words")
    assert keeping.behind
    assert keeping.flush()
    assert not keeping.behind
    assert _kept(open_draft) == open_draft.draft
    assert keeping.flush()


def test_a_large_paste_is_kept(opened):
    open_draft, keeping = opened()
    _type(open_draft, "word " * 200_000)
    assert keeping.flush()
    assert _kept(open_draft) == open_draft.draft


def test_while_the_library_cannot_be_written_all_is_kept_and_said_once(opened, context, qtbot, monkeypatch):
    open_draft, keeping = opened()
    monkeypatch.setattr(keeping_of, "_AGAIN_AT_MOST", 200)
    real, failures = context.library.append, []
    keeping.failed.connect(failures.append)

    def refuse(*_args, **_more):
        raise LibraryUnusable("library.paraph", "the disk is full")

    monkeypatch.setattr(context.library, "append", refuse)
    _type(open_draft, "One")
    qtbot.waitUntil(lambda: bool(failures), timeout=15000)
    _type(open_draft, "One two")
    assert not keeping.flush()
    assert keeping.behind
    assert len(failures) == 1
    monkeypatch.setattr(context.library, "append", real)
    with qtbot.waitSignal(keeping.saved, timeout=6000):
        pass
    assert _kept(open_draft) == open_draft.draft
    assert keeping.close()


def test_a_library_that_another_program_holds_is_waited_for(opened, context, qtbot):
    context.library._connections._writer.execute("PRAGMA busy_timeout = 20")
    open_draft, keeping = opened()
    keeping._again.setInterval(100)
    with closing(sqlite3.connect(context.library.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with qtbot.waitSignal(keeping.failed, timeout=15000) as failed:
            _type(open_draft, "Words")
        assert isinstance(failed.args[0], LibraryUnusable)
        other.rollback()
    with qtbot.waitSignal(keeping.saved, timeout=6000):
        pass
    assert _kept(open_draft) == open_draft.draft


def test_the_second_window_is_told_and_writes_nothing(opened, qtbot):
    open_draft, keeping = opened()
    other, second = opened(open_draft.draft.id)
    assert keeping.elsewhere is None
    assert second.elsewhere
    with qtbot.waitSignal(second.failed, timeout=15000) as failed:
        _type(other, "There")
    assert isinstance(failed.args[0], DraftElsewhere)
    _type(open_draft, "Here")
    assert keeping.flush()
    assert _kept(open_draft) == open_draft.draft
    assert second.close()
    assert keeping.close()
    opened(open_draft.draft.id)
    assert len(open_draft.context.library.shelf()) == 2


def test_a_draft_is_not_left_while_it_is_nowhere_on_the_disk(opened, context, monkeypatch):
    open_draft, keeping = opened()

    def refuse(*_args, **_more):
        raise LibraryUnusable("library.paraph", "the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(context.library, "append", refuse)
        patched.setattr(keeping_jobs, "lay_by", lambda *_: False)
        _type(open_draft, "Words")
        assert not keeping.close()
    assert keeping.close()
    assert _kept(open_draft) == open_draft.draft


def test_who_has_lost_the_draft_to_another_window_is_told(opened, qtbot):
    open_draft, keeping = opened()
    _, second = opened(open_draft.draft.id)
    assert second.take_over()
    with qtbot.waitSignal(keeping.left, timeout=15000):
        _type(open_draft, "Here")
    assert keeping.elsewhere
    assert keeping.behind


def test_leaving_lets_others_write(opened):
    open_draft, keeping = opened()
    _type(open_draft, "Words")
    assert keeping.close()
    assert keeping.close()
    again, second = opened(open_draft.draft.id)
    assert second.elsewhere is None
    assert again.draft == open_draft.draft


def test_an_answer_on_its_way_when_the_draft_is_closed_troubles_nobody(context, qtbot):
    open_draft = OpenDraft(context, kept_desk(context.library))
    keeping = Keeping(open_draft)
    _type(open_draft, "Words")
    keeping._start()
    keeping._runner._thread.submit(lambda: None).result()
    keeping.close()
    delete(open_draft)
    qtbot.wait(1)
    assert not isValid(keeping)
