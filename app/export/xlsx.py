"""Tables as a workbook: wrapped text under a frozen head, made to be printed on its side, and to come back.

The first column is hidden and says which provision each row is. Nothing in a cell is ever a formula.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any

from app.export.columns import Run, places, read_as, runs_of, wide
from app.export.columns_words import head_of, words_in
from app.export.dress import PLAIN, Dress
from app.export.ooxml import safe
from app.model.columns import ColumnRow, ColumnTable, cell_key, head_key, row_key
from app.model.text import Text

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_MOST = 32_000  # letters; a cell of Excel holds 32 767
_NUMBER_WIDTH, _PAGE_WIDTH = 9, 126  # in the width of a figure
_PAPERS = {"a4": 9, "letter": 1}
_LINE_HEIGHT, _MOST_HEIGHT = 14.0, 400.0  # points; Excel ends a row at 409
_SHADE, _RULE, _ADDED, _GONE = "F1EFEA", "8C8880", "0A6157", "8F3D0E"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_SHEET_NAME, _NO_NAME = 31, frozenset("[]:*?/\\\n\t")
_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_MOMENT = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet before it is written: ``heads`` above the columns, rows of cells in runs, and a hidden key for each row.

    ``widths`` are shares of the page; ``key`` is that of the head.
    """

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[Run, ...], ...]], ...]
    widths: tuple[float, ...]
    key: str = ""
    marking: str = ""


def workbook_bytes(table: ColumnTable, dress: Dress = PLAIN) -> bytes:
    """Return a table for the room as a workbook (.xlsx)."""
    words = words_in(table.language)
    heads = [" ".join(head_of(column, words)[:1]) for column in table.columns]
    kinds = ["number", *(column.kind for column in table.columns)]
    named = [safe(each) for each in (words.number, *heads)]
    key = " ".join(head_key(kind, head) for kind, head in zip(kinds, named, strict=True))
    rows = tuple((_key(table, row), tuple(_cells(row))) for row in table.rows)
    share = (1 - _NUMBER_WIDTH / _PAGE_WIDTH) / len(heads)
    widths = (_NUMBER_WIDTH / _PAGE_WIDTH, *(share for _ in heads))
    marking = dress.marking or (words.inside if table.inside else "")
    return grid_bytes(Grid(table.title, tuple(named), rows, widths, key, marking), dress)


def _key(table: ColumnTable, row: ColumnRow) -> str:
    if not row.key:
        return ""
    key = row_key(row.key)
    cells = zip(table.columns, row.cells, strict=True)
    return " ".join((key, *(cell_key(key, column.kind, read_as(cell)[:_MOST]) for column, cell in cells)))


def _cells(row: ColumnRow) -> Iterator[tuple[Run, ...]]:
    yield (Run(Text("\n".join(places(row)))),)
    for cell in row.cells:
        yield runs_of(cell) if cell else ()


def grid_bytes(grid: Grid, dress: Dress = PLAIN) -> bytes:
    """Return a workbook of one sheet; equal grids give equal bytes."""
    from openpyxl import Workbook  # noqa: PLC0415 - late: a fifth of a second

    book = Workbook()
    sheet = book.active
    sheet.title = "".join(sign for sign in safe(grid.title) if sign not in _NO_NAME)[:_SHEET_NAME].strip(" '") or "-"
    _lay_out(sheet, grid, dress)
    ink = _Ink()
    ink.put(sheet, 1, (grid.key, *((Run(Text(head)),) for head in grid.heads)), head=True)
    for at, (key, cells) in enumerate(grid.rows, 2):
        ink.put(sheet, at, (key, *cells))
        sheet.row_dimensions[at].height = _height(cells, grid.widths)
    book.properties.creator = "Paraph"
    book.properties.title = safe(grid.title)[:255]
    out = io.BytesIO()
    book.save(out)
    return _undated(out.getvalue())


def _lay_out(sheet: "Worksheet", grid: Grid, dress: Dress) -> None:
    """Set columns, the head that stays and is printed on every page, and the page."""
    sheet.column_dimensions["A"].hidden = True
    for at, share in enumerate(grid.widths):
        sheet.column_dimensions[chr(ord("B") + at)].width = round(share * _PAGE_WIDTH, 1)
    sheet.freeze_panes = "C2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _PAPERS[dress.paper]
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.page_margins.top = sheet.page_margins.bottom = 0.7
    sheet.oddHeader.left.text = _said(dress.head or grid.title)
    sheet.oddHeader.right.text = _said(dress.dated)
    sheet.oddFooter.left.text = _said(grid.marking)
    sheet.oddFooter.center.text = "&P / &N"


def _said(words: str) -> str:
    """Return words for a header, in which an "&" begins a code."""
    return " ".join(safe(words).split())[:100].replace("&", "&&")


class _Ink:
    """The looks of cells, made once for a workbook."""

    def __init__(self) -> None:
        from openpyxl.cell.rich_text import CellRichText, TextBlock  # noqa: PLC0415 - late: a fifth of a second
        from openpyxl.cell.text import InlineFont  # noqa: PLC0415
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side  # noqa: PLC0415

        line = Side(style="thin", color=_RULE)
        self._rich, self._block = CellRichText, TextBlock
        self._border = Border(line, line, line, line)
        self._wrap = Alignment(wrap_text=True, vertical="top")
        self._head, self._plain = Font(bold=True), Font()
        self._fill = PatternFill("solid", start_color=_SHADE)
        self._looks = {
            "added": InlineFont(u="single", color=_ADDED), "gone": InlineFont(strike=True, color=_GONE),
        }  # fmt: skip

    def put(self, sheet: "Worksheet", row: int, cells: Sequence[str | tuple[Run, ...]], *, head: bool = False) -> None:
        """Write a row as text, whatever signs it begins with."""
        for column, each in enumerate(cells, 1):
            cell = sheet.cell(row, column)
            cell.value = self._value(each)
            cell.data_type = "s"
            if isinstance(each, str):
                continue
            cell.quotePrefix = True
            cell.alignment, cell.border = self._wrap, self._border
            if head:
                cell.font, cell.fill = self._head, self._fill

    def _value(self, cell: str | tuple[Run, ...]) -> Any:
        if isinstance(cell, str):
            return cell
        runs = [(cut, run.look) for run, cut in zip(cell, _cut(cell), strict=True) if cut]
        if all(not look for _, look in runs):
            return _escaped("".join(words for words, _ in runs))
        parts = [self._block(self._looks[look], _escaped(words)) if look else _escaped(words) for words, look in runs]
        return self._rich(*parts)


def _cut(cell: Sequence[Run]) -> Iterator[str]:
    """Yield the words of a cell's runs, as many as a cell can hold."""
    left = _MOST
    for run in cell:
        words = safe(run.text.plain)[:left]
        left -= len(words)
        yield words


def _escaped(words: str) -> str:
    """Return words in which nothing reads as a code for a sign."""
    return _CODE.sub("_x005F_", words)


def _height(cells: Sequence[Sequence[Run]], widths: Sequence[float]) -> float:
    """Return how high a row must be: no program sets it right for wrapped rich text."""
    most = 1
    for runs, share in zip(cells, widths, strict=True):
        room = max(share * _PAGE_WIDTH, 1.0)
        lines = "".join(safe(run.text.plain) for run in runs).split("\n")
        most = max(most, sum(ceil((wide(line) + 1) / room) for line in lines))
    return min(most * _LINE_HEIGHT + 3, _MOST_HEIGHT)


def _undated(data: bytes) -> bytes:
    """Return the workbook with every part dated alike, and no moment in its properties."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name in made.namelist():
            part = made.read(name)
            if name == "docProps/core.xml":
                part = _MOMENT.sub(b"1980-01-01T00:00:00Z", part)
            file.writestr(zipfile.ZipInfo(name, _EPOCH), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()
