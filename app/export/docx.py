"""A clean Word file: the instrument as it would be signed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from app.export import fields, ooxml
from app.export.comments import NO_COMMENTS, Anchor, Comments, anchors, annotated
from app.export.dress import PLAIN, Dress
from app.export.fields import Links
from app.export.files import write_whole
from app.export.layout import Block, Paragraph, Table, lay_out
from app.export.ooxml import Element, make
from app.export.package import Document, package, styles_for, title_of, width_of
from app.export.signs import LAST, Signs, signs
from app.model.instrument import Instrument


@dataclass(frozen=True, slots=True)
class _Writer:
    numbers: range
    width: int
    anchors: Mapping[int, tuple[Anchor, ...]]
    links: Links
    signs: Signs
    names: Iterator[int] = field(default_factory=lambda: count(1))


def write_clean(instrument: Instrument, path: Path, dress: Dress = PLAIN, comments: Comments = NO_COMMENTS) -> None:
    """Write ``instrument`` as a Word file without any marks of change; raise UnwritableFile."""
    write_whole(path, clean_bytes(instrument, dress, comments))


def clean_bytes(instrument: Instrument, dress: Dress = PLAIN, comments: Comments = NO_COMMENTS) -> bytes:
    """Return the Word file that ``write_clean`` writes; equal instruments give equal bytes."""
    layout = lay_out(instrument, participles=dress.participles)
    numbers = range(1, len(layout.listings) + 1)
    said = signs(layout, instrument, styles_for(dress))
    linked = fields.links(layout.blocks, instrument)
    writer = _Writer(numbers, width_of(dress), anchors(layout.blocks, comments), linked, said)
    blocks = [_block(writer, block) for block in layout.blocks]
    further = list(zip(numbers, layout.listings, strict=True))[1:]
    language = instrument.versions[0].language
    ends = tuple(fields.bookmarks(writer.names, said.get(LAST, ())))
    return package(Document(blocks, further, title_of(instrument), language, dress, comments, ends))


def _block(writer: _Writer, block: Block) -> Element:
    return _paragraph(writer, block) if isinstance(block, Paragraph) else _table(writer, block)


def _paragraph(writer: _Writer, paragraph: Paragraph) -> Element:
    properties = ooxml.paragraph_properties(paragraph, writer.numbers)
    linked, points = writer.links.fields.get(id(paragraph), ()), writer.signs.get(id(paragraph), ())
    words = fields.parted(ooxml.words_of(paragraph), linked, writer.names, points)
    made = annotated(make("p", properties, *words), writer.anchors.get(id(paragraph), ()))
    name = writer.links.names.get(id(paragraph))
    if name:
        number = next(writer.names)
        made.insert(1, make("bookmarkStart", id=number, name=name))
        made.append(make("bookmarkEnd", id=number))
    return made


def _table(writer: _Writer, table: Table) -> Element:
    shares = [len(row.cells) for row in table.rows]
    element, edges = ooxml.table_frame(writer.width, shares, ruled=table.ruled)
    for row in table.rows:
        made = make("tr", ooxml.row_properties())
        for at, cell in enumerate(row.cells):
            properties = ooxml.cell_properties(edges, at, len(row.cells))
            made.append(make("tc", properties, *(_paragraph(writer, paragraph) for paragraph in cell)))
        element.append(made)
    return element
