"""What there is to choose from: topics, participants and years, with counts.

Only what is chosen is asked about: a library of 100,000 clauses is counted by its indexes, without a look at a clause.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from app.library.values import Count, CountryCount, Facets, Filter

_TAKES_PART = "SELECT instrument FROM participant WHERE {column} IN ({slots})"
_OF_YEARS = "SELECT instrument FROM entry WHERE year IN ({slots})"
_WITH_CLAUSES = (
    "SELECT e.instrument FROM entry e WHERE EXISTS (SELECT 1 FROM clause c WHERE c.instrument = e.instrument)"
)
# The index of instruments alone tells which clause is whose: it is read through, the wide rows of clauses are not.
_ON_TOPICS = """SELECT DISTINCT instrument FROM clause INDEXED BY clause_instrument
    WHERE rowid IN (SELECT clause FROM clause_topic WHERE topic IN ({slots}))"""
_EVERY_TOPIC = "SELECT topic, count(*) FROM clause_topic GROUP BY topic ORDER BY topic"
_TOPICS = """SELECT t.topic, count(*) FROM clause c INDEXED BY clause_instrument
    CROSS JOIN clause_topic t ON t.clause = c.rowid WHERE c.instrument IN ({instruments})
    GROUP BY t.topic ORDER BY t.topic"""
_YEARS = """SELECT year, count(*) FROM entry WHERE year IS NOT NULL AND instrument IN ({instruments})
    GROUP BY year ORDER BY year DESC"""
_OFFICES = """SELECT country, office, count(DISTINCT instrument) FROM participant
    WHERE country <> '' AND instrument IN ({instruments}) GROUP BY country, office ORDER BY country, office"""
_COUNTRIES = """SELECT country, count(DISTINCT instrument) FROM participant
    WHERE country <> '' AND instrument IN ({instruments}) GROUP BY country ORDER BY country"""

_Asked = tuple[str, tuple[str | int, ...]]


def facets(connection: sqlite3.Connection, wanted: Filter) -> Facets:
    """Return what there is to choose from under the other choices of the filter."""
    return Facets(
        _topics(connection, replace(wanted, topics=())),
        _countries(connection, replace(wanted, countries=(), offices=())),
        _years(connection, replace(wanted, years=())),
    )


def _topics(connection: sqlite3.Connection, wanted: Filter) -> tuple[Count, ...]:
    conditions = tuple(_conditions(wanted))
    if not conditions:
        return tuple(Count(topic, count) for topic, count in connection.execute(_EVERY_TOPIC))
    instruments, values = _together(conditions)
    rows = connection.execute(_TOPICS.format(instruments=instruments), values)
    return tuple(Count(topic, count) for topic, count in rows)


def _years(connection: sqlite3.Connection, wanted: Filter) -> tuple[Count, ...]:
    instruments, values = _together(tuple(_conditions(wanted)))
    rows = connection.execute(_YEARS.format(instruments=instruments), values)
    return tuple(Count(str(year), count) for year, count in rows)


def _countries(connection: sqlite3.Connection, wanted: Filter) -> tuple[CountryCount, ...]:
    instruments, values = _together(tuple(_conditions(wanted)))
    rows = connection.execute(_OFFICES.format(instruments=instruments), values).fetchall()
    offices = {
        country: tuple(Count(office, count) for _, office, count in group if office)
        for country, group in groupby(rows, key=lambda row: row[0])
    }
    counts = connection.execute(_COUNTRIES.format(instruments=instruments), values)
    return tuple(CountryCount(country, count, offices[country]) for country, count in counts)


def _conditions(wanted: Filter) -> Iterator[_Asked]:
    """Yield what gives the instruments that answer each part of a filter that is filled."""
    for statement, values in (
        (_ON_TOPICS, wanted.topics),
        (_TAKES_PART.replace("{column}", "country"), wanted.countries),
        (_TAKES_PART.replace("{column}", "office"), wanted.offices),
        (_OF_YEARS, wanted.years),
    ):
        if values:
            yield statement.format(slots=", ".join("?" * len(values))), values


def _together(conditions: tuple[_Asked, ...]) -> _Asked:
    """Return what gives the instruments with a clause that answer every part."""
    statements = [_WITH_CLAUSES, *(statement for statement, _ in conditions)]
    return " INTERSECT ".join(statements), tuple(value for _, values in conditions for value in values)
