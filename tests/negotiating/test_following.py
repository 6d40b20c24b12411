"""Offers and remarks stay on their words through whatever is done to the text."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.draft import Draft, Offer, Remark, stepped, undone
from app.model.proposals import Proposal
from app.negotiating import structure
from app.negotiating.desk_form import in_desk_form
from app.negotiating.fields import words_of
from app.negotiating.following import Spot, replacing
from tests.trees import PARTICULARS, instrument

WORDS = "They intend to meet once a year."


def begun(start, end, notation=f"section I. | Meetings |\n  paragraph: {WORDS}\n  paragraph: Second."):
    draft = Draft("d", in_desk_form(instrument(notation, replace(PARTICULARS, status="signed"))))
    here = draft.provisions[1].id
    return replace(
        draft,
        records=(Remark("r", here, "Why?", start, end), Offer("o", Proposal("p", "deletion", here, start, end), "1")),
    )


def said(draft):
    """Return the words under the remark and the offer."""
    words = {each.id: words_of(each).plain for each in draft.provisions}
    remark, proposal = draft.remarks[0], draft.offers[0].proposal
    found = (
        words[remark.provision][remark.start : remark.end],
        words[proposal.provision][proposal.start : proposal.end],
    )
    assert found[0] == found[1]
    return found[0]


@pytest.mark.parametrize(
    ("start", "end", "new", "under"),
    [
        (0, 0, "As agreed, ", "meet once"),
        (15, 15, "also ", "meet once"),
        (24, 24, " or twice", "meet once"),
        (19, 19, " up", "meet up once"),
        (15, 19, "convene", "convene once"),
        (20, 24, "twice", "meet twice"),
        (15, 24, "gather", "gather"),
        (15, 24, "", ""),
        (5, 30, "", ""),
        (5, 17, "x", "et once"),
        (17, 30, "x", "me"),
    ],
)
def test_typing(start, end, new, under):
    draft = begun(15, 24)
    step = structure.typed(draft, 1, start, end, new)
    now = stepped(step, draft)
    assert said(now) == under
    assert stepped(undone(step), now) == draft


@pytest.mark.parametrize(
    ("offset", "under", "place"),
    [(8, "meet once", 2), (15, "meet once", 2), (24, "meet once", 1), (28, "meet once", 1), (19, "meet", 1)],
)
def test_breaking_in_two(offset, under, place):
    draft = begun(15, 24)
    now = stepped(structure.split(draft, 1, offset), draft)
    assert said(now) == under
    assert now.remarks[0].provision == now.provisions[place].id


def test_an_offer_across_the_break_is_one_for_each_part():
    draft = begun(15, 24)
    step = structure.split(draft, 1, 19)
    now = stepped(step, draft)
    words = {each.id: words_of(each).plain for each in now.provisions}
    parts = [words[each.proposal.provision][each.proposal.start : each.proposal.end] for each in now.offers]
    assert parts == ["meet", "once"]
    assert len({each.id for each in now.offers} | {each.proposal.id for each in now.offers}) == 4
    assert stepped(undone(step), now) == draft


def test_joining_to_what_stands_before():
    draft = begun(15, 24, f"section I. | Meetings |\n  paragraph: {WORDS}")
    now = stepped(structure.joined(draft, 1), draft)
    assert said(now) == "meet once"
    assert now.offers[0].proposal.heading
    assert now.remarks[0].provision == now.provisions[0].id


def test_becoming_a_heading_and_back():
    draft = begun(15, 24)
    head = stepped(structure.promoted(draft, 1), draft)
    assert head.offers[0].proposal.heading
    assert said(head) == "meet once"
    back = stepped(
        structure.demoted(stepped(structure.demoted(head, 1), head), 1), stepped(structure.demoted(head, 1), head)
    )
    assert not back.offers[0].proposal.heading
    assert said(back) == "meet once"


def test_a_provision_that_goes_leaves_a_place_behind_the_one_before():
    draft = begun(15, 24)
    now = stepped(structure.removed(draft, 1, 1), draft)
    remark = now.remarks[0]
    assert (remark.provision, remark.start, remark.end) == (now.provisions[0].id, 8, 8)
    assert now.offers[0].proposal.heading
    first = stepped(structure.removed(now, 0, 0), now)
    assert (first.remarks[0].provision, first.remarks[0].start) == (first.provisions[0].id, 0)


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 6), st.sampled_from(["", "x", "yes and no"])), max_size=8))
def test_words_that_nobody_touches_stay_under_the_remark(edits):
    draft = begun(15, 24)
    for start, length, new in edits:
        long = len(words_of(draft.provisions[1]).plain)
        remark = draft.remarks[0]
        first = min(start, long)
        last = min(first + length, long)
        if first < remark.end and last > remark.start:
            continue
        if first == last and remark.start < first < remark.end:
            continue
        step = structure.typed(draft, 1, first, last, new)
        draft = stepped(step, draft) if step else draft
    assert said(draft) == "meet once"


def test_what_stood_among_words_that_are_replaced_is_not_about_the_new_ones() -> None:
    move = replacing("p", 10, 20, 5).to
    assert move(Spot("p", 12, 15)) == Spot("p", 15, 15)
    assert move(Spot("p", 14, 14)) == Spot("p", 15, 15)
    assert move(Spot("p", 10, 20)) == Spot("p", 10, 15)
    assert move(Spot("p", 5, 15)) == Spot("p", 5, 10)
    assert move(Spot("p", 15, 25)) == Spot("p", 15, 20)
    assert move(Spot("p", 5, 25)) == Spot("p", 5, 20)
