"""What is no part of a PDF file's text: running heads, page numbers, line numbers; and footnotes, which stand apart."""

# ruff: noqa: PLR2004 - the thresholds of recognition are best read where they are used

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from app.ingest.pdf_page import Piece
from app.ingest.rules import pattern

_NUMBER = re.compile(r"\d{1,4}")
_PAGE = re.compile(
    r"[-–—\s|\[(<]*(?:page\s*|pg?\.\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/|-)\s*\d{1,4})?(?:\s*(?:頁|ページ))?[-–—\s|\])>]*",
    re.IGNORECASE,
)
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡]+|\[\d+\]|[¹²³⁰⁴-⁹]+)[.)]?\s*(?=\S)")
_EDGE_ROWS = 3

Row = tuple[Piece, ...]


def body_size(pages: Sequence[Sequence[Piece]]) -> float:
    """Return the em of the type in which most words are set."""
    near: Counter[float] = Counter()
    for page in pages:
        for piece in page:
            if not piece.stray:
                near[round(piece.size, 1)] += len(piece.text)
    return near.most_common(1)[0][0] if near else 10.0


def unmarked(pages: Sequence[Sequence[Piece]], body: float) -> list[Sequence[Piece]]:
    """Return the pieces of all pages, watermarks as strays: large words over others, and alike at their place."""
    large = [[piece for piece in page if piece.size > 1.8 * body and not piece.stray] for page in pages]
    marks = {_place(mark) for page, found in zip(pages, large, strict=True) for mark in found if _over(mark, page)}
    if not marks:
        return list(pages)
    return [
        [piece._replace(stray=True) if piece.size > 1.8 * body and _place(piece) in marks else piece for piece in page]
        for page in pages
    ]


def _place(piece: Piece) -> tuple[str, int, int]:
    return piece.text, round(piece.left / 6), round(piece.base / 6)


def _over(mark: Piece, page: Sequence[Piece]) -> bool:
    """Whether large words stand over smaller ones."""
    return any(
        -0.5 * each.size < each.base - mark.base < 0.65 * mark.size
        and each.left < mark.right
        and each.right > mark.left
        for each in page
        if each.size < 0.6 * mark.size and not each.stray
    )


def uncounted(pages: Sequence[Sequence[Piece]]) -> tuple[list[list[Piece]], list[list[Piece]]]:
    """Return the pieces of all pages without the numbers that count their lines in the margin, and those numbers."""
    found = [_numbers(page) for page in pages]
    margins = {margin for page, numbers in zip(pages, found, strict=True) for margin in _margins(page, numbers)}
    rest: list[list[Piece]] = []
    counted: list[list[Piece]] = []
    for page, numbers in zip(pages, found, strict=True):
        known = {id(piece): number for piece, number in numbers if _margin(number) in margins}
        counted.append([number for _, number in numbers if _margin(number) in margins])
        cut = [(piece, known.get(id(piece))) for piece in page]
        rest.append([_behind(piece, number) for piece, number in cut if number is None or number is not piece])
    return rest, counted


def _numbers(page: Sequence[Piece]) -> list[tuple[Piece, Piece]]:
    """Return the numbers that stand apart, alone or before a gap, each with the piece that holds it."""
    found: list[tuple[Piece, Piece]] = []
    for piece in page:
        match = _NUMBER.match(piece.text)
        if match is None or piece.stray:
            continue
        if match.end() == len(piece.text):
            found.append((piece, piece))
        elif piece.gaps and piece.gaps[0][0] == match.end():
            found.append((piece, part(piece, 0, match.end(), (piece.left, piece.gaps[0][1]))))
    return found


def _behind(piece: Piece, number: Piece | None) -> Piece:
    """Return what stands behind the number that counts a line."""
    return part(piece, len(number.text) + 1, len(piece.text), (piece.gaps[0][2], piece.right)) if number else piece


def _margin(number: Piece) -> int:
    return round(number.right / 4)


def _margins(page: Sequence[Piece], numbers: Sequence[tuple[Piece, Piece]]) -> set[int]:
    """Return where numbers stand that count lines: outside the text, in step, some before a line that goes on."""
    held = {id(piece) for piece, number in numbers if piece is number}
    lines = [piece for piece in page if id(piece) not in held]
    found: set[int] = set()
    for margin in {_margin(number) for _, number in numbers}:
        own = [(piece, number) for piece, number in numbers if abs(_margin(number) - margin) <= 1]
        step = _step([number for _, number in own], len(lines))
        if step > 2 or (step and any(_goes_on(*each, lines) for each in own)):
            found |= {_margin(number) for _, number in own}
    return found


def _step(numbers: Sequence[Piece], lines: int) -> int:
    """Return by how much each number is more than the one above it, where they may count the lines; else 0."""
    values = [int(number.text) for number in sorted(numbers, key=lambda number: -number.base)]
    steps = Counter(b - a for a, b in pairwise(values))
    step, often = steps.most_common(1)[0] if steps else (0, 0)
    enough = often >= 4 or (step > 2 and often >= 2 and all(value % step == 0 for value in values))
    return step if step in {1, 2, 5, 10} and enough and len(values) * step >= 0.5 * lines else 0


def _goes_on(piece: Piece, number: Piece, lines: Sequence[Piece]) -> bool:
    """Whether the line that a number stands beside begins in the middle of a sentence."""
    if piece is not number:
        return piece.text[len(number.text) :].lstrip()[:1].islower()
    beside = (line for line in lines if abs(line.base - number.base) < 0.25 * line.size)
    return any(line.text[:1].islower() for line in beside)


def part(piece: Piece, start: int, end: int, sides: tuple[float, float]) -> Piece:
    """Return the part of a piece from one offset of its text to another; ``sides`` are where it begins and ends."""
    text = piece.text[start:end].strip()
    raised = tuple((a - start, b - start) for a, b in piece.raised if start <= a and b <= end)
    gaps = tuple((at - start, right, left) for at, right, left in piece.gaps if start <= at < end)
    bold = max(0, min(piece.bold - start, len(text)))
    last = piece.broken and end == len(piece.text)
    left, right = sides
    return piece._replace(text=text, left=left, right=right, bold=bold, raised=raised, broken=last, gaps=gaps)


def furniture(pages: Sequence[Sequence[Row]], body: float) -> list[frozenset[int]]:
    """Return which rows of each page run along the pages: alike at the same height, digits aside; or a page number."""
    keys = [{index: _keys(page[index]) for index in _edge_rows(page)} for page in pages]
    counts: Counter[tuple[str, int]] = Counter()
    for rows in keys:
        counts.update({key for each in rows.values() for key in each})
    least = 2 if len(pages) < 6 else max(2, len(pages) // 4)
    often = [{index for index, row in rows.items() if max(map(counts.__getitem__, row)) >= least} for rows in keys]
    return [_of_page(page, each) | _over_all(page, body) for page, each in zip(pages, often, strict=True)]


def _over_all(page: Sequence[Row], body: float) -> frozenset[int]:
    """Return the first row of a page where it is small type well above all the rest: a head that no other page has."""
    small = len(page) > 5 and max(piece.size for piece in page[0]) < 0.9 * body
    return frozenset({0}) if small and page[0][0].base - page[1][0].base > 2.5 * body else frozenset()


def _edge_rows(page: Sequence[Row]) -> list[int]:
    return sorted({*range(min(_EDGE_ROWS, len(page))), *range(max(0, len(page) - _EDGE_ROWS), len(page))})


def _keys(row: Row) -> tuple[tuple[str, int], ...]:
    words = re.sub(r"\d+", "#", " ".join(piece.text for piece in row).casefold())
    words = re.sub(r"^[ivxl]+$", "#", words.strip(" -–—|"))
    height = round(row[0].base / 6)
    return (words, height), (words, height + 1)  # two windows, so that no boundary parts what is at one height


def _of_page(page: Sequence[Row], running: set[int]) -> frozenset[int]:
    found: set[int] = set()
    for order in (range(min(_EDGE_ROWS, len(page))), range(len(page) - 1, max(-1, len(page) - 1 - _EDGE_ROWS), -1)):
        for index in order:
            row = page[index]
            often = index in running and not _signs(row)
            number = not often and _PAGE.fullmatch(" ".join(piece.text for piece in row)) and _apart(page, index)
            if not often and not number:
                break
            found.add(index)
    return frozenset(found) if len(found) < len(page) else frozenset()


def _apart(page: Sequence[Row], index: int) -> bool:
    """Whether a row at the edge of a page stands well away from the text."""
    inward = index + 1 if index < len(page) / 2 else index - 1
    return 0 <= inward < len(page) and abs(page[index][0].base - page[inward][0].base) > 1.6 * page[index][0].size


def _signs(row: Row) -> bool:
    return any(pattern("signature", name).search(piece.text) for piece in row for name in ("for", "rule"))


def notes_of(page: Sequence[Row], body: float, before: bool) -> list[Row]:
    """Return the footnotes of a page: small type under all the rest, opened by a number or a star."""
    at = len(page)
    while at and max(piece.size for piece in page[at - 1]) < 0.93 * body:
        at -= 1
    if not at:
        return []
    first = next((index for index in range(at, len(page)) if _NOTE.match(page[index][0].text)), len(page))
    return list(page[at:]) if before and at < len(page) else list(page[first:])
