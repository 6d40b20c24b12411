"""A Word package, opened within limits: nothing in it is trusted."""

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from app.errors import UnreadableFile
from app.word.xml import Element, W

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_MOST_BYTES = 60_000_000
_MOST_PARTS = 5_000
_MOST_PART = 40_000_000
_MOST_TIMES = 400
_SMALL = 2_000_000
_SAVE = "Open it in Word and save it as a Word document (.docx), then import that."
_AGAIN = "Get the file once more from where it came."
_OTHERS = (
    (b"xl/", "it is a spreadsheet, not a Word file"),
    (b"ppt/", "it is a presentation, not a Word file"),
    (b"content.xml", "it is an OpenDocument file, not a Word file"),
    (b"META-INF/container.xml", "it is an e-book, not a Word file"),
)


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word file that hold words or say how they are numbered and set."""

    document: Element
    styles: Element | None = None
    numbering: Element | None = None
    footnotes: Element | None = None
    endnotes: Element | None = None


def open_package(name: str, data: bytes) -> Package:
    """Return the parts of the Word file ``data``; raise UnreadableFile, which says why in a sentence."""
    _refuse_other_kinds(name, data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Reader(name, archive).package()
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        if "encrypted" in str(error) or "password" in str(error):
            raise UnreadableFile(
                name, "it is protected by a password", "Remove the password, then import it."
            ) from error
        raise UnreadableFile(name, "the file is damaged or not complete", _AGAIN) from error


def _refuse_other_kinds(name: str, data: bytes) -> None:
    if len(data) > _MOST_BYTES:
        raise UnreadableFile(name, "it is larger than any instrument", "Remove the pictures from it, then import it.")
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise UnreadableFile(name, "it is protected by a password", "Remove the password in Word, then import it.")
        raise UnreadableFile(name, "it is a file of an older Word (.doc)", _SAVE)
    if not data:
        raise UnreadableFile(name, "it is empty", _AGAIN)
    if not data.startswith(b"PK"):
        raise UnreadableFile(name, "it is not a Word file, whatever its name says", _SAVE)


class _Reader:
    """Finds the parts of one open archive."""

    def __init__(self, name: str, archive: zipfile.ZipFile) -> None:
        self._name, self._archive = name, archive
        self._parts = {part.filename.lower(): part for part in archive.infolist()}

    def package(self) -> Package:
        if len(self._parts) > _MOST_PARTS:
            raise self._unreadable("it holds more parts than any Word file")
        main = self._main()
        related = self._relations(main)
        parts = {
            kind: self._optional(related.get(kind, "")) for kind in ("styles", "numbering", "footnotes", "endnotes")
        }
        document = self._parsed(main)
        if document.tag != f"{{{W}}}document" or document.find(f"{{{W}}}body") is None:
            raise self._unreadable("its main part is not a Word document")
        return Package(document, **parts)

    def _main(self) -> str:
        """Return the name of the part that holds the text."""
        main = self._relations("").get("officeDocument", "word/document.xml")
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

    def _relations(self, part: str) -> dict[str, str]:
        """Return the parts that ``part`` refers to, by the last word of their type."""
        folder, file = posixpath.split(part)
        root = self._optional(posixpath.join(folder, "_rels", f"{file}.rels"))
        found: dict[str, str] = {}
        for relation in () if root is None else root:
            target = relation.get("Target", "")
            if relation.get("TargetMode") != "External" and target:
                kind = relation.get("Type", "").rsplit("/", 1)[-1]
                found.setdefault(kind, posixpath.normpath(posixpath.join(f"/{folder}", target)).lstrip("/"))
        return found

    def _optional(self, part: str) -> Element | None:
        return self._parsed(part) if part.lower() in self._parts else None

    def _parsed(self, part: str) -> Element:
        data = self._bytes(part).replace(_STRICT, W.encode())
        if any("<!DOCTYPE".encode(code) in data or "<!ENTITY".encode(code) in data for code in _ENCODINGS):
            raise self._unreadable("it holds declarations that do not belong in a Word file")
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise UnreadableFile(self._name, "the file is damaged or not complete", _AGAIN) from error

    def _bytes(self, part: str) -> bytes:
        info = self._parts[part.lower()]
        if info.flag_bits & 1:
            raise UnreadableFile(self._name, "it is protected by a password", "Remove the password, then import it.")
        if info.file_size > max(_SMALL, info.compress_size * _MOST_TIMES) or info.file_size > _MOST_PART:
            raise self._unreadable("it unpacks to more than any instrument holds")
        with self._archive.open(info) as opened:
            data = opened.read(_MOST_PART + 1)
        if len(data) > _MOST_PART:
            raise self._unreadable("it unpacks to more than any instrument holds")
        return data

    def _unreadable(self, why: str) -> UnreadableFile:
        return UnreadableFile(self._name, why, _SAVE)


_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
