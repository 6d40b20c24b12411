"""The doctor finds what is amiss, says what to do, and tells a help desk nothing of what is worked on."""

import os
import shutil
import socket
import sqlite3
import time

import pytest

from app.jobs.diagnosing import report
from app.jobs.doctor import healthy, look_over
from app.library.backups import back_up
from app.library.cipher import new_key
from app.library.cipher_remaking import remake
from app.library.store import Library
from app.paths import keep_place, library_file, private, temporary_folder, user_folder, user_rules, user_templates
from app.settings import Settings, save
from tests.library.samples import deep_sea, source

CANARY = "Kanarienvogel-4711"
BACKED = {"library", "backups", "disk", "place", "folders", "fonts", "base", "templates", "rules", "temporary"}


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """A library that is made once."""
    made = Library.open(tmp_path_factory.mktemp("empty") / "library.paraph")
    made.close()
    return made.path


@pytest.fixture
def library(empty):
    private(user_folder())
    return shutil.copy(empty, library_file())


def states(**look):
    return {check.topic: check for check in look_over(library_file(), **look)}


def test_a_good_installation_has_nothing_bad(library):
    back_up(library, "asked")
    user_folder().chmod(0o700)
    found = states()
    assert set(found) == BACKED
    assert {topic: check.said for topic, check in found.items() if check.state == "bad"} == {}
    assert all(check.advice for check in found.values() if check.state != "good")
    assert found["library"].state == found["backups"].state == found["folders"].state == "good"


def test_it_counts_in_words_and_says_room_as_people_do(library, monkeypatch):
    back_up(library, "asked")
    usage = shutil.disk_usage(library)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage._replace(free=64_163_217_408))
    held = Library.open(library)
    held.add(deep_sea(), source(b"text"), b"text")
    held.close()
    found = states()
    assert found["library"].said == "The library is sound. Texts: 1; drafts: 0."
    assert found["backups"].said == "There is 1 backup."
    assert found["disk"].said == "64 GB are free on the library's disk."


def test_it_says_whether_a_library_is_encrypted(library):
    key = new_key("four words of it")
    remake(library, None, key)
    assert dict(states(key=key)["library"].facts)["encrypted"] is True


def test_without_a_library_there_is_only_a_doubt():
    assert states()["library"].state == "doubt"
    assert not library_file().exists()


def test_a_damaged_library_is_bad(library):
    data = bytearray(library.read_bytes())
    data[4096 * 3 : 4096 * 5] = b"\0" * 8192
    library.write_bytes(data)
    checks = look_over(library)
    assert not healthy(checks)
    assert checks[0].state == "bad"
    assert checks[0].details
    assert "backup" in checks[0].advice


def test_a_row_that_another_hand_changed_is_found(library):
    with sqlite3.connect(library) as connection:
        connection.execute("INSERT INTO seal VALUES ('instrument', 'gone', x'00')")
    connection.close()
    assert states()["library"].state == "bad"


@pytest.mark.parametrize("said", [b"no library", b"SQLite format 3\0" + b"x" * 5000])
def test_what_is_no_library_is_said(library, said):
    library.write_bytes(said)
    assert states()["library"].state == "bad"


def test_a_library_whose_disk_is_missing_is_said(tmp_path):
    keep_place(tmp_path / "stick" / "library.paraph")
    assert "not there" in states()["library"].said


def test_templates_and_rules_are_named_with_their_line(library):
    private(user_templates())
    (user_templates() / "mine.toml").write_text('title = "T"\nquestion = \n', encoding="utf-8")
    (user_templates() / "mine.jinja").write_text("x", encoding="utf-8")
    private(user_rules())
    (user_rules() / "house.toml").write_text("title = \n", encoding="utf-8")
    found = states()
    assert found["templates"].state == found["rules"].state == "bad"
    assert "mine.toml, line" in found["templates"].said
    assert "house.toml, line 1" in found["rules"].said


def test_a_base_document_that_has_gone_is_said(library, tmp_path):
    save(Settings(base_file=str(tmp_path / "ours.docx")), user_folder() / "settings.json")
    assert states()["base"].state == "bad"


def test_leftovers_are_counted(library):
    old = temporary_folder() / "left"
    old.write_bytes(b"x")
    os.utime(old, (time.time() - 90_000,) * 2)
    check = states()["temporary"]
    assert (check.state, dict(check.facts)["count"]) == ("doubt", 1)


@pytest.mark.skipif(os.name != "posix", reason="rights of the kind that only POSIX has")
def test_a_folder_that_others_look_into_is_said(library):
    user_folder().chmod(0o755)
    check = states()["folders"]
    assert check.state == "doubt"
    assert "chmod 700" in check.advice


def test_a_folder_that_cannot_be_written_is_bad(monkeypatch, tmp_path):
    (tmp_path / "file").touch()
    monkeypatch.setenv("PARAPH_HOME", str(tmp_path / "file"))
    assert states()["folders"].state == "bad"


def test_drafts_of_a_window_that_was_ended_are_told(library):
    with sqlite3.connect(library) as connection:
        connection.execute("PRAGMA foreign_keys = off")
        now = "2026-01-01T00:00:00+00:00"
        connection.execute(
            "INSERT INTO lease VALUES ('d', 'h', ?, ?, ?, ?)", (2**22 + 1, socket.gethostname(), now, now)
        )
    connection.close()
    assert states(quick=True)["drafts"].state == "doubt"


def test_the_report_says_nothing_of_what_is_worked_on(library, tmp_path, monkeypatch):
    folder = tmp_path / CANARY
    folder.mkdir()
    placed = folder / f"{CANARY}.paraph"
    placed.write_bytes(CANARY.encode() * 1000)
    private(user_templates())
    (user_templates() / f"{CANARY}.toml").write_text(f'title = "{CANARY}"\nquestion = {CANARY}\n', encoding="utf-8")
    (user_templates() / f"{CANARY}.jinja").write_text(CANARY, encoding="utf-8")
    private(user_rules())
    (user_rules() / f"{CANARY}.toml").write_text(f"{CANARY} = {CANARY}\n", encoding="utf-8")
    save(Settings(base_file=str(folder / f"{CANARY}.docx")), user_folder() / "settings.json")
    checks = look_over(placed)
    assert CANARY in "".join(check.said for check in checks)
    error = KeyError(CANARY)
    error.__cause__ = OSError(CANARY)
    said = report(checks, error=error)
    assert CANARY not in said
    assert "KeyError" in said
    assert "library bad" in said
