"""A page of a PDF file as pieces: runs of words on one line without a wide gap, with the place each has on the page."""

import ctypes
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pypdfium2 import raw  # type: ignore[import-untyped]

WIDE = 1.4
"""From this many ems on, white space may part two columns."""
LOOSE = 0.55
"""From this many ems on, it does so where a column is known to begin."""
_TALL = 1.17  # the height of a letter's box in ems, in most types
_LINE = re.compile(r"[^\r\n\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02]")
_SPACES = re.compile(r"(?<=\S)[ \u00a0\t\u2000-\u200a\u3000]+(?=\S)")
_NOTE_SIGN = re.compile(r"(?<=[^\W\d]|[.,;:!?)\]”’\"']) ?(?P<sign>\d{1,3}|[*†‡]+)(?=\W|$)")
_HEAVY = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT, _NAME = 600, 128

Turn = Callable[[float, float], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words on one line: from where to where they reach, in points from the page's left bottom corner.

    ``size`` is the em of its type, ``bold`` how many of its letters from the first on are bold, ``raised`` are spans
    of small raised signs, which may refer to footnotes. ``broken`` says that it ends in a hyphen where the line broke.
    ``gaps`` are white spaces wider than most: where in the text, and from where to where on the page.
    """

    text: str
    page: int
    left: float
    right: float
    base: float
    size: float
    bold: int = 0
    raised: tuple[tuple[int, int], ...] = ()
    broken: bool = False
    gaps: tuple[tuple[int, float, float], ...] = ()

    @property
    def heavy(self) -> bool:
        """Whether all of it is bold."""
        return self.bold >= len(self.text)


def pieces_of(page: Any, number: int) -> list[Piece]:
    """Return the pieces of an open page in the order of its drawing; ``number`` counts from 1."""
    words = page.get_textpage()
    try:
        return list(_Words(words, number, _turn(page)).pieces())
    finally:
        words.close()


def _turn(page: Any) -> Turn:
    """Return what brings a point of the page upright."""
    wide, high = page.get_size()
    turns: dict[int, Turn] = {
        90: lambda x, y: (y, high - x),
        180: lambda x, y: (wide - x, high - y),
        270: lambda x, y: (wide - y, x),
    }
    return turns.get(page.get_rotation(), lambda x, y: (x, y))


class _Words:
    """Asks for the places of a page's letters, as few as will do."""

    def __init__(self, words: Any, number: int, turn: Turn) -> None:
        self._words, self._number, self._turn = words.raw, number, turn
        self._box, self._name, self._flags = raw.FS_RECTF(), ctypes.create_string_buffer(_NAME), ctypes.c_int()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._text, self._places = _text(self._words)

    def pieces(self) -> Iterator[Piece]:
        for match in _LINE.finditer(self._text):
            start, end = match.span()
            while start < end and self._text[start].isspace():
                start += 1
            while end > start and self._text[end - 1].isspace():
                end -= 1
            if start < end:
                yield from self._line(start, end)

    def _line(self, start: int, end: int) -> Iterator[Piece]:
        size = self._edges(start)[2]
        begin = start
        gaps: list[tuple[int, float, float]] = []
        for match in _SPACES.finditer(self._text, start, end):
            right, left = self._edges(match.start() - 1)[1], self._edges(match.end())[0]
            if left - right > WIDE * size:
                yield self._piece(begin, match.start(), gaps)
                begin, gaps = match.end(), []
            elif left - right > LOOSE * size:
                gaps.append((match.start() - begin, right, left))
        yield self._piece(begin, end, gaps)

    def _piece(self, start: int, end: int, gaps: Sequence[tuple[int, float, float]]) -> Piece:
        text = self._text[start:end]
        left, right, size = self._edges(start)
        if end - start > 1:
            right = self._edges(end - 1)[1]
        broken = text[-1] in "\ufffe\x02"
        text = f"{text[:-1]}-" if broken else text
        base = self._base(start)
        bold = self._bold(start, end - broken)
        raised = self._raised(text, start, base)
        return Piece(text, self._number, left, max(left, right), base, size, bold, raised, broken, tuple(gaps))

    def _raised(self, text: str, start: int, base: float) -> tuple[tuple[int, int], ...]:
        found = []
        for match in _NOTE_SIGN.finditer(text):
            sign = start + match.start("sign")
            size, before = self._edges(sign)[2], self._edges(start + match.start() - 1)[2]
            if size < 0.85 * before or self._base(sign) > base + 0.15 * before:
                found.append(match.span())
        return tuple(found)

    def _bold(self, start: int, end: int) -> int:
        """Return how many letters from ``start`` on are bold, told at the beginnings of words."""
        if end <= start or not self._heavy(start):
            return 0
        if self._heavy(end - 1):
            return end - start + 1
        last = start
        for match in _SPACES.finditer(self._text, start, end):
            if not self._heavy(match.end()):
                return match.start() - start
            last = match.end()
        return last - start

    def _heavy(self, at: int) -> bool:
        place = self._places(at)
        if raw.FPDFText_GetFontWeight(self._words, place) >= _BOLD_WEIGHT:
            return True
        raw.FPDFText_GetFontInfo(self._words, place, self._name, _NAME, self._flags)
        return bool(_HEAVY.search(self._name.value))

    def _edges(self, at: int) -> tuple[float, float, float]:
        """Return where a letter begins and ends, and its em."""
        box = self._box
        if not raw.FPDFText_GetLooseCharBox(self._words, self._places(at), box):
            return 0.0, 0.0, 1.0
        x, y = self._turn(box.left, box.bottom)
        z, t = self._turn(box.right, box.top)
        return min(x, z), max(x, z), max(abs(t - y) / _TALL, 1.0)

    def _base(self, at: int) -> float:
        raw.FPDFText_GetCharOrigin(self._words, self._places(at), self._x, self._y)
        return self._turn(self._x.value, self._y.value)[1]


def _text(words: Any) -> tuple[str, Callable[[int], int]]:
    """Return the text of a page, a letter for every code unit, and what tells a letter's number from its offset."""
    count = raw.FPDFText_CountChars(words)
    if count <= 0:
        return "", lambda at: at
    units = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(words, 0, count, units) - 1
    text = bytes(units)[: 2 * written].decode("utf-16-le", "replace")
    if len(text) == count:
        return text, lambda at: at
    offsets, at = [], 0
    for sign in text:
        offsets.append(at)
        at += 1 + (ord(sign) > 0xFFFF)  # noqa: PLR2004 (two code units)
    return text, lambda place: int(raw.FPDFText_GetCharIndexFromTextIndex(words, offsets[place]))
