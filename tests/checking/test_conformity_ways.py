"""Ways in which languages say the same: left alone; and what looks like them and is a fault: told."""

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
    ("The consuls of Norway and Finland meet.", "ノールウェー及びフィンランドの領事は、会合する。"),
)  # fmt: skip
OTHER = (
    ("Holders of permits shall land without charge.", "許可を有する者は、無料で着陸することができる。", "binding_only_first"),
    ("The Sides shall promote trade.", "双方は、貿易を促進する意図を有する。", "binding_only_first"),
    ("The Sides may promote trade.", "双方は、貿易を促進しなければならない。", "binding_only_second"),
    ("Members may vote.", "加盟者は、投票しない。", "negation_second"),
)  # fmt: skip


def rules(english, japanese):
    return [each.rule for each in conformity(*versions(((Kind.PARAGRAPH, english, japanese),)))]


@pytest.mark.parametrize(("english", "japanese"), SAME)
def test_ways_of_saying_the_same_are_left_alone(english, japanese):
    assert rules(english, japanese) == []


@pytest.mark.parametrize(("english", "japanese", "rule"), OTHER)
def test_what_is_not_the_same_is_told(english, japanese, rule):
    assert rule in rules(english, japanese)


def test_a_name_before_all_definitions_is_no_defined_term():
    rows = (
        (Kind.CHAPEAU, "JAPAN and the NORDIC COMMUNITY,", "日本国及び北欧共同体は、"),
        (Kind.RECITAL, "Noting the trade of the Nordic Community (hereinafter referred to as the “Community”),",
         "北欧共同体（以下「共同体」という。）の貿易に留意し、"),
    )  # fmt: skip
    assert [each.rule for each in conformity(*versions(rows))] == []
