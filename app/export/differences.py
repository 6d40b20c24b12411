"""Where two languages differ, as a Word file: a landscape table with both beside each other and what differs below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.export.dress import PLAIN, Dress
from app.export.ooxml import Element, Piece, Words, full_language, make, pieces, run, run_properties, safe
from app.export.package import Document, package
from app.export.turned import WIDTH, landscape
from app.model.text import Text

_PLACE = 1100  # twips
_SIZE, _SMALL = 20, 18  # half points
_MARK, _SHADE, _RULE = "FBEBC5", "F1EFEA", "BDB8AE"
_QUIET, _SAID = "5A5F66", "8F3D0E"
_EASTERN = frozenset({"ja", "zh", "ko"})


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a cell, ``marked`` where they differ from the other language; ``bold`` in a heading."""

    words: str
    marked: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """A row: its ``place`` ("IV.2"), its parts in both languages (none where one has nothing), and what is ``said``."""

    place: str
    ours: tuple[Part, ...]
    theirs: tuple[Part, ...]
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """A table: ``heads`` are the names of both languages, ``languages`` their tags.

    ``nothing`` is said where there is no row, ``language`` is that of the words of our own.
    """

    title: str
    lead: str
    heads: tuple[str, str]
    languages: tuple[str, str]
    rows: tuple[Difference, ...]
    nothing: str
    language: str = "en"


def differences_bytes(table: Differences, dress: Dress = PLAIN) -> bytes:
    """Return the table as a Word file; equal tables give equal bytes."""
    title = " ".join(safe(table.title).split())
    blocks = [
        make("p", _style("Title"), *_runs([Part(title)], table.language, size=0)),
        make("p", _style("BodyText"), *_runs([Part(table.lead)], table.language, size=0, ink=_QUIET)),
    ]
    if table.rows:
        blocks.append(_table(table))
    else:
        blocks.append(make("p", _style("BodyText"), *_runs([Part(table.nothing)], table.language, size=0)))
    blocks.append(make("p", _style("TableText")))
    return landscape(package(Document(blocks, (), title[:255], table.language, dress)))


def _table(table: Differences) -> Element:
    half = (WIDTH - _PLACE) // 2
    widths = (_PLACE, half, WIDTH - _PLACE - half)
    sides = ("top", "bottom", "insideV")
    borders = make("tblBorders", *(make(side, val="single", sz=4, space=0, color=_RULE) for side in sides))
    margins = make(
        "tblCellMar", make("top", w=50, type="dxa"), make("left", w=80, type="dxa"),
        make("bottom", w=50, type="dxa"), make("right", w=80, type="dxa"),
    )  # fmt: skip
    properties = make("tblPr", make("tblW", w=WIDTH, type="dxa"), borders, make("tblLayout", type="fixed"), margins)
    grid = make("tblGrid", *(make("gridCol", w=each) for each in widths))
    rows = [row for each in table.rows for row in _rows(each, table, widths)]
    return make("tbl", properties, grid, _head(table, widths), *rows)


def _head(table: Differences, widths: Sequence[int]) -> Element:
    names = ("", *table.heads)
    cells = (
        _cell(_paragraph([Part(name, bold=True)], table.language), width, shade=True)
        for name, width in zip(names, widths, strict=True)
    )
    return make("tr", make("trPr", make("cantSplit"), make("tblHeader")), *cells)


def _rows(row: Difference, table: Differences, widths: Sequence[int]) -> Iterator[Element]:
    """Yield the row of both languages, and below it the one that says what differs."""
    sides = zip((row.ours, row.theirs), table.languages, widths[1:], strict=True)
    place = _cell(_paragraph([Part(row.place, bold=True)], table.language, size=_SMALL), widths[0], above=True)
    texts = (
        _cell(_paragraph(parts or (Part("–"),), language, keep=True), width, above=True)
        for parts, language, width in sides
    )
    yield make("tr", place, *texts)
    told = (_paragraph([Part(f"▲ {each}")], table.language, size=_SMALL, ink=_SAID) for each in row.said)
    said = [block for blocks in told for block in blocks]
    if said:
        below = _cell(said, widths[1] + widths[2], span=2)
        yield make("tr", make("trPr", make("cantSplit")), _cell([make("p", _style("TableText"))], widths[0]), below)


def _cell(blocks: Sequence[Element], width: int, *, span: int = 1, shade: bool = False, above: bool = False) -> Element:
    rule = make("tcBorders", make("top", val="single", sz=4, space=0, color=_RULE)) if above else None
    properties = make(
        "tcPr", make("tcW", w=width, type="dxa"), make("gridSpan", val=span) if span > 1 else None, rule,
        make("shd", val="clear", color="auto", fill=_SHADE) if shade else None,
    )  # fmt: skip
    return make("tc", properties, *blocks)


def _paragraph(
    parts: Sequence[Part], language: str, *, size: int = _SIZE, ink: str = "", keep: bool = False
) -> list[Element]:
    return [make("p", _style("TableText", keep=keep), *_runs(parts, language, size=size, ink=ink))]


def _style(name: str, *, keep: bool = False) -> Element:
    return make("pPr", make("pStyle", val=name), make("keepNext") if keep else None)


def _runs(parts: Sequence[Part], language: str, *, size: int, ink: str = "") -> Iterator[Element]:
    for part in parts:
        for piece in pieces(Words(Text(safe(part.words)))):
            made = run(piece, _properties(piece, part, (language, size, ink)))
            if made is not None:
                yield made


def _properties(piece: Piece, part: Part, look: tuple[str, int, str]) -> Element:
    language, size, ink = look
    bold = Piece(piece.plain, bold=part.bold)
    made = run_properties(bold)
    properties = made if made is not None else make("rPr")
    properties.extend([make("color", val=ink)] if ink else [])
    properties.extend([make("sz", val=size), make("szCs", val=size)] if size else [])
    if part.marked:
        properties.extend([make("u", val="single"), make("shd", val="clear", color="auto", fill=_MARK)])
    name = "eastAsia" if language.split("-", 1)[0] in _EASTERN else "val"
    properties.append(make("lang", **{name: full_language(language)}))
    return properties
