"""Instruments that are only reported: what pages tell, what is kept, and the signed text that arrives."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.jobs.dating import dates_in_library
from app.jobs.importing import add_starter
from app.jobs.reported import arrivals, arrived, found_in, keep, of_family, read_pages, source_of, suggested
from app.library.store import Library
from app.library.values import Filter
from app.model.due import timed
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.provision import Kind, Provision
from app.model.text import Text

NEWS = Path(__file__).parents[1] / "data" / "news"
PAGES = sorted(NEWS.glob("*.txt"))


@pytest.fixture
def library(tmp_path):
    with closing(Library.open(tmp_path / "library.paraph")) as library:
        yield library


@pytest.fixture(scope="module")
def told():
    return suggested(read_pages(PAGES))


def test_particulars_have_the_sentence_that_tells_them(told):
    known = told.particulars
    assert {each.country for each in known.sides} == {"United States", "Japan"}
    assert (known.signed_on, known.place) == (date(2025, 10, 28), "Tokyo")
    words = dict(told.facts)["signed_on"].words
    assert "October 28, 2025" in words
    assert any(words in page.read_text(encoding="utf-8") for page in PAGES)


def test_duties_have_their_time_and_the_sentence(told):
    found = {(each.duty.term.amount, each.duty.term.unit) for each in told.candidates if timed(each.duty.term)}
    assert found == {(6, "month"), (180, "day"), (10, "day")}
    for each in told.candidates:
        term, said = each.duty.term, each.duty.told.words
        assert said[term.start : term.end] == term.text
        assert term.provision_id == each.duty.id


def test_what_a_second_page_tells_again_is_not_ticked(told):
    six = [each.wanted for each in told.candidates if each.duty.term.amount == 6]
    assert six[0]
    assert not any(six[1:])


def test_what_somebody_says_of_it_is_no_duty(told):
    assert not any("Sato" in each.duty.told.words for each in told.candidates)


def kept(library, told):
    return keep(library, told, [each.duty for each in told.candidates if each.wanted])


def test_it_stands_in_dates_and_nowhere_else(library, told):
    reported = kept(library, told)
    [dates] = dates_in_library(library, date(2025, 11, 1))
    assert dates.reported
    assert dates.id == reported.id
    assert date(2026, 4, 28) in [each.on for each in dates.dues]
    assert library.instruments() == ()
    assert library.clauses(Filter()) == ()
    assert library.background_data(reported.backgrounds[0].sha256) == PAGES[0].read_bytes()
    assert source_of(reported, reported.duties[0].told) == PAGES[0].name


def signed(*words):
    provisions = tuple(Provision(f"p{at}", Kind.PARAGRAPH, text=Text(each)) for at, each in enumerate(words))
    particulars = Particulars(title="Framework", signed_on=date(2025, 10, 28))
    return Instrument("arrived", particulars, (LanguageVersion("en", "original", provisions),))


def test_the_signed_text_confirms_differs_or_is_silent(library, told):
    reported = kept(library, told)
    text = signed(
        "The Participants intend to support selected projects within six months of the start of this Framework.",
        "The Participants intend to convene a ministerial meeting within 120 days of the start of this Framework.",
    )
    checked = arrived(library, reported, text)
    standing = {each.term.amount: each for each in checked.duties if timed(each.term) and each.term.amount}
    assert standing[6].standing == "confirmed"
    assert standing[180].standing == "different"
    assert "120 days" in standing[180].note
    assert found_in(library, reported.id) == checked
    assert checked.instrument == ""  # the library does not hold that text: what is reported stands
    assert [each.id for each in dates_in_library(library, date(2025, 11, 1))] == [reported.id]


def test_a_text_of_the_library_takes_the_place_of_what_was_reported(library, told):
    reported = kept(library, told)
    add_starter(library)
    entry = library.instruments()[0]
    assert arrived(library, reported, library.instrument(entry.id)).instrument == entry.id
    assert not any(each.reported for each in dates_in_library(library, date(2025, 11, 1)))


def test_keeping_again_keeps_the_pages_and_changes_the_rest(library, told):
    reported = kept(library, told)
    anew = replace(told, particulars=replace(told.particulars, title="Another name"), pages=())
    keep(library, anew, (), reported.id)
    [again] = library.reported()
    assert (again.particulars.title, again.duties, again.backgrounds) == ("Another name", (), reported.backgrounds)


def test_it_is_found_beside_instruments_on_its_subject(library, told):
    named = replace(told, particulars=replace(told.particulars, title="Framework on Critical Minerals with Japan"))
    reported = kept(library, named)
    assert of_family(library, ["Framework on Critical Minerals with Australia"]) == (reported,)
    assert of_family(library, ["Memorandum on Civil Aviation"]) == ()


def test_a_text_that_may_be_the_signed_one_is_known(library, told):
    reported = kept(library, replace(told, particulars=replace(told.particulars, title="Technology Prosperity Deal")))
    assert arrivals(library) == ()
    add_starter(library)
    ((waiting, entry),) = arrivals(library)
    assert waiting == reported
    assert "Technology Prosperity" in entry.title
    arrived(library, reported, library.instrument(entry.id))
    assert arrivals(library) == ()


def test_a_text_of_another_day_or_of_others_is_not_taken_for_the_signed_one(library, told):
    add_starter(library)
    named = replace(told.particulars, title="Technology Prosperity Deal")
    kept(library, replace(told, particulars=replace(named, signed_on=date(2025, 10, 27))))
    kept(library, replace(told, particulars=replace(named, sides=named.sides[:1])))
    assert arrivals(library) == ()
