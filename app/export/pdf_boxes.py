"""Boxes on pages: what keeps together, what may part, and where pages end. Arithmetic only, no drawing.

Lengths are half-points: a unit that makes whole numbers of all sizes of type that Word knows.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

_TOGETHER = 2  # lines of a paragraph that stand alone neither at the foot of a page nor at the head of the next


@dataclass(frozen=True, slots=True, eq=False)
class Box:
    """A paragraph by the heights of its lines, or a row that is one line high.

    ``paint(painter, x, y, line)`` draws a line. ``numbered`` says that its lines are counted in the margin.
    """

    heights: tuple[float, ...]
    paint: Callable[[Any, float, float, int], None]
    before: float = 0
    after: float = 0
    keep_next: bool = False
    keep_lines: bool = False
    new_page: bool = False
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Placed:
    """Line ``line`` of a box, ``top`` below the upper edge of the text."""

    box: Box
    line: int
    top: float


Page = tuple[Placed, ...]


def paged(boxes: Sequence[Box], height: float) -> tuple[Page, ...]:
    """Return the boxes on pages with so much room for text; there is one page at least."""
    press = _Press(height)
    for at, box in enumerate(boxes):
        follows = at > 0 and boxes[at - 1].keep_next
        press.put(box, 0 if follows else _chain(boxes, at, height))
    return press.pages


class _Press:
    """Fills pages from the top."""

    def __init__(self, height: float) -> None:
        self._height = height
        self._done: list[Page] = []
        self._page: list[Placed] = []
        self._y = 0.0
        self._after = 0.0

    @property
    def pages(self) -> tuple[Page, ...]:
        return (*self._done, tuple(self._page)) if self._page or not self._done else tuple(self._done)

    def put(self, box: Box, together: float) -> None:
        """Place a box; ``together`` is the height of what must stand on one page with it, itself included."""
        fresh = box.new_page or not (self._done or self._page)
        if box.new_page or self._y + max(self._after, box.before) + together > self._height >= together > 0:
            self._turn()
        self._y += max(self._after, box.before) if self._page or fresh else 0
        self._after = 0
        start = 0
        while start < len(box.heights):
            count = self._fitting(box, start)
            for line in range(start, start + count):
                self._page.append(Placed(box, line, self._y))
                self._y += box.heights[line]
            start += count
            if start < len(box.heights):
                self._turn()
        self._after = box.after

    def _fitting(self, box: Box, start: int) -> int:
        """Return how many lines stand on this page; none where all the rest goes over to the next."""
        rest = len(box.heights) - start
        count, bottom = 0, self._y
        while count < rest and bottom + box.heights[start + count] <= self._height:
            bottom += box.heights[start + count]
            count += 1
        if count == rest:
            return rest
        if box.keep_lines and start == 0 and self._page and sum(box.heights) <= self._height:
            return 0
        count = min(count, rest - _TOGETHER) if rest > _TOGETHER else 0
        if start == 0 and count < _TOGETHER:
            count = 0
        return count if self._page or count > 0 else max(min(count, rest), 1)

    def _turn(self) -> None:
        if self._page:
            self._done.append(tuple(self._page))
        self._page, self._y, self._after = [], 0.0, 0.0


def _chain(boxes: Sequence[Box], at: int, height: float) -> float:
    """Return how much must stand together from a box on: what is kept with what follows it, and that one's beginning.

    It is 0 where that is more than a page holds: then it parts as it comes.
    """
    if not boxes[at].keep_next:
        return 0
    whole = 0.0
    for before, box in _linked(boxes, at):
        last = not box.keep_next
        lines = box.heights if not last or box.keep_lines or len(box.heights) <= _TOGETHER + 1 else box.heights[:2]
        whole += sum(lines) + (max(before.after, box.before) if before else 0)
        if whole > height:
            return 0
    return whole


def _linked(boxes: Sequence[Box], at: int) -> Iterator[tuple[Box | None, Box]]:
    before: Box | None = None
    for box in (boxes[place] for place in range(at, len(boxes))):
        if before is not None and box.new_page:
            return
        yield before, box
        if not box.keep_next:
            return
        before = box
