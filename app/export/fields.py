"""References that Word keeps right by itself: a number in the text becomes a REF field to what it is the number of.

The field's result is the words as they are printed. Where Word, counting anew, would write other words, or where a
provision's label is not counted, the reference stays plain words.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from app.export import ooxml
from app.export.layout import Block, Paragraph
from app.export.ooxml import Element, Words, make
from app.model.instrument import Instrument
from app.model.labels import labels
from app.model.provision import Provisions, parent_of
from app.model.text import Mark, MarkKind

_FIRST = 500_000_000  # Word's own names end in nine figures
_WORDED = re.compile(r"[^\W\d_]+ (?P<number>\d+(?:\.\d+)*)")
_Place = tuple[int, str]
"""A language version and a provision's id."""


@dataclass(frozen=True, slots=True)
class Link:
    """A field on ``[start:end]`` of a paragraph's words that says the number of the paragraph named ``target``."""

    start: int
    end: int
    target: str
    switches: str = "\\n \\h"


@dataclass(frozen=True, slots=True)
class Links:
    """The fields of each paragraph, by its ``id()``, and the names of those that are referred to, likewise."""

    fields: Mapping[int, tuple[Link, ...]]
    names: Mapping[int, str]


NO_LINKS = Links({}, {})


def links(blocks: Sequence[Block], instrument: Instrument) -> Links:
    """Return the references of a laid-out instrument that can be kept right."""
    paragraphs = tuple(_paragraphs(blocks))
    if not any(mark.kind is MarkKind.REFERENCE for each in paragraphs for mark in each.text.marks):
        return NO_LINKS
    counted: dict[_Place, Paragraph] = {}
    for each in paragraphs:
        if each.number:
            counted.setdefault((each.key.version, each.key.provision), each)
    known = tuple(_Version(instrument, number, counted) for number in range(len(instrument.versions)))
    names: dict[int, str] = {}
    fields: dict[int, tuple[Link, ...]] = {}
    for each in paragraphs:
        found = tuple(_fields(each, known[each.key.version], names))
        if found:
            fields[id(each)] = found
    return Links(fields, names)


def _paragraphs(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from chain.from_iterable(cell for row in block.rows for cell in row.cells)


class _Version:
    """What the provisions of one language version are called, and which of their labels Word counts."""

    def __init__(self, instrument: Instrument, number: int, counted: Mapping[_Place, Paragraph]) -> None:
        self._provisions: Provisions = instrument.versions[number].provisions
        self._labels = labels(instrument, self._provisions)
        self._counted = {at: counted.get((number, each.id)) for at, each in enumerate(self._provisions)}
        self._places = {each.id: at for at, each in enumerate(self._provisions)}
        self._places.update({each.answers: at for at, each in enumerate(self._provisions) if each.answers})

    def meant(self, to: str) -> Iterator[tuple[str, Paragraph]]:
        """Yield the label of a provision, and of each that holds it, with the paragraph that has it."""
        at = self._places.get(to)
        while at is not None:
            paragraph = self._counted[at]
            if paragraph is not None:
                yield self._labels[at], paragraph
            at = parent_of(self._provisions, at)


def _fields(paragraph: Paragraph, version: _Version, names: dict[int, str]) -> Iterator[Link]:
    end = 0
    marks = (mark for mark in paragraph.text.marks if mark.kind is MarkKind.REFERENCE and mark.start < mark.end)
    for mark in sorted(marks, key=lambda mark: mark.start):
        found = next(_readings(paragraph.text.plain, mark, version), None)
        if found is None or found[0] < end:
            continue
        start, end, switches, target = found
        yield Link(start, end, names.setdefault(id(target), f"_Ref{_FIRST + len(names) + 1}"), switches)


def _readings(plain: str, mark: Mark, version: _Version) -> Iterator[tuple[int, int, str, Paragraph]]:
    """Yield where words stand that are what Word writes for the number of a provision; its closing points go."""
    words = plain[mark.start : mark.end]
    for label, target in version.meant(mark.to):
        said = label.rstrip(".")
        worded = _WORDED.fullmatch(said)
        start = mark.start - max(said.find(words), 0)
        if said and start >= 0 and plain[start : start + len(said)] == said and start + len(said) >= mark.end:
            yield start, start + len(said), "\\n \\h", target
        elif worded and worded["number"] == words:
            yield mark.start, mark.end, "\\n \\t \\h", target


def parted(
    words: Words, fields: Sequence[Link], names: Iterator[int], points: Sequence[tuple[int, str]]
) -> Iterator[Element]:
    """Yield the runs of words with fields in them, and bookmarks, numbered by ``names``, at some points."""
    edges = [*(place for place, _ in points), len(words.text.plain)]
    at = 0
    for number, end in enumerate(edges):
        inside = [replace(each, start=each.start - at, end=each.end - at) for each in fields if at <= each.start < end]
        yield from runs(words.cut(at, end), [each for each in inside if each.end <= end - at])
        at = max(at, end)
        if number < len(points):
            yield from bookmarks(names, points[number : number + 1])


def bookmarks(names: Iterator[int], points: Sequence[tuple[int, str]]) -> Iterator[Element]:
    """Yield bookmarks, numbered by ``names``."""
    for _, name in points:
        number = next(names)
        yield make("bookmarkStart", id=number, name=name)
        yield make("bookmarkEnd", id=number)


def runs(words: Words, fields: Sequence[Link]) -> Iterator[Element]:
    """Yield the runs of words with fields in them; the result of each is the words as they stand."""
    at = 0
    for link in fields:
        yield from ooxml.runs(words.cut(at, link.start))
        yield from _field(link, words.cut(link.start, link.end))
        at = link.end
    yield from ooxml.runs(words.cut(at, len(words.text.plain)))


def _field(link: Link, words: Words) -> Iterator[Element]:
    code = make("instrText")
    code.set(ooxml.XML_SPACE, "preserve")
    code.text = f" REF {link.target} {link.switches} "
    yield make("r", make("fldChar", fldCharType="begin"))
    yield make("r", code)
    yield make("r", make("fldChar", fldCharType="separate"))
    yield from ooxml.runs(words)
    yield make("r", make("fldChar", fldCharType="end"))
