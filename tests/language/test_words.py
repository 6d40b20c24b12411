import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.folding import fold, squeeze
from app.language.sentences import sentences
from app.language.tokens import tokenize


@given(st.text())
def test_tokens_joined_give_the_text_back(text):
    assert "".join(tokenize(text)) == text


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Japan's U.S. and 1,000 days", ("Japan", "'s", " ", "U.S.", " ", "and", " ", "1,000", " ", "days")),
        ("deep-sea", ("deep", "-", "sea")),
        ("この協力覚書は、AIを", ("この", "協力覚書", "は", "、", "AI", "を")),
        ("naïve Việt Nam", ("naïve", " ", "Việt", " ", "Nam")),
    ],
)
def test_tokens(text, tokens):
    assert tokenize(text) == tokens


@given(st.text())
def test_folding_is_done_once(text):
    assert fold(fold(text)) == fold(text)


def test_what_folding_makes_one():
    assert fold("The “MOC”\u00a0–  Ｊａｐａｎ’s") == 'the "moc" - japan\'s'
    assert squeeze(" a\n b\u00a0c ") == "a b c"


@given(st.text(alphabet="Ab .!?。\n”1"))
def test_sentences_hold_everything_but_the_spaces_between(text):
    spans = sentences(text)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(start < end for start, end in spans)
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("This MOC becomes operative. Either Participant may discontinue it. ", 2),
        ("Laws of the U.S. and Japan apply. Nothing else does", 2),
        ("It covers e.g. No. 5 and Dr. Sato.", 1),
        ("Done in the U.S. The Participants intend to meet.", 2),
        ("1. The Participants intend to meet.", 1),
        ("It is called “MOC.” The Participants sign it.", 2),
        ("第一条。第二条。", 2),
        ("", 0),
        ("One; two; three", 1),
        ("Within 2.5 years. Then.", 2),
    ],
)
def test_sentences(text, count):
    assert len(sentences(text)) == count
