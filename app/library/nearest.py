"""Which clause is most like a text: rare words find candidates, shared words weighted by their rarity order them.

Names are neutralised first, so that a precedent between other countries is still near.
"""

import json
import math
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.language.countries import find
from app.library.keys import has_spaceless, key, word_spans

FLOOR = 0.35
"""Under it nothing is near: what answers a clause lies above, other clauses mostly below (benchmarks/search.py)."""

_RAREST = 8
_CANDIDATES = 100
_COMMON = 2000
"""A word of more clauses than this finds nothing that rarer ones do not, and takes long."""
_PARTICIPANT = "participant"


def neutral(text: str, spelled: Iterable[str] = ()) -> str:
    """Return the key of ``text`` with countries, and names as ``spellings`` gives them, replaced by one word."""
    pieces: list[str] = []
    at = 0
    for mention in find(text):
        if mention.kind != "capital":
            pieces += [text[at : mention.start], _PARTICIPANT]
            at = mention.end
    plain = key("".join(pieces) + text[at:])
    for name in spelled:
        if name in plain:
            plain = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", _PARTICIPANT, plain)
    return plain


def spellings(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names as they stand in a neutralised text, longer ones first."""
    found = {neutral(name) for name in names} - {_PARTICIPANT, ""}
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


@dataclass(frozen=True, slots=True)
class Sought:
    """What to look for: ``names`` are the participants of the text's own instrument.

    ``exclude`` is the id of an instrument, provision or clause that does not count; with ``topics`` only clauses that
    hold one of them do.
    """

    text: str
    names: tuple[str, ...] = ()
    exclude: str = ""
    topics: tuple[str, ...] = ()


def nearest(connection: sqlite3.Connection, sought: Sought, top: int) -> tuple[tuple[int, float], ...]:
    """Return row and likeness (0 to 1) of the clauses most like a text, best first; none below the floor."""
    wanted = neutral(sought.text, spellings(sought.names))
    terms = _terms(wanted)
    if not terms:
        return ()
    weights = _Weights(connection)
    weights.learn(terms)
    found: dict[int, str] = {}
    for rarest in weights.by_rarity(terms):
        found.update(_candidates(connection, sought, rarest))
        if len(found) >= _CANDIDATES:
            break
    kept = [(row, _terms(words)) for row, words in found.items()]
    weights.learn(Counter(term for _, found in kept for term in found))
    scored = [(row, round(weights.cosine(terms, found), 4)) for row, found in kept]
    near = sorted((pair for pair in scored if pair[1] >= FLOOR), key=lambda pair: (-pair[1], pair[0]))
    return tuple(near[:top])


def _terms(neutral_words: str) -> Counter[str]:
    """Return the words of a neutral text, pairs of letters where a script has no spaces; the names do not count."""
    found: Counter[str] = Counter()
    for _, _, word in word_spans(neutral_words):
        if not has_spaceless(word) or len(word) == 1:
            found[word] += 1
        else:
            found.update(word[at : at + 2] for at in range(len(word) - 1))
    del found[_PARTICIPANT]
    return found


class _Weights:
    """How rare terms are in the library: the logarithm of clauses over clauses with the term."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._clauses: int = connection.execute("SELECT count(*) FROM clause").fetchone()[0]
        self._known: dict[str, int] = {}

    def learn(self, terms: Mapping[str, int]) -> None:
        """Look the terms up that are not known yet."""
        asked = [term for term in terms if term not in self._known]
        rows = self._connection.execute(
            "SELECT value, coalesce(doc, 0) FROM json_each(?) CROSS JOIN words_row ON term = value",
            (json.dumps(asked),),
        )
        self._known.update(dict.fromkeys(asked, 0))
        self._known.update(rows)

    def by_rarity(self, terms: Mapping[str, int]) -> Iterator[tuple[str, ...]]:
        """Yield the terms by eights, the rarest first; common ones only when there is nothing else.

        The eight rarest alone would find nothing in a small library, where many words stand in one text only.
        """
        there = [term for term in terms if self._known[term] or has_spaceless(term)]
        there.sort(key=lambda term: (self._known[term], term))
        for at in range(0, len(there), _RAREST):
            if at and self._known[there[at]] > _COMMON:
                return
            yield tuple(there[at : at + _RAREST])

    def of(self, term: str) -> float:
        """Return the weight of one term."""
        return math.log(1 + (self._clauses + 1) / (self._known[term] + 1))

    def cosine(self, one: Mapping[str, int], other: Mapping[str, int]) -> float:
        """Return the cosine of two bags of words, each word weighted by its rarity."""
        shared = sum(one[term] * other[term] * self.of(term) ** 2 for term in one.keys() & other.keys())
        if not shared:
            return 0.0
        sizes = (sum((count * self.of(term)) ** 2 for term, count in bag.items()) for bag in (one, other))
        return min(1.0, shared / math.sqrt(math.prod(sizes)))


_PASSING = """ AND c.instrument <> :exclude AND c.id <> :exclude AND c.provision <> :exclude
    AND (:topics = '[]' OR c.rowid IN
        (SELECT clause FROM clause_topic WHERE topic IN (SELECT value FROM json_each(:topics))))"""
_BY_WORDS = "SELECT c.rowid, c.neutral FROM words CROSS JOIN clause c ON c.rowid = words.rowid WHERE words MATCH :match"
_BY_RANK = " ORDER BY words.rank LIMIT :limit"
_BY_LETTERS = "SELECT c.rowid, c.neutral FROM letters JOIN clause c ON c.rowid = letters.rowid WHERE true"
_BY_PAIRS = " ORDER BY (SELECT count(*) FROM json_each(:pairs) WHERE instr(c.neutral, value) > 0) DESC LIMIT :limit"


def _candidates(connection: sqlite3.Connection, sought: Sought, rarest: tuple[str, ...]) -> dict[int, str]:
    common = {"exclude": sought.exclude, "topics": json.dumps(sought.topics), "limit": _CANDIDATES}
    words = [term for term in rarest if not has_spaceless(term)]
    found: dict[int, str] = {}
    if words:
        match = "text_key : (" + " OR ".join(f'"{word}"' for word in words) + ")"
        found.update(connection.execute(_BY_WORDS + _PASSING + _BY_RANK, {"match": match, **common}))
    if len(words) < len(rarest):
        pairs = json.dumps([term for term in rarest if has_spaceless(term)])
        found.update(connection.execute(_BY_LETTERS + _PASSING + _BY_PAIRS, {"pairs": pairs, **common}))
    return found
