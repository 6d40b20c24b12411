"""The sieve: what it rules out, no pattern finds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.sieve import Sieve, needs

WORDS = (
    "the",
    "participants",
    "co-operate",
    "cooperate",
    "not",
    "binding",
    "İt",
    "ıt",
    "ſhall",
    "\u212aind",
    "{2}",
    "a.b",
)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\breview\b", ({"review"},)),
        (r"\b(?:amend|modif)\w*\b[^.]{0,40}\bwritten\b", ({"amend", "modif"}, {"written"})),
        (r"co-?operat", ({"co"}, {"operat"})),
        (r"months?\b", ({"month"},)),
        (r"(?:written )?notice", ({"notice"},)),
        (r"a{2}b+c*", ({"a"}, {"b"})),
        (r"(?!nothing)x\.y", ({"x.y"},)),
        (r"(?i-s:Term)inat", ({"term"}, {"inat"})),
        (r"\w+|may", ()),
        (r"[ab]|\d", ()),
        (r"(?>may) be", ()),
        ("é", ()),
    ],
)
def test_what_a_pattern_needs(pattern, expected):
    assert needs(pattern) == tuple(frozenset(each) for each in expected)


PIECES = st.sampled_from([
    *map(re.escape, WORDS[:6]),
    "it",
    "shall",
    "kind",
    r"\b",
    "[a-n]",
    r"\w",
    ".",
    " ",
    "é",
    r"\.",
    "b",
    "I",
])
PATTERNS = st.recursive(
    PIECES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda each: f"(?:{'|'.join(each)})"),
        st.tuples(inner, st.sampled_from(["?", "*", "+", "{0,2}", "{1,2}", "{2}", "*?"])).map(
            lambda each: f"(?:{each[0]}){each[1]}"
        ),
        inner.map(lambda each: f"(?={each})"),
        inner.map(lambda each: f"(?!{each})"),
    ),
    max_leaves=8,
)


@given(PATTERNS, st.lists(st.sampled_from((*WORDS, " ", "é", "b", ".", "in")), max_size=8).map("".join))
def test_a_sieve_finds_what_the_patterns_find(pattern, text):
    expected = re.search(pattern, text, re.IGNORECASE) is not None
    assert (Sieve([("it", pattern)]).found(text) == ["it"]) is expected


def test_names_come_as_often_as_their_patterns_are_found():
    sieve = Sieve([("end", "discontinu"), ("end", "notice"), ("law", "laws?"), ("any", r"\w")])
    assert sorted(sieve.found("Either may DISCONTINUE it by notice.")) == ["any", "end", "end"]
    assert Sieve([]).found("Either") == []
