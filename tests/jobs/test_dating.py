"""The dates of texts, and what follows when notice is given."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.export.calendar import ics_bytes
from app.jobs import dating, importing
from app.jobs.dating import (
    again,
    answered,
    asked_now,
    dates_in_library,
    dates_of,
    forgotten,
    if_notice,
    is_done,
    questions,
    read_some,
    repeats,
    said_day,
    supposed,
    ticked,
    told_day,
    waits,
)
from app.jobs.duties import counted_from, doubt_sentences, event_of, events_of, need_sentences, rows_of
from app.jobs.opening import open_instrument
from app.jobs.reporting_rules import with_rules
from app.library.store import Library
from app.model.due import NOTHING_KNOWN, Due, TermsRead
from app.model.edits import Restate
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
        "A Saturday in Japan and the United States.",
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
    assert events[0].instrument == "Deep-Sea Mineral Resource Development"
    assert events[0].notes == (
        deep_sea.particulars.title.replace("\n", " "),
        "Counted from: 19 March 2026, as chosen (the text does not say from when).",
        "A Sunday in Japan and the United States.",
    )


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


def test_a_text_of_the_library_is_read_once_and_again_when_it_was_corrected(tmp_path, monkeypatch):
    library = Library.open(tmp_path / "library.paraph")
    try:
        importing.add_starter(library)
        first, read = dates_in_library(library, SINCE), []
        monkeypatch.setattr(dating, "terms_read", lambda one: read.append(one.id) or TermsRead(one.particulars, ()))
        assert dates_in_library(library, SINCE) == first
        assert not read
        instrument = library.instrument(first[0].id)
        other = replace(instrument.particulars, place="Kyoto")
        library.correct(instrument.id, (Restate(instrument.particulars, other),))
        dates_in_library(library, SINCE)
        assert read == [instrument.id]
        library.remove(instrument.id)
        assert [each.id for each in dates_in_library(library, SINCE)] == [first[1].id]
    finally:
        library.close()


def test_where_a_term_stands(deep_sea):
    dates = dates_of(deep_sea, SINCE)
    assert {dates.place(each.term.provision_id) for each in dates.dues} == {"V"}
    assert not dates.place("elsewhere")


def test_a_review_without_a_base_is_supposed_to_count_from_signature(deep_sea):
    dates = dates_of(deep_sea, SINCE)
    assert supposed(dates, of(dates, "review"), SINCE).on == date(2028, 3, 19)
    assert supposed(dates, of(dates, "notice"), SINCE) is None
    assert waits(of(dates, "notice"))
    assert not waits(of(dates, "review"))


def test_what_was_said_of_a_term_is_told_and_can_be_taken_back(deep_sea):
    dates = dates_of(deep_sea, SINCE)
    review, notice = of(dates, "review").term, of(dates, "notice").term
    assert questions(dates, review, SINCE) == ("base",)
    assert questions(dates, notice, SINCE) == ("delivery",)
    assert questions(dates, of(dates, "operative").term, SINCE) == ()
    known = said_day(NOTHING_KNOWN, review, "base", date(2026, 4, 1))
    known = said_day(known, notice, "delivery", date(2026, 6, 1))
    later = again(dates, known, SINCE)
    assert of(later, "review").on == date(2028, 4, 1)
    assert of(later, "notice").on == date(2026, 11, 28)
    assert questions(later, review, SINCE) == ("base",)
    assert told_day(known, review, "base") == date(2026, 4, 1)
    (what_if,) = if_notice(later, date(2026, 7, 1))
    assert what_if.base == date(2026, 7, 1)
    known = forgotten(known, notice, ("delivery",))
    assert of(again(dates, known, SINCE), "notice").on is None
    assert told_day(known, review, "base") == date(2026, 4, 1)
    assert forgotten(known, review, ("base",)) == NOTHING_KNOWN


def test_a_day_of_signature_or_of_becoming_operative_is_for_all_terms(deep_sea):
    dates = dates_of(deep_sea, SINCE)
    known = said_day(NOTHING_KNOWN, of(dates, "review").term, "signature", date(2026, 5, 1))
    known = said_day(known, of(dates, "review").term, "operative", date(2026, 5, 2))
    later = again(dates, known, SINCE)
    assert of(later, "operative").on == date(2026, 5, 1)
    assert (later.known.signed_on, later.known.operative_on) == (date(2026, 5, 1), date(2026, 5, 2))
    assert told_day(known, of(dates, "operative").term, "signature") == date(2026, 5, 1)
    assert forgotten(known, of(dates, "review").term, ("signature", "operative")) == NOTHING_KNOWN


def test_texts_can_be_read_ahead_a_few_at_a_time(tmp_path, monkeypatch):
    library = Library.open(tmp_path / "library.paraph")
    try:
        importing.add_starter(library)
        assert read_some(library, 1)
        assert not read_some(library, 1)
        monkeypatch.setattr(dating, "terms_read", lambda _one: pytest.fail("read again"))
        assert len(dates_in_library(library, SINCE)) == 2
    finally:
        library.close()


def test_what_is_done_stands_in_files_and_no_sign_is_given(deep_sea):
    dates = dates_of(deep_sea, SINCE)
    one = replace(of(dates, "review"), on=date(2028, 3, 20))
    term, day = one.term, date(2028, 3, 20)
    known = ticked(dates.known, term, day, done=True)
    assert is_done(known, term, day)
    assert not is_done(known, term, date(2030, 3, 20))
    assert forgotten(known, term, ("base",)).done == known.done
    told = replace(dates, known=known, dues=(one,))
    assert rows_of((told,))[1][-1] == "Done"
    event = replace(event_of(told, one, day), remind=14)
    said = ics_bytes((event,), datetime(2026, 1, 1, tzinfo=UTC)).decode()
    assert "SUMMARY:Done: Review" in said
    assert "VALARM" not in said
    undone = ticked(known, term, day, done=False)
    assert undone.done == ()


def test_files_are_said_in_japanese(deep_sea):
    dates = dates_of(deep_sea, SINCE)
    head, *rows = rows_of((dates,), "ja")
    assert head[0] == "文書"
    assert {row[3] for row in rows} >= {"見直し", "効力発生"}
    assert need_sentences(of(dates, "review"), "ja")[0].startswith("起算日が本文に")
    assert counted_from(of(dates, "operative"), "ja") == "署名（2026年3月19日）"
    assert rows_of((dates,), "fr") == rows_of((dates,))


def test_a_national_rule_stands_beside_the_text_and_is_not_decided(deep_sea):
    dates = with_rules(dates_of(deep_sea, SINCE), SINCE)
    one = dates.dues[-1]
    assert (one.on, one.term.rule) == (date(2026, 4, 3), "1 USC 112b, 22 CFR 181")
    assert any("not decided here" in said for said in doubt_sentences(one))
    assert any("判断しません" in said for said in doubt_sentences(one, "ja"))
    assert with_rules(dates, SINCE) == dates
    assert len(again(dates, dates.known, SINCE).dues) == len(dates.dues)
    others = replace(dates, dues=dates.dues[:-1], particulars=replace(dates.particulars, sides=()))
    assert with_rules(others, SINCE) == others


def test_whether_delivery_or_the_date_of_a_notice_counts_is_kept_and_can_be_taken_back(deep_sea):
    term = replace(of(dates_of(deep_sea, SINCE), "notice").term, anchor="notice", anchor_text="")
    dates = again(replace(dates_of(deep_sea, SINCE), dues=(Due(term),)), NOTHING_KNOWN, SINCE)
    assert questions(dates, term, SINCE) == ("notice", "start")
    assert asked_now(dates.dues[0]) == ("start",)
    known = said_day(answered(NOTHING_KNOWN, term, by_delivery=True), term, "delivery", date(2026, 6, 1))
    later = again(dates, known, SINCE)
    assert (later.dues[0].on, counted_from(later.dues[0])) == (date(2026, 11, 28), "delivery of notice, 1 June 2026")
    by_date = again(dates, answered(known, term, by_delivery=False), SINCE)
    assert (by_date.dues[0].needs, counted_from(by_date.dues[0])) == (("notice",), "the date of the notice")
    assert counted_from(by_date.dues[0], "ja") == "通告の日付"
    assert forgotten(known, term, ("notice", "start")) == NOTHING_KNOWN


def test_what_is_only_reported_is_marked_in_every_file(deep_sea):
    dates = replace(with_rules(dates_of(deep_sea, SINCE), SINCE), reported=True)
    one = replace(of(dates, "review"), on=date(2028, 3, 20))
    for language, mark in (("en", "not a signed text"), ("ja", "署名済みの本文ではありません")):
        event = event_of(dates, one, date(2028, 3, 20), language)
        assert mark in " ".join(event.notes)
        assert ("not a signed text" if language == "en" else "署名済み本文ではない") in event.instrument
        assert all(
            "署名済み本文ではない" in row[1] or "not a signed text" in row[1] for row in rows_of((dates,), language)[1:]
        )
    assert "not a signed text" not in str(event_of(replace(dates, reported=False), one, date(2028, 3, 20)))
