"""The small parts of Akoma Ntoso: elements, eIds by the naming convention, words with their looks, the tree."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from lxml import etree

from app.export.carried import pieces
from app.export.ooxml import Element, safe
from app.model.provision import Kind, Provision, Provisions
from app.model.text import Text
from app.paths import resources

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
PARAPH = "urn:paraph:akn:1"
NAMESPACES: Any = {None: AKN}  # lxml takes None for the default, its stubs do not
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NUMBER = re.compile(r"[0-9]+|[A-Za-z]+")
_NUMBERED = frozenset({"section", "article", "paragraph", "point", "indent"})
_ARTICLE = re.compile(r"article\b|第.*条$", re.IGNORECASE)
_ARTICLES = "article"


def make(tag: str, *children: Element, **attributes: str) -> Element:
    """Return an element with its attributes and children; attributes that are empty are left out."""
    given = {name: value for name, value in attributes.items() if value}
    element = etree.Element(f"{{{AKN}}}{tag}", given, nsmap=NAMESPACES)
    element.extend(children)
    return element


@cache
def rules() -> Mapping[str, Mapping[str, str]]:
    """Return resources/rules/akn.toml."""
    found: dict[str, Any] = tomllib.loads((resources() / "rules" / "akn.toml").read_text(encoding="utf-8"))
    return found


@dataclass(slots=True)
class Ids:
    """Gives out eIds: no two alike in one file."""

    used: set[str] = field(default_factory=set)
    guids: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)

    def take(self, above: str, tag: str, label: str = "") -> str:
        """Return the eId of an element ``tag`` below the one of the eId ``above``; ``label`` is what is printed."""
        lead = f"{above}__" if above else ""
        lead += rules()["abbreviations"].get(tag, tag)
        number = "-".join(_NUMBER.findall(label)[-2:] if label else ())
        if not number:
            lead += "_nn" if tag in _NUMBERED else ""
            self.counts[lead] = self.counts.get(lead, 0) + 1
            number = str(self.counts[lead])
        made, copy = f"{lead}_{number}", 1
        while made in self.used:
            copy += 1
            made = f"{lead}_{number}-{copy}"
        self.used.add(made)
        return made

    def own(self, provision: Provision) -> dict[str, str]:
        """Return the attributes that carry a provision's own id, and the id of the one that it answers."""
        known = {}
        if _carried(provision.id) and provision.id not in self.guids:
            self.guids.add(provision.id)
            known["GUID"] = provision.id
        if provision.answers and _carried(provision.answers):
            known["wId"] = provision.answers
        return known


def _carried(id_: str) -> bool:
    return bool(id_) and not re.search(r"\s", id_) and safe(id_) == id_


@dataclass(frozen=True, slots=True)
class Node:
    """A provision with what it holds; ``jump`` is its level where that does not follow from what holds it."""

    provision: Provision
    label: str
    level: int
    children: tuple["Node", ...] = ()
    jump: int | None = None

    @property
    def kind(self) -> Kind:
        """What the provision is."""
        return self.provision.kind

    @property
    def bare(self) -> bool:
        """Whether it is nothing but its text."""
        return not self.children and not self.label and self.provision.heading is None and self.jump is None


def forest(provisions: Provisions, labels: Sequence[str]) -> tuple[Node, ...]:
    """Return the provisions as trees."""
    done: list[Node] = []
    for at in range(len(provisions) - 1, -1, -1):  # from the end: what a provision holds is there before it
        level = provisions[at].level
        children = []
        while done and done[-1].level > level:
            children.append(done.pop())
        done.append(Node(provisions[at], labels[at], level, tuple(children)))
    return tuple(_placed(node, 0) for node in reversed(done))


def _placed(node: Node, expected: int) -> Node:
    jump = None if node.level == expected else node.level
    children = tuple(_placed(child, node.level + 1) for child in node.children)
    return Node(node.provision, node.label, node.level, children, jump)


def tag_of(node: Node) -> str:
    """Return the element of the hierarchy that a provision is."""
    if node.kind is Kind.SECTION and _ARTICLE.match(node.label):
        return _ARTICLES
    return rules()["elements"].get(node.kind, "hcontainer")


def fill(element: Element, text: Text) -> Element:
    """Put words into an element, bold and italic as elements, line breaks as eol; return it.

    A reference points to a provision's own id until ``resolved``.
    """
    for piece in pieces(text, referring=True):
        holder = element
        if piece.to and _carried(piece.to):
            holder = make("ref", href=f"#{piece.to}")
            element.append(holder)
        for tag in (("b",) if piece.bold else ()) + (("i",) if piece.italic else ()):
            inner = make(tag)
            holder.append(inner)
            holder = inner
        first, *rest = piece.plain.split("\n")
        _add(holder, first)
        for line in rest:
            holder.append(make("eol"))
            _add(holder, line)
    return element


def _add(element: Element, words: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + words
    else:
        element.text = (element.text or "") + words


def head(node: Node) -> Iterator[Element]:
    """Yield num and heading, where a provision has them."""
    if node.label:
        yield fill(make("num"), Text(node.label))
    if node.provision.heading is not None:
        yield fill(make("heading"), node.provision.heading)


def words(text: Text, *, within: str = "") -> Element:
    """Return a paragraph of words, in an element ``within`` it where one is named."""
    if not within:
        return fill(make("p"), text)
    return make("p", fill(make(within), text))


def resolved(root: Element) -> None:
    """Let references point to the eIds of the provisions that they name; where there is none, they are plain words."""
    known = {guid: each.get("eId", "") for each in root.iter() if (guid := each.get("GUID"))}
    for ref in root.iter(f"{{{AKN}}}ref"):
        eid = known.get(ref.get("href", "").removeprefix("#"), "")
        if eid:
            ref.set("href", f"#{eid}")
        else:
            ref.tag = f"{{{AKN}}}span"
            del ref.attrib["href"]


_LEAVES = frozenset({"p", "num", "heading", "block", "FRBRthis"})


def indented(root: Element) -> None:
    """Set structure on lines of its own; words are not touched."""
    stack = [(root, 1)]
    while stack:
        element, depth = stack.pop()
        if etree.QName(element).localname in _LEAVES or not len(element) or (element.text or "").strip():
            continue
        element.text = "\n" + "  " * depth
        for child in element:
            child.tail = "\n" + "  " * depth
            stack.append((child, depth + 1))
        element[-1].tail = "\n" + "  " * (depth - 1)
