"""Any text as the desk holds it: labels go and are counted again as they were printed."""

from dataclasses import replace

import pytest

from app.drafting.assemble import assemble
from app.jobs.importing import read, starter_texts
from app.model.draft import Draft, Setting, stepped
from app.model.labels import labels
from app.model.provision import Kind, Place
from app.model.text import Mark, MarkKind
from app.negotiating.desk_form import in_desk_form, scheme_of
from app.negotiating.fields import HEADED, words_of
from app.negotiating.printed import rescheme
from app.negotiating.reference_words import number_in
from app.negotiating.references import references
from tests.drafting.material import answers, shipped
from tests.trees import PARTICULARS, instrument

TEMPLATES = shipped()
SIGNED = replace(PARTICULARS, status="signed")


def plain(provision):
    return " ".join(filter(None, (provision.heading and provision.heading.plain, provision.text.plain)))


@pytest.mark.parametrize("path", starter_texts(), ids=lambda path: path.stem)
def test_a_signed_text_has_the_numbers_that_are_printed(path):
    signed = read(path).instrument
    desk = in_desk_form(signed)
    counted = labels(desk)
    assert [number_in(label) for label in counted] == [number_in(each.label) for each in signed.provisions]
    assert [bool(label) for label in counted if label == "•"] == [
        True for each in signed.provisions if each.kind is Kind.ITEM and not number_in(each.label)
    ]
    assert [each.id for each in desk.provisions] == [each.id for each in signed.provisions]
    assert [words_of(each).plain for each in desk.provisions] == [plain(each) for each in signed.provisions]
    assert desk.particulars.status == "draft"
    assert not any(each.places or each.label for each in desk.provisions)


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_what_a_template_makes_has_the_numbers_that_it_counts(name):
    made = assemble(TEMPLATES[name], answers(TEMPLATES[name]))
    desk = in_desk_form(made)
    assert labels(desk) == labels(made)
    assert [each.level for each in desk.provisions] == [each.level for each in made.provisions]
    assert in_desk_form(desk) == desk


def test_headings_stand_apart_or_begin_the_words_in_bold():
    desk = in_desk_form(
        instrument(
            "section I. | Funding | Each bears its own. {funding}\n  item - | Space. | The stars. {purpose}", SIGNED
        )
    )
    section, below, item = desk.provisions
    assert (section.heading.plain, section.text.plain, section.topics) == ("Funding", "", ())
    assert (below.kind, below.level, below.text.plain) == (Kind.PARAGRAPH, 1, "Each bears its own.")
    assert item.text.plain == "Space. The stars."
    assert item.text.marks == (Mark(0, 6, MarkKind.BOLD),)
    assert [(span.topic, span.start, span.end) for span in (*below.topics, *item.topics)] == [
        ("funding", 0, 19),
        ("purpose", 7, 17),
    ]
    assert item.heading is None


def test_the_same_text_gets_the_same_ids_each_time():
    made = instrument("section I. | Funding | Each bears its own.", SIGNED)
    assert in_desk_form(made) == in_desk_form(made)


def test_no_level_jumps_and_places_go():
    made = instrument("paragraph: a\n      item: b\n  item: c", SIGNED)
    provisions = tuple(replace(each, places=(Place(0, 1),)) for each in made.provisions)
    desk = in_desk_form(replace(made, versions=(replace(made.versions[0], provisions=provisions),)))
    assert [each.level for each in desk.provisions] == [0, 1, 1]
    assert all(not each.places for each in desk.provisions)


def test_every_kind_is_in_its_form():
    made = instrument("\n".join(f"{kind.value} | Heading | words" for kind in Kind), SIGNED)
    for each in Draft("d", in_desk_form(made)).provisions:
        assert bool(each.heading) == (each.kind in HEADED)
        assert bool(each.text.plain) != (each.kind in HEADED)


@pytest.mark.parametrize(
    ("notation", "scheme"),
    [
        ("section I: | A |\n  paragraph 1. | | x\n  item 1. | | y\nsection II: | B |", "roman"),
        ("section 1. | A |\n  paragraph 1.1 | | x\n  paragraph 1.2 | | y\n    item (a) | | z", "arabic"),
        ("section Section 1 | A |\n  paragraph 1. | | x\n  paragraph 2. | | y", "section"),
        ("section Paragraph 1 | A |\n  paragraph 1. | | x", "paragraph"),
        ("section A. | A |\nsection B. | B |", "letters"),
        ("section I. | A |\n  paragraph 1. | | x\nsection II. | B |\n  paragraph 2. | | y", "through"),
        ("title: A\nparagraph: x", "roman"),
    ],
)
def test_a_text_tells_by_which_scheme_it_is_counted(notation, scheme):
    assert scheme_of(instrument(notation, SIGNED)) == scheme


def test_references_are_found_by_the_numbers_that_are_printed():
    desk = in_desk_form(
        instrument(
            "section 1. | A |\n  paragraph 1.1 | | x\n  paragraph 1.2 | | y\nsection 2. | B |\n  paragraph 2.1 | | See paragraph 1.2.\n  paragraph 2.2 | | z",
            SIGNED,
        )
    )
    draft = Draft("d", desk, Setting(scheme="arabic"))
    assert [each.to for each in references(draft)] == [desk.provisions[2].id]
    words = [words_of(each).plain for each in stepped(rescheme(draft, "roman"), draft).provisions]
    assert words[4] == "See paragraph 2 of section I."
