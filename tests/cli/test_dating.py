"""``paraph deadlines``."""

import json

import pytest

from app.cli.main import run
from app.paths import resources

DEEP_SEA = str(resources() / "signed" / "deep-sea-minerals-moc-2026.txt")


@pytest.fixture(autouse=True)
def _own_library(monkeypatch, tmp_path):
    monkeypatch.setenv("PARAPH_LIBRARY", str(tmp_path / "library.paraph"))


def test_a_file_gives_its_terms_as_json(capsys):
    assert run(["deadlines", DEEP_SEA, "--from", "2026-04-01", "--json"]) == 0
    terms = json.loads(capsys.readouterr().out)["terms"]
    notice = next(each for each in terms if each["kind"] == "notice")
    assert (notice["amount"], notice["unit"], notice["anchor"], notice["date"], notice["needs"]) == (
        180, "day", "delivery", None, ["delivery"],
    )  # fmt: skip
    assert notice["text"] == "180 days after the date on which notice of discontinuation is delivered"


def test_a_library_is_written_for_a_calendar_and_a_sheet(capsys, tmp_path):
    assert run(["import", DEEP_SEA]) == 0
    ics, sheet = tmp_path / "dates.ics", tmp_path / "dates.csv"
    assert run(["deadlines", "--all", "--from", "2026-01-01", "--ics", str(ics), "--csv", str(sheet)]) == 0
    assert b"BEGIN:VEVENT" in ics.read_bytes()
    assert "every two years" in sheet.read_text(encoding="utf-8-sig")
    assert "Becomes operative" in capsys.readouterr().out
    assert run(["deadlines", "--all", "--ics", str(ics), "--csv", str(sheet), "--language", "ja"]) == 0
    assert "効力発生" in sheet.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("arguments", [[], [DEEP_SEA, "--all"], [DEEP_SEA, "--from", "tomorrow"]])
def test_what_is_asked_wrongly_is_said(arguments, capsys):
    assert run(["deadlines", *arguments]) == 2
    assert capsys.readouterr().err
