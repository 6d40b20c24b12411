"""Hyphens at the ends of lines: which belong to a word, told by the words of the file and by common compounds."""

import re
from collections import Counter
from collections.abc import Sequence

from app.ingest.rules import section

SOFT, HYPHEN = "\u00ad", "\u2010"
ENDS = ("-", SOFT, HYPHEN)
BROKEN = re.compile(r"(?P<word>[^\W_]+(?:[-‐][^\W_]+)*)(?P<hyphen>[-‐\u00ad])$")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")


def words_of(lines: Sequence[str]) -> Counter[str]:
    """Count the words of all lines, but not those that a line's end may have broken."""
    tokens: list[str] = []
    cut = False
    for text in lines:
        own = text.casefold().split()
        start, cut = int(cut), text.endswith(ENDS)
        tokens += own[start : len(own) - cut]
    words: Counter[str] = Counter()
    for token, often in Counter(tokens).items():
        for word in _WORD.findall(token):
            words[word] += often
    return words


def between(broken: re.Match[str], second: str, known: Counter[str], *, kept: bool = False) -> str:
    """Return what stands between the halves of a word broken at a hyphen: nothing, its hyphen, or hyphen and space.

    ``broken`` is a match of BROKEN, ``second`` the word after the break; ``kept`` says that the file has a sign of its
    own for hyphens that only break words.
    """
    rules = section("hyphen")
    first, hyphen = broken["word"], broken["hyphen"]
    if second.casefold() in rules["suspended"]:
        return f"{hyphen} "
    tail = re.split("[-‐]", first)[-1].casefold()
    whole, compound = (first + second).casefold(), f"{first}{hyphen}{second}".casefold()
    if known[whole] != known[compound]:
        return "" if known[whole] > known[compound] else hyphen
    if (
        kept
        or not second[0].islower()
        or not first[-1].islower()
        or tail in rules["before"]
        or tail != first.casefold()
    ):
        return hyphen
    both = (known[tail] or tail in rules["words"]) and (known[second.casefold()] or second.casefold() in rules["words"])
    return hyphen if both else ""
