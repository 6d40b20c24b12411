"""What a text says of itself, countries, and words that an edit left behind: each found, its like left alone."""

import pytest

from app.checking.check import check
from app.model.provision import Kind
from tests.checking.texts import instrument, paragraph

P, TITLE, SECTION = Kind.PARAGRAPH, Kind.TITLE, Kind.SECTION


def found(text, rule):
    return [each for each in check(text, "us").findings if each.rule == rule]


FAULTS = [
    ("modal_doubled", "The Sides will should meet.", "will should", None),
    ("modal_doubled", "The Sides intend to will meet.", "intend to will", None),
    ("modal_form", "The Ministry intends to provides samples.", "intends to provides", None),
    ("modal_bare", "The Sides intend exchange samples.", "intend exchange", "intend to "),
    ("number_agreement", "Each Participants pays.", "Each Participants", None),
    ("number_agreement", "Both Side pay.", "Both Side", None),
    ("number_agreement", "It ends within 30 day of the notice.", "within 30 day", None),
    ("number_agreement", "It is shared with others agencies.", "others agencies", None),
    ("number_agreement", "They share these information.", "these information", None),
    ("article_wrong", "It is for an Participant to pay.", "an ", "a "),
    ("article_wrong", "They add a Annex to it.", "a ", "an "),
    ("word_left", "They pay the costs of the.", "of the.", None),
    ("word_left", "The Ministry of Mines of Fiji and (hereinafter “FMM”) pay. FMM pays.", "and ", None),
    ("word_left", "They meet in the a city.", "the a ", None),
    ("comma_subject", "The Participants, intend to meet.", "The Participants,", None),
    ("comma_pair", "Fields including but not limited to, mining are open.", " but not limited to,", None),
    ("space_before_mark", "It began on May 5 ,1987.", " ,", ","),
    ("space_before_mark", "They meet ,talk and rest.", " ,", ","),
    ("article_country", "The Ministry of Mines of Republic of Chile pays.", "of Republic of ", "of the "),
    ("confused", "They meet on matters of mutual interests.", "matters of mutual interests", None),
    ("confused", "The People’s Republic China pays.", "People’s Republic ", None),
    ("plural_odd", "They exchange informations.", "informations", None),
    ("plural_odd", "They conduct joint researches.", "joint researches", None),
    ("confused", "They act with a view to promote trade.", "with a view to promote", None),
    ("confused", "It is other then the one named.", "other then", None),
    ("confused", "A mutual agreed plan is made.", "mutual agreed", None),
    ("country_misspelled", "They meet in Norwey.", "Norwey", "Norway"),
    ("country_misspelled", "The Untied States pays.", "Untied States", "United States"),
    ("country_misspelled", "They meet in New Zeland.", "New Zeland", "New Zealand"),
]


@pytest.mark.parametrize(("rule", "words", "passage", "written"), FAULTS)
def test_it_is_found_and_mended_where_that_is_safe(rule, words, passage, written):
    told = found(paragraph(words), rule)
    assert [words[each.start : each.end].strip() for each in told] == [passage.strip()]
    if written is not None:
        assert [each.words for each in told[0].fix] == [written]


FINE = [
    "The political will should not fade; they will, in May, meet.",
    "They intend to hold it in May is what they said.",
    "Both Side Events of the fair, each Participant’s staff and an Agencies Forum are open.",
    "Within 30 days of the notice, or a three month period, one year’s notice is given.",
    "Vitamin A the laboratory tests; Annex A is attached; option a is best.",
    "It includes “the, of, and” as words, etc. They ask of the A and the B.",
    "Fields, including, but not limited to, mining, are open.",
    "The Participants, as well as others, intend to meet, and the Participants, where needed, pay.",
    "The staff of each research institute researches soils and advises others.",
    "Austria, Australia, Niger, Nigeria, Dominica, Slovakia, Slovenia and the Dominican Republic take part.",
    "Turnkey plants, Jordanian, Swedish and Finnish firms, Georgians, and Ms Georgina Monica are named.",
    "British Columbia, the District of Columbia, the Emirate of Fujairah and the Myanma Railways are named.",
    "The United Nations, the United States and the United Kingdom, New Ireland and South Wales are named.",
]
OF_WORDS = {rule for rule, *_ in FAULTS}


@pytest.mark.parametrize("words", FINE)
def test_its_like_is_left_alone(words):
    assert [(each.rule, each.passage) for each in check(paragraph(words), "us").findings if each.rule in OF_WORDS] == []


def test_a_defined_name_in_small_letters_is_told_where_it_mostly_has_its_capital():
    text = instrument(
        (P, "The Participants meet."), (P, "The Participants talk. This Memorandum begins."), (P, "The participants pay."),
        (P, "The participants in the training return. This memorandum ends."),
    )  # fmt: skip
    told = found(text, "term_small")
    assert [(each.passage, [one.words for one in each.fix]) for each in told] == [("participants", ["Participants"])]
    small = instrument((P, "The participants meet. The participants pay."), (P, "The Participants rest."))
    assert found(small, "term_small") == []


def test_an_acronym_is_written_in_one_way():
    text = instrument(
        (P, "This Memorandum (“MoU”) begins."), (P, "This MoU is kept. It is an MoU."), (P, "The MOU ends.")
    )
    assert [(each.passage, each.fix[0].words) for each in found(text, "acronym_case")] == [("MOU", "MoU")]
    assert found(instrument((P, "MoUs and an MoU, a MOC and the WHO, McGill and IPv6.")), "acronym_case") == []


def test_a_text_is_called_what_its_title_says():
    def called(title, words):
        return [each.passage for each in found(instrument((TITLE, title), (P, words)), "name_of_text")]

    assert called("Memorandum of Cooperation on Soil", "This MOC begins. This MOU ends.") == ["MOU"]
    assert called("Memorandum of Understanding on Soil", "This Arrangement begins.") == ["Arrangement"]
    assert called("Memorandum of Understanding on Soil", "This Memorandum and this MOU begin.") == []
    assert called("Technical Arrangement on Soil", "This Arrangement begins. This Arrangement Office pays.") == []
    assert called("Soil and Water", "This Arrangement begins.") == []
    other = "They recall the Arrangement on soils, signed at Oslo. This Arrangement is kept."
    assert called("Memorandum of Understanding on Soil", other) == []
    given = "This document (“this Arrangement”) begins. This Arrangement ends."
    assert called("Memorandum of Understanding on Soil", given) == []


def test_a_part_is_called_what_it_is_labelled():
    def told(words):
        text = instrument((SECTION, "Section 1", "Aims"), (SECTION, "Section 2", "Costs"), (P, words))
        return [(each.passage, each.message) for each in found(text, "reference_unit")]

    assert [passage for passage, _ in told("As Article 2 says, they pay.")] == ["Article 2"]
    assert "section" in told("As Article 2 says, they pay.")[0][1]
    assert told("As Section 2 says, they pay under Article 2 of the Soil Convention.") == []


def test_a_text_that_says_nowhere_that_it_does_not_bind_is_asked_to():
    begins = (P, "This Memorandum becomes operative upon signature.")
    assert [each.severity for each in found(instrument(begins), "without_disclaimer")] == ["warning"]
    for says in (
        "It is not legally binding.",
        "It creates neither rights nor obligations.",
        "It is a non-binding text.",
    ):
        assert found(instrument(begins, (P, says)), "without_disclaimer") == []
    assert found(instrument((P, "The Sides meet.")), "without_disclaimer") == []


def test_a_japanese_text_is_asked_the_same():
    begins = (P, "本協力覚書は、両者による署名により開始する。")
    asked = "without_disclaimer_ja"
    assert len(found(instrument(begins, language="ja"), asked)) == 1
    assert found(instrument(begins, (P, "本協力覚書は、法的拘束力を有しない。"), language="ja"), asked) == []


def test_a_date_in_figures_at_the_end_of_a_sentence_is_one():
    text = instrument((P, "It was held on 3 May 2024 and on 5 May 2024."), (P, "It ended on 2024-06-09."))
    assert [each.passage for each in found(text, "date_forms")] == ["2024-06-09"]


@pytest.mark.parametrize("other", ["7 May, 2024", "7th May 2024", "May 7, 2024"])
def test_a_date_with_a_comma_or_an_ordinal_is_of_another_form(other):
    text = instrument((P, "It was held on 3 May 2024 and on 5 May 2024."), (P, f"It ended on {other}, and began anew."))
    assert [each.passage for each in found(text, "date_forms")] == [other]


def test_a_name_that_differs_in_a_small_word_is_told():
    names = (
        "The Department for Ports and Soil meets.",
        "The Department for Ports and Soil pays.",
        "The Department of Ports and Soil writes.",
    )
    assert [each.passage for each in found(instrument(*[(P, each) for each in names]), "name_variants")] == [
        "Department of Ports and Soil"
    ]


def test_a_name_ends_before_whose_it_is():
    text = instrument(
        (
            P,
            "The Department for Ports and Soil of the Government of Fiji meets. The Department for Ports and Soil pays.",
        ),
        (P, "The Department of Ports and Soil of the Kingdom of Tonga writes."),
    )
    assert [each.passage for each in found(text, "name_variants")] == ["Department of Ports and Soil"]


def test_a_japanese_sentence_that_ends_in_any_verb_wants_its_stop():
    ended = [(P, "双方は、毎年十月に東京において会合する。")] * 4
    text = instrument(*ended, (P, "会合は、対面で行うことが望ましい"), language="ja")
    assert [each.at for each in found(text, "ja_stop_missing")] == ["p4"]
