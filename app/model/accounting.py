"""Where every word of a source is now: in the text, set aside, or missing. Counted anew from places alone.

An importer proves its reading with this once; a review and the library can count again after every correction.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from app.model.instrument import Instrument
from app.model.provision import Place, Provision

WORD = re.compile(r"(?<!\[\^)[^\W_]+")
"""What counts as a word; a reference to a footnote is none."""
_NOWHERE, _TREE, _ASIDE = range(3)
_LONG = 3000
"""Words of one provision above which nobody looks which of two equal words is the lost one."""
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Account:
    """How many words a source has, and where they are; ``gaps`` are the passages whose words stand nowhere."""

    words: int
    tree: int
    aside: int
    missing: int
    gaps: tuple[Place, ...] = ()


def account(text: str, instrument: Instrument) -> Account:
    """Count the words of ``text``, the source that the instrument's places point into."""
    provisions = [provision for version in instrument.versions for provision in version.provisions]
    owner = bytearray(len(text) + 1)
    for place in instrument.set_aside:
        _own(owner, place, _ASIDE)
    aside = bytes(owner)
    for provision in provisions:
        for place in provision.places:
            _own(owner, place, _TREE)
    spans = [match.span() for match in WORD.finditer(text)]
    for start, _ in _lost(text, provisions):
        owner[start] = _ASIDE if aside[start] == _ASIDE else _NOWHERE
    states = [owner[start] for start, _ in spans]
    count = Counter(states)
    return Account(len(spans), count[_TREE], count[_ASIDE], count[_NOWHERE], tuple(_gaps(text, spans, states)))


def with_place(places: Iterable[Place], added: Iterable[Place]) -> tuple[Place, ...]:
    """Return places with more of them, each once, in the order of the source."""
    return tuple(sorted({*places, *added}, key=lambda place: (place.start, place.end)))


def _own(owner: bytearray, place: Place, state: int) -> None:
    start, end = max(place.start, 0), min(place.end, len(owner))
    if end > start:
        owner[start:end] = bytes([state]) * (end - start)


def _gaps(text: str, spans: Sequence[Span], states: Sequence[int]) -> Iterator[Place]:
    """Yield runs of missing words as places, each with the signs that close it."""
    start = end = -1
    for (first, last), state in zip(spans, states, strict=True):
        if state == _NOWHERE:
            start, end = (first if start < 0 else start), last
        elif start >= 0:
            yield Place(start, _with_signs(text, end, first))
            start = -1
    if start >= 0:
        yield Place(start, _with_signs(text, end, len(text)))


def _with_signs(text: str, end: int, limit: int) -> int:
    """Return the end of a passage after the full stop or bracket that closes it."""
    while end < limit and text[end] in ".,;:!?)]”’\"'":
        end += 1
    return end


def _lost(text: str, provisions: Sequence[Provision]) -> Iterator[Span]:
    """Yield the words that stand in the places of provisions and not in their own words."""
    at = 0
    while at < len(provisions):
        end = at + 1
        shared = set(provisions[at].places)
        while end < len(provisions) and shared & set(provisions[end].places):
            shared |= set(provisions[end].places)
            end += 1
        yield from _lost_of(text, provisions[at:end], sorted(shared, key=lambda place: place.start))
        at = end


def _lost_of(text: str, provisions: Sequence[Provision], places: Sequence[Place]) -> Iterator[Span]:
    spans = [match.span() for place in places for match in WORD.finditer(text, place.start, place.end)]
    source = [text[start:end] for start, end in spans]
    have = WORD.findall(" ".join(f"{provision.label} {provision.words}" for provision in provisions))
    left = Counter(source) - Counter(have)
    if not left or "".join(source) == "".join(have):
        return
    kept = _kept(source, have) if len(source) <= _LONG else set()
    for number, word in sorted(enumerate(source), key=lambda pair: pair[0] in kept):
        if left[word]:
            left[word] -= 1
            yield spans[number]


def _kept(source: Sequence[str], have: Sequence[str]) -> set[int]:
    """Return which words of a source stand in a text, in their order."""
    blocks = SequenceMatcher(None, source, have, autojunk=False).get_matching_blocks()
    return {number for block in blocks for number in range(block.a, block.a + block.size)}
