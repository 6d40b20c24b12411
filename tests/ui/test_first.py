"""One window for one library: a second start hands on what it was asked for."""

import json
import os
import socket
import stat
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from app.paths import user_folder
from app.ui.asked import Asked
from app.ui.first import Door, handed_on, name_of


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
    line = QLocalSocket()
    line.connectToServer(name)
    qtbot.waitUntil(lambda: line.state() == QLocalSocket.LocalSocketState.ConnectedState)
    line.write(raw)
    qtbot.waitUntil(lambda: line.bytesAvailable() > 0 or not line.isValid(), timeout=15000)
    line.abort()
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


posix = pytest.mark.skipif(os.name != "posix", reason="Windows has pipes by name, and nothing is left of them")


@posix
def test_a_window_that_was_ended_leaves_no_closed_door(qtbot, name):
    left = socket.socket(socket.AF_UNIX)
    left.bind(name)
    left.close()
    assert Path(name).exists()
    assert not handed_on(Asked(), name)
    door = Door(name)
    try:
        raw = json.dumps({"files": [], "compare": False}).encode() + b"\n"
        assert said(qtbot, door, name, raw) == [Asked()]
    finally:
        door.close()


@posix
def test_the_door_of_a_window_that_lives_is_not_taken(qtbot, door, name):
    other = Door(name)
    assert not other.listens
    other.close()
    raw = json.dumps({"files": [], "compare": False}).encode() + b"\n"
    assert said(qtbot, door, name, raw) == [Asked()]


@posix
def test_nobody_else_can_enter(door, name):
    assert Path(name).is_relative_to(user_folder().resolve())
    assert stat.S_IMODE(Path(name).parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(Path(name).stat().st_mode) & 0o077 == 0


@posix
def test_a_long_way_to_the_users_folder_is_no_hindrance(monkeypatch, tmp_path):
    monkeypatch.setenv("PARAPH_HOME", str(tmp_path / ("long" * 40)))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    name = name_of(tmp_path / "library.paraph")
    assert len(name.encode()) < 108  # what a name of a socket may have
    assert stat.S_IMODE(Path(name).parent.stat().st_mode) == 0o700


@posix
def test_a_folder_that_another_prepared_is_not_entered(monkeypatch, tmp_path):
    monkeypatch.setenv("PARAPH_HOME", str(tmp_path / ("long" * 40)))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    (tmp_path / f"paraph-{os.getuid()}").mkdir()
    (tmp_path / f"paraph-{os.getuid()}").chmod(0o777)
    assert not name_of(tmp_path / "library.paraph").startswith(str(tmp_path))
