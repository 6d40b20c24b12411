"""Marks of BASE that a copy holds no more, or that somebody settled there without a trace."""

from collections.abc import Iterable, Iterator

from app.redlining.combine_atoms import Who, text_of
from app.redlining.combine_desk import Desk
from app.redlining.combine_weave import Weaver
from app.word.xml import Element


def tell_gone(desk: Desk, weaver: Weaver, where: Element, copies: Iterable[int]) -> None:
    """Note on which letters of a stretch copies hold no mark where BASE has one; it stays."""
    for copy in copies:
        for words in _gone(weaver, copy):
            desk.lose(copy, words, desk.place_of(where))
        for look in weaver.lost_looks.get(copy, ()):
            desk.lose(copy, look, desk.place_of(where))


def _gone(weaver: Weaver, copy: int) -> Iterator[str]:
    """Yield what stands in marks of BASE that a copy has not, letters of one mark together."""
    held: dict[str, tuple[Who, str]] = {}
    for piece in weaver.pieces:
        if piece.atom.kind == "anchor":
            continue
        for way, mark in (("put", piece.put), ("out", piece.out)):
            missing = mark is not None and 0 in mark.sources and not weaver.holds(copy, mark)
            who, words = held.get(way, (None, ""))
            if who is not None and (not missing or mark is None or mark.who != who):
                yield words
                del held[way]
                words = ""
            if missing and mark is not None:
                held[way] = mark.who, words + text_of(piece.atom)
    yield from (words for _, words in held.values())
