"""A whole Word package, every part of it, to be looked through and written anew: nothing in it is trusted."""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

from lxml import etree

from app.errors import UnreadableFile
from app.word.archive import part_of
from app.word.package import open_package
from app.word.xml import Element, transitional

TYPES = "[Content_Types].xml"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT = "http://schemas.openxmlformats.org/package/2006/content-types"
_MOST_TOTAL, _MOST_PARTS = 200_000_000, 5_000
_SMALL, _MOST_TIMES = 2_000_000, 400
_EPOCH = (1980, 1, 1, 0, 0, 0)
_SAVE = "Open it in Word and save it as a Word document (.docx), then take that."
_AGAIN = "Get the file once more from where it came."
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_ORDINARY = re.compile(
    r"word/(?:document|styles|settings|numbering|fontTable|footnotes|endnotes|header|footer|theme/theme|charts/chart|"
    r"charts/style|charts/colors|drawings/drawing|diagrams/(?:data|layout|quickStyle|colors|drawing)|media/image|"
    r"fonts/font)\d*\.\w{2,5}|docProps/core\.xml"
)


@dataclass(slots=True)
class Link:
    """What a part refers to: ``kind`` is the last word of its type ``whole``, ``target`` a part unless ``outside``."""

    id: str
    whole: str
    target: str
    outside: bool

    @property
    def kind(self) -> str:
        """Return the last word of its type ("header")."""
        return self.whole.rsplit("/", 1)[-1]


@dataclass(slots=True)
class Parcel:
    """The parts by their names, what each refers to, and the trees of those that are XML; it is changed in place.

    ``extra`` says what the archive holds besides its parts, as its own comment.
    """

    name: str
    parts: dict[str, bytes]
    types: dict[str, str]
    links: dict[str, list[Link]]
    trees: dict[str, Element]
    main: str
    extra: tuple[str, ...] = ()
    remarks: dict[str, list[str]] = field(default_factory=dict)

    def link(self, part: str, identity: str) -> Link | None:
        """Return what a part refers to by an id."""
        return next((each for each in self.links.get(part, ()) if each.id == identity), None)

    def linked(self, part: str, kind: str) -> str:
        """Return the first part of a kind that another refers to; empty where there is none."""
        found = (each.target for each in self.links.get(part, ()) if each.kind == kind and not each.outside)
        return next((target for target in found if target in self.parts), "")

    def reached(self) -> tuple[str, ...]:
        """Return the parts that something refers to, from the package on."""
        found: dict[str, None] = {}
        waiting = [each.target for each in self.links.get("", ()) if not each.outside]
        while waiting:
            part = waiting.pop(0)
            if part in self.parts and part not in found:
                found[part] = None
                waiting += [each.target for each in self.links.get(part, ()) if not each.outside]
        return tuple(found)

    def forget_unreached(self) -> None:
        """Forget what is not written: parts that nothing refers to, and remarks."""
        kept = set(self.reached())
        for part in [each for each in self.parts if each not in kept]:
            del self.parts[part]
            self.trees.pop(part, None)
        self.extra, self.remarks = (), {}

    def drop_links(self, part: str, identity: str) -> None:
        """Let a part refer no more to what it refers to by an id."""
        self.links[part] = [each for each in self.links.get(part, ()) if each.id != identity]

    def written(self) -> bytes:
        """Return the package anew: only what is reached, under names that say nothing, without dates."""
        kept = self.reached()
        names = _names(kept)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            _put(archive, TYPES, _types_xml({names[part]: self._type(part) for part in kept}))
            for part in ("", *kept):
                if part:
                    tree = self.trees.get(part)
                    _put(archive, names[part], self.parts[part] if tree is None else _serialised(tree))
                links = [each for each in self.links.get(part, ()) if each.outside or each.target in names]
                if links:
                    own = names[part] if part else ""
                    _put(archive, relations_part(own), _relations_xml(own, links, names))
        return out.getvalue()

    def _type(self, part: str) -> str:
        return _MAIN if part == self.main else self.types.get(part, "application/octet-stream")


def open_parcel(name: str, data: bytes) -> Parcel:
    """Open every part of a Word file; raise UnreadableFile, which says why, where it is none or goes beyond limits."""
    open_package(name, data)
    return _Reader(name, *unpacked(name, data)).parcel()


def unpacked(name: str, data: bytes) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """Return the parts of a package and what its archive says beside them; raise UnreadableFile beyond limits."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _unpacked(name, archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        raise UnreadableFile(name, "the file is damaged or not complete", _AGAIN) from error


def relations_part(part: str) -> str:
    """Return the name of the part that says what ``part`` refers to."""
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _unpacked(name: str, archive: zipfile.ZipFile) -> tuple[dict[str, bytes], tuple[str, ...]]:
    infos = [info for info in archive.infolist() if info.filename and not info.filename.endswith("/")]
    if len(infos) > _MOST_PARTS:
        raise UnreadableFile(name, f"it holds more than {_MOST_PARTS:,} parts, more than any Word file", _SAVE)
    if any(info.file_size > max(_SMALL, info.compress_size * _MOST_TIMES) for info in infos):
        why = f"it unpacks to more than {_MOST_TIMES} times its size, which no instrument does"
        raise UnreadableFile(name, why, _SAVE)
    if sum(info.file_size for info in infos) > _MOST_TOTAL:
        raise UnreadableFile(name, "it unpacks to more than any instrument holds", _SAVE)
    parts: dict[str, bytes] = {}
    extra = [archive.comment.decode("utf-8", "replace")]
    for info in infos:
        extra.append(info.comment.decode("utf-8", "replace"))
        parts.setdefault(info.filename.replace("\\", "/").lstrip("/"), part_of(archive, info))
    return parts, tuple(filter(None, extra))


class _Reader:
    """Makes a parcel of parts."""

    def __init__(self, name: str, parts: dict[str, bytes], extra: tuple[str, ...]) -> None:
        self._name = name
        self._parts, self._extra = parts, extra
        self._as_named = {part.lower(): part for part in parts}
        self._remarks: dict[str, list[str]] = {}

    def parcel(self) -> Parcel:
        parts = {part: data for part, data in self._parts.items() if part != TYPES and not part.endswith(".rels")}
        types = dict(self._types(parts))
        links = {part: list(self._links(part)) for part in ("", *parts)}
        roots = [each.target for each in links[""] if each.kind == "officeDocument" and not each.outside]
        if not roots:  # a file that does not say so is read all the same, and written as one that does
            roots = [self._as_named.get("word/document.xml", "word/document.xml")]
            links[""].append(Link("rIdMain", f"{_OFFICE}/officeDocument", roots[0], outside=False))
        trees = {part: tree for part, data in parts.items() if (tree := self._tree(part, data, types)) is not None}
        main = roots[0]
        if main not in trees:
            raise UnreadableFile(self._name, "it holds no text: it is not a Word file, or not complete", _SAVE)
        return Parcel(self._name, parts, types, links, trees, main, self._extra, self._remarks)

    def _types(self, parts: dict[str, bytes]) -> Iterator[tuple[str, str]]:
        root = self._parsed(TYPES, self._parts.get(TYPES, b""))
        usual = {each.get("Extension", "").lower(): each.get("ContentType", "") for each in root}
        own = {each.get("PartName", "").lstrip("/").lower(): each.get("ContentType", "") for each in root}
        for part in parts:
            ending = posixpath.splitext(part)[1].lstrip(".").lower()
            yield part, own.get(part.lower()) or usual.get(ending, "")

    def _links(self, part: str) -> Iterator[Link]:
        rels = self._as_named.get(relations_part(part).lower())
        folder = posixpath.dirname(part)
        for each in () if rels is None else self._parsed(rels, self._parts[rels]):
            target, outside = each.get("Target", ""), each.get("TargetMode", "").lower() == "external"
            if not outside:
                inner = posixpath.normpath(posixpath.join(f"/{folder}", unquote(target.replace("\\", "/")))).lstrip("/")
                target = self._as_named.get(inner.lower(), inner)
            yield Link(each.get("Id", ""), each.get("Type", ""), target, outside)

    def _tree(self, part: str, data: bytes, types: dict[str, str]) -> Element | None:
        """Return the tree of a part that is XML; None of any other, and of one that is broken and not needed."""
        if not (types[part].endswith(("+xml", "/xml")) or part.lower().endswith((".xml", ".vml"))):
            return None
        try:
            return self._parsed(part, data)
        except UnreadableFile:
            if part.startswith("word/"):
                raise
            return None

    def _parsed(self, part: str, data: bytes) -> Element:
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            raise UnreadableFile(self._name, "it holds declarations that do not belong in a Word file", _SAVE)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(transitional(data), parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise UnreadableFile(self._name, "the file is damaged or not complete", _AGAIN) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise UnreadableFile(self._name, "it holds declarations that do not belong in a Word file", _SAVE)
        self._note_remarks(part, root)
        return root

    def _note_remarks(self, part: str, root: Element) -> None:
        """Take out the remarks of whoever wrote the XML, which no program shows, and remember them."""
        around = [*root.itersiblings(preceding=True), *root.itersiblings()]
        inner = [each for each in root.iter() if not isinstance(each.tag, str)]
        for each in (*around, *inner):
            self._remarks.setdefault(part, []).append(each.text or "")
        etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)


def _names(parts: tuple[str, ...]) -> dict[str, str]:
    """Return a name for each part that says nothing of where it comes from."""
    names: dict[str, str] = {}
    taken = {part.lower() for part in parts if _ORDINARY.fullmatch(part)}
    for number, part in enumerate(parts, start=1):
        name = part
        if not _ORDINARY.fullmatch(part):
            ending = posixpath.splitext(part)[1]
            ending = ending if re.fullmatch(r"\.\w{1,5}", ending) else ".bin"
            name = next(each for at in range(number, len(parts) * 2 + number + 1)
                        if (each := f"word/part{at}{ending}").lower() not in taken)  # fmt: skip
            taken.add(name.lower())
        names[part] = name
    return names


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
    archive.writestr(entry, data)


def _serialised(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _types_xml(types: dict[str, str]) -> bytes:
    root = etree.fromstring(f'<Types xmlns="{_CONTENT}"/>')
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    etree.SubElement(root, f"{{{_CONTENT}}}Default", Extension="rels", ContentType=rels)
    etree.SubElement(root, f"{{{_CONTENT}}}Default", Extension="xml", ContentType="application/xml")
    for part, content_type in types.items():
        etree.SubElement(root, f"{{{_CONTENT}}}Override", PartName=f"/{part}", ContentType=content_type)
    return _serialised(root)


def _relations_xml(part: str, links: list[Link], names: dict[str, str]) -> bytes:
    root = etree.fromstring(f'<Relationships xmlns="{_RELS}"/>')
    folder = posixpath.dirname(part)
    for each in links:
        element = etree.SubElement(root, f"{{{_RELS}}}Relationship", Id=each.id, Type=each.whole)
        if each.outside:
            element.set("Target", each.target)
            element.set("TargetMode", "External")
        else:
            target = names[each.target]
            element.set("Target", quote(posixpath.relpath(target, folder) if folder else target, safe="/.-_~"))
    return _serialised(root)
