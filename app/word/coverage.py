"""The words of a Word file counted a second time, straight from the XML, to prove a reading of it.

Nothing here goes through the walk that reads a file: one pass over all elements in their order, which knows only what
is no text (deleted, hidden, a field's code, the other branch of an alternative) and where a word ends.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from app.word import drawn
from app.word.changes import Changes, Tracking, tracking
from app.word.fields import filled_in
from app.word.package import Package
from app.word.symbols import plain, sign
from app.word.xml import ALTERNATIVES, MATHS, RELATION, Element, child, switch, tag_of, value, w

_WORD = re.compile(r"[^\W_]+")
_TEXT = frozenset({"t", "delText", f"{MATHS}t"})
_NAMES = (w("t"), w("delText"), f"{MATHS}t", drawn.LETTERS, *drawn.DRAWN)
_ENDS = frozenset({"tab", "ptab", "br", "cr", "noBreakHyphen"})
_ASIDE = frozenset({
    "pPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr", "rPr", "rt", "instrText",
    "delInstrText", "smartTagPr", "customXmlPr",
})  # fmt: skip
_SINGLE = frozenset({"fldChar", "sym", "footnoteReference", "endnoteReference", "altChunk"})
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a file: those of its body and notes, which of them are hidden, those in margins."""

    printed: tuple[str, ...]
    hidden: tuple[str, ...]
    margins: tuple[str, ...]


def words_of(package: Package, changes: Changes = "accepted") -> Words:
    """Count the words of a file with its changes accepted, or rejected, as they are when it is read as negotiated."""
    changes = "accepted" if changes == "accepted" else "rejected"
    body = _Story(package, changes)
    body.read(package.document.find(w("body")))
    for kind, root in (("footnotes", package.footnotes), ("endnotes", package.endnotes)):
        for note in () if root is None else root:
            if (kind, note.get(w("id"))) in body.notes:
                body.read(note)
    margins = _Story(package, changes)
    for margin in package.margins:
        margins.read(margin)
    return Words(tuple(_words(body.taken())), tuple(_words(body.hidden)), tuple(_words(margins.taken())))


def tokens(text: str) -> list[str]:
    """Return the words of a text as this counter sees them; a soft hyphen is no letter."""
    return _WORD.findall(text.replace("\u00ad", ""))


def _words(lines: list[str]) -> Iterator[str]:
    for line in lines:
        yield from tokens(line)


@dataclass(slots=True)
class _Story:
    """Gathers the lines of one body, header or note; ``open`` holds paragraphs within paragraphs.

    ``carried`` is what deleted paragraph marks hand on, ``fields`` whether each field that has begun is at its result
    (``codes`` of them are not), ``unseen`` whether the style of each open paragraph hides it.
    """

    package: Package
    changes: Changes
    lines: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    notes: dict[tuple[str, str], None] = field(default_factory=dict)
    open: list[list[str]] = field(default_factory=list)
    carried: list[list[str]] = field(default_factory=list)
    fields: list[bool] = field(default_factory=list)
    codes: int = 0
    unseen: list[bool] = field(default_factory=list)

    def taken(self) -> list[str]:
        """Return the lines gathered so far, and begin anew."""
        lines, self.lines = self.lines, []
        return lines

    def read(self, root: Element | None) -> None:
        """Read all that ``root`` holds."""
        if root is None:
            return
        names, unseen = tracking(self.changes), _unseen_styles(self.package.styles)
        self.open, self.carried, self.unseen = [[]], [[]], [False]
        self.fields, self.codes = [], 0
        events = etree.iterwalk(root, events=("start", "end"))
        for event, element in events:
            if event == "end":
                self._end(element, names)
            elif self._skipped(element, names):
                events.skip_subtree()
            else:
                self._start(element, unseen)
        self.lines += ["".join(self.carried.pop()), "".join(self.open.pop())]

    def _skipped(self, element: Element, names: Tracking) -> bool:
        """Tell whether nothing in ``element`` is text."""
        tag = tag_of(element)
        if tag in _ASIDE or tag in names.gone:
            return True
        if tag == "tr":
            return child(element, names.row) is not None
        if tag == "tc":
            return child(element, names.cell) is not None
        parent = element.getparent()
        return parent is not None and parent.tag == ALTERNATIVES and element is not _branch(parent)

    def _start(self, element: Element, unseen: frozenset[str]) -> None:
        tag = tag_of(element)
        if tag == "p":
            self.open.append([])
            self.unseen.append(value(element, "pPr/pStyle") in unseen)
        elif tag in {"tbl", "txbxContent"}:
            self._held(tag)
        elif tag in _TEXT:
            self._text(element, unseen)
        elif tag in _ENDS:
            self.open[-1].append(" ")
        elif tag in _SINGLE:
            self._single(element, tag)
        elif element.tag in drawn.DRAWN:
            known = self.package.drawn.get(drawn.target(element), ())
            self.lines += known if element.tag in drawn.REFERENCES else drawn.lines_of(element)

    def _single(self, element: Element, tag: str) -> None:
        """Take in what stands for words without holding them."""
        if tag == "fldChar":
            self.open[-1].append(filled_in(element) if self._printed() else "")
            self._field(element.get(w("fldCharType")))
        elif tag == "sym" and self._printed():
            self.open[-1].append(sign(element.get(w("char"), ""), element.get(w("font"), "")))
        elif tag in _NOTES and self._printed():
            self.notes[_NOTES[tag], element.get(w("id"), "")] = None
        elif tag == "altChunk":
            self._chunk(self.package.chunks.get(element.get(RELATION, ""), ()))

    def _held(self, tag: str) -> None:
        """Begin a text box, or a table, which ends the paragraph before it."""
        if tag == "tbl":
            self.lines.append("".join(self.carried.pop()))
        self.carried.append([])

    def _text(self, element: Element, unseen: frozenset[str]) -> None:
        if not self._printed():
            return
        self.open[-1].append(self._letters(element))
        if self._hidden(element, unseen):
            self.hidden.append(element.text or "")

    def _letters(self, element: Element) -> str:
        font = value(child(element.getparent(), "rPr"), "rFonts", "ascii")
        return plain(element.text or "", font or "")

    def _printed(self) -> bool:
        """Tell whether this is no field's code."""
        return self.codes == 0

    def _hidden(self, element: Element, unseen: frozenset[str]) -> bool:
        """Tell whether a text is hidden, by itself or by one of its styles."""
        properties = child(element.getparent(), "rPr")
        direct = switch(properties, "vanish")
        return self.unseen[-1] or value(properties, "rStyle") in unseen if direct is None else direct

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self.fields.append(False)
            self.codes += 1
        elif kind == "separate" and self.fields:
            self.codes -= not self.fields[-1]
            self.fields[-1] = True
        elif kind == "end" and self.fields:
            self.codes -= not self.fields.pop()

    def _chunk(self, chunk: Package | tuple[str, ...]) -> None:
        if isinstance(chunk, Package):
            inner = words_of(chunk, self.changes)
            self.lines += inner.printed
            self.hidden += inner.hidden
        else:
            self.lines += chunk

    def _end(self, element: Element, names: Tracking) -> None:
        tag = tag_of(element)
        if tag in {"tc", "txbxContent"}:
            self.lines.append("".join(self.carried.pop()))
        if tag == "tc":
            self.carried.append([])
        elif tag == f"{MATHS}oMathPara" or (tag == f"{MATHS}oMath" and len(self.open) == 1):
            self.open[-1].append(" ")
        elif tag == "p" and len(self.open) > 1:
            self._paragraph_ended(element, names)

    def _paragraph_ended(self, element: Element, names: Tracking) -> None:
        self.unseen.pop()
        if self.codes:
            self.fields, self.codes = [each for each in self.fields if each], 0
        line = [*self.carried[-1], *self.open.pop()]
        mark = child(element, "pPr/rPr")
        gone = any(child(mark, name) is not None for name in names.marks)
        self.carried[-1] = line if gone else []
        self.lines += [] if gone else ["".join(line)]


def _branch(alternatives: Element) -> Element | None:
    """Return the first branch with words."""
    return next((each for each in alternatives if next(each.iter(*_NAMES), None) is not None), None)


def _unseen_styles(root: Element | None) -> frozenset[str]:
    """Return the ids of the styles that hide, themselves or through what they are based on."""
    styles = {} if root is None else {each.get(w("styleId"), ""): each for each in root.findall(w("style"))}
    found: set[str] = set()
    for identity in styles:
        at, seen = identity, set[str]()
        while at in styles and at not in seen:
            seen.add(at)
            said = switch(styles[at], "rPr/vanish")
            if said is not None:
                found |= {identity} if said else set()
                break
            at = value(styles[at], "basedOn") or ""
    return frozenset(found)
