"""What a draft has wrong in itself."""

from app.jobs.draft_checks import BRACKET, FURTHER, draft_checks
from app.model.draft import stepped
from app.negotiating.bilingual import version_added, worded
from tests.desks import draft

_NOTATION = """\
title: Memorandum of Cooperation
section | Final matters |
  paragraph: Each Participant may discontinue it [JP: in writing][US: at any time].
  paragraph: The Participants intend to meet.
"""


def _bilingual(*worded_as):
    one = draft(_NOTATION)
    one = stepped(version_added(one, "ja", "original"), one)
    for at, words in worded_as:
        one = stepped(worded(one, one.provisions[at].id, words), one)
    return one


def test_open_brackets_of_a_further_language_are_told_at_what_they_answer():
    one = _bilingual(
        (2, "各参加者は、[JP：書面により]これを終了することができる。"), (3, "参加者は、会合する意図を有する。")
    )
    assert [(each.rule, each.at) for each in draft_checks(one).findings] == [(FURTHER, one.provisions[2].id)]


def test_brackets_of_the_first_language_alone_are_listed_elsewhere():
    one = _bilingual((2, "各参加者は、これを終了することができる。"))
    assert not draft_checks(one).findings


def test_a_bracket_without_its_counterpart_is_told_in_the_order_of_the_text():
    one = draft(_NOTATION.replace("intend to meet", "intend to [meet"))
    (found,) = draft_checks(one).findings
    assert (found.rule, found.at) == (BRACKET, one.provisions[3].id)
