"""Markup: a web page's elements to its paragraphs, each with the boxes it stands in. Nothing is ever fetched."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from app.ingest.flow import Para, Run, pieces_of, tidy
from app.ingest.lines import Cell
from app.ingest.listing import Listing, bullet_of, counted
from app.ingest.rules import pattern


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


_UNREAD = _names(
    "script style noscript template head title meta link base iframe object embed audio video canvas map svg select"
    " option datalist button textarea input progress meter rt rp dialog del applet frame frameset noframes"
)
_BOXES = _names(
    "body div section article main aside nav header footer td th table form dl blockquote center details figure ul ol"
    " menu fieldset"
)
_BLOCKS = _BOXES | _names(
    "html p h1 h2 h3 h4 h5 h6 li pre dt dd tr address hr thead tbody tfoot caption legend summary figcaption"
)
_SPACED = _names("p h1 h2 h3 h4 h5 h6 ul ol dl blockquote table pre hr address section article figure dd")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LANDMARKS = _names("nav aside footer")
_ROLES = _names("navigation banner contentinfo complementary search dialog alertdialog menu menubar alert")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\x85\u2028\u2029]")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NOTE = re.compile(r"(?:_?(?:ftn|edn|fn|en)|foot-?note|end-?note|note)[-_:]?(?P<number>\d{1,3})", re.IGNORECASE)
_REFERENCE = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*†‡]+)[\])]?\s*")
_CENTRED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_CENTRE_CLASS = re.compile(r"(?:^|[\s_-])(?:text-|align-?)?(?:center(?:ed)?|centred?)(?:$|\s)", re.IGNORECASE)
_HEAVY = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_LIGHT = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)", re.IGNORECASE)


@dataclass(slots=True)
class Box:
    """An element that holds paragraphs: its place in ``boxes``' order, and whether it is named as furniture."""

    parent: int
    hinted: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of a page: how many of its words stand in links, the box it stands in, the list it is an item of."""

    para: Para
    words: int
    linked: int
    box: int
    listing: int | None = None
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class _Look:
    """What an element hands down to what it holds."""

    bold: bool = False
    italic: bool = False
    centred: bool = False
    linked: bool = False
    kept: bool = False
    box: int = 0
    depth: int = -1
    listing: int | None = None
    heading: int = 0
    note: str = ""
    cell: Cell | None = None


@dataclass(slots=True)
class _State:
    """What is gathered on the walk through a page."""

    parts: list[Part] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=lambda: [Box(-1)])
    lists: list[Listing] = field(default_factory=list)
    cells: list[list[int]] = field(default_factory=list)
    nested: set[int] = field(default_factory=set)
    runs: list[Run] = field(default_factory=list)
    label: str = ""
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The paragraphs of a page in order, its boxes, and which tables hold other tables."""

    parts: tuple[Part, ...]
    boxes: tuple[Box, ...]
    nested: frozenset[int]


def page_of(markup: str) -> Page:
    """Return the paragraphs of a page; comments, scripts and whatever is hidden are not read."""
    state = _State()
    body = LexborHTMLParser(markup).body
    todo: list[tuple[LexborNode | None, str, _Look]] = [] if body is None else [(body, "", _Look())]
    while todo:
        node, left, look = todo.pop()
        if node is None:
            _leave(state, left, look)
        elif node.is_text_node:
            _letters(state, node.text(deep=False), look)
        elif node.is_element_node:
            inner = _enter(state, node, look)
            if inner is not None:
                todo.append((None, node.tag or "", inner))
                todo += reversed([(child, "", inner) for child in _children(node)])
    _flush(state, _Look())
    return Page(tuple(state.parts), tuple(state.boxes), frozenset(state.nested))


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.child
    while child is not None:
        yield child
        child = child.next


def _letters(state: _State, text: str | None, look: _Look) -> None:
    if not text:
        return
    words = text if look.kept else _SPACE.sub(" ", text)
    words = _CONTROL.sub(" ", words)
    state.runs.append(Run(words, look.bold, look.italic, look.linked))


def _enter(state: _State, node: LexborNode, look: _Look) -> _Look | None:
    """Begin an element; return what it hands down, None when what it holds is not read."""
    tag = node.tag or ""
    if tag in _UNREAD:
        return None
    if tag in {"br", "hr", "wbr", "img"}:
        _single(state, tag, look)
        return None
    attributes = {name: value or "" for name, value in node.attributes.items()}
    if "hidden" in attributes or _HIDDEN.search(attributes.get("style", "")) or _is_reference(node, tag, attributes):
        return None
    outer, look = look, _set(tag, attributes, look)
    if tag not in _BLOCKS:
        return look
    _flush(state, outer)
    state.gap = state.gap or (tag in _SPACED and not (tag in {"ul", "ol"} and look.depth >= 0))
    if tag in _BOXES:
        state.boxes.append(Box(look.box, _named_furniture(tag, attributes)))
        look = replace(look, box=len(state.boxes) - 1)
    return _structured(state, tag, attributes, look)


def _single(state: _State, tag: str, look: _Look) -> None:
    if tag == "br":
        state.runs.append(Run("\n", look.bold, look.italic))
    elif tag == "hr":
        _flush(state, look)
        state.gap = True


def _is_reference(node: LexborNode, tag: str, attributes: dict[str, str]) -> bool:
    """Whether an element is the raised number that refers to a footnote."""
    if tag == "a" and _NOTE.search(attributes.get("href", "").rpartition("#")[2]):
        return len(node.text()) <= 8 and bool(_REFERENCE.fullmatch(node.text()))  # noqa: PLR2004 (a number in brackets)
    if tag != "sup" or node.css_first("a[href^='#']") is None:
        return False
    return bool(_REFERENCE.fullmatch(node.text()))


def _set(tag: str, attributes: dict[str, str], look: _Look) -> _Look:
    """Return how the words of an element are set."""
    style = attributes.get("style", "")
    changes: dict[str, Any] = {}
    if tag in {"b", "strong", "th"} or _HEAVY.search(style):
        changes["bold"] = True
    if _LIGHT.search(style):
        changes["bold"] = False
    if tag in {"i", "em"} or "italic" in style:
        changes["italic"] = True
    if tag == "a" and "href" in attributes:
        changes["linked"] = True
    if tag == "pre":
        changes["kept"] = True
    align = attributes.get("align", "").casefold()
    if tag == "center" or align == "center" or _CENTRED.search(style) or _CENTRE_CLASS.search(_class(attributes)):
        changes["centred"] = True
    elif align in {"left", "right", "justify"} or "text-align" in style:
        changes["centred"] = False
    return replace(look, **changes) if changes else look


def _class(attributes: dict[str, str]) -> str:
    return attributes.get("class", "")


def _named_furniture(tag: str, attributes: dict[str, str]) -> bool:
    if tag in _LANDMARKS or attributes.get("role", "").casefold() in _ROLES:
        return True
    named = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return tag not in {"body", "td"} and bool(pattern("page", "named").search(named))


def _structured(state: _State, tag: str, attributes: dict[str, str], look: _Look) -> _Look:
    """Take in what headings, lists, tables and footnotes say."""
    if tag in _HEADINGS:
        return replace(look, heading=_HEADINGS[tag])
    if tag in {"ul", "ol", "menu"}:
        state.lists.append(counted(tag, attributes))
        return replace(look, listing=len(state.lists) - 1, depth=look.depth + 1)
    if tag == "li":
        state.label = _item(state, attributes, look)
    elif tag == "table":
        if look.cell:
            state.nested.add(look.cell.table)
        state.cells.append([-1, -1])
        return replace(look, cell=Cell(len(state.cells) - 1, 0, 0))
    elif look.cell and tag in {"tr", "td", "th"}:
        look = _celled(state, tag, attributes, look)
    note = _NOTE.fullmatch(attributes.get("id", "") or attributes.get("name", ""))
    if note and tag in {"li", "p", "div", "dd", "td"}:
        state.label = ""
        look = replace(look, note=note["number"])
    return look


def _item(state: _State, attributes: dict[str, str], look: _Look) -> str:
    if look.listing is None:
        return bullet_of(0)
    listing = state.lists[look.listing]
    return listing.next(attributes, look.depth)


def _celled(state: _State, tag: str, attributes: dict[str, str], look: _Look) -> _Look:
    assert look.cell is not None  # noqa: S101 - the caller asked
    at = state.cells[look.cell.table]
    if tag == "tr":
        at[0], at[1] = at[0] + 1, -1
        return look
    look = replace(look, cell=Cell(look.cell.table, max(0, at[0]), at[1] + 1))
    span = attributes.get("colspan", "")
    at[1] += min(50, int(span)) if span.isascii() and span.isdigit() and span != "0" else 1
    return look


def _leave(state: _State, tag: str, look: _Look) -> None:
    if tag not in _BLOCKS:
        return
    _flush(state, look)
    state.gap = state.gap or (tag in _SPACED and look.depth < 0)
    if tag == "li":
        state.label = ""


def _flush(state: _State, look: _Look) -> None:
    """Make paragraphs of the letters gathered, one for each line that the page asks for."""
    runs, state.runs = state.runs if look.kept else tidy(state.runs), []
    if not any(run.text.strip() for run in runs):
        return
    pieces = pieces_of(runs)
    whole = len(pieces) == 1 and not look.kept
    for piece in pieces:
        if any(run.text.strip() for run in piece):
            _gather(state, look, piece, whole=whole)
        else:
            state.gap = True


def _gather(state: _State, look: _Look, runs: list[Run], *, whole: bool) -> None:
    para = Para(
        tuple(runs),
        label=state.label,
        level=look.heading - 1 if look.heading else look.depth if look.depth >= 0 else None,
        style=f"Heading {look.heading}" if look.heading else "",
        cell=look.cell,
        centred=look.centred,
        gap=state.gap,
        strong=bool(look.heading),
        whole=whole,
    )
    if look.note:
        para = replace(para, style="footnote text", label=look.note, level=None)
    linked = sum(len(run.text.split()) for run in runs if run.linked)
    words = sum(len(run.text.split()) for run in runs)
    state.parts.append(Part(para, words, linked, look.box, look.listing, _ordered(state, look)))
    state.gap, state.label = False, ""


def _ordered(state: _State, look: _Look) -> bool:
    return look.listing is not None and state.lists[look.listing].ordered
