"""An encrypted library at the command line: the passphrase out of a file or typed, never an argument."""

import sys
from pathlib import Path

import pytest

from app import settings
from app.cli import unlocking
from app.cli.main import run
from app.library import cipher, cipher_keyring
from app.library.backups_place import folder_of
from app.library.cipher import is_encrypted, key_of
from app.paths import user_folder

ROOT = Path(__file__).parents[2]
DEEP_SEA = min((ROOT / "resources" / "signed").glob("*.txt"))
FIRST, SECOND = "harbour velvet candle quarry", "october lantern marble tides"


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(cipher, "_ROUNDS", 1)
    monkeypatch.delenv("PARAPH_PASSPHRASE_FILE", raising=False)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "library.paraph"


@pytest.fixture
def command(capsys, path):
    def call(*arguments, status=0):
        assert run([*map(str, arguments), "--library", str(path)]) == status
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return out + err

    return call


@pytest.fixture
def files(tmp_path):
    for name, passphrase in (("first", FIRST), ("second", SECOND)):
        (tmp_path / name).write_text(f"\ufeff{passphrase}\r\nnotes\n", encoding="utf-8")
    return tmp_path / "first", tmp_path / "second"


@pytest.mark.long
def test_encrypt_change_decrypt(command, path, files):
    first, second = files
    command("import", DEEP_SEA)
    assert "is encrypted. Keep the passphrase" in command("encrypt", "--new-passphrase-file", first)
    assert is_encrypted(path)
    said = command("list", status=1)
    assert "opens only with its passphrase" in said
    assert "--passphrase-file" in said
    assert "20" in command("list", "--passphrase-file", first)
    assert "not the right one" in command("list", "--passphrase-file", second, status=1)
    command("encrypt", "--passphrase-file", first, "--new-passphrase-file", second)
    assert "not the right one" in command("list", "--passphrase-file", first, status=1)
    assert "no longer encrypted" in command("decrypt", "--passphrase-file", second)
    assert "is not encrypted" in command("decrypt")
    assert "it is not encrypted" in command("list", "--passphrase-file", second, status=1)
    assert "20" in command("list")


def test_a_new_library_is_encrypted_where_a_passphrase_is_given(command, path, files, monkeypatch):
    monkeypatch.setenv("PARAPH_PASSPHRASE_FILE", str(files[0]))
    command("import", DEEP_SEA)
    assert is_encrypted(path)
    assert "20" in command("list")


def test_a_file_that_says_nothing_is_refused(command, path, tmp_path):
    (tmp_path / "empty").write_text("\n")
    assert "its first line is empty" in command("import", DEEP_SEA, "--passphrase-file", tmp_path / "empty", status=1)
    assert "could not be read" in command("import", DEEP_SEA, "--passphrase-file", tmp_path / "none", status=1)
    assert not path.exists()


@pytest.mark.long
def test_it_is_typed_where_there_is_a_terminal(command, files, monkeypatch):
    command("import", DEEP_SEA, "--passphrase-file", files[0])
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    typed = iter(["wrong one", FIRST])
    monkeypatch.setattr(unlocking.click, "prompt", lambda *_, **__: next(typed))
    said = command("list")
    assert "not the right one" in said
    assert "20" in said
    monkeypatch.setattr(unlocking.click, "prompt", lambda *_, **__: "")
    assert "opens only with its passphrase" in command("list", status=1)


@pytest.mark.long
def test_the_systems_store_is_asked_where_it_keeps_it(command, path, files, monkeypatch):
    command("import", DEEP_SEA, "--passphrase-file", files[0])
    key = key_of(path, FIRST)
    asked = []

    class Answer:
        def result(self, _seconds):
            return key

    monkeypatch.setattr(cipher_keyring, "asked_for", lambda salt: asked.append(salt) or Answer())
    command("list", status=1)
    assert not asked
    user_folder().mkdir(parents=True, exist_ok=True)
    settings.save(settings.Settings(keyring=key.salt.hex()), user_folder() / "settings.json")
    command("list")
    assert asked == [key.salt]
    monkeypatch.setattr(cipher_keyring, "forget", asked.append)
    command("encrypt", "--new-passphrase-file", files[1])
    assert asked[-1] == key.salt
    assert settings.load(user_folder() / "settings.json").keyring == ""


@pytest.mark.long
def test_backups_that_open_otherwise_are_named_and_removed(command, path, files):
    command("import", DEEP_SEA)
    folder = folder_of(path)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "1.paraph").write_bytes(path.read_bytes())
    said = command("encrypt", "--new-passphrase-file", files[0])
    assert "Backups that open without a passphrase" in said
    said = command("encrypt", "--passphrase-file", files[0], "--new-passphrase-file", files[1], "--remove-copies")
    assert "1 removed, 0 left" in said
    assert not list(folder.glob("*.paraph"))


@pytest.mark.long
def test_a_weak_passphrase_is_told(command, tmp_path):
    (tmp_path / "weak").write_text("12345678")
    (tmp_path / "short").write_text("123")
    command("import", DEEP_SEA)
    assert "letters or more" in command("encrypt", "--new-passphrase-file", tmp_path / "short", status=1)
    assert "quickly guessed" in command("encrypt", "--new-passphrase-file", tmp_path / "weak")
    assert "--new-passphrase-file" in command("encrypt", "--passphrase-file", tmp_path / "weak", status=2)
