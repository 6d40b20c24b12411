"""Words that the end of a line has divided ("sig- nature") made whole, and their terms put back where they stand."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.model.due import TimeTerm
from app.model.provision import Provision
from app.model.text import Text

_DIVIDED = re.compile(r"(?<=[a-z]{2})[-‐\u00ad][ \n]\s*(?!(?:and|or|to|nor|und)\b)(?=[a-z]{2})")


def rejoined(provision: Provision) -> Provision | None:
    """Return a provision with its divided words made whole; None where none is divided."""
    words = provision.text.plain
    if ("- " in words or "-\n" in words or "\u00ad" in words or "‐" in words) and _DIVIDED.search(words):
        return replace(provision, text=Text(_DIVIDED.sub("", words)))
    return None


def put_back(provision: Provision, terms: Iterable[TimeTerm]) -> Iterator[TimeTerm]:
    """Yield the terms of a provision made whole with the places and the words that they have in it."""
    words = provision.text.plain
    cuts = [(match.start(), match.end() - match.start()) for match in _DIVIDED.finditer(words)]
    for term in terms:
        start, end = _before(term.start, cuts), _before(term.end - 1, cuts) + 1
        yield replace(term, text=words[start:end], start=start, end=end)


def _before(at: int, cuts: list[tuple[int, int]]) -> int:
    """Return where a letter of words made whole stood before."""
    for start, length in cuts:
        if start > at:
            break
        at += length
    return at
