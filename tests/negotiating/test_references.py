"""What words refer to, what they do not, and that they say the right number after every change."""

from dataclasses import replace

import pytest

from app.model.draft import Draft, Remark, Setting, stepped, undone
from app.negotiating import structure
from app.negotiating.desk_form import in_desk_form
from app.negotiating.fields import words_of
from app.negotiating.printed import place_name
from app.negotiating.reference_words import phrases
from app.negotiating.references import dangling, references
from tests.trees import PARTICULARS, instrument

TEXT = """
link: Have reached the following understandings:
section I. | Purpose |
  paragraph 1. | | {words}
  paragraph 2. | | Second.
section II. | Areas |
  paragraph: These areas:
  item 1. | | seabed
  item 2. | | rivers
section III. | Meetings |
  paragraph 1. | | They meet:
    item (a) | | in Tokyo
    item (b) | | online
      subitem (i) | | by video
  paragraph 2. | | They report.
annex Annex I | Ships |
  paragraph: Ships.
annex Annex II | Crews |
  paragraph: Crews.
"""


def begun(words, notation=TEXT):
    made = in_desk_form(instrument(notation.replace("{words}", words), replace(PARTICULARS, status="signed")))
    return Draft("d", made, Setting())


def at(draft, words):
    return next(place for place, each in enumerate(draft.provisions) if words_of(each).plain.startswith(words))


def after(step, draft):
    return stepped(step, draft)


def told(draft):
    """Say what each reference leads to, by its numbers."""
    return [place_name(draft, each.to) if each.to and each.there else "?" for each in references(draft)]


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("See section III.", ["III"]),
        ("See Section III above.", ["III"]),
        ("See paragraph 2.", ["I.2"]),
        ("See paragraph 2 of section III.", ["III.2", "III.2"]),
        ("See paragraph 1(b) of section III.", ["III.1(b)"] * 3),
        ("See item (b) of paragraph 1 of Section III.", ["III.1(b)"] * 3),
        ("See sub-paragraph (b) in paragraph 1 of section III.", ["III.1(b)"] * 3),
        ("See section III, paragraph 2.", ["III.2", "III.2"]),
        ("See paragraphs 1 and 2 of section III.", ["III.1", "III.2", "III"]),
        ("See paragraphs 1 to 2, and sections II, III.", ["I.1", "I.2", "II", "III"]),
        ("See item 2 of section II.", ["II.2", "II.2"]),
        ("See paragraph 2 of section II.", ["II.2", "II.2"]),
        ("See Annex II to this Memorandum.", ["Annex II"]),
        ("Under section II of this MOC, and section III of the present Memorandum.", ["II", "III"]),
        ("PARAGRAPH 2 applies.", ["I.2"]),
        ("See the title of section II and the clause in section III.", ["II", "III"]),
        ("See section IX.", ["?"]),
    ],
)
def test_what_words_refer_to(words, places):
    assert told(begun(words)) == places


@pytest.mark.parametrize(
    "words",
    [
        "Article 5 of the Treaty", "paragraph 2 of the Arrangement of 2019", "section III of the Trade Expansion Act",
        "Section II of Public Law 100", "paragraph 2 of their framework", "paragraph 1 of that memorandum",
        "Annex II to the Agreement", "the Treaty’s paragraph 2", "Article 5, paragraph 2", "paragraph 2 of Article 5",
        "paragraph 2 thereof", "paragraph 1 of an exchange of notes", "section I of the 2025 text",
        "paragraph 2 under the Paris Agreement", "this section", "the section", "each paragraph", "in part a result",
        "item by item", "paragraph 20", "5 sections", "sectional I", "section 2nd",
    ],
)  # fmt: skip
def test_what_is_none_of_ours_is_left(words):
    draft = begun(f"They follow {words}, as before.")
    assert [each for each in references(draft) if each.to] == []
    moved = after(structure.moved(draft, at(draft, "Areas"), -1), draft)
    assert words_of(moved.provisions[at(moved, "They follow")]).plain == f"They follow {words}, as before."


@pytest.mark.parametrize(
    ("words", "now"),
    [
        ("See section II and section III.", "See section I and section III."),
        ("See paragraph 2 of section III.", "See paragraph 2 of section III."),
        ("See items 1 and 2 of section II.", "See items 1 and 2 of section I."),
        ("See section II below.", "See section I above."),
        ("See SECTION II.", "See SECTION I."),
    ],
)
def test_they_follow_when_sections_move(words, now):
    draft = begun(words)
    moved = after(structure.moved(draft, at(draft, "Areas"), -1), draft)
    assert words_of(moved.provisions[at(moved, "See")]).plain == now


def test_a_paragraph_that_goes_elsewhere_is_called_by_its_section():
    draft = begun("See paragraph 2 below, and item (a) of paragraph 1 of section III.")
    step = structure.moved_to(draft, at(draft, "Second"), at(draft, "They report"))
    moved = after(step, draft)
    assert words_of(moved.provisions[at(moved, "See")]).plain == (
        "See paragraph 2 of section III below, and item (a) of paragraph 1 of section III."
    )
    assert told(moved) == ["III.2", "III.2", "III.1(a)", "III.1(a)", "III.1(a)"]
    assert stepped(undone(step), moved) == draft


def test_an_item_that_goes_elsewhere_is_called_by_its_paragraph():
    draft = begun(
        "One.", TEXT.replace("They report.", "Second to item (a) of paragraph 1 and item (b) of paragraph 1.")
    )
    draft = after(structure.typed(draft, at(draft, "online"), 0, 6, "online, see item (a)"), draft)
    moved = after(structure.moved_to(draft, at(draft, "in Tokyo"), len(draft.provisions) - 4), draft)
    assert told(moved)[:2] == ["III.2(a)", "III.2(a)"]
    assert words_of(moved.provisions[at(moved, "online")]).plain == "online, see item (a) of paragraph 2"


def test_what_is_gone_keeps_its_words_and_is_told_and_comes_back():
    draft = begun("See section II and section III.")
    place = at(draft, "Areas")
    step = structure.removed(draft, place, place + 3)
    now = after(step, draft)
    assert words_of(now.provisions[at(now, "See")]).plain == "See section II and section II."
    assert [(each.start, each.there) for each in dangling(now)] == [(12, False)]
    back = stepped(undone(step), now)
    assert back == draft
    assert dangling(back) == ()


def test_a_number_that_nothing_has_is_told_only_where_it_is_written_as_ours_are():
    found = dangling(begun("See section IX and Section 232, and Section 301(b)."))
    assert len(found) == 1
    assert found[0].start == len("See section ")


def test_where_sections_are_called_paragraphs_the_word_means_them():
    text = "section Paragraph 1 | A |\n  paragraph 1. | | See Paragraph 2 and paragraph 2 below.\n  paragraph 2. | | x\nsection Paragraph 2 | B |\n  paragraph: y\nsection Paragraph 3 | C |\n  paragraph: See Paragraph 2."
    draft = replace(begun("", text), setting=Setting(scheme="paragraph"))
    draft = replace(draft, instrument=in_desk_form(instrument(text, replace(PARTICULARS, status="signed"))))
    assert told(draft) == ["1.2", "1.2", "2"]
    moved = after(structure.moved(draft, at(draft, "C"), -1), draft)
    assert words_of(moved.provisions[at(moved, "See Paragraph 3")]).plain == "See Paragraph 3."


def test_typing_one_by_hand_makes_it_one():
    draft = begun("See")
    place = at(draft, "See")
    for letter in " section III.":
        draft = after(
            structure.typed(
                draft,
                place,
                len(words_of(draft.provisions[place]).plain),
                len(words_of(draft.provisions[place]).plain),
                letter,
            ),
            draft,
        )
    assert told(draft) == ["III"]
    moved = after(structure.moved(draft, at(draft, "Meetings"), -1), draft)
    assert words_of(moved.provisions[place]).plain == "See section II."


@pytest.mark.parametrize(("start", "end", "new"), [(14, 15, ""), (12, 15, "II"), (12, 12, "I"), (13, 13, "X")])
def test_writing_in_one_by_hand_makes_it_what_it_says(start, end, new):
    draft = begun("See section III.")
    place = at(draft, "See")
    draft = after(structure.moved(draft, at(draft, "Areas"), 1), draft)  # so that its number has its mark
    draft = after(structure.moved(draft, at(draft, "Areas"), -1), draft)
    now = after(structure.typed(draft, place, start, end, new), draft)
    said = words_of(now.provisions[place]).plain
    later = after(structure.split(now, at(now, "Second"), 3), now)
    assert words_of(later.provisions[place]).plain == said


def test_records_and_marks_stay_on_their_words_when_numbers_grow():
    draft = begun("See section II as agreed.")
    here = draft.provisions[at(draft, "See")]
    draft = replace(draft, records=(Remark("r", here.id, "?", 18, 24),))
    moved = after(structure.moved(draft, at(draft, "Areas"), 1), draft)
    words, remark = words_of(moved.provisions[at(moved, "See")]).plain, moved.remarks[0]
    assert words == "See section III as agreed."
    assert words[remark.start : remark.end] == "agreed"


def test_only_numbers_between_words_are_read():
    assert [token.number for phrase in phrases("paragraphs 1, 2 and 3(b), and Section IV.2") for token in phrase.tokens] == ["1", "2", "3", "(b)", "IV"]  # fmt: skip
    assert phrases("") == ()
