"""Labels: printed ones stay, those of a draft are computed."""

from dataclasses import replace

import pytest

from app.model.labels import labels, letter, roman
from app.model.provision import Place
from tests.trees import instrument


def labelled(notation, status="draft", numbers=()):
    made = instrument(notation)
    provisions = made.provisions
    if numbers:
        provisions = tuple(replace(one, number=number) for one, number in zip(provisions, numbers, strict=True))
    version = replace(made.versions[0], provisions=provisions)
    return labels(replace(made, versions=(version,), particulars=replace(made.particulars, status=status)))


@pytest.mark.parametrize(("value", "written"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (1994, "MCMXCIV")])
def test_roman(value, written):
    assert roman(value) == written


@pytest.mark.parametrize(("value", "written"), [(1, "a"), (26, "z"), (27, "aa"), (54, "bbb")])
def test_letter(value, written):
    assert letter(value) == written


@pytest.mark.parametrize("status", ["signed", "unknown", "initialled"])
def test_what_is_no_draft_keeps_what_is_printed(status):
    assert labelled("section | Purpose |\n  paragraph: One.\n  paragraph 7. | | Two.", status) == ("", "", "7.")


def test_a_draft_read_from_a_file_keeps_what_is_printed():
    made = instrument("section | Purpose |")
    read = replace(made.provisions[0], places=(Place(0, 7),))
    version = replace(made.versions[0], provisions=(read,))
    particulars = replace(made.particulars, status="draft")
    assert labels(replace(made, versions=(version,), particulars=particulars)) == ("",)


def test_paragraphs_are_numbered_when_a_section_holds_several():
    assert labelled("section | A |\n  paragraph: One.\nsection | B |\n  paragraph: One.\n  paragraph: Two.") == (
        "I.", "", "II.", "1.", "2.",
    )  # fmt: skip


def test_stems_have_no_number_and_their_items_have():
    assert labelled("section | A |\n  paragraph: These:\n  item: one\n  item: two\n  paragraph: Those:\n  item: one") == (
        "I.", "", "1.", "2.", "", "1.",
    )  # fmt: skip


def test_numbers_of_the_template_are_printed_by_kind():
    notation = (
        "section | A |\n  paragraph: One:\n    item: x\n      subitem: y\n  paragraph: stem\n  item: dot\n  item: z"
    )
    assert labelled(notation, numbers=("I", "1", "a", "ii", "", "", "3")) == ("I.", "1.", "(a)", "(ii)", "", "•", "3.")


def test_a_kind_that_brings_labels_is_not_counted():
    assert labelled("section Part A | Purpose |\n  paragraph: One.\n  paragraph: Two.") == ("Part A", "1.", "2.")


def test_annexes_are_numbered_when_there_are_several():
    assert labelled("annex | A |") == ("Annex",)
    assert labelled("annex | A |\nannex | B |") == ("Annex I", "Annex II")
