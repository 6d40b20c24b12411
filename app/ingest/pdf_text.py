"""The text of a PDF page as the library tells it, and where its lines begin and end."""

import ctypes
import re
from collections.abc import Callable, Iterator
from typing import Any

from pypdfium2 import raw  # type: ignore[import-untyped]

_LINE = re.compile(r"[^\r\n\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02]")
_TRIMMED = re.compile(r"\S(?:[^\r\n]*\S)?")


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Give where the lines of a page begin and end, white space at their ends apart."""
    broken = "\ufffe" in text or "\x02" in text
    for match in _TRIMMED.finditer(text):
        if not broken:
            yield match.span()
            continue
        for part in _LINE.finditer(text, *match.span()):
            words = part[0].strip()
            if words:
                begin = text.index(words[0], part.start())
                yield begin, begin + len(words)


def places_of(mark: str, text: str) -> Iterator[int]:
    """Give the offsets of a sign in a text."""
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)


def text_of(words: Any) -> tuple[str, str, Callable[[int], int] | None]:
    """Return a page's text as told, without signs for a new page, and what tells a letter's number from its offset.

    The last is None where the two are one: letters outside the basic plane take two numbers.
    """
    count = raw.FPDFText_CountChars(words)
    if count <= 0:
        return "", "", None
    units = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(words, 0, count, units) - 1
    told = bytes(units)[: 2 * written].decode("utf-16-le", "replace")
    text = told.replace("\f", " ")  # parts the pages as kept
    if len(text) == count:
        return told, text, None
    offsets, at = [], 0
    for sign in text:
        offsets.append(at)
        at += 1 + (ord(sign) > 0xFFFF)  # noqa: PLR2004 (two code units)
    return told, text, lambda place: max(0, raw.FPDFText_GetCharIndexFromTextIndex(words, offsets[place]))
