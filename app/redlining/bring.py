"""Bringing parts over from AFTER: pictures, charts and whatever else its text refers to."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.redlining.names import HYPERLINK, RELATIONS, T
from app.redlining.package import Pack, Relation, relations_part
from app.word.xml import Element, w

_DEEP = 6
_PREFIX = f"{{{RELATIONS}}}"
_MARGINS = frozenset({w("headerReference"), w("footerReference")})
_APART = frozenset({"header", "footer", "footnotes", "endnotes", "styles", "numbering", "settings", "comments"})


@dataclass(slots=True)
class Carrier:
    """Finds in BEFORE what AFTER refers to, by what it is; brings over what is not there."""

    before: Pack
    after: Pack
    brought: dict[str, str] = field(default_factory=dict)

    def relations(self, before_part: str, after_part: str, elements: Iterable[Element]) -> None:
        """Give elements of AFTER's part the ids by which BEFORE's part refers to the same, in place.

        What stands at several places is taken for what stands at the same of them, counted; hyperlinks by their words.
        """
        known = _Known(self.before, before_part)
        wanted = self.after.relations_of(after_part)
        for element in elements:
            for key in _references(element):
                relation = wanted.get(str(element.get(key)))
                if relation is None:
                    continue
                meant = meaning(self.after, relation)
                found = known.next(meant, _words(element))
                if not found:
                    target = relation.target if relation.outside else self.part(relation.target)
                    found = self.before.relate(before_part, relation.kind, target, relation.outside)
                    known.learn(meant, found)
                element.set(key, found)

    def part(self, name: str) -> str:
        """Bring a part of AFTER over, with all that it refers to; return its name in BEFORE."""
        if name in self.brought:
            return self.brought[name]
        data = self.after.parts.get(name)
        if data is None:
            return name
        made = self.before.add(name, data, self.after.content_type(name))
        self.brought[name] = made
        known = self.before.relations_of(made)
        for each in self.after.relations_of(name).values():
            target = each.target if each.outside else self.part(each.target)
            known[each.id] = Relation(each.id, each.kind, target, each.outside)
            self.before.related.add(made)
        return made


class _Known:
    """What a part of BEFORE refers to, in the order of its text."""

    def __init__(self, pack: Pack, part: str) -> None:
        relations = pack.relations_of(part)
        self._ids: dict[tuple[str, str], list[str]] = {}
        self._any: dict[str, str] = {}
        for element in pack.root(part).iter():
            for key in _references(element):
                relation = relations.get(str(element.get(key)))
                if relation is not None:
                    meant = meaning(pack, relation)
                    self._ids.setdefault((meant, _words(element)), []).append(relation.id)
                    self._any.setdefault(meant, relation.id)
        for relation in relations.values():
            if relation.short not in _APART:
                self._any.setdefault(meaning(pack, relation), relation.id)

    def next(self, meant: str, words: str) -> str:
        """Return the id of what is meant, of its next place with these words; "" of what is not there."""
        ids = self._ids.get((meant, words))
        if not ids:
            return self._any.get(meant, "")
        return ids.pop(0) if len(ids) > 1 else ids[0]

    def learn(self, meant: str, identity: str) -> None:
        """Note what was brought over."""
        self._any[meant] = identity


def meaning(pack: Pack, relation: Relation) -> str:
    """Return what a relation stands for: its kind, and an address or the bytes of a part."""
    return f"{relation.kind} {relation.target if relation.outside else seal(pack, relation.target)}"


def _references(element: Element) -> list[str]:
    """Return the names of an element's attributes that hold ids of relations."""
    if not isinstance(element.tag, str) or element.tag in _MARGINS:
        return []
    return [str(key) for key, value in element.attrib.items() if value and str(key).startswith(_PREFIX)]


def _words(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter(T)) if element.tag == HYPERLINK else ""


def seal(pack: Pack, part: str, deep: int = _DEEP) -> str:
    """Return what stands for the bytes of a part and of all that it refers to."""
    data = pack.parts.get(part, part.encode())
    below = ""
    if deep and relations_part(part) in pack.parts:
        below = "".join(
            f"{each.id}{each.target if each.outside else seal(pack, each.target, deep - 1)}"
            for each in pack.relations_of(part).values()
        )
    return hashlib.blake2b(data + below.encode(), digest_size=16).hexdigest()
