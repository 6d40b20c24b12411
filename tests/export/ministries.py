"""Word files as ministries have them, to be bases: letterheads, names of styles in two languages, traces of others."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = {
    W: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    R: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc00000030101"
    "0018dd8db00000000049454e44ae426082"
)
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HOME = f'xmlns:w="{W}" xmlns:r="{R}"'

ENGLISH = (("Title", "Title", ""), ("Heading1", "heading 1", '<w:outlineLvl w:val="0"/>'), ("Heading2", "heading 2", '<w:outlineLvl w:val="1"/>'),
           ("BodyText", "Body Text", ""), ("ListNumber", "List Number", '<w:numPr><w:numId w:val="4"/></w:numPr>'))  # fmt: skip
JAPANESE = (("a3", "表題", ""), ("1", "見出し 1", '<w:numPr><w:numId w:val="4"/></w:numPr><w:outlineLvl w:val="0"/>'),
            ("2", "見出し 2", '<w:outlineLvl w:val="1"/>'), ("a5", "本文", ""))  # fmt: skip
BUILT_IN = (("a3", "Title", ""), ("1", "heading 1", '<w:keepNext/><w:outlineLvl w:val="0"/>'), ("a5", "Body Text", ""))


def style(key, name, inner, default=""):
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:pPr>{inner}</w:pPr><w:rPr><w:color w:val="1F3864"/></w:rPr></w:style>'
    )


def styles(named):
    body = "".join(style(*each) for each in named)
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rsid w:val="00AB12CD"/></w:style>'
    return f'<w:styles {HOME}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB" w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault></w:docDefaults>{normal}{body}</w:styles>'


PICTURE = (
    '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="914400" cy="914400"/>'
    '<wp:docPr id="1" name="Crest"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="Crest"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
)
PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1985" w:right="1701" w:bottom="1701" w:left="1701" w:header="851" w:footer="992" w:gutter="0"/>'
NUMBERING = (
    f'<w:numbering {HOME}><w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="第%1"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num></w:numbering>'
)


def made(named=ENGLISH, *, sections=1, titled=False, strict=False, template=False, bare=False):
    """Return a file; ``bare`` leaves all out that a file can do without."""
    heads = (
        ""
        if bare
        else '<w:headerReference w:type="default" r:id="rId10"/><w:footerReference w:type="default" r:id="rId12"/>'
    )
    first = '<w:headerReference w:type="first" r:id="rId11"/>' if titled else ""
    title = "<w:titlePg/>" if titled else ""
    break_ = f"<w:p><w:pPr><w:sectPr>{first}{heads}{PAGE}{title}</w:sectPr></w:pPr></w:p>" if sections == 2 else ""
    last = heads.replace("rId10", "rId11") if sections == 2 else first + heads
    document = (
        f'<w:document {HOME}><w:body><w:p><w:pPr><w:pStyle w:val="{named[0][0]}"/></w:pPr><w:commentRangeStart w:id="0"/>'
        f'<w:r><w:t>SECRET DRAFT</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:ins w:id="7" w:author="Mr Smith" w:date="2026-01-01T00:00:00Z"><w:r><w:t>SECRET</w:t></w:r></w:ins></w:p>'
        f"{break_}<w:sectPr>{last}{PAGE}{title if sections == 1 else ''}</w:sectPr></w:body></w:document>"
    )
    main = f"{TYPES}.template.main+xml" if template else f"{TYPES}.document.main+xml"
    parts = {"word/document.xml": (document, main), "word/styles.xml": (styles(named), f"{TYPES}.styles+xml")}
    relations = [("rId1", "styles", "styles.xml")]
    if not bare:
        letterhead = f'<w:hdr {HOME}><w:p w:rsidR="00AB12CD"><w:r>{PICTURE}</w:r><w:r><w:t>Ministry of Examples</w:t></w:r><w:del w:id="3" w:author="Mr Smith" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>SECRET</w:delText></w:r></w:del></w:p></w:hdr>'
        parts |= {
            "word/header1.xml": (letterhead, f"{TYPES}.header+xml"),
            "word/header2.xml": (f"<w:hdr {HOME}><w:p><w:r><w:t>Other pages</w:t></w:r></w:p></w:hdr>", f"{TYPES}.header+xml"),
            "word/footer1.xml": (f"<w:ftr {HOME}><w:p><w:r><w:t>1-2-3 Example Street</w:t></w:r></w:p></w:ftr>", f"{TYPES}.footer+xml"),
            "word/comments.xml": (f'<w:comments {HOME}><w:comment w:id="0" w:author="Mr Smith"><w:p><w:r><w:t>SECRET</w:t></w:r></w:p></w:comment></w:comments>', f"{TYPES}.comments+xml"),
            "word/settings.xml": (f'<w:settings {HOME}><w:trackRevisions/><w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids><w:docVars><w:docVar w:name="x" w:val="SECRET"/></w:docVars></w:settings>', f"{TYPES}.settings+xml"),
            "word/numbering.xml": (NUMBERING, f"{TYPES}.numbering+xml"),
            "docProps/core.xml": ('<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Mr Smith</dc:creator></cp:coreProperties>', "application/vnd.openxmlformats-package.core-properties+xml"),
            "docProps/app.xml": ('<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>SECRET Ltd</Company></Properties>', "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
            "customXml/item1.xml": ("<x>SECRET</x>", "application/xml"),
        }  # fmt: skip
        relations += [("rId10", "header", "header1.xml"), ("rId11", "header", "header2.xml"), ("rId12", "footer", "footer1.xml"),
                      ("rId13", "comments", "comments.xml"), ("rId14", "settings", "settings.xml"), ("rId15", "numbering", "numbering.xml"),
                      ("rId16", "customXml", "../customXml/item1.xml")]  # fmt: skip
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, (_, kind) in parts.items())
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/>' + overrides + "</Types>",
        "_rels/.rels": rels([("rId1", "officeDocument", "word/document.xml")]),
        "word/_rels/document.xml.rels": rels(relations),
    }  # fmt: skip
    files |= {name: text for name, (text, _) in parts.items()}
    if not bare:
        files |= {
            "word/_rels/header1.xml.rels": rels([("rId1", "image", "media/image1.png")]),
            "word/media/image1.png": PNG,
        }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            if strict and isinstance(text, str):
                for loose, tight in STRICT.items():
                    text = text.replace(loose, tight)  # noqa: PLW2901 (the same, strict)
            archive.writestr(name, text)
    return out.getvalue()


def rels(entries):
    inner = "".join(f'<Relationship Id="{key}" Type="{R}/{kind}" Target="{target}"/>' for key, kind, target in entries)
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )
