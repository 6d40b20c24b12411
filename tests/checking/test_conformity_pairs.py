"""Which provisions answer each other: whatever a file's reader took them for, and several that stand in one."""

from app.checking.conformity import conformity
from app.checking.conformity_pairs import pairs, together
from app.model.instrument import LanguageVersion
from app.model.provision import Kind, Provision
from app.model.text import Text


def version(language, *rows):
    role = "original" if language == "en" else "translation"
    made = [Provision(f"{language}{at}", kind, 0, Text(words)) for at, (kind, words) in enumerate(rows)]
    return LanguageVersion(language, role, tuple(made))


def rows(first, other):
    return [
        (tuple(int(each.id[2:]) for each in row.ours), tuple(int(each.id[2:]) for each in row.theirs))
        for row in together(pairs(first, other))
    ]


def test_provisions_of_other_kinds_answer_each_other_where_their_words_tell():
    first = version(
        "en",
        (Kind.PARAGRAPH, "The Embassy informs the Ministry that fees for visas are waived from May 1, 1971."),
        (Kind.PARAGRAPH, "The Embassy informs the Ministry of any change in the use of port facilities."),
    )
    other = version(
        "ja",
        (Kind.CHAPEAU, "大使館は、千九百七十一年五月一日から査証料を免除することを外務省に通報する。"),
        (Kind.PARAGRAPH, "大使館は、港の施設の利用に関する変更を外務省に通報する。"),
    )
    assert rows(first, other) == [((0,), (0,)), ((1,), (1,))]


def test_two_provisions_that_the_other_version_says_in_one_are_not_missing():
    first = version(
        "en",
        (Kind.RECITAL, "Recognizing that trade in agricultural products has grown since 1998 in both directions;"),
        (Kind.RECITAL, "Desiring to promote the exchange of students and researchers between their universities;"),
        (Kind.PARAGRAPH, "A joint committee meets every two years, alternately in Tokyo and in Ottawa."),
    )
    other = version(
        "ja",
        (
            Kind.RECITAL,
            (
                "千九百九十八年以来双方向の農産物の貿易が拡大してきたことを認識し、"
                "両国の大学の間の学生及び研究者の交流を促進することを希望して、"
            ),
        ),
        (Kind.PARAGRAPH, "合同委員会は、二年ごとに東京及びオタワにおいて交互に会合する。"),
    )
    assert rows(first, other) == [((0, 1), (0,)), ((2,), (1,))]
    assert rows(other, first) == [((0,), (0, 1)), ((1,), (2,))]
    assert [each.rule for each in conformity(first, other)] == []


def test_a_number_that_differs_is_told_at_the_provision_of_several_that_has_it():
    first = version(
        "en",
        (Kind.PARAGRAPH, "Each side designates a contact point for the exchange of information within 30 days."),
        (Kind.PARAGRAPH, "The costs of training for 12 engineers are borne by the side that sends them."),
    )
    other = version(
        "ja",
        (
            Kind.PARAGRAPH,
            "各側は、三十日以内に情報の交換のための連絡先を指定する。十五名の技術者の研修に要する費用は、派遣する側が負担する。",
        ),
    )
    found = conformity(first, other)
    assert [(each.rule, each.at, each.passage, each.beside.passage) for each in found] == [
        ("amount_differs", "en1", "12", "十五")
    ]
    turned = conformity(other, first)
    assert [(each.at, each.passage, each.beside.at, each.beside.passage) for each in turned] == [
        ("ja0", "十五", "en1", "12")
    ]


def test_a_provision_that_is_gone_is_missing_beside_one_that_is_like_it():
    kept = (
        (Kind.PARAGRAPH, "The Participants exchange information on harbours and shipping.", "両参加者は、港及び海運に関する情報を交換する。"),
        (Kind.PARAGRAPH, "The Participants exchange information on fisheries and aquaculture.", "両参加者は、漁業及び養殖に関する情報を交換する。"),
        (Kind.PARAGRAPH, "The Participants train experts in the safety of navigation.", "両参加者は、航行の安全に関する専門家を研修する。"),
    )  # fmt: skip
    first = version("en", *((kind, english) for kind, english, _ in kept))
    for gone in range(3):
        other = version("ja", *((row[0], row[2]) for at, row in enumerate(kept) if at != gone))
        found = [each for each in conformity(first, other) if each.rule == "only_first"]
        assert [each.at for each in found] == [f"en{gone}"]


def test_european_languages_are_paired_by_words_that_are_kin():
    first = version(
        "en",
        (Kind.PARAGRAPH, "The Administration publishes statistics on commerce."),
        (Kind.SECTION, "General Assembly"),
        (Kind.PARAGRAPH, "The Secretariat administers the archives of the Organization."),
    )
    other = version(
        "fr",
        (Kind.PARAGRAPH, "L’administration publie des statistiques sur le commerce."),
        (Kind.PARAGRAPH, "Le secrétariat administre les archives de l’organisation."),
    )
    assert rows(first, other) == [((0,), (0,)), ((1,), ()), ((2,), (1,))]
