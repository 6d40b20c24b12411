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


def line_numbers(pages: Sequence[Sequence[Row]]) -> frozenset[int]:
    """Return which pieces count the lines in the margin: digits alone, in step, on most rows of a page."""
    found: set[int] = set()
    for page in pages:
        for side in (0, -1):
            alone = [row[side] for row in page if len(row) > 1 and _NUMBER.fullmatch(row[side].text)]
            values = [int(piece.text) for piece in alone]
            steps = Counter(b - a for a, b in pairwise(values))
            step, often = steps.most_common(1)[0] if steps else (0, 0)
            if step in {1, 2, 5, 10} and often >= 4 and len(alone) * step >= 0.5 * len(page):
                found.update(id(piece) for piece in alone)
    return frozenset(found)


def without(page: Sequence[Row], numbers: frozenset[int]) -> list[Row]:
    """Return the rows of a page without the pieces that count its lines, told by their ids."""
    kept = (tuple(piece for piece in row if id(piece) not in numbers) for row in page)
    return [row for row in kept if row]


def furniture(pages: Sequence[Sequence[Row]], body: float) -> list[frozenset[int]]:
    """Return which rows of each page run along the pages: alike at the same height, digits aside; or a page number."""
    counts: Counter[tuple[str, int]] = Counter()
    for page in pages:
        seen = {key for index in _edge_rows(page) for key in _keys(page[index])}
        counts.update(seen)
    least = 2 if len(pages) < 6 else max(2, len(pages) // 4)
    return [_of_page(page, counts, least) | _over_all(page, body) for page in pages]


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


def _of_page(page: Sequence[Row], counts: Counter[tuple[str, int]], least: int) -> frozenset[int]:
    found: set[int] = set()
    for order in (range(min(_EDGE_ROWS, len(page))), range(len(page) - 1, max(-1, len(page) - 1 - _EDGE_ROWS), -1)):
        for index in order:
            row = page[index]
            often = max(counts[key] for key in _keys(row)) >= least and not _signs(row)
            number = _PAGE.fullmatch(" ".join(piece.text for piece in row)) and _apart(page, index)
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
