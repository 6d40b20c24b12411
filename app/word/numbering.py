"""Automatic numbers and bullets, counted as Word prints them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from app.word.counting import written
from app.word.styles import NumberOf, Styles
from app.word.symbols import bullet
from app.word.xml import Element, child, number, switch, value, w

_PLACE = re.compile(r"%([1-9])")
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: ``text`` is "%1.%2"; ``restart`` the level (from 1) after which it begins anew, 0 never."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    style: str = ""
    legal: bool = False
    font: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """What stands before a paragraph: the label as printed (perhaps empty), and its level from 0."""

    label: str
    level: int


@dataclass(slots=True)
class _State:
    """How far a list has been counted; lists that share a definition count on from each other."""

    counts: dict[int, int] = field(default_factory=dict)
    begun: set[tuple[int, int]] = field(default_factory=set)


class Numbering:
    """The lists of a file; asked for each paragraph in the order of the text, it counts."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._shapes: dict[str, dict[int, Level]] = {}
        self._aliases: dict[str, str] = {}
        self._named: dict[str, str] = {}
        self._lists: dict[int, tuple[str, dict[int, int], dict[int, Level]]] = {}
        self._states: dict[str, _State] = {}
        for shape in () if root is None else root.findall(w("abstractNum")):
            name = shape.get(w("abstractNumId"), "")
            self._shapes[name] = dict(_levels(shape))
            self._aliases[name] = value(shape, "numStyleLink") or ""
            self._named[value(shape, "styleLink") or ""] = name
        for entry in () if root is None else root.findall(w("num")):
            self._enter(entry)

    def next(self, style: str, properties: Element | None) -> Counted | None:
        """Count a paragraph of this style and these properties; None when it has no number or bullet."""
        chosen = self._chosen(style, properties)
        if chosen is None:
            return None
        identity, at = chosen
        shape, starts, own = self._lists[identity]
        levels = self._shape(shape) | own
        level = levels.get(at)
        if level is None:
            return None
        state = self._states.setdefault(self._root(shape), _State())
        self._count(state, levels, (identity, at), starts)
        return Counted(_label(levels, at, state.counts), at)

    def _enter(self, entry: Element) -> None:
        try:
            identity = int(entry.get(w("numId"), ""))
        except ValueError:
            return
        starts: dict[int, int] = {}
        own: dict[int, Level] = {}
        for override in entry.findall(w("lvlOverride")):
            at = _depth(override)
            start = number(override, "startOverride")
            if start is not None:
                starts[at] = start
            for level in override.findall(w("lvl")):
                own[at] = _level(level)
        self._lists[identity] = (value(entry, "abstractNumId") or "", starts, own)

    def _chosen(self, style: str, properties: Element | None) -> tuple[int, int] | None:
        """Return the list and level of a paragraph: what it says itself, else what its style says."""
        said = child(properties, "numPr")
        own = NumberOf(number(said, "numId"), number(said, "ilvl"))
        if own.list is not None:
            return self._known(own.list, own.level or 0)
        nearer: int | None = None
        for owner, inherited in self._styles.numbers(style):
            if inherited.list is not None:
                linked, above = (self._linked(inherited.list, each) for each in (style, owner))
                levels = (own.level, linked, nearer, above, inherited.level, 0)
                return self._known(inherited.list, next(at for at in levels if at is not None))
            nearer = inherited.level if nearer is None else nearer
        return None

    def _known(self, identity: int, at: int) -> tuple[int, int] | None:
        """Return a list and level; None where there is no such list, or the level is that of text without numbers."""
        return (identity, max(0, at)) if identity in self._lists and at <= _DEEPEST else None

    def _linked(self, identity: int, style: str) -> int | None:
        """Return the level that is linked to a style."""
        shape, _, own = self._lists.get(identity, ("", {}, {}))
        levels = self._shape(shape) | own
        return next((at for at, level in levels.items() if level.style == style), None)

    def _root(self, shape: str) -> str:
        """Return the definition that holds the levels; one may point to another through a numbering style."""
        for _ in range(_DEEPEST):
            alias = self._aliases.get(shape)
            identity = self._styles.list_of(alias) if alias else None
            if identity in self._lists:
                shape = self._lists[identity][0]
            elif alias and alias in self._named:
                shape = self._named[alias]
            else:
                return shape
        return shape

    def _shape(self, shape: str) -> dict[int, Level]:
        return self._shapes.get(self._root(shape), {})

    @staticmethod
    def _count(state: _State, levels: dict[int, Level], here: tuple[int, int], starts: dict[int, int]) -> None:
        identity, at = here
        first = (identity, at) not in state.begun
        state.begun.add((identity, at))
        if first and at in starts:
            state.counts[at] = starts[at]
        elif at in state.counts:
            state.counts[at] += 1
        else:
            state.counts[at] = starts.get(at, levels[at].start)
        for higher in (higher for higher in levels if higher < at):  # a level that was left out is begun
            state.counts.setdefault(higher, starts.get(higher, levels[higher].start))
        for deeper in [deeper for deeper in state.counts if deeper > at]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or at + 1 <= restart:
                del state.counts[deeper]


def _levels(shape: Element) -> Iterator[tuple[int, Level]]:
    for element in shape.findall(w("lvl")):
        yield _depth(element), _level(element)


def _depth(element: Element) -> int:
    written_level = element.get(w("ilvl"), "0")
    return _within(int(written_level)) if written_level.isdecimal() else 0


def _within(level: int | None) -> int:
    return max(0, min(_DEEPEST, level or 0))


def _level(element: Element) -> Level:
    start, form = number(element, "start"), _form(element)
    plain = Level(
        start=0 if start is None else start,
        form=form,
        text=value(element, "lvlText") or "",
        restart=number(element, "lvlRestart"),
        style=value(element, "pStyle") or "",
        legal=bool(switch(element, "isLgl")),
        hidden=bool(switch(element, "rPr/vanish")),
    )
    return replace(plain, font=value(element, "rPr/rFonts", "ascii") or "")


def _form(element: Element) -> str:
    """Return a level's number format: a custom one as it is written out ("001, 002, 003, …")."""
    said = next(element.iter(w("numFmt")), None)
    if said is None:
        return "decimal"
    form = said.get(w("val")) or "decimal"
    return said.get(w("format"), "decimal") if form == "custom" else form


def _label(levels: dict[int, Level], at: int, counts: dict[int, int]) -> str:
    level = levels[at]
    if level.hidden:
        return ""
    if level.form == "bullet":
        return bullet(level.text, level.font)

    def place(found: re.Match[str]) -> str:
        asked = int(found[1]) - 1
        if asked not in levels or asked > at:
            return ""
        form = levels[asked].form
        count = counts.get(asked, levels[asked].start)
        return written(count, "decimal" if level.legal and form != "none" else form)

    return _PLACE.sub(place, level.text).strip()
