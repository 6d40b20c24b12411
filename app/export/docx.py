"""A clean Word file: the instrument as it would be signed."""

from pathlib import Path

from app.export import ooxml
from app.export.files import write_whole
from app.export.layout import Block, Paragraph, Table, lay_out
from app.export.ooxml import Element, make
from app.export.package import Document, package, text_width, title_of
from app.model.instrument import Instrument
from app.settings import Paper


def write_clean(instrument: Instrument, path: Path, paper: Paper = "a4") -> None:
    """Write ``instrument`` as a Word file without any marks of change; raise UnwritableFile."""
    write_whole(path, clean_bytes(instrument, paper))


def clean_bytes(instrument: Instrument, paper: Paper = "a4") -> bytes:
    """Return the Word file that ``write_clean`` writes; equal instruments give equal bytes."""
    layout = lay_out(instrument)
    numbers = range(1, len(layout.listings) + 1)
    blocks = [_block(block, numbers, text_width(paper)) for block in layout.blocks]
    further = list(zip(numbers, layout.listings, strict=True))[1:]
    language = instrument.versions[0].language
    return package(Document(blocks, further, title_of(instrument), language, paper))


def _block(block: Block, numbers: range, width: int) -> Element:
    return _paragraph(block, numbers) if isinstance(block, Paragraph) else _table(block, numbers, width)


def _paragraph(paragraph: Paragraph, numbers: range) -> Element:
    properties = ooxml.paragraph_properties(paragraph, numbers)
    return make("p", properties, *ooxml.runs(ooxml.words_of(paragraph)))


def _table(table: Table, numbers: range, width: int) -> Element:
    shares = [len(row.cells) for row in table.rows]
    element, edges = ooxml.table_frame(width, shares, ruled=table.ruled)
    for row in table.rows:
        made = make("tr", ooxml.row_properties())
        for at, cell in enumerate(row.cells):
            properties = ooxml.cell_properties(edges, at, len(row.cells))
            made.append(make("tc", properties, *(_paragraph(paragraph, numbers) for paragraph in cell)))
        element.append(made)
    return element
