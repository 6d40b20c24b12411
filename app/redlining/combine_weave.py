"""The marks of several copies woven into one stretch of BASE, by their places in what all share: the text rejected."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from rapidfuzz.distance import LCSseq

from app.redlining.combine_atoms import Atom, Who
from app.redlining.combine_carried import CARRIED, Bound, Carried, bound
from app.redlining.combine_desk import Desk, Mark
from app.redlining.combine_looks import Look, look_said, looks_of, lost_looks, taken_over
from app.redlining.names import HOLDERS
from app.redlining.stream import said_alone
from app.word.xml import Element

_BLOCKS = frozenset({"end", "table"})


class UnlikeError(Exception):
    """What a copy says with all rejected is not what BASE says."""


@dataclass(slots=True, eq=False)
class Piece:
    """An atom on its way into the combined text, and the marks that it gets there; ``source`` 0 is BASE."""

    atom: Atom
    source: int
    put: Mark | None = None
    out: Mark | None = None
    looks: dict[str, Look] = field(default_factory=dict)
    before: list[Carried] = field(default_factory=list)
    behind: list[Carried] = field(default_factory=list)
    touched: bool = False


@dataclass(frozen=True, slots=True)
class Edit:
    """What a copy did at one place: a stretch that it took out, or where ``start == end`` a place to put in.

    Both count what BASE says with all rejected.
    """

    copy: int
    start: int
    end: int
    put: tuple[Atom, ...] = ()
    out: Who | None = None


class Weaver:
    """Weaves the copies of one stretch of BASE; those that are ``alike`` hold all of its marks and no others."""

    def __init__(
        self, desk: Desk, base: Sequence[Atom], alike: AbstractSet[int], learn: Callable[[Atom, Atom], None]
    ) -> None:
        self._desk, self._learn = desk, learn
        self.pieces = [_of_base(atom, {0, *alike}) for atom in base]
        self.seen = [at for at, piece in enumerate(self.pieces) if piece.atom.seen]
        self._extra: dict[int, dict[int, list[Atom]]] = {}
        self._compared: dict[tuple[object, object], dict[str, Look]] = {}
        self.edits: list[Edit] = []
        self.tables: dict[Element, dict[int, Element]] = {}
        self.signs: dict[Element, dict[int, Element]] = {}
        self.lost_looks: dict[int, list[str]] = {}
        self._settled: set[tuple[int, int]] = set()
        self._carried: list[Bound] = []
        self._pieces_of: dict[Atom, Piece] = {}

    def add(self, copy: int, atoms: Sequence[Atom]) -> None:
        """Weave a copy in; raise UnlikeError, with nothing changed, where it does not answer BASE."""
        theirs = [at for at, atom in enumerate(atoms) if atom.seen]
        ours = [self.pieces[at].atom.key for at in self.seen]
        if ours != [atoms[at].key for at in theirs]:
            raise UnlikeError
        self._carried.extend(bound(copy, atoms))
        gaps = self._gaps(atoms, theirs)
        for nth, gap in enumerate(gaps):
            self._gap(copy, nth, gap)
            if nth < len(theirs):
                at, their = self.seen[nth], theirs[nth]
                there, out = self.pieces[at].out, atoms[their].out
                if out is not None and (there is None or 0 not in there.sources):
                    self.edits.append(Edit(copy, nth, nth + 1, out=out))
                self._pair(copy, self.pieces[at], atoms[their])

    def _gaps(self, atoms: Sequence[Atom], theirs: Sequence[int]) -> list[list[Atom]]:
        """Return what a copy put in before each that all have, and behind the last.

        Silent changes have got their marks the other way round: what was put in stands before what it is in the place
        of. Where BASE's own marks say the same, it stands behind.
        """
        edges = [-1, *theirs, len(atoms)]
        gaps = [list(atoms[edges[nth] + 1 : edges[nth + 1]]) for nth in range(len(edges) - 1)]
        for nth in range(len(gaps) - 2, -1, -1):
            fresh = _said(gaps[nth])
            if not fresh or not all(_is_silent(atom, self._desk) for atom in fresh) or self._says(nth):
                continue
            goal = nth
            while goal < len(theirs) and atoms[theirs[goal]].out is not None and not _said(gaps[goal + 1]):
                goal += 1
                if self._says(goal):
                    gaps[nth], gaps[goal] = [], fresh
                    break
        return gaps

    def _own(self, nth: int) -> range:
        """Return where BASE's pieces before one that all have stand: what its own marks put in, and anchors."""
        begin = self.seen[nth - 1] + 1 if nth else 0
        return range(begin, self.seen[nth] if nth < len(self.seen) else len(self.pieces))

    def _says(self, nth: int) -> bool:
        return any(self.pieces[at].atom.kind != "anchor" for at in self._own(nth))

    def _gap(self, copy: int, nth: int, theirs: Sequence[Atom]) -> None:
        """Place what a copy put in between two that all have, beside what BASE's own marks put in there."""
        own, fresh = self._own(nth), _said(theirs)
        if not fresh:
            return
        alone = any(atom.put and atom.put.author in self._desk.silent for atom in fresh)
        left = [_key(self.pieces[at].atom, alone) for at in own]
        right = [_key(atom, alone) for atom in theirs]
        for op in LCSseq.opcodes(left, right):
            atoms = theirs[op.dest_start : op.dest_end]
            if op.tag == "equal":
                for at, atom in zip(own[op.src_start : op.src_end], atoms, strict=True):
                    if atom.kind != "anchor":
                        self._pair(copy, self.pieces[at], atom)
            elif said := _said(atoms):
                self._put(copy, nth, own.start + op.src_start, said)

    def _put(self, copy: int, nth: int, place: int, atoms: Sequence[Atom]) -> None:
        place = self._outside(place, atoms[0])
        self._extra.setdefault(place, {}).setdefault(copy, []).extend(atoms)
        self.edits.append(Edit(copy, nth, nth, tuple(atoms)))

    def _outside(self, place: int, atom: Atom) -> int:
        """Return the place behind what has no width in a control or link that ends here, and does not hold the atom."""
        while 0 < place < len(self.pieces):
            here, before = self.pieces[place].atom, self.pieces[place - 1].atom
            if here.kind != "anchor" or len(atom.path) >= len(here.path) or here.path[-1] not in before.path:
                break
            place += 1
        return place

    def _pair(self, copy: int, piece: Piece, atom: Atom) -> None:
        """Give a piece what a copy's marks say of it."""
        self._learn(piece.atom, atom)
        self._pieces_of[atom] = piece
        if piece.put is not None:
            piece.put.sources.add(copy)
            self._note_settled(copy, piece.put, atom.put)
        if atom.out is not None:
            if piece.out is None:
                piece.out = Mark(atom.out, set())
                piece.touched = True
            piece.out.sources.add(copy)
            self._note_settled(copy, piece.out, atom.out)
        if atom.kind in {"table", "sign"} and not isinstance(piece.atom.what, str) and not isinstance(atom.what, str):
            answers = self.tables if atom.kind == "table" else self.signs
            answers.setdefault(piece.atom.what, {})[copy] = atom.what
        key = (piece.atom.run, atom.run) if atom.kind != "end" else (piece.atom.what, atom.what)
        if key not in self._compared:
            self._compared[key] = looks_of(piece.atom, atom, copy)
            self.lost_looks.setdefault(copy, []).extend(lost_looks(piece.atom, atom))
        for tag, look in self._compared[key].items():
            taken_over(self._desk, piece.looks, tag, look, piece.atom)
            piece.touched = True

    def _note_settled(self, copy: int, mark: Mark, theirs: Who | None) -> None:
        """Note that a copy has a mark of BASE only because its silent changes have got marks."""
        if 0 in mark.sources and theirs is not None and theirs.author in self._desk.silent:
            self._settled.add((copy, id(mark)))

    def holds(self, copy: int, mark: Mark) -> bool:
        """Tell whether a copy holds a mark of BASE itself."""
        return copy in mark.sources and (copy, id(mark)) not in self._settled

    def woven(self) -> list[Piece]:
        """Return all pieces in their order: what is put in at one place stands there in the order of the copies."""
        self._settle()
        found: list[Piece] = []
        for at in range(len(self.pieces) + 1):
            found.extend(self._put_in(at))
            found.extend(self.pieces[at : at + 1])
        self._carry(found)
        return found

    def _carry(self, found: Sequence[Piece]) -> None:
        """Give pieces the ends of new comments and bookmarks: around all words that they are on, wherever these are."""
        places = {id(piece): at for at, piece in enumerate(found)}
        for carried, targets, before in self._carried:
            ordered = sorted((self._pieces_of[each] for each in targets), key=lambda piece: places[id(piece)])
            piece = ordered[0 if before else -1]
            (piece.before if before else piece.behind).append(carried)
            piece.touched = True

    def _put_in(self, at: int) -> Iterator[Piece]:
        known: dict[tuple[object, ...], tuple[Piece, ...]] = {}
        groups: list[list[Piece]] = []
        for copy, atoms in sorted(self._extra.get(at, {}).items()):
            said = tuple((atom.says, atom.out is None, look_said(atom), _holders(atom)) for atom in atoms)
            if said in known:
                for atom, piece in zip(atoms, known[said], strict=True):
                    self._pieces_of[atom] = piece
                    for mark in (piece.put, piece.out):
                        if mark is not None:
                            mark.sources.add(copy)
                continue
            group = next((each for each in groups if _goes_on(each, atoms)), None)
            if group is not None:
                self._join(copy, group, atoms)
                continue
            known[said] = tuple(_of_copy(atom, copy) for atom in atoms)
            self._pieces_of.update(zip(atoms, known[said], strict=True))
            groups.append(list(known[said]))
        before = self.pieces[at - 1].atom if at else None
        return _in_order(groups, before is None or before.kind in _BLOCKS)

    def _join(self, copy: int, group: list[Piece], atoms: Sequence[Atom]) -> None:
        """Weave what a copy put in into that of another, from which the one was made, or the other from it."""
        left, right = [_whole_key(piece.atom) for piece in group], [_whole_key(atom) for atom in atoms]
        joined: list[Piece] = []
        for op in LCSseq.opcodes(left, right):
            pieces, theirs = group[op.src_start : op.src_end], atoms[op.dest_start : op.dest_end]
            if op.tag == "equal":
                for piece, atom in zip(pieces, theirs, strict=True):
                    self._pair(copy, piece, atom)
            else:
                fresh = [_of_copy(atom, copy) for atom in theirs]
                self._pieces_of.update(zip(theirs, fresh, strict=True))
                pieces = [*pieces, *fresh]
            joined.extend(pieces)
        group[:] = joined

    def _settle(self) -> None:
        """Let words stand behind those in whose place they are, as Word writes them, whoever took these out."""
        for at in sorted(self._extra, reverse=True):
            for copy, atoms in list(self._extra[at].items()):
                goal = self._behind(copy, at)
                if goal != at and all(atom.kind in {"letter", "sign", "code"} for atom in atoms):
                    del self._extra[at][copy]
                    there = self._extra.setdefault(goal, {})
                    there[copy] = [*atoms, *there.get(copy, [])]

    def _behind(self, copy: int, at: int) -> int:
        """Return the place behind all that a copy took out, but never one behind other words of its own."""
        while at < len(self.pieces):
            piece = self.pieces[at]
            if piece.out is None or copy not in piece.out.sources or piece.atom.kind in {"end", "anchor", "table"}:
                break
            at += 1
            if self._extra.get(at, {}).get(copy):
                break
        return at


def _of_base(atom: Atom, sources: set[int]) -> Piece:
    put, out = (None if who is None else Mark(who, set(sources)) for who in (atom.put, atom.out))
    return Piece(atom, 0, put, out)


def _of_copy(atom: Atom, copy: int) -> Piece:
    put, out = (None if who is None else Mark(who, {copy}) for who in (atom.put, atom.out))
    return Piece(atom, copy, put, out, touched=True)


def _said(atoms: Sequence[Atom]) -> list[Atom]:
    return [atom for atom in atoms if atom.kind != "anchor"]


def _is_silent(atom: Atom, desk: Desk) -> bool:
    return atom.put is not None and atom.put.author in desk.silent and atom.kind not in _BLOCKS


def _in_order(groups: Sequence[Sequence[Piece]], at_beginning: bool) -> Iterator[Piece]:
    """Yield what several copies put in at one place: words stay in the paragraph into which they were put.

    Where a paragraph begins, new paragraphs stand before all words for it; within one, words stand before its new ends.
    """
    cuts = [
        max((nth + 1 for nth, piece in enumerate(each) if piece.atom.kind in _BLOCKS), default=0) for each in groups
    ]
    if at_beginning:
        for each, cut in zip(groups, cuts, strict=True):
            yield from each[:cut]
        for each, cut in zip(groups, cuts, strict=True):
            yield from each[cut:]
        return
    for blocks in (False, True):
        for each, cut in zip(groups, cuts, strict=True):
            if bool(cut) == blocks:
                yield from each


def _goes_on(group: Sequence[Piece], atoms: Sequence[Atom]) -> bool:
    """Tell whether one of two holds all marks of the other, by author and time, and more: they were made in a row."""
    shorter = [piece.atom for piece in group] if len(group) < len(atoms) else atoms
    if not all(atom.put is not None and atom.put.date for atom in shorter):
        return False
    left, right = [_whole_key(piece.atom) for piece in group], [_whole_key(atom) for atom in atoms]
    return LCSseq.similarity(left, right) == len(shorter)


def _whole_key(atom: Atom) -> tuple[object, ...]:
    return atom.says, _holders(atom), look_said(atom), atom.put and (atom.put.author, atom.put.date)


def _behind_blocks(pieces: Sequence[Piece]) -> int:
    return max((nth for nth, piece in enumerate(pieces, 1) if piece.atom.kind in _BLOCKS), default=0)


def _holders(atom: Atom) -> tuple[str, ...]:
    return tuple(said_alone(each) for each in atom.path if each.tag in HOLDERS)


def _key(atom: Atom, alone: bool) -> tuple[object, ...]:
    if atom.kind == "anchor" and not isinstance(atom.what, str):  # one that only a copy has answers none
        return ("anchor", atom.what.tag if CARRIED not in atom.what.attrib else id(atom))
    if alone or atom.put is None:  # without an author words are the same only where they look the same
        return atom.key, _holders(atom), look_said(atom)
    return atom.key, _holders(atom), atom.put.author, atom.put.date
