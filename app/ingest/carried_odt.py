"""What an OpenDocument text carries besides the words that are seen."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from app.errors import UnreadableFile
from app.ingest.odf_package import Element, open_odf
from app.word.archive import part_of
from app.word.traces import Carried, Kind, Spot, gathered

_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)
_AGAIN = "Get the file once more from where it came."
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_META: dict[str, tuple[Kind, str]] = {
    "initial-creator": ("person", "author"), "creator": ("person", "last modified by"),
    "printed-by": ("person", "printed by"), "creation-date": ("time", "created"), "date": ("time", "modified"),
    "print-date": ("time", "printed"), "editing-cycles": ("time", "revision"), "editing-duration": ("time", "editing"),
    "template": ("template", "path"), "user-defined": ("custom_property", "properties"),
    "generator": ("property", "program"),
}  # fmt: skip
_COUNTS = frozenset({"document-statistic", "language"})
_FIELDS = frozenset({
    "author-name", "author-initials", "creator", "initial-creator", "file-name", "template-name", "user-field-get",
    "database-display", "sender-firstname", "sender-lastname", "sender-email", "user-defined", "conditional-text",
})  # fmt: skip
_PARTS: tuple[tuple[str, Kind, str], ...] = (
    (r"Thumbnails/.+", "thumbnail", "picture"), (r"(?:Basic|Scripts)/.+\.(?:xml|py|js|bsh)", "macro", "project"),
    (r"META-INF/.*signatures\.xml", "signature", "signature"), (r"Object \d+(?:/content\.xml)?", "embedded", "file"),
)  # fmt: skip
_HIDDEN = frozenset({f"{_TEXT}hidden-text", f"{_TEXT}hidden-paragraph"})
_MOST = 40_000_000


def carried_by_odt(name: str, data: bytes) -> tuple[Carried, ...]:
    """Return what an OpenDocument text, packed or flat, carries; none of it is taken out here. Raise UnreadableFile."""
    open_odf(name, data)
    try:
        return gathered([*_spots(name, data)])
    except _DAMAGE as error:
        raise UnreadableFile(name, "the file is damaged or not complete", _AGAIN) from error


def _spots(name: str, data: bytes) -> Iterator[Spot]:
    if not data.startswith(b"PK"):
        yield from _in_xml(name, _parsed(name, data))
        return
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            for form, kind, what in _PARTS:
                if re.fullmatch(form, info.filename):
                    yield Spot(kind, what, info.filename)
            if info.filename in {"meta.xml", "content.xml", "styles.xml"}:
                if info.file_size > _MOST:
                    raise UnreadableFile(name, "it unpacks to more than any instrument holds", _AGAIN)
                yield from _in_xml(info.filename, _parsed(name, part_of(archive, info)))


def _parsed(name: str, data: bytes) -> Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFile(name, "the file is damaged or not complete", _AGAIN) from error


def _in_xml(part: str, root: Element) -> Iterator[Spot]:
    meta = next((each for each in root.iter() if str(each.tag).endswith("}meta") and len(each)), None)
    for each in () if meta is None else meta:
        name = str(each.tag).rpartition("}")[2]
        words = _words(each) or str(each.get(_XLINK) or "")
        if words and name not in _COUNTS:
            kind, what = _META.get(name, ("property", name))
            yield Spot(kind, what, part, words)
    invisible = _invisible(root)
    for each in root.iter():
        if isinstance(each.tag, str) and (meta is None or each.getparent() is not meta):
            yield from _element(part, each, invisible)


def _element(part: str, element: Element, invisible: frozenset[str]) -> Iterator[Spot]:
    tag = str(element.tag)
    name = tag.rpartition("}")[2]
    target = str(element.get(_XLINK) or "")
    if tag == f"{_TEXT}changed-region":
        who = "".join(_words(each) for each in element.iter() if str(each.tag).endswith("}creator"))
        yield Spot("change", "change", part, _words(element))
        yield Spot("person", "reviewer", part, who, count=1 if who else 0)
    elif name == "annotation":
        yield Spot("comment", "comments", part, _words(element))
        yield from (Spot("person", "reviewer", part, _words(e)) for e in element if str(e.tag).endswith("}creator"))
    elif tag in _HIDDEN or (name in {"span", "p", "h"} and element.get(f"{_TEXT}style-name") in invisible):
        yield Spot("hidden", "words", part, _words(element) or element.get(f"{_TEXT}string-value", ""))
    elif tag.startswith(_TEXT) and name in _FIELDS:
        yield Spot("field", name, part, _words(element))
    elif tag in {f"{_SVG}title", f"{_SVG}desc"}:
        yield Spot("picture_text", "description", part, _words(element))
    if target and (":" in target or target.startswith("//")):
        web = target.startswith(("http:", "https:", "mailto:"))
        yield Spot("link", "web" if web else "file", part, target)


def _invisible(root: Element) -> frozenset[str]:
    """Return the names of the styles whose words are hidden."""
    found = (
        style.get("{urn:oasis:names:tc:opendocument:xmlns:style:1.0}name", "")
        for style in root.iter("{urn:oasis:names:tc:opendocument:xmlns:style:1.0}style")
        if any(each.get(f"{_TEXT}display") == "none" for each in style)
    )
    return frozenset(found)


def _words(element: Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())
