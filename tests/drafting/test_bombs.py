"""Templates that would take all time or memory end by themselves, each with a sentence."""

import pytest

from app.drafting.render import render
from app.errors import TemplateFault

LONG = "{% set ns = namespace(x='aaaaaaaaaa', l=[]) %}{% for i in range(16) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}"
NEST = "{% set ns = namespace(x=['a']) %}{% for i in range(60) %}{% set ns.x = [ns.x, ns.x] %}{% endfor %}"
BOMBS = {
    "numbers": "{% set ns = namespace(x=9) %}{% for i in range(99) %}{% set ns.x = ns.x * ns.x %}{% endfor %}title: x",
    "nested": NEST + "title: {{ ns.x }}",
    "nested string": NEST + "title: {{ ns.x|string|length }}",
    "nested join": NEST + "title: {{ ns.x|join(' ') }}",
    "nested word": NEST + "title: {{ ns.x|upper }}",
    "letters": LONG + "{% for i in range(1900) %}{% set y = ns.x|upper|lower %}{% endfor %}title: x",
    "lists": LONG + "{% for i in range(1900) %}{% set ns.l = ns.l + [ns.x|list] %}{% endfor %}title: x",
    "methods": LONG + "{% for i in range(1900) %}{% set y = ns.x.split('a') %}{% endfor %}title: x",
    "phrases": LONG + "title: {{ ns.x|running }}",
    "rounding": "title: {{ 1|round(-99999999) }}",
    "replacing": LONG + "title: {{ range(2000)|map('string')|map('replace', '1', ns.x)|list|length }}",
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_ends_with_a_sentence(bomb):
    with pytest.raises(TemplateFault) as caught:
        render("m.jinja", (("m.jinja", BOMBS[bomb]),), {})
    assert caught.value.line == 1
    assert caught.value.why
