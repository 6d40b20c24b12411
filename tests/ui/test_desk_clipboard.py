"""From Word and LibreOffice to provisions, from provisions to them, and from desk to desk."""

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QMimeData, QUrl

from app.model.draft import Bracket, Clearance, Ignored, Remark
from app.model.provision import Kind
from app.model.text import Mark, MarkKind, Text
from app.ui import desk_clipboard
from app.ui.models.desk_copied import html_of, marked_up
from app.ui.models.desk_edits import Piece
from app.ui.models.desk_html import paragraphs_of
from app.ui.models.desk_paragraphs import Paragraph, lines_of, provisions_of
from app.ui.models.desk_words import words_of
from tests.ui.desk_samples import departures, open_draft, provision, sheet_of, small

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><style><!-- @list l0:level1
{mso-level-number-format:roman-upper;} p.MsoNormal {margin:0in;} --></style></head>
<body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->
<h1 style='margin-left:.5in;text-indent:-.5in;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-bidi-font-family:"Times New Roman"'><span style='mso-list:Ignore'>II.<span style='font:7.0pt
"Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Areas of Cooperation<o:p></o:p></h1>
<p class=MsoNormal>The Participants intend to
focus on the <b style='mso-bidi-font-weight:normal'>following</b> activities:<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span><![endif]>Sharing <i>information</i> on science;<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:1.0in;mso-list:l1 level2 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>a.<span>&nbsp;&nbsp; </span></span><![endif]>including data.<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-.25in;mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span><![endif]>Presenting <span class=msoIns><ins
cite="mailto:A" datetime="2026-03-01T10:00">new </ins></span><span class=msoDel><del cite="mailto:A">old </del></span>
technologies.<span style='mso-special-character:comment'>&nbsp;</span><a style='mso-comment-reference:JS_1'>x</a></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<!--EndFragment--></body></html>"""
OFFICE = """<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/>
<style type="text/css">p { line-height: 115% }</style></head><body lang="en-US" dir="ltr">
<h2 class="western">III. Meetings</h2>
<p>The Working Group meets as needed.</p>
<ol><li><p>In Tokyo, or</p><ol type="a"><li><p>online</p></li></ol></li><li><p>in <b>Washington</b>.</p></li></ol>
</body></html>"""


def shape(provisions):
    return [(each.kind.value, each.level, words_of(each).plain) for each in provisions]


def test_what_word_copies_keeps_its_levels_and_loses_its_labels():
    assert shape(provisions_of(paragraphs_of(WORD))) == [
        ("section", 0, "Areas of Cooperation"),
        ("paragraph", 1, "The Participants intend to focus on the following activities:"),
        ("item", 1, "Sharing information on science;"),
        ("subitem", 2, "including data."),
        ("item", 1, "Presenting new technologies."),
    ]


def test_bold_and_italic_stay_on_their_words():
    made = provisions_of(paragraphs_of(WORD))
    assert [(mark.kind, made[1].text.plain[mark.start : mark.end]) for mark in made[1].text.marks] == [
        (MarkKind.BOLD, "following")
    ]
    assert [(mark.kind, made[2].text.plain[mark.start : mark.end]) for mark in made[2].text.marks] == [
        (MarkKind.ITALIC, "information")
    ]


def test_what_libreoffice_copies_keeps_its_levels():
    assert shape(provisions_of(paragraphs_of(OFFICE))) == [
        ("section", 0, "Meetings"),
        ("paragraph", 1, "The Working Group meets as needed."),
        ("paragraph", 1, "In Tokyo, or"),
        ("item", 2, "online"),
        ("paragraph", 1, "in Washington."),
    ]


def test_what_says_that_it_is_not_bold_is_not():
    """Some editors wrap all of it in a bold element that is none."""
    page = '<b style="font-weight:normal;" id="docs-internal-guid-1"><p>one</p><p>two <span style="font-weight:700">three</span></p></b>'
    first, second = provisions_of(paragraphs_of(page))
    assert first.text.marks == ()
    assert [second.text.plain[mark.start : mark.end] for mark in second.text.marks] == ["three"]


def test_one_bold_word_is_no_heading():
    data = QMimeData()
    data.setHtml("<html><body><!--StartFragment--><b>shall</b><!--EndFragment--></body></html>")
    piece = desk_clipboard.take(data)
    assert (piece.within, piece.open) == (True, True)
    assert piece.provisions[0].kind is Kind.PARAGRAPH
    assert piece.provisions[0].text.marks == (Mark(0, 5, MarkKind.BOLD),)


def test_numbers_typed_by_hand_with_tabs_are_labels_too():
    page = (
        "<p class=MsoNormal><b>V.<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span>Discontinuation</b></p>"
        "<p class=MsoNormal>1.<span style='mso-tab-count:1'>&nbsp; </span>This MOC is operative.</p>"
        "<p class=MsoNormal style='margin-left:.5in'>(a)<span style='mso-tab-count:1'> </span>It may be stopped.</p>"
        "<p class=MsoNormal>2.<span style='mso-tab-count:1'>&nbsp; </span>The Participants review it.</p>"
    )
    assert shape(provisions_of(paragraphs_of(page))) == [
        ("section", 0, "Discontinuation"),
        ("paragraph", 1, "This MOC is operative."),
        ("item", 2, "It may be stopped."),
        ("paragraph", 1, "The Participants review it."),
    ]


def test_cells_of_a_table_are_blocks():
    made = provisions_of(
        paragraphs_of("<table><tr><td><p>one</p></td><td>two</td></tr><tr><td>three</td></tr></table>")
    )
    assert [words_of(each).plain for each in made] == ["one", "two", "three"]


def test_numbers_in_plain_words_become_levels():
    text = "V. Discontinuation\n1.\tThis MOC is operative.\n2.\tEither Participant may:\n(a) stop; or\n(b) go on.\n3.\tEnd."
    assert shape(provisions_of(lines_of(text))) == [
        ("section", 0, "Discontinuation"),
        ("paragraph", 1, "This MOC is operative."),
        ("paragraph", 1, "Either Participant may:"),
        ("item", 2, "stop; or"),
        ("item", 2, "go on."),
        ("paragraph", 1, "End."),
    ]


def test_lines_broken_by_hand_are_joined_where_blank_lines_part_paragraphs():
    made = provisions_of(lines_of("The first\nparagraph goes on.\n\nThe second.\n"))
    assert [each.text.plain for each in made] == ["The first paragraph goes on.", "The second."]


def test_the_first_letter_of_a_name_is_no_label():
    assert provisions_of((Paragraph(Text("J. Smith signs for both.")),))[0].text.plain == "J. Smith signs for both."


def test_a_heading_alone_on_its_line_takes_its_words_from_the_next():
    made = provisions_of(lines_of("Article 1\nPurpose\nThe purpose is peace."))
    assert shape(made) == [("section", 0, "Purpose"), ("paragraph", 1, "The purpose is peace.")]


def test_our_own_form_keeps_everything():
    piece = Piece(small(), within=True, open=False)
    data = desk_clipboard.put(piece, ("",) * len(small()))
    assert desk_clipboard.take(data) == piece


def test_words_of_one_paragraph_go_into_the_line_of_a_word_processor():
    piece = Piece((provision("x", Kind.PARAGRAPH, 1, "a <b> c", Mark(2, 5, MarkKind.BOLD)),), within=True, open=True)
    data = desk_clipboard.put(piece, ("1.",))
    assert "<!--StartFragment-->a <b>&lt;b&gt;</b> c<!--EndFragment-->" in data.html()
    assert data.text() == "a <b> c"


def test_plain_words_have_their_numbers():
    data = desk_clipboard.put(Piece(small()[4:7]), ("", "1.", "2."))
    assert data.text().split("\n")[1:] == ["1.\tSharing information;", "2.\tPresenting technologies."]


def test_a_page_of_ours_read_again_has_the_same_levels():
    wanted = small()[3:7]
    labels = ("I.", "", "1.", "2.")
    assert shape(provisions_of(paragraphs_of(html_of(wanted, labels)))) == shape(wanted)


@pytest.mark.parametrize(
    "raw", [b"", b"{}", b"[]", b"\xff", b'{"provisions": [{"id": 1}]}', b'{"provisions": 5}', b"[" * 5000]
)
def test_what_only_looks_like_ours_is_taken_as_words(raw):
    data = QMimeData()
    data.setData(desk_clipboard.OWN, QByteArray(raw))
    data.setText("words")
    assert [each.text.plain for each in desk_clipboard.take(data).provisions] == ["words"]


def test_files_are_no_words():
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/a.docx")])
    assert not desk_clipboard.can_take(data)
    assert not desk_clipboard.can_take(None)


def test_words_without_a_break_flow_into_the_paragraph():
    data = QMimeData()
    data.setText("some words ")
    piece = desk_clipboard.take(data)
    assert (piece.within, piece.open, piece.provisions[0].text.plain) == (True, True, "some words ")


@given(st.text("<>&ab \n\"'é", max_size=12), st.integers(0, 12), st.integers(0, 12))
def test_markup_says_the_words_and_nothing_else(plain, start, end):
    start, end = sorted((min(start, len(plain)), min(end, len(plain))))
    made = marked_up(Text(plain, (Mark(start, end, MarkKind.BOLD),)))
    read = " ".join(" ".join(each.words.plain.split()) for each in paragraphs_of(f"<p>{made}</p>"))
    assert read == " ".join(plain.split())


@example("0:<a")
@given(st.text("<>/abplio l='\"mso-list:l0 level1", max_size=80))
def test_any_page_can_be_read(markup):
    for each in provisions_of(paragraphs_of(markup)):
        assert words_of(each).plain


@given(st.text("1aiIVX.()\t\n •-Wword ", max_size=60))
def test_any_words_can_be_read_and_none_but_labels_is_lost(text):
    made = provisions_of(lines_of(text))
    read = "".join("".join(words_of(each).plain.split()) for each in made)
    assert "".join(read.split()) in "".join(text.split()) or len(made) > 1
    assert all(before.level + 1 >= after.level for before, after in itertools.pairwise(made))


def test_a_title_among_others_is_centred():
    page = "<p align=center>MEMORANDUM</p>" + "<p>Some words of it.</p>" * 6
    made = provisions_of(paragraphs_of(page))
    assert made[0].kind is Kind.TITLE
    assert provision("x", Kind.TITLE, 0, "MEMORANDUM").text.plain == made[0].text.plain


def test_nothing_internal_goes_onto_the_clipboard(qtbot, looks):
    """Whatever somebody else's program may read from it: no note, reason, fall-back, finding left or clearance."""
    words = next(each for each in small() if each.id == "notice").text.plain
    marked = tuple(
        provision("notice", Kind.PARAGRAPH, 1, words, Mark(words.index("["), len(words) - 1, MarkKind.BRACKET, "b"))
        if each.id == "notice" else each for each in small()
    )  # fmt: skip
    records = (
        Bracket("b", "instructions", fallback="CANARY 120 days", note="CANARY of trading"),
        Remark("r", "notice", "CANARY remark", 0, 6),
        Clearance("c", "CANARY office", "v", "CANARY conditions"),
        Ignored("i", "rule", "notice", "CANARY", "CANARY why"),
    )
    sheet = sheet_of(qtbot, looks, open_draft(looks, marked, records))
    try:
        sheet.open_draft.found(departures())
        sheet.selectAll()
        data = sheet.createMimeDataFromSelection()
    finally:
        sheet.release()
    assert set(data.formats()) == {desk_clipboard.OWN, "text/html", "text/plain"}
    for kind in data.formats():
        raw = bytes(data.data(kind).data()).decode()
        assert "180 days" in raw
        for inner in ("CANARY", "instructions", "should"):
            assert inner not in raw, kind
