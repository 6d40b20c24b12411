"""A ministry's own Word file as the base of ours: its page, letterhead and styles stay, its words and traces go."""

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from app.errors import UnreadableFile
from app.export.base_parts import bare_margin, bare_section, bare_settings, bare_styles, bare_theme
from app.export.dress import BaseFile
from app.export.ooxml import Element, W, make, w
from app.paths import resources
from app.word.package import open_package
from app.word.parcel import unpacked
from app.word.xml import transitional

_AGAIN = "Choose another file, or save it in Word once more."
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_KEPT = frozenset({"styles", "numbering", "settings", "fontTable", "theme", "header", "footer"})
_NEEDED = ("styles", "numbering", "settings", "fontTable")
_MARGINS = frozenset({"header", "footer"})
_INNER = frozenset({"image", "hyperlink"})
_RELATION = f"{{{_OFFICE}}}"
_PICTURES = {
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "bmp": "image/bmp",
    "tif": "image/tiff", "tiff": "image/tiff", "emf": "image/x-emf", "wmf": "image/x-wmf", "svg": "image/svg+xml",
}  # fmt: skip
_WIDTH, _MARGIN = 11906, 1440


@dataclass(frozen=True, slots=True)
class Prepared:
    """A base ready for our text: the package, what our style ids are in it, and the width of its text in twips.

    ``lists`` is the highest number that a list of its own has.
    """

    data: bytes
    styles: Mapping[str, str]
    width: int
    lists: int


@dataclass(frozen=True, slots=True)
class _Relation:
    id: str
    kind: str
    target: str
    outside: bool


@lru_cache(maxsize=4)
def prepared(base: BaseFile) -> Prepared:
    """Return a base without its own text, comments, names and data; raise UnreadableFile when it is no Word file."""
    open_package(base.name, base.data)
    parts = unpacked(base.name, base.data)[0]
    try:
        return _Maker(parts, base).made()
    except (etree.XMLSyntaxError, LookupError, ValueError) as error:
        raise UnreadableFile(base.name, "the file is damaged or not complete", _AGAIN) from error


class _Maker:
    """Puts the package together that is left of a file."""

    def __init__(self, parts: Mapping[str, bytes], base: BaseFile) -> None:
        self._parts, self._base = parts, base
        self._out: dict[str, bytes] = {}
        self._types: dict[str, str] = {}
        with zipfile.ZipFile(resources() / "base.docx") as house:
            self._house = {name: house.read(name) for name in house.namelist()}

    def made(self) -> Prepared:
        """Return the base, and what of it our text needs to know."""
        main = next((each.target for each in self._relations("") if each.kind == "officeDocument"), "word/document.xml")
        kept = self._kept(main)
        trees = {each.kind: self._tree(each.target) for each in kept if each.kind in _NEEDED}
        for kind in _NEEDED:
            if kind not in trees:
                trees[kind] = self._from_house(kind)
                name = posixpath.join(posixpath.dirname(main), f"{kind}.xml")
                kept.append(_Relation(f"rIdHouse{kind}", kind, name, outside=False))
        styles = bare_styles(trees["styles"], self._from_house("styles"), self._base.styles)
        bare_settings(trees["settings"], self._from_house("settings"))
        section = bare_section(self._tree(main), {each.id for each in kept if each.kind in _MARGINS})
        used = {each.get(f"{_RELATION}id") for each in section}
        kept = [each for each in kept if each.kind not in _MARGINS or each.id in used]
        if not any(each.kind == "theme" for each in kept):
            kept.append(self._house_theme(main))
        document = etree.Element(w("document"), nsmap={"w": W, "r": _OFFICE})
        document.append(make("body", make("p", make("pPr", make("pStyle", val=styles["Closer"]))), section))
        self._put(main, "document.main", document, kept)
        for each in kept:
            self._part(each, trees.get(each.kind))
        return Prepared(self._zipped(main), styles, _width(section), _highest(trees["numbering"]))

    def _kept(self, main: str) -> list[_Relation]:
        """Return what a base brings along: one part of each kind, all heads and feet."""
        kept: dict[str, _Relation] = {}
        for each in self._relations(main):
            if each.kind in _KEPT and each.target in self._parts:
                kept.setdefault(each.id if each.kind in _MARGINS else each.kind, each)
        return list(kept.values())

    def _from_house(self, kind: str) -> Element:
        """Return a part of our own base; of the lists none."""
        root = etree.fromstring(self._house[f"word/{kind}.xml"])
        if kind == "numbering":
            root[:] = []
        return root

    def _house_theme(self, main: str) -> _Relation:
        """Bring our own theme to a base without one."""
        name = posixpath.join(posixpath.dirname(main), "theme/theme1.xml")
        self._parts = {**self._parts, name: self._house["word/theme/theme1.xml"]}
        return _Relation("rIdHousetheme", "theme", name, outside=False)

    def _part(self, relation: _Relation, tree: Element | None) -> None:
        if relation.kind == "theme":
            self._put(relation.target, "theme", bare_theme(self._tree(relation.target)), ())
        elif tree is not None:
            if relation.kind == "fontTable":
                bare_theme(tree)
            self._put(relation.target, relation.kind, tree, ())
        else:
            inner = [each for each in self._relations(relation.target) if each.kind in _INNER and self._there(each)]
            tree = bare_margin(self._tree(relation.target), {each.id for each in inner})
            used = {value for one in tree.iter() for key, value in one.attrib.items() if str(key).startswith(_RELATION)}
            inner = [each for each in inner if each.id in used]
            self._put(relation.target, relation.kind, tree, inner)
            for each in inner:
                if each.kind == "image":
                    self._out[each.target] = self._parts[each.target]

    def _there(self, relation: _Relation) -> bool:
        if relation.kind == "hyperlink":
            return relation.outside
        return not relation.outside and relation.target in self._parts and _suffix(relation.target) in _PICTURES

    def _put(self, name: str, kind: str, tree: Element, relations: "list[_Relation] | tuple[()]") -> None:
        wordml = (
            "application/vnd.openxmlformats-officedocument.theme+xml" if kind == "theme" else f"{_WORDML}.{kind}+xml"
        )
        self._types[name] = wordml
        self._out[name] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
        if relations:
            self._out[_rels(name)] = _written(relations)

    def _relations(self, part: str) -> Iterator[_Relation]:
        data = self._parts.get(_rels(part))
        for each in () if data is None else _parsed(data):
            outside = each.get("TargetMode") == "External"
            target = each.get("Target", "")
            inside = posixpath.normpath(posixpath.join("/" + posixpath.dirname(part), target)).lstrip("/")
            yield _Relation(
                each.get("Id", ""), each.get("Type", "").rsplit("/", 1)[-1], target if outside else inside, outside
            )

    def _tree(self, name: str) -> Element:
        return _parsed(self._parts[name])

    def _zipped(self, main: str) -> bytes:
        for name, kind in (("docProps/core.xml", "core"), ("docProps/app.xml", "extended")):
            prefix = "package" if kind == "core" else "officedocument"
            self._types[name] = f"application/vnd.openxmlformats-{prefix}.{kind}-properties+xml"
            self._out[name] = self._house[name]
        types = etree.Element(f"{{{_PACKAGE}/content-types}}Types", nsmap=_plain(f"{_PACKAGE}/content-types"))
        suffixes = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
        suffixes |= {end: _PICTURES[end] for end in sorted({_suffix(name) for name in self._out}) if end in _PICTURES}
        for end, kind in suffixes.items():
            etree.SubElement(types, f"{{{_PACKAGE}/content-types}}Default", Extension=end, ContentType=kind)
        for name, kind in self._types.items():
            etree.SubElement(types, f"{{{_PACKAGE}/content-types}}Override", PartName=f"/{name}", ContentType=kind)
        roots = (
            ("rId1", f"{_OFFICE}/officeDocument", main),
            ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", f"{_OFFICE}/extended-properties", "docProps/app.xml"),
        )
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", etree.tostring(types, xml_declaration=True, encoding="UTF-8"))
            archive.writestr("_rels/.rels", _relationships(roots))
            for name, data in self._out.items():
                archive.writestr(name, data)
        return out.getvalue()


def _parsed(data: bytes) -> Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(transitional(data), parser)


def _plain(namespace: str) -> dict[str, str]:
    """Return the map in which a namespace needs no prefix."""
    return {None: namespace}  # type: ignore[dict-item]


def _rels(part: str) -> str:
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _suffix(name: str) -> str:
    return name.rpartition(".")[2].lower()


def _written(relations: "list[_Relation] | tuple[()]") -> bytes:
    root = etree.Element(f"{{{_PACKAGE}/relationships}}Relationships", nsmap=_plain(f"{_PACKAGE}/relationships"))
    for each in relations:
        given = {"Id": each.id, "Type": f"{_OFFICE}/{each.kind}"}
        given |= {"Target": each.target, "TargetMode": "External"} if each.outside else {"Target": f"/{each.target}"}
        etree.SubElement(root, f"{{{_PACKAGE}/relationships}}Relationship", given)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _relationships(entries: tuple[tuple[str, str, str], ...]) -> bytes:
    root = etree.Element(f"{{{_PACKAGE}/relationships}}Relationships", nsmap=_plain(f"{_PACKAGE}/relationships"))
    for identity, kind, target in entries:
        etree.SubElement(root, f"{{{_PACKAGE}/relationships}}Relationship", Id=identity, Type=kind, Target=target)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _highest(numbering: Element) -> int:
    """Return the highest number of a list, or of its levels."""
    lists = [each.get(w("numId"), "0") for each in numbering.findall(w("num"))]
    shapes = [each.get(w("abstractNumId"), "0") for each in numbering.findall(w("abstractNum"))]
    return max((int(each) for each in (*lists, *shapes) if each.isdecimal()), default=0)


def _width(section: Element) -> int:
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    whole = int((size.get(w("w")) if size is not None else None) or _WIDTH)
    sides = [int((margins.get(w(side)) if margins is not None else None) or _MARGIN) for side in ("left", "right")]
    return max(whole - sum(sides), _MARGIN)
