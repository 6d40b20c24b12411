"""Titles in lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.export.titles import broken
from app.model.text import Mark, MarkKind, Text


@pytest.mark.parametrize(("title", "lines"), [
    ("Memorandum of Cooperation Regarding Space Between Japan and Canada",
     ["Memorandum of Cooperation", "Regarding Space", "Between Japan and Canada"]),
    ("Memorandum of Cooperation between the Ministry of Energy, Trade and Industry of Norway and the Ministry of Energy of Chile on Heat",
     ["Memorandum of Cooperation", "between the Ministry of Energy, Trade and Industry of Norway", "and the Ministry of Energy of Chile", "on Heat"]),
    ("Mémorandum de coopération sur l’énergie entre le Ministère de l’Énergie de Norvège et le Ministère de l’Énergie du Chili",
     ["Mémorandum de coopération", "sur l’énergie", "entre le Ministère de l’Énergie de Norvège", "et le Ministère de l’Énergie du Chili"]),
    ("Framework for Supply", ["Framework for Supply"]),
    ("Between Japan and Canada", ["Between Japan and Canada"]),
    ("A\nB between C", ["A", "B between C"]),
    ("協力覚書", ["協力覚書"]),
])  # fmt: skip
def test_a_title_is_broken_before_the_words_that_begin_a_line(title, lines):
    assert [line.strip() for line in broken(Text(title)).plain.split("\n")] == lines


@given(
    st.lists(
        st.sampled_from(("Memorandum", "on", "Regarding", "between", "and the", "the Ministry of Energy of Norway")),
        max_size=9,
    )
)
def test_only_breaks_are_added_and_marks_stay_on_their_words(words):
    plain = " ".join(words)
    marks = tuple(Mark(at, at + 3, MarkKind.ITALIC) for at in range(0, max(len(plain) - 3, 0), 4))
    title = broken(Text(plain, marks))
    assert title.plain.replace("\n", "") == plain
    for before, after in zip(marks, title.marks, strict=True):
        assert title.plain[after.start : after.end].replace("\n", "") == plain[before.start : before.end]


def test_a_mark_on_no_word_is_left_out():
    assert broken(Text("Note on Heat", (Mark(5, 5, MarkKind.BOLD),))) == Text("Note \non Heat")
