"""Proposals follow the words that they stand on."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.model.carrying import carried
from app.model.edits import Repropose, apply, apply_all, invert, joined, split
from app.model.proposals import Proposal, put_in
from tests.trees import instrument

ONE = "The Participants will meet once a year. They may meet online."


def made(*proposals):
    found = instrument(f"paragraph: {ONE}\nparagraph: It is not binding.")
    ids = [provision.id for provision in found.provisions]
    return replace(found, proposals=tuple(replace(each, provision=ids[int(each.provision)]) for each in proposals))


def put(found):
    return " ".join(put_in(found.provisions, found.proposals))


PROPOSALS = st.lists(
    st.tuples(st.integers(0, len(ONE)), st.integers(0, 4), st.sampled_from(["", "new "])), max_size=4
).map(lambda found: tuple(
    Proposal(str(at), "insertion" if not length else "deletion", "0", start, min(start + length, len(ONE)), new)
    for at, (start, length, new) in enumerate(sorted(found))
))  # fmt: skip


@given(PROPOSALS, st.integers(1, len(ONE) - 1))
def test_what_is_proposed_is_the_same_after_a_split(proposals, offset):
    before = made(*proposals)
    edit = split(before.provisions, 0, offset)
    if edit is None:
        return
    step = (edit, Repropose(before.proposals, carried(before.proposals, edit)))
    after = apply_all(step, before)
    assert put(after).replace(" ", "") == put(before).replace(" ", "")
    back = after
    for each in reversed(step):
        back = apply(invert(each), back)
    assert back == before
    known = {provision.id: provision for provision in after.provisions}
    assert all(0 <= each.start <= each.end <= len(known[each.provision].text.plain) for each in after.proposals)


def test_what_is_proposed_is_the_same_after_a_join():
    before = made(Proposal("1", "deletion", "0", 17, 21), Proposal("2", "insertion", "1", 10, 10, "legally "))
    edit = joined(before.provisions, 0)
    after = apply_all((edit, Repropose(before.proposals, carried(before.proposals, edit))), before)
    assert put(after) == put(before)
    assert {each.provision for each in after.proposals} == {after.provisions[0].id}


def test_a_heading_that_becomes_words_keeps_its_proposals():
    found = instrument("paragraph: First.\nsection 1. | Purposes\n  paragraph: x")
    first, section = found.provisions[:2]
    before = replace(found, proposals=(Proposal("1", "deletion", section.id, 7, 8, heading=True),))
    edit = joined(before.provisions, 0)
    (after,) = carried(before.proposals, edit)
    assert (after.provision, after.heading) == (first.id, False)
    assert edit.new[0].text.plain[after.start : after.end] == "s"
