"""PDF files with a text layer: the file to the text as kept, and its lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from app.errors import PasswordNeeded, UnreadableFile, WrongPassword
from app.ingest.lines import Line
from app.ingest.pdf_extras import remarks_of, with_fields
from app.ingest.pdf_layout import regions_of
from app.ingest.pdf_lines import lines_of
from app.ingest.pdf_page import Piece, pieces_of
from app.ingest.pdf_proof import Proof, prove

_MOST_BYTES, _MOST_PAGES, _MOST_LETTERS = 200_000_000, 1_500, 10_000_000
_HEAD = 1_024  # the signature of the format may stand anywhere in these bytes
_PASSWORD = 4
_AGAIN = "Get the file once more from where it came."
_SCAN = "A scanned page must be turned into text first, by a program that reads pictures."
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_UNKNOWN = re.compile("[\ufffd\\x00\ue000-\uf8ff]")


@dataclass(slots=True)
class _Read:
    """What is read page by page: the pieces, which pages hold only a picture, the words as the library tells them."""

    pieces: list[list[Piece]]
    pictures: list[int]
    words: list[str]
    comments: int = 0


def is_pdf(data: bytes) -> bool:
    """Whether bytes are those of a PDF file, damaged or not."""
    return b"%PDF-" in data[:_HEAD]


def read_pdf(name: str, data: bytes, password: str = "") -> tuple[str, tuple[Line, ...]]:
    """Return the text of a PDF file in reading order and its lines; raise UnreadableFile.

    Words that a line's end broke are whole again. Running heads, page and line numbers are lines that stand aside.
    A page without words between others is told by an empty line that stands aside.
    """
    return read_proved(name, data, password)[:2]


def read_proved(name: str, data: bytes, password: str = "") -> tuple[str, tuple[Line, ...], Proof]:
    """Return what read_pdf returns, and what a second count of the words of its pages says of it."""
    _refuse_other_kinds(name, data)
    document = _open(name, data, password)
    try:
        read = _pages(name, document)
        attached = document.count_attachments()
    finally:
        document.close()
    if not any(read.pieces):
        raise UnreadableFile(name, _without_text(read.pictures, len(read.pieces)), _SCAN if read.pictures else "")
    riddles = _riddles(read.words)
    if riddles and _unreadable("".join(read.words)):
        raise UnreadableFile(name, "its type does not tell which letters it draws", _SCAN)
    text, lines = lines_of(regions_of(read.pieces), read.pictures)
    signs = frozenset(line.label for line in lines if line.style == "footnote text" and line.label)
    proof = prove(read.words, text, signs)
    remarks = (*proof.remarks, *riddles, *remarks_of(attached, read.comments))
    return text, lines, replace(proof, remarks=remarks)


def _riddles(words: Sequence[str]) -> list[tuple[str, str]]:
    """Return a remark for every page whose type does not tell which letters it draws."""
    known = _UNKNOWN.search("".join(set().union(*words))) is None
    pages = [] if known else [number for number, letters in enumerate(words, 1) if _unreadable(letters)]
    said = "The type of page {} does not tell which letters it draws: its words are signs that say nothing."
    return [("unknown_letters", said.format(page)) for page in pages]


def _unreadable(letters: str) -> bool:
    """Whether many letters are none that a person could read: then the type says nothing of what it draws."""
    return len(_UNKNOWN.findall(letters)) > 0.3 * len(letters)


def _refuse_other_kinds(name: str, data: bytes) -> None:
    if not data:
        raise UnreadableFile(name, "it is empty", _AGAIN)
    if len(data) > _MOST_BYTES:
        raise UnreadableFile(name, "it is larger than any instrument", "Choose the file that holds the text itself.")
    if is_pdf(data):
        return
    if data.startswith(_PICTURES):
        raise UnreadableFile(name, "it is a picture, whatever its name says", _SCAN)
    raise UnreadableFile(name, "it is not a PDF file, whatever its name says", _AGAIN)


def _open(name: str, data: bytes, password: str) -> Any:
    try:
        document = pypdfium2.PdfDocument(data, password=password or None)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise (WrongPassword if password else PasswordNeeded)(name) from error
        raise UnreadableFile(name, "the file is damaged or not complete", _AGAIN) from error
    count = len(document)
    if 0 < count <= _MOST_PAGES:
        return document
    document.close()
    if not count:
        raise UnreadableFile(name, "the file is damaged or not complete", _AGAIN)
    raise UnreadableFile(name, f"it has {count:,} pages, more than any instrument", "Import the pages that hold it.")


def _pages(name: str, document: Any) -> _Read:
    read = _Read([], [], [])
    fonts: dict[bytes, bool] = {}
    letters = 0
    for number in range(1, len(document) + 1):
        page, comments = _opened(name, document, number)
        try:
            pieces, text = _pieces(name, page, number, fonts)
            read.pieces.append(pieces)
            read.words.append(text)
            read.comments += comments
            if not pieces and _pictured(page):
                read.pictures.append(number)
        finally:
            page.close()
        letters += len(text)
        if letters > _MOST_LETTERS:
            raise UnreadableFile(name, "it is larger than any instrument", "Import the pages that hold the text.")
    return read


def _opened(name: str, document: Any, number: int) -> tuple[Any, int]:
    try:
        return with_fields(document, document[number - 1], number)
    except pypdfium2.PdfiumError as error:
        raise UnreadableFile(name, f"the file is damaged at page {number}", _AGAIN) from error


def _pieces(name: str, page: Any, number: int, fonts: dict[bytes, bool]) -> tuple[list[Piece], str]:
    try:
        return pieces_of(page, number, fonts)
    except pypdfium2.PdfiumError as error:
        raise UnreadableFile(name, f"the file is damaged at page {number}", _AGAIN) from error


def _pictured(page: Any) -> bool:
    """Whether anything is drawn on a page."""
    return int(raw.FPDFPage_CountObjects(page.raw)) > 0


def _without_text(pictures: list[int], count: int) -> str:
    if not pictures:
        return "there are no words in it"
    told = [f"page {number} holds only a picture" for number in pictures[:12]]
    more = len(pictures) - len(told)
    rest = f" and {more} more pages likewise" if more else ""
    empty = " and the others nothing" if len(pictures) < count else ""
    return f"it holds no text: {', '.join(told)}{rest}{empty}"
