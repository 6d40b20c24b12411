"""Which clause answers which: every provision stands in one row, beside what answers it."""

import json
from dataclasses import replace

import pytest

from app.cli.main import run
from app.jobs import importing
from app.jobs.concordance import concordance_of, first_words
from app.model.draft import stepped
from app.model.ids import new_id
from app.negotiating.structure import moved_to
from tests.desks import draft
from tests.jobs.tables import changed


def anew(one):
    version = one.instrument.versions[0]
    provisions = tuple(replace(each, id=new_id()) for each in version.provisions)
    return replace(one.instrument, id=new_id(), versions=(replace(version, provisions=provisions),))


def test_what_answers_stands_in_one_row_whatever_its_number() -> None:
    ours = draft()
    turned = stepped(moved_to(ours, 3, 1), ours)
    made = concordance_of([ours, anew(turned), anew(changed(ours, "The Participants shall cooperate."))])
    words = [[cell[0].words if cell else "" for cell in row.cells] for row in made.rows]
    assert ["This Memorandum is not binding."] * 3 in words
    assert ["The Participants intend to cooperate."] * 2 + ["The Participants shall cooperate."] in words
    places = next(row for row in made.rows if row.cells[0] and row.cells[0][0].words == "Purpose")
    assert [cell[0].place for cell in places.cells] == ["I", "II", "I"]


def test_every_provision_stands_once() -> None:
    texts = [importing.read(path).instrument for path in importing.starter_texts()]
    made = concordance_of(texts)
    for at, text in enumerate(texts):
        found = [each.provision for row in made.rows for each in row.cells[at]]
        assert len(found) == len(set(found))
        kinds = {each.id: each.kind for each in text.provisions}
        left = {each.id for each in text.provisions} - set(found)
        assert {str(kinds[each]) for each in left} <= {"title", "signature", "note"}


def test_the_first_words_end_with_a_word() -> None:
    assert first_words("short") == "short"
    long = first_words("word " * 40)
    assert long.endswith("word…")
    assert first_words("鉱" * 200).endswith("鉱…")


@pytest.mark.usefixtures("lent_worker")
def test_the_command_prints_and_writes(tmp_path, capsys) -> None:
    files = [str(path) for path in importing.starter_texts()]
    library = str(tmp_path / "library.paraph")
    out = tmp_path / "out.html"
    assert run(["concordance", *files, "-o", str(out), "--json", "--library", library]) == 0
    told = json.loads(capsys.readouterr().out)
    assert len(told["instruments"]) == 2
    assert all(len(row["cells"]) == 2 for row in told["rows"])
    assert b"<table>" in out.read_bytes()
    assert run(["concordance", files[0], "--library", library]) == 2
    assert run(["concordance", *files, "-o", "x.pdf", "--library", library]) == 2
