"""Instruments in Japanese alone: structure, particulars, topics, clauses."""

from datetime import date

import pytest

from app.errors import NotAnInstrument
from app.ingest.clauses import clauses_of
from app.ingest.reading import read_bytes
from app.language.japanese import dates, numeral, periods
from app.model.provision import Kind
from tests.ingest import bilingual

NOTES = """再生可能エネルギーの分野における協力に関する日本国政府とオーストラリア政府との間の交換公文

（日本側書簡）

書簡をもって啓上いたします。本大臣は、再生可能エネルギーの分野における協力に関する両国政府の代表者の間の最近の討議に言及し、次の取極を日本国政府に代わって提案する光栄を有します。

１　両国政府は、再生可能エネルギーの分野において協力する。

２　この取極に基づく協力は、それぞれの国の法令の範囲内で実施される。

本大臣は、前記の取極がオーストラリア政府により受諾されることを確認される閣下の返簡を要請する光栄を有します。

二千二十四年三月十五日に東京で

日本国外務大臣　鈴木一郎

（オーストラリア側書簡）

書簡をもって啓上いたします。本使は、本日付けの閣下の書簡を受領したことを確認する光栄を有します。

二千二十四年三月十五日に東京で

日本国駐在オーストラリア特命全権大使　ジェーン・ブラウン
"""
TREATY = """宇宙の平和利用のための協力に関する日本国政府とインド共和国政府との間の協定

日本国政府及びインド共和国政府（以下「両締約国政府」という。）は、
両国間の友好関係を強化することを希望し、
宇宙の探査から生ずる利益を認識して、
次のとおり協定した。

第一条
１　この協定は、両締約国政府の間の協力のための条件を定める。
２　両締約国政府は、次の事項について協力する。
（ａ）宇宙の科学
（ｂ）地球観測

（費用）
第二条　両締約国政府は、この協定に基づく自己の責任を果たすための費用を負担しなければならない。

第三条
１　この協定は、両締約国政府がその効力発生のために必要な国内手続の完了を相互に通告する外交上の公文を交換した日に効力を生ずる。
２　この協定は、十年間効力を有し、いずれか一方の締約国政府が六箇月前に書面による通告を与えることによりこの協定を終了させる意思を通告しない限り、その後も効力を有する。

以上の証拠として、下名は、各自の政府から正当に委任を受けてこの協定に署名した。
二千二十三年六月八日にニューデリーで、ひとしく正文である日本語及び英語により本書二通を作成した。

日本国政府のために
鈴木一郎

インド共和国政府のために
ラジ・シン

附属書
機器の一覧
１　受信機
２　送信機
"""
STATEMENT = """日本国経済産業大臣とフランス共和国産業担当大臣の共同声明

2025年5月12日

日本国経済産業大臣及びフランス共和国産業担当大臣（以下「双方」という。）は、以下の認識で一致した。

１．双方は、重要鉱物の供給網の強靱化に向けて協力する。
２．双方は、以下の分野で連携する意図を有する。
・探査
・リサイクル
３．本声明は、法的拘束力を有するものではない。
"""


def read(text):
    reading = read_bytes("text.txt", text.encode())
    assert reading.coverage.missing == ()
    return reading.instrument


def shapes(instrument):
    return [(each.kind, each.level, each.label, each.number) for each in instrument.provisions]


def test_a_memorandum_of_cooperation():
    made = read(bilingual.text("ja-moc"))
    assert [(each.language, each.role) for each in made.versions] == [("ja", "translation")]
    said = made.particulars
    assert said.title == "日本国経済産業省とアメリカ合衆国商務省との間の海底鉱物資源に関する協力覚書"
    assert said.instrument_type == "memorandum_of_cooperation"
    assert [(each.name, said.country(each.side)) for each in said.participants] == [
        ("日本国経済産業省", "Japan"),
        ("アメリカ合衆国商務省", "United States"),
    ]
    assert (said.collective_name, said.signed_on, said.place) == ("両参加者", date(2025, 10, 27), "東京")
    assert (said.languages, said.originals, said.status, said.binding) == (("ja", "en"), 2, "signed", "non-binding")
    assert [(each.name, each.post) for each in said.signatories] == [
        ("山田 太郎", "経済産業大臣"),
        ("ジョン・スミス", "商務長官"),
    ]
    sections = [each for each in made.provisions if each.kind is Kind.SECTION]
    assert [each.number for each in sections] == list("12345678")
    assert [each.heading.plain for each in sections[:2]] == ["目的", "協力分野"]
    assert [each.kind for each in made.provisions].count(Kind.RECITAL) == 3
    assert (Kind.SUBITEM, 3, "ア", "1") in shapes(made)


def test_its_clauses():
    clauses = clauses_of(read(bilingual.text("ja-moc")))
    assert all(
        clauses.all()[name]
        for name in clauses.all()
        if name not in {"other_instruments", "applicable_law", "differences"}
    )
    assert clauses.other_instruments is clauses.applicable_law is clauses.differences is None
    assert clauses.legal_character.binding == "non-binding"
    end = clauses.discontinuation
    assert (end.notice_days, end.notice_months, end.counted_from) == (180, None, "receipt")
    assert (clauses.review.months, clauses.review.period_text) == (24, "二年ごと")
    assert clauses.operative.rule == "last_signature"
    assert clauses.duration.months == 60
    provision = clauses.review.provision_id
    text = next(
        each
        for each in read(bilingual.text("ja-moc")).provisions
        if each.text.plain == "両参加者は、本覚書を二年ごとに見直す。"
    )
    assert clauses.review.text == text.text.plain[clauses.review.start : clauses.review.end]
    assert provision


def test_a_treaty():
    made = read(TREATY)
    said = made.particulars
    assert (said.instrument_type, said.binding, said.collective_name) == ("other", "binding", "両締約国政府")
    assert [said.country(each.side) for each in said.participants] == ["Japan", "India"]
    assert (said.signed_on, said.place, said.originals) == (date(2023, 6, 8), "ニューデリー", 2)
    assert [each.name for each in said.signatories] == ["鈴木一郎", "ラジ・シン"]
    second = next(each for each in made.provisions if each.number == "2" and each.kind is Kind.SECTION)
    assert second.heading.plain == "費用"
    kinds = [each.kind for each in made.provisions]
    assert kinds.count(Kind.SIGNING) == 2
    assert kinds[-3:] == [Kind.ANNEX, Kind.ITEM, Kind.ITEM]
    clauses = clauses_of(made)
    assert (clauses.discontinuation.notice_months, clauses.discontinuation.notice_days) == (6, None)
    assert clauses.operative.rule == "notification"
    assert clauses.duration.months == 120


def test_an_exchange_of_notes():
    made = read(NOTES)
    assert made.particulars.instrument_type == "exchange_of_notes"
    assert made.particulars.signed_on == date(2024, 3, 15)
    assert [made.particulars.country(each.side) for each in made.particulars.participants] == ["Japan", "Australia"]
    assert [each.label for each in made.provisions if each.label] == ["１", "２"]


def test_a_joint_statement():
    made = read(STATEMENT)
    assert made.particulars.instrument_type == "joint_statement"
    assert (made.particulars.signed_on, made.particulars.binding) == (date(2025, 5, 12), "non-binding")
    assert [each.number for each in made.provisions if each.number] == ["1", "2", "3"]
    assert [each.kind for each in made.provisions].count(Kind.ITEM) == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp932", "euc_jp", "iso2022_jp"])
def test_in_the_encodings_of_japan(encoding):
    data = STATEMENT.replace("\n", "\r\n").encode(encoding)
    assert read_bytes("text.txt", data).instrument.particulars.instrument_type == "joint_statement"


def test_a_wrapped_text_is_the_same():
    width = 34
    wrapped = []
    for line in bilingual.text("ja-moc").split("\n"):
        wrapped += [line[at : at + width] for at in range(0, max(1, len(line)), width)]
    whole, made = read(bilingual.text("ja-moc")), read("\n".join(wrapped))
    assert [each.words for each in made.provisions] == [each.words for each in whole.provisions]


def test_news_in_japanese_is_refused_with_a_reason_that_names_the_language():
    news = (
        "経済産業省は10日、米国商務省と協力覚書に署名したと発表した。\n\n大臣は記者会見で「重要な一歩だ」と述べた。\n"
    )
    with pytest.raises(NotAnInstrument) as refused:
        read(news * 3)
    assert "it is in Japanese" in str(refused.value)


@pytest.mark.parametrize(
    ("signs", "value"),
    [
        ("百八十", 180),
        ("二〇二五", 2025),
        ("千九百八十八", 1988),
        ("１８０", 180),
        ("十", 10),
        ("二十", 20),
        ("元", 1),
        ("あ", None),
    ],
)
def test_numbers(signs, value):
    assert numeral(signs) == value


def test_dates_and_periods():
    assert dates("令和元年五月一日、平成31年4月30日、2025年（令和7年）10月27日、昭和六十三年二月三十日") == (
        date(2019, 5, 1),
        date(2019, 4, 30),
        date(2025, 10, 27),
    )
    text = "2025年10月27日から百八十日、六箇月前、3か月、五年間、二週間"
    assert [(amount, unit) for amount, unit, _, _ in periods(text)] == [
        (180, "day"), (6, "month"), (3, "month"), (60, "month"), (14, "day"),
    ]  # fmt: skip


def test_lines_go_on_while_a_bracket_is_open():
    words = bilingual.text("ja-moc")
    start = words.index("（以下")
    cut = words[: start + 3] + "\n" + words[start + 3 : start + 6] + "\n" + words[start + 6 :]
    whole, made = read(words), read(cut)
    assert [each.text.plain for each in made.provisions] == [each.text.plain for each in whole.provisions]
