"""A library is encrypted with all that lies beside it; what opens otherwise is named."""

import json
from contextlib import closing

import pytest

from app.errors import LibraryUnusable, PassphraseTooShort, WrongPassphrase
from app.jobs import encrypting, rescue
from app.jobs.desks import open_desk
from app.jobs.keeping import Writer
from app.library import cipher, cipher_keyring
from app.library.backups_place import folder_of
from app.library.cipher import Key
from app.library.cipher_sealing import sealed, unsealed
from app.library.store import Library
from tests.desks import kept_desk, typed

KEY = Key(b"k" * 32, b"s" * 16)
SECRET = "Quetzal-Vermilion"


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(cipher, "_ROUNDS", 1)


@pytest.fixture
def library(tmp_path):
    with closing(Library.open(tmp_path / "library.paraph")) as made:
        yield made


def laid_by(library, monkeypatch):
    """Type the secret into a draft while the library refuses it, and end the window."""
    desk = kept_desk(library)
    writer = Writer(library, desk)
    with monkeypatch.context() as patched:

        def refuse(*_args, **_named):
            raise LibraryUnusable("x", "the disk is full")

        patched.setattr(library, "append", refuse)
        desk.do(typed(desk.draft, SECRET))
        with pytest.raises(LibraryUnusable):
            writer.leave()
    assert writer.safe
    library.leave(desk.draft.id, writer.holder)
    return desk


def holders(folder):
    return [path.name for path in folder.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()]


def test_what_is_laid_by_beside_an_encrypted_library_is_sealed(tmp_path, library, monkeypatch):
    encrypting.encrypt(library, "harbour velvet")
    desk = laid_by(library, monkeypatch)
    assert list(tmp_path.glob("*unsaved*"))
    assert not holders(tmp_path)
    assert open_desk(library, desk.draft.id).draft == desk.draft
    assert not list(tmp_path.glob("*unsaved*"))


def test_what_is_laid_by_goes_with_the_library_under_its_new_key(tmp_path, library, monkeypatch):
    desk = laid_by(library, monkeypatch)
    assert holders(tmp_path)
    encrypting.encrypt(library, "harbour velvet")
    assert not holders(tmp_path)
    encrypting.encrypt(library, "candle quarry")
    assert open_desk(library, desk.draft.id).draft == desk.draft
    assert not list(tmp_path.glob("*unsaved*"))


@pytest.mark.long
def test_what_is_laid_by_is_read_though_the_last_step_was_never_done(library, monkeypatch):
    desk = laid_by(library, monkeypatch)
    monkeypatch.setattr(rescue, "settle", lambda _: None)
    encrypting.encrypt(library, "harbour velvet")
    encrypting.encrypt(library, "candle quarry")
    assert open_desk(library, desk.draft.id).draft == desk.draft


def test_when_it_fails_nothing_is_left_beside(tmp_path, library, monkeypatch):
    laid_by(library, monkeypatch)
    before = sorted(tmp_path.iterdir())

    def fail(*_):
        raise LibraryUnusable("x", "the disk is full")

    monkeypatch.setattr(Library, "turn", fail)
    with pytest.raises(LibraryUnusable):
        encrypting.encrypt(library, "harbour velvet")
    assert sorted(tmp_path.iterdir()) == before


def test_a_passphrase_is_looked_at(library):
    with pytest.raises(PassphraseTooShort, match="8 letters or more"):
        encrypting.encrypt(library, "short")
    encrypting.encrypt(library, "harbour velvet")
    encrypting.see_that_it_is(library, "harbour velvet")
    with pytest.raises(WrongPassphrase):
        encrypting.see_that_it_is(library, "Harbour velvet")


def test_copies_that_open_otherwise_are_named_and_removed(library):
    folder = folder_of(library.path)
    folder.mkdir(parents=True, exist_ok=True)
    plain = folder / "1.paraph"
    plain.write_bytes(library.path.read_bytes())
    turned = encrypting.encrypt(library, "harbour velvet")
    assert (turned.plain, turned.older) == ((plain,), ())
    first = folder / "2.paraph"
    first.write_bytes(library.path.read_bytes())
    turned = encrypting.encrypt(library, "candle quarry")
    assert (turned.plain, turned.older) == ((plain,), (first,))
    assert encrypting.remove(turned.plain) == 0
    assert encrypting.copies(library) == encrypting.Turned((), (first,))
    encrypting.decrypt(library)
    assert library.key is None


def test_the_system_keeps_the_keys_that_it_was_given(monkeypatch):
    kept = []
    monkeypatch.setattr(cipher_keyring, "keep", kept.append)
    monkeypatch.setattr(cipher_keyring, "forget", lambda salt: kept.pop())
    known = encrypting.keep_key("", KEY)
    assert kept == [KEY]
    assert encrypting.kept_by_system(known, KEY.salt)
    assert not encrypting.kept_by_system(known, b"other")
    assert encrypting.forget_key(known, b"other") == known
    assert encrypting.forget_key(known, KEY.salt) == ""
    assert kept == []


def test_sealed_bytes_open_with_their_key_alone():
    data = json.dumps(SECRET).encode()
    box = sealed(KEY, data)
    assert SECRET.encode() not in box
    assert sealed(KEY, data) != box
    assert unsealed(KEY, box) == data
    assert sealed(None, data) == data == unsealed(KEY, data)
    for key, damaged in ((None, box), (Key(b"o" * 32, KEY.salt), box), (KEY, box[:-1]), (KEY, box[:20])):
        with pytest.raises(ValueError, match="sealed"):
            unsealed(key, damaged)
