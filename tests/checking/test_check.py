"""Checking again after an edit gives what checking anew gives, and reads only what changed."""

import random
from dataclasses import replace

import pytest

from app.checking import check as checking
from app.checking.check import check
from app.model.provision import Kind
from app.model.text import Text
from tests.checking.texts import DEEP_SEA, TECHNOLOGY, instrument, signed, told, with_words

TYPED = [
    "shall ",
    "(",
    "“",
    '"',
    ". ",
    " METI ",
    " the the ",
    " colour ",
    " May 3, 2026 ",
    ";",
    "",
    "Participants ",
    " the participants ",
    " this Arrangement ",
    " our ",
    " we ",
    " Untied States ",
    " The Participants intend to review this MOC every two years. Japan will pay.",
    " The United States will pay. The Working Group is chaired by both.",
    "\n",
]
P = Kind.PARAGRAPH


def edited(whole, chosen):
    """Return an instrument after one edit somewhere: words put in or taken out, a provision doubled or dropped."""
    version = whole.versions[0]
    at = chosen.randrange(len(version.provisions))
    provision = version.provisions[at]
    kind = chosen.randrange(6)
    if kind == 0:
        new = (*version.provisions[:at], *version.provisions[at + 1 :])
        return replace(whole, versions=(replace(version, provisions=new),))
    if kind == 1:
        again = replace(provision, id=f"{provision.id}x{chosen.randrange(10**6)}")
        new = (*version.provisions[:at], again, *version.provisions[at:])
        return replace(whole, versions=(replace(version, provisions=new),))
    text = provision.text.plain or (provision.heading.plain if provision.heading else "")
    start = chosen.randrange(len(text) + 1)
    end = min(len(text), start + chosen.choice([0, 0, 1, 12]))
    words = text[:start] + chosen.choice(TYPED) + text[end:]
    return with_words(whole, at, words, heading=not provision.text.plain and provision.heading is not None)


def held(seed, name, steps):
    chosen = random.Random(seed)
    whole = signed(name)
    last = check(whole, "us")
    for _ in range(steps):
        whole = edited(whole, chosen)
        last = check(whole, "us", last)
        assert last.findings == check(whole, "us").findings


@pytest.mark.parametrize("name", [DEEP_SEA, TECHNOLOGY])
def test_checking_again_finds_what_checking_anew_finds(name):
    held(1, name, 8)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(20))
def test_checking_again_finds_what_checking_anew_finds_after_many_edits(seed):
    held(seed, DEEP_SEA, 60)
    held(seed, TECHNOLOGY, 60)


def test_only_what_changed_is_read_again(monkeypatch):
    whole = signed(TECHNOLOGY)
    first = check(whole, "us")
    read = []
    real = checking.local
    monkeypatch.setattr(checking, "local", lambda facts, rules: read.append(facts.provision.id) or real(facts, rules))
    at = next(at for at, each in enumerate(whole.provisions) if each.text.plain)
    check(with_words(whole, at, "They shall meet."), "us", first)
    assert set(read) <= {each.id for each in whole.provisions[max(0, at - 1) : at + 2]}
    assert whole.provisions[at].id in read
    read.clear()
    check(whole, "uk", first)
    assert len(read) == len(whole.provisions)


def test_findings_stand_in_the_order_of_the_text_and_on_their_words():
    whole = instrument((Kind.SECTION, "Duties that shall be"), (P, "They must, must and shall meet."))
    found = check(whole, "us").findings
    assert told(found) == [("shall", "shall"), ("must", "must"), ("must", "must"), ("shall", "shall")]
    assert [each.heading for each in found] == [True, False, False, False]


def test_a_version_in_another_language_has_its_own_rules():
    whole = instrument((P, "They shall meet."))
    other = instrument((P, "両者は会合を開く。。 They shall meet."), language="ja").versions[0]
    other = replace(other, provisions=tuple(replace(each, id="ja") for each in other.provisions))
    french = instrument((P, "Les participants shall se réunissent  ici (tous."), language="fr").versions[0]
    french = replace(french, provisions=tuple(replace(each, id="fr") for each in french.provisions))
    found = check(replace(whole, versions=(*whole.versions, other, french)), "us").findings
    assert [(each.at, each.rule) for each in found] == [
        ("p0", "shall"), ("ja", "ja_doubled"), ("fr", "space_doubled"), ("fr", "brackets"),
    ]  # fmt: skip


def test_an_empty_text_has_nothing():
    assert check(instrument((P, "")), "us").findings == ()
    assert check(replace(instrument(), versions=()), "us").findings == ()
    assert Text() == Text("")
