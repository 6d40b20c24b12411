"""Templates of others end within a second wherever they are read or run, and take no memory of the program."""

import resource
import time
from contextlib import closing
from dataclasses import replace

import pytest

from app.cli.main import run
from app.drafting import own
from app.drafting.assemble import assemble
from app.drafting.own import Texts
from app.drafting.templates import template_of
from app.errors import TemplateFault
from app.jobs import desks, drafting, press, templating
from app.library.store import Library
from app.paths import user_templates
from app.worker import Limits, Worker

HEAD = 'title = "Hostile"\ndescription = ""\nsigned_text_behind = false\nask = ["sides", "subject"]\ntopics = []\n'
GROWING = "{% set ns = namespace(x=['a'], y=['a']) %}{% for i in range(40) %}{% set ns.x = [ns.x, ns.x] %}{% set ns.y = [ns.y, ns.y] %}{% endfor %}"
RUNS = {
    "comparing": GROWING + "title: {{ ns.x == ns.y }}",
    "sorting": GROWING + "title: {{ [ns.x, ns.y]|sort|length }}",
    "searching": GROWING + "title: {{ ns.x in [ns.y] }}",
}
"""What no budget of the sandbox counts: one step of Python's own that never ends."""
READS = {
    "macros": "".join(f"{{% macro m{n}() %}}{{% endmacro %}}" for n in range(9000)) + "\ntitle: x",
    "braces": "title: x {{" + "{{" * 60_000,
}
ENDLESS = ("longer than a second", "check what the loops go through")


QUICK = Limits(0.3, 300)


@pytest.fixture(scope="module", autouse=True)
def _quick():
    """A third of a second instead of a second, for the quick checks."""
    before = press.press()._worker
    press.press()._worker = Worker(QUICK)
    press.press().warm()
    yield
    press.press().close()
    press.press()._worker = before


def put(name, text, head=HEAD):
    user_templates().mkdir(parents=True, exist_ok=True)
    (user_templates() / f"{name}.jinja").write_text(text, encoding="utf-8")
    (user_templates() / f"{name}.toml").write_text(head, encoding="utf-8")


def told(caught, file):
    assert caught.value.name == file
    assert all(words in str(caught.value) for words in ENDLESS)


@pytest.mark.parametrize(
    "case", [next(iter(RUNS)), *(pytest.param(each, marks=pytest.mark.long) for each in list(RUNS)[1:])]
)
def test_a_run_without_end_is_ended(case, tmp_path):
    put("hostile", RUNS[case])
    template = drafting.template_named("hostile")
    began = time.monotonic()
    with closing(Library.open(tmp_path / "library.paraph")) as library, pytest.raises(TemplateFault) as caught:
        desks.begin_from_template(library, template)
    assert time.monotonic() - began < 4  # the second of the bound, and starting the process on a busy machine
    told(caught, "hostile.jinja")
    assert len(library_of(tmp_path)) == 0


def library_of(folder):
    with closing(Library.open(folder / "library.paraph")) as library:
        return library.shelf()


def test_a_template_that_takes_long_to_read_hides_no_other_and_is_read_once(monkeypatch):
    put("broken", READS["macros"])
    put("good", "title: A good one\nsection: X\n")
    began = time.monotonic()
    shelf = drafting.shelf()
    assert time.monotonic() - began < 4
    assert "good" in {template.name for template in shelf.templates}
    assert [fault.name for fault in shelf.faults] == ["broken.jinja"]
    monkeypatch.setattr(press.press()._worker, "call", None)
    again = drafting.shelf()
    assert (again.templates, *map(str, again.faults)) == (shelf.templates, *map(str, shelf.faults))
    assert "longer than a second" in {row.name: row.fault for row in templating.listed()}["broken"]


@pytest.mark.long
def test_a_pack_that_takes_long_to_read_is_refused(tmp_path):
    file = tmp_path / f"sent{templating.PACK}"
    file.write_bytes(own.pack(tmp_path / "none", "sent", Texts(READS["macros"], HEAD)))
    with pytest.raises(TemplateFault) as caught:
        templating.packed_in(file)
    told(caught, file.name)


@pytest.mark.long
def test_the_command_line_says_it_in_a_line(tmp_path, capsys):
    put("hostile", RUNS["comparing"])
    answers = tmp_path / "a.toml"
    answers.write_text('subject = "x"\n[[sides]]\ncountry = "Norway"\n[[sides]]\ncountry = "Chile"\n', encoding="utf-8")
    assert run(["draft", "hostile", "--answers", str(answers), "-o", str(tmp_path / "a.docx")]) == 1
    said = capsys.readouterr().err
    assert said.startswith("The template hostile.jinja cannot be used: it takes longer than a second")
    assert said.count("\n") == 1
    assert not (tmp_path / "a.docx").exists()


@pytest.mark.long
def test_memory_is_the_process_s_own(tmp_path):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    put(
        "hostile",
        "{% set ns = namespace(l=[]) %}{% for i in range(2000) %}{% set ns.l = [ns.l, range(2000)|list, range(2000)|map('string')|list] %}{% endfor %}title: x",
    )
    with closing(Library.open(tmp_path / "library.paraph")) as library, pytest.raises(TemplateFault):
        desks.begin_from_template(library, drafting.template_named("hostile"))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60_000  # kB


def test_shipped_templates_run_here_and_own_ones_there(tmp_path, monkeypatch):
    put("ours_too", "title: A title\nsection: X\n")
    asked = []
    call = press.Press.call
    monkeypatch.setattr(
        press.Press, "call", lambda self, *args, about: asked.append(about) or call(self, *args, about=about)
    )
    with closing(Library.open(tmp_path / "library.paraph")) as library:
        desks.begin_from_template(library, drafting.template_named("sectoral"))
        assert asked == ["ours_too.jinja"]
        desks.begin_from_template(library, drafting.template_named("ours_too"))
    assert asked == ["ours_too.jinja", "ours_too.jinja"]


def test_a_template_that_only_says_a_shipped_name_is_not_taken_for_one():
    shipped = drafting.template_named("sectoral")
    assert press.ours(shipped)
    changed = tuple((name, text + " ") if name == "_legal.jinja" else (name, text) for name, text in shipped.sources)
    put("other", "title: x")
    assert not press.ours(drafting.template_named("other"))
    assert not press.ours(replace(shipped, sources=changed))


def test_a_draft_of_very_many_provisions_is_refused():
    loops = "title: x\n{% for i in range(2000) %}{% for j in range(3) %}\nitem: a\n{% endfor %}{% endfor %}\n"
    template = template_of("many", loops, HEAD, {})
    with pytest.raises(TemplateFault, match="5,000"):
        assemble(template, {"sides": [{"country": "Norway"}, {"country": "Chile"}], "subject": "x"})
