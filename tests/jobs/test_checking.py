"""A draft is checked in every reading of its brackets, and nothing is told twice."""

from app.jobs.checking import OF_DRAFTS, all_of_draft, check_draft, check_text
from app.jobs.draft_checks import draft_checks
from tests.desks import draft, typed
from tests.trees import instrument

NOTATION = """\
title: Memorandum of Cooperation
section | Purpose |
  paragraph: The Participants [JP: intend to][US: shall] cooperate, and each Participant must report by [date].
  paragraph: They [meet in (Tokyo) must and see section IX.
"""


def test_every_alternative_is_read_and_places_lead_back():
    one = draft(NOTATION)
    words = {each.id: each.words for each in one.provisions}
    found = [each for each in check_draft(one).findings if each.rule != "term_undefined"]
    assert [each.rule for each in found] == ["shall", "must", "must"]
    for each in found:
        assert words[each.at][each.start : each.end] == each.passage == each.rule
        for fix in each.fix:
            assert words[each.at][fix.start : fix.end] == each.passage


def test_the_draft_checks_are_not_told_twice():
    one = draft(NOTATION)
    own = draft_checks(one)
    found = all_of_draft(one)
    places = [(each.at, each.start, each.end) for each in found]
    assert len(places) == len(set(places))
    assert {each.rule for each in own.findings} <= {each.rule for each in found}
    assert not {each.rule for each in check_draft(one).findings} & OF_DRAFTS
    assert "open_bracket" in {each.rule for each in found}


def test_a_draft_is_checked_again_after_a_step():
    one = draft(NOTATION)
    first = check_draft(one)
    after = one
    for step in (typed(one, "The Participants agree [on oil][on gas] and see it.", 2),):
        for change in step.changes:
            version = after.instrument.versions[0]
            provisions = (*version.provisions[: change.at], *change.new, *version.provisions[change.at + 1 :])
            text = type(after.instrument)(
                after.instrument.id, after.instrument.particulars, (type(version)("en", "original", provisions),)
            )
            after = type(after)(after.id, text, after.setting, after.made, after.records)
    again = check_draft(after, before=first)
    assert again.findings == check_draft(after).findings
    assert "agree" in {each.rule for each in again.findings}


def test_an_instrument_is_checked():
    text = instrument(NOTATION)
    assert {"open_bracket", "placeholder", "shall"} <= {each.rule for each in check_text(text)}
    assert "shall" in {each.rule for each in check_text(text, "germany")}
