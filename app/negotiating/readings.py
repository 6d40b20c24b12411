"""A text as it would read if of each group of brackets one alternative were taken; places lead back to the text."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.model.text import Text
from app.negotiating.bracket_text import Alternative, Group, groups, walked


@dataclass(frozen=True, slots=True)
class Reading:
    """``plain`` is made of pieces of the text: ``here`` is where each begins, ``there`` where it does in the text."""

    plain: str
    here: tuple[int, ...]
    there: tuple[int, ...]

    def back(self, offset: int) -> int:
        """Return where a letter of the reading stands in the text."""
        piece = max(bisect_right(self.here, offset) - 1, 0)
        return self.there[piece] + offset - self.here[piece] if self.here else offset

    def back_end(self, offset: int) -> int:
        """Return the end in the text of words that end at ``offset``: that of their last letter."""
        return self.back(offset - 1) + 1 if offset else self.back(0)

    def forth(self, offset: int) -> int:
        """Return where a place of the text is in the reading; of words that are not in it, where they would be."""
        best = 0
        for here, there, length in self._pieces():
            if there <= offset <= there + length:
                return here + offset - there
            if there + length < offset:
                best = max(best, here + length)
        return best

    def _pieces(self) -> Iterator[tuple[int, int, int]]:
        ends = (*self.here[1:], len(self.plain))
        for here, there, end in zip(self.here, self.there, ends, strict=True):
            yield here, there, end - here


def how_many(text: Text) -> int:
    """Return how many readings show every alternative of a text at least once; 1 without brackets."""
    return max((len(group.alternatives) for group in walked(groups(text))), default=1)


def reading(text: Text, which: int = 0) -> Reading:
    """Return a reading: of each group alternative ``which``, those with words first; the last where it has fewer."""
    pieces = list(_pieces(text.plain, groups(text), which, (0, len(text.plain))))
    here, at = [], 0
    for start, end in pieces:
        here.append(at)
        at += end - start
    plain = "".join(text.plain[start:end] for start, end in pieces)
    return Reading(plain, tuple(here), tuple(start for start, _ in pieces))


def _pieces(plain: str, found: Sequence[Group], which: int, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    at, last = span
    for group in found:
        if group.start > at:
            yield at, group.start
        chosen = _chosen(group, plain, which)
        yield from _pieces(plain, chosen.nested, which, (chosen.words_start, chosen.words_end))
        at = group.end
    if last > at:
        yield at, last


def _chosen(group: Group, plain: str, which: int) -> Alternative:
    ordered = sorted(group.alternatives, key=lambda each: not plain[each.words_start : each.words_end].strip())
    return ordered[min(which, len(ordered) - 1)]
