"""Tables over the library."""

import json

import pytest
from click.testing import CliRunner

from app.cli.main import paraph
from app.export.table import page
from app.jobs import importing
from app.jobs.tables import family_of, tabulate
from app.library.store import Library
from app.model.instrument import Particulars
from app.model.reported import Reported


def _library(path) -> Library:
    library = Library.open(path)
    importing.add_starter(library)
    return library


def test_all_that_speak_of_a_topic_are_tabled_oldest_first(tmp_path):
    library = _library(tmp_path / "library.db")
    tabled = tabulate(library, "discontinuation")
    dates = [it.particulars.signed_on for it in tabled.instruments]
    assert dates == sorted(dates)
    assert len(dates) == 2
    assert tabled.table.against == 1
    assert all(any(cell for cell in row) for row in tabled.table.rows)
    first = tabulate(library, "discontinuation", against=tabled.instruments[0].id)
    assert first.table.against == 0
    html = page(tabled.table, tabled.instruments)
    assert "<del>" in html
    assert html.count("<th scope") == 2
    assert [entry.id for entry in family_of(library, dates and tabled.instruments[0].id)] == [tabled.instruments[0].id]
    library.close()


def test_the_command_prints_the_table_and_writes_the_page(tmp_path):
    _library(tmp_path / "library.db").close()
    runner = CliRunner()
    given = ["table", "discontinuation", "--library", str(tmp_path / "library.db")]
    out = tmp_path / "table.html"
    told = json.loads(runner.invoke(paraph, [*given, "--json", "-o", str(out)], standalone_mode=False).output)
    assert told["topic"] == "discontinuation"
    assert len(told["instruments"]) == 2
    assert {len(row) for row in told["rows"]} == {2}
    assert out.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert "discontinue" in runner.invoke(paraph, given, standalone_mode=False).output


@pytest.mark.usefixtures("lent_worker")
def test_files_can_be_tabled_beside_the_library(tmp_path):
    _library(tmp_path / "library.db").close()
    runner = CliRunner()
    text = tmp_path / "text.txt"
    text.write_bytes(importing.starter_texts()[0].read_bytes())
    given = ["table", "funding", str(text), "--library", str(tmp_path / "library.db"), "--json"]
    told = json.loads(runner.invoke(paraph, given, standalone_mode=False).output)
    assert len(told["instruments"]) == 1
    assert told["rows"]


def test_a_topic_that_is_none_is_refused(tmp_path):
    result = CliRunner().invoke(paraph, ["table", "weather"])
    assert result.exit_code == 2


def test_what_is_only_reported_stands_beside_its_family(tmp_path):
    library = _library(tmp_path / "library.db")
    title = "Framework on Deep-Sea Mineral Resource Development between Japan and Norway"
    library.keep_reported(Reported("r", Particulars(title=title)))
    library.keep_reported(Reported("s", Particulars(title="Framework on Civil Aviation")))
    assert [each.id for each in tabulate(library, "discontinuation").reported] == ["r"]
    library.close()
