"""The pages of a PDF file in reading order: furniture and footnotes told apart, columns and tables found."""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise

from app.ingest import labels
from app.ingest.pdf_furniture import Row, body_size, furniture, notes_of, part, uncounted, unmarked
from app.ingest.pdf_page import LOOSE, WIDE, Piece
from app.ingest.rules import pattern

_LABEL = 24  # no label has as many letters
_Band = tuple[float, list[Piece], list[Piece]]


class Part(Enum):
    """What a region of a page is."""

    TEXT = auto()
    CELL = auto()
    NOTE = auto()
    ASIDE = auto()


@dataclass(frozen=True, slots=True)
class Region:
    """Lines that stand under each other, between where the first begins and the last ends.

    ``band``, ``row`` and ``column`` say which cell of a table it is; ``full`` that nothing stands beside it.
    """

    part: Part
    rows: tuple[Piece, ...]
    page: int
    left: float
    right: float
    band: int = 0
    column: int = 0
    full: bool = True
    row: int = 0


def _region(part: Part, rows: Sequence[Row], page: int, band: int = 0, column: int = 0) -> Region:
    """Return a region; a column of a table knows its place, and only a text may be as wide as the page."""
    whole = tuple(row[0] if len(row) == 1 else _whole(row) for row in rows)
    left, right = min(piece.left for piece in whole), max(piece.right for piece in whole)
    return Region(part, whole, page, left, right, band, column, full=part is Part.TEXT)


def regions_of(pages: Sequence[Sequence[Piece]]) -> list[Region]:
    """Return the regions of all pages in reading order; footnotes and furniture stand at the end of their page."""
    body = body_size(pages)
    pages, numbers = uncounted(unmarked(pages, body))
    rows = [_rows(piece for piece in page if not piece.stray) for page in pages]
    aside = furniture(rows, body)
    made: list[Region] = []
    noted = False
    for at, page in enumerate(rows):
        inner = [row for index, row in enumerate(page) if index not in aside[at]]
        edges = [piece for index in sorted(aside[at]) for piece in page[index]]
        edges += [piece for piece in pages[at] if piece.stray] + numbers[at]
        notes = notes_of(inner, body, noted)
        noted = bool(notes)
        made += _columns(inner[: len(inner) - len(notes)], at + 1)
        made += [_region(Part.NOTE, notes, at + 1)] if notes else []
        made += [_region(Part.ASIDE, [(piece,) for piece in edges], at + 1)] if edges else []
    return made


# --- pieces to rows


def _rows(pieces: Iterable[Piece]) -> list[Row]:
    """Return the pieces by row, from the top, those in a row from the left; pieces that touch are one."""
    return [_touching(row) for row in _grouped(pieces)]


def _grouped(pieces: Iterable[Piece]) -> list[list[Piece]]:
    rows: list[list[Piece]] = []
    above = float("inf")
    for piece in sorted(pieces, key=lambda piece: -piece.base):
        row = None
        if above - piece.base < piece.size:  # else it stands under all there is
            beside = (row for row in reversed(rows[-3:]) if row[-1].base - piece.base < piece.size)
            row = next((row for row in beside if _beside(row, piece)), None)
        above = piece.base
        if row is None:
            rows.append([piece])
        else:
            row.append(piece)
    return [sorted(row, key=lambda piece: piece.left) if len(row) > 1 else row for row in rows]


def _beside(row: Sequence[Piece], piece: Piece) -> bool:
    for other in row:
        apart = abs(other.base - piece.base)
        if apart <= 0.25 * max(piece.size, other.size):
            return True
        near = max(piece.left, other.left) - min(piece.right, other.right) < 0.3 * max(piece.size, other.size)
        small = min(piece.size, other.size) < 0.85 * max(piece.size, other.size)
        if small and near and apart <= 0.55 * max(piece.size, other.size):
            return True
    return False


def _touching(row: Sequence[Piece]) -> Row:
    if len(row) == 1:
        return (row[0],)
    made = [row[0]]
    for before, piece in pairwise(row):
        last = made[-1]
        rules = last.text.endswith("_") and piece.text.startswith("_")
        if not rules and -1.0 * last.size < piece.left - last.right <= WIDE * last.size:
            em = max(before.size, piece.size)  # a large number may stand before both
            made[-1] = _joined(last, piece, " " if piece.left - last.right > 0.14 * em else "")
        else:
            made.append(piece)
    return tuple(made)


def _joined(first: Piece, second: Piece, between: str) -> Piece:
    start = len(first.text) + len(between)
    raised = tuple((a + start, b + start) for a, b in second.raised)
    small = second.size < 0.85 * first.size and second.base > first.base + 0.1 * first.size
    if small and re.fullmatch(r"\d{1,3}|[*†‡]+", second.text):
        raised = ((len(first.text), start + len(second.text)),)
    higher = first if first.size >= second.size else second
    bold = start + second.bold if first.heavy and second.bold else first.bold
    text = first.text + between + second.text
    wide = second.left - first.right > LOOSE * first.size
    gaps = ((len(first.text), first.right, second.left),) if between and wide else ()
    return higher._replace(
        gaps=(*first.gaps, *gaps, *((at + start, right, left) for at, right, left in second.gaps)),
        text=text,
        left=first.left,
        right=max(first.right, second.right),
        bold=bold,
        raised=(*first.raised, *raised),
        broken=second.broken,
    )


def _whole(row: Row) -> Piece:
    """Return a row as one piece; a wide gap after anything but a label stays wide."""
    made = row[0]
    for piece in row[1:]:
        label = labels.read(made.text)
        wide = piece.left - made.right > 2 * made.size and not (label and not made.text[label.end :].strip())
        made = _joined(made, piece, "    " if wide else " ")
    return made


# --- columns


def _columns(rows: Sequence[Row], page: int) -> list[Region]:
    """Return the regions of what is left of a page."""
    if all(len(row) == 1 and not row[0].gaps for row in rows) and not _unaligned(rows):
        return [_region(Part.TEXT, rows, page)] if rows else []
    pieces = _parted([piece for row in rows for piece in row])
    band = _band(pieces)
    if band is None:
        return [_region(Part.TEXT, rows, page)] if rows else []
    start, left, right = band
    inside = {id(piece) for piece in (*left, *right)}
    others = [_touching(row) for row in _grouped(piece for piece in pieces if id(piece) not in inside)]
    top = [row for row in others if row[0].base > start]
    below = [row for row in others if row[0].base <= start]
    sides = [_rows(left), _rows(right)]
    flows = _running(left, right) and not _signature(left, right)
    if flows or _tall(left, right) or _counts_on(left, right):
        middle = [replace(region, full=False) for side in sides for region in _columns(side, page)]
    else:
        middle = _cells(sides, page)
    return [*_columns(top, page), *middle, *_columns(below, page)]


def _unaligned(rows: Sequence[Row]) -> bool:
    """Whether rows overlap, as the lines of two columns do that do not stand on one line."""
    return any(one[0].base - two[0].base < 0.6 * one[0].size for one, two in pairwise(rows))


def _cells(sides: Sequence[Sequence[Row]], page: int) -> list[Region]:
    """Return the columns of a table, each with its own lines; a column may hold columns itself."""
    flat: list[list[Row]] = []
    for side in sides:
        pieces = [piece for row in side for piece in row]
        inner = _band(pieces)
        whole = inner is not None and len(inner[1]) + len(inner[2]) == len(pieces)
        flat += [_rows(inner[1]), _rows(inner[2])] if inner and whole else [list(side)]
    top = round(max(row[0].base for side in flat for row in side))
    cuts = _row_cuts(flat)
    cells = [(number, column, cell) for column, side in enumerate(flat) for number, cell in _cut_at(side, cuts)]
    return [
        replace(_region(Part.CELL, cell, page, top, column), row=number)
        for number, column, cell in sorted(cells, key=lambda each: each[:2])
    ]


def _row_cuts(sides: Sequence[Sequence[Row]]) -> list[float]:
    """Return where a table's rows begin but for the first; none where columns run on their own (signatures)."""
    pieces = [[row[0] for row in side] for side in sides]
    if any(
        pattern("signature", name).search(each.text) for side in pieces for each in side for name in ("for", "rule")
    ):
        return []
    steps = [one.base - two.base for side in pieces for one, two in pairwise(side)]
    line = 1.2 * min(steps, default=0.0)
    if max(steps, default=0.0) <= line and len(sides) > 2:
        line = 0.0  # every cell has one line
    starts = [[two.base for one, two in pairwise(side) if one.base - two.base > line] for side in pieces]
    shared = [one for one in starts[0] if all(any(abs(one - two) < 2 for two in each) for each in starts[1:])]
    return shared if len(shared) >= 2 and len(shared) >= 0.7 * max(map(len, starts)) else []


def _cut_at(side: Sequence[Row], cuts: Sequence[float]) -> list[tuple[int, list[Row]]]:
    """Return the cells of a column, each with the number of its row."""
    cells: dict[int, list[Row]] = {}
    for row in side:
        cells.setdefault(sum(row[0].base <= cut + 2 for cut in cuts), []).append(row)
    return list(cells.items())


def _band(pieces: Sequence[Piece]) -> _Band | None:
    """Return the stretch of a page where most words stand side by side: its top, and both sides."""
    best: _Band | None = None
    ordered = sorted(pieces, key=lambda piece: -piece.base)
    for edge in _gutters(pieces):
        runs = _uncrossed(ordered, edge)
        for run in runs:
            found = _sides(run, edge, last=run is runs[-1])
            if found and (best is None or len(found[1]) + len(found[2]) > len(best[1]) + len(best[2])):
                best = found
    return best


def _parted(pieces: Sequence[Piece]) -> list[Piece]:
    """Return pieces cut at their wider spaces where others show that a column begins."""
    edges = _gutters(pieces)
    made: list[Piece] = []
    for piece in pieces:
        rest = piece
        for at, right, left in reversed(piece.gaps):
            if any(abs(left - edge - 1.5) < 3 for edge in edges):
                made.append(part(rest, at + 1, len(rest.text), (left, rest.right)))
                rest = part(rest, 0, at, (rest.left, right))
        made.append(rest)
    return made


def _gutters(pieces: Sequence[Piece]) -> list[float]:
    """Return where columns other than the first may begin: several lines begin there, away from the margin."""
    if not pieces:
        return []
    margin = min(piece.left for piece in pieces)
    starts = Counter(round(piece.left / 3) for piece in pieces if piece.left > margin + 6 * piece.size)
    near = {start: count + starts[start + 1] for start, count in starts.items()}
    return [start * 3 - 1.5 for start, count in sorted(near.items(), key=lambda each: -each[1])[:8] if count >= 2]


def _uncrossed(pieces: Sequence[Piece], edge: float) -> list[list[Piece]]:
    """Cut the pieces of a page, given from the top, where one crosses ``edge``."""
    runs: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.left < edge - 2 and piece.right > edge:
            runs.append([])
        else:
            runs[-1].append(piece)
    return runs


def _sides(run: Sequence[Piece], edge: float, *, last: bool) -> _Band | None:
    """Return both sides of an edge; the columns of a text may end at different heights of a page."""
    left = [piece for piece in run if piece.left < edge - 2]
    right = [piece for piece in run if piece.left >= edge - 2]
    if not left or not right:
        return None
    top = max(piece.base for piece in right) + 0.9 * right[0].size
    left = [piece for piece in left if piece.base <= top]
    if not _tall(left, right) and not (last and _prose(left) and _prose(right)):
        left, right = _close(left, right), _close(right, left)
    if len(left) < 2 or not right or not _beside_twice(left, right) or _narrow(left):
        return None
    return max(piece.base for piece in (*left, *right)), left, right


def _beside_twice(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Whether at least two pieces of one side stand beside one of the other."""
    heights = sorted(piece.base for piece in left)
    beside = 0
    for piece in right:
        near = bisect_right(heights, piece.base - 0.9 * piece.size)
        beside += near < len(heights) and heights[near] < piece.base + 0.9 * piece.size
        if beside == 2:
            return True
    return False


def _tall(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Whether prose keeps to the left column of a page where nothing stands beside it any more."""
    end = min(piece.base - piece.size for piece in right)
    alone = [piece for piece in left if piece.base < end]
    if len(alone) < 8 or not _prose(alone):
        return False
    edge, start = max(piece.right for piece in alone), min(piece.left for piece in right)
    width = edge - min(piece.left for piece in alone)
    near = edge <= start < edge + 5 * alone[0].size
    return near and max(piece.right for piece in right) - start > 0.3 * width


def _close(side: Sequence[Piece], other: Sequence[Piece]) -> list[Piece]:
    """Return one side without what stands well under the last line of the other."""
    if not other:
        return list(side)
    end = min(piece.base for piece in other)
    kept: list[Piece] = []
    for piece in side:
        step = (kept[-1].base - piece.base) / piece.size if kept else 0.0
        if piece.base < end - 0.9 * piece.size and (
            step > 2.2 or (step > 1.5 and pattern("annex", "heading").match(piece.text))
        ):
            break
        kept.append(piece)
    return kept


def _narrow(side: Sequence[Piece]) -> bool:
    """Whether a side holds nothing but labels and numbers: then it is no column, but what the list is counted by."""
    alone = 0
    for piece in side:
        label = labels.read(piece.text) if len(piece.text) < _LABEL else None
        alone += (label is not None and not piece.text[label.end :].strip()) or not re.search(r"[^\W\d]", piece.text)
    return alone > 0.5 * len(side) and not any("__" in piece.text for piece in side)


def _running(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Whether a text runs down one side and then the other: both are prose, or the first is far too long for a cell."""
    long = len(left) >= 20 and sum(len(piece.text.split()) for piece in left) >= 3 * len(left)
    prose = _prose(left) and (_prose(right) or len(right) < 4 or _apart(left, right))
    return prose or (long and not _in_step(left, right))


def _apart(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Whether few lines of two sides stand at one height, as those of a table's rows do."""
    heights = {round(piece.base) for piece in left}
    beside = sum(not heights.isdisjoint(range(round(piece.base) - 1, round(piece.base) + 2)) for piece in right)
    return len(left) >= 8 and beside < 0.5 * len(right)


def _counts_on(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Whether the labels of the right side count on from the last ones of the left."""
    last = dict(_counted(left))
    first: dict[tuple[str, ...], int] = {}
    for kind, value in _counted(right):
        first.setdefault(kind, value)
    return any(value == last.get(kind, -1) + 1 for kind, value in first.items())


def _counted(side: Sequence[Piece]) -> Iterator[tuple[tuple[str, ...], int]]:
    for piece in side:
        label = labels.read(piece.text)
        if label and label.form != "bullet" and piece.text[label.end :].strip():
            for kind, reading in zip(label.kinds, label.readings, strict=True):
                yield kind, reading.value


def _in_step(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Whether the sides begin their cells together, row by row."""
    return len(_row_cuts([[(piece,) for piece in side] for side in (left, right)])) >= 3


def _prose(side: Sequence[Piece]) -> bool:
    """Whether most lines of a side reach its margin."""
    if len(side) < 4:
        return False
    left, right = min(piece.left for piece in side), max(piece.right for piece in side)
    full = sum(piece.right > right - 0.2 * (right - left) for piece in side)
    words = sum(len(piece.text.split()) for piece in side)
    return full >= 0.4 * len(side) and words >= 3 * len(side)


def _signature(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    both = (*left, *right)
    return len(both) <= 40 and any(pattern("signature", "rule").search(piece.text) for piece in both)
