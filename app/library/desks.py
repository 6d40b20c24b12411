"""Drafts under negotiation: what each was first, every step since, and what the shelf says of it."""

import json
import sqlite3
import zlib
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from typing import Any

from app.errors import DraftElsewhere, NotInLibrary
from app.library.connections import Connections
from app.library.values import Kept, Listing, Logged, Shelved
from app.model.codec import decode, encode
from app.model.draft import Draft, Step, stepped

STATE_EVERY = 300
"""After so many steps the whole draft is worth keeping: opening it makes at most about as many anew."""

_AT_ONCE = 150
"""About so many steps of the past are read when a draft is opened; the others when undo comes to them."""

_PUT_AWAY_FOR = timedelta(days=30)
_SHELF = "SELECT id, title, template, status, sides, brackets, words, changed FROM negotiation"


class Desks:
    """The part of the library that keeps drafts under negotiation. What happened to one is only ever appended to."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def begin(self, draft: Draft, title: str, brackets: int = 0) -> None:
        """Keep a draft as it is first; raise ValueError when one with this id is there, put away or not."""
        listing, state, when = listed(draft, title, brackets), packed(draft), moment()
        with self._connections.writing(urgent=True, quietly=True) as connection:
            if connection.execute("SELECT 1 FROM negotiation WHERE id = ?", (draft.id,)).fetchone():
                raise ValueError(f"the draft {draft.id} is there already")
            connection.execute(
                "INSERT INTO negotiation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)",
                (draft.id, *columns(listing), when, when),
            )
            connection.execute("INSERT INTO state_of_draft VALUES (?, 0, ?)", (draft.id, state))
            connection.execute("DELETE FROM draft WHERE id = ?", (draft.id,))

    def append(
        self,
        draft_id: str,
        logged: Iterable[tuple[Any, ...]],
        listing: Listing | None = None,
        *,
        holder: str = "",
        after: int | None = None,
    ) -> int:
        """Append what happened (Logged, or step and way), all of it or nothing; return how many steps there are now.

        ``listing`` is what the shelf says from now on. With ``after`` the log must hold just so many steps, with
        ``holder`` nobody else may hold the lease: else DraftElsewhere is raised. Raises NotInLibrary.
        """
        rows = [row_of(Logged(*each)) for each in logged]
        with self._connections.writing(urgent=True, quietly=True) as connection:
            count = count_of(connection, draft_id)
            if (after is not None and count != after) or (holder and not _holds(connection, draft_id, holder)):
                raise DraftElsewhere(draft_id)
            connection.executemany(
                "INSERT INTO step VALUES (?, ?, ?, ?, ?)",
                [(draft_id, seq, *row) for seq, row in enumerate(rows, start=count + 1)],
            )
            when = moment()
            connection.execute("UPDATE negotiation SET changed = ? WHERE id = ?", (when, draft_id))
            if holder:
                connection.execute("UPDATE lease SET seen = ? WHERE draft = ?", (when, draft_id))
            if listing:
                _list(connection, draft_id, listing)
        return count + len(rows)

    def keep_state(self, draft_id: str, draft: Draft, at: int) -> None:
        """Keep the whole draft after its first ``at`` steps, to be opened quickly from there; older ones go.

        It says nothing new: the draft's first state and its steps make the same.
        """
        state = packed(draft)
        with self._connections.writing(quietly=True) as connection:
            if at > count_of(connection, draft_id):
                raise ValueError(f"the draft {draft_id} has not come to step {at}")
            connection.execute("INSERT OR REPLACE INTO state_of_draft VALUES (?, ?, ?)", (draft_id, at, state))
            connection.execute(
                """DELETE FROM state_of_draft WHERE draft = ? AND at > 0 AND at NOT IN
                    (SELECT at FROM state_of_draft WHERE draft = ? ORDER BY at DESC LIMIT 2)""",
                (draft_id, draft_id),
            )

    def relist(self, draft_id: str, listing: Listing) -> None:
        """Say something else of a draft on the shelf; raise NotInLibrary."""
        with self._connections.writing(urgent=True, quietly=True) as connection:
            count_of(connection, draft_id)
            _list(connection, draft_id, listing)

    def kept(self, draft_id: str) -> Kept:
        """Return a draft as it was left, with its past; raise NotInLibrary."""
        with self._connections.reading() as connection:
            count_of(connection, draft_id)
            at, state = connection.execute(
                "SELECT at, state FROM state_of_draft WHERE draft = ? ORDER BY at DESC LIMIT 1", (draft_id,)
            ).fetchone()
            since = connection.execute(
                "SELECT step FROM step WHERE draft = ? AND seq > ? ORDER BY seq", (draft_id, at)
            ).fetchall()
            log = connection.execute(
                "SELECT seq, way, joined FROM step WHERE draft = ? ORDER BY seq", (draft_id,)
            ).fetchall()
        draft = unpacked(state)
        for (step,) in since:
            draft = stepped(_step(step), draft)
        done, undone = units(log)
        cut = len(done) - _late(done)
        return Kept(draft, self.past(draft_id, done[cut:]), self.past(draft_id, undone), len(log), tuple(done[:cut]))

    def count(self, draft_id: str) -> int:
        """Return how many steps of a draft are kept; raise NotInLibrary."""
        with self._connections.reading() as connection:
            return count_of(connection, draft_id)

    def past(self, draft_id: str, units: Sequence[tuple[int, ...]]) -> tuple[Step, ...]:
        """Return steps by their numbers in the log: those of one unit as one step, as they are taken back."""
        wanted = sorted({seq for unit in units for seq in unit})
        if not wanted:
            return ()
        with self._connections.reading() as connection:
            rows = connection.execute(
                "SELECT seq, step FROM step WHERE draft = ? AND seq IN (SELECT value FROM json_each(?))",
                (draft_id, json.dumps(wanted)),
            ).fetchall()
        steps = {seq: _step(text) for seq, text in rows}
        return tuple(_together([steps[seq] for seq in unit]) for unit in units)

    def log(self, draft_id: str) -> tuple[Draft, tuple[Logged, ...]]:
        """Return what a draft was first, and all that happened to it since; raise NotInLibrary."""
        with self._connections.reading() as connection:
            count_of(connection, draft_id)
            first = connection.execute(
                "SELECT state FROM state_of_draft WHERE draft = ? AND at = 0", (draft_id,)
            ).fetchone()[0]
            rows = connection.execute(
                "SELECT step, way, joined FROM step WHERE draft = ? ORDER BY seq", (draft_id,)
            ).fetchall()
        return unpacked(first), tuple(Logged(_step(step), way, bool(joined)) for step, way, joined in rows)

    def shelf(self) -> tuple[Shelved, ...]:
        """Return the drafts, the last changed first; those of an older version that nobody has opened since as well."""
        with self._connections.reading() as connection:
            rows = connection.execute(f"{_SHELF} WHERE removed IS NULL").fetchall()
            old = connection.execute("SELECT id, title, template, changed FROM draft WHERE removed IS NULL").fetchall()
        every = [_shelved(row) for row in rows]
        every += [
            Shelved(identity, Listing(title, template), datetime.fromisoformat(changed), carried=True)
            for identity, title, template, changed in old
        ]
        return tuple(sorted(every, key=lambda each: each.changed.timestamp(), reverse=True))

    def put_away(self, draft_id: str) -> None:
        """Take a draft from the shelf; it can be put back for thirty days. Raise NotInLibrary."""
        self._mark(draft_id, moment())

    def put_back(self, draft_id: str) -> None:
        """Put a draft back on the shelf; raise NotInLibrary."""
        self._mark(draft_id, None)

    def erase(self, draft_id: str) -> None:
        """Erase a draft with all its versions and files, for good; raise NotInLibrary."""
        with self._connections.writing(quietly=True) as connection:
            erase(connection, [draft_id])

    def erase_long_gone(self) -> None:
        """Erase the drafts that were put away thirty days ago or earlier."""
        long_ago = (datetime.now(UTC) - _PUT_AWAY_FOR).isoformat()
        asked = "SELECT id FROM negotiation WHERE removed < ?"
        with self._connections.reading() as connection:
            gone = [identity for (identity,) in connection.execute(asked, (long_ago,))]
        if gone:
            with self._connections.writing(quietly=True) as connection:
                erase(connection, gone)
                connection.execute("DELETE FROM draft WHERE removed < ?", (long_ago,))

    def _mark(self, draft_id: str, removed: str | None) -> None:
        with self._connections.writing(urgent=True, quietly=True) as connection:
            marked = connection.execute("UPDATE negotiation SET removed = ? WHERE id = ?", (removed, draft_id))
            if not marked.rowcount:
                marked = connection.execute("UPDATE draft SET removed = ? WHERE id = ?", (removed, draft_id))
            if not marked.rowcount:
                raise NotInLibrary(draft_id)


def listed(draft: Draft, title: str, brackets: int = 0) -> Listing:
    """Return what the shelf is to say of a draft."""
    particulars = draft.instrument.particulars
    sides = tuple(dict.fromkeys(side.country for side in particulars.sides if side.country))
    words = sum(len(each.words.split()) for each in draft.provisions)
    return Listing(title, draft.setting.template, particulars.status, sides, brackets, words)


def packed(draft: Draft) -> bytes:
    """Return a whole draft as the library keeps it: JSON, compressed."""
    return zlib.compress(json.dumps(encode(draft), ensure_ascii=False).encode(), 1)


def unpacked(state: bytes) -> Draft:
    """Return the draft that ``packed`` wrote."""
    draft: Draft = decode(Draft, json.loads(zlib.decompress(state)))
    return draft


def moment() -> str:
    """Return this moment as the log of drafts writes it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def columns(listing: Listing) -> tuple[str | int, ...]:
    """Return what the shelf says of a draft, as it is kept."""
    sides = json.dumps(listing.sides, ensure_ascii=False)
    return listing.title, listing.template, listing.status, sides, listing.brackets, listing.words


def _list(connection: sqlite3.Connection, draft_id: str, listing: Listing) -> None:
    connection.execute(
        """UPDATE negotiation SET title = ?, template = ?, status = ?, sides = ?, brackets = ?, words = ?
            WHERE id = ?""",
        (*columns(listing), draft_id),
    )


def _shelved(row: tuple[Any, ...]) -> Shelved:
    identity, title, template, status, sides, brackets, words, changed = row
    listing = Listing(title, template, status, tuple(json.loads(sides)), brackets, words)
    return Shelved(identity, listing, datetime.fromisoformat(changed))


def row_of(logged: Logged) -> tuple[str, bool, str]:
    """Return a step of the log as it is kept."""
    return logged.way, logged.joined, json.dumps(encode(logged.step), ensure_ascii=False)


def _step(text: str) -> Step:
    step: Step = decode(Step, json.loads(text))
    return step


def count_of(connection: sqlite3.Connection, draft_id: str) -> int:
    """Return how many steps a draft has; raise NotInLibrary, also when it was put away."""
    there = connection.execute("SELECT 1 FROM negotiation WHERE id = ? AND removed IS NULL", (draft_id,)).fetchone()
    if not there:
        raise NotInLibrary(draft_id)
    asked = "SELECT coalesce(max(seq), 0) FROM step WHERE draft = ?"
    return int(connection.execute(asked, (draft_id,)).fetchone()[0])


def _holds(connection: sqlite3.Connection, draft_id: str, holder: str) -> bool:
    row = connection.execute("SELECT holder FROM lease WHERE draft = ?", (draft_id,)).fetchone()
    return row is not None and row[0] == holder


def units(log: Iterable[tuple[int, str, int]]) -> tuple[list[tuple[int, ...]], list[tuple[int, ...]]]:
    """Return what undo takes back and what redo makes again, as stacks of the numbers of steps.

    Raises IndexError for a log in which something is taken back that was not there.
    """
    done: list[tuple[int, ...]] = []
    undone: list[tuple[int, ...]] = []
    for seq, way, joined in log:
        if way == "undo":
            undone.append(done.pop())
        elif way == "redo":
            done.append(undone.pop())
        else:
            undone.clear()
            done.append((*(done.pop() if joined and done else ()), seq))
    return done, undone


def _late(units: Sequence[tuple[int, ...]]) -> int:
    """Return how many of the last units hold about so many steps as are read at once: one at least."""
    steps = list(accumulate(len(unit) for unit in reversed(units)))
    return min(bisect_left(steps, _AT_ONCE) + 1, len(units))


def _together(steps: Sequence[Step]) -> Step:
    return replace(steps[0], changes=tuple(change for step in steps for change in step.changes))


def erase(connection: sqlite3.Connection, ids: Sequence[str]) -> None:
    """Erase drafts, and the files that none other has, their bytes on the disk too; raise NotInLibrary."""
    connection.execute("PRAGMA secure_delete = on")
    for identity in ids:
        asked = "UPDATE negotiation SET removed = coalesce(removed, ?) WHERE id = ?"
        if not connection.execute(asked, (moment(), identity)).rowcount:
            raise NotInLibrary(identity)
        connection.execute("DELETE FROM negotiation WHERE id = ?", (identity,))
    connection.execute("DELETE FROM paper WHERE sha256 NOT IN (SELECT sha256 FROM sending)")
    connection.execute("PRAGMA secure_delete = off")
