"""When a text takes effect, in the many ways drafters say it, and near misses."""

import pytest

from tests.deadlines.test_telling import told


@pytest.mark.parametrize(("words", "terms"), [
    ("This agreement shall become in force on the day of its signing.", [("operative", (None, None, "signature"))]),
    ("The Accord gets into effect from the date of signing.", [("operative", (None, None, "signature"))]),
    ("This Arrangement will be in force from the date of signature.", [("operative", (None, None, "signature"))]),
    ("The truce shall enter into force in all districts, ports and islands upon signature.",
     [("operative", (None, None, "signature"))]),
    ("Effective on the date of signature, this MOU applies to both Sides.", [("operative", (None, None, "signature"))]),
    ("The truce shall enter into force within 48 hours of its signature.", [("operative", (48, "hour", "signature"))]),
    ("This Protocol takes effect within ten days of its signature.", [("operative", (10, "day", "signature"))]),
    ("This Protocol will take effect May 3, 2027.", [("operative", "2027-05-03")]),
    ("The present Decision will enter into force the May 3 of 2027.", [("operative", "2027-05-03")]),
    ("This Protocol comes into force on 31-12-2027.", [("operative", "2027-12-31")]),
    ("The measure shall not be applied sooner than 60 days after the notification.",
     [("deadline", (60, "day", "notice"))]),
])  # fmt: skip
def test_what_takes_effect_is_read(words, terms):
    assert told(words) == terms


@pytest.mark.parametrize(
    "words",
    [
        "The Protocol entered into force May 3, 2017.",
        "The laws that are in force on the date of signature are listed in the Annex.",
    ],
)
def test_what_began_before_or_goes_on_is_no_beginning(words):
    assert told(words) == []


def test_what_begins_within_a_time_is_due_in_it_where_it_is_no_text():
    assert told("Consultations shall begin within sixty days of the request.") == [("meeting", (60, "day", "request"))]


def test_a_denunciation_ends_a_text():
    words = "The Pact shall cease to take effect for that Party one year after receipt of the denunciation."
    assert told(words) == [("notice", (1, "year", "receipt"))]
