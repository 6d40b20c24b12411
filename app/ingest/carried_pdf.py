"""What a PDF file carries besides the pages that are seen."""

import re
from collections.abc import Iterator
from typing import Any

from app.errors import PasswordNeeded, UnreadableFile
from app.word.traces import Carried, Kind, Spot, gathered

_INFO: dict[str, tuple[Kind, str]] = {
    "Author": ("person", "author"), "Creator": ("property", "program"), "Producer": ("property", "program"),
    "CreationDate": ("time", "created"), "ModDate": ("time", "modified"),
}  # fmt: skip
_XMP = re.compile(rb"<x:xmpmeta.*?</x:xmpmeta>", re.DOTALL)
_TAGS = re.compile(rb"<[^>]*>")
_LINK, _POPUP, _WIDGET = 2, 16, 20
_FILE, _MOVIES = 17, frozenset({18, 19})
_MOST_PAGES = 2_000
_AGAIN = "Get the file once more from where it came."


def carried_by_pdf(name: str, data: bytes) -> tuple[Carried, ...]:
    """Return what a PDF file carries; none of it is taken out here. Raise UnreadableFile, PasswordNeeded."""
    import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415 - late: 0.1 s, for PDF files only

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).casefold():
            raise PasswordNeeded(name) from error
        raise UnreadableFile(name, "the file is damaged or not complete", _AGAIN) from error
    try:
        return gathered([spot for spot in _spots(document, data) if spot.count])
    except pypdfium2.PdfiumError as error:
        raise UnreadableFile(name, "the file is damaged at one of its pages", _AGAIN) from error
    finally:
        document.close()


def _spots(document: Any, data: bytes) -> Iterator[Spot]:
    from pypdfium2 import raw  # noqa: PLC0415 - late, as above

    opened = document
    for key, words in opened.get_metadata_dict(skip_empty=True).items():
        kind, what = _INFO.get(key, ("property", key.lower()))
        yield Spot(kind, what, "Info", words)
    for found in _XMP.findall(data):
        yield Spot("property", "xmp", "XMP", _TAGS.sub(b" ", found).decode("utf-8", "replace"))
    for at in range(opened.count_attachments()):
        yield Spot("embedded", "file", "attachments", opened.get_attachment(at).get_name())
    scripts = max(raw.FPDFDoc_GetJavaScriptActionCount(opened), 0)
    yield Spot("macro", "script", "document", count=scripts)
    yield Spot("signature", "signature", "document", count=max(raw.FPDF_GetSignatureCount(opened), 0))
    for number in range(min(len(opened), _MOST_PAGES)):
        page = opened[number]
        yield from _notes(page, f"page {number + 1}")
        page.close()


def _notes(page: Any, where: str) -> Iterator[Spot]:
    from pypdfium2 import raw  # noqa: PLC0415 - late, as above

    for at in range(raw.FPDFPage_GetAnnotCount(page)):
        note = raw.FPDFPage_GetAnnot(page, at)
        if not note:
            continue
        kind = raw.FPDFAnnot_GetSubtype(note)
        if kind == _FILE or kind in _MOVIES:
            yield Spot("embedded", "file", where, _said(note, b"Contents"))
        elif kind not in {_LINK, _POPUP, _WIDGET}:
            yield Spot("comment", "comments", where, _said(note, b"Contents"))
            who = _said(note, b"T")
            yield Spot("person", "reviewer", where, who, count=1 if who else 0)
        raw.FPDFPage_CloseAnnot(note)


def _said(note: Any, key: bytes) -> str:
    import ctypes  # noqa: PLC0415 - late, as above

    from pypdfium2 import raw  # noqa: PLC0415 - late, as above

    length = raw.FPDFAnnot_GetStringValue(note, key, None, 0)
    if length <= 2:  # noqa: PLR2004 - the end alone
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFAnnot_GetStringValue(note, key, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace")
