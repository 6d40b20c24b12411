"""OpenDocument texts made by hand: a text set with styles, lists and footnotes, packed as the format asks."""

import html
import io
import re
import zipfile

from tests.ingest.pages import blocks

_LABEL = re.compile(r"(?:[IVX]+[.:]|\d+\.|-) ")
NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in [
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("table", "table"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    ]
)
STYLES = """
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/></text:list-style>
<text:list-style style:name="Roman"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="{stop}"/></text:list-style>
<text:list-style style:name="Dots"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
"""


def packed(body: str, styles: str = "", more: dict[str, bytes] | None = None, content: bytes | None = None) -> bytes:
    """An .odt file with this body and these automatic styles."""
    root = (
        f"<office:document-content {NAMES} office:version='1.3'><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    parts = {
        "mimetype": b"application/vnd.oasis.opendocument.text",
        "content.xml": root.encode() if content is None else content,
        "META-INF/manifest.xml": b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/></manifest:manifest>',
        **(more or {}),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
    return made.getvalue()


def inline(block: str) -> str:
    bold = re.sub(
        r"\*\*(.+?)\*\*",
        r'<text:span text:style-name="T1">\1</text:span>',
        html.escape(block, quote=False),
        flags=re.DOTALL,
    )
    return re.sub(r"\n", "<text:line-break/>", bold)


def p(block: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{inline(block)}</text:p>'


def plain(text: str) -> bytes:
    """Every block a paragraph, labels typed."""
    return packed("".join(p(block) + p("") for block in blocks(text)), STYLES)


def listed(text: str) -> bytes:
    """Sections as counted headings, items in lists that count."""
    made = []
    begun: set[str] = set()
    stop = ":" if re.search(r"^I: ", text, re.MULTILINE) else "."
    for block in blocks(text):
        label = _LABEL.match(block)
        words = block[label.end() :] if label else block
        if label and label[0][0] in "IVX":
            made.append(
                _list(
                    "Roman",
                    f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{inline(words)}</text:h>',
                    "Roman" in begun,
                )
            )
            begun = {"Roman"}
        elif label and label[0][0] == "-":
            made.append(_list("Dots", p(words), goes_on=False))
        elif label:
            made.append(_list("Numbers", p(words), "Numbers" in begun))
            begun.add("Numbers")
        else:
            made.append(p(block))
    return packed("\n  ".join(made), STYLES.replace("{stop}", stop))


def _list(style: str, item: str, goes_on: bool) -> str:
    on = ' text:continue-numbering="true"' if goes_on else ""
    return f'<text:list text:style-name="{style}"{on}><text:list-item>{item}</text:list-item></text:list>'
