"""Which clause is most like a text: rare words find candidates, shared words weighted by their rarity order them.

Names are neutralised first, so that a precedent between other countries is still near.
"""

import json
import math
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.language.countries import find
from app.library.keys import has_spaceless, key, word_spans, words_of
from app.library.rarity import Counts, Rarity, learn
from app.model.provision import Kind

FLOOR = 0.35
"""Under it nothing is near: what answers a clause lies above, other clauses mostly below (benchmarks/search.py)."""

APART = 0.6
"""Under it a clause that is known to be about something else is no precedent, however many words it shares."""

_RAREST = 8
_CANDIDATES = 100
_READ = 12_000
"""Clauses with one of the rarest words that are looked through: as many as take a few milliseconds."""
_TOGETHER = 4
"""So many of the rarest words must stand together where each of them alone stands in too many clauses."""
_MOST_PAIRS = 24
NAME = "participant"
"""Stands in neutralised texts for every name."""
_PARTS = (
    frozenset({Kind.TITLE}),
    frozenset({Kind.CHAPEAU}),
    frozenset({Kind.RECITAL}),
    frozenset({Kind.LINK}),
    frozenset({Kind.CLOSING, Kind.SIGNING}),
    frozenset({Kind.SIGNATURE}),
)
"""Parts of an instrument that only their like answer; names make a title and a signature block alike in words."""


def like_kinds(kind: Kind) -> tuple[Kind, ...]:
    """Return the kinds of provisions that can answer one of this kind."""
    part = next((part for part in _PARTS if kind in part), None)
    apart = frozenset[Kind]().union(*_PARTS)
    return tuple(each for each in Kind if (each in part if part else each not in apart))


def neutral(text: str, spelled: Iterable[str] = ()) -> str:
    """Return the key of ``text`` with countries, and names as ``spellings`` gives them, replaced by one word."""
    pieces: list[str] = []
    at = 0
    for mention in find(text):
        if mention.kind != "capital":
            pieces += [text[at : mention.start], NAME]
            at = mention.end
    plain = key("".join(pieces) + text[at:])
    for name in spelled:
        if name in plain:
            plain = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", NAME, plain)
    return plain


def spellings(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names as they stand in a neutralised text, longer ones first."""
    found = {neutral(name) for name in names} - {NAME, ""}
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


def wording(neutral_words: str) -> str:
    """Return the key of a wording: two neutral texts with the same one differ in signs and spaces only."""
    return " ".join(words_of(neutral_words))


@dataclass(frozen=True, slots=True)
class Sought:
    """What to look for: ``names`` are the participants of the text's own instrument.

    ``exclude`` is the id of an instrument, provision or clause that does not count; with ``topics`` only clauses that
    hold one of them do, with ``kinds`` only clauses of one of them. ``holds`` are the topics that the text itself has:
    clauses that have topics too, but none of these, must be much more alike.
    """

    text: str
    names: tuple[str, ...] = ()
    exclude: str = ""
    topics: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    holds: tuple[str, ...] = ()


def nearest(connection: sqlite3.Connection, rarity: Rarity, sought: Sought, top: int) -> tuple[tuple[int, float], ...]:
    """Return row and likeness (0 to 1) of the clauses most like a text, best first; none below the floor."""
    terms = _terms(neutral(sought.text, spellings(sought.names)))
    counts = rarity.counts(connection)
    found = _found(connection, counts, sought, terms)
    kept = [(row, _terms(words), topics) for row, (words, topics) in found.items()]
    learn(counts, connection, {term for _, held, _ in kept for term in held})
    weights = {term: counts.weight(term) for _, held, _ in kept for term in held}
    weights.update((term, counts.weight(term)) for term in terms)
    scored = [(row, round(_cosine(weights, terms, held), 4), topics) for row, held, topics in kept]
    near = [(row, score) for row, score, topics in scored if score >= _floor(sought, topics)]
    return tuple(sorted(near, key=lambda pair: (-pair[1], pair[0]))[:top])


def candidates(connection: sqlite3.Connection, rarity: Rarity, sought: Sought) -> tuple[int, ...]:
    """Return the rows of the clauses that share the rarest words of a text: among them are the nearest."""
    terms = _terms(neutral(sought.text, spellings(sought.names)))
    return tuple(_found(connection, rarity.counts(connection), sought, terms))


def _found(
    connection: sqlite3.Connection, counts: Counts, sought: Sought, terms: Counter[str]
) -> dict[int, tuple[str, str]]:
    learn(counts, connection, terms)
    found: dict[int, tuple[str, str]] = {}
    for match in _matches(counts, terms):
        found.update(_candidates(connection, sought, match))
        if len(found) >= _CANDIDATES:
            break
    return found


def _floor(sought: Sought, topics: str) -> float:
    held = json.loads(topics) if sought.holds else []
    return APART if held and not set(held) & set(sought.holds) else FLOOR


def _terms(neutral_words: str) -> Counter[str]:
    """Return the words of a neutral text, pairs of letters where a script has no spaces; the names do not count."""
    if not has_spaceless(neutral_words):
        found = Counter(words_of(neutral_words))
        del found[NAME]
        return found
    found = Counter()
    for _, _, word in word_spans(neutral_words):
        if not has_spaceless(word) or len(word) == 1:
            found[word] += 1
        else:
            found.update(word[at : at + 2] for at in range(len(word) - 1))
    del found[NAME]
    return found


def _cosine(weights: Mapping[str, float], one: Mapping[str, int], other: Mapping[str, int]) -> float:
    """Return the cosine of two bags of words, each word weighted by its rarity."""
    shared = sum(one[term] * other[term] * weights[term] ** 2 for term in one.keys() & other.keys())
    if not shared:
        return 0.0
    sizes = (sum((count * weights[term]) ** 2 for term, count in bag.items()) for bag in (one, other))
    return min(1.0, shared / math.sqrt(math.prod(sizes)))


@dataclass(frozen=True, slots=True)
class _Match:
    """Words to look for, any of them or all ``together``, or pairs of letters."""

    words: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()
    together: bool = False


def _matches(counts: Counts, terms: Iterable[str]) -> Iterator[_Match]:
    """Yield what to look for, until there are candidates enough.

    First the rarest words, as many as do not stand in too many clauses; then, since a text may be of common words
    only, several of the rarest together. Eight of the rarest alone would find nothing in a small library, where many
    words stand in one text only: then the next eight, as long as they are rare.
    """
    pairs = [term for term in terms if has_spaceless(term)]
    words = sorted((t for t in terms if counts.of(t) and not has_spaceless(t)), key=lambda t: (counts.of(t), t))
    if pairs:
        yield _Match(pairs=tuple(sorted(pairs)[:_MOST_PAIRS]))
    at, left = 0, _READ
    while at < len(words):
        batch = _affordable(counts, words[at : at + _RAREST], left)
        if not batch:
            break
        yield _Match(batch)
        left -= sum(counts.of(word) for word in batch)
        at += len(batch)
    if at < len(words):
        for many in range(min(_TOGETHER, len(words)), 0, -1):
            yield _Match(tuple(words[:many]), together=True)


def _affordable(counts: Counts, words: Sequence[str], most: int) -> tuple[str, ...]:
    found: list[str] = []
    for word in words:
        most -= counts.of(word)
        if most < 0:
            break
        found.append(word)
    return tuple(found)


_PASSING = """ AND c.instrument <> :exclude AND c.id <> :exclude AND c.provision <> :exclude
    AND (:kinds = '[]' OR c.kind IN (SELECT value FROM json_each(:kinds)))
    AND (:topics = '[]' OR c.rowid IN
        (SELECT clause FROM clause_topic WHERE topic IN (SELECT value FROM json_each(:topics))))"""
_BY_WORDS = """SELECT c.rowid, c.neutral, c.topics FROM words CROSS JOIN clause c ON c.rowid = words.rowid
    WHERE words MATCH :match"""
_BY_RANK = " ORDER BY words.rank LIMIT :limit"
_FIRST = " LIMIT :limit"
_BY_LETTERS = "SELECT c.rowid, c.neutral, c.topics FROM letters JOIN clause c ON c.rowid = letters.rowid WHERE true"
_BY_PAIRS = " ORDER BY (SELECT count(*) FROM json_each(:pairs) WHERE instr(c.neutral, value) > 0) DESC LIMIT :limit"


def _candidates(connection: sqlite3.Connection, sought: Sought, match: _Match) -> dict[int, tuple[str, str]]:
    values = {
        "exclude": sought.exclude,
        "topics": json.dumps(sought.topics),
        "kinds": json.dumps(sought.kinds),
        "limit": _CANDIDATES,
        "pairs": json.dumps(match.pairs),
        "match": "text_key : (" + (" AND " if match.together else " OR ").join(f'"{w}"' for w in match.words) + ")",
    }
    if match.pairs:
        statement = _BY_LETTERS + _PASSING + _BY_PAIRS
    else:
        # Ranking reads all clauses that match: words that only together are rare are common alone.
        statement = _BY_WORDS + _PASSING + (_FIRST if match.together else _BY_RANK)
    return {row: (words, topics) for row, words, topics in connection.execute(statement, values)}
