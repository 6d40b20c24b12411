"""Moving a change to where a reader looks for it: as many words are marked, but whole sentences and phrases."""

from collections.abc import Callable, Sequence

from app.redlining.inline import Op
from app.redlining.stream import Token

_SENTENCE, _PHRASE = frozenset(".;:!?。；："), frozenset(',、，()（）“”"')
_MOST = 200  # tokens that a change may be moved by

Same = Callable[[Token, Token], bool]


def slid(ops: list[Op], same: Same) -> list[Op]:
    """Return the same ops with each insertion or deletion that could begin elsewhere where it reads best.

    ``same`` tells of two tokens with equal keys whether either may stand for the other.
    """
    made = list(ops)
    start = 0
    while start < len(made):
        end = start
        while end < len(made) and made[end].status == made[start].status:
            end += 1
        if made[start].status in {"+", "-"} and _alone(made, start, end):
            _place(made, start, end, same)
        start = end
    return made


def _alone(ops: Sequence[Op], start: int, end: int) -> bool:
    """Tell whether a change has words that both have on either side, and is made of nothing but words."""
    before = ops[start - 1].status if start else "="
    after = ops[end].status if end < len(ops) else "="
    return before == after == "=" and all(_plain(op.token) for op in ops[start:end])


def _plain(token: Token) -> bool:
    return token.mark is None and not token.field and not token.soft and len(token.spans) == 1


def _place(ops: list[Op], start: int, end: int, same: Same) -> None:
    status = ops[start].status
    left = 0
    while left < _MOST and start - left - 1 >= 0 and _turns(ops, start - left - 1, end - left - 1, same, status):
        left += 1
    right = 0
    while right < _MOST and end + right < len(ops) and _turns(ops, end + right, start + right, same, status):
        right += 1
    if not left + right:
        return
    tokens = [op.token for op in ops[start - left : end + right]]
    before = [op.token for op in ops[max(0, start - left - 2) : start - left]]
    best = max(range(left + right + 1), key=lambda at: (_quality([*before, *tokens[:at]]), -abs(at - left)))
    while best < left:
        start, end, left = start - 1, end - 1, left - 1
        _turn(ops, start, end)
    while best > left:
        _turn(ops, end, start)
        start, end, left = start + 1, end + 1, left + 1


def _turns(ops: Sequence[Op], kept: int, changed: int, same: Same, status: str) -> bool:
    """Tell whether a word beside a change and the one at its other end may change places.

    What is kept must look the same in both texts then; what is marked may look as it does.
    """
    one = ops[kept]
    other = ops[changed].after if status == "+" else ops[changed].before
    if one.status != "=" or one.before is None or one.after is None or other is None:
        return False
    if not (_plain(one.token) and _plain(other)) or one.token.key != other.key:
        return False
    return same(one.before, other) if status == "+" else same(other, one.after)


def _turn(ops: list[Op], kept: int, changed: int) -> None:
    """Let a word beside a change be part of it, and the word at its other end be none."""
    one, other = ops[kept], ops[changed]
    if other.status == "+":
        ops[kept], ops[changed] = Op("+", None, one.after), Op("=", one.before, other.after)
    else:
        ops[kept], ops[changed] = Op("-", one.before, None), Op("=", other.before, one.after)


def _quality(before: Sequence[Token]) -> int:
    """Return how well a change begins behind these tokens."""
    if not before:
        return 3
    last = before[-1]
    if not last.space:
        return 0
    sign = before[-2].key if len(before) > 1 else ""
    return 3 if sign in _SENTENCE else 2 if sign in _PHRASE else 1
