"""Making templates: begun from three sides, looked over in a process with bounds, handed on by the command line."""

import time
from contextlib import closing

import pytest

from app.cli.main import run
from app.drafting.own import Texts
from app.errors import NameTaken, TemplateFault
from app.jobs import drafting, importing, templating
from app.library.store import Library
from app.paths import user_templates


@pytest.fixture(scope="module")
def worker():
    with closing(templating.preview_worker()) as made:
        yield made


def test_a_template_begun_from_nothing_or_from_a_copy_can_be_drafted_with():
    assert templating.begin() == "template"
    assert templating.begin() == "template_2"
    assert templating.duplicate("sectoral") == "sectoral_2"
    assert drafting.shelf().faults == ()
    assert {"template", "template_2", "sectoral_2"} <= {each.name for each in drafting.templates()}
    for name in ("template", "sectoral_2"):
        look = templating.look(name, templating.opened(name).texts)
        assert look.blemishes == ()
        assert look.instrument.provisions


def test_a_template_begun_from_an_instrument(tmp_path):
    with closing(Library.open(tmp_path / "library.paraph")) as library:
        importing.add_starter(library)
        for entry in library.instruments():
            name = templating.begin_from(library, entry.id)
            assert templating.look(name, templating.opened(name).texts).blemishes == ()
    assert {"deep-sea_mineral_resource_development", "technology_prosperity_deal"} <= {
        each.name for each in drafting.templates()
    }


def test_the_list_says_what_is_own_unsaved_or_broken():
    name = templating.begin()
    templating.keep(name, Texts("typed", "typed"))
    (user_templates() / "bad.jinja").write_text("title: x\n", encoding="utf-8")
    rows = {row.name: row for row in templating.listed()}
    assert rows["template"].own
    assert rows["template"].unsaved
    assert not rows["sectoral"].own
    assert "bad.toml" in rows["bad"].fault
    assert templating.opened(name).texts == Texts("typed", "typed")
    templating.let_go(name)
    assert templating.opened(name).texts == templating.opened(name).saved


def test_deleting_can_be_taken_back():
    name = templating.begin()
    texts = templating.opened(name).texts
    gone = templating.remove(name)
    assert not templating.taken(name)
    templating.put_back(gone)
    assert templating.opened(name).texts == texts


def test_the_preview_is_made_in_another_process(worker):
    name = templating.begin()
    look = templating.look(name, templating.opened(name).texts, {"subject": "Tides"}, worker)
    assert look.blemishes == ()
    assert "Tides" in look.instrument.provisions[0].words
    assert worker.process


def test_a_template_that_hangs_the_process_ends_and_the_next_is_looked_at(worker, monkeypatch):
    head = templating.opened(templating.begin()).texts.head
    hang = Texts("title: x\n", head)
    monkeypatch.setattr(templating, "looked_over", _sleep)
    began = time.monotonic()
    [blemish] = templating.look("x", hang, None, worker).blemishes
    assert "longer than a second" in blemish.why
    assert time.monotonic() - began < 20
    monkeypatch.undo()
    assert templating.look("x", hang, None, worker).instrument


def _sleep(*_):
    time.sleep(60)


def test_a_template_goes_from_one_desk_to_another_by_the_command_line(tmp_path, monkeypatch, capsys):
    name = templating.begin()
    file = tmp_path / "mine.paraph-template"
    assert run(["templates", "--export", name, "-o", str(file)]) == 0
    assert run(["templates", "--import", str(file)]) == 1
    assert "already" in capsys.readouterr().err
    assert run(["templates", "--import", str(file), "--as", "ours"]) == 0
    assert "Imported: ours" in capsys.readouterr().out
    assert run(["templates", "--import", str(file), "--as", "ours", "--replace", "--json"]) == 0
    assert '"template": "ours"' in capsys.readouterr().out
    monkeypatch.setenv("PARAPH_HOME", str(tmp_path / "elsewhere"))
    assert run(["templates", "--import", str(file)]) == 0
    assert name in {each.name for each in drafting.templates()}
    assert run(["templates", "--import", str(file), "--as", "../x"]) == 1
    assert run(["templates", "--export", name, "-o", "x.zip"]) == 2
    assert run(["templates", "--export", "nothing"]) == 1


def test_no_name_is_taken_and_none_is_odd():
    name = templating.begin()
    packed = templating.own.Packed("x", templating.opened(name).texts)
    with pytest.raises(NameTaken):
        templating.bring_in(packed, "sectoral")
    with pytest.raises(NameTaken):
        templating.bring_in(packed, "sectoral", replace=True)
    with pytest.raises(TemplateFault):
        templating.bring_in(packed, "No Name")
