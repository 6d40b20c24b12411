"""Offsets at the edge to Qt: values count code points, Qt counts UTF-16 units."""

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
