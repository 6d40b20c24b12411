"""Zones: the blocks of a text by the parts of an instrument."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.ingest.back import Back, back_of
from app.ingest.blocks import Block
from app.ingest.front import Front, front_of, title_start

_SIGN = re.compile(r"(\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹]+|\*{1,3}(?=\s?[A-Z]))\s?\S")
_NEAR = 40
_CONTENTS = re.compile(r"(?:table of )?contents\s*:?|index", re.IGNORECASE)
_DOTTED = re.compile(r"(?:\.{4,}|(?:\. ){4,}|…{2,})\s*\d{0,3}$")
_PAGED = re.compile(r"[^\d.;:]\s+\d{1,3}$")
_FRONT, _FEW, _TAIL = 150, 2, 60


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
    notes = tuple(block for at, block in enumerate(kept) if _note(kept, at))
    kept = [block for block in kept if block not in notes]
    listed = _contents(kept)
    kept = [block for block in kept if block not in listed]
    start = title_start(kept)
    front = front_of(kept[start:])
    back = back_of(kept[start + front.used :])
    aside = (*(block for block in blocks if block.noise), *kept[:start], *listed)
    return Zones(front, back, notes, aside)


def _contents(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the table of contents: its heading and the lines below, or lines in a row that lead to pages."""
    made: list[Block] = []
    run: list[Block] = []
    for block in (*blocks[:_FRONT], None):
        words = block.plain if block else ""
        if block and (
            _CONTENTS.fullmatch(words) or _DOTTED.search(words[-_TAIL:]) or (run and _PAGED.search(words[-_TAIL:]))
        ):
            run.append(block)
            continue
        if len(run) > _FEW:
            made += run
        run = []
    return tuple(made)


def _note(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block is a footnote: by its style, or by the sign that stands at a word of the text before it."""
    block = blocks[at]
    if "footnote" in block.style or "endnote" in block.style:
        return True
    sign = _SIGN.match(block.plain)
    if not sign:
        return False
    called = re.compile(rf"(?<=[\w.,;:)”\"]){re.escape(sign[1])}")
    return any(called.search(other.plain) for other in blocks[max(0, at - _NEAR) : at])
