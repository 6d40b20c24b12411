"""What a Word file carries besides the words that are seen."""

from collections.abc import Iterator
from dataclasses import replace

from app.errors import UnreadableFile
from app.word.carried_drawn import in_drawn
from app.word.carried_fields import in_fields
from app.word.carried_parts import in_parts
from app.word.carried_words import in_words
from app.word.parcel import Parcel, open_parcel
from app.word.traces import Carried, Spot, gathered

__all__ = ["DEEPEST", "Carried", "carried", "chunks", "spots"]

DEEPEST = 3
"""So many documents, one within the other, are looked into."""


def carried(data: bytes, name: str = "the file", author: str = "") -> tuple[Carried, ...]:
    """Return what a Word file carries; ``author`` is the one name that is meant to stand in it.

    Raises UnreadableFile.
    """
    return gathered([spot for spot in spots(open_parcel(name, data), author) if spot.count])


def spots(parcel: Parcel, author: str = "", depth: int = 0) -> Iterator[Spot]:
    """Yield all that a package carries, each with how it is taken out; nothing is changed."""
    yield from in_words(parcel, author)
    yield from in_fields(parcel)
    yield from in_drawn(parcel)
    yield from in_parts(parcel, author)
    for part in chunks(parcel):
        yield from _nested(part, parcel.parts[part], author, depth)


def chunks(parcel: Parcel) -> Iterator[str]:
    """Yield the parts that are documents within the text."""
    for part in parcel.reached():
        for link in parcel.links.get(part, ()):
            if link.kind == "aFChunk" and link.target in parcel.parts:
                yield link.target


def _nested(part: str, data: bytes, author: str, depth: int) -> Iterator[Spot]:
    """Yield what a document within carries; one that cannot be looked into is said, and stays."""
    try:
        inner = list(spots(open_parcel(part, data), author, depth + 1)) if depth < DEEPEST else None
    except UnreadableFile:
        inner = None
    if inner is None:
        yield Spot("foreign", "document", part, part)
        return
    for each in inner:
        yield replace(each, where=f"{part}: {each.where}", strip=_with_it if each.strip else None)


def _with_it() -> None:
    """Do nothing: the document within is cleaned as a whole."""
