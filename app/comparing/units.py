"""Units of comparison and how those of two texts are matched: monotone pairs of indices, from which hunks are made."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from app.language.folding import fold
from app.language.tokens import is_word, tokenize
from app.model.comparison import Hunk, Op

Matches = list[tuple[int, int]]

_MOST_CELLS = 400_000_000  # of a matrix of bits: 50 MB
_REWRITTEN = 0.4  # a text of which more than this is changed reads better in few large hunks
_BUDGET = 0.1  # how much more than the least may be marked in any other
_LONGEST_WEAK_RUN = 4
_FARTHEST = 200  # units by which a hunk is slid at most


@dataclass(frozen=True, slots=True)
class Unit:
    """A word, number, sign or name: ``text`` stands at ``start``; units with the same ``key`` may answer each other.

    ``kind`` is empty for a word; names of sides and pairs of them have one, and are never cut.
    """

    start: int
    text: str
    key: str
    kind: str = ""

    @property
    def end(self) -> int:
        """Return the offset after the unit."""
        return self.start + len(self.text)


def verbatim(text: str) -> list[Unit]:
    """Return the words, numbers and signs of ``text``, each its own key; the white space between them is left out."""
    found: list[Unit] = []
    at = 0
    for token in tokenize(text):
        if found and found[-1].end == at and _one_word(found[-1].text, token):
            whole = found[-1].text + token
            found[-1] = Unit(found[-1].start, whole, whole)
        elif not token.isspace():
            found.append(Unit(at, token, token))
        at += len(token)
    return found


def folded(text: str) -> list[Unit]:
    """Return the units of ``text`` with their keys folded, so that case, quotes and dashes do not part them."""
    return [Unit(unit.start, unit.text, _key(unit.text)) for unit in verbatim(text)]


def match(before: Sequence[Unit], after: Sequence[Unit]) -> Matches:
    """Return the longest monotone matching of units with equal keys."""
    keys, others = [unit.key for unit in before], [unit.key for unit in after]
    lead = 0
    while lead < min(len(keys), len(others)) and keys[lead] == others[lead]:
        lead += 1
    tail = 0
    while tail < min(len(keys), len(others)) - lead and keys[-1 - tail] == others[-1 - tail]:
        tail += 1
    found = [(at, at) for at in range(lead)]
    found += [
        (i + lead, j + lead) for i, j in _longest(keys[lead : len(keys) - tail], others[lead : len(others) - tail])
    ]
    found += [(len(keys) - at, len(others) - at) for at in range(tail, 0, -1)]
    return found


def settle(matches: Matches, before: Sequence[Unit], after: Sequence[Unit]) -> Matches:
    """Return ``matches`` with every lone deletion or insertion slid to the best boundaries.

    As many units are marked as before; "A. B." → "A. C. B." inserts " C." and not ". C".
    """
    settled = list(matches)
    for at in range(len(settled) + 1):
        i, j = settled[at] if at < len(settled) else (len(before), len(after))
        p, q = settled[at - 1] if at else (-1, -1)
        if i == p + 1 and j > q + 1:
            _slide(settled, at, after, 1)
        elif j == q + 1 and i > p + 1:
            _slide(settled, at, before, 0)
    return settled


def thin(matches: Matches, before: Sequence[Unit], after: Sequence[Unit], weak: Callable[[Unit], bool]) -> Matches:
    """Return ``matches`` without runs of ``weak`` units between two changes, where this makes the text easier to read.

    A text that is changed here and there keeps nearly the least possible marked; one that is rewritten does not show
    every "of the" that has survived by accident.
    """
    runs = _runs(matches)
    changed = len(before) + len(after) - 2 * len(matches)
    rewritten = changed > _REWRITTEN * (len(before) + len(after))
    budget = changed if rewritten else int(_BUDGET * changed)
    dropped: set[int] = set()
    for at in sorted(range(len(runs)), key=lambda at: len(runs[at])):
        run = runs[at]
        if not _is_weak_run(run, before, after, weak):
            continue
        left = _gap(runs[at - 1][-1] if at else (-1, -1), run[0])
        right = _gap(run[-1], runs[at + 1][0] if at + 1 < len(runs) else (len(before), len(after)))
        cost = 2 * len(run)
        if left and right and cost <= min(budget, left + right):
            dropped.add(at)
            budget -= cost
    return [pair for at, run in enumerate(runs) if at not in dropped for pair in run]


def _is_weak_run(run: Matches, before: Sequence[Unit], after: Sequence[Unit], weak: Callable[[Unit], bool]) -> bool:
    return len(run) <= _LONGEST_WEAK_RUN and all(weak(before[i]) and weak(after[j]) for i, j in run)


def increasing(values: Sequence[int]) -> list[int]:
    """Return the indices of a longest strictly increasing subsequence of ``values``."""
    tails: list[int] = []
    at_tail: list[int] = []
    previous: list[int] = []
    for index, value in enumerate(values):
        place = bisect_left(tails, value)
        previous.append(at_tail[place - 1] if place else -1)
        tails[place : place + 1] = [value]
        at_tail[place : place + 1] = [index]
    found: list[int] = []
    index = at_tail[-1] if at_tail else -1
    while index >= 0:
        found.append(index)
        index = previous[index]
    return found[::-1]


def plain(before: str, after: str) -> tuple[Hunk, ...]:
    """Return the one hunk that two texts make as they stand; none where both are empty."""
    return (Hunk(op_of(before, after), before, after),) if before or after else ()


def between(before: str, after: str) -> list[Hunk]:
    """Return the hunks for what stands between two matches: words and spaces shared at the ends are left equal."""
    if before == after:
        return list(plain(before, after))
    old, new = _pieces(before), _pieces(after)
    lead = _shared(old, new)
    tail = _shared(old[lead:][::-1], new[lead:][::-1])
    head, foot = "".join(old[:lead]), "".join(old[len(old) - tail :])
    middle = plain("".join(old[lead : len(old) - tail]), "".join(new[lead : len(new) - tail]))
    return [*plain(head, head), *middle, *plain(foot, foot)]


def _pieces(text: str) -> list[str]:
    """Return words, signs and the white space between them; joined, they are ``text``."""
    pieces: list[str] = []
    at = 0
    for unit in verbatim(text):
        pieces += [text[at : unit.start], unit.text] if unit.start > at else [unit.text]
        at = unit.end
    return [*pieces, text[at:]] if at < len(text) else pieces


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    while count < min(len(one), len(other)) and one[count] == other[count]:
        count += 1
    return count


def op_of(before: str, after: str) -> Op:
    """Return what a hunk of these two texts does."""
    if before == after:
        return "equal"
    if not before:
        return "insert"
    return "replace" if after else "delete"


def _one_word(left: str, right: str) -> bool:
    """Tell whether "5" and "G" make one word."""
    return (left[-1].isdigit() and right[0].isalpha()) or (is_word(left) and right[0].isdigit())


def _key(text: str) -> str:
    return text.casefold() if text.isascii() else fold(text) or text


def _longest(before: Sequence[str], after: Sequence[str]) -> Matches:
    if not before or not after:
        return []
    if len(before) * len(after) > _MOST_CELLS:
        return _by_rare(before, after)
    return [
        (op.src_start + at, op.dest_start + at)
        for op in LCSseq.opcodes(before, after)
        if op.tag == "equal"
        for at in range(op.src_end - op.src_start)
    ]


def _by_rare(before: Sequence[str], after: Sequence[str]) -> Matches:
    """Match very long texts at the units that stand once in either, then between these."""
    places = {key: at for at, key in enumerate(after)}
    ours, theirs = Counter(before), Counter(after)
    rare = [(at, places[key]) for at, key in enumerate(before) if ours[key] == 1 and theirs[key] == 1]
    anchors = [rare[index] for index in increasing([j for _, j in rare])]
    if not anchors:
        return []
    found: Matches = []
    i, j = 0, 0
    for p, q in [*anchors, (len(before), len(after))]:
        found += [(i + x, j + y) for x, y in _longest(before[i:p], after[j:q])]
        if p < len(before):
            found.append((p, q))
        i, j = p + 1, q + 1
    return found


def _runs(matches: Matches) -> list[Matches]:
    runs: list[Matches] = []
    for i, j in matches:
        if runs and runs[-1][-1] == (i - 1, j - 1):
            runs[-1].append((i, j))
        else:
            runs.append([(i, j)])
    return runs


def _gap(left: tuple[int, int], right: tuple[int, int]) -> int:
    return right[0] - left[0] + right[1] - left[1] - 2


def _slide(matches: Matches, at: int, units: Sequence[Unit], axis: int) -> None:
    """Slide the units of one text that stand alone before match ``at`` to where they begin and end best."""
    at = _slide_right(matches, at, units, axis)
    start = matches[at - 1][axis] + 1 if at else 0
    end = matches[at][axis] if at < len(matches) else len(units)
    best, most = 0, _fitness(units, start, end)
    for by in range(1, min(at, _FARTHEST) + 1):
        if by > 1 and not _beside(matches, at - by):
            break
        if not _same(units[start - by], units[end - by]):
            break
        fitness = _fitness(units, start - by, end - by)
        if fitness > most:
            best, most = by, fitness
    for by in range(1, best + 1):
        matches[at - by] = _shifted(matches[at - by], axis, end - start)


def _slide_right(matches: Matches, at: int, units: Sequence[Unit], axis: int) -> int:
    """Slide the units before match ``at`` as far to the right as they go; return the match that they stand before."""
    start = matches[at - 1][axis] + 1 if at else 0
    size = (matches[at][axis] if at < len(matches) else len(units)) - start
    for _ in range(_FARTHEST):
        if at == len(matches) or not _same(units[start], units[start + size]):
            break
        matches[at] = _shifted(matches[at], axis, -size)
        start, at = start + 1, at + 1
        if at < len(matches) and matches[at][axis] != start + size:
            break
        if at < len(matches) and matches[at][1 - axis] != matches[at - 1][1 - axis] + 1:
            break
    return at


def _beside(matches: Matches, at: int) -> bool:
    (i, j), (p, q) = matches[at], matches[at + 1]
    return p == i + 1 and q == j + 1


def _shifted(pair: tuple[int, int], axis: int, by: int) -> tuple[int, int]:
    return (pair[0] + by, pair[1]) if axis == 0 else (pair[0], pair[1] + by)


def _same(one: Unit, other: Unit) -> bool:
    return one.text == other.text and not one.kind


def _fitness(units: Sequence[Unit], start: int, end: int) -> int:
    """Say how well a hunk of ``units[start:end]`` reads: whole sentences, whole words, closed brackets."""
    first, last = units[start], units[end - 1]
    fitness = 0
    if start == 0 or units[start - 1].text in {".", ";", ":", "!", "?", "。"}:
        fitness += 3
    if last.text in {".", ";", "。"}:
        fitness += 3
    if start == 0 or units[start - 1].end < first.start:
        fitness += 1
    if end == len(units) or last.end < units[end].start:
        fitness += 1
    inside = [unit.text for unit in units[start : min(end, start + _FARTHEST)]]
    if any(inside.count(left) != inside.count(right) for left, right in ("()", "“”", "[]")):
        fitness -= 2
    return fitness
