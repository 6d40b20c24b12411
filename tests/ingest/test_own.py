"""What is said of files of ours: their text as kept, places in it, marks made of pieces."""

from hypothesis import given
from hypothesis import strategies as st

from app.ingest.own import Own, marked, number_of, placed
from app.model.text import MarkKind
from tests.trees import instrument

TEXT = instrument("title: Memorandum\nsection I. | Purpose | To cooperate.\n  item (a) || first;\n  cell:\n")


def test_places_are_where_the_words_stand():
    found = placed(Own(TEXT.versions))
    for provision in found.versions[0].provisions:
        said = " ".join(part for part in (provision.label, provision.words) if part)
        assert [found.text[each.start : each.end] for each in provision.places] == ([said] if said else [])
    assert all(found.text[line.start : line.end] == line.text for line in found.lines)
    assert [line.label for line in found.lines] == ["", "I.", "(a)"]


@given(st.lists(st.tuples(st.text(max_size=3), st.booleans(), st.booleans()), max_size=8))
def test_marks_cover_just_the_letters_that_are_set_so(pieces):
    text = marked(tuple(pieces))
    assert text.plain == "".join(piece[0] for piece in pieces)
    for look, kind in ((1, MarkKind.BOLD), (2, MarkKind.ITALIC)):
        wanted = [piece[look] for piece in pieces for _ in piece[0]]
        spans = [(mark.start, mark.end) for mark in text.marks if mark.kind is kind]
        assert [any(start <= at < end for start, end in spans) for at in range(len(text.plain))] == wanted


def test_numbers_of_labels():
    assert [number_of(label) for label in ("I.", "(a)", "2", "", "第１条")] == ["I", "a", "2", "", "1"]
