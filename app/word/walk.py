"""Every word of a Word file in the order of its pages, as if all tracked changes were accepted.

What was inserted or moved here is read, what was deleted or moved away is not; content controls, fields (their
results), links, text boxes and tables are walked through. Hidden text and the field's own code are no words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from app.word.numbering import Counted, Numbering
from app.word.package import Package
from app.word.styles import Styles
from app.word.symbols import plain, sign
from app.word.xml import Element, child, number, tag_of, w

_THROUGH = frozenset({
    "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "hyperlink", "fldSimple", "dir", "bdo", "ruby",
    "rubyBase",
})  # fmt: skip
_LETTERS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_SPACE = re.compile("[\t\r\n]+")
_DEEPEST = 60


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


def paragraphs(package: Package) -> Iterator[Paragraph]:
    """Yield the paragraphs of a file, those of foot- and endnotes last; headers and footers are no part of it."""
    walk = _Walk(package)
    body = package.document.find(w("body"))
    yield from walk.blocks(body, None)
    yield from walk.rest()
    yield from walk.notes(package.footnotes, "footnote")
    yield from walk.notes(package.endnotes, "endnote")


@dataclass(slots=True)
class _Field:
    """A field that has begun: its code is read up to the separator, its result up to the end."""

    result: bool = False


@dataclass(slots=True)
class _Open:
    """What is being gathered for one paragraph."""

    style: str
    runs: list[Run] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)


class _Walk:
    def __init__(self, package: Package) -> None:
        self._styles = Styles(package.styles)
        self._numbering = Numbering(package.numbering, self._styles)
        self._fields: list[_Field] = []
        self._carried: list[Run] = []
        self._tables = 0
        self._notes: dict[str, str] = {}

    def blocks(self, holder: Element | None, at: At | None, depth: int = 0) -> Iterator[Paragraph]:
        """Yield the paragraphs of a body, cell, text box or note, tables included."""
        if holder is None or depth > _DEEPEST:
            return
        for element in holder:
            tag = tag_of(element)
            if tag == "p":
                yield from self._paragraph(element, at, depth)
            elif tag == "tbl":
                yield from self._table(element, depth)
            elif tag in _THROUGH:
                yield from self.blocks(element, at, depth + 1)
            elif tag == _ALTERNATIVES:
                yield from self.blocks(_alternative(element), at, depth + 1)

    def rest(self) -> Iterator[Paragraph]:
        """Yield what was carried on to a paragraph that never came."""
        if self._carried:
            yield Paragraph(tuple(self._carried))
            self._carried = []

    def notes(self, root: Element | None, kind: str) -> Iterator[Paragraph]:
        """Yield the paragraphs of the notes that the text refers to, in its order, each with its number."""
        if root is None:
            return
        found = {note.get(w("id"), ""): note for note in root.findall(w(kind))}
        for reference, mark in self._notes.items():
            if reference.startswith(kind):
                first = True
                for paragraph in self.blocks(found.get(reference.removeprefix(kind)), None):
                    yield replace(paragraph, note=mark if first else " ")
                    first = False
        self._carried = []

    def _table(self, table: Element, depth: int) -> Iterator[Paragraph]:
        index, self._tables = self._tables, self._tables + 1
        for row_at, row in enumerate(_rows(table)):
            column = number(row, "trPr/gridBefore") or 0
            for cell in _within(row, "tc"):
                if child(cell, "tcPr/cellDel") is None:
                    yield from self.blocks(cell, At(index, row_at, column), depth + 1)
                    yield from self._ended_by_cell(At(index, row_at, column))
                column += number(cell, "tcPr/gridSpan") or 1

    def _ended_by_cell(self, at: At) -> Iterator[Paragraph]:
        """Yield what a deleted paragraph mark carried on: a cell's end is an end all the same."""
        for paragraph in self.rest():
            yield replace(paragraph, at=at)

    def _paragraph(self, element: Element, at: At | None, depth: int) -> Iterator[Paragraph]:
        properties = child(element, "pPr")
        style = self._styles.of(properties)
        opened = _Open(style)
        self._inline(element, opened, 0)
        self._fields = [each for each in self._fields if each.result]
        runs, self._carried = [*self._carried, *opened.runs], []
        mark = child(properties, "rPr")
        if child(mark, "del") is not None or child(mark, "moveFrom") is not None:
            self._carried = runs
        else:
            yield Paragraph(
                runs=tuple(runs),
                style=self._styles.name(style),
                outline=self._styles.outline(style, properties),
                alignment=self._styles.alignment(style, properties),
                counted=self._numbering.next(style, properties),
                at=at,
            )
        for box in opened.boxes:
            yield from self.blocks(box, at, depth + 1)

    def _inline(self, holder: Element, opened: _Open, depth: int) -> None:
        if depth > _DEEPEST:
            return
        for element in holder:
            tag = tag_of(element)
            if tag == "r":
                self._run(element, opened)
            elif tag in _THROUGH:
                self._inline(element, opened, depth + 1)
            elif tag == _ALTERNATIVES:
                self._inline(_alternative(element), opened, depth + 1)
            elif tag.startswith(_MATHS):
                self._add("".join(map(str, element.itertext(f"{_MATHS}t"))), element, opened)

    def _run(self, run: Element, opened: _Open) -> None:
        properties = child(run, "rPr")
        if self._styles.switched("vanish", opened.style, properties):
            self._follow_fields(run)
            return
        for element in run:
            tag = tag_of(element)
            if tag == "fldChar":
                self._field(element)
            elif tag in {"footnoteReference", "endnoteReference"}:
                self._refer(tag.removesuffix("Reference"), element)
            elif tag in {"drawing", "pict", "object", _ALTERNATIVES}:
                opened.boxes.extend(_boxes(element))
            elif tag == "ruby":
                self._inline(element, opened, 0)
            else:
                self._add(_letters(element, tag), run, opened)

    def _follow_fields(self, run: Element) -> None:
        """Keep count of the fields that hidden text opens and closes."""
        for element in run.findall(w("fldChar")):
            self._field(element)

    def _add(self, text: str, run: Element, opened: _Open) -> None:
        if not text or not all(each.result for each in self._fields):
            return
        properties, style = child(run, "rPr"), opened.style
        bold, italic = (self._styles.switched(name, style, properties) for name in ("b", "i"))
        usual_bold, usual_italic = (self._styles.ordinarily(name, style) for name in ("b", "i"))
        made = Run(text, bold, italic, bold and not usual_bold, italic and not usual_italic)
        last = opened.runs[-1] if opened.runs else None
        if last is not None and replace(last, text="") == replace(made, text=""):
            opened.runs[-1] = replace(last, text=last.text + text)
        else:
            opened.runs.append(made)

    def _field(self, element: Element) -> None:
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].result = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _refer(self, kind: str, element: Element) -> None:
        """Remember a note; the first one that is referred to is number 1."""
        count = sum(reference.startswith(kind) for reference in self._notes) + 1
        self._notes.setdefault(kind + element.get(w("id"), ""), str(count))


def _letters(element: Element, tag: str) -> str:
    if tag == "t":
        return _SPACE.sub(" ", plain(element.text or ""))
    if tag == "br":
        return "\f" if element.get(w("type")) == "page" else "\n"
    if tag == "sym":
        return sign(element.get(w("char"), ""))
    return _LETTERS.get(tag, "")


def _alternative(element: Element) -> Element:
    """Return the one branch of alternative content that is read: a choice with words, else the fallback."""
    branches = list(element)
    return next((branch for branch in branches if next(branch.iter(w("t")), None) is not None), element)


def _boxes(element: Element) -> Iterator[Element]:
    """Yield the text boxes of a drawing, those inside others left to them, of alternatives only one."""
    if tag_of(element) == _ALTERNATIVES:
        chosen = _alternative(element)
        if chosen is element:
            return
        element = chosen
    for inner in element:
        if tag_of(inner) == "txbxContent":
            yield inner
        else:
            yield from _boxes(inner)


def _rows(table: Element) -> Iterator[Element]:
    for row in _within(table, "tr"):
        if child(row, "trPr/del") is None:
            yield row


def _within(holder: Element, tag: str) -> Iterator[Element]:
    """Yield the rows or cells of a holder, through content controls."""
    for element in holder:
        name = tag_of(element)
        if name == tag:
            yield element
        elif name in _THROUGH:
            yield from _within(element, tag)
