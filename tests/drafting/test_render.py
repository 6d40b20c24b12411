import pytest

from app.drafting.markup import marked
from app.drafting.render import compiled, render
from app.errors import TemplateFault


def run(source, **words):
    return render("t.jinja", (("t.jinja", source),), words)


def fault(source, **words):
    with pytest.raises(TemplateFault) as caught:
        run(source, **words)
    return caught.value


def test_an_undefined_word_names_file_line_and_word():
    found = fault("title: A\n\nsection: {{ subjekt }}\n")
    assert (found.name, found.line) == ("t.jinja", 3)
    assert "“subjekt”" in found.why


def test_a_missing_part_of_an_answer_is_named():
    found = fault("title: A\nsection: {{ theme.headline }}\n", theme={"title": "x"})
    assert found.line == 2
    assert "“headline”" in found.why


def test_a_fault_in_an_included_file_names_that_file():
    sources = (("_part.jinja", "\nitem: {{ lost }}\n"), ("t.jinja", '{% include "_part.jinja" %}'))
    with pytest.raises(TemplateFault) as caught:
        render("t.jinja", sources, {})
    assert (caught.value.name, caught.value.line) == ("_part.jinja", 2)


def test_a_missing_include_is_named():
    assert "“_none.jinja”" in fault('title: A\n{% include "_none.jinja" %}').why


def test_syntax_errors_name_the_line():
    with pytest.raises(TemplateFault) as caught:
        compiled("t.jinja", (("t.jinja", "title: A\n{% if x %}\nsection: B\n"),))
    assert caught.value.line in {2, 3, 4}
    assert "endif" in caught.value.why
    assert fault("title: A\n{{ x|nofilter }}").line == 2


@pytest.mark.parametrize(
    "source",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ ''['__class__'] }}",
        "{{ ''|attr('__class__') }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ namespace.__init__ }}",
        "{{ sides.append(1) }}",
        "{{ sides.__len__() }}",
        "{{ side.__class__ }}",
        "{% set side.country = 'x' %}",
        "{{ '%s'|format(1) }}",
        "{{ '{0.__class__}'.format(1) }}",
        "{{ self.__dict__ }}",
        "{{ self._TemplateReference__context }}",
        "{% import 'os' as os %}",
        "{% extends '/etc/passwd' %}",
        "{% include '../../secret' %}",
        "{{ open('/etc/passwd') }}",
        "{{ (1).__class__ }}",
        "{{ {}.update(a=1) }}",
        "{{ sides|map('attr', '__class__')|list }}",
        "{{ sides|map(attribute='__class__')|join }}",
        "{{ (sides + sides)|sort(attribute='__class__') }}",
    ],
)
def test_nothing_is_reached_from_a_template(source):
    assert fault("title: A\n" + source, sides=[1], side={"country": "x"}).line in {0, 1, 2}


@pytest.mark.parametrize(
    "source",
    [
        "{% for a in range(99999999) %}x{% endfor %}",
        "{% for a in range(2000) %}{% for b in range(2000) %}{% endfor %}{% endfor %}",
        "{% for a in range(2000) %}{% for b in range(2000) %}{% for c in range(2000) %}x{% endfor %}{% endfor %}{% endfor %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
        "{{ 'x' * 999999999 }}",
        "{{ [1] * 999999999 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ '%999999999d' % 1 }}",
        "{% set ns = namespace(x='xxxxxxxx') %}{% for i in range(60) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
        "{% set ns = namespace(x='xxxxxxxx') %}{% for i in range(60) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
        "{% set ns = namespace(x='xx') %}{% for i in range(60) %}{% set ns.x = ns.x|replace('x', ns.x) %}{% endfor %}",
        "{% set ns = namespace(x=[1]) %}{% for i in range(60) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
        "{% set ns = namespace(x='xx') %}{% for i in range(60) %}{% set ns.x %}{{ ns.x }}{{ ns.x }}{% endset %}{% endfor %}",
        "{% set ns = namespace(x='xx') %}{% for i in range(60) %}{% set ns.x = [ns.x, ns.x]|join %}{% endfor %}",
        "{% include 't.jinja' %}",
        "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    ],
)
def test_no_template_runs_for_ever_or_fills_the_memory(source):
    assert fault("title: A\n" + source).why


def test_answers_are_never_rendered_again():
    assert "{{ 7 * 7 }}{% raw %}" in run("title: {{ answer }}", answer="{{ 7 * 7 }}{% raw %}")


def test_what_templates_need_works():
    source = (
        "title: {{ names|and_list }}; {{ 2|in_words }}; {{ 180|counted('day') }}; {{ 2|every('year') }};"
        " {{ 'a' ~ 'b' ~ 1 }}; {{ 'a-b'|replace('-', '+') }}; {{ names|join('/') }}; {{ 1 + 2 * 3 }};"
        " {% for n in names %}{{ loop.index }}{{ ',' if not loop.last }}{% endfor %}"
        "{% macro say(x) %}<{{ x }}>{% endmacro %}{{ say('y') }}{{ names|map('upper')|join }}{{ row.get('a') }}"
    )
    assert run(source, names=["A", "B", "c"], row={"a": 5}).split("\x02")[1].strip() == (
        "A, B and c; two; 180 days; every two years; ab1; a+b; A/B/c; 7; 1,2,3<y>ABC5"
    )


def test_marks_are_found_in_time_whatever_opens_and_never_ends():
    for sign in ("{#", "{%", "{{", "{"):
        with pytest.raises(TemplateFault):
            marked(f"title: x\n{sign * 50_000}", "t.jinja")
    assert marked("title: {{ a }} {# b #}", "t.jinja").endswith("{{ a }} {# b #}")
