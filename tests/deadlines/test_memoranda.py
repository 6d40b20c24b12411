"""How memoranda say when something is due, is given back, reviewed, paid or ends: each class in several ways."""

import pytest

from tests.deadlines.test_telling import told


@pytest.mark.parametrize(("words", "term"), [
    ("It shall continue in force from year to year unless denounced.", ("renewal", (1, "year", "expiry"))),
    ("After that this MOU will remain effective from year to year.", ("renewal", (1, "year", "expiry"))),
    ("The duration of the collaboration is fixed at three years.", ("duration", (3, "year", "operative"))),
    ("The Office shall operate for a period of two years from its opening.", ("duration", (2, "year", "event"))),
    ("This MOU shall enter into force on the date of your reply.", ("operative", (None, None, "event"))),
    ("The Accord shall take effect from this date.", ("operative", (None, None, "signature"))),
    ("This letter and your answer are an Accord which takes effect from this date.", ("operative", (None, None, "event"))),
    ("The Protocol enters into force on lst March 2027.", ("operative", "2027-03-01")),
    ("The exchange shall begin not later than July lst 2027.", ("deadline", "2027-07-01")),
    ("Cancellation is by written notice at least 30 days prior to the effective date of cancellation.",
     ("notice", (30, "day", "event"))),
    ("The clause will survive the expiry of this MOU for four years.", ("deadline", (4, "year", "expiry"))),
    ("Activities begun before termination will continue for up to one year thereafter.",
     ("deadline", (1, "year", "expiry"))),
])  # fmt: skip
def test_how_it_begins_lasts_and_ends(words, term):
    assert told(words) == [term]


@pytest.mark.parametrize(("words", "term"), [
    ("The offices shall produce a progress report every half-year.", ("report", (6, "month", "none"))),
    ("It will be necessary to draw up every half year a plan of visits.", ("periodic", (6, "month", "none"))),
    ("Each body will communicate the percentage to the other annually.", ("periodic", (1, "year", "none"))),
    ("The Work Plan will be updated every January.", ("periodic", (1, "year", "none"))),
    ("The dues are payable in the first month of each financial year.", ("periodic", (1, "year", "none"))),
    ("300 bags for shipment each month from May through August 2027.", ("periodic", (1, "month", "none"))),
    ("Fees shall in no case be asked less than ten days before a visit.", ("deadline", (10, "day", "event"))),
    ("The dues shall be paid on the fortieth calendar day subsequent to the issue of the bill.",
     ("deadline", (40, "day", "event"))),
    ("It is told by fax or other technical means, at least five working days before the visit.",
     ("deadline", (5, "working_day", "event"))),
    ("The other Side shall have thirty days to comment on the draft.", ("deadline", (30, "day", "none"))),
    ("The author will give the other Side at least two months to review the draft.", ("review", (2, "month", "none"))),
    ("Publication may be delayed for up to 90 days.", ("duration", (90, "day", "none"))),
    ("Samples shall be returned on expiry or within thirty days thereafter.", ("deadline", (30, "day", "expiry"))),
    ("This MOU will be subject to review after the first year of operation.", ("review", (1, "year", "none"))),
    ("During the first year, the Participants will set up a joint site.", ("deadline", (1, "year", "none"))),
])  # fmt: skip
def test_what_is_due_so_often_or_within_so_long(words, term):
    assert told(words) == [term]


@pytest.mark.parametrize(("words", "day"), [
    ("The main part will be the launching, at the end of 2029, of a test vessel.", "2029-12-31"),
    ("The works will be pursued, culminating in the opening of a station in May 2028.", "2028-05-31"),
    ("The goods are to be made available in Oslo during the month of August, 2027.", "2027-08-31"),
    ("The equipment shall be delivered by the last day of May 2028.", "2028-05-31"),
    ("Completion of tests - 31 December 2028", "2028-12-31"),
    ("First vessel, delivery: June 2028", "2028-06-30"),
])  # fmt: skip
def test_days_of_a_programme(words, day):
    assert told(words) == [("deadline", day)]


@pytest.mark.parametrize("words", [
    "The number of trainees varies from year to year.",
    "'Season' means a span of twelve months.",
    "The works, culminating in the opening of a station in May 2018, were praised.",
    "Completion of the tests was reported on 31 December 2018.",
    "Signed in Oslo: June 2018",
    "They had thirty days to comment on the draft.",
    "Publication was delayed for up to 90 days.",
    "The goods were made available in Oslo during the month of August, 2017.",
])  # fmt: skip
def test_near_misses(words):
    assert told(words) == []


def test_japanese():
    for words, term in (
        ("知事は2027年8月中央県を訪問すること。", ("deadline", "2027-08-31")),
        ("第一回の衛星打上げ 2027年", ("deadline", "2027-12-31")),
        ("本体の完成 2028年3月", ("deadline", "2028-03-31")),
        ("供給は、本文書日付の3か月以内に開始される。", ("deadline", (3, "month", "signature"))),
        ("両政府は、2027年1月1日から2030年12月31日までの期間につき、次の表を採択した。", ("duration", "2030-12-31")),
    ):
        assert told(words, "ja") == [term]
    for words in ("東京 2027年3月", "平成九年", "知事は2017年8月に中央県を訪問した。"):
        assert told(words, "ja") == []
