"""The blocks of BASE and of its marked copies: which answer each other, and what becomes of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.redlining.combine_atoms import Atom, atoms_of, marks_of_end, marks_of_table
from app.redlining.combine_carried import alike, carries
from app.redlining.combine_conflicts import tell
from app.redlining.combine_gone import tell_gone
from app.redlining.combine_place import place_lines
from app.redlining.combine_tables import adopt_properties, combine_rows
from app.redlining.combine_weave import UnlikeError, Weaver
from app.redlining.combine_write import Bench
from app.redlining.likeness import fingerprint
from app.redlining.names import BOX, CLEAR, TBL, TBL_GRID, TBL_PR, P
from app.redlining.stream import Source, Span, Token, boxes
from app.word.xml import Element, tag_of

Copies = Mapping[int, Element]


@dataclass(slots=True)
class Stretch:
    """Blocks up to a paragraph or table (``ending``) that is there when all is rejected; "" of the last, behind all."""

    blocks: list[Element] = field(default_factory=list)
    ending: str = ""

    @property
    def print(self) -> str:
        """Return what it says: equal where all is equal."""
        return "".join(fingerprint(block) for block in self.blocks)

    @property
    def carries(self) -> bool:
        """Tell whether new comments or bookmarks begin or end here."""
        return any(map(carries, self.blocks))


def stretches(holder: Element) -> list[Stretch]:
    """Return the blocks of a holder as stretches; the last one has no ending, and often no blocks."""
    found = [Stretch()]
    for block in _blocks(holder):
        found[-1].blocks.append(block)
        put, _ = marks_of_table(block) if block.tag == TBL else marks_of_end(block)
        if put is None:
            found[-1].ending = tag_of(block)
            found.append(Stretch())
    return found


def _blocks(holder: Element) -> Iterator[Element]:
    for child in holder:
        if child.tag in CLEAR:
            yield from _blocks(child)
        elif child.tag in {P, TBL}:
            yield child


def combine_holder(bench: Bench, base: Element, copies: Copies) -> None:
    """Give a holder of blocks in BASE the marks of those that answer it in the copies."""
    ours = stretches(base)
    theirs = {}
    for copy, holder in copies.items():
        found = stretches(holder)
        if [each.ending for each in found] == [each.ending for each in ours]:
            theirs[copy] = found
        elif fingerprint(holder) != fingerprint(base):
            bench.desk.leave(copy, bench.desk.place_of(base), "its paragraphs do not answer those of the common text")
    for at, stretch in enumerate(ours):
        said = stretch.print
        touched = {copy: found[at] for copy, found in theirs.items() if found[at].print != said or found[at].carries}
        if touched:
            alike = {copy: found[at] for copy, found in theirs.items() if copy not in touched}
            _combine(bench, base, stretch, (touched, alike))


def _combine(
    bench: Bench, holder: Element, base: Stretch, both: tuple[Mapping[int, Stretch], Mapping[int, Stretch]]
) -> None:
    """Combine a stretch with the copies that say something else there; those alike know all that BASE says."""
    copies, alike = both
    weaver = Weaver(bench.desk, _atoms(base), alike.keys(), bench.learn)
    where = base.blocks[-1] if base.blocks else holder
    woven = {}
    for copy, stretch in copies.items():
        atoms = _atoms(stretch)
        try:
            weaver.add(copy, atoms)
        except UnlikeError:
            bench.desk.leave(copy, bench.desk.place_of(where), "its words without marks are not those of the others")
        else:
            woven[copy] = atoms
    if not woven:
        return
    tell(bench.desk, weaver, where, woven)
    tell_gone(bench.desk, weaver, where, woven)
    _objects(bench, weaver, base, alike)
    place_lines(bench, holder, weaver.woven(), {0, *alike, *woven})
    tables = _tables(base)
    for table, others in weaver.tables.items():
        same = {copy: _tables(stretch)[tables.index(table)] for copy, stretch in alike.items()}
        combine_table(bench, table, {**others, **same})


def _tables(stretch: Stretch) -> list[Element]:
    return [block for block in stretch.blocks if block.tag == TBL]


def _atoms(stretch: Stretch) -> list[Atom]:
    found: list[Atom] = []
    for block in stretch.blocks:
        if block.tag == P:
            found.extend(atoms_of(block))
        else:
            put, _ = marks_of_table(block)
            found.append(Atom("table", "table", block, put=put))
    return found


def _objects(bench: Bench, weaver: Weaver, base: Stretch, alike: Mapping[int, Stretch]) -> None:
    """Combine what is said in the text boxes of drawings that several have."""
    drawn = _drawn(base)
    for nth, drawing in enumerate(drawn):
        answers = {**weaver.signs.get(drawing, {}), **{copy: _drawn(stretch)[nth] for copy, stretch in alike.items()}}
        theirs = {copy: list(_boxes(each)) for copy, each in answers.items()}
        for place, box in enumerate(_boxes(drawing)):
            combine_holder(bench, box, {copy: each[place] for copy, each in theirs.items() if place < len(each)})


def _drawn(stretch: Stretch) -> list[Element]:
    """Return what is drawn in the paragraphs of a stretch with text boxes in it."""
    return [
        atom.what
        for atom in _atoms(stretch)
        if atom.kind == "sign" and not isinstance(atom.what, str) and next(atom.what.iter(BOX), None) is not None
    ]


def _boxes(drawing: Element) -> Iterator[Element]:
    return boxes(Token("", (Span(Source(None, "", ()), drawing),)))


def combine_table(bench: Bench, base: Element, copies: Copies) -> None:
    """Give a table of BASE the marks of those that answer it in the copies."""
    if alike(base, copies):
        return
    for at, tag in enumerate((TBL_PR, TBL_GRID)):
        adopt_properties(bench.desk, base, copies, tag, at)
    combine_rows(bench, base, copies, combine_holder)
