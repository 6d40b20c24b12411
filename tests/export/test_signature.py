"""Signature blocks in parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.export.signature import lines, slots, stretch
from app.model.text import Text
from tests.export.made import WORDS

NAMES = ("AKAZAWA Ryosei", "Howard Lutnick", "Jo")


def parted(words, names=NAMES):
    return tuple(part.plain for part in slots(Text(words), names))


@pytest.mark.parametrize(("words", "parts"), [
    ("FOR JAPAN: BY: _____ AKAZAWA Ryosei Minister of Trade", ("FOR JAPAN:", "BY: _____", "AKAZAWA Ryosei", "Minister of Trade")),
    ("For the Ministry of Energy of Norway: _____", ("For the Ministry of Energy of Norway:", "_____", "", "")),
    ("For Japan: ______ Unknown Person Minister", ("For Japan:", "______", "", "Unknown Person Minister")),
    ("For Japan: AKAZAWA Ryosei, Minister", ("For Japan:", "", "AKAZAWA Ryosei,", "Minister")),
    ("For Japan: [name], [post]", ("For Japan:", "", "[name],", "[post]")),
    ("For Japan:", ("For Japan:", "", "", "")),
    ("For Japan", ("For Japan", "", "", "")),
    ("____ Howard Lutnick", ("", "____", "Howard Lutnick", "")),
    ("For Canada: ........ Minister", ("For Canada:", "........", "", "Minister")),
    ("", ("", "", "", "")),
])  # fmt: skip
def test_a_block_falls_into_its_parts(words, parts):
    assert parted(words) == parts


@given(st.lists(st.sampled_from((*WORDS, *NAMES, "For", ":", "____", "BY:")), max_size=8).map(" ".join))
def test_no_word_is_lost_and_none_changes_place(words):
    assert " ".join(parted(words)).split() == words.split()


def test_the_lines_of_a_block_are_reckoned():
    assert lines("FOR THE MINISTRY OF ECONOMY TRADE AND INDUSTRY OF JAPAN:", 2) == 2
    assert lines("FOR THE DEPARTMENT OF COMMERCE OF THE UNITED STATES OF AMERICA:", 2) == 3
    assert lines("日本国経済産業省のために", 2) == 1
    assert lines("", 3) == 1


@pytest.mark.parametrize("words", ["_____", "BY: ____", "_" * 45, "By: ＿＿＿＿", "Signature: ______"])
@pytest.mark.parametrize(("beside", "room"), [(2, 35), (3, 22)])
def test_a_rule_and_what_stands_before_it_fit_on_one_line_of_a_block(words, beside, room):
    start = next(at for at, sign in enumerate(words) if sign in "_＿")
    length = sum(1 if sign == "_" else 2 for sign in words[start:])
    share = stretch(words, start, len(words), beside)
    assert start + length * share / 100 <= room
    assert length * share / 100 >= min(12, room - 2 * start)
    assert 1 <= share <= 600
