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
    ("The Accord expires on the fifth anniversary of its signature.", ("duration", (5, "year", "signature"))),
    ("It shall lapse at the end of three years.", ("duration", (3, "year", "operative"))),
    ("The validity is extended by two years with each renewal.", ("renewal", (2, "year", "expiry"))),
    ("It will cease to be in effect on the ninetieth day following notification.", ("notice", (90, "day", "notice"))),
    ("It is extended for the same time unless notice is given three months before its end.",
     ("deadline", (3, "month", "expiry"))),
    ("Section 5 will remain valid for a further three years after termination of this MOU.",
     ("deadline", (3, "year", "expiry"))),
    ("Your note and mine constitute an Agreement effective on the date of your reply.", ("operative", (None, None, "event"))),
    ("The exchange of notes will enter into force on the first day of June 2027.", ("operative", "2027-06-01")),
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
    ("The period for comments is 60 days.", ("deadline", (60, "day", "none"))),
    ("The time limit may be extended by a further 30 days.", ("deadline", (30, "day", "none"))),
    ("The archives are to be kept at least ten years.", ("duration", (10, "year", "none"))),
    ("Papers will be retained during the five years following the close of the work.", ("deadline", (5, "year", "event"))),
    ("A Participant may suspend the application of this MOU for up to six months.", ("duration", (6, "month", "none"))),
    ("A pilot project will be carried out over twelve months.", ("duration", (12, "month", "none"))),
    ("The second meeting will be held six months later.", ("meeting", (6, "month", "event"))),
    ("Applications will be sent at the latest by 1 March of the year concerned.", ("deadline", (None, None, "fixed"))),
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
    "The second meeting was held six months later.",
    "The time limit was extended by a further 30 days.",
    "The archives had been kept at least ten years.",
    "They celebrated the fifth anniversary of its signature.",
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


def test_several_in_a_sentence():
    paid = told("The costs will be paid in two equal parts, on 1 July 2027 and 1 July 2028.")
    assert [each[1] for each in paid] == ["2027-07-01", "2028-07-01"]
    ended = told("A Side may leave with effect from the end of a calendar year on six months' notice.")
    assert ended == [("notice", (6, "month", "notice"))]
    fund = told("The Sides will contribute to the fund for the years 2027 to 2029.")
    assert fund == [("duration", "2029-12-31")]
