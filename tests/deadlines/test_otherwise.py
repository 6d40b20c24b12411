"""Wordings that no list knows: a span or a day of what is to come is a term, unless something says that it is none."""

import pytest

from app.deadlines.terms import terms_of
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.provision import Kind, Provision
from app.model.text import Text
from tests.deadlines.test_telling import told


@pytest.mark.parametrize(("words", "term"), [
    ("The present arrangement shall endure for five years.", ("duration", (5, "year", "operative"))),
    ("The Treaty shall subsist for a period of twelve years.", ("duration", (12, "year", "operative"))),
    ("This MOU holds good for three years.", ("duration", (3, "year", "operative"))),
    ("The life of this memorandum is three years.", ("duration", (3, "year", "operative"))),
    ("This Accord shall govern relations during the next three years.", ("duration", (3, "year", "operative"))),
    ("The MoU, which will cover the next five years, was signed in Rome.", ("duration", (5, "year", "operative"))),
    ("They signed a five-year memorandum of understanding.", ("duration", (5, "year", "none"))),
    ("The five-year pact will cover research and training.", ("duration", (5, "year", "none"))),
    ("Neither Participant will disclose such data for three years.", ("duration", (3, "year", "none"))),
    ("Tariffs shall be phased out over ten years.", ("duration", (10, "year", "none"))),
    ("There will be a probationary period of six months.", ("duration", (6, "month", "none"))),
    ("For the first three years the costs will be shared.", ("duration", (3, "year", "none"))),
    ("The tools shall be returned at the end of six months.", ("deadline", (6, "month", "none"))),
    ("If no settlement is reached in six months, the matter goes to the Ministers.", ("deadline", (6, "month", "none"))),
    ("At the end of the second year the Parties will take stock.", ("review", (2, "year", "none"))),
    ("The Council may, within a period which may not exceed three months, object.", ("deadline", (3, "month", "none"))),
])  # fmt: skip
def test_spans_of_what_is_to_come(words, term):
    assert told(words) == [term]


@pytest.mark.parametrize(("words", "term"), [
    ("The accord will be in effect for the years 2027 and 2028.", ("duration", "2028-12-31")),
    ("Activities will be carried out over the years 2027, 2028 and 2029.", ("duration", "2029-12-31")),
    ("Both sides will implement it in the period 2027-2030.", ("duration", "2030-12-31")),
    ("The work is expected to last until 2031.", ("duration", "2031-12-31")),
    ("The plan runs through 2030.", ("duration", "2030-12-31")),
    ("The term of this Memorandum is 1 June 2027 - 31 May 2030.", ("duration", "2030-05-31")),
    ("The next session will be in Rome in May 2028.", ("meeting", "2028-05-31")),
    ("They set 2030 as the target date for the bridge.", ("deadline", "2030-12-31")),
    ("The new hall will become available in October 2027.", ("deadline", "2027-10-31")),
    ("The closing date is 15 March 2027.", ("deadline", "2027-03-15")),
    ("This MOU shall be reviewed on 1 January 2029.", ("review", "2029-01-01")),
    ("A festival will be staged in Oslo in June 2027.", ("deadline", "2027-06-30")),
    ("The Accord expires at midnight on 31 December 2028.", ("duration", "2028-12-31")),
])  # fmt: skip
def test_days_and_years_of_what_is_to_come(words, term):
    assert term in told(words)


@pytest.mark.parametrize(("words", "term"), [
    ("This Accord shall enter into force as soon as both have notified each other.", ("operative", (None, None, "notice"))),
    ("This MOU shall become binding on the date of signature.", ("operative", (None, None, "signature"))),
    ("This MOU shall produce its effects from the date of signature.", ("operative", (None, None, "signature"))),
    ("The date of entry into force shall be the date of receipt of the last notification.",
     ("operative", (None, None, "receipt"))),
    ("The date of the last notification shall be the date of entry into force.", ("operative", (None, None, "notice"))),
    ("The present Convention shall have effect for one year from that date.", ("duration", (1, "year", "operative"))),
])  # fmt: skip
def test_when_a_text_takes_effect(words, term):
    assert told(words) == [term]


@pytest.mark.parametrize(("words", "term"), [
    ("They meet every 2-3 years.", ("meeting", (2, "year", "none"))),
    ("Meetings will be held every three to four months.", ("meeting", (3, "month", "none"))),
    ("They will meet each spring in either capital.", ("meeting", (1, "year", "none"))),
    ("The Council shall meet at least twice (2) a year.", ("meeting", (6, "month", "none"))),
    ("The Council shall hold two sessions annually.", ("meeting", (6, "month", "none"))),
    ("The Parties undertake to meet once per semester.", ("meeting", (6, "month", "none"))),
    ("The Sides will review it on each anniversary of its commencement.", ("review", (1, "year", "operative"))),
    ("Each Party will send two experts per year.", ("periodic", (1, "year", "none"))),
    ("Each side shall contribute EUR 100,000 per year.", ("periodic", (1, "year", "none"))),
    ("Each Party shall grant up to five scholarships per annum.", ("periodic", (1, "year", "none"))),
    ("Either may object within a fortnight.", ("deadline", (2, "week", "none"))),
    ("The list will be sent no later than 1 October.", ("deadline", (None, None, "fixed"))),
    ("The hall will be used from 18 October 2027.", ("operative", "2027-10-18")),
    ("Sixty days after three States have deposited their instruments, this Accord shall enter into force.",
     ("operative", (60, "day", "deposit"))),
    ("It lasts three years, with the possibility of two further terms of two years each.", ("renewal", (2, "year", "expiry"))),
    ("This MOU is valid for one (1) academic year.", ("duration", (1, "year", "operative"))),
    ("It applies until replaced, but in no case beyond 31 December 2030.", ("deadline", "2030-12-31")),
    ("They set a target of concluding the talks by year-end 2027.", ("deadline", "2027-12-31")),
    ("They resolved to achieve the target of 5 billion by 2030.", ("deadline", "2030-12-31")),
])  # fmt: skip
def test_what_comes_back_is_given_and_is_due(words, term):
    assert term in told(words)


@pytest.mark.parametrize("words", [
    "They agreed to raise trade to the annual target of 5 billion.",
    "The Government, being desirous of extending the period of five years for which the Treaty is in force, have agreed:",
    "Its term had been fixed at a period of five years from the exchange.", "Exports had risen by 31 March.",
    "Goods shipped from 1 January 2020 onwards had been inspected.", "Each such report shall cover the period of one year.",
    "The plant will produce 500,000 tonnes per year.",
    "In 2019 the two countries agreed to establish a joint fund.",
    "The average of the three years preceding shall be used.", "The population will double in 30 years.",
    "Hotels must be open at least 270 days per year.", "Demand is expected to grow over 30 years of expansion.",
    "The two countries concluded a ten-year accord last year.",
    "A study covering a period of ten years will be drawn up.", "The reference period shall be 2015-2020.",
    "They will cooperate under the Strategic Plan for the period 2025-2030.",
    "Cyber policy was updated for the first time in seven years.",
    "They noted that the Action Plan was valid until 2025.", "The Agreement of 1998 was in force for ten years.",
    "Personnel with at least five years of experience will be selected.",
])  # fmt: skip
def test_what_is_none(words):
    assert told(words) == []


@pytest.mark.parametrize(("words", "term"), [
    ("All other articles of this accord are effective as of the date signed.", ("operative", (None, None, "signature"))),
    ("The Government will, beginning August 1, 2027, grant visas free of charge.", ("operative", "2027-08-01")),
    ("Beginning 1 August 2027, citizens holding valid passports issued by either side shall need no visa.",
     ("operative", "2027-08-01")),
    ("After 31 December 2027, such goods shall not be entitled to it.", ("operative", "2027-12-31")),
    ("From January 2028, imports will be subject to the new rules.", ("operative", "2028-01-01")),
])  # fmt: skip
def test_what_holds_from_then_on(words, term):
    assert told(words) == [term]


@pytest.mark.parametrize("words", [
    "The signing comes just two days after the other side finalized a similar deal.",
    "They will exchange data collected between 2010 and 2020.", "The flight will take eleven hours.",
    "Prices will be compared with those of 12 months earlier.", "Trains will run every ten minutes.",
    "After ten years of war, both nations wish for peace.", "Each trainee will spend three weeks in a company.",
    "The forum will be attended for two days by experts who have served for 20 years.",
])  # fmt: skip
def test_contents_and_histories_are_none(words):
    assert told(words) == []


def in_list(*paragraphs):
    """Return the terms of paragraphs that make a list, by their kinds, days and amounts."""
    provisions = tuple(Provision(f"p{at}", Kind.PARAGRAPH, text=Text(words)) for at, words in enumerate(paragraphs))
    found = terms_of(Instrument("i", Particulars(), (LanguageVersion("en", "original", provisions),)))
    assert all(paragraphs[int(each.provision_id[1:])][each.start : each.end] == each.text for each in found)
    return [(each.provision_id, each.kind, str(each.on) if each.on else (each.amount, each.unit)) for each in found]


def test_items_go_on_with_the_words_that_open_their_list():
    assert in_list("Both sides agreed to:", "(a) open an office in 2027;", "(b) keep the data for five years; and",
                   "(c) meet annually.") == [
        ("p1", "deadline", "2027-12-31"), ("p2", "duration", (5, "year")), ("p3", "meeting", (1, "year")),
    ]  # fmt: skip
    assert in_list("Within six months the Board shall:", "- adopt its rules", "- carry out a study over two years") == [
        ("p0", "deadline", (6, "month")), ("p2", "duration", (2, "year")),
    ]  # fmt: skip


def test_what_somebody_is_to_have_done_is_no_term():
    assert (
        in_list("The sponsor must:", "(a) be at least 21 years of age;", "(b) have lived there for five years.") == []
    )
