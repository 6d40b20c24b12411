"""Every word of a Word file in the order of its pages, as if all tracked changes were accepted, or rejected.

Content controls, fields (their results), links, text boxes and tables are walked through. Hidden text and the field's
own code are no words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from app.word.changes import Changes, tracking
from app.word.fields import Fields
from app.word.notes import Notes
from app.word.numbering import Counted, Numbering
from app.word.package import Package
from app.word.styles import Styles
from app.word.symbols import plain, sign
from app.word.xml import ALTERNATIVES, MATHS, RELATION, Element, child, number, switch, tag_of, w

_THROUGH = frozenset({
    "smartTag", "customXml", "sdt", "sdtContent", "hyperlink", "fldSimple", "dir", "bdo", "ruby", "rubyBase",
})  # fmt: skip
_LETTERS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_REFERENCES = frozenset({"footnoteReference", "endnoteReference"})
_DRAWN = frozenset({"drawing", "pict", "object"})
_SPACE = re.compile("[\t\r\n]+")


@dataclass(frozen=True, slots=True)
class Run:
    """Words set in one way; ``bold`` and ``italic`` as printed, ``marked`` those that the style does not bring."""

    text: str
    bold: bool = False
    italic: bool = False
    bold_marked: bool = False
    italic_marked: bool = False


@dataclass(frozen=True, slots=True)
class At:
    """Where a paragraph stands in a table, all counted from 0 through the file."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    r"""A paragraph: its runs ("\n" is a break of the line, "\f" of the page), and how it is numbered and set."""

    runs: tuple[Run, ...]
    style: str = ""
    outline: int | None = None
    alignment: str = ""
    counted: Counted | None = None
    at: At | None = None
    note: str = ""

    @property
    def text(self) -> str:
        """The words of all runs."""
        return "".join(run.text for run in self.runs)


def paragraphs(package: Package, changes: Changes = "accepted") -> Iterator[Paragraph]:
    """Yield the paragraphs of a file, those of foot- and endnotes last; headers and footers are apart (``margins``)."""
    walk = _Walk(package, changes)
    yield from walk.blocks(package.document.find(w("body")), None)
    yield from walk.rest()
    yield from walk.notes(package.footnotes, "footnote")
    yield from walk.notes(package.endnotes, "endnote")


def margins(package: Package, changes: Changes = "accepted") -> Iterator[Paragraph]:
    """Yield the paragraphs of the headers and footers; what stands in several of them once."""
    walk = _Walk(package, changes)
    seen: set[str] = set()
    for margin in package.margins:
        for paragraph in (*walk.blocks(margin, None), *walk.rest()):
            if paragraph.text.strip() and paragraph.text not in seen:
                seen.add(paragraph.text)
                yield replace(paragraph, at=None, counted=None)


@dataclass(slots=True)
class _Open:
    """What is being gathered for one paragraph: pieces of runs, joined where they look the same."""

    style: str
    pieces: list[tuple[Run, list[str]]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    def add(self, text: str, look: Run) -> None:
        """Put ``text`` at the end; ``look`` is a run without words that is set as it is."""
        if self.pieces and self.pieces[-1][0] == look:
            self.pieces[-1][1].append(text)
        else:
            self.pieces.append((look, [text]))

    def runs(self) -> list[Run]:
        """Return the runs that were gathered."""
        return [replace(look, text="".join(pieces)) for look, pieces in self.pieces]


@dataclass(slots=True)
class _Carried:
    """What a paragraph without an end of its own hands on to the next; ``counted`` when it was printed before it."""

    runs: list[Run] = field(default_factory=list)
    counted: Counted | None = None


class _Walk:
    """Reads one file; how deep it goes is bounded by the parser, which refuses what is nested beyond 256 levels."""

    def __init__(self, package: Package, changes: Changes) -> None:
        self._package, self._changes, self._tracking = package, changes, tracking(changes)
        self._through = _THROUGH | self._tracking.kept
        self._styles = Styles(package.styles)
        self._numbering = Numbering(package.numbering, self._styles)
        self._fields = Fields()
        self._carried = _Carried()
        self._tables = 0
        self._notes = Notes(package)

    def blocks(self, holder: Element | None, at: At | None) -> Iterator[Paragraph]:
        """Yield the paragraphs of a body, cell, text box or note, tables included."""
        for element in () if holder is None else holder:
            tag = tag_of(element)
            if tag == "p":
                yield from self._paragraph(element, at)
            elif tag == "tbl":
                yield from self._table(element)
            elif tag == "altChunk":
                yield from self._chunk(element, at)
            elif tag in self._through:
                yield from self.blocks(element, at)
            elif tag == ALTERNATIVES:
                yield from self.blocks(_alternative(element), at)
            elif tag.startswith(MATHS):
                opened = _Open(self._styles.of(None))
                self._maths(element, opened)
                yield Paragraph(tuple(opened.runs()), at=at)

    def _chunk(self, element: Element, at: At | None) -> Iterator[Paragraph]:
        """Yield the paragraphs of a document within this one, its notes at its own end."""
        chunk = self._package.chunks.get(element.get(RELATION, ""), ())
        if isinstance(chunk, Package):
            for paragraph in paragraphs(chunk, self._changes):
                inner = paragraph.at
                moved = inner and replace(inner, table=inner.table + self._tables)
                yield replace(paragraph, at=moved or at)
            self._tables += sum(1 for _ in chunk.document.iter(w("tbl")))
        else:
            yield from (Paragraph((Run(line),) if line else (), at=at) for line in chunk)

    def rest(self) -> Iterator[Paragraph]:
        """Yield what was carried on to a paragraph that never came."""
        carried, self._carried = self._carried, _Carried()
        if carried.runs or carried.counted:
            yield Paragraph(tuple(carried.runs), counted=carried.counted)

    def notes(self, root: Element | None, kind: str) -> Iterator[Paragraph]:
        """Yield the paragraphs of the notes that the text refers to, in its order, each with its number."""
        found = {note.get(w("id"), ""): note for note in (() if root is None else root.findall(w(kind)))}
        for identity, mark in self._notes.of(kind):
            marks = iter((mark,))
            for paragraph in self._note(found.get(identity)):
                yield replace(paragraph, note=next(marks, " "))

    def _note(self, note: Element | None) -> Iterator[Paragraph]:
        self._fields = Fields()
        yield from self.blocks(note, None)
        yield from self.rest()

    def _table(self, table: Element) -> Iterator[Paragraph]:
        index, self._tables = self._tables, self._tables + 1
        rows = (row for row in _within(table, "tr", self._through) if child(row, self._tracking.row) is None)
        for row_at, row in enumerate(rows):
            column = number(row, "trPr/gridBefore") or 0
            for cell in _within(row, "tc", self._through):
                if child(cell, self._tracking.cell) is None:
                    yield from self.blocks(cell, At(index, row_at, column))
                    for paragraph in self.rest():  # a cell's end is an end, whatever mark was deleted
                        yield replace(paragraph, at=At(index, row_at, column))
                column += number(cell, "tcPr/gridSpan") or 1

    def _paragraph(self, element: Element, at: At | None) -> Iterator[Paragraph]:
        properties = self._properties(element, "pPr")
        mark = child(element, "pPr/rPr")
        style = self._styles.of(properties)
        opened = _Open(style)
        self._inline(element, opened)
        self._fields.paragraph_ended()
        carried, self._carried = self._carried, _Carried()
        runs = [*carried.runs, *opened.runs()]
        if any(child(mark, name) is not None for name in self._tracking.marks):
            self._carried = _Carried(runs, carried.counted)
        elif self._unprinted(style, mark):
            counted = self._numbering.next(style, properties) if opened.pieces and carried.counted is None else None
            self._carried = _Carried(_spaced(runs), carried.counted or counted)
        else:
            yield Paragraph(
                runs=tuple(runs),
                style=self._styles.name(style),
                outline=self._styles.outline(style, properties),
                alignment=self._styles.alignment(style, properties),
                counted=carried.counted or self._numbering.next(style, properties),
                at=at,
            )
        boxes, carried = opened.boxes, self._carried
        for box in boxes:
            self._carried = _Carried()
            yield from self.blocks(box, at)
            yield from self.rest()
        if boxes:
            self._carried = carried

    def _properties(self, element: Element, name: str) -> Element | None:
        """Return the properties of a paragraph or run: those before a change of them when changes are rejected."""
        properties = child(element, name)
        before = child(properties, f"{name}Change/{name}") if self._changes == "rejected" else None
        return properties if before is None else before

    def _unprinted(self, style: str, mark: Element | None) -> bool:
        """Tell whether a paragraph's mark is hidden: what follows is printed on the same line."""
        return bool(switch(mark, "specVanish")) or self._styles.switched("vanish", style, mark)

    def _inline(self, holder: Element, opened: _Open) -> None:
        for element in holder:
            tag = tag_of(element)
            if tag == "r":
                self._run(element, opened)
            elif tag in self._through:
                self._inline(element, opened)
            elif tag == ALTERNATIVES:
                self._inline(_alternative(element), opened)
            elif tag.startswith(MATHS):
                self._maths(element, opened)

    def _maths(self, holder: Element, opened: _Open) -> None:
        """Read a formula: its letters and signs in their order, changes in it as elsewhere."""
        for element in holder:
            tag = tag_of(element)
            if tag == f"{MATHS}t":
                self._add(_SPACE.sub(" ", element.text or ""), holder, opened)
            elif tag == "r":
                self._run(element, opened)
            elif tag in self._through or tag.startswith(MATHS):
                self._maths(element, opened)

    def _run(self, run: Element, opened: _Open) -> None:
        properties = self._properties(run, "rPr")
        if self._styles.switched("vanish", opened.style, properties):
            for element in run.findall(w("fldChar")):  # hidden text, too, opens and closes fields
                self._fields.follow(element)
            return
        for element in run:
            self._piece(element, run, opened)

    def _piece(self, element: Element, run: Element, opened: _Open) -> None:
        tag = tag_of(element)
        if tag == "fldChar":
            self._fields.follow(element)
        elif tag in _REFERENCES:
            if self._fields.reading:
                self._notes.refer(tag.removesuffix("Reference"), element)
        elif tag == "ruby":
            self._inline(element, opened)
        elif tag in _DRAWN:
            opened.boxes.extend(_boxes(element))
        elif tag == ALTERNATIVES:
            for each in _alternative(element):
                self._piece(each, run, opened)
        else:
            self._add(_letters(element, tag), run, opened)

    def _add(self, text: str, run: Element, opened: _Open) -> None:
        if not text or not self._fields.reading:
            return
        properties, style = self._properties(run, "rPr"), opened.style
        bold, italic = (self._styles.switched(name, style, properties) for name in ("b", "i"))
        usual_bold, usual_italic = (self._styles.ordinarily(name, style) for name in ("b", "i"))
        opened.add(text, Run("", bold, italic, bold and not usual_bold, italic and not usual_italic))


def _letters(element: Element, tag: str) -> str:
    if tag in {"t", "delText"}:
        return _SPACE.sub(" ", plain(element.text or ""))
    if tag == "br":
        return "\f" if element.get(w("type")) == "page" else "\n"
    if tag == "sym":
        return sign(element.get(w("char"), ""))
    return _LETTERS.get(tag, "")


def _alternative(element: Element) -> Element:
    """Return the one branch of alternative content that is read: a choice with words, else the fallback."""
    words = (w("t"), w("delText"), f"{MATHS}t")
    return next((branch for branch in element if next(branch.iter(*words), None) is not None), element)


def _boxes(element: Element) -> Iterator[Element]:
    """Yield the text boxes of a drawing, those inside others left to them, of alternatives only one."""
    if tag_of(element) == ALTERNATIVES:
        chosen = _alternative(element)
        if chosen is element:
            return
        element = chosen
    for inner in element:
        if tag_of(inner) == "txbxContent":
            yield inner
        else:
            yield from _boxes(inner)


def _spaced(runs: list[Run]) -> list[Run]:
    """Return runs that end in a space, so that words of two paragraphs printed on one line stay two."""
    if not runs or runs[-1].text[-1:].isspace():
        return runs
    return [*runs[:-1], replace(runs[-1], text=f"{runs[-1].text} ")]


def _within(holder: Element, tag: str, through: frozenset[str]) -> Iterator[Element]:
    """Yield the rows or cells of a holder, through content controls."""
    for element in holder:
        name = tag_of(element)
        if name == tag:
            yield element
        elif name in through:
            yield from _within(element, tag, through)
