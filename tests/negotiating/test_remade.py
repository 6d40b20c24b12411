"""Answers change under a draft that was edited: the template's new words come in, the drafter's stay."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.drafting.assemble import assemble
from app.model.draft import Draft, Offer, Remark, Setting, stepped, undone
from app.model.proposals import Proposal
from app.model.provision import Kind
from app.model.text import Text
from app.negotiating import structure
from app.negotiating.desk_form import in_desk_form
from app.negotiating.fields import words_of
from app.negotiating.remade import remade
from tests.drafting.material import EVERYTHING, answers, shipped

TEMPLATES = shipped()
CHANGES = [
    {"notice_days": 90},
    {"confidentiality": True},
    {"duration_years": 7, "differences": False},
    {"review_years": 0},
    {"collective_name": "Sides"},
    {"contact_points": True, "intellectual_property": True},
    EVERYTHING,
]


def made(name="sectoral", **more):
    return assemble(TEMPLATES[name], answers(TEMPLATES[name], **more))


def begun(instrument):
    desk = in_desk_form(instrument)
    return Draft("d", desk, Setting(template="sectoral"), desk.provisions)


def after(draft, anew):
    step, kept = remade(draft, anew)
    return (stepped(step, draft) if step else draft), kept


def words(draft):
    return [words_of(each).plain for each in draft.provisions]


def place(draft, start):
    return next(at for at, each in enumerate(draft.provisions) if words_of(each).plain.startswith(start))


def replaced(draft, at, old, new):
    start = words_of(draft.provisions[at]).plain.index(old)
    return stepped(structure.typed(draft, at, start, start + len(old), new), draft)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("name", ["sectoral", "umbrella", "supply_security"])
def test_a_draft_that_nobody_edited_becomes_the_new_one(name, change):
    draft, anew = begun(made(name)), made(name, **change)
    now, kept = after(draft, anew)
    assert now.provisions == in_desk_form(anew).provisions == now.made
    assert not kept
    back, _ = after(now, made(name))
    assert back.provisions == draft.provisions


@pytest.mark.parametrize("name", ["sectoral", "umbrella", "supply_security"])
def test_the_same_answers_are_no_step(name):
    assert remade(begun(made(name)), made(name)) == (None, ())


def test_a_draft_without_template_is_left():
    assert remade(replace(begun(made()), made=()), made(notice_days=90)) == (None, ())


def test_the_drafters_words_and_the_templates_come_together():
    draft = begun(made(notice_days=180))
    at = place(draft, "Either Participant may discontinue")
    draft = replaced(draft, at, "written notice", "written notice through diplomatic channels")
    now, kept = after(draft, made(notice_days=90))
    text = words_of(now.provisions[at]).plain
    assert "through diplomatic channels" in text
    assert "90 days" in text
    assert not kept


def test_where_both_changed_the_same_words_the_drafters_stay_and_are_told():
    draft = begun(made(notice_days=180))
    at = place(draft, "Either Participant may discontinue")
    draft = replaced(draft, at, "180 days", "six months")
    now, kept = after(draft, made(notice_days=90))
    assert now.provisions[at] == draft.provisions[at]
    assert kept == (draft.provisions[at].id,)


def test_what_the_template_drops_goes_unless_it_was_edited():
    draft = begun(made(confidentiality=True, intellectual_property=True))
    at = place(draft, "Information that a Participant")
    edited = replaced(draft, at, "in confidence", "confidentially")
    plain = made(confidentiality=False, intellectual_property=True)
    gone, none = after(draft, plain)
    now, kept = after(edited, plain)
    assert not any("in confidence" in each for each in words(gone))
    assert not none
    assert kept == (draft.provisions[at].id,)
    assert edited.provisions[at].text in {each.text for each in now.provisions}
    again, _ = after(now, made(confidentiality=True, intellectual_property=True))
    assert words(again) == words(edited)


def test_what_the_drafter_took_away_stays_away():
    draft = begun(made(notice_days=180))
    at = place(draft, "Either Participant may discontinue")
    draft = stepped(structure.removed(draft, at, at), draft)
    now, kept = after(draft, made(notice_days=90))
    assert words(now) == words(draft)
    assert not kept


def test_new_provisions_come_after_their_predecessor_and_moved_ones_stay():
    draft = begun(made(confidentiality=False, intellectual_property=False))
    legal, purpose = place(draft, "Legal Character"), place(draft, "Purpose")
    draft = stepped(structure.moved_to(draft, legal, purpose), draft)
    now, _ = after(draft, made(confidentiality=True, intellectual_property=False))
    found = [each.heading.plain for each in now.provisions if each.kind is Kind.SECTION]
    assert found.index("Legal Character") < found.index("Purpose")
    assert found.index("Information and Results") == found.index("Meetings") + 1


def test_records_stay_on_their_words():
    draft = begun(made(notice_days=180))
    at = place(draft, "Either Participant may discontinue")
    here = draft.provisions[at]
    start = here.text.plain.index("after the date")
    remark = Remark("r", here.id, "From when?", start, start + len("after the date"))
    offer = Offer("o", Proposal("p", "insertion", here.id, start, start, "counted "), "1")
    draft = replace(draft, records=(remark, offer))
    now, _ = after(draft, made(notice_days=1000, collective_name="Sides"))
    text, moved = now.provisions[at].text.plain, now.remarks[0]
    assert text[moved.start : moved.end] == "after the date"
    assert now.offers[0].proposal.start == moved.start


def test_records_on_what_goes_are_found_before_it():
    draft = begun(made(confidentiality=True))
    at = place(draft, "Information that a Participant")
    draft = replace(draft, records=(Remark("r", draft.provisions[at].id, "Why?", 3, 9),))
    now, _ = after(draft, made(confidentiality=False))
    assert now.remarks[0].provision in {each.id for each in now.provisions}
    assert now.remarks[0].start == now.remarks[0].end


@settings(max_examples=15)
@given(st.data())
def test_whatever_was_edited_the_step_is_taken_back_and_ids_stay_unique(data):
    draft = begun(made())
    for _ in range(data.draw(st.integers(0, 4))):
        at = data.draw(st.integers(0, len(draft.provisions) - 1))
        step = data.draw(
            st.sampled_from([
                lambda d, at: structure.typed(d, at, 0, 1, Text("X y ")),
                lambda d, at: structure.removed(d, at, at),
                lambda d, at: structure.split(d, at, len(words_of(d.provisions[at]).plain) // 2),
                lambda d, at: structure.moved(d, at, 1),
                structure.demoted,
            ])
        )(draft, at)
        draft = stepped(step, draft) if step else draft
    step, kept = remade(draft, made(**data.draw(st.sampled_from(CHANGES))))
    if step is None:
        return
    now = stepped(step, draft)
    ids = [each.id for each in now.provisions]
    assert len(ids) == len(set(ids))
    assert set(kept) <= set(ids)
    assert all(each.level <= before.level + 1 for before, each in zip(now.provisions, now.provisions[1:], strict=False))
    assert stepped(undone(step), now) == draft
