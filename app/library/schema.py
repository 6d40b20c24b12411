"""The tables of the library, as numbered migrations.

What was read (``instrument``, ``source``) is never changed: triggers refuse it. ``edit`` holds the corrections above
it and ``provenance`` what was said of the source since, both only ever appended to. ``entry``, ``participant``,
``clause``, ``clause_topic`` and the two indexes are derived from these and can be made anew at any time.

A draft (``negotiation``) is what it was first and every ``step`` since; its versions and the files that went out or
came in are kept whole. All of that is only appended to, and goes only with a draft that was removed.
"""

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.library.health_sums import JUDGEMENT, seal_schema, statements_for, teach
from app.library.health_sums import statements as sums
from app.library.upgrade import note_what_was_set_aside

if TYPE_CHECKING:
    from sqlite_utils.migrations import Migrations

APPLICATION_ID = 0x50415248
"""Stands in the file's header ("PARH"), so that another program's database is recognised before it is touched."""

DERIVED = 2
"""Grows when clauses are derived in another way; a library derived by a smaller number is derived again."""

_FIRST = (
    "CREATE TABLE state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
    "INSERT INTO state VALUES ('version', 0), ('derived', 0)",
    "CREATE TABLE instrument (id TEXT PRIMARY KEY, as_read TEXT NOT NULL, added TEXT NOT NULL)",
    """CREATE TABLE source (
        instrument TEXT PRIMARY KEY REFERENCES instrument(id) ON DELETE CASCADE,
        sha256 TEXT NOT NULL UNIQUE, name TEXT NOT NULL, text TEXT NOT NULL, importer TEXT NOT NULL,
        retrieved_from TEXT NOT NULL, retrieved_on TEXT, data BLOB NOT NULL)""",
    """CREATE TABLE edit (
        seq INTEGER PRIMARY KEY, instrument TEXT NOT NULL REFERENCES instrument(id) ON DELETE CASCADE,
        edit TEXT NOT NULL, made TEXT NOT NULL)""",
    "CREATE INDEX edit_instrument ON edit(instrument)",
    """CREATE TRIGGER instrument_stays BEFORE UPDATE ON instrument
        BEGIN SELECT RAISE(ABORT, 'what was read is never changed'); END""",
    """CREATE TRIGGER source_stays BEFORE UPDATE ON source
        BEGIN SELECT RAISE(ABORT, 'what was read is never changed'); END""",
    """CREATE TRIGGER edit_stays BEFORE UPDATE ON edit
        BEGIN SELECT RAISE(ABORT, 'corrections are only appended'); END""",
    """CREATE TABLE draft (
        id TEXT PRIMARY KEY, template TEXT NOT NULL, answers TEXT NOT NULL, choices TEXT NOT NULL,
        title TEXT NOT NULL, changed TEXT NOT NULL)""",
)
_SECOND = (
    """CREATE TABLE entry (
        instrument TEXT PRIMARY KEY REFERENCES instrument(id) ON DELETE CASCADE,
        title TEXT NOT NULL, short_title TEXT NOT NULL, instrument_type TEXT NOT NULL, signed_on TEXT, year INTEGER,
        place TEXT NOT NULL, countries TEXT NOT NULL, offices TEXT NOT NULL)""",
    """CREATE TABLE participant (
        instrument TEXT NOT NULL REFERENCES instrument(id) ON DELETE CASCADE,
        country TEXT NOT NULL, office TEXT NOT NULL)""",
    "CREATE INDEX participant_instrument ON participant(instrument)",
    """CREATE TABLE clause (
        rowid INTEGER PRIMARY KEY, id TEXT NOT NULL,
        instrument TEXT NOT NULL REFERENCES instrument(id) ON DELETE CASCADE,
        provision TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, kind TEXT NOT NULL,
        language TEXT NOT NULL, label TEXT NOT NULL, heading TEXT NOT NULL, topics TEXT NOT NULL, text TEXT NOT NULL,
        heading_key TEXT NOT NULL, text_key TEXT NOT NULL, neutral TEXT NOT NULL)""",
    "CREATE INDEX clause_id ON clause(id)",
    "CREATE INDEX clause_instrument ON clause(instrument)",
    """CREATE TABLE clause_topic (
        topic TEXT NOT NULL, clause INTEGER NOT NULL, PRIMARY KEY (topic, clause)) WITHOUT ROWID""",
    "CREATE INDEX clause_topic_clause ON clause_topic(clause)",
    # Words, with ranking, phrases and prefixes. Diacritics are folded in the keys already.
    """CREATE VIRTUAL TABLE words USING fts5(
        heading_key, text_key, content='clause', content_rowid='rowid',
        tokenize='unicode61 remove_diacritics 0', prefix='2 3')""",
    "CREATE VIRTUAL TABLE words_row USING fts5vocab('words', 'row')",
    # Strings of scripts that put no spaces between words; only clauses that hold some are in it.
    "CREATE VIRTUAL TABLE letters USING fts5(key, tokenize='trigram')",
    """CREATE TRIGGER clause_enters AFTER INSERT ON clause BEGIN
        INSERT INTO words(rowid, heading_key, text_key) VALUES (new.rowid, new.heading_key, new.text_key); END""",
    """CREATE TRIGGER clause_leaves AFTER DELETE ON clause BEGIN
        INSERT INTO words(words, rowid, heading_key, text_key)
            VALUES ('delete', old.rowid, old.heading_key, old.text_key);
        DELETE FROM letters WHERE rowid = old.rowid;
        DELETE FROM clause_topic WHERE clause = old.rowid; END""",
)
_THIRD = ("ALTER TABLE clause ADD COLUMN leads INTEGER NOT NULL DEFAULT 0",)
_FOURTH = (
    # What is known of a source besides its words: only ever appended to, the last row holds.
    """CREATE TABLE provenance (
        seq INTEGER PRIMARY KEY, instrument TEXT NOT NULL REFERENCES instrument(id) ON DELETE CASCADE,
        retrieved_from TEXT NOT NULL, retrieved_on TEXT, checked_by TEXT NOT NULL, checked_on TEXT,
        made TEXT NOT NULL)""",
    "CREATE INDEX provenance_instrument ON provenance(instrument)",
    """CREATE TRIGGER provenance_stays BEFORE UPDATE ON provenance
        BEGIN SELECT RAISE(ABORT, 'provenance is only appended'); END""",
    # The doubts of the reading; ``looked`` says when a person has looked at one.
    """CREATE TABLE doubt (
        instrument TEXT NOT NULL REFERENCES instrument(id) ON DELETE CASCADE, number INTEGER NOT NULL,
        finding TEXT NOT NULL, looked TEXT, PRIMARY KEY (instrument, number)) WITHOUT ROWID""",
)
_FIFTH = (
    # ``draft`` has what older versions kept of drafts: answers and choices. One is assembled when it is first opened.
    "ALTER TABLE draft ADD COLUMN removed TEXT",
    # A draft as the shelf lists it; ``removed`` says when it was put away, and it goes for good some time after.
    """CREATE TABLE negotiation (
        id TEXT PRIMARY KEY, title TEXT NOT NULL, template TEXT NOT NULL, status TEXT NOT NULL, sides TEXT NOT NULL,
        brackets INTEGER NOT NULL, words INTEGER NOT NULL, begun TEXT NOT NULL, changed TEXT NOT NULL, removed TEXT)""",
    # The whole draft after so many steps: its first state for good, and the last two, from which it is opened quickly.
    """CREATE TABLE state_of_draft (
        draft TEXT NOT NULL REFERENCES negotiation(id) ON DELETE CASCADE, at INTEGER NOT NULL, state BLOB NOT NULL,
        PRIMARY KEY (draft, at)) WITHOUT ROWID""",
    # ``joined`` steps are taken back together with the one before them.
    """CREATE TABLE step (
        draft TEXT NOT NULL REFERENCES negotiation(id) ON DELETE CASCADE, seq INTEGER NOT NULL,
        way TEXT NOT NULL CHECK (way IN ('do', 'undo', 'redo')), joined INTEGER NOT NULL, step TEXT NOT NULL,
        PRIMARY KEY (draft, seq))""",
    """CREATE TABLE version (
        draft TEXT NOT NULL REFERENCES negotiation(id) ON DELETE CASCADE, id TEXT NOT NULL, number INTEGER NOT NULL,
        version TEXT NOT NULL, state BLOB NOT NULL, PRIMARY KEY (draft, id))""",
    "CREATE TABLE paper (sha256 TEXT PRIMARY KEY, data BLOB NOT NULL)",
    """CREATE TABLE sending (
        seq INTEGER PRIMARY KEY, draft TEXT NOT NULL REFERENCES negotiation(id) ON DELETE CASCADE,
        file TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES paper(sha256))""",
    "CREATE INDEX sending_draft ON sending(draft)",
    # Where words of a draft come from that was handed over: its clauses need not be in this library.
    """CREATE TABLE origin (
        draft TEXT NOT NULL REFERENCES negotiation(id) ON DELETE CASCADE, clause TEXT NOT NULL, origin TEXT NOT NULL,
        PRIMARY KEY (draft, clause)) WITHOUT ROWID""",
    # Which window writes a draft now.
    """CREATE TABLE lease (
        draft TEXT PRIMARY KEY REFERENCES negotiation(id) ON DELETE CASCADE, holder TEXT NOT NULL,
        pid INTEGER NOT NULL, host TEXT NOT NULL, taken TEXT NOT NULL, seen TEXT NOT NULL)""",
    *(
        f"""CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table}
        BEGIN SELECT RAISE(ABORT, 'what happened to a draft is only appended'); END"""
        for table in ("step", "version", "sending", "paper")
    ),
    *(
        f"""CREATE TRIGGER {table}_is_kept BEFORE DELETE ON {table}
        WHEN EXISTS (SELECT 1 FROM negotiation WHERE id = old.draft AND removed IS NULL)
        BEGIN SELECT RAISE(ABORT, 'what happened to a draft is kept'); END"""  # noqa: S608 (names from below)
        for table in ("step", "version", "sending")
    ),
    """CREATE TRIGGER negotiation_is_kept BEFORE DELETE ON negotiation WHEN old.removed IS NULL
        BEGIN SELECT RAISE(ABORT, 'a draft is removed before it goes'); END""",
)
_SIXTH = (
    # ``wording`` is a clause's words with the names neutralised: the same words in another text show the same note.
    """CREATE TABLE clause_note (
        wording TEXT PRIMARY KEY, why TEXT NOT NULL, avoid TEXT NOT NULL, fallback TEXT NOT NULL,
        author TEXT NOT NULL, changed TEXT NOT NULL) WITHOUT ROWID""",
)
_SEVENTH = (
    # What a person answered about the dates of an instrument, a reported one too.
    "CREATE TABLE dates_known (instrument TEXT PRIMARY KEY, known TEXT NOT NULL) WITHOUT ROWID",
    # Instruments whose signed text is not at hand: they have no clauses, so they stand apart from ``instrument``.
    "CREATE TABLE reported (id TEXT PRIMARY KEY, reported TEXT NOT NULL, kept TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE background (sha256 TEXT PRIMARY KEY, data BLOB NOT NULL)",
    """CREATE TABLE glossary (
        language TEXT NOT NULL, words TEXT NOT NULL, other_language TEXT NOT NULL, other_words TEXT NOT NULL,
        note TEXT NOT NULL, PRIMARY KEY (language, words, other_language, other_words)) WITHOUT ROWID""",
)
_EIGHTH = (
    # The terms of time that were read in a text: derived, and read again when ``edits`` or ``rules`` are others.
    """CREATE TABLE dates_read (
        instrument TEXT PRIMARY KEY REFERENCES instrument(id) ON DELETE CASCADE,
        edits INTEGER NOT NULL, rules TEXT NOT NULL, terms TEXT NOT NULL) WITHOUT ROWID""",
)
# A sum for every row that cannot be made anew, a count of what was changed, and a number that is this library's alone.
_NINTH = tuple(sums())
_TENTH = (
    # What was looked up of a draft's provisions: derived, and looked up again when the stamp is another.
    """CREATE TABLE precedents_kept (
        draft TEXT PRIMARY KEY REFERENCES negotiation(id) ON DELETE CASCADE,
        stamp TEXT NOT NULL, found BLOB NOT NULL) WITHOUT ROWID""",
)
_ELEVENTH = (
    # What a person said of a difference between two languages; ``digest`` is of the words that it was said of.
    """CREATE TABLE judgement (
        instrument TEXT NOT NULL REFERENCES instrument(id) ON DELETE CASCADE, rule TEXT NOT NULL, place TEXT NOT NULL,
        beside TEXT NOT NULL, digest TEXT NOT NULL, difference TEXT NOT NULL, why TEXT NOT NULL, author TEXT NOT NULL,
        made TEXT NOT NULL, PRIMARY KEY (instrument, rule, place, beside, digest)) WITHOUT ROWID""",
    *statements_for(JUDGEMENT),
)
_Then = Callable[[sqlite3.Connection], None]
_STEPS: tuple[tuple[str, tuple[str, ...], _Then | None], ...] = (
    ("0001 instruments, sources, edits, drafts", _FIRST, None),
    ("0002 clauses and their indexes", _SECOND, None),
    ("0003 the clause that leads under its heading", _THIRD, None),
    ("0004 provenance, doubts, and what was set aside", _FOURTH, note_what_was_set_aside),
    ("0005 drafts with their steps, versions and files", _FIFTH, None),
    ("0006 notes on clauses", _SIXTH, None),
    ("0007 dates, reported instruments, glossary", _SEVENTH, None),
    ("0008 terms of time as they were read", _EIGHTH, None),
    ("0009 sums of what cannot be made anew", _NINTH, None),
    ("0010 precedents as they were looked up", _TENTH, None),
    ("0011 judgements on what two languages say", _ELEVENTH, None),
)
LAST_STEP = _STEPS[-1][0]
"""What the newest library has gone through."""


def migrations() -> "Migrations":
    """Return the steps from an empty file to the tables of this version."""
    from sqlite_utils.migrations import Migrations  # noqa: PLC0415 (0.17 s, wanted only when a library is opened)

    steps = Migrations("paraph")
    for name, statements, then in _STEPS:
        steps(name=name)(_Step(name, statements, then))
    return steps


def unknown_steps(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the names of steps that the file has gone through and this program does not know."""
    return tuple(sorted(steps_taken(connection) - {name for name, _, _ in _STEPS}))


def steps_taken(connection: sqlite3.Connection) -> frozenset[str]:
    """Return the names of the steps that the file has gone through; none for a file that is new."""
    tables = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone()
    if not tables[0]:
        return frozenset()
    rows = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = 'paraph'").fetchall()
    return frozenset(name for (name,) in rows)


def is_current(connection: sqlite3.Connection) -> bool:
    """Tell whether a file is a library that has gone through all steps: then nothing is written to open it."""
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    return mark == APPLICATION_ID and steps_taken(connection) >= {name for name, _, _ in _STEPS}


class _Step:
    """One migration: statements run one by one, since a script would end the transaction it stands in."""

    def __init__(self, name: str, statements: tuple[str, ...], then: _Then | None = None) -> None:
        self.__name__ = name
        self._statements, self._then = statements, then

    def __call__(self, db: object, /) -> None:
        teach(db.conn)  # type: ignore[attr-defined]
        for statement in self._statements:
            db.conn.execute(statement)  # type: ignore[attr-defined]
        if self._then:
            self._then(db.conn)  # type: ignore[attr-defined]
        seal_schema(db.conn)  # type: ignore[attr-defined]
