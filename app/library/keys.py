"""Keys: what is searched instead of the words themselves, with the way back to them.

A key has no case, no diacritics, plain quotes and dashes, single spaces, and a space wherever a script without spaces
(Japanese) meets one that has them, so that "本MOCは" holds the word MOC.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from app.language.folding import fold

_SPACELESS = re.compile(
    "[\u0e00-\u0eff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_WORD = re.compile(r"[^\W_]+")
_ALONE = re.compile("[\0-\u02ff\u2010-\u2027]*")


@dataclass(frozen=True, slots=True)
class Keyed:
    """A key, and for each of its letters the start and end of what it stands for in the words."""

    key: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets into the words that ``key[start:end]`` stands for."""
        return self.starts[start], self.ends[end - 1]


def keyed(words: str) -> Keyed:
    """Return the key of ``words`` with the way back."""
    if _ALONE.fullmatch(words) and (plain := _one_by_one(words)) is not None:
        return Keyed(plain, tuple(range(len(plain))), tuple(range(1, len(plain) + 1)))
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(words):
        for letter in _letters(words[start:end]):
            if _parts(letters[-1] if letters else " ", letter):
                letters.append(" ")
                starts.append(start)
                ends.append(start)
            if letter == " " and (not letters or letters[-1] == " "):
                continue
            letters.append(letter)
            starts.append(start)
            ends.append(end)
    while letters and letters[-1] == " ":
        letters.pop()
    return Keyed("".join(letters), tuple(starts[: len(letters)]), tuple(ends[: len(letters)]))


def _one_by_one(words: str) -> str | None:
    """Return the key of words in which each letter stands for one letter, as in most; None for others."""
    letters = [_letters(letter) for letter in words]
    found = "".join(letters)
    alone = len(found) == len(words) and max(map(len, letters), default=0) <= 1
    return found if alone and "  " not in found and found[:1] != " " != found[-1:] else None


def key(words: str) -> str:
    """Return the key of ``words``: letter by letter only where one may combine with, or part from, the next."""
    if not _ALONE.fullmatch(words):
        return keyed(words).key
    return " ".join(filter(None, "".join(map(_letters, words)).split(" ")))


def has_spaceless(text: str) -> bool:
    """Tell whether ``text`` holds letters of a script that puts no spaces between its words."""
    return bool(_SPACELESS.search(text))


def words_of(text: str) -> tuple[str, ...]:
    """Return the words and numbers of a key as the index of words cuts them."""
    return tuple(_WORD.findall(text))


def word_spans(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return the words of a key with their start and end in it."""
    return tuple((match.start(), match.end(), match[0]) for match in _WORD.finditer(text))


def _clusters(words: str) -> list[tuple[int, int]]:
    """Cut ``words`` into letters, each with the signs that combine with it."""
    found: list[tuple[int, int]] = []
    for at, letter in enumerate(words):
        if found and letter > "\u02ff" and _combines(letter):
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return found


@lru_cache(maxsize=4096)
def _combines(letter: str) -> bool:
    return unicodedata.combining(unicodedata.normalize("NFKC", letter)[:1]) != 0


@lru_cache(maxsize=8192)
def _letters(cluster: str) -> str:
    """Return the key of one letter with its signs; controls and white space become a space."""
    if cluster.isspace() or unicodedata.category(cluster[0]) in {"Cc", "Cs", "Zl", "Zp", "Zs"}:
        return " "
    apart = unicodedata.normalize("NFD", fold(cluster))
    return unicodedata.normalize("NFC", re.sub("[\u0300-\u036f]", "", apart))


def _parts(before: str, after: str) -> bool:
    """Tell whether a script without spaces meets a word of one that has them."""
    if before < "\u0e00" and after < "\u0e00":
        return False
    return before.isalnum() and after.isalnum() and has_spaceless(before) != has_spaceless(after)
