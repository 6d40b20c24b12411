"""Any document that a reader reads, instrument or not, as a plain tree: headings, paragraphs, items, tables, notes."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from app.ingest.blocks import ENDS, Block, blocks_of
from app.ingest.files import WORD
from app.ingest.lines import Cell, Line
from app.ingest.reading import lines_of
from app.ingest.result import Plain, PlainLine, Sort
from app.language.numbers import figure
from app.model.accounting import WORD as A_WORD
from app.word.changes import Changes

_HEADING, _TITLES, _NOTES = "heading", ("title", "subtitle"), ("footnote", "endnote")
_LONGEST_HEADING = 120
_DEEPEST = 9


def read_plain(name: str, data: bytes, *, changes: Changes = "accepted", password: str = "") -> Plain:
    """Read any document; raise UnreadableFile only where no reader can read it."""
    text, lines, missing = _read(name, data, changes, password)
    aside = tuple(text[line.start : line.end] for line in lines if line.aside and not line.blank)
    made = tuple(_laid_out([line for line in lines if not line.aside]))
    words = sum(len(A_WORD.findall(f"{line.label} {line.text}")) for line in made)
    apart = sum(len(A_WORD.findall(each)) for each in aside)
    return Plain(name, made, words + apart + len(missing), words, aside, missing)


def _read(name: str, data: bytes, changes: Changes, password: str) -> tuple[str, Sequence[Line], tuple[str, ...]]:
    """Return the text, its lines, and the words that a second count of a Word file finds besides."""
    if Path(name).suffix.casefold() not in WORD:
        return (*lines_of(name, data, password), ())
    from app.ingest import docx, word_proof  # noqa: PLC0415 - late: lxml takes a quarter of a second

    text, lines = docx.read_docx(name, data, changes)
    as_read: Changes = "rejected" if changes == "negotiated" else changes
    return text, lines, word_proof.prove(name, data, text, lines, as_read).missing


def _laid_out(lines: Sequence[Line]) -> Iterator[PlainLine]:
    """Yield the paragraphs, each at its level under the headings before it, and the tables that they stand in."""
    under, cell = 0, None
    for block in blocks_of(lines):
        line = block.lines[0]
        if line.cell:
            yield from _opened(line.cell, cell, under)
            yield _paragraph(block, "item" if line.label else "paragraph", under + 3)
        else:
            kind, level = _sort(block, under)
            under = level + 1 if kind == "heading" else under
            yield _paragraph(block, kind, level)
        cell = line.cell


def _paragraph(block: Block, kind: Sort, level: int) -> PlainLine:
    line = block.lines[0]
    return PlainLine(level, line.label, block.plain, line.style, kind, line.page)


def _opened(cell: Cell, before: Cell | None, level: int) -> Iterator[PlainLine]:
    """Yield the table, the row and the cell that a paragraph begins."""
    table, row = (before.table, before.row) if before else (None, None)
    if table != cell.table:
        yield PlainLine(level, "", "", "", "table")
    if (table, row) != (cell.table, cell.row):
        yield PlainLine(level + 1, "", "", "", "row")
    if before != cell:
        yield PlainLine(level + 2, "", "", "", "cell")


def _sort(block: Block, under: int) -> tuple[Sort, int]:
    """Return what a paragraph is and its level, ``under`` being that of the text under the last heading."""
    line, style = block.lines[0], block.style
    if style.startswith((*_TITLES, _HEADING)):
        number = style[len(_HEADING) :].strip() if style.startswith(_HEADING) else ""
        return "heading", min(max(figure(number), 1), _DEEPEST) - 1 if number.isdecimal() else 0
    if style.startswith(_NOTES):
        return "note", under
    if line.label:
        return "item", under + min(line.level or 0, _DEEPEST)
    if block.bold and len(block.plain) <= _LONGEST_HEADING and not ENDS.search(block.plain):
        return "heading", max(under - 1, 0)
    return "paragraph", under
