"""Which provisions of two language versions say the same: by what they answer, else by what they are and hold.

What a file's reader made of a line is a guess, and another one in each language: provisions of different kinds can say
the same where their words tell so, and one provision can answer several that follow each other.
"""

import itertools
import math
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal

from app.checking.conformity_reads import Read, Together, read_of
from app.model.instrument import LanguageVersion
from app.model.provision import Provision
from app.progress import Progress, quiet

_NEAR = {
    frozenset(pair): worth
    for *pair, worth in (
        ("paragraph", "list", 0.4), ("head", "paragraph", -0.3), ("recital", "link", 0.5), ("chapeau", "recital", 0.4),
        ("closing", "paragraph", 0.4), ("recital", "list", 0.2), ("recital", "paragraph", 0.5), ("title", "head", 0.1),
        ("chapeau", "paragraph", 0.4), ("title", "paragraph", -0.1), ("link", "paragraph", 0.4),
    )
}  # fmt: skip
_FAR = -0.4
_TOLD = 0.25
"""What two provisions of different kinds must have in common at least."""

_FIELD = frozenset({"en", "ja"})
"""Languages in which the words of the field are known; others are held together by words that are kin."""

_MOST = 800
"""Provisions of a version that are held together at most by what they hold; more go by what they answer alone."""

_REACH = 10
"""The part of a version by which what answers each other may be apart, besides what one has more than the other."""

_RUN = 4
"""Provisions at most that one of the other version can answer."""

_LIKELY = 0.8
"""How far the lengths of two provisions may be apart, in logarithms, where nothing but their place tells of them."""

_SHORT = 90
"""Letters of a line, a name and an office, say, whose length tells nothing."""

_USUAL = 0.25
"""How much longer a language says the same at most."""

_MANY = 0.8
"""What several provisions are worth that say what one of the other version says; one and one of a kind are worth 1."""

_APART, _BETTER = 0.25, 0.1
_LONGEST = math.exp(_APART)
"""How well several must fit the length of one, in logarithms, and how much better than the longest of them."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A provision in both versions; one of them is None where the other version has none.

    ``again`` names the one that stood in the row before already: it answers several provisions of the other version.
    """

    ours: Provision | None
    theirs: Provision | None
    again: Literal["", "ours", "theirs"] = ""


@dataclass(frozen=True, slots=True)
class Row:
    """What answers each other in both versions, in their order; nothing in one where it has nothing."""

    ours: tuple[Provision, ...]
    theirs: tuple[Provision, ...]


@dataclass(frozen=True, slots=True)
class _Step:
    """What is best at a place: how many provisions of each version go together, and what that and the rest is worth."""

    ours: int
    theirs: int
    worth: float


def pairs(
    first: LanguageVersion, other: LanguageVersion, *, kept: bool = False, progress: Progress = quiet
) -> tuple[Pair, ...]:
    """Return the provisions of two versions beside each other, in the order of the first.

    ``kept`` says that a person keeps what answers what, as in a draft: what answers stands beside it wherever it is.
    Else answers weigh as much as a number, and what provisions hold decides.
    """
    ours = [read_of(each, tag(first)) for each in first.provisions if each.words.strip()]
    theirs = [read_of(each, tag(other)) for each in other.provisions if each.words.strip()]
    fixed: dict[str, Read] = {}
    if kept or max(len(ours), len(theirs)) > _MOST:
        there = {each.provision.id for each in ours}
        fixed = {each.provision.answers: each for each in theirs if each.provision.answers in there}
    if not fixed and not kept:
        return tuple(_filled(list(_rows(ours, theirs, progress)), tag(first), tag(other)))
    taken = {id(each) for each in fixed.values()}
    loose = (
        [each for each in ours if each.provision.id not in fixed],
        [each for each in theirs if id(each) not in taken],
    )
    if not kept or all(each.provision.answers is None for each in loose[1]):
        by_id = {each.provision.id: each for each in loose[1]}
        for row in _rows(*loose, progress):
            if row.ours and row.theirs and not row.again:
                fixed[row.ours.id] = by_id[row.theirs.id]
    return _in_order(ours, theirs, fixed)


def together(rows: Sequence[Pair]) -> tuple[Row, ...]:
    """Return the rows, those as one in which one provision answers several of the other version."""
    made: list[tuple[list[Provision], list[Provision]]] = []
    for row in rows:
        if row.again == "theirs" and row.ours:
            made[-1][0].append(row.ours)
        elif row.again == "ours" and row.theirs:
            made[-1][1].append(row.theirs)
        else:
            made.append(([row.ours] if row.ours else [], [row.theirs] if row.theirs else []))
    return tuple(Row(tuple(ours), tuple(theirs)) for ours, theirs in made)


def joined_rows(ours: Sequence[Provision], theirs: Sequence[Provision]) -> Iterator[Pair]:
    """Yield what answers each other as rows of one provision each: see ``Pair.again``."""
    for one, two in itertools.zip_longest(ours[:1], theirs[:1]):
        yield Pair(one, two)
    for each in ours[1:]:
        yield Pair(each, theirs[0], "theirs") if theirs else Pair(each, None)
    for each in theirs[1:]:
        yield Pair(ours[0], each, "ours") if ours else Pair(None, each)


def tag(version: LanguageVersion) -> str:
    """Return the language of a version without its region."""
    return version.language.partition("-")[0].lower()


def _in_order(ours: Sequence[Read], theirs: Sequence[Read], found: dict[str, Read]) -> tuple[Pair, ...]:
    taken = {id(each) for each in found.values()}
    place = {id(each): at for at, each in enumerate(theirs)}
    made: list[tuple[int, Pair]] = []
    last = -1
    for each in ours:
        match = found.get(each.provision.id)
        last = place[id(match)] if match else last
        made.append((last, Pair(each.provision, match.provision if match else None)))
    for at, other in enumerate(theirs):
        if id(other) not in taken:
            before = next((k for k in range(len(made) - 1, -1, -1) if made[k][0] < at and made[k][0] >= 0), -1)
            made.insert(before + 1, (at, Pair(None, other.provision)))
    return tuple(pair for _, pair in made)


def _rows(ours: Sequence[Read], theirs: Sequence[Read], progress: Progress) -> Iterator[Pair]:
    """Yield what answers what so that the order is kept and most is alike."""
    steps = _steps(ours, theirs, progress) if max(len(ours), len(theirs)) <= _MOST else {}
    i = j = 0
    while i < len(ours) or j < len(theirs):
        step = steps.get((i, j)) or _Step(int(i < len(ours)), int(i >= len(ours)), 0.0)
        if not step.theirs:
            yield Pair(ours[i].provision, None)
        elif not step.ours:
            yield Pair(None, theirs[j].provision)
        else:
            yield from joined_rows(
                [each.provision for each in ours[i : i + step.ours]],
                [each.provision for each in theirs[j : j + step.theirs]],
            )
        i, j = i + step.ours, j + step.theirs


def _filled(rows: Sequence[Pair], first: str, second: str) -> Iterator[Pair]:
    """Yield the rows; where as many of each stand between two that are held together, they are, in their order."""
    gap: list[Pair] = []
    for row in (*rows, None):
        if row and not (row.ours and row.theirs):
            gap.append(row)
            continue
        yield from _paired(gap, first, second)
        gap = []
        if row:
            yield row


def _paired(gap: Sequence[Pair], first: str, second: str) -> Sequence[Pair]:
    ours = [read_of(each.ours, first) for each in gap if each.ours]
    theirs = [read_of(each.theirs, second) for each in gap if each.theirs]
    if len(ours) == len(theirs) and all(map(_may_be, ours, theirs)):
        return [Pair(one.provision, two.provision) for one, two in zip(ours, theirs, strict=True)]
    return gap


def _may_be(one: Read, other: Read) -> bool:
    """Tell whether nothing is against it that two provisions say the same, which stand at the same place."""
    numbered = one.number and other.number and one.number != other.number
    apart = one.sure and other.sure and not one.sure & other.sure
    short = max(one.length, other.length) < _SHORT
    return not numbered and not apart and (short or abs(math.log(one.length / other.length)) < _LIKELY)


def _size(ours: Sequence[Read], theirs: Sequence[Read]) -> float:
    """Return how much longer what answers is in the first version, in logarithms; no more than languages make it."""
    whole = math.log((sum(each.length for each in ours) or 1) / (sum(each.length for each in theirs) or 1))
    return max(-_USUAL, min(_USUAL, whole))


def _steps(ours: Sequence[Read], theirs: Sequence[Read], progress: Progress) -> dict[tuple[int, int], _Step]:
    """Return the best step at each place of both versions, from the end to the beginning."""
    rows, columns = len(ours), len(theirs)
    size = _size(ours, theirs)
    reach = max(20, abs(rows - columns) + rows // _REACH)
    steps: dict[tuple[int, int], _Step] = {}

    def worth(i: int, j: int) -> float:
        step = steps.get((i, j))
        return step.worth if step else 0.0

    for i in range(rows - 1, -1, -1):
        progress(rows - i, rows, "")
        for j in range(columns - 1, -1, -1):
            skipped = (_Step(1, 0, worth(i + 1, j)), _Step(0, 1, worth(i, j + 1)))
            best = max(skipped, key=lambda each: each.worth)
            if abs(i - j * rows // columns) <= reach:
                score = _alike(ours[i], theirs[j])
                if score > 0 and worth(i + 1, j + 1) + score >= best.worth:
                    best = _Step(1, 1, worth(i + 1, j + 1) + score)
                for many, few, gain in _several(ours, theirs, i, j, size):
                    if worth(i + many, j + few) + gain > best.worth:
                        best = _Step(many, few, worth(i + many, j + few) + gain)
            steps[i, j] = best
    return steps


def _several(
    ours: Sequence[Read], theirs: Sequence[Read], i: int, j: int, size: float
) -> Iterator[tuple[int, int, float]]:
    """Yield how many provisions of one version one of the other answers from here on, and what that is worth."""
    for many in _fitting(ours, i, theirs[j], size):
        yield many, 1, _alike_together(ours[i : i + many], theirs[j])
    for few in _fitting(theirs, j, ours[i], -size):
        yield 1, few, _alike_together(theirs[j : j + few], ours[i])


def _fitting(reads: Sequence[Read], at: int, other: Read, size: float) -> Iterator[int]:
    """Yield how many that follow each other are as long as one of the other version, and fit it better than any."""
    wanted = other.length * math.exp(size)
    whole = longest = reads[at].length
    if whole > wanted * _LONGEST:
        return
    for many in range(2, min(_RUN, len(reads) - at) + 1):
        length = reads[at + many - 1].length
        whole += length
        longest = max(longest, length)
        if whole > wanted * _LONGEST:
            return
        apart = abs(math.log(whole / wanted))
        if apart < _APART and abs(math.log(longest / wanted)) > apart + _BETTER:
            yield many


def _alike_together(reads: Sequence[Read], other: Read) -> float:
    """Return how likely provisions say in all what one of the other version says: each must have something of it."""
    if any(not _common(each, other) for each in reads):
        return -1.0
    found = Together(reads)
    return _MANY - 0.5 * abs(math.log(found.length / other.length)) + _told(found, other)


def _common(one: Read, other: Read) -> bool:
    """Tell whether two provisions surely have something in common."""
    shared = one.anchors & other.anchors or one.sure & other.sure or one.latin & other.latin
    return bool(shared) or len(one.kin & other.kin) > 1


def _alike(one: Read, other: Read) -> float:
    """Return how likely two provisions say the same; nothing or less: they do not."""
    told = _told(one, other)
    score = 1.0
    if one.group != other.group:
        score = _NEAR.get(frozenset((one.group, other.group)), _FAR)
        if score < 0 and told < _TOLD:
            return -1.0
    if one.number and other.number:
        score += 0.5 if one.number == other.number else -0.5
    if other.provision.answers:
        score += 0.4 if other.provision.answers == one.provision.id else -0.2
    score -= min(1.0, 0.5 * abs(math.log(one.length / other.length)))
    return score + told + _shared(one.topics, other.topics, 0.6, 0.3)


def surely_alike(one: Read, other: Read) -> bool:
    """Tell whether the words of two provisions surely tell that they say the same, whatever they are."""
    return _told(one, other) >= _TOLD


def _told(one: Read, other: Read) -> float:
    """Return what the words of two provisions say of whether they say the same."""
    told = _shared(one.sure, other.sure, 0.6, 0.3) + _shared(one.latin, other.latin, 0.4, 0.1)
    if one.language in _FIELD and other.language in _FIELD:
        told += _shared(one.names, other.names, 0.4, 0.2)
        return told + _shared_signs(one.signs, other.signs)
    return told + _shared(one.kin, other.kin, 1.2, 0.4)


def _shared_signs(one: int, other: int) -> float:
    """Return the same as ``_shared`` of words of the field, each a bit of a number: they are most of the work."""
    if not one or not other:
        return -0.2 if one or other else 0.0
    common = (one & other).bit_count()
    return 1.2 * common / max(one.bit_count(), other.bit_count()) if common else -0.4


def _shared(one: AbstractSet[object], other: AbstractSet[object], most: float, against: float) -> float:
    """Return what it says that two provisions have something in common, or both something and nothing in common."""
    if not one or not other:
        return -against / 2 if one or other else 0.0
    common = len(one & other)
    return most * common / max(len(one), len(other)) if common else -against
