"""What a person said of the differences between two languages of a text, as the library keeps it."""

from dataclasses import dataclass
from datetime import UTC, datetime

from app.errors import NotInLibrary
from app.library.connections import Connections

_TAKEN_BACK = "DELETE FROM judgement WHERE instrument = ? AND rule = ? AND place = ? AND beside = ? AND digest = ?"


@dataclass(frozen=True, slots=True)
class Judgement:
    """That a difference is one, or, with the reason ``why``, that it stays as it is.

    ``rule``, ``place`` and ``beside`` say which; ``digest`` is of the words of both sides that it was given on,
    ``difference`` the sentence that told it. ``made`` is when, by ISO 8601.
    """

    rule: str
    place: str
    beside: str
    digest: str
    difference: str = ""
    why: str = ""
    author: str = ""
    made: str = ""


class Judgements:
    """The part of the library that keeps judgements on what two languages say; they go with their text."""

    _connections: Connections

    def judgements(self, instrument_id: str) -> tuple[Judgement, ...]:
        """Return what was said of a text, the last first."""
        asked = """SELECT rule, place, beside, digest, difference, why, author, made FROM judgement
            WHERE instrument = ? ORDER BY made DESC, rule, place, beside, digest"""
        with self._connections.looking() as connection:
            return tuple(Judgement(*row) for row in connection.execute(asked, (instrument_id,)).fetchall())

    def keep_judgement(self, instrument_id: str, judgement: Judgement) -> None:
        """Keep a judgement in the place of the one on the same words; raise NotInLibrary."""
        made = judgement.made or datetime.now(UTC).isoformat()
        row = (*_key(instrument_id, judgement), judgement.difference, judgement.why, judgement.author, made)
        with self._connections.writing(urgent=True, quietly=True) as connection:
            if not connection.execute("SELECT 1 FROM instrument WHERE id = ?", (instrument_id,)).fetchone():
                raise NotInLibrary(instrument_id)
            connection.execute("INSERT OR REPLACE INTO judgement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)

    def take_judgement_back(self, instrument_id: str, judgement: Judgement) -> None:
        """Take a judgement out again; nothing happens where there is none."""
        with self._connections.writing(urgent=True, quietly=True) as connection:
            connection.execute(_TAKEN_BACK, _key(instrument_id, judgement))


def _key(instrument_id: str, judgement: Judgement) -> tuple[str, ...]:
    return instrument_id, judgement.rule, judgement.place, judgement.beside, judgement.digest
