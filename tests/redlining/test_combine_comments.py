"""Comments and bookmarks of marked copies: they come over to their words, each once, with their threads."""

import pytest

from app.redlining.resolve_package import packed, unpacked
from app.word.package import open_package
from app.word.reviewing import comments_of
from tests.redlining.pairs_package import File
from tests.redlining.pairs_text import COST, MEET, SEEK, TERM
from tests.redlining.pairs_xml import bookmark, link, p, row, t, table
from tests.redlining.test_combine import LINES, combined, marked, resolve, says, word

DATE = 'w:date="2026-03-02T08:00:00Z"'
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
_KIND = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
BODY = "word/document.xml"


def on(inner, number):
    """Return words with a comment on them."""
    run = f'<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="{number}"/></w:r>'
    return f'<w:commentRangeStart w:id="{number}"/>{inner}<w:commentRangeEnd w:id="{number}"/>{run}'


def comment(number, author, words, paragraph="00000001"):
    mark = "<w:r><w:annotationRef/></w:r>"
    inner = f'<w:p w14:paraId="{paragraph}">{mark}{t(words)}</w:p>'
    return f'<w:comment w:id="{number}" w:author="{author}" {DATE} w:initials="{author[0]}">{inner}</w:comment>'


def threaded(data, *entries):
    """Return a file with threads: each entry is the id of a paragraph, that of the one it answers, and if it is done."""
    said = "".join(
        f'<w15:commentEx w15:paraId="{one}"{f" w15:paraIdParent={chr(34)}{to}{chr(34)}" if to else ""} w15:done="{done}"/>'
        for one, to, done in entries
    )
    parts = unpacked(data)
    parts["word/commentsExtended.xml"] = f'<w15:commentsEx xmlns:w15="{_W15}">{said}</w15:commentsEx>'.encode()
    relation = f'<Relationship Id="rIdX" Type="{_KIND}" Target="commentsExtended.xml"/></Relationships>'
    rels = "word/_rels/document.xml.rels"
    parts[rels] = parts[rels].replace(b"</Relationships>", relation.encode())
    override = f'<Override PartName="/word/commentsExtended.xml" ContentType="{_TYPE}"/></Types>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", override.encode())
    return packed(parts)


def comments(data):
    return comments_of(open_package("x.docx", data), "negotiated")


def told(data):
    """Return of each comment who says what on which words."""
    return [(each.author, each.text, each.anchored) for each in comments(data)]


def assert_sound(data):
    xml = unpacked(data)[BODY].decode()
    assert "carried-over" not in xml
    for one, other in (("commentRangeStart", "commentRangeEnd"), ("bookmarkStart", "bookmarkEnd")):
        assert xml.count(f"<w:{one} ") == xml.count(f"<w:{other} ")


def noted(author, words, on_words="once a year", lines=LINES, number=0):
    """Return a file with one comment."""
    body = "".join(
        p(t(one) + on(t(on_words), number) + t(other)) if other or one != line else p(line)
        for line in lines
        for one, found, other in (line.partition(on_words),)
    )
    return File(body, comments=comment(number, author, words)).bytes()


def test_comments_on_the_same_words_come_from_both_copies():
    base = word(*LINES)
    made = combined(base, noted("A", "Why?"), noted("B", "Too seldom.", "a year, alternately"))
    assert made.merged
    assert not made.not_tracked
    assert told(made.data) == [("A", "Why?", "once a year"), ("B", "Too seldom.", "a year, alternately")]
    assert_sound(made.data)
    assert says(made.data) == says(base)


def test_comments_stay_on_words_that_another_takes_out_or_changes():
    base = word(*LINES)
    struck = marked(base, word(SEEK, MEET.replace(" once a year,", ""), COST, TERM), "B")
    gone = marked(base, word(SEEK, COST, TERM), "C")
    made = combined(base, noted("A", "Why?"), struck, gone)
    assert made.merged
    assert [each[:2] for each in told(made.data)] == [("A", "Why?")]
    assert_sound(made.data)
    assert_sound(resolve(made.data, "accepted"))


def test_comments_on_what_a_copy_puts_in_come_with_it():
    base = word(table(row("Tokyo", "June")), *LINES)
    put = f'<w:ins w:id="70" w:author="A" {DATE}>{t("twice or ")}</w:ins>'
    new = row("Cebu", "July", properties=f'<w:ins w:id="71" w:author="A" {DATE}/>').replace(
        "<w:p><w:r>", f'<w:p><w:pPr><w:rPr><w:ins w:id="72" w:author="A" {DATE}/></w:rPr></w:pPr><w:r>'
    )
    inner = new.replace(t("July"), on(f'<w:ins w:id="73" w:author="A" {DATE}>{t("July")}</w:ins>', 2)).replace(
        t("Cebu"), f'<w:ins w:id="74" w:author="A" {DATE}>{t("Cebu")}</w:ins>'
    )
    one, _, other = MEET.partition("once")
    body = (
        table(row("Tokyo", "June"), inner) + p(SEEK) + p(t(one) + on(put + t("once"), 1) + t(other)) + p(COST) + p(TERM)
    )
    copy = File(body, comments=comment(1, "A", "Which?") + comment(2, "A", "Too hot.", "00000002")).bytes()
    made = combined(base, copy)
    assert made.merged
    assert told(made.data) == [("A", "Too hot.", "July"), ("A", "Which?", "twice or once")]
    assert_sound(made.data)
    assert says(made.data) == says(copy)


def test_comments_that_base_has_stay_once_and_those_of_two_copies_too():
    base = noted("Us", "See below.", number=7)
    again = noted("Us", "See below.", number=0)
    both = File(
        unpacked(again)[BODY].decode().partition("<w:body>")[2].partition("<w:sectPr>")[0].replace(
            f"{t(SEEK)}</w:p>", f"{on(t(SEEK), 1)}</w:p>"
        ),
        comments=comment(0, "Us", "See below.") + comment(1, "A", "Fine.", "00000002"),
    ).bytes()  # fmt: skip
    made = combined(base, again, both, both)
    assert told(made.data) == [("Us", "See below.", "once a year"), ("A", "Fine.", SEEK)]
    assert_sound(made.data)
    assert combined(base, again).data == base


@pytest.mark.parametrize("extended", [False, True])
def test_answers_and_what_is_done_keep_their_threads(extended):
    base = noted("Us", "See below.", number=7)
    base = threaded(base, ("00000001", "", 0)) if extended else base
    body = unpacked(noted("Us", "See below."))[BODY].decode().partition("<w:body>")[2].partition("<w:sectPr>")[0]
    answered = body.replace(
        '<w:commentRangeStart w:id="0"/>', '<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>'
    )
    reference = '<w:commentReference w:id="0"/></w:r>'
    answered = answered.replace(
        reference, f'{reference}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
    )
    notes = comment(0, "Us", "See below.", "0000000A") + comment(1, "A", "Done.", "0000000B")
    copy = threaded(File(answered, comments=notes).bytes(), ("0000000A", "", 1), ("0000000B", "0000000A", 1))
    made = combined(base, copy)
    us, reply = comments(made.data)
    assert (us.author, reply.author, reply.text, reply.anchored) == ("Us", "A", "Done.", "once a year")
    assert (reply.replies_to, reply.resolved) == (0, True)
    assert_sound(made.data)


def test_a_comment_over_several_paragraphs_and_a_table():
    base = word(SEEK, table(row("Tokyo", "June")), MEET, TERM)
    start, end = '<w:commentRangeStart w:id="3"/>', '<w:commentRangeEnd w:id="3"/>'
    reference = '<w:r><w:commentReference w:id="3"/></w:r>'
    body = p(t("The ") + start + t(SEEK[4:])) + table(row("Tokyo", "June")) + p(t(MEET) + end + reference) + p(TERM)
    outer = f"{start}{p(SEEK)}{table(row('Tokyo', 'June'))}{p(t(MEET) + reference)}{end}{p(TERM)}"
    for each in (body, outer):
        made = combined(base, File(each, comments=comment(3, "A", "All this?")).bytes())
        ((_, words, anchored),) = told(made.data)
        assert words == "All this?"
        assert anchored.startswith(("Participants", "The Participants"))
        assert anchored.endswith("in Manila.")
        assert_sound(made.data)
        assert says(made.data) == says(base)


def test_bookmarks_of_copies_come_over_and_links_lead_to_them():
    base = word(*LINES)
    put = f'<w:hyperlink w:anchor="place"><w:ins w:id="70" w:author="A" {DATE}>{t(" See above.")}</w:ins></w:hyperlink>'
    held = '<w:bookmarkStart w:id="5" w:name="place"/>' + t(MEET) + '<w:bookmarkEnd w:id="5"/>'
    copy = File(p(SEEK) + p(held) + p(t(COST) + put) + p(TERM)).bytes()
    outer = File(p(SEEK) + bookmark("other", p(MEET)) + p(COST) + p(TERM)).bytes()
    made = combined(base, copy, copy, outer)
    xml = unpacked(made.data)[BODY].decode()
    assert xml.count('w:name="place"') == xml.count('w:name="other"') == 1
    assert not made.not_tracked
    assert_sound(made.data)
    assert says(made.data, "rejected") == says(base)


def test_comments_with_links_and_styles_of_their_own_come_over():
    base = word(*LINES)
    data = noted("A", "See the site.")
    parts = unpacked(data)
    parts["word/comments.xml"] = parts["word/comments.xml"].replace(
        t("See the site.").encode(), link("rId9", "the site").encode()
    )
    parts["word/_rels/comments.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" '
        b'Target="https://example.org/c" TargetMode="External"/></Relationships>',
    )
    made = combined(base, packed(parts))
    assert b"https://example.org/c" in unpacked(made.data)["word/_rels/comments.xml.rels"]
    assert told(made.data) == [("A", "the site", "once a year")]
