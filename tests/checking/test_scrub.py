"""The scrub: every slip known of the signed texts at its exact place, each rule on its fault, and what is no fault."""

import pytest

from app.checking.scrub import scrub
from app.model.provision import Kind
from tests.checking.texts import DEEP_SEA, TECHNOLOGY, instrument, paragraph, signed, told

ACRONYMS = ("METI", "NOAA", "MOFA", "MOD", "DOI", "DOS", "DOE", "DOW")
SLIPS = {
    DEEP_SEA: [
        ("name_variants", "Between the »Ministry of Economy, Trade, and Industry« of"),
        ("name_variants", "»MINISTRY OF ECONOMY\nTRADE AND INDUSTRY« "),
        ("the_participants", "»Participants« intend to establish"),
        ("the_participants", "»Participants« intend to convene"),
        ("stem_colon", "following activitie»s«"),
        *(("acronym_unused", f"(»{each}«)") for each in ACRONYMS),
        ("term_twice", "Industry (»METI«); Cabinet"),
        ("term_twice", "Administration (»NOAA«); Department"),
        ("quotes_mixed", "Japan»'«s Ministry"),
        ("quotes_mixed", '(hereinafter »"«MOC")'),
        ("not_nor", '(hereinafter "MOC") »does not constitute nor« create'),
        ("heading_narrow", "»Discontinuation«"),
    ],
    TECHNOLOGY: [
        ("acronym_unused", "(»QIST«)"),
        ("the_participants", "»Participants« also intend"),
        ("the_participants", "»Participants« intend to collaborate on fusion"),
        ("recital_stop", "in the region».«"),
        ("either_and", "laws of »either the United States and Japan« or"),
        ("our", "prosperity of »our« respective"),
        ("our", "across »our« full AI stack"),
        ("our", "safeguarding »our« children's"),
        ("quotes_mixed", "hereinafter »“«MOC”"),
        ("heading_narrow", "»Modification and Discontinuation«"),
    ],
}


@pytest.mark.parametrize("name", [DEEP_SEA, TECHNOLOGY])
def test_the_slips_of_the_signed_texts_are_found_at_their_places(name):
    whole = signed(name)
    provisions = {each.id: each for each in whole.provisions}
    shown = []
    for each in scrub(whole):
        provision = provisions[each.at]
        plain = provision.heading.plain if each.heading else provision.text.plain
        assert plain[each.start : each.end] == each.passage
        shown.append((each.rule, f"{plain[: each.start]}»{each.passage}«{plain[each.end :]}"))
    for rule, words in SLIPS[name]:
        flat = " ".join(words.split())
        assert [one for one, place in shown if one == rule and flat in " ".join(place.split())], (rule, words)
    assert len(shown) <= len(SLIPS[name]) + 4


FAULTS = [
    ("doubled_word", "They meet in the the capital.", "the the", "the"),
    ("doubled_word", "They noted that that the group met.", "that that", "that"),
    ("either_and", "It applies to either Japan and Korea.", "either Japan and Korea", None),
    ("either_and_clause", "They meet either in person and online.", "either in person and online", None),
    ("both_or", "It binds both Japan or Korea.", "both Japan or Korea", None),
    ("not_nor", "It does not create nor imply duties.", "does not create nor", None),
    ("article_wrong", "They set up an joint group.", "an ", "a "),
    ("article_wrong", "They hold an workshop.", "an ", "a "),
    ("article_wrong", "It is a issue.", "a ", "an "),
    ("article_wrong", "They meet. A officer writes.", "A ", "An "),
    ("subject_verb", "The Participants intends to meet.", "The Participants intends", None),
    ("our", "It concerns our people.", "our", None),
    ("brackets", "They meet (in person.", "(", None),
    ("brackets", "They meet in person).", ")", None),
    ("quotes", "They call it “the Group.", "“", None),
    ("quotes", 'They call it the Group".', '"', None),
    ("stop_stray", "The Participants. intend to meet.", ".", None),
    ("doubled_mark", "They meet,, and talk.", ",,", None),
    ("quote_crossed", 'They (the "Participants)" meet.', '(the "Participants)"', '(the "Participants")'),
    ("sign_in_word", "They meet l!nder the plan.", "!", None),
    ("stop_in_name", "They move skills (known as “technical skills.”) as they can.", "“technical skills.”", None),
    ("space_before_mark", "They meet , and talk.", " ,", ","),
    ("space_missing", "They meet,and talk.", ",", ", "),
    ("space_doubled", "They  meet.", "  ", " "),
    ("space_hard", "They meet\u00a0there.", "\u00a0", " "),
    ("placeholder", "They meet on [date].", "[date]", None),
    ("placeholder", "They meet on ____ 2026.", "____", None),
    ("placeholder", "They meet on TBD.", "TBD", None),
    ("open_bracket", "They meet [every year].", "[every year]", None),
    ("date_impossible", "They meet on 31 June 2026.", "31 June 2026", None),
    ("date_weekday", "They meet on Monday, 1 January 2026.", "Monday, 1 January 2026", None),
    ("number_words", "Notice is sixty (90) days.", "sixty (90)", None),
    ("acronym_undefined", "They ask the JOGMEC to help.", "JOGMEC", None),
    ("acronym_unused", "They ask the Organization for Metals (JOGMEC) to help.", "JOGMEC", None),
    ("term_unused", "They form a group (“the Metals Group”) to help.", "Metals Group", None),
    ("term_undefined", "The Joint Committee meets.", "Joint Committee", None),
    ("reference_nowhere", "See Annex B for it.", "Annex B", None),
]


@pytest.mark.parametrize(("rule", "words", "passage", "written"), FAULTS)
def test_a_fault_is_found_and_mended_where_that_is_safe(rule, words, passage, written):
    found = [each for each in scrub(paragraph(words)) if each.rule == rule]
    assert [each.passage for each in found] == [passage]
    if written is not None:
        assert [each.words for each in found[0].fix] == [written]


FINE = [
    "They intend to meet in Washington, D.C. and to consult, e.g. on costs, etc. as needed.",
    "They had had doubts that that was so.",
    "Points a) and b), and the item(s) in (i) hold.",
    "It is neither binding nor enforceable, and does not, nor is it meant to, create duties.",
    "Either side and its agencies may propose either of the two, in May and in June.",
    'A pipe of 6" and the U.S. standard at www.example.org,and more.',
    "Notice is given sixty (60) days or 90 (ninety) days before.",
    "They recall section 232 of the Trade Expansion Act and Article 5 of the Convention.",
    "The EU, the UN and the OECD take part, as does the AI community.",
    "The Japan Organization for Metals (JOGMEC) helps; JOGMEC reports.",
    "A joint committee meets once a year.",
    "They meet on 29 February 2028.",
    "They meet... or not.",
    "They move skills (known as “technical skills, etc.”) to the technical skills, etc. of others!",
    'They (see "Hosts") meet (and say "yes (or no)").',
    "Look! It is at https://example.org/a|b and up.",
]


@pytest.mark.parametrize("words", FINE)
def test_what_a_lawyer_would_wave_away_is_not_told(words):
    assert told(scrub(paragraph(words))) == []


def test_two_letters_in_the_wrong_order_are_told_by_the_rest_of_the_text():
    text = instrument(
        (Kind.PARAGRAPH, "The Minister of Mines meets the Minister of Ports."),
        (Kind.PARAGRAPH, "A form goes from the Minister to others; the form is filed from there."),
        (Kind.PARAGRAPH, "The Minsiter of Mines pays, and hte field is free."),
    )
    found = [each for each in scrub(text) if each.rule == "letters_swapped"]
    assert [(each.passage, each.fix[0].words) for each in found] == [("Minsiter", "Minister"), ("hte", "the")]


def test_a_letter_more_less_or_other_is_told_by_the_rest_of_the_text():
    text = instrument(
        (Kind.PARAGRAPH, "The understanding covers satellites and incidents at the exhibitions."),
        (Kind.PARAGRAPH, "This understanding on satellites names the incidents and the exhibitions."),
        (Kind.PARAGRAPH, "An understanfing of satelites and inciddents, of exhibition contacts."),
    )
    found = [each for each in scrub(text) if each.rule == "letter_wrong"]
    assert [(each.passage, each.fix[0].words) for each in found] == [
        ("understanfing", "understanding"),
        ("satelites", "satellites"),
        ("inciddents", "incidents"),
    ]


def test_words_that_are_right_though_they_are_like_others_are_not_told():
    words = "commerce contract changes adapted existing organise licence statutes countries interest regional programme labelled"
    others = "commence contact charges adopted exciting organize license statues counties interests regionally program labeled"
    text = instrument((Kind.PARAGRAPH, words), (Kind.PARAGRAPH, words), (Kind.PARAGRAPH, others))
    assert [each.passage for each in scrub(text) if each.rule == "letter_wrong"] == []


@pytest.mark.parametrize(
    ("words", "passage", "written"),
    [
        ("They recieve data.", "recieve", "receive"),
        ("Goverment bodies meet.", "Goverment", "Government"),
        ("They ensure MAINTAINANCE.", "MAINTAINANCE", "MAINTENANCE"),
    ],
)
def test_words_that_are_often_misspelled_are_told(words, passage, written):
    found = [each for each in scrub(paragraph(words)) if each.rule == "misspelled"]
    assert [(each.passage, each.fix[0].words) for each in found] == [(passage, written)]


def test_the_words_before_all_that_was_reached_end_in_a_colon():
    text = instrument((Kind.LINK, "Have reached the following recognition."), (Kind.PARAGRAPH, "They meet."))
    found = [each for each in scrub(text) if each.rule == "link_stop"]
    assert [(each.passage, each.fix[0].words) for each in found] == [(".", ":")]


def test_thousands_of_findings_in_one_paragraph_are_told():
    """Exceptions are looked for once in a paragraph, and not once for each finding: it took a minute."""
    found = scrub(paragraph("word " * 12_000))
    assert len([each for each in found if each.rule == "doubled_word"]) == 6_000


def test_both_words_of_either_are_told_once():
    text = paragraph("It uses the plan of either Japan and the United States.")
    assert len([each for each in scrub(text) if each.rule.startswith("either")]) == 1


def test_a_number_that_is_missing_is_told_by_the_one_before_it():
    text = instrument((Kind.SECTION, "I.", "One"), (Kind.SECTION, "II.", "Two"), (Kind.SECTION, "IV.", "Four"))
    found = [each for each in scrub(text) if each.rule == "numbering"]
    assert [each.message for each in found] == ["“IV.” follows “II.”: the numbering does not go on."]


def test_the_first_words_of_recitals_are_set_alike():
    text = instrument(
        *((Kind.RECITAL, f"{word} the use of it,") for word in ("WISHING", "Desiring", "NOTING", "CONSIDERING"))
    )
    found = [each for each in scrub(text) if each.rule == "recital_capitals"]
    assert [(each.passage, each.fix[0].words) for each in found] == [("Desiring", "DESIRING")]


P, ITEM, SECTION, RECITAL, LINK = Kind.PARAGRAPH, Kind.ITEM, Kind.SECTION, Kind.RECITAL, Kind.LINK
LISTS = [
    ("stem_colon", [(P, "They cooperate on"), (ITEM, "(a)", "oil;"), (ITEM, "(b)", "gas.")], [":"]),
    ("list_and", [(P, "Areas:"), (ITEM, "(a)", "oil;"), (ITEM, "(b)", "gas;"), (ITEM, "(c)", "sun.")], [" and"]),
    ("list_and", [(P, "Areas:"), (ITEM, "(a)", "oil;"), (ITEM, "(b)", "gas,"), (ITEM, "(c)", "sun.")], [" and"]),
    ("list_and_early", [(P, "Areas:"), (ITEM, "(a)", "oil; and"), (ITEM, "(b)", "gas;"), (ITEM, "(c)", "sun.")], []),
    ("list_marks", [(P, "Areas:"), (ITEM, "oil;"), (ITEM, "gas,"), (ITEM, "wind; and"), (ITEM, "sun.")], [";"]),
    ("numbering", [(SECTION, "I.", "One"), (SECTION, "II.", "Two"), (SECTION, "IV.", "Four")], []),
    ("numbering", [(P, "1.", "One."), (P, "2.", "Two."), (P, "2.", "Again.")], []),
    ("numbering", [(P, "Areas:"), (ITEM, "(a)", "oil;"), (ITEM, "(c)", "sun.")], []),
    ("recital_stop", [(RECITAL, "Recognizing the sea;"), (RECITAL, "Noting the sky."), (LINK, "Decide:")], [","]),
    ("recital_ends", [(RECITAL, f"Noting {x}") for x in ("a;", "b,", "c;", "d;")] + [(LINK, "Decide:")], [";"]),
    ("reference_nowhere", [(SECTION, "I.", "A"), (SECTION, "II.", "B"), (P, "As section IV says.")], []),
    ("reference_nowhere", [(SECTION, "I.", "A"), (SECTION, "II.", "B"), (P, "As section IX says.")], []),
    ("spelling_mixed", [(P, "The centre."), (P, "The colour and the labor of all.")], ["labour"]),
    ("endings_mixed", [(P, "They organize, recognize and utilise it.")], ["utilize"]),
    ("hyphens_mixed", [(P, "They cooperate and co-operate; they cooperate.")], ["cooperate"]),
    ("date_forms", [(P, "On 1 May 2026 and 2 May 2026."), (P, "On May 3, 2026.")], []),
    ("quotes_mixed", [(P, "It’s the “Group” of “One”."), (P, 'It is "Two".')], ["“", "”"]),
    ("term_twice", [(P, "A group (“the Group”)."), (P, "The group (“the Group”) is the Group.")], []),
    ("the_participants", [(P, "The Participants meet. The Participants talk. Participants eat.")], ["The Participants"]),
    ("name_variants", [(P, "The Ministry of Economy, Trade and Industry."), (P, "Ministry of Economy, Trade and Industry"),
                       (P, "The Ministry of Economy, Trade, and Industry.")], ["Ministry of Economy, Trade and Industry"]),
    ("stop_missing", [*[(P, f"The Participants intend to meet in the city of {x}.") for x in "ABCD"],
                      (P, "The Participants intend to meet in the city of E")], ["."]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "provisions", "written"), LISTS, ids=lambda each: each if isinstance(each, str) else ""
)
def test_a_fault_between_provisions_is_found_once(rule, provisions, written):
    found = [each for each in scrub(instrument(*provisions)) if each.rule == rule]
    assert len(found) == 1
    assert [each.words for each in found[0].fix] == written


GOOD = [
    [
        (P, "Areas:"),
        (ITEM, "(a)", "oil;"),
        (ITEM, "(b)", "gas, including:"),
        (Kind.SUBITEM, "(i)", "new; and"),
        (Kind.SUBITEM, "(ii)", "old; and"),
        (ITEM, "(c)", "sun."),
    ],
    [(SECTION, "I.", "A"), (P, "1.", "One."), (P, "2.", "Two."), (SECTION, "II.", "B"), (P, "3.", "Three.")],
    [(SECTION, "I.", "A"), (P, "1.", "One."), (SECTION, "II.", "B"), (P, "1.", "One.")],
    [(ITEM, f"({x})", f"{x} is {x};") for x in "abcdefgh"] + [(ITEM, "(i)", "last; and"), (ITEM, "(j)", "end.")],
    [(P, "• one"), (P, "The Sea Center for Defense and the Ministry of Defence; a programme of labour.")],
    [(P, "The two Participants meet."), (P, "The Participants eat."), (P, "Both Participants talk.")],
]


@pytest.mark.parametrize("provisions", GOOD)
def test_good_lists_and_names_are_left_alone(provisions):
    rules = {rule for rule, _, _ in LISTS} - {"stop_missing"}
    assert told(scrub(instrument(*provisions)), *rules) == []


JAPANESE = [
    ("ja_term_unused", ["作業部会（以下「部会」という。）を設ける。", "会合を開く。"], ["部会"]),
    ("ja_term_twice", ["作業部会（以下「部会」という。）を設ける。部会（以下「部会」という。）は開く。", "部会は年に一回開く。"], ["部会"]),
    ("ja_widths", ["第1条から第2条までを適用する。", "第３条を適用する。"], ["３"]),
    ("ja_doubled", ["会合を開く。。"], ["。。"]),
    ("brackets", ["会合（年一回を開く。"], ["（"]),
    ("ja_stop_missing", [*["参加者は、年に一回、東京で会合を開く意図を有するものとする。"] * 3,
                         "参加者は、年に一回、東京で会合を開く意図を有するものとする"], ["る"]),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "paragraphs", "passages"), JAPANESE)
def test_japanese_has_rules_of_its_own(rule, paragraphs, passages):
    found = scrub(instrument(*((P, each) for each in paragraphs), language="ja"))
    assert told(found) == [(rule, passage) for passage in passages]
