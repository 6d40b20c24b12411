"""A concordance as a Word file, a page for a browser, and a workbook."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.export.columns import Run
from app.export.columns_words import words_in
from app.export.dress import PLAIN, Dress
from app.export.html import document, escaped
from app.export.ooxml import Element, Piece, make, run, run_properties, safe
from app.export.package import Document, package
from app.export.turned import WIDTH, landscape
from app.export.xlsx import Grid, grid_bytes
from app.language.topics import title
from app.model.concordance import Answering, Concordance, ConcordanceRow
from app.model.text import Text

_TOPIC_WIDTH = 1700  # twips
_SIZE, _SMALL, _QUIET, _SHADE, _RULE = 18, 16, "5A5F66", "F1EFEA", "8C8880"


def concordance_bytes(made: Concordance, dress: Dress = PLAIN, language: str = "en") -> bytes:
    """Return a concordance as a Word file on its side."""
    name, topic = _names(language)
    heading = make("p", make("pPr", make("pStyle", val="Title"), make("keepNext")), _worded(name, size=0))
    table = _table(made, topic)
    return landscape(package(Document([heading, table], (), name, language, dress)))


def concordance_html(made: Concordance, language: str = "en") -> bytes:
    """Return a concordance as one page that any browser shows."""
    name, topic = _names(language)
    heads = [f'<th scope="col" class="kind">{escaped(topic)}</th>']
    for _, known, facts in made.instruments:
        heads.append(f'<th scope="col" class="text">{escaped(known)}<small>{escaped(facts)}</small></th>')
    rows = "\n".join(_html_row(row) for row in made.rows)
    page = document(name, f"<h1>{escaped(name)}</h1>", f"<tr>{''.join(heads)}</tr>", rows)
    return page.replace('<html lang="en">', f'<html lang="{escaped(language)}">', 1).encode("utf-8")


def concordance_workbook(made: Concordance, dress: Dress = PLAIN, language: str = "en") -> bytes:
    """Return a concordance as a workbook."""
    name, topic = _names(language)
    heads = (topic, *(f"{known}\n{facts}" for _, known, facts in made.instruments))
    rows = tuple(
        ("", ((Run(Text(_topic(row))),), *((Run(Text("\n".join(map(_said, cell)))),) for cell in row.cells)))
        for row in made.rows
    )
    share = 0.86 / max(len(made.instruments), 1)
    widths = (0.14, *(share for _ in made.instruments))
    return grid_bytes(Grid(name, heads, rows, widths, marking=dress.marking), dress)


def _names(language: str) -> tuple[str, str]:
    words = words_in(language)
    return words.concordance, words.topic


def _topic(row: ConcordanceRow) -> str:
    return title(row.topic) if row.topic else ""


def _said(each: Answering) -> str:
    return f"{each.place}  {each.words}".strip()


def _html_row(row: ConcordanceRow) -> str:
    cells = []
    for cell in row.cells:
        lines = (f'<p><span class="label">{escaped(each.place)}</span> {escaped(each.words)}</p>' for each in cell)
        cells.append(f'<td class="text">{"".join(lines) or "<p class=none>–</p>"}</td>')
    headed = ' class="section"' if row.headed else ""
    return f'<tr{headed}><th scope="row" class="kind">{escaped(_topic(row))}</th>{"".join(cells)}</tr>'


# ---- Word


def _table(made: Concordance, topic: str) -> Element:
    share = len(made.instruments)
    edges = [_TOPIC_WIDTH + round((WIDTH - _TOPIC_WIDTH) * at / share) for at in range(share + 1)]
    widths = (_TOPIC_WIDTH, *(end - start for start, end in pairwise(edges)))
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = make("tblBorders", *(make(side, val="single", sz=4, space=0, color=_RULE) for side in sides))
    margins = make("tblCellMar", *(make(side, w=100, type="dxa") for side in ("left", "right")))
    properties = make(
        "tblPr", make("tblStyle", val="TableGrid"), make("tblW", w=WIDTH, type="dxa"), borders,
        make("tblLayout", type="fixed"), margins,
    )  # fmt: skip
    element = make("tbl", properties, make("tblGrid", *(make("gridCol", w=width) for width in widths)))
    head = make("tr", make("trPr", make("cantSplit"), make("tblHeader")))
    head.append(_cell(widths[0], [[_worded(topic, bold=True)]], shade=True))
    for (_, name, facts), width in zip(made.instruments, widths[1:], strict=True):
        lines = [[_worded(name, bold=True)], [_worded(facts, size=_SMALL, quiet=True)]]
        head.append(_cell(width, lines if facts else lines[:1], shade=True))
    element.append(head)
    element.extend(_row(row, widths) for row in made.rows)
    return element


def _row(row: ConcordanceRow, widths: Sequence[int]) -> Element:
    element = make("tr", make("trPr", make("cantSplit")))
    element.append(_cell(widths[0], [[_worded(_topic(row), size=_SMALL, quiet=True)]]))
    for cell, width in zip(row.cells, widths[1:], strict=True):
        element.append(
            _cell(width, [list(_line(each, bold=row.headed)) for each in cell] or [[_worded("–", quiet=True)]])
        )
    return element


def _line(each: Answering, *, bold: bool) -> Iterator[Element | None]:
    if each.place:
        yield _worded(f"{each.place}  ", bold=True)
    yield _worded(each.words, bold=bold)


def _cell(width: int, lines: Sequence[Sequence[Element | None]], *, shade: bool = False) -> Element:
    filled = make("shd", val="clear", color="auto", fill=_SHADE) if shade else None
    paragraphs = (make("p", make("pPr", make("pStyle", val="TableText")), *line) for line in lines)
    return make("tc", make("tcPr", make("tcW", w=width, type="dxa"), filled), *paragraphs)


def _worded(words: str, *, bold: bool = False, size: int = _SIZE, quiet: bool = False) -> Element | None:
    piece = Piece(safe(words), bold)
    properties = run_properties(piece)
    if properties is None:
        properties = make("rPr")
    properties.extend([make("color", val=_QUIET)] if quiet else [])
    properties.extend([make("sz", val=size), make("szCs", val=size)] if size else [])
    return run(piece, properties if len(properties) else None)
