"""An encrypted library: opened with its passphrase alone, recognised without it, and never called damaged."""

import sqlite3
import sys
from contextlib import closing

import pytest

from app.errors import LibraryLocked, LibraryUnusable, NoCipher, WrongPassphrase
from app.library import cipher, connections
from app.library.cipher import Key, derived, is_encrypted, key_of, new_key
from app.library.connections import connect
from app.library.search import Filter
from app.library.store import Library
from tests.library.samples import deep_sea, source, technology

KEY = Key(b"k" * 32, b"s" * 16)
"""A key as a passphrase would give it, without the third of a second that it takes."""


@pytest.fixture
def encrypted(tmp_path):
    with closing(Library.open(tmp_path / "library.paraph", KEY)) as library:
        library.add(deep_sea(), source(b"deep sea"), b"deep sea")
        library.add(technology(), source(b"technology"), b"technology")
        yield library


def test_it_does_what_a_plain_one_does_and_shows_nothing(encrypted):
    assert len(encrypted.instruments()) == 2
    assert encrypted.search("sea", Filter())
    encrypted.close()
    for file in encrypted.path.parent.iterdir():
        assert b"sea" not in file.read_bytes()
        assert b"CREATE" not in file.read_bytes()
    with closing(Library.open(encrypted.path, KEY)) as again:
        assert len(again.instruments()) == 2


def test_without_a_key_it_is_locked_and_not_damaged(encrypted):
    encrypted.close()
    before = encrypted.path.read_bytes()
    assert is_encrypted(encrypted.path)
    with pytest.raises(LibraryLocked, match="encrypted and opens only with its passphrase"):
        Library.open(encrypted.path)
    with pytest.raises(WrongPassphrase, match="not the right one"):
        Library.open(encrypted.path, Key(b"w" * 32, KEY.salt))
    assert encrypted.path.read_bytes() == before


def test_a_plain_library_with_a_key_says_so(library):
    library.close()
    assert not is_encrypted(library.path)
    with pytest.raises(LibraryUnusable, match="it is not encrypted"):
        Library.open(library.path, KEY)


@pytest.mark.parametrize("content", [b"", b"Dear Sir, " * 900, b"PK\x03\x04" + bytes(range(256)) * 40, b"x" * 9000])
def test_other_files_are_not_taken_for_encrypted(tmp_path, content):
    (tmp_path / "file").write_bytes(content)
    assert not is_encrypted(tmp_path / "file")
    assert not is_encrypted(tmp_path / "none")
    assert not is_encrypted(tmp_path)


@pytest.mark.parametrize("first", [b"{", b"<", b"PK", b"7z", b"\x1f\x8b", b"SQLite"])
def test_however_the_salt_begins_it_is_recognised(tmp_path, first):
    key = Key(b"k" * 32, (first + bytes(range(100, 116)))[:16])
    Library.open(tmp_path / "library.paraph", key).close()
    assert is_encrypted(tmp_path / "library.paraph")
    with pytest.raises(WrongPassphrase):
        Library.open(tmp_path / "library.paraph", Key(b"w" * 32, key.salt))


@pytest.mark.long
def test_the_passphrase_is_sqlcipher_s_own(tmp_path):
    key = new_key("correct horse")
    with closing(connect(tmp_path / "a.db", key)) as made:
        made.execute("CREATE TABLE word (word)")
    sqlcipher = pytest.importorskip("sqlcipher3.dbapi2")
    with closing(sqlcipher.connect(str(tmp_path / "a.db"))) as other:
        other.execute("PRAGMA key = 'correct horse'")
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("word",)]
    assert key_of(tmp_path / "a.db", "correct horse") == key


def test_how_letters_were_typed_does_not_matter(monkeypatch):
    monkeypatch.setattr(cipher, "_ROUNDS", 1)
    assert derived("が１ａ", b"s" * 16) == derived("か\u30991a", b"s" * 16)
    assert derived("Sea", b"s" * 16) != derived("sea", b"s" * 16)


def test_a_key_is_never_shown():
    assert "k" * 5 not in repr(KEY)
    assert KEY.raw.hex() not in f"{KEY!r}{KEY}"


@pytest.fixture(autouse=True)
def _no_patience(monkeypatch):
    monkeypatch.setattr(connections, "_PATIENCE", 0.05)


def test_errors_of_both_are_said_plainly(encrypted):
    with closing(connect(encrypted.path, KEY)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryUnusable, match="another program is using it"):
            encrypted.add(deep_sea(), source(b"x"), b"x")
    with pytest.raises(connections.database_errors(), match="no such table"), encrypted._connections.reading() as asked:
        asked.execute("SELECT * FROM missing")
    with pytest.raises(connections.database_errors()), encrypted._connections.writing() as asked:
        asked.execute("UPDATE instrument SET as_read = ''")


def test_without_sqlcipher_plain_libraries_open_still(library, monkeypatch):
    library.close()
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    monkeypatch.setitem(sys.modules, "sqlcipher3.dbapi2", None)
    with pytest.raises(NoCipher, match="is missing"):
        Library.open(library.path.with_name("new.paraph"), KEY)
    assert connections.database_errors() == (sqlite3.Error,)
    with closing(Library.open(library.path)) as plain:
        assert plain.instruments() == ()


def test_a_file_that_was_exchanged_while_it_was_opened_is_not_written(library, monkeypatch):
    library.close()
    seen = iter([(1, 1), (1, 2)])
    monkeypatch.setattr(connections, "_identity", lambda _: next(seen))
    with pytest.raises(LibraryUnusable, match="another program is using it"):
        Library.open(library.path)
