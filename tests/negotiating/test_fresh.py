"""What new words become: a heading where they look like one, else what stands beside them."""

import pytest

from app.model.provision import Kind, Provision
from app.model.text import Text
from app.negotiating.fresh import fresh

TEXT = (
    Provision("s1", Kind.SECTION, heading=Text("Funding"), number="1"),
    Provision("p1", Kind.PARAGRAPH, 1, text=Text("Each Participant bears its own costs.")),
    Provision("p2", Kind.PARAGRAPH, 1, text=Text("The Participants in the Working Group:")),
    Provision("i1", Kind.ITEM, 2, text=Text("Ministry of Economy")),
)
LABELS = ("I.", "", "", "")
BELOW = "The Participants intend to protect it."


@pytest.mark.parametrize(
    "words",
    ["Confidentiality", "CONFIDENTIALITY", "Protection of Information", "Exchange of information", "Legal Character"],
)
def test_a_few_words_below_a_sentence_head_a_section_that_counts_as_the_others(words) -> None:
    made = fresh(TEXT, LABELS, 1, words, BELOW)
    assert (made.kind, made.level, made.number) == (Kind.SECTION, 0, "1")
    assert made.heading is not None
    assert made.heading.plain == words


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (0, "Confidentiality"),
        (1, "Each Participant should protect information"),
        (1, "Confidentiality."),
        (1, "sharing of data"),
        (1, "Costs are shared; reports are not"),
        (1, "USD 100,"),
        (1, "2026"),
        (2, "Ministry of Finance"),
        (3, "Ministry of Finance"),
    ],
)
def test_a_sentence_a_name_in_a_list_or_what_stands_below_a_heading_is_none(after, words) -> None:
    assert fresh(TEXT, LABELS, after, words, BELOW).kind is not Kind.SECTION


def test_a_text_without_sections_gains_none() -> None:
    assert fresh(TEXT[1:2], ("",), 0, "Confidentiality", BELOW).kind is Kind.PARAGRAPH


def test_cells_and_other_few_words_below_each_other_are_none() -> None:
    assert fresh(TEXT, LABELS, 1, "Year", "Sum").kind is Kind.PARAGRAPH
