r"""The page as a value: an instrument becomes paragraphs and tables, before any XML.

A clean file writes them down; a redline aligns those of two instruments. A line break within a paragraph is "\n" in
its text, a label that cannot be counted stands in the text with a tab after it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.export.numbering import Labelled, Listing, Numbered, allocate
from app.export.participles import participle
from app.export.signature import LINE, ROOM_TO_SIGN, SLOTS, lines, slots
from app.export.titles import broken
from app.model.instrument import Instrument
from app.model.labels import labels
from app.model.provision import Kind, Provision, Provisions, children_of, end_of, parent_of
from app.model.text import EMPTY, Text

_RUN_IN = tuple(".:;,–—-。：；、")
_UNCOUNTED = frozenset({Kind.TITLE, Kind.SIGNATURE})
_HEADED = frozenset({Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX})
_FLAT = {
    Kind.TITLE: "Subtitle", Kind.CHAPEAU: "Chapeau", Kind.RECITAL: "Recital", Kind.LINK: "LinkPhrase",
    Kind.CLOSING: "ClosingFormula", Kind.SIGNING: "SigningLine", Kind.NOTE: "NoteText",
}  # fmt: skip
_NUMBERED = {Kind.ITEM: "Item", Kind.SUBITEM: "Subitem"}
_LEAST_DEPTH = {Kind.ITEM: 1, Kind.SUBITEM: 2}
_DEEPEST = 3  # indents and numbered styles go so far; deeper levels share the last
_SIDE_BY_SIDE = 3
_BELOW_TABLE = 160  # twips
_BELOW_LEAD = 60


@dataclass(frozen=True, slots=True)
class Key:
    """What a paragraph or table comes from: the language version, the provision's id, and which part of it."""

    version: int
    provision: str
    part: str = "text"


@dataclass(frozen=True, slots=True)
class Look:
    """A style of letters on ``[start:end]`` of a paragraph's words: what the house makes of them, no mark of theirs."""

    start: int
    end: int
    style: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``number`` is its place in a list, ``language`` a BCP 47 tag when it is not the document's."""

    key: Key
    style: str
    text: Text = EMPTY
    number: Numbered | None = None
    keep_next: bool = False
    new_page: bool = False
    language: str = ""
    space_before: int = 0  # twips; 0 leaves it to the style, so does the next
    space_after: int = 0
    looks: tuple[Look, ...] = ()
    begins: tuple[tuple[int, str], ...] = ()  # where in the words provisions begin: place and id
    beside: int = 0  # how many signature blocks share the width, for a paragraph of one


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells, each with its paragraphs (one at least)."""

    cells: tuple[tuple[Paragraph, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``ruled`` has lines, one without holds signature blocks."""

    key: Key
    rows: tuple[Row, ...]
    ruled: bool = True


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Layout:
    """All blocks of an instrument, and the lists that its numbers count in (the first is the house's)."""

    blocks: tuple[Block, ...]
    listings: tuple[Listing, ...]


@dataclass(frozen=True, slots=True)
class _Page:
    """What laying out one language version needs at every provision."""

    version: int
    provisions: Provisions
    labels: tuple[str, ...]
    numbers: tuple[Numbered | None, ...]
    depths: tuple[int, ...]
    names: tuple[str, ...]  # of the signatories
    signed: bool
    language: str = ""
    participles: bool = True


def lay_out(instrument: Instrument, *, participles: bool = True) -> Layout:
    """Return the pages of ``instrument``: every language version, each on a new page.

    ``participles`` sets what opens a recital in italics where the text has none.
    """
    per_version = [labels(instrument, version.provisions) for version in instrument.versions]
    sequence: list[Labelled] = []
    for version, printed in zip(instrument.versions, per_version, strict=True):
        sequence += _labelled(version.provisions, printed, len(sequence))
    listings, numbers = allocate(tuple(sequence))
    names = tuple(signatory.name for signatory in instrument.particulars.signatories if signatory.name)
    blocks: list[Block] = []
    start = 0
    for at, (version, printed) in enumerate(zip(instrument.versions, per_version, strict=True)):
        end = start + len(version.provisions)
        depths = tuple(entry.depth for entry in sequence[start:end])
        signed = instrument.particulars.status == "signed"
        page = _Page(
            at, version.provisions, printed, numbers[start:end], depths, names, signed, version.language, participles
        )
        laid = _separated(tuple(_blocks(page)))
        blocks += laid if at == 0 else _translated(laid, version.language)
        start = end
    return Layout(tuple(blocks), listings)


def sections_in(layout: Layout) -> int:
    """Return how many headings count in the house's own list."""
    numbers = (block.number for block in layout.blocks if isinstance(block, Paragraph))
    return sum(1 for number in numbers if number == Numbered(0, 0))


def _labelled(provisions: Provisions, printed: Sequence[str], offset: int) -> Iterator[Labelled]:
    """Yield each provision's label and depth: sections at 0, all else one deeper than the label that holds it.

    In titles, signature blocks and tables labels are words, and so are not counted.
    """
    table = 0
    for at, provision in enumerate(provisions):
        if provision.kind is Kind.TABLE:
            table = max(table, end_of(provisions, at))
        above, holder = 0, None
        parent = parent_of(provisions, at)
        while parent is not None:
            if printed[parent]:
                holder = parent if holder is None else holder
                above += provisions[parent].kind not in _HEADED
            parent = parent_of(provisions, parent)
        depth = 0 if provision.kind in {Kind.SECTION, Kind.ANNEX} else 1 + above
        counted = at >= table and provision.kind not in _UNCOUNTED
        place = None if holder is None else holder + offset
        yield Labelled(printed[at] if counted else "", depth, place, provision.kind is Kind.ANNEX)


def _blocks(page: _Page) -> Iterator[Block]:
    at, titled = 0, False
    while at < len(page.provisions):
        provision = page.provisions[at]
        if provision.kind is Kind.SIGNATURE:
            end = at
            while end < len(page.provisions) and page.provisions[end].kind is Kind.SIGNATURE:
                end += 1
            yield _signatures(page, at, end)
        elif provision.kind is Kind.TABLE:
            end = end_of(page.provisions, at)
            yield from _table(page, at)
        else:
            end = at + 1
            made = tuple(_paragraphs(page, at, first_title=provision.kind is Kind.TITLE and not titled))
            yield from made
            titled = titled or (provision.kind is Kind.TITLE and bool(made))
        at = end


def _paragraphs(page: _Page, at: int, *, first_title: bool) -> Iterator[Paragraph]:
    """Yield the paragraphs of a provision: heading and text in one where the heading runs in, else one each."""
    provision = page.provisions[at]
    key = Key(page.version, provision.id)
    heading, text = provision.heading, provision.text
    if first_title:
        title = broken(_labelled_text(page, at))
        begins = ((0, provision.id),)
        made = Paragraph(key, "Title", title, looks=_label_look(page, at), begins=begins)
        yield from (made,) if title.plain else ()
        return
    runs_in = provision.kind not in _HEADED and heading is not None and heading.plain.rstrip().endswith(_RUN_IN)
    apart = bool(heading and heading.plain and text.plain and not runs_in)
    lead = heading if apart else _joined(provision)
    if lead is None or not (lead.plain or page.labels[at]):
        return
    before = _before_words(page, at, lead)
    part = "heading" if apart or (provision.kind in _HEADED and not text.plain) else "text"
    keep, looks = apart or _leads(page, at), tuple(_looks(page, at, before))
    yield Paragraph(
        replace(key, part=part),
        _style(page, at),
        Text(before).then(lead),
        page.numbers[at],
        keep,
        space_after=_BELOW_LEAD if apart and provision.kind not in _HEADED else 0,
        looks=looks,
        begins=((0, provision.id),),
    )
    if apart:
        yield Paragraph(key, _indented(_body_depth(page, at)), text)


def _looks(page: _Page, at: int, before: str) -> Iterator[Look]:
    """Yield the looks of a provision's first paragraph: a label in words, a heading that runs in, a participle."""
    provision, start = page.provisions[at], len(before)
    label = before.rstrip()
    if label:
        yield Look(0, len(label), "Label")
    heading = provision.heading.plain if provision.heading and provision.kind not in _HEADED else ""
    if heading:
        yield Look(start, start + len(heading), "RunInHeading")
    elif provision.kind is Kind.RECITAL and page.participles:
        place = participle(provision.text, page.language)
        if place:
            yield Look(start + place[0], start + place[1], "Participle")


def _before_words(page: _Page, at: int, words: Text) -> str:
    """Return what stands before a provision's words: a label that is not counted; an annex has its heading below it."""
    label = "" if page.numbers[at] else page.labels[at]
    if not page.labels[at] or not words.plain:
        return label
    if page.provisions[at].kind is Kind.ANNEX:
        return f"{label} \n" if label else "\n"
    return f"{label}\t" if label else ""


def _style(page: _Page, at: int) -> str:
    provision, counted = page.provisions[at], page.numbers[at] is not None
    if provision.kind is Kind.SECTION:
        return "Section" if counted else "Heading1"
    if provision.kind is Kind.ANNEX:
        return "AnnexHeading"
    if provision.kind is Kind.SUBHEADING:
        return "Heading2"
    if provision.kind in _FLAT:
        return _FLAT[provision.kind]
    if counted:
        return f"{_NUMBERED.get(provision.kind, 'Numbered')}{min(page.depths[at], _DEEPEST)}"
    depth = _body_depth(page, at)
    return f"Hanging{min(depth, _DEEPEST)}" if page.labels[at] else _indented(depth)


def _body_depth(page: _Page, at: int) -> int:
    """Return how far a provision's own text stands in: under its own label, or under the one that holds it."""
    kind = page.provisions[at].kind
    if kind in _HEADED or kind in _FLAT:
        return 0
    if page.labels[at]:
        return page.depths[at]
    return max(page.depths[at] - 1, _LEAST_DEPTH.get(kind, 0))


def _indented(depth: int) -> str:
    return f"Indented{min(depth, _DEEPEST)}" if depth else "BodyText"


def _leads(page: _Page, at: int) -> bool:
    """Tell whether a stem or signing line must not stand at the foot of a page without what it leads to."""
    following = page.provisions[at + 1].kind if at + 1 < len(page.provisions) else None
    led = {Kind.PARAGRAPH: {*_LEAST_DEPTH, Kind.TABLE}, Kind.SIGNING: {Kind.SIGNATURE}}
    return following in led.get(page.provisions[at].kind, set())


def _signatures(page: _Page, start: int, end: int) -> Table:
    """Return the signature blocks ``start`` to ``end`` side by side: two in a row, or three when there are three."""
    width = _SIDE_BY_SIDE if end - start == _SIDE_BY_SIDE else 2
    cells = []
    for at in range(start, end):
        provision = page.provisions[at]
        parts = slots(_labelled_text(page, at), page.names)
        first, *others = (
            Paragraph(Key(page.version, provision.id, slot), _ruled(style, part, page.signed), part, beside=width)
            for (slot, style), part in zip(SLOTS, parts, strict=True)
        )
        looks = tuple(look for look in _label_look(page, at) if look.end <= len(first.text.plain))
        cells.append((replace(first, looks=looks, begins=((0, provision.id),)), *others))
    blank = tuple(Paragraph(Key(page.version, "", slot), style) for slot, style in SLOTS)
    rows = []
    for at in range(0, len(cells), width):
        row = _levelled(cells[at : at + width], width)
        rows.append(Row(row + (blank,) * (width - len(row))))
    return Table(Key(page.version, page.provisions[start].id, "signatures"), tuple(rows), ruled=False)


def _levelled(cells: Sequence[tuple[Paragraph, ...]], width: int) -> tuple[tuple[Paragraph, ...], ...]:
    """Return blocks with so much room under the first part that the rules to sign on stand at one height."""
    heights = [lines(cell[0].text.plain, width) for cell in cells]
    rooms = [ROOM_TO_SIGN + (max(heights) - height) * LINE if height < max(heights) else 0 for height in heights]
    return tuple((replace(cell[0], space_after=room), *cell[1:]) for cell, room in zip(cells, rooms, strict=True))


def _ruled(style: str, part: Text, signed: bool) -> str:
    """Return the style with a line to sign on, for the rule of a block that brings none and is still to be signed."""
    return "SignatureLine" if style == "SignatureRule" and not part.plain and not signed else style


def _table(page: _Page, at: int) -> Iterator[Block]:
    """Yield a table's own words above it, then the table; whatever it holds stands in some cell."""
    provision = page.provisions[at]
    key = Key(page.version, provision.id, "caption")
    words = _labelled_text(page, at)
    if words.plain:
        looks = _label_look(page, at)
        yield Paragraph(key, "BodyText", words, keep_next=True, looks=looks, begins=((0, provision.id),))
    rows = tuple(Row(tuple(_cells(page, row))) for row in children_of(page.provisions, at))
    if rows:
        yield Table(replace(key, part="table"), rows)


def _cells(page: _Page, row: int) -> Iterator[tuple[Paragraph, ...]]:
    provision = page.provisions[row]
    if provision.kind is not Kind.ROW:
        yield (_cell(page, row, end_of(page.provisions, row)),)
        return
    own = _labelled_text(page, row)
    if own.plain or end_of(page.provisions, row) == row + 1:
        yield (_cell(page, row, row + 1),)
    for cell in children_of(page.provisions, row):
        yield (_cell(page, cell, end_of(page.provisions, cell)),)


def _cell(page: _Page, start: int, end: int) -> Paragraph:
    text, looks, begins = EMPTY, [], []
    for at in range(start, end):
        before = len(text.plain) + 1 if at > start else 0
        text = text.then(_labelled_text(page, at), "\n") if at > start else _labelled_text(page, at)
        looks += [replace(each, start=before, end=before + each.end) for each in _label_look(page, at)]
        begins.append((before, page.provisions[at].id))
    key = Key(page.version, page.provisions[start].id)
    return Paragraph(key, "TableText", text, looks=tuple(looks), begins=tuple(begins))


def _label_look(page: _Page, at: int) -> tuple[Look, ...]:
    return (Look(0, len(page.labels[at]), "Label"),) if page.labels[at] else ()


def _labelled_text(page: _Page, at: int) -> Text:
    label, words = page.labels[at], _joined(page.provisions[at])
    return Text(f"{label} " if words.plain else label).then(words) if label else words


def _joined(provision: Provision) -> Text:
    heading = provision.heading
    if heading is None or not heading.plain:
        return provision.text
    return heading.then(provision.text, " ") if provision.text.plain else heading


def _separated(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks with an empty paragraph between two tables, which Word would join else."""
    before: Block | None = None
    for block in blocks:
        if isinstance(block, Table) and isinstance(before, Table):
            yield Paragraph(replace(block.key, part="space"), "Closer")
        if isinstance(block, Paragraph) and isinstance(before, Table) and before.ruled:
            yield replace(block, space_before=_BELOW_TABLE)
        else:
            yield block
        before = block


def _translated(blocks: Iterator[Block], language: str) -> Iterator[Block]:
    """Yield the blocks of a further language version: the first on a new page, all in their language."""
    new_page = True
    for block in blocks:
        if isinstance(block, Table) and new_page:
            yield Paragraph(replace(block.key, part="space"), "Closer", new_page=True)
        if isinstance(block, Paragraph):
            yield replace(block, new_page=new_page, language=language)
        else:
            yield _in_language(block, language)
        new_page = False


def _in_language(table: Table, language: str) -> Table:
    return replace(
        table,
        rows=tuple(
            Row(tuple(tuple(replace(paragraph, language=language) for paragraph in cell) for cell in row.cells))
            for row in table.rows
        ),
    )
