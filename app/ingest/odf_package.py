"""OpenDocument packages: the parts of an .odt file that hold words or say how they are set, opened within limits."""

import io
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from app.errors import UnreadableFile

Element = etree._Element  # noqa: SLF001 (lxml gives its element type no public name)
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_MEGABYTE = 1_000_000
_MOST_BYTES = 60 * _MEGABYTE
_MOST_PART = 40 * _MEGABYTE
_MOST_PARTS = 5_000
_MOST_TIMES = 400
_SMALL = 2 * _MEGABYTE
_SAVE = "Open it in LibreOffice and save it as a text document (.odt) or as a Word file, then import that."
_AGAIN = "Get the file once more from where it came."
_KINDS = {"spreadsheet": "it is a spreadsheet, not a text", "presentation": "it is a presentation, not a text"}


@dataclass(frozen=True, slots=True)
class OdfPackage:
    """The text of a file, the elements that hold its styles, those of the text itself last, and its metadata."""

    text: Element
    styles: tuple[Element, ...]
    meta: Element | None = None


def open_odf(name: str, data: bytes) -> OdfPackage:
    """Return the parts of the OpenDocument text ``data``, packed or flat; raise UnreadableFile, which says why."""
    if not data.strip():
        raise UnreadableFile(name, "it is empty", _AGAIN)
    if len(data) > _MOST_BYTES:
        limit = f"it is larger than {_MOST_BYTES // _MEGABYTE} MB, larger than any instrument"
        raise UnreadableFile(name, limit, "Remove the pictures from it, then import it.")
    if not data.startswith(b"PK"):
        return _flat(name, data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _packed(name, archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        raise UnreadableFile(name, "the file is damaged or not complete", _AGAIN) from error


def _flat(name: str, data: bytes) -> OdfPackage:
    if not data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<") or OFFICE.encode() not in data[:20_000]:
        raise UnreadableFile(name, "it is not an OpenDocument text, whatever its name says", _SAVE)
    return _package(name, _parsed(name, data), None)


def _packed(name: str, archive: zipfile.ZipFile) -> OdfPackage:
    parts = {part.filename: part for part in archive.infolist()}
    if len(parts) > _MOST_PARTS:
        raise UnreadableFile(name, f"it holds more than {_MOST_PARTS:,} parts, more than any text", _SAVE)
    manifest = _bytes(name, archive, parts["META-INF/manifest.xml"]) if "META-INF/manifest.xml" in parts else b""
    if b"encryption-data" in manifest or "encrypted-package" in parts or any(p.flag_bits & 1 for p in parts.values()):
        raise UnreadableFile(name, "it is protected by a password", "Remove the password, then import it.")
    if "content.xml" not in parts:
        other = "it is a Word file" if "word/document.xml" in parts else "it holds no text, or is not complete"
        raise UnreadableFile(name, f"{other}: it is no OpenDocument text", _SAVE)
    content = _parsed(name, _bytes(name, archive, parts["content.xml"]))
    styles = _parsed(name, _bytes(name, archive, parts["styles.xml"])) if "styles.xml" in parts else None
    meta = _parsed(name, _bytes(name, archive, parts["meta.xml"])) if "meta.xml" in parts else None
    return _package(name, content, styles, meta)


def _package(name: str, content: Element, styles: Element | None, meta: Element | None = None) -> OdfPackage:
    body = content.find(f"{{{OFFICE}}}body")
    text = None if body is None else body.find(f"{{{OFFICE}}}text")
    if text is None:
        kinds = () if body is None else [str(child.tag).rpartition("}")[2] for child in body]
        why = next((_KINDS[kind] for kind in kinds if kind in _KINDS), "it holds no text")
        raise UnreadableFile(name, why, _SAVE)
    roots = [root for root in (styles, content) if root is not None]
    kept = [
        child for root in roots for tag in ("styles", "automatic-styles") for child in root.iter(f"{{{OFFICE}}}{tag}")
    ]
    found = (content if meta is None else meta).find(f"{{{OFFICE}}}meta")
    return OdfPackage(text, tuple(kept), found)


def _bytes(name: str, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    if part.file_size > max(_SMALL, part.compress_size * _MOST_TIMES):
        why = f"it unpacks to more than {_MOST_TIMES} times its size, which no instrument does"
        raise UnreadableFile(name, why, _SAVE)
    with archive.open(part) as opened:
        data = opened.read(_MOST_PART + 1)
    if len(data) > _MOST_PART:
        why = f"it unpacks to more than {_MOST_PART // _MEGABYTE} MB, more than any instrument holds"
        raise UnreadableFile(name, why, _SAVE)
    return data


def _parsed(name: str, data: bytes) -> Element:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:4]
    if wide or b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise UnreadableFile(name, "it holds declarations that do not belong in a text document", _SAVE)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFile(name, "the file is damaged or not complete", _AGAIN) from error
