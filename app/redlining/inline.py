"""Which tokens two stretches of paragraphs share: as few words marked as can be."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from rapidfuzz.distance import LCSseq

from app.redlining.stream import Token

Status = Literal["=", "-", "+", "from", "to", "held"]


Differ = Callable[[Token, Token], bool]


@dataclass(frozen=True, slots=True)
class Op:
    """What becomes of a token: kept ("="), deleted ("-"), inserted ("+"), moved away ("from") or here ("to").

    ``held`` is the mark of a paragraph that somebody deleted before.
    """

    status: Status
    before: Token | None
    after: Token | None

    @property
    def token(self) -> Token:
        """Return the token as BEFORE has it, else as AFTER."""
        token = self.before or self.after
        assert token is not None  # noqa: S101 (one of them is there, by what an Op is)
        return token


def compare_tokens(before: Sequence[Token], after: Sequence[Token], differ: Differ) -> list[Op]:
    """Return the tokens of both in one order; those deleted stand before those inserted.

    ``differ`` tells of two equal tokens that they cannot be one all the same.
    """
    pairs = [(i, j) for i, j in _matched(before, after) if not differ(before[i], after[j])]
    pairs = _whole_fields(before, after, pairs)
    ops: list[Op] = []
    for (i, j), (next_i, next_j) in pairwise([(-1, -1), *pairs, (len(before), len(after))]):
        ops.extend(_gap(before[i + 1 : next_i], after[j + 1 : next_j], differ))
        if next_i < len(before):
            ops.append(Op("=", before[next_i], after[next_j]))
    return _without_empty_fields(ops) if any(token.soft for token in before) else ops


def _without_empty_fields(ops: list[Op]) -> list[Op]:
    """Delete both ends of fields of which all words are deleted, where only words are compared."""
    ends = _fields([op.token for op in ops])
    empty = [
        (first, last)
        for first, last in ends
        if any(op.status == "-" for op in ops[first:last])
        and all(op.status == "-" or op.token.soft for op in ops[first : last + 1])
    ]
    doomed = {at for pair in empty for at in pair}
    return [Op("-", op.before, None) if at in doomed else op for at, op in enumerate(ops)]


def deleted(tokens: Sequence[Token]) -> list[Op]:
    """Return tokens that are all deleted."""
    return [Op("held" if token.held else "-", token, None) for token in tokens]


def inserted(tokens: Sequence[Token]) -> list[Op]:
    """Return tokens that are all inserted."""
    return [Op("+", None, token) for token in tokens]


def _matched(before: Sequence[Token], after: Sequence[Token]) -> list[tuple[int, int]]:
    """Return the longest sequence of equal words in the same order: by their places, spaces left out."""
    ids: dict[str, int] = {}
    old = [at for at, token in enumerate(before) if not (token.space or token.soft)]
    new = [at for at, token in enumerate(after) if not (token.space or token.soft)]
    one = [ids.setdefault(before[at].key, len(ids)) for at in old]
    other = [ids.setdefault(after[at].key, len(ids)) for at in new]
    pairs: list[tuple[int, int]] = []
    for op in LCSseq.opcodes(one, other):
        if op.tag == "equal":
            pairs.extend(
                (old[op.src_start + step], new[op.dest_start + step]) for step in range(op.src_end - op.src_start)
            )
    return pairs


def _whole_fields(
    before: Sequence[Token], after: Sequence[Token], pairs: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Leave out what stands in a field of which not both ends answer those of one other field."""
    if not any(token.field for token in before) and not any(token.field for token in after):
        return pairs
    old, new = _fields(before), _fields(after)
    while True:
        answers = dict(pairs)
        broken_old = [span for span in old if (answers.get(span[0], -1), answers.get(span[1], -1)) not in new]
        back = {j: i for i, j in pairs}
        broken_new = [span for span in new if (back.get(span[0], -1), back.get(span[1], -1)) not in old]
        left = [
            (i, j)
            for i, j in pairs
            if not any(first <= i <= last for first, last in broken_old)
            and not any(first <= j <= last for first, last in broken_new)
        ]
        if len(left) == len(pairs):
            return left
        pairs = left


def _fields(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return where the fields begin and end that do both within these tokens."""
    begun: dict[tuple[int, int], int] = {}
    found: list[tuple[int, int]] = []
    paragraph = 0
    for at, token in enumerate(tokens):
        paragraph += token.mark is not None
        if not token.field:
            continue
        key = (paragraph, token.field)
        if key in begun:
            found.append((begun[key], at))
        else:
            begun[key] = at
    return found


def _gap(before: Sequence[Token], after: Sequence[Token], differ: Differ) -> list[Op]:
    """Return the ops between two words that both have: equal spaces at either end are kept."""
    head, tail, most = 0, 0, min(len(before), len(after))
    while head < most and _same_space(before[head], after[head], differ):
        head += 1
    while tail < most - head and _same_space(before[-1 - tail], after[-1 - tail], differ):
        tail += 1
    kept = [Op("=", one, other) for one, other in zip(before[:head], after[:head], strict=True)]
    end_old, end_new = len(before) - tail, len(after) - tail
    last = [Op("=", one, other) for one, other in zip(before[end_old:], after[end_new:], strict=True)]
    gone = [Op("=", token, None) if token.soft else op for op in deleted(before[head:end_old]) for token in [op.token]]
    return [*kept, *gone, *inserted(after[head:end_new]), *last]


def _same_space(one: Token, other: Token, differ: Differ) -> bool:
    return one.space and one.key == other.key and not differ(one, other)
