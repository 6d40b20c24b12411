"""Scrub of letters: words that are misspelled, by what is known of them or by what the text has elsewhere."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from app.checking.facts import Facts, Said, Span
from app.checking.rules import Rule
from app.checking.scrub_spelling import all_words
from app.checking.telling import finding
from app.model.finding import Finding, Replacement

_LEAST, _OFTEN = 3, 2
_LONG = 7
"""Letters of a word from which on one that differs in a letter is hardly another word."""
_WORDS = re.compile(r"(?<![\w-])[a-z]{4,}(?![\w-])")
_HALF = 3
_BRITISH = re.compile(r"ll(?:ed|ing|er|ers|or|ors)|our?(?:s|ed|ing|able)?|mmes?|ge(?:ments?)")
"""Endings of words from the letter before one that only some countries write: labelled, colour, judgement."""
_VARIANTS = frozenset(("sz", "zs", "cs", "sc"))
"""Letters that are written one for the other in two countries: organise, license."""


def swapped(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield words that stand once and become one of the text's others when two letters change places.

    ``words`` are those that are right though they do: no dictionary is asked.
    """
    sets = [facts.noted("all", all_words) for facts in version]
    groups: dict[str, list[str]] = {}
    for word in frozenset[str]().union(*sets):
        if len(word) >= _LEAST:
            groups.setdefault(_letters(word), []).append(word)
    for group in groups.values():
        if len(group) > 1:
            for wrong in group:
                right = next((each for each in group if _one_swap(wrong, each)), "")
                if right and wrong not in rule.words and right not in rule.words:
                    yield from _told(version, sets, (wrong, right), rule)


@lru_cache(maxsize=16_384)
def _letters(word: str) -> str:
    return "".join(sorted(word))


def _one_swap(word: str, other: str) -> bool:
    """Tell whether two letters beside each other that change places make one word of the other."""
    apart = [at for at, (one, two) in enumerate(zip(word, other, strict=True)) if one != two]
    return len(apart) == 2 and apart[1] == apart[0] + 1  # noqa: PLR2004 - two letters


def _told(
    version: Sequence[Facts], sets: Sequence[frozenset[str]], pair: tuple[str, str], rule: Rule
) -> Iterator[Finding]:
    wrong, right = pair
    if sum(right in words for words in sets) < _OFTEN or sum(wrong in words for words in sets) > 1:
        return
    facts = version[next(at for at, words in enumerate(sets) if wrong in words)]
    for said in facts.words:
        found = list(re.finditer(rf"(?<![\w-]){wrong}(?![\w-])", said.plain, re.IGNORECASE))
        if said.english and len(found) == 1 and not found[0][0][1:].isupper():
            word = found[0][0]
            written = right[:1].upper() + right[1:] if word[:1].isupper() else right
            yield finding(rule, said, found[0].span(), [Replacement(*found[0].span(), written)], other=written)


def misspelled(said: Said, rule: Rule) -> Iterator[Span]:
    """Yield the words that ``pairs`` knows as wrong."""
    wrong = _wrong(rule)
    if not wrong.isdisjoint(said.facts.noted("all", all_words)):
        yield from (match.span() for match in _WORDS.finditer(said.low) if match[0] in wrong)


@lru_cache(maxsize=16)
def _wrong(rule: Rule) -> frozenset[str]:
    return frozenset(wrong for wrong, _ in rule.pairs)


def one_wrong(version: Sequence[Facts], rule: Rule) -> Iterator[Finding]:
    """Yield words that stand once and are one letter from a word that others have: one more, one less, or another.

    Neither the first letter nor the last two are looked at, by which words are bent; ``words`` are right though they
    are like others.
    """
    sets = [facts.noted("long", _long_words) for facts in version]
    once: set[str] = set()
    often: set[str] = set()
    for words in sets:
        often |= words & once
        once |= words
    likes = _Likes.of(frozenset(often))
    for wrong in (once - often).difference(rule.words):
        if right := likes.to(wrong):
            yield from (each for each in _told(version, sets, (wrong, right), rule) if each.passage.islower())


def note_long(facts: Facts) -> object:
    """Return what of a provision matters to words with a wrong letter: its long words."""
    return facts.noted("long", _long_words)


def _long_words(facts: Facts) -> frozenset[str]:
    return frozenset(word for word in facts.noted("all", all_words) if len(word) >= _LONG)


class _Likes:
    """Words that a text has often, by their first and their last letters; what is like a word is looked for once."""

    def __init__(self, often: frozenset[str]) -> None:
        self._by_ends: dict[str, list[str]] = {}
        self._known: dict[str, str] = {}
        for word in often:
            for end in (word[:_HALF], f"-{word[-_HALF:]}"):
                self._by_ends.setdefault(end, []).append(word)

    @staticmethod
    @lru_cache(maxsize=8)
    def of(often: frozenset[str]) -> "_Likes":
        """Return the words so arranged, once for each set of them."""
        return _Likes(often)

    def to(self, word: str) -> str:
        """Return the word that one is a letter from; nothing where there is none."""
        if word not in self._known:
            near = (*self._by_ends.get(word[:_HALF], ()), *self._by_ends.get(f"-{word[-_HALF:]}", ()))
            self._known[word] = min((each for each in near if _one_letter(word, each)), default="")
        return self._known[word]


def _one_letter(word: str, other: str) -> bool:
    """Tell whether two words differ in one letter that neither bends a word nor is written so in another country."""
    longer = len(word) - len(other)
    if not -1 <= longer <= 1 or word.replace("-", "") == other.replace("-", ""):
        return False
    least = min(len(word), len(other))
    at = next((at for at in range(least) if word[at] != other[at]), least)
    if not 0 < at < least - 2 or word[at + (longer >= 0) :] != other[at + (longer <= 0) :]:
        return False
    if not longer:
        return word[at] + other[at] not in _VARIANTS
    more = word if longer > 0 else other
    return not _BRITISH.fullmatch(more[at - 1 :])
