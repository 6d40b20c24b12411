"""Answers: which provision of another language version says what a provision of the first says."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from app.ingest import labels
from app.language.numbers import figure
from app.model.provision import Kind, Provision, Provisions, children_of

_HEADED = {Kind.SECTION, Kind.SUBHEADING}
_WORDED = {Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM, Kind.CELL, Kind.ROW, Kind.TABLE}
_FRONT = (Kind.TITLE, Kind.CHAPEAU, Kind.RECITAL, Kind.LINK)
_BACK = (Kind.CLOSING, Kind.SIGNING, Kind.SIGNATURE, Kind.ANNEX)


def answered(first: Provisions, other: Provisions) -> Provisions:
    """Return the provisions of another version, each with the one of the first that it answers, where structure tells.

    Parts of the front and the back answer each other by their order; sections and what they hold by their numbers, or
    by their order where there are as many of them.
    """
    pairs: dict[int, str] = {}
    for kind in (*_FRONT, *_BACK):
        _in_order(pairs, first, [at for at, p in enumerate(first) if p.kind is kind],
                  other, [at for at, p in enumerate(other) if p.kind is kind])  # fmt: skip
    _below(pairs, first, None, other, None)
    return tuple(replace(each, answers=pairs.get(at)) for at, each in enumerate(other))


def _in_order(
    pairs: dict[int, str], first: Sequence[Provision], ours: list[int], other: Sequence[Provision], theirs: list[int]
) -> None:
    """Pair provisions of a kind by their order where there are as many on both sides; annexes with what they hold."""
    if len(ours) != len(theirs):
        return
    for here, there in zip(ours, theirs, strict=True):
        pairs[there] = first[here].id
        if other[there].kind is Kind.ANNEX:
            _below(pairs, first, here, other, there)


def _below(
    pairs: dict[int, str], first: Sequence[Provision], here: int | None, other: Sequence[Provision], there: int | None
) -> None:
    ours = [at for at in children_of(first, here) if first[at].kind in _HEADED | _WORDED]
    theirs = [at for at in children_of(other, there) if other[at].kind in _HEADED | _WORDED]
    for one, two in _matched(first, ours, other, theirs):
        pairs[two] = first[one].id
        _below(pairs, first, one, other, two)


def _matched(
    first: Sequence[Provision], ours: list[int], other: Sequence[Provision], theirs: list[int]
) -> list[tuple[int, int]]:
    if len(ours) == len(theirs):
        return list(zip(ours, theirs, strict=True))
    numbers: dict[int, int] = {}
    for at in theirs:
        numbers.setdefault(_number(other[at]), at)
    return [(at, numbers[number]) for at in ours if (number := _number(first[at])) and number in numbers]


def _number(provision: Provision) -> int:
    """Return the value of a provision's number, in whatever signs; 0 when it has none."""
    plain = unicodedata.normalize("NFKC", provision.number)
    if plain.isdecimal():
        return figure(plain)
    label = labels.read(f"{plain}. Words") if plain else None
    return label.readings[0].value if label else 0
