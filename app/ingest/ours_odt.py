"""OpenDocument texts of our own making, read back by their bookmarks and the outline in their metadata.

What a stranger added has no bookmark: it is read as a provision of the kind that its style or number says, below what
stands before it.
"""

import json
import re
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from app.ingest.odf_package import Element
from app.ingest.odf_styles import TEXT, Counts, Styles, number
from app.ingest.own import Own, marked, number_of
from app.model.ids import new_id
from app.model.instrument import LanguageVersion
from app.model.provision import Kind, Provision
from app.model.text import EMPTY, Text

OUTLINE = "Paraph outline"
_NAME = re.compile(r"paraph\.(\d{1,4})\.(\d{1,6})\.([htnl])(?:\.(\d{1,6}))?")
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_UNREAD = frozenset({f"{TEXT}{each}" for each in ("tracked-changes", "number", "note", "change", "change-start")})
_OWN = re.compile(r"(?!$)(?:words|label|runinheading|participle)?(bold)?(italic)?")
_RULE = re.compile(r"Rule\d{1,3}$")
_SPACES = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 1_000
_MOST_OPEN = 100
_DEEPEST = 100
_KINDS = {
    "Title": Kind.TITLE, "Subtitle": Kind.TITLE, "Chapeau": Kind.CHAPEAU, "Recital": Kind.RECITAL,
    "LinkPhrase": Kind.LINK, "Section": Kind.SECTION, "Heading1": Kind.SECTION, "Heading2": Kind.SUBHEADING,
    "AnnexHeading": Kind.ANNEX, "ClosingFormula": Kind.CLOSING, "SigningLine": Kind.SIGNING, "NoteText": Kind.NOTE,
    "TableText": Kind.CELL,
}  # fmt: skip
_HEADED = frozenset({Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX})

Piece = tuple[str, bool, bool]


def outline_of(meta: Element | None) -> list[Any] | None:
    """Return the outline that a file of ours has in its metadata; None where it has none that can be read."""
    if meta is None:
        return None
    for element in meta.iter(f"{_META}user-defined"):
        if element.get(f"{_META}name") == OUTLINE:
            try:
                told = json.loads("".join(str(each) for each in element.itertext()))
            except (ValueError, RecursionError):
                return None
            return told if isinstance(told, list) and told else None
    return None


def read_ours(text: Element, styles: Styles, outline: list[Any]) -> Own | None:
    """Return what a file of ours says; None when its outline is none."""
    walk = _Walk(styles)
    walk.blocks(text, _List())
    try:
        versions = tuple(_version(at, told, walk) for at, told in enumerate(outline))
    except (KeyError, TypeError, ValueError, IndexError, AttributeError):
        return None
    found = tuple(version for version in versions if version.provisions)
    return Own(found) if found else None


@dataclass(frozen=True, slots=True)
class _List:
    """The list that a paragraph stands in, and how deep; ``start`` is what an item says to begin with."""

    counts: Counts | None = None
    style: str = ""
    depth: int = 0


@dataclass(slots=True)
class _Met:
    """What was read of one provision: its pieces by part, its label."""

    parts: dict[str, dict[int, list[Piece]]] = field(default_factory=dict)
    label: str | None = None


@dataclass(slots=True)
class _Stray:
    """A paragraph without a bookmark, after the provision that was met last."""

    after: tuple[int, int]
    style: str
    label: str
    pieces: list[Piece]


@dataclass(slots=True)
class _Walk:
    """Gathers the words under bookmarks, and the paragraphs that have none."""

    styles: Styles
    met: dict[tuple[int, int], _Met] = field(default_factory=dict)
    strays: list[_Stray] = field(default_factory=list)
    lists: dict[str, Counts] = field(default_factory=dict)
    last: dict[str, Counts] = field(default_factory=dict)
    open: dict[tuple[int, int, str], int] = field(default_factory=dict)
    latest: tuple[int, int] = (0, -1)
    spaced: bool = True

    def blocks(self, element: Element, at: _List) -> None:
        """Read paragraphs, lists and tables in their order."""
        labelled = False
        for child in element:
            if child.tag in {f"{TEXT}p", f"{TEXT}h"}:
                label = "" if labelled or at.counts is None else self._label(element, at)
                labelled = True
                self._paragraph(child, label)
            elif child.tag == f"{TEXT}list":
                self._list(child, at)
            elif isinstance(child.tag, str) and child.tag not in _UNREAD:
                self.blocks(child, replace(at, counts=None) if child.tag.startswith(_TABLE) else at)

    def _list(self, element: Element, at: _List) -> None:
        style = element.get(f"{TEXT}style-name") or at.style
        counts = at.counts
        if counts is None:
            follows = self.lists.get(element.get(f"{TEXT}continue-list", ""))
            goes_on = element.get(f"{TEXT}continue-numbering") == "true"
            counts = follows or (self.last.get(style) if goes_on else None) or Counts(style)
            self.last[style] = counts
        if element.get(_XML_ID):
            self.lists[element.get(_XML_ID, "")] = counts
        for item in element:
            self.blocks(item, _List(counts, style, at.depth + 1))

    def _label(self, item: Element, at: _List) -> str:
        if at.counts is None or str(item.tag).endswith("list-header"):
            return ""
        return self.styles.next(at.counts, at.style, at.depth, number(item, f"{TEXT}start-value"))

    def _paragraph(self, element: Element, label: str) -> None:
        self.spaced = True
        stray = _Stray(self.latest, element.get(f"{TEXT}style-name", ""), label, [])
        names: list[str] = []
        self._inline(element, (False, False), stray.pieces, names)
        places = [match for match in map(_NAME.fullmatch, names) if match]
        for place in places:
            self._counted(place, label)
        if not places and not self.open and "".join(piece[0] for piece in stray.pieces).strip():
            stray.style = (self.styles.setting("paragraph", stray.style).name or stray.style).replace(" ", "")
            self.strays.append(stray)
        if self.open:
            self._into_open(("\n", False, False))

    def _counted(self, place: re.Match[str], label: str) -> None:
        at = int(place[1]), int(place[2])
        self.latest = at
        met = self.met.setdefault(at, _Met())
        if place[3] == "n":
            met.label = label

    def _inline(self, element: Element, look: tuple[bool, bool], out: list[Piece], names: list[str]) -> None:
        self._put(element.text, look, out)
        for child in element:
            if child.tag in {f"{TEXT}bookmark", f"{TEXT}bookmark-start", f"{TEXT}bookmark-end"}:
                self._bookmark(child, names)
            elif child.tag == f"{TEXT}span":
                self._span(child, look, out, names)
            elif child.tag == f"{TEXT}s":
                count = min(number(child, f"{TEXT}c") or 1, _MOST_SPACES)
                self._say(" " * count, look, out)
            elif child.tag in {f"{TEXT}tab", f"{TEXT}line-break"}:
                self._say("\t" if child.tag.endswith("tab") else "\n", look, out)
            elif isinstance(child.tag, str) and child.tag not in _UNREAD:
                self._inline(child, look, out, names)
            self._put(child.tail, look, out)

    def _span(self, span: Element, look: tuple[bool, bool], out: list[Piece], names: list[str]) -> None:
        style = span.get(f"{TEXT}style-name", "")
        own = _OWN.fullmatch(style.replace("_20_", "").replace("-", "").casefold())
        if own:
            look = (bool(own[1]), bool(own[2]))
        elif not _RULE.fullmatch(style):
            setting = self.styles.setting("text", style)
            look = (
                look[0] if setting.bold is None else setting.bold,
                look[1] if setting.italic is None else setting.italic,
            )
        self._inline(span, look, out, names)

    def _bookmark(self, element: Element, names: list[str]) -> None:
        name = element.get(f"{TEXT}name", "")
        place = _NAME.fullmatch(name)
        if not place:
            return
        key = (int(place[1]), int(place[2]), place[3])
        if element.tag.endswith("bookmark-end"):
            self.open.pop(key, None)
            return
        names.append(name)
        if element.tag.endswith("bookmark-start"):
            piece = int(place[4] or 0)
            if len(self.open) < _MOST_OPEN:
                self.open[key] = piece
            self.met.setdefault(key[:2], _Met()).parts.setdefault(key[2], {}).setdefault(piece, [])

    def _put(self, words: str | None, look: tuple[bool, bool], out: list[Piece]) -> None:
        """Add letters as they stand in the file: white space counts as one space."""
        said = _SPACES.sub(" ", words or "")
        if self.spaced:
            said = said.removeprefix(" ")
        if said:
            self._say(said, look, out)
            self.spaced = said.endswith(" ")

    def _say(self, words: str, look: tuple[bool, bool], out: list[Piece]) -> None:
        piece = (words, *look)
        out.append(piece)
        self._into_open(piece)
        self.spaced = False

    def _into_open(self, piece: Piece) -> None:
        for (version, at, part), count in self.open.items():
            self.met[version, at].parts[part][count].append(piece)


def _version(number_: int, told: dict[str, Any], walk: _Walk) -> LanguageVersion:
    role: Literal["original", "translation"] = "translation" if told["role"] == "translation" else "original"
    made: list[Provision] = []
    strays: dict[int, list[_Stray]] = {}
    for stray in walk.strays:
        if stray.after[0] == number_:
            strays.setdefault(stray.after[1], []).append(stray)
    made += (_added(stray, made) for stray in strays.get(-1, ()))
    for at, row in enumerate(told["provisions"]):
        more = row[2] if len(row) > 2 else {}  # noqa: PLR2004 - what a page does not show
        met = walk.met.get((number_, at))
        if met is not None or more.get("unseen"):
            level = int(row[1])
            if not 0 <= level <= _DEEPEST:
                raise ValueError(level)
            made.append(_provision(Kind(row[0]), level, more, met or _Met()))
        for stray in strays.get(at, ()):
            made.append(_added(stray, made))
    return LanguageVersion(str(told["language"]), role, tuple(made))


def _provision(kind: Kind, level: int, more: dict[str, Any], met: _Met) -> Provision:
    heading: Text | None = None
    if "h" in met.parts or "heading" in more or "h" in more:
        heading = _text(met.parts.get("h", {}), more.get("h", {}))
    words = met.parts.get("l", {}).get(0)
    label = "".join(piece[0] for piece in words) if words else met.label or str(more.get("label", ""))
    return Provision(
        new_id(), kind, level, _text(met.parts.get("t", {}), more.get("t", {})), heading, label, number_of(label)
    )


def _text(found: dict[int, list[Piece]], gaps: dict[str, list[list[str]]]) -> Text:
    pieces: list[Piece] = []
    for at in sorted({*found, *(int(key) for key in gaps)}):
        pieces += [(str(words), "b" in look, "i" in look) for words, look in gaps.get(str(at), ())]
        pieces += found.get(at, ())
    return marked(tuple(pieces)) if pieces else EMPTY


def _added(stray: _Stray, before: list[Provision]) -> Provision:
    """Return a provision for a paragraph that somebody else put in."""
    style = stray.style
    words = marked(tuple(stray.pieces))
    kind = _KINDS.get(style) or (
        Kind.ITEM if stray.label and style.startswith(("Item", "Numbered2")) else Kind.PARAGRAPH
    )
    level = _level(kind, before)
    heading = words if kind in _HEADED else None
    return Provision(new_id(), kind, level, EMPTY if heading else words, heading, stray.label, number_of(stray.label))


def _level(kind: Kind, before: list[Provision]) -> int:
    alike = next((each for each in reversed(before) if each.kind is kind), None)
    if alike is not None:
        return alike.level
    if kind in {Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM} and before:
        return before[-1].level + (before[-1].kind in _HEADED)
    return 0
