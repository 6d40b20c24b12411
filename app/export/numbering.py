"""Numbering: labels as printed become levels of lists that count them anew, so that Word renumbers by itself.

A label is a number in some form between fixed signs ("I:", "(a)", "Section 1"). Going down the text, each label joins
the list in which it is the number that comes next; where none fits a new list begins. The house's own list
(I. / 1. / (a) / (i)) is tried where a text begins with it. A label that repeats the number of the one above it ("2.1"
under "2.") counts with it. What cannot be counted stays a label in words.
"""

import re
from dataclasses import dataclass, field, replace

from app.model.labels import letter, roman

MAX_LEVEL = 8  # Word knows levels 0 to 8
_HOUSE = 0
_MOST = 9999
_ALPHABET = 26
_LABEL = re.compile(
    r"(?P<prefix>(?:.*[\W_])?)(?P<number>\d{1,4}|[ivxlcdm]{1,12}|[IVXLCDM]{1,12}|([a-z])\3{0,3}|([A-Z])\4{0,3})(?P<suffix>\W*)"
)
_JAPANESE = re.compile(r"(?P<prefix>\D*?)(?P<number>\d{1,4})(?P<suffix>\D*)")
_BULLET = re.compile(r"[-–—•‣◦▪■●○·*・]")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_PLAIN_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


@dataclass(frozen=True, slots=True)
class Form:
    """How a level is written: a number format of WordprocessingML between two fixed strings.

    A "%1" in the first stands for the number of level 0, as Word writes it, and so on.
    """

    number: str
    prefix: str = ""
    suffix: str = ""

    def written(self, value: int) -> str:
        """Return the label that a word processor prints for ``value``."""
        return f"{self.prefix}{_written(self.number, value)}{self.suffix}"


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: its form, the number at which it starts, and whether it stands on a line of its own."""

    form: Form
    start: int = 1
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: levels by depth, 0 to 8. Listing 0 of an allocation is the house's."""

    levels: tuple[tuple[int, Level], ...] = ()

    def level(self, depth: int) -> Level | None:
        """Return the level at ``depth``; None when the list does not use it."""
        return next((level for at, level in self.levels if at == depth), None)

    def with_level(self, depth: int, level: Level) -> "Listing":
        """Return the list with one more level."""
        return Listing(tuple(sorted((*self.levels, (depth, level)), key=lambda pair: pair[0])))


HOUSE = Listing((
    (0, Level(Form("upperRoman", "", "."))),
    (1, Level(Form("decimal", "", "."))),
    (2, Level(Form("lowerLetter", "(", ")"))),
    (3, Level(Form("lowerRoman", "(", ")"))),
))


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label to place: its depth, and the index (into the sequence) of the labelled provision that holds it.

    ``alone`` says that it stands on a line of its own, above the heading.
    """

    label: str
    depth: int
    parent: int | None
    alone: bool = False


Readings = tuple[tuple[Form, int], ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """Where a label counts: the index of its list, and its depth there."""

    listing: int
    depth: int


@dataclass(slots=True)
class _State:
    listings: list[Listing] = field(default_factory=lambda: [HOUSE])
    counts: list[dict[int, int]] = field(default_factory=lambda: [{}])
    used: list[int] = field(default_factory=list)  # listings, the latest last
    last: dict[tuple[int | None, int], int] = field(default_factory=dict)  # (parent, depth) → listing
    passed: set[tuple[int, int]] = field(default_factory=set)  # (listing, depth) that something deeper went past


def allocate(sequence: tuple[Labelled, ...]) -> tuple[tuple[Listing, ...], tuple[Numbered | None, ...]]:
    """Return the lists, and for each label its place in one; None for a label that stays words."""
    state = _State()
    places: list[Numbered | None] = []
    for entry in sequence:
        parent = None if entry.parent is None else places[entry.parent]
        places.append(_place(state, entry, parent))
    return tuple(state.listings), tuple(places)


def _place(state: _State, entry: Labelled, parent: Numbered | None) -> Numbered | None:
    readings = (*_below(state, entry, parent), *readings_of(entry.label))
    if not readings or entry.depth > MAX_LEVEL:
        return None
    at = _continued(state, entry, readings)
    if at is None:
        at = _begun(state, entry, readings, parent)
    count = state.counts[at]
    count[entry.depth] = _next(state, at, entry.depth)
    for deeper in [depth for depth in count if depth > entry.depth]:
        del count[deeper]
    state.passed = {each for each in state.passed if each[0] != at or each[1] < entry.depth}
    state.passed |= {(at, depth) for depth in range(entry.depth) if depth not in count}
    state.last[entry.parent, entry.depth] = at
    if at in state.used:
        state.used.remove(at)
    state.used.append(at)
    return Numbered(at, entry.depth)


def _below(state: _State, entry: Labelled, parent: Numbered | None) -> Readings:
    """Return the ways to read a label as the number above it, a point, and its own: "2.1" under "2."."""
    level = state.listings[parent.listing].level(parent.depth) if parent else None
    if parent is None or level is None or parent.depth >= entry.depth or level.form.number == "bullet":
        return ()
    count = state.counts[parent.listing].get(parent.depth)
    above = "" if count is None else _written(level.form.number, count)
    if not above or not entry.label.startswith(f"{above}."):
        return ()
    own = readings_of(entry.label[len(above) + 1 :])
    sibling = state.last.get((entry.parent, entry.depth), parent.listing)
    if sibling != parent.listing:
        return ()
    return tuple(
        (replace(form, prefix=f"%{parent.depth + 1}.{form.prefix}"), value)
        for form, value in own
        if form.number != "bullet"
    )


def _continued(state: _State, entry: Labelled, readings: Readings) -> int | None:
    """Return the list in which the label comes next: that of the sibling before it."""
    sibling = state.last.get((entry.parent, entry.depth))
    return sibling if sibling is not None and _fits(state, sibling, entry, readings) else None


def _begun(state: _State, entry: Labelled, readings: Readings, parent: Numbered | None) -> int:
    """Return the list in which the label begins: the parent's, one used before, or a new one."""
    if parent is not None:
        if _fits(state, parent.listing, entry, readings):
            return parent.listing
        passed = (parent.listing, entry.depth) in state.passed
        if state.listings[parent.listing].level(entry.depth) is None and not passed:
            _define(state, parent.listing, entry, readings)
            return parent.listing
    readings = tuple(reading for reading in readings if "%" not in reading[0].prefix)  # these count under their parent
    for at in reversed(state.used):
        if _fits(state, at, entry, readings):
            return at
    if not state.used and _fits(state, _HOUSE, entry, readings):
        return _HOUSE
    state.listings.append(Listing())
    state.counts.append({})
    _define(state, len(state.listings) - 1, entry, readings)
    return len(state.listings) - 1


def _define(state: _State, at: int, entry: Labelled, readings: Readings) -> None:
    """Give a list a level: of several readings the one that begins at one, else the first."""
    form, value = next((reading for reading in readings if reading[1] == 1), readings[0])
    state.listings[at] = state.listings[at].with_level(entry.depth, Level(form, value, entry.alone))


def _fits(state: _State, at: int, entry: Labelled, readings: Readings) -> bool:
    level = state.listings[at].level(entry.depth)
    if level is None or level.alone != entry.alone or (at, entry.depth) in state.passed:
        return False  # whether a level that was passed over counts as begun is not the same in all word processors
    if level.form.number == "bullet":
        return any(form == level.form for form, _ in readings)
    return (level.form, _next(state, at, entry.depth)) in readings


def _next(state: _State, at: int, depth: int) -> int:
    """Return the number that comes next at ``depth`` of list ``at``."""
    level = state.listings[at].level(depth)
    start = level.start if level else 1
    count = state.counts[at].get(depth)
    return start if count is None else count + 1


def readings_of(label: str) -> Readings:
    """Return the ways to read a label as a form and a number: "(i)" is roman 1 and letter 9; none when it has none."""
    if _BULLET.fullmatch(label):
        return ((Form("bullet", label), 1),)
    match = _LABEL.fullmatch(label) or _JAPANESE.fullmatch(label)
    if not match or "%" in label or not label.isprintable():
        return ()
    form = Form("", match["prefix"], match["suffix"])
    found = tuple(_numbers(match["number"]))
    return tuple((replace(form, number=kind), value) for kind, value in found if 0 < value <= _MOST)


def _numbers(number: str) -> list[tuple[str, int]]:
    if number.isdigit():
        plain = number.translate(_FULL_WIDTH)
        kind = "decimal" if plain == number else "decimalFullWidth"
        return [(kind, int(plain))] if _written(kind, int(plain)) == number else []
    case = "upper" if number.isupper() else "lower"
    found = []
    value = _roman_value(number.upper())
    if value:
        found.append((f"{case}Roman", value))
    if len(set(number)) == 1:
        found.append((f"{case}Letter", (len(number) - 1) * _ALPHABET + ord(number[0].lower()) - ord("a") + 1))
    return found


def _roman_value(letters: str) -> int:
    """Return the value of a Roman number; 0 when it is none."""
    amounts = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    if any(sign not in amounts for sign in letters):
        return 0
    values = [amounts[sign] for sign in letters]
    total = sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
    return total if 0 < total <= _MOST and roman(total) == letters else 0


def _written(kind: str, value: int) -> str:
    if kind == "bullet":
        return ""
    if kind.endswith("Roman"):
        text = roman(value)
        return text if kind.startswith("upper") else text.lower()
    if kind.endswith("Letter"):
        text = letter(value)
        return text.upper() if kind.startswith("upper") else text
    return str(value) if kind == "decimal" else str(value).translate(_PLAIN_FULL_WIDTH)
