"""Tracked changes: the XML of what was inserted, deleted and set otherwise."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count, pairwise

from lxml import etree

from app.export import ooxml
from app.export.hunks import tracked
from app.export.layout import Paragraph
from app.export.ooxml import Element, Piece, Words, make
from app.model.comparison import Hunk

_LONG = 60  # signs
FROM, TO = "moveFrom", "moveTo"


@dataclass(frozen=True, slots=True)
class Tracker:
    """Who changed and when, and the running number of changes, each of which needs one of its own."""

    author: str
    stamp: str
    _ids: Iterator[int] = field(default_factory=lambda: count(1))
    _ranges: dict[tuple[str, str], int] = field(default_factory=dict)

    def change(self, tag: str, *children: Element) -> Element:
        """Return an element that says who did what when: w:ins, w:del, w:pPrChange, w:rPrChange."""
        return make(tag, *children, id=next(self._ids), author=self.author, date=self.stamp)

    def range_start(self, way: str, name: str) -> Element:
        """Return the sign at which one end of a move begins: ``way`` says which, ``name`` is the same at both."""
        start = self.change(f"{way}RangeStart")
        start.set(ooxml.w("name"), name)
        self._ranges[way, name] = int(start.get(ooxml.w("id"), "0"))
        return start

    def range_end(self, way: str, name: str) -> Element:
        """Return the sign at which that end of the move ends."""
        return make(f"{way}RangeEnd", id=self._ranges.pop((way, name)))


@dataclass(frozen=True, slots=True)
class Numbers:
    """The w:numId of each listing, of the text before and of the text after."""

    before: Sequence[int]
    after: Sequence[int]


def dropped(tracker: Tracker, paragraph: Paragraph, numbers: Numbers) -> Element:
    """Return a paragraph that only the text before has."""
    properties = ooxml.paragraph_properties(paragraph, numbers.before)
    return _whole(tracker, "del", paragraph, properties)


def added(tracker: Tracker, paragraph: Paragraph, numbers: Numbers) -> Element:
    """Return a paragraph that only the text after has."""
    properties = ooxml.paragraph_properties(paragraph, numbers.after)
    return _whole(tracker, "ins", paragraph, properties)


def _whole(tracker: Tracker, tag: str, paragraph: Paragraph, properties: Element) -> Element:
    properties.append(make("rPr", tracker.change(tag)))
    runs = ooxml.runs(ooxml.words_of(paragraph), deleted=tag == "del")
    return make("p", properties, *_changed(tracker, tag, runs))


def moved(tracker: Tracker, way: str, pair: tuple[Paragraph, Paragraph], numbers: Numbers) -> Element:
    """Return one end of a paragraph that moved: what both texts have moves, what else it had or has goes or comes."""
    before, after = pair
    own, counted, otherwise = (before, numbers.before, "del") if way == FROM else (after, numbers.after, "ins")
    properties = ooxml.paragraph_properties(own, counted)
    properties.append(make("rPr", tracker.change(way)))
    words: list[Element] = []
    at = 0
    for hunk in tracked(before.text.plain, after.text.plain):
        size = len(hunk.before if way == FROM else hunk.after)
        runs = ooxml.runs(ooxml.words_of(own).cut(at, at + size), deleted=way == FROM and hunk.before != hunk.after)
        if hunk.before == hunk.after:
            words += [tracker.change(way, run) for run in runs]  # one each, so that a comment can stand on some
        else:
            words += _changed(tracker, otherwise, runs)
        at += size
    return make("p", properties, *words)


def phantom(tracker: Tracker) -> Element:
    """Return an empty paragraph that is there only while changes are open: inserted, and deleted again."""
    mark = make("rPr", tracker.change("ins"), tracker.change("del"))
    return make("p", make("pPr", make("pStyle", val="Closer"), mark))


def kept(
    tracker: Tracker, before: Paragraph, after: Paragraph, numbers: Numbers, *, then_added: bool = False
) -> Element:
    """Return a paragraph that both texts have, with the differences in words, format and properties.

    Where an added paragraph comes next (``then_added``), words that were inserted do not come last: LibreOffice takes
    insertions on both sides of a paragraph mark for one, and the mark with them.
    """
    old = ooxml.paragraph_properties(before, numbers.before)
    new = ooxml.paragraph_properties(after, numbers.after)
    if etree.tostring(old) != etree.tostring(new):
        new.append(tracker.change("pPrChange", old))
    hunks = tracked(before.text.plain, after.text.plain)
    words = list(_words(tracker, before, after, _closed(hunks) if then_added else hunks))
    if then_added and [etree.QName(word).localname for word in words[-2:]] == ["del", "ins"]:
        words[-2:] = words[:-3:-1]
    return make("p", new, *words)


def _words(tracker: Tracker, before: Paragraph, after: Paragraph, hunks: Sequence[Hunk]) -> Iterator[Element]:
    i = j = 0
    was, now = ooxml.words_of(before), ooxml.words_of(after)
    for hunk in hunks:
        old = was.cut(i, i + len(hunk.before))
        new = now.cut(j, j + len(hunk.after))
        i, j = i + len(hunk.before), j + len(hunk.after)
        if hunk.before == hunk.after:
            yield from _same(tracker, old, new)
        else:
            yield from _changed(tracker, "del", ooxml.runs(old, deleted=True))
            yield from _changed(tracker, "ins", ooxml.runs(new))


def _closed(hunks: Sequence[Hunk]) -> tuple[Hunk, ...]:
    """Return the hunks so that none ends the text with an insertion alone.

    The sign before it comes last instead: kept where the inserted words end in it too ("[. More]."), else set anew.
    """
    if len(hunks) < 2 or hunks[-1].before or not hunks[-2].before or hunks[-2].before != hunks[-2].after:  # noqa: PLR2004
        return tuple(hunks)
    kept, new = hunks[-2].before, hunks[-1].after
    sign, lead = kept[-1], tuple(hunks[:-2]) + ((Hunk("equal", kept[:-1], kept[:-1]),) if kept[:-1] else ())
    if new.endswith(sign):
        return (*lead, Hunk("insert", "", sign + new[:-1]), Hunk("equal", sign, sign))
    return (*lead, Hunk("replace", sign, sign + new))


def is_rewritten(before: Paragraph, after: Paragraph) -> bool:
    """Tell whether two paragraphs share so little, and are so long, that they are read better one after the other."""
    hunks = tracked(before.text.plain, after.text.plain)
    long = max(len(before.text.plain), len(after.text.plain)) > _LONG
    return long and len(hunks) == 1 and hunks[0].op == "replace"


def _changed(tracker: Tracker, tag: str, runs: Sequence[Element]) -> Iterable[Element]:
    return (tracker.change(tag, *runs),) if runs else ()


def _same(tracker: Tracker, old: Words, new: Words) -> Iterator[Element]:
    """Yield the runs of words that both have; where their format differs, with the format before."""
    formats = [tuple(_formats(words)) for words in (old, new)]
    edges = sorted({0, *(end for pieces in formats for end, _ in pieces)})
    for start, end in pairwise(edges):
        plain = new.text.plain[start:end]
        was, now = (replace(next(piece for stop, piece in pieces if stop > start), plain=plain) for pieces in formats)
        before, after = ooxml.run_properties(was, old.language), ooxml.run_properties(now, new.language)
        if _differ(before, after):
            change = tracker.change("rPrChange", before if before is not None else make("rPr"))
            after = ooxml.run_properties(now, new.language, change)
        run = ooxml.run(now, after)
        if run is not None:
            yield run


def _formats(words: Words) -> Iterator[tuple[int, Piece]]:
    """Yield where each run of one format ends, and its format."""
    end = 0
    for piece in ooxml.pieces(words):
        end += len(piece.plain)
        yield end, piece


def _differ(one: Element | None, other: Element | None) -> bool:
    left, right = (b"" if element is None else etree.tostring(element) for element in (one, other))
    return left != right
