"""Who accepted which wording: the clauses that answer one place of a draft, over all signed texts."""

import json
import sqlite3
from dataclasses import dataclass

from app.errors import NotInLibrary
from app.library.connections import Connections
from app.library.nearest import wording
from app.library.search import COLUMNS, clause_of
from app.library.values import Clause
from app.model.codec import decode
from app.model.edits import Restate
from app.model.instrument import Particulars
from app.model.provision import Kind

_KIN = (
    "memorandum_of_cooperation", "memorandum_of_understanding", "framework", "arrangement", "joint_statement",
)  # fmt: skip
"""Types of instruments that are precedents of each other; a text of another type is held beside its like."""
_SEVERAL = 2
"""Clauses of one topic in one text from which on the topic is no single place: its clauses say different things."""
_MOST = 200


@dataclass(frozen=True, slots=True)
class Accepted:
    """A clause as a text has it: ``offices`` act for its sides; ``wording`` is equal where only names differ.

    ``counts`` says whether the text is signed, and of a type that is comparable.
    """

    clause: Clause
    offices: tuple[str, ...]
    wording: str
    counts: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a draft: ``near`` are the ids of the clauses that are like its words.

    ``type`` is the draft's instrument type, ``exclude`` the id of an instrument that does not count.
    """

    near: tuple[str, ...]
    topics: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    type: str = ""
    exclude: str = ""


@dataclass(frozen=True, slots=True)
class Answers:
    """The clauses that answer a place, the newest first; they stand in ``used`` of ``signed`` comparable texts."""

    accepted: tuple[Accepted, ...]
    used: int
    signed: int


class Answering:
    """The part of the library that knows who accepted what."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def answers(self, place: Place) -> Answers:
        """Return the clauses that are near a place, and those of its topic where texts have one such place.

        At most 200 of the topic, the newest; the counts are of all.
        """
        types = _KIN if not place.type or place.type in _KIN else (place.type,)
        values = {
            "near": json.dumps(place.near),
            "topics": json.dumps(place.topics),
            "kinds": json.dumps(place.kinds),
            "types": json.dumps(types),
            "exclude": place.exclude,
            "most": _MOST,
        }
        with self._connections.looking() as connection:
            signed = connection.execute(_SIGNED, values).fetchone()[0]
            near = connection.execute(_NEAR, values).fetchall()
            clauses, texts = connection.execute(_HOW_MANY, values).fetchone() if place.topics else (0, 0)
            single = bool(texts) and clauses < _SEVERAL * texts
            known = {row[0] for row in near}
            others = connection.execute(_OF_TOPIC, values).fetchall() if single else []
            found = sorted(
                (_accepted(row, types) for row in (*near, *(row for row in others if row[0] not in known))),
                key=lambda each: (each.clause.signed_on is not None, each.clause.signed_on, each.clause.id),
                reverse=True,
            )
            standing = {each.clause.instrument_id for each in found if each.counts}
            if single:
                standing.update(row[0] for row in connection.execute(_IN_TEXTS, values))
        return Answers(tuple(found), len(standing), signed)

    def particulars(self, instrument_id: str) -> Particulars:
        """Return the particulars of an instrument, corrected, without reading its text; raise NotInLibrary."""
        with self._connections.looking() as connection:
            row = connection.execute(
                "SELECT json_extract(as_read, '$.particulars') FROM instrument WHERE id = ?", (instrument_id,)
            ).fetchone()
            if row is None:
                raise NotInLibrary(instrument_id)
            restated = _last_restated(connection, instrument_id)
        return decode(Particulars, restated if restated is not None else json.loads(row[0] or "{}"))  # type: ignore[no-any-return]

    @property
    def texts_stamp(self) -> str:
        """What changes whenever an instrument is added, corrected or removed, and not when a draft is kept."""
        with self._connections.looking() as connection:
            return "/".join(str(value) for value in connection.execute(_STAMP).fetchone())


_FROM = ", c.neutral, e.offices, e.instrument_type FROM clause c JOIN entry e ON e.instrument = c.instrument WHERE "
_COUNTED = """e.signed_on IS NOT NULL AND e.instrument <> :exclude
    AND e.instrument_type IN (SELECT value FROM json_each(:types))"""
_TOPICAL = f""" FROM clause_topic t CROSS JOIN clause c ON c.rowid = t.clause
    CROSS JOIN entry e ON e.instrument = c.instrument
    WHERE t.topic IN (SELECT value FROM json_each(:topics))
    AND c.kind IN (SELECT value FROM json_each(:kinds)) AND {_COUNTED}"""  # noqa: S608 - conditions from above
_SIGNED = f"SELECT count(*) FROM entry e WHERE {_COUNTED}"  # noqa: S608 - the same
_NEAR = f"{COLUMNS}{_FROM}c.id IN (SELECT value FROM json_each(:near)) AND c.instrument <> :exclude"  # noqa: S608 - the same
_HOW_MANY = f"SELECT count(DISTINCT c.rowid), count(DISTINCT c.instrument){_TOPICAL}"
_IN_TEXTS = f"SELECT DISTINCT c.instrument{_TOPICAL}"
_NEWEST = f"SELECT c.rowid{_TOPICAL} GROUP BY c.instrument ORDER BY e.signed_on DESC LIMIT :most"
_OF_TOPIC = f"{COLUMNS}{_FROM}c.rowid IN ({_NEWEST})"
_STAMP = """SELECT (SELECT count(*) FROM entry), (SELECT coalesce(max(rowid), 0) FROM clause),
    (SELECT coalesce(max(seq), 0) FROM edit)"""


def _accepted(row: tuple[object, ...], types: tuple[str, ...]) -> Accepted:
    clause, (neutral, offices, kind) = clause_of(row[:-3]), row[-3:]
    return Accepted(
        clause,
        tuple(json.loads(str(offices))),
        wording(str(neutral)),
        clause.signed_on is not None and kind in types,
    )


def _last_restated(connection: sqlite3.Connection, instrument_id: str) -> dict[str, object] | None:
    """Return the particulars that the last correction of them gave, as they are kept; None when there was none."""
    fields = sorted(Restate.__dataclass_fields__)
    rows = connection.execute("SELECT edit FROM edit WHERE instrument = ? ORDER BY seq DESC", (instrument_id,))
    for (written,) in rows:
        edit = json.loads(written)
        if sorted(edit) == fields and not isinstance(edit["new"], list):
            found: dict[str, object] = edit["new"]
            return found
    return None
