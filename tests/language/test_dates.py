from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.dates import dates_in


@pytest.mark.parametrize(
    "text",
    [
        "SIGNED on March 19, 2026, in duplicate", "on 19 March 2026", "this 19th day of March, 2026", "19th March 2026",
        "this nineteenth day of March two thousand and twenty-six", "Mar. 19, 2026", "2026-03-19", "2026年3月19日",
        "on the 19th of March 2026", "MARCH 19, 2026", "nineteenth day of March in the year 2026", "19.03.2026",
        "19-03-2026", "the March 19 of 2026",
    ],
)  # fmt: skip
def test_forms_of_a_date(text):
    assert dates_in(text) == (date(2026, 3, 19),)


@pytest.mark.parametrize(
    "text",
    ["31 February 2026", "on ____ 2026", "within six months", "they may 2024", "March 2026", "No. 4-19-03-2026-7", ""],
)
def test_what_is_no_date(text):
    assert dates_in(text) == ()


def test_two_dates_in_order():
    assert dates_in("at London on 3 May 2024 and at Tokyo on May 9, 2024") == (date(2024, 5, 3), date(2024, 5, 9))


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day(day):
    assert dates_in(f"Signed on {day:%B} {day.day}, {day.year}.") == (day,)
    assert dates_in(f"Signed on {day.day} {day:%B} {day.year}.") == (day,)
