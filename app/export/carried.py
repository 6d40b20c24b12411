"""Words as XML and pages can carry them: what is left out of the string is left out under its marks too."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from app.export.ooxml import safe
from app.model.text import MarkKind, Text


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one look."""

    plain: str
    bold: bool = False
    italic: bool = False


def carried(text: Text) -> Text:
    """Return ``text`` without signs that XML refuses and with one kind of line break; marks stay on their words."""
    plain = safe(text.plain)
    if plain == text.plain:
        return text
    marks = (
        replace(mark, start=len(safe(text.plain[: mark.start])), end=len(safe(text.plain[: mark.end])))
        for mark in text.marks
    )
    return Text(plain, tuple(marks))


def pieces(text: Text) -> Iterator[Piece]:
    """Yield the words of ``text`` in runs of one look, as ``carried`` gives them; no run is empty."""
    text = carried(text)
    looks = [mark for mark in text.marks if mark.kind in {MarkKind.BOLD, MarkKind.ITALIC} and mark.start < mark.end]
    edges = {0, len(text.plain), *(mark.start for mark in looks), *(mark.end for mark in looks)}
    for start, end in pairwise(sorted(edges)):
        kinds = {mark.kind for mark in looks if mark.start <= start and mark.end >= end}
        yield Piece(text.plain[start:end], MarkKind.BOLD in kinds, MarkKind.ITALIC in kinds)
