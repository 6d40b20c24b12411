"""A paragraph as a stream of tokens: words, signs, spaces, and whatever else stands between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.redlining.likeness import properties_said, said
from app.redlining.names import (
    ALTERNATIVE,
    ANCHORS,
    BOX,
    CLEAR,
    CONTROL,
    CONTROL_PROPERTIES,
    FIELD_CHAR,
    FIELD_KIND,
    FORMULAS,
    GONE,
    HOLDERS,
    INSTR,
    NOTE_REFERENCES,
    PPR,
    RPR,
    SECT_PR,
    THEIRS,
    R,
    T,
)
from app.word.xml import MATHS, Element, w

_TOKEN = re.compile(r"\w+|[^\w\s]|\s")
_EAST_ASIAN = re.compile(  # words of Japanese and Chinese by runs of one script: no space parts them
    r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff々〆]+|[\u3040-\u309f]+|[\u30a0-\u30ff\uff66-\uff9f]+"
    r"|[^\W\u3005\u3006\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f]+|[^\w\s]|\s|."
)
_PAST = w("rPrChange")
_SPACES = re.compile(r"\s+")
SECTION = "¶§"
"""The key of a paragraph's mark that ends a section."""

_SIGNS = frozenset(NOTE_REFERENCES) | {
    w(name) for name in ("tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym", "ptab")
}
_DRAWN = frozenset({w("drawing"), w("pict"), w("object"), ALTERNATIVE})
_WITHOUT_BOXES = frozenset({BOX})


@dataclass(frozen=True, slots=True)
class Source:
    """Where words stand: the run, its look in one form, and what holds the run, outermost first.

    ``past`` says that somebody's change of its look is kept.
    """

    run: Element | None
    look: str
    path: tuple[Element, ...]
    past: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of one run: words, or an element; an ``anchor`` has no width."""

    source: Source
    what: str | Element
    anchor: bool = False


@dataclass(slots=True)
class Token:
    """What is compared as one: equal ``key``, equal token. ``mark`` is the paragraph that it ends.

    ``held`` is a mark that somebody deleted, where that is kept: it is neither there nor taken out by us. ``soft`` is
    what is no word, where only words are compared: BEFORE's stays.
    """

    key: str
    spans: tuple[Span, ...]
    space: bool = False
    mark: Element | None = None
    field: int = 0
    held: bool = False
    soft: bool = False

    @property
    def wide(self) -> list[Span]:
        """Return its spans without those that have no width."""
        return [span for span in self.spans if not span.anchor]


def tokens_of(paragraph: Element, *, wording: bool = False) -> list[Token]:
    """Return the tokens of a paragraph, its mark last; for its ``wording`` nothing is what holds it."""
    return _Reader(wording).paragraph(paragraph)


def joins_next(paragraph: Element) -> bool:
    """Tell whether somebody deleted a paragraph's mark, and that is kept."""
    letters = paragraph.find(f"{PPR}/{RPR}")
    return letters is not None and any(each.tag in GONE for each in letters)


def words_of(paragraph: Element) -> list[str]:
    """Return the words and signs of a block in their order, quickly: for likeness, not for marks."""
    text = "".join(each.text or " " for each in paragraph.iter(T, w("tab"), w("br"), w("p"), w("delText")))
    return [word for word in split(text) if not word.isspace()]


def split(text: str) -> list[str]:
    """Return the words, signs and spaces of a text; joined, they give it back."""
    return (_TOKEN if text.isascii() else _EAST_ASIAN).findall(text)


@dataclass(slots=True)
class _Field:
    """A field that is open: ``depth`` counts those within its instruction."""

    number: int
    head: list[Span] = field(default_factory=list)
    depth: int = 1
    context: str = ""


class _Reader:
    """Reads one paragraph."""

    def __init__(self, wording: bool) -> None:
        self._wording = wording
        self._tokens: list[Token] = []
        self._spans: list[Span] = []
        self._context = ""
        self._fields: list[_Field] = []
        self._head: _Field | None = None
        self._count = 0

    def paragraph(self, paragraph: Element) -> list[Token]:
        """Return all tokens."""
        self._inline(paragraph, ())
        self._give_up()
        anchors = self._flush()
        section = paragraph.find(f"{PPR}/{SECT_PR}") is not None
        held = joins_next(paragraph)
        key = "¶held" if held else SECTION if section and not self._wording else "¶"
        self._tokens.append(Token(key, anchors, mark=paragraph, held=held))
        return self._tokens

    def _inline(self, holder: Element, path: tuple[Element, ...]) -> None:
        for child in holder:
            tag = child.tag
            if tag == R:
                self._run(child, path)
            elif tag == CONTROL and _says_nothing(child):
                self._opaque(Source(None, "", path), child)
            elif tag in CLEAR or tag in THEIRS:
                self._inline(child, (*path, child))
            elif tag in HOLDERS:
                self._within(child, path)
            elif tag in ANCHORS or tag in GONE:
                self._add(Span(Source(None, "", path), child, anchor=True))
            elif tag == ALTERNATIVE or tag in FORMULAS or (isinstance(tag, str) and tag not in _SILENT):
                self._opaque(Source(None, "", path), child)

    def _within(self, holder: Element, path: tuple[Element, ...]) -> None:
        """Read what a hyperlink or a simple field holds, between two tokens: so that it is one thing or another."""
        if next(holder.iter(R), None) is None:
            self._opaque(Source(None, "", path), holder)
            return
        self._count += 1
        number, key = self._count, f"holder{said_alone(holder)}"
        self._edge(key, number)
        self._inline(holder, (*path, holder))
        self._edge(f"end{key}", number)

    def _edge(self, key: str, number: int) -> None:
        if not (self._wording or self._head):
            anchors = self._flush()
            self._tokens.append(Token(f"{self._outer()}\0{key}", anchors, field=number))

    def _outer(self) -> str:
        return self._fields[-1].context if self._fields else ""

    def _run(self, run: Element, path: tuple[Element, ...]) -> None:
        look = run.find(RPR)
        past = look is not None and look.find(_PAST) is not None
        source = Source(run, properties_said(look), path, past)
        for child in run:
            tag = child.tag
            if tag == T:
                self._text(source, child)
            elif tag == FIELD_CHAR:
                self._field_char(source, child)
            elif tag in ANCHORS:
                self._add(Span(source, child, anchor=True))
            elif tag != RPR and isinstance(tag, str):
                self._opaque(source, child)

    def _text(self, source: Source, element: Element) -> None:
        if self._head:
            self._head.head.append(Span(source, element))
        elif element.text:
            self._add(Span(source, element.text))

    def _add(self, span: Span) -> None:
        if self._head and not span.anchor:
            self._head.head.append(span)
            return
        if not span.anchor:
            context = self._context_of(span.source)
            if context != self._context:
                self._spans[:] = self._flush()
                self._context = context
        self._spans.append(span)

    def _context_of(self, source: Source) -> str:
        """Return what holds a run, as far as it makes a difference."""
        if self._wording:
            return ""
        fields = self._outer()
        return "".join([said_alone(each) for each in source.path if each.tag in HOLDERS]) + fields

    def _opaque(self, source: Source, element: Element) -> None:
        if self._head:
            self._head.head.append(Span(source, element))
            return
        without = _WITHOUT_BOXES if element.tag in _DRAWN else frozenset()
        if self._wording:
            self._close(_worded(element), (Span(source, element),))
        else:
            self._close("o" + said(element, without), (Span(source, element),))

    def _close(self, key: str, spans: tuple[Span, ...], number: int = 0) -> None:
        """Add a token that is no word."""
        anchors = self._flush()
        context = self._context_of(spans[0].source)
        soft = self._wording and (not key or key.startswith(("field", "end")))
        self._tokens.append(Token(f"{context}\0{key}", (*anchors, *spans), field=number, soft=soft))

    def _field_char(self, source: Source, element: Element) -> None:
        kind, span = element.get(FIELD_KIND), Span(source, element)
        if self._head:
            self._in_head(self._head, kind or "", span)
        elif kind == "begin":
            self._count += 1
            self._head = _Field(self._count, [span])
        elif kind == "end" and self._fields:
            closed = self._fields.pop()
            self._close(f"end{closed.context}", (span,), closed.number)
        else:
            self._opaque(source, element)

    def _in_head(self, head: _Field, kind: str, span: Span) -> None:
        head.head.append(span)
        if kind == "begin":
            head.depth += 1
        elif kind == "end":
            head.depth -= 1
        if head.depth and not (kind == "separate" and head.depth == 1):
            return
        self._head = None
        context = self._outer()
        key = f"field{len(head.head)}{_code(head.head)}"
        self._close(key, tuple(head.head), head.number if head.depth else 0)
        if head.depth:
            self._fields.append(_Field(head.number, context=f"{context}\0{key}"))

    def _give_up(self) -> None:
        """Take an instruction that does not end in this paragraph for what it is: elements."""
        head, self._head = self._head, None
        for span in head.head if head else ():
            if isinstance(span.what, str):
                self._add(span)
            else:
                self._close("o" + said(span.what), (span,))

    def _flush(self) -> tuple[Span, ...]:
        """Make tokens of the words so far; return the anchors after the last of them."""
        spans, self._spans = self._spans, []
        if not spans:
            return ()
        text = "".join([span.what for span in spans if not span.anchor and isinstance(span.what, str)])
        prefix = f"{self._context}\0" if self._context else ""
        feed = _Feed(spans)
        for word in split(text):
            self._tokens.append(Token(prefix + word, feed.take(len(word)), word.isspace()))
        return feed.rest()


_SILENT = CONTROL_PROPERTIES | {PPR, RPR}


class _Feed:
    """Cuts spans by length; an anchor goes with what follows it."""

    def __init__(self, spans: list[Span]) -> None:
        self._spans = spans
        self._at, self._offset = 0, 0

    def take(self, length: int) -> tuple[Span, ...]:
        """Return spans of ``length`` letters."""
        taken: list[Span] = []
        while length:
            span = self._spans[self._at]
            if span.anchor or not isinstance(span.what, str):
                taken.append(span)
                self._at += 1
                continue
            end = self._offset + length
            words = span.what[self._offset : end]
            taken.append(span if len(words) == len(span.what) else Span(span.source, words))
            length -= len(words)
            if end >= len(span.what):
                self._at, self._offset = self._at + 1, 0
            else:
                self._offset = end
        return tuple(taken)

    def rest(self) -> tuple[Span, ...]:
        """Return the anchors that are left."""
        return tuple(self._spans[self._at :])


def _says_nothing(control: Element) -> bool:
    """Tell whether a content control is empty: it stands as a sign of its own, or no token would remember it."""
    return not any(part.tag not in {RPR, R} for run in control.iter(R) for part in run)


def pictured(token: Token) -> bool:
    """Tell whether a token is a drawing or a picture."""
    return any(not isinstance(span.what, str) and span.what.tag in _DRAWN for span in token.spans)


def _worded(element: Element) -> str:
    """Return the key of what is no word, where only words are compared; "" of what is not looked at."""
    if element.tag in _SIGNS:
        return "o" + said(element)
    if element.tag in FORMULAS:
        return "o" + "".join(each.text or "" for each in element.iter(f"{MATHS}t"))
    return "obox" if next(element.iter(BOX), None) is not None else ""


def said_alone(element: Element) -> str:
    """Return the name and the attributes of an element, without what it holds."""
    attributes = sorted(
        (str(key), str(value)) for key, value in element.attrib.items() if not str(key).endswith("}history")
    )
    return f"<{element.tag}{attributes}>"


def _code(head: list[Span]) -> str:
    """Return a field's instruction in one form."""
    parts = []
    for span in head:
        if isinstance(span.what, str):
            parts.append(span.what)
        elif span.what.tag in {INSTR, T}:
            parts.append(span.what.text or "")
        else:
            parts.append(said(span.what))
    return _SPACES.sub(" ", "".join(parts)).strip()


def boxes(token: Token) -> Iterator[Element]:
    """Yield the text boxes of a token, those within others left to them."""
    for span in token.spans:
        if not isinstance(span.what, str) and span.what.tag in _DRAWN:
            yield from _boxes(span.what)


def _boxes(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag == BOX:
            yield child
        elif isinstance(child.tag, str):
            yield from _boxes(child)
