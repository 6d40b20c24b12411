"""Paragraphs, tables, rows and cells, and how alike two of them are."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.redlining.likeness import bag, fingerprint
from app.redlining.names import CLEAR, PPR, SECT_PR, TBL, TC, TR, P, T
from app.redlining.stream import words_of
from app.word.xml import Element

_FLOOR = 0.3  # of the words of two blocks together, weighed: what is less alike has no counterpart
FLOOR_IN_PLACE = 0.15  # between neighbours that answer each other
_LIGHT, _SHORT = 0.35, 3  # what short words and signs weigh against others
_KINDS = {P: "p", TBL: "tbl", TR: "tr", TC: "tc"}


@dataclass(slots=True, eq=False)
class Block:
    """A paragraph, table, row or cell; its ``print`` is equal where all is equal."""

    element: Element
    kind: str
    print: str
    section: bool = False
    _words: dict[str, int] = field(default_factory=dict)
    _weight: float = -1.0

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
        return next(self.element.iter(T), None) is None

    def _count(self) -> None:
        if self._weight < 0:
            self._words = bag(words_of(self.element))
            self._weight = sum(count * heavy(word) for word, count in self._words.items())


def heavy(word: str) -> float:
    """Return what a word weighs when likeness is asked for."""
    return 1.0 if len(word) > _SHORT or word.isdigit() else _LIGHT


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
    """Return the blocks of these kinds (tags) in a holder, also those within content controls."""
    return [
        Block(each, _KINDS[str(each.tag)], fingerprint(each), each.find(f"{PPR}/{SECT_PR}") is not None)
        for each in _inside(holder, kinds)
    ]


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
