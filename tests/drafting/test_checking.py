"""Looking a template over: every fault at its line with what to do, and the text where one can be made."""

import pytest

from app.drafting.checking import looked_over
from app.paths import shipped_templates
from tests.drafting.material import shipped

HEAD = 'title = "Mine"\nask = ["sides", "subject"]\n'
TEXT = "title: {{ instrument }} on {{ subject }}\n"


def look(text=TEXT, head=HEAD, parts=None, **answers):
    return looked_over("mine", text, head, parts or {}, answers)


def test_a_good_template_shows_its_text():
    made = look(subject="Tides")
    assert made.blemishes == ()
    assert made.instrument.provisions[0].text.plain == "Memorandum of Cooperation on Tides"
    assert made.template.title == "Mine"


@pytest.mark.parametrize("name", ["sectoral", "umbrella", "supply_security"])
def test_the_shipped_have_no_blemish(name):
    template = shipped()[name]
    sources = dict(template.sources)
    head = (shipped_templates() / f"{name}.toml").read_text(encoding="utf-8")
    made = looked_over(name, sources[f"{name}.jinja"], head, {})
    assert made.blemishes == ()
    assert made.instrument


@pytest.mark.parametrize(
    ("text", "head", "part", "line", "why", "advice"),
    [
        (TEXT + "{% if x %}\n", HEAD, "text", 2, "", "Close what is open"),
        (TEXT + "{% iff x %}\n", HEAD, "text", 2, "unknown tag", "Check the word after {%"),
        (TEXT + "paragraph: {{ subject \n", HEAD, "text", 2, "", ""),
        (TEXT + "\nparagraph: {{ subjekt }}\n", HEAD, "text", 3, "“subjekt”", "Did you mean “subject”?"),
        (TEXT + "paragraph: {{ ports }}\n", HEAD, "text", 2, "“ports”", "Ask a question with the key “ports”"),
        (TEXT + "{% if false %}\nitem: {{ ports }}\n{% endif %}\n", HEAD, "text", 3, "“ports”", ""),
        (TEXT + "paragraph: {{ subject|reversed }}\n", HEAD, "text", 2, "no filter “reversed”", "“reverse”"),
        (TEXT + "Some words\n", HEAD, "text", 2, "follows no kind", "Open the line with a kind"),
        (TEXT + "clause: Some words\n", HEAD, "text", 2, "“clause” is not a kind", "Write one of the kinds"),
        (TEXT + "section:\n", HEAD, "text", 2, "no heading", "after the colon"),
        (TEXT + '{% include "_ende.jinja" %}\n', HEAD, "text", 2, "no file “_ende.jinja”", "_final.jinja"),
        (TEXT + '{% include "_legal.jinja" %}\n', HEAD, "text", 2, "_legal.jinja needs “legal_character”", "to “ask”"),
        (TEXT + "paragraph: {{ 1 // 0 }}\n", HEAD, "text", 2, "division", ""),
        ("paragraph: x\n", HEAD, "text", 0, "makes no title", "Begin with a line"),
        (TEXT, "title = \n", "head", 1, "not TOML", "quotation marks"),
        (TEXT, HEAD.replace('"subject"', '"sujet"'), "head", 2, "“sujet”", "Take it out"),
        (TEXT, HEAD + '[[question]]\nkey = "x"\nkind = "colour"\n', "head", 4, "“colour”", ""),
        (TEXT, HEAD + '[[question]]\nkey = "x"\nwhen = { y = true }\n', "head", 4, "names “y”", ""),
    ],
)
def test_a_blemish_stands_at_its_line_and_says_what_to_do(text, head, part, line, why, advice):
    found = look(text, head).blemishes
    assert any(
        each.part == part and each.line == line and why.casefold() in each.why.casefold() and advice in each.advice
        for each in found
    ), found


def test_names_that_the_template_sets_or_looks_for_are_no_blemish():
    text = TEXT + (
        "{% set a = 1 %}{% for b in [1] %}\nitem: {{ a }} {{ b }} {{ loop.index }}\n{% endfor %}\n"
        "{% macro m(c) %}{{ c }}{% endmacro %}\nparagraph: {{ m(1) }}{{ z if z is defined else '' }}\n"
        "{% set ns = namespace(x=1) %}\nparagraph: {{ ns.x }} {{ sides|map(attribute='country')|and_list }}\n"
    )
    assert look(text).blemishes == ()


def test_every_name_is_found_at_once():
    found = look(TEXT + "item: {{ one }}\nitem: {{ two }} {{ two }}\n").blemishes
    assert [(each.name, each.line) for each in found] == [("one", 2), ("two", 3)]


def test_answers_that_do_not_fit_leave_the_defaults():
    made = look(TEXT, HEAD, subject="")
    assert made.instrument.provisions[0].text.plain.endswith("Geothermal Energy")


def test_however_deep_the_parts_of_a_text_stand_it_is_looked_over():
    made = look("title: {{ subject" + " (a)" * 1500 + " }} {{ subjekt }}\n")
    assert made.blemishes
