"""Drafts: kept as the answers and choices they are assembled from."""

from datetime import datetime

from app.errors import NotInLibrary
from app.library.connections import Connections
from app.library.values import StoredDraft

_ALL = "SELECT id, template, answers, choices, title, changed FROM draft"


class Drafts:
    """The part of the library that keeps drafts."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def save_draft(self, draft: StoredDraft) -> None:
        """Keep a draft, in the place of the one with the same id."""
        row = (draft.id, draft.template, draft.answers, draft.choices, draft.title, draft.changed.isoformat())
        with self._connections.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?, ?, NULL)", row)

    def drafts(self) -> tuple[StoredDraft, ...]:
        """Return all drafts, the last changed first."""
        with self._connections.reading() as connection:
            rows = connection.execute(_ALL + " WHERE removed IS NULL").fetchall()
        return tuple(sorted((_draft(row) for row in rows), key=lambda draft: draft.changed.timestamp(), reverse=True))

    def draft(self, draft_id: str) -> StoredDraft:
        """Return one draft; raise NotInLibrary."""
        with self._connections.reading() as connection:
            row = connection.execute(_ALL + " WHERE id = ?", (draft_id,)).fetchone()
        if row is None:
            raise NotInLibrary(draft_id)
        return _draft(row)

    def remove_draft(self, draft_id: str) -> None:
        """Remove one draft; raise NotInLibrary."""
        with self._connections.writing() as connection:
            if not connection.execute("DELETE FROM draft WHERE id = ?", (draft_id,)).rowcount:
                raise NotInLibrary(draft_id)


def _draft(row: tuple[str, str, str, str, str, str]) -> StoredDraft:
    draft_id, template, answers, choices, title, changed = row
    return StoredDraft(draft_id, template, answers, choices, title, datetime.fromisoformat(changed))
