"""Whole Word files made by hand for the pairs: every part that a pair may need, with types and relationships."""

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass, field, replace

_S = "http://schemas.openxmlformats.org"
_NAMES = (
    " ".join(
        f'xmlns:{short}="{name}"'
        for short, name in (
            ("w", f"{_S}/wordprocessingml/2006/main"),
            ("r", f"{_S}/officeDocument/2006/relationships"),
            ("m", f"{_S}/officeDocument/2006/math"),
            ("v", "urn:schemas-microsoft-com:vml"),
            ("o", "urn:schemas-microsoft-com:office:office"),
            ("mc", f"{_S}/markup-compatibility/2006"),
            ("wp", f"{_S}/drawingml/2006/wordprocessingDrawing"),
            ("a", f"{_S}/drawingml/2006/main"),
            ("pic", f"{_S}/drawingml/2006/picture"),
            ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
            ("w14", "http://schemas.microsoft.com/office/word/2010/wordml"),
        )
    )
    + ' mc:Ignorable="w14"'
)
_REL = f"{_S}/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = f"{_S}/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>'

STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="24"/></w:rPr>'
    "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/><w:rPr><w:i/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="20"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>'
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/></w:style>'
)
SETTINGS = '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
_SEPARATORS = (
    '<w:{0} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{0}>'
    '<w:{0} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:{0}>'
)


def level(at, form="decimal", text=None, start=1):
    """Return one level of a list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text or f"%{at + 1}."}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{720 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
    )


def shape(identity, *levels):
    """Return the definition of a list."""
    return f'<w:abstractNum w:abstractNumId="{identity}"><w:multiLevelType w:val="multilevel"/>{"".join(levels)}</w:abstractNum>'


def num(identity, of, more=""):
    """Return a list of a definition."""
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


NUMBERING = (
    shape(1, level(0), level(1, "lowerLetter", "(%2)")) + shape(2, level(0, "bullet", "•")) + num(1, 1) + num(2, 2)
)


@dataclass(frozen=True)
class File:
    """A Word file: the inside of its parts; ``links`` by relationship id, ``media`` by id as name and bytes."""

    body: str
    styles: str = STYLES
    numbering: str = NUMBERING
    settings: str = SETTINGS
    footnotes: str = ""
    endnotes: str = ""
    comments: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    footers: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    media: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    section: str = PAGE

    def with_(self, **changed):
        """Return the file with other parts."""
        return replace(self, **changed)

    def bytes(self) -> bytes:
        """Return the package."""
        return packed(_parts(self))


def packed(parts) -> bytes:
    """Return a zip of these parts, the same each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content)
    return out.getvalue()


def _parts(file: File) -> dict[str, str | bytes]:
    stories = {"styles": file.styles, "numbering": file.numbering, "settings": file.settings}
    for kind in ("footnotes", "endnotes", "comments"):
        inner = getattr(file, kind)
        if inner:
            first = _SEPARATORS.format(kind.removesuffix("s")) if kind != "comments" else ""
            stories[kind] = first + inner
    parts = {f"word/{kind}.xml": _part(kind, inner) for kind, inner in stories.items()}
    relations = [(f"rId{kind}", kind, f"{kind}.xml", "") for kind in stories]
    types = [(f"/word/{kind}.xml", kind) for kind in stories]
    for kind, held in (("header", file.headers), ("footer", file.footers)):
        for at, (identity, inner) in enumerate(held.items(), 1):
            parts[f"word/{kind}{at}.xml"] = _part({"header": "hdr", "footer": "ftr"}[kind], inner)
            relations.append((identity, kind, f"{kind}{at}.xml", ""))
            types.append((f"/word/{kind}{at}.xml", kind))
    own = [(identity, "hyperlink", url, ' TargetMode="External"') for identity, url in file.links.items()]
    own += [(identity, "image", f"media/{name}", "") for identity, (name, _) in file.media.items()]
    parts |= {f"word/media/{name}": content for name, content in file.media.values()}
    for name in [name for name in parts if "header" in name or "footer" in name]:
        parts[f"word/_rels/{name.removeprefix('word/')}.rels"] = _relations(own)
    body = f"<w:body>{file.body}<w:sectPr>{file.section}</w:sectPr></w:body>"
    return {
        "[Content_Types].xml": _types(types),
        "_rels/.rels": _relations([("rId1", "officeDocument", "word/document.xml", "")]),
        "word/document.xml": _part("document", body),
        "word/_rels/document.xml.rels": _relations(relations + own),
    } | parts


def _part(root, inner):
    return f"{_HEAD}<w:{root} {_NAMES}>{inner}</w:{root}>"


def _relations(found):
    inner = "".join(f'<Relationship Id="{i}" Type="{_REL}/{kind}" Target="{to}"{more}/>' for i, kind, to, more in found)
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _types(found):
    kinds = "".join(f'<Override PartName="{name}" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in found)
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>{kinds}</Types>'
    )


def png(red, green=0, blue=0):
    """Return a picture of one colour."""

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(bytes([0, red, green, blue])))
        + chunk(b"IEND", b"")
    )
