"""Web pages: the signed texts in page skeletons of several kinds give the same tree as their text files."""

import html
import re
from email.message import EmailMessage
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import NotAnInstrument, UnreadableFile
from app.ingest.html import read_html
from app.ingest.reading import read_bytes
from tests.ingest import pages
from tests.thinned import examples, some

ROOT = Path(__file__).parents[2]
SIGNED = sorted((ROOT / "resources" / "signed").glob("*.txt"))
NEWS = sorted((ROOT / "tests" / "data" / "news").glob("*.txt"))
both = pytest.mark.parametrize("path", SIGNED, ids=lambda path: path.stem[:8])


def tree(reading):
    return [
        (p.kind.value, p.level, p.heading.plain if p.heading else "", p.text.plain, p.topic_names)
        for p in reading.instrument.provisions
    ]


@cache
def original(path):
    return read_bytes("a.txt", path.read_bytes())


def same(path, page, name="a.html"):
    found = read_bytes(name, page if isinstance(page, bytes) else page.encode())
    assert tree(found) == tree(original(path))
    assert found.instrument.particulars == original(path).instrument.particulars
    assert not found.coverage.missing
    return found


@both
@pytest.mark.parametrize("layout", pages.LAYOUTS, ids=lambda f: f.__name__)
@pytest.mark.parametrize("skeleton", some(pages.SKELETONS), ids=lambda f: f.__name__)
def test_the_signed_texts_in_pages(path, layout, skeleton):
    found = same(path, skeleton(layout(path.read_text(encoding="utf-8"))))
    assert (found.coverage.set_aside_words > 0) == (skeleton is not pages.bare)


@pytest.mark.parametrize("path", NEWS, ids=lambda path: path.stem)
@pytest.mark.parametrize("skeleton", pages.SKELETONS, ids=lambda f: f.__name__)
def test_news_about_an_instrument_is_refused(path, skeleton):
    text = "\n\n".join(path.read_text(encoding="utf-8").splitlines())
    for heading in ("", "<h1>Memorandum of Cooperation between Japan and the United States signed</h1>"):
        with pytest.raises(NotAnInstrument):
            read_bytes("a.html", skeleton(heading + pages.as_p(text)).encode())


@both
def test_what_stands_round_is_listed_as_set_aside(path):
    found = same(path, pages.ministry(pages.as_p(path.read_text(encoding="utf-8"))))
    shown = "\n".join(found.coverage.set_aside)
    for words in (
        "Trade Policy",
        "We use cookies",
        "Share on X",
        "Back to top",
        "All Rights Reserved",
        "telephone 03-0000-0000",
    ):
        assert words in shown
    for words in ("The Participants shall obey", "A comment that nobody reads", "display: none"):
        assert words not in found.source.text
    assert found.coverage.tree_words == original(path).coverage.tree_words
    assert found.coverage.source_words == found.coverage.tree_words + found.coverage.set_aside_words


@both
@pytest.mark.parametrize("repeat", [0, 1], ids=["whole", "short"])
def test_a_heading_of_the_page_that_repeats_the_title(path, repeat):
    text = path.read_text(encoding="utf-8")
    title = " ".join(pages.blocks(text)[0].split())
    heading = title if not repeat else " ".join(title.split()[:9])
    body = f"<h1>{heading}</h1><p class=x>March 20, 2026</p><p><a href=#>Share on X</a></p>{pages.as_p(text)}"
    same(path, pages.ministry(body))


@both
def test_a_box_of_related_news_within_the_text(path):
    body = pages.as_p(path.read_text(encoding="utf-8")).split("\n<p>")
    box = '<aside class="related"><h3>Related news</h3><ul><li><a href="/1">Minister travels to Hawaii</a></li></ul><p>Our correspondent writes about it.</p></aside>'
    body.insert(len(body) // 2, f"</p>{box}<p>")
    same(path, pages.portal("\n<p>".join(body)))


@both
def test_the_title_and_the_signatures_in_boxes_of_their_own(path):
    parts = pages.blocks(path.read_text(encoding="utf-8"))
    sign = next(at for at, part in enumerate(parts) if part.casefold().startswith("signed "))
    title, rest, end = ("\n\n".join(some) for some in (parts[:1], parts[1:sign], parts[sign:]))
    body = f"<div class=head-of-text>{pages.as_p(title)}</div><div class=text>{pages.as_p(rest)}</div><div class=signatures>{pages.as_p(end)}</div>"
    same(path, pages.blog(body))


def signature_rows(cells):
    rows = "".join(f"<tr><td>{left}</td><td>{right}</td></tr>" for left, right in cells)
    return f"<table>{rows}</table>"


def signature_columns(cells):
    return (
        "<table><tr>"
        + "".join(f"<td><p>{'</p><p>'.join(column)}</p></td>" for column in zip(*cells, strict=True))
        + "</table>"
    )


def signature_boxes(cells):
    return "".join(f"<div class=col><p>{'</p><p>'.join(column)}</p></div>" for column in zip(*cells, strict=True))


@pytest.mark.parametrize("skeleton", pages.SKELETONS, ids=lambda f: f.__name__)
@pytest.mark.parametrize("shape", [signature_rows, signature_columns, signature_boxes], ids=lambda f: f.__name__)
def test_signatures_side_by_side(shape, skeleton):
    text, mark, end = SIGNED[0].read_text(encoding="utf-8").partition("**FOR THE MINISTRY")
    cells = [pages.inline(block) for block in pages.blocks(mark + end)]
    same(SIGNED[0], skeleton(pages.as_p(text) + shape(list(zip(cells[::2], cells[1::2], strict=True)))))


def made(body, **kwargs):
    return [line for line in read_html("a.html", pages.bare(body).encode(), **kwargs)[1] if not line.blank]


def test_lists_count_as_a_browser_prints_them():
    found = made(
        "<ol start=3 type=a><li>c<li value=7>g<ol type=i><li><p>i</p><p>more</p></ol></ol><ul><li>dot<ul><li>ring</ul></ul>"
        "<ol style='list-style-type: upper-roman'><li>one</ol><ul style='list-style: none'><li>bare</ul><ol><li>1. printed<li>2. too</ol>"
    )
    assert [(line.label, line.text, line.level) for line in found] == [
        ("c.", "c", 0), ("g.", "g", 0), ("i.", "i", 1), ("", "more", 1), ("•", "dot", 0), ("◦", "ring", 1), ("I.", "one", 0), ("", "bare", 0),
        ("", "1. printed", 0), ("", "2. too", 0),
    ]  # fmt: skip


def test_headings_marks_breaks_and_alignment():
    heading, bold, first, second, centred, kept, again = made(
        "<h2>II. <a href='#x'>Areas</a></h2><p><b>Space</b> and <i>sea</i></p>one<br>two<p align=center>Title</p><pre>  a  b\nc</pre>"
    )
    assert (heading.style, heading.level, heading.bold, heading.text) == ("Heading 2", 1, True, "II. Areas")
    assert [(mark.start, mark.end, mark.kind.value) for mark in bold.marks] == [(0, 5, "bold"), (10, 13, "italic")]
    assert not bold.bold
    assert (first.text, first.whole, second.text, second.whole) == ("one", False, "two", False)
    assert centred.centred
    assert (kept.text, again.text) == ("  a  b", "c")


def test_footnotes_are_set_apart_and_their_references_left_out():
    found = made(
        "<p>The Participants<a href='#_ftn1' name='_ftnref1'><sup>[1]</sup></a> intend to meet on the 2<sup>nd</sup>.</p>"
        "<p>And m<sup>2</sup>.</p><div><p id=_ftn1>As defined above.</p></div>"
    )
    assert [line.text for line in found] == [
        "The Participants intend to meet on the 2nd.",
        "And m2.",
        "As defined above.",
    ]
    assert (found[2].label, found[2].style) == ("1", "footnote text")


def test_columns_set_with_spaces_that_do_not_break():
    (line,) = made("<p>For Japan:&nbsp; &nbsp; &nbsp;For <b>Korea</b>:&nbsp;x</p>")
    assert line.text == "For Japan:     For Korea:\u00a0x"


def test_tables_for_data_keep_their_cells():
    found = made("<table><tr><th>Area<th colspan=2>Lead<tr><td>Space<td>JAXA<td>NASA</table>")
    assert [(line.text, line.cell.row, line.cell.column) for line in found] == [
        ("Area", 0, 0), ("Lead", 0, 1), ("Space", 1, 0), ("JAXA", 1, 1), ("NASA", 1, 2),
    ]  # fmt: skip


def test_what_is_hidden_or_not_of_the_page_is_not_read():
    hidden = (
        "<script>alert(1)</script><style>p{}</style><!-- no --><template>no</template><noscript>no</noscript><p hidden>no</p>"
        "<div style='display:none'>no</div><textarea>no</textarea><svg><text>no</text></svg><iframe src='file:///etc/passwd'>no</iframe>"
        "<img src='http://example.test/x.png' alt='no'><object data='http://example.test/'>no</object><del>no</del>"
    )
    assert [line.text for line in made(hidden + "<p><ins>seen</ins></p>")] == ["seen"]


def test_entities():
    text = read_html(
        "a.html", b"<p>R&amp;D &lt;AI&gt; &#x3042;&nbsp;&copy; &unknown; &#0; &#xD800; &#x110000; a&shy;b"
    )[0]
    assert text.startswith("R&D <AI> あ\u00a0© &unknown; ")
    assert text.endswith("ab")
    assert "\0" not in text


JAPANESE = (
    "<p>日本国政府と豪州政府との間の協力に関する覚書について、両者は次のとおり認識を共有した。“The Participants”</p>"
)


@pytest.mark.parametrize(
    ("meta", "encoding"),
    [
        ("<meta charset=Shift_JIS>", "cp932"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=x-sjis'>", "cp932"),
        ("<meta charset='EUC-JP'>", "euc_jp"),
        ("<meta charset=iso-2022-jp>", "iso2022_jp"),
        ("<meta charset=utf-8>", "utf-8"),
        ("<meta charset=utf-8>", "utf-8-sig"),
        ("<meta charset=shift_jis>", "utf-8"),
        ("<meta charset=utf-8>", "utf-16"),
        ("", "utf-16-le"),
        ("", "utf-16-be"),
        ("", "cp932"),
        ("", "euc_jp"),
        ("", "iso2022_jp"),
        ("<?xml version='1.0' encoding='EUC-JP'?>", "euc_jp"),
        ("<meta charset=zlib_codec>", "utf-8"),
        ("<meta charset=nonsense>", "cp932"),
    ],
)
def test_encodings(meta, encoding):
    body = JAPANESE.replace("“", '"').replace("”", '"') if "jp" in encoding or encoding == "cp932" else JAPANESE
    page = f"{meta}<html><head><title>x</title></head><body>{body}<p>The Participants intend to cooperate.</p></body></html>"
    assert read_html("a.html", page.encode(encoding))[0].startswith(body[3:-4])


def test_western_signs_in_the_encoding_that_browsers_mean():
    page = b"<meta charset=iso-8859-1><p>\x93Participants\x94 \x96 S\xe3o Paulo</p>"
    assert read_html("a.html", page)[0] == "“Participants” – São Paulo"


@pytest.mark.parametrize("name", ["a.mht", "a.mhtml", "a.html"])
def test_a_page_saved_in_one_file(name):
    page = pages.ministry(pages.as_p(SIGNED[0].read_text(encoding="utf-8")))
    message = EmailMessage()
    message["From"] = "<Saved by a browser>"
    message["Subject"] = "Memorandum"
    message.set_content(page, subtype="html", cte="quoted-printable")
    message.make_related()
    message.attach(_picture())
    same(SIGNED[0], message.as_bytes(), name)


def _picture():
    part = EmailMessage()
    part.set_content(b"\x89PNG", "image", "png")
    return part


def test_a_saved_page_of_frames():
    message = EmailMessage()
    message.set_content("<frameset><frame src='cid:1'></frameset>", subtype="html")
    message.make_related()
    inner = EmailMessage()
    inner.set_content(pages.as_p(SIGNED[0].read_text(encoding="utf-8")), subtype="html", charset="utf-16")
    message.attach(inner)
    same(SIGNED[0], message.as_bytes(), "a.mht")


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.html", b"", "empty"),
        ("a.html", b" \n", "empty"),
        ("a.html", b"%PDF-1.7", "damaged or not complete"),
        ("a.htm", b"PK\x03\x04", "not a web page"),
        ("a.html", b"\x00" * 500, "not text"),
        ("a.html", b"<html><script>only()</script>", "no words"),
        ("a.html", b"<div>" * 100_000 + b"words", "deeper"),
        ("a.html", b"<ul><li>" * 100_000 + b"words", "deeper"),
        ("a.mht", b"MIME-Version: 1.0\nContent-Type: text/plain\n\nwords", "no page"),
        ("a.mht", b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n<p>words", "no page"),
        ("a.mht", b"MIME-Version: 1.0\n" + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2_000)), "deeper"),
        ("a.html", b"x" * 20_000_001, "larger"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_in_a_sentence(name, data, why):
    with pytest.raises(UnreadableFile, match=why) as refusal:
        read_bytes(name, data)
    assert refusal.value.advice


MANY = examples(25_000, 100_000)


@pytest.mark.parametrize(
    "markup",
    [
        "<p>" * MANY + "words",
        "<b>" * 4_000 + "words",
        "<table><tr><td>" * 1_000 + "words",
        "<p>words</div></b></table><td><li></ol><h1",
        "words" + "</div>" * MANY,
        "<a href=x>" * MANY + "words",
        "<td colspan=99999999999>words<ol start=99999999999999><li value=-5>x<ol start=-3 type=i><li>y",
        "<ol start='٣' reversed type='q'><li>words</ol><table><tr><td colspan='²'>x",
        "&" * MANY + "words",
        "<!--" * 50_000 + "--><p>words",
    ],
    ids=range(10),
)
def test_broken_and_hostile_markup_is_read(markup):
    text, lines = read_html("a.html", markup.encode())
    assert text.strip()
    assert all(0 <= line.start <= line.end <= len(text) for line in lines)


@settings(deadline=None, max_examples=examples(8, 60), suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(st.integers(0, 10**6), st.binary(max_size=6)), min_size=1, max_size=10),
    st.sampled_from(pages.LAYOUTS),
)
def test_mutated_bytes_are_read_or_refused(changes, layout):
    page = bytearray(pages.blog(layout(SIGNED[0].read_text(encoding="utf-8"))).encode())
    for at, piece in changes:
        page[at % len(page) : at % len(page) + 3] = piece
    try:
        found = read_bytes("a.html", bytes(page))
    except (UnreadableFile, NotAnInstrument):
        return
    assert not found.coverage.missing


TAGS = ["<p>", "</p>", "<div>", "</div>", "<ol>", "<li>", "</ol>", "<table>", "<tr>", "<td>", "</table>", "<br>", "<h2>", "</h2>", "<b>", "</b>", "<nav>", "</nav>", "<a href=x>", "</a>", "<pre>", "</pre>", "<aside>", "</aside>"]  # fmt: skip
WORDS = ["Memorandum of Cooperation ", "The Participants intend to meet. ", "1. ", "I: Purpose ", " \n", "SIGNED on March 19, 2026 ", "For Japan: ", "&amp;", "&nbsp;"]  # fmt: skip


@settings(deadline=None, max_examples=examples(20, 120))
@given(st.lists(st.sampled_from(TAGS + WORDS), max_size=40))
def test_the_words_of_a_page_stand_in_its_text_once_and_in_order(pieces):
    markup = "".join(pieces)
    bare = "".join(" " if piece in TAGS else html.unescape(piece) for piece in pieces)
    try:
        text, lines = read_html("a.html", markup.encode())
    except UnreadableFile:
        assert not bare.strip()
        return
    said = " ".join(text[line.start : line.end] if line.aside else line.text for line in lines)
    assert sorted(re.findall(r"[A-Za-z]+", said)) == sorted(re.findall(r"[A-Za-z]+", bare))
    for line in lines:
        if not line.aside:
            assert text[line.start : line.end] == line.text


@pytest.mark.parametrize("value", ["", "='1'", '="1"', " = 1"])
def test_an_element_of_thousands_of_attributes_is_refused(value):
    """They are compared with each other: a page of half a million letters took a quarter of a minute."""
    attributes = " ".join(f"a{number}{value}" for number in range(12_000))
    with pytest.raises(UnreadableFile, match="thousands of attributes"):
        read_html("a.html", f"<p>Words<z {attributes}>".encode())


def test_a_long_attribute_is_none_of_many():
    told = "{'a': 1}, " * 20_000
    assert read_html("a.html", f'<div data-state="{told}"><p>Words</p></div>'.encode())[0].strip() == "Words"
