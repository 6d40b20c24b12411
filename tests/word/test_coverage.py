"""Every word once: two readers that know nothing of each other, and the words that were put in."""

import re

import pytest
from hypothesis import given, settings

from app.ingest.docx import read_docx
from app.ingest.word_proof import prove
from app.word.coverage import tokens, words_of
from app.word.package import open_package
from app.word.walk import paragraphs
from tests.thinned import about, examples
from tests.word.matrix import BLOCKS, FEATURES, INLINE, MARKS, build
from tests.word.packages import docx, p, r, style

WORD = re.compile(r"w\d+x|codeword|never|reading|nowhere")


def hold(features):
    data, accepted, rejected = build(features)
    for changes, there in (("accepted", accepted), ("rejected", rejected)):
        package = open_package("a.docx", data)
        walked = " ".join(each.text for each in paragraphs(package, changes))
        assert sorted(WORD.findall(walked)) == there, changes
        assert sorted(words_of(package, changes).printed) == there, changes
        text, lines = read_docx("a.docx", data, changes)
        proof = prove("a.docx", data, text, lines, changes)
        assert proof.missing == ()
        assert "words_twice" not in {rule for rule, _ in proof.remarks}


@pytest.mark.parametrize("mark", sorted(MARKS))
def test_every_feature_under_every_mark(mark):
    for inline in sorted(INLINE):
        with about(inline):
            hold([("paragraph", [inline, "plain", inline], mark), ("paragraph", [inline], "")])


@pytest.mark.parametrize("block", sorted(BLOCKS))
def test_every_feature_in_every_block(block):
    for inline in sorted(INLINE):
        with about(inline):
            hold([(block, [inline, "plain"], ""), (block, [inline], "deleted mark")])


@settings(max_examples=examples(20, 120), deadline=None)
@given(FEATURES)
def test_any_features_together_lose_nothing_and_say_nothing_twice(features):
    hold(features)


@pytest.mark.long
@settings(max_examples=2000, deadline=None)
@given(FEATURES)
def test_many_features_together_lose_nothing_and_say_nothing_twice(features):
    hold(features)


def counted(body, changes="accepted", **parts):
    return words_of(open_package("a.docx", docx(body, **parts)), changes)


def test_words_are_cut_where_the_walk_cuts_them():
    joined = p(r("Coop") + r("eration")) + p(r("one"), "<w:rPr><w:del/></w:rPr>") + p(r("two"))
    assert counted(joined).printed == ("Cooperation", "onetwo")
    assert counted(joined, "rejected").printed == ("Cooperation", "one", "two")
    assert tokens("dis\u00adcontinue by U.S.-Japan") == ["discontinue", "by", "U", "S", "Japan"]


def test_hidden_words_are_counted_apart_whatever_hides_them():
    styles = style("H", "<w:rPr><w:vanish/></w:rPr>") + style("Sub", based_on="H") + style("C", kind="character")
    body = (
        p(r("one", "<w:vanish/>") + r("two"))
        + p(r("three") + r("shown", '<w:vanish w:val="0"/>'), '<w:pStyle w:val="Sub"/>')
        + p(r("four", '<w:rStyle w:val="H"/>') + r("five", '<w:rStyle w:val="C"/>'))
    )
    found = counted(body, styles=styles)
    assert found.hidden == ("one", "three", "four")
    assert found.printed == ("onetwo", "threeshown", "fourfive")


def test_what_one_reader_lost_is_told():
    data = docx(p(r("All of these words are counted")) + p(r("twice")))
    text, lines = read_docx("a.docx", data)
    assert prove("a.docx", data, text, lines).missing == ()
    assert prove("a.docx", data, text, lines[1:]).missing == ("All", "of", "these", "words", "are", "counted")
    assert ("words_twice", "Words were read more often than they stand in the file: twice.") in prove(
        "a.docx", data, text, (*lines, lines[1])
    ).remarks
