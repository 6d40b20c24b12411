"""The words of diagrams, charts, canvases and text set as a picture."""

import pytest

from app.word.package import open_package
from app.word.walk import paragraphs
from tests.word.packages import archive, complete, p, part, r

REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
CX = "http://schemas.microsoft.com/office/drawing/2014/chartex"
D = "http://schemas.openxmlformats.org/drawingml/2006/diagram"


def text(words):
    return f"<a:p><a:r><a:t>{words}</a:t></a:r></a:p>"


def with_part(reference, kind, content):
    inner = f'<w:r><w:drawing xmlns:r="{REL}"><wp:inline xmlns:wp="w">{reference}</wp:inline></w:drawing></w:r>'
    body = p(r("before") + inner) + p(r("after"))
    files = complete({"word/document.xml": part("document", f"<w:body>{body}</w:body>"), "word/drawn.xml": content})
    relation = f'<Relationship Id="d1" Type="{REL}/{kind}" Target="drawn.xml"/>'
    files["word/_rels/document.xml.rels"] = files["word/_rels/document.xml.rels"].replace("</Rel", f"{relation}</Rel")
    return archive(files)


def walked(data, changes="accepted"):
    return [each.text for each in paragraphs(open_package("a.docx", data), changes)]


DIAGRAM = (
    f'<dgm:dataModel xmlns:dgm="{D}" xmlns:a="{A}"><dgm:ptLst><dgm:pt><dgm:t>{text("Working group")}</dgm:t></dgm:pt>'
    f'<dgm:pt type="pres"><dgm:t><a:p/></dgm:t></dgm:pt><dgm:pt><dgm:t>{text("Ministers")}</dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>'
)


def series(name):
    def names(words):
        return f"<c:strRef><c:strCache><c:pt><c:v>{words}</c:v></c:pt></c:strCache></c:strRef>"

    values = "<c:val><c:numRef><c:numCache><c:pt><c:v>4.5</c:v></c:pt></c:numCache></c:numRef></c:val>"
    return f"<c:ser><c:tx>{names(name)}</c:tx><c:cat>{names('2026')}</c:cat>{values}</c:ser>"


CHART = (
    f'<c:chartSpace xmlns:c="{C}" xmlns:a="{A}"><c:chart><c:title><c:tx><c:rich>{text("Funding")}</c:rich></c:tx></c:title>'
    f"<c:plotArea>{series('Japan')}{series('United States')}</c:plotArea></c:chart></c:chartSpace>"
)
NEW_CHART = (
    f'<cx:chartSpace xmlns:cx="{CX}"><cx:chartData><cx:data><cx:strDim><cx:lvl><cx:pt>Mines</cx:pt></cx:lvl></cx:strDim>'
    "<cx:numDim><cx:lvl><cx:pt>3</cx:pt></cx:lvl></cx:numDim></cx:data></cx:chartData>"
    "<cx:series><cx:tx><cx:txData><cx:v>Count</cx:v></cx:txData></cx:tx></cx:series></cx:chartSpace>"
)


@pytest.mark.parametrize(
    ("reference", "kind", "content", "lines"),
    [
        (f'<dgm:relIds xmlns:dgm="{D}" r:dm="d1"/>', "diagramData", DIAGRAM, ["Working group", "Ministers"]),
        (f'<c:chart xmlns:c="{C}" r:id="d1"/>', "chart", CHART, ["Funding", "Japan", "2026", "United States"]),
        (f'<cx:chart xmlns:cx="{CX}" r:id="d1"/>', "chartEx", NEW_CHART, ["Mines", "Count"]),
        (f'<c:chart xmlns:c="{C}" r:id="d1"/>', "chart", "<broken", []),
        (f'<c:chart xmlns:c="{C}"/>', "chart", CHART, []),
    ],
)
def test_diagrams_and_charts_are_read_where_they_stand(reference, kind, content, lines):
    assert walked(with_part(reference, kind, content)) == ["before", *lines, "after"]


def test_a_chart_stands_in_one_of_two_alternatives():
    chart = f'<w:drawing xmlns:r="{REL}"><cx:chart xmlns:cx="{CX}" r:id="d1"/></w:drawing>'
    picture = "<w:drawing><a:blip xmlns:a='x'/></w:drawing>"
    choice = f'<mc:Choice Requires="cx">{chart}</mc:Choice><mc:Fallback>{picture}</mc:Fallback>'
    data = with_part(
        f'<x xmlns="y"/></wp:inline></w:drawing><mc:AlternateContent>{choice}</mc:AlternateContent><w:drawing><wp:inline xmlns:wp="w">',
        "chartEx",
        NEW_CHART,
    )
    assert walked(data) == ["before", "Mines", "Count", "after"]


def test_text_in_a_canvas_and_text_set_as_a_picture():
    canvas = f'<w:drawing><l:lockedCanvas xmlns:l="l" xmlns:a="{A}"><a:txBody>{text("Annex")}{text("map")}</a:txBody></l:lockedCanvas></w:drawing>'
    art = '<w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict>'
    body = p(r("a") + f"<w:r>{canvas}{art}</w:r><w:ins><w:r>{art.replace('DRAFT', 'NEW')}</w:r></w:ins>")
    data = archive(complete({"word/document.xml": part("document", f"<w:body>{body}</w:body>")}))
    assert walked(data) == ["a", "Annex", "map", "DRAFT", "NEW"]
    assert walked(data, "rejected") == ["a", "Annex", "map", "DRAFT"]
    assert walked(data, "negotiated") == ["a", "Annex", "map", "DRAFT", ""]


def test_a_table_that_stands_in_a_paragraph_is_read_after_it():
    table = f"<w:tbl><w:tr><w:tc>{p(r('inner'))}</w:tc></w:tr></w:tbl>"
    body = f"<w:p>{r('outer')}{table}{p(r('nested'))}</w:p>"
    assert walked(archive(complete({"word/document.xml": part("document", f"<w:body>{body}</w:body>")}))) == [
        "outer", "inner", "nested",
    ]  # fmt: skip


def test_old_forms_print_a_tick_or_the_entry_that_was_chosen():
    def form(inner, name):
        begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{inner}</w:ffData></w:fldChar></w:r>'
        return f'{begin}<w:r><w:instrText> {name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'

    entries = '<w:listEntry w:val="one"/><w:listEntry w:val="two"/>'
    body = p(
        form('<w:checkBox><w:default w:val="1"/></w:checkBox>', "FORMCHECKBOX")
        + form('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>', "FORMCHECKBOX")
        + form(f'<w:ddList><w:result w:val="1"/>{entries}</w:ddList>', "FORMDROPDOWN")
        + form(f"<w:ddList>{entries}</w:ddList>", "FORMDROPDOWN")
        + form('<w:ddList><w:result w:val="7"/></w:ddList>', "FORMDROPDOWN")
    )
    assert walked(archive(complete({"word/document.xml": part("document", f"<w:body>{body}</w:body>")}))) == [
        "☒☐twoone"
    ]


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        ('<w:sym w:font="Symbol" w:char="00DA"/><w:sym w:font="Symbol" w:char="F0A3"/>', "∨≤"),
        ('<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Wingdings 2" w:char="F052"/>', "✓☑"),
        ('<w:sym w:font="Nobody" w:char="F0F3"/><w:sym w:font="Symbol"/>', "•"),
        ('<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uf061 \uf0b7</w:t>', "α •"),
    ],
)
def test_signs_are_those_of_their_font(inner, words):
    body = p(f"<w:r>{inner}</w:r>")
    assert walked(archive(complete({"word/document.xml": part("document", f"<w:body>{body}</w:body>")}))) == [words]
