"""Which rules are held to a string: those that its pieces admit, no fewer, however they are looked up."""

import random

import pytest

from app.checking.local import _Pieces
from app.checking.profiles import profile
from app.checking.rules import Rule
from tests.checking.texts import DEEP_SEA, TECHNOLOGY, signed


def admitted(rules, low):
    return {rule.slug for rule in rules if not rule.pieces or any(piece in low for piece in rule.pieces)}


@pytest.mark.parametrize("name", [DEEP_SEA, TECHNOLOGY])
def test_the_pieces_of_a_string_admit_what_looking_for_each_would(name):
    practice = profile("us")
    rules = [each for each in (*practice.wording, *practice.scrub) if each.pattern]
    pieces = _Pieces(rules)
    for provision in signed(name).provisions:
        low = provision.words.lower()
        assert {rule.slug for rule in pieces.fitting(low)} == admitted(rules, low)


def test_pieces_of_any_letters_and_signs_admit_what_looking_for_each_would():
    chosen = random.Random(5)
    for _ in range(300):
        made = ["".join(chosen.choice("ab .,") for _ in range(chosen.randrange(1, 5))) for _ in range(6)]
        rules = [Rule(f"r{at}", "m", pattern="x", only=(piece,)) for at, piece in enumerate(made)]
        pieces = _Pieces(rules)
        for _ in range(8):
            low = "".join(chosen.choice("ab .,") for _ in range(chosen.randrange(14)))
            assert {rule.slug for rule in pieces.fitting(low)} == admitted(rules, low), (made, low)
