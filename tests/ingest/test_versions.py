"""Instruments with two language versions in one file: each comes out as it does alone, and nothing is lost."""

import pytest

from app.ingest.reading import read_bytes
from app.ingest.text import lines_of
from app.ingest.versions import parted
from app.model.provision import Kind
from app.model.text import Text
from tests.ingest import bilingual


def bare(provisions):
    """What a version says, without ids, places and what answers what."""
    return [
        (each.kind, each.level, each.heading and each.heading.plain, each.text.plain, each.label, each.number)
        for each in provisions
    ]


def read(made, name="both.txt"):
    return read_bytes(name, made.encode())


LAYOUTS = {
    "one after the other": (bilingual.one_after_the_other, "both.txt"),
    "paragraph by paragraph": (bilingual.alternating, "both.txt"),
    "columns of a page": (bilingual.page, "both.html"),
    "columns of text": (bilingual.tabbed, "both.txt"),
}
PAIRS = [
    ("en-moc", "ja-moc"),
    ("ja-moc", "en-moc"),
    ("en-hydrogen", "fr-moc"),
    ("fr-moc", "en-hydrogen"),
]


@pytest.mark.parametrize(("first", "second"), PAIRS, ids=str)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_version_comes_out_as_it_does_alone(layout, first, second):
    lay_out, name = LAYOUTS[layout]
    reading = read(lay_out(first, second), name)
    assert reading.coverage.missing == ()
    ours, other = sorted((first, second))
    assert [version.language for version in reading.instrument.versions] == ["en", other[:2]]
    english = read_bytes("alone.txt", bilingual.text(ours).encode()).instrument
    assert bare(reading.instrument.provisions) == bare(english.provisions)
    assert reading.instrument.particulars == english.particulars
    alone = read_bytes("alone.txt", bilingual.text(other).encode()).instrument
    assert bare(reading.instrument.versions[1].provisions) == bare(alone.provisions)


def test_what_answers_what():
    reading = read(bilingual.one_after_the_other("en-moc", "ja-moc"))
    first, second = reading.instrument.versions
    assert second.role == "translation"
    by_id = {each.id: each for each in first.provisions}
    said = {(each.kind, each.number): by_id[each.answers] for each in second.provisions if each.answers}
    assert said[Kind.SECTION, "6"].heading == Text("Modification and Discontinuation")
    assert all(by_id[each.answers].kind is each.kind for each in second.provisions if each.answers)
    silent = [each.kind for each in second.provisions if each.answers is None]
    assert silent == [Kind.NOTE]  # nothing in English answers "(provisional translation)"
    assert not any(each.answers for each in first.provisions)


def test_french_answers_by_number_where_the_articles_are_not_as_many():
    reading = read(bilingual.one_after_the_other("en-moc", "fr-moc"))
    first, second = reading.instrument.versions
    by_id = {each.id: each for each in first.provisions}
    third = next(each for each in second.provisions if each.number == "3" and each.kind is Kind.SECTION)
    assert by_id[third.answers].number == "3"


@pytest.mark.parametrize("words", ["(Provisional Translation)", "Unofficial translation"])
def test_a_translation_into_english_says_so(words):
    made = f"{bilingual.text('ja-moc').replace('（仮訳）', '')}\n\n{words}\n\n{bilingual.text('en-moc')}"
    reading = read(made)
    assert [(each.language, each.role) for each in reading.instrument.versions] == [
        ("en", "translation"),
        ("ja", "original"),
    ]


def test_a_few_words_of_another_language_make_no_version():
    made = bilingual.text("en-moc").replace("deep sea;", "deep sea (深海);") + "\n\nYAMADA Taro 山田太郎\n"
    assert len(read(made).instrument.versions) == 1


def test_english_alone_is_one_part():
    reading = read(bilingual.text("en-moc"))
    assert [(each.language, each.role) for each in reading.instrument.versions] == [("en", "original")]


def test_parts_hold_every_line_once():
    lines = lines_of(bilingual.alternating("en-moc", "ja-moc"))
    kept = [line.start for part in parted(lines) for line in part.lines if not line.blank]
    assert sorted(kept) == [line.start for line in lines if not line.blank]
