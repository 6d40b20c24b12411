"""What is wrong with a file is said in a sentence, and the file stays as it is."""

import sqlite3
from contextlib import closing

import pytest

from app.errors import LibraryUnusable
from app.library import connections
from app.library.store import Library
from tests.library.samples import deep_sea, source


@pytest.fixture(autouse=True)
def _no_patience(monkeypatch):
    monkeypatch.setattr(connections, "_PATIENCE", 0.05)


@pytest.mark.parametrize("content", [b"Dear Sir, this is a letter. " * 200, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_no_database_stays_as_it_is(tmp_path, content):
    path = tmp_path / "letter.paraph"
    path.write_bytes(content)
    with pytest.raises(
        LibraryUnusable, match=r"letter\.paraph cannot be used: (it is not a library|the file is damaged)"
    ):
        Library.open(path)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_database_of_another_program_stays_as_it_is(tmp_path):
    path = tmp_path / "cards.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE instrument (id TEXT)")
    before = path.read_bytes()
    with pytest.raises(LibraryUnusable, match="another program"):
        Library.open(path)
    assert path.read_bytes() == before


def test_a_library_of_a_newer_version_stays_as_it_is(library):
    with closing(sqlite3.connect(library.path)) as other:
        other.execute("INSERT INTO _sqlite_migrations VALUES (99, 'paraph', '0099 rounds', 'later')")
        other.commit()
    with pytest.raises(LibraryUnusable, match="newer version"):
        Library.open(library.path)
    with closing(sqlite3.connect(library.path)) as other:
        assert other.execute("SELECT max(id) FROM _sqlite_migrations").fetchone() == (99,)


def test_a_library_that_is_being_written_elsewhere_says_so(library):
    with closing(sqlite3.connect(library.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryUnusable, match="another program is using it"):
            library.add(deep_sea(), source(b"x"), b"x")
        with pytest.raises(LibraryUnusable, match="another program is using it"):
            Library.open(library.path)
        assert library.instruments() == ()
    assert library.add(deep_sea(), source(b"x"), b"x").new


def test_a_full_disk_leaves_the_library_as_it_was(stocked):
    before = stocked.instruments()
    pages = stocked._connections._writer.execute("PRAGMA page_count").fetchone()[0]
    stocked._connections._writer.execute(f"PRAGMA max_page_count = {pages}")
    data = b"x" * 1_000_000
    with pytest.raises(LibraryUnusable, match="the disk is full"):
        stocked.add(deep_sea(), source(data), data)
    assert stocked.instruments() == before


def test_a_library_that_cannot_be_written_says_so(stocked):
    stocked._connections._writer.execute("PRAGMA query_only = on")
    with pytest.raises(LibraryUnusable, match="cannot be written to"):
        stocked.add(deep_sea(), source(b"x"), b"x")
    assert len(stocked.instruments()) == 2


def test_a_damaged_library_says_so_and_stays(stocked, tmp_path):
    stocked.close()
    damaged = tmp_path / "damaged.paraph"
    content = bytearray(stocked.path.read_bytes())
    content[4096:-4096] = b"\xa5" * (len(content) - 8192)
    damaged.write_bytes(content)
    with pytest.raises(LibraryUnusable, match="damaged"):
        Library.open(damaged)
    assert damaged.read_bytes() == content


@pytest.mark.parametrize("place", ["file/library.paraph", "folder"])
def test_a_place_where_no_file_can_be_says_so(tmp_path, place):
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    with pytest.raises(LibraryUnusable, match=r"cannot be (opened|made)"):
        Library.open(tmp_path / place)


def test_faults_of_our_own_are_not_blamed_on_the_file(library):
    with pytest.raises(sqlite3.OperationalError, match="no such table"), library._connections.reading() as connection:
        connection.execute("SELECT * FROM missing")
