"""What accepting and rejecting leaves, mark by mark, as Word does."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from app.errors import UnreadableFile
from app.redlining.resolve import resolve, resolve_part, tracked
from app.redlining.resolve_package import parsed, unpacked
from tests.word.packages import W, archive, docx, p, part, r

WHO = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'


def ins(inner):
    return f"<w:ins {WHO}>{inner}</w:ins>"


def gone(text, properties=""):
    return f'<w:del {WHO}><w:r>{properties}<w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def moved(way, inner):
    return f"<w:move{way} {WHO}>{inner}</w:move{way}>"


def mark(kind, more=""):
    return f"<w:rPr><w:{kind} {WHO}/>{more}</w:rPr>"


def change(name, inner=""):
    return f"<w:{name} {WHO}>{inner}</w:{name}>"


def row(*cells, properties=""):
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def cell(text, properties=""):
    return f"<w:tc>{properties}{p(r(text))}</w:tc>"


def table(*rows):
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{''.join(rows)}</w:tbl>"


def settled(body, choice):
    root = etree.fromstring(part("document", f"<w:body>{body}</w:body>").encode())
    resolve_part(root, choice)
    return plain(etree.tostring(root[0], encoding="unicode"))


def plain(text):
    """Return the inside of a body without what this test does not look at."""
    text = re.sub(r' xmlns:\w+="[^"]*"| xml:space="preserve"', "", text)
    text = re.sub(r"</?w:body>", "", text)
    return re.sub(r"<(w:\w+)></\1>", r"<\1/>", text)


def t(text, properties=""):
    return r(text, properties).replace(' xml:space="preserve"', "")


B, JC = "<w:b/>", '<w:jc w:val="center"/>'
LEFT = '<w:jc w:val="left"/>'
CASES = {
    "words in": (p(r("a") + ins(r("b"))), p(t("a") + t("b")), p(t("a"))),
    "words out": (p(r("a") + gone("b")), p(t("a")), p(t("a") + t("b"))),
    "a move": (
        p(moved("From", r("a")), mark("moveFrom")) + p(r("b")) + p(moved("To", r("a")), mark("moveTo")) + p(r("c")),
        p(t("b")) + p(t("a")) + p(t("c")),
        p(t("a")) + p(t("b")) + p(t("c")),
    ),
    "move ranges": (
        f'<w:moveFromRangeStart {WHO} w:name="m"/>{p(moved("From", r("a")))}<w:moveFromRangeEnd w:id="1"/>',
        p(),
        p(t("a")),
    ),
    "put in, then taken out": (p(r("a") + ins(gone("b"))), p(t("a")), p(t("a"))),
    "a field's code": (
        p(f"<w:del {WHO}><w:r><w:delInstrText>PAGE</w:delInstrText></w:r></w:del>"),
        p(),
        p("<w:r><w:instrText>PAGE</w:instrText></w:r>"),
    ),
    "a mark in": (
        p(r("a"), JC + mark("ins")) + p(r("b"), LEFT),
        p(t("a"), JC) + p(t("b"), LEFT),
        p(t("a") + t("b"), LEFT),
    ),
    "a mark out": (
        p(r("a"), JC + mark("del")) + p(r("b"), LEFT),
        p(t("a") + t("b"), LEFT),
        p(t("a"), JC) + p(t("b"), LEFT),
    ),
    "three marks out": (
        p(r("a"), mark("del")) + p(gone("b"), mark("del")) + p(r("c"), mark("del")) + p(r("d"), JC),
        p(t("a") + t("c") + t("d"), JC),
        p(t("a")) + p(t("b")) + p(t("c")) + p(t("d"), JC),
    ),
    "a mark out before a table": (
        p(r("a"), mark("del")) + table(row(cell("b"))) + p(),
        p(t("a")) + table(row(cell("b"))) + p(),
        p(t("a")) + table(row(cell("b"))) + p(),
    ),
    "an emptied paragraph before a table": (
        p(gone("a"), mark("del")) + table(row(cell("b"))) + p(),
        table(row(cell("b"))) + p(),
        p(t("a")) + table(row(cell("b"))) + p(),
    ),
    "the last mark out": (p(r("a")) + p(gone("b"), mark("del")), p(t("a")), p(t("a")) + p(t("b"))),
    "the only mark of a cell stays": (
        table(f"<w:tr><w:tc>{p(gone('b'), mark('del'))}</w:tc></w:tr>"),
        table(f"<w:tr><w:tc>{p()}</w:tc></w:tr>"),
        table(f"<w:tr><w:tc>{p(t('b'))}</w:tc></w:tr>"),
    ),
    "a mark over a bookmark between": (
        p(r("a"), mark("del")) + '<w:bookmarkStart w:id="3" w:name="x"/>' + p(r("b")) + '<w:bookmarkEnd w:id="3"/>',
        p(t("a") + '<w:bookmarkStart w:id="3" w:name="x"/>' + t("b")) + '<w:bookmarkEnd w:id="3"/>',
        p(t("a")) + '<w:bookmarkStart w:id="3" w:name="x"/>' + p(t("b")) + '<w:bookmarkEnd w:id="3"/>',
    ),
    "a mark out before a control": (
        p(r("a"), mark("del")) + f"<w:sdt><w:sdtContent>{p(r('b'))}</w:sdtContent></w:sdt>",
        f"<w:sdt><w:sdtContent>{p(t('a') + t('b'))}</w:sdtContent></w:sdt>",
        p(t("a")) + f"<w:sdt><w:sdtContent>{p(t('b'))}</w:sdtContent></w:sdt>",
    ),
    "a control of which nothing stays": (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p(gone('a'), mark('del'))}</w:sdtContent></w:sdt>" + p(r("b")),
        p(t("b")),
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p(t('a'))}</w:sdtContent></w:sdt>" + p(t("b")),
    ),
    "a control put in": (
        (
            '<w:customXmlInsRangeStart w:id="5"/><w:sdt><w:sdtPr/><w:sdtContent><w:customXmlInsRangeEnd w:id="5"/>'
            f'{p(r("a"))}<w:customXmlInsRangeStart w:id="6"/></w:sdtContent></w:sdt><w:customXmlInsRangeEnd w:id="6"/>'
        ),
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p(t('a'))}</w:sdtContent></w:sdt>",
        p(t("a")),
    ),
    "bold": (
        p(r("a", B + change("rPrChange", "<w:rPr><w:i/></w:rPr>"))),
        p(t("a", B)),
        p(t("a", "<w:i/>")),
    ),
    "no bold before": (p(r("a", B + change("rPrChange", "<w:rPr/>"))), p(t("a", B)), p(t("a"))),
    "alignment": (
        p(r("a"), JC + mark("ins") + change("pPrChange", f"<w:pPr>{LEFT}</w:pPr>")) + p(r("b")),
        p(t("a"), JC) + p(t("b")),
        p(t("a") + t("b")),
    ),
    "properties of a mark stay with it": (
        p(r("a"), JC + f"<w:rPr>{B}</w:rPr>" + change("pPrChange", f"<w:pPr>{LEFT}</w:pPr>")),
        p(t("a"), JC + f"<w:rPr>{B}</w:rPr>"),
        p(t("a"), LEFT + f"<w:rPr>{B}</w:rPr>"),
    ),
    "a number put on": (
        p(r("a"), f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins {WHO}/></w:numPr>'),
        p(t("a"), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        p(t("a")),
    ),
    "a section": (
        p(r("a"))
        + '<w:sectPr><w:headerReference/><w:pgSz w:w="2"/>'
        + change("sectPrChange", '<w:sectPr><w:pgSz w:w="1"/></w:sectPr>')
        + "</w:sectPr>",
        p(t("a")) + '<w:sectPr><w:headerReference/><w:pgSz w:w="2"/></w:sectPr>',
        p(t("a")) + '<w:sectPr><w:headerReference/><w:pgSz w:w="1"/></w:sectPr>',
    ),
    "a row in": (
        table(row(cell("a")), row(cell("b"), properties=f"<w:trPr><w:ins {WHO}/></w:trPr>")),
        table(row(cell("a").replace(' xml:space="preserve"', "")), row(f"<w:tc>{p(t('b'))}</w:tc>")),
        table(row(f"<w:tc>{p(t('a'))}</w:tc>")),
    ),
    "all rows out": (
        p(r("x")) + table(row(cell("a"), properties=f"<w:trPr><w:del {WHO}/></w:trPr>")),
        p(t("x")),
        p(t("x")) + table(row(f"<w:tc>{p(t('a'))}</w:tc>")),
    ),
    "a cell in": (
        table(row(cell("a"), cell("b", f"<w:tcPr><w:cellIns {WHO}/></w:tcPr>"))),
        table(row(f"<w:tc>{p(t('a'))}</w:tc>", f"<w:tc>{p(t('b'))}</w:tc>")),
        table(row(f"<w:tc>{p(t('a'))}</w:tc>")),
    ),
    "a cell out": (
        table(row(cell("a"), cell("b", f"<w:tcPr><w:tcW/><w:cellDel {WHO}/></w:tcPr>"))),
        table(row(f"<w:tc>{p(t('a'))}</w:tc>")),
        table(row(f"<w:tc>{p(t('a'))}</w:tc>", f"<w:tc><w:tcPr><w:tcW/></w:tcPr>{p(t('b'))}</w:tc>")),
    ),
    "cells merged": (
        table(row(cell("a", f'<w:tcPr><w:cellMerge {WHO} w:vMerge="cont"/></w:tcPr>'))),
        table(row(f'<w:tc><w:tcPr><w:vMerge w:val="continue"/></w:tcPr>{p(t("a"))}</w:tc>')),
        table(row(f"<w:tc>{p(t('a'))}</w:tc>")),
    ),
    "a grid": (
        table().replace(
            "<w:gridCol/>", '<w:gridCol w:w="2"/>' + change("tblGridChange", "<w:tblGrid><w:gridCol/></w:tblGrid>")
        ),
        table().replace("<w:gridCol/>", '<w:gridCol w:w="2"/>').replace("<w:tblPr/>", "<w:tblPr/>"),
        table(),
    ),
    "a link whose words went": (
        p(r("a") + f'<w:hyperlink w:anchor="x">{gone("b")}</w:hyperlink>'),
        p(t("a")),
        p(t("a") + f'<w:hyperlink w:anchor="x">{t("b")}</w:hyperlink>'),
    ),
    "a formula": (
        p(r("a") + f"<m:oMath>{ins('<m:r><m:t>x</m:t></m:r>')}</m:oMath>"),
        p(t("a") + "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"),
        p(t("a")),
    ),
    "a text box": (
        p(f"<w:r><w:pict><w:txbxContent>{p(r('a') + gone('b'))}</w:txbxContent></w:pict></w:r>"),
        p(f"<w:r><w:pict><w:txbxContent>{p(t('a'))}</w:txbxContent></w:pict></w:r>"),
        p(f"<w:r><w:pict><w:txbxContent>{p(t('a') + t('b'))}</w:txbxContent></w:pict></w:r>"),
    ),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("choice", ["accepted", "rejected"])
def test_what_is_left(case, choice):
    body, accepted, rejected = CASES[case]
    assert settled(body, choice) == plain(accepted if choice == "accepted" else rejected)


@pytest.mark.parametrize("choice", ["accepted", "rejected"])
def test_every_part_is_settled_and_the_rest_keeps_its_bytes(choice):
    data = docx(p(r("a") + gone("b")), footnotes=f'<w:footnote w:id="1">{p(ins(r("c")))}</w:footnote>', styles="")
    before, after = unpacked(data), unpacked(resolve(data, choice))
    assert not any(tracked(content) for content in after.values())
    assert after["word/styles.xml"] == before["word/styles.xml"]
    assert b"c" in after["word/footnotes.xml"] if choice == "accepted" else b">c<" not in after["word/footnotes.xml"]


def test_only_one_authors_marks_are_settled():
    theirs = ins(r("b")).replace('"A"', '"B"')
    root = parsed(part("document", f"<w:body>{p(r('a') + theirs + ins(r('c')))}</w:body>").encode())
    resolve_part(root, "rejected", lambda mark: mark.get(f"{{{W}}}author") == "A")
    assert "".join(root.itertext()) == "ab"
    assert [each.get(f"{{{W}}}author") for each in root.iter(f"{{{W}}}ins")] == ["B"]


def test_a_bookmark_that_only_begins_in_what_goes_stays():
    body = p(
        f'<w:del {WHO}><w:bookmarkStart w:id="1" w:name="x"/><w:r/></w:del>' + r("b") + '<w:bookmarkEnd w:id="1"/>'
    )
    assert "bookmarkStart" in settled(body, "accepted")


@pytest.mark.parametrize("data", [b"", b"PK", b"no zip", archive({"word/document.xml": "<w:ins "})])
def test_what_is_damaged_is_refused(data):
    with pytest.raises(UnreadableFile):
        resolve(data, "accepted")


INLINE = st.sampled_from([r("a"), ins(r("b")), gone("c"), moved("To", r("d")), moved("From", r("e")), ins(gone("f"))])
PARAGRAPH = st.tuples(
    st.lists(INLINE, max_size=4), st.sampled_from(["", mark("ins"), mark("del"), mark("moveTo"), mark("moveFrom")])
)
BODY = st.lists(PARAGRAPH, min_size=1, max_size=6).map(lambda ps: "".join(p("".join(i), m) for i, m in ps))


@given(BODY, st.sampled_from(["accepted", "rejected"]))
def test_no_mark_and_no_word_too_many_or_too_few(body, choice):
    """What stays is what the marks say, in its order; nothing is marked any more; doing it again changes nothing."""
    left = settled(body + p(), choice)
    stays = "abd" if choice == "accepted" else "ace"
    letters = re.findall(r"<w:(?:t|delText)[^>]*>(\w)<", body)
    assert re.findall(r"<w:t>(\w)<", left) == [letter for letter in letters if letter in stays]
    assert not tracked(left.encode())
    assert settled(left, choice) == left
