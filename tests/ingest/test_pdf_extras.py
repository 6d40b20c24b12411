"""What stands on a PDF file's pages beside their text: fields are text, comments are told, type may say nothing."""

from app.ingest.pdf import read_proved
from tests.ingest.pdfs import Pdf


def test_what_was_filled_into_a_field_stands_where_the_field_is():
    pdf = Pdf().page().text(60, 100, "Signed at").field(115, 100, "Tokyo").text(160, 100, "in duplicate.")
    text, _, proof = read_proved("a.pdf", pdf.data())
    assert text.split() == ["Signed", "at", "Tokyo", "in", "duplicate."]
    assert proof.missing == ()
    assert proof.remarks == ()


def test_comments_are_no_text_and_are_told():
    pdf = Pdf().page().text(60, 100, "Signed at").field(115, 100, "Tokyo").comment(60, 300, "Not so fast")
    text, _, proof = read_proved("a.pdf", pdf.data())
    assert text.split() == ["Signed", "at", "Tokyo"]
    assert proof.remarks == (("comments", "The file holds 1 comment."),)
    alone = Pdf().page().text(60, 100, "Signed").comment(60, 300, "Not").comment(60, 320, "so fast")
    assert read_proved("a.pdf", alone.data())[2].remarks == (("comments", "The file holds 2 comments."),)


MAP = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfrange <41> <5A> <E041> endbfrange endcmap end end"""


def test_a_page_whose_type_says_nothing_is_told():
    pdf = Pdf().page().text(60, 100, "Signed at Tokyo, as all the pages that can be read say in words.").page()
    data = pdf.text(60, 100, "ABCABC CBA", bold=True).data()
    told = b"99 0 obj\n<</Length %d>>\nstream\n" % len(MAP) + MAP + b"\nendstream\nendobj\nxref\n0 "
    data = data.replace(b"/BaseFont/Helvetica-Bold", b"/BaseFont/Odd/ToUnicode 99 0 R").replace(b"xref\n0 ", told, 1)
    remarks = read_proved("a.pdf", data)[2].remarks
    assert [slug for slug, _ in remarks] == ["unknown_letters"]
    assert "page 2" in remarks[0][1]
