"""The rows of dates, their words, and the picture in numbers."""

import itertools
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt

from app.jobs.dating import again, answered, dates_of, dates_of_reported
from app.jobs.opening import open_instrument
from app.model.due import Doubt, Due, Known, TimeTerm
from app.model.instrument import Particulars, Side
from app.model.reported import Reported, ReportedDuty, Told
from app.paths import resources
from app.ui.models.date_rows import days_of, rows_of, soon, summary
from app.ui.models.date_table import DateTableModel
from app.ui.models.due_words import (
    counted_words,
    distance_words,
    doubt_words,
    period_words,
    spoken_words,
    start_words,
    unbroken,
    waiting_words,
)
from app.ui.models.timeline import Words, beside, lanes, months, nearest, placed, scale

TODAY = date(2026, 4, 1)


def reported(*, signed=date(2025, 10, 28)):
    """A framework that is only reported, with two duties near each other."""
    sides = (Side("a", "United States"), Side("b", "Japan"))
    particulars = Particulars(title="Framework for Securing Critical Minerals", sides=sides, signed_on=signed)
    duties = (("m1", "Ministerial within 180 days", "meeting", 180, "day"),
              ("m2", "Measures within six months", "deadline", 6, "month"))  # fmt: skip
    return Reported(
        "reported1",
        particulars,
        tuple(
            ReportedDuty(
                key, TimeTerm(words, key, 0, len(words), kind, amount, unit, "within", "operative"), Told("", "")
            )
            for key, words, kind, amount, unit in duties
        ),
    )


@pytest.fixture(scope="module")
def deep_sea():
    return dates_of(open_instrument(None, str(resources() / "signed" / "deep-sea-minerals-moc-2026.txt")), TODAY)


@pytest.fixture(scope="module")
def framework():
    return dates_of_reported(reported(), TODAY)


def of(rows, kind):
    return next(row for row in rows if row.term.kind == kind)


def test_a_row_has_its_day_or_a_supposed_one(deep_sea):
    rows = rows_of((deep_sea,), TODAY)
    assert of(rows, "review").on == date(2028, 3, 19)
    assert of(rows, "review").why == "signature"
    assert of(rows, "review").open
    assert of(rows, "notice").on is None
    assert not of(rows, "notice").open
    noticed = of(rows_of((deep_sea,), TODAY, (deep_sea.id, date(2026, 6, 1))), "notice")
    assert (noticed.on, noticed.why) == (date(2026, 11, 28), "notice")
    assert of(rows_of((deep_sea,), TODAY, ("another", date(2026, 6, 1))), "notice").on is None


def test_counts(deep_sea, framework):
    found = (deep_sea, framework)
    day = date(2026, 4, 25)
    counts = summary(found, rows_of(found, day), day)
    assert (counts.in_force, counts.soon, counts.open) == (1, 2, 1)
    assert [row.term.kind for row in soon(rows_of(found, day), day, 1)] == ["meeting"]
    early = date(2026, 1, 1)
    assert summary((deep_sea,), rows_of((deep_sea,), early), early).in_force == 0


def test_what_comes_back_has_several_days(deep_sea):
    review = of(rows_of((deep_sea,), TODAY), "review")
    assert days_of(review, date(2031, 1, 1)) == (date(2028, 3, 19), date(2030, 3, 19))
    assert days_of(of(rows_of((deep_sea,), TODAY), "notice"), date(2031, 1, 1)) == ()


def test_the_table_is_a_model(qtmodeltester, qapp, deep_sea, framework):
    model = DateTableModel()
    model.put(rows_of((deep_sea, framework), TODAY, (deep_sea.id, date(2026, 6, 1))), TODAY)
    qtmodeltester.check(model)
    days = [row.on for row in model.rows]
    assert days == sorted(days)
    model.sort(DateTableModel.DATE, Qt.SortOrder.DescendingOrder)
    assert [row.on for row in model.rows] == days[::-1]
    model.sort(DateTableModel.INSTRUMENT)
    assert [row.dates.id for row in model.rows] == [deep_sea.id] * 3 + [framework.id] * 2
    model.sort(DateTableModel.NEEDS)
    assert model.rows[0].open


def test_what_the_table_says(qapp, deep_sea, framework):
    model = DateTableModel()
    rows = rows_of((deep_sea, framework), TODAY, (deep_sea.id, date(2026, 6, 1)))
    model.put(rows, TODAY)
    review, notice, meeting = (of(rows, kind) for kind in ("review", "notice", "meeting"))

    def said(row, column):
        return [line.words for line in model.lines(row, column)]

    assert said(review, model.DATE) == ["Sun 19 Mar 2028", "if from signature"]
    assert said(review, model.WORDS) == ["review this MOC every two years", "Review"]
    assert said(meeting, model.WORDS)[-1] == "Meeting", "the words alone do not always say what is due"
    assert said(review, model.COUNTED) == ["not stated"]
    assert said(review, model.NEEDS) == ["Choose base date", "A Sunday in both capitals."]
    assert said(review, model.INSTRUMENT) == ["Deep-Sea Mineral Resource Development ·\u00a0V"]
    assert said(notice, model.DATE) == ["Sat 28 Nov 2026", "if delivered 1\u00a0Jun\u00a02026"]
    assert said(notice, model.NEEDS) == [
        "A Saturday in both capitals.",
        "Unless the participants determine another date.",
        "180 days are not 6 months.",
    ]
    assert said(meeting, model.DATE) == ["Sun 26 Apr 2026", "in 25 days"]
    assert said(meeting, model.NEEDS)[-1] == "Signed text"
    assert said(meeting, model.INSTRUMENT)[0].endswith("reported – not a signed text")
    looks = [line.look for line in model.lines(review, model.NEEDS)]
    assert looks == ["asked", "doubt"]


def test_a_row_is_found_among_many(qapp, framework):
    many = tuple(replace(framework, id=f"r{number}") for number in range(200))
    model = DateTableModel()
    model.put(rows_of(many, TODAY), TODAY)
    assert model.find(model.rows[-1].id).row() == 399
    assert not model.find(("nobody", 0)).isValid()


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "today"), (1, "tomorrow"), (-1, "yesterday"), (25, "in 25 days"), (-40, "40 days ago"), (800, "in 2 years"),
     (-1200, "3 years ago")],
)  # fmt: skip
def test_how_far_a_day_is(qapp, days, said):
    assert distance_words(TODAY + timedelta(days=days), TODAY) == said


def test_doubts_in_words(qapp):
    term = TimeTerm("within 30 days", "p", 0, 14, "deadline", 30, "day", "within", "event", "the entry of the ship")
    doubts = (
        Doubt("holiday", "Marine Day", "Japan", TODAY),
        Doubt("weekend", "", "United States", TODAY),
        Doubt("not_months", "1", "", date(2026, 5, 1)),
        Doubt("month_end"),
    )
    one = Due(term, TODAY, None, ("event",), doubts)
    assert [said for said, _ in doubt_words(one, 2)] == [
        "A holiday in Japan: Marine Day.",
        "A Wednesday in the United States.",
        "30 days are not one month. One month would end on 1 May 2026.",
        "The month is shorter: its last day is taken.",
    ]
    assert counted_words(one) == "the entry of the ship"
    assert waiting_words(one) == "has not happened yet"
    assert period_words(one) == "30 days from delivery"


def test_lanes_have_marks_in_the_order_of_days(deep_sea, framework):
    found = (deep_sea, framework)
    first, second = lanes(found, rows_of(found, TODAY, (deep_sea.id, date(2026, 6, 1))), date(2033, 1, 1))
    assert [mark.on.year for mark in first.marks] == [2028, 2030, 2032]
    assert [mark.again for mark in first.marks] == [False, True, True]
    assert [row.on for row in first.what_if] == [date(2026, 11, 28)]
    assert [mark.on for mark in second.marks] == [date(2026, 4, 26), date(2026, 4, 28)]
    assert beside(second.marks, second.marks[0].row.id, second.marks[0].on, 1) == second.marks[1]
    assert beside(second.marks, second.marks[1].row.id, second.marks[1].on, 1) is None
    assert beside(second.marks, None, None, 1) == second.marks[0]
    assert nearest(first.marks, date(2029, 6, 1)).on == date(2030, 3, 19)
    assert nearest((), TODAY) is None


@pytest.mark.parametrize("span", ["year", "years", "all"])
def test_every_day_has_its_place(deep_sea, span):
    rows = rows_of((deep_sea,), TODAY)
    shown = scale((deep_sea,), rows, TODAY, span, 1000)
    assert shown.first < date(2026, 3, 19)
    assert shown.last > date(2028, 3, 19)
    assert shown.day(shown.x(TODAY) + 0.01) == TODAY
    assert shown.width <= 1000 or span != "all"
    named = months(shown, shown.first, shown.last)
    assert len({day for day, _ in named}) == len(named)
    between = [shown.x(after) - shown.x(before) for (before, _), (after, _) in itertools.pairwise(named)]
    assert min(between) >= 40


def test_a_text_of_long_ago_does_not_stretch_the_picture():
    known = Known(signed_on=date(1, 1, 1))
    old = replace(dates_of_reported(reported(signed=None), TODAY), known=known)
    assert scale((old,), (), TODAY, "all", 1000).first.year == TODAY.year


@given(
    st.lists(st.tuples(st.floats(0, 2000), st.floats(5, 300)), max_size=30),
    st.floats(0, 2000),
)
def test_words_never_overlap_and_none_is_lost(marks, line):
    words = [Words(number, middle, width) for number, (middle, width) in enumerate(marks)]
    found = placed(words, 0, 2000, line)
    assert len(found) + sum(each.folded for each in found) == len(words)
    for above in (True, False):
        row = sorted((each for each in found if each.above == above), key=lambda each: each.left)
        for before, after in itertools.pairwise(row):
            assert after.left >= before.left + before.width + 8


def test_a_day_stays_on_one_line_in_either_language():
    assert unbroken("19 Mar 2026") == "19\u00a0Mar\u00a02026"
    assert spoken_words(unbroken("2026年3月19日")) == "2026年3月19日"
    assert unbroken("2026年3月19日").count("\u2060") == len("2026年3月19日") - 1


def test_what_a_text_leaves_open_is_asked_although_no_notice_was_given(qapp, deep_sea):
    term = TimeTerm("six months' written notice", "p", 0, 26, "notice", 6, "month", "on", "notice")
    silent = again(replace(deep_sea, dues=(Due(term),)), Known(), TODAY)
    (row,) = rows_of((silent,), TODAY)
    model = DateTableModel()
    model.put((row,), TODAY)
    assert row.open
    assert [line.words for line in model.lines(row, model.NEEDS)] == ["Delivery or date of notice?"]
    assert [line.words for line in model.lines(row, model.DATE)] == ["–", "no notice given"]
    (supposed,) = rows_of((silent,), TODAY, (silent.id, date(2026, 6, 1)))
    assert "here it is delivery" in start_words(supposed.shown)
    said = again(silent, answered(silent.known, term, by_delivery=False), TODAY)
    (row,) = rows_of((said,), TODAY, (said.id, date(2026, 6, 1)))
    assert (row.open, counted_words(row.shown)) == (False, "the date of the notice, 1\u00a0Jun\u00a02026")
    assert "runs from the date of the notice" in start_words(row.shown)


def test_a_text_without_dates_does_not_stretch_the_picture(deep_sea):
    old = replace(deep_sea, id="old", known=Known(signed_on=date(1951, 9, 8)), dues=())
    rows = rows_of((deep_sea,), TODAY)
    assert scale((deep_sea, old), rows, TODAY, "all", 1000) == scale((deep_sea,), rows, TODAY, "all", 1000)


def test_a_low_lane_has_words_above_its_bar_only():
    words = (Words(1, 100, 80), Words(2, 120, 80), Words(3, 400, 80))
    found = placed(words, 0, 1000, below=False)
    assert all(each.above for each in found)
    assert [each.folded for each in found] == [1, 0]


def test_nobody_is_reminded_of_what_would_come_back_after_the_end(deep_sea):
    review = next(each for each in deep_sea.dues if each.term.kind == "review")
    lasts = TimeTerm("for one year", "p", 0, 12, "duration", 1, "year", "for", "signature")
    known = answered(deep_sea.known, review.term, date(2026, 3, 19))
    for dues, days in (((review,), 1), ((review, Due(lasts)), 0)):
        rows = rows_of((again(replace(deep_sea, dues=dues), known, date(2028, 3, 10)),), date(2028, 3, 10))
        assert len(soon(rows, date(2028, 3, 10), 14)) == days


def test_what_is_only_reported_is_marked_where_it_stands_alone(qapp, deep_sea, framework):
    assert (
        of(rows_of((framework,), TODAY), "meeting").name == "Securing Critical Minerals (reported – not a signed text)"
    )
    assert of(rows_of((deep_sea,), TODAY), "review").name == "Deep-Sea Mineral Resource Development"


def test_what_was_answered_is_seen(qapp, deep_sea):
    ten = TimeTerm("within ten days of a request", "p", 0, 28, "meeting", 10, "day", "within", "request")
    review = next(each for each in deep_sea.dues if each.term.kind == "review")
    known = answered(answered(deep_sea.known, ten, working=True), review.term, date(2026, 3, 19))
    model = DateTableModel()
    model.put(rows_of((again(replace(deep_sea, dues=(Due(ten), review)), known, TODAY),), TODAY), TODAY)
    rows = {row.term.kind: row for row in model.rows}
    assert [line.words for line in model.lines(rows["meeting"], model.NEEDS)] == ["Working days, as answered"]
    assert [line.words for line in model.lines(rows["review"], model.COUNTED)] == ["as answered: 19\u00a0Mar\u00a02026"]


def test_countries_and_holidays_have_their_names_in_a_japanese_window(qapp):
    marine = Doubt("holiday", "Marine Day", "Japan", date(2026, 7, 20))
    one = Due(TimeTerm("on that day", "p", 0, 11, "date"), date(2026, 7, 20), None, (), (marine,))
    was = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Japanese))
    try:
        ((said, _),) = doubt_words(one, 2)
    finally:
        QLocale.setDefault(was)
    assert "海の日" in said
    assert "日本" in said
