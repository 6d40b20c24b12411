"""The OpenDocument package: its parts in their order, dated alike, so that equal texts are equal files."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.export.dress import Dress
from app.export.numbering import Listing
from app.export.odf_origin import OUTLINE
from app.export.odf_styles import defaults, fonts, line_numbers, list_style, named, page_layout
from app.export.odf_xml import make, points, root
from app.export.ooxml import Element, full_language, safe
from app.export.styles import Wear

KIND = "application/vnd.oasis.opendocument.text"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_PARTS = ("content.xml", "styles.xml", "settings.xml", "meta.xml")
_AS_IN_WORD = (
    "AddExternalLeading", "AddParaTableSpacingAtStart", "AddParaSpacingToTableCells", "AddParaLineSpacingToTableCells",
    "IgnoreTabsAndBlanksForLineCalculation", "MsWordCompTrailingBlanks",
    "PropLineSpacingShrinksFirstLine", "TabAtLeftIndentForParagraphsInList", "TabOverflow", "TabOverSpacing",
    "TableRowKeep", "UnbreakableNumberings",
)  # fmt: skip
_NOT_AS_ONCE = (
    "AddParaTableSpacing", "DoNotJustifyLinesWithManualBreak", "IgnoreFirstLineIndentInNumbering",
    "NoNumberingShowFollowBy", "OutlineLevelYieldsNumbering", "TabsRelativeToIndent", "UseFormerLineSpacing",
    "UseFormerTextWrapping", "UseOldNumbering",
)  # fmt: skip
"""How LibreOffice is to lay out, on and off: as it does a Word file. Between paragraphs the larger space stands."""
_BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class Document:
    """What a package is made of; ``tied`` says that the house's list counts its styles.

    ``sections`` is how many headings count in it.
    """

    body: Sequence[Element]
    automatic: Sequence[Element]
    lists: Sequence[tuple[int, Listing]]
    tied: bool
    title: str
    language: str
    outline: str
    wear: Wear
    dress: Dress
    sections: int = 0


def package(document: Document) -> bytes:
    """Return the bytes of the .odt file: what kind it is stands first and as it is."""
    parts = zip(_PARTS, (_content(document), _styles(document), _settings(), _meta(document)), strict=True)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(zipfile.ZipInfo("mimetype", _EPOCH), KIND, zipfile.ZIP_STORED)
        for name, data in (*parts, ("META-INF/manifest.xml", _manifest())):
            file.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _manifest() -> bytes:
    entries = [f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{KIND}"/>']
    entries += [f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>' for name in _PARTS]
    lines = "\n ".join(entries)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return (
        f'{head}<manifest:manifest xmlns:manifest="{_MANIFEST}" manifest:version="1.3">\n {lines}\n</manifest:manifest>'
    ).encode()


def _content(document: Document) -> bytes:
    text = make("office:text", None, *document.body)
    return root(
        "office:document-content",
        fonts(document.wear),
        make("office:automatic-styles", None, *document.automatic),
        make("office:body", None, text),
    )


def _styles(document: Document) -> bytes:
    styles = make("office:styles", None, defaults(document.language), *named(document.wear, document.tied))
    styles.extend(list_style(number, listing, document.sections) for number, listing in document.lists)
    styles.append(line_numbers(document.dress))
    headed = bool(document.dress.head or document.dress.dated or document.dress.original or document.dress.marking)
    width = document.wear.sheet.width - document.wear.sheet.left - document.wear.sheet.right
    stop = make("style:tab-stop", {"style:position": points(width), "style:type": "right"})
    set_apart = make("style:paragraph-properties", None, make("style:tab-stops", None, stop))
    running = {"style:name": "RunningHead", "style:family": "paragraph", "style:parent-style-name": "Header"}
    return root(
        "office:document-styles",
        fonts(document.wear),
        styles,
        make(
            "office:automatic-styles",
            None,
            make("style:style", running, set_apart),
            page_layout(document.wear.sheet, headed=headed),
        ),
        make("office:master-styles", None, _master(document, headed=headed)),
    )


def _master(document: Document, *, headed: bool) -> Element:
    given = {"style:name": "Standard", "style:page-layout-name": "Page"}
    made = make("style:master-page", given)
    if headed:
        made.append(make("style:header", None, *_head(document.dress, first=False)))
        if document.dress.head:
            made.append(make("style:header-first", None, *_head(document.dress, first=True)))
    made.append(make("style:footer", None, *_foot(document)))
    if headed and document.dress.head:
        made.append(make("style:footer-first", None, *_foot(document)))
    return made


def _head(dress: Dress, *, first: bool) -> Iterator[Element]:
    """Yield the lines of the head: the marking, then the short title and what the draft is; no title on page one."""
    left = "" if first else dress.head
    right = _BETWEEN.join(filter(None, (dress.dated, dress.original)))
    if dress.marking:
        yield _line("Marking", dress.marking)
    if left or right:
        line = _line("RunningHead", left)
        if right:
            tab = make("text:tab")
            tab.tail = _said(right)
            line.append(tab)
        yield line
    elif not dress.marking:
        yield _line("Header", "")


def _foot(document: Document) -> Iterator[Element]:
    english = document.language.split("-", 1)[0] == "en"
    before, between = ("Page ", " of ") if english else ("", " / ")
    line = _line("Footer", before)
    number, count = make("text:page-number", {"text:select-page": "current"}), make("text:page-count")
    number.text, count.text = "1", "1"
    number.tail = between
    line.extend((number, count))
    yield line
    if document.dress.marking:
        yield _line("Marking", document.dress.marking)


def _line(style: str, words: str) -> Element:
    made = make("text:p", {"text:style-name": style})
    made.text = _said(words) or None
    return made


def _said(words: str) -> str:
    return safe(" ".join(words.split("\n")))


def _settings() -> bytes:
    kept = make("config:config-item-set", {"config:name": "ooo:configuration-settings"})
    for key in sorted((*_AS_IN_WORD, *_NOT_AS_ONCE)):
        item = make("config:config-item", {"config:name": key, "config:type": "boolean"})
        item.text = "true" if key in _AS_IN_WORD else "false"
        kept.append(item)
    return root("office:document-settings", make("office:settings", None, kept))


def _meta(document: Document) -> bytes:
    meta = make("office:meta")
    told = (
        ("meta:generator", "Paraph", None),
        ("dc:title", document.title, None),
        ("dc:language", full_language(document.language), None),
        ("meta:user-defined", document.outline, {"meta:name": OUTLINE, "meta:value-type": "string"}),
    )
    for tag, words, given in told:
        element = make(tag, given)
        element.text = words
        if words:
            meta.append(element)
    return root("office:document-meta", meta)
