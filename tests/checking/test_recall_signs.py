"""Recall of letters and signs: one fault at a time in words, recitals and short names of instruments of other hands."""

import random
import re
from collections import Counter
from pathlib import Path

import pytest

from app.checking.check import check
from app.ingest.reading import read_file
from app.model.provision import Kind
from tests.checking.texts import DEEP_SEA, TECHNOLOGY, signed, with_words

DATA = Path(__file__).parents[1] / "data"
BODY = {Kind.PARAGRAPH, Kind.ITEM, Kind.SUBITEM, Kind.CLOSING}
NAMES = (
    "annex-before-signing", "both-sides-partnership", "lettered-sections-through", "numbered-through", "paragraphs-no-headings",
    "several-ministries", "three-columns", "uk-korea-offshore-wind", "vietnam-japan-sides", "ordinal-words", "numbered-recitals-annex", "finite-recitals-roman-items",
)  # fmt: skip
_WORD = re.compile(r"(?<![\w-])[a-z]{5,}(?![\w-])")


def letters_swapped(whole, chosen):
    """Swap two letters of a word that two other provisions have as it should be."""
    sets = [set(_WORD.findall(each.words)) for each in whole.provisions]
    often = {word for word, count in Counter(word for words in sets for word in words).items() if count > 2}
    places = [(at, word) for at, words in enumerate(sets) if not whole.provisions[at].heading for word in words & often]
    if not places:
        return None
    at, word = chosen.choice(sorted(places))
    swaps = [n for n in range(1, len(word) - 1) if word[n] != word[n + 1]]
    n = chosen.choice(swaps)
    wrong = word[:n] + word[n + 1] + word[n] + word[n + 2 :]
    words = whole.provisions[at].text.plain
    found = list(re.finditer(rf"(?<![\w-]){word}(?![\w-])", words))
    return (at, words[: found[0].start()] + wrong + words[found[0].end() :]) if found else None


def recital_capitals(whole, chosen):
    recitals = [at for at, each in enumerate(whole.provisions) if each.kind is Kind.RECITAL]
    plain = [at for at in recitals if re.match(r"[A-Z][a-z]+\b", whole.provisions[at].text.plain)]
    if len(plain) < 3 or len(plain) < len(recitals):
        return None
    at = chosen.choice(plain)
    first, space, rest = whole.provisions[at].text.plain.partition(" ")
    return at, first.upper() + space + rest


def sign_in_word(whole, chosen):
    at, words = _body(whole, chosen)
    places = [match.start() for match in re.finditer(r"(?<=[a-z])[lit](?=[a-z])", words)]
    spot = chosen.choice(places)
    return at, words[:spot] + chosen.choice("!|") + words[spot + 1 :]


def stop_in_name(whole, chosen):
    return _inserted(
        whole, chosen, ("(known as “technical skills.”)", '(hereinafter referred to as the "Quarry Board.")')
    )


def quote_crossed(whole, chosen):
    return _inserted(whole, chosen, ("(the “Quarry Board)”", '(hereinafter the "Quarry Plan)"'))


def _body(whole, chosen):
    places = [at for at, each in enumerate(whole.provisions) if each.kind in BODY and len(each.text.plain.split()) > 6]
    at = chosen.choice(places)
    return at, whole.provisions[at].text.plain


def _inserted(whole, chosen, every):
    at, words = _body(whole, chosen)
    gaps = [match.start() for match in re.finditer(r"(?<=[a-z]) (?=[a-z])", words)]
    gap = chosen.choice(gaps)
    return at, f"{words[:gap]} {chosen.choice(every)}{words[gap:]}"


@pytest.mark.long
@pytest.mark.parametrize("plant", [letters_swapped, recital_capitals, sign_in_word, stop_in_name, quote_crossed])
def test_faults_of_letters_and_signs_are_found(plant):
    rule, chosen = plant.__name__, random.Random(plant.__name__)
    texts = [
        signed(DEEP_SEA),
        signed(TECHNOLOGY),
        *(read_file(DATA / "made" / f"{each}.txt").instrument for each in NAMES),
    ]
    before = {id(each): sum(one.rule == rule for one in check(each, "us").findings) for each in texts}
    total, missed = 0, []
    for _ in range(8):
        for whole in texts:
            made = plant(whole, chosen)
            if made is None:
                continue
            at, words = made
            after = [each for each in check(with_words(whole, at, words), "us").findings if each.rule == rule]
            total += 1
            if len(after) <= before[id(whole)] or all(each.at != whole.provisions[at].id for each in after):
                missed.append(words[:160])
    assert total > 20
    assert len(missed) <= 0.05 * total, (total, missed)
