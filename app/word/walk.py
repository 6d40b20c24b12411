"""Every word of a Word file in the order of its pages, its tracked changes accepted, rejected, or told of each word.

Content controls, fields (their results), links, text boxes and tables are walked through; hidden text is read like any
other. A field's own code is no words.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.word import drawn
from app.word.branches import alternative, boxes, within
from app.word.changes import Changes, tracking
from app.word.fields import Fields, filled_in
from app.word.notes import Notes
from app.word.numbering import Numbering
from app.word.package import Package
from app.word.paragraph import LOOKS, At, Carried, Opened, Paragraph, Run, spaced, there
from app.word.styles import Styles
from app.word.symbols import plain, sign
from app.word.trail import Trail, of_cell, of_mark, of_row
from app.word.xml import ALTERNATIVES, MATHS, RELATION, Element, child, number, switch, tag_of, value, w

__all__ = ["At", "Paragraph", "Run", "margins", "paragraphs"]

_THROUGH = frozenset({
    "smartTag", "customXml", "sdt", "sdtContent", "hyperlink", "fldSimple", "dir", "bdo", "ruby", "rubyBase",
})  # fmt: skip
_LETTERS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_BLOCKS = frozenset({"p", "tbl"})
_REFERENCES = frozenset({"footnoteReference", "endnoteReference"})
_DRAWN = frozenset({"drawing", "pict", "object"})
_SPACE = re.compile("[\t\r\n]+")


def paragraphs(package: Package, changes: Changes = "accepted") -> Iterator[Paragraph]:
    """Yield the paragraphs of a file, those of foot- and endnotes last; headers and footers are apart (``margins``)."""
    walk = _Walk(package, changes)
    yield from walk.blocks(package.document.find(w("body")), None)
    yield from walk.rest()
    yield from walk.notes(package.footnotes, "footnote")
    yield from walk.notes(package.endnotes, "endnote")


def margins(package: Package, changes: Changes = "accepted") -> Iterator[Paragraph]:
    """Yield the paragraphs of the headers and footers that hold words: of every first, even and other page's."""
    walk = _Walk(package, "rejected" if changes == "negotiated" else changes)
    for margin in package.margins:
        for paragraph in walk.held(margin, None):
            if paragraph.text.strip():
                yield replace(paragraph, at=None, counted=None)


class _Walk:
    """Reads one file; how deep it goes is bounded by the parser, which refuses what is nested beyond 256 levels."""

    def __init__(self, package: Package, changes: Changes) -> None:
        self._package, self._changes, self._tracking = package, changes, tracking(changes)
        self._through = _THROUGH | self._tracking.kept
        self._styles = Styles(package.styles)
        self._numbering = Numbering(package.numbering, self._styles)
        self._trail = Trail(package, changes)
        self._fields, self._proposed_fields = Fields(), Fields()
        self._carried = Carried()
        self._tables = 0
        self._story, self._stories = 0, 0
        self._notes = Notes(package)

    def blocks(self, holder: Iterable[Element] | None, at: At | None) -> Iterator[Paragraph]:
        """Yield the paragraphs of a body, cell, text box or note, tables included."""
        for element in () if holder is None else holder:
            tag = tag_of(element)
            if tag == "p":
                with self._trail.within(*of_mark(child(element, "pPr/rPr"))):
                    end = self._trail.here
                yield from self._paragraph(element, at, Run("\n", change=end[0], struck=end[1]))
            elif tag == "tbl":
                yield from self.rest()  # a table ends the paragraph before it, whatever mark was deleted
                yield from self._table(element)
            elif tag == "altChunk":
                yield from self._chunk(element, at)
            elif tag in self._through:
                yield from self.blocks(element, at)
            elif tag == ALTERNATIVES:
                yield from self.blocks(alternative(element), at)
            elif tag.startswith(MATHS):
                opened = Opened(self._styles.of(None))
                self._maths(element, opened)
                yield Paragraph(tuple(opened.runs()), at=at, story=self._story)

    def held(self, holder: Iterable[Element] | None, at: At | None) -> Iterator[Paragraph]:
        """Yield the paragraphs of a cell, text box or note: its end is an end, whatever mark was deleted."""
        story, self._stories = self._story, self._stories + 1
        self._story = self._stories
        yield from self.blocks(holder, at)
        for paragraph in self.rest():
            yield replace(paragraph, at=at)
        self._story = story

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
            yield from (Paragraph((Run(line),) if line else (), at=at, story=self._story) for line in chunk)

    def rest(self) -> Iterator[Paragraph]:
        """Yield what was carried on to a paragraph that never came."""
        carried, self._carried = self._carried, Carried()
        if there(carried.runs) or carried.counted:
            yield Paragraph(tuple(carried.runs), counted=carried.counted, story=self._story)
        elif carried.runs:
            firm = next((run for run in carried.runs if run.struck is None), carried.runs[-1])
            yield Paragraph((*carried.runs, replace(firm, text="\n")), proposed=True, story=self._story)

    def notes(self, root: Element | None, kind: str) -> Iterator[Paragraph]:
        """Yield the paragraphs of the notes that the text refers to, in its order, each with its number."""
        found = {note.get(w("id"), ""): note for note in (() if root is None else root.findall(w(kind)))}
        for identity, mark, changes in self._notes.of(kind):
            marks = iter((mark,))
            self._fields, self._proposed_fields = Fields(), Fields()
            with self._trail.resumed(changes):
                for paragraph in self.held(found.get(identity), None):
                    yield replace(paragraph, note=next(marks, " "))

    def _table(self, table: Element) -> Iterator[Paragraph]:
        index, self._tables = self._tables, self._tables + 1
        row_at = 0
        for row in within(table, "tr", self._through):
            gone = child(row, self._tracking.row) is not None
            if not gone or self._trail.kept:
                with self._trail.within(*of_row(row)):
                    yield from self._row(row, At(index, row_at, 0))
            row_at += not gone

    def _row(self, row: Element, at: At) -> Iterator[Paragraph]:
        column = number(row, "trPr/gridBefore") or 0
        tables = self._tables
        for cell in within(row, "tc", self._through):
            if self._trail.kept or child(cell, self._tracking.cell) is None:
                with self._trail.within(*of_cell(cell)):
                    yield from self.held(cell, replace(at, column=column))
            column += number(cell, "tcPr/gridSpan") or 1
        if self._trail.proposed:
            self._tables = tables  # what is only proposed is not counted

    def _paragraph(self, element: Element, at: At | None, end: Run) -> Iterator[Paragraph]:
        properties = self._properties(element, "pPr")
        mark = child(element, "pPr/rPr")
        style = self._styles.of(properties)
        opened = Opened(style)
        self._inline(element, opened)
        self._proposed_fields.paragraph_ended()
        if not self._trail.proposed:
            self._fields.paragraph_ended()
        carried, self._carried = self._carried, Carried()
        runs = [*carried.runs, *opened.runs()]
        if end.proposed and not there(runs) and carried.counted is None:
            yield Paragraph((*runs, end), at=at, proposed=True, story=self._story)
        elif end.proposed:
            self._carried = Carried([*runs, end], carried.counted)
        elif any(child(mark, name) is not None for name in self._tracking.marks):
            self._carried = Carried(runs, carried.counted)
        elif self._unprinted(style, mark):
            numbered = there(runs[len(carried.runs) :]) and carried.counted is None
            counted = self._numbering.next(style, properties) if numbered else None
            self._carried = Carried(spaced(runs), carried.counted or counted)
        else:
            yield Paragraph(
                runs=tuple(runs),
                style=self._styles.name(style),
                outline=self._styles.outline(style, properties),
                alignment=self._styles.alignment(style, properties),
                counted=carried.counted
                or (None if _is_break(element, runs) else self._numbering.next(style, properties)),
                at=at,
                mark=end.change,
                story=self._story,
                style_id=style,
                bookmarks=_after(carried.runs, opened.bookmarks),
            )
        yield from self._boxes(opened, at)

    def _boxes(self, opened: Opened, at: At | None) -> Iterator[Paragraph]:
        """Yield the paragraphs of the text boxes that are anchored in one."""
        for box, changes in opened.boxes:
            carried, self._carried = self._carried, Carried()
            tables = self._tables
            with self._trail.resumed(changes):
                yield from self._box(box, at)
                self._tables = tables if self._trail.proposed else self._tables
            self._carried = carried

    def _box(self, box: Element, at: At | None) -> Iterator[Paragraph]:
        """Yield the paragraphs of a text box, a table that stands in a paragraph, or something drawn."""
        if box.tag not in drawn.DRAWN:
            yield from self.held((box,) if tag_of(box) in _BLOCKS else box, at)
        else:
            lines = (
                self._package.drawn.get(drawn.target(box), ()) if box.tag in drawn.REFERENCES else drawn.lines_of(box)
            )
            change, struck = self._trail.here
            end = (Run("\n", change=change, struck=struck),) if self._trail.proposed else ()
            for line in filter(str.strip, lines):
                runs = (Run(line, change=change, struck=struck), *end)
                yield Paragraph(runs, at=at, proposed=bool(end), story=self._story)

    def _properties(self, element: Element, name: str) -> Element | None:
        """Return the properties of a paragraph or run: those before a change of them when changes are rejected."""
        properties = child(element, name)
        before = child(properties, f"{name}Change/{name}") if self._changes != "accepted" else None
        return properties if before is None else before

    def _unprinted(self, style: str, mark: Element | None) -> bool:
        """Tell whether a paragraph's mark is hidden: what follows is printed on the same line."""
        return bool(switch(mark, "specVanish")) or self._styles.switched("vanish", style, mark)

    def _inline(self, holder: Element, opened: Opened) -> None:
        for element in holder:
            tag = tag_of(element)
            if tag == "r":
                self._run(element, opened)
            elif tag in self._through:
                with self._trail.within(element):
                    self._inline(element, opened)
            elif tag == ALTERNATIVES:
                self._inline(alternative(element), opened)
            elif tag.startswith(MATHS):
                self._maths(element, opened)
            elif tag == "bookmarkStart":
                opened.begin(element.get(w("name"), ""))
            elif tag in _BLOCKS:
                opened.boxes.append((element, self._trail.open))

    def _maths(self, holder: Element, opened: Opened) -> None:
        """Read a formula: its letters and signs in their order, changes in it as elsewhere."""
        for element in holder:
            tag = tag_of(element)
            if tag == f"{MATHS}t":
                self._add(_SPACE.sub(" ", element.text or ""), holder, opened)
            elif tag == "r":
                self._run(element, opened)
            elif tag in self._through or tag.startswith(MATHS):
                with self._trail.within(element):
                    self._maths(element, opened)

    def _run(self, run: Element, opened: Opened) -> None:
        for element in run:
            self._piece(element, run, opened)

    def _piece(self, element: Element, run: Element, opened: Opened) -> None:
        tag = tag_of(element)
        if tag == "fldChar":
            self._add(filled_in(element), run, opened)
            self._follow(element)
        elif tag in _REFERENCES:
            if self._reading:
                self._notes.refer(tag.removesuffix("Reference"), element, self._trail)
        elif tag == "ruby":
            self._inline(element, opened)
        elif tag in _DRAWN:
            opened.boxes.extend((box, self._trail.open) for box in boxes(element))
        elif tag == ALTERNATIVES:
            for each in alternative(element):
                self._piece(each, run, opened)
        else:
            self._add(_letters(element, tag, run), run, opened)

    def _follow(self, element: Element) -> None:
        """Follow a field in the text as rejected, and as accepted, where the two are read together."""
        if not self._trail.proposed:
            self._fields.follow(element)
        if not self._trail.taken_out:
            self._proposed_fields.follow(element)

    @property
    def _reading(self) -> bool:
        """Whether what stands here is text: no open field is still at its code."""
        return self._proposed_fields.reading if self._trail.proposed else self._fields.reading

    def _add(self, text: str, run: Element, opened: Opened) -> None:
        if not text or not self._reading:
            return
        properties, style = self._properties(run, "rPr"), opened.style
        bold, italic = (self._styles.switched(name, style, properties) for name in ("b", "i"))
        usual_bold, usual_italic = (self._styles.ordinarily(name, style) for name in ("b", "i"))
        change, struck = self._trail.here
        look = LOOKS.get((value(properties, "rStyle") or "").lower(), "")
        slanted = italic and not usual_italic and look != "Participle"
        opened.add(text, Run("", bold, italic, bold and not usual_bold, slanted, change, struck, look))


def _after(carried: list[Run], bookmarks: list[tuple[int, str]]) -> tuple[tuple[int, str], ...]:
    """Return bookmarks with their places behind what was carried on to their paragraph."""
    before = sum(len(run.text) for run in carried if not run.proposed) if bookmarks else 0
    return tuple((at + before, name) for at, name in bookmarks)


def _is_break(paragraph: Element, runs: list[Run]) -> bool:
    """Tell whether a paragraph is nothing but the end of a section, which takes no number."""
    return not there(runs) and child(paragraph, "pPr/sectPr") is not None


def _letters(element: Element, tag: str, run: Element) -> str:
    if tag in {"t", "delText"}:
        words = element.text or ""
        return _SPACE.sub(" ", words if words.isascii() else plain(words, value(run, "rPr/rFonts", "ascii") or ""))
    if tag == "br":
        return "\f" if element.get(w("type")) == "page" else "\n"
    if tag == "sym":
        return sign(element.get(w("char"), ""), element.get(w("font"), ""))
    return _LETTERS.get(tag, "")
