"""OpenDocument texts (.odt): the package to the text as kept, labels printed in it, and its lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from app.errors import UnreadableFile
from app.ingest import ours_odt
from app.ingest.flow import Para, Run, written
from app.ingest.lines import Cell, Line
from app.ingest.odf_package import OFFICE, Element, open_odf
from app.ingest.odf_styles import TEXT, Counts, Styles, number
from app.ingest.own import Own
from app.word.changes import Changes

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_SENTENCE = re.compile(r"[.;:,。；：、]\W*$")
_FEW = 6
_MANY_SPACES = 200
_UNSEEN = str.maketrans(dict.fromkeys("\u00ad\u200b\u2060\ufeff", ""))
_UNREAD = frozenset(
    {f"{TEXT}{name}" for name in ("tracked-changes", "number", "note-citation", "ruby-text", "sequence-decls")}
    | {f"{TEXT}{name}" for name in ("variable-decls", "user-field-decls", "index-title-template")}
    | {f"{{{OFFICE}}}{name}" for name in ("annotation", "annotation-end", "forms", "binary-data", "scripts")}
    | {f"{_DRAW}{name}" for name in ("object", "object-ole", "image", "plugin", "applet")}
)
_CHANGES = frozenset({f"{TEXT}change", f"{TEXT}change-start", f"{TEXT}change-end"})
_INDEXES = re.compile(r"\}(?:table-of-content|.*-index|bibliography)$")


@dataclass(frozen=True, slots=True)
class _At:
    """Where the walk stands: the list and item it is in, the cell of a table, whether in an index."""

    counts: Counts | None = None
    style: str = ""
    depth: int = 0
    cell: Cell | None = None
    aside: bool = False


@dataclass(slots=True)
class _Item:
    """An item of a list; its first paragraph takes the label."""

    start: int | None = None
    labelled: bool = False


@dataclass(slots=True)
class _State:
    """What is gathered on the walk through a text."""

    styles: Styles
    lists: dict[str, Counts] = field(default_factory=dict)
    last: dict[str, Counts] = field(default_factory=dict)
    outline: Counts = field(default_factory=lambda: Counts(""))
    notes: list[Para] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    tables: int = 0
    inserted: frozenset[str] = frozenset()
    deleted: dict[str, Element] = field(default_factory=dict)
    within: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Letters:
    """The runs of one paragraph; white space in the file counts as one space, as the format says."""

    runs: list[Run] = field(default_factory=list)
    spaced: bool = True

    def add(self, text: str | None, look: tuple[bool, bool]) -> None:
        """Add letters as they stand in the file."""
        for piece in re.findall(r"[ \t\r\n]+|[^ \t\r\n]+", (text or "").translate(_UNSEEN)):
            if not piece[0].isspace() or piece[0] not in " \t\r\n":
                self.put(piece, look)
            elif not self.spaced:
                self.put(" ", look)
                self.spaced = True

    def put(self, text: str, look: tuple[bool, bool]) -> None:
        """Add letters that the file asks for."""
        self.runs.append(Run(text, *look))
        self.spaced = False


def read_odt(name: str, data: bytes, changes: Changes = "accepted") -> tuple[str, tuple[Line, ...]]:
    """Return the text of an OpenDocument file and its lines; raise UnreadableFile.

    The text holds the numbers and bullets that lists print; footnotes stand at the end, tables of contents are set
    aside. Tracked changes are read as accepted, else as rejected.
    """
    package = open_odf(name, data)
    state = _State(Styles(package.styles))
    if changes != "accepted":
        _reject(state, package.text)
    paras = list(_paras(state, package.text, _At(), None))
    text, lines = written([*paras, *state.notes])
    if not text.strip():
        raise UnreadableFile(name, "there are no words in it", "A scanned page must be turned into text first.")
    return text, lines


def read_own(name: str, data: bytes, changes: Changes = "accepted") -> Own | None:
    """Return what an OpenDocument text of our own making says, word for word; None where it is none, or no more.

    Raises UnreadableFile. Tracked changes can be read so as accepted only.
    """
    package = open_odf(name, data)
    outline = ours_odt.outline_of(package.meta)
    tracked = package.text.find(f"{TEXT}tracked-changes") is not None
    if outline is None or (tracked and changes != "accepted"):
        return None
    return ours_odt.read_ours(package.text, Styles(package.styles), outline)


def _reject(state: _State, text: Element) -> None:
    """Take in which changes were made: what they inserted is not read, what they deleted is."""
    regions = {
        (region.get(f"{TEXT}id") or region.get(_XML_ID) or ""): region for region in text.iter(f"{TEXT}changed-region")
    }
    state.inserted = frozenset(name for name, region in regions.items() if region.find(f"{TEXT}insertion") is not None)
    found = {name: region.find(f"{TEXT}deletion") for name, region in regions.items()}
    state.deleted = {name: deletion for name, deletion in found.items() if deletion is not None}


def _changed(state: _State, mark: Element) -> Element | None:
    """Take in the mark of a change; return what was deleted at it, if that is to be read."""
    name = mark.get(f"{TEXT}change-id", "")
    if mark.tag == f"{TEXT}change-start" and name in state.inserted:
        state.within.add(name)
    elif mark.tag == f"{TEXT}change-end":
        state.within.discard(name)
    return state.deleted.get(name) if mark.tag == f"{TEXT}change" else None


def _paras(state: _State, element: Element, at: _At, item: _Item | None) -> Iterator[Para]:
    """Yield the paragraphs that an element holds, in order."""
    for child in element:
        tag = child.tag
        if tag in _UNREAD or not isinstance(tag, str) or child.get(f"{TEXT}display") == "none":
            continue
        if tag in _CHANGES:
            deleted = _changed(state, child)
            yield from _paras(state, deleted, at, item) if deleted is not None else ()
        elif tag in {f"{TEXT}p", f"{TEXT}h"}:
            yield from _paragraph(state, child, at, item)
        elif tag == f"{TEXT}list":
            yield from _list(state, child, at)
        elif tag == f"{_TABLE}table":
            state.tables += 1
            yield from _table(state, child, replace(at, cell=Cell(state.tables - 1, 0, 0), counts=None, depth=0))
        else:
            aside = at.aside or bool(_INDEXES.search(tag))
            yield from _paras(state, child, replace(at, aside=aside), item)


def _list(state: _State, element: Element, at: _At) -> Iterator[Para]:
    style = element.get(f"{TEXT}style-name") or at.style
    counts = at.counts
    if counts is None:
        follows = element.get(f"{TEXT}continue-list", "")
        goes_on = element.get(f"{TEXT}continue-numbering") == "true"
        counts = state.lists.get(follows) or (state.last.get(style) if goes_on else None) or Counts(style)
        state.last[style] = counts
    if element.get(_XML_ID):
        state.lists[element.get(_XML_ID, "")] = counts
    inner = replace(at, counts=counts, style=style, depth=at.depth + 1)
    for child in element:
        header = child.tag == f"{TEXT}list-header"
        yield from _paras(state, child, inner, _Item(number(child, f"{TEXT}start-value"), labelled=header))


def _table(state: _State, element: Element, at: _At) -> Iterator[Para]:
    row = -1
    for line in element.iter(f"{_TABLE}table-row"):
        if next(line.iterancestors(f"{_TABLE}table"), None) is not element:
            continue  # a table within a cell is read with the cell
        row, column = row + 1, 0
        for cell in line:
            if at.cell and cell.tag in {f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"}:
                here = replace(at, cell=Cell(at.cell.table, row, column))
                yield from (para for para in _paras(state, cell, here, None) if para.plain.strip())
                column += number(cell, f"{_TABLE}number-columns-repeated") or 1


def _paragraph(state: _State, element: Element, at: _At, item: _Item | None) -> Iterator[Para]:
    setting = state.styles.setting("paragraph", element.get(f"{TEXT}style-name", ""))
    if setting.hidden:
        return
    letters = _Letters()
    _inline(state, element, letters, (bool(setting.bold), bool(setting.italic)))
    runs = _marked(_trimmed(letters.runs), bold=bool(setting.bold), italic=bool(setting.italic))
    words = "".join(run.text for run in runs)
    heads = element.tag == f"{TEXT}h"
    outline = (number(element, f"{TEXT}outline-level") or 1) if heads else None
    label = _label(state, element, at, item, outline) if words.strip() else ""
    yield Para(
        runs,
        label=label,
        style=_style(setting.name, words, outline),
        level=at.depth - 1 if at.depth else outline - 1 if outline else None,
        cell=at.cell,
        centred=bool(setting.centred),
        strong=bool(setting.bold) and all(run.bold for run in letters.runs if run.text.strip()),
        aside=at.aside and bool(words.strip()),
    )
    boxes, state.boxes = state.boxes, []
    for box in boxes:
        yield from _paras(state, box, replace(at, counts=None, depth=0), None)


def _label(state: _State, element: Element, at: _At, item: _Item | None, outline: int | None) -> str:
    if at.counts and item:
        if item.labelled:
            return ""
        item.labelled = True
        style = (
            at.style or state.styles.setting("paragraph", element.get(f"{TEXT}style-name", "")).list or at.counts.style
        )
        return state.styles.next(at.counts, style, at.depth, item.start)
    if outline and not at.counts and element.get(f"{TEXT}is-list-header") != "true":
        return state.styles.next(state.outline, "", outline, number(element, f"{TEXT}start-value"))
    return ""


def _style(name: str, words: str, outline: int | None) -> str:
    """Return the name of the style; a heading is one whatever its style is called, unless it is a whole sentence."""
    heading = outline is not None or name.casefold().startswith("heading")
    if not heading:
        return name
    if _SENTENCE.search(words) and len(words.split()) >= _FEW:
        return ""
    return f"Heading {outline or 1}"


def _marked(runs: list[Run], *, bold: bool, italic: bool) -> tuple[Run, ...]:
    """Return runs marked only where they are set otherwise than their paragraph."""
    return tuple(Run(run.text, run.bold and not bold, run.italic and not italic) for run in runs)


def _trimmed(runs: list[Run]) -> list[Run]:
    while runs and not runs[-1].text.strip():
        runs = runs[:-1]
    return [*runs[:-1], replace(runs[-1], text=runs[-1].text.rstrip())] if runs else []


def _inline(state: _State, element: Element, letters: _Letters, look: tuple[bool, bool]) -> None:
    """Gather the letters of an element, those of footnotes and text boxes apart."""
    letters.add("" if state.within else element.text, look)
    for child in element:
        if child.tag in _CHANGES:
            _put_back(state, _changed(state, child), letters, look)
        elif child.tag == f"{TEXT}note":
            state.notes += _note(state, child)
        elif child.tag == f"{_DRAW}text-box":
            state.boxes.append(child)
        elif child.tag not in _UNREAD and child.get(f"{TEXT}is-hidden") != "true":
            _piece(state, child, letters, look)
        letters.add("" if state.within else child.tail, look)


def _put_back(state: _State, deleted: Element | None, letters: _Letters, look: tuple[bool, bool]) -> None:
    """Add letters that a change deleted; its paragraphs begin new lines."""
    for place, paragraph in enumerate(() if deleted is None else deleted.iter(f"{TEXT}p", f"{TEXT}h")):
        if place:
            letters.put("\n", look)
            letters.spaced = True
        _inline(state, paragraph, letters, look)


def _piece(state: _State, child: Element, letters: _Letters, look: tuple[bool, bool]) -> None:
    if state.within and child.tag in {f"{TEXT}s", f"{TEXT}tab", f"{TEXT}line-break"}:
        return
    if child.tag == f"{TEXT}s":
        letters.put(" " * min(_MANY_SPACES, number(child, f"{TEXT}c") or 1), look)
    elif child.tag == f"{TEXT}tab":
        letters.put("\t", look)
    elif child.tag == f"{TEXT}line-break":
        letters.put("\n", look)
        letters.spaced = True
    else:
        setting = state.styles.setting("text", child.get(f"{TEXT}style-name", ""))
        own = (look[0] if setting.bold is None else setting.bold, look[1] if setting.italic is None else setting.italic)
        if not setting.hidden:
            _inline(state, child, letters, own)


def _note(state: _State, element: Element) -> list[Para]:
    """Return the paragraphs of a footnote; the first bears its number."""
    cited = element.find(f"{TEXT}note-citation")
    citation = "" if cited is None else "".join(str(piece) for piece in cited.itertext()).strip()
    body = element.find(f"{TEXT}note-body")
    found = [] if body is None else [para for para in _paras(state, body, _At(), None) if para.plain.strip()]
    return [
        replace(para, style="footnote text", label=citation if place == 0 else "", level=None)
        for place, para in enumerate(found)
    ]
