"""Short names and names of participants: when one is given anew, its uses follow where somebody says so."""

from dataclasses import replace

import pytest

from app.model.draft import Draft, stepped, undone
from app.model.instrument import Participant
from app.negotiating import structure
from app.negotiating.desk_form import in_desk_form
from app.negotiating.fields import words_of
from app.negotiating.names import followed_terms, renamed, terms
from tests.trees import PARTICULARS, instrument

TEXT = """
title: Memorandum between the Ministry of Energy of Japan and the Department of Energy
chapeau: The Ministry of Energy of Japan (MOE) and the Department of Energy (hereinafter referred to collectively as the “Participants”),
section I. | Role of the Participants |
  paragraph: The Participants intend to apply this Memorandum (hereinafter “MOC”) and to set up a group (“the Working Group”).
  paragraph: Each Participant applies this MOC. The Working Group reports to the PARTICIPANTS; a Group of Participants’ experts may meet MOE.
signature: FOR THE MINISTRY OF ENERGY OF JAPAN
"""
NAMED = replace(
    PARTICULARS,
    status="signed",
    title="Memorandum between the Ministry of Energy of Japan and the Department of Energy",
    participants=(
        Participant("jp", "Ministry of Energy of Japan", short="MOE"),
        Participant("us", "Department of Energy"),
    ),
)


def begun(text=TEXT):
    return Draft("d", in_desk_form(instrument(text, NAMED)))


def at(draft, words):
    return next(place for place, each in enumerate(draft.provisions) if words_of(each).plain.startswith(words))


def rewritten(draft, place, old, new):
    start = words_of(draft.provisions[place]).plain.index(old)
    return stepped(structure.typed(draft, place, start, start + len(old), new), draft)


def words(draft, place):
    return words_of(draft.provisions[place]).plain


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("x (hereinafter referred to as “MOC”)", ["MOC"]),
        ("x (“the Working Group”)", ["Working Group"]),
        ('x (hereinafter "MOC")', ["MOC"]),
        ("x (hereinafter referred to individually as a “Side” and collectively as the “Sides”)", ["Side", "Sides"]),
        ("x (METI) and y (NOAA)", ["METI", "NOAA"]),
        ("x (hereinafter referred to as “A” and “B” respectively)", ["A", "B"]),
        ("x (see the “Annex of 2019” for more)", []),
        ("x “quoted” (a) and (ii)", []),
        ("x (the so-called “gap”)", []),
    ],
)
def test_short_names_are_found_where_they_are_given(sentence, names):
    assert [each.term for each in terms(begun(f"paragraph: {sentence}."))] == names


def test_a_name_given_anew_is_offered_with_its_uses():
    draft = begun()
    after = rewritten(draft, at(draft, "The Participants"), "MOC", "Memorandum of Cooperation")
    assert [(each.old, each.new, each.uses) for each in followed_terms(draft, after)] == [
        ("MOC", "Memorandum of Cooperation", 1)
    ]
    now = stepped(renamed(after, "MOC", "Memorandum of Cooperation"), after)
    assert words(now, at(now, "Each")).startswith("Each Participant applies this Memorandum of Cooperation.")
    assert followed_terms(draft, now) == ()
    assert followed_terms(draft, draft) == ()


def test_plural_singular_capitals_and_the_particulars_go_together():
    draft = begun()
    after = rewritten(draft, 1, "Participants", "Sides")
    assert [(each.old, each.new) for each in followed_terms(draft, after)] == [("Participants", "Sides")]
    step = renamed(after, "Participants", "Sides")
    now = stepped(step, after)
    assert words_of(now.provisions[2]).plain == "Role of the Sides"
    assert words(now, at(now, "Each")) == (
        "Each Side applies this MOC. The Working Group reports to the SIDES; a Group of Sides’ experts may meet MOE."
    )
    assert now.instrument.particulars.collective_name == "Sides"
    assert stepped(undone(step), now) == after


def test_a_longer_name_stays():
    draft = begun()
    now = stepped(renamed(draft, "Group", "Circle"), draft)
    assert "The Working Group reports" in words(now, at(now, "Each"))
    assert "a Circle of" in words(now, at(now, "Each"))


def test_a_participant_that_is_called_otherwise_is_followed_to_title_and_signature():
    draft = begun()
    after = rewritten(draft, 1, "Ministry of Energy of Japan", "Ministry of Trade of Japan")
    assert [(each.old, each.new, each.uses) for each in followed_terms(draft, after)] == [
        ("Ministry of Energy of Japan", "Ministry of Trade of Japan", 2)
    ]
    now = stepped(renamed(after, "Ministry of Energy of Japan", "Ministry of Trade of Japan"), after)
    assert words_of(now.provisions[-1]).plain == "FOR THE MINISTRY OF TRADE OF JAPAN"
    assert now.instrument.particulars.participants[0].name == "Ministry of Trade of Japan"
    assert now.instrument.particulars.title.startswith("Memorandum between the Ministry of Trade of Japan and")


def test_what_is_typed_elsewhere_offers_nothing():
    draft = begun()
    after = rewritten(draft, at(draft, "Each"), "reports", "writes")
    assert followed_terms(draft, after) == ()


@pytest.mark.parametrize(("old", "new"), [("MOC", "MOC"), ("MOC", " "), ("Treaty", "Pact")])
def test_nothing_to_rename_is_no_step(old, new):
    assert renamed(begun(), old, new) is None
