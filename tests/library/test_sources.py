"""What is known of a source beside its words: appended, never changed; and the doubts of its reading."""

import sqlite3
from dataclasses import replace
from datetime import date

import pytest

from app.errors import LibraryUnusable, NotInLibrary
from app.library.values import Doubt, Provenance
from app.model.edits import SetAside, invert
from app.model.finding import Finding
from app.model.instrument import Checked
from app.model.provision import Place
from tests.library.samples import deep_sea, source

CHECKED = Checked("A. Drafter", date(2026, 5, 4))


def test_who_checked_a_text_is_said_beside_the_source_and_can_be_taken_back(library):
    stored = library.add(deep_sea(), source(b"x"), b"x").id
    before = library.source(stored)
    library.state(stored, Provenance("the embassy", date(2026, 5, 1), CHECKED))
    after = library.source(stored)
    assert after == replace(before, retrieved_from="the embassy", retrieved_on=date(2026, 5, 1), checked=CHECKED)
    library.state(stored, Provenance(before.retrieved_from, before.retrieved_on))
    assert library.source(stored) == before


def test_a_source_that_was_checked_before_it_came_stays_checked(library):
    origin = replace(source(b"x"), checked=CHECKED)
    assert library.source(library.add(deep_sea(), origin, b"x").id) == origin


def test_what_was_said_is_never_changed(library):
    stored = library.add(deep_sea(), source(b"x"), b"x").id
    library.state(stored, Provenance("a"))
    with pytest.raises((sqlite3.IntegrityError, LibraryUnusable)), library._connections.writing() as connection:
        connection.execute("UPDATE provenance SET retrieved_from = 'b'")
    assert library.source(stored).retrieved_from == "a"


def test_nothing_is_said_of_what_is_not_there(library):
    with pytest.raises(NotInLibrary):
        library.state("nobody", Provenance("a"))
    with pytest.raises(NotInLibrary):
        library.source("nobody")
    assert library.holder("nothing") == ""


def test_doubts_stay_with_the_text_until_somebody_looks(library):
    one = deep_sea()
    found = tuple(Finding(rule, one.provisions[0].id, "Look.") for rule in ("a", "b"))
    stored = library.add(one, source(b"x"), b"x", (), tuple(map(Doubt, found))).id
    assert [doubt.looked for doubt in library.doubts(stored)] == [False, False]
    library.correct(stored, (), frozenset({1}))
    assert library.doubts(stored) == (Doubt(found[0]), Doubt(found[1], looked=True))
    library.correct(stored, ())
    assert library.doubts(stored)[1].looked
    library.correct(stored, (), frozenset())
    assert not library.doubts(stored)[1].looked


def test_what_is_set_aside_and_proposed_is_kept(library):
    one = replace(deep_sea(), set_aside=(Place(0, 4, 1),))
    stored = library.add(one, source(b"x"), b"x").id
    assert library.instrument(stored).set_aside == one.set_aside
    edit = SetAside(one.set_aside, ())
    library.correct(stored, (edit,))
    assert library.instrument(stored).set_aside == ()
    library.correct(stored, (invert(edit),))
    assert library.instrument(stored) == replace(one, id=stored)
