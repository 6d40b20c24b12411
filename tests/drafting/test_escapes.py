"""The ways out of Jinja's sandbox that are known, and some that are not: none leads anywhere."""

from contextlib import suppress

import pytest

from app.drafting.render import compiled, filters, render
from app.errors import TemplateFault
from tests.thinned import some

CHAINS = (
    "''.__class__.__base__.__subclasses__()", "[].__class__.__mro__[1].__subclasses__()", "{}.__class__.__init__.__globals__", "().__class__.__bases__[0]",
    "''['__class__']", "''['__cla' ~ 'ss__']", "''[('__class__')]", "''|attr('__class__')", "''|attr('\\x5f\\x5fclass\\x5f\\x5f')", "''|attr(['__cla', 'ss__']|join)",
    "side.__class__", "side['__class__']", "side.get('__class__').mro", "side.items.__self__", "side.items.__func__.__globals__", "side.get.__call__", "side.__getitem__('x')", "side.pop('country')",
    "sides.__class__", "sides[0:1].__class__", "sides|first|attr('__class__')", "sides|map(attribute='__class__')|list", "sides|map(attribute='x.__class__')|join", "sides|map('attr', '__class__')|list",
    "sides|selectattr('__class__')|list|length", "sides|rejectattr('__class__')|list|length", "sides|sort(attribute='__class__')|length", "sides|unique(attribute='__class__')|list|length", "sides|sum(attribute='__class__')",
    "sides|min(attribute='__class__')", "sides|max(attribute='__class__')", "sides|groupby('__class__')", "side|dictsort|map(attribute='__class__')|list",
    "lipsum.__globals__", "lipsum.__globals__.os", "cycler.__init__.__globals__.os", "cycler('a').__class__", "cycler('a').__init__", "cycler('a').items.__class__", "joiner.__init__.__globals__", "joiner(',').__call__.__func__",
    "namespace.__init__.__globals__", "namespace(a=1).__class__", "namespace(a=1)._Namespace__attrs", "namespace(a=1).__dict__", "range.__class__", "range(3).__class__", "range(3).__reduce__()",
    "self.__class__", "self._TemplateReference__context", "self._TemplateReference__context.environment", "self.__init__.__globals__", "self|attr('_TemplateReference__context')",
    "config", "request", "environment", "context", "get_flashed_messages.__globals__", "url_for.__globals__", "dict.mro()", "dict(__class__=1).__class__", "Undefined.__class__",
    "open('/etc/passwd')", "__import__('os')", "eval('1')", "exec('1')", "globals()", "locals()", "vars()", "getattr('', '__class__')", "type('')", "object", "print(1)", "input()",
    "'{0.__class__}'.format(1)", "'{0.__class__}'.format_map({'0': 1})", "'{x.__class__.__init__.__globals__}'.format(x=side)", "'{}'.format", "'{:>999999999}'.format('a')", "'{:>999999999}'.format_map(side)", "'%s'|format(1)", "'%(a)s' % {'a': 1}", "''.join(['a'])", "''.translate({})",
    "'a'.encode()", "'a'.replace('a', 'b')", "'a'.ljust(99999999)", "'a'.center(99999999)", "'a'.zfill(99999999)", "'a'.expandtabs(99999999)", "'a'.__mul__(9)", "'a'.maketrans('a', 'b')",
    "(1).__class__", "(1).real.__class__", "1.0.__class__", "1.0.hex()", "1.0.as_integer_ratio()", "(1).to_bytes(9, 'big')", "true.__class__", "none.__class__", "none.__init__",
    "(side.country|upper).__class__", "('a' ~ 'b').__class__", "['a']|join|attr('__class__')", "caller.__class__", "loop.__class__", "varargs.__class__", "kwargs.__class__", "super.__class__",
    "'a'|map('attr', '__class__')|list", "'a'|safe", "'a'|escape", "'a'|e", "'a'|xmlattr", "{'a': 1}|xmlattr", "'a'|tojson", "'a'|pprint", "'a'|filesizeformat", "'a'|urlize", "'a'|wordwrap(1)", "'a'|indent(999999999)", "'a'|center(999999999)",
    "'a'|forceescape", "'a'|striptags", "'a'|truncate(1)", "'a'|batch(1)|list", "'a'|slice(999999999)|list", "'a'|random", "'a'|items", "'a'|groupby('x')|list", "'a'|wordcount", "'a'|urlencode",
)  # fmt: skip
STATEMENTS = (
    "{% import 'os' as os %}", "{% from 'os' import system %}", "{% include '/etc/passwd' %}", "{% include '../../../etc/passwd' %}", "{% include 'file:///etc/passwd' %}", "{% include ['x', '/etc/passwd'] %}",
    "{% extends '/etc/passwd' %}", "{% import 't.jinja' as t %}{{ t.__class__ }}", "{% set side.country = 'x' %}", "{% set sides[0] = 1 %}", "{% set namespace = 1 %}{{ namespace.__class__ }}", "{% do sides.append(1) %}", "{% debug %}",
    "{% autoescape true %}x{% endautoescape %}", "{% trans %}x{% endtrans %}", "{% for x in side.__class__.__mro__ %}{{ x }}{% endfor %}", "{% if side.__class__ %}x{% endif %}", "{% with a = side.__class__ %}{{ a }}{% endwith %}",
    "{% macro m() %}{{ caller.__class__ }}{% endmacro %}{% call m() %}x{% endcall %}", "{% macro m() %}{% endmacro %}{{ m.__class__ }}", "{% macro m() %}{% endmacro %}{{ m._func }}", "{% macro m() %}{% endmacro %}{{ m._invoke }}",
    "{% macro m() %}{{ varargs.__class__ }}{% endmacro %}{{ m(1) }}", "{% macro m() %}{{ kwargs.__class__ }}{% endmacro %}{{ m(a=1) }}", "{% for x in sides %}{{ loop.__init__ }}{% endfor %}", "{% for x in sides %}{{ loop._iterator }}{% endfor %}",
    "{% for x in sides recursive %}{{ loop.__call__ }}{% endfor %}", "{% block b %}{{ super.__self__ }}{% endblock %}", "{% block b %}{% endblock %}{{ self.b.__class__ }}", "{% block b %}{% endblock %}{{ self.b._context }}", "{% set x %}{{ ''.__class__ }}{% endset %}{{ x }}",
    "{% filter attr('__class__') %}x{% endfilter %}", "{% set f = ''.__class__ %}", "{% import '_none.jinja' as n with context %}", "{% from 't.jinja' import __class__ %}", "{{ ''.__class__ if true else 1 }}", "{{ [side.__class__][0] }}", "{{ {'a': side.__class__}['a'] }}",
    "{{ side.country.upper.__self__ }}", "{{ side.country.upper.__func__ }}", "{{ side.country.upper().__class__ }}", "{{ side.country.split(',').__class__ }}", "{{ side.keys().mapping }}", "{{ side.items().__class__ }}", "{{ side.values().__iter__() }}",
)  # fmt: skip
WORDS = (
    "__",
    "class",
    "subclasses",
    "globals",
    "0x",
    "object at",
    "root:",
    "module",
    "function",
    "method",
    "<",
    "environment",
)


def held(source):
    """Say what a template comes to: its fault, or its text."""
    try:
        return "", render(
            "t.jinja", (("t.jinja", f"title: A\n{source}"),), {"sides": [{"x": 1}], "side": {"country": "x"}}
        )
    except TemplateFault as fault:
        return fault.why, ""


@pytest.mark.parametrize("source", some([*(f"{{{{ {chain} }}}}" for chain in CHAINS), *STATEMENTS], every=4))
def test_no_way_leads_out(source):
    why, text = held(source)
    said = text.partition("title")[2].replace("t.jinja", "")
    assert why or not any(word in said for word in WORDS), text


@pytest.mark.long
@pytest.mark.parametrize("chain", CHAINS)
def test_no_way_leads_out_of_what_is_worked_out_before_it_runs(chain):
    with suppress(TemplateFault):
        compiled("t.jinja", (("t.jinja", f"title: A\n{{{{ {chain} }}}}"),))


def test_what_filters_there_are_is_written_down():
    assert not {"attr", "format", "map_attr", "tojson", "xmlattr", "pprint", "safe", "urlize", "random"} & set(
        filters()
    )
    assert {"and_list", "join", "upper", "default"} <= set(filters())


def test_nothing_is_awaited():
    for source in (
        "{% for x in sides async %}{% endfor %}",
        "{{ await sides }}",
        "{% async for x in sides %}{% endfor %}",
    ):
        assert held(source)[0]
