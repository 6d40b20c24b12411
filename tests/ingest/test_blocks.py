import pytest

from app.ingest.blocks import blocks_of, heading_like
from app.ingest.text import lines_of


def plain(text):
    return [block.plain for block in blocks_of(lines_of(text)) if not block.noise]


def test_a_page_break_in_a_sentence_is_joined_and_kept_in_mind():
    text = "The Participants intend to collaborate on health, energy, and\n\neducation in the years to come."
    (block,) = blocks_of(lines_of(text))
    assert (
        block.plain == "The Participants intend to collaborate on health, energy, and education in the years to come."
    )
    assert len(block.places) == 2
    assert block.joins == (61,)


@pytest.mark.parametrize("between", ["- 3 -", "3", "Page 3 of 9", "— 3 —"])
def test_page_numbers_between_the_pieces(between):
    text = f"The Participants intend to collaborate closely on the design of\n\n{between}\n\ndigital services for all."
    assert plain(text) == ["The Participants intend to collaborate closely on the design of digital services for all."]


@pytest.mark.parametrize(
    "text",
    [
        "Areas of Cooperation\n\nthe Participants",
        "The Working Group intends to focus on the following activities\n\n1. Sharing information",
        "The Sides share these goals;\n\nand others",
    ],
)
def test_what_is_not_joined_over_a_blank_line(text):
    assert len(plain(text)) == 2


def test_a_hyphen_at_the_end_of_a_line_keeps_compounds_whole():
    assert plain("rare-\nearth metals") == ["rare-earth metals"]


def test_heads():
    assert heading_like("Areas of Cooperation")
    assert heading_like("Beyond 5G/6G, and Connectivity")
    assert not heading_like("The Participants intend to meet.")
    assert not heading_like("exchange of information")
