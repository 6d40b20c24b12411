"""Dates for calendar programs and sheets."""

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from app.export.calendar import Event, csv_bytes, ics_bytes

MADE = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
REVIEW = Event(
    date(2028, 3, 19),
    "Review",
    "MOC; on, “minerals”",
    "review this MOC every two years",
    ("A Sunday.",),
    14,
)


def read(events):
    calendar = icalendar.Calendar.from_ical(ics_bytes(events, MADE))
    return calendar, list(calendar.walk("VEVENT"))


def test_an_event_lasts_the_day_and_has_its_words():
    calendar, (entry,) = read([REVIEW])
    assert str(calendar["version"]) == "2.0"
    assert (entry.decoded("dtstart"), entry.decoded("dtend")) == (date(2028, 3, 19), date(2028, 3, 20))
    assert str(entry["summary"]) == "Review: MOC; on, “minerals”"
    assert str(entry["description"]) == "“review this MOC every two years”\nA Sunday."
    (alarm,) = entry.walk("VALARM")
    assert alarm.decoded("trigger").days == -14


def test_the_same_event_keeps_its_uid_and_another_has_its_own():
    _, (one, other) = read([REVIEW, replace(REVIEW, on=date(2030, 3, 19))])
    _, (again,) = read([replace(REVIEW, notes=())])
    assert str(one["uid"]) == str(again["uid"]) != str(other["uid"])


def test_the_same_duty_under_another_title_or_in_another_language_is_the_same_event():
    _, (one, other) = read([replace(REVIEW, key="i:p"), replace(REVIEW, key="i:p", title="見直し", instrument="覚書")])
    assert str(one["uid"]) == str(other["uid"])


def test_lines_are_as_long_as_the_standard_allows():
    data = ics_bytes([replace(REVIEW, words="意図を有する" * 60)], MADE)
    assert b"\r\n" in data
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc"))), min_size=2, max_size=3), max_size=4))
def test_a_sheet_has_every_cell_and_no_formula(rows):
    found = list(csv.reader(io.StringIO(csv_bytes(rows).decode("utf-8-sig"))))
    assert [[cell.removeprefix("'") for cell in row] for row in found] == [
        [cell.removeprefix("'") for cell in row] for row in rows
    ]
    assert not any(cell[:1] in {"=", "+", "@"} for row in found for cell in row)
