"""Stretches of blocks that answer each other: one for one, one for several (split), several for one (joined)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.redlining.block import Block, heavy

_MOST_OF = 0.6  # of a paragraph's words that must come from the other to be taken for a part of it
_LEAST = 1.5  # what they must weigh together


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks ``old`` to ``old_end`` of BEFORE and ``new`` to ``new_end`` of AFTER; ``move`` is the name of a move."""

    old: int
    old_end: int
    new: int
    new_end: int
    move: str = ""

    @property
    def paired(self) -> bool:
        """Tell whether there are blocks on both sides."""
        return self.old < self.old_end and self.new < self.new_end


def group(before: Sequence[Block], after: Sequence[Block], pairs: Sequence[tuple[int, int]]) -> list[Group]:
    """Return all blocks of both texts as groups in one order; those only deleted stand before those inserted."""
    grown = _joined(before, after, _grown(before, after, [Group(i, i + 1, j, j + 1) for i, j in pairs]))
    found: list[Group] = []
    i = j = 0
    for each in [*grown, Group(len(before), len(before), len(after), len(after))]:
        tables = [at for at in range(j, each.new) if after[at].kind == "tbl"]
        first = tables[-1] + 1 if tables else j  # else LibreOffice leaves an empty paragraph before a table that comes
        found.extend(Group(i, i, at, at + 1) for at in range(j, first))
        found.extend(Group(at, at + 1, first, first) for at in range(i, each.old))
        found.extend(Group(each.old, each.old, at, at + 1) for at in range(first, each.new))
        if each.paired:
            found.append(each)
        i, j = each.old_end, each.new_end
    return found


def _grown(before: Sequence[Block], after: Sequence[Block], pairs: list[Group]) -> list[Group]:
    """Let each pair take in the neighbours without counterpart that are parts of it."""
    for at, each in enumerate(pairs):
        if before[each.old].kind != "p" or before[each.old].print == after[each.new].print:
            continue
        low = pairs[at - 1] if at else Group(0, 0, 0, 0)
        high = pairs[at + 1] if at + 1 < len(pairs) else Group(len(before), len(before), len(after), len(after))
        pairs[at] = _grow(before, after, each, (low, high))
    return pairs


def _grow(before: Sequence[Block], after: Sequence[Block], pair: Group, bounds: tuple[Group, Group]) -> Group:
    low, high = bounds
    rest = _rest(before[pair.old].words, after[pair.new].words)
    if rest:
        new, new_end = _reach(after, rest, (pair.new, pair.new_end), (low.new_end, high.new))
        pair = replace(pair, new=new, new_end=new_end)
    rest = _rest(_words(after[pair.new : pair.new_end]), before[pair.old].words)
    if rest:
        old, old_end = _reach(before, rest, (pair.old, pair.old_end), (low.old_end, high.old))
        pair = replace(pair, old=old, old_end=old_end)
    return pair


def _words(blocks: Sequence[Block]) -> dict[str, int]:
    """Return the words of several blocks together."""
    if len(blocks) == 1:
        return blocks[0].words
    together: dict[str, int] = {}
    for block in blocks:
        for word, count in block.words.items():
            together[word] = together.get(word, 0) + count
    return together


def _rest(one: dict[str, int], other: dict[str, int]) -> dict[str, int]:
    """Return the words of one that the other lacks."""
    return {word: count - other.get(word, 0) for word, count in one.items() if count > other.get(word, 0)}


def _reach(
    blocks: Sequence[Block], rest: dict[str, int], span: tuple[int, int], bounds: tuple[int, int]
) -> tuple[int, int]:
    """Return a span that takes in neighbours whose words are among ``rest``; they are taken out of it."""
    first, last = span
    at = last
    while at < bounds[1] and (_idle(blocks[at]) or _takes(blocks[at], rest)):
        at += 1
        last = at if blocks[at - 1].weight else last
    at = first
    while at > bounds[0] and (_idle(blocks[at - 1]) or _takes(blocks[at - 1], rest)):
        at -= 1
        first = at if blocks[at].weight else first
    return first, last


def _idle(block: Block) -> bool:
    """Tell whether a block is a paragraph without words."""
    return block.kind == "p" and not block.weight


def _takes(block: Block, rest: dict[str, int]) -> bool:
    if block.kind != "p":
        return False
    common = {word: min(count, rest.get(word, 0)) for word, count in block.words.items()}
    worth = sum(count * heavy(word) for word, count in common.items())
    if worth < min(_LEAST, block.weight) or worth < _MOST_OF * block.weight:
        return False
    for word, count in common.items():
        rest[word] = rest.get(word, 0) - count
    return True


def _joined(before: Sequence[Block], after: Sequence[Block], groups: list[Group]) -> list[Group]:
    """Join neighbouring groups between which words went over a paragraph's end."""
    found: list[Group] = []
    for each in groups:
        last = found[-1] if found else None
        if last and _adjoin(last, each) and _went_over(before, after, last, each):
            found[-1] = Group(last.old, each.old_end, last.new, each.new_end)
        else:
            found.append(each)
    return found


def _adjoin(one: Group, other: Group) -> bool:
    return one.old_end == other.old and one.new_end == other.new


def _went_over(before: Sequence[Block], after: Sequence[Block], one: Group, other: Group) -> bool:
    """Tell whether words at the end of one paragraph stand at the beginning of the next in the other text."""
    sides = (before[one.old_end - 1], after[one.new_end - 1], before[other.old], after[other.new])
    if (
        any(block.kind != "p" for block in sides)
        or sides[0].print == sides[1].print
        or sides[2].print == sides[3].print
    ):
        return False
    one_old, one_new, other_old, other_new = (block.words for block in sides)
    for gone, come in (
        (_rest(one_old, one_new), _rest(other_new, other_old)),
        (_rest(other_old, other_new), _rest(one_new, one_old)),
    ):
        common = sum(min(count, come.get(word, 0)) * heavy(word) for word, count in gone.items())
        size = min(sum(count * heavy(word) for word, count in each.items()) for each in (gone, come))
        if size and common >= 2 * _LEAST and common >= _MOST_OF * size:
            return True
    return False
