"""A change begins where a reader looks for it, and marks no more words than before."""

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.redlining.inline import compare_tokens
from app.redlining.slide import slid
from app.redlining.stream import tokens_of
from tests.redlining.pairs_xml import BOLD, p, t
from tests.redlining.test_stream import paragraph

WORDS = st.lists(st.sampled_from(["the", "A", "B.", ","]), max_size=10).map(" ".join)
BRACKETS = {"=": "", "+": "[]", "-": "{}"}


def tokens(inner):
    return tokens_of(paragraph(inner))[:-1]


def ops_of(before, after):
    ops = compare_tokens(tokens(before), tokens(after), lambda *_: False)
    return slid(ops, lambda one, other: look(one) == look(other))


def shown(before, after):
    said = ""
    for status, group in groupby(ops_of(before, after), key=lambda op: op.status):
        said += BRACKETS[status][:1] + "".join(op.token.key for op in group) + BRACKETS[status][1:]
    return said


def look(token):
    return [span.source.look for span in token.spans]


@pytest.mark.parametrize(
    ("before", "after", "seen"),
    [
        ("The A does. The B does.", "The A does. The C does. The B does.", "The A does. [The C does. ]The B does."),
        ("They meet once. They report.", "They report.", "{They meet once. }They report."),
        ("one, two and three", "one, two, four and three", "one, two[, four] and three"),
    ],
)
def test_whole_sentences_come_and_go(before, after, seen):
    assert shown(p(before), p(after)) == seen


def test_words_that_look_otherwise_do_not_stand_for_each_other():
    after = p(t("The A does. ") + t("The", BOLD) + t(" C does. The B does."))
    kept = [op for op in ops_of(p("The A does. The B does."), after) if op.status == "="]
    assert all(look(op.before) == look(op.after) for op in kept)


@given(WORDS, WORDS)
def test_both_texts_are_what_they_were_and_no_more_is_marked(one, other):
    before, after = tokens(p(one)), tokens(p(other))
    ops = compare_tokens(before, after, lambda *_: False)
    moved = slid(ops, lambda *_: True)
    assert [op.before.key for op in moved if op.before] == [token.key for token in before]
    assert [id(op.before) for op in moved if op.before] == [id(token) for token in before]
    assert [id(op.after) for op in moved if op.after] == [id(token) for token in after]
    assert sum(op.status == "=" for op in moved) == sum(op.status == "=" for op in ops)
    assert all(op.before.key == op.after.key for op in moved if op.status == "=")
