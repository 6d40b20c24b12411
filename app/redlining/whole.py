"""Blocks that only one file has: all that is in them is deleted, or inserted."""

from collections.abc import Iterator

from app.redlining.emit import Manner, write_line
from app.redlining.lines import added, dropped
from app.redlining.marks import make
from app.redlining.names import CLEAR, DEL, INS, PAST, TBL, TC, TR, TR_PR, P
from app.redlining.props import plain
from app.word.xml import Element, w

_BEFORE_ROWS = frozenset({w("tblPrEx")})


def drop_table(manner: Manner, table: Element) -> None:
    """Mark a table of BEFORE as deleted, in place."""
    for row in inside(table, TR):
        drop_row(manner, row)


def drop_row(manner: Manner, row: Element) -> None:
    """Mark a row of BEFORE as deleted, in place."""
    _mark_row(manner, row, DEL)
    for cell in inside(row, TC):
        drop_content(manner, cell)


def drop_content(manner: Manner, holder: Element) -> None:
    """Mark all that a cell holds as deleted, in place."""
    for block in list(inside(holder, P, TBL)):
        if block.tag == TBL:
            drop_table(manner, block)
        else:
            replace(block, write_line(manner, dropped(block)))


def new_table(manner: Manner, table: Element) -> Element:
    """Return a table of AFTER, all rows inserted."""
    made = make(TBL)
    for child in table:
        if child.tag in {w("tblPr"), w("tblGrid")}:
            _append(made, plain(str(child.tag), child))
    made.extend(new_row(manner, row) for row in inside(table, TR))
    return made


def new_row(manner: Manner, row: Element) -> Element:
    """Return a row of AFTER, inserted."""
    made = make(TR)
    for child in row:
        if child.tag in _BEFORE_ROWS or child.tag == TR_PR:
            _append(made, plain(str(child.tag), child))
    _mark_row(manner, made, INS)
    made.extend(new_cell(manner, cell) for cell in inside(row, TC))
    return made


def new_cell(manner: Manner, cell: Element) -> Element:
    """Return a cell of AFTER, all that it holds inserted."""
    made = make(TC)
    for child in cell:
        if child.tag == w("tcPr"):
            _append(made, plain(str(child.tag), child))
    for block in inside(cell, P, TBL):
        made.append(new_table(manner, block) if block.tag == TBL else write_line(manner, added(block)))
    return made


def inside(holder: Element, *tags: str) -> Iterator[Element]:
    """Yield the blocks, rows or cells that a holder has, also those within content controls."""
    for child in list(holder):
        if child.tag in tags:
            yield child
        elif child.tag in CLEAR:
            yield from inside(child, *tags)


def replace(old: Element, new: Element) -> None:
    """Put an element in the place of another."""
    parent = old.getparent()
    if old is not new and parent is not None:
        new.tail = old.tail
        parent[parent.index(old)] = new


def _append(made: Element, properties: Element | None) -> None:
    if properties is not None:
        made.append(properties)


def _mark_row(manner: Manner, row: Element, tag: str) -> None:
    """Give a row the mark of its insertion or deletion, among its properties where the schema has it."""
    properties = row.find(TR_PR)
    if properties is None:
        properties = make(TR_PR)
        at = sum(1 for each in row if each.tag in _BEFORE_ROWS)
        row.insert(at, properties)
    past = sum(1 for each in properties if each.tag in PAST)
    properties.insert(len(properties) - past, manner.marks.mark(tag, "rows"))
