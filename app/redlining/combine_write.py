"""Writing a paragraph from its pieces, with the marks of all who marked it."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from app.redlining.combine_atoms import Atom
from app.redlining.combine_carried import Carried
from app.redlining.combine_desk import Desk, Mark
from app.redlining.combine_foreign import Foreign
from app.redlining.combine_looks import adopted
from app.redlining.combine_weave import Piece
from app.redlining.marks import make
from app.redlining.names import (
    CLEAR,
    DEL,
    DEL_INSTR,
    DEL_TEXT,
    INSTR,
    MARKS,
    PPR,
    RPR,
    SECT_PR,
    XML_SPACE,
    P,
    R,
    T,
)
from app.redlining.places import Path, empty_holder
from app.word.xml import Element, w

_NAMES = {("letter", False): T, ("letter", True): DEL_TEXT, ("code", False): INSTR, ("code", True): DEL_INSTR}


@dataclass(slots=True)
class Bench:
    """What writing needs: the desk, what brings elements of each copy, and which of their holders are BASE's."""

    desk: Desk
    foreign: Mapping[int, Foreign]
    answers: dict[Element, Element] = field(default_factory=dict)

    def learn(self, base: Atom, copy: Atom) -> None:
        """Note that what holds a piece in a copy is what holds it in BASE."""
        for one, other in zip(base.path, copy.path, strict=False):
            if one.tag == other.tag:
                self.answers[other] = one


def write_line(bench: Bench, pieces: Sequence[Piece], end: Piece) -> Element:
    """Return the paragraph of these pieces; ``end`` is its mark."""
    made = make(P)
    source = end.atom.what
    assert not isinstance(source, str)  # noqa: S101 (it is a paragraph)
    if end.source == 0:
        for key, value in source.attrib.items():
            made.set(key, value)
    properties = _properties(bench, end, source)
    if len(properties):
        made.append(properties)
    pen = _Pen(bench, made)
    for piece in pieces:
        pen.write(piece)
    pen.close(end)
    return made


def _properties(bench: Bench, end: Piece, paragraph: Element) -> Element:
    """Return the properties of a paragraph, with the marks of its end."""
    own = paragraph.find(PPR)
    if own is None:
        made = make(PPR)
    elif end.source == 0:
        made = deepcopy(own)
    else:
        assert end.put is not None  # noqa: S101 (it is none of BASE's)
        made = bench.foreign[end.source].welcome(own, end.put.sources)
    made.tail = None
    if PPR in end.looks:
        made = adopted(bench.desk, PPR, made, end.looks[PPR])
    for tag in (RPR, SECT_PR):
        if tag in end.looks:
            _put(made, adopted(bench.desk, tag, made.find(tag), end.looks[tag]))
    marks = [bench.desk.made(mark) for mark in (end.put, end.out) if mark is not None]
    if marks or end.source:
        _mark_end(made, marks)
    return made


def _mark_end(made: Element, marks: list[Element]) -> None:
    letters = made.find(RPR)
    if letters is None:
        letters = make(RPR)
        _put(made, letters)
    for old in [each for each in letters if each.tag in MARKS]:
        letters.remove(old)
    letters[:0] = marks
    if not len(letters):
        made.remove(letters)


def _put(made: Element, inner: Element) -> None:
    """Put properties of the mark, or of the section, among those of a paragraph where the schema has them."""
    old = made.find(inner.tag)
    if old is not None:
        made.replace(old, inner)
        return
    later = {w("pPrChange")} | ({SECT_PR} if inner.tag == RPR else set())
    made.insert(len(made) - sum(1 for each in made if each.tag in later), inner)


def _mark_key(mark: Mark | None) -> tuple[object, ...]:
    return () if mark is None else (mark.who, frozenset(mark.sources))


class _Pen:
    """Writes pieces one after the other; what is open: holders, marks, a run, its letters."""

    def __init__(self, bench: Bench, paragraph: Element) -> None:
        self._bench, self._paragraph = bench, paragraph
        self._path: list[tuple[Element, Element]] = []
        self._marks: tuple[tuple[object, ...], ...] = ((), ())
        self._inner: Element | None = None
        self._run: Element | None = None
        self._run_key: tuple[object, ...] = ()
        self._letters: Element | None = None
        self._opened: set[Element] = set()

    def write(self, piece: Piece) -> None:
        """Write one piece."""
        atom = piece.atom
        self._hold(self._path_of(piece))
        if atom.kind == "anchor":
            self._anchor(piece)
            return
        for each in piece.before:
            self._carry(each, outside=True)
        self._mark(piece.put, piece.out)
        for each in piece.before:
            self._carry(each, outside=False)
        self._say(piece)
        for outside in (False, True):
            for each in piece.behind:
                self._carry(each, outside=outside)

    def close(self, end: Piece) -> None:
        """Write what stands at the end of the paragraph."""
        if end.before:
            self._hold(())
            self._close_marks()
        for outside in (True, False):
            for each in end.before:
                self._carry(each, outside=outside)

    def _carry(self, carried: Carried, *, outside: bool) -> None:
        """Write an end of a comment or bookmark of a copy, within the marks that hold it there or outside them."""
        atom = carried.atom
        if outside != (atom.put is None and atom.out is None) or isinstance(atom.what, str):
            return
        if outside:
            self._close_marks()
        self._close_run()
        foreign = self._bench.foreign[carried.copy]
        made = foreign.carried(atom.what)
        if atom.run is not None:
            run = make(R)
            properties = atom.run.find(RPR)
            if properties is not None:
                run.append(foreign.welcome(properties, {carried.copy}))
            run.append(made)
            made = run
        self._holder().append(made)

    def _say(self, piece: Piece) -> None:
        atom = piece.atom
        if atom.run is None:
            self._close_run()
            self._holder().append(self._element(piece))
            return
        self._open_run(piece, atom.run)
        if isinstance(atom.what, str):
            self._letter(atom, atom.what, piece.out is not None and piece.out.who.tag == DEL)
        else:
            assert self._run is not None  # noqa: S101 (opened before)
            self._run.append(self._element(piece))
            self._letters = None

    def _path_of(self, piece: Piece) -> Path:
        if piece.source == 0:
            return piece.atom.path
        answers = self._bench.answers
        return tuple(answers.get(each, each) for each in piece.atom.path if each in answers or each.tag not in CLEAR)

    def _hold(self, path: Path) -> None:
        same = 0
        while same < min(len(path), len(self._path)) and self._path[same][0] is path[same]:
            same += 1
        if same == len(self._path) == len(path):
            return
        self._close_marks()
        del self._path[same:]
        for element in path[same:]:
            made = empty_holder(element, foreign=element in self._opened)
            self._opened.add(element)
            self._holder().append(made)
            self._path.append((element, made))

    def _holder(self) -> Element:
        if self._inner is not None:
            return self._inner
        return self._path[-1][1] if self._path else self._paragraph

    def _close_run(self) -> None:
        self._run, self._run_key, self._letters = None, (), None

    def _close_marks(self) -> None:
        self._close_run()
        self._inner, self._marks = None, ((), ())

    def _mark(self, put: Mark | None, out: Mark | None) -> None:
        keys = _mark_key(put), _mark_key(out)
        if keys == self._marks:
            return
        self._close_marks()
        for mark in (put, out):
            if mark is not None:
                made = self._bench.desk.made(mark)
                self._holder().append(made)
                self._inner = made
        self._marks = keys

    def _anchor(self, piece: Piece) -> None:
        """Write what has no width, in its own run where it stands in one; no mark holds it."""
        self._close_marks()
        what = piece.atom.what
        assert not isinstance(what, str)  # noqa: S101 (it is an element)
        if piece.atom.run is None:
            self._holder().append(_loose(what))
        else:
            self._open_run(piece, piece.atom.run)
            assert self._run is not None  # noqa: S101 (opened before)
            self._run.append(_loose(what))

    def _open_run(self, piece: Piece, run: Element) -> None:
        look = piece.looks.get(RPR)
        key = (run, self._marks, None if look is None else (look.element, frozenset(look.sources)))
        if self._run is not None and key == self._run_key:
            return
        made = make(R)
        old = run.find(RPR)
        properties: Element | None = None
        if piece.source == 0:
            for name, value in run.attrib.items():
                made.set(name, value)
            properties = deepcopy(old) if look is None else adopted(self._bench.desk, RPR, old, look)
        elif old is not None:
            assert piece.put is not None or piece.atom.put is None  # noqa: S101 (a copy's own is put in)
            sources = piece.put.sources if piece.put else {piece.source}
            properties = self._bench.foreign[piece.source].welcome(old, sources)
        if properties is not None:
            for mark in [each for each in properties if each.tag in MARKS]:  # they stand around the run now
                properties.remove(mark)
            made.append(_loose(properties))
        self._holder().append(made)
        self._run, self._run_key, self._letters = made, key, None

    def _letter(self, atom: Atom, letter: str, gone: bool) -> None:
        assert self._run is not None  # noqa: S101 (opened before)
        tag = _NAMES[atom.kind, gone]
        if self._letters is None or self._letters.tag != tag:
            self._letters = make(tag)
            self._letters.text = ""
            self._run.append(self._letters)
        whole = (self._letters.text or "") + letter
        self._letters.text = whole
        if letter.isspace() or len(whole) == 1:
            self._letters.set(XML_SPACE, "preserve")

    def _element(self, piece: Piece) -> Element:
        what = piece.atom.what
        assert not isinstance(what, str)  # noqa: S101 (it is an element)
        if piece.source == 0:
            return _loose(what)
        sources = piece.put.sources if piece.put else {piece.source}
        return self._bench.foreign[piece.source].welcome(what, sources)


def _loose(element: Element) -> Element:
    """Return an element without what follows it in the file."""
    element.tail = None
    return element
