"""From blocks that answer each other to the lines of a redline."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.redlining.block import Block
from app.redlining.bookmarks import holds
from app.redlining.emit import Line, Manner
from app.redlining.inline import Op, compare_tokens, deleted, inserted
from app.redlining.likeness import fingerprint
from app.redlining.names import PPR
from app.redlining.props import differ
from app.redlining.slide import slid
from app.redlining.stream import SECTION, Source, Span, Token, boxes, pictured, tokens_of
from app.word.xml import Element, child, w


@dataclass(frozen=True, slots=True)
class Desk:
    """What writing needs everywhere: the manner, and how to redline what a holder of blocks holds."""

    manner: Manner
    inside: Callable[[Element, Element], object]

    def differ(self, before: Token, after: Token) -> bool:
        """Tell of two equal tokens whether a change of their look could not be marked: somebody marked one there."""
        if self.manner.words_only:
            return False
        if before.mark is not None and after.mark is not None:
            return before.held or marked_otherwise(before.mark, after.mark)
        return any(span.source.past for span in before.spans) and _look(before) != _look(after)

    def like(self, one: Token, other: Token) -> bool:
        """Tell of two equal tokens whether either may stand for the other."""
        return self.manner.words_only or _look(one) == _look(other)


def marked_otherwise(before: Element, after: Element) -> bool:
    """Tell whether properties of a paragraph differ of which somebody marked a change before."""
    for path in ("pPr", "pPr/rPr", "pPr/sectPr"):
        tag = path.rpartition("/")[2]
        one, other = child(before, path), child(after, path)
        if child(one, f"{tag}Change") is not None and differ(one, other, w(tag)):
            return True
    return False


def read(manner: Manner, paragraph: Element, *, new: bool = False) -> list[Token]:
    """Return the tokens of a paragraph; of a ``new`` one, where only words count, no codes of fields."""
    wording = manner.words_only
    tokens = tokens_of(paragraph, wording=wording)
    if wording and new:
        return [token for token in tokens if not token.soft or pictured(token)]
    return tokens


def same(paragraph: Element, answer: Element) -> Line:
    """Return a line that stays as it is."""
    return Line([], "=", paragraph, answer, kept=paragraph)


def opened(line: Line) -> Line:
    """Return a line that stays as it is as one whose mark may change."""
    if line.kept is None or line.before is None:
        return line
    tokens = tokens_of(line.before)
    ops = [Op("=", token, token) for token in tokens[:-1]]
    return Line(ops, "=", line.before, line.after, tokens[-1].spans)


def dropped(manner: Manner, *paragraphs: Element) -> list[Line]:
    """Return the lines of a paragraph that is deleted, and of those that others joined with it."""
    found = []
    for paragraph in paragraphs:
        tokens = read(manner, paragraph)
        status = "held" if tokens[-1].held else "-"
        found.append(Line(deleted(tokens[:-1]), status, paragraph, None, tokens[-1].spans))
    return found


def added(manner: Manner, paragraph: Element) -> Line:
    """Return a line that is inserted."""
    tokens = read(manner, paragraph, new=True)
    return Line(inserted(tokens[:-1]), "+", None, paragraph, _brought(manner, tokens[-1]))


def moved(desk: Desk, before: Element, after: Element, name: str) -> tuple[Line, Line]:
    """Return both ends of a move: what was added on the way is marked so.

    All that stood at the old place is moved away, also what does not come back: of words that go by marks of two kinds
    LibreOffice leaves a paragraph behind, or gives the next one their look.
    """
    old, new = read(desk.manner, before), read(desk.manner, after, new=True)
    ops = compare_tokens(old[:-1], new[:-1], desk.differ)
    if all(op.status != "=" for op in ops):
        return dropped(desk.manner, before)[0], added(desk.manner, after)
    away = [Op("from", op.before, None) for op in ops if op.before]
    here = [Op("to" if op.status == "=" else "+", None, op.after) for op in ops if op.after]
    come = "+" if here and here[-1].status == "+" else "to"  # else LibreOffice leaves an empty paragraph
    return (
        Line(away, "from", before, None, old[-1].spans, opens=name, closes=name),
        Line(here, come, None, after, _brought(desk.manner, new[-1]), opens=name, closes=name),
    )


def answering(desk: Desk, before: Sequence[Block], after: Sequence[Block]) -> list[Line]:
    """Return the lines of paragraphs that answer each other."""
    old = [token for block in before for each in block.elements for token in read(desk.manner, each)]
    new = [token for block in after for token in read(desk.manner, block.element) if not token.soft]
    if old[-1].key == new[-1].key and not desk.differ(old[-1], new[-1]):
        ends = [Op("=", old[-1], new[-1])]
    else:
        ends = _ends(old[-1], new[-1])
    ops = [*slid(compare_tokens(old[:-1], new[:-1], desk.differ), desk.like), *ends]
    for op in ops:
        if op.before and op.after:
            _boxes(desk, op.before, op.after)
    if len(before) == len(after) == 1 and _unchanged(desk, ops, before[0].element, after[0].element):
        return [same(before[0].element, after[0].element)]
    return _cut(desk.manner, ops)


def _ends(before: Token, after: Token) -> list[Op]:
    """Return the ops of two last marks that cannot be one: that of a section first, for it stands on the words."""
    gone, come = deleted([before]), inserted([after])
    return [*come, *gone] if after.key == SECTION else [*gone, *come]


def _boxes(desk: Desk, before: Token, after: Token) -> None:
    """Redline what is said in text boxes that answer each other."""
    for one, other in zip(boxes(before), boxes(after), strict=False):
        if fingerprint(one) != fingerprint(other):
            desk.inside(one, other)


def _unchanged(desk: Desk, ops: Sequence[Op], before: Element, after: Element) -> bool:
    """Tell whether two paragraphs differ in nothing that has a mark."""
    if any(op.status not in {"=", "held"} for op in ops) or holds(after, desk.manner.brought):
        return False
    if desk.manner.words_only:
        return True
    if any(_look(op.before) != _look(op.after) for op in ops if op.before and op.after and op.before.mark is None):
        return False
    one, other = before.find(PPR), after.find(PPR)
    if differ(one, other, PPR):
        return False
    return not any(differ(child(one, tag), child(other, tag), w(tag)) for tag in ("rPr", "sectPr"))


def _look(token: Token | None) -> list[tuple[str, int]]:
    """Return how the letters of a token look, each look with how many have it."""
    looks: list[tuple[str, int]] = []
    for span in () if token is None else token.wide:
        length = len(span.what) if isinstance(span.what, str) else 1
        if looks and looks[-1][0] == span.source.look:
            length += looks.pop()[1]
        looks.append((span.source.look, length))
    return looks


def _brought(manner: Manner, mark: Token | None) -> tuple[Span, ...]:
    """Return the anchors that are to be brought over from before a paragraph's mark."""
    spans = () if mark is None else mark.spans
    return tuple(Span(Source(None, "", ()), span.what, anchor=True) for span in spans if span.what in manner.brought)


def _cut(manner: Manner, ops: Sequence[Op]) -> list[Line]:
    """Cut what became of all tokens into lines, at the marks of paragraphs."""
    lines: list[Line] = []
    held: list[Op] = []
    for op in ops:
        if op.token.mark is None:
            held.append(op)
            continue
        before = op.before.mark if op.before else None
        after = op.after.mark if op.after else None
        anchors = (*(op.before.spans if op.before else ()), *_brought(manner, op.after))
        lines.append(Line(held, op.status, before, after, anchors))
        held = []
    if held and lines:  # cannot be: the last token of either side is a mark
        lines[-1].ops.extend(held)
    return lines
