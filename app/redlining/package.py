"""A Word package to write into: its parts as they stand, what refers to what, and what was added."""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote, unquote
from xml.sax.saxutils import unescape

from lxml import etree

from app.errors import UnreadableFile
from app.redlining.names import RELATIONS
from app.redlining.resolve import tracked
from app.word.archive import part_of
from app.word.package import open_package
from app.word.xml import Element, transitional, w

TYPES = "[Content_Types].xml"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT = "http://schemas.openxmlformats.org/package/2006/content-types"
_DOCUMENT = "officeDocument"
_MOST = 100_000_000  # bytes unpacked
_MOST_PARTS = 5_000
_SMALL, _MOST_TIMES = 2_000_000, 400  # what a part may unpack to, and that many times its size
_READ = frozenset({"styles", "numbering", "footnotes", "endnotes", "header", "footer"})
_STRICT = b"http://purl.oclc.org/ooxml/"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_STORIES = frozenset({"header", "footer", "footnotes", "endnotes", "comments"})
_XML = (".xml", ".rels", ".vml")


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: ``kind`` is the whole type, ``target`` a part's name, or anything ``outside``."""

    id: str
    kind: str
    target: str
    outside: bool

    @property
    def short(self) -> str:
        """Return the last word of its type ("header")."""
        return self.kind.rsplit("/", 1)[-1]


@dataclass(slots=True)
class Pack:
    """An open package: ``parts`` by their names, in the order of the archive; ``changed`` are to be written anew.

    ``strict`` says that ``data`` has the names of the ISO standard, which its parts have not.
    """

    name: str
    data: bytes
    parts: dict[str, bytes]
    strict: bool = False
    roots: dict[str, Element] = field(default_factory=dict)
    relations: dict[str, dict[str, Relation]] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)
    related: set[str] = field(default_factory=set)

    @property
    def main(self) -> str:
        """Return the name of the part that holds the text."""
        found = (each.target for each in self.relations_of("").values() if each.short == _DOCUMENT and not each.outside)
        return next(found, self._as_named("word/document.xml", outside=False))

    def root(self, part: str) -> Element:
        """Return a part as a tree, the same one at every call."""
        if part not in self.roots:
            self.roots[part] = etree.fromstring(transitional(self.parts[part]), _parser())
        return self.roots[part]

    def relations_of(self, part: str) -> dict[str, Relation]:
        """Return what a part refers to, by id."""
        if part not in self.relations:
            self.relations[part] = {each.id: each for each in self._read_relations(part)}
        return self.relations[part]

    def related_part(self, part: str, short: str) -> str | None:
        """Return the first part of a kind ("styles") that ``part`` refers to; None when there is none."""
        found = (each.target for each in self.relations_of(part).values() if each.short == short and not each.outside)
        return next((target for target in found if target in self.parts), None)

    def _read_relations(self, part: str) -> Iterator[Relation]:
        folder = posixpath.dirname(part)
        data = self.parts.get(relations_part(part))
        for element in () if data is None else etree.fromstring(transitional(data), _parser()):
            target, outside = element.get("Target", ""), element.get("TargetMode", "").lower() == "external"
            if not outside:
                inner = unquote(target.replace("\\", "/"))
                target = posixpath.normpath(posixpath.join(f"/{folder}", inner)).lstrip("/")
            yield Relation(element.get("Id", ""), element.get("Type", ""), self._as_named(target, outside), outside)

    def _as_named(self, target: str, outside: bool) -> str:
        """Return the name of a part as the archive writes it."""
        if outside or target in self.parts:
            return target
        return next((name for name in self.parts if name.lower() == target.lower()), target)

    def relate(self, part: str, kind: str, target: str, outside: bool = False) -> str:
        """Return the id by which ``part`` refers to a target, made when there is none."""
        known = self.relations_of(part)
        for each in known.values():
            if (each.kind, each.target, each.outside) == (kind, target, outside):
                return each.id
        number = len(known) + 1
        while f"rId{number}" in known:
            number += 1
        made = Relation(f"rId{number}", kind, target, outside)
        known[made.id] = made
        self.related.add(part)
        return made.id

    def add(self, like: str, data: bytes, content_type: str) -> str:
        """Add a part, named after ``like`` or with a number that is free, and return its name."""
        stem, ending = posixpath.splitext(like)
        taken = {name.lower() for name in self.parts}
        name, number, bare = like, 1, stem.rstrip("0123456789")
        while name.lower() in taken:
            name, number = f"{bare}{number}{ending}", number + 1
        self.parts[name] = data
        self._declare(name, content_type)
        return name

    def content_type(self, part: str) -> str:
        """Return what the package says that a part is."""
        ending, default = posixpath.splitext(part)[1].lstrip(".").lower(), ""
        for element in self.root(TYPES):
            if element.get("PartName", "").lstrip("/").lower() == part.lower():
                return element.get("ContentType", "")
            if element.get("Extension", "").lower() == ending:
                default = element.get("ContentType", "")
        return default

    def _declare(self, part: str, content_type: str) -> None:
        if content_type and self.content_type(part) != content_type:
            override = etree.SubElement(self.root(TYPES), f"{{{_CONTENT}}}Override")
            override.set("PartName", f"/{part}")
            override.set("ContentType", content_type)
            self.changed.add(TYPES)

    def written(self) -> bytes:
        """Return the package: what was not changed byte for byte, the rest anew."""
        fresh = {part: _serialised(self.roots[part]) for part in self.changed}
        fresh |= {relations_part(part): _relations_xml(part, self.relations[part]) for part in self.related}
        made = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(self.data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
            last = {info.filename: info for info in old.infolist()}  # of two parts with one name the last is meant
            kept = set(last)
            for info in last.values():
                new.writestr(info, fresh.get(info.filename, self.parts.get(info.filename, b"")))
            for name in [*self.parts, *fresh]:
                if name not in kept:
                    kept.add(name)
                    new.writestr(
                        zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), fresh.get(name, self.parts.get(name, b""))
                    )
        return made.getvalue()


def open_pack(name: str, data: bytes) -> Pack:
    """Open a Word file; raise UnreadableFile, which says why, when it is none or goes beyond the limits.

    What is plainly a sound Word file is opened at once; all else is asked of the reader that knows the reasons.
    """
    pack = _opened(name, data)
    if pack is None or not _sound(pack):
        open_package(name, data)
        pack = pack or _opened(name, data)
    if pack is None:
        raise UnreadableFile(name, "the file is damaged or not complete", "Get the file once more from where it came.")
    return open_pack(name, pack.written()) if pack.strict else pack


def _opened(name: str, data: bytes) -> Pack | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            if len(infos) > _MOST_PARTS or any(_suspicious(info) for info in infos):
                return None
            if sum(info.file_size for info in infos) > _MOST:
                return None
            parts = {info.filename: part_of(archive, info) for info in infos if not info.filename.endswith("/")}
            usual = {part: _usual(part, content) for part, content in parts.items()}
            return Pack(name, data, usual, strict=usual != parts)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError):
        return None


def _usual(part: str, data: bytes) -> bytes:
    """Return a part in the names that Word writes: a file in those of the ISO standard is taken as a whole for one."""
    if not part.lower().endswith(_XML) or _STRICT not in data:
        return data
    return transitional(data).replace(b' w:conformance="strict"', b"")


def _suspicious(info: zipfile.ZipInfo) -> bool:
    """Tell whether a part is locked, or larger than any that is not made to do harm."""
    return bool(info.flag_bits & 1) or info.file_size > max(_SMALL, info.compress_size * _MOST_TIMES)


def _sound(pack: Pack) -> bool:
    """Tell whether a package is a Word file without declarations that do not belong in one."""
    xml = [data for name, data in pack.parts.items() if name.lower().endswith(_XML)]
    if any(b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"\0" in data[:4] for data in xml) or TYPES not in pack.parts:
        return False
    try:
        main = pack.main
        kind = pack.content_type(main)
        document = pack.root(main)
        for each in pack.relations_of(main).values():
            if each.short in _READ and not each.outside and each.target in pack.parts:
                pack.root(each.target)
    except (StopIteration, KeyError, etree.XMLSyntaxError):
        return False
    known = any(each in kind for each in ("wordprocessingml", "ms-word"))
    return known and document.tag == w("document") and document.find(w("body")) is not None


def relations_part(part: str) -> str:
    """Return the name of the part that says what ``part`` refers to."""
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def relation_type(short: str) -> str:
    """Return the whole type of a relation from its last word."""
    return f"{RELATIONS}/{short}"


def holds_changes(pack: Pack) -> bool:
    """Tell whether any text in a package holds tracked changes."""
    related = pack.relations_of(pack.main).values()
    stories = {pack.main, *(each.target for each in related if each.short in _STORIES and not each.outside)}
    return any(tracked(pack.parts[name]) for name in stories if name in pack.parts)


def highest_id(pack: Pack) -> int:
    """Return the highest number that anything in the package is marked with."""
    found = (
        int(number)
        for name, data in pack.parts.items()
        if name.endswith(_XML)
        for number in re.findall(rb':id="(\d{1,9})"', data)
    )
    return max(found, default=0)


def move_names(pack: Pack) -> frozenset[str]:
    """Return the names of all moves in the package: each stands for one."""
    return frozenset(
        unescape(name.decode("utf-8", "replace"))
        for part, data in pack.parts.items()
        if part.endswith(_XML)
        for name in re.findall(rb'Range\w+ [^<>]*?:name="([^"]*)"', data)
    )


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def _serialised(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _relations_xml(part: str, relations: dict[str, Relation]) -> bytes:
    root = etree.fromstring(f'<Relationships xmlns="{_RELS}"/>')
    folder = posixpath.dirname(part)
    for each in relations.values():
        element = etree.SubElement(root, f"{{{_RELS}}}Relationship", Id=each.id, Type=each.kind)
        if each.outside:
            element.set("Target", each.target)
            element.set("TargetMode", "External")
        else:
            inner = posixpath.relpath(each.target, folder) if folder else each.target
            element.set("Target", quote(inner, safe="/.-_~()[]+,;=@!$&'* "))
    return _serialised(root)
