"""A page of a PDF file as pieces: runs of words on one line without a wide gap, with the place each has on the page."""

import ctypes
import re
from bisect import bisect_left
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
_MARK = re.compile(r"[\d*†‡]+")
_LEAD = re.compile(r"(?:\d{1,3}|[*†‡]+)(?=\s)")
_HEAVY = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT, _NAME = 600, 128
_AIRY = 1.15  # how much more room than usual the letters of a line take that may hold wide gaps

_Place = tuple[float, float, float, float]
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
        return list(_Words(words.raw, number, _turn(page)).pieces())
    finally:
        words.close()


def _turn(page: Any) -> Turn | None:
    """Return what brings a point of the page upright; None where it stands upright."""
    rotation = page.get_rotation()
    if not rotation:
        return None
    wide, high = page.get_size()
    turns: dict[int, Turn] = {
        90: lambda x, y: (y, high - x),
        180: lambda x, y: (wide - x, high - y),
        270: lambda x, y: (wide - y, x),
    }
    return turns.get(rotation)


class _Words:
    """Asks for the places of a page's letters, as few as will do: every question takes its time."""

    def __init__(self, words: Any, number: int, turn: Turn | None) -> None:
        self._words, self._number, self._turn = words, number, turn
        self._box, self._name, self._flags = raw.FS_RECTF(), ctypes.create_string_buffer(_NAME), ctypes.c_int()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._text, self._places = _text(words)
        self._parted = self._partings() if turn is None else None
        self._signs = [match.start() for match in _MARK.finditer(self._text)]

    def pieces(self) -> Iterator[Piece]:
        """Give the pieces line by line."""
        lines = []
        for match in _LINE.finditer(self._text):
            words = match[0]
            start, end = match.end() - len(words.lstrip()), match.start() + len(words.rstrip())
            if start < end:
                lines.append((start, end, self._edges(start), self._edges(end - 1)))
        dense = sorted((last[1] - first[0]) / (last[2] * (end - start)) for start, end, first, last in lines)
        airy = _AIRY * dense[len(dense) // 2] if dense else 0.0
        for start, end, first, last in lines:
            loose = last[1] - first[0] > airy * last[2] * (end - start)
            base = self._base(start if first[2] > 0.85 * last[2] else end - 1)  # a sign may stand raised before it
            if loose or self._parted is None or int(base) in self._parted:
                yield from self._line((start, end), (first[0], last[1], base, last[2]))
            else:
                yield self._piece((start, end), (first[0], last[1], base, last[2]), ())

    def _partings(self) -> frozenset[int]:
        """Return the heights, rounded, at which what is drawn one after the other stands apart."""
        left, top, right, bottom = (ctypes.c_double() for _ in range(4))
        found: set[int] = set()
        before, low, high = 0.0, 0.0, 0.0
        for index in range(raw.FPDFText_CountRects(self._words, 0, -1)):
            raw.FPDFText_GetRect(self._words, index, left, top, right, bottom)
            if (
                bottom.value < high
                and top.value > low
                and left.value - before > LOOSE * 0.7 * (top.value - bottom.value)
            ):
                found.update(range(int(min(low, bottom.value)) - 1, int(max(high, top.value)) + 2))
            before, low, high = right.value, bottom.value, top.value
        return frozenset(found)

    def _line(self, span: tuple[int, int], place: _Place) -> Iterator[Piece]:
        """Give the pieces of a line that may hold wide gaps."""
        start, end = span
        left, last, base, size = place
        begin = start
        gaps: list[tuple[int, float, float]] = []
        for match in _SPACES.finditer(self._text, start, end):
            before, after = self._edges(match.start() - 1), self._edges(match.end())
            if after[0] - before[1] > WIDE * size:
                yield self._piece((begin, match.start()), (left, before[1], base, before[2]), gaps)
                begin, left, base, gaps = match.end(), after[0], self._base(match.end()), []
            elif after[0] - before[1] > LOOSE * size:
                gaps.append((match.start() - begin, before[1], after[0]))
        yield self._piece((begin, end), (left, last, base, size), gaps)

    def _piece(self, span: tuple[int, int], place: _Place, gaps: Sequence[tuple[int, float, float]]) -> Piece:
        start, end = span
        left, right, base, size = place
        text = self._text[start:end]
        broken = text[-1] in "\ufffe\x02"
        text = f"{text[:-1]}-" if broken else text
        bold = self._bold(start, end - broken)
        raised = self._raised(span, base) if self._signs or not text[0].isalpha() else ()
        return Piece(text, self._number, left, max(left, right), base, size, bold, raised, broken, tuple(gaps))

    def _raised(self, span: tuple[int, int], base: float) -> tuple[tuple[int, int], ...]:
        start, end = span
        found = []
        lead = _LEAD.match(self._text, start, end)
        if lead and self._edges(start)[2] < 0.85 * self._edges(end - 1)[2]:
            found.append((0, lead.end() - start))
        for at in self._signs[bisect_left(self._signs, start) : bisect_left(self._signs, end)]:
            begin = at - (at > start and self._text[at - 1] == " ")
            match = _NOTE_SIGN.match(self._text, begin) if begin > start else None
            if match is None:
                continue
            sign = match.start("sign")
            size, before = self._edges(sign)[2], self._edges(begin - 1)[2]
            if size < 0.85 * before or self._base(sign) > base + 0.15 * before:
                found.append((begin - start, match.end() - start))
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
        place = self._places(at) if self._places else at
        if raw.FPDFText_GetFontWeight(self._words, place) >= _BOLD_WEIGHT:
            return True
        raw.FPDFText_GetFontInfo(self._words, place, self._name, _NAME, self._flags)
        return _HEAVY.search(self._name.value) is not None

    def _edges(self, at: int) -> tuple[float, float, float]:
        """Return where a letter begins and ends, and its em."""
        box = self._box
        if not raw.FPDFText_GetLooseCharBox(self._words, self._places(at) if self._places else at, box):
            return 0.0, 0.0, 1.0
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        if self._turn:
            (left, bottom), (right, top) = self._turn(left, bottom), self._turn(right, top)
            left, bottom, right, top = min(left, right), min(bottom, top), max(left, right), max(bottom, top)
        return left, right, (top - bottom) / _TALL or 1.0

    def _base(self, at: int) -> float:
        raw.FPDFText_GetCharOrigin(self._words, self._places(at) if self._places else at, self._x, self._y)
        return self._turn(self._x.value, self._y.value)[1] if self._turn else self._y.value


def _text(words: Any) -> tuple[str, Callable[[int], int] | None]:
    """Return the text of a page, and what tells a letter's number from its offset where the two differ."""
    count = raw.FPDFText_CountChars(words)
    if count <= 0:
        return "", None
    units = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(words, 0, count, units) - 1
    text = bytes(units)[: 2 * written].decode("utf-16-le", "replace")
    if len(text) == count:
        return text, None
    offsets, at = [], 0
    for sign in text:
        offsets.append(at)
        at += 1 + (ord(sign) > 0xFFFF)  # noqa: PLR2004 (two code units)
    return text, lambda place: max(0, raw.FPDFText_GetCharIndexFromTextIndex(words, offsets[place]))
