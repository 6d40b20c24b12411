"""Before and after pairs of what a text holds beside its paragraphs: notes, pictures, links, sections."""

from tests.redlining.pairs_package import PAGE, STYLES, File, png
from tests.redlining.pairs_text import (
    COST,
    LAND,
    MEET,
    SEEK,
    TERM,
    around,
    bodies,
    pair,
)
from tests.redlining.pairs_xml import (
    BOLD,
    ITALIC,
    bookmark,
    box,
    comment,
    commented,
    control,
    field,
    formula,
    header,
    link,
    note,
    note_mark,
    p,
    picture,
    row,
    simple,
    style,
    t,
    table,
    vml_box,
    within,
)


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
