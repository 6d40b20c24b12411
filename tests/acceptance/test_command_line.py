"""The command line as a script meets it: what cannot be done is one line a file and status 1, never a traceback."""

import json
import sqlite3

import pytest

from app.cli.main import run
from app.library import connections
from tests.acceptance.test_comparing_files import DATA, DEEP_SEA, TECHNOLOGY

REFUSED, USAGE = 1, 2


@pytest.fixture
def command(capsys, tmp_path):
    def call(*arguments, library="library.paraph"):
        status = run([*map(str, arguments), *(("--library", str(tmp_path / library)) if library else ())])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return status, out, err

    return call


@pytest.fixture
def here(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder.docx").mkdir()
    (tmp_path / "junk.docx").write_bytes(bytes(range(256)) * 8)
    (tmp_path / "stub.docx").write_bytes(b"PK\x03\x04zz")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "text.paraph").write_text("hello", encoding="utf-8")
    (tmp_path / "broken.toml").write_text("x = [1,\n", encoding="utf-8")
    (tmp_path / "strange.toml").write_text("colour = 5\n", encoding="utf-8")
    return tmp_path


def test_files_that_cannot_be_read_are_a_line_each_and_the_others_are_added(command, here):
    bad = [here / name for name in ("missing.txt", "folder", "junk.docx", "stub.docx", "empty.txt", "broken.toml")]
    status, out, err = command("import", *bad, DEEP_SEA, "--json")
    assert status == REFUSED
    assert [line.split(" ")[0] for line in err.splitlines()] == [path.name for path in bad]
    assert [file["status"] for file in json.loads(out)["files"]] == ["refused"] * len(bad) + ["added"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "missing.txt"),
        ("show", "folder"),
        ("show", "junk.docx"),
        ("show", ""),
        ("precedents", "nosuch"),
        ("compare", DEEP_SEA, "missing.txt"),
        ("compare", DEEP_SEA, TECHNOLOGY, "-o", "none/out.docx"),
        ("compare", DEEP_SEA, TECHNOLOGY, "-o", "folder.docx"),
        ("export", DEEP_SEA, "-o", "none/out.docx"),
        ("export", DEEP_SEA, "-o", "out.docx", "--as", "redline", "--against", "missing.txt"),
        ("draft", "nosuch", "--example"),
        ("draft", "sectoral", "--answers", "missing.toml", "-o", "out.docx"),
        ("draft", "sectoral", "--answers", "folder", "-o", "out.docx"),
        ("draft", "sectoral", "--answers", "broken.toml", "-o", "out.docx"),
        ("draft", "sectoral", "--answers", "strange.toml", "-o", "out.docx"),
    ],
    ids=str,
)
def test_what_cannot_be_done_is_one_line(command, here, arguments, monkeypatch):
    monkeypatch.chdir(here)
    status, out, err = command(*arguments)
    assert status == REFUSED
    assert len(err.splitlines()) == 1
    assert not out
    assert not (here / "out.docx").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("list", "--nonsense"),
        ("compare", DEEP_SEA),
        ("compare", DEEP_SEA, TECHNOLOGY, "-o", "out.xyz"),
        ("export", DEEP_SEA),
        ("export", DEEP_SEA, "-o", "out.xyz"),
        ("export", DEEP_SEA, "-o", "out.docx", "--as", "redline"),
        ("export", DEEP_SEA, "-o", "out.docx", "--against", TECHNOLOGY),
        ("draft", "sectoral"),
        ("draft", "sectoral", "--answers", "strange.toml", "-o", "out.pdf"),
        ("precedents", DEEP_SEA, "--top", "0"),
        ("search", "notice", "--topic", "nosuch"),
    ],
    ids=str,
)
def test_wrong_usage_is_status_two(command, here, arguments, monkeypatch):
    monkeypatch.chdir(here)
    assert command(*arguments)[0] == USAGE


@pytest.mark.parametrize("library", ["text.paraph", "folder"])
def test_what_is_no_library_is_left_alone(command, here, library):
    status, _, err = command("list", library=library)
    assert status == REFUSED
    assert len(err.splitlines()) == 1
    assert (here / "text.paraph").read_text(encoding="utf-8") == "hello"


def test_a_locked_library_is_said(command, here, monkeypatch):
    monkeypatch.setattr(connections, "_PATIENCE", 0.2)
    assert command("import", DEEP_SEA)[0] == 0
    other = sqlite3.connect(here / "library.paraph", isolation_level=None)
    try:
        other.execute("BEGIN EXCLUSIVE")
        status, _, err = command("import", TECHNOLOGY)
        assert status == REFUSED
        assert len(err.splitlines()) == 1
    finally:
        other.close()
    assert command("import", TECHNOLOGY)[0] == 0


@pytest.mark.parametrize("query", ['a" OR (', '"', "*", "", "NEAR( NOT", "'; drop table clauses; --", "水素"])
def test_any_query_is_answered(command, query):
    command("import", DEEP_SEA, DATA / "japanese-office-windows.txt")
    status, out, _ = command("search", query, "--json")
    assert status == 0
    assert isinstance(json.loads(out)["hits"], list)


def test_words_phrases_and_beginnings_are_found(command):
    command("import", DEEP_SEA, TECHNOLOGY)
    for query, there in (
        ("discontinuation", True),
        ('"written notice of discontinuation"', True),
        ('"notice written of"', False),
        ("polymetal*", True),
        ("zzz*", False),
    ):
        hits = json.loads(command("search", query, "--json")[1])["hits"]
        assert bool(hits) == there, query
        assert [hit["score"] for hit in hits] == sorted((hit["score"] for hit in hits), reverse=True)
    only = json.loads(command("search", "MOC", "--topic", "review", "--json")[1])["hits"]
    assert only
    assert all("review" in hit["topics"] for hit in only)


def test_precedents_leave_the_instrument_itself_out(command):
    command("import", DEEP_SEA, TECHNOLOGY)
    own = json.loads(command("list", "--json")[1])["instruments"]
    deep_sea = next(one["id"] for one in own if one["signed_on"] == "2026-03-19")
    for reference in (deep_sea, deep_sea[:6], DEEP_SEA):
        answer = json.loads(command("precedents", reference, "--top", "2", "--json")[1])
        hits = [hit for provision in answer["provisions"] for hit in provision["hits"]]
        assert hits
        assert all(deep_sea not in str(hit["instrument"]) for hit in hits)
        assert all(0 <= hit["score"] <= 1 for hit in hits)
        assert max(len(provision["hits"]) for provision in answer["provisions"]) <= 2
