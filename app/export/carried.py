"""Words as XML and pages can carry them: what is left out of the string is left out under its marks too."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from app.export.ooxml import safe
from app.model.text import MarkKind, Text


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one look; ``to`` is the id of the provision that they refer to."""

    plain: str
    bold: bool = False
    italic: bool = False
    to: str = ""


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


def pieces(text: Text, *, referring: bool = False) -> Iterator[Piece]:
    """Yield the words of ``text`` in runs of one look, as ``carried`` gives them; no run is empty.

    ``referring`` parts them where a reference to another provision begins and ends, too.
    """
    text = carried(text)
    shown = {MarkKind.BOLD, MarkKind.ITALIC, *((MarkKind.REFERENCE,) if referring else ())}
    looks = [mark for mark in text.marks if mark.kind in shown and mark.start < mark.end]
    edges = {0, len(text.plain), *(mark.start for mark in looks), *(mark.end for mark in looks)}
    for start, end in pairwise(sorted(edges)):
        here = [mark for mark in looks if mark.start <= start and mark.end >= end]
        kinds = {mark.kind for mark in here}
        to = next((mark.to for mark in here if mark.kind is MarkKind.REFERENCE), "")
        yield Piece(text.plain[start:end], MarkKind.BOLD in kinds, MarkKind.ITALIC in kinds, to)
