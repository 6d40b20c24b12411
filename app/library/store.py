"""The library: signed texts as they were read, corrections above them, and what is derived from both."""

import hashlib
import json
import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from app.errors import NotInLibrary
from app.library import clauses
from app.library.browse import Browser
from app.library.connections import Connections
from app.library.drafts import Drafts
from app.library.schema import DERIVED
from app.library.values import Added, Entry
from app.model.codec import decode, encode
from app.model.edits import Edit, apply_all
from app.model.ids import new_id
from app.model.instrument import Instrument, Source


class Library(Browser, Drafts):
    """One file with everything. Any thread may ask and write; who asks sees the library before or after a change.

    Every method may raise LibraryUnusable, and nothing is changed then.
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    @classmethod
    def open(cls, path: Path) -> "Library":
        """Open the library at ``path``, which is made when there is none; raise LibraryUnusable."""
        library = cls(Connections(path))
        try:
            library._derive_again()
        except BaseException:
            library.close()
            raise
        return library

    def close(self) -> None:
        """Close the file; nothing may be asked afterwards."""
        self._connections.close()

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._connections.path

    @property
    def version(self) -> int:
        """A number that grows with every change, also when another program made it."""
        with self._connections.reading() as connection:
            return _state(connection, "version")

    def add(self, instrument: Instrument, source: Source, data: bytes, edits: tuple[Edit, ...] = ()) -> Added:
        """Keep an instrument as it was read, its source and the file's bytes, and corrections above them.

        The same file (by its hash) is kept once: then nothing changes. An id that is taken already is replaced. Raises
        ValueError when ``source.sha256`` is not that of ``data``, OutOfStep when the edits do not fit.
        """
        if hashlib.sha256(data).hexdigest() != source.sha256:
            raise ValueError(f"{source.name}: the hash is not that of the bytes")
        with self._connections.reading() as connection:
            known = _known(connection, source)
        if known:
            return Added(known, new=False)
        with self._connections.writing() as connection:
            known = _known(connection, source)
            if known:
                return Added(known, new=False)
            if connection.execute("SELECT 1 FROM instrument WHERE id = ?", (instrument.id,)).fetchone():
                instrument = replace(instrument, id=new_id())
            corrected = apply_all(edits, instrument)
            _insert(connection, instrument, source, data)
            _append(connection, instrument.id, edits)
            clauses.store(connection, corrected)
        return Added(instrument.id, new=True)

    def correct(self, instrument_id: str, edits: tuple[Edit, ...]) -> None:
        """Append corrections; to undo one, append its inverse. Raise NotInLibrary, OutOfStep."""
        with self._connections.writing() as connection:
            corrected = apply_all(edits, _instrument(connection, instrument_id))
            _append(connection, instrument_id, edits)
            clauses.store(connection, corrected)

    def remove(self, instrument_id: str) -> None:
        """Remove an instrument with its source and corrections; raise NotInLibrary."""
        with self._connections.writing() as connection:
            if not connection.execute("DELETE FROM instrument WHERE id = ?", (instrument_id,)).rowcount:
                raise NotInLibrary(instrument_id)

    def instruments(self) -> tuple[Entry, ...]:
        """Return all instruments, the last signed first."""
        with self._connections.reading() as connection:
            rows = connection.execute(
                """SELECT instrument, title, short_title, instrument_type, signed_on, place, countries, offices,
                    (SELECT count(*) FROM clause c WHERE c.instrument = e.instrument)
                FROM entry e ORDER BY signed_on DESC, title, instrument"""
            ).fetchall()
        return tuple(_entry(row) for row in rows)

    def instrument(self, instrument_id: str) -> Instrument:
        """Return an instrument with its corrections; raise NotInLibrary."""
        with self._connections.reading() as connection:
            return _instrument(connection, instrument_id)

    def as_read(self, instrument_id: str) -> Instrument:
        """Return an instrument as the importer read it; raise NotInLibrary."""
        with self._connections.reading() as connection:
            return _as_read(connection, instrument_id)

    def corrections(self, instrument_id: str) -> tuple[Edit, ...]:
        """Return the corrections of an instrument in the order they were made."""
        with self._connections.reading() as connection:
            return _corrections(connection, instrument_id)

    def source(self, instrument_id: str) -> Source:
        """Return where an instrument's words come from; raise NotInLibrary."""
        with self._connections.reading() as connection:
            row = connection.execute(
                """SELECT name, sha256, text, importer, retrieved_from, retrieved_on FROM source
                    WHERE instrument = ?""",
                (instrument_id,),
            ).fetchone()
        if row is None:
            raise NotInLibrary(instrument_id)
        values = list(row)
        values[-1] = date.fromisoformat(row[-1]) if row[-1] else None
        return Source(*values)

    def data(self, instrument_id: str) -> bytes:
        """Return the bytes of the file that was read; raise NotInLibrary."""
        with self._connections.reading() as connection:
            row = connection.execute("SELECT data FROM source WHERE instrument = ?", (instrument_id,)).fetchone()
        if row is None:
            raise NotInLibrary(instrument_id)
        return bytes(row[0])

    def resolve(self, ref: str) -> str | None:
        """Return the id of the one instrument whose id is or begins with ``ref``; None if there is none or several."""
        wanted = ref.strip().casefold()
        if not wanted:
            return None
        with self._connections.reading() as connection:
            ids = [identity for (identity,) in connection.execute("SELECT id FROM instrument")]
        if wanted in ids:
            return wanted
        found = [identity for identity in ids if identity.casefold().startswith(wanted)]
        return found[0] if len(found) == 1 else None

    def _derive_again(self) -> None:
        """Derive all clauses anew when they were derived in another way than today's."""
        with self._connections.reading() as connection:
            if _state(connection, "derived") == DERIVED:
                return
        with self._connections.writing() as connection:
            for (identity,) in connection.execute("SELECT id FROM instrument").fetchall():
                clauses.store(connection, _instrument(connection, identity))
            connection.execute("UPDATE state SET value = ? WHERE name = 'derived'", (DERIVED,))


def _state(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute("SELECT value FROM state WHERE name = ?", (name,)).fetchone()[0]
    return value


def _known(connection: sqlite3.Connection, source: Source) -> str:
    row = connection.execute("SELECT instrument FROM source WHERE sha256 = ?", (source.sha256,)).fetchone()
    return str(row[0]) if row else ""


def _insert(connection: sqlite3.Connection, instrument: Instrument, source: Source, data: bytes) -> None:
    connection.execute(
        "INSERT INTO instrument VALUES (?, ?, ?)", (instrument.id, json.dumps(encode(instrument)), _now())
    )
    connection.execute(
        """INSERT INTO source (instrument, sha256, name, text, importer, retrieved_from, retrieved_on, data)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            instrument.id,
            source.sha256,
            source.name,
            source.text,
            source.importer,
            source.retrieved_from,
            source.retrieved_on.isoformat() if source.retrieved_on else None,
            data,
        ),
    )


def _append(connection: sqlite3.Connection, instrument_id: str, edits: tuple[Edit, ...]) -> None:
    made = _now()
    rows = [(instrument_id, json.dumps(encode(edit)), made) for edit in edits]
    connection.executemany("INSERT INTO edit (instrument, edit, made) VALUES (?, ?, ?)", rows)


def _as_read(connection: sqlite3.Connection, instrument_id: str) -> Instrument:
    row = connection.execute("SELECT as_read FROM instrument WHERE id = ?", (instrument_id,)).fetchone()
    if row is None:
        raise NotInLibrary(instrument_id)
    found: Instrument = decode(Instrument, json.loads(row[0]))
    return found


def _corrections(connection: sqlite3.Connection, instrument_id: str) -> tuple[Edit, ...]:
    rows = connection.execute("SELECT edit FROM edit WHERE instrument = ? ORDER BY seq", (instrument_id,))
    return tuple(decode(Edit, json.loads(edit)) for (edit,) in rows)


def _instrument(connection: sqlite3.Connection, instrument_id: str) -> Instrument:
    return apply_all(_corrections(connection, instrument_id), _as_read(connection, instrument_id))


def _entry(row: tuple[str, ...]) -> Entry:
    identity, title, short_title, instrument_type, signed_on, place, countries, offices, count = row
    return Entry(
        identity,
        title,
        short_title,
        instrument_type,
        date.fromisoformat(signed_on) if signed_on else None,
        place,
        tuple(json.loads(countries)),
        tuple(json.loads(offices)),
        int(count),
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
