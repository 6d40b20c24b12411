"""Who has accepted a phrase before: the clauses that hold it, whatever names stand in it, then those that come near."""

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from app.language.countries import find
from app.library.connections import Connections
from app.library.keys import has_spaceless, key, keyed, words_of
from app.library.nearest import NAME, Sought, candidates, neutral, spellings, wording
from app.library.rarity import Rarity
from app.library.search import COLUMNS, clause_of
from app.library.values import Clause

_MOST, _READ = 60, 2000
"""Clauses that are shown, and those that are read for it where names stand in the phrase."""
_LIKE = 0.78
"""Part of a phrase's letters that must stand together in a clause that comes near."""
_SAME = 100
_FEWEST = 3
"""Words of a phrase of which others can come near; of fewer, everything would."""
_A_NAME = r".{1,160}?"
_BESIDE = 24
"""Letters between a phrase and the name at its end: "the Government of"."""


@dataclass(frozen=True, slots=True)
class PhraseUse:
    """A clause that holds a phrase at ``text[start:end]``; ``likeness`` is 1 for the phrase itself."""

    clause: Clause
    offices: tuple[str, ...]
    start: int
    end: int
    likeness: float = 1.0


@dataclass(frozen=True, slots=True)
class PhraseUses:
    """The newest clauses with a phrase, and those that come near; it stands in ``texts`` of the ``all`` texts."""

    exact: tuple[PhraseUse, ...] = ()
    near: tuple[PhraseUse, ...] = ()
    texts: int = 0
    all: int = 0


class Phrases:
    """The part of the library that finds phrases."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def phrase(self, words: str, names: tuple[str, ...] = (), exclude: str = "") -> PhraseUses:
        """Return who has used a phrase: case, quotes and dashes do not count, nor whose names stand in it.

        ``names`` are those of the participants of the text that it is from; ``exclude`` is the id of an instrument
        that does not count.
        """
        sought = wording(neutral(words, spellings(names))).split()
        if not any(each != NAME for each in sought):
            sought = list(words_of(keyed(words).key))
        if not sought:
            return PhraseUses()
        with self._connections.looking() as connection:
            every = connection.execute("SELECT count(*) FROM entry WHERE instrument <> ?", (exclude,)).fetchone()[0]
            exact, texts = _exact(connection, words, sought, exclude)
            near = _near(connection, self._connections.rarity, Sought(words, names, exclude))
        known = {use.clause.id for use in exact}
        return PhraseUses(exact, tuple(use for use in near if use.clause.id not in known), texts, every)

    def to_the_letter(self, texts: Iterable[str], exclude: str = "") -> dict[str, Clause]:
        """Return for each of the texts that a clause has to the letter the newest such clause.

        Case, quotes and dashes do not count. All clauses are gone through once, however many texts are asked for.
        """
        keys = {text: key(text) for text in texts}
        values = {"keys": json.dumps(sorted(set(keys.values()))), "exclude": exclude}
        with self._connections.looking() as connection:
            rows = connection.execute(_TO_THE_LETTER, values).fetchall()
        found = {row[-1]: clause_of(row[:-1]) for row in reversed(rows)}
        return {text: found[letters] for text, letters in keys.items() if letters in found}


_TO_THE_LETTER = f"""{COLUMNS}, c.text_key FROM clause c JOIN entry e ON e.instrument = c.instrument
    WHERE c.text_key IN (SELECT value FROM json_each(:keys)) AND c.text_key <> '' AND c.instrument <> :exclude
    ORDER BY e.signed_on DESC, c.rowid"""  # noqa: S608 - the columns stand beside it in search.py
_BY_WORDS = """SELECT c.rowid, c.instrument FROM words CROSS JOIN clause c ON c.rowid = words.rowid
    CROSS JOIN entry e ON e.instrument = c.instrument
    WHERE words MATCH :match AND c.instrument <> :exclude ORDER BY e.signed_on DESC, c.rowid"""
_BY_LETTERS = """SELECT c.rowid, c.instrument FROM clause c JOIN entry e ON e.instrument = c.instrument
    WHERE instr(c.text_key, :key) > 0 AND c.instrument <> :exclude ORDER BY e.signed_on DESC, c.rowid"""
_CLAUSES = f"""{COLUMNS}, c.neutral, e.offices FROM clause c JOIN entry e ON e.instrument = c.instrument
    WHERE c.rowid IN (SELECT value FROM json_each(?)) ORDER BY e.signed_on DESC, c.rowid"""  # noqa: S608 - the columns stand beside it in search.py


def _exact(
    connection: sqlite3.Connection, words: str, sought: Sequence[str], exclude: str
) -> tuple[tuple[PhraseUse, ...], int]:
    """Return the newest clauses with a phrase, and in how many texts it stands."""
    spaceless = has_spaceless("".join(sought))
    match = " AND ".join(f'"{run}"' for run in _runs(sought))
    values = {"match": f"text_key : ({match})", "key": " ".join(sought), "exclude": exclude}
    rows = connection.execute(_BY_LETTERS if spaceless else _BY_WORDS, values).fetchall()
    named = NAME in sought
    wanted = f" {' '.join(sought)} "
    uses: list[PhraseUse] = []
    for row in _clauses(connection, [row for row, _ in rows[: _READ if named else _MOST]]):
        if named and wanted not in f" {wording(row[-2])} ":
            continue
        clause = clause_of(row[:-2])
        span = _span(clause.text, words, sought)
        if span:
            uses.append(PhraseUse(clause, tuple(json.loads(row[-1])), *span))
    texts = {use.clause.instrument_id for use in uses} if named else {instrument for _, instrument in rows}
    return tuple(uses[:_MOST]), len(texts)


def _clauses(connection: sqlite3.Connection, rows: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    yield from connection.execute(_CLAUSES, (json.dumps(rows),))


def _runs(sought: Sequence[str]) -> Iterator[str]:
    """Yield the words between names: what the index is asked for; the names themselves where there is nothing else."""
    run: list[str] = []
    some = False
    for each in (*sought, NAME):
        if each != NAME:
            run.append(each)
        elif run:
            some = True
            yield " ".join(run)
            run = []
    if not some:
        yield NAME


def _span(text: str, phrase: str, sought: Sequence[str]) -> tuple[int, int] | None:
    """Return where a phrase stands in a text, with the names at its ends."""
    own = words_of(keyed(phrase).key)
    inner = list(sought)
    ends = [len(inner) > 1 and inner[at] == NAME and own[at] != NAME for at in (0, -1)]
    inner = inner[ends[0] : len(inner) - ends[1]]
    known = keyed(text)
    apart = r"\W*" if has_spaceless("".join(inner)) else r"[\W_]+"
    pattern = apart.join(_A_NAME if each == NAME else re.escape(each) for each in inner)
    found = re.search(rf"(?<![^\W_]){pattern}(?![^\W_])", known.key) or re.search(pattern, known.key)
    if found is None or found.end() == found.start():
        return None
    start, end = known.span(*found.span())
    names = [(mention.start, mention.end) for mention in find(text)] if any(ends) else []
    before = [first for first, last in names if ends[0] and 0 <= start - last <= _BESIDE]
    after = [last for first, last in names if ends[1] and 0 <= first - end <= _BESIDE]
    return min([start, *before[-1:]]), max([end, *after[:1]])


def _near(connection: sqlite3.Connection, rarity: Rarity, sought: Sought) -> tuple[PhraseUse, ...]:
    """Return clauses that hold nearly the phrase, the likest first."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - late: wanted only when somebody asks

    phrase = keyed(sought.text).key
    if len(words_of(phrase)) < _FEWEST and not has_spaceless(phrase):
        return ()
    rows = tuple(candidates(connection, rarity, sought))
    uses: list[PhraseUse] = []
    for row in _clauses(connection, rows):
        clause = clause_of(row[:-2])
        known = keyed(clause.text)
        if len(known.key) < len(phrase):
            continue
        like = fuzz.partial_ratio_alignment(phrase, known.key, score_cutoff=100 * _LIKE)
        if like and like.score < _SAME and known.key[like.dest_start : like.dest_end].strip():
            start, end = known.span(*_whole_words(known.key, like.dest_start, like.dest_end))
            uses.append(PhraseUse(clause, tuple(json.loads(row[-1])), start, end, round(like.score / 100, 4)))
    return tuple(sorted(uses, key=lambda use: -use.likeness)[:_MOST])


def _whole_words(key: str, start: int, end: int) -> tuple[int, int]:
    """Return a span that begins and ends with a whole word."""
    while start < end and not key[start].isalnum():
        start += 1
    while end > start and not key[end - 1].isalnum():
        end -= 1
    while 0 < start < end and key[start - 1].isalnum() and key[start].isalnum() and not has_spaceless(key[start]):
        start -= 1
    while start < end < len(key) and key[end].isalnum() and key[end - 1].isalnum() and not has_spaceless(key[end]):
        end += 1
    return start, end
