"""Words that a line's end broke made whole, as a file's own words tell."""

import re
from collections import Counter
from collections.abc import Sequence

from app.ingest.rules import section

_SOFT, _HYPHEN = "\u00ad", "\u2010"
_BROKEN = re.compile(r"(?P<word>[^\W_]+(?:[-‐][^\W_]+)*)(?P<hyphen>[-‐\u00ad])$")
_TIED = re.compile(r"[^\s–—/-](?:/|–|—)$")
_FIRST = re.compile(r"(?P<word>[^\W_]+)(?P<rest>\S*)\s*")
_TOKEN = re.compile(r"(?P<token>[^\W_]\S*)\s*")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_ENDS = ("-", _SOFT, _HYPHEN)


def mended(lines: Sequence[tuple[str, bool]]) -> list[str]:
    """Return the lines with every word whole that a line's end broke: it stands on the line where it begins.

    Each line says whether it may go on the one before. A line that loses its only word is empty.
    """
    broken = any(text.endswith(_ENDS) for text, _ in lines)
    soft, known = (_soft(lines), _words(lines)) if broken else (_SOFT, Counter[str]())
    made: list[str] = []
    last = -1
    for text, goes_on in lines:
        head, rest = _joined(made[last], text, soft, known) if last >= 0 and goes_on else ("", text)
        if rest is not text:
            made[last] = head
        made.append(rest)
        last = len(made) - 1 if rest.strip() else last
    return [text.replace(_SOFT, "") for text in made]


def _joined(last: str, text: str, soft: str, known: Counter[str]) -> tuple[str, str]:
    """Return two lines, the first word of the second put to the first where it belongs to its last word."""
    if _TIED.search(last):
        token = _TOKEN.match(text)
        return (last + token["token"], text[token.end() :]) if token else (last, text)
    broken = _BROKEN.search(last) if last.endswith(_ENDS) else None
    first = _FIRST.match(text) if broken else None
    if broken is None or first is None:
        return last, text
    between = "" if broken["hyphen"] in soft else _hyphen(broken, first["word"], known, kept=len(soft) > 1)
    return last[:-1] + between + first["word"] + first["rest"], text[first.end() :]


def _soft(lines: Sequence[tuple[str, bool]]) -> str:
    """Return the signs that stand only where a line broke: a file that has a hyphen of its own for that means it."""
    inner = any(_HYPHEN in text[:-1] for text, _ in lines)
    ends = any(text.endswith(_HYPHEN) for text, _ in lines)
    return _SOFT + _HYPHEN if ends and not inner else _SOFT


def _words(lines: Sequence[tuple[str, bool]]) -> Counter[str]:
    """Count the words of all lines, but not those that a line's end may have broken."""
    tokens: list[str] = []
    cut = False
    for text, _ in lines:
        own = text.casefold().split()
        start, cut = int(cut), text.endswith(_ENDS)
        tokens += own[start : len(own) - cut]
    words: Counter[str] = Counter()
    for token, often in Counter(tokens).items():
        for word in _WORD.findall(token):
            words[word] += often
    return words


def _hyphen(broken: re.Match[str], second: str, known: Counter[str], *, kept: bool) -> str:
    """Return what stands between the halves of a word broken at a hyphen: nothing, its hyphen, or hyphen and space."""
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
