"""The comparison as a page: every word of both, marked; one file that fetches nothing."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

from app.comparing.compare import compare
from app.errors import UnwritableFile
from app.export.html import page, write_comparison
from app.export.ooxml import safe
from app.model.comparison import Change, Comparison, Hunk
from tests.export.made import instruments, revised
from tests.export.signed import deep_sea, technology
from tests.thinned import examples
from tests.trees import instrument


def paged(before, after):
    return page(before, after, compare(before, after))


def squeezed(text):
    return re.sub(r"\s+", "", text)


def column(root, side):
    cells = root.xpath(f"//td[contains(@class,'{side}')]/p[not(@class='none')]")
    return "".join(cell.text_content() for cell in cells)


@pytest.mark.parametrize("turn", [1, -1])
def test_every_word_of_both_stands_on_its_side(turn):
    before, after = (deep_sea(), technology())[::turn]
    comparison = compare(before, after)
    root = html.fromstring(page(before, after, comparison))
    for side, one in (("before", before), ("after", after)):
        known = {provision.id: provision for provision in one.provisions}
        expected = "".join(
            f"{known[at].label}{known[at].words}" for change in comparison.changes for at in getattr(change, side)
        )
        assert squeezed(column(root, side)) == squeezed(expected)
        assert {at for change in comparison.changes for at in getattr(change, side)} == set(known)


@given(st.data())
@settings(max_examples=examples(10, 25), deadline=None, suppress_health_check=list(HealthCheck))
def test_any_comparison_becomes_a_page(data):
    before = data.draw(instruments())
    text = paged(before, data.draw(revised(before)))
    assert safe(text) == text
    assert "<script" not in text


def test_it_is_one_file_that_fetches_nothing():
    text = paged(deep_sea(), technology())
    assert not re.search(r"<script|<link|<img|@import|url\(|https?:|\bsrc=|\bhref=", text)


def test_words_of_the_texts_are_never_markup():
    before = instrument("paragraph: R&D <script>alert(1)</script>")
    text = paged(before, instrument('paragraph: R&D <b onclick="x">"</b>'))
    assert "<script" not in text
    assert "<b onclick" not in text
    assert "R&amp;D" in text


def test_added_words_are_ins_and_removed_words_del():
    root = html.fromstring(
        paged(instrument("paragraph: They meet once a year."), instrument("paragraph: They meet twice a year."))
    )
    rows = root.xpath("//tbody")[0]
    assert [mark.text_content().strip() for mark in rows.iter("del")] == ["once"]
    assert [mark.text_content().strip() for mark in rows.iter("ins")] == ["twice"]


def test_matched_names_are_shown_as_matched_and_replaced_names_stand_out():
    before = instrument("paragraph: Japan and Canada, led by Japan")
    after = instrument("paragraph: Japan and Brazil, led by Brazil")
    hunks = (
        Hunk("equal", "Japan and ", "Japan and "),
        Hunk("replace", "Canada", "Brazil", ("role",)),
        Hunk("equal", ", led by ", ", led by "),
        Hunk("replace", "Japan", "Brazil", ("name",)),
    )
    change = Change("reworded", (before.provisions[0].id,), (after.provisions[0].id,), hunks)
    root = html.fromstring(page(before, after, Comparison((change,))))
    matched = root.xpath("//td//span[@class='matched']")
    assert [(one.text, one.get("title")) for one in matched] == [
        ("Canada", "matched with: Brazil"), ("Brazil", "matched with: Canada"),
    ]  # fmt: skip
    assert [one.text for one in root.xpath("//td//*[@class='name']")] == ["Japan", "Brazil"]
    assert "Names matched by role" in root.xpath("//p[@class='legend']")[0].text_content()


def test_the_head_says_how_many_there_are_of_each_kind():
    root = html.fromstring(paged(instrument("paragraph: One."), instrument("paragraph: One.\nitem: Another.")))
    assert root.xpath("//header/p")[0].text == "Of 2 provisions: 1 kept, 1 added."
    assert "nothing to compare" in page(instrument(""), instrument(""), Comparison(()))


def test_what_split_stands_as_two_paragraphs():
    before = instrument("paragraph: One thing. Another thing.")
    after = instrument("paragraph: One thing.\nparagraph: Another thing.")
    whole = "One thing. Another thing."
    ids = tuple(provision.id for provision in after.provisions)
    change = Change("split", (before.provisions[0].id,), ids, (Hunk("equal", whole, whole),))
    root = html.fromstring(page(before, after, Comparison((change,))))
    assert [one.text for one in root.xpath("//td[2]/p")] == ["One thing.", "Another thing."]


def test_dates_and_places_stand_under_the_titles():
    signed = technology()
    draft = replace(signed, particulars=replace(signed.particulars, status="draft", place="", signed_on=None))
    said = html.fromstring(page(signed, draft, Comparison(()))).xpath("//thead//small/text()")
    assert said == ["Tokyo, 28 October 2025", "draft"]


def test_the_page_is_written_whole(tmp_path):
    one = technology()
    write_comparison(one, one, compare(one, one), tmp_path / "page.html")
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == paged(one, one)
    with pytest.raises(UnwritableFile):
        write_comparison(one, one, Comparison(()), tmp_path / "missing" / "page.html")


def test_each_change_bears_the_word_of_its_weight():
    before = instrument("paragraph: They may meet.\nitem: Ships, are inspected.\nitem: Ore is sold.")
    after = instrument("paragraph: They shall meet.\nitem: Ships are inspected.\nitem: Ore is sold.")
    root = html.fromstring(paged(before, after))
    assert [row.xpath("string(th/small)") for row in root.xpath("//tbody/tr")] == ["weighty", "light", ""]
