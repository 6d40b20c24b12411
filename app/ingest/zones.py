"""Zones: the blocks of a text by the parts of an instrument."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.ingest.back import Back, back_of
from app.ingest.blocks import Block
from app.ingest.front import Front, front_of, title_start


@dataclass(frozen=True, slots=True)
class Zones:
    """The parts of an instrument; ``aside`` are blocks that are no part of it: page numbers, what stands above it."""

    front: Front
    back: Back
    notes: tuple[Block, ...] = ()
    aside: tuple[Block, ...] = ()


def zones_of(blocks: Sequence[Block]) -> Zones:
    """Return the zones of a text; whether it is an instrument at all is for recognise.py to say."""
    kept = [block for block in blocks if not block.noise]
    notes = tuple(block for block in kept if "footnote" in block.style or "endnote" in block.style)
    kept = [block for block in kept if block not in notes]
    start = title_start(kept)
    front = front_of(kept[start:])
    back = back_of(kept[start + front.used :])
    aside = (*(block for block in blocks if block.noise), *kept[:start])
    return Zones(front, back, notes, aside)
