"""Amounts of time: what is written comes back as a number and a unit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.durations import durations, recurrences
from tests.language.spelled import words

UNITS = ("day", "week", "month", "year")


@st.composite
def written(draw):
    """A number and a unit in one of the ways in which instruments write them."""
    value, unit = draw(st.integers(1, 999)), draw(st.sampled_from(UNITS))
    said = words(value, draw(st.sampled_from(["-", " ", "‑"])), draw(st.sampled_from([" and ", " "])))
    figures = str(value)
    form = draw(
        st.sampled_from([
            "{f} {u}s",
            "{w} {u}s",
            "{f} ({w}) {u}s",
            "{w} ({f}) {u}s",
            "{f}-{u}",
            "{w}-{u}",
            "{w} ({f}) {u}s’",
            "{f} calendar {u}s",
            "{w} ({f})-{u}",
            "[{f}] {u}s",
        ])
    )
    text = form.format(f=figures, w=said, u=unit)
    return value, unit, draw(st.sampled_from([text, text.upper(), text.capitalize()]))


@given(
    written(),
    st.sampled_from(["", "for ", "not less than ", "a period of ", "(", "of at least "]),
    st.sampled_from(["", " notice", ".", ",", " after", "; and"]),
)
def test_what_is_written_comes_back(case, before, after):
    value, unit, text = case
    (found,) = durations(before + text + after)
    assert (found.amount, found.unit) == (value, unit)
    assert found.start in {len(before), len(before) + 1}
    assert found.end in {len(before + text), len(before + text) - 1}


@given(st.text(alphabet="abdefhnorstvwxy 0159()[]-’,./", max_size=80))
def test_any_text_is_read_and_spans_lie_within_it(text):
    ends = 0
    for found in durations(text):
        assert ends <= found.start < found.end <= len(text)
        assert found.amount >= 0
        ends = found.end
    assert all(0 <= each.start < each.end <= len(text) and each.months > 0 for each in recurrences(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("within a year", [(1, "year")]),
        ("half a year", [(6, "month")]),
        ("one and a half years", [(18, "month")]),
        ("on the thirtieth day after", [(30, "day")]),
        ("on the 30th day following", [(30, "day")]),
        ("on the thirtieth (30th) day after", [(30, "day")]),
        ("the first day of the second month following", [(2, "month")]),
        ("a hundred and twenty days", [(120, "day")]),
        ("5 (five) years and six months", [(5, "year"), (6, "month")]),
        ("[90][180] days", []),
        ("[90] [180] days", []),
        ("[90/180] days", []),
        ("2025 years", []),
        ("the year 2025", []),
        ("once a year", []),
        ("$5 days", []),
        ("every day of the month", []),
        ("", []),
    ],
)
def test_single_ones(text, expected):
    assert [(found.amount, found.unit) for found in durations(text)] == expected


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("every two years", 24), ("annually", 12), ("biennially", 24), ("every other year", 24), ("once a year", 12),
        ("twice a year", 6), ("every two (2) years", 24), ("each year", 12), ("at least once every two years", 24),
        ("at intervals of five years", 60), ("quarterly", 3), ("every 24 months", 24), ("two-yearly", 24),
        ("at two-year intervals", 24), ("every second year", 24), ("semi-annually", 6), ("every three-year period", 36),
        ("an annual review", 12), ("four times a year", 3),
    ],
)  # fmt: skip
def test_what_comes_back(text, months):
    assert [found.months for found in recurrences(text)] == [months]


@pytest.mark.parametrize("text", ["two years", "in the third year", "every effort", "once", "manually", ""])
def test_what_does_not_come_back(text):
    assert recurrences(text) == ()


def test_days_and_months_are_never_converted():
    (days,) = durations("180 days")
    (months,) = durations("six months")
    assert (days.days, days.months) == (180, None)
    assert (months.days, months.months) == (None, 6)
    assert durations("three weeks")[0].days == 21
    assert durations("two years")[0].months == 24


@pytest.mark.parametrize("unit", ["one ", "five (", "one hundred and ", "every ", "twice a ", "intervals of ", "[5] "])
def test_hostile_repetitions_come_to_an_end(unit):
    assert durations(unit * 20_000) == ()
    assert recurrences(unit * 20_000) == ()


@pytest.mark.parametrize(
    "unit", ["one hundred and ", "six (6) months ", "twice a year ", "intervals of a month ", "a\t "]
)
def test_hostile_repetitions_of_time_are_read(unit):
    text = f"{unit * 1_000} years"
    assert len(durations(text)) <= 1_001
    assert len(recurrences(text)) <= 1_001
