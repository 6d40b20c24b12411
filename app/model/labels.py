"""The label that stands before each provision on paper.

A signed text keeps the labels printed in it. A draft has none: they are computed here from kind and place, as a
ministry's word processor would, so that they are right after every change.
"""

from collections.abc import Sequence

from app.model.instrument import Instrument
from app.model.provision import Kind, Provision, Provisions, children_of, parent_of

BULLET = "•"
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
          (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
_ALPHABET = 26
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


def labels(instrument: Instrument, provisions: Provisions | None = None) -> tuple[str, ...]:
    """Return the label of each provision of the first language version, or of ``provisions`` of another.

    Only a draft that was not read from a file is given labels, and only kinds of which none brings its own: from the
    numbers that its template counted, or where there are none counted here.
    """
    provisions = instrument.provisions if provisions is None else provisions
    printed = tuple(provision.label for provision in provisions)
    if instrument.particulars.status != "draft" or any(provision.places for provision in provisions):
        return printed
    counted = _COMPUTED - {provision.kind for provision in provisions if provision.label}
    if any(provision.number and not provision.label for provision in provisions):
        return tuple(
            _of_number(provision) if provision.kind in counted else provision.label for provision in provisions
        )
    computed: dict[int, str] = {}
    _number(provisions, None, counted, computed)
    return tuple(computed.get(at, label) for at, label in enumerate(printed))


def _of_number(provision: Provision) -> str:
    """Return a number as printed: I. 1. (a) (i); an item without one is a bullet, a paragraph without one a stem."""
    number = provision.number
    if provision.kind in _LISTED:
        if not number:
            return BULLET
        return f"{number}." if number.isdigit() else f"({number})"
    return f"{number}." if number and provision.kind is not Kind.ANNEX else number


def _number(provisions: Provisions, parent: int | None, counted: frozenset[Kind], out: dict[int, str]) -> None:
    children = tuple(children_of(provisions, parent))
    counts: dict[Kind, int] = {}
    for place, at in enumerate(children):
        kind = provisions[at].kind
        if kind in _LISTED and (place == 0 or provisions[children[place - 1]].kind is not kind):
            counts[kind] = 0
        if kind in counted and _is_numbered(provisions, children, place):
            counts[kind] = counts.get(kind, 0) + 1
            out[at] = _label(provisions, at, counts[kind], children)
        _number(provisions, at, counted, out)


def _is_numbered(provisions: Provisions, children: Sequence[int], place: int) -> bool:
    """Tell whether a child gets a number: all but stems, and the only paragraph of a section."""
    at = children[place]
    kind = provisions[at].kind
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


def _label(provisions: Provisions, at: int, count: int, siblings: Sequence[int]) -> str:
    kind = provisions[at].kind
    if kind is Kind.SECTION:
        return f"{roman(count)}."
    if kind is Kind.ANNEX:
        alone = sum(provisions[other].kind is Kind.ANNEX for other in siblings) == 1
        return "Annex" if alone else f"Annex {roman(count)}"
    if kind is Kind.PARAGRAPH:
        return f"{count}."
    return _item_label(provisions[at], _above(provisions, at), count)


def _item_label(provision: Provision, above: Kind | None, count: int) -> str:
    """Return an item's label: 1. under a stem of a section, (a) under a paragraph, a bullet under a sub-heading."""
    if above is Kind.SUBHEADING:
        return BULLET
    if provision.kind is Kind.SUBITEM:
        return f"({roman(count).lower()})"
    return f"{count}." if above in {Kind.SECTION, Kind.ANNEX, None} else f"({letter(count)})"
