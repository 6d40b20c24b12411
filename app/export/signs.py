"""Hidden bookmarks that say what a paragraph is where its style and place do not, so that a file is read back whole.

What they are called, and when none is needed, stands in ingest/ours_word.py. They carry kinds and levels, nothing more.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from app.export.layout import Block, Layout, Paragraph
from app.ingest.ours_word import HEADED, KNOWN, Spot
from app.model.instrument import Instrument, LanguageVersion
from app.model.provision import Kind, Provision, Provisions

Signs = Mapping[int, tuple[tuple[int, str], ...]]
"""The bookmarks of each paragraph, by its ``id()``: where in its words, and the name. Key 0 has those at the end."""

LAST = 0


def signs(layout: Layout, instrument: Instrument, styles: Mapping[str, str]) -> Signs:
    """Return the bookmarks that a layout needs; ``styles`` are those of ours that a base replaces by its own."""
    writer = _Writer(instrument.versions, styles)
    for block in layout.blocks:
        writer.block(block)
    writer.end()
    return {key: tuple(found) for key, found in writer.found.items()}


@dataclass(slots=True)
class _Writer:
    versions: Sequence[LanguageVersion]
    styles: Mapping[str, str]
    found: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    spot: Spot = field(default_factory=Spot)
    version: int = -1
    at: int = 0  # the provision that comes next
    count: int = 0
    captioned: bool = False

    @property
    def provisions(self) -> Provisions:
        return self.versions[self.version].provisions

    def block(self, block: Block) -> None:
        """Go on with the next paragraph or table."""
        if isinstance(block, Paragraph):
            self._paragraph(block)
            return
        for row_at, row in enumerate(block.rows):
            for cell_at, (first, *others) in enumerate(row.cells):
                if not block.ruled:
                    self._signature(first, others)
                else:
                    self._cell(first, row_at, cell_at)

    def end(self) -> None:
        """End the last version: what prints nothing stands at the end."""
        self._until(len(self.versions) - 1, LAST)
        self._empties(len(self.provisions), LAST)

    def _name(self, key: int, place: int, name: str) -> None:
        self.count += 1
        self.found.setdefault(key, []).append((place, name.format(self.count)))

    def _until(self, version: int, key: int) -> None:
        """Begin the versions up to this one."""
        while self.version < version:
            if self.version >= 0:
                self._empties(len(self.provisions), key)
            self.version += 1
            own = self.versions[self.version]
            self._name(key, 0, f"_Text{{}}_{own.language.replace('-', '_')}_{own.role[0]}")
            self.spot, self.at, self.captioned = Spot(), 0, False

    def _empties(self, end: int, key: int, place: int = 0) -> None:
        """Name the provisions before ``end`` that have printed nothing."""
        for each in self.provisions[self.at : end]:
            self._name(key, place, f"_Part{{}}_{each.kind}_{each.level}_empty")
            self.spot = self.spot.then(each.kind, each.level)
            self.captioned = each.kind is Kind.TABLE
        self.at = end

    def _begin(self, paragraph: Paragraph) -> int | None:
        """Begin a version where one begins; return the provision that a paragraph begins with."""
        self._until(paragraph.key.version, id(paragraph))
        if not paragraph.begins:
            return None
        own = paragraph.begins[0][1]
        return next(at for at in range(self.at, len(self.provisions)) if self.provisions[at].id == own)

    def _paragraph(self, paragraph: Paragraph) -> None:
        at = self._begin(paragraph)
        if paragraph.style == "Closer":
            return
        depth = paragraph.number.depth if paragraph.number else None
        style = self.styles.get(paragraph.style, paragraph.style)
        known = style in KNOWN
        if at is None:
            if self.spot.expected(style, depth) is not None or not known:
                self._name(id(paragraph), 0, "_Part{}_more")
            self.spot = Spot(self.spot.base, self.spot.within)
            return
        self._empties(at, id(paragraph))
        own = self.provisions[at]
        kept = paragraph.style == "Title" and " \n" in own.text.plain
        if self.spot.expected(style, depth) != (own.kind, own.level) or kept or not known:
            self._name(id(paragraph), 0, f"_Part{{}}_{own.kind}_{own.level}{'_kept' if kept else ''}")
        whole = bool(own.heading and own.heading.plain) and (not own.text.plain or paragraph.key.part == "heading")
        self.spot = self.spot.then(own.kind, own.level, open_=whole and own.kind not in HEADED)
        self.captioned = own.kind is Kind.TABLE
        self.at = at + 1

    def _cell(self, paragraph: Paragraph, row_at: int, cell_at: int) -> None:
        at = self._begin(paragraph)
        if at is None:
            return
        level = self._level(at, row_at)
        fresh = row_at == cell_at == 0 and not self.captioned
        expected = [(Kind.TABLE, level)] if fresh else []
        expected += [(Kind.ROW, level + 1)] if cell_at == 0 else []
        last = at + len(paragraph.begins)
        actual = [(each.kind, each.level) for each in self.provisions[self.at : last]]
        plain = [*expected, (Kind.CELL, level + 2)]
        self.captioned = False
        if actual == plain and len(paragraph.begins) == 1 and not any(map(_worded, self.provisions[self.at : at])):
            self.at = last
            return
        self._empties(at, id(paragraph))
        for (place, _), own in zip(paragraph.begins, self.provisions[at:last], strict=True):
            self._name(id(paragraph), place, f"_Part{{}}_{own.kind}_{own.level}")
            self.spot = self.spot.then(own.kind, own.level)
        self.captioned = False
        self.at = last

    def _level(self, at: int, row_at: int) -> int:
        """Return the level that the table of a cell is taken to have."""
        if row_at == 0 and not self.captioned:
            return self.spot.base + 1
        above = (each.level for each in reversed(self.provisions[:at]) if each.kind is Kind.TABLE)
        return next(above, self.spot.base + 1)

    def _signature(self, first: Paragraph, others: Sequence[Paragraph]) -> None:
        at = self._begin(first)
        if at is None:
            return
        self._empties(at, id(first))
        own = self.provisions[at]
        parts = [first.text.plain, *(each.text.plain for each in others)]
        between = "".join(_between(own.text.plain, parts))
        empty = not any(parts)
        if (own.kind, own.level) != (Kind.SIGNATURE, 0) or between.strip("s") or empty:
            self._name(id(first), 0, f"_Part{{}}_{own.kind}_{own.level}{'_' + between if between else ''}")
        self.spot = self.spot.then(own.kind, own.level)
        self.at = at + 1


def _worded(provision: Provision) -> bool:
    return bool(provision.words or provision.label)


def _between(plain: str, parts: Sequence[str]) -> Iterator[str]:
    """Yield what stands between the parts of a signature block: a space, a new line or nothing."""
    place = 0
    filled = [part for part in parts if part]
    for part, following in pairwise(filled):
        end = plain.find(part, place) + len(part)
        start = plain.find(following, max(end, 0))
        gap = plain[max(end, 0) : max(start, 0)]
        yield "n" if "\n" in gap else "s" if gap else "x"
        place = max(end, 0)
