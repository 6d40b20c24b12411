"""A brief as a Word file: a first page with what has to be decided, then the text clause by clause."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.export.dress import PLAIN, Dress
from app.export.ooxml import Element, Piece, make, run, run_properties, safe
from app.export.package import Document, package, width_of

_SHARE, _WIDE = 0.24, 0.36
"""Of the width of a table, what stands on the left: of a clause; of what was counted."""
_SIZE, _SMALL, _QUIET, _RULE = 19, 17, "5A5F66", "BDB8AE"
_AIR = 50  # twips above what is told of a clause
_LINE, _WHOLE = 85, 16
"""Letters of a line, about; lines up to which a clause and all that is told of it stay on one page.

A higher row may be broken: pages would end half empty.
"""


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a clause under one head ("Precedent"), each thing in a line of its own."""

    head: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BriefClause:
    """A clause: its ``place`` ("IV.2"), ``what`` it is ("Funding"), its ``words``, and what is told of it.

    A clause without words is the heading of those that follow.
    """

    place: str
    what: str
    words: str
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief: ``facts`` are rows of a name and a value, ``counts`` rows of what was counted and how many.

    ``lead`` may have several lines. ``deciding`` are rows of a place and what has to be decided there, ``dates`` of a
    place and a duty with its day. ``heads`` stand above facts, counts, what has to be decided, the dates, and the
    clauses. ``nothing`` is said where nothing has to be decided.
    """

    title: str
    subject: str
    lead: str
    heads: tuple[str, str, str, str, str]
    facts: tuple[tuple[str, str], ...]
    counts: tuple[tuple[str, str], ...]
    deciding: tuple[tuple[str, str], ...]
    nothing: str
    clauses: tuple[BriefClause, ...]
    language: str = "en"
    dates: tuple[tuple[str, str], ...] = ()


def brief_bytes(brief: Brief, dress: Dress = PLAIN) -> bytes:
    """Return a brief as a Word file; equal briefs give equal bytes."""
    title = " ".join(f"{brief.title}: {brief.subject}".split())
    return package(Document(list(_blocks(brief, width_of(dress))), (), title, brief.language, dress))


def _blocks(brief: Brief, width: int) -> Iterator[Element]:
    facts, counts, deciding, dates, clauses = brief.heads
    yield _paragraph("Title", [_worded(brief.title, size=0)])
    yield _paragraph("BodyText", [_worded(" ".join(brief.subject.split()), bold=True, size=0)], ragged=True)
    for line in brief.lead.split("\n"):
        yield _paragraph("BodyText", [_worded(line, quiet=True)], ragged=True)
    yield from _listed(facts, brief.facts, width)
    yield from _listed(counts, brief.counts, width, _WIDE)
    yield from _listed(deciding, brief.deciding, width)
    if not brief.deciding:
        yield _paragraph("BodyText", [_worded(brief.nothing)])
    if brief.dates:
        yield from _listed(dates, brief.dates, width)
    yield _head(clauses)
    yield from _told(brief.clauses, width)


def _told(clauses: Sequence[BriefClause], width: int) -> Iterator[Element]:
    """Yield a table for each run of clauses under one heading."""
    rows: list[Element] = []
    for clause in clauses:
        if clause.words:
            rows.append(_clause(clause, width))
            continue
        if rows:
            yield _table(rows, _widths(width))
        rows = []
        yield _head(f"{clause.place}  {clause.what}".strip())
    if rows:
        yield _table(rows, _widths(width))
    yield _paragraph("TableText", [])


def _listed(heading: str, rows: Sequence[tuple[str, str]], width: int, share: float = _SHARE) -> Iterator[Element]:
    yield _head(heading)
    if rows:
        made = (
            _row(_lines([name], bold=True), _lines(value.split("\n")), _widths(width, share)) for name, value in rows
        )
        yield _table(list(made), _widths(width, share))


def _clause(clause: BriefClause, width: int) -> Element:
    left = [*_lines([clause.place] if clause.place else (), bold=True), *_lines([clause.what], size=_SMALL)]
    right = _lines([clause.words], italic=True)
    for told in clause.told:
        head = [_worded(told.head, bold=True, size=_SMALL, quiet=True)]
        right.append(_paragraph("TableText", head, above=_AIR, kept=True))
        right += _lines(told.lines)
    said = [clause.words, *(line for told in clause.told for line in (told.head, *told.lines))]
    return _row(left, right, _widths(width), whole=sum(1 + len(line) // _LINE for line in said) <= _WHOLE)


# ---- Word


def _head(words: str) -> Element:
    return _paragraph("Heading2", [_worded(words, size=0)])


def _table(rows: Sequence[Element], widths: tuple[int, int]) -> Element:
    sides = ("top", "bottom", "insideH")
    borders = make("tblBorders", *(make(side, val="single", sz=4, space=0, color=_RULE) for side in sides))
    margins = make(
        "tblCellMar", make("top", w=50, type="dxa"), make("left", w=60, type="dxa"),
        make("bottom", w=50, type="dxa"), make("right", w=100, type="dxa"),
    )  # fmt: skip
    properties = make(
        "tblPr", make("tblW", w=sum(widths), type="dxa"), borders, make("tblLayout", type="fixed"), margins,
    )  # fmt: skip
    grid = make("tblGrid", *(make("gridCol", w=each) for each in widths))
    return make("tbl", properties, grid, *rows)


def _row(left: Sequence[Element], right: Sequence[Element], widths: tuple[int, int], *, whole: bool = True) -> Element:
    """Return a row; a ``whole`` one is not broken between pages."""
    cells = (
        make("tc", make("tcPr", make("tcW", w=share, type="dxa")), *(lines or [_paragraph("TableText", [])]))
        for share, lines in zip(widths, (left, right), strict=True)
    )
    kept = [make("trPr", make("cantSplit"))] if whole else []
    return make("tr", *kept, *cells)


def _widths(width: int, share: float = _SHARE) -> tuple[int, int]:
    left = round(width * share)
    return left, width - left


def _lines(lines: Sequence[str], *, bold: bool = False, italic: bool = False, size: int = _SIZE) -> list[Element]:
    return [_paragraph("TableText", [_worded(each, bold=bold, italic=italic, size=size)]) for each in lines]


def _paragraph(
    style: str, runs: Sequence[Element | None], above: int = 0, *, kept: bool = False, ragged: bool = False
) -> Element:
    """Return a paragraph; ``kept`` stays with the next one, ``ragged`` is set to the left alone."""
    stays = make("keepNext") if kept else None
    spacing = make("spacing", before=above) if above else None
    side = make("jc", val="left") if ragged else None
    return make("p", make("pPr", make("pStyle", val=style), stays, spacing, side), *runs)


def _worded(
    words: str, *, bold: bool = False, italic: bool = False, size: int = _SIZE, quiet: bool = False
) -> Element | None:
    piece = Piece(safe(words), bold, italic)
    properties = run_properties(piece)
    if properties is None:
        properties = make("rPr")
    properties.extend([make("color", val=_QUIET)] if quiet else [])
    properties.extend([make("sz", val=size), make("szCs", val=size)] if size else [])
    return run(piece, properties if len(properties) else None)
