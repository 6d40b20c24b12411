"""Libraries of every version so far are brought up to this one: copied first, whole or not at all, however it ends."""

import json
import os
import shutil
import signal
import sqlite3
import sys
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from app.errors import LibraryUnusable
from app.library import backups_first, connections
from app.library.backups import backups
from app.library.health import facts_in, faults_in
from app.library.health_sums import teach
from app.library.schema import _STEPS, LAST_STEP, steps_taken
from app.library.store import Library
from app.library.whole_tables import KEPT, json_of

SCHEMAS = sorted((Path(__file__).parents[1] / "data" / "library_schemas").glob("*.sql"))
OLDER = [path for path in SCHEMAS if not LAST_STEP.startswith(path.stem)]
"""Made by the program of their time: every state of the tables that was ever kept, each with something in it."""


@pytest.fixture(scope="module")
def _files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("schemas")
    for script in SCHEMAS:
        with closing(sqlite3.connect(folder / f"{script.stem}.paraph")) as connection:
            teach(connection)
            connection.executescript(script.read_text(encoding="utf-8"))
            connection.execute("PRAGMA journal_mode = WAL")
    return folder


@pytest.fixture
def old(_files, tmp_path):
    numbers = count()

    def copied(stem):  # a new place each time: what was struck down may still have the last one open
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        return Path(shutil.copy(_files / f"{stem}.paraph", folder / "library.paraph"))

    return copied


def _content(path):
    """Return what cannot be made anew, by table; a draft's `removed` came with version 5, and is nothing before."""
    with closing(sqlite3.connect(path)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        found = {}
        for table in KEPT:
            if table.name not in tables:
                continue
            there = {row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")}
            columns = [each for each in table.columns if each.name in there and each.form != "file"]
            asked = f"SELECT {', '.join(each.name for each in columns)} FROM {table.name}"
            told = [
                {c.name: json_of(c, value) for c, value in zip(columns, row, strict=True) if value is not None}
                for row in connection.execute(asked)
            ]
            found[table.name] = sorted(json.dumps(each, sort_keys=True) for each in told)
        return found


def test_there_is_a_file_of_every_step_after_which_the_tables_were_in_use():
    # The first step alone was never in use: both first steps came with the first library that was kept.
    assert [path.stem for path in SCHEMAS] == [name[:4] for name, _, _ in _STEPS][1:]


@pytest.mark.parametrize("script", SCHEMAS, ids=lambda path: path.stem)
def test_what_a_library_holds_stays_and_it_is_copied_first(old, script):
    path = old(script.stem)
    before = _content(path)
    with closing(Library.open(path)) as library:
        assert len(library.instruments()) == 2
        assert library.search("seabed")
        assert "Kyōto 京都" in {each.place for each in library.instruments()}
        assert "d-before" in {each.id for each in library.shelf()}
    after = _content(path)
    for table, rows in before.items():
        missing = [row for row in rows if row not in after[table]]
        assert not missing, table
        assert len(after[table]) == len(rows) or table == "edit"  # what older versions set aside is noted as an edit
    with closing(sqlite3.connect(path)) as connection:
        assert LAST_STEP in steps_taken(connection)
        assert not faults_in(connection)
    made = backups(path)
    assert [each.why for each in made] == ([] if script not in OLDER else ["update"])
    assert not made or _content(made[0].path) == before


def test_without_a_copy_nothing_is_changed(old, monkeypatch):
    path = old(OLDER[-1].stem)
    before = path.read_bytes()

    def full(*_):
        raise backups_first.BackupFailed("backups", "the disk is full")

    monkeypatch.setattr(backups_first, "back_up", full)
    with pytest.raises(LibraryUnusable, match="no copy could be made: the disk is full"):
        Library.open(path)
    assert path.read_bytes() == before


class _Struck(Exception):
    """What happens at the statement of which it is the turn."""


class _Striking(sqlite3.Connection):
    """A connection whose statements are counted, and one of which is never run."""

    left = 0

    def execute(self, *args):
        cls = type(self)
        cls.left -= 1
        if cls.left == 0:
            raise _Struck
        return super().execute(*args)

    def executemany(self, *args):
        type(self).left -= 1
        if type(self).left == 0:
            raise _Struck
        return super().executemany(*args)


def _struck_at(path, at, monkeypatch):
    """Open a library that is struck down at a statement; return whether it came so far."""
    plain = connections.connect

    def connect(*args, **options):
        with monkeypatch.context() as inner:
            inner.setattr(connections.sqlite3, "connect", lambda *a, **o: _connect(*a, factory=_Striking, **o))
            return plain(*args, **options)

    _connect = sqlite3.connect
    _Striking.left = at
    with monkeypatch.context() as patched:
        patched.setattr(connections, "connect", connect)
        patched.setattr("app.library.store.back_up_before_an_upgrade", lambda *_: None)
        try:
            Library.open(path).close()
        except _Struck:
            return True
    return False


def _as_expected(path, wanted):
    with closing(Library.open(path)) as library:
        assert len(library.instruments()) == 2
        assert library.search("seabed")
    found = _content(path)
    for each in (found, wanted):
        each["edit"] = [json.dumps({**json.loads(row), "made": ""}) for row in each["edit"]]
    assert found == wanted
    with closing(sqlite3.connect(path)) as connection:
        assert not faults_in(connection)


def _every_statement(old, stem, monkeypatch, every):
    wanted_path = old(stem)
    Library.open(wanted_path).close()
    wanted = _content(wanted_path)
    at, struck = 1, True
    while struck:
        path = old(stem)
        struck = _struck_at(path, at, monkeypatch)
        _as_expected(path, {table: list(rows) for table, rows in wanted.items()})
        at += every
    return at


@pytest.mark.long
@pytest.mark.parametrize("script", OLDER, ids=lambda path: path.stem)
def test_struck_at_every_statement_and_resumed(old, script, monkeypatch):
    assert _every_statement(old, script.stem, monkeypatch, 1) > 20


def test_struck_now_and_then_and_resumed(old, monkeypatch):
    assert _every_statement(old, OLDER[-1].stem, monkeypatch, 23) > 60


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork on Windows")
@pytest.mark.parametrize("script", OLDER, ids=lambda path: path.stem)
def test_killed_at_every_statement_and_resumed(old, script, monkeypatch):
    """A process of its own is ended by SIGKILL in the middle of statement after statement, inner ones of triggers too."""
    wanted_path = old(script.stem)
    Library.open(wanted_path).close()
    wanted = _content(wanted_path)
    at, killed = 1, True
    while killed:
        path = old(script.stem)
        killed = _killed_at(path, at)
        _as_expected(path, {table: list(rows) for table, rows in wanted.items()})
        at += 3
    assert at > 40


def _killed_at(path, at):
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return os.WIFSIGNALED(status)
    left = [at]

    def traced(_statement):
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)

    plain = connections.connect

    def connect(*args, **options):
        connection = plain(*args, **options)
        connection.set_trace_callback(traced)
        return connection

    connections.connect = connect
    try:
        Library.open(path).close()
    finally:
        os._exit(0)


def test_a_copy_of_an_older_version_is_read_without_changing_it(old):
    path = old(OLDER[0].stem)
    before = path.read_bytes()
    assert facts_in(path).instruments == 2
    assert path.read_bytes() == before
