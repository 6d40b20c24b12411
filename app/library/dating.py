"""What the library knows beside its texts: days that a person gave, reported instruments, and the glossary."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.errors import NotInLibrary
from app.library.connections import Connections
from app.model.codec import decode, encode
from app.model.due import Known, TermsRead
from app.model.reported import Reported


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """How words of one language are said in another; ``note`` says when. Languages are BCP 47 tags."""

    language: str
    words: str
    other_language: str
    other_words: str
    note: str = ""


class Dating:
    """The part of the library that keeps answers about dates, reported instruments with their pages, the glossary."""

    _connections: Connections

    def known_dates(self, instrument_id: str) -> Known:
        """Return what was answered about the dates of an instrument, a reported one too."""
        with self._connections.reading() as connection:
            row = connection.execute("SELECT known FROM dates_known WHERE instrument = ?", (instrument_id,)).fetchone()
        return decode(Known, json.loads(row[0])) if row else Known()

    def keep_dates(self, instrument_id: str, known: Known) -> None:
        """Keep what was answered in the place of what there was."""
        with self._connections.writing(quietly=True) as connection:
            row = (instrument_id, json.dumps(encode(known), ensure_ascii=False))
            connection.execute("INSERT OR REPLACE INTO dates_known VALUES (?, ?)", row)

    def all_known_dates(self) -> dict[str, Known]:
        """Return all that was answered, by the instrument's id."""
        with self._connections.reading() as connection:
            rows = connection.execute("SELECT instrument, known FROM dates_known").fetchall()
        return {identity: decode(Known, json.loads(known)) for identity, known in rows}

    def last_edit(self, instrument_id: str) -> int:
        """Return the number of the last correction of an instrument; 0 without one."""
        asked = "SELECT coalesce(max(seq), 0) FROM edit WHERE instrument = ?"
        with self._connections.reading() as connection:
            return int(connection.execute(asked, (instrument_id,)).fetchone()[0])

    def terms_read(self, rules: str) -> dict[str, TermsRead]:
        """Return what was read of time by these rules, of texts that were not corrected since, by the text's id."""
        asked = """SELECT d.instrument, d.terms FROM dates_read d WHERE d.rules = ? AND d.edits =
            (SELECT coalesce(max(e.seq), 0) FROM edit e WHERE e.instrument = d.instrument)"""
        with self._connections.reading() as connection:
            rows = connection.execute(asked, (rules,)).fetchall()
        return {identity: decode(TermsRead, json.loads(terms)) for identity, terms in rows}

    def keep_terms_read(self, rules: str, read: Sequence[tuple[str, int, TermsRead]]) -> None:
        """Keep what was read of time in texts: each with its id and the last correction that it had."""
        rows = [
            (identity, edits, rules, json.dumps(encode(terms), ensure_ascii=False)) for identity, edits, terms in read
        ]
        asked = """INSERT OR REPLACE INTO dates_read SELECT ?1, ?2, ?3, ?4
            WHERE EXISTS (SELECT 1 FROM instrument WHERE id = ?1)"""
        with self._connections.writing(quietly=True) as connection:
            connection.executemany(asked, rows)

    def reported(self) -> tuple[Reported, ...]:
        """Return the reported instruments, the first kept first."""
        with self._connections.reading() as connection:
            rows = connection.execute("SELECT reported FROM reported ORDER BY kept, id").fetchall()
        return tuple(decode(Reported, json.loads(row)) for (row,) in rows)

    def keep_reported(self, reported: Reported) -> None:
        """Keep a reported instrument, in the place of what there was under its id."""
        kept = datetime.now().astimezone().isoformat()
        row = (reported.id, json.dumps(encode(reported), ensure_ascii=False), kept)
        with self._connections.writing(quietly=True) as connection:
            connection.execute(
                "INSERT INTO reported VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET reported = excluded.reported", row
            )

    def remove_reported(self, reported_id: str) -> None:
        """Take a reported instrument out, with pages that no other one has, and what was answered about its dates."""
        with self._connections.writing(quietly=True) as connection:
            connection.execute("DELETE FROM reported WHERE id = ?", (reported_id,))
            connection.execute("DELETE FROM dates_known WHERE instrument = ?", (reported_id,))
            connection.execute(
                "DELETE FROM background WHERE NOT EXISTS "
                "(SELECT 1 FROM reported WHERE instr(reported.reported, background.sha256))"
            )

    def keep_background(self, data: bytes) -> str:
        """Keep the bytes of a page, and return their SHA-256; a Background names it."""
        digest = hashlib.sha256(data).hexdigest()
        with self._connections.writing(quietly=True) as connection:
            connection.execute("INSERT OR IGNORE INTO background VALUES (?, ?)", (digest, data))
        return digest

    def background_data(self, sha256: str) -> bytes:
        """Return the bytes of a page; raise NotInLibrary."""
        with self._connections.reading() as connection:
            row = connection.execute("SELECT data FROM background WHERE sha256 = ?", (sha256,)).fetchone()
        if row is None:
            raise NotInLibrary(sha256)
        return bytes(row[0])

    def glossary(self) -> tuple[GlossaryEntry, ...]:
        """Return the glossary, in the order of its words."""
        asked = "SELECT language, words, other_language, other_words, note FROM glossary ORDER BY words, other_words"
        with self._connections.reading() as connection:
            return tuple(GlossaryEntry(*row) for row in connection.execute(asked).fetchall())

    def keep_glossary(self, entries: tuple[GlossaryEntry, ...]) -> None:
        """Keep a glossary in the place of the one there was; the same pair twice is kept once."""
        rows = [(e.language, e.words, e.other_language, e.other_words, e.note) for e in entries]
        with self._connections.writing(quietly=True) as connection:
            connection.execute("DELETE FROM glossary")
            connection.executemany("INSERT OR REPLACE INTO glossary VALUES (?, ?, ?, ?, ?)", rows)
