"""Places: where parts of a block's words stand in the source."""

from dataclasses import replace

from app.ingest.blocks import Block
from app.model.provision import Place


def split_places(block: Block, at: int) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """Return the places of a block's words before and after offset ``at`` of its text, told by counting letters."""
    letters = sum(sign.isalnum() for sign in block.plain[:at])  # a hyphen at a line's end may be gone
    for line in block.lines:
        own = sum(sign.isalnum() for sign in line.text)
        if letters <= own:
            offset = _after(line.text, letters)
            shift = (line.end - line.start) - len(line.text)
            middle = line.start + offset + max(0, shift if offset == len(line.text) else 0)
            before = tuple(_clip(place, place.start, middle) for place in block.places if place.start < middle)
            after = tuple(_clip(place, middle, place.end) for place in block.places if place.end > middle)
            return before, after
        letters -= own
    return block.places, ()


def _after(text: str, letters: int) -> int:
    """Return where so many letters and digits end, the signs that belong to the last of them included."""
    offset = seen = 0
    while seen < letters:
        seen += text[offset].isalnum()
        offset += 1
    while letters and offset < len(text) and not (text[offset].isalnum() or text[offset].isspace()):
        offset += 1
    return offset


def _clip(place: Place, start: int, end: int) -> Place:
    return replace(place, start=max(place.start, start), end=min(place.end, end))
