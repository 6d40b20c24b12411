"""What is known beside the texts: dates that were answered, reported instruments, the glossary."""

from dataclasses import replace
from datetime import date

import pytest

from app.errors import NotInLibrary
from app.library.dating import GlossaryEntry
from app.library.store import Library
from app.model.due import Known, TimeTerm
from app.model.instrument import Particulars
from app.model.reported import Background, Reported, ReportedDuty, Told


@pytest.fixture
def library(tmp_path):
    made = Library.open(tmp_path / "library.paraph")
    yield made
    made.close()


def test_answers_about_dates_are_kept(library):
    assert library.known_dates("i") == Known()
    known = Known(date(2026, 3, 19), None, (("p:two years", date(2026, 3, 19)),), ("p:ten days",))
    library.keep_dates("i", known)
    library.keep_dates("i", replace(known, operative_on=date(2026, 4, 1)))
    assert library.known_dates("i") == replace(known, operative_on=date(2026, 4, 1))


def test_a_reported_instrument_stands_apart_and_gives_no_clause(library):
    page = library.keep_background(b"<html>")
    term = TimeTerm("within six months", "d", 0, 0, "deadline", 6, "month", "within", "operative")
    duty = ReportedDuty("d", term, Told("Support is to come within six months.", page))
    one = Reported(
        "r", Particulars("Framework"), (duty,), (("title", Told("a framework", page)),), (Background(page, "news"),)
    )
    library.keep_reported(one)
    assert library.reported() == (one,)
    assert library.instruments() == ()
    assert library.clauses() == ()
    library.keep_reported(replace(one, instrument="i"))
    assert [each.instrument for each in library.reported()] == ["i"]
    library.keep_dates("r", Known(date(2025, 10, 28)))
    library.remove_reported("r")
    assert library.reported() == ()
    assert library.known_dates("r") == Known()
    with pytest.raises(NotInLibrary):
        library.background_data(page)


def test_the_glossary_is_kept_whole(library):
    entries = (
        GlossaryEntry("en", "intends to", "ja", "意図を有する"),
        GlossaryEntry("en", "may", "ja", "ことができる", "n"),
    )
    library.keep_glossary((*entries, entries[0]))
    assert library.glossary() == entries
    library.keep_glossary(())
    assert library.glossary() == ()
