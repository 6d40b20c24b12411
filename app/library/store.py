"""The library: signed texts as they were read, corrections above them, and what is derived from both."""

import hashlib
import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.errors import NotInLibrary
from app.library import clauses
from app.library.backups_first import back_up_before_an_upgrade
from app.library.browse import Browser
from app.library.cipher import Key
from app.library.cipher_remaking import remake
from app.library.connections import Connections
from app.library.dating import Dating
from app.library.desks import Desks
from app.library.drafts import Drafts
from app.library.health_opening import see_that_it_may_be_opened
from app.library.judgements import Judgements
from app.library.keyed import Keyed
from app.library.leases import Leases
from app.library.rarity import Rarity
from app.library.recalling import Recalling
from app.library.receiving import Receiving
from app.library.rounds import Rounds
from app.library.schema import DERIVED
from app.library.sources import Sources, insert_doubts, insert_source, known, look_at, now
from app.library.values import Added, Doubt, Entry
from app.model.codec import decode, encode
from app.model.edits import Edit, apply_all
from app.model.ids import new_id
from app.model.instrument import Instrument, Source
from app.progress import Progress, quiet

Prepare = Callable[[Instrument], clauses.Rows]
Put = Callable[[Path, Key | None, Key | None], None]


class Library(Browser, Dating, Desks, Drafts, Judgements, Keyed, Leases, Recalling, Receiving, Rounds, Sources):
    """One file with everything. Any thread may ask and write; who asks sees the library before or after a change.

    Every method may raise LibraryUnusable, and nothing is changed then.
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    @classmethod
    def open(cls, path: Path, key: Key | None = None) -> "Library":
        """Open the library at ``path``, which is made when there is none, an encrypted one with its key.

        Raises LibraryUnusable, and of it LibraryLocked where a key is wanted, WrongPassphrase where it is another one.
        """
        see_that_it_may_be_opened(path, key)
        back_up_before_an_upgrade(path, key)
        library = cls(Connections(path, key))
        try:
            library._derive_again()
            library.erase_long_gone()
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

    def turn(self, key: Key | None, progress: Progress = quiet, put: Put | None = None) -> None:
        """Put the library under another key, or under none; raise LibraryUnusable, NoCipher, Cancelled.

        With ``put(path, key that was, key)`` another library takes this one's place, and it is gone on with. Nobody
        else may have it open; who asks it meanwhile waits. When it raises, the file is as it was.
        """
        self._connections.turn(key, put or (lambda path, old, new: remake(path, old, new, progress)))
        if put:
            self._connections.rarity = Rarity()
            self._derive_again()

    @property
    def version(self) -> int:
        """A number that grows with every change of its texts, also when another program made it; not with drafts."""
        with self._connections.reading() as connection:
            return _state(connection, "version")

    def add(
        self,
        instrument: Instrument,
        source: Source,
        data: bytes,
        edits: tuple[Edit, ...] = (),
        doubts: tuple[Doubt, ...] = (),
        prepare: Prepare = clauses.prepared,
    ) -> Added:
        """Keep an instrument as it was read, its source and the file's bytes, corrections above them, and the doubts.

        The same file (by its hash) is kept once: then nothing changes. An id that is taken already is replaced.
        ``prepare`` does what ``clauses.prepared`` does, elsewhere. Raises ValueError when ``source.sha256`` is not that
        of ``data``, OutOfStep when the edits do not fit.
        """
        if hashlib.sha256(data).hexdigest() != source.sha256:
            raise ValueError(f"{source.name}: the hash is not that of the bytes")
        found = self.holder(source.sha256)
        if found:
            return Added(found, new=False)
        with self._connections.reading() as connection:
            if connection.execute("SELECT 1 FROM instrument WHERE id = ?", (instrument.id,)).fetchone():
                instrument = replace(instrument, id=new_id())
        rows = prepare(apply_all(edits, instrument))
        kept = (instrument.id, json.dumps(encode(instrument)), now())
        with self._connections.writing() as connection:
            found = known(connection, source.sha256)
            if found:
                return Added(found, new=False)
            connection.execute("INSERT INTO instrument VALUES (?, ?, ?)", kept)
            insert_source(connection, instrument.id, source, data)
            insert_doubts(connection, instrument.id, doubts)
            _append(connection, instrument.id, edits)
            clauses.store(connection, rows)
        return Added(instrument.id, new=True)

    def correct(self, instrument_id: str, edits: tuple[Edit, ...], looked: frozenset[int] | None = None) -> None:
        """Append corrections; to undo one, append its inverse. Raise NotInLibrary, OutOfStep.

        ``looked`` are the numbers of the doubts that a person has looked at by now; None leaves them.
        """
        with self._connections.writing() as connection:
            corrected = apply_all(edits, _instrument(connection, instrument_id))
            _append(connection, instrument_id, edits)
            if looked is not None:
                look_at(connection, instrument_id, looked)
            clauses.store(connection, clauses.prepared(corrected))

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
                clauses.store(connection, clauses.prepared(_instrument(connection, identity)))
            connection.execute("UPDATE state SET value = ? WHERE name = 'derived'", (DERIVED,))


def _state(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute("SELECT value FROM state WHERE name = ?", (name,)).fetchone()[0]
    return value


def _append(connection: sqlite3.Connection, instrument_id: str, edits: tuple[Edit, ...]) -> None:
    made = now()
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
