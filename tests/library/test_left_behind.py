"""What a window that was ended had open is known, once, and free for the next."""

import socket

import pytest

from app.library.store import Library
from tests.desks import draft, kept_desk

_GONE = 2**22 + 12345  # no process has so high a number


@pytest.fixture
def library(tmp_path):
    made = Library.open(tmp_path / "library.paraph")
    yield made
    made.close()


def held(library, one, pid, host=None):
    kept_desk(library, one)
    library.take(one.id, "a window")
    with library._connections.writing() as connection:
        where = host or socket.gethostname()
        connection.execute("UPDATE lease SET pid = ?, host = ? WHERE draft = ?", (pid, where, one.id))


def test_the_draft_of_a_dead_window_is_given_once_and_then_free(library):
    one = draft()
    held(library, one, _GONE)
    assert library.left_behind() == (one.id,)
    assert library.left_behind() == ()
    assert library.take(one.id, "another") is None


def test_what_others_write_is_left_to_them(library):
    one = draft()
    held(library, one, 1)
    assert library.left_behind() == ()
    with library._connections.writing() as connection:
        connection.execute("UPDATE lease SET pid = ?, host = 'another machine'", (_GONE,))
    assert library.left_behind() == ()
    assert library.writer_of(one.id) is not None
