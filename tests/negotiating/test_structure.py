"""What can be done to the text of a draft, one thing at a time."""

from dataclasses import replace

import pytest

from app.model.draft import Draft, Remark, Setting, stepped
from app.model.labels import labels
from app.model.provision import Kind, Provision
from app.model.text import Mark, MarkKind, Text, whole
from app.negotiating import structure
from app.negotiating.desk_form import in_desk_form
from app.negotiating.fields import words_of
from tests.trees import PARTICULARS, instrument, provisions

TEXT = """
title: MEMORANDUM
chapeau: Japan and the United States,
link: Have reached the following understandings:
section I. | Purpose |
  paragraph: The purpose.
section II. | Areas |
  paragraph: These areas:
  item 1. | | seabed
  item 2. | | rivers
section III. | Meetings |
  paragraph 1. | | They meet:
    item (a) | | in Tokyo
    item (b) | | online
  paragraph 2. | | They report.
  paragraph 3. | | They pay.
closing: The foregoing.
signature: For Japan
"""


def begun(notation=TEXT):
    return Draft("d", in_desk_form(instrument(notation, replace(PARTICULARS, status="signed"))), Setting())


def drawn(draft):
    """Say a draft line by line: indent, label, words."""
    printed = labels(draft.instrument, None, draft.setting.scheme)
    lines = zip(draft.provisions, printed, strict=True)
    return ["  " * each.level + " ".join(filter(None, (label, words_of(each).plain))) for each, label in lines]


def at(draft, words):
    return next(place for place, each in enumerate(draft.provisions) if words_of(each).plain.startswith(words))


def after(step, draft):
    assert step is not None
    return stepped(step, draft)


def from_line(draft, words, count):
    place = at(draft, words)
    return [line.strip() for line in drawn(draft)[place : place + count]]


# ---- writing


def test_what_is_typed_is_one_step_and_marks_stay_on_their_words():
    draft = begun()
    place = at(draft, "The purpose")
    marked = after(structure.marked(draft, place, 4, 11, MarkKind.ITALIC, True), draft)
    now = after(structure.typed(marked, place, 0, 3, "Our common"), marked)
    assert now.provisions[place].text == Text("Our common purpose.", (Mark(11, 18, MarkKind.ITALIC),))
    assert structure.typed(now, place, 3, 3, "") is None


def test_a_heading_is_written_in_its_place():
    draft = begun()
    now = after(structure.typed(draft, at(draft, "Areas"), 0, 0, "Main "), draft)
    assert now.provisions[at(now, "Main")].heading == Text("Main Areas")


def test_looks_are_set_and_taken_back():
    draft = begun("paragraph: one two three")
    bold = after(structure.marked(draft, 0, 0, 7, MarkKind.BOLD, True), draft)
    more = after(structure.marked(bold, 0, 7, 13, MarkKind.BOLD, True), bold)
    assert more.provisions[0].text.marks == (Mark(0, 13, MarkKind.BOLD),)
    less = after(structure.marked(more, 0, 4, 7, MarkKind.BOLD, False), more)
    assert less.provisions[0].text.marks == (Mark(0, 4, MarkKind.BOLD), Mark(7, 13, MarkKind.BOLD))
    assert structure.marked(less, 0, 4, 7, MarkKind.BOLD, False) is None


# ---- Enter


@pytest.mark.parametrize(
    ("words", "offset", "lines"),
    [
        ("They report", 5, ["2. They", "3. report.", "4. They pay."]),
        ("They report", 12, ["2. They report.", "3.", "4. They pay."]),
        ("in Tokyo", 8, ["(a) in Tokyo", "(b)", "(c) online"]),
        ("They meet", 10, ["1. They meet:", "(a)", "(b) in Tokyo"]),
        ("They meet", 5, ["1. They", "2. meet:", "(a) in Tokyo"]),
        ("These areas", 12, ["These areas:", "1.", "2. seabed"]),
        ("The purpose", 12, ["1. The purpose.", "2."]),
        ("Purpose", 7, ["I. Purpose", "1.", "2. The purpose."]),
        ("MEMORANDUM", 10, ["MEMORANDUM", "Japan and the United States,"]),
        ("Japan and", 28, ["Japan and the United States,", "", "Have reached the following understandings:"]),
        ("Have reached", 42, ["Have reached the following understandings:", "I.", "II. Purpose"]),
        ("For Japan", 4, ["For \nJapan"]),
    ],
)  # fmt: skip
def test_enter(words, offset, lines):
    draft = begun()
    place = at(draft, words)
    now = after(structure.split(draft, place, offset), draft)
    assert [line.strip() for line in drawn(now)[place : place + len(lines)]] == lines


def test_enter_at_the_beginning_puts_an_empty_one_before_and_ids_stay_with_words():
    draft = begun()
    place = at(draft, "They report")
    now = after(structure.split(draft, place, 0), draft)
    assert from_line(now, "online", 4) == ["(b) online", "2.", "3. They report.", "4. They pay."]
    assert now.provisions[place + 1] == draft.provisions[place]


def test_enter_before_a_heading_begins_a_paragraph_above_it():
    draft = begun()
    now = after(structure.split(draft, at(draft, "Areas"), 0), draft)
    assert from_line(now, "The purpose", 3) == ["1. The purpose.", "2.", "II. Areas"]


def test_a_line_of_a_title_ends_and_then_the_title():
    draft = begun()
    first = after(structure.split(draft, 0, 10), draft)
    assert first.provisions[0].text.plain == "MEMORANDUM\n"
    second = after(structure.split(first, 0, 11), first)
    assert [each.kind for each in second.provisions[:3]] == [Kind.TITLE, Kind.TITLE, Kind.CHAPEAU]
    assert second.provisions[0].text.plain == "MEMORANDUM"


def test_marks_and_remarks_go_with_their_half():
    draft = begun("paragraph: one two three")
    here = draft.provisions[0]
    draft = replace(draft, records=(Remark("r", here.id, "?", 8, 13), Remark("s", here.id, "?", 0, 3)))
    now = after(structure.split(draft, 0, 7), draft)
    first, second = now.provisions
    assert [(each.provision, each.start, each.end) for each in now.remarks] == [(second.id, 0, 5), (first.id, 0, 3)]


# ---- joining and taking away


def test_joining_keeps_the_first_ones_id_and_kind():
    draft = begun()
    place = at(draft, "They pay")
    now = after(structure.joined(draft, place), draft)
    assert from_line(now, "They report", 2) == ["2. They report.They pay.", "The foregoing."]
    assert now.provisions[place - 1].id == draft.provisions[place - 1].id
    assert structure.joined(draft, 0) is None


def test_split_and_joined_again_is_the_same():
    draft = begun("section | A |\n  paragraph: onetwo")
    broken = after(structure.split(draft, 1, 3), draft)
    assert after(structure.joined(broken, 2), broken).provisions == draft.provisions


def test_the_last_paragraph_left_loses_its_number():
    draft = begun("section I. | A |\n  paragraph 1. | | one\n  paragraph 2. | | two")
    assert drawn(after(structure.removed(draft, 2, 2), draft)) == ["I. A", "  one"]


def test_a_heading_taken_away_leaves_what_it_held_to_the_part_above():
    draft = begun()
    now = after(structure.removed(draft, at(draft, "Meetings"), at(draft, "Meetings")), draft)
    assert from_line(now, "rivers", 4) == ["2. rivers", "1. They meet:", "(a) in Tokyo", "(b) online"]


def test_records_of_what_goes_are_found_where_it_stood():
    draft = begun()
    place = at(draft, "They report")
    draft = replace(draft, records=(Remark("r", draft.provisions[place].id, "?", 2, 5),))
    now = after(structure.removed(draft, place, place), draft)
    remark = now.remarks[0]
    assert (remark.provision, remark.start, remark.end) == (now.provisions[place - 1].id, 6, 6)


def test_a_draft_keeps_one_provision():
    draft = begun("paragraph: one")
    assert structure.removed(draft, 0, 0) is None


# ---- levels


def test_demoting_goes_down_the_ladder_and_promoting_comes_back():
    draft = begun()
    item = after(structure.demoted(draft, at(draft, "They report")), draft)
    assert from_line(item, "online", 3) == ["(b) online", "(c) They report.", "2. They pay."]
    sub = after(structure.demoted(item, at(item, "They report")), item)
    assert from_line(sub, "online", 3) == ["(b) online", "(i) They report.", "2. They pay."]
    assert structure.demoted(sub, at(sub, "They report")) is None
    back = after(structure.promoted(sub, at(sub, "They report")), sub)
    assert drawn(back) == drawn(item)
    assert drawn(after(structure.promoted(back, at(back, "They report")), back)) == drawn(draft)


def test_a_paragraph_takes_what_it_holds_along():
    draft = begun(
        "section I. | A |\n  paragraph 1. | | one\n  paragraph 2. | | two\n    item (a) | | x\n    item (b) | | y\n  paragraph 3. | | three"
    )
    now = after(structure.demoted(draft, 2), draft)
    assert drawn(now) == ["I. A", "  1. one", "    (a) two", "      (i) x", "      (ii) y", "  2. three"]
    assert drawn(after(structure.promoted(now, 2), now)) == drawn(draft)


def test_the_second_of_two_paragraphs_becomes_the_item_of_a_stem():
    draft = begun("section I. | A |\n  paragraph: They intend:")
    two = after(structure.split(draft, 1, 12), draft)
    assert drawn(two) == ["I. A", "  1. They intend:", "  2."]
    now = after(structure.demoted(two, 2), two)
    assert drawn(now) == ["I. A", "  They intend:", "  1."]


def test_a_paragraph_becomes_a_heading_and_takes_what_follows():
    draft = begun()
    now = after(structure.promoted(draft, at(draft, "They report")), draft)
    assert from_line(now, "online", 3) == ["2. online", "IV. They report.", "They pay."]
    assert from_line(now, "They meet", 1) == ["They meet:"]
    sub = after(structure.demoted(now, at(now, "They report")), now)
    assert sub.provisions[at(sub, "They report")].kind is Kind.SUBHEADING
    assert [each.level for each in sub.provisions[at(sub, "They report") :][:2]] == [1, 2]
    back = after(structure.demoted(sub, at(sub, "They report")), sub)
    assert back.provisions[at(back, "They report")].kind is Kind.PARAGRAPH


@pytest.mark.parametrize(
    "words", ["MEMORANDUM", "Japan and", "Have reached", "Purpose", "seabed", "The foregoing", "For Japan"]
)
def test_what_cannot_be_demoted(words):
    draft = begun()
    if words == "seabed":
        draft = after(structure.removed(draft, at(draft, "These areas"), at(draft, "These areas")), draft)
    assert structure.demoted(draft, at(draft, words)) is None


def test_kinds_are_changed_and_words_stay_where_the_kind_has_them():
    draft = begun()
    now = after(structure.retyped(draft, at(draft, "They pay"), Kind.ANNEX), draft)
    made = now.provisions[at(now, "They pay")]
    assert (made.heading, made.text, made.level) == (Text("They pay."), Text(), 0)
    assert structure.retyped(now, at(now, "They pay"), Kind.ANNEX) is None
    assert structure.retyped(now, 0, Kind.CELL) is None


def test_numbers_are_given_and_taken_away():
    draft = begun()
    stem = at(draft, "These areas")
    now = after(structure.counted(draft, stem, True), draft)
    assert from_line(now, "These areas", 3) == ["1. These areas:", "(a) seabed", "(b) rivers"]
    assert drawn(after(structure.counted(now, stem, False), now)) == drawn(draft)
    assert structure.counted(draft, stem, False) is None


# ---- moving


def test_moving_takes_along_what_is_held():
    draft = begun()
    now = after(structure.moved(draft, at(draft, "They meet"), 1), draft)
    assert from_line(now, "Meetings", 6) == [
        "III. Meetings", "1. They report.", "2. They meet:", "(a) in Tokyo", "(b) online", "3. They pay.",
    ]  # fmt: skip
    assert drawn(after(structure.moved(now, at(now, "They meet"), -1), now)) == drawn(draft)


def test_sections_change_places():
    draft = begun()
    now = after(structure.moved(draft, at(draft, "Areas"), -1), draft)
    assert from_line(now, "Areas", 6) == [
        "I. Areas",
        "These areas:",
        "1. seabed",
        "2. rivers",
        "II. Purpose",
        "The purpose.",
    ]
    assert structure.moved(now, at(now, "Areas"), -1) is None
    assert structure.moved(draft, at(draft, "Meetings"), 1) is None


def test_past_the_end_of_its_part_a_paragraph_goes_into_the_next():
    draft = begun()
    now = after(structure.moved(draft, at(draft, "The purpose"), 1), draft)
    assert from_line(now, "Purpose", 4) == ["I. Purpose", "II. Areas", "The purpose.", "These areas:"]
    place = structure.moved_to(draft, at(draft, "They report"), at(draft, "The purpose"))
    assert from_line(after(place, draft), "Purpose", 3) == ["I. Purpose", "1. They report.", "2. The purpose."]


@pytest.mark.parametrize("before", [2, 3, 4])
def test_nothing_moves_into_itself(before):
    draft = begun("section I. | A |\nsection II. | B |\n  paragraph: one\n  paragraph: two\nclosing: End.")
    assert structure.moved_to(draft, 1, before) is None


# ---- putting in


def test_what_is_put_in_is_numbered_and_brings_no_labels():
    draft = begun()
    new = provisions("section IX. | New |\n  paragraph: See section I.")
    now = after(structure.inserted(draft, at(draft, "Areas"), new), draft)
    assert from_line(now, "New", 3) == ["II. New", "See section I.", "III. Areas"]
    assert now.provisions[at(now, "See")].text.marks == (Mark(12, 13, MarkKind.REFERENCE, now.provisions[3].id),)
    assert not any(each.label for each in now.provisions)


def test_a_run_is_replaced():
    draft = begun()
    first, last = at(draft, "They meet"), at(draft, "They pay")
    new = (Provision("n", Kind.PARAGRAPH, 1, whole("All.", MarkKind.BOLD)),)
    now = after(structure.replaced(draft, first, last, new), draft)
    assert from_line(now, "Meetings", 3) == ["III. Meetings", "All.", "The foregoing."]
