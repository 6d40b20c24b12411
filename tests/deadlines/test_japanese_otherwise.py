"""Wordings of Japanese texts: what comes back, spans that no list knows, how texts begin; and what is none."""

import pytest

from tests.deadlines.test_telling import told


@pytest.mark.parametrize(("words", "term"), [
    ("委員会は、毎年少なくとも二回会合する。", ("meeting", (6, "month", "none"))),
    ("双方は、年1～2回、協議を行う。", ("meeting", (1, "year", "none"))),
    ("双方は、三箇月に一回、協議を行う。", ("meeting", (3, "month", "none"))),
    ("双方は、四半期に一度、報告書を交換する。", ("report", (3, "month", "none"))),
    ("双方は、毎週会合を開く。", ("meeting", (1, "week", "none"))),
    ("双方は、隔月で会合を開く。", ("meeting", (2, "month", "none"))),
    ("原則として一年おきに互いに訪問し、会議を開く。", ("meeting", (2, "year", "none"))),
    ("毎会計年度に計画を作成する。", ("periodic", (1, "year", "none"))),
    ("年間十名の研修生を受け入れる。", ("periodic", (1, "year", "none"))),
])  # fmt: skip
def test_what_comes_back(words, term):
    assert told(words, "ja") == [term]


@pytest.mark.parametrize(("words", "term"), [
    ("両者は、情報を三年間開示しない。", ("duration", (3, "year", "none"))),
    ("政府は、この協定の効力発生の日から六年間、借款の供与を容易にする。", ("duration", (6, "year", "operative"))),
    ("この協定の終了後も、秘密保持義務は三年間存続する。", ("deadline", (3, "year", "expiry"))),
    ("失効の日から十年間、引き続き効力を有する。", ("deadline", (10, "year", "expiry"))),
    ("協定書の期間は5年とする。", ("duration", (5, "year", "operative"))),
    ("仲裁委員は、六十日の期間内に任命される。", ("deadline", (60, "day", "none"))),
    ("計画は、発効後半年以内に作成する。", ("deadline", (6, "month", "operative"))),
    ("一年半以内に結論を得る。", ("deadline", (18, "month", "none"))),
    ("三年目に中間評価を実施する。", ("review", (3, "year", "none"))),
    ("通告の六箇月後に失効する。", ("notice", (6, "month", "notice"))),
    ("六か月の事前通知により解約することができる。", ("notice", (6, "month", "notice"))),
    ("期間満了の三月前までに申出を行う。", ("deadline", (3, "month", "expiry"))),
    ("第一次計画は、二千二十七年四月一日に始まる三年の期間を対象とする。", ("duration", "2027-04-01")),
    ("2027年内の合意を目指す。", ("deadline", "2027-12-31")),
    ("2027年末を目途に交渉を妥結する。", ("deadline", "2027-12-31")),
])  # fmt: skip
def test_spans_and_days(words, term):
    assert told(words, "ja") == [term]


@pytest.mark.parametrize(("words", "term"), [
    ("この協定は、国内手続の完了を通告した日に開始される。", ("operative", (None, None, "notice"))),
    ("この覚書は、両者が署名した日から施行する。", ("operative", (None, None, "last_signature"))),
    ("発効日は、最後の署名の日とする。", ("operative", (None, None, "last_signature"))),
    ("この協定は、通告を交換した月の後三箇月目の月の初日に効力を生ずる。", ("operative", (3, "month", "notice"))),
    ("この協定の改正は、両政府が確認した日の後三十日目の日に効力を生ずる。", ("deadline", (30, "day", "event"))),
    ("この規程は、2027(令和9)年4月25日から施行する。", ("operative", "2027-04-25")),
    ("この取決めは、令和9年(2027年)4月1日から実施する。", ("operative", "2027-04-01")),
])  # fmt: skip
def test_how_texts_begin(words, term):
    assert told(words, "ja") == [term]


@pytest.mark.parametrize("words", [
    "両国は過去十年間、平和のうちに協力する関係にある。", "五年以上の経験を有する専門家を派遣する。", "三年間の研修課程を修了する。",
    "世界が百年に一度の変化に直面する。", "三年ぶりに会談する。", "国交樹立50周年を迎える。", "第二回会合を開く。",
])  # fmt: skip
def test_what_is_none(words):
    assert told(words, "ja") == []


@pytest.mark.parametrize(("words", "terms"), [
    ("本取決めの有効期間は、令和9年4月1日から令和12年3月31日までとする。",
     [("operative", "2027-04-01"), ("duration", "2030-03-31")]),
    ("発効日：2027年4月1日", [("operative", "2027-04-01")]),
    ("提出期限は、2027年9月30日とする。", [("deadline", "2027-09-30")]),
    ("次回会合：2027年6月、東京にて", [("meeting", "2027-06-30")]),
    ("借款の使用期限は、借款契約の発効の日から五年とする。", [("duration", (5, "year", "operative"))]),
])  # fmt: skip
def test_lines_of_forms_and_ranges(words, terms):
    assert sorted(told(words, "ja"), key=str) == sorted(terms, key=str)


@pytest.mark.parametrize("words", [
    "青年を毎年5名、2年間受け入れる。", "六十日の期間内に回答が得られた。", "昨年、年2回の会合を開催しました。",
    "この取組は2023年度から実施しています。",
])  # fmt: skip
def test_what_is_told_or_a_content(words):
    assert [each for each in told(words, "ja") if each != ("periodic", (1, "year", "none"))] == []


@pytest.mark.parametrize(("words", "term"), [
    ("署名の日から起算して一月を経過した日に発効する。", ("operative", (1, "month", "signature"))),
    ("半年のうちに回答する。", ("deadline", (6, "month", "none"))),
    ("一か月の間に附属書案を交換する。", ("deadline", (1, "month", "none"))),
    ("三週間後をめどに回答する。", ("deadline", (3, "week", "none"))),
    ("本協定は五年で失効する。", ("duration", (5, "year", "operative"))),
    ("両者の署名が揃った日から三年間とする。", ("duration", (3, "year", "signature"))),
    ("2027年12月31日（金）までに完了する。", ("deadline", "2027-12-31")),
    ("会合を2027年12月末日までに開催する。", ("meeting", "2027-12-31")),
    ("回答は、三十日を超えない期間内に行う。", ("deadline", (30, "day", "none"))),
])  # fmt: skip
def test_more_ways(words, term):
    assert told(words, "ja") == [term]


def test_a_meeting_of_the_past_is_no_line_of_a_form():
    assert told("第三回会合は2024年5月に東京で開催された。", "ja") == []


@pytest.mark.parametrize(("words", "term"), [
    ("前年度の12月末までに計画を策定する。", ("deadline", (None, None, "fixed"))),
    ("毎年6月末日までに書類を送る。", ("periodic", (1, "year", "fixed"))),
    ("この取極は、令和9年5月1日付けで発効する。", ("operative", "2027-05-01")),
    ("3年を超えない範囲で延長できる。", ("renewal", (3, "year", "expiry"))),
    ("本覚書は、5年間有効である。", ("duration", (5, "year", "operative"))),
    ("本覚書は、記名押印した日から効力を生じる。", ("operative", (None, None, "signature"))),
    ("本覚書は、最後の署名の日付から効力を有する。", ("operative", (None, None, "last_signature"))),
    ("協定の期間は2027年4月から5年間。", ("duration", "2027-04-01")),
    ("第2回会合は、2027年5月、東京で開催される予定。", ("meeting", "2027-05-31")),
    ("署名後、30日で発効する。", ("operative", (30, "day", "signature"))),
    ("回答がない場合には、三十日を経過した日に承認されたものとみなす。", ("deadline", (30, "day", "none"))),
])  # fmt: skip
def test_forms_of_agreements_of_towns_and_universities(words, term):
    assert told(words, "ja") == [term]


@pytest.mark.parametrize("words", [
    "会談は2019年12月に大阪で開催されて以来、約4年半ぶりとなる。",
    "2016年6月に署名(期限2年)、2018年6月に更新(期限4年)が行われました。",
    "2年前に署名した覚書に基づき協力を進める。", "この協定は、これまで8年間適用されてきた。",
    "三月十五日から四月三十日まで東京で行われた協議に言及する。", "本覚書は、5年間有効であった。", "2026年度から計画を実施している。",
])  # fmt: skip
def test_ranges_of_the_past(words):
    assert told(words, "ja") == []


@pytest.mark.parametrize(("words", "term"), [
    ("本協定ハ署名ノ日ヨリ實施セラルヘシ。", ("operative", (None, None, "signature"))),
    ("本條約ハ批准ヲ了シタル日ヨリ效力ヲ生ス。", ("operative", (None, None, "condition"))),
    ("本約定ハ署名ト同時ニ效力ヲ生ス。", ("operative", (None, None, "signature"))),
    ("本協定ハ五年間效力ヲ有ス。", ("duration", (5, "year", "operative"))),
])  # fmt: skip
def test_the_script_of_before_1946(words, term):
    assert told(words, "ja") == [term]
