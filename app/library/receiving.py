"""A draft that was handed over, put into the library whole or not at all."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from app.library.connections import Connections
from app.library.desks import columns, erase, moment, packed, row_of
from app.library.values import Listing, Logged, Origin, Sending
from app.model.codec import encode
from app.model.draft import Draft, Version


@dataclass(frozen=True, slots=True)
class Received:
    """All of one negotiation: ``first`` is the draft as it was begun, ``now`` as the ``log`` leaves it.

    ``versions`` have the whole draft each; ``papers`` are the bytes of ``files`` by their SHA-256.
    """

    first: Draft
    now: Draft
    log: tuple[Logged, ...]
    listing: Listing
    versions: tuple[tuple[Version, Draft], ...] = ()
    files: tuple[Sending, ...] = ()
    papers: Mapping[str, bytes] | None = None
    origins: tuple[Origin, ...] = ()


class Receiving:
    """The part of the library that takes in what a colleague has handed over."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def holds(self, draft_id: str) -> bool:
        """Tell whether there is a draft with this id, put away or not."""
        with self._connections.reading() as connection:
            asked = "SELECT 1 FROM negotiation WHERE id = ?"
            return connection.execute(asked, (draft_id,)).fetchone() is not None

    def receive(self, received: Received) -> None:
        """Keep a draft with all that happened to it, in the place of the one with its id, if there is one."""
        identity, when = received.now.id, moment()
        steps = [(identity, seq, *row_of(each)) for seq, each in enumerate(received.log, start=1)]
        states = {0: packed(received.first), len(steps): packed(received.now)}
        versions = [
            (identity, version.id, number, _text(version), packed(draft))
            for number, (version, draft) in enumerate(received.versions, start=1)
        ]
        papers = dict(received.papers or {})
        if any(hashlib.sha256(data).hexdigest() != sha256 for sha256, data in papers.items()):
            raise ValueError("the hash of a file is not that of its bytes")
        with self._connections.writing(quietly=True) as connection:
            if connection.execute("SELECT 1 FROM negotiation WHERE id = ?", (identity,)).fetchone():
                erase(connection, [identity])
            row = (identity, *columns(received.listing), when, when)
            connection.execute("INSERT INTO negotiation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)", row)
            every = [(identity, at, state) for at, state in states.items()]
            connection.executemany("INSERT INTO state_of_draft VALUES (?, ?, ?)", every)
            connection.executemany("INSERT INTO step VALUES (?, ?, ?, ?, ?)", steps)
            connection.executemany("INSERT INTO version VALUES (?, ?, ?, ?, ?)", versions)
            connection.executemany("INSERT OR IGNORE INTO paper VALUES (?, ?)", papers.items())
            sent = [(identity, _text(each), each.sha256) for each in received.files]
            connection.executemany("INSERT INTO sending (draft, file, sha256) VALUES (?, ?, ?)", sent)
            known = [(identity, each.clause, _text(each)) for each in received.origins]
            connection.executemany("INSERT OR REPLACE INTO origin VALUES (?, ?, ?)", known)


def _text(value: object) -> str:
    return json.dumps(encode(value), ensure_ascii=False)
