"""One window for one library: a second start hands on what it was asked for."""

import json
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from app.ui.first import Asked, Door, handed_on, name_of


@pytest.fixture
def name(tmp_path):
    return name_of(tmp_path / "library.paraph")


@pytest.fixture
def door(qapp, name):
    made = Door(name)
    yield made
    made.close()


def said(qtbot, door, name, raw):
    """Speak to a door as another process would, and return what it took that for."""
    found = []
    door.asked.connect(found.append)
    socket = QLocalSocket()
    socket.connectToServer(name)
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.ConnectedState)
    socket.write(raw)
    qtbot.waitUntil(lambda: socket.bytesAvailable() > 0 or not socket.isValid(), timeout=3000)
    socket.abort()
    return found


def test_nobody_listens_where_no_window_is_open(qapp, name):
    assert not handed_on(Asked(), name)


def test_a_library_has_a_name_of_its_own(tmp_path):
    assert name_of(tmp_path / "one") != name_of(tmp_path / "two")
    assert name_of(tmp_path / "one") == name_of(tmp_path / "x" / ".." / "one")


def test_files_are_handed_on(qtbot, door, name):
    raw = json.dumps({"files": ["/tmp/a b.docx", "/tmp/協力.docx"], "compare": True}).encode() + b"\n"
    assert said(qtbot, door, name, raw) == [Asked((Path("/tmp/a b.docx"), Path("/tmp/協力.docx")), True)]


@pytest.mark.parametrize("raw", [b"\n", b"{}\n", b"[1]\n", b"\xff\n", b'{"files": 3, "compare": 1}\n'])
def test_what_is_no_such_line_is_left_alone(qtbot, door, name, raw):
    assert said(qtbot, door, name, raw) == []


def test_a_window_that_was_ended_leaves_no_closed_door(qtbot, name):
    one = Door(name)
    other = Door(name)
    try:
        raw = json.dumps({"files": [], "compare": False}).encode() + b"\n"
        assert said(qtbot, other, name, raw) == [Asked()]
    finally:
        one.close()
        other.close()
