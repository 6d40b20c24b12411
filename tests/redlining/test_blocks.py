"""Which blocks of two texts answer each other, which split or join, which only moved."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from app.redlining.block import blocks_of
from app.redlining.blocks import align
from app.redlining.grouping import group
from app.redlining.names import TBL, P
from tests.redlining.pairs_package import File
from tests.redlining.pairs_text import COST, MEET, SEEK, TERM
from tests.redlining.pairs_xml import p, row, table
from tests.redlining.test_redline import body

KINDS = frozenset({P, TBL})
LINES = st.lists(st.sampled_from([MEET, COST, TERM, SEEK, "", "Funding", "Article 1", "Article 2"]), max_size=9)


def blocks(*inner):
    return blocks_of(body(File("".join(inner)).bytes()), KINDS)


def paired(before, after):
    return align(blocks(*before), blocks(*after))


@given(LINES, LINES)
def test_pairs_rise_on_both_sides_and_equal_texts_are_all_paired(one, other):
    pairs = paired(map(p, one), map(p, other))
    assert all(a < c and b < d for (a, b), (c, d) in itertools.pairwise(pairs))
    assert paired(map(p, one), map(p, one)) == [(at, at) for at in range(len(one))]


@given(LINES, LINES)
def test_groups_hold_every_block_once(one, other):
    before, after = blocks(*map(p, one)), blocks(*map(p, other))
    groups = group(before, after, align(before, after))
    assert [at for each in groups for at in range(each.old, each.old_end)] == list(range(len(before)))
    assert [at for each in groups for at in range(each.new, each.new_end)] == list(range(len(after)))


def test_an_edited_paragraph_answers_across_one_that_is_new():
    edited = MEET.replace("once", "twice")
    assert paired([p(SEEK), p(MEET)], [p(SEEK), p(TERM), p(edited)]) == [(0, 0), (1, 2)]


def test_what_is_not_alike_has_no_counterpart():
    assert paired([p(SEEK), p(MEET), p(COST)], [p(SEEK), p("Language: Japanese"), p(COST)]) == [(0, 0), (2, 2)]


def test_a_table_answers_a_table():
    one, other = table(row("Tokyo", "Monday")), table(row("Tokyo", "Tuesday"))
    assert paired([p(SEEK), one, p(COST)], [p(SEEK), p(TERM), other, p(COST)]) == [(0, 0), (1, 2), (2, 3)]


def test_a_paragraph_split_is_one_group_also_round_an_empty_one():
    before, after = blocks(p(f"{MEET} {TERM}")), blocks(p(MEET), p(), p(TERM))
    found = group(before, after, align(before, after))
    assert [(each.old, each.old_end, each.new, each.new_end) for each in found] == [(0, 1, 0, 3)]


def test_a_sentence_that_goes_over_to_the_next_paragraph_joins_both():
    before, after = blocks(p(f"{SEEK} {TERM}"), p(MEET)), blocks(p(SEEK), p(f"{TERM} {MEET}"))
    found = group(before, after, align(before, after))
    assert [(each.old, each.old_end, each.new, each.new_end) for each in found] == [(0, 2, 0, 2)]


def test_hundreds_of_paragraphs_alike_are_aligned_by_the_others():
    lines = [p(f"Provision {at} of {at * 7}" if at % 2 else MEET) for at in range(200)]
    pairs = paired(lines, [*lines[:60], p(TERM), *lines[61:120], *lines[123:]])
    assert len(pairs) == 196
    assert pairs[-1] == (199, 196)
