"""Ways in which languages say the same: left alone; and what looks like them and is a fault: told."""

from dataclasses import replace

import pytest

from app.checking.conformity import conformity
from app.model.provision import Kind
from tests.checking.bilingual_texts import versions

SAME = (
    ("Holders of such permits shall be allowed to land without charge.", "当該許可を有する者は、無料で着陸することができる。"),
    ("No vessel shall be detained on that ground.", "いかなる船舶も、そのことを理由として抑留されることはない。"),
    ("Apprentices shall enjoy the same protection.", "実習生は、同じ保護を享有する。"),
    ("A list of the posts that shall be filled is annexed.", "補充する職の一覧表は、附属する。"),
    ("No member may be removed against its will.", "加盟者は、その意思に反して除名されない。"),
    ("This right may in no case be used against the aims of the League.", "この権利は、いかなる場合にも連盟の目的に反して行使してはならない。"),
    ("Nothing in this Charter may be read as giving such a right.", "この憲章のいかなる規定も、このような権利を与えるものと解してはならない。"),
    ("Owners have duties towards their tenants.", "所有者は、賃借人に対して義務を負う。"),
    ("Every worker is entitled to rest.", "労働者は、休息することができる。"),
    ("It is essential that archives should be kept.", "記録を保存することが肝要である。"),
    ("The Embassy reports if there should be an error.", "大使館は、誤りがある場合には報告する。"),
    ("They form an order in which these aims can be reached.", "これらの目的が達成される秩序を形成する。"),
    ("Water is indispensable for life.", "水は、生命に欠くことのできないものである。"),
    ("These rights are inalienable.", "これらの権利は、譲ることのできないものである。"),
    ("They act in co‐operation with banks and insurers.", "銀行及び保険業者と協力して行動する。"),
    ("Members of linguistic, ethnic or religious groups are heard.", "言語的若しくは民族的な集団又は宗教的集団に属する者の意見を聴く。"),
    ("Claims may be raised alone as well as with others.", "請求は、単独で又は他の者と共同して行うことができる。"),
    ("All goods, whether new or used, are listed.", "すべての物品は、新品であると否とを問わず、記載する。"),
    ("Members of trade unions and of guilds are heard.", "労働組合及び同業組合に属する者の意見を聴く。"),
    ("The Parties:", "両当事者は、"),
    ("The Parties shall:", "両当事者は、"),
    ("EACH CONTRACTING STATE GRANTS THIS RIGHT.", "各締約国は、この権利を許与する。"),
    ("The duties which are the subject of this Convention are:", "この条約の対象である関税は、次のものとする。"),
    ("Article 5 shall be deleted and replaced by the following:", "第五条を次のように改める。"),
    ('the term "catch" means fish that are landed;', "「漁獲物」とは、陸揚げされる魚をいう。"),
    ("The Secretary for Economic Services or the Director is told.", "経済長官又は局長に通報する。"),
    ("Pay is raised by study of, and training in, languages and law.", "給与は、言語及び法律の研究及び訓練により引き上げる。"),
    ("Fees are paid in yen.", "手数料は、円で支払う。"),
    ("The line lies twelve miles off the coast.", "線は、沿岸から十二海里にある。"),
    ("Persons held in custody or arrested are heard.", "拘禁され、又は逮捕された者の意見を聴く。"),
    ("Wages, prices and rents are published.", "賃金、物価及び賃貸料は、公表する。"),
    ("Sir Richard Butler of the United Mexican States signs.", "リチャード・バトラー卿がメキシコ合衆国のために署名する。"),
    ("Each State decides whether it will admit them.", "各国は、これらの者を承認するかしないかを決定する。"),
    ("Privileges and immunities are listed.", "特権及び免除は、記載する。"),
    ("All vessels, irrespective of their flag, are listed.", "船舶（旗国のいかんを問わない。）は、すべて記載する。"),
    ("DESIRING TO MAKE TRADE SAFER,", "貿易を一層安全なものとすることを希望して、"),
    ("THE FRENCH AND SPANISH TEXTS ARE KEPT.", "フランス語及びスペイン語による本文を保管する。"),
    ("Goods are exempt from seizure, valuation or storage.", "物品は、差押え、評価又は蔵置を免除される。"),
    ("They are fined for theft, for fraud, or to enforce judgments.", "窃盗し、詐欺し、又は判決を執行するために罰金を科する。"),
    ("A term ends by death, by long absence, or by resignation.", "任期は、死亡又は長期の不在若しくは辞任により終了する。"),
    ("Offences under extradition law are listed.", "引渡犯罪を記載する。"),
    ("They decided that the seat should be in Lima.", "所在地をリマに置くことを決定した。"),
    ("Each side, consistently with its laws, gives aid.", "各側は、自国の法令と矛盾しない限り、援助を供与する。"),
    ("They met on the “Treaty on the Use of Rivers” of 1921.", "双方は、千九百二十一年の河川の利用に関する条約に関し会合した。"),
    ("They trade in wheat, rice and maize as well as in cotton and wool.", "小麦、米穀、玉蜀黍、綿花及び羊毛の取引を行う。"),
    ("The design, construction and operation of reactors are studied.", "原子炉の設計、建設及び運転を研究する。"),
    ("The consuls of Norway and Finland meet.", "ノールウェー及びフィンランドの領事は、会合する。"),
)  # fmt: skip
OTHER = (
    ("Holders of permits shall land without charge.", "許可を有する者は、無料で着陸することができる。", "binding_only_first"),
    ("The Sides shall promote trade.", "双方は、貿易を促進する意図を有する。", "binding_only_first"),
    ("The Sides may promote trade.", "双方は、貿易を促進しなければならない。", "binding_only_second"),
    ("Members may vote.", "加盟者は、投票しない。", "negation_second"),
    ("Workers hurt by unemployment have this right.", "失業により害された労働者は、この権利を有しない。", "negation_second"),
    ("Members shall not be nationals.", "加盟者は、国民でなければならない。", "negation_first"),
    ("Fees are paid in yen.", "手数料は、ドルで支払う。", "amount_differs"),
    ("The line lies twelve nautical miles off.", "線は、十二キロメートル沖合にある。", "amount_differs"),
    ("They study wages and rents of the area.", "双方は、地域の賃金、物価及び賃料を研究する。", "series_second"),
    ("They study wages, prices and rents of the area.", "双方は、地域の賃金及び賃料を研究する。", "series_first"),
    ("Health and education are free, or nearly so.", "保健又は教育は、無償又はこれに近いものとする。", "join_differs"),
    ("Holders of permits may be free to land.", "許可を有する者は、上陸しなければならない。", "binding_only_second"),
)  # fmt: skip


def rules(english, japanese):
    return [each.rule for each in conformity(*versions(((Kind.PARAGRAPH, english, japanese),)))]


@pytest.mark.parametrize(("english", "japanese"), SAME)
def test_ways_of_saying_the_same_are_left_alone(english, japanese):
    assert rules(english, japanese) == []


@pytest.mark.parametrize(("english", "japanese", "rule"), OTHER)
def test_what_is_not_the_same_is_told(english, japanese, rule):
    assert rule in rules(english, japanese)


@pytest.mark.parametrize(
    ("language", "words", "found"),
    [
        ("fr", "Les frais sont payés en dollars.", ["amount_differs"]),
        ("fr", "Les frais sont payés en yens.", []),
        ("de", "Die Kosten werden in Euro bezahlt.", ["amount_differs"]),
        ("es", "Los gastos se pagan en yenes.", []),
    ],
)
def test_currencies_are_known_in_other_languages(language, words, found):
    first, other = versions(((Kind.PARAGRAPH, "Costs are paid in yen.", words),))
    assert [each.rule for each in conformity(first, replace(other, language=language))] == found


@pytest.mark.parametrize(
    ("language", "english", "words", "found"),
    [
        ("fr", "No one shall be expelled.", "Nul ne sera expulsé.", []),
        ("fr", "No one shall be expelled.", "Chacun sera expulsé.", ["negation_first"]),
        ("fr", "Members may resign.", "Les membres doivent démissionner.", ["binding_only_second"]),
        ("fr", "Members are subject only to this rule.", "Les membres ne sont soumis qu’à cette règle.", []),
        ("fr", "Ships or boats are listed.", "Les navires et bateaux sont inscrits.", ["or_first"]),
        ("de", "Members may resign.", "Die Mitglieder können austreten.", []),
        ("de", "Members shall not resign.", "Die Mitglieder treten aus.", ["negation_first"]),
        ("de", "Members shall resign only in May.", "Die Mitglieder dürfen nur im Mai austreten.", []),
        ("de", "Ships or boats are listed.", "Schiffe und Boote werden verzeichnet.", ["or_first"]),
        ("es", "No one may be expelled.", "Nadie podrá ser expulsado.", []),
        ("es", "Members should resign.", "Los miembros deben dimitir.", ["binding_only_second"]),
        ("es", "Members resign.", "Los miembros no dimiten.", ["negation_second"]),
        ("es", "Ships or boats are listed.", "Se inscriben los buques o barcos.", []),
    ],
)
def test_denials_alternatives_and_strengths_are_known_in_other_languages(language, english, words, found):
    first, other = versions(((Kind.PARAGRAPH, english, words),))
    assert [each.rule for each in conformity(first, replace(other, language=language))] == found


def test_a_line_that_stands_alone_is_not_missing_where_the_row_beside_says_it():
    rows = (
        (Kind.CHAPEAU, "The Government of Japan and the Government of Peru, desiring to trade,",
         "日本国政府及びペルー政府は、貿易を行うことを希望し、次のとおり協定した。"),
        (Kind.LINK, "have agreed as follows:", ""),
        (Kind.PARAGRAPH, "Fees are paid in advance.", "手数料は、前払とする。"),
    )  # fmt: skip
    assert [each.rule for each in conformity(*versions(rows))] == []


def test_the_singular_of_a_defined_name_is_the_name():
    rows = (
        (Kind.CHAPEAU, "Japan and Peru (hereinafter referred to as “the Parties”),", "日本国及びペルー（以下「締約国」という。）は、"),
        (Kind.PARAGRAPH, "Each Party registers its ships.", "各締約国は、自国の船舶を登録する。"),
    )  # fmt: skip
    assert [each.rule for each in conformity(*versions(rows))] == []


def test_a_name_before_all_definitions_is_no_defined_term():
    rows = (
        (Kind.CHAPEAU, "JAPAN and the NORDIC COMMUNITY,", "日本国及び北欧共同体は、"),
        (Kind.RECITAL, "Noting the trade of the Nordic Community (hereinafter referred to as the “Community”),",
         "北欧共同体（以下「共同体」という。）の貿易に留意し、"),
    )  # fmt: skip
    assert [each.rule for each in conformity(*versions(rows))] == []
