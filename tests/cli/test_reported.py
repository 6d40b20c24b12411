"""``paraph reported`` and ``paraph brief``."""

import json
from pathlib import Path

import pytest

from app.cli.main import run
from app.paths import resources

DEEP_SEA = str(resources() / "signed" / "deep-sea-minerals-moc-2026.txt")
PAGE = str(Path(__file__).parents[1] / "data" / "news" / "critical-minerals-framework-summary.txt")


@pytest.fixture(autouse=True)
def _own_library(monkeypatch, tmp_path):
    monkeypatch.setenv("PARAPH_LIBRARY", str(tmp_path / "library.paraph"))


def said(capsys):
    return json.loads(capsys.readouterr().out)


def test_one_is_registered_listed_dated_held_and_removed(capsys):
    assert run(["reported", "--add", PAGE, "--title", "Critical Minerals Framework", "--json"]) == 0
    [one] = said(capsys)["reported"]
    assert one["standing"] == "Reported – not a signed text"
    assert (one["title"], one["signed_on"], one["place"]) == ("Critical Minerals Framework", "2025-10-28", "Tokyo")
    assert {(each["amount"], each["unit"]) for each in one["duties"] if each["amount"]} == {
        (6, "month"), (180, "day"), (10, "day"),
    }  # fmt: skip
    assert run(["deadlines", "--all", "--from", "2025-11-01", "--json"]) == 0
    assert {"2026-04-28", "2026-04-26"} <= {each["date"] for each in said(capsys)["terms"] if each["reported"]}
    assert run(["list", "--json"]) == 0
    assert "Critical Minerals" not in capsys.readouterr().out
    assert run(["import", DEEP_SEA, "--json"]) == 0
    signed = said(capsys)["files"][0]["id"]
    assert run(["reported", "--arrived", one["id"], DEEP_SEA, "--json"]) == 0
    [held] = said(capsys)["reported"]
    assert held["signed_text"] == signed
    assert {each["standing"] for each in held["duties"]} <= {"confirmed", "different", "absent"}
    assert run(["reported", "--remove", one["id"]]) == 0
    assert "No instrument is only reported." in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["--add", PAGE, "--remove", "x"], ["--remove", "nothing"]])
def test_what_cannot_be_is_said(arguments, capsys):
    assert run(["reported", *arguments]) != 0
    assert capsys.readouterr().err


def test_a_brief_is_written(capsys, tmp_path):
    out = tmp_path / "brief.docx"
    assert run(["brief", DEEP_SEA, "-o", str(out), "--json"]) == 0
    found = said(capsys)
    assert out.read_bytes()[:2] == b"PK"
    assert any(told["head"] == "Duties and dates" for each in found["clauses"] for told in each["told"])
    assert run(["brief", DEEP_SEA, "-o", str(tmp_path / "brief.txt")]) == 2


@pytest.mark.long
def test_a_family_shows_what_is_only_reported_of_it_in_every_form(capsys, tmp_path):
    assert run(["reported", "--add", PAGE, "--title", "Framework on Deep-Sea Mineral Resource Development"]) == 0
    assert run(["import", DEEP_SEA, "--json"]) == 0
    capsys.readouterr()
    page = tmp_path / "table.html"
    for family in ([DEEP_SEA], []):
        assert run(["table", "review", *family, "-o", str(page)]) == 0
        assert "Reported – not a signed text" in capsys.readouterr().out
        assert page.read_text(encoding="utf-8").count("Reported – not a signed text") == 1
    assert run(["search", "Rapid Response", "--json"]) == 0
    assert said(capsys)["hits"] == []


def test_a_brief_on_what_is_only_reported_is_marked(capsys, tmp_path):
    assert run(["reported", "--add", PAGE, "--title", "Minerals Framework", "--json"]) == 0
    [one] = said(capsys)["reported"]
    path = tmp_path / "brief.docx"
    assert run(["brief", one["id"], "-o", str(path), "--language", "ja", "--json"]) == 0
    brief = said(capsys)
    assert "署名済み本文ではない" in brief["title"]
    assert len(brief["clauses"]) == len(one["duties"])
    assert path.read_bytes()[:2] == b"PK"


def test_a_text_that_may_be_the_signed_one_is_told_when_it_is_imported(capsys):
    assert run(["reported", "--add", PAGE, "--title", "Deep-Sea Mineral Resource Development"]) == 0
    capsys.readouterr()
    assert run(["import", DEEP_SEA]) == 0
    assert "may be the signed text" not in capsys.readouterr().err  # the page says another day
