"""What lies ahead and what was: days, spans and periods told apart by the verbs of their clause."""

from datetime import date

import pytest

from app.deadlines.telling import clause_before, deed_before, is_told
from app.deadlines.terms import terms_of
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.provision import Kind, Provision
from app.model.text import Text

SIGNED = date(2026, 3, 19)


def told(words, language="en", signed=None):
    provision = Provision("p", Kind.PARAGRAPH, text=Text(words))
    versions = (LanguageVersion(language, "original", (provision,)),)
    found = terms_of(Instrument("i", Particulars(signed_on=signed), versions))
    assert all(words[each.start : each.end] == each.text for each in found)
    return [(each.kind, str(each.on) if each.on else (each.amount, each.unit, each.anchor)) for each in found]


@pytest.mark.parametrize(("words", "term"), [
    ("They decided to hold the next round in Oslo in May 2027.", ("meeting", "2027-05-31")),
    ("The Ministers agreed that the next session would be convened in the first half of 2027.", ("meeting", "2027-06-30")),
    ("The ninth session is scheduled for October 2027.", ("meeting", "2027-10-31")),
    ("Both sides agreed to resume the talks, which had not been held since 2019, in 2027.", ("deadline", "2027-12-31")),
    ("The Sides will hold an expert workshop in Oslo on 12-14 February 2027.", ("meeting", "2027-02-14")),
    ("The Sides will meet in Oslo from 30 January to 2 February 2027.", ("meeting", "2027-02-02")),
    ("In 2027, both sides will host a conference on fisheries.", ("meeting", "2027-12-31")),
    ("3.1 Launch a pilot programme in 2027 for 50 young researchers.", ("deadline", "2027-12-31")),
    ("They plan to set up the office in the course of 2027.", ("deadline", "2027-12-31")),
    ("They agreed to extend the Plan until the end of 2028.", ("duration", "2028-12-31")),
    ("This Programme will run from 2026 to 2030.", ("duration", "2030-12-31")),
    ("Both sides aim to complete the design by Japan's fiscal year 2027.", ("deadline", "2028-03-31")),
    ("Over the next five years, both sides will exchange 50 experts.", ("deadline", (5, "year", "none"))),
    ("Within the third year of its operation, the Sides will review the Plan.", ("review", (3, "year", "operative"))),
    ("The Committee shall meet at intervals not exceeding twelve months.", ("meeting", (12, "month", "none"))),
    ("Hold one ministerial visit per year in each direction.", ("periodic", (1, "year", "none"))),
])  # fmt: skip
def test_what_lies_ahead(words, term):
    assert told(words) == [term]


@pytest.mark.parametrize("words", [
    "They reaffirmed their commitment to the Work Plan adopted in 2024.",
    "They intend to carry out what was agreed at the summit held in Oslo in 2024.",
    "The leaders welcomed the commemoration of the fiftieth year of the accord on 15 June 2024.",
    "The President recalled that, on 17 January 2024, both sides had agreed to work together.",
    "By 2024, more than 400 inspectors had been trained.",
    "The number of people above 65 is projected to grow by a third by 2040.",
    "From 2013 to 2023, the Fund has supported 45 projects.",
    "The Minister paid an official visit to Norway from 4 to 8 March 2024.",
    "They welcomed the annual growth of seven per cent.",
    "The Ministers met for the Twelfth Annual Meeting of the Council.",
    "Aid of ten million was given in the three years since the floods.",
    "The accord was concluded after four years of negotiations.",
    "The leaders agreed to designate 2027 as a year of friendship.",
    "The commitment made in 2022 to invest ten billion in five years has been met.",
    "At their meeting in the margins of the Assembly on 22 September 2025, the Ministers tasked their teams.",
    "Under the Protocol duties were abolished within ten years.",
    "The annual quota shall not exceed 5,000 tonnes.",
    "A fiscal year means a period of twelve months commencing on 1 April.",
    "Extradition shall be granted only if a period of at least six months of the sentence remains to be served.",
    "The project shall create 900 jobs and an estimated 300 more each year.",
])  # fmt: skip
def test_what_was_and_what_has_a_name(words):
    assert told(words) == []


def test_both_of_two_periods_between_which_something_is_to_be_done():
    reply = told("A Side shall reply between 30 and 45 days after receipt of the request.")
    assert [each[1] for each in reply] == [(30, "day", "receipt"), (45, "day", "receipt")]
    notice = told("Notice shall be given not less than 60 days and not more than 90 days prior to the termination.")
    assert [each[1][0] for each in notice] == [60, 90]


def test_days_named_together_are_two():
    found = told("The instalments are due on 1 October 2027 and 1 March 2028.")
    assert [each[1] for each in found] == ["2027-10-01", "2028-03-01"]


@pytest.mark.parametrize(("words", "language", "day"), [
    ("They directed officials to conclude the talks by the end of this year.", "en", "2026-12-31"),
    ("They agreed to hold the next meeting in the first half of next year.", "en", "2027-06-30"),
    ("両大臣は、年内に次回会合を開催することで一致した。", "ja", "2026-12-31"),
    ("双方は、来年前半に会合を開催する。", "ja", "2027-06-30"),
])  # fmt: skip
def test_spans_named_by_the_year_of_signature(words, language, day):
    assert [each[1] for each in told(words, language, SIGNED)] == [day]
    assert told(words, language) == []


def test_this_year_alone_is_no_day():
    assert told("This year marks the fiftieth anniversary of the accord.", signed=SIGNED) == []
    assert told("Each report is due by the end of the year to which it relates.", signed=SIGNED) == []


@pytest.mark.parametrize(("words", "term"), [
    ("両首脳は、次回会合を2027年前半に東京で開催することで一致した。", ("meeting", "2027-06-30")),
    ("両国は、2027年に共同展覧会を実施する。", ("deadline", "2027-12-31")),
    ("作業部会は、半期ごとに会合を開催する。", ("meeting", (6, "month", "none"))),
    ("両首脳は、今後5年間で1000人の人材を育成することで一致した。", ("deadline", (5, "year", "none"))),
    ("本取決めの有効期限は、令和11年3月31日までとする。", ("duration", "2029-03-31")),
    ("この協定は、批准書の交換の日に効力を生ずる。", ("operative", (None, None, "event"))),
    ("秘密保持義務は、本契約の終了後五年間存続する。", ("deadline", (5, "year", "expiry"))),
    ("この覚書は、令和8年3月31日限り効力を失う。", ("duration", "2026-03-31")),
    ("署名から1年を目途に見直しを行う。", ("review", (1, "year", "signature"))),
])  # fmt: skip
def test_what_lies_ahead_in_japanese(words, term):
    assert told(words, "ja") == [term]


@pytest.mark.parametrize("words", [
    "双方は、2023年に立ち上げられた対話の進展を歓迎した。", "世界が百年に一度の変化に直面する中、双方は協力する。",
    "65歳以上の人口は2040年までに三割に達すると推計されている。", "2050年には人口が二倍になる。",
    "昭和五十年三月一日に相当する。", "建設工事が十二箇月を超える期間存続する場合に限る。", "10周年に当たる2027年に向けて協力を深める。",
])  # fmt: skip
def test_what_was_in_japanese(words):
    assert told(words, "ja") == []


def test_clauses_and_their_verbs():
    words = "They welcomed the work, and the Ministers decided to hold talks in 2027"
    assert clause_before(words, len(words)).startswith("the Ministers decided")
    assert deed_before(words, len(words) - 8)[0] == "to hold"
    assert deed_before("They will carry out the plan adopted in 2027", 36) is None
    assert is_told("They noted the talks on 5 May 2027", 21, 34)
    assert not is_told("They decided to hold talks on 5 May 2027", 27, 40)


@pytest.mark.parametrize(("first", "signed"), [
    ("The Ministers met in Oslo on 5 May 2027.", None), ("Done at Oslo on 5 May 2027.", None), ("", date(2027, 5, 5)),
    ("On 5 May 2027, the Ministers met in Oslo.", None),
])  # fmt: skip
def test_no_duty_falls_on_a_day_before_a_text_was_made(first, signed):
    words = (first, "They will report by 1 March 2027.", "They will report by 1 June 2027.")
    provisions = tuple(Provision(f"p{at}", Kind.PARAGRAPH, text=Text(each)) for at, each in enumerate(words))
    versions = (LanguageVersion("en", "original", provisions),)
    found = terms_of(Instrument("i", Particulars(signed_on=signed), versions))
    assert [str(each.on) for each in found] == ["2027-06-01"]


def test_what_holds_may_have_begun_before_a_text_was_made():
    words = "This Arrangement is given effect from 1 January 2026 and remains in effect until 1 February 2026."
    assert [each[0] for each in told(words, signed=SIGNED)] == ["operative", "duration"]
