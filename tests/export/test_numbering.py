"""Labels become lists: the same labels come out when a word processor counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.export.numbering import HOUSE, Form, Labelled, Numbered, allocate, readings_of
from tests.export.made import LABELS
from tests.export.reader import written


def placed(*labels):
    """Allocate labels given as depth and words; a label hangs under the last one that is less deep."""
    sequence = []
    for depth, label in labels:
        above = [at for at, entry in enumerate(sequence) if entry.depth < depth]
        sequence.append(Labelled(label, depth, above[-1] if above else None))
    return allocate(tuple(sequence))


def counted(listings, places):
    """Count as a word processor does: a level begins anew after every less deep number of its list."""
    counts = {}
    for place in places:
        if place is None:
            yield None
            continue
        count = counts.setdefault(place.listing, {})
        level = listings[place.listing].level(place.depth)
        count[place.depth] = count.get(place.depth, level.start - 1) + 1
        for deeper in [depth for depth in count if depth > place.depth]:
            del count[deeper]
        label = level.form.written(count[place.depth])
        for above in range(place.depth):
            if f"%{above + 1}" in label:
                form = listings[place.listing].level(above).form
                label = label.replace(f"%{above + 1}", written(form.number, count[above]))
        yield label


@pytest.mark.parametrize(
    ("label", "readings"),
    [
        ("I:", {("upperRoman", "", ":", 1), ("upperLetter", "", ":", 9)}),
        ("(b)", {("lowerLetter", "(", ")", 2)}),
        ("(ii)", {("lowerRoman", "(", ")", 2), ("lowerLetter", "(", ")", 35)}),
        ("Section 12", {("decimal", "Section ", "", 12)}),
        ("Article IV.", {("upperRoman", "Article ", ".", 4)}),
        ("2.3", {("decimal", "2.", "", 3)}),
        ("第１条", {("decimalFullWidth", "第", "条", 1)}),
        ("–", {("bullet", "–", "", 1)}),
        ("01.", set()), ("0.", set()), ("IVIV.", set()), ("第一条", set()), ("Annex", set()), ("%1", set()), ("", set()),
        ("1\t", set()), ("99999", set()),
    ],
)  # fmt: skip
def test_a_label_is_a_number_in_some_form(label, readings):
    assert {(form.number, form.prefix, form.suffix, value) for form, value in readings_of(label)} == readings


@given(st.lists(st.tuples(st.integers(0, 4), st.sampled_from(LABELS) | st.text(max_size=4)), max_size=14))
def test_what_is_counted_comes_out_as_printed(labels):
    listings, places = placed(*labels)
    for (_, label), out in zip(labels, counted(listings, places), strict=True):
        assert out in {None, label}
        assert (out is None) == (not readings_of(label))


def test_the_house_counts_what_begins_like_it():
    labels = ((0, "I."), (1, "1."), (2, "(a)"), (3, "(i)"), (3, "(ii)"), (2, "(b)"), (1, "2."), (0, "II."), (1, "1."))
    listings, places = placed(*labels)
    assert listings == (HOUSE,)
    assert {place.listing for place in places} == {0}


def test_another_form_is_a_list_of_its_own_with_all_its_levels():
    listings, places = placed((0, "I:"), (1, "1."), (0, "II:"), (1, "1."), (1, "2."))
    assert {place.listing for place in places} == {1}
    assert listings[1].level(0).form == Form("upperRoman", "", ":")


def test_a_second_list_under_one_heading_is_a_new_list():
    _, places = placed((0, "I."), (1, "1."), (1, "2."), (1, "1."), (1, "2."), (0, "II."))
    assert [place.listing for place in places] == [0, 0, 0, 1, 1, 0]


def test_numbers_that_run_on_over_sections_run_on():
    labels = ((0, "I."), (1, "1."), (0, "II."), (1, "2."), (1, "3."), (0, "III."), (1, "4."))
    listings, places = placed(*labels)
    assert list(counted(listings, places)) == [label for _, label in labels]
    assert places[3].listing == places[6].listing


def test_i_after_h_is_a_letter():
    labels = [(0, f"({letter})") for letter in "abcdefghij"]
    listings, places = placed(*labels)
    assert len({place.listing for place in places}) == 1
    assert listings[places[8].listing].level(0).form.number == "lowerLetter"


def test_a_depth_that_word_does_not_know_stays_words():
    assert placed((9, "1."))[1] == (None,)
    assert placed((8, "1."))[1] == (Numbered(1, 8),)


def test_a_number_that_repeats_the_one_above_counts_with_it():
    labels = [(0, "1."), (1, "1.1"), (2, "(a)"), (1, "1.2"), (0, "2."), (1, "2.1"), (2, "2.1.1"), (2, "2.1.2")]
    listings, places = placed(*labels)
    assert list(counted(listings, places)) == [label for _, label in labels]
    assert {place.listing for place in places[:6]} == {places[0].listing}
    assert listings[places[1].listing].level(1).form == Form("decimal", "%1.")


NUMBERS = ("1.", "2.", "3.", "1.1", "1.2", "2.1", "2.2", "1.1.1", "2.1.1", "I.", "II.", "I.1", "II.1", "(a)", "1", "2")


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from(NUMBERS)), max_size=14))
def test_numbers_of_several_parts_come_out_as_printed(labels):
    listings, places = placed(*labels)
    assert list(counted(listings, places)) == [label for _, label in labels]
