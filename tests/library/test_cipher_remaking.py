"""A library is encrypted, decrypted and put under another passphrase whole, or it stays as it was."""

import os
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import Cancelled, LibraryLocked, LibraryUnusable, WrongPassphrase
from app.library import cipher_remaking, connections
from app.library.cipher import PART, Key, is_encrypted
from app.library.cipher_remaking import remake
from app.library.connections import connect
from app.library.search import Filter
from app.library.store import Library
from tests.library.samples import deep_sea, source

KEY, OTHER = Key(b"k" * 32, b"s" * 16), Key(b"o" * 32, b"t" * 16)
WAYS = [(None, KEY), (KEY, OTHER), (KEY, None)]


@pytest.fixture(autouse=True)
def _no_patience(monkeypatch):
    monkeypatch.setattr(connections, "_PATIENCE", 0.05)
    monkeypatch.setattr(cipher_remaking, "_PATIENCE", 0.05)


def made(path, key):
    with closing(Library.open(path, key)) as library:
        library.add(deep_sea(), source(b"deep sea"), b"deep sea")
    return path


def rows(library):
    with library._connections.reading() as asked:
        names = asked.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0").fetchall()
        return {name: asked.execute(f'SELECT * FROM "{name}"').fetchall() for (name,) in names}


@pytest.mark.parametrize(("old", "new"), WAYS)
def test_all_is_there_under_the_other_key(tmp_path, old, new):
    with closing(Library.open(made(tmp_path / "library.paraph", old), old)) as library:
        before, found = rows(library), library.search("sea", Filter())
        library.turn(new)
        assert library.key == new
        assert rows(library) == before
        assert library.search("sea", Filter()) == found
        library.add(deep_sea(), source(b"more"), b"more")  # and it can be written
    assert is_encrypted(tmp_path / "library.paraph") is (new is not None)
    with pytest.raises((LibraryLocked, WrongPassphrase, LibraryUnusable)):
        Library.open(tmp_path / "library.paraph", old)
    with closing(Library.open(tmp_path / "library.paraph", new)) as again:
        assert len(again.instruments()) == 2
    assert [each.name for each in tmp_path.iterdir()] == ["library.paraph"]


@pytest.mark.parametrize(("old", "new"), [WAYS[0], *(pytest.param(*way, marks=pytest.mark.long) for way in WAYS[1:])])
@pytest.mark.parametrize("fault", ["cancelled", "proof", "replace"])
def test_what_fails_leaves_it_as_it_was(tmp_path, monkeypatch, old, new, fault):
    path = made(tmp_path / "library.paraph", old)
    with closing(Library.open(path, old)) as library:
        before = rows(library)
        if fault == "proof":
            monkeypatch.setattr(cipher_remaking, "_same_rows", lambda *_: False)
        elif fault == "replace":
            monkeypatch.setattr(Path, "replace", lambda *_: Path(tmp_path, "none").rename(path))
        with pytest.raises((Cancelled, LibraryUnusable)):
            library.turn(new, stop if fault == "cancelled" else lambda *_: None)
        assert library.key == old
        assert rows(library) == before
    assert [each.name for each in tmp_path.iterdir()] == ["library.paraph"]


def stop(*_said):
    raise Cancelled


def test_the_proof_sees_a_single_row(tmp_path, monkeypatch):
    path = made(tmp_path / "library.paraph", None)

    def careless(old, part, new):
        copy(old, part, new)
        with closing(connect(part, new)) as other:
            other.execute("UPDATE state SET value = value + 1 WHERE name = 'version'")
            other.commit()

    copy = cipher_remaking._copy
    monkeypatch.setattr(cipher_remaking, "_copy", careless)
    with pytest.raises(LibraryUnusable, match="did not hold"):
        remake(path, None, KEY)
    assert not is_encrypted(path)


HOLDING = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1])
held.execute("PRAGMA journal_mode = WAL")
if sys.argv[2] == "reads":
    held.execute("BEGIN")
held.execute("SELECT * FROM state").fetchall()
print("held", flush=True)
sys.stdin.read()
held.close()
"""


@pytest.mark.long
@pytest.mark.parametrize("how", ["idle", "reads"])
def test_while_another_program_has_it_open_it_is_refused(tmp_path, how):
    """Another process: SQLite's locks and SQLCipher's do not see each other within one."""
    path = made(tmp_path / "library.paraph", None)
    command = [sys.executable, "-c", HOLDING, path, how]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        with pytest.raises(LibraryUnusable, match="another program is using it"):
            remake(path, None, KEY)
        assert not is_encrypted(path)
        other.stdin.close()
        assert other.wait(10) == 0
    remake(path, None, KEY)
    assert is_encrypted(path)


@pytest.mark.long
def test_whoever_copies_the_file_is_waited_for(tmp_path):
    """A copy that is begun is finished under the key it began with; else it would read what is overwritten."""
    with closing(Library.open(made(tmp_path / "library.paraph", None))) as library:
        with library.kept_still() as key:
            turning = threading.Thread(target=library.turn, args=(KEY,))
            turning.start()
            turning.join(0.3)
            assert key is None
            assert not is_encrypted(library.path)
        turning.join(10)
        assert is_encrypted(library.path)


def test_the_plain_bytes_are_overwritten(tmp_path):
    path = made(tmp_path / "library.paraph", None)
    os.link(path, tmp_path / "kept")  # stands for what the disk keeps of the file under no name
    remake(path, None, KEY)
    assert set((tmp_path / "kept").read_bytes()) == {0}


def test_what_a_broken_remaking_left_goes_when_the_library_is_opened(tmp_path):
    path = made(tmp_path / "library.paraph", None)
    (tmp_path / f".library.paraph.1234{PART}").write_bytes(b"secret")
    (tmp_path / f".library.paraph.1234{PART}-journal").write_bytes(b"secret")
    Library.open(path).close()
    assert [each.name for each in tmp_path.iterdir()] == ["library.paraph"]


def test_through_a_link_the_file_itself_is_remade(tmp_path):
    path = made(tmp_path / "library.paraph", None)
    (tmp_path / "link").symlink_to(path)
    remake(tmp_path / "link", None, KEY)
    assert (tmp_path / "link").is_symlink()
    assert is_encrypted(path)


KILLED = """
import os, sys
from pathlib import Path
from app.library import cipher_remaking
from app.library.cipher import Key
step, calls = int(sys.argv[2]), 0
def counting(function):
    def called(*args, **named):
        global calls
        calls += 1
        if calls == step:
            os.kill(os.getpid(), 9)
        return function(*args, **named)
    return called
for name in ("_held", "_copy", "_prove", "_same_rows", "to_the_disk", "_last_hold", "_overwrite", "_opened"):
    setattr(cipher_remaking, name, counting(getattr(cipher_remaking, name)))
Path.replace = counting(Path.replace)
os.fsync, os.close = counting(os.fsync), counting(os.close)
cipher_remaking.remake(Path(sys.argv[1]), None, Key(b"k" * 32, b"s" * 16))
"""


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_killed_at_any_step_it_is_the_old_one_or_the_new_one(tmp_path):
    """Before every step of a remaking the process is ended; the library opens, plain or encrypted, with all its rows."""
    path, ended, kinds = tmp_path / "library.paraph", False, set()
    step = 0
    while not ended:
        step += 1
        for each in tmp_path.iterdir():
            each.unlink()
        made(path, None)
        run = subprocess.run([sys.executable, "-c", KILLED, path, str(step)], check=False, timeout=60)
        ended = run.returncode == 0
        encrypted = is_encrypted(path)
        kinds.add(encrypted)
        with closing(Library.open(path, KEY if encrypted else None)) as library:
            assert len(library.instruments()) == 1, step
            assert library._connections._reader.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert [each.name for each in tmp_path.iterdir()] == ["library.paraph"], step
    assert step > 30
    assert kinds == {True, False}
