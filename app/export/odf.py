"""OpenDocument text (.odt): the pages of our Word files for those who work in LibreOffice.

The layout is the same; styles have the same names and values. What is needed to read the file back exactly stands in
it as bookmarks and one line of metadata (``odf_origin``).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from app.export import ooxml
from app.export.dress import PLAIN, Dress
from app.export.layout import Block, Look, Paragraph, Table, lay_out, sections_in
from app.export.numbering import Listing
from app.export.odf_origin import Span, Trace
from app.export.odf_package import Document, package
from app.export.odf_styles import Automatic, countable, family, stretched
from app.export.odf_xml import make, points
from app.export.ooxml import Element
from app.export.package import title_of
from app.export.styles import wear_of
from app.model.instrument import Instrument
from app.model.text import MarkKind, Text

_GUTTER = 240  # twips between signature blocks
_SIGNS = re.compile("\t|\n| +|[^\t\n ]+")
_UNCOUNTED = {"Section": "Heading1"}
_NUMBERED = re.compile(r"(?:Numbered|Item|Subitem)(?=\d)")


def odt_bytes(instrument: Instrument, dress: Dress = PLAIN) -> bytes:
    """Return ``instrument`` as an OpenDocument text; equal instruments give equal bytes."""
    trace = Trace(instrument)
    layout = lay_out(trace.instrument, participles=dress.participles)
    wear = wear_of(dress)
    width = wear.sheet.width - wear.sheet.left - wear.sheet.right
    writer = _Writer(trace, layout.listings, width, Automatic(wear))
    body = [element for block in layout.blocks for element in writer.block(block)]
    lists = [(at, each) for at, each in enumerate(layout.listings, 1) if countable(each)]
    language = instrument.versions[0].language
    rules = (stretched(rule) for rule in sorted(writer.rules))
    automatic = (*writer.automatic.elements, *writer.tables, *rules)
    return package(
        Document(body, automatic, lists, bool(lists and lists[0][0] == 1), title_of(instrument), language,
                 trace.outline(), wear, dress, sections_in(layout))
    )  # fmt: skip


@dataclass(slots=True)
class _Writer:
    """Writes the blocks of a layout, one after the other."""

    trace: Trace
    listings: Sequence[Listing]
    width: int
    automatic: Automatic
    tables: list[Element] = field(default_factory=list)
    lists: int = 0
    last: dict[int, str] = field(default_factory=dict)
    count: int = 0
    rules: set[int] = field(default_factory=set)

    def block(self, block: Block) -> Iterator[Element]:
        """Yield what a block is."""
        yield self.paragraph(block) if isinstance(block, Paragraph) else self.table(block)

    def paragraph(self, paragraph: Paragraph) -> Element:
        """Return a paragraph, in its list where it has a number."""
        if paragraph.number is not None and not countable(self.listings[paragraph.number.listing]):
            paragraph = _in_words(paragraph, self.trace.label(paragraph))
        number, style = paragraph.number, paragraph.style
        spans = self.trace.spans(paragraph)
        words = _Words(paragraph, spans, tuple(_rules(paragraph)))
        self.rules |= {stretch for _, _, stretch in words.rules}
        outline = family(style)
        given = {"text:style-name": self.automatic.of(style, paragraph)}
        if outline:
            given["text:outline-level"] = str(outline)
        made = words.written(make("text:h" if outline else "text:p", given))
        return made if number is None else self._listed(made, number.listing, number.depth)

    def _listed(self, element: Element, listing: int, depth: int) -> Element:
        """Return a paragraph as an item of its list, which goes on from the one before."""
        for _ in range(depth):
            element = make("text:list", None, make("text:list-item", None, element))
        self.lists += 1
        own, before = f"list{self.lists}", self.last.get(listing, "")
        self.last[listing] = own
        given = {"xml:id": own, "text:style-name": f"List{listing + 1}", "text:continue-list": before}
        return make("text:list", given, make("text:list-item", None, element))

    def table(self, table: Table) -> Element:
        """Return a table; its rows do not break over pages, and blocks to sign stay with each other."""
        self.count += 1
        own = f"Table{self.count}"
        shares = [len(row.cells) for row in table.rows]
        edges = sorted({round(self.width * at / share) for share in {*shares, 1} for at in range(share + 1)})
        self._styled(own, edges, ruled=table.ruled)
        made = make("table:table", {"table:name": own, "table:style-name": own})
        for at in range(len(edges) - 1):
            made.append(make("table:table-column", {"table:style-name": f"{own}.{at + 1}"}))
        for row in table.rows:
            line = make("table:table-row", {"table:style-name": f"{own}.row"})
            for at, cell in enumerate(row.cells):
                start, end = (edges.index(round(self.width * place / len(row.cells))) for place in (at, at + 1))
                spanned = str(end - start) if end - start > 1 else ""
                given = {"table:style-name": f"{own}.cell", "table:number-columns-spanned": spanned}
                line.append(make("table:table-cell", given, *(self.paragraph(each) for each in cell)))
                line.extend(make("table:covered-table-cell") for _ in range(end - start - 1))
            made.append(line)
        return made

    def _styled(self, own: str, edges: Sequence[int], *, ruled: bool) -> None:
        whole = {
            "style:width": points(self.width),
            "table:align": "left",
            "table:border-model": "collapsing",
            "style:may-break-between-rows": "true" if ruled else "false",
            "style:writing-mode": "lr-tb",
        }
        border = {"fo:border": "0.5pt solid #000000" if ruled else "none"}
        border |= {f"fo:padding-{side}": "0pt" for side in ("top", "bottom")}
        border |= {
            "fo:padding-left": points(108 if ruled else 0),
            "fo:padding-right": points(108 if ruled else _GUTTER),
        }
        self._style(own, "table", make("style:table-properties", whole))
        for at, (start, end) in enumerate(pairwise(edges), 1):
            column = make("style:table-column-properties", {"style:column-width": points(end - start)})
            self._style(f"{own}.{at}", "table-column", column)
        self._style(f"{own}.row", "table-row", make("style:table-row-properties", {"fo:keep-together": "always"}))
        self._style(f"{own}.cell", "table-cell", make("style:table-cell-properties", border))

    def _style(self, own: str, of: str, properties: Element) -> None:
        self.tables.append(make("style:style", {"style:name": own, "style:family": of}, properties))


def _in_words(paragraph: Paragraph, label: str) -> Paragraph:
    """Return a paragraph whose label no list of the format can count, with the label as words."""
    plain = paragraph.text.plain
    before = label + ("\t" if plain and plain[0] != "\n" else " " if plain else "")
    looks = (replace(each, start=each.start + len(before), end=each.end + len(before)) for each in paragraph.looks)
    style = _UNCOUNTED.get(paragraph.style) or _NUMBERED.sub("Hanging", paragraph.style)
    return replace(
        paragraph, style=style, number=None, text=Text(before).then(paragraph.text),
        looks=(Look(0, len(label), "Label"), *looks),
    )  # fmt: skip


def _rules(paragraph: Paragraph) -> Iterator[tuple[int, int, int]]:
    """Yield where rules to sign on stand, each with by how many per cent it is stretched."""
    at = 0
    for piece in ooxml.pieces(ooxml.words_of(paragraph)):
        if piece.stretch:
            yield at, at + len(piece.plain), piece.stretch
        at += len(piece.plain)


@dataclass(slots=True)
class _Words:
    """The words of a paragraph with their looks and bookmarks."""

    paragraph: Paragraph
    spans: Sequence[Span]
    rules: Sequence[tuple[int, int, int]]

    def written(self, element: Element) -> Element:
        """Put the words into an element; return it."""
        plain = self.paragraph.text.plain
        places = sorted({0, len(plain), *self._edges()})
        for start, end in pairwise(places):
            self._marks(element, start)
            style = self._look(start, end)
            first, last = start == 0 or plain[start - 1] in " \t\n", end == len(plain)
            _put(element, plain[start:end], style, first=first, last=last)
        self._marks(element, len(plain))
        return element

    def _edges(self) -> Iterator[int]:
        for span in self.spans:
            yield from (span.start, span.end)
        for mark in self.paragraph.text.marks:
            if mark.kind in {MarkKind.BOLD, MarkKind.ITALIC} and mark.start < mark.end:
                yield from (mark.start, mark.end)
        for start, end, _ in self.rules:
            yield from (start, end)
        for look in self.paragraph.looks:
            yield from (min(look.start, len(self.paragraph.text.plain)), min(look.end, len(self.paragraph.text.plain)))

    def _look(self, start: int, end: int) -> str:
        kinds = {mark.kind for mark in self.paragraph.text.marks if mark.start <= start and mark.end >= end}
        look = next((look.style for look in self.paragraph.looks if look.start <= start and look.end >= end), "")
        rule = next((stretch for first, last, stretch in self.rules if first <= start and last >= end), 0)
        own = "Bold" * (MarkKind.BOLD in kinds) + "Italic" * (MarkKind.ITALIC in kinds)
        if rule and not (look or own):
            return f"Rule{rule}"
        return (look or "Words") + own if look or own else ""

    def _marks(self, element: Element, at: int) -> None:
        """Put the bookmarks that end or begin at a place; one without words is a point."""
        for span in self.spans:
            if span.end == at and span.start < at:
                element.append(make("text:bookmark-end", {"text:name": span.name}))
        for span in self.spans:
            if span.start == at:
                tag = "text:bookmark" if span.end == at else "text:bookmark-start"
                element.append(make(tag, {"text:name": span.name}))


def _put(element: Element, words: str, style: str, *, first: bool, last: bool) -> None:
    """Put words after what an element has; spaces that the format would swallow are elements."""
    holder = element
    if style:
        holder = make("text:span", {"text:style-name": style})
        element.append(holder)
    found = _SIGNS.findall(words)
    for at, sign in enumerate(found):
        if sign == "\t":
            holder.append(make("text:tab"))
        elif sign == "\n":
            holder.append(make("text:line-break"))
        elif sign[0] == " ":
            begins = (at == 0 and first) or (at > 0 and found[at - 1] in "\t\n")
            _spaces(holder, len(sign), plain=not begins and not (last and at == len(found) - 1))
        else:
            _add(holder, sign)


def _spaces(holder: Element, count: int, *, plain: bool) -> None:
    if plain:
        _add(holder, " ")
        count -= 1
    if count:
        holder.append(make("text:s", {"text:c": str(count) if count > 1 else ""}))


def _add(element: Element, words: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + words
    else:
        element.text = (element.text or "") + words
