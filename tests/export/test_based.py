"""A ministry's own file as the base: its page and styles stay, its words and names are gone, no referee complains."""

from dataclasses import replace

import pytest
from lxml import etree

from app.errors import UnreadableFile
from app.export.docx import clean_bytes
from app.export.dress import BaseFile, Dress
from tests.export import ministries
from tests.export.reader import NS, W, flat, parts, read
from tests.export.referees import complaints
from tests.export.signed import deep_sea
from tests.export.test_docx import DRAFT, draft
from tests.export.test_round_trip_docx import back, shapes

BASES = {
    "english": (ministries.made(), (("Title", "Title"), ("Section", "Heading1"), ("Numbered1", "ListNumber"))),
    "japanese": (ministries.made(ministries.JAPANESE), (("Title", "a3"), ("Section", "1"), ("BodyText", "a5"))),
    "localised ids": (ministries.made(ministries.BUILT_IN), (("Title", "a3"), ("Section", "1"))),
    "first page": (ministries.made(titled=True), ()),
    "two sections": (ministries.made(sections=2), ()),
    "strict": (ministries.made(strict=True), (("Section", "Heading1"),)),
    "template": (ministries.made(template=True), (("Section", "Heading1"),)),
    "bare": (ministries.made(bare=True), (("Section", "Heading1"), ("Title", "no such style"))),
    "all one": (ministries.made(), tuple((one, "BodyText") for one in ("Title", "Section", "Numbered1", "Recital"))),
}


def based(name, **more):
    data, styles = BASES[name]
    return Dress(base=BaseFile(data, styles), **more)


@pytest.mark.parametrize("name", BASES)
def test_no_referee_complains_and_nothing_of_theirs_is_left(name, tmp_path):
    data = clean_bytes(deep_sea(), based(name, head="Deep-sea MOC", marking="RESTRICTED", line_numbers=True))
    (tmp_path / "a.docx").write_bytes(data)
    assert complaints(tmp_path / "a.docx") == []
    files = parts(data)
    whole = b"".join(files.values())
    assert not [word for word in (b"SECRET", b"Smith", b"rsid", b"trackRevisions", b"customXml") if word in whole]
    assert not [part for part in files if "comments" in part or "custom" in part]


@pytest.mark.parametrize("name", BASES)
@pytest.mark.parametrize("text", [deep_sea, lambda: draft(DRAFT)])
def test_the_text_comes_back(name, text):
    one = text()
    data = clean_bytes(one, based(name))
    assert back(data) == shapes(one)
    assert [seen.label for seen in flat(read(data)) if seen.label] == [
        seen.label for seen in flat(read(clean_bytes(one))) if seen.label
    ]


def test_letterhead_page_and_styles_are_the_ministrys():
    files = parts(clean_bytes(deep_sea(), based("english")))
    head = next(data for data in files.values() if b"Ministry of Examples" in data)
    assert b"r:embed" in head
    assert ministries.PNG in files.values()
    section = etree.fromstring(files["word/document.xml"]).find(".//w:sectPr", NS)
    assert section.find("w:pgMar", NS).get(f"{W}left") == "1701"
    body = files["word/document.xml"].decode()
    assert '<w:pStyle w:val="ListNumber"/>' in body
    assert '<w:pStyle w:val="Numbered1"/>' not in body


def test_the_numbered_styles_count_in_our_list():
    files = parts(clean_bytes(draft(DRAFT), based("english")))
    styles, numbering = (etree.fromstring(files[f"word/{name}.xml"]) for name in ("styles", "numbering"))
    number = styles.find("w:style[@w:styleId='Heading1']/w:pPr/w:numPr/w:numId", NS).get(f"{W}val")
    shape = numbering.find(f"w:num[@w:numId='{number}']/w:abstractNumId", NS).get(f"{W}val")
    levels = numbering.findall(f"w:abstractNum[@w:abstractNumId='{shape}']/w:lvl", NS)
    assert [level.find("w:pStyle", NS).get(f"{W}val") for level in levels] == [
        "Heading1", "ListNumber", "Numbered2", "Numbered3",
    ]  # fmt: skip


def test_the_letterhead_of_a_first_section_stands_on_the_first_page():
    files = parts(clean_bytes(deep_sea(), based("two sections")))
    section = etree.fromstring(files["word/document.xml"]).find(".//w:sectPr", NS)
    assert section.find("w:titlePg", NS) is not None
    assert [each.get(f"{W}type") for each in section.findall("w:headerReference", NS)] == ["default", "first"]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04 no"])
def test_what_is_no_word_file_is_said(data):
    with pytest.raises(UnreadableFile):
        clean_bytes(deep_sea(), Dress(base=BaseFile(data)))


def test_the_spelling_is_the_one_of_the_ministrys_country():
    languages = set(
        etree.fromstring(parts(clean_bytes(deep_sea(), based("english")))["word/styles.xml"]).xpath(
            "//w:lang/@w:val", namespaces=NS
        )
    )
    assert languages == {"en-GB"}
    assert b'w:val="en-US"' in parts(clean_bytes(deep_sea()))["word/styles.xml"]
    one = replace(deep_sea(), versions=(replace(deep_sea().versions[0], language="fr"),))
    assert b'w:lang w:val="fr-FR"' in parts(clean_bytes(one, based("english")))["word/styles.xml"]
