"""Spellings: which differences of letters make no difference of words."""

import re
from functools import cache, lru_cache

from app.comparing.weightrules import weight_rules
from app.language.folding import fold

_LEAST = 5
_WORD = re.compile(r"[^\W_]+|[\[\]%$€£¥§+=<>]")


def tokens_of(text: str) -> list[str]:
    """Return the words of ``text``, folded, and signs that say something; possessives and punctuation are left out."""
    return _WORD.findall(re.sub(r"'s?(?!\w)", "", fold(text)))


@lru_cache(maxsize=4096)
def spelled(word: str) -> str:
    """Return the key of a folded word under which its spellings, and its plural, are one."""
    known = _pairs().get(word, word)
    for pattern, instead in _endings():
        if len(known) >= _LEAST:
            known = pattern.sub(instead, known)
    return _singular(known)


def same_words(one: str, other: str) -> bool:
    """Tell whether two texts differ in spelling, case, spaces and punctuation at most."""
    ours, theirs = ("".join(map(spelled, tokens_of(text))) for text in (one, other))
    if ours == theirs:
        return True
    return "".join(tokens_of(one)) == "".join(tokens_of(other))


def contrary(one: str, other: str) -> bool:
    """Tell whether two folded words say the contrary of each other ("lawful", "unlawful"; "include", "exclude")."""
    rules = weight_rules()["negation"]
    if [one, other] in rules["opposites"] or [other, one] in rules["opposites"]:
        return True
    short, long = sorted((one, other), key=len)
    if short in rules["unrelated"] or len(short) < 4:  # noqa: PLR2004 - "able" is the shortest
        return False
    return any(long == prefix + short for prefix in rules["prefixes"])


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):  # noqa: PLR2004 - "has", "its"
        return word
    if word.endswith("ies") and len(word) >= _LEAST:
        return word[:-3] + "y"
    stem = word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word[:-1]
    return word if stem in _not_plurals() else stem


@cache
def _not_plurals() -> frozenset[str]:
    return frozenset(weight_rules()["spelling"]["not_plurals"])


@cache
def _pairs() -> dict[str, str]:
    return dict(weight_rules()["spelling"]["pairs"])


@cache
def _endings() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), instead) for pattern, instead in weight_rules()["spelling"]["endings"])
