"""What Word files hold beside plain paragraphs, each as it is printed, with changes accepted and rejected."""

import pytest

from app.word.comments import Comment
from app.word.package import open_package
from app.word.reviewing import comments_of
from app.word.walk import At, paragraphs
from tests.word.packages import archive, complete, docx, p, part, r, style

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DELETED = "<w:del><w:r><w:delText>was</w:delText></w:r></w:del>"
INSERTED = f"<w:ins>{r('is')}</w:ins>"


def walked(data, changes="accepted"):
    return list(paragraphs(open_package("a.docx", data), changes))


def both(body, **parts):
    data = docx(body, **parts)
    return tuple([each.text for each in walked(data, changes)] for changes in ("accepted", "rejected"))


@pytest.mark.parametrize(
    ("body", "accepted", "rejected"),
    [
        (p(DELETED + INSERTED), ["is"], ["was"]),
        (p(f"<w:moveFrom>{r('from')}</w:moveFrom><w:moveTo>{r('to')}</w:moveTo>"), ["to"], ["from"]),
        (p(f"<w:ins>{DELETED}{r('new')}</w:ins>" + r("!")), ["new!"], ["!"]),
        (p(r("one ") + INSERTED, "<w:rPr><w:ins/></w:rPr>") + p(r("two")), ["one is", "two"], ["one two"]),
        (p(r("one "), "<w:rPr><w:del/></w:rPr>") + p(r("two")), ["one two"], ["one ", "two"]),
        (p(r("a "), "<w:rPr><w:moveTo/></w:rPr>") + p(r("b")), ["a ", "b"], ["a b"]),
        (p(r("a "), "<w:rPr><w:moveFrom/></w:rPr>") + p(r("b")), ["a b"], ["a ", "b"]),
        (p("<m:oMath><w:del><m:r><m:t>1</m:t></m:r></w:del><w:ins><m:r><m:t>2</m:t></m:r></w:ins></m:oMath>"), ["2"], ["1"]),
        (p(r("Purpose.", "") + r(""), "<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + p(r("The text")), ["Purpose. The text"], ["Purpose. The text"]),
    ],
)  # fmt: skip
def test_changes_are_read_as_accepted_or_as_rejected(body, accepted, rejected):
    assert both(body) == (accepted, rejected)


def cell(inner, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def test_rows_and_cells_that_were_inserted_or_deleted():
    rows = (
        f"<w:tr><w:trPr><w:del/></w:trPr>{cell(p(r('old row')))}</w:tr>"
        f"<w:tr><w:trPr><w:ins/></w:trPr>{cell(p(r('new row')))}</w:tr>"
        f"<w:tr>{cell(p(r('old')), '<w:cellDel/>')}{cell(p(r('new')), '<w:cellIns/>')}{cell(p(r('both')))}</w:tr>"
    )
    data = docx(f"<w:tbl>{rows}</w:tbl>")
    assert [(each.text, each.at) for each in walked(data)] == [
        ("new row", At(0, 0, 0)), ("new", At(0, 1, 1)), ("both", At(0, 1, 2)),
    ]  # fmt: skip
    assert [each.text for each in walked(data, "rejected")] == ["old row", "old", "both"]


def test_a_look_that_was_changed_is_as_it_was():
    styles = style("H", "<w:pPr><w:outlineLvl w:val='0'/></w:pPr>", "heading 1") + style("N")
    body = p(
        r("word", "<w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange>"),
        '<w:pStyle w:val="H"/><w:pPrChange><w:pPr><w:pStyle w:val="N"/></w:pPr></w:pPrChange>',
    )
    (now,), (was,) = (walked(docx(body, styles=styles), changes) for changes in ("accepted", "rejected"))
    assert (now.style, now.runs[0].bold, now.runs[0].italic) == ("heading 1", True, False)
    assert (was.style, was.runs[0].bold, was.runs[0].italic) == ("N", False, True)


def test_controls_and_custom_markup_stand_at_every_level():
    def held(inner):
        return f"<w:sdt><w:sdtPr><w:alias w:val='no word'/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    row = held(f"<w:tr>{held(cell(held(p(held(r('deep'))))))}<w:customXml>{cell(p(r('tagged')))}</w:customXml></w:tr>")
    body = (
        held(held(p(r("block"))))
        + f"<w:tbl>{row}</w:tbl>"
        + f"<w:customXml>{p(f'<w:smartTag>{r(chr(65))}</w:smartTag>')}</w:customXml>"
    )
    assert both(body)[0] == ["block", "deep", "tagged", "A"]


def test_formulas_stand_in_their_line_or_on_their_own():
    fraction = "<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f>"
    block = f"<m:oMathPara><m:oMath>{fraction}</m:oMath></m:oMathPara>"
    assert both(p(r("x=") + f"<m:oMath>{fraction}</m:oMath>") + p(block) + block)[0] == ["x=ab", "ab", "ab"]


def test_a_sign_that_few_fonts_have_is_read_from_what_stands_in_for_it():
    sign = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w:symEx/></mc:Choice>'
        "<mc:Fallback><w:t>☺</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert both(p(r("a") + sign + r("b")))[0] == ["a☺b"]


def reference(kind, identity, more=""):
    return f'<w:r><w:{kind}Reference w:id="{identity}"{more}/></w:r>'


def test_notes_have_the_numbers_they_are_printed_with():
    own = ' w:customMarkFollows="1"'
    body = p(
        r("a") + reference("footnote", 2) + reference("endnote", 5) + reference("footnote", 3, own) + r("*")
        + reference("footnote", 4) + reference("endnote", 6) + f"<w:del>{reference('footnote', 7)}</w:del>"
    )  # fmt: skip
    footnotes = "".join(f'<w:footnote w:id="{n}">{p(r(f"foot {n}"))}</w:footnote>' for n in (0, 2, 3, 4, 7))
    endnotes = "".join(f'<w:endnote w:id="{n}">{p(r(f"end {n}"))}</w:endnote>' for n in (5, 6))
    data = docx(body, footnotes=footnotes, endnotes=endnotes)
    found = [(each.note, each.text) for each in walked(data)][1:]
    assert found == [("1", "foot 2"), (" ", "foot 3"), ("2", "foot 4"), ("i", "end 5"), ("ii", "end 6")]
    assert ("3", "foot 7") in [(each.note, each.text) for each in walked(data, "rejected")]
    settings = '<w:footnotePr><w:numFmt w:val="upperLetter"/><w:numStart w:val="3"/></w:footnotePr>'
    lettered = walked(docx(body, footnotes=footnotes, settings=settings))
    assert [each.note for each in lettered][1:] == ["C", " ", "D"]


def with_chunk(name, content):
    body = p(r("before")) + f'<w:altChunk xmlns:r="{R}" r:id="c1"/>' + p(r("after"))
    files = complete({
        "word/document.xml": part("document", f"<w:body>{body}<w:sectPr/></w:body>"),
        f"word/{name}": content,
    })
    relation = f'<Relationship Id="c1" Type="{R}/aFChunk" Target="{name}"/>'
    files["word/_rels/document.xml.rels"] = files["word/_rels/document.xml.rels"].replace("</Rel", f"{relation}</Rel")
    return archive(files)


SAVED = (
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nno\n"
    '--b\nContent-Type: text/html; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n'
    "<p>Z=C3=BCrich</p>=\n<p>=E2=80=93 end</p>\n--b--\n"
)
PAGE = (
    "<html><head><title>no</title><style>p {}</style></head><body><h1>Annex</h1><p>Japan &amp; the <b>United</b> States"
    "<script>no()</script></p><ul><li>one</li><li>two</li></ul></body></html>"
)


@pytest.mark.parametrize(
    ("name", "content", "lines"),
    [
        ("chunk.docx", docx(p(r("inner")) + f"<w:tbl><w:tr>{cell(p(r('cell')))}</w:tr></w:tbl>"), ["inner", "cell"]),
        ("chunk.txt", "one\nZürich\n".encode(), ["one", "Zürich"]),
        ("chunk.txt", "Zürich".encode("cp1252"), ["Zürich"]),
        ("chunk.html", PAGE, ["Annex", "Japan & the United States", "one", "two"]),
        ("chunk.html", '<html><meta charset="shift_jis"><p>覚書'.encode("shift_jis"), ["覚書"]),
        ("chunk.mht", SAVED.encode(), ["Zürich", "– end"]),
        ("chunk.mht", b"MIME-Version: 1.0\nContent-Type: text/plain\n\nplain\nwords", ["plain", "words"]),
        ("chunk.mht", b"MIME-Version: 1.0\nContent-Type: text/html; charset=none-such\n\n<p>x</p>", ["x"]),
    ],
)
def test_a_document_within_is_read_in_its_place(name, content, lines):
    data = with_chunk(name, content)
    assert [each.text for each in walked(data)] == ["before", *lines, "after"]
    assert open_package("a.docx", data).unread == ()


@pytest.mark.parametrize(
    "content",
    [b"{\\rtf1 no}", b"MIME-Version: 1.0\nContent-Type: image/png\n\nno", b"PK\x03\x04 broken", b"\0\1\2", b"%PDF"],
)
def test_a_document_within_that_is_not_read_is_told(content):
    data = with_chunk("chunk.dat", content)
    assert open_package("a.docx", data).unread == ("c1",)
    assert [each.text for each in walked(data)] == ["before", "after"]


def test_documents_within_documents_end():
    data = docx(p(r("inmost")))
    for _ in range(6):
        data = with_chunk("chunk.docx", data)
    assert [each.text for each in walked(data)].count("before") == 3
    assert "inmost" not in [each.text for each in walked(data)]


def test_comments_say_who_when_and_on_which_words():
    body = p(
        f'{r("The ")}<w:commentRangeStart w:id="1"/>{DELETED}{INSERTED}<w:commentRangeEnd w:id="1"/>{r(" clause")}'
        '<w:r><w:commentReference w:id="1"/></w:r>'
    ) + p(r("Whole") + '<w:r><w:commentReference w:id="2"/></w:r>')
    comments = (
        f'<w:comment w:id="1" w:author="A. Tanaka" w:date="2026-02-01T09:30:00Z">{p(r("Why"))}{p(r("so?"))}</w:comment>'
        f'<w:comment w:id="2">{p(r("No range"))}</w:comment><w:comment w:id="3">{p(r("Nowhere"))}</w:comment>'
    )
    package = open_package("a.docx", docx(body, comments=comments))
    assert comments_of(package) == (
        Comment("A. Tanaka", "2026-02-01T09:30:00Z", "Why\nso?", "is", "The is clause"),
        Comment("", "", "No range", "", "Whole"),
        Comment("", "", "Nowhere", "", ""),
    )
    assert comments_of(package, "rejected")[0].anchored == "was"


def test_comments_answer_each_other_are_done_and_stand_in_notes():
    names = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    comments = "".join(
        f'<w:comment w:id="{n}" w:author="{who}"><w:p {names}/><w:p {names} w14:paraId="0{n}">{r(words)}</w:p></w:comment>'
        for n, who, words in ((1, "Ana", "Why?"), (2, "Ben", "Because."), (3, "Ana", "Open"))
    )
    notes = f'<w:footnote w:id="5">{p("<w:commentRangeStart w:id=" + chr(34) + "3" + chr(34) + "/>" + r("a note"))}</w:footnote>'
    files = {
        "word/document.xml": part("document", f"<w:body>{p(r('x') + reference('footnote', 5))}</w:body>"),
        "word/comments.xml": part("comments", comments),
        "word/footnotes.xml": part("footnotes", notes),
        "word/commentsExtended.xml": '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
        '<w15:commentEx w15:paraId="01" w15:done="1"/><w15:commentEx w15:paraId="02" w15:paraIdParent="01" w15:done="1"/>'
        '<w15:commentEx w15:paraId="99" w15:done="1"/></w15:commentsEx>',
    }
    data = archive(complete(files, ("comments", "footnotes", "commentsExtended")))
    found = comments_of(open_package("a.docx", data))
    assert [(each.text, each.replies_to, each.resolved, each.anchored) for each in found] == [
        ("Why?", None, True, ""), ("Because.", 0, True, ""), ("Open", None, False, "a note"),
    ]  # fmt: skip


def test_a_file_without_comments_has_none():
    body = p(r("x"))
    assert comments_of(open_package("a.docx", docx(body))) == ()
