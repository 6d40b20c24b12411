"""The marks of paragraphs that end a story, or stand before a table: what Word neither deletes nor takes back."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.redlining.emit import NEW, OLD, Line
from app.redlining.lines import marked_otherwise, opened
from app.word.xml import Element, child

_MOVED, _ADDED = frozenset({"to"}), frozenset({"+"})
_PRESENT, _ABSENT = frozenset({"=", "-", "from"}), frozenset({"=", "+", "to"})


@dataclass(frozen=True, slots=True)
class Table:
    """A table's place: BEFORE's when it has one there, else AFTER's, inserted."""

    before: Element | None
    after: Element | None

    @property
    def stays(self) -> bool:
        """Tell whether both files have it."""
        return self.before is not None and self.after is not None


Item = Line | Table


def settle_all(items: Sequence[Item]) -> list[Item]:
    """Settle the lines between the tables that both files have, and before the end."""
    found: list[Item] = []
    held: list[Item] = []
    for item in items:
        if isinstance(item, Table) and item.stays:
            found.extend([*_settled(held), item])
            held = []
        else:
            held.append(item)
    return [*found, *_settled(held)]


def _settled(items: list[Item]) -> list[Item]:
    """Let the last mark of lines behind which no paragraph comes be one that both files have.

    Such a mark cannot be deleted, nor rejected: the one before it goes in its place.
    """
    settled = _settle(items)
    _neighbours([item for item in settled if isinstance(item, Line)])
    return settled


def _settle(items: list[Item]) -> list[Item]:
    last = items[-1] if items else None
    if not isinstance(last, Line) or last.status == "=":
        return items
    kept = max((at for at, item in enumerate(items) if isinstance(item, Line) and item.status == "="), default=-1)
    tail = [item for item in items[max(kept, 0) :] if isinstance(item, Line)]
    if any(line.status == "held" or _ends_section(line) for line in tail):
        return items
    others = [
        at
        for at in range(kept + 1, len(items))
        for item in [items[at]]
        if isinstance(item, Line) and (item.status in OLD) != (last.status in OLD)
    ]
    partner = items[others[-1]] if others else items[kept]
    if isinstance(partner, Line) and _clash(partner, last):
        return items
    if others:
        return _folded(items, others[-1], last)
    between = [item for item in items[kept + 1 :] if isinstance(item, Table)]
    if kept >= 0 and all((table.before is not None) == (last.status in OLD) for table in between):
        _slid(items[kept], last)
    return items


def _clash(line: Line, last: Line) -> bool:
    """Tell whether a change of properties would have to be marked where somebody marked one before."""
    before, after = (last.before, line.after) if last.status in OLD else (line.before, last.after)
    return before is not None and after is not None and marked_otherwise(before, after)


def _ends_section(line: Line) -> bool:
    return any(child(each, "pPr/sectPr") is not None for each in (line.before, line.after) if each is not None)


def _slid(item: Item, last: Line) -> None:
    """Let the last mark that both files have be the last of all, and its own be deleted, or inserted."""
    assert isinstance(item, Line)  # noqa: S101 (it was chosen as one)
    anchor = opened(item)
    if last.status in OLD:
        last.after = anchor.after
        item.status, item.after = "-", None
    else:
        last.before = anchor.before
        item.status, item.before = "+", None
    item.ops, item.anchors, item.kept = anchor.ops, anchor.anchors, None
    last.status = "="


def _folded(items: list[Item], at: int, last: Line) -> list[Item]:
    """Let a line's words go before those of the next, and its mark be one with that of the last."""
    line = items[at]
    assert isinstance(line, Line)  # noqa: S101 (it was chosen as one)
    between = [item for item in items[at:] if isinstance(item, Table)]
    if any((table.before is not None) == (line.status in OLD) for table in between):
        return items
    following = next(item for item in items[at + 1 :] if isinstance(item, Line))
    following.ops[:0] = line.ops
    if line.opens:
        following.opens, following.closes = line.opens, line.closes
    following.anchors = (*line.anchors, *following.anchors)
    if last.status in OLD:
        last.after = line.after
    else:
        last.before = line.before
    last.status = "="
    return [*items[:at], *items[at + 1 :]]


def _neighbours(lines: Sequence[Line]) -> None:
    """Give marks that one file has the properties that the words before them have in the other, where there are any.

    So have those of words that come by marks of two kinds: rejected one by one, LibreOffice joins what is left of them.
    """
    old: Element | None = None
    new: Element | None = None
    for line in reversed(lines):
        if line.status in {"=", "-", "from"}:
            old = line.before
        if line.status in NEW:
            new = line.after
        if line.status in {"-", "from"} and line.has(_ABSENT):
            line.after = new
        elif line.status in {"+", "to"} and (line.has(_PRESENT) or (line.has(_MOVED) and line.has(_ADDED))):
            line.before = old
