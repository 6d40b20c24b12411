"""AFTER's text in BEFORE's terms: its styles, lists, relationships and notes by the ids that they have there."""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from app.redlining.bring import Carrier
from app.redlining.likeness import said
from app.redlining.names import RELATIONS, VAL
from app.redlining.package import Pack, relation_type
from app.word.xml import Element, W, value, w

_STYLED = (w("pStyle"), w("rStyle"), w("tblStyle"))
_LINKS = (w("basedOn"), w("next"), w("link"))
_NUM_ID, _ABSTRACT_ID = w("numId"), w("abstractNumId")
_OF_LISTS = frozenset({w("nsid"), w("tmpl"), w("name")})
_STYLE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
_LIST_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
_MARGINS = (w("headerReference"), w("footerReference"))
_RELATION = f"{{{RELATIONS}}}id"
AWAY = "after:"
"""What stands before the relationship id of a header or footer of AFTER in its own text."""


@dataclass(slots=True)
class Styles:
    """Styles of AFTER by the ids that BEFORE has for the same names; those it lacks are brought over."""

    before: Pack
    after: Pack
    ids: dict[str, str] = field(default_factory=dict)
    brought: list[Element] = field(default_factory=list)

    def id_of(self, identity: str) -> str:
        """Return the id of a style of AFTER in BEFORE."""
        if identity not in self.ids:
            self._learn(identity)
        return self.ids[identity]

    def _learn(self, identity: str) -> None:
        self.ids[identity] = identity
        theirs, ours = _styles(self.after), _styles(self.before)
        style = next((each for each in theirs if each.get(w("styleId")) == identity), None)
        if style is None:
            return
        kind, name = style.get(w("type")), _name_of(style)
        answers = [
            each.get(w("styleId"), "") for each in ours if each.get(w("type")) == kind and _name_of(each) == name
        ]
        if answers:
            self.ids[identity] = identity if identity in answers else answers[0]
            return
        self._bring(style, identity, {each.get(w("styleId"), "") for each in ours})

    def _bring(self, style: Element, identity: str, taken: set[str]) -> None:
        name, number = identity, 1
        while name in taken:
            name, number = f"{identity}{number}", number + 1
        self.ids[identity] = name
        made = deepcopy(style)
        made.set(w("styleId"), name)
        made.attrib.pop(w("default"), "")
        _part_root(self.before, "styles", _STYLE_TYPE).append(made)
        self.brought.append(made)
        for link in [each for each in made if each.tag in _LINKS]:
            link.set(VAL, self.id_of(link.get(VAL, "")))


def _name_of(style: Element) -> str:
    """Return the name of a style, by which every file knows it."""
    return str(value(style, "name") or style.get(w("styleId"))).lower()


def _styles(pack: Pack) -> list[Element]:
    part = pack.related_part(pack.main, "styles")
    return [] if part is None else pack.root(part).findall(w("style"))


def _part_root(pack: Pack, kind: str, content_type: str) -> Element:
    """Return the root of a part to write into, made when there is none."""
    part = pack.related_part(pack.main, kind)
    if part is None:
        empty = etree.tostring(etree.Element(w(kind), nsmap={"w": W}), xml_declaration=True, encoding="UTF-8")
        folder = pack.main.rpartition("/")[0]
        part = pack.add(f"{folder}/{kind}.xml", empty, content_type)
        pack.relate(pack.main, relation_type(kind), part)
    pack.changed.add(part)
    return pack.root(part)


class Lists:
    """Lists of AFTER by the numbers of the same lists of BEFORE; those it lacks are brought over."""

    def __init__(self, packs: tuple[Pack, Pack], styles: Styles, votes: dict[tuple[str, str], int]) -> None:
        self._before, self._after = packs
        self._styles, self._votes = styles, votes
        self._ids: dict[str, str] = {"0": "0"}
        self._above: dict[str, str] = {}
        self._said: dict[Element, str] = {}

    def id_of(self, identity: str) -> str:
        """Return the number of a list of AFTER in BEFORE."""
        if identity not in self._ids:
            num = _by_id(self._after, "num", _LIST_ID).get(identity)
            self._ids[identity] = identity if num is None else self._found(num)
        return self._ids[identity]

    def _found(self, num: Element) -> str:
        identity, above = num.get(_NUM_ID, ""), value(num, "abstractNumId") or ""
        abstract = _by_id(self._after, "abstractNum", _ABSTRACT_ID).get(above)
        abstracts = _by_id(self._before, "abstractNum", _ABSTRACT_ID)
        taken, held = set(self._ids.values()), set(self._above.values())
        best: list[tuple[tuple[bool, int, bool], str, str]] = []
        for other, each in _by_id(self._before, "num", _LIST_ID).items():
            theirs = value(each, "abstractNumId") or ""
            fits = self._above[above] == theirs if above in self._above else theirs not in held
            if other in taken or not fits or self._levels(each) != self._levels(num, ours=False):
                continue
            if self._levels(abstracts.get(theirs)) == self._levels(abstract, ours=False):
                votes = self._votes.get((identity, other), 0)
                best.append(((votes > 0, votes, identity == other), other, theirs))
        if best:
            _, found, self._above[above] = max(best, key=lambda each: each[0])
            return found
        return self._bring(num, abstract, above)

    def _levels(self, element: Element | None, *, ours: bool = True) -> str:
        """Return what a list says, its styles by the ids of BEFORE."""
        if element is None:
            return ""
        if element not in self._said:
            copy = deepcopy(element)
            if not ours:
                self._restyle(copy)
            self._said[element] = "".join(said(each, _OF_LISTS) for each in copy if each.tag != _ABSTRACT_ID)
        return self._said[element]

    def _restyle(self, element: Element) -> None:
        for each in element.iter(w("pStyle"), w("styleLink"), w("numStyleLink"), w("rStyle")):
            each.set(VAL, self._styles.id_of(each.get(VAL, "")))

    def _bring(self, num: Element, abstract: Element | None, above: str) -> str:
        root = _part_root(self._before, "numbering", _LIST_TYPE)
        if above not in self._above and abstract is not None:
            made = deepcopy(abstract)
            made.set(_ABSTRACT_ID, _free(root, "abstractNum", _ABSTRACT_ID))
            self._restyle(made)
            first = root.find(w("num"))
            root.append(made) if first is None else first.addprevious(made)
            self._above[above] = made.get(_ABSTRACT_ID, "")
        made = deepcopy(num)
        made.set(_NUM_ID, _free(root, "num", _NUM_ID))
        for each in made.findall(w("abstractNumId")):
            each.set(VAL, self._above.get(above, ""))
        last = root.findall(w("num"))
        if last:
            last[-1].addnext(made)
        else:
            root.append(made)
        return made.get(_NUM_ID, "")


_LIST_ID = _NUM_ID


def _by_id(pack: Pack, tag: str, attribute: str) -> dict[str, Element]:
    part = pack.related_part(pack.main, "numbering")
    return {} if part is None else {each.get(attribute, ""): each for each in pack.root(part).findall(w(tag))}


def _free(root: Element, tag: str, attribute: str) -> str:
    numbers = [int(each.get(attribute, "0")) for each in root.findall(w(tag))]
    return str(max(numbers, default=0) + 1)


def votes_of(before: Element, after: Element) -> dict[tuple[str, str], int]:
    """Return how often paragraphs with the same words stand in which list of AFTER and of BEFORE."""
    old, new = _once(before), _once(after)
    votes: dict[tuple[str, str], int] = {}
    for text, identity in new.items():
        if identity and old.get(text):
            pair = (identity, old[text])
            votes[pair] = votes.get(pair, 0) + 1
    return votes


def _once(root: Element) -> dict[str, str]:
    """Return the list of each paragraph that stands there once; "" for words that stand there more often."""
    found: dict[str, str] = {}
    for text, identity in _listed(root):
        found[text] = "" if text in found else identity
    return found


def _listed(root: Element) -> Iterator[tuple[str, str]]:
    """Yield the words of every paragraph that names a list itself, and its number."""
    for numbers in root.iter(_NUM_ID):
        above = numbers.getparent()
        properties = None if above is None else above.getparent()
        paragraph = None if properties is None else properties.getparent()
        if paragraph is not None and paragraph.tag == w("p"):
            yield "".join(each.text or "" for each in paragraph.iter(w("t"))), numbers.get(VAL, "")


def translate(roots: Iterable[Element], styles: Styles, lists: Lists) -> None:
    """Give AFTER's stories BEFORE's ids of styles and lists, in place."""
    for root in roots:
        for element in root.iter(*_STYLED):
            element.set(VAL, styles.id_of(element.get(VAL, "")))
        for element in root.iter(_NUM_ID):
            element.set(VAL, lists.id_of(element.get(VAL, "")))
    for style in styles.brought:
        for element in style.iter(_NUM_ID):
            element.set(VAL, lists.id_of(element.get(VAL, "")))


def relate(carrier: Carrier, before_part: str, after_part: str) -> None:
    """Give a part of AFTER BEFORE's ids of relationships, in place; those of headers and footers are set apart."""
    root = carrier.after.root(after_part)
    carrier.relations(before_part, after_part, root.iter())
    for element in root.iter(*_MARGINS):
        element.set(_RELATION, f"{AWAY}{element.get(_RELATION, '')}")
