"""A Word package, opened within limits: nothing in it is trusted."""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from lxml import etree

from app.errors import UnreadableFile
from app.word.chunks import lines_of
from app.word.drawn import PARTS, words_in
from app.word.xml import Element, W, transitional

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_BYTES = 60_000_000
_MOST_PARTS = 5_000
_MOST_PART = 40_000_000
_MOST_TOTAL = 100_000_000
_MOST_TIMES = 400
_MOST_PARAGRAPHS = 200_000
_SMALL = 2_000_000
_MOST_NESTED = 2
_MEGABYTE = 1_000_000
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_SAVE = "Open it in Word and save it as a Word document (.docx), then import that."
_AGAIN = "Get the file once more from where it came."
_OTHERS = (
    (b"xl/", "it is a spreadsheet, not a Word file"),
    (b"ppt/", "it is a presentation, not a Word file"),
    (b"content.xml", "it is an OpenDocument file, not a Word file"),
    (b"META-INF/container.xml", "it is an e-book, not a Word file"),
)
_KINDS = ("styles", "numbering", "footnotes", "endnotes", "settings", "comments")
_MAGIC = (
    (b"%PDF", "it is a PDF file, whatever its name says"),
    (b"{\\rtf", "it is a rich text file (.rtf), whatever its name says"),
    (b"\x89PNG", "it is a picture, whatever its name says"),
    (b"\xff\xd8\xff", "it is a picture, whatever its name says"),
    (b"GIF8", "it is a picture, whatever its name says"),
    (b"II*\0", "it is a picture, whatever its name says"),
    (b"MM\0*", "it is a picture, whatever its name says"),
)


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word file that hold words or say how they are numbered and set.

    ``chunks`` are documents of other kinds within it, by the id that the text refers to them with: a Word file, or the
    lines of a text. ``unread`` names those that are not read, ``outside`` what kinds of thing the file refers to
    outside itself (never fetched). ``drawn`` are the lines of diagrams and charts, by the id that the text refers to
    them with; ``replies`` says which comments answer which, and which are done.
    """

    document: Element
    styles: Element | None = None
    numbering: Element | None = None
    footnotes: Element | None = None
    endnotes: Element | None = None
    settings: Element | None = None
    comments: Element | None = None
    replies: Element | None = None
    margins: tuple[Element, ...] = ()
    chunks: Mapping[str, "Package | tuple[str, ...]"] = field(default_factory=dict)
    drawn: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unread: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    macros: bool = False


def open_package(name: str, data: bytes) -> Package:
    """Return the parts of the Word file ``data``; raise UnreadableFile, which says why in a sentence."""
    return _opened(name, data, _Budget())


@dataclass(slots=True)
class _Budget:
    """What may still be unpacked from a file and from those within it."""

    left: int = _MOST_TOTAL
    depth: int = 0


def _opened(name: str, data: bytes, budget: _Budget) -> Package:
    _refuse_other_kinds(name, data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Reader(name, archive, budget).package()
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        if "encrypted" in str(error) or "password" in str(error):
            raise UnreadableFile(
                name, "it is protected by a password", "Remove the password, then import it."
            ) from error
        raise UnreadableFile(name, "the file is damaged or not complete", _AGAIN) from error


def _refuse_other_kinds(name: str, data: bytes) -> None:
    if len(data) > _MOST_BYTES:
        limit = f"it is larger than {_MOST_BYTES // _MEGABYTE} MB, larger than any instrument"
        raise UnreadableFile(name, limit, "Remove the pictures from it, then import it.")
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise UnreadableFile(name, "it is protected by a password", "Remove the password in Word, then import it.")
        raise UnreadableFile(name, "it is a file of an older Word (.doc)", _SAVE)
    if not data:
        raise UnreadableFile(name, "it is empty", _AGAIN)
    for beginning, why in _MAGIC:
        if data.startswith(beginning):
            raise UnreadableFile(name, why, _SAVE)
    if not data.startswith(b"PK"):
        raise UnreadableFile(name, "it is not a Word file, whatever its name says", _SAVE)


class _Reader:
    """Finds the parts of one open archive."""

    def __init__(self, name: str, archive: zipfile.ZipFile, budget: _Budget) -> None:
        self._name, self._archive, self._budget = name, archive, budget
        self._parts = {part.filename.replace("\\", "/").lstrip("/").lower(): part for part in archive.infolist()}

    def package(self) -> Package:
        if len(self._parts) > _MOST_PARTS:
            raise self._unreadable(f"it holds more than {_MOST_PARTS:,} parts, more than any Word file")
        main = self._main()
        related = list(self._relations(main))
        inner = [each for each in related if not each.outside]
        named = {each.kind: each.target for each in reversed(inner)}
        parts = {kind: self._optional(named.get(kind, "")) for kind in _KINDS}
        document = self._parsed(main)
        if document.tag != f"{{{W}}}document" or document.find(f"{{{W}}}body") is None:
            raise self._unreadable("its main part is not a Word document")
        if sum(1 for _ in document.iter(f"{{{W}}}p")) > _MOST_PARAGRAPHS:
            raise self._unreadable(f"it holds more than {_MOST_PARAGRAPHS:,} paragraphs, more than any instrument")
        margins = [self._optional(each.target) for each in inner if each.kind in {"header", "footer"}]
        chunks = {each.id: self._chunk(each.target) for each in inner if each.kind == "aFChunk"}
        return Package(
            document,
            **parts,
            replies=self._known(named.get("commentsExtended", "")),
            margins=tuple(margin for margin in margins if margin is not None),
            drawn={each.id: self._words(each.target) for each in inner if each.kind in PARTS},
            chunks={identity: chunk for identity, chunk in chunks.items() if chunk is not None},
            unread=tuple(identity for identity, chunk in chunks.items() if chunk is None),
            outside=tuple(sorted({each.kind for each in related if each.outside and each.kind != "hyperlink"})),
            macros=any(part.endswith("vbaproject.bin") for part in self._parts),
        )

    def _chunk(self, part: str) -> Package | tuple[str, ...] | None:
        """Return a document within this one; None when it is of a kind that is not read, or broken."""
        if part.lower() not in self._parts or self._budget.depth >= _MOST_NESTED:
            return None
        data = self._bytes(part)
        if not data.startswith(b"PK"):
            return lines_of(data)
        deeper = _Budget(self._budget.left, self._budget.depth + 1)
        try:
            return _opened(part, data, deeper)
        except UnreadableFile:
            return None
        finally:
            self._budget.left = deeper.left

    def _words(self, part: str) -> tuple[str, ...]:
        """Return the lines of a diagram or a chart."""
        root = self._known(part)
        return () if root is None else words_in(root)

    def _known(self, part: str) -> Element | None:
        """Return a part that a text can do without; None when it is broken."""
        try:
            return self._optional(part)
        except UnreadableFile:
            return None

    def _main(self) -> str:
        """Return the name of the part that holds the text."""
        roots = (each.target for each in self._relations("") if each.kind == "officeDocument" and not each.outside)
        main = next(roots, "word/document.xml")
        if main.lower() not in self._parts:
            for beginning, why in _OTHERS:
                if any(part.startswith(beginning.decode().lower()) for part in self._parts):
                    raise UnreadableFile(self._name, why, _SAVE)
            raise self._unreadable("it holds no text: it is not a Word file, or not complete")
        for beginning, why in _OTHERS[:2]:
            if main.startswith(beginning.decode()):
                raise UnreadableFile(self._name, why, _SAVE)
        self._check_type(main)
        return main

    def _check_type(self, main: str) -> None:
        """Refuse a main part that says of itself to be something else."""
        types = self._optional("[Content_Types].xml")
        if types is None:
            raise self._unreadable("it does not say what it holds")
        own = [t.get("ContentType", "") for t in types if t.get("PartName", "").lstrip("/").lower() == main.lower()]
        if own and not any(kind in own[0] for kind in ("wordprocessingml", "ms-word")):
            raise self._unreadable("its main part is not a Word document")

    def _relations(self, part: str) -> "Iterator[_Relation]":
        """Yield what ``part`` refers to; a target outside the file is told, never fetched."""
        folder, file = posixpath.split(part)
        root = self._optional(posixpath.join(folder, "_rels", f"{file}.rels"))
        for relation in () if root is None else root:
            target = unquote(relation.get("Target", "").replace("\\", "/"))
            outside = relation.get("TargetMode", "").lower() == "external"
            if target:
                inside = posixpath.normpath(posixpath.join(f"/{folder}", target)).lstrip("/")
                kind = relation.get("Type", "").rsplit("/", 1)[-1]
                yield _Relation(relation.get("Id", ""), kind, target if outside else inside, outside)

    def _optional(self, part: str) -> Element | None:
        return self._parsed(part) if part.lower() in self._parts else None

    def _parsed(self, part: str) -> Element:
        data = _in_utf8(self._bytes(part))
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            raise self._unreadable("it holds declarations that do not belong in a Word file")
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            return etree.fromstring(transitional(data), parser)
        except etree.XMLSyntaxError as error:
            raise UnreadableFile(self._name, "the file is damaged or not complete", _AGAIN) from error

    def _bytes(self, part: str) -> bytes:
        info = self._parts[part.lower()]
        if info.flag_bits & 1:
            raise UnreadableFile(self._name, "it is protected by a password", "Remove the password, then import it.")
        if info.file_size > max(_SMALL, info.compress_size * _MOST_TIMES):
            raise self._unreadable(f"it unpacks to more than {_MOST_TIMES} times its size, which no instrument does")
        with self._archive.open(info) as opened:
            data = opened.read(min(_MOST_PART, self._budget.left) + 1)
        self._budget.left -= len(data)
        if len(data) > _MOST_PART or self._budget.left < 0:
            limit = (_MOST_PART if len(data) > _MOST_PART else _MOST_TOTAL) // _MEGABYTE
            raise self._unreadable(f"it unpacks to more than {limit} MB, more than any instrument holds")
        return data

    def _unreadable(self, why: str) -> UnreadableFile:
        return UnreadableFile(self._name, why, _SAVE)


@dataclass(frozen=True, slots=True)
class _Relation:
    """Something that a part refers to; ``kind`` is the last word of its type, ``target`` a part unless ``outside``."""

    id: str
    kind: str
    target: str
    outside: bool


def _in_utf8(data: bytes) -> bytes:
    """Return XML in UTF-8, so that what does not belong in it cannot hide in another encoding."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        code = "utf-16"
    elif b"\0" in data[:4]:
        code = "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
    else:
        return data
    return _DECLARATION.sub("", data.decode(code, errors="replace")).encode("utf-8", errors="replace")
