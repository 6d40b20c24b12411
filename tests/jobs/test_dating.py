"""The dates of texts, and what follows when notice is given."""

from datetime import date

import pytest

from app.jobs import importing
from app.jobs.dating import answered, dates_in_library, dates_of, if_notice, repeats
from app.jobs.duties import counted_from, doubt_sentences, events_of, need_sentences, rows_of
from app.jobs.opening import open_instrument
from app.library.store import Library
from app.model.due import NOTHING_KNOWN
from app.paths import resources

SINCE = date(2026, 4, 1)


@pytest.fixture(scope="module")
def deep_sea():
    return open_instrument(None, str(resources() / "signed" / "deep-sea-minerals-moc-2026.txt"))


def of(dates, kind):
    return next(each for each in dates.dues if each.term.kind == kind)


def test_a_signed_text_has_its_dates(deep_sea):
    dates = dates_of(deep_sea, SINCE)
    assert [each.term.kind for each in dates.dues] == ["operative", "review", "notice"]
    assert dates.in_force == date(2026, 3, 19)
    assert of(dates, "review").needs == ("base",)
    assert counted_from(of(dates, "operative")) == "signature, 19 March 2026"


def test_notice_delivered_on_a_day(deep_sea):
    (one,) = if_notice(dates_of(deep_sea, SINCE), date(2026, 6, 1))
    assert one.on == date(2026, 11, 28)
    assert doubt_sentences(one) == (
        "A Saturday in Japan and United States.",
        "Unless the participants determine another date.",
        "180 days are not 6 months. 6 months would end on 1 December 2026.",
    )


def test_an_answer_is_taken_once_and_holds(deep_sea):
    dates = dates_of(deep_sea, SINCE)
    known = answered(NOTHING_KNOWN, of(dates, "review").term, date(2026, 3, 19))
    assert answered(known, of(dates, "review").term, date(2026, 3, 19)) == known
    again = dates_of(deep_sea, SINCE, known)
    assert of(again, "review").on == date(2028, 3, 19)
    assert repeats(again, of(again, "review"), date(2031, 1, 1)) == (date(2028, 3, 19), date(2030, 3, 19))
    events = events_of((again,), SINCE)
    assert [each.on.year for each in events] == [2028, 2030, 2032, 2034, 2036]
    assert events[0].notes == ("A Sunday in Japan and United States.",)


def test_the_days_of_a_whole_library_are_rows(tmp_path):
    library = Library.open(tmp_path / "library.paraph")
    try:
        importing.add_starter(library)
        found = dates_in_library(library, SINCE)
    finally:
        library.close()
    rows = rows_of(found)
    assert len(rows) == 1 + sum(len(each.dues) for each in found) == 6
    assert all(len(row) == len(rows[0]) for row in rows)
    assert any("choose a base date" in row[6] for row in rows)
    assert need_sentences(of(found[0], "notice"))
