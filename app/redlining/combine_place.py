"""Putting what was woven back into BASE: each paragraph in its place, new ones beside it."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from app.redlining.combine_atoms import atoms_of
from app.redlining.combine_weave import Piece
from app.redlining.combine_write import Bench, write_line
from app.redlining.names import ANCHORS, CLEAR, CONTROL_CONTENT, SECT_PR
from app.redlining.whole import replace
from app.word.xml import Element


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph (its pieces and its end), or a table (``end`` alone)."""

    pieces: tuple[Piece, ...]
    end: Piece

    @property
    def own(self) -> Element | None:
        """Return the paragraph or table of BASE that it stands for."""
        return self.source if self.end.source == 0 else None

    @property
    def source(self) -> Element:
        """Return the paragraph or table that it comes from."""
        assert not isinstance(self.end.atom.what, str)  # noqa: S101 (it is an element)
        return self.end.atom.what


def place_lines(bench: Bench, holder: Element, pieces: Iterable[Piece], everyone: AbstractSet[int]) -> None:
    """Write pieces as paragraphs and put them into a holder; ``everyone`` are the copies that answer here."""
    lines = list(_lines(pieces))
    following = _following(lines)
    last: Element | None = None
    for line, after in zip(lines, following, strict=True):
        made = _written(bench, line, everyone)
        if line.own is not None:
            replace(line.own, made)
        else:
            _insert(holder, made, last, after, line.source)
        last = made


def _lines(pieces: Iterable[Piece]) -> Iterator[_Line]:
    held: list[Piece] = []
    for piece in pieces:
        if piece.atom.kind == "table":  # words before it are those of the next paragraph
            yield _Line((), piece)
        elif piece.atom.kind == "end":
            yield _Line(tuple(held), piece)
            held = []
        else:
            held.append(piece)


def _following(lines: Sequence[_Line]) -> list[Element | None]:
    """Return for every line the next element that BASE has, to hold on to."""
    found: list[Element | None] = []
    following: Element | None = None
    for line in reversed(lines):
        found.append(following)
        following = line.own if line.own is not None else following
    return found[::-1]


def _written(bench: Bench, line: _Line, everyone: AbstractSet[int]) -> Element:
    if line.end.atom.kind == "table":
        if line.own is not None:
            return line.own
        sources = {line.end.source} if line.end.put is None else line.end.put.sources
        return bench.foreign[line.end.source].welcome(line.source, sources)
    if line.own is not None and _unchanged(line, everyone):
        return line.own
    return write_line(bench, line.pieces, line.end)


def _unchanged(line: _Line, everyone: AbstractSet[int]) -> bool:
    """Tell whether a paragraph of BASE stays as it is, whole, with its marks, of which every copy knows."""
    for piece in (*line.pieces, line.end):
        if piece.source or piece.touched:
            return False
        if any(mark is not None and not everyone <= mark.sources for mark in (piece.put, piece.out)):
            return False
    return len(line.pieces) + 1 == len(atoms_of(line.source))


def _insert(holder: Element, made: Element, last: Element | None, after: Element | None, source: Element) -> None:
    """Put a new element before the next of BASE, or behind the last one: into a control as it stands in its copy."""
    above = source.getparent()
    controlled = above is not None and above.tag == CONTROL_CONTENT
    if last is not None and (after is None or _controlled(last) == controlled):
        last.addnext(made)
    elif after is not None:
        _before(after, made, controlled)
    elif (section := holder.find(SECT_PR)) is not None:
        section.addprevious(made)
    else:
        holder.append(made)


def _controlled(element: Element) -> bool:
    above = element.getparent()
    return above is not None and above.tag == CONTROL_CONTENT


def _before(after: Element, made: Element, controlled: bool) -> None:
    here, above = after, after.getparent()
    while not controlled and above is not None and above.tag in CLEAR and _previous(here) is None:
        here, above = above, above.getparent()
    previous = _previous(here)
    if controlled and not _controlled(after) and previous is not None and previous.tag in CLEAR:
        content = previous.find(CONTROL_CONTENT)
        if content is not None:
            content.append(made)
            return
    here.addprevious(made)


def _previous(element: Element) -> Element | None:
    """Return the block before an element; what has no width, and the properties of a control, are none."""
    before = element.getprevious()
    while before is not None and (before.tag in ANCHORS or not isinstance(before.tag, str)):
        before = before.getprevious()
    return None if before is not None and str(before.tag).endswith("Pr") else before
