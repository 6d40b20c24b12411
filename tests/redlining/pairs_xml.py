"""Small pieces of WordprocessingML for the pairs."""

from xml.sax.saxutils import escape

BOLD, ITALIC = "<w:b/>", "<w:i/>"
_BLUE = '<w:rStyle w:val="Hyperlink"/>'
CENTRE = '<w:jc w:val="center"/>'


def t(text, properties=""):
    """Return a run."""
    said = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{said}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(inner="", properties=""):
    """Return a paragraph; plain words become a run."""
    inner = t(inner) if inner and not inner.startswith("<") else inner
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def style(name):
    """Return the property that names a paragraph's style."""
    return f'<w:pStyle w:val="{name}"/>'


def item(words, number=1, at=0):
    """Return a numbered paragraph."""
    return p(words, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>')


def cell(inner, properties=""):
    """Return a cell of a table."""
    inner = inner if inner.startswith("<") else p(inner)
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>{properties}</w:tcPr>{inner}</w:tc>'


def row(*cells, properties=""):
    """Return a row; words become cells."""
    made = "".join(each if each.startswith("<w:tc>") else cell(each) for each in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{made}</w:tr>"


def table(*rows, columns=2, properties=""):
    """Return a table."""
    grid = '<w:gridCol w:w="2000"/>' * columns
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'


def field(code, result="", properties=""):
    """Return a field of the usual form."""
    said = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return (
        f'<w:r>{said}<w:fldChar w:fldCharType="begin"/></w:r><w:r>{said}<w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'<w:r>{said}<w:fldChar w:fldCharType="separate"/></w:r>{t(result, properties)}<w:r>{said}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def simple(code, result):
    """Return a field of the simple form."""
    return f'<w:fldSimple w:instr=" {code} ">{t(result)}</w:fldSimple>'


def link(identity, words):
    """Return a link to an address."""
    return f'<w:hyperlink r:id="{identity}" w:history="1">{t(words, _BLUE)}</w:hyperlink>'


def within(anchor, words):
    """Return a link to a bookmark."""
    return f'<w:hyperlink w:anchor="{anchor}">{t(words)}</w:hyperlink>'


def bookmark(name, inner, identity=7):
    """Return something with a bookmark around."""
    return f'<w:bookmarkStart w:id="{identity}" w:name="{name}"/>{inner}<w:bookmarkEnd w:id="{identity}"/>'


def commented(identity, inner):
    """Return something with a comment on it."""
    return f'<w:commentRangeStart w:id="{identity}"/>{inner}<w:commentRangeEnd w:id="{identity}"/><w:r><w:commentReference w:id="{identity}"/></w:r>'


def comment(identity, words):
    """Return a comment."""
    return f'<w:comment w:id="{identity}" w:author="Legal" w:date="2026-01-01T00:00:00Z" w:initials="L">{p(words)}</w:comment>'


def note_mark(identity, kind="footnote"):
    """Return a reference to a note."""
    return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:{kind}Reference w:id="{identity}"/></w:r>'


def note(identity, inner, kind="footnote"):
    """Return a note."""
    first = f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:{kind}Ref/></w:r>'
    paragraphs = inner if inner.startswith("<w:p>") else p(first + t(f" {inner}"), style("FootnoteText"))
    return f'<w:{kind} w:id="{identity}">{paragraphs}</w:{kind}>'


def control(inner, alias="Party", identity=11, more=""):
    """Return a content control."""
    return f'<w:sdt><w:sdtPr><w:alias w:val="{alias}"/><w:tag w:val="{alias.lower()}"/><w:id w:val="{identity}"/>{more}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'


def picture(identity, wide=900000, number=1):
    """Return a picture in a run."""
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{wide}" cy="900000"/><wp:docPr id="{number}" name="Picture {number}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="0" name="p.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{identity}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def vml_box(inner):
    """Return a text box of the old form."""
    return f'<w:r><w:pict><v:shape id="_x0000_s1026" style="width:200pt;height:50pt"><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>'


def box(inner, number=5):
    """Return a text box as Word writes it now, with its older form beside it."""
    anchor = (
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="2000000" cy="500000"/><wp:docPr id="{number}" name="Box {number}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline>"
    )
    older = f'<w:pict><v:shape id="_x0000_s1027" style="width:200pt;height:50pt"><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict>'
    return f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{anchor}</w:drawing></mc:Choice><mc:Fallback>{older}</mc:Fallback></mc:AlternateContent></w:r>'


def sign(tag, more=""):
    """Return a run of one sign: a tab, a break."""
    return f"<w:r><w:{tag}{more}/></w:r>"


def formula(letters):
    """Return a formula."""
    return f"<m:oMath><m:r><m:t>{letters}</m:t></m:r></m:oMath>"


def header(kind="default", identity="rIdH1", what="header"):
    """Return a section's reference to a header or footer."""
    return f'<w:{what}Reference w:type="{kind}" r:id="{identity}"/>'
