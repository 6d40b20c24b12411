"""Paragraphs as tokens, and what two of them share."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import LCSseq

from app.redlining.inline import compare_tokens
from app.redlining.stream import SECTION, split, tokens_of
from tests.redlining.pairs_package import File
from tests.redlining.pairs_xml import BOLD, bookmark, field, link, p, t, within
from tests.redlining.test_redline import root, w

WORDS = st.lists(st.sampled_from(["the", "Participants", "intend", "to", "“meet”", ",", "shall", "not"]), max_size=12)


def paragraph(inner):
    return root(File(inner).bytes()).find(f".//{w('p')}")


def keys(inner):
    return [token.key.rpartition("\0")[2] for token in tokens_of(paragraph(inner))]


@given(st.text())
def test_words_and_signs_give_the_text_back(text):
    assert "".join(split(text)) == text


def test_japanese_is_cut_where_the_script_changes():
    assert split("日本国政府は協力する。") == ["日本国政府", "は", "協力", "する", "。"]


def test_a_word_over_two_runs_is_one_token():
    assert keys(p(t("Memo") + t("randum", BOLD) + t(" of"))) == ["Memorandum", " ", "of", "¶"]


def test_a_bookmark_within_a_word_does_not_part_it():
    assert keys(p(t("Memo") + bookmark("here", t("randum")))) == ["Memorandum", "¶"]


def test_a_field_is_its_instruction_its_words_and_its_end():
    head, *words, end, _ = tokens_of(paragraph(p(field("REF a", "Section 2"))))
    assert [word.key.rpartition("\0")[2] for word in words] == ["Section", " ", "2"]
    assert head.field == end.field > 0


def test_words_of_another_link_are_other_words():
    one, other = (tokens_of(paragraph(p(within(where, "above")))) for where in ("a", "b"))
    assert one[1].key != other[1].key
    assert tokens_of(paragraph(p(within("a", "above"))))[1].key == one[1].key


def test_the_mark_that_ends_a_section_is_another():
    assert keys(p("x", "<w:sectPr/>"))[-1] == SECTION


def test_only_words_count_for_wording():
    tokens = tokens_of(paragraph(p(t("See ") + link("rId9", "it") + field("PAGE", "2"))), wording=True)
    assert [token.key.strip("\0") for token in tokens if not token.soft] == ["See", " ", "it", "2", "¶"]


@given(WORDS, WORDS)
def test_what_is_kept_and_deleted_is_before_what_is_kept_and_inserted_after(one, other):
    before, after = (tokens_of(paragraph(p(" ".join(words))))[:-1] for words in (one, other))
    ops = compare_tokens(before, after, lambda *_: False)
    assert [op.before for op in ops if op.before] == before
    assert [op.after for op in ops if op.after] == after
    kept = [op for op in ops if op.status == "=" and not op.token.space]
    sides = [[token.key for token in side if not token.space] for side in (before, after)]
    assert len(kept) == LCSseq.similarity(*sides)
