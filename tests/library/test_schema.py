import json
import sqlite3
from contextlib import closing
from dataclasses import replace

import sqlite_utils

from app.library.schema import APPLICATION_ID, migrations, unknown_steps
from app.library.store import Library
from app.model.accounting import account
from app.model.codec import encode
from app.model.provision import Place
from tests.library.samples import deep_sea, source
from tests.trees import instrument


def test_a_library_of_an_earlier_version_is_brought_up_with_all_that_it_holds(tmp_path):
    path, one, origin = tmp_path / "old.paraph", deep_sea(), source(b"old")
    with closing(sqlite3.connect(path)) as old:
        migrations().apply(
            sqlite_utils.Database(old, execute_plugins=False),
            stop_before="0003 the clause that leads under its heading",
        )
        old.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        old.execute("INSERT INTO instrument VALUES (?, ?, '2026-01-01')", (one.id, json.dumps(encode(one))))
        old.execute(
            "INSERT INTO source VALUES (?, ?, ?, ?, ?, '', NULL, ?)",
            (one.id, origin.sha256, origin.name, origin.text, origin.importer, b"old"),
        )
        old.commit()
    with closing(Library.open(path)) as library:
        assert library.as_read(one.id) == one
        assert library.data(one.id) == b"old"
        assert library.search("seabed")
        assert library.facets().topics


def test_words_that_an_earlier_version_set_aside_are_noted_when_it_is_brought_up(tmp_path):
    path, one = tmp_path / "old.paraph", instrument("title: Memorandum of Cooperation\nparagraph: It is not binding.")
    text = "Memorandum of Cooperation\nPage 1 of 2\nIt is not binding.\n"
    placed = tuple(
        replace(p, places=(Place(text.index(p.text.plain), text.index(p.text.plain) + len(p.text.plain)),))
        for p in one.provisions
    )
    one = replace(one, versions=(replace(one.versions[0], provisions=placed),))
    with closing(sqlite3.connect(path)) as old:
        migrations().apply(
            sqlite_utils.Database(old, execute_plugins=False),
            stop_before="0004 provenance, doubts, and what was set aside",
        )
        old.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        old.execute("INSERT INTO instrument VALUES (?, ?, '2026-01-01')", (one.id, json.dumps(encode(one))))
        old.execute("INSERT INTO source VALUES (?, 'x', 'a.txt', ?, 'p 1', 'web', NULL, x'00')", (one.id, text))
        old.commit()
    with closing(Library.open(path)) as library:
        found = library.instrument(one.id)
        assert [text[place.start : place.end] for place in found.set_aside] == ["Page 1 of 2"]
        assert account(text, found).missing == 0
        assert library.as_read(one.id) == one
        assert library.source(one.id).retrieved_from == "web"
        assert library.doubts(one.id) == ()


def test_the_file_keeps_what_the_rules_ask_for(library):
    with library._connections.writing() as writer:
        assert writer.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert writer.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert writer.execute("PRAGMA synchronous").fetchone() == (2,)
    with library._connections.reading() as reader:
        assert reader.execute("PRAGMA query_only").fetchone() == (1,)
        assert unknown_steps(reader) == ()


def test_two_programs_may_open_a_new_library_one_after_the_other(tmp_path):
    with closing(Library.open(tmp_path / "a.paraph")) as one, closing(Library.open(tmp_path / "a.paraph")) as other:
        one.add(deep_sea(), source(b"x"), b"x")
        assert len(other.instruments()) == 1
