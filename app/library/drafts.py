"""Drafts as older versions kept them: answers and choices, from which one is assembled when it is first opened."""

from app.library.connections import Connections
from app.library.values import Carried


class Drafts:
    """The part of the library that hands out what older versions kept of drafts; nothing is added to it any more."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def carried(self, draft_id: str) -> Carried | None:
        """Return what an older version kept of a draft; None when there is none, or it was put away or opened since."""
        with self._connections.reading() as connection:
            row = connection.execute(
                "SELECT id, template, answers, choices, title FROM draft WHERE id = ? AND removed IS NULL", (draft_id,)
            ).fetchone()
        return Carried(*row) if row else None
