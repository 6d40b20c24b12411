"""``paraph doctor``: one line a thing, what to do below it, and a status that a script can ask."""

import json

import pytest

from app import log
from app.cli import doctor
from app.cli.main import run
from app.library.cipher import new_key
from app.library.store import Library
from app.paths import library_file


def test_a_library_that_is_well_gives_0(capsys):
    Library.open(library_file()).close()
    assert run(["doctor", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["healthy"] is True
    assert said["checks"][0]["topic"] == "library"
    assert set(said["checks"][0]) == {"topic", "state", "said", "advice", "details", "facts"}


def test_one_that_is_not_gives_1_and_says_what_to_do(capsys, tmp_path):
    (tmp_path / "x.paraph").write_text("no library", encoding="utf-8")
    assert run(["doctor", "--library", str(tmp_path / "x.paraph")]) == 1
    said = capsys.readouterr().out
    assert said.startswith("!! ")
    assert "→" in said


def test_the_report_for_a_help_desk_names_no_file(capsys, tmp_path):
    (tmp_path / "secret.paraph").write_text("no library", encoding="utf-8")
    run(["doctor", "--report", "--library", str(tmp_path / "secret.paraph")])
    said = capsys.readouterr().out
    assert "library bad" in said
    assert "secret" not in said


def test_a_bug_is_noted_without_its_words(capsys, monkeypatch):
    def fail(*_args, **_more):
        raise ZeroDivisionError("Kanarienvogel")

    monkeypatch.setattr(doctor, "look_over", fail)
    assert run(["doctor"]) == 1
    assert str(log.log_file()) in capsys.readouterr().err
    noted = log.log_file().read_text(encoding="utf-8")
    assert "kind=ZeroDivisionError" in noted
    assert "app.cli.doctor:" in noted
    assert "Kanarienvogel" not in noted


@pytest.mark.long
def test_an_encrypted_library_is_looked_into_with_its_passphrase_only(capsys, tmp_path):
    (tmp_path / "word").write_text("a long passphrase", encoding="utf-8")
    Library.open(tmp_path / "x.paraph", new_key("a long passphrase")).close()
    assert run(["doctor", "--json", "--library", str(tmp_path / "x.paraph")]) == 0
    assert "only its outside" in json.loads(capsys.readouterr().out)["checks"][0]["said"]
    assert (
        run(["doctor", "--json", "--library", str(tmp_path / "x.paraph"), "--passphrase-file", str(tmp_path / "word")])
        == 0
    )
    assert "is sound" in json.loads(capsys.readouterr().out)["checks"][0]["said"]
