"""The Word package: base.docx with our document in it."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml import etree

from app.export.numbering import Listing
from app.export.ooxml import Element, full_language, numbering, safe, serialised, w
from app.model.instrument import Instrument
from app.paths import resources
from app.settings import Paper

MARGIN = 1440  # twips, as in base.docx
_PAPERS: dict[Paper, tuple[int, int]] = {"a4": (11906, 16838), "letter": (12240, 15840)}
_DC = "http://purl.org/dc/elements/1.1/"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # so that equal documents are equal files
_PAGE_SIGNS = {"Page ": "", " of ": " / "}
_EASTERN = frozenset({"ja", "zh", "ko"})


@dataclass(frozen=True, slots=True)
class Document:
    """What a package is made of: blocks of the body, lists by w:numId, and what the file says of itself."""

    blocks: Sequence[Element]
    listings: Iterable[tuple[int, Listing]]
    title: str
    language: str
    paper: Paper


def title_of(instrument: Instrument) -> str:
    """Return the title for the file's properties."""
    return " ".join(safe(instrument.particulars.title).split())


def text_width(paper: Paper) -> int:
    """Return the width of the text area in twips."""
    return _PAPERS[paper][0] - 2 * MARGIN


def package(document: Document) -> bytes:
    """Return the bytes of the .docx file."""
    with zipfile.ZipFile(resources() / "base.docx") as base:
        parts = {name: base.read(name) for name in base.namelist()}
    parts["word/document.xml"] = _body(parts["word/document.xml"], document)
    parts["word/numbering.xml"] = numbering(parts["word/numbering.xml"], document.listings)
    parts["word/styles.xml"] = _in_language(parts["word/styles.xml"], document.language)
    parts["word/footer1.xml"] = _footer(parts["word/footer1.xml"], document.language)
    parts["docProps/core.xml"] = _properties(parts["docProps/core.xml"], document)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            file.writestr(info, data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _body(base: bytes, document: Document) -> bytes:
    """Put the blocks before the last, empty paragraph: after a table, or a dropped end, Word needs one."""
    root = etree.fromstring(base)
    body = root[0]
    for at, block in enumerate(document.blocks):
        body.insert(at, block)
    size = body.find(f"{w('sectPr')}/{w('pgSz')}")
    if size is not None:
        width, height = _PAPERS[document.paper]
        size.set(w("w"), str(width))
        size.set(w("h"), str(height))
    etree.cleanup_namespaces(root)
    return serialised(root)


def _in_language(base: bytes, language: str) -> bytes:
    root = etree.fromstring(base)
    name = "eastAsia" if language.split("-", 1)[0] in _EASTERN else "val"
    for lang in root.iter(w("lang")):
        lang.set(w(name), full_language(language))
    return serialised(root)


def _footer(base: bytes, language: str) -> bytes:
    """Return the footer: "Page 1 of 3" in English, "1 / 3" in any other language."""
    if language.split("-", 1)[0] == "en":
        return base
    root = etree.fromstring(base)
    for words in root.iter(w("t")):
        words.text = _PAGE_SIGNS.get(words.text or "", words.text)
    return serialised(root)


def _properties(base: bytes, document: Document) -> bytes:
    root = etree.fromstring(base)
    for name, value in (("title", document.title), ("language", full_language(document.language))):
        element = root.find(f"{{{_DC}}}{name}")
        if element is not None:
            element.text = value
    return serialised(root)
