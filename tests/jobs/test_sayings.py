"""How signed texts say it: sentences with the words that a finding suggests, those on the same topic first."""

from dataclasses import replace

import pytest

from app.jobs import importing
from app.jobs.profile_pair import pair_of
from app.jobs.sayings import sayings, suggested
from app.library.store import Library
from app.model.finding import Finding, Replacement
from app.model.provision import Kind, Provision
from app.model.text import Text
from tests.desks import draft


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    made = Library.open(tmp_path_factory.mktemp("sayings") / "library.paraph")
    importing.add_starter(made)
    yield made
    made.close()


def test_the_words_of_the_fix_and_those_that_are_quoted():
    finding = Finding(
        "shall", "p", "", suggestion="Write “intends to” or “a … b”.", fix=(Replacement(0, 5, "may not"),)
    )
    assert suggested(finding) == ("may not", "intends to")
    assert suggested(Finding("space", "p", "", suggestion="Take it away.")) == ()


def test_signed_texts_say_it_and_the_same_topic_comes_first(library):
    words = Text("The Participants shall establish a Working Group that shall meet every year.")
    provision = Provision("p", Kind.PARAGRAPH, 1, words)
    finding = Finding("shall", "p", "", 17, 22, suggestion="Write “intends to”.")
    found = sayings(library, provision, finding)
    assert found
    assert found[0].same_topic
    assert all(each.sentence[each.start : each.end].startswith("intend") for each in found)
    assert [each.same_topic for each in found] == sorted((each.same_topic for each in found), reverse=True)


def test_nothing_is_said_of_words_that_nobody_signed(library):
    finding = Finding("x", "p", "", suggestion="Write “zymurgically”.")
    assert sayings(library, Provision("p", Kind.PARAGRAPH, 1, Text("Words.")), finding) == ()


def test_two_profiles():
    text = draft("""\
title: Memorandum of Cooperation
section | Cooperation |
  paragraph: The Participants should meet.
  paragraph: The Participants will meet.
  paragraph: The Participants shall meet.
  paragraph: The Participants intend to meet.
""")
    rows = pair_of(text, "us", "uk")
    failing = [(row.provision, bool(row.first), bool(row.second), row.apart) for row in rows]
    ids = [each.id for each in text.provisions[2:]]
    assert failing == [(ids[0], False, True, True), (ids[1], True, False, True), (ids[2], True, True, False)]
    assert [row.provision for row in pair_of(replace(text).instrument, "us", "uk")] == ids[:3]


def test_two_profiles_differ_by_words_in_one_provision():
    text = draft("""\
title: Memorandum of Cooperation
section | Cooperation |
  paragraph: The Participants will meet and shall report, as they should.
""")
    rows = pair_of(text, "us", "uk")
    assert [(row.finding.passage, bool(row.first), bool(row.second)) for row in rows] == [
        ("will", True, False),
        ("shall", True, True),
        ("should", False, True),
    ]
    assert rows[0].said == "The Participants will meet and shall report, as they should."
