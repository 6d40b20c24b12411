"""Classes of wording: each in several ways of saying it, and near misses that must give nothing."""

import pytest

from tests.deadlines.test_telling import told


@pytest.mark.parametrize(("words", "term"), [
    ("This MOU is made by both Sides, effective March 1, 2027.", ("operative", "2027-03-01")),
    ("It was agreed that, effective 1 June 2027, paragraphs 2 to 4 will be replaced.", ("operative", "2027-06-01")),
    ("Effective May 2,2027, the fee will be borne by the host.", ("operative", "2027-05-02")),
    ("The effective date of this Arrangement is 1 March 2027.", ("operative", "2027-03-01")),
    ("From 1 April 2027, the Participants will issue the cards free of charge.", ("operative", "2027-04-01")),
    ("(b) As from 1 July 2027, both Governments shall waive the fees.", ("operative", "2027-07-01")),
    ("With effect from 1 May 2027, nationals of either country may enter without a visa.", ("operative", "2027-05-01")),
])  # fmt: skip
def test_what_holds_from_a_day_on(words, term):
    assert told(words) == [term]


@pytest.mark.parametrize(("words", "term"), [
    ("The Accord shall enter into force for each State thirty days after the deposit of its instrument.",
     ("operative", (30, "day", "deposit"))),
    ("They prepare for the entry into force of this MOU, which shall take place sixty days after the last notification.", ("operative", (60, "day", "notice"))),
    ("This Treaty shall be applied from the first day of the second month after the day on which both have informed each other.",
     ("operative", (2, "month", "notice"))),
    ("As soon as all Participants have been notified of the approval, this Arrangement will come into effect.",
     ("operative", (None, None, "notice"))),
    ("This MOU shall enter into force, with retroactive effect to 1 January 2026, on the date of signature.",
     ("operative", (None, None, "signature"))),
    ("This MOU shall come into force definitively thirty days after the day on which it is ratified.",
     ("operative", (30, "day", "event"))),
    ("The Agreement shall come into force provisionally on 1 February 2027.", ("operative", "2027-02-01")),
    ("This Protocol shall apply provisionally as from its signature.", ("operative", (None, None, "signature"))),
    ("The treaty shall come into force on the day of the exchange of the instruments of ratification.",
     ("operative", (None, None, "event"))),
])  # fmt: skip
def test_when_a_text_takes_effect_with_words_between(words, term):
    assert told(words) == [term]


@pytest.mark.parametrize(("words", "term"), [
    ("The co-operation is planned to last six years from the date of signature.", ("duration", (6, "year", "signature"))),
    ("The Parties will cooperate, over a period of two years, to breed new strains.", ("duration", (2, "year", "operative"))),
    ("The Sides shall jointly carry out the work over a period of 30 months.", ("duration", (30, "month", "operative"))),
    ("This Accord shall remain in provisional effect until after the expiration of one year.",
     ("duration", (1, "year", "operative"))),
    ("This Protocol shall apply to fishing from 1 January 2027 to 31 December 2030.", ("duration", "2030-12-31")),
    ("This Plan of Action covers the years 2027 to 2030.", ("duration", "2030-12-31")),
    ("The measures shall be applied until 31 December 2027 at the latest.", ("duration", "2027-12-31")),
    ("This Accord shall be tacitly renewed from year to year.", ("renewal", (1, "year", "expiry"))),
    ("The Memorandum shall terminate automatically on 31 December 2029.", ("duration", "2029-12-31")),
    ("The Parties will continue the project through the end of 2028.", ("duration", "2028-12-31")),
    ("It may be extended for one more year by an exchange of letters.", ("renewal", (1, "year", "expiry"))),
    ("They are announcing the launch of a one-year Joint Clean Shipping Action Plan.", ("duration", (1, "year", "none"))),
    ("The lease has subsequent five-year automatic extensions.", ("renewal", (5, "year", "expiry"))),
    ("The term of the licence will be for ten years beginning May 1, 2027.", ("duration", "2027-05-01")),
    ("Term: 3 years", ("duration", (3, "year", "operative"))),
    ("This MOU is valid for a duration of four years.", ("duration", (4, "year", "operative"))),
    ("The cooperation is to last two years, starting from 1 May 2027.", ("duration", "2027-05-01")),
    ("They agreed to renew the Task Force for an additional year.", ("renewal", (1, "year", "expiry"))),
    ("The Programme is extended for another two years from 1 May 2027.", ("renewal", "2027-05-01")),
    ("They intend to launch a one-year joint task force on hydrogen.", ("duration", (1, "year", "none"))),
    ("They will start with the introduction of a six-month pilot phase.", ("duration", (6, "month", "none"))),
])  # fmt: skip
def test_how_long_a_text_or_a_work_lasts(words, term):
    assert told(words) == [term]


@pytest.mark.parametrize(("words", "term"), [
    ("This MOU can be ended by means of a letter to that effect, given six months in advance.",
     ("notice", (6, "month", "notice"))),
    ("Either Side may terminate it by informing the other two months in advance of its intention to do so.",
     ("notice", (2, "month", "notice"))),
    ("Notice is to be given in writing, and such notice shall be at least two months.", ("notice", (2, "month", "notice"))),
    ("Such notice shall take effect one year after the date of its communication to the Director.",
     ("notice", (1, "year", "notice"))),
    ("A member may withdraw at any time after the expiration of six months from the entry into force of this MOU.",
     ("deadline", (6, "month", "operative"))),
    ("Withdrawal takes effect ten days after the end of the academic year.", ("notice", (10, "day", "event"))),
    ("The agenda of each meeting shall be agreed at least one month in advance of the meeting.",
     ("deadline", (1, "month", "event"))),
    ("The terms may not provide for payment more than twelve months from the date of the sale.",
     ("deadline", (12, "month", "event"))),
    ("A review takes place every five years from the date on which the Institute commences its work.",
     ("review", (5, "year", "event"))),
])  # fmt: skip
def test_what_periods_are_counted_from(words, term):
    assert told(words) == [term]


@pytest.mark.parametrize(("words", "term"), [
    ("This Accord is open for signature by all States until 31 March 2027.", ("deadline", "2027-03-31")),
    ("Applications may be submitted until 30 June 2027.", ("deadline", "2027-06-30")),
    ("They agree to limit exports during the crop year 1 August 2027 to 31 July 2028.", ("duration", "2028-07-31")),
    ("The next meeting will be held in the first semester of 2027.", ("meeting", "2027-06-30")),
    ("Within the next year, both sides plan to hold an exercise at sea.", ("deadline", (1, "year", "none"))),
    ("Delegations shall visit each city in alternate years.", ("periodic", (2, "year", "none"))),
    ("The fee will be indexed every year.", ("periodic", (1, "year", "none"))),
    ("Exploring joint research on batteries, beginning in the next twelve months.", ("deadline", (12, "month", "none"))),
    ("The parties reached an agreement on holding the next round in Oslo in July 2027.", ("meeting", "2027-07-31")),
    ("The plan is to be put before the meeting scheduled for 5 April 2027.", ("meeting", "2027-04-05")),
    ("They prepared the next summit, which is scheduled to be held in the first quarter of 2027.", ("meeting", "2027-03-31")),
    ("We are going to hold a summit in Oslo on September 2-4, 2027.", ("meeting", "2027-09-04")),
    ("Convening a meeting of senior officials in November 2027.", ("meeting", "2027-11-30")),
])  # fmt: skip
def test_by_when_something_is_due(words, term):
    assert told(words) == [term]


def test_instalments_and_a_work_that_begins_and_ends_on_a_day():
    paid = told("The sum will be paid in instalments as follows: 20 million in 2027 5 million in January 2028")
    assert paid == [("deadline", "2027-12-31"), ("deadline", "2028-01-31")]
    more = told("They decided to extend the mandate for six months, until the end of 2027.")
    assert sorted(more) == [("duration", "2027-12-31"), ("renewal", (6, "month", "expiry"))]
    given = told("Norway will disburse NOK 5 million in 2027 and NOK 3 million in 2028.")
    assert [each[1] for each in given] == ["2027-12-31", "2028-12-31"]
    work = told("Implementation is planned as of January 1, 2027 and ends December 31, 2029.")
    assert ("duration", "2029-12-31") in work


@pytest.mark.parametrize("words", [
    "The Accord, effective for both since 1990, was praised.",
    "From 1 April 2020 the Participants had issued the cards free of charge.",
    "The first report will cover the period from 1 March 2027 till 30 June 2027.",
    "As follow-up to the May 26, 2027 call, the Presidents praised the work.",
    "We, the Ministers of both States, gather in Oslo on 12-13 May 2027.",
    "Both sides noted the progress made within the first year of the plan.",
    "They will present it during the annual Prospectors convention.",
    "A pilot phase of six months was completed.",
    "It was provisionally applied from 1 May 2015.",
    "The Agreement, effective 1 May 2015, was amended in 2018.",
    "From 1 May 2015, the Parties worked together under the Accord.",
    "As soon as the accord entered into force, the Parties met.",
    "It was extended for another year.",
    "The Memorandum was terminated on 31 December 2019.",
    "The Fund provided 5 million in 2020 and 4 million in 2021.",
    "The Government will provide the experts trained in 2019.",
    "The number of trainees will vary from year to year.",
    "The work carried out in the years 2015 to 2020 was reviewed.",
    "Upon signature on January 12, 2027, the Memorandum commenced.",
    "They recalled the terms, which had not been renewed for another year.",
])  # fmt: skip
def test_near_misses(words):
    assert told(words) == []


@pytest.mark.parametrize(("words", "term"), [
    ("日本国政府は、二千二十七年三月一日から次の措置をとる用意を有する。", ("operative", "2027-03-01")),
    ("この取極は、二千二十七年一月一日から始まる三年の期間両政府によって適用される。", ("duration", "2027-01-01")),
    ("貸与期間は、五年の追加の期間延長される。", ("renewal", (5, "year", "expiry"))),
    ("その後は、終了する時まで二年の期間ずつ引き続き効力を有する。", ("renewal", (2, "year", "expiry"))),
    ("この協定は、憲法上の手続を終了した旨の文書を受領した日に効力を生ずる。", ("operative", (None, None, "receipt"))),
    ("その合意が閣下の返簡の日付の日に効力を生ずる。", ("operative", (None, None, "event"))),
    ("協力する期間は、令和10年5月までを予定している。", ("duration", "2028-05-31")),
    ("外相会談を08年に日本で開催する。", ("meeting", "2008-12-31")),
])  # fmt: skip
def test_japanese(words, term):
    assert told(words, "ja") == [term]


@pytest.mark.parametrize("words", [
    "20年前、両国は協力を立ち上げたことを想起した。", "同口上書にいう措置は、昭和三十二年九月一日から実施された。",
    "三年前に両大臣が東京で会談した。",
    "千九百六十七年十月十日に効力を生じた条約を考慮し、",
])  # fmt: skip
def test_what_was_in_japanese(words):
    assert told(words, "ja") == []
