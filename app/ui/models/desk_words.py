"""A provision's words as a block of the desk holds them, and back; one letter here is one letter there."""

from dataclasses import dataclass, replace

from app.negotiating.fields import HEADED, with_words, words_of
from app.ui.models.offsets import from_qt

__all__ = ["HEADED", "LINE", "Typed", "difference", "exactly", "shown", "taken", "units", "with_words", "words_of"]
LINE = "\u2028"
_SHOWN = {ord("\n"): LINE, ord("\r"): LINE, 0x2029: LINE, 0x0B: LINE, 0x0C: LINE}
_STRANGE = dict.fromkeys((0, 64976, 64977, 65532), "�")
_ALONE = dict.fromkeys(range(55296, 57344), "�")
_TABLE = _SHOWN | _STRANGE | _ALONE
_LAST_PLAIN = 0xFFFF


def shown(plain: str) -> str:
    """Return the letters of a block: line breaks as Qt writes them within one, signs that it cannot hold replaced."""
    return plain if plain.isascii() and plain.isprintable() else plain.translate(_TABLE)


def taken(letters: str) -> str:
    """Return letters of a block as a text keeps them."""
    return letters.replace(LINE, "\n")


@dataclass(frozen=True, slots=True)
class Typed:
    """That ``[start:end]`` of the words of provision ``at`` became ``words``."""

    at: int
    start: int
    end: int
    words: str

    def moves(self, offset: int, *, sticky: bool = False) -> int:
        """Return where an offset of the words before lies after; ``sticky`` keeps it before what is put in at it."""
        if offset < self.start or (offset == self.start and (sticky or self.end > self.start)):
            return offset
        if offset < self.end:
            return self.start + (0 if sticky else len(self.words))
        return offset + len(self.words) - (self.end - self.start)


def difference(at: int, was: str, now: str) -> Typed | None:
    """Return the fewest letters that differ between two states of a block; None when nothing does."""
    if was == now:
        return None
    most = min(len(was), len(now))
    start = next((place for place in range(most) if was[place] != now[place]), most)
    same = 0
    while same < most - start and was[-1 - same] == now[-1 - same]:
        same += 1
    return Typed(at, start, len(was) - same, now[start : len(now) - same])


def exactly(at: int, was: str, now: str, noted: tuple[int, int]) -> Typed | None:
    """Return what was typed when Qt says where: ``noted`` is the beginning and length of what is new, in Qt's units.

    Of letters alike beside each other that tells which one went or came. None where nothing changed.
    """
    if was == now:
        return None
    start = from_qt(now, noted[0])
    rest = len(now) - from_qt(now, noted[0] + noted[1])
    end = len(was) - rest
    fits = start <= end and was[:start] == now[:start] and (not rest or was[-rest:] == now[-rest:])
    if not fits or start > len(now) - rest:
        return difference(at, was, now)
    inner = difference(at, was[start:end], now[start : len(now) - rest])
    if inner is None or end == start or start == len(now) - rest:
        return Typed(at, start, end, now[start : len(now) - rest])
    return replace(inner, start=inner.start + start, end=inner.end + start)


def units(text: str) -> int:
    """Return the length of a text in Qt's units."""
    return len(text) if text.isascii() else len(text) + sum(ord(letter) > _LAST_PLAIN for letter in text)
