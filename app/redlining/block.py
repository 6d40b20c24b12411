"""Paragraphs, tables, rows and cells, and how alike two of them are."""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field

from app.redlining.likeness import bag, fingerprint
from app.redlining.marks import make
from app.redlining.names import CLEAR, DEL, PPR, SECT_PR, TBL, TC, TC_PR, TR, TR_PR, P, T
from app.redlining.resolve import resolve_part
from app.redlining.stream import joins_next, words_of
from app.word.xml import Element, w

_FLOOR = 0.3  # of the words of two blocks together, weighed: what is less alike has no counterpart
FLOOR_IN_PLACE = 0.15  # between neighbours that answer each other
_LIGHT, _SHORT = 0.35, 3  # what short words and signs weigh against others
_LATIN = "\u2fff"  # what stands above is Japanese or Chinese, where two letters are a word
_TRACE = re.compile(r"<w:(?:ins|del|move(?:From|To)|cellIns|cellDel|cellMerge|\w+Change)[ >]")
_KINDS = {P: "p", TBL: "tbl", TR: "tr", TC: "tc"}


@dataclass(slots=True, eq=False)
class Block:
    """A paragraph, table, row or cell; its ``print`` is equal where all is equal.

    ``read`` is what it says (the element itself, unless marks of others are kept in it), ``led`` are paragraphs before
    it whose marks others deleted.
    """

    element: Element
    kind: str
    print: str
    section: bool
    read: Element
    led: tuple[Element, ...] = ()
    _words: dict[str, int] = field(default_factory=dict)
    _weight: float = -1.0

    @property
    def elements(self) -> tuple[Element, ...]:
        """Return the block with the paragraphs that lead to it."""
        return (*self.led, self.element)

    @property
    def words(self) -> dict[str, int]:
        """Return its words, each with how often it stands there."""
        self._count()
        return self._words

    @property
    def weight(self) -> float:
        """Return what its words weigh; 0 of an empty one."""
        self._count()
        return self._weight

    @property
    def empty(self) -> bool:
        """Tell whether no words stand in it."""
        return next(self.read.iter(T), None) is None

    def _count(self) -> None:
        if self._weight < 0:
            self._words = bag(words_of(self.read))
            self._weight = sum(count * heavy(word) for word, count in self._words.items())


def heavy(word: str) -> float:
    """Return what a word weighs when likeness is asked for."""
    return 1.0 if len(word) > _SHORT or word.isdigit() or (len(word) > 1 and word > _LATIN) else _LIGHT


def shared(one: dict[str, int], other: dict[str, int]) -> float:
    """Return the weight of the words that two bags share."""
    if len(other) < len(one):
        one, other = other, one
    return sum(min(count, other[word]) * heavy(word) for word, count in one.items() if word in other)


def alike(one: Block, other: Block) -> float:
    """Return how alike two blocks are, from 0 to 1."""
    both = one.weight + other.weight
    return 2 * shared(one.words, other.words) / both if both else 1.0


def blocks_of(holder: Element, kinds: frozenset[str]) -> list[Block]:
    """Return the blocks of these kinds (tags) in a holder, also those within content controls.

    Where marks of others are kept, what they took out is no block, and paragraphs that they joined are one.
    """
    found: list[Block] = []
    led: list[Element] = []
    for each in _inside(holder, kinds):
        written = fingerprint(each)
        if not led and not _TRACE.search(written):
            section = each.tag == P and each.find(f"{PPR}/{SECT_PR}") is not None
            found.append(Block(each, _KINDS[str(each.tag)], written, section, each))
        elif each.tag == P and joins_next(each):
            led.append(each)
        elif _there(each):
            found.append(_settled(each, led))
            led = []
    return found


def _there(element: Element) -> bool:
    """Tell whether a row or cell, or any row of a table, was not taken out."""
    if element.tag == TBL:
        return any(_there(row) for row in _inside(element, frozenset({TR})))
    properties = element.find(TR_PR if element.tag == TR else TC_PR)
    return properties is None or (properties.find(DEL) is None and properties.find(w("cellDel")) is None)


def _settled(element: Element, led: list[Element]) -> Block:
    """Return a block with marks of others as what it says when they are accepted."""
    body = make(w("body"))
    body.extend(deepcopy(each) for each in (*led, element))
    resolve_part(body, "accepted")
    read = next((each for each in body if each.tag == element.tag), element)
    section = element.tag == P and element.find(f"{PPR}/{SECT_PR}") is not None
    return Block(element, _KINDS[str(element.tag)], fingerprint(read), section, read, tuple(led))


def _inside(holder: Element, kinds: frozenset[str]) -> Iterator[Element]:
    for child in holder:
        if child.tag in kinds:
            yield child
        elif child.tag in CLEAR:
            yield from _inside(child, kinds)


def worth(one: Block, other: Block) -> float:
    """Return what it is worth to pair two blocks: the words that need no mark; 0 when they have too few."""
    if one.print == other.print:
        return one.weight + 0.5
    if one.kind != other.kind or (not one.weight) != (not other.weight):
        return 0.0
    if not one.weight:
        return 0.3
    common = shared(one.words, other.words)
    floor = _FLOOR if one.kind == "p" else FLOOR_IN_PLACE
    return common if 2 * common >= floor * (one.weight + other.weight) else 0.0
