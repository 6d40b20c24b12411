"""Heights of many rows: guessed until a row is near the view, known from then on. No Qt in here."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate


class Heights:
    """Row heights in pixels and the places that follow from them."""

    def __init__(self, guesses: Sequence[int] = ()) -> None:
        self._heights = list(guesses)
        self._known = [False] * len(self._heights)
        self._tops: list[int] | None = None

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self._heights)

    @property
    def total(self) -> int:
        """The height of all rows."""
        return self._all_tops()[-1]

    def known(self, index: int) -> bool:
        """Whether a height was set, not guessed."""
        return self._known[index]

    def height(self, index: int) -> int:
        """Return a row's height."""
        return self._heights[index]

    def top(self, index: int) -> int:
        """Return where a row begins."""
        return self._all_tops()[index]

    def put(self, index: int, height: int) -> int:
        """Set a row's height; return by how much it grew."""
        grown = height - self._heights[index]
        self._known[index] = True
        if grown:
            self._heights[index] = height
            self._tops = None
        return grown

    def at(self, y: int) -> int:
        """Return the row at ``y``: the first above the top, the last below the end, -1 when there is none."""
        if not self._heights:
            return -1
        return min(max(bisect_right(self._all_tops(), y) - 1, 0), len(self._heights) - 1)

    def _all_tops(self) -> list[int]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0))
        return self._tops
