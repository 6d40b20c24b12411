"""A table for the room as a Word file: landscape, a row for each provision, made so that it comes back.

Hidden bookmarks say which provision a row is, what a column is, and what a cell held: Word and LibreOffice keep them
when people type, add rows, move them or take them out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, count, pairwise

from app.export.columns_words import Words, head_of, words_in
from app.export.dress import PLAIN, Dress
from app.export.ooxml import Element, Piece, make, pieces, run, run_properties, safe
from app.export.ooxml import Words as Set
from app.export.package import Document, package
from app.export.turned import WIDTH, landscape
from app.model.columns import ColumnCell, ColumnKind, ColumnRow, ColumnTable, cell_key, column_key, row_key
from app.model.text import Mark, MarkKind, Text

_NUMBER_WIDTH = 960  # twips
_LONG = 900  # letters of a cell beside one other, from which on its row may split over two pages
_SIZES = {1: 21, 2: 20, 3: 18}  # half points, by how many columns of text there are; more have the last
_SMALL = 16
_EASTERN = frozenset({"ja", "zh", "ko"})  # their letters fill the line: without room between, lines run together
_SHADE, _RULE = "F1EFEA", "8C8880"
_INK = {"added": "0A6157", "gone": "8F3D0E", "quiet": "5A5F66", "inside": "A1281C"}
_WIDE = re.compile("[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_MOST_SIGNS = 40  # of a bookmark's name


@dataclass(slots=True)
class _Writer:
    """Writes one table; bookmarks are numbered through, and no name stands twice."""

    table: ColumnTable
    words: Words
    size: int
    filled: frozenset[ColumnKind]
    numbers: Iterator[int] = field(default_factory=count)
    names: set[str] = field(default_factory=set)

    def bookmark(self, name: str) -> tuple[Element, ...]:
        """Return an empty bookmark; nothing where its name is taken."""
        if not name or name in self.names:
            return ()
        self.names.add(name)
        number = next(self.numbers)
        return make("bookmarkStart", id=number, name=name[:_MOST_SIGNS]), make("bookmarkEnd", id=number)


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a cell in one look; ``look`` is "" for words that both have, "added" or "gone"."""

    text: Text
    look: str = ""


def columns_bytes(table: ColumnTable, dress: Dress = PLAIN) -> bytes:
    """Return a table for the room as a Word file; equal tables give equal bytes."""
    words = words_in(table.language)
    writer = _Writer(table, words, _SIZES.get(len(table.columns), min(_SIZES.values())), filled(table))
    marked = bool(dress.marking)
    if table.inside and not marked:
        dress = replace(dress, marking=words.inside)
    title = " ".join(safe(table.title).split())
    blocks = [*_front(writer, title, say_inside=table.inside and marked), _table(writer)]
    return landscape(package(Document(blocks, (), title[:255], table.language, dress)))


def runs_of(cell: ColumnCell) -> tuple[Run, ...]:
    """Return a cell's words with what only the first column has; words that are others altogether stand alone."""
    text = cell.text
    if not cell.hunks:
        return (Run(text),)
    if len(cell.hunks) == 1 and cell.hunks[0].before and cell.hunks[0].op != "equal":
        return (Run(text, "added"),)
    made, at = [], 0
    for hunk in cell.hunks:
        own = text.cut(at, at + len(hunk.after))
        at += len(hunk.after)
        if hunk.op == "equal":
            made.append(Run(own))
            continue
        made += [Run(Text(hunk.before), "gone")] if hunk.before else []
        made += [Run(own, "added")] if hunk.after else []
    return tuple(made)


def filled(table: ColumnTable) -> frozenset[ColumnKind]:
    """Return the columns that have words of others: where they have none is said; the rest is there to be filled in."""
    kinds = ((column.kind, row.cells[at]) for at, column in enumerate(table.columns) for row in table.rows)
    return frozenset(kind for kind, cell in kinds if cell and kind in {"ours", "theirs", "precedent"})


def differs(table: ColumnTable) -> bool:
    """Tell whether anything is marked as different."""
    return any(run.look for row in table.rows for cell in row.cells if cell for run in runs_of(cell))


def places(row: ColumnRow) -> tuple[str, ...]:
    """Return the numbers of a row: the draft's, and those by which other columns call it."""
    return tuple(
        dict.fromkeys(filter(None, (row.label, *(f"({cell.label})" for cell in row.cells if cell and cell.label))))
    )


def said(words: Words, cell: ColumnCell | None, *, filled: bool) -> str:
    """Return what stands in a cell that has no words; ``filled`` says that the column has some."""
    if cell is not None and cell.above:
        return words.above
    return words.nothing if filled and cell is None else ""


def wide(words: str) -> int:
    """Return how many Latin letters take as much room as these words."""
    return len(words) + len(_WIDE.findall(words))


# ---- parts


def _front(writer: _Writer, title: str, *, say_inside: bool) -> Iterator[Element]:
    if title:
        yield make("p", make("pPr", make("pStyle", val="Title"), make("keepNext")), _worded(title))
    if say_inside:
        yield _line(_worded(writer.words.inside, bold=True, ink="inside", size=_SMALL + 2))
    if differs(writer.table):
        words = writer.words
        yield _line(
            _worded(words.legend, ink="quiet", size=_SMALL),
            _worded(words.only_here, look="added", size=_SMALL),
            _worded(words.comma, ink="quiet", size=_SMALL),
            _worded(words.only_there, look="gone", size=_SMALL),
        )


def _line(*runs: Element | None) -> Element:
    spacing = make("spacing", before=0, after=100)
    return make("p", make("pPr", make("pStyle", val="TableText"), make("keepNext"), spacing), *runs)


def _table(writer: _Writer) -> Element:
    widths = _widths(len(writer.table.columns))
    margins = make("tblCellMar", *(make(side, w=100, type="dxa") for side in ("left", "right")))
    lines = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = make("tblBorders", *(make(side, val="single", sz=4, space=0, color=_RULE) for side in lines))
    properties = make(
        "tblPr", make("tblStyle", val="TableGrid"), make("tblW", w=WIDTH, type="dxa"),
        borders, make("tblLayout", type="fixed"), margins,
    )  # fmt: skip
    element = make("tbl", properties, make("tblGrid", *(make("gridCol", w=width) for width in widths)))
    element.append(_head(writer, widths))
    element.extend(_row(writer, row, widths) for row in writer.table.rows)
    return element


def _widths(columns: int) -> tuple[int, ...]:
    edges = [_NUMBER_WIDTH + round((WIDTH - _NUMBER_WIDTH) * at / columns) for at in range(columns + 1)]
    return (_NUMBER_WIDTH, *(end - start for start, end in pairwise(edges)))


def _head(writer: _Writer, widths: Sequence[int]) -> Element:
    row = make("tr", make("trPr", make("cantSplit"), make("tblHeader")))
    cells = [[_paragraph(writer, (_worded(writer.words.number, bold=True, size=_SMALL),), lead=column_key("number"))]]
    for column in writer.table.columns:
        head, about = head_of(column, writer.words)
        named = _paragraph(writer, (_worded(head, bold=True, size=writer.size),), lead=column_key(column.kind))
        below = [_paragraph(writer, (_worded(about, ink="quiet", size=_SMALL),))] if about else []
        cells.append([named, *below])
    row.extend(_cell(width, each, shade=True) for width, each in zip(widths, cells, strict=True))
    return row


def _row(writer: _Writer, row: ColumnRow, widths: Sequence[int]) -> Element:
    columns = writer.table.columns
    longest = max((wide(cell.text.plain) for cell in row.cells if cell), default=0)
    short = longest * len(columns) <= _LONG * 2
    element = make("tr", make("trPr", make("cantSplit")) if short else None)
    key = row_key(row.key) if row.key else ""
    numbers = places(row) or ("",)
    first = [
        _paragraph(writer, (_worded(each, size=writer.size - 1),), lead=key if at == 0 else "", keep=row.headed)
        for at, each in enumerate(numbers)
    ]
    element.append(_cell(widths[0], first))
    for column, cell, width in zip(columns, row.cells, widths[1:], strict=True):
        mark = cell_key(key, column.kind, read_as(cell)) if key else ""
        element.append(_cell(width, list(_words(writer, row, column.kind, cell, mark))))
    return element


def read_as(cell: ColumnCell | None) -> str:
    """Return the words of a cell as they are read back."""
    return safe(cell.text.plain) if cell else ""


def _words(writer: _Writer, row: ColumnRow, kind: ColumnKind, cell: ColumnCell | None, key: str) -> Iterator[Element]:
    """Yield the paragraphs of a cell: its words, and below them where they come from."""
    empty = said(writer.words, cell, filled=kind in writer.filled)
    if empty or cell is None:
        yield _paragraph(writer, (_worded(empty, ink="quiet", size=_SMALL),), lead=key, keep=row.headed)
        return
    lines: list[list[Element | None]] = [[]]
    for each in runs_of(cell):
        for at, (start, end) in enumerate(_lines(each.text.plain)):
            if at:
                lines.append([])
            lines[-1] += _set(writer, each, start, end, bold=row.headed)
    for at, runs in enumerate(lines):
        yield _paragraph(writer, runs, lead=key if at == 0 else "", keep=row.headed)
    if cell.note:
        yield _paragraph(writer, (_worded(cell.note, ink="quiet", size=_SMALL - 1),))


def _lines(plain: str) -> Iterator[tuple[int, int]]:
    ends = list(accumulate((len(line) + 1 for line in plain.split("\n")), initial=0))
    return ((start, end - 1) for start, end in pairwise(ends))


def _set(writer: _Writer, each: Run, start: int, end: int, *, bold: bool) -> Iterator[Element | None]:
    words = each.text.cut(start, end)
    if bold:
        words = Text(words.plain, (*words.marks, Mark(0, len(words.plain), MarkKind.BOLD)))
    for piece in pieces(Set(words)):
        yield run(piece, _look(piece, each.look, size=writer.size))


def _cell(width: int, paragraphs: Sequence[Element], *, shade: bool = False) -> Element:
    filled = make("shd", val="clear", color="auto", fill=_SHADE) if shade else None
    return make("tc", make("tcPr", make("tcW", w=width, type="dxa"), filled), *paragraphs)


def _paragraph(writer: _Writer, runs: Sequence[Element | None], *, lead: str = "", keep: bool = False) -> Element:
    style = make("pStyle", val="TableText")
    eastern = writer.table.language.split("-", 1)[0] in _EASTERN
    leading = make("spacing", line=276, lineRule="auto") if eastern else None
    properties = make("pPr", style, make("keepNext") if keep else None, leading)
    return make("p", properties, *writer.bookmark(lead), *runs)


def _worded(words: str, *, look: str = "", bold: bool = False, ink: str = "", size: int = 0) -> Element | None:
    piece = Piece(" ".join(words.split(" ")), bold)
    return run(piece, _look(piece, look, ink=ink, size=size))


def _look(piece: Piece, look: str, *, ink: str = "", size: int = 0) -> Element | None:
    """Return w:rPr in the order that the schema wants: a sign with each colour."""
    properties = run_properties(replace(piece, stretch=0))
    if properties is None:
        properties = make("rPr")
    color = _INK.get(look or ink)
    if look == "gone":
        properties.append(make("strike"))
    if color:
        properties.append(make("color", val=color))
    if size:
        properties.extend((make("sz", val=size), make("szCs", val=size)))
    if look == "added":
        properties.append(make("u", val="single"))
    return properties if len(properties) else None
