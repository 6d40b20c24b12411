"""A page of a PDF file as pieces: runs of words on one line without a wide gap, with the place each has on the page."""

import ctypes
import math
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from pypdfium2 import raw  # type: ignore[import-untyped]

from app.ingest.pdf_text import places_of, spans, text_of

WIDE = 1.4
"""From this many ems on, white space may part two columns."""
LOOSE = 0.55
"""From this many ems on, it does so where a column is known to begin."""
_TALL = 1.17  # the height of a letter's box in ems, in most types
_FAR = 100_000.0  # points; no page is larger than 14 400
_SPACES = re.compile(r"(?<=\S)[ \u00a0\t\u2000-\u200a\u3000]+(?=\S)")
_NOTE_SIGN = re.compile(r"(?<=[^\W\d]|[.,;:!?)\]”’\"']) ?(?P<sign>\d{1,3}|[*†‡]+)(?=\W|$)")
_MARKS = "0123456789*†‡"
_LEAD = re.compile(r"(?:\d{1,3}|[*†‡]+)(?=\s)")
_HEAVY = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT, _NAME = 600, 128
_QUARTER, _LEANING = math.pi / 2, 0.15  # how far a line may lean and be one of the page's, as after scanning
_STRETCHED, _EVEN = 2, 0.08  # so many gaps that differ by no more ems were made by spreading the words of a line
_AIRY = 1.15  # how much more room than usual the letters of a line take that may hold wide gaps

_Place = tuple[float, float, float, float]
_Edges = tuple[float, float, float, float]
_Found = tuple[int, int, _Edges, _Edges]
_Angle = tuple[int, int, float]
_Gap = tuple[int, int, float, float]
Turn = Callable[[float, float], tuple[float, float]]


class Piece(NamedTuple):
    """Words on one line: from where to where they reach, in points from the page's left bottom corner.

    ``size`` is the em of its type, ``bold`` how many of its letters from the first on are bold, ``raised`` are spans
    of small raised signs, which may refer to footnotes. ``broken`` says that it ends in a hyphen where the line broke.
    ``gaps`` are white spaces wider than most: where in the text, and from where to where on the page. ``stray`` says
    that it stands askew to the words of its page, as a watermark or a note along the margin does.
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
    stray: bool = False

    @property
    def heavy(self) -> bool:
        """Whether all of it is bold."""
        return self.bold >= len(self.text)


def pieces_of(page: Any, number: int, fonts: dict[bytes, bool]) -> tuple[list[Piece], str]:
    """Return the pieces of an open page in the order of its drawing, and its text as the library tells it.

    ``number`` counts from 1; ``fonts`` keeps from page to page which types are bold.
    """
    words = page.get_textpage()
    try:
        read = _Words(words.raw, number, max(page.get_size()), fonts)
        return list(_seen(page, read.pieces()) if read.upright else read.pieces()), read.told
    finally:
        words.close()


def _seen(page: Any, pieces: Iterable[Piece]) -> Iterable[Piece]:
    """Return the pieces of a page, those that its edge cuts off as strays: a printer's marks, what a person cropped."""
    if not raw.FPDFPage_GetCropBox(page.raw, *(ctypes.byref(ctypes.c_float()) for _ in range(4))):
        return pieces
    left, bottom, right, top = page.get_bbox()
    return [
        each._replace(stray=True)
        if each.right < left or each.left > right or each.base + each.size < bottom or each.base > top
        else each
        for each in pieces
    ]


def _turn(quarter: int, size: float) -> Turn | None:
    """Return what brings the points of words upright that stand at as many quarters of a turn; None where they do."""
    turns: dict[int, Turn] = {
        1: lambda x, y: (size - y, x),
        2: lambda x, y: (size - x, size - y),
        3: lambda x, y: (y, size - x),
    }
    return turns.get(quarter)


class _Words:
    """Asks for the places of a page's letters, as few as will do: every question takes its time."""

    def __init__(self, words: Any, number: int, size: float, fonts: dict[bytes, bool]) -> None:
        self._words, self._number, self._fonts = words, number, fonts
        self._box, self._x, self._y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        self._name, flags = ctypes.create_string_buffer(_NAME), ctypes.c_int()
        self._at_box, self._at_flags = ctypes.byref(self._box), ctypes.byref(flags)
        self._at_x, self._at_y = ctypes.byref(self._x), ctypes.byref(self._y)
        self._drops: dict[float, float] = {}
        self.told, self.text, self._places = text_of(words)
        self._turn: Turn | None = None
        edges = self._edges = self._asker(None)
        level = [(start, end, edges(start), edges(end - 1)) for start, end in spans(self.text)]
        angles = [(start, end, self._leaning(start, end, first, last)) for start, end, first, last in level]
        quarter = _commonest(angles)
        self._turn = _turn(round(quarter), size)
        if self._turn:
            self._edges = self._asker(self._turn)
        self._strays: list[tuple[int, int]] = []
        self._lines = level if not any(angle for _, _, angle in angles) else list(self._upright(angles, quarter))
        self._parted = self._partings() if self._turn is None else None
        self._signs = sorted(at for mark in _MARKS for at in places_of(mark, self.text))

    @property
    def upright(self) -> bool:
        """Whether the words of the page stand as it does."""
        return self._turn is None

    def pieces(self) -> Iterator[Piece]:
        """Give the pieces line by line."""
        lines = self._lines
        if any(not 0.5 * last[2] < first[2] < 2 * last[2] for _, _, first, last in lines):
            lines = [part for line in lines for part in self._sized(line)]
        dense = sorted((last[1] - first[0]) / (last[2] * (end - start)) for start, end, first, last in lines)
        airy = _AIRY * dense[len(dense) // 2] if dense else 0.0
        for start, end, first, last in lines:
            loose = last[1] - first[0] > airy * last[2] * (end - start) or self.text.find("_ _", start, end) > 0
            whole = first[2] > 0.85 * last[2]  # a sign may stand raised before it
            base = self._near(start, first) if whole else self._near(end - 1, last)
            if loose or self._parted is None or int(base) in self._parted:
                known = None if loose or self._parted is None else self._parted[int(base)]
                yield from self._line((start, end), (first[0], last[1], base, last[2]), known)
            else:
                yield self._piece((start, end), (first[0], last[1], base, last[2]), ())
        for start, end in self._strays:
            first, last = self._edges(start), self._edges(end - 1)
            left, right = min(first[0], last[0]), max(first[1], last[1])
            yield Piece(self.text[start:end], self._number, left, right, self._base(start), first[2], stray=True)

    def _upright(self, angles: Sequence[_Angle], quarter: float) -> Iterator[_Found]:
        """Give the lines that stand as most do; one that begins or ends in other type is looked at more closely."""
        edges = self._edges
        for start, end, angle in angles:
            first, last = edges(start), edges(end - 1)
            askew = angle != quarter and _askew(angle, quarter)
            if not askew and 0.6 * last[2] < first[2] < 1.6 * last[2]:
                yield start, end, first, last
                continue
            for slanted, begin, stop in self._cut(start, end, quarter):
                if slanted:
                    self._strays.append((begin, stop))
                else:
                    yield begin, stop, edges(begin), edges(stop - 1)

    def _sized(self, line: _Found) -> list[_Found]:
        """Return a line cut where words of quite another size stand on it, as those of a watermark do."""
        start, end, first, last = line
        if 0.5 * last[2] < first[2] < 2 * last[2]:
            return [line]
        edges, begin, cut = self._edges, start, []
        for match in _SPACES.finditer(self.text, start, end):
            one, two = edges(match.start() - 1), edges(match.end())
            if not 0.5 * two[2] < one[2] < 2 * two[2]:
                cut.append((begin, match.start(), edges(begin), one))
                begin = match.end()
        return [*cut, (begin, end, edges(begin), last)]

    def _leaning(self, start: int, end: int, first: _Edges, last: _Edges) -> float:
        """Return the angle of a line, asked for only where its ends do not stand as those of a level line do."""
        alike = 0.6 * last[2] < first[2] < 1.6 * last[2] and abs(first[3] - last[3]) < 0.5 * first[2]
        level = alike and end - start > 3 and last[1] - first[0] > 0.1 * first[2] * (end - start)  # noqa: PLR2004
        return 0.0 if level else self._angle(start) or self._angle(end - 1)

    def _angle(self, at: int) -> float:
        """Return the quarters of a turn at which a letter stands."""
        found = raw.FPDFText_GetCharAngle(self._words, self._places(at) if self._places else at)
        return max(0.0, float(found) / _QUARTER)

    def _cut(self, start: int, end: int, quarter: float) -> list[tuple[bool, int, int]]:
        parts: list[tuple[bool, int, int]] = []
        for at in range(start, end):
            if self.text[at].isspace():
                continue
            askew = _askew(self._angle(at), quarter)
            if parts and parts[-1][0] == askew:
                parts[-1] = (askew, parts[-1][1], at + 1)
            else:
                parts.append((askew, at, at + 1))
        return parts

    def _partings(self) -> dict[int, list[float]]:
        """Return the heights, rounded, at which what is drawn one after the other stands apart, and where it begins."""
        boxes = [[ctypes.c_double() for _ in range(4)] for _ in range(2)]
        places = [[ctypes.byref(each) for each in box] for box in boxes]
        found: dict[int, list[float]] = {}
        before, words, rect = 0.0, self._words, raw.FPDFText_GetRect
        for index in range(raw.FPDFText_CountRects(words, 0, -1)):
            left, top, right, bottom = boxes[index & 1]
            rect(words, index, *places[index & 1])
            if left.value > before:
                _, high, _, low = (each.value for each in boxes[~index & 1])
                under, over = bottom.value, top.value
                if -_FAR < under < high and _FAR > over > low and left.value - before > LOOSE * 0.7 * (over - under):
                    for height in range(int(min(low, under)) - 1, int(max(high, over)) + 2):
                        found.setdefault(height, []).append(left.value)
            before = right.value
        return found

    def _line(self, span: tuple[int, int], place: _Place, known: Sequence[float] | None) -> Iterator[Piece]:
        """Give the pieces of a line that may hold wide gaps: before ``known`` places, where they are known."""
        start, end = span
        left, last, base, size = place
        begin = start
        gaps: list[tuple[int, float, float]] = []
        spaces = list(_SPACES.finditer(self.text, start, end))
        near = self._gaps(spaces if known is None else self._before(spaces, known, size))
        ruled = {at for at, after, _, _ in near if self.text[at - 1] == self.text[after] == "_"}
        wide = [gap for gap in near if gap[0] in ruled or gap[3] - gap[2] > LOOSE * size]
        for at, after, right, next_left in self._uneven(start, spaces, wide, size):
            if at in ruled or next_left - right > WIDE * size:
                yield self._piece((begin, at), (left, right, base, self._edges(at - 1)[2]), gaps)
                begin, left, base, gaps = after, next_left, self._base(after), []
            else:
                gaps.append((at - begin, right, next_left))
        yield self._piece((begin, end), (left, last, base, size), gaps)

    def _gaps(self, spaces: Sequence[re.Match[str]]) -> list[_Gap]:
        edges = self._edges
        return [(each.start(), each.end(), edges(each.start() - 1)[1], edges(each.end())[0]) for each in spaces]

    def _uneven(self, start: int, spaces: Sequence[re.Match[str]], wide: Sequence[_Gap], size: float) -> Sequence[_Gap]:
        """Return the wide gaps of a line but for those that are no wider than the others, as in a line stretched."""
        if not wide or len(spaces) < _STRETCHED:
            return wide
        words = [two.start() - one.end() for one, two in pairwise(spaces)]
        words.append(spaces[0].start() - start)
        if max(words) - min(words) < _STRETCHED:  # cells as wide as each other stand evenly too
            return wide
        gaps = self._gaps(spaces)
        runs: list[list[_Gap]] = [[]]
        for gap in gaps:
            if gap[3] - gap[2] > WIDE * size:
                runs.append([])
            else:
                runs[-1].append(gap)
        even = {gap for run in (gaps, *runs) if _even(run, size) for gap in run}
        return [gap for gap in wide if gap not in even]

    def _before(self, spaces: list[re.Match[str]], places: Sequence[float], size: float) -> list[re.Match[str]]:
        """Return the white spaces that stand right before places on the page."""
        if len(spaces) <= 3 * len(places):
            return spaces
        ends = [bisect_left(spaces, x - 0.5 * size, key=lambda each: self._edges(each.end())[0]) for x in places]
        return [spaces[at] for at in sorted(set(ends)) if at < len(spaces)]

    def _piece(self, span: tuple[int, int], place: _Place, gaps: Sequence[tuple[int, float, float]]) -> Piece:
        start, end = span
        left, right, base, size = place
        text = self.text[start:end]
        broken = text[-1] in "\ufffe\x02"
        text = f"{text[:-1]}-" if broken else text
        bold = self._bold(start, end - broken)
        sign = bisect_left(self._signs, start)
        signed = sign < len(self._signs) and self._signs[sign] < end
        raised = self._raised(span, base) if signed or not text[0].isalpha() else ()
        return Piece(text, self._number, left, max(left, right), base, size, bold, raised, broken, tuple(gaps))

    def _raised(self, span: tuple[int, int], base: float) -> tuple[tuple[int, int], ...]:
        start, end = span
        found = []
        lead = _LEAD.match(self.text, start, end)
        if lead and self._edges(start)[2] < 0.85 * self._edges(end - 1)[2]:
            found.append((0, lead.end() - start))
        for at in self._signs[bisect_left(self._signs, start) : bisect_left(self._signs, end)]:
            begin = at - (at > start and self.text[at - 1] == " ")
            match = _NOTE_SIGN.match(self.text, begin) if begin > start else None
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
        for match in _SPACES.finditer(self.text, start, end):
            if not self._heavy(match.end()):
                return match.start() - start
            last = match.end()
        return last - start

    def _heavy(self, at: int) -> bool:
        place = self._places(at) if self._places else at
        raw.FPDFText_GetFontInfo(self._words, place, self._name, _NAME, self._at_flags)
        name = self._name.value
        known = self._fonts.get(name)
        if known is None:
            weight = raw.FPDFText_GetFontWeight(self._words, place)
            known = weight >= _BOLD_WEIGHT or _HEAVY.search(name) is not None
            if name:
                self._fonts[name] = known
        return known

    def _asker(self, turn: Turn | None) -> Callable[[int], _Edges]:
        """Return what tells where a letter begins and ends, its em, and where its box stands."""
        words, places, box, at_box, ask = (
            self._words,
            self._places,
            self._box,
            self._at_box,
            raw.FPDFText_GetLooseCharBox,
        )

        def edges(at: int) -> _Edges:
            if not ask(words, places(at) if places else at, at_box):
                return 0.0, 0.0, 1.0, 0.0
            left, bottom, right, top = box.left, box.bottom, box.right, box.top
            if not -_FAR < left + bottom + right + top < _FAR:  # what is no number is not either
                return 0.0, 0.0, 1.0, 0.0
            if turn:
                (left, bottom), (right, top) = turn(left, bottom), turn(right, top)
                left, bottom, right, top = min(left, right), min(bottom, top), max(left, right), max(bottom, top)
            return left, right, (top - bottom) / _TALL or 1.0, bottom

        return edges

    def _near(self, at: int, edges: _Edges) -> float:
        """Return the height of a line: letters as tall stand as far above their box, so that few are asked."""
        tall = round(edges[2], 2)
        drop = self._drops.get(tall)
        if drop is None:
            drop = self._drops[tall] = self._base(at) - edges[3]
        return edges[3] + drop

    def _base(self, at: int) -> float:
        raw.FPDFText_GetCharOrigin(self._words, self._places(at) if self._places else at, self._at_x, self._at_y)
        base: float = self._turn(self._x.value, self._y.value)[1] if self._turn else self._y.value
        return base if -_FAR < base < _FAR else 0.0


def _even(gaps: Sequence[_Gap], size: float) -> bool:
    """Whether gaps are as wide as each other."""
    widths = [left - right for _, _, right, left in gaps]
    return len(widths) >= _STRETCHED and max(widths) - min(widths) <= _EVEN * size


def _commonest(angles: Sequence[_Angle]) -> float:
    """Return the angle, in whole quarters, at which most letters of a page stand."""
    letters = [0, 0, 0, 0]
    for start, end, angle in angles:
        letters[round(angle) % 4] += end - start
    return float(letters.index(max(letters)))


def _askew(angle: float, quarter: float) -> bool:
    apart = abs(angle - quarter) % 4
    return min(apart, 4 - apart) > _LEANING
