"""Numbers and bullets as Word prints them."""

import pytest

from app.word.counting import written
from app.word.package import open_package
from app.word.walk import paragraphs
from tests.word.packages import docx, level, lists, numbered, p, r, style

ROMAN = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)")


def labels(body, numbering, styles=""):
    parts = {"numbering": numbering} | ({"styles": styles} if styles else {})
    found = paragraphs(open_package("a.docx", docx(body, **parts)))
    return [paragraph.counted.label if paragraph.counted else None for paragraph in found]


def at(*levels):
    return "".join(numbered("x", each) for each in levels)


def test_levels_count_and_begin_anew_under_the_next():
    assert labels(at(0, 1, 1, 2, 2, 1, 2, 0, 1), lists(ROMAN)) == [
        "I.", "I.1", "I.2", "(a)", "(b)", "I.3", "(a)", "II.", "II.1",
    ]  # fmt: skip


def test_legal_numbers_are_decimal_throughout():
    legal = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    assert labels(at(0, 0, 1), lists(legal)) == ["I.", "II.", "2.1"]


def test_a_level_that_is_never_to_begin_anew_counts_on():
    on = level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
    assert labels(at(0, 1, 1, 0, 1), lists(on)) == ["I.", "1.", "2.", "II.", "3."]
    after_first = ROMAN.replace('w:val="lowerLetter"/>', 'w:val="lowerLetter"/><w:lvlRestart w:val="1"/>')
    assert labels(at(0, 1, 2, 1, 2, 0, 2), lists(after_first)) == ["I.", "I.1", "(a)", "I.2", "(b)", "II.", "(a)"]


def test_a_new_list_on_the_same_shape_counts_on_unless_it_says_otherwise():
    on = '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>'
    anew = (
        '<w:num w:numId="8"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num>"
    )
    body = at(0, 0) + numbered("x", 0, 7) + numbered("x", 0, 8) + numbered("x", 0, 8) + numbered("x", 0, 1)
    assert labels(body, lists(ROMAN, nums=on + anew)) == ["I.", "II.", "III.", "I.", "II.", "III."]


def test_an_override_may_bring_its_own_level():
    own = (
        f'<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">{level(0, "decimal", "Article %1", start=4)}'
        "</w:lvlOverride></w:num>"
    )
    assert labels(numbered("x", 0, 9) + numbered("x", 0, 9), lists(ROMAN, nums=own)) == ["Article 4", "Article 5"]


def test_a_level_without_its_parent_shows_where_that_begins():
    assert labels(at(1, 1), lists(ROMAN)) == ["I.1", "I.2"]


def test_numbers_come_from_styles_too():
    shape = level(0, "upperRoman", "%1:", '<w:pStyle w:val="Head"/>') + level(
        1, "decimal", "%2.", '<w:pStyle w:val="Par"/>'
    )
    styles = (
        style("Head", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', "heading 1")
        + style("Par", '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>', "Numbered")
        + style("Child", "", "Child", "Par")
        + style("None", '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>', "None", "Par")
    )
    body = "".join(p(r("x"), f'<w:pStyle w:val="{name}"/>') for name in ("Head", "Par", "Child", "None", "Head", "Par"))
    off = p(r("x"), '<w:pStyle w:val="Par"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>')
    deeper = p(r("x"), '<w:pStyle w:val="Head"/><w:numPr><w:ilvl w:val="1"/></w:numPr>')
    assert labels(body + off + deeper, lists(shape), styles) == ["I:", "1.", "2.", None, "II:", "1.", None, "2."]


def test_a_list_may_be_kept_in_a_numbering_style():
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="House"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="House"/>{ROMAN}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    )
    house = style("House", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', kind="numbering")
    assert labels(numbered("x") + numbered("x", 0, 2), numbering, house) == ["I.", "II."]


@pytest.mark.parametrize(
    ("text", "font", "bullet"),
    [("\uf0b7", "Symbol", "•"), ("o", "Courier New", "◦"), ("o", "Arial", "o"), ("\uf0a7", "Wingdings", "▪"),
     ("\uf0ff", "Wingdings", "•"), ("-", "Calibri", "-"), ("", "Calibri", "")],
)  # fmt: skip
def test_bullets_are_signs_that_every_font_has(text, font, bullet):
    shape = level(0, "bullet", text).replace("</w:lvl>", f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr></w:lvl>')
    assert labels(at(0), lists(shape)) == [bullet]


def test_empty_and_broken_lists_number_nothing():
    nothing = numbered("x", 0, 5) + numbered("x", 7, 1) + p(r("x"), "<w:numPr/>")
    assert labels(nothing, lists(ROMAN, nums='<w:num w:numId="x"/><w:num w:numId="5"/>')) == [None, None, None]
    assert labels(at(0), '<w:num w:numId="1"><w:abstractNumId w:val="77"/></w:num>') == [None]


def test_what_is_deleted_is_not_counted():
    gone = p(
        "<w:del><w:r><w:delText>x</w:delText></w:r></w:del>",
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>',
    )
    assert labels(at(0) + gone + at(0), lists(ROMAN)) == ["I.", "II."]


@pytest.mark.parametrize(
    ("form", "counts", "labels_"),
    [
        ("lowerRoman", (1, 4, 9, 14, 40, 1999), ("i", "iv", "ix", "xiv", "xl", "mcmxcix")),
        ("upperLetter", (1, 26, 27, 53), ("A", "Z", "AA", "AAA")),
        ("decimalZero", (3, 12), ("03", "12")),
        ("ordinal", (1, 2, 3, 11, 22, 113), ("1st", "2nd", "3rd", "11th", "22nd", "113th")),
        ("cardinalText", (1, 21, 40), ("One", "Twenty-one", "Forty")),
        ("ordinalText", (1, 12, 20, 33), ("First", "Twelfth", "Twentieth", "Thirty-third")),
        ("japaneseCounting", (1, 10, 11, 20, 35), ("一", "十", "十一", "二十", "三十五")),
        ("japaneseCounting", (100, 211, 1001, 10_000), ("百", "二百十一", "千一", "一〇〇〇〇")),
        ("japaneseLegal", (12, 30), ("拾弐", "参拾")),
        ("decimalEnclosedParen", (1, 20, 21), ("⑴", "⒇", "21")),
        ("decimalEnclosedFullstop", (2,), ("⒉",)),
        ("ideographTraditional", (1, 10, 11), ("甲", "癸", "11")),
        ("ideographLegalTraditional", (1, 10, 21, 105, 1000), ("壹", "壹拾", "貳拾壹", "壹佰零伍", "壹仟")),
        ("koreanDigital2", (10,), ("一零",)),
        ("hebrew1", (1, 11, 15, 16, 123), ("א", "יא", "טו", "טז", "קכג")),
        ("arabicAlpha", (3,), ("ت",)),
        ("arabicAbjad", (3,), ("ج",)),
        ("thaiNumbers", (12,), ("๑๒",)),
        ("hindiNumbers", (12,), ("१२",)),
        ("ideographZodiac", (12,), ("亥",)),
        ("ganada", (3,), ("다",)),
        ("russianUpper", (2, 30), ("Б", "АА")),
        ("chicago", (1, 5), ("*", "**")),
        ("hex", (31,), ("1F",)),
        ("001, 002, 003, ...", (7, 1234), ("007", "1234")),
        ("ideographDigital", (10,), ("一〇",)),
        ("decimalFullWidth", (12,), ("１２",)),
        ("decimalEnclosedCircle", (1, 20, 21), ("①", "⑳", "21")),
        ("iroha", (1, 2), ("イ", "ロ")),
        ("aiueoFullWidth", (46,), ("ン",)),
        ("none", (1,), ("",)),
        ("someFutureForm", (7,), ("7",)),
        ("upperRoman", (0,), ("0",)),
        ("lowerLetter", (2_000_000_000,), ("2000000000",)),
    ],
)
def test_numbers_in_every_form(form, counts, labels_):
    assert tuple(written(count, form) for count in counts) == labels_


def test_a_format_of_ones_own_stands_in_an_alternative():
    own = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    shape = level(0, "x", "No. %1").replace('<w:numFmt w:val="x"/>', own)
    assert labels(at(0, 0), lists(shape)) == ["No. 001", "No. 002"]


def test_a_hidden_number_is_counted_and_not_printed():
    shape = level(0, "decimal", "%1.").replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>") + level(
        1, "decimal", "%1.%2"
    )
    assert labels(at(0, 1, 0, 1), lists(shape)) == ["", "1.1", "", "2.1"]


def test_what_was_changed_is_counted_as_it_was():
    now = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    was = '<w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
    new = p(f"<w:ins>{r('new')}</w:ins>", now + "<w:rPr><w:ins/></w:rPr>")
    package = open_package("a.docx", docx(at(0) + new + p(r("changed"), now + was) + at(0), numbering=lists(ROMAN)))

    def found(changes):
        return [(each.counted.label, each.text) for each in paragraphs(package, changes)]

    assert found("accepted") == [("I.", "x"), ("I.1", "new"), ("I.2", "changed"), ("II.", "x")]
    assert found("rejected") == [("I.", "x"), ("II.", "changed"), ("III.", "x")]


def test_a_heading_on_the_line_of_its_text_keeps_its_number():
    lead = p(
        r("Purpose."),
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/><w:specVanish/></w:rPr>',
    )
    package = open_package("a.docx", docx(lead + p(r("The Participants intend.")) + at(0), numbering=lists(ROMAN)))
    assert [(each.counted.label, each.text) for each in paragraphs(package)] == [
        ("I.", "Purpose. The Participants intend."),
        ("II.", "x"),
    ]


def test_a_level_that_was_left_out_is_begun():
    shape = lists(level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "decimal", "%1.%2.%3"))
    body = numbered("a") + numbered("b", 2) + numbered("c", 1) + numbered("d", 2) + numbered("e", 0)
    assert labels(body, numbering=shape) == ["1.", "1.1.1", "1.2", "1.2.1", "2."]


def test_a_style_that_says_only_its_level_takes_the_list_of_the_style_below_it():
    shape = lists(level(0, "decimal", "%1", '<w:pStyle w:val="H1"/>') + level(1, "decimal", "%1.%2"))
    styles = style("H1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') + style(
        "H2", '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>', based_on="H1"
    )
    body = "".join(p(r("x"), f'<w:pStyle w:val="{each}"/>') for each in ("H1", "H2", "H1", "H2"))
    assert labels(body, numbering=shape, styles=styles) == ["1", "1.1", "2", "2.1"]


def test_the_level_of_body_text_has_no_number():
    assert labels(numbered("a", 9) + numbered("b"), numbering=lists(level(0, "decimal", "%1."))) == [None, "1."]


def test_a_list_that_points_to_a_numbering_style_finds_it_without_the_style():
    linked = '<w:styleLink w:val="Ours"/>' + level(0, "decimal", "%1)")
    assert labels(numbered("a", 0, 2), numbering=lists(linked, '<w:numStyleLink w:val="Ours"/>')) == ["1)"]


def test_an_empty_end_of_a_section_takes_no_number():
    end = numbered("", 0, 1, "<w:sectPr/>").replace('<w:r><w:t xml:space="preserve"></w:t></w:r>', "")
    shape = lists(level(0, "decimal", "%1."))
    assert labels(end + numbered("a"), numbering=shape) == [None, "1."]
    assert labels(numbered("b", 0, 1, "<w:sectPr/>") + numbered("a"), numbering=shape) == ["1.", "2."]
