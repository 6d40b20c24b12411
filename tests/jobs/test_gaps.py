from dataclasses import replace
from datetime import date

import pytest

from app.jobs.gaps import inserted, missing, put_in, topics_here
from app.library.store import Library
from app.model.draft import Draft, stepped
from app.model.instrument import Participant, Particulars, Side
from app.model.provision import Kind
from tests.library.samples import source
from tests.trees import instrument

_FIRST = """
title: Memorandum of Cooperation
section I. | Meetings |
  paragraph: The Participants intend to meet once a year. {meetings}
section II. | Legal Character |
  paragraph: This Memorandum creates no legally binding rights or obligations. {legal_character}
section III. | Confidentiality |
  paragraph: The Government of Australia and the Government of Japan intend to protect confidential information. {confidentiality}
section IV. | Final Matters |
  paragraph: This Memorandum becomes operative upon signature. {operative_date}
  paragraph: The Participants may modify this Memorandum by mutual written decision. {modification}
"""
_DRAFT = """
title: Memorandum of Cooperation
section | Meetings |
  paragraph: The Participants intend to meet once a year.
section | Legal Character |
  paragraph: This Memorandum creates no legally binding rights or obligations.
section | Final Matters |
  paragraph: This Memorandum becomes operative upon signature.
closing: The foregoing represents the understandings reached.
"""


def particulars(*countries, status="signed"):
    sides = tuple(Side(str(at), country) for at, country in enumerate(countries))
    participants = tuple(Participant(side.id, f"Government of {side.country}") for side in sides)
    return Particulars(
        "Memorandum of Cooperation", "memorandum_of_cooperation", sides, participants, "Participants",
        date(2024, 5, 1) if status == "signed" else None, status=status,
    )  # fmt: skip


def draft(notation=_DRAFT, kind="memorandum_of_cooperation"):
    about = replace(particulars("Canada", "Japan", status="draft"), instrument_type=kind)
    text = instrument(notation, about)
    return Draft("d", text)


@pytest.fixture
def library(tmp_path):
    made = Library.open(tmp_path / "library.paraph")
    other = _FIRST[: _FIRST.index("section III.")]
    for number, notation in enumerate((_FIRST, _FIRST.replace("once a year", "every year"), other)):
        text = instrument(notation, particulars("Australia", "Japan"))
        made.add(replace(text, id=f"i{number}"), source(b"%d" % number), b"%d" % number)
    yield made
    made.close()


def found(made, library):
    return {gap.topic: gap for gap in missing(made, library)}


def test_what_signed_texts_have_and_the_draft_has_not(library):
    gaps = found(draft(), library)
    assert {topic: (gap.count, gap.of) for topic, gap in gaps.items()} == {
        "confidentiality": (2, 3),
        "modification": (2, 3),
    }


def test_a_paragraph_is_put_in_where_its_own_text_has_it(library):
    made = draft()
    then = stepped(inserted(made, found(made, library)["modification"]), made)
    words = [each.words for each in then.provisions]
    assert words[words.index("This Memorandum becomes operative upon signature.") + 1] == (
        "The Participants may modify this Memorandum by mutual written decision."
    )
    assert "modification" not in found(then, library)


def test_a_section_of_its_own_comes_with_its_heading_in_the_names_of_this_draft(library):
    made = draft()
    then = stepped(inserted(made, found(made, library)["confidentiality"]), made)
    at = next(at for at, each in enumerate(then.provisions) if each.words == "Confidentiality")
    assert then.provisions[at].kind is Kind.SECTION
    assert then.provisions[at + 1].level == then.provisions[at].level + 1
    assert then.provisions[at + 1].text.plain == (
        "The Government of Canada and the Government of Japan intend to protect confidential information."
    )
    assert then.provisions[at + 1].text.marks[0].to.startswith("clause:")
    assert then.provisions[at + 2].words == "Final Matters"


@pytest.mark.parametrize(
    "words",
    [
        "Changes to this Memorandum may be made by both sides in writing.",
        "The text can be amended at any time with the written consent of both.",
        "[JP: The Participants may modify this Memorandum by mutual written decision.][CA: ]",
    ],
)
def test_what_is_here_in_other_words_is_not_offered(library, words):
    assert "modification" not in found(draft(_DRAFT.replace("upon signature.", f"upon signature. {words}")), library)


def test_a_heading_that_announces_several_parts_does_not_make_them(library):
    assert "modification" in found(draft(_DRAFT.replace("Final Matters", "Operative Date and Modification")), library)


def test_texts_of_another_kind_do_not_count(library):
    assert not missing(draft(kind="exchange_of_notes"), library)
    assert found(draft(kind="arrangement"), library)["modification"].of == 3


def test_without_signed_texts_nothing_is_missing(tmp_path):
    empty = Library.open(tmp_path / "empty.paraph")
    assert not missing(draft(), empty)
    empty.close()


def test_a_draft_without_sections_gets_a_paragraph(library):
    made = draft("title: A\nparagraph: This Memorandum becomes operative upon signature.\nclosing: The foregoing.")
    gap = found(made, library)["confidentiality"]
    then = stepped(inserted(made, gap), made)
    assert [each.kind for each in then.provisions] == [Kind.TITLE, Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.CLOSING]
    assert "confidentiality" in topics_here(then.instrument)


def test_any_clause_is_put_in_where_its_topic_belongs(library):
    clause = next(each for each in library.clauses() if "confidentiality" in each.topics)
    here = draft()
    after = stepped(put_in(here, library, clause), here)
    plain = [each.words for each in after.provisions]
    assert [each.words for each in here.provisions] == [words for words in plain if "confiden" not in words.lower()]
    at = next(at for at, words in enumerate(plain) if "confidential information" in words)
    assert plain.index("Legal Character") < at < plain.index("Final Matters")
