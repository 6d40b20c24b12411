"""Lists in a sentence: three things in one version, and nothing of as many in the other.

Languages join clauses with the signs with which they join words, so one list cannot be held against another. But where
one version surely lists words, one after the other, the other must have some list of as many.
"""

import re
from collections.abc import Iterator

from app.checking.conformity_reads import Read
from app.checking.conformity_telling import Place, Telling
from app.model.finding import Finding
from app.model.provision import Kind

_ITEM = r"[一-鿿ァ-ヴー]{2,9}"
_TIGHT = {
    "ja": re.compile(rf"(?<![一-鿿ァ-ヴー、]){_ITEM}(?:、{_ITEM})+、?(?:及び|並びに|又は|若しくは|もしくは){_ITEM}"),
    "en": re.compile(
        r"(?:(?<=[a-z] )|(?<=\())[a-z-]{3,}(?:, [a-z-]{3,})+,? (?:and|or) [a-z-]{3,}"
        r"(?=[.,;:)]|\s(?:of|in|on|for|to|between)\b|$)"
    ),
}
_JOINS = {
    "ja": re.compile(r"及び|並びに|又は|若しくは|もしくは|および|かつ|且つ|その他|[とや](?=[一-鿿ァ-ヴー])|・|等"),
    "en": re.compile(r"\b(?:and|or|nor|as well as|including|such as)\b", re.IGNORECASE),
}
_PARTS = {
    "ja": re.compile("[、，,]|及び|並びに|又は|若しくは"),
    "en": re.compile(r",|\b(?:and|or|as well as)\b", re.IGNORECASE),
}
_STOPS = {"ja": re.compile("[。；：]"), "en": re.compile("[.;:]\\s")}
_LONG = {"ja": 24, "en": 60}
"""Letters of a part that may still be one of a list."""

_CLAUSE = re.compile("[はがをにへでて]$")
"""What ends a clause, and no part of a list."""

_COMPOUND = re.compile("衣食住|科学技術|研究開発|産学官|産官学|農林水産|陸海空|老若男女|都道府県|市町村|動植物")
_FEW = 3
_NOT_HELD = frozenset({Kind.SIGNING, Kind.SIGNATURE, Kind.NOTE, Kind.TITLE, Kind.CHAPEAU})


def series(ours: Read, theirs: Read, telling: Telling) -> Iterator[Finding]:
    """Yield the lists of one version for which the other has none of as many."""
    if {telling.first, telling.second} != {"en", "ja"} or ours.provision.kind in _NOT_HELD:
        return
    for start, end in _lost(ours, theirs):
        yield telling.both("series_first", Place(ours, start, end), Place(theirs, 0, 0))
    for start, end in _lost(theirs, ours):
        yield telling.both("series_second", Place(ours, 0, 0), Place(theirs, start, end))


def _lost(here: Read, there: Read) -> list[tuple[int, int]]:
    most = longest(there)
    return [match.span() for match in _TIGHT[here.language].finditer(here.plain) if _many(here, match[0]) > most]


def _many(read: Read, words: str) -> int:
    """Return how many things a list surely has."""
    return len(_PARTS[read.language].findall(re.sub(r"[,、]\s*(?=and\b|or\b|及び|並びに|又は)", " ", words))) + 1


def longest(read: Read) -> int:
    """Return how many things the longest list may have, whatever its parts are."""
    best = max((listed(read, join.start()) for join in _JOINS[read.language].finditer(read.plain)), default=1)
    return best + 2 * len(_COMPOUND.findall(read.plain))


def listed(read: Read, start: int) -> int:
    """Return how many things may be listed where a word that joins begins at ``start``."""
    before = read.plain[:start]
    stop = max((match.end() for match in _STOPS[read.language].finditer(before)), default=0)
    parts = _PARTS[read.language].split(before[stop:])
    many = 2
    for part in reversed(parts[:-1]):
        if len(part) > _LONG[read.language] or _CLAUSE.search(part):
            break
        many += 1
    return many + (len(parts) > 1 and len(parts[0]) > _LONG[read.language])
