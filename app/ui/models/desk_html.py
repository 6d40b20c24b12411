"""Words that word processors put on the clipboard as a web page: read into paragraphs, with levels, bold and italic.

Word marks its lists by ``mso-list`` and writes the labels into the text; LibreOffice uses the lists of web pages. Of
tracked changes the words as they would be are taken.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from app.model.text import Mark, MarkKind, Text
from app.ui.models.desk_paragraphs import Paragraph

_UNREAD = frozenset(
    "script style head title meta link xml del svg object template noscript select textarea".split()  # noqa: SIM905
)
_BLOCKS = frozenset(
    "p div li h1 h2 h3 h4 h5 h6 td th tr table ul ol dl dt dd pre blockquote hr body section article".split()  # noqa: SIM905
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BOLD, _ITALIC = frozenset({"b", "strong", "th"}), frozenset({"i", "em"})
_SPACE = re.compile(r"[ \t\r\n\f\u00a0]+")
_LEVEL = re.compile(r"mso-list\s*:\s*l\d+\s+level(\d)", re.IGNORECASE)
_LABEL = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_GONE = re.compile(
    r"display\s*:\s*none|mso-hide\s*:\s*all|mso-(?:footnote|endnote)-id|mso-comment|mso-element\s*:\s*(?:comment|footnote)",
    re.IGNORECASE,
)
_HEAVY = re.compile(r"(?<![\w-])font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_LIGHT = re.compile(r"(?<![\w-])font-weight\s*:\s*(?:normal|[1-5]00)", re.IGNORECASE)
_UPRIGHT = re.compile(r"(?<![\w-])font-style\s*:\s*normal", re.IGNORECASE)
_SLANTED = re.compile(r"(?<![\w-])font-style\s*:\s*italic", re.IGNORECASE)
_CENTRED = re.compile(r"(?<![\w-])text-align\s*:\s*center", re.IGNORECASE)
_DEEPEST = 200
_BULLETS = frozenset("·•o§üØ▪-–—*")
"""Labels that are bullets: letters of Symbol, Wingdings and Courier stand for them in what Word copies."""


@dataclass(frozen=True, slots=True)
class _Look:
    """What an element hands down to what it holds."""

    bold: bool = False
    italic: bool = False
    label: bool = False
    kept: bool = False
    heading: int = 0
    depth: int = -1
    bullet: bool = False
    centred: bool = False


@dataclass(slots=True)
class _State:
    done: list[Paragraph] = field(default_factory=list)
    runs: list[tuple[str, bool, bool]] = field(default_factory=list)
    label: str = ""
    item: bool = False


def paragraphs_of(markup: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a page from the clipboard; nothing is ever fetched."""
    start, end = markup.find("<!--StartFragment-->"), markup.rfind("<!--EndFragment-->")
    if 0 <= start < end and "<style" not in markup[start:end]:
        markup = markup[start:end]
    body = LexborHTMLParser(markup).body
    state = _State()
    todo: list[tuple[LexborNode | None, _Look, int]] = [] if body is None else [(body, _Look(), 0)]
    while todo:
        node, look, deep = todo.pop()
        if node is None:
            _flush(state, look)
        elif node.is_text_node:
            _letters(state, node.text(deep=False) or "", look)
        elif node.is_element_node and deep < _DEEPEST:
            inner = _enter(state, node, look)
            if inner is not None:
                if node.tag in _BLOCKS:
                    todo.append((None, inner, deep))
                todo += reversed([(child, inner, deep + 1) for child in _children(node)])
    _flush(state, _Look())
    return tuple(state.done)


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.child
    while child is not None:
        yield child
        child = child.next


def _enter(state: _State, node: LexborNode, look: _Look) -> _Look | None:
    """Begin an element; return what it hands down, None when what it holds is not read."""
    tag = node.tag or ""
    attributes = {name: value or "" for name, value in node.attributes.items()}
    style = attributes.get("style", "")
    if tag in _UNREAD or _GONE.search(style) or "MsoCommentReference" in attributes.get("class", ""):
        return None
    if tag == "br":
        state.runs.append(("\n", look.bold, look.italic))
        return None
    inner = _set(tag, style, look)
    if tag in _BLOCKS:
        _flush(state, look)
        inner = _structured(state, tag, attributes, inner)
    return inner


def _set(tag: str, style: str, look: _Look) -> _Look:
    changes: dict[str, Any] = {}
    if _LIGHT.search(style):
        changes["bold"] = False
    elif tag in _BOLD or _HEAVY.search(style):
        changes["bold"] = True
    if _UPRIGHT.search(style):
        changes["italic"] = False
    elif tag in _ITALIC or _SLANTED.search(style):
        changes["italic"] = True
    if _LABEL.search(style):
        changes["label"] = True
    if tag == "pre":
        changes["kept"] = True
    return replace(look, **changes) if changes else look


def _structured(state: _State, tag: str, attributes: dict[str, str], look: _Look) -> _Look:
    """Take in what headings and lists say."""
    style = attributes.get("style", "")
    changes: dict[str, Any] = {}
    if tag in _HEADINGS:
        changes |= {"heading": _HEADINGS[tag], "bold": False}
    if tag in {"ul", "ol"}:
        changes |= {"depth": look.depth + 1, "bullet": tag == "ul"}
    level = _LEVEL.search(style)
    if level:
        changes["depth"] = int(level[1]) - 1
    if level or tag == "li":
        state.item = True
    centred = attributes.get("align", "").casefold() == "center" or _CENTRED.search(style)
    if centred or "MsoTitle" in attributes.get("class", ""):
        changes["centred"] = True
    return replace(look, **changes) if changes else look


def _letters(state: _State, text: str, look: _Look) -> None:
    words = text if look.kept else _SPACE.sub(" ", text)
    if look.label:
        state.label += words
    else:
        state.runs.append((words, look.bold, look.italic))


def _flush(state: _State, look: _Look) -> None:
    """Make a paragraph of the letters gathered."""
    runs, state.runs = state.runs, []
    text = _text(runs)
    if not text.plain:
        return
    label, state.label = state.label.strip(), ""
    item, state.item = state.item or bool(label), False
    depth = max(0, look.depth) if item else -1
    bullet = item and (label in _BULLETS if label else look.bullet)
    state.done.append(Paragraph(text, look.heading, depth, label, bullet, look.centred))


def _text(runs: list[tuple[str, bool, bool]]) -> Text:
    """Return runs as one text: spaces once, none at either end."""
    plain, marks = "", []
    for words, bold, italic in runs:
        lead = words.lstrip(" ") if not plain or plain.endswith((" ", "\n")) else words
        if lead.startswith("\n"):
            plain = plain.rstrip(" ")
        start, plain = len(plain), plain + lead
        marks += [Mark(start, len(plain), MarkKind.BOLD)] if bold and lead.strip() else []
        marks += [Mark(start, len(plain), MarkKind.ITALIC)] if italic and lead.strip() else []
    fits = (replace(mark, start=min(mark.start, len(plain)), end=min(mark.end, len(plain))) for mark in _melted(marks))
    return Text(plain, tuple(mark for mark in fits if mark.start < mark.end)).trimmed()


def _melted(marks: list[Mark]) -> list[Mark]:
    """Return marks of one kind that touch as one."""
    done: list[Mark] = []
    for mark in marks:
        last = next((at for at in range(len(done) - 1, -1, -1) if done[at].kind is mark.kind), None)
        if last is not None and done[last].end >= mark.start:
            done[last] = replace(done[last], end=mark.end)
        else:
            done.append(mark)
    return done
