"""The second count of words: it finds none missing where all are read, and finds those that are not."""

import pytest

from app.ingest import mht, odt
from app.ingest.page_proof import missing_in_open_document, missing_in_page
from app.paths import resources
from tests.ingest import odts, pages

TEXT = (resources() / "signed" / "technology-prosperity-moc-2025.txt").read_text(encoding="utf-8")
PAGES = [pages.bare, pages.ministry, pages.portal, pages.blog, pages.unnamed, pages.japanese]
BODIES = [pages.as_p, pages.as_div, pages.as_br, pages.as_table, pages.as_one_cell, pages.as_lists]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.__name__)
def test_every_word_of_a_page_is_read(page, body):
    data = page(body(TEXT)).encode()
    text, _ = mht.read_page("page.html", data)
    assert missing_in_page("page.html", data, text) == ()


@pytest.mark.parametrize(
    ("markup", "missing"),
    [
        ("<p>One <b>two</b>three</p>", ()),
        ("<p>One<br>two</p><script>three</script><p hidden>four</p><p style='display:none'>five</p>", ()),
        ("<ruby>覚書<rt>おぼえがき</rt></ruby><p>協力</p>", ()),
        ("<dl><dt>One<dd>two</dl><ul><li>three<ul><li>four</ul></ul>", ()),
        ("<table><tr><td>One<td>two<tr><td>three</table>", ()),
        ("<p>One<sup><a href='#n1'>1</a></sup> two</p>", ()),
    ],
)
def test_pages_of_every_make(markup, missing):
    data = f"<html><head><title>Not read</title></head><body>{markup}</body></html>".encode()
    text, _ = mht.read_page("page.html", data)
    assert missing_in_page("page.html", data, text) == missing


def test_a_word_that_was_not_read_is_missing():
    data = b"<html><body><p>The Participants cooperate closely.</p></body></html>"
    assert missing_in_page("page.html", data, "The Participants cooperate.") == ("closely",)
    packed = odts.plain("The Participants cooperate closely.")
    assert missing_in_open_document("a.odt", packed, "The Participants cooperate.") == ("closely",)


@pytest.mark.parametrize("make", [odts.plain, odts.listed], ids=lambda make: make.__name__)
def test_every_word_of_an_open_document_is_read(make):
    data = make(TEXT)
    text, _ = odt.read_odt("text.odt", data)
    assert missing_in_open_document("a.odt", data, text) == ()
