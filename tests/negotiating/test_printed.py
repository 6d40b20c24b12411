"""A draft's numbers on paper: filled in, said of a place, and counted by another scheme."""

from dataclasses import replace

import pytest

from app.export.layout import lay_out
from app.model.draft import Draft, Setting, stepped, undone
from app.model.labels import labels, schemes
from app.negotiating.desk_form import in_desk_form
from app.negotiating.printed import number_in, place_name, place_names, printed, rescheme
from tests.trees import PARTICULARS, instrument

TEXT = """
title: MEMORANDUM
link: Have reached the following understandings:
section I. | Purpose |
  paragraph: The purpose is this. It is set out in section II.
section II. | Areas |
  paragraph 1. | | The first, see paragraph 2 below:
    item (a) | | seabed
      subitem (i) | | deep
    item (b) | | rivers
  paragraph 2. | | The second, subject to paragraph 1 and to paragraph 1 of this section.
section III. | Forms |
  paragraph: These:
  item 1. | | visits
  item 2. | | seminars under paragraph 2 of section II
annex Annex | List |
closing: The foregoing represents the understandings.
"""


def draft(scheme="roman"):
    made = in_desk_form(instrument(TEXT))
    return Draft("d", replace(made, particulars=replace(PARTICULARS, status="draft")), Setting(scheme=scheme))


def numbers(of):
    return [each for each in labels(of.instrument, None, of.setting.scheme) if each]


def test_what_is_printed_has_the_labels_and_keeps_them():
    now = printed(draft("arabic"))
    found = [each.label for each in now.provisions if each.label]
    assert found == ["1.", "2.", "2.1", "(a)", "(i)", "(b)", "2.2", "3.", "(a)", "(b)", "Annex"]
    assert labels(now) == tuple(each.label for each in now.provisions)
    assert [each.number for each in now.provisions if each.number] == [
        "1",
        "2",
        "2.1",
        "a",
        "i",
        "b",
        "2.2",
        "3",
        "a",
        "b",
    ]


@pytest.mark.parametrize("scheme", [slug for slug, _ in schemes()])
def test_every_scheme_counts_in_words_own_lists(scheme):
    page = lay_out(printed(draft(scheme)))
    counted = [block for block in page.blocks if getattr(block, "number", None)]
    assert len(counted) == len([each for each in numbers(draft(scheme)) if each != "Annex"])


@pytest.mark.parametrize(
    ("label", "number"),
    [("IV.", "IV"), ("(a)", "a"), ("Section 2", "2"), ("2.1", "2.1"), ("•", ""), ("-", ""), ("Annex", ""), ("(bb)", "bb"), ("", ""), ("Annex II", "II")],
)  # fmt: skip
def test_the_number_in_a_label(label, number):
    assert number_in(label) == number


def test_places_are_called_by_their_numbers():
    names = place_names(draft())
    assert list(names.values()) == ["", "", "I", "I", "II", "II.1", "II.1(a)", "II.1(a)(i)", "II.1(b)", "II.2", "III", "III", "III.1", "III.2", "Annex", ""]  # fmt: skip
    assert list(place_names(draft("arabic")).values())[5:8] == ["2.1", "2.1(a)", "2.1(a)(i)"]
    assert list(place_names(draft("section")).values())[4:6] == ["2", "2.1"]
    with pytest.raises(KeyError):
        place_name(draft(), "nobody")


def test_another_scheme_is_one_step_and_references_say_the_new_numbers():
    before = draft()
    step = rescheme(before, "arabic")
    after = stepped(step, before)
    words = [each.text.plain for each in after.provisions]
    assert after.setting.scheme == "arabic"
    assert words[3] == "The purpose is this. It is set out in section 2."
    assert words[5] == "The first, see paragraph 2.2 below:"
    assert words[13] == "seminars under paragraph 2.2 of section 2"
    assert stepped(undone(step), after) == before
    back = stepped(rescheme(after, "roman"), after)
    assert [each.text.plain for each in back.provisions] == [each.text.plain for each in before.provisions]
    assert rescheme(before, "roman") is None


def test_one_place_is_called_as_in_the_list_of_all():
    made = _draft_of_all()
    names = place_names(made)
    assert {each.id: place_name(made, each.id) for each in made.provisions} == names


def _draft_of_all():
    notation = (
        "section | A |\n  paragraph: One:\n    item: x\n      subitem: y\n  paragraph: Two.\n"
        "subheading | B |\n  paragraph: Three.\nannex | C |\n  paragraph: Four."
    )
    return Draft("d", in_desk_form(instrument(notation)))
