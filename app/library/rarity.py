"""How rare words are in the library: what makes two texts alike is the words that few clauses have."""

import json
import math
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field

_STALE = 0.02
"""Part of the clauses by which the library grows or shrinks before common words are counted anew."""
_COMMON = 200
"""Clauses from which on counting a word takes so long that the count is remembered."""


@dataclass(slots=True)
class Counts:
    """In how many of the ``clauses`` words stand."""

    clauses: int = 0
    common: dict[str, int] = field(default_factory=dict)
    rare: dict[str, int] = field(default_factory=dict)

    def of(self, term: str) -> int:
        """Return in how many clauses a term that was learnt stands; 0 for one that was not."""
        return self.common.get(term) or self.rare.get(term, 0)

    def weight(self, term: str) -> float:
        """Return the weight of a term: the logarithm of clauses over clauses with the term."""
        return math.log(1 + (self.clauses + 1) / (self.of(term) + 1))


class Rarity:
    """Remembers how common the common words are; a count is at most a fiftieth of the library old."""

    def __init__(self) -> None:
        self._kept, self._version = Counts(), -1

    def counts(self, connection: sqlite3.Connection) -> Counts:
        """Return the counts for a question; what is learnt serves the next ones too, as long as nothing changes."""
        version = connection.execute("SELECT value FROM state WHERE name = 'version'").fetchone()[0]
        kept = self._kept
        if version != self._version:
            clauses = connection.execute("SELECT count(*) FROM clause").fetchone()[0]
            stale = abs(clauses - kept.clauses) > _STALE * kept.clauses
            kept = Counts(clauses) if stale else Counts(kept.clauses, kept.common)
            self._kept, self._version = kept, version
        return kept


def learn(counts: Counts, connection: sqlite3.Connection, terms: Iterable[str]) -> None:
    """Count the terms that are not known yet."""
    asked = [term for term in terms if term not in counts.common and term not in counts.rare]
    if not asked:
        return
    counts.rare.update(dict.fromkeys(asked, 0))
    rows = connection.execute(
        "SELECT value, coalesce(doc, 0) FROM json_each(?) CROSS JOIN words_row ON term = value", (json.dumps(asked),)
    )
    for term, count in rows:
        (counts.common if count >= _COMMON else counts.rare)[term] = count
