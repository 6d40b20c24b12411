"""Levels and kinds told by numbering, headings and stems."""

import pytest

from app.ingest.blocks import blocks_of
from app.ingest.outline import outline
from app.ingest.text import lines_of
from app.ingest.units import units_of

WILL = "The Participants will meet."


def shape(text):
    found = outline(units_of(blocks_of(lines_of(text))))
    return [f"{p.level} {p.kind.value} {p.label}".strip() for p in found]


def test_the_same_numbers_for_sections_and_paragraphs():
    text = f"1. Working Group\n\n1. {WILL}\n\n2. Areas\n\n1. {WILL}\n\n2. {WILL}\n\n3. Meetings\n\n1. {WILL}"
    assert shape(text) == [
        "0 section 1.", "1 paragraph 1.", "0 section 2.", "1 paragraph 1.", "1 paragraph 2.", "0 section 3.", "1 paragraph 1.",
    ]  # fmt: skip


def test_the_ninth_letter_and_the_first_roman_number():
    letters = "\n\n".join(f"({letter}) item {letter};" for letter in "abcdefghij")
    assert shape(f"I. Areas\n\nThe areas are:\n\n{letters}")[2:] == [f"1 item ({letter})" for letter in "abcdefghij"]
    assert shape("1. The Sides will:\n\n(a) one, including:\n\n(i) x; and\n\n(ii) y;\n\n(b) two.") == [
        "0 paragraph 1.", "1 item (a)", "2 subitem (i)", "2 subitem (ii)", "1 item (b)",
    ]  # fmt: skip


def test_numbers_that_go_through_all_sections():
    text = f"Purpose\n\n1. {WILL}\n\nCosts\n\n2. {WILL}\n\n3. {WILL}"
    assert shape(text) == ["0 section", "1 paragraph 1.", "0 section", "1 paragraph 2.", "1 paragraph 3."]


def test_a_stem_holds_nothing_and_a_numbered_paragraph_its_items():
    assert shape(f"I. Areas\n\nThe areas are:\n\n- one;\n- two.\n\n{WILL}") == [
        "0 section I.", "1 paragraph", "1 item -", "1 item -", "1 paragraph",
    ]  # fmt: skip
    assert shape("1. The areas are:\n\n- one;\n- two.") == ["0 paragraph 1.", "1 item -", "1 item -"]


def test_a_stem_may_lead_to_whole_provisions():
    text = f"I propose the following arrangements:\n\n1. {WILL}\n\n2. The Sides may invite those who:\n\n(a) are able; and\n\n(b) are willing."
    assert shape(text) == ["0 paragraph", "0 paragraph 1.", "0 paragraph 2.", "1 item (a)", "1 item (b)"]
    assert shape("The following principles:\n\n1. trust; and\n\n2. equality.")[1:] == ["0 item 1.", "0 item 2."]


def test_headings_under_headings():
    text = f"II. Areas\n\nA. Trade\n\n{WILL}\n\nB. Energy\n\n{WILL}\n\nIII. Meetings\n\n{WILL}"
    assert shape(text) == [
        "0 section II.", "1 subheading A.", "2 paragraph", "1 subheading B.", "2 paragraph", "0 section III.", "1 paragraph",
    ]  # fmt: skip


def test_a_label_alone_on_its_line_has_its_heading_on_the_next():
    assert shape(f"Article 1\nPurpose\n\n{WILL}\n\nArticle 2\n\n{WILL}") == [
        "0 section Article 1", "1 paragraph", "0 section Article 2", "1 paragraph",
    ]  # fmt: skip


@pytest.mark.parametrize("stop", [".", ":", " –"])
def test_headings_on_the_line_of_their_text(stop):
    text = f"1. Purpose{stop} The purpose is to strengthen ties.\n\n2. Costs{stop} Each Side will bear its own costs."
    assert shape(text) == ["0 section 1.", "1 paragraph", "0 section 2.", "1 paragraph"]


def test_a_list_of_short_items_is_no_list_of_headings():
    assert shape(f"Article 2\nAreas\n\nThe areas are:\n\n1. Hydrogen\n2. Ammonia\n3. Storage\n\n{WILL}")[2:] == [
        "1 item 1.", "1 item 2.", "1 item 3.", "1 paragraph",
    ]  # fmt: skip


def test_numbers_that_end_in_nought_are_those_of_headings():
    text = f"1.0 PURPOSE\n\n1.1 {WILL}\n\n1.2 {WILL}\n\n2.0 COSTS\n\n2.1 {WILL}\n\n3.0 TERM\n\n{WILL}"
    assert shape(text) == [
        "0 section 1.0", "1 paragraph 1.1", "1 paragraph 1.2", "0 section 2.0", "1 paragraph 2.1", "0 section 3.0",
        "1 paragraph",
    ]  # fmt: skip


def test_a_heading_may_say_what_is_to_be_done():
    text = f"Section 1 - Purpose\n\n{WILL}\n\nSection 2 - Data to be shared\n\n2.1. {WILL}\n\n2.2. {WILL}"
    found = outline(units_of(blocks_of(lines_of(text))))
    assert [each.heading.plain for each in found if each.heading] == ["Purpose", "Data to be shared"]


def test_who_takes_part_is_no_reference_to_the_number_below():
    text = f"2. Forces\nThey are all persons taking part\n3. Command\n{WILL}\n4. Costs\n{WILL}"
    assert [each for each in shape(text) if "section" in each] == ["0 section 2.", "0 section 3.", "0 section 4."]
