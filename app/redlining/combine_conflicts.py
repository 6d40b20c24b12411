"""Where several copies propose different things of the same words, and where they propose the same."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.redlining.combine_atoms import Atom, Who, text_of
from app.redlining.combine_desk import Conflict, Desk, Proposed, Shared, authors_of
from app.redlining.combine_weave import Edit, Weaver
from app.redlining.names import MOVE_FROM
from app.word.xml import Element

_SHORT = 160


@dataclass(frozen=True, slots=True)
class _Zone:
    """What one copy did to words that stand together; it counts what BASE says with all rejected."""

    copy: int
    start: int
    end: int
    edits: tuple[Edit, ...]


def tell(desk: Desk, weaver: Weaver, where: Element, atoms: Mapping[int, Sequence[Atom]]) -> None:
    """Note conflicts, and proposals that several made alike."""
    base = [weaver.pieces[at].atom for at in weaver.seen]
    for zones in _clusters(_zones(weaver.edits), len(base)):
        if len({zone.copy for zone in zones}) == 1:
            continue
        start, end = min(zone.start for zone in zones), max(zone.end for zone in zones)
        said = {_said(zone) for zone in zones}
        copies = sorted({zone.copy for zone in zones})
        people = {copy: _people(zones, copy) for copy in copies}
        if len(said) == 1 and len(copies) == len(zones):
            words = _cut("".join(map(text_of, zones[0].edits[-1].put)) or "".join(map(text_of, base[start:end])))
            desk.shared.append(Shared(desk.place_of(where), words, tuple(authors_of(people[copy]) for copy in copies)))
            continue
        start, end = _wide(base, start, end)
        proposals = tuple(
            Proposed(authors_of(people[copy]), _date(people[copy]), desk.name(copy), _reading(atoms[copy], start, end))
            for copy in copies
        )
        words = _cut("".join(map(text_of, base[start:end])))
        desk.conflicts.append(Conflict("words", desk.place_of(where), words, proposals))


def _zones(edits: Sequence[Edit]) -> Iterator[_Zone]:
    for copy in sorted({edit.copy for edit in edits}):
        held: list[Edit] = []
        for edit in sorted((each for each in edits if each.copy == copy), key=lambda each: (each.start, each.end)):
            if held and edit.start > held[-1].end:
                yield _zone(copy, held)
                held = []
            held.append(edit)
        yield _zone(copy, held)


def _zone(copy: int, edits: Sequence[Edit]) -> _Zone:
    return _Zone(copy, edits[0].start, max(edit.end for edit in edits), tuple(edits))


def _clusters(zones: Iterator[_Zone], whole: int) -> list[list[_Zone]]:
    """Return zones that get in each other's way, together."""
    found: list[list[_Zone]] = []
    for zone in sorted(zones, key=lambda each: (each.start, each.end, each.copy)):
        near = [group for group in found if any(_meet(zone, other, whole) for other in group)]
        for group in near:
            found.remove(group)
        found.append([*(each for group in near for each in group), zone])
    return found


def _meet(one: _Zone, other: _Zone, whole: int) -> bool:
    """Tell whether two zones get in each other's way; ``whole`` is how much there is."""
    if max(one.start, other.start) < min(one.end, other.end):
        return True
    inner = any(_within(a, b, whole) for a, b in ((one, other), (other, one)))
    return inner or bool(_places(one) & _places(other))


def _within(one: _Zone, point: _Zone, whole: int) -> bool:
    """Tell whether words were put in among those that another took out, or into a paragraph that is gone as a whole."""
    if point.start != point.end:
        return False
    gone = one.start == point.start == 0 and one.end == whole > 0
    inline = not any(atom.kind == "end" for edit in point.edits for atom in edit.put)
    return one.start < point.start < one.end or (gone and inline)


def _places(zone: _Zone) -> set[int]:
    """Return where a copy put something in; what goes in place of other words stands behind them."""
    found = set()
    for edit in zone.edits:
        if edit.start == edit.end:
            place = edit.start
            gone = {each.start for each in zone.edits if each.start < each.end}
            while place in gone:
                place += 1
            found.add(place)
    return found


def _said(zone: _Zone) -> tuple[object, ...]:
    gone = tuple(
        (edit.start, edit.out is not None and edit.out.tag == MOVE_FROM) for edit in zone.edits if edit.start < edit.end
    )
    put = "".join(atom.says for edit in zone.edits for atom in edit.put if atom.out is None)
    return gone, put


def _people(zones: Sequence[_Zone], copy: int) -> list[Who]:
    edits = [edit for zone in zones if zone.copy == copy for edit in zone.edits]
    return [who for edit in edits for who in (*(atom.put for atom in edit.put), edit.out) if who is not None]


def _date(people: Sequence[Who]) -> str:
    return next((who.date for who in people if who.date), "")


def _wide(base: Sequence[Atom], start: int, end: int) -> tuple[int, int]:
    """Return the stretch with the whole of the words in which it begins and ends."""

    def inside(at: int) -> bool:
        return 0 < at < len(base) and all(text_of(each).isalnum() for each in base[at - 1 : at + 1])

    if start < end:
        while inside(start):
            start -= 1
        while inside(end):
            end += 1
    return start, end


def _reading(atoms: Sequence[Atom], start: int, end: int) -> str:
    """Return what a copy, all accepted, makes of a stretch of BASE."""
    found: list[str] = []
    nth = 0
    for atom in atoms:
        here = start <= nth <= end if atom.put is not None else start <= nth < end
        if here and atom.out is None:
            found.append(text_of(atom))
        nth += atom.seen
    return _cut("".join(found))


def _cut(words: str) -> str:
    return words if len(words) <= _SHORT else f"{words[: _SHORT - 1]}…"
