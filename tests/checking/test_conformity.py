"""Two language versions: what says the same is left alone, and every fault that is planted is found."""

import random
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.checking.conformity import conformity
from app.checking.conformity_pairs import pairs
from app.checking.conformity_terms import Word
from app.model.instrument import LanguageVersion
from app.model.provision import Kind, Provision
from app.model.text import Text
from tests.checking.bilingual_texts import SETS, versions

FEW = 0.95
"""Of the faults that are planted of a kind, at least so many are found."""
JAPANESE = (
    ("number", r"二〇三〇年|二〇二[78]年", "二〇二一年"), ("number", r"百八十日", "九十日"), ("number", r"二年ごと", "三年ごと"),
    ("number", r"六箇月", "三箇月"), ("number", r"十名", "十二名"), ("number", r"五億円", "六億円"),
    ("number", r"三つの", "四つの"), ("number", r"五年間", "四年間"), ("number", r"千二百人", "二千人"),
    ("number", r"(?:五十|三〇)(?=パーセント|％)", "二十"), ("number", r"二百五十万", "二百万"), ("number", r"九十日", "六十日"),
    ("number", r"40名", "50名"), ("number", r"2年間", "3年間"), ("number", r"10営業日", "10日"), ("number", r"七年間", "五年間"),
    ("number", r"本書二通|証明書三通", "本書四通"), ("number", r"第二回会合", "第三回会合"), ("number", r"二つまで", "三つまで"),
    ("date", r"四月一日", "五月一日"), ("date", r"三月十九日", "三月十八日"), ("date", r"令和八年", "令和九年"),
    ("date", r"2026年10月", "2026年11月"), ("date", r"二〇二四年四月", "二〇二四年五月"),
    ("negation", r"するものではない。", "する。"), ("negation", r"しない。", "する。"), ("negation", r"負わない。", "負う。"),
    ("negation", r"有しない。", "有する。"), ("negation", r"べきではない。", "べきである。"), ("negation", r"成すものである。", "成すものではない。"),
    ("negation", r"促進する意図を有する", "促進する意図を有しない"), ("negation", r"延長することができる", "延長することができない"),
    ("alternatives", r"又は", "及び"), ("alternatives", r"及び", "又は"),
    ("modal", r"する意図を有する。", "するものとする。"), ("modal", r"する意図を有する。", "する。"),
    ("modal", r"することができる。", "するものとする。"), ("modal", r"することができる。", "する。"),
    ("modal", r"することが望ましい。", "しなければならない。"), ("modal", r"することが望ましい。", "することができる。"),
    ("modal", r"することが期待される。", "するものとする。"), ("modal", r"しなければならない。", "することが望ましい。"),
    ("modal", r"べきである。", "ことができる。"), ("modal", r"認識の一致をみた。", "協定した。"),
    ("term", r"両参加者(?=は)", "両締約国"), ("term", r"双方(?=は)", "締約国"), ("term", r"作業部会(?=は)", "合同委員会"),
    ("term", r"本覚書(?=は、(?!法))", "本協定"),
    ("reference", r"第三節", "第五節"), ("reference", r"第四節２", "第四節３"), ("reference", r"第十二条", "第十一条"),
    ("name", r"モンゴル国", "ベトナム国"), ("name", r"日本側", "米国側"), ("name", r"アメリカ合衆国", "カナダ"),
    ("brackets", r"協力を終了する", "［協力を終了する］"), ("brackets", r"三つの", "[三つの]"),
)  # fmt: skip
ENGLISH = (
    ("number", r"\b180 days", "90 days"), ("number", r"\bsix months", "nine months"), ("number", r"\bthree areas", "four areas"),
    ("number", r"\b500 million", "400 million"), ("number", r"\b50 percent", "60 percent"), ("number", r"\b1,200\b", "1,500"),
    ("number", r"\bfive years", "six years"), ("number", r"\btwo years", "three years"), ("number", r"\b40 students", "45 students"),
    ("number", r"\bin duplicate", "in four originals"), ("date", r"March 19", "March 20"), ("date", r"\b2027|\b2028", "2029"),
    ("date", r"April 2024", "May 2024"), ("date", r"April 1, 2026", "April 1, 2027"), ("number", r"10 working days", "10 days"),
    ("negation", r"\bdoes not create", "creates"), ("negation", r"\bdoes not affect", "affects"), ("negation", r"\bare not (?=covered|respons)", "are "),
    ("negation", r"\bNothing in", "All in"), ("negation", r"\bNo tuition", "Tuition"), ("negation", r"\bmay be modified", "may not be modified"),
    ("alternatives", r"\bor (?!more|other)", "and "), ("alternatives", r"\band (?!a\b)", "or "),
    ("modal", r"\bintends? to\b", "shall"), ("modal", r"\bmay\b(?! not)", "shall"), ("modal", r"\bshould\b", "may"),
    ("modal", r"\bis expected to\b", "shall"), ("modal", r"\bshall\b", "should"), ("modal", r"\bmay\b(?! not)", "intends to"),
    ("term", r"The Participants (?=intend)", "The Parties "), ("term", r"\bThis Memorandum\b", "This Agreement"), ("term", r"\bThe Working Group", "The Joint Board"),
    ("reference", r"Section III\b", "Section II"), ("reference", r"Article 12", "Article 13"), ("reference", r"paragraph 2", "paragraph 3"),
    ("name", r"of Mongolia", "of Thailand"), ("name", r"of Viet Nam", "of Indonesia"), ("name", r"The Japanese side", "The American side"),
    ("brackets", r"\bthree areas", "[three][four] areas"),
)  # fmt: skip


def with_words(version, at, words):
    old = version.provisions[at]
    new = replace(old, heading=Text(words)) if old.kind is Kind.SECTION else replace(old, text=Text(words))
    return replace(version, provisions=(*version.provisions[:at], new, *version.provisions[at + 1 :]))


def planted():
    """Yield kind, both versions, and the row of each fault, one fault at a time."""
    chosen = random.Random(20260319)
    for side, faults in ((1, JAPANESE), (0, ENGLISH)):
        for kind, form, words in faults:
            places = [
                (number, at, match)
                for number, rows in enumerate(SETS)
                for at, row in enumerate(rows)
                for match in re.finditer(form, row[1 + side])
                if ("“" not in row[1] and "「" not in row[2]) or kind in {"name", "number"}
            ]
            for number, at, match in chosen.sample(places, min(8, len(places))):
                both = list(versions(SETS[number]))
                old = SETS[number][at][1 + side]
                both[side] = with_words(both[side], at, old[: match.start()] + words + old[match.end() :])
                yield kind, tuple(both), at, match[0]


def test_what_says_the_same_is_left_alone():
    found = [
        (each.rule, each.message)
        for rows in SETS
        for both in (versions(rows), versions(rows)[::-1], versions(rows, answering=True))
        for each in conformity(*both)
    ]
    assert found == []


@pytest.mark.long
def test_faults_that_are_planted_are_found():
    made, caught, missed = {}, {}, []
    for kind, (one, two), at, words in planted():
        made[kind] = made.get(kind, 0) + 1
        if any(each.at == f"e{at}" or (each.beside and each.beside.at == f"j{at}") for each in conformity(one, two)):
            caught[kind] = caught.get(kind, 0) + 1
        else:
            missed.append((kind, words, one.provisions[at].words, two.provisions[at].words))
    assert min(made.values()) >= 3
    assert {
        kind: caught.get(kind, 0) / count for kind, count in made.items() if caught.get(kind, 0) < FEW * count
    } == {}, missed


@pytest.mark.long
@pytest.mark.parametrize("side", [0, 1])
def test_a_provision_that_one_version_lacks_is_found(side):
    made = caught = 0
    for rows in SETS:
        for at, row in enumerate(rows):
            if row[0] is Kind.SECTION:
                continue
            both = list(versions(rows))
            both[side] = replace(both[side], provisions=(*both[side].provisions[:at], *both[side].provisions[at + 1 :]))
            made += 1
            found = conformity(*both)
            caught += any(
                (each.rule == "only_first" and each.at == f"e{at}")
                or (each.rule == "only_second" and each.beside and each.beside.at == f"j{at}")
                for each in found
            )
    assert caught >= FEW * made, (caught, made)


def two(english, japanese, kind=Kind.PARAGRAPH):
    rows = tuple((kind, one, other) for one, other in zip(english, japanese, strict=True))
    return versions(rows)


def told(english, japanese, **more):
    return [(each.rule, each.passage, each.beside.passage) for each in conformity(*two(english, japanese), **more)]


def test_a_finding_has_both_places():
    found = told(("The period is 180 days.",), ("期間は、九十日とする。",))
    assert found == [("amount_differs", "180 days", "九十日")]


def test_180_days_are_not_six_months():
    assert told(("Within 180 days of receipt.",), ("受領から六箇月以内",)) == [("amount_differs", "180 days", "六箇月")]


def test_binding_words_in_one_version_only_are_grave():
    found = conformity(*two(("The Sides intend to cooperate.",), ("双方は、協力するものとする。",)))
    assert [(each.rule, each.severity) for each in found] == [("binding_only_second", "error")]


def test_the_glossary_says_how_a_word_is_said_here():
    words = (Word("en", "discontinuation", "ja", "終了"),)
    rows = ("Discontinuation does not affect projects.",), ("廃止は、事業に影響を及ぼさない。",)
    assert told(*rows, words=words) == [("glossary", "Discontinuation", "")]
    assert told(rows[0], ("終了は、事業に影響を及ぼさない。",), words=words) == []
    assert told(("Repeal does not affect projects.",), ("終了は、事業に影響を及ぼさない。",), words=words) == [
        ("glossary_back", "", "終了")
    ]


def test_a_heading_is_named_as_the_place():
    first, other = two(("Review in 2030",), ("見直し（二〇三一年）",), Kind.SECTION)
    assert [(each.heading, each.passage, each.beside.heading) for each in conformity(first, other)] == [
        (True, "2030", True)
    ]


def test_any_two_languages_are_held_together_by_their_figures():
    english = ("The amount of 1,250 euros is paid within 30 days.", "It lasts 12 months.")
    first = two(english, english)[0]
    french = ("Le montant de 1 250 euros est versé dans les 30 jours.", "Il dure 15 mois.")
    other = replace(two(english, french)[1], language="fr")
    assert [(each.rule, each.passage) for each in conformity(first, other)] == [("amount_differs", "12")]


def test_what_a_person_keeps_together_stays_together():
    first, other = two(("The first of 3.", "The second of 4."), ("第二、四", "第一、三"))
    crossed = tuple(
        replace(each, answers=answers) for each, answers in zip(other.provisions, ("e1", "e0"), strict=True)
    )
    rows = pairs(first, replace(other, provisions=crossed), kept=True)
    assert [(row.ours.id, row.theirs.id) for row in rows] == [("e0", "j1"), ("e1", "j0")]


@given(
    st.lists(st.text(max_size=40), max_size=6),
    st.lists(st.text(max_size=40), max_size=6),
    st.sampled_from(["ja", "fr", "en"]),
)
def test_any_words_give_places_that_are_there(ours, theirs, language):
    first = LanguageVersion("en", "original", tuple(_made("e", ours)))
    other = LanguageVersion(language, "translation", tuple(_made("j", theirs)))
    known = {each.id: each for each in (*first.provisions, *other.provisions)}
    for found in conformity(first, other):
        for place in (found, found.beside):
            if place:
                text = known[place.at].heading.plain if place.heading else known[place.at].text.plain
                assert text[place.start : place.end] == place.passage


def _made(letter, words):
    for at, each in enumerate(words):
        headed = at % 3 == 0
        yield Provision(
            f"{letter}{at}",
            Kind.SECTION if headed else Kind.PARAGRAPH,
            0,
            Text(each),
            Text(each[:9]) if headed else None,
        )


REAL = (
    # What treaties and notes in two languages have in their own ways, and is no fault.
    ("HAVE AGREED AS FOLLOWS:", "次のとおり協定した。"),
    ("All data generated by it shall be only for government use.", "これに基づいて作成されるすべてのデータは、政府による使用のみを目的とする。"),
    ("I propose that the agreement be extended, and that it remain in force.", "協定が延長され、効力を存続するものとすることを提案する。"),
    ("I propose that the rules shall be implemented.", "規則を実施することを提案します。"),
    ("Each side provides what the other may authorize.", "各政府は、他方が承認することがあるものを供与する。"),
    ("Each side will exchange results in science and technology; and", "各側は、科学技術の成果を交換する。"),
    ("Training of engineers; and", "技術者の研修"),
    ("Done in duplicate, in the English and Japanese languages.", "英語及び日本語により本書二通を作成した。"),
    ("The rules shall apply unless the Sides decide otherwise.", "双方が別段の決定をしない限り、規則を適用する。"),
    ("They affirm their commitment to cooperate.", "協力を約束することを確認する。"),
    ("It runs from January 1 to December 31, 1967.", "千九百六十七年一月一日より十二月三十一日まで行われる。"),
    ("On the instructions of Her Majesty's Secretary of State, I propose it.", "連合王国外務大臣の訓令に基づき、提案する。"),
    ("They observe laws and regulations in science and technology.", "科学技術の法令を遵守する。"),
    ("The Ministry of Economy, Trade and Industry and ANRE meet.", "経済産業省及び資源庁は、会合する。"),
    ("They reviewed the progress made.", "進捗状況の検討を行ないました。"),
    ("The waters are near and extend to twelve miles; the living resources are kept.", "水域は、近接し、十二海里に及び、生物資源は、保存される。"),
    ("They met on 24th and 25th April 1991.", "千九百九十一年四月二十四日及び二十五日に会合した。"),
    ("The aircraft are constructed here and exported.", "航空機は、ここで製造され、輸出される。"),
    ("It remains operative, and both extend it.", "引き続き有効であり、双方は、これを延長する。"),
    ("They met from October 1 to 2 and from November 14 to 15, 1984.", "千九百八十四年十月一日から二日まで及び十一月十四日から十五日まで会合した。"),
)  # fmt: skip
FAULTS = (
    ("copies in English", "Signed in triplicate in Tokyo.", "東京において二通に署名した。", ("triplicate", "二")),
    ("copies in Japanese", "Signed in duplicate in Tokyo.", "東京において三通に署名した。", ("duplicate", "三")),
    ("copies lost", "Signed in duplicate in Tokyo.", "東京において署名した。", ("duplicate", "")),
    ("one of two lost", "Exchange of scientists and technicians.", "科学者の交流", ("and", "")),
    ("one of two more", "Exchange of scientists.", "科学者及び技術者の交流", ("", "及び")),
    ("a section beside 両", "Both may modify paragraph 3 of Section II.", "両者は、第三節3を修正することができる。", ("II", "")),
    ("unless", "It ends unless they decide otherwise.", "双方が決定する限り、終了する。", ("unless", "")),
    ("only", "The data are for government use only.", "データは、政府による使用を目的とする。", ("only", "")),
    ("a country of many lost", "Aid goes to Sudan, Somalia and Malawi.", "援助は、スーダン及びマラウイに与えられる。", ("Somalia", "")),
    ("a day of two", "They met on 24th and 25th April 1991.", "千九百九十一年四月二十四日及び二十六日に会合した。", ("25th April 1991", "")),
    ("a language lost", "Done in the Japanese and English languages.", "英語により作成した。", ("Japanese", "")),
    ("a language more", "Done in the English language.", "英語及びフランス語により作成した。", ("", "フランス語")),
)  # fmt: skip


LOST = (
    # Long sentences join much; what was joined is missed where nothing in the other language says it.
    ("Noting that close cooperation in the field of science between the two countries is of benefit, and so on,", "科学技術の分野における両国間の緊密な協力が利益となることに留意し、", ("", "技術")),
    ("The Sides exchange data, hold joint seminars, and send experts and students.", "双方は、データを交換し、共同のセミナーを開催し、並びに専門家を派遣する。", ("students", "")),
    ("Desiring to promote cultural cooperation, which brings people together,", "人々を結ぶ文化の面における協力を助長し、かつ、発展させることを希望し、", ("", "発展")),
    ("They recognize the commonality of their programmes, plans and other work,", "計画その他の作業の共通性及び補完性を認め、", ("", "補完")),
    ("Desiring to improve the environment, they cooperate with the industry of both, too.", "両国の産業とともに、環境及び健康を改善するために協力する。", ("", "健康")),
    ("The budget for equipment and training is set each year, as and when needed.", "毎年、必要に応じ、機材の予算を定める。", ("training", "")),
)  # fmt: skip


@pytest.mark.parametrize(("english", "japanese", "places"), LOST)
def test_what_one_language_joins_and_the_other_has_lost_is_found(english, japanese, places):
    found = conformity(*two((english,), (japanese,)))
    joined = [(each.passage, each.beside.passage) for each in found if each.rule.startswith("joined")]
    assert places in joined
    turned = conformity(*two((english,), (japanese,))[::-1])
    assert places[::-1] in [(each.passage, each.beside.passage) for each in turned if each.rule.startswith("joined")]


@pytest.mark.parametrize(("english", "japanese"), REAL)
def test_what_real_texts_do_in_two_languages_is_left_alone(english, japanese):
    assert told((english,), (japanese,)) == []


@pytest.mark.parametrize(("name", "english", "japanese", "places"), FAULTS)
def test_small_words_that_one_language_lost_are_found(name, english, japanese, places):
    assert places in [each[1:] for each in told((english,), (japanese,))], name


def test_a_section_numbered_otherwise_is_told_once():
    rows = tuple((Kind.SECTION, each, each) for each in ("Purpose", "Funding", "Review"))
    first, other = versions(rows, answering=True)

    def numbered(version, *labels):
        made = (replace(each, label=f"{n}.", number=n) for each, n in zip(version.provisions, labels, strict=True))
        return replace(version, provisions=tuple(made))

    assert conformity(numbered(first, "I", "II", "III"), numbered(other, "一", "二", "三")) == ()
    found = conformity(numbered(first, "I", "II", "III"), numbered(other, "1", "3", "4"), kept=True)
    assert [(each.rule, each.message) for each in found] == [
        ("label_differs", "This is “II.” in the English text, and “3.” in the Japanese text.")
    ]
