"""Texts put together: white space squeezed, lines joined with or without the hyphen between them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from app.ingest import hyphens, spaces
from app.model.text import Mark, Text

_HYPHEN = re.compile(r"(?<=[^\W\d_])-$")
_FIRST = re.compile(r"[^\W\d_]+")
_REACH = 2  # letters from the end at which a hyphen stands


def squeezed(text: str, marks: Sequence[Mark] = ()) -> Text:
    """Return a text with runs of white space as one space and none at the ends; the marks stay on their words.

    A single space of another kind, such as one that does not break, is marked, so that ``spaces.restored`` can put it
    back when the text has been recognised.
    """
    if " ".join(text.split()) == text:
        return Text(text, tuple(mark for mark in marks if mark.start < mark.end))
    kept: list[str] = []
    moved = [0] * (len(text) + 1)
    marks = (*marks, *spaces.marked(text))
    for at, sign in enumerate(text):
        moved[at] = len(kept)
        if not sign.isspace():
            kept.append(sign)
        elif kept and kept[-1] != " ":
            kept.append(" ")
    moved[len(text)] = len(kept)
    plain = "".join(kept).rstrip()
    limit = len(plain)
    ends = [(min(moved[mark.start], limit), min(moved[mark.end], limit), mark) for mark in marks]
    return Text(plain, tuple(replace(mark, start=start, end=end) for start, end, mark in ends if start < end))


def then(text: Text, more: Text, known: Counter[str]) -> Text:
    """Put two lines together; a word that was broken at a hyphen is made whole, one that has a hyphen keeps it."""
    hangs = text.plain.endswith(hyphens.ENDS)  # most do not, and need no search through a long paragraph
    broken, first = hangs and hyphens.BROKEN.search(text.plain), _FIRST.match(more.plain)
    gap = " "
    if broken and first:
        gap = hyphens.between(broken, first[0], known)
        text = text.cut(0, len(text.plain) - 1)
    elif _HYPHEN.search(text.plain, max(0, len(text.plain) - _REACH)) and more.plain[:1].isalpha():
        gap = ""
    joined = text.then(more, gap)
    return replace(joined, marks=_bridged(joined.marks, len(text.plain), len(joined.plain) - len(more.plain)))


def _bridged(marks: Sequence[Mark], end: int, start: int) -> tuple[Mark, ...]:
    """Make one of two marks of a kind that a line break has parted."""
    made: list[Mark] = []
    for mark in marks:
        before = next((at for at, other in enumerate(made) if other.end == end and other.kind is mark.kind), None)
        if mark.start == start and before is not None:
            made[before] = replace(made[before], end=mark.end)
        else:
            made.append(mark)
    return tuple(made)
