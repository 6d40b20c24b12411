"""The law of a redline: accepted it is the text after, rejected the text before."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from app.export.docx import clean_bytes
from app.export.dress import Dress
from app.export.redline import redline_bytes, write_redline
from app.model.text import Text
from tests.export.made import instruments, revised
from tests.export.reader import NS, W, lines, parts, read
from tests.export.referees import complaints
from tests.export.signed import deep_sea, technology
from tests.trees import instrument

WHEN = datetime(2026, 11, 21, 12, 30, tzinfo=UTC)


def redline(before, after, **kwargs):
    return redline_bytes(before, after, "A. Negotiator", WHEN, **kwargs)


def assert_law(before, after):
    data = redline(before, after)
    assert read(data, "accepted") == read(clean_bytes(after))
    assert read(data, "rejected") == read(clean_bytes(before))
    return data


def marks(data):
    return etree.fromstring(parts(data)["word/document.xml"]).xpath(
        "//w:ins|//w:del|//w:pPrChange|//w:rPrChange", namespaces=NS
    )


@given(st.data())
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_law_holds_for_any_two_instruments(data):
    law_of_any(data)


@pytest.mark.long
@given(st.data())
@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_law_holds_for_any_two_instruments_long(data):
    law_of_any(data)


def law_of_any(data):
    before = data.draw(instruments())
    after = data.draw(st.one_of(revised(before), instruments()))
    ids = [mark.get(f"{W}id") for mark in marks(assert_law(before, after))]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("turn", [1, -1])
def test_the_law_holds_for_the_signed_texts(turn, tmp_path):
    before, after = (deep_sea(), technology())[::turn]
    data = assert_law(before, after)
    path = tmp_path / "redline.docx"
    path.write_bytes(data)
    assert complaints(path) == []


@pytest.mark.parametrize("text", [deep_sea, technology])
def test_a_text_against_itself_has_no_mark(text):
    one = text()
    assert marks(redline(one, one)) == []


def test_every_mark_says_who_and_when():
    for mark in marks(redline(deep_sea(), technology())):
        assert mark.get(f"{W}author") == "A. Negotiator"
        assert mark.get(f"{W}date") == "2026-11-21T12:30:00Z"


def test_a_time_with_a_zone_is_given_in_universal_time():
    tokyo = datetime(2026, 11, 21, 21, 30, tzinfo=timezone(timedelta(hours=9)))
    data = redline_bytes(deep_sea(), technology(), "\x01 ", tokyo)
    assert {mark.get(f"{W}date") for mark in marks(data)} == {"2026-11-21T12:30:00Z"}
    assert {mark.get(f"{W}author") for mark in marks(data)} == {"Paraph"}


BEFORE = """
title: Memorandum of Cooperation
section I. | Purpose |
  paragraph 1. | | The Participants intend to share information.
  paragraph 2. | | The Participants intend to meet every year.
section II. | Funding |
  paragraph: Nothing in this memorandum commits the Participants to the expenditure of funds.
"""


def test_a_dropped_paragraph_stands_in_its_place_and_the_rest_is_renumbered_without_a_mark():
    before = instrument(BEFORE)
    after = replace(before, versions=(replace(before.versions[0], provisions=tuple(
        replace(provision, label="1.") if provision.label == "2." else provision
        for provision in before.provisions if provision.label != "1."
    )),))  # fmt: skip
    data = assert_law(before, after)
    kinds = Counter(etree.QName(mark).localname for mark in marks(data))
    assert kinds == {"del": 2}
    assert lines(read(data, "accepted"))[2] == "1. The Participants intend to meet every year."
    assert lines(read(data, "rejected"))[2] == "1. The Participants intend to share information."


def test_labels_of_another_form_are_tracked():
    before = instrument(BEFORE)
    after = replace(before, versions=(replace(before.versions[0], provisions=tuple(
        replace(provision, label=provision.label.replace(".", ":")) for provision in before.provisions
    )),))  # fmt: skip
    data = assert_law(before, after)
    assert {etree.QName(mark).localname for mark in marks(data)} == {"pPrChange"}
    assert lines(read(data, "accepted"))[1] == "I: Purpose"
    assert lines(read(data, "rejected"))[1] == "I. Purpose"


def test_a_section_that_gets_words_below_its_heading_keeps_the_heading():
    before = instrument("section I. | Purpose |\n  paragraph: The Participants intend to share information.")
    head, below = before.provisions
    after = replace(before, versions=(replace(before.versions[0], provisions=(
        replace(head, text=Text("This is why they do so.")), below,
    )),))  # fmt: skip
    for one, other, tag in ((before, after, "ins"), (after, before, "del")):
        found = {etree.QName(mark).localname: "".join(mark.itertext()) for mark in marks(assert_law(one, other))}
        assert found.pop("pPrChange", "") == ""  # that the heading stays with what is below it now
        assert found == {tag: "This is why they do so."}


def test_a_changed_name_is_marked_and_nothing_else():
    before = instrument("paragraph: Japan intends to fund the project.")
    after = instrument("paragraph: The United States intends to fund the project.")
    words = [(etree.QName(mark).localname, "".join(mark.itertext())) for mark in marks(assert_law(before, after))]
    assert words == [("del", "Japan"), ("ins", "The United States")]


def test_what_is_written_anew_stands_below_what_it_replaces():
    before = instrument("paragraph: Nothing in this memorandum commits the Participants to the expenditure of funds.")
    after = instrument("paragraph: Vessels, laboratories, data centres; each side opens its own under domestic law.")
    drop = [one.text for one in read(assert_law(before, after), "rejected")]
    assert drop == [before.provisions[0].text.plain, ""]


def test_the_order_of_names_is_marked_too():
    before = instrument("title: Memorandum between Japan and the United States")
    after = instrument("title: Memorandum between the United States and Japan")
    assert marks(assert_law(before, after))


TABLE = """
table: Contributions
  row
    cell: Japan
    cell: vessels
  row
    cell: United States
    cell: laboratories
"""


@pytest.mark.parametrize("other", [
    "paragraph: no table",
    TABLE.replace("vessels", "research vessels"),
    TABLE + "  row\n    cell: Both\n    cell: experts",
    TABLE.replace("  row\n    cell: Japan\n    cell: vessels\n", ""),
    TABLE + "    cell: and a third",
    TABLE + TABLE.replace("Contributions", ""),
])  # fmt: skip
def test_tables_keep_the_law(other, tmp_path):
    for before, after in ((TABLE, other), (other, TABLE)):
        path = tmp_path / "table.docx"
        path.write_bytes(assert_law(instrument(before), instrument(after)))
        assert complaints(path) == []


def test_signature_blocks_keep_the_law():
    two = "signing: Signed at Tokyo.\nsignature: For Japan: ____ A\nsignature: For the United States: ____ B"
    for other in ("", two + "\nsignature: For Canada: ____ C", two.replace("A", "D"), "signature: For Japan:"):
        assert_law(instrument(two), instrument(other))
        assert_law(instrument(other), instrument(two))


def test_it_is_written_for_letter_paper_too(tmp_path):
    path = tmp_path / "redline.docx"
    write_redline(deep_sea(), technology(), path, "A", WHEN, Dress("letter"))
    assert b'w:w="12240"' in parts(path.read_bytes())["word/document.xml"]
    assert complaints(path) == []


@pytest.mark.parametrize(("after", "words"), [
    ("One. Two.", [("ins", ". Two")]),
    ("One; and", [("ins", "; and"), ("del", ".")]),
    ("One and.", [("ins", " and")]),
])  # fmt: skip
def test_before_an_added_paragraph_no_inserted_words_come_last(after, words):
    """LibreOffice would reject the mark of the paragraph with them."""
    data = assert_law(instrument("paragraph: One."), instrument(f"paragraph: {after}\nparagraph: Added."))
    found = [(etree.QName(mark).localname, "".join(mark.itertext())) for mark in marks(data)]
    assert found[: len(words)] == words
