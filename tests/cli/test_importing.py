"""Importing many files from the command line, passwords, and any document shown."""

import json
import shutil
import signal
import zipfile
from pathlib import Path

import pytest

from app.cli.main import run
from app.jobs import batch
from app.jobs.importing import starter_texts
from tests.cli.test_commands import tracked
from tests.ingest import bilingual
from tests.ingest.pdfs import Pdf

DEEP_SEA, TECHNOLOGY = starter_texts()


@pytest.fixture
def command(capsys, tmp_path):
    """Run a command; return its status and what it said on both streams."""

    def call(*arguments):
        status = run([*map(str, arguments), "--library", str(tmp_path / "library.paraph")])
        return (status, *capsys.readouterr())

    return call


@pytest.fixture
def texts(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    shutil.copy(DEEP_SEA, folder / "2.txt")
    shutil.copy(TECHNOLOGY, folder / "10.txt")
    (folder / "1.docx").write_bytes(b"PK and no more")
    return folder


@pytest.fixture
def locked(tmp_path):
    path = tmp_path / "locked.pdf"
    path.write_bytes(Pdf().page().text(60, 60, "Few words").data(password="Ginza 4"))
    return path


def test_a_folder_is_imported_with_a_report_a_file(command, texts, tmp_path):
    status, out, err = command("import", texts, "--json")
    told = json.loads(out)
    assert status == 1
    assert [Path(file["file"]).name for file in told["files"]] == ["1.docx", "2.txt", "10.txt"]
    assert [file["status"] for file in told["files"]] == ["refused", "added", "added"]
    assert (told["read"], told["already_there"], told["refused"], told["not_done"]) == (2, 0, 1, 0)
    assert "damaged" in told["files"][0]["reasons"][0]
    assert told["files"][0]["id"] is None
    assert "Deep-Sea" in told["files"][1]["title"]
    assert err.count("\n") == 1

    for name in ("report.txt", "report.json"):
        assert command("import", texts, "--report", tmp_path / name)[0] == 1
    assert "2 already there, 1 refused" in (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["already_there"] == 2


def test_an_archive_is_imported_and_summed_up(command, texts, tmp_path):
    with zipfile.ZipFile(tmp_path / "texts.zip", "w") as archive:
        for path in texts.glob("*.txt"):
            archive.write(path, path.name)
    status, out, err = command("import", tmp_path / "texts.zip")
    assert (status, err) == (0, "")
    assert out.splitlines()[-1] == "2 read."
    assert sum("added: " in line for line in out.splitlines()) == 2


def test_nothing_to_import_is_said(command, tmp_path):
    (tmp_path / "empty").mkdir()
    status, _, err = command("import", tmp_path / "empty")
    assert status == 1
    assert "empty could not be read: there is no file in the folder" in err


def test_ctrl_c_keeps_what_was_stored_and_reports_the_rest(command, texts, monkeypatch):
    real = batch.add

    def interrupted(library, reading, **how):
        signal.raise_signal(signal.SIGINT)
        return real(library, reading, **how)

    monkeypatch.setattr(batch, "add", interrupted)
    before = signal.getsignal(signal.SIGINT)
    status, out, err = command("import", texts, "--json")
    assert signal.getsignal(signal.SIGINT) is before
    assert [file["status"] for file in json.loads(out)["files"]] == ["refused", "added", "not done"]
    assert status == 1
    assert "It was stopped. 1 read, 1 refused, 1 not done." in err
    assert len(json.loads(command("list", "--json")[1])["instruments"]) == 1


def test_a_password_comes_from_a_file(command, locked, tmp_path):
    status, _, err = command("show", locked, "--any")
    assert status == 1
    assert "locked.pdf" in err
    assert "--password-file" in err
    for said, password in ((0, "Ginza 4\n"), (1, "Ginza 5\n")):
        (tmp_path / "password").write_text(password, encoding="utf-8")
        status, out, err = command("show", locked, "--any", "--password-file", tmp_path / "password")
        assert status == said
        assert "Few words" in out if said == 0 else "the password is not the right one" in err
    assert "gone could not be read" in command("show", locked, "--any", "--password-file", tmp_path / "gone")[2]


def test_a_password_is_asked_for_at_a_terminal(command, locked, monkeypatch):
    given = iter(["wrong", "Ginza 4"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.prompt", lambda *_said, **_how: next(given))
    status, out, err = command("show", locked, "--any")
    assert status == 0
    assert "Few words" in out
    assert "the password is not the right one" in err
    given = iter(["Ginza 4"])
    outcome = command("import", locked)
    assert "not an instrument" in outcome[2]


def test_any_document_is_shown_as_a_tree(command, tmp_path):
    (tmp_path / "letter.md").write_text(
        "# Letter\n\nDear Sir,\n\n## Thanks\n\nI write to thank you.\n", encoding="utf-8"
    )
    status, out, _ = command("show", tmp_path / "letter.md", "--any")
    assert status == 0
    assert "LETTER\n  Dear Sir,\n" in out
    told = json.loads(command("show", tmp_path / "letter.md", "--any", "--json")[1])
    (letter,) = told["tree"]
    assert (letter["kind"], letter["text"]) == ("heading", "Letter")
    assert [child["text"] for child in letter["children"]] == ["Dear Sir,", "Thanks"]
    assert letter["children"][1]["children"][0]["text"] == "I write to thank you."
    assert told["coverage"] == {"source_words": 9, "tree_words": 9, "missing": []}
    assert "neither a file" in command("show", tmp_path / "none.md", "--any")[2]


def test_what_is_proposed_is_shown_beside_the_text(command, tmp_path):
    path = tracked(tmp_path)
    assert json.loads(command("show", path, "--json")[1])["proposals"] == []
    shown = json.loads(command("show", path, "--changes", "negotiated", "--json")[1])
    assert "180 days" in json.dumps(shown["provisions"])
    found = {proposal["kind"]: proposal for proposal in shown["proposals"]}
    assert found["insertion"]["new"] == "90 days"
    assert found["insertion"]["start"] == found["insertion"]["end"]
    assert found["deletion"]["end"] - found["deletion"]["start"] == len("180 days")


def test_show_tells_of_both_language_versions(command, tmp_path):
    file = tmp_path / "both.txt"
    file.write_text(bilingual.one_after_the_other("en-moc", "ja-moc"), encoding="utf-8")
    shown = json.loads(command("show", file, "--json")[1])
    assert shown["language"] == "en"
    (other,) = shown["versions"]
    assert (other["language"], other["role"]) == ("ja", "translation")
    ids = json.dumps(shown["provisions"])
    assert all(each["answers"] in ids for each in other["provisions"] if each["answers"])
    assert sum(each["answers"] is not None for each in other["provisions"]) >= len(other["provisions"]) - 1


def test_each_line_names_its_file_and_its_archive(command, texts, tmp_path):
    with zipfile.ZipFile(tmp_path / "annexes.zip", "w") as archive:
        archive.write(texts / "2.txt", "sub/2.txt")
        archive.writestr("sub/broken.docx", "no zip")
    _, out, err = command("import", tmp_path / "annexes.zip")
    assert "added: annexes.zip/sub/2.txt: " in out
    assert err.startswith("annexes.zip: broken.docx could not be read")


def test_another_file_of_the_same_words_is_said_and_kept_when_that_is_wanted(command, tmp_path):
    (tmp_path / "again.txt").write_bytes(DEEP_SEA.read_bytes() + b"\n")
    status, out, err = command("import", DEEP_SEA, tmp_path / "again.txt", "--json")
    told = json.loads(out)
    assert (status, told["read"], told["same_words"]) == (0, 1, 1)
    assert [file["status"] for file in told["files"]] == ["added", "same words"]
    assert told["files"][0]["id"] == told["files"][1]["id"]
    assert "again.txt: Its words are already in the library" in err
    status, out, _ = command("import", tmp_path / "again.txt", "--same-words", "--json")
    assert (status, json.loads(out)["read"]) == (0, 1)
