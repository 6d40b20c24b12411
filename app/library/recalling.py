"""What was looked up of drafts: kept as it is handed over, with a stamp that says for what it holds."""

from app.library.connections import Connections


class Recalling:
    """The part of the library that remembers what took long to find; all of it can be found again."""

    _connections: Connections

    def precedents_kept(self, draft_id: str, stamp: str) -> bytes:
        """Return what is kept of a draft under a stamp; nothing when there is none, or under another one."""
        with self._connections.looking() as connection:
            asked = "SELECT found FROM precedents_kept WHERE draft = ? AND stamp = ?"
            row = connection.execute(asked, (draft_id, stamp)).fetchone()
        return bytes(row[0]) if row else b""

    def keep_precedents(self, draft_id: str, stamp: str, found: bytes) -> None:
        """Keep it in the place of what there was; a draft that is not in the library has nothing kept."""
        with self._connections.writing(quietly=True) as connection:
            connection.execute(
                "INSERT OR REPLACE INTO precedents_kept SELECT id, ?, ? FROM negotiation WHERE id = ?",
                (stamp, found, draft_id),
            )
