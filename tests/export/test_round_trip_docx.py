"""Law: a clean file read back by our styles is what was written, in structure and text."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.export.docx import clean_bytes
from app.export.dress import PLAIN, BaseFile, Dress
from app.export.ooxml import safe
from app.ingest import ours_word as ours
from app.ingest.docx import read_whole
from app.model.instrument import LanguageVersion
from app.model.labels import labels
from app.model.provision import Kind
from app.model.text import MarkKind, Text
from app.negotiating.desk_form import in_desk_form
from tests.export import ministries
from tests.export.made import instruments
from tests.export.signed import deep_sea, technology
from tests.export.test_docx import DRAFT, draft
from tests.trees import instrument, provisions

BOLD_STYLES = {Kind.TITLE, Kind.SIGNATURE}
DRESSES = (
    PLAIN, Dress("letter", "MOC", "Draft of today", "RESTRICTED", "Japan’s original", line_numbers=True),
    Dress(participles=False),
    Dress(base=BaseFile(ministries.made(ministries.JAPANESE), (("Title", "a3"), ("Section", "1"), ("BodyText", "a5")))),
)  # fmt: skip


def looks(text, drop=()):
    """Return which letters are bold and which italic, whatever the marks; none on white space."""
    found = set()
    for mark in text.marks:
        if mark.kind in {MarkKind.BOLD, MarkKind.ITALIC} and mark.kind not in drop:
            found |= {(at, mark.kind) for at in range(mark.start, mark.end) if not text.plain[at].isspace()}
    return frozenset(found)


def carried(text):
    """A text as XML carries it."""
    if text.plain == safe(text.plain):
        return text
    places = [len(safe(text.plain[:at])) for at in range(len(text.plain) + 1)]
    marks = (replace(mark, start=places[mark.start], end=places[mark.end]) for mark in text.marks)
    return Text(safe(text.plain), tuple(marks))


def shape(provision, label=None):
    """What must come back: in titles, headings and signature blocks bold says nothing, all of it is."""
    heading, text = provision.heading or Text(), provision.text
    if provision.kind is Kind.SIGNATURE:
        text = text.trimmed()
    bold = {MarkKind.BOLD}
    marks = (
        frozenset() if provision.kind is Kind.SIGNATURE else looks(text, bold if provision.kind in BOLD_STYLES else ())
    )
    plain = (
        re.sub(r"\s+", lambda gap: "\n" if "\n" in gap[0] else " ", text.plain)
        if provision.kind is Kind.SIGNATURE
        else text.plain
    )
    return (
        provision.kind.value, provision.level, provision.label if label is None else label, heading.plain,
        looks(heading, bold | ({MarkKind.ITALIC} if provision.kind is Kind.SUBHEADING else set())), plain, marks,
    )  # fmt: skip


def shapes(one):
    found = []
    for version in one.versions:
        counted = labels(one, version.provisions)
        found.append((version.language, [shape(*pair) for pair in zip(version.provisions, counted, strict=True)]))
    return found


def carriable(one):
    """An instrument whose words XML can carry; that others are left out without harm is another test's."""
    versions = []
    for version in one.versions:
        texts = [
            replace(each, text=carried(each.text), heading=each.heading and carried(each.heading))
            for each in version.provisions
        ]
        versions.append(replace(version, provisions=tuple(texts)))
    return replace(one, versions=tuple(versions))


def back(data):
    read = ours.read(read_whole("a.docx", data, "accepted").placed)
    return [(each.language, [shape(one) for one in each.provisions]) for each in read or ()]


@pytest.mark.parametrize("text", [deep_sea, technology])
@pytest.mark.parametrize("dress", DRESSES)
def test_the_signed_texts_come_back(text, dress):
    one = text()
    assert back(clean_bytes(one, dress)) == shapes(one)


def test_a_draft_comes_back_in_both_languages():
    one = draft(DRAFT)
    japanese = LanguageVersion(
        "ja",
        "translation",
        provisions("title: 協力覚書\nsection 第一条 | 目的 |\n  paragraph １ | | 参加者は協力する。"),
    )
    one = replace(one, versions=(*one.versions, japanese))
    assert back(clean_bytes(one)) == shapes(one)


def test_what_is_in_order_needs_no_bookmarks_but_the_first():
    whole = read_whole("a.docx", clean_bytes(draft(DRAFT)))
    names = [name for paragraph, _ in whole.placed for _, name in paragraph.bookmarks]
    assert names == ["_Text1_en_o"]


def test_tables_come_back():
    one = instrument(
        "section I. | Plan |\n  paragraph: As follows:\n  table: Projects\n    row\n      cell: Sun\n      cell: Japan\n"
        "    row\n      cell: Sea\n      cell:\n  table\n    row\n      cell: A\n  paragraph: After."
    )
    assert back(clean_bytes(one)) == shapes(one)


def test_the_first_title_that_has_words_is_the_title():
    one = instrument("title: A\ntitle: B\nparagraph: x")
    empty, title, rest = one.provisions
    titles = (replace(empty, text=Text()), replace(title, text=Text("Memorandum \n on Heat")))
    one = replace(one, versions=(replace(one.versions[0], provisions=(*titles, rest)),))
    comes_back(one, PLAIN)


def comes_back(one, dress):
    desk = carriable(in_desk_form(one))
    assert back(clean_bytes(desk, dress)) == shapes(desk)


@given(instruments(), st.sampled_from(DRESSES))
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_draft_comes_back(one, dress):
    comes_back(one, dress)


@pytest.mark.long
@given(instruments(), st.sampled_from(DRESSES))
@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
def test_really_any_draft_comes_back(one, dress):
    comes_back(one, dress)
