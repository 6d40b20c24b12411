"""Paragraphs that only changed their place."""

from collections.abc import Sequence
from dataclasses import replace

from app.redlining.block import Block, alike
from app.redlining.emit import Manner
from app.redlining.grouping import Group

_ALIKE = 0.6  # of the words of both: what is less alike is another paragraph
_LEAST = 4.0  # what the words of a paragraph must weigh for its place to matter


def find_moves(manner: Manner, before: Sequence[Block], after: Sequence[Block], groups: Sequence[Group]) -> list[Group]:
    """Return the groups with a name on both ends of every move."""
    away = {at: before[each.old] for at, each in enumerate(groups) if each.old_end == each.old + 1 and not each.paired}
    here = {at: after[each.new] for at, each in enumerate(groups) if each.new_end == each.new + 1 and not each.paired}
    away, here = ({at: block for at, block in side.items() if _worth_a_move(block)} for side in (away, here))
    found = list(groups)
    for one, other in _pairs(away, here):
        name = manner.marks.move_name()
        found[one], found[other] = replace(found[one], move=name), replace(found[other], move=name)
    return found


def _worth_a_move(block: Block) -> bool:
    return block.kind == "p" and not block.section and not block.led and block.weight >= _LEAST


def _pairs(away: dict[int, Block], here: dict[int, Block]) -> list[tuple[int, int]]:
    """Return which of the blocks that are gone come back elsewhere: the likest first, each once."""
    standing: dict[str, list[int]] = {}
    for at, block in here.items():
        for word in block.words:
            standing.setdefault(word, []).append(at)
    scored: list[tuple[float, int, int]] = []
    for at, block in away.items():
        rare = sorted((word for word in block.words if word in standing), key=lambda word: len(standing[word]))
        near = {other for word in rare[:6] for other in standing[word][:20]}
        scored.extend((alike(block, here[other]), at, other) for other in near)
    taken: set[tuple[str, int]] = set()
    found = []
    for likeness, at, other in sorted(scored, key=lambda each: (-each[0], each[1], each[2])):
        if likeness >= _ALIKE and ("-", at) not in taken and ("+", other) not in taken:
            taken |= {("-", at), ("+", other)}
            found.append((at, other))
    return found
