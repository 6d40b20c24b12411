"""Before and after pairs of every kind that a redline must get right, made by hand; each is small and stands in a text."""

from functools import cache

from tests.redlining.pairs_package import NUMBERING, File, level, num, shape
from tests.redlining.pairs_parts import in_notes, in_objects, in_sections
from tests.redlining.pairs_text import (
    COST,
    END,
    INDENT,
    LARGE,
    MEET,
    RED,
    SEEK,
    TERM,
    TITLE,
    WIDE,
    around,
    bodies,
    looks,
    other_way,
    pair,
    runs,
    words,
)
from tests.redlining.pairs_xml import (
    BOLD,
    CENTRE,
    ITALIC,
    cell,
    item,
    p,
    row,
    sign,
    style,
    t,
    table,
)


def in_words():
    """Letters, case, quotes, dashes, spaces, scripts."""
    short = "The Participants meet."
    return (
        pair("nothing", words(MEET, MEET), 0),
        pair("a word", words(MEET, MEET.replace("may", "shall")), 2),
        pair("a word more", words(MEET, MEET.replace("meet once", "meet formally once")), 1),
        pair("words at the beginning", words(MEET, f"In principle, {MEET}"), 3),
        pair("words at the end", words(MEET, f"{MEET} The costs are shared."), 5),
        pair("two words far apart", words(MEET, MEET.replace("may", "shall").replace("Manila", "Cebu")), 4),
        pair("a letter's case", words(MEET, MEET.replace("Participants", "participants")), 2),
        pair("straight quotes", words("The “Participants” meet.", 'The "Participants" meet.'), 4),
        pair("a dash", words("Tokyo - Manila", "Tokyo – Manila"), 2),
        pair("two spaces", words(short, "The  Participants meet."), 0),
        pair("a space that does not break", words(short, "The\u00a0Participants meet."), 0),
        pair("a space at the end", words(short, f"{short} "), 0),
        pair("a space at the beginning", words(short, f" {short}"), 0),
        pair("a number", words("within 30 days", "within 60 days"), 2),
        pair("all words", words(MEET, "Nothing in it creates obligations under international law, whatever it says."), None),
        pair("the same word again and again", words("the the the the the", "the the the")),
        pair("Japanese", words("両参加者は、年一回会合を開く。", "両参加者は、毎年会合を開く。")),
        pair("full width", words("第１条", "第1条")),
        pair("a letter with its accent apart", words("caf\u00e9", "cafe\u0301")),
        pair("letters beyond the usual", words("A \U00020b9f B \U0001f600", "A \U00020bb7 B \U0001f601")),
        pair("signs of XML", words("R&D <AI>", "R&D <AI> & more")),
        pair("text to nothing", words(MEET, "")),
        pair("all of a file", (File(p(MEET) + p(COST)), File(p("Nothing.")))),
        pair("a file to nothing", (File(p(MEET) + p(COST)), File(p()))),
        pair("one paragraph", (File(p(MEET)), File(p(TERM)))),
        pair("a tab", bodies(p(t("a") + t("b")), p(t("a") + sign("tab") + t("b"))), 0),
        pair("a line break", bodies(p(t("a ") + t("b")), p(t("a ") + sign("br") + t("b"))), 0),
        pair("a page break", bodies(p(t("a ")), p(t("a ") + sign("br", ' w:type="page"'))), 0),
        pair("a hyphen that does not break", bodies(p(t("a-b")), p(t("a") + sign("noBreakHyphen") + t("b")))),
        pair("a sign of a symbol font", bodies(p(t("a ")), p(t("a ") + sign("sym", ' w:font="Wingdings" w:char="F0FC"'))), 0),
    )  # fmt: skip


def in_formats():
    """Runs, and what they look like."""
    meet = "intend to meet"
    return (
        pair("runs cut elsewhere", runs(t(meet), t("intend") + t(" to ") + t("meet")), 0),
        pair("bold", runs(t(meet), t(meet, BOLD)), 0),
        pair("bold in one word", runs(t(meet), t("intend ") + t("to", BOLD) + t(" meet")), 0),
        pair("half a word bold", runs(t(meet), t("inte") + t("nd", BOLD) + t(" to meet")), 0),
        pair("bold to italic", runs(t(meet, BOLD), t(meet, ITALIC)), 0),
        pair("size and colour", runs(t(meet), t(meet, RED + LARGE)), 0),
        pair("a style of characters", runs(t(meet), t(meet, '<w:rStyle w:val="Strong"/>')), 0),
        pair("bold switched off", runs(t(meet, BOLD), t(meet, '<w:b w:val="0"/>')), 0),
        pair("bold, and a word", runs(t(meet), t("will meet", BOLD))),
        pair("a word in a bold run", runs(t(meet, BOLD), t("intend to convene", BOLD)), 2),
        pair("a language", runs(t(meet, '<w:lang w:val="en-GB"/>'), t(meet, '<w:lang w:val="en-US"/>')), 0),
        pair("hidden", runs(t(meet), t(meet, "<w:vanish/>")), 0),
        pair("two formats, other words between", runs(t("intend ", BOLD) + t("to ") + t("meet", ITALIC), t("intend ", ITALIC) + t("not to ") + t("meet", BOLD))),
        pair("a style", looks("", style("Heading2")), 0),
        pair("one style for another", looks(style("Quote"), style("Heading2")), 0),
        pair("centred", looks("", CENTRE), 0),
        pair("an indent and space", looks("", WIDE + INDENT), 0),
        pair("kept with the next", looks("<w:keepNext/>", '<w:keepNext w:val="0"/>'), 0),
        pair("tab stops", looks("", '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'), 0),
        pair("a border", looks("", '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>'), 0),
        pair("the mark bold", looks("", f"<w:rPr>{BOLD}</w:rPr>"), 0),
        pair("the mark bold no more", looks(f"{CENTRE}<w:rPr>{BOLD}</w:rPr>", CENTRE), 0),
        pair("centred, and a word", bodies(p(MEET), p(MEET.replace("may", "shall"), CENTRE)), 2),
        pair("all paragraphs centred", (File(p(SEEK) + p(MEET)), File(p(SEEK, CENTRE) + p(MEET, CENTRE))), 0),
        pair("an empty one centred", bodies(p(), p("", CENTRE)), 0),
    )  # fmt: skip


def in_paragraphs():
    """Paragraphs split, merged, added, removed, moved."""
    first, second = MEET.split(", ")
    parts = (p(f"{first}, "), p(second))
    three = p("One. ") + p("Two. ") + p("Three.")
    blocks = [p("Section I", style("Heading2")), p(SEEK), p(TERM)]
    moved = (
        p("Section II", style("Heading2"))
        + p(MEET)
        + p("The Participants may invite others to their meetings, as they see fit.")
    )
    return (
        pair("split", bodies(p(MEET), "".join(parts)), 0),
        pair("split in three", bodies(p("One. Two. Three."), three), 0),
        pair("split, with a word", bodies(p(MEET), p(f"{first}. ") + p(second)), 2),
        pair("split in two looks", bodies(p(MEET), p(f"{first}, ", CENTRE) + p(second, INDENT)), 0),
        pair("split of a heading", bodies(p(f"Meetings. {MEET}", style("Heading2")), p("Meetings. ", style("Heading2")) + p(MEET)), 0),
        pair("split off nothing", bodies(p(MEET), p(MEET) + p()), 0),
        pair("merge of two looks", bodies(p(f"{first}, ", CENTRE) + p(second, INDENT), p(MEET)), 0),
        pair("merge and split elsewhere", bodies(parts[0] + parts[1] + p("One. Two."), p(MEET) + p("One. ") + p("Two.")), 0),
        pair("a paragraph more", bodies("", p(MEET))),
        pair("a paragraph more, with a look", bodies("", p(t(MEET, BOLD), CENTRE))),
        pair("a paragraph first", (File(p(SEEK)), File(p(MEET) + p(SEEK)))),
        pair("a paragraph last", (File(p(SEEK)), File(p(SEEK) + p(MEET)))),
        pair("a paragraph last, with a look", (File(p(SEEK)), File(p(SEEK) + p(MEET, CENTRE)))),
        pair("the last two go", (File(p(SEEK) + p(MEET, CENTRE) + p(TERM, INDENT)), File(p(SEEK)))),
        pair("empty paragraphs", bodies(p() + p(), p() + p() + p() + p()), 0),
        pair("an empty paragraph with a look", bodies("", p("", CENTRE)), 0),
        pair("one of many alike", bodies(p(MEET) * 3, p(MEET) * 4)),
        pair("moved", (File(TITLE + p(SEEK) + p(MEET) + p(COST) + p(TERM)), File(TITLE + p(MEET) + p(SEEK) + p(COST) + p(TERM)))),
        pair("moved far", (File("".join(blocks) + moved + p(COST) + END), File("".join(blocks) + p(COST) + END + moved))),
        pair("moved to the beginning", (File("".join(blocks) + moved), File(moved + "".join(blocks)))),
        pair("moved, with a word", (File(p(SEEK) + p(TERM) + p(COST) + p(MEET)), File(p(MEET.replace("may", "shall")) + p(SEEK) + p(TERM) + p(COST)))),
        pair("moved, with a look", (File(p(SEEK) + p(TERM) + p(COST) + p(MEET)), File(p(MEET, CENTRE) + p(SEEK) + p(TERM) + p(COST)))),
        pair("two exchanged", bodies(p(MEET) + p(TERM), p(TERM) + p(MEET))),
        pair("a sentence moved", words(f"{MEET} {TERM}", f"{TERM} {MEET}")),
        pair("a sentence to another paragraph", bodies(p(f"{MEET} {TERM}") + p(SEEK), p(MEET) + p(f"{SEEK} {TERM}"))),
        pair("a word, and a paragraph before", bodies(p(MEET), p(TERM) + p(MEET.replace("may", "shall")))),
    )  # fmt: skip


def in_lists():
    """Automatic numbers."""
    items = [item(words) for words in (SEEK, MEET, TERM)]
    other = NUMBERING.replace('w:val="lowerLetter"', 'w:val="lowerRoman"')
    restart = NUMBERING + num(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    renumbered = (
        shape(9, level(0), level(1, "lowerLetter", "(%2)")) + shape(8, level(0, "bullet", "•")) + num(7, 9) + num(6, 8)
    )
    fresh = NUMBERING + shape(4, level(0, "upperRoman")) + num(4, 4)
    clash = shape(1, level(0, "upperRoman")) + num(1, 1)
    same = "".join(items)
    return (
        pair("numbers put on", bodies(p(SEEK) + p(MEET), items[0] + items[1]), 0),
        pair("an item more", bodies(items[0] + items[2], same)),
        pair("a level deeper", bodies(same, items[0] + item(MEET, at=1) + items[2]), 0),
        pair("bullets for numbers", bodies(same, "".join(item(words, 2) for words in (SEEK, MEET, TERM))), 0),
        pair("begun anew", (File(around(same)), File(around(items[0] + item(MEET, 3) + item(TERM, 3)), numbering=restart)), 0),
        pair("other letters on a level", (File(around(items[0] + item(MEET, at=1))), File(around(items[0] + item(MEET, at=1)), numbering=other)), 0),
        pair("a list that is new", (File(around(same)), File(around(same + item(COST, 4)), numbering=fresh))),
        pair("the same number for another list", (File(around(same)), File(around(same), numbering=clash)), 0),
        pair("lists numbered otherwise", (File(around(same)), File(around(same.replace('numId w:val="1"', 'numId w:val="7"')), numbering=renumbered)), 0),
        pair("no lists before", (File(around(""), numbering=""), File(around(same)))),
    )  # fmt: skip


def in_tables():
    """Rows, columns, cells, tables."""
    a, b, c = row("Tokyo", "Monday"), row("Manila", "Tuesday"), row("Hanoi", "Friday")
    plain = table(a, b)
    span = '<w:gridSpan w:val="2"/>'
    over = '<w:vMerge w:val="restart"/>'
    inner = table(row("deep", "inside"))
    return (
        pair("a word in a cell", bodies(plain, table(row("Tokyo", "Sunday"), b)), 2),
        pair("a row more", bodies(plain, table(a, c, b))),
        pair("a row last", bodies(plain, table(a, b, c))),
        pair("a row first", bodies(plain, table(c, a, b))),
        pair("rows exchanged", bodies(table(a, b, c), table(c, a, b))),
        pair("a row more and a word", bodies(plain, table(row("Tokyo", "Sunday"), c, b))),
        pair("all rows other", bodies(plain, table(row("North", "Alpha"), row("South", "Beta"), row("West", "Gamma")))),
        pair("a column more", bodies(plain, table(row("Tokyo", "new", "Monday"), row("Manila", "newer", "Tuesday"), columns=3))),
        pair("a column last", bodies(plain, table(row("Tokyo", "Monday", "new"), row("Manila", "Tuesday", "newer"), columns=3))),
        pair("cells merged along", bodies(plain, table(row(cell("Tokyo Monday", span)), b))),
        pair("cells merged down", bodies(table(row("x", "a"), row("", "b")), table(row(cell("x", over), "a"), row(cell("", "<w:vMerge/>"), "b"))), 0),
        pair("a table more", bodies("", plain)),
        pair("a table at the end", (File(p(SEEK)), File(p(SEEK) + plain + p()))),
        pair("a table at the beginning", (File(p(SEEK)), File(plain + p(SEEK)))),
        pair("a table for a paragraph", bodies(p(MEET), plain)),
        pair("a table for another", bodies(plain, table(row("North", "Alpha", "1"), columns=3))),
        pair("a table within", bodies(table(row("x", "y")), table(row("x", cell(inner + p("y")))))),
        pair("a word in a table within", bodies(table(row("x", cell(inner + p("y")))), table(row("x", cell(inner.replace("deep", "deeper") + p("y"))))), 2),
        pair("a paragraph in a cell", bodies(plain, table(row("Tokyo", cell(p("Monday") + p("and Tuesday"))), b))),
        pair("a cell split in two", bodies(table(row(cell(p("One. Two.")), "x")), table(row(cell(p("One. ") + p("Two.")), "x"))), 0),
        pair("a cell's words go", bodies(plain, table(row("Tokyo", ""), b)), 1),
        pair("bold in a cell", bodies(plain, table(row(cell(p(t("Tokyo", BOLD))), "Monday"), b)), 0),
        pair("a table centred", bodies(plain, table(a, b, properties='<w:jc w:val="center"/>')), 0),
        pair("a header row", bodies(plain, table(row("Tokyo", "Monday", properties="<w:tblHeader/>"), b)), 0),
        pair("a shaded cell", bodies(plain, table(row(cell("Tokyo", '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>'), "Monday"), b)), 0),
        pair("columns of other widths", bodies(plain, plain.replace('w:w="2000"', 'w:w="3000"')), 0),
        pair("two tables, one word", bodies(plain + p() + plain, plain + p() + table(a, row("Manila", "Sunday"))), 2),
        pair("a table moved", bodies(plain + p(MEET) + p(TERM), p(MEET) + p(TERM) + plain)),
    )  # fmt: skip


def groups():
    """Return all small pairs by what they are about."""
    return {
        "words": in_words(),
        "formats": in_formats(),
        "paragraphs": in_paragraphs(),
        "lists": in_lists(),
        "tables": in_tables(),
        "notes": in_notes(),
        "objects": in_objects(),
        "sections": in_sections(),
    }


@cache
def every_pair():
    """Return all small pairs, both ways."""
    found = tuple(pair for group in groups().values() for pair in group)
    return (*found, *other_way(found))
