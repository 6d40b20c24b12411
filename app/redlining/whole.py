"""Blocks that only one file has: all that is in them is deleted, or inserted."""

from collections.abc import Iterator
from copy import deepcopy

from app.redlining.emit import Manner, write_line
from app.redlining.lines import added, dropped
from app.redlining.marks import make
from app.redlining.names import ANCHORS, CLEAR, CONTROL_PROPERTIES, DEL, INS, PAST, TBL, TC, TR, TR_PR, P
from app.redlining.places import empty_holder
from app.redlining.props import plain
from app.word.xml import Element, w

_BEFORE_ROWS = frozenset({w("tblPrEx")})
_LEFT = ANCHORS | CONTROL_PROPERTIES | frozenset({w("tblPr"), w("tblGrid"), w("tblPrEx"), w("tcPr"), TR_PR})
_OF_TABLES = frozenset({w("tblPr"), w("tblGrid")})
_OF_ROWS = _BEFORE_ROWS | {TR_PR}
_OF_CELLS = frozenset({w("tcPr")})


def drop_table(manner: Manner, table: Element) -> None:
    """Mark a table of BEFORE as deleted, in place."""
    for row in inside(table, TR):
        properties = row.find(TR_PR)
        if properties is None or properties.find(DEL) is None:
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
            replace(block, write_line(manner, dropped(manner, block)[0]))


def new_table(manner: Manner, table: Element, _: Element | None = None) -> Element:
    """Return a table of AFTER, all rows inserted."""
    return _filled(manner, table, _own(TBL, table, _OF_TABLES), None)


def new_row(manner: Manner, row: Element, model: Element | None = None) -> Element:
    """Return a row of AFTER, inserted; where BEFORE's formatting stays it looks like ``model``, a row of BEFORE."""
    model = model if manner.words_only else None
    made = _own(TR, row if model is None else model, _OF_ROWS)
    for mark in [each for each in made.iter(INS, DEL) if model is not None]:
        mark.getparent().remove(mark)  # type: ignore[union-attr]
    _mark_row(manner, made, INS)
    return _filled(manner, row, made, model)


def new_cell(manner: Manner, cell: Element, model: Element | None = None) -> Element:
    """Return a cell of AFTER, all that it holds inserted; it may look like ``model``, a cell of BEFORE."""
    return _filled(manner, cell, _own(TC, cell, _OF_CELLS), model)


def _own(tag: str, element: Element, properties: frozenset[str]) -> Element:
    """Return an element with the properties of another, without their past."""
    made = make(tag)
    for child in element:
        if child.tag in properties:
            copy = plain(str(child.tag), child)
            made.append(make(str(child.tag)) if copy is None else copy)
    return made


def _filled(manner: Manner, holder: Element, made: Element, model: Element | None) -> Element:
    """Put what a holder has into another, inserted; content controls go with it."""
    models = iter([] if model is None else [*inside(model, TC if model.tag == TR else P)])
    last: Element | None = None
    for child in holder:
        if child.tag in _NEW:
            last = next(models, last)
            made.append(_NEW[str(child.tag)](manner, child, last))
        elif child.tag == P:
            last = next(models, last)
            line = added(manner, child)
            line.model = last
            made.append(write_line(manner, line))
        elif child.tag in CLEAR:
            made.append(_filled(manner, child, empty_holder(child, foreign=True), None))
        elif isinstance(child.tag, str) and child.tag not in _LEFT:
            made.append(deepcopy(child))
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


def _mark_row(manner: Manner, row: Element, tag: str) -> None:
    """Give a row the mark of its insertion or deletion, among its properties where the schema has it."""
    properties = row.find(TR_PR)
    if properties is None:
        properties = make(TR_PR)
        at = sum(1 for each in row if each.tag in _BEFORE_ROWS)
        row.insert(at, properties)
    past = sum(1 for each in properties if each.tag in PAST)
    properties.insert(len(properties) - past, manner.marks.mark(tag, "rows"))


_NEW = {TBL: new_table, TR: new_row, TC: new_cell}
