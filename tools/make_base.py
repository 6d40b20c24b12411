"""Make resources/base.docx: our styles, page, footer and numbering, in which every Word file of ours is written.

Run it after a change here: ``python tools/make_base.py``. The result is the same to the byte each time.
"""

import zipfile
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "resources" / "base.docx"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STEP = 680  # twips (1.2 cm): one level of indent, wide enough for "VIII." in bold

# id, name, based on, followed by, paragraph properties, run properties (in the order that the schema asks for)
_BODY = '<w:jc w:val="both"/>'
STYLES = (
    ("BodyText", "Body Text", "Normal", "", _BODY, ""),
    ("Title", "Title", "Normal", "BodyText", '<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="240"/>'
     '<w:jc w:val="center"/>', '<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>'),
    ("Subtitle", "Subtitle", "Normal", "BodyText", '<w:keepLines/><w:spacing w:after="240"/><w:jc w:val="center"/>', ""),
    ("Chapeau", "Chapeau", "BodyText", "Recital", '<w:spacing w:before="240"/>', ""),
    ("Recital", "Recital", "BodyText", "Recital", "", ""),
    ("LinkPhrase", "Link Phrase", "BodyText", "Heading1", "<w:keepNext/>", ""),
    ("Heading1", "heading 1", "Normal", "BodyText", '<w:keepNext/><w:keepLines/><w:spacing w:before="320" w:after="120"/>'
     '<w:outlineLvl w:val="0"/>', "<w:b/><w:bCs/>"),
    ("Section", "Section", "Heading1", "BodyText", '<w:numPr><w:numId w:val="1"/></w:numPr>', ""),
    ("Heading2", "heading 2", "Normal", "BodyText", '<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="100"/>'
     '<w:outlineLvl w:val="1"/>', "<w:b/><w:bCs/><w:i/><w:iCs/>"),
    ("Numbered1", "Numbered 1", "BodyText", "", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>', ""),
    ("Numbered2", "Numbered 2", "BodyText", "", '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>', ""),
    ("Numbered3", "Numbered 3", "BodyText", "", '<w:numPr><w:ilvl w:val="3"/><w:numId w:val="1"/></w:numPr>', ""),
    ("Lead", "Lead", "BodyText", "", '<w:keepNext/><w:keepLines/><w:spacing w:after="60"/>', ""),
    ("Indented1", "Indented 1", "BodyText", "", f'<w:ind w:left="{STEP}"/>', ""),
    ("Indented2", "Indented 2", "BodyText", "", f'<w:ind w:left="{2 * STEP}"/>', ""),
    ("Indented3", "Indented 3", "BodyText", "", f'<w:ind w:left="{3 * STEP}"/>', ""),
    ("Hanging1", "Hanging 1", "BodyText", "", f'<w:ind w:left="{STEP}" w:hanging="{STEP}"/>', ""),
    ("Hanging2", "Hanging 2", "BodyText", "", f'<w:ind w:left="{2 * STEP}" w:hanging="{STEP}"/>', ""),
    ("Hanging3", "Hanging 3", "BodyText", "", f'<w:ind w:left="{3 * STEP}" w:hanging="{STEP}"/>', ""),
    ("ClosingFormula", "Closing Formula", "BodyText", "SigningLine", '<w:keepNext/><w:spacing w:before="320"/>', ""),
    ("SigningLine", "Signing Line", "BodyText", "", '<w:keepNext/><w:keepLines/><w:spacing w:after="480"/>', ""),
    ("SignatureFor", "Signature For", "Normal", "", '<w:keepNext/><w:keepLines/><w:spacing w:after="720"/>', "<w:b/><w:bCs/>"),
    ("SignatureRule", "Signature Rule", "Normal", "", '<w:keepNext/><w:keepLines/><w:spacing w:after="80"/>', ""),
    ("SignatureLine", "Signature Line", "SignatureRule", "", '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>'
     '<w:ind w:right="400"/>', ""),
    ("SignatureName", "Signature Name", "Normal", "", '<w:keepNext/><w:keepLines/><w:spacing w:after="0"/>', ""),
    ("SignaturePost", "Signature Post", "Normal", "", '<w:keepNext/><w:keepLines/><w:spacing w:after="240"/>', ""),
    ("AnnexHeading", "Annex Heading", "Heading1", "BodyText", '<w:pageBreakBefore/><w:spacing w:before="0" w:after="240"/>'
     '<w:jc w:val="center"/>', ""),
    ("NoteText", "Note Text", "BodyText", "", '<w:spacing w:after="80" w:line="240" w:lineRule="auto"/>',
     '<w:sz w:val="20"/><w:szCs w:val="20"/>'),
    ("TableText", "Table Text", "Normal", "", '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>',
     '<w:sz w:val="21"/><w:szCs w:val="21"/>'),
    ("Closer", "Closer", "Normal", "", '<w:spacing w:after="0" w:line="20" w:lineRule="exact"/>',
     '<w:sz w:val="2"/><w:szCs w:val="2"/>'),
    ("Footer", "footer", "Normal", "", '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
     '<w:sz w:val="18"/><w:szCs w:val="18"/>'),
)  # fmt: skip
LEVELS = (("upperRoman", "%1.", "Section"), ("decimal", "%2.", "Numbered1"), ("lowerLetter", "(%3)", "Numbered2"),
          ("lowerRoman", "(%4)", "Numbered3"))  # fmt: skip


def styles() -> str:
    """Return word/styles.xml."""
    fonts = (
        '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="MS Mincho" w:cs="Times New Roman"/>'
    )
    out = [
        f'{HEAD}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="24"/><w:szCs w:val="24"/>'
        '<w:lang w:val="en-US" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        '<w:widowControl/><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
        '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
        '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
        + "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
                  for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
        + "</w:tblBorders></w:tblPr></w:style>"
    ]  # fmt: skip
    for style_id, name, based, following, paragraph, run in STYLES:
        custom = (
            ""
            if name in {"Body Text", "Title", "Subtitle", "heading 1", "heading 2", "footer"}
            else ' w:customStyle="1"'
        )
        follow = f'<w:next w:val="{following}"/>' if following else ""
        out.append(
            f'<w:style w:type="paragraph"{custom} w:styleId="{style_id}"><w:name w:val="{name}"/><w:basedOn w:val="{based}"/>'
            f"{follow}<w:qFormat/>" + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
            + (f"<w:rPr>{run}</w:rPr>" if run else "") + "</w:style>"
        )  # fmt: skip
    return "".join(out) + "</w:styles>"


def numbering() -> str:
    """Return word/numbering.xml with the one list of the house: I. / 1. / (a) / (i)."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{style}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{max(level, 1) * STEP}" w:hanging="{STEP}"/></w:pPr></w:lvl>'
        for level, (form, text, style) in enumerate(LEVELS)
    )
    return (
        f'{HEAD}<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _field(code: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def footer() -> str:
    """Return word/footer1.xml: "Page 1 of 3"."""
    words = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    return (
        f'{HEAD}<w:ftr xmlns:w="{W}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{words.format("Page ")}{_field("PAGE")}'
        f"{words.format(' of ')}{_field('NUMPAGES')}</w:p></w:ftr>"
    )


def theme() -> str:
    """Return word/theme/theme1.xml: Word asks for one; black and white, our two fonts, no effects."""
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>'
        for name, value in (
            ("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "1F3E6D"), ("lt2", "EFEBE2"), ("accent1", "1F3E6D"), ("accent2", "A1281C"),
            ("accent3", "0A6157"), ("accent4", "8F3D0E"), ("accent5", "593C99"), ("accent6", "734D00"), ("hlink", "1F3E6D"),
            ("folHlink", "593C99"),
        )
    )  # fmt: skip
    face = '<a:latin typeface="Times New Roman"/><a:ea typeface="MS Mincho"/><a:cs typeface="Times New Roman"/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    return (
        f'{HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Paraph"><a:themeElements>'
        f'<a:clrScheme name="Paraph">{colours}</a:clrScheme><a:fontScheme name="Paraph"><a:majorFont>{face}</a:majorFont>'
        f'<a:minorFont>{face}</a:minorFont></a:fontScheme><a:fmtScheme name="Paraph"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}"
        f"</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def parts() -> dict[str, str]:
    """Return the package's parts by name."""
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    kinds = ("styles", "settings", "numbering", "fontTable", "footer")
    names = {"footer": "footer1.xml"}
    overrides = "".join(
        f'<Override PartName="/word/{names.get(kind, kind + ".xml")}" ContentType="{OFFICE}.{kind}+xml"/>'
        for kind in kinds
    )
    document = f"""{HEAD}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body><w:p><w:pPr><w:pStyle w:val="Closer"/></w:pPr></w:p><w:sectPr>\
<w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" \
w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>"""
    font = '<w:font w:name="{}"><w:charset w:val="{}"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{OFFICE}.document.main+xml"/>{overrides}'
        '<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{relations}">'
        f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        f'<Relationship Id="rId3" Type="{R}/extended-properties" Target="docProps/app.xml"/></Relationships>',
        "word/document.xml": document,
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{relations}">'
        + "".join(f'<Relationship Id="rId{at}" Type="{R}/{kind}" Target="{names.get(kind, kind + ".xml")}"/>' for at, kind in enumerate(kinds, 1))
        + f'<Relationship Id="rId9" Type="{R}/theme" Target="theme/theme1.xml"/></Relationships>',
        "word/theme/theme1.xml": theme(),
        "word/styles.xml": styles(),
        "word/settings.xml": f'{HEAD}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="{STEP}"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="ja-JP"/></w:settings>',
        "word/numbering.xml": numbering(),
        "word/fontTable.xml": f'{HEAD}<w:fonts xmlns:w="{W}">{font.format("Times New Roman", "00")}{font.format("MS Mincho", "80")}</w:fonts>',
        "word/footer1.xml": footer(),
        "docProps/core.xml": f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title></dc:title><dc:language>en-US</dc:language></cp:coreProperties>',
        "docProps/app.xml": f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>Paraph</Application></Properties>",
    }  # fmt: skip


def main() -> None:
    """Write the file."""
    with zipfile.ZipFile(TARGET, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts().items():
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text.encode(), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
