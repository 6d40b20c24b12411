"""Scrub of letters: a word with two letters in the wrong order, where the text has the right word elsewhere."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from app.checking.facts import Facts
from app.checking.rules import Rule
from app.checking.scrub_spelling import all_words
from app.checking.telling import finding
from app.model.finding import Finding, Replacement

_LEAST, _OFTEN = 3, 2


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
