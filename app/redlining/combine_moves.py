"""Moves: which mark belongs to which move, and the ranges around them; half a move is words put in, or taken out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from app.redlining.combine_atoms import MOVE
from app.redlining.marks import make
from app.redlining.names import (
    CLEAR,
    DEL,
    DEL_INSTR,
    DEL_TEXT,
    GONE,
    HOLDERS,
    ID,
    INSTR,
    NAME,
    PPR,
    THEIRS,
    TR_PR,
    P,
    T,
)
from app.redlining.proof_marks import in_order, of_paragraph_end
from app.word.xml import Element, tag_of, w

_RANGES = tuple(w(f"{way}Range{end}") for way in ("moveFrom", "moveTo") for end in ("Start", "End"))
_STRUCK = {T: DEL_TEXT, INSTR: DEL_INSTR}
_PLAIN = {"moveFrom": "del", "moveTo": "ins"}
_MOVED = tuple(map(w, _PLAIN))
_AUTHOR, _DATE = w("author"), w("date")


@dataclass(slots=True)
class _Range:
    """A range of a move, and what is moved in it."""

    start: Element
    end: Element | None = None
    marks: list[Element] = field(default_factory=list)

    @property
    def way(self) -> str:
        """Return "moveFrom" or "moveTo"."""
        return tag_of(self.start).removesuffix("RangeStart")

    @property
    def name(self) -> str:
        """Return what both ends of a move are called."""
        return self.start.get(NAME, "")


def break_moves(root: Element) -> None:
    """Let all moves be words taken out, and words put in."""
    for each in list(root.iter(*_RANGES)):
        _drop(each)
    _plain(list(root.iter(*_MOVED)))


def names_of_moves(roots: Iterable[Element]) -> dict[str, str]:
    """Return the names of the moves that are there, as settle_moves wants them."""
    found = (each.get(NAME, "") for root in roots for each in root.iter(*_RANGES))
    return {f" {name}": name for name in found if name}


def note_moves(root: Element, copy: int) -> None:
    """Write beside each mark of a move in a copy, in memory, which it is; half a move becomes what it is then.

    A copy's moves are told apart by their ranges: a name may stand for several.
    """
    found = _ranges(root)
    whole = _whole((each.way, each.name) for each in found if each.end is not None and each.marks)
    for each in found:
        if each.name in whole and each.end is not None:
            for mark in each.marks:
                mark.set(MOVE, f"{copy} {each.start.get(ID, '')} {each.name}")
    _plain([mark for mark in root.iter(*_MOVED) if MOVE not in mark.attrib])


def settle_moves(root: Element, names: dict[str, str], number: Callable[[int], str]) -> None:
    """Let all moves of a story be whole: BASE's in their ranges, those of copies in new ones.

    ``names`` are those of moves that are there, and of copies' moves the new ones; ``number`` gives the range of a
    copy's move its id.
    """
    _settle_own(root)
    groups: dict[tuple[str, str], list[Element]] = {}  # by way and move, in the order of the text
    for mark in in_order(root, _MOVED):
        move = str(mark.attrib.pop(MOVE, ""))
        if move:
            groups.setdefault((tag_of(mark), move), []).append(mark)
    whole = _whole((way, _pair(move)) for way, move in groups)
    for (way, move), marks in groups.items():
        if _pair(move) in whole:
            start, end = make(w(f"{way}RangeStart")), make(w(f"{way}RangeEnd"))
            for each in (start, end):
                each.set(ID, number(int(move.partition(" ")[0])))
            end.set(ID, start.get(ID, ""))
            for key in (_AUTHOR, _DATE):
                if marks[0].get(key):
                    start.set(key, marks[0].get(key, ""))
            start.set(NAME, _new_name(_pair(move), names))
            _enclose(marks, start, end)
        else:
            _plain(marks)


def _settle_own(root: Element) -> None:
    """Let BASE's own moves be whole, or no moves."""
    found = _ranges(root)
    whole = _whole((each.way, each.name) for each in found if each.end is not None and each.marks)
    kept: set[Element] = set()
    held: set[Element] = set()
    for each in found:
        if each.name in whole and each.end is not None and each.marks:
            kept.update((each.start, each.end))
            held.update(each.marks)
    for element in list(root.iter(*_RANGES)):
        if element not in kept:
            _drop(element)
    _plain([mark for mark in root.iter(*_MOVED) if mark not in held and MOVE not in mark.attrib])


def _ranges(root: Element) -> list[_Range]:
    """Return the ranges of moves with the marks of their authors that stand in them, each in the innermost."""
    found: list[_Range] = []
    opened: dict[tuple[str, str], _Range] = {}
    for element in in_order(root, (*_RANGES, *_MOVED)):
        tag = tag_of(element)
        way = "moveFrom" if tag.startswith("moveFrom") else "moveTo"
        if tag.endswith("RangeStart"):
            found.append(_Range(element))
            opened[way, element.get(ID, "")] = found[-1]
        elif tag.endswith("RangeEnd"):
            if (way, element.get(ID, "")) in opened:
                opened.pop((way, element.get(ID, ""))).end = element
        elif MOVE not in element.attrib and not _of_row(element):
            around = [each for (kind, _), each in opened.items() if kind == way and _by(each.start, element)]
            if around:
                around[-1].marks.append(element)
    return found


def _of_row(mark: Element) -> bool:
    above = mark.getparent()
    return above is not None and above.tag == TR_PR


def _by(start: Element, mark: Element) -> bool:
    return start.get(_AUTHOR, "") in {"", mark.get(_AUTHOR, "")}


def _whole(ends: Iterable[tuple[str, str]]) -> set[str]:
    """Return the names that stand at both ends."""
    known = set(ends)
    return {name for way, name in known if way == "moveFrom" and ("moveTo", name) in known}


def _pair(move: str) -> str:
    """Return what the two ends of a copy's move have in common."""
    copy, _, rest = move.partition(" ")
    return f"{copy} {rest.partition(' ')[2]}"


def _new_name(pair: str, names: dict[str, str]) -> str:
    """Return a name for a copy's move that no other has."""
    if pair not in names:
        name = pair.partition(" ")[2]
        made, nth = name, 1
        while made in names.values():
            made, nth = f"{name}-{nth}", nth + 1
        names[pair] = made
    return names[pair]


def _enclose(marks: list[Element], start: Element, end: Element) -> None:
    """Put a range around marks: around paragraphs where they are moved whole."""
    first, last = marks[0], marks[-1]
    paragraph = next(first.iterancestors(P), None)
    opening = None if of_paragraph_end(first) else _outermost(first, 0)
    ended = {_paragraph(each) for each in marks if of_paragraph_end(each)}
    if paragraph is not None and paragraph in ended and opening is _first(paragraph):
        paragraph.addprevious(start)
    elif opening is not None:
        opening.addprevious(start)
    elif paragraph is not None:
        paragraph.append(start)
    (_paragraph(last) if of_paragraph_end(last) else _outermost(last, -1)).addnext(end)


def _paragraph(mark: Element) -> Element:
    return next(mark.iterancestors(P))


def _first(paragraph: Element) -> Element | None:
    """Return what stands first in a paragraph; None in an empty one."""
    return next((each for each in paragraph if each.tag != PPR), None)


def _outermost(mark: Element, side: int) -> Element:
    """Return a mark with the marks around it, and with the links and fields that it begins (0) or ends (-1)."""
    here = mark
    above = mark.getparent()
    while above is not None and (above.tag in THEIRS or above.tag in GONE or _at_edge(here, above, side)):
        here, above = above, above.getparent()
    return here


def _at_edge(here: Element, above: Element, side: int) -> bool:
    tag = tag_of(above)
    if tag in {"rPr", "r"}:
        return True
    inner = [each for each in above if not tag_of(each).endswith("Pr")]
    return (above.tag in HOLDERS or above.tag in CLEAR) and inner[side] is here


def _plain(marks: Iterable[Element]) -> None:
    """Let marks of moves say that something was taken out, or put in."""
    for mark in marks:
        mark.tag = w(_PLAIN[tag_of(mark)])
        if mark.tag == DEL:
            for letters in list(mark.iter(*_STRUCK)):
                letters.tag = _STRUCK[str(letters.tag)]


def _drop(element: Element) -> None:
    above = element.getparent()
    if above is not None:
        above.remove(element)
