"""Labels: printed ones stay, those of a draft are computed."""

from dataclasses import replace

import pytest

from app.model.labels import labels, letter, roman, schemes
from app.model.provision import Place
from tests.trees import instrument


def labelled(notation, status="draft", numbers=(), scheme="roman"):
    made = instrument(notation)
    provisions = made.provisions
    if numbers:
        provisions = tuple(replace(one, number=number) for one, number in zip(provisions, numbers, strict=True))
    version = replace(made.versions[0], provisions=provisions)
    return labels(
        replace(made, versions=(version,), particulars=replace(made.particulars, status=status)), None, scheme
    )


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


def test_what_the_template_numbers_is_counted_and_the_rest_is_not():
    notation = (
        "section | A |\n  paragraph: One:\n    item: x\n      subitem: y\n  paragraph: stem\n  item: dot\n  item: z"
    )
    assert labelled(notation, numbers=("I", "1", "a", "i", "", "", "1")) == ("I.", "1.", "(a)", "(i)", "", "•", "1.")
    assert labelled(notation, numbers=("1", "", "", "", "", "", "")) == ("I.", "", "•", "•", "", "•", "•")


def test_a_text_that_brings_labels_is_not_counted():
    assert labelled("section Part A | Purpose |\n  paragraph: One.\n  paragraph: Two.") == ("Part A", "", "")


def test_a_scheme_gives_its_labels_and_its_example():
    notation = "section | A |\n  paragraph: One:\n    item: x\n      subitem: y\nsection | B |\n  paragraph: Two."
    numbers = ("1", "1", "1", "1", "1", "1")
    made = {slug: labelled(notation, numbers=numbers, scheme=slug) for slug, _ in schemes()}
    assert made["arabic"] == ("1.", "1.1", "(a)", "(i)", "2.", "2.1")
    assert made["section"][4] == "Section 2"
    assert made["through"][5] == "2."
    assert made["letters"][4] == "B."
    assert made["roman"] == labelled(notation, numbers=numbers, scheme="not a scheme")
    assert dict(schemes())["arabic"] == "1. · 1.1 · (a) · (i)"
    assert dict(schemes())["through"] == "I. · 1. · II. · 2. · (a) · (i)"
    assert len({example for _, example in schemes()}) == len(schemes())


def test_a_draft_that_was_printed_without_numbers_is_not_counted_again():
    assert labelled("section | A |\n  paragraph: One.", numbers=("0", "")) == ("", "")


def test_annexes_are_numbered_when_there_are_several():
    assert labelled("annex | A |") == ("Annex",)
    assert labelled("annex | A |\nannex | B |") == ("Annex I", "Annex II")
