"""A library's copy in another place holds what the library holds, or is not there."""

import shutil
import sqlite3
import stat
from pathlib import Path

import pytest

from app.errors import Cancelled, LibraryDamaged, LibraryUnusable, UnwritableFile
from app.library.cipher import new_key
from app.library.moving import copied
from app.library.outside import is_library, seen_in
from app.library.store import Library


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """A library that is made once."""
    made = Library.open(tmp_path_factory.mktemp("empty") / "library.paraph")
    made.close()
    return made.path


@pytest.fixture
def library(empty, tmp_path):
    """A library that is open."""
    (tmp_path / "here").mkdir()
    made = Library.open(Path(shutil.copy(empty, tmp_path / "here")))
    yield made
    made.close()


def dump(path):
    with sqlite3.connect(path) as connection:
        said = list(connection.iterdump())
    connection.close()
    return said


def test_a_copy_holds_the_same(library, tmp_path):
    told = []
    target = tmp_path / "there.paraph"
    copied(library.path, target, progress=lambda *said: told.append(said))
    assert dump(target) == dump(library.path)
    assert told
    assert is_library(target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["there.paraph"]


@pytest.mark.long
def test_an_encrypted_library_is_copied_under_its_key(tmp_path):
    key = new_key("a long passphrase")
    made = Library.open(tmp_path / "secret.paraph", key)
    made.close()
    copied(made.path, tmp_path / "copy.paraph", key)
    assert is_library(tmp_path / "copy.paraph")
    Library.open(tmp_path / "copy.paraph", key).close()
    with pytest.raises(LibraryUnusable):
        Library.open(tmp_path / "copy.paraph")


def test_no_file_is_written_over(library, tmp_path):
    (tmp_path / "taken.paraph").write_bytes(b"something else")
    with pytest.raises(UnwritableFile):
        copied(library.path, tmp_path / "taken.paraph")
    assert (tmp_path / "taken.paraph").read_bytes() == b"something else"


def test_who_stops_leaves_nothing(library, tmp_path):
    def stop(*_told):
        raise Cancelled

    with pytest.raises(Cancelled):
        copied(library.path, tmp_path / "there.paraph", progress=stop)
    assert not [path for path in tmp_path.iterdir() if path.is_file()]


def test_a_damaged_library_is_not_moved(library, tmp_path):
    library.close()
    data = bytearray(library.path.read_bytes())
    data[4096 * 3 : 4096 * 5] = b"\0" * 8192
    library.path.write_bytes(data)
    with pytest.raises(LibraryUnusable) as told:
        copied(library.path, tmp_path / "there.paraph")
    assert told.value.path == str(library.path)
    assert not [path for path in tmp_path.iterdir() if path.is_file()]


def test_a_letter_that_the_disk_changed_is_said_of_the_library_not_of_its_copy(library, tmp_path):
    with library._connections.writing() as connection:
        connection.execute("INSERT INTO clause_note VALUES ('a', 'why', '', '', '', '2026-01-01')")
        connection.execute("UPDATE seal SET sum = x'0000000000000000' WHERE tbl = 'clause_note'")
    with pytest.raises(LibraryDamaged) as told:
        copied(library.path, tmp_path / "there.paraph")
    assert told.value.path == str(library.path)
    assert "clause_note" in told.value.faults[0]
    assert not [path for path in tmp_path.iterdir() if path.is_file()]


def test_a_folder_that_is_not_there_is_said(library, tmp_path):
    with pytest.raises(UnwritableFile):
        copied(library.path, tmp_path / "no" / "there.paraph")


def test_what_is_no_library_is_known_by_its_beginning(tmp_path):
    (tmp_path / "text").write_text("no library", encoding="utf-8")
    sqlite3.connect(tmp_path / "other.db").execute("CREATE TABLE t (x)").connection.close()
    assert not any(is_library(tmp_path / name) for name in ("text", "other.db", "nothing"))
    assert not seen_in(tmp_path / "other.db").ours


def test_a_library_is_looked_through_while_it_is_open(library, tmp_path):
    seen = seen_in(library.path)
    assert (seen.ours, seen.newer, seen.faults, seen.leases) == (True, False, None, 0)
    assert seen.facts.instruments == 0
