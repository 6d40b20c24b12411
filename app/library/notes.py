"""Notes on wordings: why one was chosen, when not to use it, what to fall back on. Internal, they never leave."""

from dataclasses import dataclass
from datetime import datetime

from app.library.connections import Connections


@dataclass(frozen=True, slots=True)
class ClauseNote:
    """What drafters know of a wording: ``why`` it is as it is, when to ``avoid`` it, and the ``fallback`` wording."""

    why: str = ""
    avoid: str = ""
    fallback: str = ""
    author: str = ""
    changed: datetime | None = None

    @property
    def blank(self) -> bool:
        """Whether it says nothing."""
        return not (self.why.strip() or self.avoid.strip() or self.fallback.strip())


class Notes:
    """The part of the library that keeps notes; a wording is the key that ``nearest.wording`` gives."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def note(self, wording: str) -> ClauseNote | None:
        """Return the note on a wording; None when there is none."""
        with self._connections.looking() as connection:
            row = connection.execute(
                "SELECT why, avoid, fallback, author, changed FROM clause_note WHERE wording = ?", (wording,)
            ).fetchone()
        if row is None:
            return None
        why, avoid, fallback, author, changed = row
        return ClauseNote(why, avoid, fallback, author, datetime.fromisoformat(changed))

    def keep_note(self, wording: str, note: ClauseNote) -> None:
        """Keep a note in the place of the one there was; a blank one takes it away."""
        changed = (note.changed or datetime.now().astimezone()).isoformat()
        with self._connections.writing() as connection:
            if note.blank:
                connection.execute("DELETE FROM clause_note WHERE wording = ?", (wording,))
                return
            row = (wording, note.why.strip(), note.avoid.strip(), note.fallback.strip(), note.author, changed)
            connection.execute("INSERT OR REPLACE INTO clause_note VALUES (?, ?, ?, ?, ?, ?)", row)
