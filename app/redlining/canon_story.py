"""One story of a Word file (body, note, header, comment …) as a row of values that can be compared one by one."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from app.redlining.canon_context import Numbers, Relations, Styles
from app.redlining.canon_values import Value, plain, properties
from app.word.xml import ALTERNATIVES, MATHS, Element, tag_of, value, w

Note: TypeAlias = tuple[str, str]
Inline: TypeAlias = list[tuple[Value, str | Value]]
_RPR = w("rPr")
_TEXTS = frozenset({"t", "delText"})
_CODES = frozenset({"instrText", "delInstrText"})
_SIGNS = frozenset({"tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym", "ptab"})
_SILENT = frozenset({
    *("rPr", "proofErr", "lastRenderedPageBreak", "commentReference", "annotationRef", "pPr"),
    *("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd"),
    *("sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr"),
})
_MARKS = frozenset({"ins", "del", "moveFrom", "moveTo"})
_TRANSPARENT = frozenset({"smartTag", "customXml", "sdtContent"})
_OF_PARAGRAPH = frozenset({"rPr", "sectPr", "pPrChange", "numPr", "pStyle"})
_OF_RUN = frozenset({"rPrChange", "rStyle", "ins", "del", "moveFrom", "moveTo"})
_OF_TABLE = frozenset({"tblStyle", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange", "ins", "del"})
_OF_SECTION = frozenset({"headerReference", "footerReference", "sectPrChange"})


@dataclass(slots=True)
class Around:
    """What the stories of a file share; notes, sections and controls are gathered as stories are read.

    ``wording`` reads words and structure only: no formatting, no pictures, no codes of fields.
    """

    styles: Styles
    numbers: Numbers
    wording: bool = False
    notes: list[Note] = field(default_factory=list)
    sections: list[Element] = field(default_factory=list)
    controls: list[Value] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Story:
    """The blocks of a story, one after the other: ``values`` and the elements that they come from."""

    name: str
    values: tuple[Value, ...]
    elements: tuple[Element, ...]


class Reader:
    """Reads the stories of one part."""

    def __init__(self, around: Around, relations: Relations) -> None:
        self._around, self._relations = around, relations
        self._values: list[Value] = []
        self._elements: list[Element] = []
        self._of_block: dict[str, Callable[[Element], None]] = {
            "p": self._paragraph,
            "tbl": self._table,
            "sectPr": self._section,
            "sdt": self._block_control,
            **dict.fromkeys(_TRANSPARENT, self._blocks),
        }
        self._of_inline: dict[str, Callable[[Element, Inline], None]] = {
            "r": self._run,
            "hyperlink": self._link,
            "fldSimple": self._field,
            "sdt": self._inline_control,
            **dict.fromkeys(_TRANSPARENT, self._inline_all),
            **dict.fromkeys({"dir", "bdo", *_MARKS}, self._wrapper),
        }

    def story(self, name: str, root: Element) -> Story:
        """Return the story that ``root`` holds."""
        self._values, self._elements = [], []
        (self._body if tag_of(root) == "body" else self._blocks)(root)
        return Story(name, tuple(self._values), tuple(self._elements))

    def _blocks(self, parent: Element) -> None:
        for child in parent:
            self._of_block.get(tag_of(child), self._other)(child)

    def _other(self, child: Element) -> None:
        tag = tag_of(child)
        if tag in _MARKS:
            self._add((f"<{tag}",), child)
            self._blocks(child)
        elif tag not in _SILENT and tag not in _OF_TABLE and tag != "tcPr":
            self._add(("other", self._plain(child)), child)

    def _ended(self, parent: Element) -> None:
        """Read the blocks of a cell or box, which ends with a paragraph even where the file lacks it."""
        start = len(self._values)
        self._blocks(parent)
        if len(self._values) == start or self._values[-1] == ("/table",):
            self._add(("p", (), ()), parent)

    def _body(self, body: Element) -> None:
        """Read the body, in which Word puts a paragraph after a table that ends it."""
        for child in body:
            if tag_of(child) == "sectPr" and self._values and self._values[-1] == ("/table",):
                self._add(("p", (), ()), body)
            self._of_block.get(tag_of(child), self._other)(child)
        if self._values and self._values[-1] == ("/table",):
            self._add(("p", (), ()), body)

    def _block_control(self, control: Element) -> None:
        self._control(control)
        content = control.find(w("sdtContent"))
        if content is not None:
            self._blocks(content)

    def _add(self, value: Value, element: Element) -> None:
        self._values.append(value)
        self._elements.append(element)

    def _paragraph(self, paragraph: Element) -> None:
        inline: Inline = []
        said: Value = ()
        section = None
        for child in paragraph:
            if tag_of(child) == "pPr":
                said, section = self._paragraph_properties(child), child.find(w("sectPr"))
            else:
                self._inline(child, inline)
        self._add(("p", said, tuple(inline)), paragraph)
        if section is not None:
            self._section(section)

    def _paragraph_properties(self, element: Element) -> Value:
        if self._around.wording:
            return ()
        style = self._around.styles.name(value(element, "pStyle"))
        mark = element.find(w("rPr"))
        said = (
            style,
            self._around.numbers.of(element),
            properties(element, _OF_PARAGRAPH, self._relations.refer),
            () if mark is None else self._run_properties(mark),
        )
        return said if any(said) else ()

    def _section(self, element: Element) -> None:
        self._around.sections.append(element)
        if not self._around.wording:
            self._add(("section", properties(element, _OF_SECTION, self._relations.refer)), element)

    def _inline(self, element: Element, out: Inline) -> None:
        tag = tag_of(element)
        read = self._of_inline.get(tag)
        if read is not None:
            read(element, out)
        elif tag not in _SILENT:
            self._object(element, (), out)

    def _link(self, element: Element, out: Inline) -> None:
        self._within(element, out, ("link", *self._target(element)))

    def _wrapper(self, element: Element, out: Inline) -> None:
        self._within(element, out, (tag_of(element), element.get(w("val"), "")))

    def _inline_control(self, element: Element, out: Inline) -> None:
        self._control(element)
        for child in element.iterchildren(w("sdtContent")):
            self._inline_all(child, out)

    def _inline_all(self, parent: Element, out: Inline) -> None:
        for child in parent:
            self._inline(child, out)

    def _within(self, element: Element, out: Inline, name: Value) -> None:
        """Read what a wrapper holds, between its beginning and end; one that holds nothing is not there."""
        start = len(out)
        out.append(((), name))
        self._inline_all(element, out)
        if len(out) == start + 1:
            out.pop()
        elif start and out[start - 1] == ((), ("/", *name)):
            del out[start - 1 : start + 1]
            _merge(out, start - 1)
            out.append(((), ("/", *name)))
        elif self._around.wording:
            del out[start]
            _merge(out, start)
        else:
            out.append(((), ("/", *name)))

    def _target(self, link: Element) -> Value:
        named = link.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
        said = tuple(link.get(w(name), "") for name in ("anchor", "tooltip", "tgtFrame", "docLocation"))
        return (*said, self._relations.refer(named) if named else ())

    def _field(self, element: Element, out: Inline) -> None:
        """Read a field of the simple form as one of the usual form."""
        if self._around.wording:
            self._inline_all(element, out)
            return
        out.append(((), ("field", "begin")))
        out.append(((), ("code", element.get(w("instr"), ""))))
        out.append(((), ("field", "separate")))
        self._inline_all(element, out)
        out.append(((), ("field", "end")))

    def _run_properties(self, element: Element) -> Value:
        said = properties(element, _OF_RUN, self._relations.refer)
        style = self._around.styles.name(value(element, "rStyle"))
        return (*said, ("rStyle", style)) if style else said

    def _run(self, run: Element, out: Inline) -> None:
        look = run.find(_RPR)  # the first: a second one, which some programs write, is none
        said = () if look is None or self._around.wording else self._run_properties(look)
        for child in run:
            tag = tag_of(child)
            if tag in _TEXTS:
                _text(out, said, child.text or "")
            elif tag in _SIGNS:
                out.append((said, (tag, *(part for pair in sorted(child.attrib.items()) for part in map(str, pair)))))
            elif tag not in _SILENT:
                self._special(tag, child, said, out)

    def _special(self, tag: str, child: Element, said: Value, out: Inline) -> None:
        if tag in {"footnoteReference", "endnoteReference"}:
            self._around.notes.append((tag.removesuffix("Reference"), child.get(w("id"), "")))
            out.append((said, (tag, child.get(w("customMarkFollows"), ""))))
        elif self._around.wording:
            self._boxes(child, out)
        elif tag in _CODES:
            self._code(child, said, out)
        elif tag == "fldChar":
            kind = child.get(w("fldCharType"), "")
            out.append((said, ("field", kind, *(self._plain(inner) for inner in child if len(inner)))))
        else:
            self._object(child, said, out)

    @staticmethod
    def _code(child: Element, said: Value, out: Inline) -> None:
        look, last = out[-1] if out else ((), "")
        if isinstance(last, tuple) and last[0] == "code" and look == said:
            out[-1] = (said, ("code", str(last[1]) + (child.text or "")))
        else:
            out.append((said, ("code", child.text or "")))

    def _object(self, element: Element, said: Value, out: Inline) -> None:
        """Read a picture, a drawing, a formula or anything else with all that it says."""
        if not self._around.wording:
            out.append((said, ("object", self._plain(element))))
        elif str(element.tag).startswith(MATHS):
            _text(out, (), "".join(each.text or "" for each in element.iter(f"{MATHS}t")))
        else:
            self._boxes(element, out)

    def _boxes(self, element: Element, out: Inline) -> None:
        """Read the words of the boxes in a drawing, once."""
        alternatives = next(element.iter(ALTERNATIVES), None)
        first = element if alternatives is None or len(alternatives) == 0 else alternatives[0]
        out.extend(((), ("box", self._box(box))) for box in first.iter(w("txbxContent")))

    def _plain(self, element: Element) -> Value:
        return plain(element, self._relations.refer, self._box)

    def _box(self, content: Element) -> Value:
        inner = Reader(self._around, self._relations)
        inner._ended(content)
        return tuple(inner._values)

    def _control(self, control: Element) -> None:
        said = control.find(w("sdtPr"))
        skipped = frozenset({"id", "rPr", "placeholder", "showingPlcHdr"})
        self._around.controls.append(properties(said, skipped, self._relations.refer))

    def _table(self, table: Element) -> None:
        grid = table.find(w("tblGrid"))
        columns = (
            ()
            if grid is None or self._around.wording
            else tuple(each.get(w("w"), "") for each in grid.iterchildren(w("gridCol")))
        )
        self._add(("table", self._of_table(table, "tblPr"), columns), table)
        self._rows(table)
        self._add(("/table",), table)

    def _rows(self, parent: Element) -> None:
        for child in parent:
            tag = tag_of(child)
            if tag == "tr":
                self._add(("row", self._of_table(child, "trPr"), self._of_table(child, "tblPrEx")), child)
                self._cells(child)
            elif tag in {"sdt", "sdtContent", "customXml", *_MARKS}:
                if tag == "sdt":
                    self._control(child)
                self._rows(child)

    def _cells(self, parent: Element) -> None:
        for child in parent:
            tag = tag_of(child)
            if tag == "tc":
                self._add(("cell", self._of_table(child, "tcPr")), child)
                self._ended(child)
            elif tag in {"sdt", "sdtContent", "customXml", *_MARKS}:
                if tag == "sdt":
                    self._control(child)
                self._cells(child)

    def _of_table(self, element: Element, name: str) -> Value:
        said = element.find(w(name))
        if said is None:
            return ()
        if self._around.wording:
            return tuple(
                f"{tag}{value(said, tag) or ''}" for tag in ("gridSpan", "vMerge") if said.find(w(tag)) is not None
            )
        style = self._around.styles.name(value(said, "tblStyle")) if name == "tblPr" else ""
        found = (*properties(said, _OF_TABLE, self._relations.refer), style)
        return found if any(found) else ()


def _text(out: Inline, said: Value, text: str) -> None:
    """Add letters; those of neighbouring runs that look alike are one."""
    if not text:
        return
    if out:
        look, last = out[-1]
        if isinstance(last, str) and look == said:
            out[-1] = (said, last + text)
            return
    out.append((said, text))


def _merge(out: Inline, start: int) -> None:
    """Join letters that came to stand side by side."""
    start = max(0, start - 1)
    rest = out[start:]
    del out[start:]
    for said, what in rest:
        if isinstance(what, str):
            _text(out, said, what)
        else:
            out.append((said, what))
