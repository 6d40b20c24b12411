"""Words that a line's end broke made whole, as a file's own words tell."""

import re
from collections import Counter
from collections.abc import Sequence

from app.ingest import hyphens
from app.ingest.hyphens import BROKEN, ENDS, HYPHEN, SOFT

_TIED = re.compile(r"[^\s–—/-](?:/|–|—)$")
_TIES = ("/", "–", "—")
_FIRST = re.compile(r"(?P<word>[^\W_]+)(?P<rest>\S*)\s*")
_TOKEN = re.compile(r"(?P<token>[^\W_]\S*)\s*")


def mended(lines: Sequence[tuple[str, bool]]) -> list[str]:
    """Return the lines with every word whole that a line's end broke: it stands on the line where it begins.

    Each line says whether it may go on the one before. A line that loses its only word is empty.
    """
    broken = any(text.endswith(ENDS) for text, _ in lines)
    soft, known = (_soft(lines), hyphens.words_of([text for text, _ in lines])) if broken else (SOFT, Counter[str]())
    made: list[str] = []
    last = -1
    for text, goes_on in lines:
        head, rest = _joined(made[last], text, soft, known) if last >= 0 and goes_on else ("", text)
        if rest is not text:
            made[last] = head
        made.append(rest)
        last = len(made) - 1 if rest.strip() else last
    return [text.replace(SOFT, "") for text in made]


def _joined(last: str, text: str, soft: str, known: Counter[str]) -> tuple[str, str]:
    """Return two lines, the first word of the second put to the first where it belongs to its last word."""
    if last.endswith(_TIES) and _TIED.search(last):
        token = _TOKEN.match(text)
        return (last + token["token"], text[token.end() :]) if token else (last, text)
    broken = BROKEN.search(last) if last.endswith(ENDS) else None
    first = _FIRST.match(text) if broken else None
    if broken is None or first is None:
        return last, text
    between = "" if broken["hyphen"] in soft else hyphens.between(broken, first["word"], known, kept=len(soft) > 1)
    return last[:-1] + between + first["word"] + first["rest"], text[first.end() :]


def _soft(lines: Sequence[tuple[str, bool]]) -> str:
    """Return the signs that stand only where a line broke: a file that has a hyphen of its own for that means it."""
    inner = any(HYPHEN in text[:-1] for text, _ in lines)
    ends = any(text.endswith(HYPHEN) for text, _ in lines)
    return SOFT + HYPHEN if ends and not inner else SOFT
