"""How long somebody who has the file and much money would look for a passphrase: a hint, and no promise."""

import math
import unicodedata
from itertools import pairwise
from typing import Literal

Strength = Literal["short", "weak", "fair", "strong"]

SHORTEST = 8
"""Letters below which a passphrase is not taken."""

_WEAK, _FAIR = 45.0, 65.0
"""Bits: 10,000 tries a second, which the key's 256,000 rounds allow a costly machine, take a year for 38."""

_POOLS = (
    (str.isdigit, 10),
    (lambda sign: sign.isascii() and sign.islower(), 26),
    (lambda sign: sign.isascii() and sign.isupper(), 26),
    (lambda sign: sign == " ", 3),
    (lambda sign: sign.isascii() and sign.isprintable() and not sign.isalnum() and sign != " ", 32),
    (lambda sign: "\u3040" <= sign <= "\u30ff", 80),
    (lambda sign: "\u4e00" <= sign <= "\u9fff", 2000),
    (lambda sign: not sign.isascii() and not "\u3040" <= sign <= "\u9fff", 60),
)
"""Which signs a passphrase is made of, and how many of the kind are in use."""

_WORN = ("password", "passphrase", "paraph", "qwerty", "letmein", "welcome", "abc123", "iloveyou", "admin", "12345")
_WORD = 12.0
"""Bits that a word adds at most: it is one of some thousands that people take."""


def letters_of(passphrase: str) -> str:
    """Return a passphrase in the form in which it makes the key."""
    return unicodedata.normalize("NFKC", passphrase)


def strength(passphrase: str) -> Strength:
    """Return how well a passphrase holds."""
    letters = letters_of(passphrase)
    if len(letters) < SHORTEST:
        return "short"
    bits = bits_of(letters)
    return "weak" if bits < _WEAK else "fair" if bits < _FAIR else "strong"


def bits_of(letters: str) -> float:
    """Return how many bits somebody has to guess: words of a language count as words, what repeats counts little."""
    plain = letters.casefold()
    for worn in _WORN:
        plain = plain.replace(worn, "w")
    if len(plain) < len(letters):
        letters = plain
    return sum(
        min(_WORD, _signs(word)) if word.isalpha() and word.isascii() else _signs(word) for word in letters.split()
    )


def _signs(word: str) -> float:
    """Return the bits of one word by its signs; a sign that follows from the one before it counts as one bit."""
    if not word:
        return 0.0
    pool = sum(size for holds, size in _POOLS if any(holds(sign) for sign in word))
    new = 1 + sum(abs(ord(two) - ord(one)) > 1 for one, two in pairwise(word))
    return new * math.log2(max(pool, 2)) + (len(word) - new)
