"""Terms of time in the words of an instrument."""

import tomllib
from pathlib import Path

import pytest

from app.deadlines.sentence import parts_of
from app.deadlines.terms import terms_of
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.provision import Kind, Provision
from app.model.text import Text
from benchmarks.dates import Score, measure
from tests.thinned import examples

DATA = Path(__file__).parents[1] / "data"


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


def whole(words, language="en"):
    provision = Provision("p", Kind.PARAGRAPH, text=Text(words))
    return terms_of(Instrument("i", Particulars(), (LanguageVersion(language, "original", (provision,)),)))


@pytest.mark.parametrize(("words", "quoted"), [
    ("This MOU will remain in effect for an initial period of three (3) years.", "for an initial period of three (3) years"),
    ("A group will be set up within six months of the operative date.", "within six months of the operative date"),
    ("The Participants will meet at least twice a year.", "meet at least twice a year"),
    ("The steering committee should convene biannually (twice a year).", "convene biannually (twice a year)"),
    ("The list will be updated by the end of the third quarter of 2027.", "by the end of the third quarter of 2027"),
    ("This MOU becomes operative upon the exchange of notes.", "becomes operative upon the exchange of notes"),
])  # fmt: skip
def test_a_term_is_quoted_with_the_words_that_open_it(words, quoted):
    assert [each.text for each in whole(words)] == [quoted]


@pytest.mark.parametrize(("words", "day"), [
    ("The list will be ready by the end of 2027.", "2027-12-31"),
    ("The list will be ready by February 2028.", "2028-02-29"),
    ("The list will be ready by the first half of 2027.", "2027-06-30"),
    ("The list will be ready by the third quarter of 2027.", "2027-09-30"),
    ("The list will be ready by the last half of 2027.", "2027-12-31"),
    ("The list will be ready before March 2027.", "2027-03-01"),
])  # fmt: skip
def test_spans_end_on_a_day(words, day):
    assert [str(each.on) for each in whole(words)] == [day]


def test_what_takes_effect_is_the_instrument_its_end_or_a_change_of_it():
    after = "will take effect thirty days after receipt of the notification."
    kinds = [whole(f"{what} {after}")[0].kind for what in ("This MOU", "The termination", "An amendment")]
    assert kinds == ["operative", "notice", "deadline"]


def test_the_first_day_of_a_month_following():
    [term] = whole("This MOU will take effect on the first day of the second month following the date of signature.")
    assert (term.kind, term.amount, term.unit, term.anchor, term.rolls) == (
        "operative", 2, "month", "signature", "month_start",
    )  # fmt: skip


@pytest.mark.parametrize("path", sorted(DATA.glob("dates*.toml")), ids=lambda path: path.stem)
def test_precision_and_recall_on_texts_labelled_by_hand(path):
    score = Score()
    for text in tomllib.loads(path.read_text(encoding="utf-8"))["text"]:
        measure(text, score)
    assert score.found / score.given >= 0.95
    assert score.found / score.labelled >= 0.95
    assert score.whole / score.found >= 0.95


@pytest.mark.parametrize("words", [
    "if more than two years have elapsed from the date ", "prior to 1 January 2027 ", "by 31 January each year ",
    "will meet if next in 2027 ", "notice of six months ",
])  # fmt: skip
def test_a_sentence_without_end_is_read_in_parts(words):
    many = examples(5_100, 15_000) // len(words) + 1  # more than two parts
    terms = whole(words * many)
    assert all(each.end <= len(words) * many for each in terms)
    assert list(parts_of("x" * 6_000)) == [(0, 2_500), (2_500, 5_000), (5_000, 6_000)]


@pytest.mark.parametrize("words", [
    "Recalling the communiqué in which both sides agreed to meet within six months;",
    "Noting that the second round was held within one year thereafter,",
    "The fourth annual meeting was held on 5 June 2018.",
    "Sales doubled within ten years and reached 3 billion.",
    "The first stage was completed by March 2022.",
    "Last updated on 5 March 2024.",
    "They take note of the goal of net-zero greenhouse gas emissions by 2050.",
    "The office will take applicants with at least five years of relevant professional experience.",
    "The host shall pay the monthly salary of its staff.",
    "It follows the Arrangement of 5 May 2015, which remained in effect for five years.",
    "On 6 June 2021, both ministers met in Oslo and confirmed their intention to work together.",
    "In the six months since its launch, the plan has already led to new work.",
    "Under the Accord, which entered into force on 1 July 2015 for a period of ten years, much was done.",
    "They noted the completion of the first stage within two years of its launch.",
    "The work was carried out over a period of three years from April 2015 to March 2018.",
    "It supersedes the Arrangement signed on 3 June 2011 and extended until 2 June 2016.",
    "On May 6, 2021, the two ministers met in Oslo to discuss fisheries.",
    "We refer to the Accord signed by the Governments of both our countries and of a third State on 8 July 1990.",
    "It may end before the expiration of the period of four years prescribed in Article 2.",
    "The Council, at its ninth session (Rome, 3 to 7 May 2019), praised the work.",
])  # fmt: skip
def test_what_was_and_what_is_recited_is_no_term(words):
    assert not whole(words)


@pytest.mark.parametrize("words", [
    "The Ministers agreed to meet within six months.", "The meeting will be held on 5 June 2028.",
    "Both sides decided that officials should report by March 2028.",
    "They plan to launch a programme by March 2028.", "They welcomed the idea and will meet within two years.",
    "Recalling their ties, both sides will meet within six months.",
])  # fmt: skip
def test_what_was_agreed_for_the_time_to_come_is_a_term(words):
    assert len(whole(words)) == 1


@pytest.mark.parametrize("words", [
    "両大臣は、毎年会合が開催されていることを歓迎した。", "2023年5月10日から12日まで、大臣は同国に滞在した。",
    "2012年4月から約3年になる今回の会議を歓迎する。", "2年間の期限を迎えた取決めに言及する。",
    "今後3年間の協力の基礎となる取決めの更新を行った。",
    "第三次計画（2020年から2025年まで）を参照する。", "この取決めは、五年間有効であった取決めに代わる。",
])  # fmt: skip
def test_what_japanese_texts_tell_of_the_past_is_no_term(words):
    assert not whole(words, "ja")


@pytest.mark.parametrize(("words", "kind", "anchor"), [
    ("This Arrangement, together with its annex, shall take effect on the date of its signature.", "operative", "signature"),
    ("This MOU, effective upon its execution by the last party to sign, is made by both.", "operative", "last_signature"),
    ("The Mission shall continue for a period of two years from the date of signature.", "duration", "signature"),
    ("This MOU is made by the Ministry of Climate Change of Oz and shall become effective upon signature.", "operative",
     "signature"),
    ("They will negotiate a further agreement by May 2028.", "deadline", "fixed"),
    ("They directed the group to present options within the latter half of 2028.", "deadline", "fixed"),
    ("This MOU is made by both and shall become effective on the date it is signed by the last Party.", "operative",
     "last_signature"),
    ("They shall give notice at least six months before May 31, 2030.", "notice", "fixed"),
])  # fmt: skip
def test_what_stands_beside_a_subject_and_days_after_a_comma(words, kind, anchor):
    assert [(each.kind, each.anchor) for each in whole(words)] == [(kind, anchor)]


def test_japanese_agreements_that_come_to_years_and_are_renewed_by_the_year():
    [lasts] = whole("協定期間は、締結日から3年間となります。", "ja")
    [also] = whole("本取決めの有効期間は署名の日から五年間とする。", "ja")
    assert (also.kind, also.amount, also.anchor) == ("duration", 5, "signature")
    [short] = whole("4. 期間 2017年4月10日より4年間", "ja")
    assert (short.kind, short.amount, str(short.on)) == ("duration", 4, "2017-04-10")
    [again] = whole("その後は1年毎に自動的に更新する。", "ja")
    assert (lasts.kind, lasts.anchor, again.kind) == ("duration", "signature", "renewal")
