"""Word files of ours read back whole, and as far as they still are when somebody has typed in them."""

import io
import re
import zipfile
from dataclasses import replace

import pytest

from app.export.docx import clean_bytes
from app.ingest import ours_word
from app.ingest.docx import read_whole
from app.ingest.reading import read_bytes
from app.model.instrument import LanguageVersion
from app.model.provision import Kind
from tests.export.signed import deep_sea
from tests.export.test_docx import DRAFT, draft
from tests.trees import provisions


def edited(data, change):
    """The file with its document part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            held = old.read(name)
            new.writestr(name, change(held) if name == "word/document.xml" else held)
    return out.getvalue()


def test_a_file_of_ours_is_read_by_its_styles_not_by_guesses():
    one = draft(DRAFT)
    japanese = LanguageVersion("ja", "translation", provisions("title: 協力覚書\nparagraph: 参加者は協力する。"))
    read = read_bytes("a.docx", clean_bytes(replace(one, versions=(*one.versions, japanese)))).instrument
    assert [version.language for version in read.versions] == ["en", "ja"]
    assert [each.kind for each in read.provisions] == [each.kind for each in one.provisions]
    assert [each.level for each in read.provisions] == [each.level for each in one.provisions]
    assert read.versions[1].role == "translation"


def test_every_word_has_its_place_in_the_text_as_kept():
    reading = read_bytes("a.docx", clean_bytes(deep_sea()))
    assert reading.coverage.missing == ()
    for each in reading.instrument.provisions:
        kept = " ".join(reading.source.text[place.start : place.end] for place in each.places)
        assert re.sub(r"\s", "", each.words) in re.sub(r"\s", "", kept)
    assert reading.instrument.particulars.signed_on == deep_sea().particulars.signed_on


def found(data):
    read = ours_word.read(read_whole("a.docx", data, "accepted").placed)
    return None if read is None else [(each.kind, each.level, each.label, each.words) for each in read[0].provisions]


def test_what_a_stranger_types_is_taken_in():
    new = b"<w:p><w:r><w:t>They intend to meet once a year.</w:t></w:r></w:p>"
    data = edited(
        clean_bytes(draft(DRAFT)),
        lambda xml: xml.replace(
            b'<w:p><w:pPr><w:pStyle w:val="Section"/>', new + b'<w:p><w:pPr><w:pStyle w:val="Section"/>', 1
        ),
    )
    assert (Kind.PARAGRAPH, 0, "", "They intend to meet once a year.") in found(data)
    assert len(found(data)) == len(found(clean_bytes(draft(DRAFT)))) + 1


@pytest.mark.parametrize("old", [rb' w:name="_Text1[^"]*"', rb'<w:pStyle w:val="[^C"][^"]*"/>'])
def test_a_file_that_has_lost_its_styles_is_recognised_as_any_other(old):
    data = edited(clean_bytes(deep_sea()), lambda xml: re.sub(old, b' w:name="x"' if b"name" in old else b"", xml))
    assert found(data) is None
    assert read_bytes("a.docx", data).instrument.provisions


@pytest.mark.parametrize(
    "name", ["_Part1_nothing_2", "_Part1_item_99", "_Part1_more", "_Text2_xx_t", "_Part9_cell_0_empty"]
)
def test_signs_that_are_wrong_do_no_harm(name):
    data = edited(
        clean_bytes(draft(DRAFT)),
        lambda xml: xml.replace(
            b"_Text1_en_o",
            b'_Text1_en_o"/><w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="77" w:name="' + name.encode(),
        ),
    )
    read = ours_word.read(read_whole("a.docx", data, "accepted").placed)
    levels = [each.level for each in read[-1].provisions]
    assert all(after <= before + 1 for before, after in zip([-1, *levels], levels, strict=False))


def test_styles_under_the_names_that_another_program_gives_them_are_ours():
    def renamed(held):
        for ours, theirs in ((b'"RunInHeading"', b'"RuninHeading"'), (b'"BodyText"', b'"TextBody"')):
            held = held.replace(ours, theirs)
        return held

    one = draft("title: T\nsection | Areas\n  paragraph | Space: The Participants intend to go there.")
    data = clean_bytes(one)
    assert b'"RunInHeading"' in zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")
    assert found(edited(data, renamed)) == found(data)
