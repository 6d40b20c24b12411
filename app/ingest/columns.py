"""A table for the room that came back, as Word or a workbook: its rows, and which provision each was."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from app.errors import UnreadableFile
from app.model.columns import FILLED, ColumnKind, cell_key, column_key, head_key
from app.word.archive import part_of
from app.word.package import open_package
from app.word.xml import Element, W, w

WORKBOOKS = frozenset({".xlsx", ".xlsm"})
_ROW, _CELL = re.compile(r"_pr[0-9a-f]{24}"), re.compile(r"_pc[0-9a-f]{24}")
_GONE = frozenset({w("del"), w("moveFrom"), w("txbxContent"), w("instrText"), w("delText"), w("rPrChange")})
_NOTHING = frozenset({"", "–", "－", "—", "-"})
_ABOVE = "↑"
_CODE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MOST_SHEETS = 100
_LONGEST = 1_000_000  # bytes of an element with its words; Excel has no longer cell than 32 767 letters
_AGAIN = "Get the file once more from where it came."
_SAVE = "Open it and save it anew, without a password."
_DECLARED = tuple(
    sign.encode(code) for sign in ("<!DOCTYPE", "<!ENTITY") for code in ("utf-8", "utf-16-le", "utf-16-be")
)
_MOST_ROWS, _MOST_COLUMNS, _MOST_BYTES = 20_000, 12, 60_000_000
_HEADS: dict[str, ColumnKind | Literal["number"]] = {
    "no.": "number", "番号": "number",
    "our text": "ours", "their text": "theirs", "precedent": "precedent", "compromise": "compromise",
    "当方案": "ours", "先方案": "theirs", "先例": "precedent", "妥協案": "compromise",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """A row that came back: its key, empty where it is lost; the number in it; the words of each column.

    ``keys`` are those of its cells, by which words that nobody has changed are known.
    """

    key: str
    label: str
    words: tuple[str, ...]
    keys: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Table:
    """What came back: what the columns are, in the file's order, and the rows."""

    columns: tuple[ColumnKind, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Cell:
    words: str
    marks: frozenset[str]


def read_columns(name: str, data: bytes) -> Table:
    """Return the table for the room in a Word file or workbook; raise UnreadableFile where there is none."""
    grids = _workbook(name, data) if Path(name).suffix.casefold() in WORKBOOKS else _word(name, data)
    found = [table for grid in grids if (table := _table(grid))]
    if not found:
        raise UnreadableFile(
            name,
            "no table in it has a column that is known",
            "Choose a table that was saved with Export, Table for the room.",
        )
    columns = found[0].columns
    return Table(columns, tuple(row for each in found if each.columns == columns for row in each.rows))


def _table(grid: Sequence[Sequence[_Cell]]) -> Table | None:
    """Return a table by its first row: by the marks in it, else by the words above our columns."""
    if not grid:
        return None
    kinds = _supposed([_kind(cell) for cell in grid[0]])
    if not any(kind in FILLED for kind in kinds) or len([kind for kind in kinds if kind]) != len(set(kinds) - {""}):
        return None
    places = [(at, kind) for at, kind in enumerate(kinds) if kind and kind != "number"]
    number = kinds.index("number") if "number" in kinds else next((at for at, kind in enumerate(kinds) if not kind), -1)
    rows = tuple(row for cells in grid[1:] if (row := _row(cells, places, number)))
    return Table(tuple(kind for _, kind in places if kind != "number"), rows)  # type: ignore[misc]


def _supposed(kinds: list[str]) -> list[str]:
    """Return what columns are; beside a column of numbers those that are called by a country stand in our order."""
    left = [kind for kind in ("ours", "theirs") if kind not in kinds]
    if "number" not in kinds:
        return kinds
    return [kind or (left.pop(0) if left and at > kinds.index("number") else "") for at, kind in enumerate(kinds)]


def _kind(cell: _Cell) -> str:
    known = next((kind for kind in (*_HEADS.values(), "number") if column_key(kind) in cell.marks), "")
    return known or _HEADS.get(cell.words.partition("\n")[0].strip().casefold(), "")


def _row(cells: Sequence[_Cell], places: Sequence[tuple[int, str]], number: int) -> Row | None:
    """Return a row; None for one that repeats the head."""
    marks = frozenset(mark for cell in cells for mark in cell.marks)
    if any(mark.startswith(column_key("")) for mark in marks):
        return None
    key = next((mark for mark in sorted(marks) if _ROW.fullmatch(mark)), "")
    words = tuple(_said(cells[at].words, key, kind, marks) if at < len(cells) else "" for at, kind in places)
    label = cells[number].words.partition("\n")[0].strip() if 0 <= number < len(cells) else ""
    return Row(key, label, words, frozenset(mark for mark in marks if _CELL.fullmatch(mark)))


def _said(words: str, row: str, kind: str, marks: frozenset[str]) -> str:
    """Return the words of a cell: none where a sign says that there are none, unless the provision was that sign."""
    stripped = words.strip()
    signs = stripped in _NOTHING or stripped.startswith(_ABOVE)
    return "" if signs and cell_key(row, kind, words) not in marks else words


# ---- Word


def _word(name: str, data: bytes) -> Iterator[list[list[_Cell]]]:
    body = open_package(name, data).document.find(w("body"))
    for table in body.iter(w("tbl")) if body is not None else ():
        rows = [row for row in table.iter(w("tr")) if _holder(row, "tbl") is table and not _struck(row)]
        yield [
            [_cell(cell) for cell in row.iter(w("tc")) if _holder(cell, "tr") is row][:_MOST_COLUMNS]
            for row in rows[:_MOST_ROWS]
        ]


def _holder(element: Element, tag: str) -> Element | None:
    return next(element.iterancestors(w(tag)), None)


def _struck(row: Element) -> bool:
    return row.find(f"{w('trPr')}/{w('del')}") is not None


def _cell(cell: Element) -> _Cell:
    lines = ["".join(_letters(paragraph)) for paragraph in cell.iter(w("p")) if _holder(paragraph, "tc") is cell]
    names = (mark.get(w("name")) or "" for mark in cell.iter(w("bookmarkStart")))
    return _Cell("\n".join(lines), frozenset(names))


def _letters(paragraph: Element) -> Iterator[str]:
    """Yield the words of a paragraph, all changes accepted; words that are struck through do not count."""
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        tag = element.tag
        if tag in _GONE or not isinstance(tag, str) or (tag == w("r") and _is_struck(element)):
            continue
        if tag == w("t"):
            yield element.text or ""
        elif tag in {w("br"), w("cr")}:
            yield "\n"
        elif tag == w("tab") and element.getparent().tag == w("r"):  # type: ignore[union-attr]
            yield "\t"
        elif tag == w("noBreakHyphen"):
            yield "\u2011"
        else:
            stack.extend(reversed(element))


def _is_struck(run: Element) -> bool:
    properties = run.find(w("rPr"))
    if properties is None:
        return False
    found = (properties.find(w(name)) for name in ("strike", "dstrike", "vanish"))
    return any(each is not None and each.get(f"{{{W}}}val") not in {"0", "false", "off"} for each in found)


# ---- workbooks


def _workbook(name: str, data: bytes) -> Iterator[list[list[_Cell]]]:
    refuse_hostile(name, data)
    from openpyxl import load_workbook  # noqa: PLC0415 - late: a fifth of a second, for those who come with a workbook

    try:
        book = load_workbook(io.BytesIO(data), rich_text=True, data_only=False, keep_links=False)
        sheets = [
            _headed([[_value(cell) for cell in row] for row in sheet.iter_rows(**_bounds(sheet))])
            for sheet in book.worksheets
        ]
    except Exception as error:
        raise UnreadableFile(name, "it is not an Excel workbook, or is damaged or protected", _SAVE) from error
    yield from sheets


def _bounds(sheet: Any) -> dict[str, int]:
    """Return how far a sheet is read, whatever size it says that it has."""
    return {"max_row": min(sheet.max_row, _MOST_ROWS), "max_col": min(sheet.max_column, _MOST_COLUMNS)}


def refuse_hostile(name: str, data: bytes, most: int = _MOST_BYTES) -> None:
    """Raise UnreadableFile for a workbook that is no package, or one that no table needs.

    One that unpacks to more than ``most`` bytes, that declares entities, or that lists hundreds of sheets.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
            if sum(part.file_size for part in parts) > most:
                limit = f"it unpacks to more than {most // 1_000_000} MB, more than any table holds"
                raise UnreadableFile(name, limit, _AGAIN)
            read = {part.filename: part_of(package, part) for part in parts}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        raise UnreadableFile(name, "it is not an Excel workbook, or is damaged or protected", _SAVE) from error
    if any(sign in part for part in read.values() for sign in _DECLARED):
        raise UnreadableFile(name, "it holds declarations that do not belong in a workbook", _AGAIN)
    if any(len(sign) > _LONGEST for part in read for sign in read[part].split(b"<") if part.lower().endswith(".xml")):
        raise UnreadableFile(name, "it holds a cell longer than any table has", _AGAIN)
    if any(read[part].count(b"sheetId") > _MOST_SHEETS for part in read if part.lower().endswith("workbook.xml")):
        raise UnreadableFile(name, f"it holds more than {_MOST_SHEETS} sheets", "Leave only the table in it.")


def _headed(grid: list[list[_Cell]]) -> list[list[_Cell]]:
    """Return a sheet with the marks of its columns, which its first cell holds, at the words above them."""
    if not grid:
        return grid
    first, *heads = grid[0]
    kinds = (*FILLED, "precedent", "number")
    marked = [_Cell(head.words, first.marks & {head_key(kind, head.words) for kind in kinds}) for head in heads]
    named = [_Cell(each.words, frozenset(mark.partition(":")[0] for mark in each.marks)) for each in marked]
    return [[_Cell("", frozenset()), *named], *grid[1:]]


def _value(cell: Any) -> _Cell:
    from openpyxl.cell.rich_text import CellRichText, TextBlock  # noqa: PLC0415 - late, as above

    value = cell.value
    if isinstance(value, CellRichText):
        struck = (isinstance(part, TextBlock) and bool(part.font.strike) for part in value)
        words = "".join(str(part) for part, gone in zip(value, struck, strict=True) if not gone)
    else:
        words = "" if value is None else str(value)
    hidden = cell.column_letter == "A"
    words = _CODE.sub(lambda found: chr(int(found[1], 16)), words)
    return _Cell("" if hidden else words, frozenset(words.split()) if hidden else frozenset())
