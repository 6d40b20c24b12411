"""Akoma Ntoso files of whoever made them: opened within limits, and read as lines with their numbers and headings."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from app.errors import UnreadableFile
from app.ingest.flow import Para, Run, written
from app.ingest.lines import Cell, Line
from app.word.coverage import tokens

Element = etree._Element  # noqa: SLF001 (lxml gives its element type no public name)
_MEGABYTE = 1_000_000
_MOST = 20 * _MEGABYTE
_SAVE = "Save the text as a Word file or as a web page, and import that."
_AGAIN = "Get the file once more from where it came."
_UNREAD = frozenset({"meta", "remark", "noteRef"})
_TITLES = frozenset({"docTitle", "longTitle", "shortTitle"})
_PARAGRAPHS = frozenset({"p", "block", "heading", "subheading", "crossHeading", "caption", "listIntroduction",
                         "listWrapUp", "num", "docTitle", "signature"})  # fmt: skip
_NOTES = frozenset({"authorialNote"})
_DEEPEST = 9


def open_akn(name: str, data: bytes) -> Element:
    """Return the root of an Akoma Ntoso file; raise UnreadableFile, which says why."""
    if not data.strip():
        raise UnreadableFile(name, "it is empty", _AGAIN)
    if len(data) > _MOST:
        limit = f"it is larger than {_MOST // _MEGABYTE} MB, larger than any instrument"
        raise UnreadableFile(name, limit, "Choose the file that holds the text itself.")
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or b"\0" in data[:4]:
        raise UnreadableFile(name, "it holds declarations that do not belong in a text", _SAVE)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if "depth" in str(error).casefold():
            raise UnreadableFile(name, "its elements are nested deeper than those of any text", _SAVE) from error
        raise UnreadableFile(name, "its XML is damaged or not complete", _AGAIN) from error
    if local(root) != "akomaNtoso":
        raise UnreadableFile(name, "it is XML, but not a text in Akoma Ntoso", _SAVE)
    return root


def local(element: Element) -> str:
    """Return the name of an element without its namespace; "" of what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def lines_of(name: str, root: Element) -> tuple[str, tuple[Line, ...]]:
    """Return the text of a file and its lines; raise UnreadableFile when it holds no words."""
    walk = _Walk()
    paras = list(walk.paras(root, _At()))
    text, lines = written([*paras, *walk.notes])
    if not text.strip():
        raise UnreadableFile(name, "there are no words in it", "Choose the file that holds the text.")
    return text, lines


def missing(root: Element, text: str) -> tuple[str, ...]:
    """Return the words that a plain count of the file finds, its metadata left out, and ``text`` has not."""
    found = (str(piece) for piece in _pieces(root))
    lost = Counter(tokens("".join(found))) - Counter(tokens(text))
    return tuple(lost.elements())


def _pieces(root: Element) -> Iterator[str]:
    """Yield the words of a file, those of its paragraphs kept together."""
    if local(root) in _UNREAD:
        return
    yield root.text or ""
    for child in root:
        if local(child) not in _INLINE:
            yield " "
        yield from _pieces(child)
        if local(child) not in _INLINE:
            yield " "
        yield child.tail or ""


_INLINE = frozenset({"b", "i", "u", "a", "sub", "sup", "abbr", "span", "ref", "def", "term", "date", "inline",
                     "person", "organization", "location", "role", "concept", "docTitle", "docType", "docNumber",
                     "docDate", "docStatus", "docProponent", "signature", "ins", "entity", "quantity"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class _At:
    """Where the walk stands: how deep in the hierarchy, in which cell, in what kind of part."""

    depth: int = 0
    cell: Cell | None = None
    title: bool = False


@dataclass(slots=True)
class _Walk:
    """What is gathered on the walk through a file."""

    label: str = ""
    tables: int = 0
    notes: list[Para] = field(default_factory=list)

    def paras(self, element: Element, at: _At) -> Iterator[Para]:
        """Yield the paragraphs that an element holds, in order; a number goes before what comes next."""
        for child in element:
            tag = local(child)
            if tag in _UNREAD or not tag:
                continue
            if tag == "num":
                self.label = f"{self.label} {_plain(child)}".strip()
            elif tag == "table":
                yield from self._table(child, at)
            elif tag in _PARAGRAPHS:
                yield from self._paragraph(child, at)
            else:
                yield from self._held(child, tag, at)

    def _held(self, child: Element, tag: str, at: _At) -> Iterator[Para]:
        numbered = child.find("{*}num") is not None or child.find("{*}heading") is not None
        here = replace(at, depth=at.depth + 1) if numbered else at
        yield from self.paras(child, replace(here, title=at.title or tag in _TITLES))
        if numbered and self.label:
            yield Para((Run(self.label),))
            self.label = ""

    def _paragraph(self, child: Element, at: _At) -> Iterator[Para]:
        runs = tuple(self._runs(child, (False, False)))
        style = ""
        if at.title or local(child) == "docTitle" or child.find(".//{*}docTitle") is not None:
            style = "Title"
        elif local(child) in {"heading", "crossHeading"}:
            style = f"Heading {min(max(at.depth, 1), _DEEPEST)}"
        words = "".join(run.text for run in runs)
        if words.strip():
            label, self.label = self.label, ""
            level = max(at.depth - 1, 0) if label else None
            yield Para(_spaced(runs), label=label, style=style, level=level, cell=at.cell)

    def _runs(self, element: Element, look: tuple[bool, bool]) -> Iterator[Run]:
        yield Run(element.text or "", *look)
        for child in element:
            tag = local(child)
            if tag in _NOTES:
                self._note(child)
            elif tag in {"eol", "br"}:
                yield Run("\n", *look)
            elif tag and tag not in _UNREAD:
                yield from self._runs(child, (look[0] or tag == "b", look[1] or tag == "i"))
            yield Run(child.tail or "", *look)

    def _note(self, note: Element) -> None:
        kept, self.label = self.label, note.get("marker", "")
        self.notes += [replace(para, style="footnote text", level=None) for para in self.paras(note, _At())]
        self.label = kept

    def _table(self, table: Element, at: _At) -> Iterator[Para]:
        number, self.tables = self.tables, self.tables + 1
        caption = table.find("{*}caption")
        if caption is not None:
            yield from self._paragraph(caption, at)
        for row, line in enumerate(table.iterchildren("{*}tr")):
            for column, cell in enumerate(line.iterchildren("{*}td", "{*}th")):
                yield from self.paras(cell, replace(at, cell=Cell(number, row, column)))


def _spaced(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return runs with white space as the format means it: a line's end in the file is a space."""
    made: list[Run] = []
    ended = True
    for run in runs:
        if run.text == "\n" and ended is not None:
            made.append(run)
            ended = True
            continue
        words = " ".join(run.text.split())
        before = " " if run.text[:1].isspace() and not ended else ""
        after = " " if run.text[-1:].isspace() and words else ""
        if words or before:
            made.append(replace(run, text=f"{before}{words}{after}"))
            ended = made[-1].text.endswith(" ")
    return tuple(made)


def _plain(element: Element) -> str:
    return " ".join("".join(str(piece) for piece in element.itertext()).split())
