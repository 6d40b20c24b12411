"""The proof: it stands for every exact redline and falls with any one of its marks."""

from datetime import UTC, datetime

import pytest

from app.redlining.proof import Proof, prove
from app.redlining.redline import Order, redline
from app.redlining.resolve_package import packed, unpacked
from tests.redlining.mutations import mutants
from tests.redlining.pairs import every_pair
from tests.redlining.pairs_mocs import all_at_once
from tests.redlining.pairs_package import File
from tests.redlining.pairs_text import around
from tests.redlining.pairs_xml import bookmark, comment, commented, field, p, t, within

ORDER = Order("Ministry", datetime(2026, 3, 19, tzinfo=UTC))
EVERY = every_pair()
WHO = 'w:id="90" w:author="Other side" w:date="2026-01-01T00:00:00Z"'


def escaped(pair):
    """Return the spoilt redlines of a pair that the proof lets pass."""
    out = redline(pair.before, pair.after, ORDER).data
    assert prove(pair.before, pair.after, out).ok
    return [what for what, spoilt in mutants(unpacked(out)) if prove(pair.before, pair.after, spoilt).ok]


@pytest.mark.parametrize("pair", EVERY[7::40], ids=lambda pair: pair.name)
def test_no_spoilt_mark_escapes(pair):
    assert escaped(pair) == []


@pytest.mark.long
@pytest.mark.parametrize("pair", [*EVERY, all_at_once()], ids=lambda pair: pair.name)
def test_no_spoilt_mark_of_any_pair_escapes(pair):
    """What a paragraph was that comes with the redline is asked by nobody: rejecting takes it away, whatever it says."""
    idle = ("split in two looks", "merge of two looks, the other way", "all at once")
    left = escaped(pair)
    assert left == [] or (pair.name.endswith(idle) and all("pPrChange" in what for what in left))


def spoilt(data, part, old, new):
    parts = unpacked(data)
    assert old in parts[part]
    return packed(parts | {part: parts[part].replace(old, new, 1)})


def test_a_lost_comment_is_a_difference():
    file = File(around(p(commented(1, t("words")))), comments=comment(1, "Why?")).bytes()
    lost = spoilt(file, "word/comments.xml", b"Why?", b"When?")
    assert {each.part for each in prove(file, file, lost).differences} == {"comment"}


def test_a_missing_picture_is_a_difference():
    pair = next(each for each in EVERY if each.name == "words beside a picture")
    parts = unpacked(redline(pair.before, pair.after, ORDER).data)
    parts.pop("word/media/one.png")
    assert not prove(pair.before, pair.after, packed(parts)).ok


def test_a_difference_in_a_note_a_header_or_a_box_is_found_there():
    places = {
        "a word in a footnote": "footnote 1",
        "a word in a header": "header of section 1 (default pages)",
        "a word in a text box": "page body",
    }
    for name, part in places.items():
        pair = next(each for each in EVERY if each.name == name)
        assert {each.part for each in prove(pair.before, pair.after, pair.before).differences} == {part}


def test_what_has_no_mark_is_named():
    named = {
        "a header more": "header of section 1 (default pages) added",
        "a comment more": "comment added: (Legal Why?)",
        "a bookmark more": "bookmark added: 'here'",
        "a style defined otherwise": "style 'heading 1' is defined differently",
        "other settings": "document settings are different",
    }
    for name, words in named.items():
        pair = next(each for each in EVERY if each.name == name)
        proof = redline(pair.before, pair.after, ORDER).proof
        assert proof == Proof(True, (), proof.not_tracked)
        assert words in proof.not_tracked


def test_the_marks_of_others_stay_theirs():
    """With ours rejected the file is the one before with their marks; one that is lost or altered is a difference."""
    theirs = f"<w:ins {WHO}>{t('if they so decide ')}</w:ins>"
    ours = f'<w:ins w:id="91" w:author="Ministry" w:date="2026-01-02T00:00:00Z">{t("each year ")}</w:ins>'
    before, both = (File(p(t("They meet ") + theirs + more + t("here."))).bytes() for more in ("", ours))
    after = File(p("They meet if they so decide each year here.")).bytes()

    def mine(mark):
        return mark.get("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}author") == "Ministry"

    assert prove(before, after, both, mine=mine).ok
    gone = spoilt(both, "word/document.xml", theirs.encode(), t("if they so decide ").encode())
    assert {each.part for each in prove(before, after, gone, mine=mine).differences} >= {"marks", "page body"}


def test_only_words_are_asked_when_only_words_are_compared():
    before = File(around(p("They meet."))).bytes()
    after = File(around(p(t("They meet.", "<w:b/>"), "<w:keepNext/>"))).bytes()
    assert not prove(before, after, before).ok
    assert prove(before, after, before, words_only=True).ok
    assert not prove(before, File(around(p("They met."))).bytes(), before, words_only=True).ok


def test_a_bookmark_must_stay_where_something_refers_to_it():
    away = f"<w:del {WHO}>{bookmark('here', t('They meet.')).replace('w:t', 'w:delText')}</w:del>"
    out_words = f"{away}<w:ins {WHO.replace('90', '91')}>{t('They meet.')}</w:ins>"
    for more, ok in (("", True), (within("here", "above"), False), (field("REF here \\h", "above"), False)):
        file, out = (
            File(p(words) + p(t("See ") + more)).bytes() for words in (bookmark("here", t("They meet.")), out_words)
        )
        proof = prove(file, file, out)
        assert proof.ok == ok
        assert proof.not_tracked == ("bookmark not kept: 'here'",) * ok
        assert [each.place for each in proof.differences] == ["accepted: bookmark here"] * (not ok)
