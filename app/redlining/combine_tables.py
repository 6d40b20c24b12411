"""Tables that all copies have: their rows, cells and properties."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from rapidfuzz.distance import LCSseq

from app.redlining.combine_atoms import Who, marks_of_row, who
from app.redlining.combine_carried import alike
from app.redlining.combine_desk import Desk, Mark
from app.redlining.combine_looks import Look, adopted, differ, look_between, past_of, said_of, words_of
from app.redlining.combine_said import whole_said
from app.redlining.combine_write import Bench
from app.redlining.marks import make
from app.redlining.names import PAST, TBL_PR_EX, TC, TC_PR, TR, TR_PR
from app.redlining.whole import inside
from app.word.xml import Element, w

Copies = Mapping[int, Element]
Holders = Callable[[Bench, Element, Copies], None]
Marked = Callable[[Element], tuple[Who | None, Who | None]]


def adopt_properties(desk: Desk, base: Element, copies: Copies, tag: str, at: int) -> None:
    """Give a table, row, cell or section of BASE the properties that a copy changed with a mark; the first stands."""
    first: Look | None = None
    for copy, element in sorted(copies.items()):
        if past_of(base.find(tag)) is not None and past_of(element.find(tag)) is None:
            desk.lose(copy, words_of(base), desk.place_of(base))
        look = look_between(base.find(tag), element.find(tag), tag, copy)
        if look is None:
            continue
        if first is None and not look.past:
            first = look
        elif first is not None and said_of(first.element, tag) == said_of(look.element, tag):
            first.sources.add(copy)
        else:
            differ(desk, base, first, look)
    if first is None:
        return
    own = base.find(tag)
    made = adopted(desk, tag, own, first)
    if own is None:
        base.insert(at, made)
    else:
        made.tail = own.tail
        base.replace(own, made)


def combine_rows(bench: Bench, base: Element, copies: Copies, holders: Holders) -> None:
    """Give the rows of a table the marks of those that answer them, and the table the rows that copies put in."""

    def row(one: Element, others: Copies) -> None:
        if alike(one, others):
            return
        adopt_properties(bench.desk, one, others, TBL_PR_EX, 0)
        adopt_properties(bench.desk, one, others, TR_PR, 1 if one.find(TBL_PR_EX) is not None else 0)
        _strike(bench.desk, one, others, (TR_PR, marks_of_row))
        _combine(bench, one, others, (TC, _marks_of_cell), cell)

    def cell(one: Element, others: Copies) -> None:
        if alike(one, others):
            return
        adopt_properties(bench.desk, one, others, TC_PR, 0)
        _strike(bench.desk, one, others, (TC_PR, _marks_of_cell))
        holders(bench, one, others)

    _combine(bench, base, copies, (TR, marks_of_row), row)


def _marks_of_cell(cell: Element) -> tuple[Who | None, Who | None]:
    properties = cell.find(TC_PR)
    put, out = (None if properties is None else properties.find(w(tag)) for tag in ("cellIns", "cellDel"))
    return (None if put is None else who(put)), (None if out is None else who(out))


def _combine(
    bench: Bench,
    base: Element,
    copies: Copies,
    what: tuple[str, Marked],
    each: Callable[[Element, Copies], None],
) -> None:
    """Combine the rows of tables, or the cells of rows, that answer each other by their places."""
    tag, marked = what
    ours = _stretches(base, tag, marked)
    theirs = {}
    for copy, holder in copies.items():
        found = _stretches(holder, tag, marked)
        if len(found) == len(ours):
            theirs[copy] = found
        else:
            bench.desk.leave(
                copy, bench.desk.place_of(base), "its rows or cells do not answer those of the common text"
            )
    last: Element | None = None
    for at, (fresh, own) in enumerate(ours):
        known, extra = _answers(bench.desk.silent, fresh, {copy: found[at][0] for copy, found in theirs.items()})
        _lose(bench.desk, base, known, theirs.keys())
        for place in range(len(fresh) + 1):
            for made in _put_in(bench, extra.get(place, {})):
                _insert(base, made, last, fresh[place] if place < len(fresh) else own)
                last = made
            if place < len(fresh):
                each(fresh[place], known[fresh[place]])
                last = fresh[place]
        if own is not None:
            each(own, {copy: other for copy, found in theirs.items() if (other := found[at][1]) is not None})
            last = own


def _answers(
    silent: AbstractSet[str], ours: Sequence[Element], theirs: Mapping[int, Sequence[Element]]
) -> tuple[dict[Element, dict[int, Element]], dict[int, dict[int, list[Element]]]]:
    """Return what BASE's own marks put in, each with those of the copies that are the same; by place, the others."""
    known: dict[Element, dict[int, Element]] = {one: {} for one in ours}
    extra: dict[int, dict[int, list[Element]]] = {}
    for copy, fresh in sorted(theirs.items()):
        alone = any(_by(one)[0] in silent for one in fresh)  # without an author they are the same by what they say
        left, right = ([whole_said(one) if alone else _by(one) for one in side] for side in (ours, fresh))
        for op in LCSseq.opcodes(left, right):
            if op.tag == "equal":
                for step in range(op.src_end - op.src_start):
                    known[ours[op.src_start + step]][copy] = fresh[op.dest_start + step]
            elif op.dest_end > op.dest_start:
                there = extra.setdefault(op.src_end, {}).setdefault(copy, [])
                there.extend(fresh[op.dest_start : op.dest_end])
    return known, extra


def _lose(desk: Desk, base: Element, known: Mapping[Element, Mapping[int, Element]], copies: Iterable[int]) -> None:
    for one, others in known.items():
        for copy in sorted(set(copies) - others.keys()):
            desk.lose(copy, words_of(one), desk.place_of(base))


def _by(element: Element) -> tuple[str, str]:
    """Return who put in a row or a cell, and when."""
    put = (marks_of_row(element) if element.tag == TR else _marks_of_cell(element))[0]
    return ("", "") if put is None else (put.author, put.date)


def _put_in(bench: Bench, rows: Mapping[int, Sequence[Element]]) -> Iterator[Element]:
    """Yield the rows or cells that copies put in at one place, each copy's in their order; those put in alike once."""
    every: list[tuple[str, set[int], Element]] = []
    for copy, group in sorted(rows.items()):
        fresh = [(whole_said(one), {copy}, one) for one in group]
        ops = LCSseq.opcodes([says for says, _, _ in every], [says for says, _, _ in fresh])
        woven: list[tuple[str, set[int], Element]] = []
        late: list[tuple[str, set[int], Element]] = []
        for op in ops:
            if op.tag == "equal":
                woven, late = [*woven, *late, *every[op.src_start : op.src_end]], []
                for _, sources, _ in every[op.src_start : op.src_end]:
                    sources.add(copy)
            else:
                woven.extend(every[op.src_start : op.src_end])
                late.extend(fresh[op.dest_start : op.dest_end])
        every = [*woven, *late]
    for _, sources, one in every:
        yield bench.foreign[min(sources)].welcome(one, sources)


def _insert(base: Element, made: Element, last: Element | None, own: Element | None) -> None:
    if last is not None:
        last.addnext(made)
    elif own is not None:
        own.addprevious(made)
    else:
        base.append(made)


def _stretches(holder: Element, tag: str, marked: Marked) -> list[tuple[list[Element], Element | None]]:
    """Return the rows or cells that all have, each with those that were put in before it; last those behind all."""
    found: list[tuple[list[Element], Element | None]] = []
    fresh: list[Element] = []
    for one in inside(holder, tag):
        if marked(one)[0] is not None:
            fresh.append(one)
        else:
            found.append((fresh, one))
            fresh = []
    return [*found, (fresh, None)]


def _strike(desk: Desk, base: Element, copies: Copies, what: tuple[str, Marked]) -> None:
    """Mark a row or a cell as taken out where a copy did so."""
    tag, marked = what
    by = {copy: out for copy, element in copies.items() if (out := marked(element)[1]) is not None}
    if marked(base)[1] is not None:
        for copy in copies.keys() - by.keys():
            desk.lose(copy, words_of(base), desk.place_of(base))
    if not by or marked(base)[1] is not None:
        return
    properties = base.find(tag)
    if properties is None:
        properties = make(tag)
        base.insert(sum(1 for each in base if each.tag == TBL_PR_EX), properties)
    mark = desk.made(Mark(by[min(by)], set(by)))
    past = sum(1 for each in properties if each.tag in PAST)
    properties.insert(len(properties) - past, mark)
