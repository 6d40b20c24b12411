"""Finding clauses: search, the nearest, browsing by topic, participant and year."""

import json
import sqlite3
from collections.abc import Sequence

from app.errors import NotInLibrary
from app.library.accepted import Answering
from app.library.connections import Connections
from app.library.facets import facets
from app.library.nearest import Sought, nearest
from app.library.notes import Notes
from app.library.phrases import Phrases
from app.library.search import COLUMNS, NEWEST, OLDEST, PASSING, clause_of, passing, search
from app.library.values import EVERYTHING, Clause, Count, Facets, Filter, Hit

_FROM = " FROM clause c JOIN entry e ON e.instrument = c.instrument WHERE "
_SIGNED = """ FROM entry e CROSS JOIN clause c ON c.instrument = e.instrument
    CROSS JOIN clause_topic t ON t.clause = c.rowid
    WHERE e.instrument_type IN (SELECT value FROM json_each(:types)) AND e.signed_on IS NOT NULL
    AND c.language LIKE :language || '%' AND (:topic = '' OR t.topic = :topic)"""
_PRESENT = f"SELECT t.topic, count(DISTINCT c.instrument){_SIGNED} GROUP BY t.topic ORDER BY t.topic"
_AMONG = (
    "SELECT c.id FROM clause c JOIN entry e ON e.instrument = c.instrument"
    " WHERE c.id IN (SELECT value FROM json_each(:ids)) AND "
)
_EVERY = 1_000_000_000


class Browser(Answering, Notes, Phrases):
    """The part of the library that finds clauses."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def search(self, query: str, wanted: Filter = EVERYTHING, limit: int = 50) -> tuple[Hit, ...]:
        """Return the clauses that hold every word, "exact phrase" and prefix* of a query, best first.

        No query raises; a blank one gives the newest clauses. It does not wait for long lists that are being read.
        """
        with self._connections.looking() as connection:
            return search(connection, query, wanted, limit)

    def nearest(
        self, text: str, exclude: str = "", top: int = 5, topics: tuple[str, ...] = (), names: tuple[str, ...] = ()
    ) -> tuple[Hit, ...]:
        """Return the clauses most like ``text``, likest first, the score from 0 to 1; nothing when nothing is near.

        ``exclude`` is the id of the instrument, provision or clause that the text is of; ``names`` are the names of
        its participants, which then do not count.
        """
        with self._connections.reading() as connection:
            return self._nearest(connection, Sought(text, names, exclude, topics), top)

    def look_up(self, sought: Sought, top: int = 5) -> tuple[Hit, ...]:
        """Return the clauses most like a text, as ``nearest`` does, without waiting for who else reads the library."""
        with self._connections.looking() as connection:
            return self._nearest(connection, sought, top)

    def _nearest(self, connection: sqlite3.Connection, sought: Sought, top: int) -> tuple[Hit, ...]:
        rows = nearest(connection, self._connections.rarity, sought, top)
        return tuple(Hit(_clause(connection, "c.rowid = ?", row), score) for row, score in rows)

    def clause(self, clause_id: str) -> Clause:
        """Return one clause; raise NotInLibrary."""
        with self._connections.reading() as connection:
            try:
                return _clause(connection, "c.id = ?", clause_id)
            except LookupError as error:
                raise NotInLibrary(clause_id) from error

    def clauses(self, wanted: Filter = EVERYTHING, limit: int = _EVERY, *, oldest: bool = False) -> tuple[Clause, ...]:
        """Return the clauses that pass, the newest instrument first, each in the order of its text; the first ones.

        With ``oldest`` the oldest instrument stands first; what was not signed is older than everything.
        """
        order = OLDEST if oldest else NEWEST
        with self._connections.reading() as connection:
            rows = connection.execute(COLUMNS + _FROM + PASSING + order, {**passing(wanted), "limit": limit}).fetchall()
        return tuple(clause_of(row) for row in rows)

    def first_clause(self, instrument_id: str) -> Clause | None:
        """Return the first clause of an instrument; None when it has none."""
        with self._connections.reading() as connection:
            try:
                return _clause(connection, "c.instrument = ?", instrument_id)
            except LookupError:
                return None

    def presence(self, types: tuple[str, ...], language: str) -> tuple[Count, ...]:
        """Return in how many signed instruments of some types each topic is present, in a language (its first letters).

        The first count, without a name, is that of the instruments.
        """
        asked = {"types": json.dumps(types), "language": language, "topic": ""}
        with self._connections.reading() as connection:
            whole = connection.execute(f"SELECT count(DISTINCT c.instrument){_SIGNED}", asked).fetchone()[0]
            rows = connection.execute(_PRESENT, asked).fetchall()
        return (Count("", whole), *(Count(topic, count) for topic, count in rows))

    def examples(self, topic: str, types: tuple[str, ...], language: str, limit: int) -> tuple[Clause, ...]:
        """Return clauses of a topic from signed instruments of some types, the newest first."""
        asked = {"types": json.dumps(types), "language": language, "topic": topic, "limit": limit}
        with self._connections.reading() as connection:
            rows = connection.execute(COLUMNS + _SIGNED + NEWEST, asked).fetchall()
        return tuple(clause_of(row) for row in rows)

    def facets(self, wanted: Filter = EVERYTHING) -> Facets:
        """Return what there is to choose from, with counts, under the other choices of the filter."""
        with self._connections.reading() as connection:
            return facets(connection, wanted)

    def among(self, ids: Sequence[str], wanted: Filter) -> frozenset[str]:
        """Return those of these clauses, by their ids, that pass."""
        with self._connections.looking() as connection:
            rows = connection.execute(_AMONG + PASSING, {**passing(wanted), "ids": json.dumps(ids)})
            return frozenset(identity for (identity,) in rows)


def _clause(connection: sqlite3.Connection, condition: str, value: int | str) -> Clause:
    row = connection.execute(COLUMNS + _FROM + condition + " ORDER BY c.rowid LIMIT 1", (value,)).fetchone()
    if row is None:
        raise LookupError(value)
    return clause_of(row)
