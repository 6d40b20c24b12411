"""What a negotiation went through: its named versions, the files that were sent and received, whose words it uses."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace
from uuid import uuid4

from app.errors import NotInLibrary
from app.library.connections import Connections
from app.library.desks import count_of, packed, unpacked
from app.library.values import Origin, Sending
from app.model.codec import decode, encode
from app.model.draft import Draft, Version


class Rounds:
    """The part of the library that keeps the versions of drafts, whole and for good."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def keep_version(self, draft_id: str, version: Version, draft: Draft) -> Version:
        """Keep a named state of a draft; return the version, ``at`` set to the steps that are kept by now.

        Raises NotInLibrary, and ValueError when the draft has a version with this id.
        """
        state = packed(draft)
        with self._connections.writing(urgent=True, quietly=True) as connection:
            version = replace(version, at=count_of(connection, draft_id))
            ids = {row[0] for row in connection.execute("SELECT id FROM version WHERE draft = ?", (draft_id,))}
            if version.id in ids:
                raise ValueError(f"the version {version.id} is there already")
            row = (draft_id, version.id, len(ids) + 1, json.dumps(encode(version), ensure_ascii=False), state)
            connection.execute("INSERT INTO version VALUES (?, ?, ?, ?, ?)", row)
        return version

    def versions(self, draft_id: str) -> tuple[Version, ...]:
        """Return the named versions of a draft in the order in which they were kept."""
        asked = "SELECT version FROM version WHERE draft = ? ORDER BY number"
        with self._connections.reading() as connection:
            rows = connection.execute(asked, (draft_id,)).fetchall()
        return tuple(decode(Version, json.loads(version)) for (version,) in rows)

    def draft_at(self, draft_id: str, version_id: str) -> Draft:
        """Return a draft as a named version holds it; raise NotInLibrary."""
        asked = "SELECT state FROM version WHERE draft = ? AND id = ?"
        with self._connections.reading() as connection:
            row = connection.execute(asked, (draft_id, version_id)).fetchone()
        if row is None:
            raise NotInLibrary(version_id)
        return unpacked(row[0])

    def keep_file(self, draft_id: str, sending: Sending, data: bytes) -> Sending:
        """Keep a file that was sent or received; its bytes once, however often it went. Raise NotInLibrary."""
        kept = replace(sending, sha256=hashlib.sha256(data).hexdigest(), id=sending.id or uuid4().hex)
        with self._connections.writing(urgent=True, quietly=True) as connection:
            count_of(connection, draft_id)
            connection.execute("INSERT OR IGNORE INTO paper VALUES (?, ?)", (kept.sha256, data))
            row = (draft_id, json.dumps(encode(kept), ensure_ascii=False), kept.sha256)
            connection.execute("INSERT INTO sending (draft, file, sha256) VALUES (?, ?, ?)", row)
        return kept

    def files(self, draft_id: str) -> tuple[Sending, ...]:
        """Return the files that were sent and received, in the order in which they were kept."""
        asked = "SELECT file FROM sending WHERE draft = ? ORDER BY seq"
        with self._connections.reading() as connection:
            rows = connection.execute(asked, (draft_id,)).fetchall()
        return tuple(decode(Sending, json.loads(file)) for (file,) in rows)

    def all_files(self) -> tuple[tuple[str, Sending], ...]:
        """Return the files of all drafts on the shelf, each with its draft’s id, in the order of their keeping."""
        asked = """SELECT sending.draft, sending.file FROM sending
            JOIN negotiation ON negotiation.id = sending.draft WHERE negotiation.removed IS NULL ORDER BY sending.seq"""
        with self._connections.reading() as connection:
            rows = connection.execute(asked).fetchall()
        return tuple((draft, decode(Sending, json.loads(file))) for draft, file in rows)

    def file_data(self, sha256: str) -> bytes:
        """Return the bytes of a file that was sent or received; raise NotInLibrary."""
        with self._connections.reading() as connection:
            row = connection.execute("SELECT data FROM paper WHERE sha256 = ?", (sha256,)).fetchone()
        if row is None:
            raise NotInLibrary(sha256)
        return bytes(row[0])

    def keep_origins(self, draft_id: str, origins: Iterable[Origin]) -> None:
        """Keep how clauses are cited that words of a draft come from; raise NotInLibrary."""
        rows = [(draft_id, each.clause, json.dumps(encode(each), ensure_ascii=False)) for each in origins]
        with self._connections.writing(quietly=True) as connection:
            count_of(connection, draft_id)
            connection.executemany("INSERT OR REPLACE INTO origin VALUES (?, ?, ?)", rows)

    def origins(self, draft_id: str) -> tuple[Origin, ...]:
        """Return how the clauses are cited that came with a draft that was handed over."""
        asked = "SELECT origin FROM origin WHERE draft = ? ORDER BY clause"
        with self._connections.reading() as connection:
            rows = connection.execute(asked, (draft_id,)).fetchall()
        return tuple(decode(Origin, json.loads(origin)) for (origin,) in rows)
