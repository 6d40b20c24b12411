"""A Word file without what it carries unseen: its words and its pages stay."""

from contextlib import suppress
from dataclasses import dataclass

from lxml import etree

from app.errors import UnreadableFile
from app.word.carried_parts import mended, unused_links
from app.word.carries import DEEPEST, Carried, carried, chunks, spots
from app.word.package import open_package
from app.word.parcel import Parcel, open_parcel
from app.word.strips import stories, strip_attribute
from app.word.traces import Kind, Spot, gathered
from app.word.walk import margins, paragraphs
from app.word.xml import W

_PASSES = 4
_UNSEEN: frozenset[Kind] = frozenset({"hidden", "faint", "unprinted", "alternate"})


@dataclass(frozen=True, slots=True)
class Stripped:
    """A file as it was cleaned: what was taken ``out``, and what is ``left``, as reading it back tells it."""

    data: bytes
    out: tuple[Carried, ...]
    left: tuple[Carried, ...]


def stripped(name: str, data: bytes, author: str = "", depth: int = 0) -> Stripped:
    """Return a Word file without what it carries unseen; its tracked changes stay, by ``author`` and without a date.

    Raises UnreadableFile.
    """
    parcel = open_parcel(name, data)
    found: list[Spot] = []
    for _ in range(_PASSES):  # what was hidden may have held what is carried elsewhere, as the words of a title
        more = [spot for spot in spots(parcel, author) if spot.strip]
        _clean_nested(parcel, author, depth)
        _strip(parcel, more)
        parcel.forget_unreached()
        found += more
        if not more:
            break
    fresh = parcel.written()
    out = gathered([spot for spot in found if spot.count and spot.strip])
    return Stripped(fresh, out, carried(fresh, name, author))


def seen(name: str, data: bytes) -> tuple[str, ...]:
    """Return the words of a Word file that are seen on its pages, by paragraphs, with their numbers."""
    package = open_package(name, _printed(name, data))
    found = (*paragraphs(package, "negotiated"), *margins(package))
    lines = ((each.counted.label if each.counted else "", each.text) for each in found)
    return tuple(f"{number} {words}".strip() for number, words in lines if words.strip())


def _printed(name: str, data: bytes, depth: int = 0) -> bytes:
    """Return a Word file without the words that its pages do not show."""
    parcel = open_parcel(name, data)
    _strip(parcel, [spot for spot in spots(parcel) if spot.kind in _UNSEEN])
    for part in chunks(parcel):
        with suppress(UnreadableFile):
            if depth < DEEPEST and parcel.parts[part].startswith(b"PK"):
                parcel.parts[part] = _printed(part, parcel.parts[part], depth + 1)
    return parcel.written()


def _strip(parcel: Parcel, found: list[Spot]) -> None:
    for spot in found:
        if spot.strip:
            spot.strip()
    for tree in parcel.trees.values():
        strip_attribute(tree, f"{{{W}}}conformance")
    mended(parcel)
    unused_links(parcel)
    _filled(parcel)


def _filled(parcel: Parcel) -> None:
    """Give a cell, a note and a box at least one paragraph."""
    for _, tree in stories(parcel):
        for tag in ("tc", "footnote", "endnote", "txbxContent"):
            for holder in tree.iter(f"{{{W}}}{tag}"):
                if not len(holder) or holder[-1].tag != f"{{{W}}}p":
                    etree.SubElement(holder, f"{{{W}}}p")
        if tree.tag in {f"{{{W}}}hdr", f"{{{W}}}ftr"} and not len(tree):
            etree.SubElement(tree, f"{{{W}}}p")


def _clean_nested(parcel: Parcel, author: str, depth: int) -> None:
    """Clean the Word files within one."""
    for part in chunks(parcel):
        with suppress(UnreadableFile):
            if depth < DEEPEST and parcel.parts[part].startswith(b"PK"):
                parcel.parts[part] = stripped(part, parcel.parts[part], author, depth + 1).data
