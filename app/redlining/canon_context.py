"""What names and numbers in a Word file stand for: styles, lists, relationships."""

import hashlib
from collections.abc import Mapping

from app.redlining.canon_values import Value, plain, properties
from app.redlining.resolve_package import parsed, relations
from app.word.xml import Element, tag_of, value, w

_USUAL = frozenset({"normal", "normal table", "default paragraph font", "no list"})  # whether said to be or not
_DEEP = 4
_LINKS = ("basedOn", "next", "link")
_OF_STYLE = frozenset({*_LINKS, "name", "rsid", "aliases", "uiPriority", "autoRedefine", "locked"})
_OF_NUMBERS = frozenset({"nsid", "tmpl", "name"})


class Styles:
    """The styles of a file by their names, which are the same in every file, where ids are not."""

    def __init__(self, root: Element | None) -> None:
        self._names: dict[str, str] = {}
        self._usual: set[str] = set()
        self.said: dict[str, Element] = {}
        self.used: set[str] = set()
        self.numbers: dict[str, str] = {}
        for style in () if root is None else root.iter(w("style")):
            identity = style.get(w("styleId"), "")
            name = (value(style, "name") or identity).lower()
            self._names.setdefault(identity, name)
            self.said.setdefault(name, style)
            if style.get(w("default"), "0") in {"1", "true", "on"}:
                self._usual.add(identity)
            list_id = value(style, "pPr/numPr/numId")
            if list_id:
                self.numbers.setdefault(list_id, name)
        self._defaults = None if root is None else root.find(w("docDefaults"))

    def name(self, identity: str | None) -> str:
        """Return the name of a style; "" of the one that a text without any has."""
        if not identity or identity in self._usual:
            return ""
        name = self._names.get(identity, identity.lower())
        self.used.add(name)
        return "" if name in _USUAL else name

    def needed(self) -> frozenset[str]:
        """Return the names of the styles that the text uses, and of those that they build on."""
        found: set[str] = set()
        waiting = [name for name in self.used if name in self.said]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                above = self._names.get(value(self.said[name], "basedOn") or "")
                waiting.extend([above] if above in self.said and above is not None else [])
        return frozenset(found)

    def definitions(self, numbers: "Numbers") -> dict[str, Value]:
        """Return what each style says, and under "" what all texts have without one."""
        used = set(self.used)
        said = {name: self.definition(style, numbers) for name, style in self.said.items()}
        said[""] = () if self._defaults is None else plain(self._defaults, _nothing, _unread)
        self.used = used
        return said

    def definition(self, style: Element, numbers: "Numbers") -> Value:
        """Return what a style says, with other styles by name and its list by what it says."""
        links = tuple((link, self.name(value(style, link))) for link in _LINKS[:1])
        said = [plain(child, _nothing, _unread) for child in style if tag_of(child) not in _OF_STYLE]
        lists = numbers.definition(value(style, "pPr/numPr/numId") or "")
        return (links, tuple(sorted((_without_list(each) for each in said), key=repr)), lists)


def _without_list(said: Value) -> Value:
    """Return a value without the id of its list."""
    if said[0] == "numPr":
        return ("numPr",)
    return tuple(_without_list(each) if isinstance(each, tuple) and each else each for each in said)


class Numbers:
    """The lists of a file: told apart by where they are first used, known by what they say."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        found = () if root is None else root
        self._styles = styles
        self._abstract = {each.get(w("abstractNumId"), ""): each for each in found if tag_of(each) == "abstractNum"}
        self._lists = {each.get(w("numId"), ""): each for each in found if tag_of(each) == "num"}
        self._used: dict[str, Value] = {}
        self._said: dict[str, Value] = {}

    def of(self, paragraph_properties: Element) -> Value:
        """Return level and list of a paragraph that names one itself."""
        identity = value(paragraph_properties, "numPr/numId")
        level = value(paragraph_properties, "numPr/ilvl")
        if identity is None:
            return () if level is None else ("numPr", level)
        if identity == "0" or identity not in self._lists:
            return ("numPr", "none")
        return ("numPr", level or "0", self._identity(identity))

    def _identity(self, identity: str) -> Value:
        if identity not in self._used:
            by_style = self._styles.numbers.get(identity)
            count = sum(1 for each in self._used.values() if each[0] == "list")
            self._used[identity] = ("list", str(count)) if by_style is None else ("style", by_style)
        return self._used[identity]

    def used(self) -> dict[Value, Value]:
        """Return what each list that paragraphs name says, and which lists count together."""
        together: dict[str, str] = {}
        said: dict[Value, Value] = {}
        for identity, name in self._used.items():
            above = value(self._lists[identity], "abstractNumId") or ""
            together.setdefault(above, str(len(together)))
            said[name] = (self.definition(identity), together[above])
        return said

    def definitions(self) -> frozenset[Value]:
        """Return what all the lists of the file say, used or not."""
        return frozenset(self.definition(identity) for identity in self._lists)

    def definition(self, identity: str) -> Value:
        """Return what a list says: its levels, and what it sets differently from those that share them."""
        if identity not in self._said:
            own = self._lists.get(identity)
            above = None if own is None else self._abstract.get(value(own, "abstractNumId") or "")
            self._said[identity] = (self._levels(above), self._levels(own))
        return self._said[identity]

    def _levels(self, element: Element | None) -> Value:
        levels = () if element is None else element
        return tuple(self._level(child) for child in levels if tag_of(child) not in _OF_NUMBERS | {"abstractNumId"})

    def _level(self, element: Element) -> Value:
        tag = tag_of(element)
        if tag in {"pStyle", "numStyleLink", "styleLink"}:
            return (tag, self._styles.name(element.get(w("val"))))
        if tag in {"lvl", "lvlOverride"}:
            return (tag, element.get(w("ilvl"), ""), tuple(self._level(child) for child in element))
        return (tag, properties(element, frozenset(), _nothing), element.get(w("val"), ""))


def _nothing(identity: str) -> Value:
    return (identity,)


def _unread(_: Element) -> Value:
    return ()


class Relations:
    """What the relationships of one part stand for: an address, or the bytes of another part."""

    def __init__(self, parts: Mapping[str, bytes], part: str, seals: dict[str, Value]) -> None:
        self._parts, self._seals = parts, seals
        self.targets = {identity: (kind, target, outside) for identity, kind, target, outside in relations(parts, part)}

    def refer(self, identity: str) -> Value:
        """Return what a relationship stands for; its id itself when there is none."""
        kind, target, outside = self.targets.get(identity, ("nothing", identity, True))
        return (kind, target) if outside else (kind, seal(self._parts, target, self._seals, _DEEP))


def seal(parts: Mapping[str, bytes], part: str, seals: dict[str, Value], deep: int = _DEEP) -> Value:
    """Return what stands for the bytes of a part, and of the parts that it refers to."""
    if part not in seals:
        below = (
            ()
            if deep == 0
            else tuple(
                (identity, kind, target if outside else seal(parts, target, seals, deep - 1))
                for identity, kind, target, outside in sorted(relations(parts, part))
            )
        )
        seals[part] = (hashlib.blake2b(parts.get(part, b""), digest_size=16).hexdigest(), below)
    return seals[part]


def tree_of(parts: Mapping[str, bytes], part: str | None) -> Element | None:
    """Return the tree of a part; None when there is none."""
    return parsed(parts[part], part) if part is not None and part in parts else None
