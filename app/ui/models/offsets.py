"""Offsets at the edge to Qt: values count code points, Qt counts UTF-16 units."""

from bisect import bisect_left

_ONE_UNIT = 0xFFFF
"""The last code point that UTF-16 writes in one unit."""


def to_qt(text: str, offset: int) -> int:
    """Return the UTF-16 offset of code point ``offset`` of ``text``."""
    return offset + sum(1 for letter in text[:offset] if ord(letter) > _ONE_UNIT)


def from_qt(text: str, offset: int) -> int:
    """Return the code point that stands at UTF-16 offset ``offset``; inside a pair, the pair's own."""
    if text.isascii():
        return min(offset, len(text))
    units = 0
    for index, letter in enumerate(text):
        units += 2 if ord(letter) > _ONE_UNIT else 1
        if units > offset:
            return index
    return len(text)


class Units:
    """The same for one long text that is asked of again and again: it is looked through once."""

    def __init__(self, text: str) -> None:
        self._far = [] if text.isascii() else [at for at, sign in enumerate(text) if sign > "\uffff"]
        self._in_units = [at + number for number, at in enumerate(self._far)]

    def to_qt(self, offset: int) -> int:
        """Return the place in UTF-16 units of a place in code points."""
        return offset + bisect_left(self._far, offset)

    def from_qt(self, place: int) -> int:
        """Return the place in code points; inside a pair the place before it."""
        before = bisect_left(self._in_units, place)
        inside = before > 0 and place == self._in_units[before - 1] + 1
        return place - before if not inside else self._far[before - 1]
