"""Country names with a letter wrong: one more, one less, another, or two that changed places."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from app.language.countries import countries

_WORD = re.compile(r"(?<![\w’'-])[A-Z][A-Za-z]{2,}(?![\w-])")
_CAPITAL = re.compile(r"[A-Z][A-Za-z]{2,}")
_LEAST, _PAIR = 6, 2
"""Letters of a name that stands alone; a shorter one is too near to other words."""


def wrong_names(plain: str, right: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield where a word with a capital is a letter from a country, or from the word for who lives there.

    ``right`` are words, in small letters, that are right though they are.
    """
    if not any(map(_odd, _CAPITAL.findall(plain))):
        return
    before: re.Match[str] | None = None
    for match in _WORD.finditer(plain):
        low = match[0].lower()
        beside = before is not None and not plain[before.end() : match.start()].strip()
        if (
            beside
            and before is not None
            and _pair(before[0].lower(), low)
            and {before[0].lower(), low}.isdisjoint(right)
        ):
            yield before.start(), match.end()
        elif low not in right and _one(low):
            yield match.span()
        before = match


def right_name(words: str) -> str:
    """Return the name that words are a letter from, as it is spelled; nothing where there is none."""
    low = words.lower().split()
    return _pair(*low) if len(low) == _PAIR else _one(low[0]) if len(low) == 1 else ""


@lru_cache(maxsize=16_384)
def _odd(word: str) -> bool:
    """Tell whether a word is a letter from a name, or from one of the two words of a name."""
    low = word.lower()
    return bool(_one(low)) or (low not in _known() and any(_near(low, part) for part in _of_two() if part[0] == low[0]))


@lru_cache(maxsize=16_384)
def _one(low: str) -> str:
    if len(low) < _LEAST - 1 or low in _known() or low.removesuffix("s") in _known():
        return ""
    return next((name for name in _alone().get(low[0], ()) if _near(low, name.lower())), "")


@lru_cache(maxsize=16_384)
def _pair(first: str, second: str) -> str:
    if first in _known() and second in _known():
        return ""
    for name in _of_two().get(first, ()):
        if _near(second, name.split()[1].lower()):
            return name
    return next((name for name in _of_two().get(second, ()) if _near(first, name.split()[0].lower())), "")


def _near(word: str, name: str) -> bool:
    """Tell whether a word is a letter from another that begins as it does."""
    longer = len(word) - len(name)
    if word == name or word[0] != name[0] or not -1 <= longer <= 1 or word in {name + "s", name + "n"}:
        return False
    least = min(len(word), len(name))
    at = next((at for at in range(least) if word[at] != name[at]), least)
    if word[at + (longer >= 0) :] == name[at + (longer <= 0) :]:
        return True
    return not longer and word[at : at + 2] == name[at : at + 2][::-1] and word[at + 2 :] == name[at + 2 :]


@cache
def _forms() -> frozenset[str]:
    return frozenset(
        form for each in countries() for form in (*each.names, *each.adjectives, *each.capitals) if form.isascii()
    )


@cache
def _known() -> frozenset[str]:
    return frozenset(word for form in _forms() for word in re.findall(r"[a-z]+", form.lower()))


@cache
def _alone() -> dict[str, tuple[str, ...]]:
    """Return the names of one word by their first letter."""
    found: dict[str, list[str]] = {}
    for each in countries():
        for form in (*each.names, *each.adjectives):
            if form.isascii() and form.isalpha() and len(form) >= _LEAST:
                found.setdefault(form[0].lower(), []).append(form)
    return {letter: tuple(dict.fromkeys(names)) for letter, names in found.items()}


@cache
def _of_two() -> dict[str, tuple[str, ...]]:
    """Return the names of two words by each of their words."""
    found: dict[str, list[str]] = {}
    for each in countries():
        for form in (*each.names, *each.adjectives):
            if form.isascii() and re.fullmatch(r"[A-Z][a-z]{2,} [A-Z][a-z]{2,}", form):
                for word in form.lower().split():
                    found.setdefault(word, []).append(form)
    return {word: tuple(dict.fromkeys(names)) for word, names in found.items()}
