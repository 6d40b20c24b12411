"""The markup of templates: one provision a line, each opened by the word for its kind.

The marks are read in the template's source, before any answer is put in: each becomes a control character, which no
answer can hold. So an answer's text is never taken for markup, whatever it says. docs/templates.md says the same for
analysts.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType

from app.errors import TemplateFault
from app.language.folding import squeeze
from app.model.provision import Kind, Provision, Provisions, TopicSpan, children_of, parent_of
from app.model.text import MarkKind, Text, whole

_OPEN, _SHUT, _BAR, _TOPIC, _TOPIC_END = "\x01", "\x02", "\x03", "\x04", "\x05"
_FIELD = "\x06"
_KINDS = tuple(kind for kind in Kind if kind not in {Kind.TABLE, Kind.ROW, Kind.CELL})
_HEADED = {Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX}
_TAG = re.compile(r"\{[#%{]")
_ENDS = MappingProxyType({"{#": "#}", "{%": "%}", "{{": "}}"})
_MARKER = re.compile(r"[ \t]*(?P<kind>[a-z]+)(?: +(?P<style>[1ai-]))?(?P<topics>(?: +@[a-z_]+)*):(?=\s|$)")
_TOPIC_MARK = re.compile(r"(?<![^\s])@([a-z_]+)(?=\s|$)")
_ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def marked(source: str, name: str) -> str:
    """Return a template's source with its marks made control characters; raise TemplateFault for a line without kind.

    Line breaks stay where they are, so that Jinja's line numbers are those of the file.
    """
    source = "".join(letter for letter in source if letter in "\n\t" or unicodedata.category(letter) != "Cc")
    out, at, fresh, line = [], 0, True, 1
    for start, end in _tags(source):
        gap, tag = source[at:start], source[start:end]
        out.append(_literal(gap, fresh, line, name))
        line += gap.count("\n")
        fresh = (fresh and not gap.strip(" \t")) or (not gap.rpartition("\n")[2].strip() and "\n" in gap)
        out.append(tag)
        fresh = fresh and not tag.startswith("{{")
        line += tag.count("\n")
        at = end
    out.append(_literal(source[at:], fresh, line, name))
    return "".join(out)


def _tags(source: str) -> Iterator[tuple[int, int]]:
    """Yield where the tags of Jinja stand; one that nothing ends is none. Each sign is looked at a few times only."""
    endless: set[str] = set()
    tag = _TAG.search(source)
    while tag:
        end = -1 if tag[0] in endless else source.find(_ENDS[tag[0]], tag.end())
        if end < 0:
            endless.add(tag[0])
        else:
            yield tag.start(), end + 2
        tag = _TAG.search(source, tag.start() + 1 if end < 0 else end + 2)


def _literal(text: str, fresh: bool, line: int, name: str) -> str:
    """Mark the lines of a stretch between two Jinja tags; ``fresh``: the first of them begins a line."""
    lines = text.split("\n")
    parts = lines[:1] if not fresh else [_line(lines[0], line, name)]
    parts += [_line(part, line + index, name) for index, part in enumerate(lines[1:], 1)]
    return _TOPIC_MARK.sub(f"{_TOPIC}\\1{_TOPIC_END}", "\n".join(parts).replace("||", _BAR))


def _line(text: str, line: int, name: str) -> str:
    match = _MARKER.match(text)
    if match is None:
        if text and not text[0].isspace():
            raise TemplateFault(name, line, f"“{text[:30]}” follows no kind; indent it to go on with the line above")
        return text
    if match["kind"] not in _KINDS:
        raise TemplateFault(name, line, f"“{match['kind']}” is not a kind; the kinds are {', '.join(_KINDS)}")
    topics = match["topics"].replace("@", " ").split()
    head = _FIELD.join((name, str(line), match["kind"], match["style"] or "", " ".join(topics)))
    return f"{_OPEN}{head}{_SHUT}{text[match.end() :]}"


@dataclass(frozen=True, slots=True)
class _Piece:
    """A provision as rendered: where its mark stands in the template, and its words with the topics set in them."""

    file: str
    line: int
    kind: Kind
    style: str
    topics: tuple[str, ...]
    body: str


def parse(rendered: str, template: str) -> Provisions:
    """Return the provisions of a rendered template, each word marked as the template's own.

    Ids are made from the place in the template, so that the same provision keeps its id from one assembly to the next.
    """
    provisions: list[Provision] = []
    seen: dict[str, int] = {}
    place = _Place()
    for piece in _pieces(rendered, template):
        heading, text, topics = _words(piece)
        if piece.kind in _HEADED and not heading:
            raise TemplateFault(piece.file, piece.line, f"this {piece.kind} has no heading")
        if not heading and not text:
            continue
        spot = f"{template}/{piece.file}/{piece.line}"
        seen[spot] = seen.get(spot, 0) + 1
        level, number = place.put(piece)
        origin = f"template:{template}"
        provisions.append(
            Provision(
                id=stable_id(f"{spot}/{seen[spot]}"),
                kind=piece.kind,
                level=level,
                text=whole(text, MarkKind.ORIGIN, origin) if text else Text(),
                heading=whole(heading, MarkKind.ORIGIN, origin) if heading else None,
                number=number,
                topics=topics,
            )
        )
    return tuple(_numbered(provision, at, provisions) for at, provision in enumerate(provisions))


def _numbered(provision: Provision, at: int, provisions: list[Provision]) -> Provision:
    """Return a paragraph without its number when it is the only one of its section, as it is printed."""
    if provision.kind != Kind.PARAGRAPH or provision.number not in {"1", "a", "i"}:
        return provision
    after = provisions[at + 1 : at + 2]
    if after and after[0].level > provision.level:
        return provision
    parent = parent_of(provisions, at)
    alone = sum(provisions[other].kind == Kind.PARAGRAPH for other in children_of(provisions, parent)) == 1
    return replace(provision, number="") if alone else provision


def stable_id(spot: str) -> str:
    """Return an id of ten letters and digits made from ``spot``, the same at each call."""
    value = int.from_bytes(hashlib.sha256(spot.encode()).digest()[:8], "big")
    letters = []
    for _ in range(10):
        value, digit = divmod(value, len(_ALPHABET))
        letters.append(_ALPHABET[digit])
    return "".join(letters)


def _pieces(rendered: str, template: str) -> Iterator[_Piece]:
    before, *chunks = rendered.split(_OPEN)
    if before.strip():
        raise TemplateFault(f"{template}.jinja", 0, f"the words “{squeeze(before)[:40]}” belong to no provision")
    for chunk in chunks:
        head, _, body = chunk.partition(_SHUT)
        file, line, kind, style, topics = head.split(_FIELD)
        yield _Piece(file, int(line), Kind(kind), style, tuple(topics.split()), body)


def _words(piece: _Piece) -> tuple[str, str, tuple[TopicSpan, ...]]:
    """Return heading, text and the topics of the text."""
    heading, bar, body = piece.body.partition(_BAR)
    if not bar:
        heading, body = (piece.body, "") if piece.kind in _HEADED else ("", piece.body)
    text, spans = "", []
    for index, part in enumerate(body.split(_TOPIC)):
        topic, _, words = part.rpartition(_TOPIC_END) if index else ("", "", part)
        words = squeeze(words.replace(_BAR, " "))
        if words:
            start = len(text) + 1 if text else 0
            text = f"{text} {words}" if text else words
            spans += [TopicSpan(topic, start, len(text))] if topic else []
    plain_heading = squeeze(heading.replace(_TOPIC, " ").replace(_TOPIC_END, " "))
    return plain_heading, text, tuple(TopicSpan(topic, 0, len(text)) for topic in piece.topics) + tuple(spans)


@dataclass(slots=True)
class _Place:
    """Where the next provision stands: the levels above it, and the counts so far."""

    base: int = 0
    in_section: bool = False
    item: int | None = None
    numbered: bool = False
    sections: int = 0
    paragraphs: int = 0
    items: int = 0
    subitems: int = 0

    def put(self, piece: _Piece) -> tuple[int, str]:
        """Return the level and number of ``piece`` and step on."""
        match piece.kind:
            case Kind.SECTION | Kind.ANNEX | Kind.SUBHEADING:
                return self._headed(piece)
            case Kind.PARAGRAPH | Kind.NOTE:
                return self._paragraph(piece)
            case Kind.ITEM:
                return self._item(piece)
            case Kind.SUBITEM:
                return self._subitem(piece)
        self.base, self.in_section = 0, False
        self._clear()
        return 0, ""

    def _headed(self, piece: _Piece) -> tuple[int, str]:
        self._clear()
        if piece.kind == Kind.SUBHEADING:
            level = 1 if self.in_section else 0
            self.base = level + 1
            return level, ""
        self.in_section, self.base = True, 1
        self.sections += piece.kind == Kind.SECTION
        return 0, _numeral(self.sections, "i").upper() if piece.kind == Kind.SECTION else ""

    def _paragraph(self, piece: _Piece) -> tuple[int, str]:
        self.item, self.items, self.subitems = None, 0, 0
        self.numbered = piece.style in {"1", "a", "i"}
        self.paragraphs += self.numbered
        return self.base, _numeral(self.paragraphs, piece.style)

    def _item(self, piece: _Piece) -> tuple[int, str]:
        self.item = self.base + 1 if self.numbered else self.base
        self.items, self.subitems = self.items + 1, 0
        return self.item, _numeral(self.items, piece.style)

    def _subitem(self, piece: _Piece) -> tuple[int, str]:
        if self.item is None:
            raise TemplateFault(piece.file, piece.line, "this subitem stands under no item")
        self.subitems += 1
        return self.item + 1, _numeral(self.subitems, piece.style)

    def _clear(self) -> None:
        self.item, self.numbered, self.paragraphs, self.items, self.subitems = None, False, 0, 0, 0


def _numeral(number: int, style: str) -> str:
    match style:
        case "1":
            return str(number)
        case "a":
            letters = ""
            while number:
                number, digit = divmod(number - 1, 26)
                letters = chr(ord("a") + digit) + letters
            return letters
        case "i":
            return _roman(number)
    return ""


def _roman(number: int) -> str:
    out = "l" * (number // 50)
    number %= 50
    if number >= 40:  # noqa: PLR2004 - xl
        out, number = f"{out}xl", number - 40
    for value, letters in _ROMAN:
        out, number = out + letters * (number // value), number % value
    return out


def substituted(provision: Provision, start: int, end: int, new: Text) -> Provision:
    """Return ``provision`` with ``new`` in place of ``text[start:end]``; topics that end or begin there move along."""
    text = provision.text
    put = text.cut(0, start).then(new).then(text.cut(end, len(text.plain)))
    shift = len(new.plain) - (end - start)
    topics = tuple(
        replace(
            span,
            start=span.start + (shift if span.start >= end else 0),
            end=span.end + (shift if span.end >= end else 0),
        )
        for span in provision.topics
    )
    return replace(provision, text=put, topics=topics)
