"""Terms of time in the words of an instrument."""

import pytest

from app.deadlines.terms import terms_of
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.provision import Kind, Provision
from app.model.text import Text


def found(words, language="en", kind=Kind.PARAGRAPH):
    provision = Provision("p", kind, text=Text(words))
    terms = terms_of(Instrument("i", Particulars(), (LanguageVersion(language, "original", (provision,)),)))
    for each in terms:
        assert words[each.start : each.end] == each.text
    return [(each.kind, each.amount, each.unit, each.bound, each.anchor) for each in terms]


@pytest.mark.parametrize(("words", "term"), [
    ("Discontinuation is expected to commence 180 days after the date on which notice of discontinuation is delivered.",
     ("notice", 180, "day", "on", "delivery")),
    ("The Participants intend to review this MOC every two years.", ("review", 2, "year", "every", "none")),
    ("Each Participant intends to designate a contact point within thirty days after this Framework becomes operative.",
     ("deadline", 30, "day", "within", "operative")),
    ("The Participants should hold consultations within 10 working days of a request.",
     ("meeting", 10, "working_day", "within", "request")),
    ("Upon receipt of a request, the other Participant is expected to respond within ten days.",
     ("deadline", 10, "day", "within", "receipt")),
    ("This Memorandum will remain in effect for a period of five (5) years.", ("duration", 5, "year", "for", "operative")),
    ("Either Participant may discontinue this MOC by giving at least three months’ written notice.",
     ("notice", 3, "month", "on", "notice")),
    ("It is renewed for successive periods of three years.", ("renewal", 3, "year", "for", "expiry")),
    ("unless either side notifies the other six months prior to its expiration.", ("deadline", 6, "month", "before", "expiry")),
    ("The Working Group is expected to meet twice a year.", ("meeting", 6, "month", "every", "none")),
    ("This MOC remains in effect until 31 December 2030.", ("duration", None, None, "until", "fixed")),
    ("The Participants intend to complete the study by 1 May 2027.", ("deadline", None, None, "until", "fixed")),
])  # fmt: skip
def test_what_a_sentence_says_of_time(words, term):
    assert found(words) == [term]


@pytest.mark.parametrize("words", [
    "The two countries have cooperated for many years, and over the past five years in particular.",
    "Students stay for two weeks.",
    "The Participants intend to share annual budgets.",
    "in accordance with the Convention signed on 19 March 2019",
    "The Participants intend to prepare a five-year plan.",
])  # fmt: skip
def test_what_is_no_duty_of_the_instrument(words):
    assert found(words) == []


def test_recitals_and_titles_tell_history():
    assert found("Recalling that they intend to meet every year", kind=Kind.RECITAL) == []


@pytest.mark.parametrize(("words", "term"), [
    ("この協力覚書は、署名の日から五年間効力を有する。", ("duration", 5, "year", "for", "signature")),
    ("両参加者は、二年ごとにこの協力覚書を見直す意図を有する。", ("review", 2, "year", "every", "none")),
    ("終了は、終了の通告が到達した日から180日後に開始する。", ("notice", 180, "day", "on", "delivery")),
    ("作業部会は、毎年会合する。", ("meeting", 1, "year", "every", "none")),
])  # fmt: skip
def test_japanese(words, term):
    assert found(words, "ja") == [term]
