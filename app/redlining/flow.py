"""What a body, a cell, a note, a header or a text box holds, redlined in place."""

from collections.abc import Iterable, Sequence

from app.redlining.block import Block, blocks_of
from app.redlining.blocks import align
from app.redlining.bookmarks import holds
from app.redlining.emit import Line, Manner, write_line
from app.redlining.grouping import Group, group
from app.redlining.lines import Desk, added, answering, dropped, moved, same
from app.redlining.models import give_models
from app.redlining.moves import find_moves
from app.redlining.names import SECT_PR, TBL, P
from app.redlining.settle import Item, Table, settle_all
from app.redlining.tables import redline_table
from app.redlining.whole import drop_table, new_table, replace
from app.word.xml import Element, child, tag_of

_BLOCKS = frozenset({P, TBL})


def redline(manner: Manner, before: Element, after: Element) -> list[tuple[Element, Element]]:
    """Mark in a holder of BEFORE what makes it that of AFTER; return the sections that answer each other."""
    desk = Desk(manner, lambda one, other: redline(manner, one, other))
    old, new = blocks_of(before, _BLOCKS), blocks_of(after, _BLOCKS)
    if [block.print for block in old] == [block.print for block in new] and not holds(after, manner.brought):
        pairs = zip(old, new, strict=True)
        return _sections((one.element, other.element) for one, other in pairs if one.section)
    groups = find_moves(manner, old, new, group(old, new, align(old, new)))
    items = settle_all(list(_items(desk, old, new, groups)))
    kept = (item for item in items if isinstance(item, Line) and item.status == "=")
    if manner.words_only:
        give_models([item for item in items if isinstance(item, Line)])
    sections = _sections((item.before, item.after) for item in kept)
    _place(desk, before, items)
    return sections


def _sections(pairs: Iterable[tuple[Element | None, Element | None]]) -> list[tuple[Element, Element]]:
    """Return the properties of the sections that end with paragraphs that answer each other."""
    both = ((child(one, "pPr/sectPr"), child(other, "pPr/sectPr")) for one, other in pairs)
    return [(one, other) for one, other in both if one is not None and other is not None]


def _items(desk: Desk, old: Sequence[Block], new: Sequence[Block], groups: Sequence[Group]) -> Iterable[Item]:
    """Yield lines and tables in the order of the redline."""
    ends = _moves(desk, old, new, groups)
    for at, each in enumerate(groups):
        befores, afters = old[each.old : each.old_end], new[each.new : each.new_end]
        first = (befores or afters)[0]
        if first.kind == "tbl":
            yield Table(befores[0].element if befores else None, afters[0].element if afters else None)
        elif not each.paired:
            if at in ends:
                yield ends[at]
            else:
                yield from dropped(desk.manner, *first.elements) if befores else (added(desk.manner, first.element),)
        elif len(befores) == len(afters) == 1 and _alike(desk, befores[0], afters[0]):
            yield same(befores[0].element, afters[0].element)
        elif desk.manner.coarse:
            yield from (line for block in befores for line in dropped(desk.manner, *block.elements))
            yield from (added(desk.manner, block.element) for block in afters)
        else:
            yield from answering(desk, befores, afters)


def _alike(desk: Desk, before: Block, after: Block) -> bool:
    return before.print == after.print and not holds(after.element, desk.manner.brought)


def _moves(desk: Desk, old: Sequence[Block], new: Sequence[Block], groups: Sequence[Group]) -> dict[int, Line]:
    """Return the lines of both ends of every move, by the places of their groups."""
    away = {each.move: at for at, each in enumerate(groups) if each.move and each.old < each.old_end}
    here = {each.move: at for at, each in enumerate(groups) if each.move and each.new < each.new_end}
    found: dict[int, Line] = {}
    for name, at in away.items():
        ends = moved(desk, old[groups[at].old].element, new[groups[here[name]].new].element, name)
        found[at], found[here[name]] = ends
    return found


def _place(desk: Desk, holder: Element, items: Sequence[Item]) -> None:
    """Write all and put it where it belongs."""
    owners = _owners(items)
    last: Element | None = None
    for item, owner in zip(items, owners, strict=True):
        own = item.own if isinstance(item, Line) else item.before
        made = _written(desk, item)
        if own is not None:
            replace(own, made)
        else:
            source = item.after
            above = None if source is None else source.getparent()
            _insert(holder, made, (last, owner), above is not None and tag_of(above) == "sdtContent")
        last = _ranged(desk, item, made) if isinstance(item, Line) and item.status != "=" else made


def _ranged(desk: Desk, line: Line, made: Element) -> Element:
    """Put the ends of a move's range around a paragraph that moved with its mark; return what stands last."""
    if line.opens:
        made.addprevious(desk.manner.marks.range_start(line.side, line.opens))
    if not line.closes:
        return made
    end = desk.manner.marks.range_end(line.side)
    made.addnext(end)
    return end


def _owners(items: Sequence[Item]) -> list[Element | None]:
    """Return for every item the next element of BEFORE that stays a place to hold on to."""
    found: list[Element | None] = []
    following: Element | None = None
    for item in reversed(items):
        own = item.own if isinstance(item, Line) else item.before
        following = own if own is not None else following
        found.append(following)
    return found[::-1]


def _written(desk: Desk, item: Item) -> Element:
    if isinstance(item, Line):
        return write_line(desk.manner, item)
    if item.before is None:
        assert item.after is not None  # noqa: S101 (one of them is there)
        return new_table(desk.manner, item.after)
    if item.after is None:
        drop_table(desk.manner, item.before)
    else:
        redline_table(desk, item.before, item.after)
    return item.before


def _insert(holder: Element, made: Element, around: tuple[Element | None, Element | None], controlled: bool) -> None:
    """Put a new element behind the last one, or before the next: into a control, or not, as it stands in AFTER."""
    last, following = around
    behind = last is not None and (last.getparent() is not holder) == controlled
    before = following is not None and (following.getparent() is not holder) == controlled
    if last is not None and (behind or not before):
        last.addnext(made)
    elif following is not None:
        following.addprevious(made)
    elif (section := holder.find(SECT_PR)) is not None:
        section.addprevious(made)
    else:
        holder.append(made)
