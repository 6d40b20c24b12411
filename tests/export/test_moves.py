"""Moves in a redline: provisions that stand elsewhere go there with all that they hold, and are marked as moved."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from app.export.docx import clean_bytes
from app.model.draft import Remark
from app.model.instrument import LanguageVersion
from app.model.provision import Kind
from app.model.text import Text
from app.redlining.resolve import resolve
from app.word.package import open_package
from app.word.reviewing import comments_of
from tests.export.made import instruments, revised
from tests.export.reader import NS, W, lines, parts, read
from tests.export.referees import complaints
from tests.export.signed import deep_sea
from tests.export.test_comments import SMITH, remarked
from tests.export.test_redline import assert_law, redline
from tests.trees import instrument

TEXT = instrument(
    """
title: Memorandum of Cooperation
section I. | Purpose |
  paragraph 1. | | The Participants intend to share information on minerals.
  paragraph 2. | | The Participants intend to meet every year in Tokyo or Washington.
section II. | Funding |
  paragraph 1. | | Nothing in this memorandum commits the Participants to the expenditure of funds, such as:
    item (a) | | travel costs of experts;
    item (b) | | publication of findings;
section III. | Review |
  paragraph: The Participants review this memorandum after two years, and whenever either Participant asks for it.
""".strip()
)
LABELS = ("", "I.", "1.", "2.", "II.", "", "III.", "1.", "(a)", "(b)")


def ordered(*order, labels=(), words=()):
    made = [TEXT.provisions[at] for at in order]
    for at, label in enumerate(labels):
        made[at] = replace(made[at], label=label, number=label.strip(".()"))
    for at, said in words:
        made[at] = replace(made[at], text=Text(said))
    return replace(TEXT, versions=(replace(TEXT.versions[0], provisions=tuple(made)),))


def body(data):
    return etree.fromstring(parts(data)["word/document.xml"])


def moved(data):
    """The words of both ends of each move, by its name, paragraph by paragraph."""
    found = {}
    for way in ("moveFrom", "moveTo"):
        for start in body(data).iter(f"{W}{way}RangeStart"):
            ends, following = [], start.getnext()
            while following.tag != f"{W}{way}RangeEnd":
                ends.append("".join(following.xpath(f".//w:{way}//w:t/text()", namespaces=NS)))
                following = following.getnext()
            assert following.get(f"{W}id") == start.get(f"{W}id")
            found.setdefault(start.get(f"{W}name"), {})[way] = ends
    return found


def marks(data):
    wanted = "//w:ins|//w:del|//w:moveFrom|//w:moveTo|//w:pPrChange|//w:rPrChange"
    return Counter(etree.QName(mark).localname for mark in body(data).xpath(wanted, namespaces=NS))


def test_a_section_moves_with_what_it_holds_as_one_move_and_the_rest_is_renumbered_without_a_mark(tmp_path):
    data = assert_law(TEXT, ordered(0, 1, 2, 3, 8, 9, 4, 5, 6, 7, labels=LABELS))
    (ends,) = moved(data).values()
    assert ends["moveFrom"] == ends["moveTo"] == ["Review", TEXT.provisions[9].text.plain]
    assert set(marks(data)) == {"moveFrom", "moveTo"}
    assert lines(read(data, "accepted"))[4] == "II. Review"
    path = tmp_path / "moved.docx"
    path.write_bytes(data)
    assert complaints(path) == []


def test_words_that_changed_on_the_way_are_marked_as_changed():
    said = "The Participants review this memorandum after three years, and whenever either Participant asks for it."
    data = assert_law(TEXT, ordered(0, 1, 2, 3, 8, 9, 4, 5, 6, 7, labels=LABELS, words=((5, said),)))
    (ends,) = moved(data).values()
    assert ends["moveFrom"][1] == said.replace("three", "")
    assert [each.xpath("string()") for each in body(data).iter(f"{W}del")] == ["two"]
    assert [each.xpath("string()") for each in body(data).iter(f"{W}ins")] == ["three"]


def test_two_moves_have_two_names_and_all_marks_ids_of_their_own_author_and_date():
    after = ordered(0, 4, 5, 6, 7, 8, 9, 1, 3, 2)
    data = assert_law(TEXT, after)
    assert len(moved(data)) > 1
    assert all(set(ends) == {"moveFrom", "moveTo"} for ends in moved(data).values())
    tags = "//w:*[@w:author]"
    found = body(data).xpath(tags, namespaces=NS)
    ids = [each.get(f"{W}id") for each in found]
    assert len(ids) == len(set(ids))
    assert {(each.get(f"{W}author"), each.get(f"{W}date")) for each in found} == {
        ("A. Negotiator", "2026-11-21T12:30:00Z")
    }


def test_what_has_no_words_in_common_has_not_moved():
    long = "Vessels, laboratories and data centres: each side opens its own under domestic law, and shares the costs."
    data = assert_law(TEXT, ordered(0, 9, 1, 2, 3, 4, 5, 6, 7, 8, words=((1, long),)))
    assert not moved(data)


def test_a_paragraph_that_becomes_an_item_in_its_place_has_not_moved():
    made = list(TEXT.provisions)
    made[3] = replace(made[3], kind=Kind.ITEM, level=2, label="(a)", number="a")
    after = replace(TEXT, versions=(replace(TEXT.versions[0], provisions=tuple(made)),))
    for before, now in ((TEXT, after), (after, TEXT)):
        assert set(marks(assert_law(before, now))) == {"pPrChange"}


JAPANESE = instrument(
    """
title: 覚書
paragraph: 両者は、深海鉱物資源の開発に関する情報を共有する意図を有する。
paragraph: 両者は、毎年東京又はワシントンで会合する意図を有する。
""".strip()
).provisions


@pytest.mark.parametrize("same", ["ids", "answers", "nothing"])
def test_a_second_language_is_redlined_by_word_and_by_move(same):
    ours = [TEXT.provisions[at].id for at in (0, 2, 3)]
    told = [replace(each, answers=one if same == "answers" else None) for each, one in zip(JAPANESE, ours, strict=True)]
    now = [replace(each, id=each.id if same == "ids" else f"{each.id}x") for each in told]
    changed = replace(now[1], text=Text(now[1].text.plain.replace("情報", "資料")))

    def both(provisions):
        return replace(TEXT, versions=(*TEXT.versions, LanguageVersion("ja", "original", tuple(provisions))))

    data = assert_law(both(told), both((now[0], changed, now[2])))
    assert [each.xpath("string()") for each in body(data).iter(f"{W}del", f"{W}ins")] == ["情報", "資料"]
    data = assert_law(both(told), both((now[0], now[2], now[1])))
    assert set(marks(data)) == {"moveFrom", "moveTo"}


def test_a_comment_stands_on_words_that_moved():
    text, comments = remarked(ordered(0, 1, 2, 3, 8, 9, 4, 5, 6, 7), Remark("a", "5", "Why?", 4, 16, SMITH))
    data = redline(TEXT, text, comments=comments)
    (comment,) = comments_of(open_package("x.docx", data), "accepted")
    assert comment.anchored == "Participants"


def same(data):
    """What of a file the reader sees, without empty paragraphs, which the engine may leave at the end."""
    return lines(read(data, "clean"))


def test_the_engine_that_resolves_anybodys_changes_sees_the_same():
    after = ordered(0, 4, 5, 6, 7, 8, 9, 1, 3, 2, labels=("", "I.", "1.", "(a)", "(b)", "II.", "", "III.", "1.", "2."))
    data = redline(TEXT, after)
    assert same(resolve(data, "accepted")) == same(clean_bytes(after))
    assert same(resolve(data, "rejected")) == same(clean_bytes(TEXT))


@pytest.mark.long
@given(st.data())
@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_engine_sees_the_same_of_any_two_texts(data):
    before = data.draw(instruments())
    after = data.draw(revised(before))
    made = redline(before, after)
    assert same(resolve(made, "accepted")) == same(clean_bytes(after))
    assert same(resolve(made, "rejected")) == same(clean_bytes(before))


@pytest.mark.long
@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_referee_complains_of_moves(tmp_path_factory, data):
    before = deep_sea()
    order = data.draw(st.permutations(range(len(before.provisions))))
    kept = [before.provisions[at] for at in order[: data.draw(st.integers(5, len(order)))]]
    level, sound = -1, []
    for provision in kept:
        level = min(provision.level, level + 1)
        sound.append(replace(provision, level=level))
    after = replace(before, versions=(replace(before.versions[0], provisions=tuple(sound)),))
    path = tmp_path_factory.mktemp("moves") / "moves.docx"
    path.write_bytes(assert_law(before, after))
    assert complaints(path) == []
