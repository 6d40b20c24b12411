"""Tables that answer each other: their rows, cells and properties."""

from collections.abc import Sequence
from copy import deepcopy
from itertools import pairwise

from app.redlining.block import Block, blocks_of
from app.redlining.blocks import align
from app.redlining.lines import Desk
from app.redlining.marks import Marks, make
from app.redlining.names import PAST, TBL_GRID, TBL_PR, TBL_PR_EX, TC, TC_PR, TR, TR_PR, VAL
from app.redlining.props import differ, tracked
from app.redlining.whole import drop_content, drop_row, new_cell, new_row
from app.redlining.whole import replace as whole_replace
from app.word.xml import Element, w

_SPANS = (w("gridSpan"), w("vMerge"))
_ROWS, _CELLS = frozenset({TR}), frozenset({TC})


def redline_table(desk: Desk, before: Element, after: Element) -> None:
    """Mark in a table of BEFORE what makes it the one of AFTER."""
    if not desk.manner.words_only:
        marks = desk.manner.marks
        for at, tag in enumerate((TBL_PR, TBL_GRID)):
            _properties(marks, (before, after), tag, at)
    old, new = blocks_of(before, _ROWS), blocks_of(after, _ROWS)
    pairs = [(i, j) for i, j in align(old, new) if not desk.manner.coarse or old[i].print == new[j].print]
    for i, j in pairs:
        if old[i].print != new[j].print:
            _row(desk, old[i].element, new[j].element)
    _unpaired(desk, (old, new), pairs)


def _unpaired(desk: Desk, rows: tuple[Sequence[Block], Sequence[Block]], pairs: Sequence[tuple[int, int]]) -> None:
    """Mark the rows that only one table has."""
    old, new = rows
    ends = [(-1, -1), *pairs, (len(old), len(new))]
    last: Element | None = None
    for (i, j), (next_i, next_j) in pairwise(ends):
        for at in range(i + 1, next_i):
            drop_row(desk.manner, old[at].element)
            last = old[at].element
        for at in range(j + 1, next_j):
            model = last if last is not None else old[0].element if old else None
            made = new_row(desk.manner, new[at].element, model)
            if last is not None:
                last.addnext(made)
            elif old:
                old[0].element.addprevious(made)
            last = made
        if next_i < len(old):
            last = old[next_i].element


def _row(desk: Desk, before: Element, after: Element) -> None:
    if not desk.manner.words_only:
        marks = desk.manner.marks
        _properties(marks, (before, after), TBL_PR_EX, 0)
        _properties(marks, (before, after), TR_PR, 1 if before.find(TBL_PR_EX) is not None else 0)
    old, new = blocks_of(before, _CELLS), blocks_of(after, _CELLS)
    pairs = _cell_pairs(old, new)
    for i, j in pairs:
        if old[i].print != new[j].print:
            one, other = old[i].element, new[j].element
            if desk.manner.words_only:
                _merge(desk.manner.marks, one, other)
            else:
                _properties(desk.manner.marks, (one, other), TC_PR, 0)
            desk.inside(old[i].element, new[j].element)
    _unpaired_cells(desk, (old, new), pairs)


def _cell_pairs(old: Sequence[Block], new: Sequence[Block]) -> list[tuple[int, int]]:
    """Return which cells of two rows answer each other: by their places where the columns are the same."""
    if len(old) == len(new):
        return [(at, at) for at in range(len(old))]
    pairs = align(old, new)
    found: list[tuple[int, int]] = []
    for (i, j), (next_i, next_j) in pairwise([(-1, -1), *pairs, (len(old), len(new))]):
        found.extend((i + 1 + at, j + 1 + at) for at in range(min(next_i - i, next_j - j) - 1))
        if next_i < len(old):
            found.append((next_i, next_j))
    return found


def _unpaired_cells(
    desk: Desk, cells: tuple[Sequence[Block], Sequence[Block]], pairs: Sequence[tuple[int, int]]
) -> None:
    """Mark the cells that only one row has."""
    old, new = cells
    last: Element | None = None
    for (i, j), (next_i, next_j) in pairwise([(-1, -1), *pairs, (len(old), len(new))]):
        for at in range(i + 1, next_i):
            last = old[at].element
            _mark_cell(desk.manner.marks, last, "cellDel")
            drop_content(desk.manner, last)
        for at in range(j + 1, next_j):
            made = new_cell(desk.manner, new[at].element)
            _mark_cell(desk.manner.marks, made, "cellIns")
            if last is not None:
                last.addnext(made)
            elif old:
                old[0].element.addprevious(made)
            last = made
        if next_i < len(old):
            last = old[next_i].element


def _merge(marks: Marks, before: Element, after: Element) -> None:
    """Give a cell of BEFORE the span of AFTER's, and nothing else of its look."""
    old, new = before.find(TC_PR), after.find(TC_PR)
    if all(_span(old, tag) == _span(new, tag) for tag in _SPANS):
        return
    goal = make(TC_PR) if old is None else deepcopy(old)
    for each in [each for each in goal if each.tag in _SPANS]:
        goal.remove(each)
    at = sum(1 for each in goal if each.tag in {w("cnfStyle"), w("tcW")})
    goal[at:at] = [deepcopy(each) for each in (() if new is None else new) if each.tag in _SPANS]
    made = tracked(marks, TC_PR, old, goal)
    if made is not None and old is not None:
        whole_replace(old, made)
    elif made is not None:
        before.insert(0, made)


def _span(properties: Element | None, tag: str) -> str:
    found = None if properties is None else properties.find(tag)
    return "" if found is None else f"there {found.get(VAL, '')}"


def _mark_cell(marks: Marks, cell: Element, tag: str) -> None:
    properties = cell.find(TC_PR)
    if properties is None:
        properties = make(TC_PR)
        cell.insert(0, properties)
    past = sum(1 for each in properties if each.tag in PAST)
    properties.insert(len(properties) - past, marks.mark(w(tag), "cells"))


def _properties(marks: Marks, holders: tuple[Element, Element], tag: str, at: int) -> None:
    """Put changed properties in the place of BEFORE's."""
    before, after = (holder.find(tag) for holder in holders)
    if not differ(before, after, tag):
        return
    made = tracked(marks, tag, before, after)
    if made is None:
        return
    if before is None:
        holders[0].insert(at, made)
    else:
        made.tail = before.tail
        holders[0].replace(before, made)
