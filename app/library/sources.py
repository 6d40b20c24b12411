"""Sources: the bytes and words that an instrument was read from, and what is known of them since."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import UTC, date, datetime

from app.errors import NotInLibrary
from app.library.connections import Connections
from app.library.values import Doubt, Provenance
from app.model.codec import decode, encode
from app.model.finding import Finding
from app.model.instrument import Checked, Particulars, Source


class Sources:
    """The part of the library that holds where the words come from. What was read stays; provenance is appended."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def source(self, instrument_id: str) -> Source:
        """Return where an instrument's words come from, with what was said of it last; raise NotInLibrary."""
        with self._connections.reading() as connection:
            row = connection.execute(
                """SELECT name, sha256, text, importer, retrieved_from, retrieved_on FROM source
                    WHERE instrument = ?""",
                (instrument_id,),
            ).fetchone()
            if row is None:
                raise NotInLibrary(instrument_id)
            said = _last_said(connection, instrument_id)
        if said is None:
            said = Provenance(row[4], _day(row[5]))
        name, sha256, text, importer = row[:4]
        return Source(name, sha256, text, importer, said.retrieved_from, said.retrieved_on, said.checked)

    def data(self, instrument_id: str) -> bytes:
        """Return the bytes of the file that was read; raise NotInLibrary."""
        with self._connections.reading() as connection:
            row = connection.execute("SELECT data FROM source WHERE instrument = ?", (instrument_id,)).fetchone()
        if row is None:
            raise NotInLibrary(instrument_id)
        return bytes(row[0])

    def holder(self, sha256: str) -> str:
        """Return the id of the instrument that was read from the file with this hash; empty when there is none."""
        with self._connections.reading() as connection:
            return known(connection, sha256)

    def signed_alike(self, particulars: Particulars) -> tuple[str, ...]:
        """Return the ids of the texts signed on the same day by the same countries, or called the same."""
        day = _written(particulars.signed_on)
        countries = {side.country for side in particulars.sides if side.country}
        with self._connections.reading() as connection:
            rows = connection.execute(
                "SELECT instrument, title, countries FROM entry WHERE signed_on IS ? OR title = ?",
                (day, particulars.title),
            ).fetchall()
        return tuple(
            identity
            for identity, title, kept in rows
            if set(json.loads(kept)) == countries or (title and title == particulars.title)
        )

    def state(self, instrument_id: str, provenance: Provenance) -> None:
        """Say where a source was got and who checked it; what was said before stays below. Raise NotInLibrary."""
        with self._connections.writing() as connection:
            if not connection.execute("SELECT 1 FROM source WHERE instrument = ?", (instrument_id,)).fetchone():
                raise NotInLibrary(instrument_id)
            append_provenance(connection, instrument_id, provenance)

    def doubts(self, instrument_id: str) -> tuple[Doubt, ...]:
        """Return the doubts of the reading, in the order in which they were found."""
        with self._connections.reading() as connection:
            rows = connection.execute(
                "SELECT finding, looked FROM doubt WHERE instrument = ? ORDER BY number", (instrument_id,)
            ).fetchall()
        return tuple(Doubt(decode(Finding, json.loads(finding)), looked is not None) for finding, looked in rows)


def known(connection: sqlite3.Connection, sha256: str) -> str:
    """Return the id of the instrument that was read from the file with this hash; empty when there is none."""
    row = connection.execute("SELECT instrument FROM source WHERE sha256 = ?", (sha256,)).fetchone()
    return str(row[0]) if row else ""


def insert_source(connection: sqlite3.Connection, instrument_id: str, source: Source, data: bytes) -> None:
    """Keep a source and the file's bytes."""
    connection.execute(
        """INSERT INTO source (instrument, sha256, name, text, importer, retrieved_from, retrieved_on, data)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            instrument_id,
            source.sha256,
            source.name,
            source.text,
            source.importer,
            source.retrieved_from,
            _written(source.retrieved_on),
            data,
        ),
    )
    if source.checked:
        said = Provenance(source.retrieved_from, source.retrieved_on, source.checked)
        append_provenance(connection, instrument_id, said)


def insert_doubts(connection: sqlite3.Connection, instrument_id: str, doubts: Iterable[Doubt]) -> None:
    """Keep the doubts of a reading."""
    rows = [
        (instrument_id, number, json.dumps(encode(doubt.finding)), now() if doubt.looked else None)
        for number, doubt in enumerate(doubts)
    ]
    connection.executemany("INSERT INTO doubt VALUES (?, ?, ?, ?)", rows)


def look_at(connection: sqlite3.Connection, instrument_id: str, looked: Iterable[int]) -> None:
    """Note that a person has looked at the doubts with these numbers, and at no others."""
    kept = json.dumps(sorted(looked))
    connection.execute(
        """UPDATE doubt SET looked = CASE WHEN number IN (SELECT value FROM json_each(?)) THEN coalesce(looked, ?) END
            WHERE instrument = ?""",
        (kept, now(), instrument_id),
    )


def append_provenance(connection: sqlite3.Connection, instrument_id: str, said: Provenance) -> None:
    """Append what is known of a source now."""
    by, on = (said.checked.by, said.checked.on) if said.checked else ("", None)
    connection.execute(
        """INSERT INTO provenance (instrument, retrieved_from, retrieved_on, checked_by, checked_on, made)
            VALUES (?, ?, ?, ?, ?, ?)""",
        (instrument_id, said.retrieved_from, _written(said.retrieved_on), by, _written(on), now()),
    )


def now() -> str:
    """Return this moment as the library writes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _last_said(connection: sqlite3.Connection, instrument_id: str) -> Provenance | None:
    row = connection.execute(
        """SELECT retrieved_from, retrieved_on, checked_by, checked_on FROM provenance
            WHERE instrument = ? ORDER BY seq DESC LIMIT 1""",
        (instrument_id,),
    ).fetchone()
    if row is None:
        return None
    day = _day(row[3])
    return Provenance(row[0], _day(row[1]), Checked(row[2], day) if day else None)


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _written(day: date | None) -> str | None:
    return day.isoformat() if day else None
