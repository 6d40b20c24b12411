"""Text: one plain string, with marks that stand off from it.

Comparing, searching and rules work on the string alone; Word's runs are derived from it. Offsets count code points.
"""

from dataclasses import dataclass, replace
from enum import StrEnum


class MarkKind(StrEnum):
    """What a mark says of the words it covers."""

    ITALIC = "italic"
    BOLD = "bold"
    ORIGIN = "origin"
    SPACE = "space"
    REFERENCE = "reference"
    BRACKET = "bracket"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on ``plain[start:end]``; ``to`` says where it points.

    For ORIGIN that is ``clause:ID`` or ``template:NAME``; for SPACE, which only importers use, the sign that stands in
    the source where the text has a plain space: a space that does not break, a thin one. For REFERENCE, which only
    drafts use, the id of the provision that the words refer to ("paragraph 2 of section III"); for BRACKET the id of a
    bracket (draft.Bracket). For REMARK, which only a text that leaves the desk has, the id of a remark (draft.Remark).
    """

    start: int
    end: int
    kind: MarkKind
    to: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """Words of an instrument; marks may overlap and nest, and lie within the string."""

    plain: str = ""
    marks: tuple[Mark, ...] = ()

    def __post_init__(self) -> None:
        """Refuse marks outside the string."""
        if any(not 0 <= mark.start <= mark.end <= len(self.plain) for mark in self.marks):
            raise ValueError(f"a mark lies outside {self.plain!r}")

    def cut(self, start: int, end: int) -> "Text":
        """Return the part from ``start`` to ``end`` with its marks; a mark that is cut keeps the part inside."""
        kept = (
            replace(mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start)
            for mark in self.marks
            if mark.start < end and mark.end > start
        )
        return Text(self.plain[start:end], tuple(kept))

    def then(self, other: "Text", between: str = "") -> "Text":
        """Return this text, ``between``, and ``other``; all marks stay on their words."""
        shift = len(self.plain) + len(between)
        moved = tuple(replace(mark, start=mark.start + shift, end=mark.end + shift) for mark in other.marks)
        return Text(self.plain + between + other.plain, self.marks + moved)

    def trimmed(self) -> "Text":
        """Return the text without white space at either end."""
        start = len(self.plain) - len(self.plain.lstrip())
        return self.cut(start, max(start, len(self.plain.rstrip())))


EMPTY = Text()


def whole(plain: str, kind: MarkKind, to: str = "") -> Text:
    """Return ``plain`` with one mark over all of it."""
    return Text(plain, (Mark(0, len(plain), kind, to),))
