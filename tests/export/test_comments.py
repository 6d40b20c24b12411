"""Comments in Word files: on their words, with author, date and answers; and what reads files reads them back."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from docx import Document
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from lxml import etree

from app.export.comments import Comments
from app.export.docx import clean_bytes
from app.export.dress import PLAIN
from app.export.redline import redline_bytes
from app.model.draft import Remark
from app.model.proposals import Stamp
from app.model.text import Mark, MarkKind, Text
from app.word.package import open_package
from app.word.reviewing import comments_of
from tests.export.made import instruments, revised
from tests.export.reader import NS, W, parts, read
from tests.export.referees import complaints
from tests.export.signed import deep_sea
from tests.trees import instrument

WHEN = datetime(2026, 5, 14, 10, 30, tzinfo=UTC)
YAMADA, SMITH = Stamp("YAMADA Hanako", WHEN), Stamp("J. Smith", WHEN)


def remarked(one, *remarks):
    """The instrument with REMARK marks for remarks that say their provision by its place."""
    made = []
    provisions = list(one.provisions)
    for remark in remarks:
        at = int(remark.provision)
        text = provisions[at].text
        marks = (*text.marks, Mark(remark.start, remark.end, MarkKind.REMARK, remark.id))
        provisions[at] = replace(provisions[at], text=Text(text.plain, marks))
        made.append(replace(remark, provision=provisions[at].id, internal=False))
    return replace(one, versions=(replace(one.versions[0], provisions=tuple(provisions)),)), Comments(tuple(made))


ONE = "title: Memorandum\nparagraph: Either side may discontinue it at any time.\nparagraph: Nothing else."
REMARKS = (
    Remark("a", "1", "Who is “side”?\nSee section II & <III>.", 0, 11, YAMADA),
    Remark("b", "1", "Participant.", 0, 11, SMITH, answers="a", settled=True),
    Remark("c", "1", "Six months?", 34, 42, SMITH),
    Remark("d", "1", "All of it.", 0, 43, Stamp()),
)


def said(data):
    return comments_of(open_package("x.docx", data), "accepted")


def test_comments_are_read_back_with_author_date_and_answers(tmp_path):
    text, comments = remarked(instrument(ONE), *REMARKS)
    data = clean_bytes(text, PLAIN, comments)
    found = said(data)
    assert [(each.author, each.date, each.text, each.anchored) for each in found] == [
        ("YAMADA Hanako", "2026-05-14T10:30:00Z", "Who is “side”?\nSee section II & <III>.", "Either side"),
        ("J. Smith", "2026-05-14T10:30:00Z", "Participant.", "Either side"),
        ("J. Smith", "2026-05-14T10:30:00Z", "Six months?", "any time"),
        ("Paraph", "", "All of it.", "Either side may discontinue it at any time."),
    ]
    assert [(each.replies_to, each.resolved) for each in found] == [
        (None, False),
        (0, True),
        (None, False),
        (None, False),
    ]
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    assert complaints(path) == []
    assert [comment.author for comment in Document(path).comments] == [
        "YAMADA Hanako",
        "J. Smith",
        "J. Smith",
        "Paraph",
    ]
    assert [seen.text for seen in read(data)][:3] == [
        "Memorandum",
        "Either side may discontinue it at any time.",
        "Nothing else.",
    ]


def test_an_answer_to_an_answer_stands_below_the_first():
    text, comments = remarked(instrument(ONE), *REMARKS[:2], Remark("e", "1", "Done.", 0, 11, YAMADA, answers="b"))
    assert [each.replies_to for each in said(clean_bytes(text, PLAIN, comments))] == [None, 0, 0]


def test_a_file_without_comments_has_no_part_for_them():
    assert not [name for name in parts(clean_bytes(instrument(ONE))) if "comment" in name]


@pytest.mark.parametrize(("start", "end"), [(0, 6), (7, 11), (12, 27), (0, 44), (16, 27)])
def test_a_comment_stands_in_a_redline(tmp_path, start, end):
    text, comments = remarked(
        instrument(ONE.replace("may discontinue", "should terminate")), Remark("a", "1", "Why?", start, end, SMITH)
    )
    data = redline_bytes(instrument(ONE), text, "A", WHEN, PLAIN, comments)
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    assert complaints(path) == []
    (comment,) = said(data)
    assert text.provisions[1].text.plain[start:end].strip() in comment.anchored
    assert [seen.text for seen in read(data, "accepted")][1] == text.provisions[1].text.plain


def test_a_heading_that_runs_in_and_a_signature_carry_comments(tmp_path):
    one = instrument("item - | Fusion. | Magnets.\nsignature: For Japan: ____ A Minister")
    text, comments = remarked(one, Remark("a", "0", "Which?", 0, 7, SMITH), Remark("b", "1", "Who?", 18, 26, SMITH))
    path = tmp_path / "a.docx"
    path.write_bytes(clean_bytes(text, PLAIN, comments))
    assert [each.anchored for each in said(path.read_bytes())] == ["Magnets", "Minister"]
    assert complaints(path) == []


@st.composite
def commented(draw):
    text = draw(instruments())
    provisions = text.versions[0].provisions
    remarks = []
    for at in draw(st.lists(st.sampled_from(range(len(provisions))), max_size=4)) if provisions else ():
        size = len(provisions[at].text.plain)
        start, end = sorted(draw(st.tuples(st.integers(0, size), st.integers(0, size))))
        if start < end:
            answers = draw(st.sampled_from(["", *(each.id for each in remarks)]))
            remarks.append(
                Remark(f"r{len(remarks)}", str(at), draw(st.text(max_size=20)), start, end, SMITH, answers=answers)
            )
    return remarked(text, *remarks)


@pytest.mark.long
@given(commented(), st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
def test_no_referee_complains_and_no_word_changes(tmp_path_factory, made, data):
    text, comments = made
    bare = replace(text, versions=(replace(text.versions[0], provisions=tuple(
        replace(each, text=Text(each.text.plain, tuple(mark for mark in each.text.marks if mark.kind is not MarkKind.REMARK)))
        for each in text.versions[0].provisions)), *text.versions[1:]))  # fmt: skip
    clean = clean_bytes(text, PLAIN, comments)
    before = data.draw(revised(bare))
    marked = redline_bytes(before, text, "A", WHEN, PLAIN, comments)
    path = tmp_path_factory.mktemp("any") / "any.docx"
    for file in (clean, marked):
        path.write_bytes(file)
        assert complaints(path) == []
        body = etree.fromstring(parts(file)["word/document.xml"])
        starts, ends, marks = (
            [each.get(f"{W}id") for each in body.iterfind(f".//w:{tag}", NS)]
            for tag in ("commentRangeStart", "commentRangeEnd", "commentReference")
        )
        assert sorted(starts) == sorted(ends) == sorted(marks)
        assert len(set(starts)) == len(starts)
    strip = list(read(clean_bytes(bare)))
    assert [getattr(seen, "text", None) for seen in read(clean)] == [getattr(seen, "text", None) for seen in strip]


@pytest.mark.parametrize("kind", ["signature", "cell", "title"])
def test_a_comment_whose_words_are_not_set_stands_with_its_provision(tmp_path, kind):
    text, comments = remarked(instrument(f"{kind}: x\ntitle: y"), Remark("a", "0", "Who?", 0, 1, SMITH))
    (first, second) = text.provisions
    first = replace(first, text=Text(" ", (Mark(0, 1, MarkKind.REMARK, "a"),)))
    text = replace(text, versions=(replace(text.versions[0], provisions=(first, second)),))
    path = tmp_path / "a.docx"
    path.write_bytes(clean_bytes(text, PLAIN, comments))
    assert complaints(path) == []
    assert len(said(path.read_bytes())) == 1


def test_the_deep_sea_text_with_a_comment_on_each_provision():
    one = deep_sea()
    remarks = [
        Remark(f"r{at}", str(at), f"On {at}", 0, len(each.text.plain), SMITH)
        for at, each in enumerate(one.provisions)
        if each.text.plain
    ]
    text, comments = remarked(one, *remarks)
    assert len(said(clean_bytes(text, PLAIN, comments))) == len(remarks)
