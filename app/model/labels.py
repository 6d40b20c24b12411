"""The label that stands before each provision on paper.

A signed text keeps the labels printed in it. A draft has none: they are computed here from kind and place, as a
ministry's word processor would, so that they are right after every change.
"""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from app.model.instrument import Instrument
from app.model.provision import Kind, Provisions, children_of, parent_of

BULLET = "•"
UNCOUNTED = "0"
"""The number of a provision in a draft that was printed without any number: nothing is counted there."""
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
          (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
_ALPHABET = 26
_RULES = Path(__file__).resolve().parents[2] / "resources" / "rules"  # the values ask nobody where the program lies
_UNSIGNED = frozenset({"draft", "ad_referendum", "initialled"})
_LISTED = frozenset({Kind.ITEM, Kind.SUBITEM})
_COMPUTED = frozenset({Kind.SECTION, Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM, Kind.ANNEX})


def roman(value: int) -> str:
    """Return a positive number in Roman capitals."""
    out = ""
    for amount, letters in _ROMAN:
        count, value = divmod(value, amount)
        out += letters * count
    return out


def letter(value: int) -> str:
    """Return a, b, ... z, aa, bb ... as a word processor counts."""
    times, at = divmod(value - 1, _ALPHABET)
    return chr(ord("a") + at) * (times + 1)


def labels(instrument: Instrument, provisions: Provisions | None = None, scheme: str = "roman") -> tuple[str, ...]:
    """Return the label of each provision of the first language version, or of ``provisions`` of another.

    Only a draft that was not read from a file is given labels, and none that brings some itself. Where some provisions
    have a number, just those are counted, and an item without one has a bullet. ``scheme`` is a slug of
    resources/rules/schemes.toml.
    """
    provisions = instrument.provisions if provisions is None else provisions
    printed = tuple(provision.label for provision in provisions)
    if instrument.particulars.status not in _UNSIGNED or any(provision.places for provision in provisions):
        return printed
    if any(printed) or any(provision.number == UNCOUNTED for provision in provisions):
        return printed
    flagged = any(provision.number for provision in provisions)
    computed: dict[int, str] = {}
    counting = _Counting(flagged, _schemes()[scheme if scheme in _schemes() else "roman"])
    _number(provisions, None, counting, computed)
    return tuple(computed.get(at, "") for at in range(len(provisions)))


def schemes() -> tuple[tuple[str, str], ...]:
    """Return the slugs of the schemes, each with an example of a section, a paragraph, an item and a sub-item."""
    return tuple((slug, " · ".join(_example(scheme))) for slug, scheme in _schemes().items())


def counts_through(scheme: str) -> bool:
    """Tell whether a scheme counts paragraphs through the whole text, so that a number alone says which is meant."""
    return scheme in _schemes() and _schemes()[scheme].through


@dataclass(frozen=True, slots=True)
class _Scheme:
    """The labels of one scheme, see resources/rules/schemes.toml."""

    slug: str
    section: str
    paragraph: str
    stem_item: str
    item: str
    subitem: str
    through: bool = False


@cache
def _schemes() -> dict[str, _Scheme]:
    with (_RULES / "schemes.toml").open("rb") as file:
        return {each["slug"]: _Scheme(**each) for each in tomllib.load(file)["scheme"]}


def _example(scheme: _Scheme) -> Iterator[str]:
    for pattern in (scheme.section, scheme.paragraph, scheme.item, scheme.subitem):
        yield _written(pattern, 1, 1)


def _written(pattern: str, count: int, section: int) -> str:
    """Return a label for a count."""
    low = roman(count).lower()
    return pattern.format(n=count, R=roman(count), r=low, a=letter(count), A=letter(count).upper(), s=section)


@dataclass(frozen=True, slots=True)
class _Counting:
    """Whether the provisions say themselves that they are counted (by having a number), and the labels they get.

    ``paragraphs`` holds how many paragraphs there were before, where they are counted through the text.
    """

    flagged: bool
    scheme: _Scheme
    paragraphs: list[int] = field(default_factory=lambda: [0])


def _number(
    provisions: Provisions, parent: int | None, counting: _Counting, out: dict[int, str], section: int = 0
) -> None:
    children = tuple(children_of(provisions, parent))
    counts: dict[Kind, int] = {}
    for place, at in enumerate(children):
        kind = provisions[at].kind
        if kind in _LISTED and (place == 0 or provisions[children[place - 1]].kind is not kind):
            counts[kind] = 0
        if kind in _COMPUTED and _is_numbered(provisions, children, place, flagged=counting.flagged):
            count = _next(kind, counts, counting)
            out[at] = _label(provisions, at, _Count(count, section, children), counting.scheme)
        elif kind in _LISTED:
            out[at] = BULLET
        _number(provisions, at, counting, out, counts.get(kind, 0) if kind is Kind.SECTION else section)


def _next(kind: Kind, counts: dict[Kind, int], counting: _Counting) -> int:
    if kind is Kind.PARAGRAPH and counting.scheme.through:
        counting.paragraphs[0] += 1
        return counting.paragraphs[0]
    counts[kind] = counts.get(kind, 0) + 1
    return counts[kind]


@dataclass(frozen=True, slots=True)
class _Count:
    """How many there are so far of a kind, in which section, among which siblings."""

    count: int
    section: int
    siblings: Sequence[int]


def _is_numbered(provisions: Provisions, children: Sequence[int], place: int, *, flagged: bool) -> bool:
    """Tell whether a child gets a number: where they say so themselves, those that do; else all but stems.

    The only paragraph of a section gets none either.
    """
    at = children[place]
    kind = provisions[at].kind
    if flagged:
        return bool(provisions[at].number)
    if kind is not Kind.PARAGRAPH:
        return True
    if _above(provisions, at) is not Kind.SECTION:
        return False
    if at + 1 < len(provisions) and provisions[at + 1].level > provisions[at].level:
        return True
    numbered = [child for child in children if _is_whole(provisions, child)]
    return at in numbered and len(numbered) > 1


def _is_whole(provisions: Provisions, at: int) -> bool:
    """Tell whether a provision is a paragraph that is no stem: none of its siblings that follow is its item."""
    if provisions[at].kind is not Kind.PARAGRAPH:
        return False
    following = provisions[at + 1] if at + 1 < len(provisions) else None
    return following is None or following.level != provisions[at].level or following.kind not in _LISTED


def _above(provisions: Provisions, at: int) -> Kind | None:
    parent = parent_of(provisions, at)
    return None if parent is None else provisions[parent].kind


def _label(provisions: Provisions, at: int, counted: _Count, scheme: _Scheme) -> str:
    kind = provisions[at].kind
    if kind is Kind.ANNEX:
        alone = sum(provisions[other].kind is Kind.ANNEX for other in counted.siblings) == 1
        return "Annex" if alone else f"Annex {roman(counted.count)}"
    if kind in _LISTED:
        return _item_label(provisions, at, counted.count, scheme)
    if kind is Kind.PARAGRAPH and not counted.section:
        return f"{counted.count}."
    pattern = scheme.section if kind is Kind.SECTION else scheme.paragraph
    return _written(pattern, counted.count, counted.section)


def _item_label(provisions: Provisions, at: int, count: int, scheme: _Scheme) -> str:
    """Return an item's label: one of its own after a stem, a bullet under a sub-heading that nobody has numbered."""
    provision, above = provisions[at], _above(provisions, at)
    if above is Kind.SUBHEADING and not provision.number:
        return BULLET
    if provision.kind is Kind.SUBITEM:
        return _written(scheme.subitem, count, 0)
    stem = above in {Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX, None}
    return _written(scheme.stem_item if stem else scheme.item, count, 0)
