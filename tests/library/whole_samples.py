"""A library that holds something in every table that cannot be made anew, and what it takes to compare two of them."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime

from app.library.dating import GlossaryEntry
from app.library.health_sums import teach
from app.library.judgements import Judgement
from app.library.notes import ClauseNote, Notes
from app.library.values import Doubt, Logged, Origin, Provenance, Sending
from app.model.draft import Put, Remark, Step, Version, stepped
from app.model.due import Known
from app.model.edits import Restate
from app.model.finding import Finding
from app.model.ids import new_id
from app.model.instrument import Checked, Particulars
from app.model.proposals import Stamp
from app.model.reported import Background, Reported
from tests.desks import draft, keep_as_before, typed
from tests.library.samples import deep_sea, source, technology

WHEN = datetime(2026, 5, 14, 12, tzinfo=UTC)


def everything(library):
    """Put something into every table, twice into some."""
    for number, one in enumerate((deep_sea(), technology())):
        data = b"the file of a text %d \xff\x00" % number
        doubts = (
            Doubt(Finding("odd", "p1", "This looks odd: “鉱物”.")),
            Doubt(Finding("other", "p2", "And this."), looked=True),
        )
        library.add(one, source(data, f"text {number}.txt"), data, doubts=doubts)
    first = library.instruments()[0].id
    particulars = library.instrument(first).particulars
    library.correct(first, (Restate(particulars, replace(particulars, place="Tokyo 東京")),), looked=frozenset({0}))
    library.state(first, Provenance("the ministry’s web page", date(2026, 4, 2), Checked("A. Ito", date(2026, 4, 3))))
    begun(library, "Minerals")
    begun(library, "鉱物")
    library.put_away(begun(library, "Put away"))
    keep_as_before(library.path, new_id(), "sectoral", '{"subject": "鉱物"}', '{"funding": "abc.1"}', "As before")
    Notes(library._connections).keep_note("the words", ClauseNote("why", "avoid", "fallback", "A. Ito", WHEN))
    library.keep_dates(first, Known(date(2026, 1, 1), None, (("operative", date(2026, 2, 1)),), ("a",)))
    page = library.keep_background(b"a page that tells of it \x00\xfe")
    reported = Reported(new_id(), Particulars("Reported"), backgrounds=(Background(page, "page.html"),))
    library.keep_reported(reported)
    library.keep_glossary((GlossaryEntry("en", "seabed", "ja", "海底", "always"), GlossaryEntry("en", "a", "ja", "b")))
    library.keep_judgement(
        first, Judgement("amount_differs", "p1", "q1", "0f", "“180 days” is “九十日”.", "as agreed", "A. Ito")
    )
    library.keep_judgement(first, Judgement("alone", "p2", "", "1f"))


def begun(library, title):
    """Keep a draft with steps, an undo, versions and files; return its id."""
    one = draft(name=title)
    library.begin(one, title)
    steps = [typed(one, f"The Participants of {title} intend to cooperate.")]
    now = stepped(steps[0], one)
    steps.append(
        Step((Put(None, Remark("r1", now.provisions[2].id, "Is that so?", 0, 3, Stamp("A", WHEN))),), "remarked")
    )
    now = stepped(steps[1], now)
    library.append(one.id, [Logged(step) for step in steps])
    library.keep_version(one.id, Version("v1", "sent, 14 May", 0, Stamp("A", WHEN), sent_to="us"), now)
    for name in ("same.docx", "other.docx"):
        library.keep_file(one.id, Sending(name, "sent", "v1", "us"), b"the bytes of a file \x00\xff")
    library.keep_state(one.id, now, 2)
    library.keep_origins(one.id, (Origin("c1", "A text", "I.1", "Purpose", date(2025, 1, 1), text="words"),))
    library.take(one.id, "window")
    return one.id


def dump(path):
    """Return all rows of all tables of a library's file, by table, in the order of what is in them."""
    with closing(sqlite3.connect(path)) as connection:
        teach(connection)
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            table: sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr)
            for table in tables
            if table != "words_row"
        }
