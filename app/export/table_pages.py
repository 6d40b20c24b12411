"""The pages of a table for the room, in lines: what is shown before it is written."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from app.export.columns import Run, filled, places, runs_of, said
from app.export.columns_words import head_of, words_in
from app.export.dress import Dress
from app.export.pages import Blocks, Leaf, Preview
from app.export.piece import Piece
from app.export.styles import Sheet, wear_of
from app.model.columns import ColumnCell, ColumnTable
from app.model.text import MarkKind, Text

_SIDE, _TOP = 1020, 1080  # twips, as in app.export.turned
_STYLE, _TITLE = "TableText", "Title"


def table_pages(table: ColumnTable) -> Preview:
    """Return the lines of a table: its title, the heads of the columns, and a row for each provision."""
    words, full = words_in(table.language), filled(table)
    front = (Leaf(_TITLE, "", (Piece(table.title),)), *((_line(words.inside, bold=True),) if table.inside else ()))
    heads = tuple(
        (_line(head, bold=True), *_about(about)) for head, about in (head_of(each, words) for each in table.columns)
    )
    rows = []
    for row in table.rows:
        cells = []
        for at, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True)):
            number = tuple(_line(place, bold=True) for place in places(row)) if at == 0 else ()
            empty = said(words, cell, filled=column.kind in full)
            cells.append((*number, *_cell(cell, empty, bold=row.headed)))
        rows.append(Blocks(tuple(cells), ruled=True))
    return Preview((*front, Blocks(heads, ruled=True), *rows))


def lying(dress: Dress) -> Sheet:
    """Return the paper of a dress on its side, with the margins of a table."""
    sheet = wear_of(dress).sheet
    short, long = sorted((sheet.width, sheet.height))
    side, top = min(_SIDE, sheet.left), max(min(sheet.top, sheet.top * 3 // 4), min(_TOP, sheet.top))
    return replace(sheet, width=long, height=short, left=side, right=side, top=top, bottom=top)


def _line(words: str, *, bold: bool = False) -> Leaf:
    return Leaf(_STYLE, "", (Piece(words, bold=bold),))


def _about(words: str) -> tuple[Leaf, ...]:
    return (_line(words),) if words else ()


def _cell(cell: ColumnCell | None, empty: str, *, bold: bool) -> Iterator[Leaf]:
    """Yield what stands in a cell; one without words says why, or is there to be filled in."""
    if cell is None or not cell.text.plain:
        yield _line(empty)
        return
    pieces = (piece for run in runs_of(cell) for piece in _pieces(run))
    yield Leaf(_STYLE, "", tuple(replace(piece, bold=piece.bold or bold) for piece in pieces))
    if cell.note:
        yield _line(cell.note)


def _pieces(run: Run) -> Iterator[Piece]:
    """Yield the words of a run, cut where bold or italic begins or ends."""
    text: Text = run.text
    marks = [mark for mark in text.marks if mark.kind in {MarkKind.BOLD, MarkKind.ITALIC}]
    cuts = sorted({0, len(text.plain), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    look = {"": "", "added": "added", "gone": "removed"}[run.look]
    for start, end in pairwise(cuts):
        kinds = {mark.kind for mark in marks if mark.start <= start and end <= mark.end}
        piece = Piece(text.plain[start:end], bold=MarkKind.BOLD in kinds, italic=MarkKind.ITALIC in kinds)
        yield replace(piece, mark="added" if look == "added" else "removed" if look else "")
