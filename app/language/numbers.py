"""Numbers in words, as instruments write them: "twenty-five", "thirty-first", "one hundred and eighty"."""

import re

_CARDINALS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_ORDINALS = (
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

CARDINALS = {word: value for value, word in enumerate(_CARDINALS)} | {
    word: 10 * place for place, word in enumerate(_TENS, 2)
}
"""The single words from zero to ninety, each with its value."""

ORDINALS = {word: value for value, word in enumerate(_ORDINALS)} | {
    f"{word[:-1]}ieth": 10 * place for place, word in enumerate(_TENS, 2)
}
"""The single words from zeroth to ninetieth, each with its value."""


_MOST_FIGURES = 30
_LARGEST = 10**_MOST_FIGURES


def figure(signs: str) -> int:
    """Return the value of figures; of more than 30 of them a number that is larger than any that is meant."""
    return int(signs) if len(signs) <= _MOST_FIGURES else _LARGEST


def number(words: str) -> int | None:
    """Return the value of a number in figures or words ("180", "one hundred and eighty"); None when it is none."""
    plain = words.strip().casefold()
    if plain.isascii() and plain.isdigit():
        return figure(plain)
    parts = [part for part in re.split(r"[\s\-‐‑–]+", plain) if part not in {"and", "a", "the"}]
    total = 0
    for part in parts:
        if part in {"hundred", "hundredth"}:
            total = min(max(total, 1) * 100, _LARGEST)
        elif part in CARDINALS or part in ORDINALS:
            total += CARDINALS[part] if part in CARDINALS else ORDINALS[part]
        else:
            return None
    return total if parts else None
