import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import LCSseq

from app.comparing.units import verbatim
from app.comparing.words import exact, words

TOKENS = st.sampled_from([
    "the",
    "The",
    "of",
    "and",
    "Japan",
    "the United States",
    "“MOC”",
    '"MOC"',
    "180",
    "5G",
    "funds",
    ".",
    ",",
    "(a)",
    "協力",
    "\u00a0",
    "deep-sea",
    "Japan's",
    "Japan’s",
    "\n",
])
TEXTS = st.lists(st.tuples(TOKENS, st.sampled_from(["", " ", " ", "  "])), max_size=25).map(
    lambda parts: "".join(word + space for word, space in parts)
)
ANY = st.text(max_size=40) | TEXTS


def told(hunks):
    return [(h.op, h.before, h.after) for h in hunks if h.op != "equal"]


def check_laws(before, after, hunks):
    assert "".join(hunk.before for hunk in hunks) == before
    assert "".join(hunk.after for hunk in hunks) == after
    for hunk in hunks:
        assert hunk.op != "equal" or hunk.before == hunk.after
        assert hunk.op != "insert" or (not hunk.before and hunk.after)
        assert hunk.op != "delete" or (hunk.before and not hunk.after)
        assert hunk.op != "replace" or (hunk.before and hunk.after and hunk.before != hunk.after)


@given(ANY, ANY)
def test_hunks_give_both_texts_back(before, after):
    check_laws(before, after, words(before, after))
    check_laws(before, after, exact(before, after))


@given(ANY)
def test_equal_texts_have_nothing_marked(text):
    assert not told(words(text, text))
    assert not told(exact(text, text))


@given(ANY, ANY)
def test_exact_marks_at_most_twice_the_least_and_only_where_much_is_rewritten(before, after):
    old, new = ([unit.text for unit in verbatim(text)] for text in (before, after))
    marked = sum(len(verbatim(h.before)) + len(verbatim(h.after)) for h in exact(before, after) if h.op != "equal")
    least = len(old) + len(new) - 2 * LCSseq.similarity(old, new)
    rewritten = least > 0.3 * (len(old) + len(new))
    assert marked <= (2 if rewritten else 1.2) * least


@given(ANY, ANY)
def test_hunks_end_where_words_end(before, after):
    at = 0
    borders = {0, len(before)} | {unit.start for unit in verbatim(before)} | {unit.end for unit in verbatim(before)}
    for hunk in exact(before, after):
        assert at in borders or before[at - 1].isspace()
        at += len(hunk.before)


@pytest.mark.parametrize(
    ("before", "after", "marked"),
    [
        ("the Participants", "the participants", [("replace", "Participants", "participants")]),
        ("“MOC”", '"MOC"', [("replace", "“", '"'), ("replace", "”", '"')]),
        ("180 days", "180\u00a0days", [("replace", " ", "\u00a0")]),
        ("Japan's ships", "Japan’s ships", [("replace", "'s", "’s")]),
        ("deep–sea", "deep-sea", [("replace", "–", "-")]),
        ("two  years", "two years", [("replace", "  ", " ")]),
        ("Beyond 5G", "Beyond 6G", [("replace", "5G", "6G")]),
        ("1,000 samples", "1,500 samples", [("replace", "1,000", "1,500")]),
        ("one two", "one two ", [("insert", "", " ")]),
    ],
)
def test_nothing_is_swallowed(before, after, marked):
    assert told(exact(before, after)) == marked
    assert told(words(before, after)) == marked


def test_a_sentence_put_in_is_marked_whole():
    hunks = words("Ships sail. Planes fly.", "Ships sail. Trains roll. Planes fly.")
    assert [h.after.strip() for h in hunks if h.op != "equal"] == ["Trains roll."]
    hunks = words(
        "They fund the ships. They fund the planes.", "They fund the ships. They fund the trains. They fund the planes."
    )
    assert [h.after.strip() for h in hunks if h.op != "equal"] == ["They fund the trains."]


def test_delete_and_insert_side_by_side_are_a_replacement():
    assert told(words("180 days after", "six months after")) == [("replace", "180 days", "six months")]


def test_words_that_stayed_by_accident_do_not_break_a_rewritten_passage():
    before = "to accelerate the identification of vulnerabilities in the chain"
    after = "to slow the exploration of resources in the ocean"
    for way in (words, exact):
        assert [hunk[0] for hunk in told(way(before, after))] == ["replace"]


def test_a_lightly_edited_text_keeps_its_small_words():
    before = "The Participants intend to review this arrangement every two years with the offices of both and then report in writing to their ministers."
    after = before.replace("review", "revise").replace("arrangement", "text")
    assert told(words(before, after)) == [("replace", "review", "revise"), ("replace", "arrangement", "text")]


def test_replacements_that_only_space_parts_are_one():
    assert told(words("MEMORANDUM OF COOPERATION on ships", "Memorandum of Cooperation on ships")) == [
        ("replace", "MEMORANDUM OF COOPERATION", "Memorandum of Cooperation")
    ]


def test_brackets_are_inserted_closed():
    (hunk,) = told(words("the Group meets", "the Group (the “WG”) meets"))
    assert hunk[2].strip() == "(the “WG”)"


def test_very_long_texts_are_matched_between_rare_words():
    before = " ".join(f"word{at} and" for at in range(12_000))
    after = before.replace("word6000 ", "other ")
    assert told(exact(before, after)) == [("replace", "word6000", "other")]
    shuffled = " ".join(["x"] * 21_000), " ".join(["y"] * 21_000)
    assert len(told(exact(*shuffled))) == 1


def test_japanese_is_compared_by_runs_of_script():
    assert told(words("日本国政府は支援する。", "日本国政府は協力する。")) == [("replace", "支援", "協力")]


def test_words_are_never_cut():
    for hunk in exact("the Participants' ministries", "a Participant's ministry"):
        assert not re.search(r"\w$", hunk.before) or hunk.before.split()[-1] in {"the", "Participants", "ministries"}
