"""The parts of a Word package as bytes and as trees, for the proof: shared with nothing that writes."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from lxml import etree

from app.errors import UnreadableFile
from app.word.archive import part_of
from app.word.xml import Element, transitional

_MOST_TOTAL = 200_000_000
_MOST_PARTS = 5_000
_NAME = "the Word file"
_AGAIN = "Get the file once more from where it came."
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def unpacked(data: bytes, name: str = _NAME) -> dict[str, bytes]:
    """Return the parts of a package by their names; raise UnreadableFile when it is damaged or far too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_TOTAL:
                raise UnreadableFile(name, "it unpacks to more than any instrument holds", _AGAIN)
            return {part.filename.replace("\\", "/").lstrip("/"): part_of(archive, part) for part in parts}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise UnreadableFile(name, "the file is damaged or not complete", _AGAIN) from error


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return a package of these parts, in their order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def parsed(data: bytes, name: str = _NAME) -> Element:
    """Return the tree of a part; raise UnreadableFile when it is no XML or holds declarations."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise UnreadableFile(name, "it holds declarations that do not belong in a Word file", _AGAIN)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        return etree.fromstring(transitional(data), parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableFile(name, "the file is damaged or not complete", _AGAIN) from error


def written(root: Element) -> bytes:
    """Return a part as bytes, with its declaration."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def relations(parts: Mapping[str, bytes], part: str) -> Iterator[tuple[str, str, str, bool]]:
    """Yield id, kind (last word of the type), target, whether it lies outside, of all that ``part`` refers to."""
    folder, file = posixpath.split(part)
    data = parts.get(posixpath.join(folder, "_rels", f"{file}.rels"))
    if data is None:
        return
    for relation in parsed(data).iter(_RELATIONS):
        target = relation.get("Target", "")
        outside = relation.get("TargetMode", "").lower() == "external"
        if not outside:
            target = posixpath.normpath(posixpath.join(f"/{folder}", unquote(target))).lstrip("/")
        yield relation.get("Id", ""), relation.get("Type", "").rsplit("/", 1)[-1], target, outside


def main_part(parts: Mapping[str, bytes]) -> str:
    """Return the name of the part that holds the text."""
    roots = (target for _, kind, target, outside in relations(parts, "") if kind == "officeDocument" and not outside)
    return next(roots, "word/document.xml")
