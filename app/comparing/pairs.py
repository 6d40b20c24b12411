"""Pairs of names: "Japan and the United States" is the same, turned round; "Japan funds … and …" is no pair."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from app.comparing.units import Unit
from app.language.seams import NAME_LIKE, PROPER, is_pair, rule

_LEFT = re.compile(r"(?:(?:[A-Z][\w.&’'-]*,?|of|and|for|on|the)\s+)+$")
_POSSESSIVE = re.compile(r"['’]s?(?!\w)|")
_ARTICLE = re.compile(r"(?:the|The|THE)\s+")
_REACH, _FREE_REACH = 3, 6
_STARTS = 12
_LEAST_LISTED = 3
_MOST_MENTIONS = 300  # in one provision; beyond, every name is compared in its place
_LISTING = re.compile(r",\s+|,?\s+(?:and|or)\s+")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at ``text[start:end]``, its article included, and the country it stands for."""

    start: int
    end: int
    country: str
    kind: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A pair of names at ``text[start:end]``; pairs with one key are the same but for their order."""

    start: int
    end: int
    key: str


Pairs = tuple[Pair, ...]
Marked = tuple[str, Sequence[Mention]]


@dataclass(frozen=True, slots=True)
class BothPairs:
    """The pairs of two texts."""

    before: Pairs
    after: Pairs


@dataclass(frozen=True, slots=True)
class _Joint:
    """Two names and the word that joins them at ``text[start:end]``."""

    first: Mention
    second: Mention
    start: int
    end: int


def find_pairs(before: Marked, after: Marked, *, free: bool) -> BothPairs:
    """Return the pairs of names that the two texts hold in different order; none where the order is the same.

    In a title, chapeau or signature block (``free``) anything may stand between a name and the word that joins it
    with the other; in a sentence only a name may, and the pair must not be the seam of two clauses.
    """
    if max(len(before[1]), len(after[1])) > _MOST_MENTIONS:
        return BothPairs((), ())
    ours, theirs = list(_joints(*before, free=free)), list(_joints(*after, free=free))
    crossing = [(o, t) for o in ours for t in theirs if _crosses(o, t)]
    if not crossing:
        return BothPairs((), ())
    swaps = dict.fromkeys(swap for o, t in crossing for swap in _swaps(before[0], after[0], o, t))
    found = [[*_lists(*it), *_occurrences(it[0], swaps, free=free)] for it in (before, after)]
    found = _in_both(*found)
    crossed = []
    for text, joints, pairs in (
        (before[0], (o for o, _ in crossing), found[0]),
        (after[0], (t for _, t in crossing), found[1]),
    ):
        left = [joint for joint in joints if not _inside(joint, pairs) and _adjoins(text, joint, free=free)]
        crossed.append([*pairs, *map(_crossed, left)])
    return BothPairs(*map(tuple, _in_both(*crossed)))


def _in_both(ours: list[Pair], theirs: list[Pair]) -> list[list[Pair]]:
    """Return the pairs of either text that the other holds as well: a pair answers nothing but itself."""
    keys = {pair.key for pair in _apart(ours)} & {pair.key for pair in _apart(theirs)}
    return [_apart([pair for pair in pairs if pair.key in keys]) for pairs in (ours, theirs)]


def parts_of(pair: Unit) -> tuple[str, str, str] | None:
    """Return the two names of a pair and what joins them; None when only the sides, not the words, are the same."""
    if not pair.key.startswith("swap\0"):
        return None
    one, other = pair.key.split("\0")[1:]
    for first, second in ((one, other), (other, one)):
        whole = _swap_pattern(first, second).fullmatch(pair.text)
        if whole:
            return whole["first"], whole["joint"], whole["second"]
    return None


def is_list(pair: Unit) -> bool:
    """Tell whether a pair is a list of three or more names."""
    return pair.key.startswith("list\0")


@cache
def _joining() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in rule("joints"))
    signs = "|".join(re.escape(sign) for sign in rule("joining_signs"))
    return re.compile(rf",?\s+(?:{words})\s+|\s?(?:{signs})\s?|(?:及び|並びに|又は|と)", re.IGNORECASE)


@cache
def _tail() -> re.Pattern[str]:
    """Return what may stand between a name and the word that joins it: the rest of an office's name, its acronym, …."""
    words = "|".join(re.escape(word) for word in rule("name_tails"))
    return re.compile(rf"(?:\s*(?:{PROPER}|(?:{words})\b))*\s*")


def _lists(text: str, mentions: Sequence[Mention]) -> Iterator[Pair]:
    """Yield lists of three or more names ("Japan, the United States and Australia")."""
    run: list[Mention] = []
    for mention in [*mentions, Mention(len(text) + 1, len(text) + 1, "", "")]:
        between = text[run[-1].end : mention.start] if run else ""
        if run and _LISTING.fullmatch(between):
            run.append(mention)
            continue
        if len(run) >= _LEAST_LISTED and is_pair(text, run[0].start, run[-1].end, "and"):
            names = sorted(_bare(text[m.start : m.end]) for m in run)
            yield Pair(run[0].start, run[-1].end, "\0".join(("list", *names)))
        run = [mention]


def _joints(text: str, mentions: Sequence[Mention], *, free: bool) -> Iterator[_Joint]:
    reach = _FREE_REACH if free else _REACH
    for at, first in enumerate(mentions):
        for second in mentions[at + 1 : at + 1 + reach]:
            if second.country == first.country or second.kind != first.kind:
                continue
            for match in _joining().finditer(text, first.end, second.start):
                left, right = text[first.end : match.start()], text[match.end() : second.start]
                if free or (_tail().fullmatch(left) and NAME_LIKE.fullmatch(right)):
                    yield _Joint(first, second, match.start(), match.end())


def _crosses(one: _Joint, other: _Joint) -> bool:
    return (one.first.country, one.second.country) == (other.second.country, other.first.country)


def _swaps(before: str, after: str, one: _Joint, other: _Joint) -> Iterator[tuple[str, str]]:
    """Yield the words of a pair that stands in one text as "P and Q" and in the other as "Q and P"; the longest."""
    ours, theirs = _bare(before[one.end :]), _bare(after[other.end :])
    for start in _starts(before, one.first):
        name = _bare(before[start : one.start])
        if not _begins(theirs, name):
            continue
        for place in _starts(after, other.first):
            counterpart = _bare(after[place : other.start])
            if _begins(ours, counterpart):
                yield name, counterpart
                return


def _starts(text: str, mention: Mention) -> list[int]:
    """Return where the phrase that ends in a name may begin: "the Ministry of Finance of Japan", furthest first."""
    left = _LEFT.search(text, max(0, mention.start - 160), mention.start)
    if not left:
        return [mention.start]
    words = [match.start() for match in re.finditer(r"\S+", text[: mention.start]) if match.start() >= left.start()]
    return [*words[-_STARTS:], mention.start]


def _bare(words: str) -> str:
    article = _ARTICLE.match(words)
    return words[article.end() :] if article else words


def _begins(words: str, name: str) -> bool:
    follows = words[len(name) : len(name) + 1]
    return bool(name) and words.startswith(name) and not (follows.isalnum() and name[-1].isalnum())


@lru_cache(maxsize=256)
def _swap_pattern(first: str, second: str) -> re.Pattern[str]:
    article = r"(?:(?:the|The|THE)\s+)?"
    return re.compile(
        rf"(?<!\w)(?P<first>{article}{re.escape(first)})(?P<joint>(?i:{_joining().pattern}))"
        rf"(?P<second>{article}{re.escape(second)})(?!\w)",
    )


def _occurrences(text: str, swaps: Iterable[tuple[str, str]], *, free: bool) -> Iterator[Pair]:
    for swap in swaps:
        key = "\0".join(("swap", *sorted(swap)))
        for first, second in (swap, swap[::-1]):
            for match in _swap_pattern(first, second).finditer(text):
                if free or is_pair(text, match.start(), match.end(), match["joint"]):
                    yield Pair(match.start(), match.end(), key)


def _inside(joint: _Joint, pairs: Sequence[Pair]) -> bool:
    return any(pair.start <= joint.start < pair.end for pair in pairs)


def _adjoins(text: str, joint: _Joint, *, free: bool) -> bool:
    """Tell whether the two names stand directly beside what joins them."""
    left, right = text[joint.first.end : joint.start], text[joint.end : joint.second.start]
    if free:
        return True
    beside = bool(_POSSESSIVE.fullmatch(left)) and not right
    return beside and is_pair(text, joint.first.start, joint.second.end, text[joint.start : joint.end])


def _crossed(joint: _Joint) -> Pair:
    countries = sorted((joint.first.country, joint.second.country))
    return Pair(joint.first.start, joint.second.end, "\0".join(("cross", "", *countries)))


def _apart(pairs: list[Pair]) -> list[Pair]:
    """Return the pairs that do not overlap, longer ones first."""
    kept: list[Pair] = []
    for pair in sorted(pairs, key=lambda p: p.start - p.end):
        if all(pair.end <= other.start or pair.start >= other.end for other in kept):
            kept.append(pair)
    return sorted(kept, key=lambda p: p.start)
