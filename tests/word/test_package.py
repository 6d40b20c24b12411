"""Nothing in a file is trusted; what is wrong with it is said in a sentence."""

import contextlib
import io
import struct
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import UnreadableFile
from app.word.package import open_package
from app.word.walk import paragraphs
from tests.thinned import examples
from tests.word.packages import W, archive, complete, docx, p, part, r

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WHOLE = docx(p(r("The Participants")), styles="", numbering="")


def why(data, name="a.docx"):
    with pytest.raises(UnreadableFile) as caught:
        open_package(name, data)
    assert str(caught.value).startswith(f"{name} could not be read: ")
    return caught.value.why


def with_document(content):
    return archive(complete({"word/document.xml": content}))


def test_a_whole_file_opens():
    package = open_package("a.docx", WHOLE)
    assert package.styles is not None
    assert [paragraph.text for paragraph in paragraphs(package)] == ["The Participants"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is empty"),
        (b"Memorandum of Cooperation", "it is not a Word file, whatever its name says"),
        (b"%PDF-1.7 ...", "it is a PDF file, whatever its name says"),
        (b"{\\rtf1 ...", "it is a rich text file (.rtf), whatever its name says"),
        (b"\x89PNG\r\n\x1a\n", "it is a picture, whatever its name says"),
        (b"\xff\xd8\xff\xe0", "it is a picture, whatever its name says"),
        (b"PK\x03\x04 and no more", "the file is damaged or not complete"),
        (OLE + b"\0" * 600, "it is a file of an older Word (.doc)"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "it is protected by a password"),
        (archive({"a.txt": "x"}), "it holds no text: it is not a Word file, or not complete"),
        (archive({"xl/workbook.xml": "<x/>"}), "it is a spreadsheet, not a Word file"),
        (archive({"ppt/presentation.xml": "<x/>"}), "it is a presentation, not a Word file"),
        (archive({"mimetype": "x", "content.xml": "<x/>"}), "it is an OpenDocument file, not a Word file"),
        (archive({"word/document.xml": part("document", "<w:body/>")}), "it does not say what it holds"),
        (with_document("<w:document"), "the file is damaged or not complete"),
        (with_document(part("styles", "")), "its main part is not a Word document"),
        (with_document(part("document", "")), "its main part is not a Word document"),
    ],
)
def test_other_things_are_told_apart(data, reason):
    assert why(data) == reason


@pytest.mark.parametrize("cut", [30, 200, len(WHOLE) // 2, len(WHOLE) - 20])
def test_a_file_that_was_cut_off(cut):
    assert why(WHOLE[:cut]) == "the file is damaged or not complete"


def test_a_main_part_of_another_kind():
    files = complete({"word/document.xml": part("document", "<w:body/>")})
    files["[Content_Types].xml"] = files["[Content_Types].xml"].replace("wordprocessingml.document", "chart")
    assert why(archive(files)) == "its main part is not a Word document"


def test_entities_are_never_expanded():
    laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    document = f'{laughs}<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'
    assert why(with_document(document)) == "it holds declarations that do not belong in a Word file"
    outside = document.replace('"ha"', 'SYSTEM "file:///etc/hostname"').encode("utf-16")
    assert why(with_document(outside)) == "it holds declarations that do not belong in a Word file"


def test_a_bomb_is_not_unpacked():
    inner = p(r("x" * 30_000_000))
    assert why(with_document(part("document", f"<w:body>{inner}</w:body>"))) == (
        "it unpacks to more than 400 times its size, which no instrument does"
    )


def test_a_bomb_that_lies_about_its_size():
    data = bytearray(with_document(part("document", f"<w:body>{p(r('y' * 5_000_000))}</w:body>")))
    with zipfile.ZipFile(io.BytesIO(data)) as archived:
        true = archived.getinfo("word/document.xml").file_size
    data = data.replace(struct.pack("<I", true), struct.pack("<I", 1000))
    assert why(bytes(data)) == "the file is damaged or not complete"


def test_a_part_with_a_password():
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as archived:
        offsets = [info.header_offset for info in archived.infolist()]
    data = bytearray(WHOLE)
    for offset in offsets:
        data[offset + 6] |= 1
    start = data.find(b"PK\x01\x02")
    while start >= 0:
        data[start + 8] |= 1
        start = data.find(b"PK\x01\x02", start + 4)
    assert why(bytes(data)) == "it is protected by a password"


def test_too_many_parts():
    assert (
        why(archive(complete({f"word/{n}.xml": "" for n in range(5001)})))
        == "it holds more than 5,000 parts, more than any Word file"
    )


def test_a_strict_file_and_a_file_with_its_own_places_are_read():
    strict = part("document", f"<w:body>{p(r('strict'))}</w:body>").replace(
        W, "http://purl.oclc.org/ooxml/wordprocessingml/main"
    )
    assert [x.text for x in paragraphs(open_package("a.docx", with_document(strict)))] == ["strict"]
    files = complete({"Word/Other.xml": part("document", f"<w:body>{p(r('elsewhere'))}</w:body>")})
    files["_rels/.rels"] = files["_rels/.rels"].replace('"word/document.xml"', '"/word/other.xml"')
    assert [x.text for x in paragraphs(open_package("a.docx", archive(files)))] == ["elsewhere"]


@settings(max_examples=examples(40, 150), deadline=None)
@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=8))
def test_a_damaged_file_is_read_or_refused_never_a_fault(at, noise):
    damaged = WHOLE[:at] + noise + WHOLE[at + len(noise) :]
    with contextlib.suppress(UnreadableFile):
        assert len(list(paragraphs(open_package("a.docx", damaged)))) <= 2
