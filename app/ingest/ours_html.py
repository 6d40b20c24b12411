"""Pages of our own making, read back by their attributes: kinds, levels, labels, headings, words, languages, ids.

What somebody has typed into such a page by hand is read where it stands: words beside our parts belong to the
provision that holds them, an item or paragraph without attributes is one more.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from selectolax.lexbor import LexborHTMLParser, LexborNode

from app.ingest.own import Own, marked, number_of
from app.model.ids import new_id
from app.model.instrument import LanguageVersion
from app.model.provision import Kind, Provision
from app.model.text import Text

_SIGN = "data-paraph"
_UNREAD = frozenset({"script", "style", "template", "noscript", "head", "title", "iframe", "object", "svg", "math"})
_NEW = {"li": Kind.ITEM, "p": Kind.PARAGRAPH, "h2": Kind.SECTION, "h3": Kind.SUBHEADING}
_HEADED = frozenset({Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX})
_BOLD, _ITALIC = frozenset({"b", "strong"}), frozenset({"i", "em"})
_PARTS = frozenset({"label", "heading", "text"})
_WRAPPED = re.compile(r"(?<![ \t])[ \t]*\n[ \t\n]*")
_ID = re.compile(r"p-([\w-]{1,64})")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")
_MOST_LEVEL = 200

_Run = tuple[str, bool, bool]


@dataclass(slots=True)
class _Draft:
    """A provision while it is read: the runs of its parts, each with whether it is bold and italic."""

    kind: Kind
    level: int
    id: str
    number: str = ""
    answers: str | None = None
    parts: dict[str, list[_Run]] = field(default_factory=dict)

    def made(self, level: int) -> Provision:
        """Return it as a value, on a level that it can have."""
        label, heading, text = (_text(self.parts.get(name, [])) for name in ("label", "heading", "text"))
        number = self.number or number_of(label.plain)
        said = heading if "heading" in self.parts else None
        return Provision(self.id, self.kind, level, text, said, label.plain, number, answers=self.answers)


@dataclass(frozen=True, slots=True)
class _At:
    """Where a node stands: in which provision, in which part of it, and how its words look."""

    inside: _Draft | None = None
    part: str = ""
    bold: bool = False
    italic: bool = False


def is_ours(markup: str) -> bool:
    """Tell whether a page may be of our making, before it is looked at closely."""
    return f'{_SIGN}="instrument"' in markup[:20_000] and f"{_SIGN}-kind=" in markup


def read_ours(markup: str) -> Own | None:
    """Return what a page of ours says; None when nothing of ours is left in it."""
    root = LexborHTMLParser(markup).root
    if root is None:
        return None
    ids: set[str] = set()
    versions = tuple(_version(article, ids) for article in root.css("article"))
    kept = tuple(version for version in versions if version.provisions)
    return Own(kept) if kept else None


def _version(article: LexborNode, ids: set[str]) -> LanguageVersion:
    reader = _Reader(ids)
    reader.read(article)
    role: Literal["original", "translation"] = "translation" if _said(article, "role") == "translation" else "original"
    language = article.attributes.get("lang") or ""
    made: list[Provision] = []
    for draft in reader.drafts:
        made.append(draft.made(min(draft.level, made[-1].level + 1 if made else 0)))
    return LanguageVersion(language if _TAG.fullmatch(language) else "en", role, tuple(made))


@dataclass(slots=True)
class _Reader:
    """Gathers the provisions of an article; ``ids`` are those that are taken."""

    ids: set[str]
    drafts: list[_Draft] = field(default_factory=list)

    def read(self, article: LexborNode) -> None:
        """Read all nodes in their order."""
        waiting = [(child, _At()) for child in reversed(list(article.iter(include_text=True)))]
        while waiting:
            node, at = waiting.pop()
            tag = node.tag or ""
            if tag == "-text":
                self._words(node.text_content or "", at)
            elif tag == "br":
                self._put("\n", at)
            elif not tag.startswith("-") and tag not in _UNREAD and tag != "article":
                within = self._within(node, tag, at)
                waiting.extend((child, within) for child in reversed(list(node.iter(include_text=True))))

    def _within(self, node: LexborNode, tag: str, at: _At) -> _At:
        """Return where what an element holds stands; one that is a provision is taken down."""
        kind = _kind(node)
        if kind is not None:
            return _At(self._begin(node, kind, _level(node, self.drafts)))
        if tag in _NEW and (at.inside is None or tag == "li"):
            return _At(self._begin(node, *self._guessed(tag)))
        part = _said(node, "part")
        if part in _PARTS:
            if at.inside is not None:
                at.inside.parts.setdefault(part, [])
            return _At(at.inside, part)
        bold, italic = at.bold or tag in _BOLD, at.italic or tag in _ITALIC
        return _At(at.inside, at.part, bold, italic)

    def _begin(self, node: LexborNode, kind: Kind, level: int) -> _Draft:
        found = _ID.fullmatch(node.attributes.get("id") or "")
        known = found[1] if found and found[1] not in self.ids else new_id()
        self.ids.add(known)
        self.drafts.append(_Draft(kind, level, known, _said(node, "number"), _said(node, "answers") or None))
        return self.drafts[-1]

    def _guessed(self, tag: str) -> tuple[Kind, int]:
        """Return what an element without attributes is, after the provision before it."""
        kind, last = _NEW[tag], self.drafts[-1] if self.drafts else None
        if last is None or kind in _HEADED:
            return kind, 0
        if kind is Kind.ITEM:
            listed = last.kind in {Kind.ITEM, Kind.SUBITEM}
            return (last.kind, last.level) if listed else (kind, last.level + 1)
        return kind, last.level + (last.kind in _HEADED)

    def _words(self, words: str, at: _At) -> None:
        words = _WRAPPED.sub("\r", words)
        if at.inside is None or not at.part:
            words = " ".join(words.split())
            if words and at.inside is not None:
                before = at.inside.parts.get(self._own(at.inside), [])
                self._put(f" {words}" if before else words, at)
            elif words:
                last = self.drafts[-1].level if self.drafts else 0
                self.drafts.append(_Draft(Kind.PARAGRAPH, last, new_id(), parts={"text": [(words, False, False)]}))
            return
        self._put(words, at)

    def _put(self, words: str, at: _At) -> None:
        if at.inside is not None and (at.part or words != "\n"):
            part = at.part or self._own(at.inside)
            at.inside.parts.setdefault(part, []).append((words, at.bold, at.italic))

    def _own(self, draft: _Draft) -> str:
        """Return the part that words belong to which say none: the heading of what has no text."""
        return "heading" if draft.kind in _HEADED and "text" not in draft.parts else "text"


def _text(runs: list[_Run]) -> Text:
    """Return the words of a part; where its markup was wrapped there is a space, and none at its ends."""
    if any("\r" in words for words, _, _ in runs):
        runs = list(_unwrapped(runs))
    return marked(runs)


def _unwrapped(runs: list[_Run]) -> Iterator[_Run]:
    for at, (words, bold, italic) in enumerate(runs):
        plain = words.lstrip("\r") if at == 0 else words
        plain = plain.rstrip("\r") if at == len(runs) - 1 else plain
        yield plain.replace("\r", " "), bold, italic


def _kind(node: LexborNode) -> Kind | None:
    try:
        return Kind(_said(node, "kind"))
    except ValueError:
        return None


def _level(node: LexborNode, before: list[_Draft]) -> int:
    said = _said(node, "level")
    if said.isascii() and said.isdigit() and len(said) < len(str(_MOST_LEVEL)) + 1:
        return min(int(said), _MOST_LEVEL)
    return before[-1].level if before else 0


def _said(node: LexborNode, name: str) -> str:
    return node.attributes.get(f"{_SIGN}-{name}") or ""
