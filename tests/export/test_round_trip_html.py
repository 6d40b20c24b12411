"""The law of HTML: what was written is read back, structure, words and ids."""

import itertools
from dataclasses import replace

from hypothesis import assume, given, settings
from lxml import html as markup

from app.export.html_text import html_bytes
from app.export.ooxml import safe
from app.ingest.reading import read_bytes
from app.model.text import Mark, MarkKind, Text
from tests.export.again import shape
from tests.export.made import instruments
from tests.export.signed import deep_sea, technology
from tests.thinned import examples
from tests.trees import instrument


def again(instrument):
    return read_bytes("text.html", html_bytes(instrument)).instrument


@settings(max_examples=examples(10, 300))
@given(instruments())
def test_any_draft_is_read_back(instrument):
    assume(any(safe(each.words).strip() for version in instrument.versions for each in version.provisions))
    back = again(instrument)
    assert shape(back) == shape(instrument, printed=True)
    versions = [version for version in instrument.versions if version.provisions]
    for one, other in zip(back.versions, versions, strict=True):
        assert [each.id for each in one.provisions] == [each.id for each in other.provisions]


def test_a_line_break_of_two_signs_is_one_though_a_look_ends_within_it():
    one = instrument("title: T\nparagraph: x")
    text = Text("first\r\nlast", (Mark(0, 6, MarkKind.ITALIC),))
    version = replace(one.versions[0], provisions=(one.provisions[0], replace(one.provisions[1], text=text)))
    one = replace(one, versions=(version,))
    assert shape(again(one)) == shape(one, printed=True)


def test_signed_texts_are_read_back():
    for text in (deep_sea(), technology()):
        assert shape(again(text)) == shape(text)


def edited(before, after):
    text = html_bytes(technology()).decode("utf-8")
    assert before in text
    return read_bytes("text.html", text.replace(before, after, 1).encode("utf-8"))


def test_what_a_stranger_added_is_read_too():
    reading = edited("</main>", "</main>").instrument
    after = edited("</div></div>", "</div><li>Put in by hand.</li></div>").instrument
    (found,) = [each for each in after.provisions if each.text.plain == "Put in by hand."]
    assert found.kind in {"item", "subitem"}
    assert len(after.provisions) == len(reading.provisions) + 1


def test_a_page_wrapped_anew_is_the_same():
    text = html_bytes(deep_sea()).decode("utf-8")
    wrapped = text.replace("Participants intend", "Participants\n      intend").encode("utf-8")
    assert shape(read_bytes("text.html", wrapped).instrument) == shape(deep_sea())


def test_what_is_none_of_ours_any_more_is_recognised():
    text = html_bytes(technology()).decode("utf-8").replace("data-paraph", "data-other")
    assert len(read_bytes("text.html", text.encode("utf-8")).instrument.provisions) > 10


def test_hostile_attributes_and_nesting_are_read_without_harm():
    for before, after in (
        ('data-paraph-level="0"', 'data-paraph-level="99999999999999"'),
        ('data-paraph-kind="recital"', 'data-paraph-kind="<script>"'),
        ("</article>", "<script>alert(1)</script>" + "<div><ol><li>" * 2000 + "deep</article>"),
        ("<article", "<table><tr><article"),
        ("</h1>", "<p>&bogus;&#0;</h1></table></div>"),
    ):
        reading = edited(before, after)
        assert "alert" not in " ".join(each.words for each in reading.instrument.provisions)
        levels = [each.level for each in reading.instrument.provisions]
        assert all(level <= before + 1 for before, level in itertools.pairwise(levels))


def test_the_page_is_one_file_with_headings_and_languages():
    text = technology()
    page = html_bytes(text)
    root = markup.fromstring(page)
    assert root.get("lang") == "en"
    assert len(root.xpath("//h1")) == 1
    assert len(root.xpath("//h2")) == sum(each.kind == "section" for each in text.provisions)
    assert not root.xpath("//script|//link|//img|//@src|//@href")
    assert len(set(root.xpath("//@id"))) == len(root.xpath("//@id"))
    assert b"@media print" in page
    assert b"prefers-color-scheme: dark" in page
    assert page == html_bytes(text)
