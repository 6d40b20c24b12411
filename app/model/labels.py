"""The label that stands before each provision on paper.

A signed text keeps the labels printed in it. A draft has none: they are computed here from kind and place, as a
ministry's word processor would, so that they are right after every change.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from app.model.instrument import Instrument
from app.model.provision import Kind, Provisions
from app.shipped import data_folder

BULLET = "•"
UNCOUNTED = "0"
"""The number of a provision in a draft that was printed without any number: nothing is counted there."""
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
          (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
_ALPHABET = 26
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
    if instrument.particulars.status not in _UNSIGNED or any(printed):
        return printed
    if any(provision.places or provision.number == UNCOUNTED for provision in provisions):
        return printed
    shape = tuple((provision.kind, provision.level, bool(provision.number)) for provision in provisions)
    return _counted(shape, scheme if scheme in _schemes() else "roman")


def schemes() -> tuple[tuple[str, str], ...]:
    """Return the slugs of the schemes, each with an example of a section, a paragraph, an item and a sub-item.

    Where paragraphs are counted through the whole text, the example has two sections.
    """
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
    with (data_folder() / "resources" / "rules" / "schemes.toml").open("rb") as file:
        return {each["slug"]: _Scheme(**each) for each in tomllib.load(file)["scheme"]}


def _example(scheme: _Scheme) -> Iterator[str]:
    if scheme.through:
        yield from (_written(scheme.section, 1, 1), _written(scheme.paragraph, 1, 1))
    second = 2 if scheme.through else 1
    yield from (_written(scheme.section, second, second), _written(scheme.paragraph, second, second))
    yield from (_written(pattern, 1, 1) for pattern in (scheme.item, scheme.subitem))


@lru_cache(maxsize=4096)
def _written(pattern: str, count: int, section: int) -> str:
    """Return a label for a count."""
    low = roman(count).lower()
    return pattern.format(n=count, R=roman(count), r=low, a=letter(count), A=letter(count).upper(), s=section)


Shape = tuple[tuple[Kind, int, bool], ...]
"""What numbers follow from: the kind of each provision, its level, and whether it says itself that it is counted."""


@dataclass(slots=True)
class _Holder:
    """What holds the provisions that come next: how many of a kind there were, and what the last of them was."""

    at: int
    level: int
    kind: Kind | None
    section: int
    counts: dict[Kind, int] = field(default_factory=dict)
    last: Kind | None = None

    def meet(self, kind: Kind) -> None:
        """Take note of the next provision held; a list that was interrupted begins anew."""
        if kind in _LISTED and self.last is not kind:
            self.counts[kind] = 0
        self.last = kind

    def count(self, kind: Kind) -> int:
        """Return how many there are of a kind, with one more."""
        self.counts[kind] = self.counts.get(kind, 0) + 1
        return self.counts[kind]


@lru_cache(maxsize=16)
def _counted(shape: Shape, slug: str) -> tuple[str, ...]:
    """Return the labels of provisions of this shape; they change with it alone, so typing costs nothing."""
    scheme = _schemes()[slug]
    flagged = any(flag for _, _, flag in shape)
    numbered = frozenset() if flagged else frozenset(_by_place(shape))
    out = [""] * len(shape)
    above = [_Holder(-1, -1, None, 0)]
    annexes: dict[int, list[int]] = {}
    through = 0
    last = above[0]
    for at, (kind, level, flag) in enumerate(shape):
        if last.level < level and last is not above[-1]:
            above.append(last)
        while above[-1].level >= level:
            above.pop()
        holder = above[-1]
        holder.meet(kind)
        if kind in _COMPUTED and (flag if flagged else at in numbered):
            through += kind is Kind.PARAGRAPH
            count = through if scheme.through and kind is Kind.PARAGRAPH else holder.count(kind)
            out[at] = _label(kind, count, holder, scheme, flag=flag)
        elif kind in _LISTED:
            out[at] = BULLET
        section = holder.counts.get(kind, 0) if kind is Kind.SECTION else holder.section
        last = _Holder(at, level, kind, section)
        if kind is Kind.ANNEX:
            annexes.setdefault(holder.at, []).append(at)
    for at in (places[0] for places in annexes.values() if len(places) == 1):
        out[at] = out[at] and "Annex"
    return tuple(out)


def _by_place(shape: Shape) -> Iterator[int]:
    """Yield what is numbered where nothing says so itself: all but stems and the only paragraph of a section."""
    whole: dict[int, list[int]] = {}
    for at, (kind, _, _) in enumerate(shape):
        if kind is not Kind.PARAGRAPH:
            yield at
            continue
        holder = _holder(shape, at)
        if holder >= 0 and shape[holder][0] is Kind.SECTION and not _is_stem(shape, at):
            whole.setdefault(holder, []).append(at)
    for places in whole.values():
        yield from (at for at in places if len(places) > 1 or _holds(shape, at))


def _holder(shape: Shape, at: int) -> int:
    return next((above for above in range(at - 1, -1, -1) if shape[above][1] < shape[at][1]), -1)


def _holds(shape: Shape, at: int) -> bool:
    return any(level > shape[at][1] for _, level, _ in shape[at + 1 : at + 2])


def _is_stem(shape: Shape, at: int) -> bool:
    """Tell whether an item that is a sibling follows a paragraph."""
    return any(level == shape[at][1] and kind in _LISTED for kind, level, _ in shape[at + 1 : at + 2])


def _label(kind: Kind, count: int, holder: _Holder, scheme: _Scheme, *, flag: bool) -> str:
    if kind is Kind.ANNEX:
        return f"Annex {roman(count)}"
    if kind is Kind.SUBITEM:
        return BULLET if holder.kind is Kind.SUBHEADING and not flag else _written(scheme.subitem, count, 0)
    if kind is Kind.ITEM:
        if holder.kind is Kind.SUBHEADING and not flag:
            return BULLET
        stem = holder.kind in {Kind.SECTION, Kind.SUBHEADING, Kind.ANNEX, None}
        return _written(scheme.stem_item if stem else scheme.item, count, 0)
    if kind is Kind.PARAGRAPH and not holder.section:
        return f"{count}."
    return _written(scheme.section if kind is Kind.SECTION else scheme.paragraph, count, holder.section)
