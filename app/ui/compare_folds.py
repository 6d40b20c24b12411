"""What of the rows is shown: differences to step through, and bands that hold folded runs. No Qt in here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from app.export.piece import Piece
from app.model.comparison import ChangeKind
from app.model.provision import Kind
from app.ui.compare_rows import Row
from app.ui.compare_spots import Group

Family = Literal["kept", "reworded", "moved", "added", "dropped"]
Noun = Literal["provision", "recital", "sentence", "heading"]

FAMILIES: tuple[Family, ...] = ("reworded", "moved", "added", "dropped")
WEIGHTS = (3, 2, 1)
_FAMILY: dict[ChangeKind, Family] = {
    "kept": "kept",
    "reworded": "reworded",
    "split": "reworded",
    "merged": "reworded",
    "moved": "moved",
    "moved_reworded": "moved",
    "added": "added",
    "dropped": "dropped",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One change to step to: its row, the row of its other end where it moved, its family, weight and leading kind."""

    row: int
    other: int | None
    family: Family
    weight: int = 1
    leading: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """Which changes are shown: those of these weights, without the ``hidden`` families and leading kinds."""

    weights: frozenset[int] = frozenset(WEIGHTS)
    hidden: frozenset[str] = frozenset()

    def lets(self, row: Row) -> bool:
        """Return whether a row is shown; what was kept never is by itself."""
        unhidden = not self.hidden & {family(row), leading(row)}
        return row.kind != "kept" and weight(row) in self.weights and unhidden


@dataclass(frozen=True, slots=True)
class Fold:
    """A band in place of the rows ``first`` to ``last``; ``held`` counts what it holds.

    ``groups`` are the first and the last group it touches, ``matched`` counts the rows with names matched by role. An
    open band stands above its rows.
    """

    first: int
    last: int
    held: tuple[tuple[Noun, Family, int], ...]
    groups: tuple[Group, Group]
    open: bool = False
    matched: int = 0


Item = int | Fold


def family(row: Row) -> Family:
    """Return the family under which a row is counted and filtered."""
    return _FAMILY[row.kind]


def weight(row: Row) -> int:
    """Return the weight under which a row is counted and filtered: a change that weighs nothing is a light one."""
    return max(row.weight, 1)


def leading(row: Row) -> str:
    """Return the kind of change that weighs most in a row; empty where none does."""
    if row.name_replaced:
        return "name"
    return row.why[0].kind if row.why else ""


def differences(rows: Sequence[Row]) -> tuple[Difference, ...]:
    """Return what changed, in the order of the rows; the two ends of a move are one difference."""
    found = []
    for index, row in enumerate(rows):
        if row.kind != "kept" and (row.partner is None or row.partner > index):
            found.append(Difference(index, row.partner, family(row), weight(row), leading(row)))
    return tuple(found)


def counts(found: Sequence[Difference]) -> dict[Family, int]:
    """Return how many differences there are of each family."""
    return {name: sum(1 for difference in found if difference.family == name) for name in FAMILIES}


def items(rows: Sequence[Row], shown: Shown, opened: frozenset[int]) -> tuple[Item, ...]:
    """Return what stands on the page: row numbers, and folds for runs that were kept or are not ``shown``.

    ``opened`` holds the first rows of the folds that are open. A heading stays while anything below it is shown.
    """
    visible = _visible(rows, shown)
    made: list[Item] = []
    index = 0
    while index < len(rows):
        if visible[index]:
            made.append(index)
            index += 1
            continue
        last = index
        while last + 1 < len(rows) and not visible[last + 1]:
            last += 1
        fold = _fold(rows, index, last, open_=index in opened)
        made.append(fold)
        if fold.open:
            made.extend(range(index, last + 1))
        index = last + 1
    return tuple(made)


def _visible(rows: Sequence[Row], shown: Shown) -> list[bool]:
    visible = [shown.lets(row) for row in rows]
    for index, row in enumerate(rows):
        if row.is_heading and row.kind == "kept":
            visible[index] = any(visible[below] for below in _below(rows, index))
    return visible


def _below(rows: Sequence[Row], at: int) -> Iterator[int]:
    """Yield the rows that a heading announces: up to the next heading of its rank."""
    section = rows[at].cell.parts[0].kind is not Kind.SUBHEADING
    for index in range(at + 1, len(rows)):
        if rows[index].group != rows[at].group:
            return
        if rows[index].is_heading and (not section or rows[index].cell.parts[0].kind is not Kind.SUBHEADING):
            return
        yield index


def _fold(rows: Sequence[Row], first: int, last: int, *, open_: bool) -> Fold:
    held: dict[tuple[Noun, Family], int] = {}
    run = rows[first : last + 1]
    once = [row for at, row in enumerate(run, first) if row.partner is None or not first <= row.partner < at]
    plain = [row for row in once if not row.is_heading] or once
    for row in plain:
        key = (_noun(row), family(row))
        held[key] = held.get(key, 0) + 1
    counted = tuple((noun, name, number) for (noun, name), number in held.items())
    matched = sum(map(has_matched_names, run))
    return Fold(first, last, counted, (run[0].group, run[-1].group), open_, matched)


def has_matched_names(row: Row) -> bool:
    """Return whether a side's name stands for another side's in the same role."""
    return any(piece.mark == "matched" for piece in row.both)


def _noun(row: Row) -> Noun:
    if row.sentence:
        return "sentence"
    if row.is_heading:
        return "heading"
    return "recital" if row.cell.parts[0].kind is Kind.RECITAL else "provision"


def plain(pieces: Sequence[Piece]) -> str:
    """Return both versions as plain text: removed words in [- -], added ones in {+ +}."""
    signs = {"removed": "[-{}-]", "added": "{{+{}+}}"}
    return "".join(signs.get(piece.mark, "{}").format(piece.text) for piece in pieces)


def apart(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return the pieces with a space where removed and added words touch, to be read in one line."""
    made: list[Piece] = []
    for piece in pieces:
        if piece.mark == "added" and made and made[-1].mark == "removed" and not made[-1].text[-1:].isspace():
            made.append(Piece(" "))
        made.append(piece)
    return tuple(made)


def snippet(pieces: Sequence[Piece], keep: int = 3) -> tuple[Piece, ...]:
    """Return the changed words, and of what stands between them at most ``keep`` words."""
    marked = [index for index, piece in enumerate(pieces) if piece.mark in {"added", "removed"}]
    if not marked:
        return tuple(pieces)
    short = apart([
        piece if index in marked else Piece(_short(piece.text, keep), piece.mark)
        for index, piece in enumerate(pieces[marked[0] : marked[-1] + 1], marked[0])
    ])
    return (replace(short[0], text=short[0].text.lstrip()), *short[1:])


def _short(text: str, keep: int) -> str:
    return text if len(text.split()) <= keep else " … "
