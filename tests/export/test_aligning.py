"""Which block answers which: in order, each once, by the comparison first."""

from hypothesis import given
from hypothesis import strategies as st

from app.export.aligning import align, align_rows, answers
from app.export.layout import Key, Paragraph, Row
from app.model.comparison import Change, Comparison
from app.model.text import Text


def paragraphs(words):
    return [Paragraph(Key(0, f"{word}{at}"), "BodyText", Text(word)) for at, word in enumerate(words)]


words = st.lists(st.sampled_from("abcde"), max_size=9)


@given(words, words, st.dictionaries(st.integers(0, 8), st.integers(0, 8)))
def test_every_block_comes_once_and_in_order(before, after, pairs):
    left, right = paragraphs(before), paragraphs(after)
    known = {
        left[one].key.provision: right[other].key.provision
        for one, other in pairs.items() if one < len(left) and other < len(right)
    }  # fmt: skip
    aligned = list(align(left, right, known))
    assert [one for one, _ in aligned if one is not None] == list(range(len(left)))
    assert [other for _, other in aligned if other is not None] == list(range(len(right)))


def test_pairs_hold_and_what_crosses_them_goes_and_comes():
    left, right = paragraphs("abc"), paragraphs("xca")
    assert list(align(left, right, {"a0": "a2", "b1": "x0", "c2": "c1"})) == [(0, None), (1, 0), (2, 1), (None, 2)]


def test_what_is_equal_between_pairs_is_kept_unasked():
    left, right = paragraphs("ab"), paragraphs("b")
    assert list(align(left, right, {})) == [(0, None), (1, 0)]


def test_what_was_moved_answers_nothing():
    changes = (
        Change("moved", ("a",), ("b",), ()),
        Change("reworded", ("c",), ("d",), ()),
        Change("split", ("e",), ("f", "g"), ()),
        Change("merged", ("h", "i"), ("j",), ()),
        Change("added", (), ("k",), ()),
    )
    assert answers(Comparison(changes)) == {"c": "d", "e": "f", "h": "j"}


def rows(*cells):
    return [Row(tuple((paragraph,) for paragraph in paragraphs(words))) for words in cells]


def test_rows_of_equal_words_answer_each_other_and_others_in_turn():
    assert list(align_rows(rows("ab", "cd"), rows("cd"))) == [(0, None), (1, 0)]
    assert list(align_rows(rows("ab", "cd"), rows("xb", "cd"))) == [(0, 0), (1, 1)]
    assert list(align_rows(rows("ab"), rows("abc"))) == [(0, None), (None, 0)]
