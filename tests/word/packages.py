"""Word files made by hand, part by part."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_KINDS = ("styles", "numbering", "footnotes", "endnotes")


def part(root: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{root} {_NAMES}>{inner}</w:{root}>'


def docx(body: str, **parts: str) -> bytes:
    """Return a Word file with this body; ``styles``, ``numbering``, ``footnotes`` and ``endnotes`` as inner XML."""
    files = {"word/document.xml": part("document", f"<w:body>{body}<w:sectPr/></w:body>")}
    files |= {f"word/{kind}.xml": part(kind, inner) for kind, inner in parts.items()}
    return archive(complete(files, tuple(parts)))


def complete(files: dict[str, str], kinds: tuple[str, ...] = ()) -> dict[str, str]:
    overrides = f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>'
    relations = "".join(f'<Relationship Id="{kind}" Type="{_TYPE}/{kind}" Target="{kind}.xml"/>' for kind in kinds)
    package = "http://schemas.openxmlformats.org/package/2006"
    return {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r" '
        f'Type="{_TYPE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships">{relations}</Relationships>',
    } | files


def archive(files: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return out.getvalue()


def p(inner: str = "", properties: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def numbered(text: str, level: int = 0, number: int = 1, more: str = "") -> str:
    return p(r(text), f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>{more}')


def level(at: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(*shapes: str, nums: str = "") -> str:
    """Return numbering.xml with each shape as list 1, 2, …, and further w:num elements."""
    made = "".join(f'<w:abstractNum w:abstractNumId="{n}">{inner}</w:abstractNum>' for n, inner in enumerate(shapes, 1))
    usual = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(1, len(shapes) + 1))
    return made + usual + nums


def style(
    identity: str, inner: str = "", name: str = "", based_on: str = "", kind: str = "paragraph", more: str = ""
) -> str:
    above = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}" w:styleId="{identity}"{more}><w:name w:val="{name or identity}"/>{above}{inner}</w:style>'
