"""The day on which a term falls."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.deadlines.days import due, dues, later, times
from app.deadlines.holidays import Calendar, calendar_of, holiday_in
from app.deadlines.yearly import day_of_year, japanese_day_of_year
from app.model.due import Known, TimeTerm, key_of

SIGNED = date(2026, 3, 19)
NOTICE = TimeTerm(
    "180 days after notice is delivered", "p", 0, 10, "notice", 180, "day", "on", "delivery", fallback=True
)
REVIEW = TimeTerm("review it every two years", "p", 0, 10, "review", 2, "year", "every", "none")
START = TimeTerm("operative upon signature", "p", 0, 10, "operative", bound="on", anchor="signature")
LASTS = TimeTerm("for three years", "p", 0, 10, "duration", 3, "year", "for", "operative")
EARLY = TimeTerm("six months before its expiry", "p", 0, 10, "deadline", 6, "month", "before", "expiry")
TEN = TimeTerm("within ten days of a request", "p", 0, 10, "meeting", 10, "day", "within", "request")
BOTH = (calendar_of("Japan"), calendar_of("United States"))
days = st.dates(date(1950, 1, 1), date(2090, 12, 31))


def test_notice_is_counted_from_its_delivery_and_180_days_are_not_six_months():
    assert due(NOTICE, Known(SIGNED)).needs == ("delivery",)
    found = due(NOTICE, Known(SIGNED, days=(("delivery", date(2026, 6, 1)),)), BOTH)
    assert found.on == date(2026, 11, 28)
    assert [(each.kind, each.country) for each in found.doubts] == [
        ("weekend", "Japan"), ("weekend", "United States"), ("unless_determined", ""), ("not_months", ""),
    ]  # fmt: skip
    assert found.doubts[-1].on == date(2026, 12, 1)


def test_a_review_without_a_base_is_asked_for_once_and_falls_on_a_sunday():
    assert due(REVIEW, Known(SIGNED)).needs == ("base",)
    known = Known(SIGNED, days=((key_of(REVIEW), SIGNED),))
    found = due(REVIEW, known, BOTH, since=date(2026, 4, 1))
    assert (found.on, found.needs, found.doubts[0].kind) == (date(2028, 3, 19), (), "weekend")
    assert due(REVIEW, known, BOTH, since=date(2029, 1, 1)).on == date(2030, 3, 19)


def test_what_ends_is_counted_from_when_it_began():
    start, lasts, early = dues((START, LASTS, EARLY), Known(SIGNED), BOTH, SIGNED)
    assert (start.on, lasts.on, early.on) == (SIGNED, date(2029, 3, 19), date(2028, 9, 19))


def test_short_periods_ask_whether_working_days_are_meant():
    known = Known(days=(("request", date(2026, 7, 1)),))
    assert due(TEN, known, BOTH).needs == ("days",)
    assert due(TEN, Known(days=known.days, calendar=(key_of(TEN),)), BOTH).on == date(2026, 7, 11)
    working = due(TEN, Known(days=known.days, working=(key_of(TEN),)), BOTH)
    assert (working.on, working.needs) == (date(2026, 7, 16), ())


def test_the_end_of_a_month_is_said():
    term = TimeTerm("six months", "p", 0, 1, "deadline", 6, "month", "after", "signature")
    found = due(term, Known(date(2026, 8, 31)))
    assert (found.on, [each.kind for each in found.doubts]) == (date(2027, 2, 28), ["month_end"])


@pytest.mark.parametrize(("country", "day", "name"), [
    ("Japan", date(2026, 7, 20), "Marine Day"), ("United States", date(2026, 11, 26), "Thanksgiving Day"),
])  # fmt: skip
def test_holidays_have_their_names(country, day, name):
    assert calendar_of(country).holiday(day) == name


def test_a_country_without_a_calendar_has_weekends_only():
    calendar = calendar_of("Nowhere")
    assert not calendar.known
    assert calendar.off(date(2026, 11, 28))


@given(days, st.integers(1, 400))
def test_days_and_weeks_are_exact(base, amount):
    assert later(base, amount, "day") - base == timedelta(days=amount)
    assert later(base, amount, "week") - base == timedelta(days=7 * amount)


@given(days, st.integers(1, 60))
def test_months_end_on_the_same_day_or_on_the_last_of_the_month(base, amount):
    found = later(base, amount, "month")
    months = (found.year - base.year) * 12 + found.month - base.month
    assert months == amount
    assert found.day == base.day or (found.day < base.day and (found + timedelta(days=1)).day == 1)


@given(days, st.integers(1, 30))
def test_working_days_end_on_a_working_day_and_none_is_skipped(base, amount):
    calendars = (Calendar("Nowhere"),)
    found = later(base, amount, "working_day", calendars)
    between = [base + timedelta(days=at) for at in range(1, (found - base).days + 1)]
    assert sum(day.weekday() < 5 for day in between) == amount
    assert found.weekday() < 5


@given(days, st.integers(1, 5))
def test_what_comes_back_comes_back_on_the_day(base, years):
    term = TimeTerm("x", "p", 0, 1, "review", years, "year", "every")
    found = times(term, base, base + timedelta(days=366 * 20))
    assert found == tuple(later(base, years * count, "year") for count in range(1, len(found) + 1))


def test_the_first_and_the_last_day_of_a_month_that_follows():
    first = TimeTerm("x", "p", 0, 1, "operative", 2, "month", "on", "signature", rolls="month_start")
    known = Known(signed_on=date(2027, 1, 31))
    assert due(first, known).on == date(2027, 3, 1)
    assert due(replace(first, rolls="month_end"), known).on == date(2027, 3, 31)


def test_what_comes_back_after_a_day_that_is_named():
    term = TimeTerm("x", "p", 0, 1, "review", 3, "year", "every", "fixed", on=date(2028, 6, 30))
    assert due(term, Known(), (), date(2029, 1, 1)).on == date(2031, 6, 30)


def test_the_operative_date_is_computed_where_a_period_runs_to_it():
    starts = TimeTerm("x", "p", 0, 1, "operative", 30, "day", "on", "signature")
    lasts = TimeTerm("y", "p", 2, 3, "duration", 1, "year", "for", "operative")
    found = dues((starts, lasts), Known(signed_on=date(2027, 1, 1)), (), date(2027, 1, 1))
    assert [each.on for each in found] == [date(2027, 1, 31), date(2028, 1, 31)]


@pytest.mark.parametrize(("amount", "day"), [(12, 2), (24, 2), (48, 3), (72, 4)])
def test_hours_end_at_the_latest_on_a_day(amount, day):
    assert later(date(2026, 6, 1), amount, "hour") == date(2026, 6, day)


@pytest.mark.parametrize(("yearly", "since", "day"), [
    ("01-31", date(2026, 4, 1), date(2027, 1, 31)),
    ("10-31", date(2026, 4, 1), date(2026, 10, 31)),
    ("02-29", date(2026, 4, 1), date(2027, 2, 28)),
    ("04-01", date(2026, 4, 1), date(2026, 4, 1)),
])  # fmt: skip
def test_a_day_of_the_year_comes_back_without_a_base(yearly, since, day):
    term = TimeTerm("by then each year", "p", 0, 10, "report", 1, "year", "every", "fixed", yearly=yearly)
    found = due(term, Known(SIGNED), since=since)
    assert (found.on, found.needs) == (day, ())
    assert times(term, found.base, day.replace(year=day.year + 1))[0] == day


@pytest.mark.parametrize(("words", "yearly"), [
    ("Reports are exchanged by 31 January each year.", "01-31"),
    ("Reports are exchanged each year no later than March 15.", "03-15"),
    ("Reports will be exchanged by the end of February every year.", "02-29"),
    ("They will meet every year.", ""),
    ("They will meet every year, the first time by 31 January 2028.", ""),
])  # fmt: skip
def test_the_day_of_the_year_that_words_name(words, yearly):
    assert day_of_year(words) == yearly


@pytest.mark.parametrize(("words", "yearly"), [
    ("毎年二月一日までに", "02-01"), ("毎年3月末まで", "03-31"), ("毎年度末に", "03-31"), ("毎年末に", "12-31"), ("毎年一回", ""),
])  # fmt: skip
def test_the_day_of_the_year_that_japanese_words_name(words, yearly):
    assert japanese_day_of_year(words) == yearly


def test_what_comes_back_after_the_end_of_a_text_is_in_doubt_unless_it_is_renewed():
    meeting = replace(REVIEW, kind="meeting", amount=1, anchor="signature")
    renewed = TimeTerm("renewed for one year", "p", 0, 10, "renewal", 1, "year", "for", "expiry")
    terms = (START, LASTS, meeting)
    known, since = Known(SIGNED), date(2029, 6, 1)
    assert [each.kind for each in dues(terms, known, (), since)[2].doubts] == ["after_end"]
    assert dues(terms, known, (), since)[2].doubts[0].on == date(2029, 3, 19)
    assert dues((*terms, renewed), known, (), since)[2].doubts == ()
    assert dues(terms, known, (), date(2027, 1, 1))[2].doubts == ()


MONTHS = TimeTerm("six months' written notice", "p", 0, 10, "notice", 6, "month", "on", "notice")


def test_whether_delivery_or_the_date_of_a_notice_counts_is_asked_where_the_text_is_silent():
    assert due(MONTHS, Known(SIGNED)).needs == ("notice", "start")
    dated = replace(MONTHS, anchor_text="the date of the notice")
    assert due(dated, Known(SIGNED)).needs == ("notice",)
    assert due(NOTICE, Known(SIGNED)).needs == ("delivery",)
    on = date(2026, 6, 1)
    known = Known(SIGNED, days=(("notice", on),))
    assert (due(MONTHS, known).on, due(MONTHS, known).needs) == (date(2026, 12, 1), ("start",))
    delivered = replace(known, days=(("delivery", date(2026, 6, 9)), *known.days), by_delivery=(key_of(MONTHS),))
    assert (due(MONTHS, delivered).on, due(MONTHS, delivered).needs) == (date(2026, 12, 9), ())
    by_date = replace(delivered, by_delivery=(), by_date=(key_of(MONTHS),))
    assert (due(MONTHS, by_date).on, due(MONTHS, by_date).needs) == (date(2026, 12, 1), ())


def test_days_are_told_from_months_before_anybody_knows_from_when_they_run():
    (told,) = due(NOTICE, Known(SIGNED)).doubts
    assert (told.kind, told.words, told.on) == ("not_months", "6", None)
    assert due(TEN, Known(SIGNED)).doubts == ()


def test_holidays_are_named_in_a_language_that_their_country_knows():
    marine = date(2026, 7, 20)
    assert holiday_in("ja", "Japan", marine, calendar_of("Japan").holiday(marine)) == "海の日"
    unity = date(2026, 10, 3)
    assert holiday_in("ja", "Germany", unity, "Day of German Unity") == "Day of German Unity"
    assert holiday_in("ja", "Atlantis", unity, "A day") == "A day"


def test_a_limit_without_a_year_falls_on_the_next_such_day():
    term = TimeTerm("no later than 1 October", "p", 0, 10, "deadline", bound="until", anchor="fixed", yearly="10-01")
    assert due(term, Known(SIGNED), since=date(2026, 4, 1)).on == date(2026, 10, 1)
    assert due(term, Known(SIGNED), since=date(2026, 11, 1)).on == date(2027, 10, 1)
    assert due(term, Known()).on is None
