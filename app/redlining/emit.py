"""Writing a paragraph from what became of its tokens."""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field

from app.redlining.controls import mark_controls
from app.redlining.inline import Op
from app.redlining.marks import Marks, make
from app.redlining.names import (
    DEL_INSTR,
    DEL_TEXT,
    ID,
    INSTR,
    MARKS,
    PPR,
    RPR,
    SECT_PR,
    THEIRS,
    XML_SPACE,
    P,
    R,
    T,
)
from app.redlining.places import Path, Places, empty_holder, upcoming
from app.redlining.props import paragraph_properties, plain, tracked
from app.redlining.stream import Source, Span
from app.word.xml import Element

OLD = frozenset({"=", "-", "from", "held"})
NEW = frozenset({"=", "+", "to"})
NEW_ONLY = frozenset({"+", "to"})
_FROM = frozenset({"from"})


@dataclass(slots=True)
class Line:
    """A paragraph to be written: what becomes of its tokens and of its mark.

    ``before`` and ``after`` are the paragraphs that the mark ends in either file; of a mark that only one has, the
    other is the paragraph whose words stand before it there, if any do. ``kept`` is written as it is. ``opens`` and
    ``closes`` name a move that begins or ends here. ``model`` is a paragraph of BEFORE that a new one is to look like.
    """

    ops: list[Op]
    status: str
    before: Element | None
    after: Element | None
    anchors: tuple[Span, ...] = ()
    kept: Element | None = None
    opens: str = ""
    closes: str = ""
    model: Element | None = None

    @property
    def own(self) -> Element | None:
        """Return BEFORE's paragraph in whose place it stands; None of one that is inserted."""
        return self.before if self.status in OLD else None

    @property
    def side(self) -> str:
        """Return which end of a move it is: "from" or "to"."""
        return "from" if self.status == "from" or self.has(_FROM) else "to"

    def has(self, statuses: frozenset[str]) -> bool:
        """Tell whether anything of it has one of these statuses."""
        return any(op.status in statuses for op in self.ops)


@dataclass(frozen=True, slots=True)
class Manner:
    """How changes are written: the maker of marks, and whether BEFORE's formatting stays.

    ``coarse`` deletes and inserts whole what differs: for texts in which finer marks would not be exact. ``brought``
    are anchors of AFTER that are to stand in the redline too.
    """

    marks: Marks
    words_only: bool = False
    coarse: bool = False
    brought: frozenset[Element] = frozenset()


def write_line(manner: Manner, line: Line) -> Element:
    """Return the paragraph."""
    if line.kept is not None:
        return line.kept
    made = make(P)
    for key, value in () if line.own is None else line.own.attrib.items():
        made.set(key, value)
    properties = paragraph_properties(manner.marks, line.status, *_properties(manner, line))
    if properties is not None:
        made.append(properties)
    if line.opens and line.status == "=":
        made.append(manner.marks.range_start(line.side, line.opens))
    _Writer(manner, made, line).write()
    mark_controls(manner.marks, made)
    if line.closes and line.status == "=":
        made.append(manner.marks.range_end(line.side))
    return made


def _properties(manner: Manner, line: Line) -> tuple[Element | None, Element | None]:
    """Return the properties of a paragraph in BEFORE and AFTER; of one that only one has, those twice."""
    if manner.words_only:
        own = own_look(line)
        return own, own
    before, after = (None if each is None else each.find(PPR) for each in (line.before, line.after))
    if line.after is None:
        return before, before
    return (after, after) if line.before is None else (before, after)


def first_run(line: Line) -> Element | None:
    """Return the run whose look new words take: the first of BEFORE's in a paragraph, else of its model."""
    for op in line.ops:
        for span in op.before.wide if op.before else ():
            if isinstance(span.what, str):
                return span.source.run
    holder = line.model if line.own is None else line.own
    return None if holder is None else next((run for run in holder.iter(R) if _worded(run)), None)


def _worded(run: Element) -> bool:
    return run.find(T) is not None or run.find(DEL_TEXT) is not None


def own_look(line: Line) -> Element | None:
    """Return the properties of a paragraph where BEFORE's formatting stays: its own, or those of its model."""
    if line.own is not None:
        return line.own.find(PPR)
    found = line.after if line.model is None else line.model
    properties = None if found is None else plain(PPR, found.find(PPR))
    if properties is not None and line.model is not None:
        for each in (
            *properties.findall(SECT_PR),
            *(mark for tag in MARKS for mark in properties.findall(f"{RPR}/{tag}")),
        ):
            each.getparent().remove(each)  # type: ignore[union-attr]
    return properties


@dataclass(slots=True)
class _Writer:
    """Writes the runs of one paragraph; what is open: holders of runs, the mark of a change, a run, its words."""

    manner: Manner
    paragraph: Element
    line: Line
    path: list[tuple[Element, Element]] = field(default_factory=list)
    status: str = "="
    change: Element | None = None
    run_key: tuple[object, ...] = ()
    run: Element | None = None
    text: Element | None = None
    beside: Element | None = None
    opened: set[Element] = field(default_factory=set)

    def write(self) -> None:
        """Write all."""
        places = Places(self.line.ops)
        if self.manner.words_only:
            self.beside = first_run(self.line)
        last: Path = ()
        for op, following in zip(self.line.ops, upcoming(self.line.ops), strict=True):
            self._look_at(op)
            if op.before is not None:
                last = op.before.spans[-1].source.path if op.before.spans else last
                self._kept(op) if op.status == "=" else self._spans(op.before.spans, op.status)
            elif op.after is not None:
                for span in op.after.spans:
                    if not span.anchor or span.what in self.manner.brought:
                        path = places.place(span.source.path, last, following)
                        status = "=" if span.anchor else op.status
                        self._span(Span(Source(span.source.run, span.source.look, path), span.what), status, None)
        self._spans(self.line.anchors, "=")

    def _look_at(self, op: Op) -> None:
        """Note how a word looks beside which others may be inserted that are to look like it."""
        if self.manner.words_only and op.before is not None:
            runs = [span.source.run for span in op.before.wide if isinstance(span.what, str)]
            self.beside = runs[-1] if runs and runs[-1] is not None else self.beside

    def _kept(self, op: Op) -> None:
        assert op.before is not None  # noqa: S101 (it is in BEFORE)
        if op.after is None:
            self._spans(op.before.spans, "=")
            return
        around = op.before.spans[0].source.path if op.before.spans else ()
        for span in op.after.spans if self.manner.brought else ():
            if span.anchor and span.what in self.manner.brought:
                self._span(Span(Source(None, "", around), span.what), "=", None)
        old, new = op.before.wide, op.after.wide
        looks = {span.source.look for span in old} | {span.source.look for span in new}
        if len(looks) == 1 or self.manner.words_only:
            self._spans(op.before.spans, "=")
            return
        feed = _Looks(new)
        for span in op.before.spans:
            if span.anchor:
                self._span(span, "=", None)
            else:
                for piece, source in feed.beside(span):
                    self._span(piece, "=", source if source.look != piece.source.look else None)

    def _spans(self, spans: Iterable[Span], status: str) -> None:
        for span in spans:
            self._span(span, "=" if span.anchor else status, None)

    def _span(self, span: Span, status: str, look: Source | None) -> None:
        """Write one piece; ``look`` is a run of AFTER whose properties it takes."""
        self._hold(span.source.path, status)
        self._mark(status)
        if span.source.run is None:
            assert not isinstance(span.what, str)  # noqa: S101 (words stand in runs)
            self._no_run()
            self._holder().append(_loose(span.what))
            return
        self._open_run(span.source, status, look)
        if isinstance(span.what, str):
            self._words(span.what, status)
        else:
            self._element(span.what, status)

    def _hold(self, path: Path, status: str) -> None:
        same = 0
        while same < min(len(path), len(self.path)) and self.path[same][0] is path[same]:
            same += 1
        if same == len(self.path) == len(path):
            return
        self._mark("=")
        self._no_run()
        del self.path[same:]
        for element in path[same:]:
            made = empty_holder(element, foreign=status in NEW_ONLY)
            if element.tag in THEIRS and element in self.opened:
                made.set(ID, self.manner.marks.number())
            self.opened.add(element)
            self._holder().append(made)
            self.path.append((element, made))

    def _mark(self, status: str) -> None:
        if status == self.status:
            return
        self._no_run()
        self.status, self.change = status, None
        if status != "=":
            change = self.manner.marks.of(status)
            self._holder().append(change)
            self.change = change

    def _holder(self) -> Element:
        if self.change is not None:
            return self.change
        return self.path[-1][1] if self.path else self.paragraph

    def _no_run(self) -> None:
        self.run, self.text, self.run_key = None, None, ()

    def _open_run(self, source: Source, status: str, look: Source | None) -> None:
        key = (source.run, status, None if look is None else look.look)
        if self.run is not None and key == self.run_key:
            return
        assert source.run is not None  # noqa: S101 (asked before)
        run = make(R)
        if status in OLD:
            for name, value in source.run.attrib.items():
                run.set(name, value)
        old = source.run.find(RPR)
        if self.beside is not None and status in NEW_ONLY:
            old = self.beside.find(RPR)
        if look is not None:
            new = None if look.run is None else look.run.find(RPR)
            properties = tracked(self.manner.marks, RPR, old, new)
        else:
            properties = deepcopy(old) if status in OLD else plain(RPR, old)
        if properties is not None:
            properties.tail = None
            run.append(properties)
        self._holder().append(run)
        self.run, self.text, self.run_key = run, None, key

    def _words(self, words: str, status: str) -> None:
        assert self.run is not None  # noqa: S101 (opened before)
        if self.text is None:
            self.text = make(DEL_TEXT if status == "-" else T)
            self.text.text = ""
            self.run.append(self.text)
        whole = (self.text.text or "") + words
        self.text.text = whole
        if whole[0].isspace() or whole[-1].isspace() or "  " in whole:
            self.text.set(XML_SPACE, "preserve")

    def _element(self, element: Element, status: str) -> None:
        assert self.run is not None  # noqa: S101 (opened before)
        element = _loose(element)
        if status == "-":
            if element.tag == T:
                element.tag = DEL_TEXT
            elif element.tag == INSTR:
                element.tag = DEL_INSTR
        self.run.append(element)
        self.text = None


class _Looks:
    """Gives for every piece of BEFORE's words the runs of AFTER that they stand in."""

    def __init__(self, spans: list[Span]) -> None:
        self._spans = spans
        self._at, self._offset = 0, 0

    def beside(self, span: Span) -> Iterable[tuple[Span, Source]]:
        """Yield the piece, cut where AFTER's run changes, each with the run that it stands in there."""
        if not isinstance(span.what, str):
            yield span, self._spans[self._at].source
            self._at += 1
            return
        words = span.what
        while words:
            beside = self._spans[self._at]
            length = len(beside.what) - self._offset if isinstance(beside.what, str) else len(words)
            piece, words = words[:length], words[length:]
            self._offset += len(piece)
            if isinstance(beside.what, str) and self._offset >= len(beside.what):
                self._at, self._offset = self._at + 1, 0
            yield Span(span.source, piece), beside.source


def _loose(element: Element) -> Element:
    """Return an element to be put elsewhere: what follows it in the file stays behind."""
    element.tail = None
    return element
