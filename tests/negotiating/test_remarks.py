"""Remarks, clearance and stages: each a step, each taken back."""

from dataclasses import replace

import pytest

from app.model.draft import Draft, Version, stepped, undone
from app.model.instrument import Instrument, LanguageVersion, Particulars
from app.model.proposals import Stamp
from app.model.provision import Kind, Provision
from app.model.text import Text
from app.negotiating import clearing, remarks, stages
from app.negotiating.desk import Desk

KATO = Stamp("Kato")


def draft_of(*lines):
    provisions = tuple(Provision(f"p{at}", Kind.PARAGRAPH, text=Text(words)) for at, words in enumerate(lines))
    particulars = Particulars(status="draft")
    return Draft("d", Instrument("i", particulars, (LanguageVersion("en", "original", provisions),)))


@pytest.fixture
def desk():
    return Desk(draft_of("Notice of 180 days.", "Funding is shared."))


def test_a_remark_is_internal_until_somebody_opens_it(desk) -> None:
    desk.do(remarks.added(desk.draft, "p0", (10, 18), " Too long? ", KATO))
    (remark,) = desk.draft.remarks
    assert (remark.words, remark.internal, remark.start, remark.end) == ("Too long?", True, 10, 18)
    desk.do(remarks.answered(desk.draft, remark, "The capital says yes.", KATO))
    assert not remarks.leaving(desk.draft)
    desk.do(remarks.kept_inside(desk.draft, remark, KATO, internal=False))
    assert [each.words for each in remarks.leaving(desk.draft)] == ["Too long?", "The capital says yes."]
    for _ in range(3):
        desk.undo()
    assert not desk.draft.remarks


def test_an_answer_to_an_internal_remark_never_leaves(desk) -> None:
    desk.do(remarks.added(desk.draft, "p0", (0, 6), "Ask legal", KATO))
    (remark,) = desk.draft.remarks
    desk.do(remarks.answered(desk.draft, remark, "Asked", KATO))
    answer = desk.draft.remarks[1]
    desk.draft = replace(desk.draft, records=(remark, replace(answer, internal=False)))
    assert remarks.leaving(desk.draft) == ()


def test_taking_the_first_away_takes_its_answers(desk) -> None:
    desk.do(remarks.added(desk.draft, "p0", (0, 6), "One", KATO))
    first = desk.draft.remarks[0]
    desk.do(remarks.answered(desk.draft, first, "Two", KATO))
    desk.do(remarks.answered(desk.draft, desk.draft.remarks[1], "Three", KATO))
    assert len(remarks.threads(desk.draft)) == 1
    desk.do(remarks.taken_back(desk.draft, first))
    assert not desk.draft.remarks


@pytest.mark.parametrize("words", ["", "  \n"])
def test_no_words_are_no_remark(desk, words) -> None:
    assert remarks.added(desk.draft, "p0", (0, 6), words, KATO) is None
    assert remarks.added(desk.draft, "nowhere", (0, 6), "words", KATO) is None


def test_what_changed_since_a_clearance_is_not_cleared() -> None:
    then = draft_of("Notice of 180 days.", "Funding is shared.", "Review.")
    version = Version("v", "Round 1", 3)
    now = draft_of("Notice of 90 days.", "Funding is shared.")
    assert clearing.uncleared(now, (version,), lambda _: then) == ()
    now = stepped(clearing.cleared("Legal", "v", stamp=KATO), now)
    assert clearing.uncleared(now, (version,), lambda _: then) == ("p0", "p1")  # what stood below p1 went


def test_the_last_clearance_of_an_office_counts() -> None:
    first, second = draft_of("Notice of 180 days."), draft_of("Notice of 90 days.")
    versions = (Version("v1", "One", 1), Version("v2", "Two", 2))
    states = {"v1": first, "v2": second}
    now = stepped(clearing.cleared("Legal", "v1"), second)
    assert clearing.uncleared(now, versions, lambda each: states[each.id]) == ("p0",)
    now = stepped(clearing.cleared("Legal", "v2"), now)
    assert clearing.uncleared(now, versions, lambda each: states[each.id]) == ()
    now = stepped(clearing.cleared("Finance", "v1"), now)
    assert clearing.uncleared(now, versions, lambda each: states[each.id]) == ("p0",)


def test_both_see_it_as_non_binding_is_noted_with_who_says_so(desk) -> None:
    desk.do(clearing.non_binding_noted(desk.draft, KATO))
    assert desk.draft.setting.both_non_binding == KATO
    assert clearing.non_binding_noted(desk.draft, KATO) is None
    desk.do(clearing.non_binding_noted(desk.draft, KATO, on=False))
    assert desk.draft.setting.both_non_binding is None


def test_a_draft_goes_through_the_stages_but_is_not_signed_so(desk) -> None:
    for stage in stages.STAGES[1:]:
        desk.do(stages.staged(desk.draft, stage, KATO))
        assert stages.stage_of(desk.draft) == stage
    assert stages.staged(desk.draft, "signed") is None


def test_going_back_is_a_step_and_is_taken_back() -> None:
    then = draft_of("Notice of 180 days.")
    desk = Desk(then)
    desk.do(remarks.added(desk.draft, "p0", (0, 6), "One", KATO))
    now = draft_of("Notice of 90 days.", "Funding.")
    desk = Desk(replace(now, records=desk.draft.records))
    step = stages.gone_back(desk.draft, then, KATO)
    desk.do(step)
    assert desk.draft.provisions == then.provisions
    assert not desk.draft.remarks
    desk.undo()
    assert desk.draft.provisions == now.provisions
    assert stepped(undone(step), stepped(step, desk.draft)) == desk.draft
    assert stages.gone_back(then, then) is None
