"""Search: what a person types, as a question to the two indexes, and the words to highlight in what is found."""

import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from app.library.keys import Keyed, has_spaceless, key, keyed, word_spans, words_of
from app.library.values import Clause, Filter, Hit
from app.model.provision import Kind

_QUOTES = re.compile('["“”„‟«»＂]')
_MOST_TERMS = 24
_TRIGRAM = 3
_SHORTEST = 4
_HISSING = ("s", "x", "z", "ch", "sh")
_UNRANKED = 2
"""A prefix of one or two letters fits most clauses: ranking them would take long and say nothing."""
_RANKABLE = 12_000
"""Nor does it where a query fits more clauses than these, which is found out in some milliseconds."""
_PROBE = "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH :match LIMIT :most)"


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that must be found: the key of a word, a prefix, or a phrase that must stand letter by letter."""

    key: str
    prefix: bool = False
    exact: bool = False

    @property
    def spaceless(self) -> bool:
        """Whether it is a string of letters rather than words."""
        return has_spaceless(self.key) or not words_of(self.key)

    @property
    def forms(self) -> tuple[str, ...]:
        """The words of its key; one word alone also in its other number ("agency", "agencies"), unless in quotes."""
        words = words_of(self.key)
        return words if self.exact or self.prefix or len(words) != 1 else _numbers(words[0])

    @property
    def match(self) -> str:
        """What the index of words is asked."""
        if len(words_of(self.key)) == 1:
            return "(" + " OR ".join(f'"{form}"{"*" if self.prefix else ""}' for form in self.forms) + ")"
        return f'"{" ".join(self.forms)}"{"*" if self.prefix else ""}'


def _numbers(word: str) -> tuple[str, ...]:
    """Return an English word in singular and plural, as far as the spelling tells them."""
    if not (word.isascii() and word.isalpha() and len(word) >= _SHORTEST):
        return (word,)
    found = [word, f"{word}es" if word.endswith(_HISSING) else f"{word}s"]
    if word.endswith("y"):
        found.append(f"{word[:-1]}ies")
    if word.endswith("ies"):
        found.append(f"{word[:-3]}y")
    if word.endswith("es") and word[:-2].endswith(_HISSING):
        found.append(word[:-2])
    if word.endswith("s") and not word.endswith("ss"):
        found.append(word[:-1])
    return tuple(dict.fromkeys(found))


def terms(query: str) -> tuple[Term, ...]:
    """Read a query: words, "an exact phrase", a prefix*; every other sign is taken as a sign, whatever it is.

    A quote that is never closed opens a phrase to the end. More than 24 terms: the longest count.
    """
    found: dict[Term, None] = {}
    for number, piece in enumerate(_QUOTES.split(query)):
        if number % 2:
            found.update({Term(key(piece), exact=True): None} if key(piece) else {})
        else:
            found.update(dict.fromkeys(_loose(piece)))
    longest = sorted(found, key=lambda term: -len(term.key))[:_MOST_TERMS]
    return tuple(term for term in found if term in longest)


def _loose(piece: str) -> Iterator[Term]:
    for typed in key(piece).split():
        bare = typed.rstrip("*")
        if words_of(bare):
            yield Term(bare, prefix=typed != bare)
        elif bare or typed:
            yield Term(typed)


COLUMNS = """SELECT c.id, c.instrument, c.provision, c.start, c.end, c.kind, c.language, c.label, c.heading, c.topics,
    c.text, e.title, e.short_title, e.signed_on, e.place, e.countries"""
PASSING = """(:topics = '[]' OR c.rowid IN
        (SELECT clause FROM clause_topic WHERE topic IN (SELECT value FROM json_each(:topics))))
    AND (:countries = '[]' OR c.instrument IN
        (SELECT instrument FROM participant WHERE country IN (SELECT value FROM json_each(:countries))))
    AND (:offices = '[]' OR c.instrument IN
        (SELECT instrument FROM participant WHERE office IN (SELECT value FROM json_each(:offices))))
    AND (:years = '[]' OR e.year IN (SELECT value FROM json_each(:years)))"""
# Clauses are looked up one by one in the order of the index, until there are enough; so the index must come first.
_BY_WORDS = """ FROM words CROSS JOIN clause c ON c.rowid = words.rowid
    CROSS JOIN entry e ON e.instrument = c.instrument
    WHERE words MATCH :match AND """
_RANKED = "words.rank MATCH 'bm25(2.0, 1.0)' AND "
_BY_LETTERS = " FROM clause c JOIN entry e ON e.instrument = c.instrument WHERE "
_LETTERS = " AND c.rowid IN (SELECT rowid FROM letters WHERE letters MATCH :letters)"
_STRINGS = """ AND NOT EXISTS (SELECT 1 FROM json_each(:strings)
    WHERE instr(c.heading_key, value) = 0 AND instr(c.text_key, value) = 0)"""
_SHOWN = " AND (c.leads"
_SHOWN_WORDS = " OR c.rowid IN (SELECT rowid FROM words WHERE words MATCH :shown)"
_SHOWN_STRINGS = " OR EXISTS (SELECT 1 FROM json_each(:strings) WHERE instr(c.text_key, value) > 0)"
NEWEST = " ORDER BY e.signed_on DESC, e.instrument, c.rowid LIMIT :limit"
OLDEST = " ORDER BY e.signed_on, e.instrument, c.rowid LIMIT :limit"
_BEST = " ORDER BY words.rank LIMIT :limit"
_FIRST = " ORDER BY words.rowid LIMIT :limit"


def passing(wanted: Filter) -> dict[str, str]:
    """Return the values that the condition PASSING asks for."""
    return {
        "topics": json.dumps(wanted.topics),
        "countries": json.dumps(wanted.countries),
        "offices": json.dumps(wanted.offices),
        "years": json.dumps(wanted.years),
    }


def search(connection: sqlite3.Connection, query: str, wanted: Filter, limit: int) -> tuple[Hit, ...]:
    """Return the clauses that hold every term of a query, best first; with no term at all, the newest clauses."""
    sought = terms(query)
    asked = _values(sought)
    values = {**passing(wanted), "limit": max(0, limit), **asked}
    ranked = "match" in asked and _tells_apart(connection, asked["match"], sought)
    statement = "".join((
        COLUMNS,
        ", -words.rank" if ranked else ", 0.0",
        _BY_WORDS if "match" in values else _BY_LETTERS,
        _RANKED if ranked else "",
        PASSING,
        _LETTERS if "letters" in values else "",
        _STRINGS if "strings" in values else "",
        _shown(values) if sought else "",
        _BEST if ranked else _FIRST if "match" in values else NEWEST,
    ))
    rows = connection.execute(statement, values).fetchall()
    return tuple(_hit(clause_of(row[:-1]), row[-1], sought) for row in rows)


def _tells_apart(connection: sqlite3.Connection, match: str, sought: tuple[Term, ...]) -> bool:
    """Tell whether a query fits so few clauses that their ranks say something."""
    if any(term.prefix and len(term.key) <= _UNRANKED for term in sought):
        return False
    (found,) = connection.execute(_PROBE, {"match": match, "most": _RANKABLE}).fetchone()
    return int(found) < _RANKABLE


def _shown(values: dict[str, Any]) -> str:
    """Return the condition that a clause shows a term itself; its heading alone finds only the first under it."""
    words = _SHOWN_WORDS if "match" in values else ""
    strings = _SHOWN_STRINGS if "strings" in values else ""
    return f"{_SHOWN}{words}{strings})"


def _values(sought: tuple[Term, ...]) -> dict[str, str]:
    words = [term for term in sought if not term.spaceless]
    strings = [term.key for term in sought if term.spaceless or term.exact]
    long = [text for text in strings if has_spaceless(text) and len(text) >= _TRIGRAM]
    matches = [term.match for term in words]
    values = {
        "match": " AND ".join(matches),
        "shown": f"text_key : ({' OR '.join(matches)})" if words else "",
        "letters": " AND ".join('"' + text.replace('"', '""') + '"' for text in long),
        "strings": json.dumps(strings) if strings else "",
    }
    return {name: value for name, value in values.items() if value}


@lru_cache(4096)
def _several(written: str) -> tuple[str, ...]:
    """Return the strings of a JSON list: topics and countries, of which there are few kinds."""
    return tuple(json.loads(written))


_READ: tuple[tuple[int, Callable[[Any], Any]], ...] = (
    (5, Kind),
    (9, _several),
    (13, lambda day: date.fromisoformat(day) if day else None),
    (15, _several),
)


def clause_of(row: tuple[Any, ...]) -> Clause:
    """Return the clause of a row of COLUMNS."""
    values = list(row)
    for at, read in _READ:
        values[at] = read(values[at])
    return Clause(*values)


def _hit(clause: Clause, score: float, sought: tuple[Term, ...]) -> Hit:
    return Hit(clause, round(score, 4), spans(clause.text, sought), spans(clause.heading, sought))


def spans(text: str, sought: tuple[Term, ...]) -> tuple[tuple[int, int], ...]:
    """Return the places of the terms in ``text``, in order, those that touch joined."""
    if not sought or not text:
        return ()
    searched = keyed(text)
    words = word_spans(searched.key)
    found = sorted(
        searched.span(start, end)
        for term in sought
        for start, end in (_strings(searched, term) if term.spaceless else _words(words, term))
    )
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _strings(searched: Keyed, term: Term) -> Iterator[tuple[int, int]]:
    at = searched.key.find(term.key)
    while at >= 0:
        yield at, at + len(term.key)
        at = searched.key.find(term.key, at + len(term.key))


def _words(words: tuple[tuple[int, int, str], ...], term: Term) -> Iterator[tuple[int, int]]:
    wanted = words_of(term.key)
    last = len(wanted) - 1
    ends = set(term.forms) if not last else {wanted[last]}
    for at in range(len(words) - last):
        run = [word for _, _, word in words[at : at + last + 1]]
        if run[:last] == list(wanted[:last]) and (
            run[last] in ends or (term.prefix and run[last].startswith(wanted[last]))
        ):
            start, end = words[at][0], words[at + last][1]
            yield start, start + len(term.key) if term.prefix and not last else end
