"""Every word in its order, as if all changes were accepted."""

import pytest

from app.errors import UnreadableFile
from app.word.package import open_package
from app.word.walk import At, paragraphs
from tests.word.packages import docx, p, r, style

DELETED = "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
BOX = "<w:txbxContent>{}</w:txbxContent>"


def walked(body, **parts):
    return list(paragraphs(open_package("a.docx", docx(body, **parts))))


def texts(body, **parts):
    return [paragraph.text for paragraph in walked(body, **parts)]


@pytest.mark.parametrize(
    ("inline", "text"),
    [
        (f"<w:ins>{r('in')}</w:ins>", "in"),
        (f"<w:moveTo>{r('here')}</w:moveTo>", "here"),
        (f"<w:moveFrom>{r('there')}</w:moveFrom>", ""),
        (DELETED, ""),
        (f"<w:ins>{DELETED}{r('kept')}</w:ins>", "kept"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('control')}</w:sdtContent></w:sdt>", "control"),
        (f"<w:smartTag><w:smartTagPr/>{r('smart')}</w:smartTag>", "smart"),
        (f"<w:hyperlink><w:ins>{r('link')}</w:ins></w:hyperlink>", "link"),
        (f'<w:fldSimple w:instr="REF x">{r("II")}</w:fldSimple>', "II"),
        (f"<w:customXml>{r('custom')}</w:customXml>", "custom"),
        (f'<w:bdo w:val="ltr">{r("turned")}</w:bdo>', "turned"),
        (f"<w:r><w:ruby><w:rt>{r('かん')}</w:rt><w:rubyBase>{r('漢')}</w:rubyBase></w:ruby></w:r>", "漢"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:br/><w:t>d</w:t></w:r>", "a\tb\nc\nd"),
        ("<w:r><w:t>Japan</w:t><w:noBreakHyphen/><w:t>U.S.</w:t></w:r>", "Japan\u2011U.S."),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Wingdings" w:char="F041"/></w:r>', "••"),
        ('<w:r><w:sym w:char="zz"/><w:t>\uf0a7 one\n two</w:t></w:r>', "▪ one  two"),
        ('<w:r><w:br w:type="page"/><w:t>next</w:t></w:r>', "\fnext"),
        (r("seen") + r(" hidden", "<w:vanish/>") + r(" again"), "seen hidden again"),
        (r("web", "<w:webHidden/>"), "web"),
        ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
        ("<w:r><w:commentReference/><w:annotationRef/><w:t>word</w:t></w:r><!-- no word -->", "word"),
    ],
)
def test_what_is_in_a_paragraph(inline, text):
    assert texts(p(inline)) == [text]


def field(*inner):
    return "".join(
        f'<w:r><w:fldChar w:fldCharType="{each}"/></w:r>' if each in {"begin", "separate", "end"} else each
        for each in inner
    )


def test_of_a_field_the_result_is_read():
    code = "<w:r><w:instrText>REF s1</w:instrText></w:r>"
    assert texts(p(r("Section ") + field("begin", code, "separate", r("II"), "end") + r(" applies"))) == [
        "Section II applies"
    ]
    nested = field("begin", code, "begin", code, "separate", r("code"), "end", "separate", r("result"), "end")
    assert texts(p(nested)) == ["result"]
    assert texts(p(field("begin", code, "end") + r("after"))) == ["after"]
    hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r>' + code
    assert texts(p(hidden + field("separate", r("shown"), "end") + r("!"))) == ["shown!"]


def test_a_result_may_span_paragraphs_and_a_field_that_never_ends_swallows_nothing():
    code = "<w:r><w:instrText>TOC</w:instrText></w:r>"
    assert texts(p(field("begin", code, "separate", r("one"))) + p(r("two") + field("end")) + p(r("three"))) == [
        "one",
        "two",
        "three",
    ]
    assert texts(p(field("begin", code)) + p(r("still here"))) == ["", "still here"]


def test_text_boxes_are_read_once_after_the_paragraph_that_holds_them():
    choice = f"<wps:txbx>{BOX.format(p(r('boxed')))}</wps:txbx>"
    fallback = f"<w:pict><v:textbox>{BOX.format(p(r('boxed')))}</v:textbox></w:pict>"
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{choice}</w:drawing></mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )
    assert texts(p(f"<w:r>{both}</w:r>{r('around')}")) == ["around", "boxed"]
    assert texts(p(f"<w:r>{fallback}</w:r>")) == ["", "boxed"]
    empty = f'<mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>'
    assert texts(p(f"<w:r>{empty}</w:r>")) == ["", "boxed"]
    assert texts(p(f"<w:del><w:r>{fallback}</w:r></w:del>")) == [""]
    inner = f"<w:r><w:pict><v:textbox>{BOX.format(p(r('inmost')))}</v:textbox></w:pict></w:r>"
    outer = f"<w:r><w:pict><v:textbox>{BOX.format(p(r('outer') + inner))}</v:textbox></w:pict></w:r>"
    assert texts(p(outer)) == ["", "outer", "inmost"]


def cell(inner, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def test_tables_are_read_row_by_row():
    span = '<w:gridSpan w:val="2"/>'
    rows = (
        f"<w:tr>{cell(p(r('wide')), span)}{cell(p(r('right')))}</w:tr>"
        f"<w:tr><w:trPr><w:del/></w:trPr>{cell(p(r('deleted row')))}</w:tr>"
        f"<w:sdt><w:sdtContent><w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>{cell(p(r('a')) + p(r('b')))}"
        f"<w:sdt><w:sdtContent>{cell(p(r('c')))}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>"
    )
    inner = f"<w:tbl><w:tr>{cell(p(r('y')))}</w:tr></w:tbl>"
    nested = f"<w:tbl><w:tr>{cell(p(r('x')) + inner + p())}</w:tr></w:tbl>"
    found = [(paragraph.text, paragraph.at) for paragraph in walked(f"<w:tbl>{rows}</w:tbl>{nested}{p(r('after'))}")]
    assert found == [
        ("wide", At(0, 0, 0)),
        ("right", At(0, 0, 2)),
        ("a", At(0, 1, 1)),
        ("b", At(0, 1, 1)),
        ("c", At(0, 1, 2)),
        ("x", At(1, 0, 0)),
        ("y", At(2, 0, 0)),
        ("", At(1, 0, 0)),
        ("after", None),
    ]


def test_a_deleted_paragraph_mark_joins_what_is_left():
    gone = "<w:rPr><w:del/></w:rPr>"
    assert texts(p(r("one "), gone) + p(DELETED, gone) + p(r("two"))) == ["one two"]
    assert texts(p(r("last"), gone)) == ["last"]
    table = f"<w:tbl><w:tr>{cell(p(r('in'), gone))}</w:tr></w:tbl>"
    assert [(x.text, x.at) for x in walked(table + p(r("out")))] == [("in", At(0, 0, 0)), ("out", None)]
    moved = p(f"<w:moveFrom>{r('away')}</w:moveFrom>", "<w:rPr><w:moveFrom/></w:rPr>")
    assert texts(moved + p(r("here"))) == ["here"]


def test_blocks_are_walked_through():
    inner = (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p(r('one'))}<w:customXml>{p(r('two'))}</w:customXml></w:sdtContent></w:sdt>"
    )
    assert texts(inner) == ["one", "two"]


def test_notes_come_last_in_the_order_of_the_text_and_headers_never():
    notes = "".join(f'<w:footnote w:id="{n}">{p(r(f"note {n}"))}{p(r("more"))}</w:footnote>' for n in (1, 2, 3))
    body = p(
        r("a") + '<w:r><w:footnoteReference w:id="3"/></w:r>' + r("b") + '<w:r><w:footnoteReference w:id="1"/></w:r>'
    )
    found = [(paragraph.text, paragraph.note) for paragraph in walked(body, footnotes=notes)]
    assert found == [("ab", ""), ("note 3", "1"), ("more", " "), ("note 1", "2"), ("more", " ")]


def test_bold_is_what_is_printed_and_marked_what_the_style_does_not_bring():
    styles = (
        "<w:docDefaults><w:pPrDefault><w:pPr><w:jc w:val='both'/></w:pPr></w:pPrDefault></w:docDefaults>"
        + style("N", more=' w:default="1"')
        + style(
            "H", "<w:pPr><w:jc w:val='center'/><w:outlineLvl w:val='0'/></w:pPr><w:rPr><w:b/></w:rPr>", "heading 1", "N"
        )
        + style("Mine", "", "My heading", "H")
        + style("Strong", "<w:rPr><w:b/></w:rPr>", kind="character")
    )
    body = (
        p(r("head"), '<w:pStyle w:val="Mine"/>')
        + p(r("off", '<w:b w:val="0"/>') + r("twice", '<w:rStyle w:val="Strong"/>'), '<w:pStyle w:val="H"/>')
        + p(r("strong", '<w:rStyle w:val="Strong"/>') + r("plain") + r("slanted", "<w:i/>"))
    )
    head, second, third = walked(body, styles=styles)
    assert (head.style, head.outline, head.alignment) == ("heading 1", 0, "center")
    assert [(run.bold, run.bold_marked) for run in head.runs] == [(True, False)]
    assert [run.bold for run in second.runs] == [False]
    assert [(run.text, run.bold, run.italic_marked) for run in third.runs] == [
        ("strong", True, False),
        ("plain", False, False),
        ("slanted", False, True),
    ]
    assert (third.style, third.outline, third.alignment) == ("N", None, "both")


def test_styles_that_go_in_a_circle_end():
    (only,) = walked(p(r("x"), '<w:pStyle w:val="A"/>'), styles=style("A", based_on="B") + style("B", based_on="A"))
    assert (only.style, only.outline) == ("A", None)


def test_a_very_deep_file_is_read_and_a_bottomless_one_refused():
    deep = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    inner, nested = p(r("deep")), p(r("deep"))
    for _ in range(120):
        inner = deep.format(inner)
    assert texts(inner + p(r("flat"))) == ["deep", "flat"]
    for _ in range(200):
        nested = deep.format(nested)
    with pytest.raises(UnreadableFile):
        walked(nested)
