"""What an older library needs besides new tables."""

import json
import sqlite3
from datetime import UTC, datetime

from app.model.accounting import account
from app.model.codec import decode, encode
from app.model.edits import Edit, SetAside, apply_all
from app.model.instrument import Instrument


def note_what_was_set_aside(connection: sqlite3.Connection) -> None:
    """Note, as corrections, which words of each source were set aside.

    Older versions stored a text only when every word outside it had been set aside, and did not keep which.
    """
    made = datetime.now(UTC).isoformat(timespec="seconds")
    rows = connection.execute("SELECT i.id, i.as_read, s.text FROM instrument i JOIN source s ON s.instrument = i.id")
    for identity, as_read, text in rows.fetchall():
        past = connection.execute("SELECT edit FROM edit WHERE instrument = ? ORDER BY seq", (identity,)).fetchall()
        edits = tuple(decode(Edit, json.loads(edit)) for (edit,) in past)
        instrument = apply_all(edits, decode(Instrument, json.loads(as_read)))
        gaps = account(text, instrument).gaps
        if gaps:
            edit = json.dumps(encode(SetAside(instrument.set_aside, (*instrument.set_aside, *gaps))))
            connection.execute("INSERT INTO edit (instrument, edit, made) VALUES (?, ?, ?)", (identity, edit, made))
