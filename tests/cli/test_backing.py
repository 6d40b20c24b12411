"""Backups and the open file of the whole library, as a script would call them."""

import json
from pathlib import Path

import pytest

from app.cli.main import run

ROOT = Path(__file__).parents[2]
DEEP_SEA, TECHNOLOGY = sorted((ROOT / "resources" / "signed").glob("*.txt"))


@pytest.fixture
def command(capsys, tmp_path):
    def call(*arguments, status=0, library="library.paraph"):
        assert run([*map(str, arguments), "--library", str(tmp_path / library)]) == status
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return json.loads(out) if "--json" in arguments else (err if status else out)

    return call


def test_a_backup_is_made_listed_and_restored(command):
    command("import", DEEP_SEA)
    made = command("backup", "--json")
    assert Path(made["file"]).stat().st_size == made["bytes"]
    command("import", TECHNOLOGY)
    assert len(command("list", "--json")["instruments"]) == 2
    (listed,) = command("backups", "--json")["backups"]
    assert (listed["number"], listed["instruments"], listed["kept"]) == (made["number"], 1, False)
    assert command("restore", "last", "--json")["instruments"] == 1
    assert len(command("list", "--json")["instruments"]) == 1
    assert [each["why"] for each in command("backups", "--json")["backups"]] == ["restore", "asked"]
    command("restore", "2")
    assert len(command("list", "--json")["instruments"]) == 2
    assert "before a restore" in command("backups")


@pytest.mark.long
def test_a_backup_goes_into_another_file_and_one_is_kept(command, tmp_path):
    command("import", DEEP_SEA)
    command("backup", "--keep")
    assert "kept" in command("backups")
    command("restore", "1", "--to", tmp_path / "copy.paraph")
    assert len(command("list", "--json", library="copy.paraph")["instruments"]) == 1
    assert "already" in command("restore", "1", "--to", tmp_path / "copy.paraph", status=1)
    assert "no backup" in command("restore", "17", status=1)


@pytest.mark.long
def test_backups_of_an_encrypted_library_are_encrypted_and_come_back(command, tmp_path):
    pytest.importorskip("sqlcipher3")
    (tmp_path / "p").write_text("a long passphrase\n", encoding="utf-8")
    word = ("--passphrase-file", tmp_path / "p")
    command("import", DEEP_SEA, *word)
    made = Path(command("backup", "--json", *word)["file"])
    assert not made.read_bytes().startswith(b"SQLite")
    assert b"seabed" not in made.read_bytes()
    command("import", TECHNOLOGY, *word)
    assert command("backups", "--json", *word)["backups"][0]["instruments"] == 1
    assert "passphrase of its time" in command("backups")
    assert "encrypted" in command("restore", "last", status=1)
    command("restore", "last", *word)
    assert len(command("list", "--json", *word)["instruments"]) == 1
    command("export-library", tmp_path / "out.zip", *word)
    command("import-library", tmp_path / "out.zip", *word, library="second.paraph")
    assert not (tmp_path / "second.paraph").read_bytes().startswith(b"SQLite")
    assert len(command("list", "--json", *word, library="second.paraph")["instruments"]) == 1


@pytest.mark.long
def test_the_whole_library_goes_out_and_comes_back(command, tmp_path):
    command("import", DEEP_SEA)
    before = command("list", "--json")
    command("export-library", tmp_path / "out.zip")
    command("import-library", tmp_path / "out.zip", library="second.paraph")
    assert command("list", "--json", library="second.paraph") == before
    assert "--replace" in command("import-library", tmp_path / "out.zip", status=2)


@pytest.mark.long
def test_the_whole_library_takes_the_place_of_another_which_is_backed_up(command, tmp_path, monkeypatch):
    command("import", DEEP_SEA)
    home = tmp_path / "home"
    (home / "rules").mkdir(parents=True)
    (home / "rules" / "own.toml").write_text("name = 'Own'", encoding="utf-8")
    monkeypatch.setenv("PARAPH_HOME", str(home))
    command("export-library", tmp_path / "out.zip")
    command("import", TECHNOLOGY)
    (home / "rules" / "own.toml").write_text("name = 'Other'", encoding="utf-8")
    said = command("import-library", tmp_path / "out.zip", "--replace", "--json")
    assert (said["instruments"], said["put"], said["left"]) == (1, [], ["rules/own.toml"])
    assert (home / "rules" / "own.toml").read_text(encoding="utf-8") == "name = 'Other'"
    assert command("backups", "--json")["backups"][0]["instruments"] == 2
    (home / "rules" / "own.toml").unlink()
    assert command("import-library", tmp_path / "out.zip", "--replace", "--json")["put"] == ["rules/own.toml"]
    assert "must end in .zip" in command("export-library", tmp_path / "out.txt", status=2)


@pytest.mark.long
def test_a_damaged_library_is_refused_and_saved(command, tmp_path):
    command("import", DEEP_SEA, TECHNOLOGY)
    path = tmp_path / "library.paraph"
    data = bytearray(path.read_bytes())
    data[:4096] = bytes(4096)
    path.write_bytes(data)
    assert "damaged" in command("list", status=1)
    assert path.read_bytes() == data
    said = command("salvage", path, "-o", tmp_path / "new.paraph", "--json", status=1)
    assert said["texts"] == 2
    assert said["losses"]
    assert all("may be lost" in each for each in said["losses"]), "all is there; without its first page nobody can know"
    assert len(command("list", "--json", library="new.paraph")["instruments"]) == 2
    assert "2 texts" in Path(said["report"]).read_text(encoding="utf-8")
    data[4096 * 3 :] = b"\xa5" * (len(data) - 4096 * 3)
    path.write_bytes(data)
    assert "Nothing" in command("salvage", path, "-o", tmp_path / "none.paraph", status=1)


@pytest.mark.long
def test_an_older_copy_that_was_put_there_is_gone_on_with_on_purpose(command, tmp_path):
    command("import", DEEP_SEA)
    path = tmp_path / "library.paraph"
    older = path.read_bytes()
    command("import", TECHNOLOGY)
    path.write_bytes(older)
    assert "older than" in command("list", status=1)
    command("restore", "present")
    assert len(command("list", "--json")["instruments"]) == 1
