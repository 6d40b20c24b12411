"""Before and after pairs of every kind that a redline must get right, made by hand; each is small and stands in a text."""

from dataclasses import dataclass
from functools import cache

from tests.redlining.pairs_package import NUMBERING, PAGE, STYLES, File, level, num, png, shape
from tests.redlining.pairs_xml import (
    BOLD,
    CENTRE,
    ITALIC,
    bookmark,
    box,
    cell,
    comment,
    commented,
    control,
    field,
    formula,
    header,
    item,
    link,
    note,
    note_mark,
    p,
    picture,
    row,
    sign,
    simple,
    style,
    t,
    table,
    vml_box,
    within,
)

SEEK = "The Participants intend to share information on the projects under their responsibility."
MEET = "The Participants may meet once a year, alternately in Tokyo and in Manila."
COST = "Each Participant bears its own costs unless the Participants decide otherwise."
TERM = "This Memorandum takes effect on the date of signature and continues for a period of five years."
TITLE = p("Memorandum of Cooperation", style("Heading1"))
END = p("Signed in duplicate in the English language.")
RED = '<w:color w:val="FF0000"/>'
LARGE = '<w:sz w:val="32"/>'
INDENT = '<w:ind w:left="720"/>'
WIDE = '<w:spacing w:before="240" w:after="120"/>'
LAND = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>'


@dataclass(frozen=True)
class Pair:
    """Two files; ``words`` is how many words a change may mark at most, where that is worth saying."""

    name: str
    before: bytes
    after: bytes
    words: int | None = None


def around(inner):
    """Return a text with this in its middle."""
    return TITLE + p(SEEK) + inner + p(COST) + END


def bodies(before, after, **parts):
    """Return two files that differ in the middle of their bodies."""
    return File(around(before), **parts), File(around(after), **parts)


def words(before, after):
    """Return two files that differ in the words of a paragraph."""
    return bodies(p(before), p(after))


def runs(before, after):
    """Return two files that differ in the runs of a paragraph."""
    return bodies(
        p(t("The Participants ") + before + t(" once a year.")), p(t("The Participants ") + after + t(" once a year."))
    )


def looks(before="", after=""):
    """Return two files that differ in the properties of a paragraph."""
    return bodies(p(MEET, before), p(MEET, after))


def pair(name, files, words=None):
    """Return a pair of two files."""
    return Pair(name, files[0].bytes(), files[1].bytes(), words)


def other_way(pairs):
    """Return the pairs with before and after exchanged."""
    return tuple(Pair(f"{each.name}, the other way", each.after, each.before, each.words) for each in pairs)


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


def in_notes():
    """Foot- and endnotes, headers, footers, comments."""
    noted = p(t(MEET) + note_mark(1))
    two = p(t("One.") + note_mark(1) + t(" Two.") + note_mark(2))
    first, second = note(1, "The first note."), note(2, "The second note.")
    end = p(t(MEET) + note_mark(1, "endnote"))
    head, plain = header(), p("Draft of 1 May")
    front = header("first", "rIdH2") + "<w:titlePg/>"

    def headed(words, **more):
        return File(around(""), headers={"rIdH1": words}, section=head + PAGE, **more)

    return (
        pair("a word in a footnote", bodies_of(noted, first, note(1, "The only note."))),
        pair("a footnote more", (File(around(p(MEET))), File(around(noted), footnotes=first))),
        pair("a footnote before another", (File(around(p(t("One.") + t(" Two.") + note_mark(1))), footnotes=first), File(around(two), footnotes=note(1, "A new note.") + note(2, "The first note.")))),
        pair("footnotes numbered otherwise", (File(around(two), footnotes=first + second), File(around(two.replace('w:id="1"', 'w:id="5"')), footnotes=second + note(5, "The first note.")))),
        pair("a paragraph in a footnote", bodies_of(noted, first, note(1, p("The first note.", style("FootnoteText")) + p("And more.", style("FootnoteText"))))),
        pair("an italic footnote", bodies_of(noted, first, first.replace("<w:r><w:t", f"<w:r><w:rPr>{ITALIC}</w:rPr><w:t"))),
        pair("an endnote", (File(around(end), endnotes=note(1, "An endnote.", "endnote")), File(around(end), endnotes=note(1, "A late endnote.", "endnote")))),
        pair("an endnote more", (File(around(p(MEET))), File(around(end), endnotes=note(1, "An endnote.", "endnote")))),
        pair("words and their footnote", (File(around(p(MEET))), File(around(p(t(MEET + " New words.") + note_mark(1))), footnotes=first))),
        pair("a paragraph with its footnote", (File(around("")), File(around(noted), footnotes=first))),
        pair("a word in a header", (headed(plain), headed(p("Draft of 2 May"))), 2),
        pair("a paragraph in a header", (headed(plain), headed(plain + p("Confidential")))),
        pair("a table in a header", (headed(table(row("a", "b")) + p()), headed(table(row("a", "c")) + p()))),
        pair("a field in a footer", (File(around(""), footers={"rIdF1": p(field("PAGE", "1"))}, section=header("default", "rIdF1", "footer") + PAGE), File(around(""), footers={"rIdF1": p(t("Page ") + field("PAGE", "1"))}, section=header("default", "rIdF1", "footer") + PAGE))),
        pair("a header more", (File(around("")), headed(plain))),
        pair("a header for the first page", (headed(plain), File(around(""), headers={"rIdH1": plain, "rIdH2": p("First")}, section=head + front.replace("<w:titlePg/>", "") + PAGE + "<w:titlePg/>"))),
        pair("a picture in a header", (headed(p(picture("rIdI1")), media={"rIdI1": ("a.png", png(1))}), headed(p(picture("rIdI1")), media={"rIdI1": ("a.png", png(2))}))),
        pair("a comment more", (File(around(p(MEET))), File(around(p(commented(1, t(MEET)))), comments=comment(1, "Why?")))),
        pair("a comment kept on words that change", (File(around(p(commented(1, t(MEET)))), comments=comment(1, "Why?")), File(around(p(commented(1, t(TERM)))), comments=comment(1, "Why?")))),
    )  # fmt: skip


def bodies_of(middle, before, after):
    """Return two files that differ in their footnotes."""
    return File(around(middle), footnotes=before), File(around(middle), footnotes=after)


def in_objects():
    """Text boxes, fields, links, controls, pictures, formulas, bookmarks."""
    red, blue = {"rIdI1": ("one.png", png(255))}, {"rIdI1": ("one.png", png(0, 0, 255))}
    drop = '<w:dropDownList><w:listItem w:displayText="Japan" w:value="jp"/></w:dropDownList>'
    lines = [p(f"{at}. Heading {at}") for at in range(3)]
    toc = f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{t("One")}</w:p>{p("Two")}<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    here = {"rId9": "https://example.org/a"}
    there = {"rId9": "https://example.org/b"}
    return (
        pair("a word in a text box", bodies(p(t("See ") + box(p("old words"))), p(t("See ") + box(p("new words"))))),
        pair("a word in an old text box", bodies(p(t("See ") + vml_box(p("old words"))), p(t("See ") + vml_box(p("new words"))))),
        pair("a paragraph in a text box", bodies(p(box(p("old words"))), p(box(p("old words") + p("more"))))),
        pair("a text box more", bodies(p(MEET), p(t(MEET) + box(p("words"))))),
        pair("words beside a text box", bodies(p(t("See ") + box(p("words"))), p(t("Please see ") + box(p("words")))), 3),
        pair("a page number", bodies(p("Page "), p(t("Page ") + field("PAGE", "3")))),
        pair("a reference's result", bodies(p(t("See ") + field("REF a \\h", "paragraph 2")), p(t("See ") + field("REF a \\h", "paragraph 3")))),
        pair("a reference's code", bodies(p(t("See ") + field("REF a \\h", "paragraph 2")), p(t("See ") + field("REF b \\h", "paragraph 2")))),
        pair("words beside a field", bodies(p(t("See ") + field("REF a \\h", "2") + t(" here.")), p(t("See also ") + field("REF a \\h", "2") + t(" there.")))),
        pair("a simple field's result", bodies(p(t("See ") + simple("REF a", "two")), p(t("See ") + simple("REF a", "three")))),
        pair("a simple field more", bodies(p("See "), p(t("See ") + simple("REF a", "two")))),
        pair("a table of contents", bodies(toc, toc.replace("Two", "Three"))),
        pair("a line in a table of contents", bodies(toc, toc.replace(p("Two"), p("Two") + p("Three")))),
        pair("a bold field", bodies(p(t("See ") + field("PAGE", "2")), p(t("See ") + field("PAGE", "2", BOLD))), 0),
        pair("a link's words", bodies(p(t("At ") + link("rId9", "our site")), p(t("At ") + link("rId9", "our new site")), links=here)),
        pair("a link's address", (File(around(p(link("rId9", "site"))), links=here), File(around(p(link("rId9", "site"))), links=there))),
        pair("a link more", (File(around(p("At our site"))), File(around(p(t("At our ") + link("rId9", "site"))), links=here))),
        pair("words and their link", (File(around(p("At "))), File(around(p(t("At ") + link("rId9", "our site"))), links=here))),
        pair("a link within", bodies(p(t("See ") + within("a", "above")), p(t("See ") + within("a", "below")))),
        pair("a control's words", bodies(p(t("By ") + control(t("Japan"))), p(t("By ") + control(t("the Philippines"))))),
        pair("a control round a paragraph", bodies(control(p(MEET)), control(p(TERM)))),
        pair("a paragraph in a control", bodies(control(p(MEET)), control(p(MEET) + p(TERM)))),
        pair("a control more", bodies(p(MEET), control(p(MEET)))),
        pair("a paragraph with a control", bodies("", p(t("By ") + control(t("Japan"))))),
        pair("a control's kind", bodies(p(control(t("Japan"))), p(control(t("Japan"), more=drop)))),
        pair("words beside a control", bodies(p(t("By ") + control(t("Japan")) + t(" alone")), p(t("Done by ") + control(t("Japan")) + t(" and others")))),
        pair("rows in a control", bodies(table(row("a", "b"), control(row("c", "d"))), table(row("a", "b"), control(row("c", "e"))))),
        pair("a picture of the same name", (File(around(p(picture("rIdI1"))), media=red), File(around(p(picture("rIdI1"))), media=blue))),
        pair("a picture more", (File(around(p("See "))), File(around(p(t("See ") + picture("rIdI1"))), media=red))),
        pair("a picture larger", bodies(p(picture("rIdI1")), p(picture("rIdI1", 1800000)), media=red)),
        pair("words beside a picture", bodies(p(t("See ") + picture("rIdI1")), p(t("Do see ") + picture("rIdI1")), media=red)),
        pair("a picture moved", bodies(p(picture("rIdI1") + t(" here")) + p("there"), p("here") + p(picture("rIdI1") + t(" there")), media=red)),
        pair("a formula", bodies(p(t("Let ") + formula("x=1")), p(t("Let ") + formula("x=2")))),
        pair("a formula more", bodies(p("Let "), p(t("Let ") + formula("x=1")))),
        pair("a bookmark more", bodies(p(MEET), p(bookmark("here", t(MEET)))), 0),
        pair("a bookmark on words that change", bodies(p(bookmark("here", t(MEET))), p(bookmark("here", t(TERM))))),
        pair("a bookmark over paragraphs", bodies(bookmark("here", p(MEET) + p(SEEK)), bookmark("here", p(MEET) + p(COST) + p(SEEK)))),
        pair("a bookmark on a heading that moves", bodies(p(bookmark("here", t("Meetings")), style("Heading2")) + p(MEET) + p(TERM), p(MEET) + p(TERM) + p(bookmark("here", t("Meetings")), style("Heading2")))),
        pair("a line among lines", bodies("".join(lines), lines[0] + p("1a. Heading") + lines[1] + lines[2])),
    )  # fmt: skip


def in_sections():
    """Sections, styles, settings."""
    wide = f"<w:sectPr>{LAND}</w:sectPr>"
    page = f"<w:sectPr>{PAGE}</w:sectPr>"
    ids = STYLES.replace('w:styleId="Heading1"', 'w:styleId="H-a"').replace(
        'w:styleId="Heading2"', 'w:styleId="Heading1"'
    )
    ids = ids.replace('w:styleId="H-a"', 'w:styleId="Heading2"')
    own = '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Own"><w:name w:val="Own words"/><w:basedOn w:val="Quote"/><w:pPr><w:jc w:val="right"/></w:pPr></w:style>'
    clash = own.replace("Own words", "Other words").replace("right", "center")
    large = STYLES.replace('<w:sz w:val="32"/>', '<w:sz w:val="40"/>')
    body = around(p("A heading", style("Heading2")))
    swapped = body.replace("Heading1", "H-a").replace("Heading2", "Heading1").replace("H-a", "Heading2")
    return (
        pair("the page turned", (File(around("")), File(around(""), section=LAND)), 0),
        pair("a section more", bodies(p(MEET) + p(TERM), p(MEET, wide) + p(TERM)), 0),
        pair("a section with its words", bodies("", p(MEET, wide) + p(TERM, page))),
        pair("a section's page turned", bodies(p(MEET, page), p(MEET, wide)), 0),
        pair("two columns", (File(around(p(MEET, page))), File(around(p(MEET, page)), section=PAGE + '<w:cols w:num="2" w:space="720"/>')), 0),
        pair("ids of styles exchanged", (File(body), File(swapped, styles=ids)), 0),
        pair("a style of one's own", (File(around("")), File(around(p(MEET, style("Own"))), styles=STYLES + own))),
        pair("a style whose id is taken", (File(around(p(SEEK, style("Own"))), styles=STYLES + own), File(around(p(SEEK, style("Own"))), styles=STYLES + clash)), 0),
        pair("a style defined otherwise", (File(body), File(body, styles=large)), 0),
        pair("other settings", (File(body), File(body, settings='<w:zoom w:percent="90"/>')), 0),
        pair("numbers of revisions", (File(body), File(body.replace("<w:p>", '<w:p w:rsidR="00AB12CD">'))), 0),
        pair("marks of a proofreader", (File(body), File(body.replace("<w:r>", '<w:proofErr w:type="spellStart"/><w:r>'))), 0),
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
