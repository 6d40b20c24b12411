"""Ranges with both their ends, lines of forms, counts and lengths as drafters write them, and near misses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.deadlines.test_telling import told


@pytest.mark.parametrize(("words", "terms"), [
    ("This Accord is valid from April 1, 2027 through March 31, 2030.",
     [("duration", "2030-03-31"), ("operative", "2027-04-01")]),
    ("It is extended for one year, from the first day of July 1947 through the thirtieth day of June 1948.",
     [("duration", "1948-06-30"), ("renewal", "1947-07-01")]),
    ("Start date: 1 July 2027; end date: 30 June 2029", [("duration", "2029-06-30"), ("operative", "2027-07-01")]),
    ("The safeguard may be kept for up to two years.", [("duration", (2, "year", "none"))]),
    ("The tariff shall not be applied for more than four years.", [("duration", (4, "year", "none"))]),
    ("The licence is granted for ten years.", [("duration", (10, "year", "none"))]),
    ("This MOU shall have a five-year duration.", [("duration", (5, "year", "operative"))]),
    ("The pact shall be valid for two-and-a-half years.", [("duration", (30, "month", "operative"))]),
    ("The pact shall be valid for 1.5 years.", [("duration", (18, "month", "operative"))]),
    ("They will report within a year and a half.", [("report", (18, "month", "none"))]),
    ("On the expiry of two years, the work will be evaluated.", [("review", (2, "year", "none"))]),
    ("Notice period: 90 days", [("notice", (90, "day", "notice"))]),
    ("An advance notice of 24 hours is required.", [("notice", (24, "hour", "notice"))]),
    ("They will meet once or twice a year.", [("meeting", (1, "year", "none"))]),
    ("They will meet at least one time per year.", [("meeting", (1, "year", "none"))]),
    ("Reductions shall take place on 1 January of each following year.", [("periodic", (1, "year", "fixed"))]),
    ("Duties shall be cut in five equal annual stages.", [("periodic", (1, "year", "none"))]),
])  # fmt: skip
def test_how_long_and_how_often(words, terms):
    assert sorted(told(words), key=str) == sorted(terms, key=str)


@pytest.mark.parametrize(("words", "term"), [
    ("Effective date: 1 July 2027", ("operative", "2027-07-01")),
    ("Expiry date: 30 June 2029", ("duration", "2029-06-30")),
    ("Deadline: 30 June 2027", ("deadline", "2027-06-30")),
    ("Next meeting: Tokyo, May 2027", ("meeting", "2027-05-31")),
    ("Adopt the workplan (Q1 2027).", ("deadline", "2027-03-31")),
    ("The works shall be completed within the calendar year 2027.", ("deadline", "2027-12-31")),
    ("The bridge is scheduled for completion in 2028.", ("deadline", "2028-12-31")),
    ("The next meeting will be held on or around 15 May 2027.", ("meeting", "2027-05-15")),
    ("The next meeting will take place between 1 and 5 June 2027.", ("meeting", "2027-06-05")),
    ("The Accord shall take effect from 0000 hours on 1 January 2027.", ("operative", "2027-01-01")),
    ("The deal comes into force on January 1, 2027.", ("operative", "2027-01-01")),
    ("The duration of the said Accord shall be until June 30 of the year 2027.", ("duration", "2027-06-30")),
    ("They reiterated their goal to double trade by 2030.", ("deadline", "2030-12-31")),
    ("It enters into force on the first day of the third month that follows the month during which both have ratified.",
     ("operative", (3, "month", "event"))),
    ("The accord will be effective for a period of five years from the date of signing.",
     ("duration", (5, "year", "signature"))),
])  # fmt: skip
def test_days_and_lines_of_forms(words, term):
    assert told(words) == [term]


@pytest.mark.parametrize("words", [
    "They recalled the Memorandum, as extended on 3 March 2022 for three years.",
    "The unpaid portion as of July 1, 1951 will be divided.",
    "No one may travel who, in the five years preceding the date of departure, made two trips.",
    "Grants are awarded for one academic year and may be extended by six months.",
])  # fmt: skip
def test_near_misses(words):
    assert told(words) == []


@pytest.mark.parametrize(("words", "term"), [
    ("This MOU is valid for whichever is the shorter of five years or the life of the project.",
     ("duration", (5, "year", "operative"))),
    ("It may be extended for one or more additional periods, each not exceeding two years.",
     ("renewal", (2, "year", "expiry"))),
    ("The secondment will be limited to a period of two years.", ("duration", (2, "year", "none"))),
    ("Lists will be exchanged by 1 April of the following year.", ("deadline", (None, None, "fixed"))),
    ("During the term of this accord and five years later, nothing may be disclosed.", ("deadline", (5, "year", "expiry"))),
    ("The vessel shall enter at 0600 hours local time on 1 March 2027.", ("date", "2027-03-01")),
    ("The term commences when both parties have signed it.", ("operative", (None, None, "last_signature"))),
])  # fmt: skip
def test_limits_and_shorter_of_two(words, term):
    assert told(words) == [term]


@pytest.mark.parametrize("words", [
    "He served as ambassador from 1 May 2015 to 30 June 2018.", "The previous lease commenced from 18 October 2020.",
    "The course, which covered the period from 2018 to 2022, trained 300 officials.", "The study took three years.",
    "In April 2021, the two States co-hosted with a bank the launch of a fund to ensure that all will have access.",
])  # fmt: skip
def test_what_ran_is_none(words):
    assert told(words) == []


@pytest.mark.parametrize(("words", "term"), [
    ("They will meet within two to three months.", ("meeting", (2, "month", "none"))),
    ("Answers are to be given within 30-45 days.", ("deadline", (30, "day", "none"))),
    ("The pact will run for not less than two years.", ("duration", (2, "year", "operative"))),
    ("The memorandum has a lifetime of three years.", ("duration", (3, "year", "operative"))),
    ("The works shall be completed by Friday, 31 December 2027.", ("deadline", "2027-12-31")),
    ("The next round of talks is set for June 12-14, 2027.", ("meeting", "2027-06-14")),
    ("The deal now runs to October 2028.", ("duration", "2028-10-31")),
    ("Clearances shall be renewed at least every five years.", ("periodic", (5, "year", "none"))),
    ("The offices will begin accepting requests on 12 June 2027.", ("operative", "2027-06-12")),
    ("On and after 1 January 2027, no fees will be charged.", ("operative", "2027-01-01")),
    ("They will meet 2 times/year.", ("meeting", (6, "month", "none"))),
    ("Payment is due within 30 calendar-days.", ("deadline", (30, "day", "none"))),
])  # fmt: skip
def test_lesser_of_two_and_days_of_the_week(words, term):
    assert told(words) == [term]


@pytest.mark.parametrize(("words", "term"), [
    ("It will be reviewed on every fifth anniversary of its signature.", ("review", (5, "year", "signature"))),
    ("Silence for thirty days counts as consent.", ("duration", (30, "day", "none"))),
    ("They may ask for a review after the second anniversary of the operative date.", ("review", (2, "year", "operative"))),
    ("This Accord takes effect at midnight on 30 June 2027.", ("operative", "2027-06-30")),
    ("They will exchange drafts in the month following signature.", ("deadline", (1, "month", "signature"))),
])  # fmt: skip
def test_anniversaries_and_the_month_after(words, term):
    assert told(words) == [term]


@pytest.mark.parametrize("words", [
    "This Agree- ment shall remain in force for a pe- riod of two years from the date of sig- nature.",
    "This Agree-\nment shall remain in force for a pe-\nriod of two years from the date of sig-\nnature.",
    "This Agreement shall remain in force for two- to three-year periods; it lasts for two years from sig- nature.",
])  # fmt: skip
def test_words_that_a_line_has_divided(words):
    assert ("duration", (2, "year", "signature")) in told(words)


@given(
    st.lists(
        st.sampled_from(["sig- nature", "for two ye- ars", "en-\nter into", "force", "- ", "two- and", "1 May 2027 ."])
    )
)
def test_divided_words_are_put_back_where_they_stand(parts):
    told(f"This MOU shall {' '.join(parts)} remain in force for two ye- ars.")


@pytest.mark.parametrize(("words", "term"), [
    ("Dues shall become payable on July 1 of each year beginning July 1, 2027.", ("date", "2027-07-01")),
    ("At least 48 hours prior notice will be given of any inspection.", ("notice", (48, "hour", "notice"))),
    ("Each Party shall give a shipment notice at least 72 hours ahead of departure.", ("notice", (72, "hour", "event"))),
    ("The accord is likely to take effect in the first half of 2028.", ("operative", "2028-06-30")),
    ("The partnership will continue until at least 2030.", ("duration", "2030-12-31")),
    ("The three-year pact was signed in Oslo.", ("duration", (3, "year", "none"))),
])  # fmt: skip
def test_hours_of_notice_and_first_instalments(words, term):
    assert term in told(words)


@pytest.mark.parametrize(("words", "terms"), [
    ("The said tariff shall come into force on the 1st day of January, 1911.", [("operative", "1911-01-01")]),
    ("Quarterly reports on costs are due 30 days after the end of the quarter.",
     [("report", (3, "month", "none")), ("report", (30, "day", "event"))]),
    ("This MOU shall be valid for 05 (five) years since the signing date.", [("duration", (5, "year", "signature"))]),
    ("It will be automatically prolonged for each next 2 years.", [("renewal", (2, "year", "expiry"))]),
    ("It may be ended by notice in writing in advance of 3 months.", [("notice", (3, "month", "notice"))]),
])  # fmt: skip
def test_old_and_translated_english(words, terms):
    assert sorted(told(words), key=str) == sorted(terms, key=str)


@pytest.mark.parametrize(("words", "terms"), [
    ("After a proprietary period of twelve months, the data will be made public.", [("deadline", (12, "month", "none"))]),
    ("Dues are payable on 31 January of the year to which they relate.", [("deadline", (None, None, "fixed"))]),
    ("The work shall be finished by the Completion Date, 31 December 2029.", [("deadline", "2029-12-31")]),
    ("The seminar is offered annually in September.", [("meeting", (1, "year", "none"))]),
])  # fmt: skip
def test_projects(words, terms):
    assert told(words) == terms


@pytest.mark.parametrize(("words", "terms"), [
    ("Notice of termination: six months.", [("notice", (6, "month", "notice"))]),
    ("Duration of project: 36 months.", [("duration", (36, "month", "operative"))]),
    ("This understanding will apply with effect from today's date.", [("operative", (None, None, "signature"))]),
    ("- at least one workshop per year", [("meeting", (1, "year", "none"))]),
    ("Annual report: by 31 March each year.", [("report", (1, "year", "fixed"))]),
])  # fmt: skip
def test_texts_without_verbs(words, terms):
    assert told(words) == terms


@pytest.mark.parametrize(("words", "term"), [
    ("Requests for visits shall be submitted at least twenty working days prior to the date of the visit.",
     ("deadline", (20, "working_day", "event"))),
    ("A member who cannot attend shall inform the chair not later than 24 hours before the meeting.",
     ("deadline", (24, "hour", "event"))),
    ("Papers will be circulated seven days before the commencement of the meeting.", ("deadline", (7, "day", "event"))),
])  # fmt: skip
def test_what_is_sent_before_a_meeting(words, term):
    assert told(words) == [term]


@pytest.mark.parametrize(("words", "term"), [
    ("If the dispute is not settled by talks within 90 days of the request, it goes to arbitration.",
     ("deadline", (90, "day", "request"))),
    ("Data shall be kept for five years after termination.", ("deadline", (5, "year", "expiry"))),
    ("The MOU takes effect on the date first written above.", ("operative", (None, None, "signature"))),
    ("This MOU takes effect on the date of execution.", ("operative", (None, None, "signature"))),
    ("It shall enter into force upon the signatures of the two Governments.", ("operative", (None, None, "signature"))),
    ("The pact shall continue in force until one year after the date of receipt of a notice to terminate.",
     ("notice", (1, "year", "receipt"))),
    ("The second instalment is due within 30 days of approval of the report.", ("deadline", (30, "day", "event"))),
    ("Comments on the report shall be made within 30 days.", ("deadline", (30, "day", "none"))),
    ("The pact enters into force on the first day of the second month, following the date on which both notify it.",
     ("operative", (2, "month", "notice"))),
])  # fmt: skip
def test_kinds_and_what_is_counted_from(words, term):
    assert told(words) == [term]


@pytest.mark.parametrize(("words", "term"), [
    ("The form must be filed within 180 days from the day on which the requesting State has learned of it.",
     ("deadline", (180, "day", "event"))),
    ("The Treaty is in force until the end of twelve months, after either shall have given notice to end it.",
     ("notice", (12, "month", "notice"))),
    ("It certifies this at least fifteen days before the commencement of the proposed travel.",
     ("deadline", (15, "day", "event"))),
    ("The documentation for each session must be sent to the members at least three working days in advance.",
     ("deadline", (3, "working_day", "none"))),
])  # fmt: skip
def test_requesting_states_travel_and_what_is_sent(words, term):
    assert told(words) == [term]
